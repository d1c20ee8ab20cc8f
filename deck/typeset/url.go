package typeset

// breakURLs lets a URL break after / . - _ ? & and nowhere else.
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
			w.breaks[k] = noBreak
			if isURLBreak(w.runes[k-1]) && !isURLBreak(w.runes[k]) && k > i+len("https://") {
				w.breaks[k] = inURL
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
