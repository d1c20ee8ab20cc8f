package fonts

import (
	_ "embed" // the list below
	"strings"
)

// sums lists the files of the embedded faces as sha256sum does; a test holds it
// against them.
//
//go:embed SHA256SUMS
var sums string

// EmbeddedSum is the SHA-256 of an embedded face's file in hexadecimal digits,
// known without reading the face; "" for a name that is not one of the constants.
func EmbeddedSum(name string) string {
	file := map[string]string{
		SansRegular: "NotoSansSC_400Regular.ttf", SansBold: "NotoSansSC_700Bold.ttf",
		SerifBold: "NotoSerifSC_700Bold.ttf", Symbols: "BriefdeckSymbols.ttf",
	}[name]
	for line := range strings.Lines(sums) {
		if sum, of, _ := strings.Cut(strings.TrimSpace(line), "  "); of == file {
			return sum
		}
	}
	return ""
}
