package check

import (
	"context"
	"strings"
	"unicode"

	"briefdeck/deck/diag"
	"briefdeck/deck/outline"
)

// malformedLinks finds addresses that no program can open. That a link to a
// slide leads somewhere is seen to when the outline is read.
func malformedLinks(ctx context.Context, s *Subject, report func(diag.Pos, ...any)) {
	s.statements(ctx, func(st outline.Statement) {
		before := ""
		for _, span := range st.Text {
			if span.Link != before && !wellFormed(span.Link) {
				report(span.PosAt(0), span.Link)
			}
			before = span.Link
		}
	})
}

// wellFormed looks at an address with one of the schemes that outlines may
// link to.
func wellFormed(link string) bool {
	scheme, rest, _ := strings.Cut(link, ":")
	switch strings.ToLower(scheme) {
	case "http", "https":
		return webAddress(strings.TrimPrefix(rest, "//"))
	case "mailto":
		to, _, _ := strings.Cut(rest, "?")
		for _, address := range strings.Split(to, ",") {
			name, host, ok := strings.Cut(strings.TrimSpace(address), "@")
			if !ok || name == "" || strings.ContainsFunc(name, foreign) || !hostName(host) || !strings.Contains(host, ".") {
				return false
			}
		}
	case "tel":
		number, _, _ := strings.Cut(rest, ";")
		digits := strings.Map(func(r rune) rune {
			if strings.ContainsRune("+-.() ", r) {
				return -1
			}
			return r
		}, number)
		return len(digits) >= 3 && strings.Trim(digits, "0123456789") == ""
	}
	return true
}

// webAddress looks at what follows the two slashes (RFC 3986, 3.2).
func webAddress(rest string) bool {
	authority := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		authority = rest[:i]
	}
	if strings.ContainsFunc(rest, foreign) {
		return false
	}
	host := authority[strings.LastIndexByte(authority, '@')+1:]
	if strings.HasPrefix(host, "[") { // an address of IPv6
		inner, port, ok := strings.Cut(host[1:], "]")
		return ok && strings.Contains(inner, ":") && (port == "" || port[0] == ':' && digitsOnly(port[1:]))
	}
	host, port, _ := strings.Cut(host, ":")
	return hostName(host) && digitsOnly(port)
}

func digitsOnly(s string) bool { return strings.Trim(s, "0123456789") == "" }

// hostName tells a name of labels between dots. One label may be a machine of
// the office's own net.
func hostName(host string) bool {
	for _, label := range strings.Split(strings.TrimSuffix(host, "."), ".") {
		bad := func(r rune) bool {
			return !unicode.In(r, unicode.L, unicode.M, unicode.N) && r != '-' && r != '_'
		}
		if label == "" || strings.ContainsFunc(label, bad) {
			return false
		}
	}
	return true
}

// foreign tells characters that get into an address with the sentence around
// it: full-width signs, Chinese quotes and brackets, spaces.
func foreign(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("，。；：、！？（）【】《》“”‘’…<>\"", r)
}
