package pdf

import "briefdeck/fonts"

// Kind is what went wrong in writing.
type Kind int

const (
	BadFont       Kind = iota + 1 // a face that no subset can be made of
	TooManyGlyphs                 // more than 65,535 codes in one face
	BadPicture                    // a picture that cannot be encoded
	BadPages                      // no page, or pages that could not be put together
)

// Error is a failure of the scene's content. Failures of the writer come
// through as they are.
type Error struct {
	Kind Kind
	Face *fonts.Face // of BadFont and TooManyGlyphs
	Err  error       // the reason, if there is one
}

func (e *Error) Error() string {
	what := map[Kind]string{
		BadFont: "a font cannot be embedded", TooManyGlyphs: "a font has too many glyphs",
		BadPicture: "a picture cannot be encoded", BadPages: "the pages cannot be put together",
	}[e.Kind]
	if e.Face != nil {
		what += " (" + e.Face.Name() + ")"
	}
	if e.Err != nil {
		what += ": " + e.Err.Error()
	}
	return "pdf: " + what
}

func (e *Error) Unwrap() error { return e.Err }
