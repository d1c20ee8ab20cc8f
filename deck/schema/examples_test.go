package schema_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"briefdeck/deck/schema"
)

// Every outline and theme of the repository that is not there to be wrong
// meets its schema.
func TestExamples(t *testing.T) {
	outlines, themes := compiler(t, schema.Outline())(""), compiler(t, schema.Theme())("")
	count := map[*jsonschema.Schema]int{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		var s *jsonschema.Schema
		switch folder := path.Dir(name); {
		case strings.HasSuffix(folder, "/errors"), strings.HasSuffix(folder, "/traps"):
			return nil
		case strings.HasPrefix(folder, "deck/theme"):
			s = themes
		case name == "slides.yaml", folder == "deck/testdata", strings.HasPrefix(folder, "deck/outline/testdata"):
			s = outlines
		default:
			return nil
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		count[s]++
		if err := s.Validate(yamlValue(t, src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if count[outlines] < 6 || count[themes] < 4 {
		t.Errorf("found %d outlines and %d themes", count[outlines], count[themes])
	}
}

// The charts of the tests of charts stand alone in their files.
func TestExamplesOfCharts(t *testing.T) {
	s := compiler(t, schema.Outline())("chart")
	root := os.DirFS("../chart/testdata")
	names, err := fs.Glob(root, "*.yaml")
	if err != nil || len(names) < 20 {
		t.Fatalf("found %d charts, %v", len(names), err)
	}
	for _, name := range names {
		src, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(yamlValue(t, src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the READMEs show can be copied.
func TestExamplesOfReadmes(t *testing.T) {
	outlines, themes := compiler(t, schema.Outline())(""), compiler(t, schema.Theme())("")
	blocks := regexp.MustCompile("(?s)```yaml\n(.*?)```")
	for _, name := range []string{"../../README.md", "../../README.zh-CN.md"} {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		found := blocks.FindAllSubmatch(src, -1)
		if len(found) == 0 {
			t.Errorf("%s shows no YAML", name)
		}
		for _, m := range found {
			v := yamlValue(t, m[1])
			err := outlines.Validate(v)
			if err != nil && themes.Validate(v) != nil {
				t.Errorf("%s: %v\n%s", name, err, m[1])
			}
		}
	}
}

// The file that slides.yaml names is the schema as it is made now.
func TestSchemaFileIsCurrent(t *testing.T) {
	got, err := os.ReadFile("../../docs/briefdeck.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(schema.Outline()) {
		t.Error("docs/briefdeck.schema.json is not current: make docs")
	}
	src, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if first, _, _ := strings.Cut(string(src), "\n"); first != "# yaml-language-server: $schema=docs/briefdeck.schema.json" {
		t.Errorf("slides.yaml begins with %q", first)
	}
}
