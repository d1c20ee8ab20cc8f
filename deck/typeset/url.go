package typeset

// breakURLs lets a URL break after / . - _ ? & and nowhere else, and rather not
// where UAX #14 has no opportunity, as within example.org, or after https://.
func (w *work) breakURLs() {
	for i := 0; i < len(w.runes); i++ {
		if !urlStarts(w.runes, i) {
			continue
		}
		end := i
		for end < len(w.runes) && isURLRune(w.runes[end]) {
			end++
		}
		for k := i + 1; k < end; k++ {
			at := w.breaks[k]
			w.breaks[k] = noBreak
			switch afterScheme := k > i+len("https://"); {
			case !isURLBreak(w.runes[k-1]) || isURLBreak(w.runes[k]):
			case afterScheme && at == free:
				w.breaks[k] = inURL
			case afterScheme:
				w.breaks[k] = inName
			case at == free && k >= i+len("http://"):
				w.breaks[k] = divides
			}
		}
		i = end - 1
	}
}

func urlStarts(r []rune, i int) bool {
	if i > 0 && isURLRune(r[i-1]) && r[i-1] != '(' && r[i-1] != '<' {
		return false
	}
	return begins(r, i, "http://") || begins(r, i, "https://") || begins(r, i, "ftp://") || begins(r, i, "www.")
}

func begins(r []rune, i int, s string) bool {
	for _, c := range s {
		if i == len(r) || r[i] != c {
			return false
		}
		i++
	}
	return true
}

func isURLRune(r rune) bool { return r > ' ' && r < 0x7F && r != '"' && r != '<' && r != '>' }

func isURLBreak(r rune) bool {
	switch r {
	case '/', '.', '-', '_', '?', '&':
		return true
	}
	return false
}
