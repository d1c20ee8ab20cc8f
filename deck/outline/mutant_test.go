package outline_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/keys"
	"briefdeck/deck/outline"
)

// mutants is how many broken outlines the test makes.
const mutants = 328

// Whatever slip a line has, an error stands at that line, in words of ours.
func TestBrokenLines(t *testing.T) {
	var bases []base
	for _, name := range []string{"../../slides.yaml", "../testdata/gallery.yaml", "../testdata/blocks.yaml", "../starter/zh.yaml", "../starter/en.yaml"} {
		bases = append(bases, newBase(t, name))
	}
	rnd := rand.New(rand.NewPCG(6, 200))
	made := map[string]int{}
	for i := 0; i < mutants; i++ {
		s := slips[i%len(slips)]
		b, at := find(rnd, bases, s)
		lines := slices.Clone(b.lines)
		lines[at] = s.slip(rnd, lines[at])
		if lines[at] == b.lines[at] {
			t.Fatalf("%s changes nothing in %q", s.name, lines[at])
		}
		made[s.name]++
		broken := at + 1 + strings.Count(lines[at], "\n")
		src := strings.Join(lines, "\n")
		problems := readAll(src)
		if !slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Pos.Line == broken && p.Level == diag.Error }) {
			t.Errorf("%s, line %d, %s: no error at\n%s\nbut %v", b.name, broken, s.name, around(lines, at), said(problems))
		}
		if strange := foreign(src, problems); strange != "" {
			t.Errorf("%s, line %d, %s: %s", b.name, broken, s.name, strange)
		}
	}
	if len(made) != len(slips) {
		t.Errorf("%d kinds of slips were made of %d", len(made), len(slips))
	}
}

// find gives a line of any outline that a slip fits.
func find(rnd *rand.Rand, bases []base, s slip) (b base, at int) {
	for {
		b = bases[rnd.IntN(len(bases))]
		if at = rnd.IntN(len(b.lines)); s.fits(b.lines, at) {
			return b, at
		}
	}
}

// base is an outline without errors.
type base struct {
	name  string
	lines []string
}

func newBase(t *testing.T, name string) base {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	src = bytes.Replace(src, []byte("\nORGANIZATION\n"), []byte("\n"), 1) // a place to fill in
	b := base{name, strings.Split(string(src), "\n")}
	if problems := readAll(string(src)); problems.Failed() {
		t.Fatalf("%s: %v", name, said(problems))
	}
	return b
}

func readAll(src string) diag.List {
	tree, problems := keys.Read(context.Background(), "f.yaml", []byte(src))
	if tree == nil {
		return problems
	}
	_, more := outline.Parse(context.Background(), tree, nil)
	return append(problems, more...)
}

func said(problems diag.List) []string {
	var all []string
	for _, p := range problems {
		if p.Level == diag.Error {
			all = append(all, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code))
		}
	}
	return all
}

func around(lines []string, at int) string {
	return strings.Join(lines[max(0, at-1):min(at+2, len(lines))], "\n")
}

// strangers are words of the libraries below: of Go's errors and types, and of
// yaml.v3.
var strangers = regexp.MustCompile(`yaml:|\*?[a-z]+\.[A-Z][A-Za-z]+\b|%!|<nil>|map\[|\[\]|interface \{|did not find|could not find|mapping values|block (sequence|mapping)|unmarshal|strconv|found (character|undefined|unexpected)|goroutine|runtime error`)

// foreign is what the printed problems say in words that are not ours, or what
// an error lacks.
func foreign(src string, problems diag.List) string {
	for _, lang := range []diag.Lang{diag.Zh, diag.En} {
		var out bytes.Buffer
		for _, p := range problems {
			if p.Hint(lang) == "" && p.Level == diag.Error {
				return string(p.Code) + " has no hint"
			}
			fmt.Fprintln(&out, p.Text(lang), p.Hint(lang))
		}
		for _, word := range strangers.FindAllString(out.String(), -1) {
			if !strings.Contains(src, word) {
				return fmt.Sprintf("%q in\n%s", word, out.String())
			}
		}
	}
	return ""
}

// slip is a way to break a line: fits tells the lines where it is a mistake.
type slip struct {
	name string
	fits func(lines []string, i int) bool
	slip func(rnd *rand.Rand, line string) string
}

var (
	keyLine   = regexp.MustCompile(`^( *(?:- )?)([^\s:#{}\[\]"'-][^\s:#{}\[\]"']*):( .*)?$`)
	textLine  = regexp.MustCompile(`^( *(?:- )?(?:title|标题|subtitle|副标题|short|短标题|head|小标题): )([^"'|>#{\[][^#"']*)$`)
	itemLine  = regexp.MustCompile(`^( +- )([^"'|>#{\[&*!%@:]+)$`)
	quoted    = regexp.MustCompile(`^ *(?:- )?[^\s:#{"']+: "[^"]+"$`)
	flowLine  = regexp.MustCompile(`^( *(?:- )?[^\s:#{"'\[]+: |  +- )([{\[][^#"']*[}\]])$`)
	enumLine  = regexp.MustCompile(`^(.*(?:type|类型): )([\p{L}]+)(.*)$`)
	mapLine   = regexp.MustCompile(`^( *(?:- )?[^\s:#{"'\[]+: |  +- )(\{[^#"'\[]*: [^#"'\[]*\})$`)
	knownKeys = allKeys(outline.Keys())
)

// allKeys are the names of all keys of a table and those below it.
func allKeys(root *keys.Table) map[string]bool {
	all, seen := map[string]bool{}, map[*keys.Table]bool{}
	var visit func(keys.Shape)
	visit = func(s keys.Shape) {
		if s.Item != nil {
			visit(*s.Item)
		}
		for _, one := range s.Any {
			visit(one)
		}
		if s.Table == nil || seen[s.Table] {
			return
		}
		seen[s.Table] = true
		for _, k := range s.Table.Keys {
			all[k.Name], all[k.Zh] = true, true
			visit(k.Shape)
		}
	}
	visit(keys.Shape{Table: root})
	return all
}

// known tells a line that begins with a key of ours.
func known(lines []string, i int) bool {
	m := keyLine.FindStringSubmatch(lines[i])
	return m != nil && knownKeys[m[2]]
}

// later tells a key that is not the first of its mapping.
func later(lines []string, i int) bool {
	m := keyLine.FindStringSubmatch(lines[i])
	if m == nil || !knownKeys[m[2]] || strings.HasSuffix(m[1], "- ") {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		indent := indentOf(lines[j])
		switch text := lines[j][indent:]; {
		case text == "" || text[0] == '#' || indent > len(m[1]):
			continue
		case indent == len(m[1]):
			return keyLine.MatchString(lines[j])
		default:
			return indent+2 == len(m[1]) && strings.HasPrefix(text, "- ")
		}
	}
	return false
}

func indented(lines []string, i int) bool {
	return later(lines, i) && strings.HasPrefix(lines[i], "  ")
}

func matches(re *regexp.Regexp) func([]string, int) bool {
	return func(lines []string, i int) bool { return re.MatchString(lines[i]) }
}

// inside changes the text that the expression's second group holds.
func inside(re *regexp.Regexp, change func(rnd *rand.Rand, text string) string) func(*rand.Rand, string) string {
	return func(rnd *rand.Rand, line string) string {
		at := re.FindStringSubmatchIndex(line)
		return line[:at[4]] + change(rnd, line[at[4]:at[5]]) + line[at[5]:]
	}
}

func prefix(s string) func(*rand.Rand, string) string {
	return func(_ *rand.Rand, text string) string { return s + text }
}

func become(s string) func(*rand.Rand, string) string {
	return func(*rand.Rand, string) string { return s }
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// scalar tells a key with a text on its line.
func scalar(lines []string, i int) bool {
	m := keyLine.FindStringSubmatch(lines[i])
	return later(lines, i) && strings.TrimSpace(m[3]) != "" && !strings.ContainsAny(m[3], "#|>{[\"'")
}

var slips = []slip{
	{"a misspelt key", known, inside(keyLine, func(rnd *rand.Rand, key string) string {
		for {
			r := []rune(key)
			i := rnd.IntN(len(r))
			switch rnd.IntN(3) {
			case 0:
				r = slices.Insert(r, i, r[i])
			case 1:
				r[i] = 'q'
			default:
				r = slices.Insert(r, i, '么')
			}
			if !knownKeys[string(r)] {
				return string(r)
			}
		}
	})},
	{"a space too many", later, func(_ *rand.Rand, line string) string { return " " + line }},
	{"a space too few", indented, func(_ *rand.Rand, line string) string { return line[1:] }},
	{"a tab", indented, func(_ *rand.Rand, line string) string { return "\t" + line[2:] }},
	{"a full-width space", indented, func(_ *rand.Rand, line string) string { return "\u3000" + line[2:] }},
	{"a full-width colon", later, func(_ *rand.Rand, line string) string { return strings.Replace(line, ":", "：", 1) }},
	{"no space behind the colon", scalar, func(_ *rand.Rand, line string) string { return strings.Replace(line, ": ", ":", 1) }},
	{"no colon", later, func(_ *rand.Rand, line string) string { return strings.Replace(line, ":", "", 1) }},
	{"a key written twice", scalar, func(_ *rand.Rand, line string) string { return line + "\n" + line }},
	{"a list for a text", matches(textLine), inside(textLine, become("[甲, 乙]"))},
	{"a mapping for a text", matches(textLine), inside(textLine, become("{甲: 乙}"))},
	{"a text for a list", func(lines []string, i int) bool { return later(lines, i) && strings.HasSuffix(lines[i], "]") },
		inside(regexp.MustCompile(`^( *[^\s:]+: )(.*)$`), become("{甲: 乙}"))},
	{"a strong start", matches(textLine), inside(textLine, prefix("**重点** "))},
	{"an asterisk", matches(itemLine), inside(itemLine, prefix("*"))},
	{"an at sign", matches(textLine), inside(textLine, prefix("@"))},
	{"a percent sign", matches(itemLine), inside(itemLine, prefix("%"))},
	{"a backquote", matches(textLine), inside(textLine, prefix("`"))},
	{"a bracket", matches(textLine), inside(textLine, prefix("["))},
	{"a note in brackets", matches(itemLine), inside(itemLine, prefix("[甲] "))},
	{"a brace", matches(textLine), inside(textLine, prefix("{"))},
	{"a colon inside", matches(textLine), inside(textLine, prefix("总之: "))},
	{"a colon inside an item", matches(itemLine), inside(itemLine, prefix("总之: "))},
	{"no closing quote", matches(quoted), func(_ *rand.Rand, line string) string { return strings.TrimSuffix(line, `"`) }},
	{"text behind a quote", matches(quoted), func(_ *rand.Rand, line string) string { return line + "补充" }},
	{"no closing bracket", matches(flowLine), inside(flowLine, func(_ *rand.Rand, text string) string { return text[:len(text)-1] })},
	{"a bracket too many", matches(flowLine), inside(flowLine, func(_ *rand.Rand, text string) string { return text + text[len(text)-1:] })},
	{"the wrong bracket", matches(flowLine), inside(flowLine, func(_ *rand.Rand, text string) string { return text[:len(text)-1] + ")" })},
	{"full-width colons in braces", matches(mapLine), inside(mapLine, func(_ *rand.Rand, text string) string { return strings.Replace(text, ": ", "：", 1) })},
	{"full-width braces", matches(mapLine), inside(mapLine, func(_ *rand.Rand, text string) string { return "｛" + text[1:len(text)-1] + "｝" })},
	{"text behind braces", matches(mapLine), inside(mapLine, func(_ *rand.Rand, text string) string { return text + "等" })},
	{"an anchor", matches(textLine), inside(textLine, prefix("&甲 "))},
	{"a tag", matches(textLine), inside(textLine, prefix("!重要 "))},
	{"an alias", matches(itemLine), inside(itemLine, become("*abc"))},
	{"a bar with text", matches(textLine), inside(textLine, prefix("| "))},
	{"a comma first", matches(textLine), inside(textLine, prefix(", "))},
	{"a bullet", func(lines []string, i int) bool {
		return itemLine.MatchString(lines[i]) && i > 0 && itemLine.MatchString(lines[i-1]) && indentOf(lines[i-1]) == indentOf(lines[i])
	},
		func(_ *rand.Rand, line string) string { return strings.Replace(line, "- ", "• ", 1) }},
	{"no space behind the dash", func(lines []string, i int) bool {
		return itemLine.MatchString(lines[i]) && i > 0 && itemLine.MatchString(lines[i-1]) && indentOf(lines[i-1]) == indentOf(lines[i])
	},
		func(_ *rand.Rand, line string) string { return strings.Replace(line, "- ", "-", 1) }},
	{"an unclosed strong", matches(textLine), inside(textLine, func(_ *rand.Rand, text string) string { return text + "**" })},
	{"an undeclared figure", matches(textLine), inside(textLine, func(_ *rand.Rand, text string) string { return text + "$(无此数)" })},
	{"a null", matches(regexp.MustCompile(`^ +- (title|标题): ([^"]+)$`)), inside(regexp.MustCompile(`^( +- (?:title|标题): )([^"]+)$`), become(""))},
	{"an unknown value", matches(enumLine), inside(enumLine, func(_ *rand.Rand, v string) string { return v + "们" })},
}
