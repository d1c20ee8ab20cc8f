//go:build e2e

package deck

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefdeck/deck/outline"
	"briefdeck/deck/pdf"
)

// tool runs a program and gives what it prints. Where the program is missing,
// the test is skipped, but not in continuous integration.
func tool(t *testing.T, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", program)
		}
		t.Skipf("%s is not installed", program)
	}
	cmd := exec.Command(path, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s%s", program, args, err, out, &stderr)
	}
	return string(out)
}

// saved writes a deck into a folder of the test.
func saved(t *testing.T, d *Deck) string {
	t.Helper()
	var b bytes.Buffer
	if err := d.WritePDF(t.Context(), &b, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "deck.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestE2EExampleIsASoundPDF(t *testing.T) {
	for _, theme := range themes {
		t.Run(theme, func(t *testing.T) {
			d := example(t, Options{Theme: theme})
			file := saved(t, d)
			if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
			info := tool(t, "pdfinfo", file)
			for _, want := range []string{
				`Title: +文明之光照耀大渡河畔\n`, `Subject: +创建全国文明城市工作纪实\n`, `Author: +宋巧雯\n`,
				fmt.Sprintf(`Pages: +%d\n`, d.Plan.Count()), `Page size: +960 x 540 pts\n`, `Tagged: +yes\n`, `Encrypted: +no\n`,
			} {
				if !regexp.MustCompile(want).MatchString(info) {
					t.Errorf("pdfinfo does not say %s:\n%s", want, info)
				}
			}
			fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:]
			if len(fonts) < 3 {
				t.Errorf("%d fonts", len(fonts))
			}
			for _, f := range fonts {
				if !regexp.MustCompile(`^[A-Z]{6}\+.* yes yes yes +\d+ +\d+$`).MatchString(f) {
					t.Errorf("not embedded, or no subset, or without text: %s", f)
				}
			}
		})
	}
}

func TestE2EExampleTextCanBeCopied(t *testing.T) {
	for _, theme := range themes {
		t.Run(theme, func(t *testing.T) {
			d := example(t, Options{Theme: theme})
			pages := strings.Split(tool(t, "pdftotext", "-raw", saved(t, d), "-"), "\f")
			for i := range d.Plan.Count() {
				page := d.Plan.Page(i)
				want := []string{page.Title}
				for _, ch := range d.Outline.Chapters {
					for _, s := range ch.Slides {
						if s.Title.String() == page.Title {
							want = append(want, texts(s)...)
						}
					}
				}
				var missing []string
				for _, w := range want {
					if !broken(w).MatchString(pages[i]) {
						missing = append(missing, w)
					}
				}
				if len(missing) > 0 {
					t.Errorf("page %d does not read %q:\n%s", i+1, missing, pages[i])
				}
			}
		})
	}
}

// texts are the texts that a slide prints as they are written.
func texts(s *outline.Slide) []string {
	var all []string
	var points func(items []outline.Point)
	points = func(items []outline.Point) {
		for _, p := range items {
			all = append(all, p.Head.String(), p.Text.String())
			points(p.Points)
		}
	}
	steps := func(items []outline.Step) {
		for _, st := range items {
			all = append(all, st.Head.String(), st.By.String(), st.Text.String())
		}
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *outline.Points:
			points(b.Items)
		case *outline.Prose:
			for _, p := range b.Paragraphs {
				all = append(all, p.String())
			}
		case *outline.Figures:
			for _, f := range b.Items {
				all = append(all, f.Text.String(), f.Label.String(), f.Note.String())
			}
		case *outline.Steps:
			steps(b.Items)
		case *outline.Cycle:
			steps(b.Items)
		case *outline.Compare:
			for _, row := range b.Rows {
				all = append(all, row[0].String(), row[1].String())
			}
			for _, c := range b.Columns {
				all = append(all, c.Head.String())
				for _, p := range c.Points {
					all = append(all, p.String())
				}
			}
		case *outline.Timeline:
			for _, e := range b.Events {
				all = append(all, e.When.String(), e.Head.String(), e.Text.String())
			}
		case *outline.Matrix:
			for _, c := range b.Cards {
				all = append(all, c.Head.String(), c.Title.String(), c.Text.String())
			}
		case *outline.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					all = append(all, cell.Text.String())
				}
			}
		case *outline.Quote:
			all = append(all, strings.Split(b.Text.String(), "\n")...)
			all = append(all, b.By.String())
		case *outline.Chart:
			for _, l := range b.Labels {
				all = append(all, l.Text.String())
			}
			for _, series := range b.Series {
				for _, v := range series.Values {
					all = append(all, v.Q.Text)
				}
			}
		}
	}
	if c := s.Callout; c != nil {
		all = append(all, c.Kicker.String(), c.Head.String(), c.Text.String())
		if c.Figure != nil {
			all = append(all, c.Figure.Text.String())
		}
	}
	return all
}

// broken matches a text that may be broken into lines anywhere, a space going
// with the break, but has no space more or less.
func broken(text string) *regexp.Regexp {
	var b strings.Builder
	for i, r := range []rune(text) {
		if i > 0 {
			b.WriteString(`\n?`)
		}
		if r == ' ' || r == '\n' {
			b.WriteString(`[ \n]`)
		} else {
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return regexp.MustCompile(b.String())
}

// Rare names are copied as they are written, also those beyond the Basic
// Multilingual Plane.
func TestE2ERareNames(t *testing.T) {
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": `title: 𬱖渡镇年度工作汇报
author: 李𬱖
slides:
  - title: 𬱖渡镇2025年三件实事
    points: [𬱖渡村硬化道路12公里, 龑家桥加固, 㙟坝改造]
`}), "a.yaml", Options{})
	if len(problems) > 0 {
		t.Fatal(listed(problems))
	}
	file := saved(t, d)
	text := tool(t, "pdftotext", "-raw", file, "-")
	for _, want := range []string{"𬱖渡镇年度工作汇报", "𬱖渡镇2025年三件实事", "𬱖渡村硬化道路12公里", "龑家桥加固", "㙟坝改造", "李𬱖"} {
		if !broken(want).MatchString(text) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if info := tool(t, "pdfinfo", file); !strings.Contains(info, "𬱖渡镇年度工作汇报") || !strings.Contains(info, "李𬱖") {
		t.Error(info)
	}
}

// Kerning moves letters and is no reason for a reader to part or to join words.
func TestE2EKernedTextCanBeCopied(t *testing.T) {
	const line = "AVATAR Tokyo WAVE P.T.A. VAT LTV 2024 “To” A\"V\""
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": `title: ` + line + `
slides:
  - title: ` + line + `
    points: ['` + line + `', '**` + line + `**']
`}), "a.yaml", Options{})
	if len(problems) > 0 {
		t.Fatal(listed(problems))
	}
	file := saved(t, d)
	for _, read := range [][]string{{"pdftotext", "-raw", file, "-"}, {"mutool", "draw", "-q", "-F", "txt", file}} {
		text := strings.Join(strings.Fields(tool(t, read[0], read[1:]...)), " ")
		if n := strings.Count(text, line); n < 4 {
			t.Errorf("%s finds the line %d times in\n%s", read[0], n, text)
		}
	}
}

// Latin quotes among Chinese leave the spaces beside them as they are.
func TestE2EQuotedWordsCanBeCopied(t *testing.T) {
	const line = "手册里写着 Type “To” in the ‘box’ 再回车，don’t stop……即“不要停”——到此为止。"
	d, problems := Open(t.Context(), folder(map[string]string{"a.yaml": "title: 题\nslides:\n  - title: 页\n    points: ['" + line + "', '**" + line + "**']\n"}), "a.yaml", Options{})
	if len(problems) > 0 {
		t.Fatal(listed(problems))
	}
	file := saved(t, d)
	for _, read := range [][]string{{"pdftotext", file, "-"}, {"mutool", "draw", "-q", "-F", "txt", file}} {
		text := strings.ReplaceAll(tool(t, read[0], read[1:]...), "\n", "")
		if n := strings.Count(text, line); n != 2 {
			t.Errorf("%s finds the line %d times in\n%s", read[0], n, text)
		}
	}
}

func TestE2EBookmarksAndLinks(t *testing.T) {
	d := example(t, Options{})
	file := saved(t, d)
	var read struct {
		Outlines []mark
		Pages    []struct{ Object string }
	}
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=outlines", "--json-key=pages", file)), &read); err != nil {
		t.Fatal(err)
	}
	var got, want strings.Builder
	show(&got, read.Outlines, "")
	for _, m := range d.Document().Outline {
		fmt.Fprintf(&want, "%s %d\n", m.Title, m.Page+1)
		for _, c := range m.Children {
			fmt.Fprintf(&want, "  %s %d\n", c.Title, c.Page+1)
		}
	}
	if got.String() != want.String() {
		t.Errorf("bookmarks\n%swant\n%s", got.String(), want.String())
	}

	targets := d.Document().Targets
	leads := make(map[int]bool)
	for _, page := range agendaLeads(t, file, targets["agenda"].Page) {
		leads[page] = true
	}
	for i := range d.Outline.Chapters {
		if id := fmt.Sprintf("chapter-%d", i+1); !leads[targets[id].Page] {
			t.Errorf("the agenda does not lead to %s on page %d", id, targets[id].Page+1)
		}
	}
}

// mark is a bookmark as qpdf tells it.
type mark struct {
	Title string
	Page  int `json:"destpageposfrom1"`
	Kids  []mark
}

func show(b *strings.Builder, marks []mark, indent string) {
	for _, m := range marks {
		fmt.Fprintf(b, "%s%s %d\n", indent, m.Title, m.Page)
		show(b, m.Kids, indent+"  ")
	}
}

// agendaLeads are the pages, from 0, that the links of a page lead to.
func agendaLeads(t *testing.T, file string, page int) []int {
	t.Helper()
	var read struct {
		QPDF  []json.RawMessage
		Pages []struct{ Object string }
	}
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", file)), &read); err != nil {
		t.Fatal(err)
	}
	number := make(map[string]int)
	for i, p := range read.Pages {
		number[p.Object] = i
	}
	objects := make(map[string]struct{ Value any })
	for key, raw := range second(t, read.QPDF) {
		var o struct{ Value any }
		if json.Unmarshal(raw, &o) == nil {
			objects[strings.TrimPrefix(key, "obj:")] = o
		}
	}
	resolve := func(v any) any {
		if s, ok := v.(string); ok && strings.HasSuffix(s, " R") {
			return objects[s].Value
		}
		return v
	}
	var leads []int
	home, _ := objects[read.Pages[page].Object].Value.(map[string]any)
	annots, _ := resolve(home["/Annots"]).([]any)
	for _, a := range annots {
		link, _ := resolve(a).(map[string]any)
		dest := resolve(link["/Dest"])
		if action, ok := resolve(link["/A"]).(map[string]any); ok && dest == nil {
			dest = resolve(action["/D"])
		}
		if list, ok := dest.([]any); ok && len(list) > 0 {
			if n, ok := number[fmt.Sprint(list[0])]; ok {
				leads = append(leads, n)
			}
		}
	}
	return leads
}

func second(t *testing.T, parts []json.RawMessage) map[string]json.RawMessage {
	t.Helper()
	if len(parts) < 2 {
		t.Fatal("qpdf tells no objects")
	}
	var objects map[string]json.RawMessage
	if err := json.Unmarshal(parts[1], &objects); err != nil {
		t.Fatal(err)
	}
	return objects
}
