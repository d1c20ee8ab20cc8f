package theme

import (
	"context"
	"embed"
	"strings"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
)

//go:embed builtin/*.yaml
var builtin embed.FS

const (
	defaultName = "red"
	baseName    = "base" // what the built-in themes share: no theme on its own
)

// Builtin lists the built-in themes by their English names, the default one
// first.
func Builtin() []string {
	names := []string{defaultName}
	entries, err := builtin.ReadDir("builtin")
	if err != nil {
		panic("theme: " + err.Error()) // the folder is part of the program
	}
	for _, e := range entries {
		if name := strings.TrimSuffix(e.Name(), ".yaml"); name != defaultName && name != baseName {
			names = append(names, name)
		}
	}
	return names
}

// readBuiltin is a built-in theme's tree, or nil where there is none of that
// English name. No context ends it: it takes less than a millisecond, and a theme
// counts on having all of the one that it extends.
func readBuiltin(name string) (*keys.Node, diag.List) {
	src, err := builtin.ReadFile("builtin/" + name + ".yaml")
	if err != nil {
		return nil, nil
	}
	return keys.Read(context.Background(), name+".yaml", src)
}

// builtinTitle is a built-in theme's name for people, as its own file says.
func builtinTitle(name string) Title {
	tree, _ := readBuiltin(name)
	if tree == nil {
		return Title{}
	}
	var ignored diag.List
	d := draft{problems: &ignored}
	if n := themeTable.Read(tree, &ignored).Get("title"); n != nil {
		d.readTitle(n)
	}
	return d.title
}

// findBuiltin is the English name of the built-in theme that goes by a name
// in either language; where there is none, what to say about it.
func findBuiltin(name string, at diag.Pos) (string, diag.List) {
	var all, pairs []string
	for _, b := range Builtin() {
		if strings.EqualFold(name, b) {
			return b, nil
		}
	}
	for _, b := range Builtin() {
		title := builtinTitle(b)
		if name == title.Zh || strings.EqualFold(name, title.En) {
			return b, nil
		}
		all = append(all, b, title.Zh)
		pairs = append(pairs, title.Zh+" "+b)
	}
	if near := diag.Nearest(name, all); near != "" {
		return "", diag.List{diag.New(at, diag.UnknownThemeNear, name, near, pairs)}
	}
	return "", diag.List{diag.New(at, diag.UnknownTheme, name, pairs)}
}
