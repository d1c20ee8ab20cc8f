package markup_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/markup"
)

var values = markup.Values{"人次": "1800余人次", "户数": "602户"}

// show writes spans so that a reader sees where each begins and what it is.
func show(t markup.Text) string {
	var b strings.Builder
	for _, s := range t {
		if b.Len() > 0 {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%q", s.Text)
		if s.Strong {
			b.WriteString("!")
		}
		if s.Figure != "" {
			b.WriteString("=" + s.Figure)
		}
		if s.Link != "" {
			b.WriteString("->" + s.Link)
		}
	}
	return b.String()
}

// read parses the value of `t:` in a file.
func read(t *testing.T, src string) (*keys.Node, markup.Text, diag.List) {
	t.Helper()
	tree, problems := keys.Read(t.Context(), "t.yaml", []byte(src))
	if tree == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	n := tree.Entries[0].Value
	return n, markup.Parse(n, values, &problems), problems
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{`t: 普通文字`, `"普通文字"`},
		{`t: 前**重点**后`, `"前" "重点"! "后"`},
		{`t: "**重点**"`, `"重点"!`},
		{`t: 累计$(人次)，涉及$（户数）`, `"累计" "1800余人次"=人次 "，涉及" "602户"=户数`},
		{`t: 见[官网](https://example.cn/a?b=1)。`, `"见" "官网"->https://example.cn/a?b=1 "。"`},
		{`t: 见[**第一**页](#first)`, `"见" "第一"!->#first "页"->#first`},
		{`t: 见[$(人次)](mailto:a@example.cn)`, `"见" "1800余人次"=人次->mailto:a@example.cn`},
		{`t: 甲[维基](https://example.cn/a_(b))乙`, `"甲" "维基"->https://example.cn/a_(b) "乙"`},
		{`t: "**甲$(人次)乙**"`, `"甲"! "1800余人次"!=人次 "乙"!`},
		{`t: 第一行\n第二行`, `"第一行\n第二行"`},
		{`t: "第一行\n第二行"`, `"第一行\n第二行"`},
		{"t: |\n  第一行\n  第二行\n", `"第一行\n第二行"`},
		{`t: 星\*\*号 \[注] \$(价) 反\\n斜`, `"星**号 [注] $(价) 反\\n斜"`},
		{`t: 注[1]和$5和a*b`, `"注[1]和$5和a*b"`},
		{`t: 路径C:\d`, `"路径C:\\d"`},
		{`t: "  　两端　 "`, `"两端"`},
		{`t: ""`, ``},
	} {
		_, text, problems := read(t, c.src)
		if got := show(text); got != c.want || len(problems) > 0 {
			t.Errorf("%s\n got %s %v\nwant %s", c.src, got, problems, c.want)
		}
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct {
		src  string
		col  int
		code diag.Code
	}{
		{`t: 前**重点后`, 5, diag.StrongUnclosed},
		{`t: 前**重**点**后`, 11, diag.StrongUnclosed},
		{`t: 累计$(人次`, 6, diag.FigureUnclosed},
		{`t: 累计$(人欠)`, 8, diag.UnknownFigureNear},
		{`t: 累计$(就业补贴金额)`, 8, diag.UnknownFigure},
		{`t: 见[官网](https://a.cn`, 9, diag.LinkUnclosed},
		{`t: 见[官网]()`, 10, diag.LinkEmpty},
		{`t: 见[官网](www.example.cn)`, 10, diag.LinkNoScheme},
		{`t: 见[官网](https://a b)`, 10, diag.LinkSpaces},
		{`t: 见[官网](javascript:alert(1))`, 10, diag.LinkUnsafe},
		{`t: 见[官网](FILE:///etc/passwd)`, 10, diag.LinkUnsafe},
		{`t: 见[官网](data:text/html,x)`, 10, diag.LinkUnsafe},
		{`t: "前\t\u4e00**重点后"`, 14, diag.StrongUnclosed},
	} {
		_, _, problems := read(t, c.src)
		if len(problems) != 1 || problems[0].Code != c.code || problems[0].Pos.Col != c.col {
			t.Errorf("%s: %v, want %s at column %d", c.src, problems, c.code, c.col)
		}
	}
}

// Every character of a span stands in the file where its position says.
func TestPositions(t *testing.T) {
	for _, src := range []string{
		`t: 前**重点**和[链接](https://a.cn)后`,
		`t: 星\*号\[后`,
		"t: |\n  第一行\n  第**二**行\n",
		`t: "甲“乙”\\*丙"`,
	} {
		lines := strings.Split(src, "\n")
		_, text, _ := read(t, src)
		for _, s := range text {
			for i, r := range s.Text {
				if r == '\n' {
					continue
				}
				pos := s.PosAt(i)
				if line := []rune(lines[pos.Line-1]); line[pos.Col-1] != r {
					t.Errorf("%s: %q of %q is said to stand at %d:%d", src, r, s.Text, pos.Line, pos.Col)
				}
			}
		}
	}
}

func TestFigurePosition(t *testing.T) {
	_, text, _ := read(t, `t: 累计$(人次)后`)
	if p := text[1].PosAt(9); p.Line != 1 || p.Col != 6 {
		t.Errorf("the reference stands at %v", p)
	}
	if p := text[2].PosAt(0); p.Col != 11 {
		t.Errorf("the text behind it stands at %v", p)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"前**重点**后", "[a](https://b.cn)", "$(人次)", "$(", "[[[", "[a](x)](y)", `\\\n\*`, "**[**](#a)**", "\xff**"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := &keys.Node{Text: s}
		var problems diag.List
		text := markup.Parse(n, values, &problems)
		for _, span := range text {
			if span.Text == "" {
				t.Errorf("%q has an empty span", s)
			}
			if utf8.ValidString(s) && !utf8.ValidString(span.Text) {
				t.Errorf("%q is cut inside a character: %q", s, span.Text)
			}
			if !strings.ContainsAny(s, `*[]$\`+"\r") && span.Text != strings.Trim(s, " \t\r\n\u3000") {
				t.Errorf("%q became %q", s, span.Text)
			}
			span.PosAt(len(span.Text))
		}
	})
}

// BenchmarkParse reads texts of nothing but marks, which take time in proportion
// to their length.
func BenchmarkParse(b *testing.B) {
	for _, mark := range []string{"[", "((", "**", "**甲", "$(甲", "$(人次)", "[甲](", "[a[b](", "[甲](#a)", "[[甲](x)](y)", "[]("} {
		n := &keys.Node{Text: strings.Repeat(mark, 119_000/len(mark))}
		b.Run(mark, func(b *testing.B) {
			for b.Loop() {
				var problems diag.List
				markup.Parse(n, values, &problems)
			}
		})
	}
}
