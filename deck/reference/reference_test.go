package reference

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdeck/deck/diag"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// shown is a document's sentences with their places, or its problem.
func shown(d *Document, problems diag.List) string {
	if d == nil {
		return string(problems[0].Code)
	}
	var all []string
	for _, s := range d.Sentences {
		all = append(all, fmt.Sprintf("%d:%d %s", s.Line, s.Col, s.Text))
	}
	return strings.Join(all, "\n")
}

func check(t *testing.T, name, data, want string) {
	t.Helper()
	if got := shown(Read(t.Context(), name, []byte(data))); got != want {
		t.Errorf("%s %q\ngot\n%s\nwant\n%s", name, data, got, want)
	}
}

func TestPlain(t *testing.T) {
	check(t, "a.txt", "工作总结\n\n　　全年走访42户。其中“老户”30户！\n　　解决问题15个；还有3个。\n", "1:1 工作总结\n3:3 全年走访42户。\n3:11 其中“老户”30户！\n4:3 解决问题15个；\n4:11 还有3个。")
	// A sentence broken over a page keeps the place where it begins.
	long := "一年来，我们走村入户，累计走访农户四百余次，记录民情民意"
	check(t, "a.txt", long+"\n\n日记120篇。下一句。", "1:1 "+long+"日记120篇。\n3:8 下一句。")
	// Headings, captions, items and indented lines begin on their own.
	check(t, "a.txt", "干部在田间地头为群众讲解政策并发放宣传资料的活动现场照片\n\n正文。", "1:1 干部在田间地头为群众讲解政策并发放宣传资料的活动现场照片\n3:1 正文。")
	check(t, "a.txt", long+"\n（二）下一项", "1:1 "+long+"\n2:1 （二）下一项")
	check(t, "a.txt", long+"\n　　另一段", "1:1 "+long+"\n2:3 另一段")
	check(t, "a.txt", "The office served 3.5 million people. It closed 98% of\ncases in 3 days.", "1:1 The office served 3.5 million people.\n1:39 It closed 98% of cases in 3 days.")
}

func TestMarkdown(t *testing.T) {
	check(t, "a.md", "---\ntitle: 甲\n---\n# 总结 #\n\n全年**走访**`42`户，\n见[清单](http://a.cn/9)。\n\n- 第一项 *3件*\n- [x] 第二项\n> 1. 引用5条\n\n```\n99\n```\n<!-- 88 -->\n| 项目 | 数量 |\n| --- | ---: |\n| 走访 | **42户** |\n",
		"4:3 总结\n6:1 全年走访42户，见清单。\n9:3 第一项 3件\n10:7 第二项\n11:6 引用5条\n17:3 项目，数量\n19:3 走访，42户")
	check(t, "a.md", "![图7](p.png) a_b 2*3 \\*星\\* ~~旧~~<br>新__强__", "1:3 图7 a_b 2*3 *星* 旧新强")
}

// docx is a Word document with that body.
func docx(t testing.TB, body string) string {
	return archive(t, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`+body+`</w:body></w:document>`)
}

func archive(t testing.TB, document string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{{"word/header1.xml", "<x>99</x>"}, {"word/document.xml", document}} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func p(inner string) string    { return "<w:p>" + inner + "</w:p>" }
func run(text string) string   { return "<w:r><w:t>" + text + "</w:t></w:r>" }
func cell(inner string) string { return "<w:tc>" + inner + "</w:tc>" }

func TestWord(t *testing.T) {
	check(t, "a.docx", docx(t, p(run("总结"))+p("")+p(run("走访4")+run("2户。共")+"<w:ins>"+run("3")+"</w:ins><w:del><w:r><w:delText>5</w:delText><w:t>6</w:t></w:r></w:del>"+run("次"))), "1:1 总结\n3:1 走访42户。\n3:7 共3次")
	check(t, "a.docx", docx(t, "<w:tbl><w:tr>"+cell(p(run("走访")))+cell(p(run("42户")))+"</w:tr><w:tr>"+cell(p(""))+cell(p(run("3次")))+"</w:tr></w:tbl>"+p(run("后"))), "1:1 走访，42户\n4:1 3次\n5:1 后")
	check(t, "a.docx", docx(t, p("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>")), "1:1 甲 乙\n1:5 丙")
	check(t, "a.docx", docx(t, p(run("前")+"<mc:AlternateContent><mc:Choice>"+p(run("框3个"))+"</mc:Choice><mc:Fallback>"+p(run("框3个"))+"</mc:Fallback></mc:AlternateContent>")), "1:1 前\n2:1 框3个")
}

func TestEncodings(t *testing.T) {
	const text = "全年走访42户。\n镕"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	for _, data := range []string{text, "\ufeff" + text, gb, little, strings.ReplaceAll(text, "\n", "\r\n")} {
		check(t, "a.txt", data, "1:1 全年走访42户。\n2:1 镕")
	}
}

func TestNotRead(t *testing.T) {
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	whole := docx(t, p(run(strings.Repeat("走访42户。", 200))))
	for _, c := range []struct {
		name, data string
		want       diag.Code
	}{
		{"empty", "", diag.ReferenceEmpty},
		{"no words", "——\n\n……", diag.ReferenceEmpty},
		{"a document of pictures", docx(t, p("")), diag.ReferenceEmpty},
		{"old", compound, diag.ReferenceOld},
		{"locked", compound + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", diag.ReferenceLocked},
		{"bytes", "\x01\x00\x02", diag.ReferenceBinary},
		{"PDF", "%PDF-1.7\n", diag.ReferencePDF},
		{"RTF", "{\\rtf1}", diag.ReferenceOther},
		{"torn", whole[:len(whole)/2], diag.ReferenceBroken},
		{"torn XML", archive(t, "<w:document>"), diag.ReferenceBroken},
		{"Latin 1", "caf\xe9 au lait", diag.ReferenceEncoding},
		{"a long text", strings.Repeat("长", maxText/3+1), diag.ReferenceTooLarge},
		{"a bomb", docx(t, p(run(strings.Repeat(" ", maxUnpacked)))), diag.ReferenceTooLarge},
	} {
		d, problems := Read(t.Context(), "材料.txt", []byte(c.data))
		if d != nil || len(problems) != 1 || problems[0].Code != c.want || problems[0].Pos.File != "材料.txt" {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		for _, lang := range []diag.Lang{diag.Zh, diag.En} {
			if !strings.Contains(problems[0].Text(lang), "材料.txt") || problems[0].Hint(lang) == "" {
				t.Errorf("%s: %s", c.name, problems[0].Text(lang))
			}
		}
	}
}

func TestNumbersOfSentences(t *testing.T) {
	d, _ := Read(t.Context(), "a.txt", []byte("走访42户，3.5万元。第一批。"))
	if len(d.Sentences) != 2 || len(d.Sentences[0].Numbers) != 2 || d.Sentences[0].Numbers[1].Q.Value != 35000 {
		t.Errorf("%+v", d)
	}
}

// Once nobody wants the document any more there is none, and nothing to say.
func TestReadEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if d, problems := Read(ctx, "a.txt", []byte("走访42户。")); d != nil || len(problems) > 0 {
		t.Errorf("%v, %v", d, problems)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("全年走访42户。\n\n日记120篇"))
	f.Add("a.md", []byte("# 甲 **3** [a](b) | c | d |\n```\n<!-- \\* __x__ ~~ ![<br>"))
	f.Add("a.docx", []byte(docx(f, p(run("走访42户。")))))
	f.Add("a.docx", []byte(docx(f, "</w:p></w:tr><w:tr><w:p>")))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, problems := Read(t.Context(), name, data)
		if (d == nil) != problems.Failed() {
			t.Fatal("neither a document nor an error, or both")
		}
		if d == nil {
			return
		}
		for _, s := range d.Sentences {
			if s.Line < 1 || s.Col < 1 || s.Text != strings.TrimSpace(s.Text) || s.Text == "" {
				t.Fatalf("%+v", s)
			}
			for _, m := range s.Numbers {
				if m.From < 0 || m.To > len(s.Text) || utf8.ValidString(s.Text) && !utf8.ValidString(s.Text[m.From:m.To]) {
					t.Fatalf("%+v of %q", m, s.Text)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("一年来，我们走村入户，累计走访农户1800余人次，记录民情日记120篇，把政策讲清楚、把问题带回来。\n", 100_000/140)
	for name, data := range map[string]string{"a.txt": text, "a.md": text, "a.docx": docx(b, p(run(text)))} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Read(b.Context(), name, []byte(data))
			}
		})
	}
}
