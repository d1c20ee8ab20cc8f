package fonts

// Library finds faces by family name or file. The zero Library has the
// embedded faces only.
type Library struct{}

// The embedded faces by the names that themes use.
const (
	SansRegular = "Noto Sans SC"
	SansBold    = "Noto Sans SC Bold"
	SerifBold   = "Noto Serif SC Bold"
	Symbols     = "Briefdeck Symbols"
)

// Embedded is one of the faces that are part of the program; it panics on a
// name that is not one of the constants. Each is parsed once, lazily.
func Embedded(name string) *Face { panic("stub") }

// Parse reads a face from the bytes of a TTF, TTC or OTF file; index picks the
// member of a collection.
func Parse(data []byte, index int) (*Face, error) { panic("stub") }
