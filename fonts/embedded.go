package fonts

import (
	_ "embed" // the files below
	"sync"
)

// The embedded faces by the names that themes use.
const (
	SansRegular = "Noto Sans SC"
	SansBold    = "Noto Sans SC Bold"
	SerifBold   = "Noto Serif SC Bold"
	Symbols     = "Briefdeck Symbols"
)

// The files are embedded as they are: a page of the program that no glyph needs
// is never read from the disk, while unpacking would take 43 ms a face.
var (
	//go:embed NotoSansSC_400Regular.ttf
	sansRegularFile []byte
	//go:embed NotoSansSC_700Bold.ttf
	sansBoldFile []byte
	//go:embed NotoSerifSC_700Bold.ttf
	serifBoldFile []byte
	//go:embed BriefdeckSymbols.ttf
	symbolsFile []byte
)

var (
	sansRegular = embedded(sansRegularFile, 0)
	sansBold    = embedded(sansBoldFile, 1)
	serifBold   = embedded(serifBoldFile, 2)
	symbols     = embedded(symbolsFile, -1)
)

// embedded reads a file of ours when it is first asked for; lean is the place of its
// lean glyphs, less than 0 for none.
func embedded(data []byte, lean int) func() *Face {
	return sync.OnceValue(func() *Face {
		f, err := Parse(data, 0)
		if err != nil {
			panic("fonts: an embedded face is broken: " + err.Error())
		}
		if lean >= 0 {
			f.lean.ready = leanTableOf(lean)
		}
		return f
	})
}

// EmbeddedNames lists the names that Embedded takes.
func EmbeddedNames() []string { return []string{SansRegular, SansBold, SerifBold, Symbols} }

// Embedded is one of the faces that are part of the program; it panics on a
// name that is not one of the constants. Each is parsed once, lazily.
func Embedded(name string) *Face {
	switch name {
	case SansRegular:
		return sansRegular()
	case SansBold:
		return sansBold()
	case SerifBold:
		return serifBold()
	case Symbols:
		return symbols()
	}
	panic("fonts: no embedded face is called " + name)
}
