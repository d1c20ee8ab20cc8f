package carry

import (
	"io/fs"
	"strings"
	"unicode"
)

// Portable tells whether a file's name may go along, and come out on any system:
// a path below a folder, without hidden files, names of devices, characters that
// some system gives a meaning to or that nobody sees, and not the manifest's.
func Portable(name string) bool {
	if !fs.ValidPath(name) || name == "." || strings.EqualFold(name, ManifestName) {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if len(part) > 240 || part != strings.Trim(part, " ") || strings.HasPrefix(part, ".") || strings.HasSuffix(part, ".") ||
			strings.ContainsAny(part, `\:*?"<>|`) || strings.ContainsFunc(part, unseen) || isDevice(part) {
			return false
		}
	}
	return true
}

// unseen are control characters, and all that format text without being seen: more
// than diag.Hides, as a file's name needs no joiners either.
func unseen(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// isDevice tells the names that Windows keeps for itself, with any extension
// (Microsoft, "Naming Files, Paths, and Namespaces").
func isDevice(part string) bool {
	base, _, _ := strings.Cut(part, ".")
	base = strings.ToUpper(strings.TrimRight(base, " "))
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, isPort := strings.CutPrefix(base, "COM")
	if !isPort {
		port, isPort = strings.CutPrefix(base, "LPT")
	}
	return isPort && (len(port) == 1 && port >= "0" && port <= "9" || port == "¹" || port == "²" || port == "³")
}
