package deck

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed is who may import whom among our packages: change it together with
// the design. Tests and test helpers are not held to it.
var allowed = map[string][]string{
	"fonts":                       {"crew"},
	"fonts/internal/mksymbols":    {"fonts"},
	"deck/crew":                   {},
	"deck/geom":                   {},
	"deck/color":                  {},
	"deck/diag":                   {},
	"deck/assets":                 {"diag"},
	"deck/folder":                 {"assets"},
	"deck/keys":                   {"diag"},
	"deck/markup":                 {"diag", "keys"},
	"deck/quantity":               {},
	"deck/mention":                {"quantity"},
	"deck/content":                {},
	"deck/reference":              {"content", "diag", "mention"},
	"deck/grid":                   {"assets", "content", "diag"},
	"deck/outline":                {"diag", "grid", "keys", "assets", "markup", "quantity"},
	"deck/evidence":               {"diag", "markup", "mention", "outline", "quantity", "reference"},
	"deck/theme":                  {"diag", "keys", "assets", "color", "geom", "fonts"},
	"deck/starter":                {"diag"},
	"deck/schema":                 {"keys", "outline", "theme"},
	"deck/picture":                {"assets", "crew", "diag"},
	"deck/scene":                  {"color", "geom", "fonts", "picture"},
	"deck/words":                  {},
	"deck/words/internal/mkwords": {"words"},
	"deck/typeset":                {"color", "diag", "geom", "fonts", "markup", "scene", "theme", "words"},
	"deck/watermark":              {"color", "diag", "geom", "markup", "scene", "theme", "typeset"},
	"deck/chart":                  {"color", "diag", "geom", "markup", "scene", "theme", "typeset", "outline", "quantity"},
	"deck/diagram":                {"color", "diag", "geom", "markup", "scene", "theme", "typeset", "outline"},
	"deck/handout":                {"color", "diag", "geom", "markup", "outline", "quantity", "scene", "theme", "typeset", "watermark"},
	"deck/layout":                 {"chart", "color", "crew", "diag", "diagram", "geom", "markup", "outline", "picture", "quantity", "scene", "theme", "typeset", "watermark"},
	"deck/check":                  {"diag", "geom", "keys", "markup", "outline", "quantity", "scene"},
	"deck/report":                 {"diag"},
	"deck/pdf":                    {"color", "crew", "fonts", "geom", "picture", "scene"},
	"deck/attached":               {},
	"deck/carry":                  {"assets", "attached", "content", "diag", "fonts", "pdf"},
	"deck/bitmap":                 {"color", "fonts", "geom", "scene"},
	"deck":                        {"assets", "bitmap", "carry", "check", "color", "content", "crew", "diag", "evidence", "fonts", "geom", "handout", "keys", "layout", "markup", "outline", "pdf", "reference", "report", "scene", "theme", "typeset"},
	"deck/serve":                  {"bitmap", "crew", "deck", "diag", "folder", "handout", "pdf", "scene"},
	"deck/bench":                  {},
	"deck/bench/reference":        {},
	"cmd/briefdeck":               {"carry", "crew", "deck", "diag", "folder", "fonts", "handout", "pdf", "scene", "schema", "serve", "starter"},
}

// confined libraries stand behind the packages or files named. Those that reach
// the machine are among them: all else reads what its fs.FS gives, and writes to
// the writer that it is given.
var confined = map[string][]string{
	"os": {
		"deck/output.go",                                    // WriteFile
		"deck/folder", "fonts/system.go", "fonts/search.go", // fonts.System
		"deck/bench", "deck/bench/reference", "deck/words/internal/mkwords", "fonts/internal/mksymbols", "cmd/briefdeck",
	},
	"syscall":                               {"deck/bench", "cmd/briefdeck"},
	"net":                                   {"deck/serve", "cmd/briefdeck"},
	"plugin":                                {},
	"unsafe":                                {},
	"github.com/santhosh-tekuri/jsonschema": {},
	"gopkg.in/yaml.v3":                      {"deck/keys", "deck/bench/reference"},
	"github.com/jung-kurt/gofpdf":           {"deck/pdf", "deck/bench/reference"},
	"github.com/golang/freetype":            {"fonts", "deck/bitmap"},
	"github.com/go-text/typesetting":        {"fonts", "deck/typeset"},
	"github.com/chromedp":                   {},
	"github.com/klauspost/compress":         {"deck/pdf"},
	"github.com/xuri/excelize":              {"deck/grid"},
	"github.com/fsnotify/fsnotify":          {"deck/serve"},
	"github.com/spf13/cobra":                {"cmd/briefdeck"},
	"github.com/spf13/pflag":                {"cmd/briefdeck"},
}

func TestImportsFollowTheDesign(t *testing.T) {
	root := os.DirFS("..")
	seen, used := make(map[string]bool), make(map[string]bool)
	for _, top := range []string{"cmd", "deck", "fonts"} {
		err := fs.WalkDir(root, top, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			pkg := path.Dir(name)
			if isTestHelper(pkg) {
				return nil
			}
			seen[pkg] = true
			src, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
			if err != nil {
				return err
			}
			for _, imp := range file.Imports {
				target, _ := strconv.Unquote(imp.Path.Value)
				used[pkg+" → "+short(target)] = true
				if complaint := judge(name, target); complaint != "" {
					t.Errorf("%s: %s", name, complaint)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for pkg, targets := range allowed {
		for _, target := range targets {
			if !used[pkg+" → "+target] {
				t.Errorf("the table allows %s → %s, which nobody needs", pkg, target)
			}
		}
		if !seen[pkg] {
			t.Errorf("the table lists %s, which does not exist", pkg)
		}
	}
	for pkg := range seen {
		if _, ok := allowed[pkg]; !ok {
			t.Errorf("%s is not in the table", pkg)
		}
	}
}

// isTestHelper tells packages that only tests import.
func isTestHelper(pkg string) bool {
	base := path.Base(pkg)
	return strings.HasSuffix(base, "test") || base == "twin"
}

// short is the name of a package of ours in the table.
func short(target string) string {
	return strings.TrimPrefix(strings.TrimPrefix(target, "briefdeck/"), "deck/")
}

// judge says what is wrong with an import of a file, or nothing.
func judge(name, target string) string {
	pkg := path.Dir(name)
	if ours, ok := strings.CutPrefix(target, "briefdeck/"); ok {
		if !slices.Contains(allowed[pkg], short(target)) {
			return "imports " + ours + ", which its row of the table does not allow"
		}
		return ""
	}
	for lib, users := range confined {
		if (target == lib || strings.HasPrefix(target, lib+"/")) && !slices.Contains(users, pkg) && !slices.Contains(users, name) {
			return "imports " + target + ", which only " + strings.Join(users, ", ") + " may"
		}
	}
	return ""
}
