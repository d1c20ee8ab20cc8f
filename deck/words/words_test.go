package words

import (
	"strings"
	"testing"
)

func split(s *Splitter, text string) string {
	run := []rune(text)
	var words []string
	at := 0
	for _, end := range s.Split(run) {
		words = append(words, string(run[at:end]))
		at = end
	}
	return strings.Join(words, "|")
}

func TestSplit(t *testing.T) {
	var s Splitter
	for _, want := range []string{
		"",
		"县",
		"团队|晚上|开会",
		"乡村|振兴|战略|实施|三年|行动|方案",
		"人民|群众|获得感|幸福感|安全感|显著|增强",
		"推动|社区|服务|改进|提升",
		"让|数据|多|跑路",
		"研究|生活|习惯",
		"龘|龖", // no words of the table
	} {
		if got := split(&s, strings.ReplaceAll(want, "|", "")); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestKnown(t *testing.T) {
	for word, want := range map[string]bool{
		"": false, "的": true, "工作": true, "作工": false, "获得感": true, "社会主义": true, "主义社会": false,
		"社会主义者": false, "A": false, "\U00020000": false,
	} {
		if Known([]rune(word)) != want {
			t.Errorf("%s is known: %t", word, !want)
		}
	}
}

// The search for a word needs the words of each first character sorted, and the
// table whole.
func TestTable(t *testing.T) {
	end := Count
	for n := 2; n <= Longest; n++ {
		index, words := sectionOf(n)
		if index != end {
			t.Errorf("the words of %d characters start at %d, those before end at %d", n, index, end)
		}
		size := 2*n - 1
		for c := range Count {
			from, to := numberAt(index+2*c), numberAt(index+2*c+2)
			if from > to {
				t.Fatalf("%c has the words from %d to %d", First+c, from, to)
			}
			for i := from + 1; i < to; i++ {
				if keyAt(words+(i-1)*size, n-1) >= keyAt(words+i*size, n-1) {
					t.Fatalf("words %d and %d of %d characters are not in order", i-1, i, n)
				}
			}
		}
		many := numberAt(words - 2)
		if many < 1000 {
			t.Errorf("%d words of %d characters", many, n)
		}
		end = words + many*size
	}
	if end != len(table) {
		t.Errorf("the table ends at %d of %d bytes", end, len(table))
	}
	if len(table) > 500_000 {
		t.Errorf("the table has %d bytes", len(table))
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("人民群众获得感")
	f.Add("\U00020000 a\x00")
	f.Fuzz(func(t *testing.T, text string) {
		var s Splitter
		run := []rune(text)
		at := 0
		for _, end := range s.Split(run) {
			if end <= at || end > at+Longest {
				t.Fatalf("%q: a word from %d to %d", text, at, end)
			}
			at = end
		}
		if at != len(run) {
			t.Fatalf("%q: ends at %d", text, at)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	run := []rune("人民群众获得感幸福感安全感显著增强")
	var s Splitter
	for b.Loop() {
		s.Split(run)
	}
}
