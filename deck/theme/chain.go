package theme

import (
	"context"
	"path"
	"slices"
	"strings"

	"briefdeck/deck/assets"
	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

// layer is one theme of a chain: a tree and where it comes from.
type layer struct {
	name    string // red, or the file's name without its ending; "" for an inline theme
	folder  string // that the files it names are in
	fields  keys.Fields
	builtin bool
}

// chain follows extends from a theme to the theme that extends none.
type chain struct {
	ctx      context.Context
	files    *assets.Files
	problems *diag.List
	layers   []layer  // the last is the lowest
	seen     []string // what is being followed, to refuse circles
}

// load gives the layers of a theme, the lowest first.
func load(ctx context.Context, ref Ref, files *assets.Files, problems *diag.List) []layer {
	c := &chain{ctx: ctx, files: files, problems: problems}
	switch {
	case ref.Inline != nil:
		c.add("", ".", ref.Inline, false)
	case ref.File != "":
		c.file(ref.File, ref.Pos)
	case ref.Name != "":
		c.named(ref.Name, ref.Pos)
	}
	if n := len(c.layers); n == 0 || !c.layers[n-1].builtin {
		c.own(defaultName) // what could not be found must not keep the rest from being checked
	}
	slices.Reverse(c.layers)
	return c.layers
}

// add takes a tree as the next lower layer and follows what it extends.
func (c *chain) add(name, folder string, tree *keys.Node, own bool) {
	fields := themeTable.Read(tree, c.problems)
	c.layers = append(c.layers, layer{name: name, folder: folder, fields: fields, builtin: own})
	parent := fields.Get("extends")
	if parent == nil {
		return
	}
	to, ok := keys.ReadText(parent, c.problems)
	if to = strings.TrimSpace(to); !ok || to == "" {
		return
	}
	switch {
	case own:
		c.own(to)
	case isFile(to):
		c.file(path.Join(folder, strings.ReplaceAll(to, `\`, "/")), parent.Pos())
	default:
		c.named(to, parent.Pos())
	}
}

func isFile(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasSuffix(lower, ".yaml") || strings.HasSuffix(lower, ".yml")
}

// file reads a theme file of the user's.
func (c *chain) file(name string, at diag.Pos) {
	clean := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if slices.Contains(c.seen, clean) {
		c.problems.Add(at, diag.ThemeCycle, strings.Join(append(slices.Clone(c.seen), clean), " → "))
		return
	}
	c.seen = append(c.seen, clean)
	if c.files == nil {
		c.problems.Add(at, diag.FileMissing, name)
		return
	}
	file, problems := c.files.Read(name, at)
	*c.problems = append(*c.problems, problems...)
	if file == nil {
		return
	}
	tree, problems := keys.Read(c.ctx, name, file.Data)
	*c.problems = append(*c.problems, problems...)
	if tree != nil {
		base := path.Base(clean)
		c.add(strings.TrimSuffix(base, path.Ext(base)), path.Dir(clean), tree, false)
	}
}

// named looks a built-in theme up.
func (c *chain) named(name string, at diag.Pos) {
	found, problems := findBuiltin(name, at)
	*c.problems = append(*c.problems, problems...)
	if found != "" {
		c.own(found)
	}
}

// own reads a built-in theme.
func (c *chain) own(name string) {
	tree, problems := readBuiltin(name)
	*c.problems = append(*c.problems, problems...)
	if tree != nil {
		c.add(name, ".", tree, true)
	}
}
