package attached

// Kind is why the files of a document cannot be read.
type Kind int

const (
	NotPDF    Kind = iota + 1 // the file does not begin as a PDF document does
	Encrypted                 // it needs a password or a certificate
	Damaged                   // it breaks off, contradicts itself, or is packed in a way that is not read
	TooLarge                  // reading it would take more memory than a deck's files ever do
)

// Error is a failure of the document. Failures of the reader come through as
// they are.
type Error struct{ Kind Kind }

func (e *Error) Error() string {
	return "attached: " + map[Kind]string{
		NotPDF: "no PDF document", Encrypted: "an encrypted document", Damaged: "a damaged document", TooLarge: "too large",
	}[e.Kind]
}

func failed(k Kind) error { return &Error{Kind: k} }
