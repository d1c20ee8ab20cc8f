package main

import (
	"strings"
	"testing"
)

func TestRecipients(t *testing.T) {
	files := map[string]string{"a.yaml": good, "b.yaml": good + "watermark: 草稿\n", "打印.yaml": printed}
	for _, c := range []struct {
		name, args, out, made string
	}{
		{"one", "a.yaml --recipient 市档案馆", "a-市档案馆.pdf：3 页\n", "a-市档案馆.pdf"},
		{"several", "b.yaml --recipient 市档案馆 --recipient 县图书馆", "b-市档案馆.pdf：3 页\nb-县图书馆.pdf：3 页\n", "b-市档案馆.pdf b-县图书馆.pdf"},
		{"one, into a file", "a.yaml --recipient 市档案馆 -o x.pdf", "x.pdf：3 页\n", "x.pdf"},
		{"several, into a file", "a.yaml --recipient 甲 --recipient 乙 -o x.pdf", "x-甲.pdf：3 页\nx-乙.pdf：3 页\n", "x-甲.pdf x-乙.pdf"},
		{"into a folder", "a.yaml b.yaml --recipient 甲 -o out/", "out/a-甲.pdf：3 页\nout/b-甲.pdf：3 页\n", "out/a-甲.pdf out/b-甲.pdf"},
		{"a name that files cannot have", "a.yaml --recipient=甲/乙:丙", "a-甲_乙_丙.pdf：3 页\n", "a-甲_乙_丙.pdf"},
		{"a handout", "a.yaml --recipient 甲 --handout 3", "a-甲-handout-3.pdf：1 页\n", "a-甲-handout-3.pdf"},
		{"a handout for several", "a.yaml --recipient 甲 --recipient 乙 --handout notes", "a-甲-notes.pdf：3 页\na-乙-notes.pdf：3 页\n", "a-甲-notes.pdf a-乙-notes.pdf"},
		{"a handout into a folder", "a.yaml --recipient 甲 --handout outline -o out/", "out/a-甲-outline.pdf：1 页\n", "out/a-甲-outline.pdf"},
		{"a handout into a file", "a.yaml --recipient 甲 --recipient 乙 --handout 3 -o x-handout-3.pdf", "x-handout-3-甲.pdf：1 页\nx-handout-3-乙.pdf：1 页\n", "x-handout-3-甲.pdf x-handout-3-乙.pdf"},
		{"what the outline asks for", "打印.yaml --recipient 甲", "打印-甲.pdf：3 页\n打印-甲-handout-3.pdf：1 页\n打印-甲-notes.pdf：", "打印-甲.pdf 打印-甲-handout-3.pdf 打印-甲-notes.pdf"},
		{"with notes", "a.yaml --with-notes", "a.pdf：3 页\n", "a.pdf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, files)
			term := play(t, world{}, append([]string{"build"}, strings.Fields(c.args)...)...)
			if term.code != fine || !strings.HasPrefix(term.out.String(), c.out) || term.err.Len() > 0 {
				t.Errorf("%d: %q, %q", term.code, &term.out, &term.err)
			}
			for _, name := range strings.Fields(c.made) {
				holds(t, name, "PDF")
			}
		})
	}
}

func TestWrongRecipients(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"a.yaml --recipient=", "错误: --recipient 的值不能是“”\n"},
		{"a.yaml --recipient=\t", "错误: --recipient 的值不能是“"},
		{"a.yaml --recipient=甲\n乙", "错误: --recipient 的值不能是“"},
		{"a.yaml --recipient=甲 --recipient=甲", "错误: “甲”和“甲”会写进同一个文件 a-甲.pdf\n"},
		{"a.yaml --recipient=甲/ --recipient=甲:", "错误: “甲/”和“甲:”会写进同一个文件 a-甲_.pdf\n"},
		{"a.yaml --recipient=" + strings.Repeat("市档案馆", 40), "--recipient: 错误: 太长，每一页上印不下：有 163 字（接收人和份号也算）"},
		{"a.yaml --recipient=𓀀局", "--recipient: 错误: 没有字体能显示“𓀀”（U+13000）"},
		{"b.yaml --recipient=𓀀局", "--recipient: 错误: 没有字体能显示“𓀀”（U+13000）"},
		{"b.yaml --recipient=" + strings.Repeat("市档案馆", 40), "--recipient: 错误: 太长，每一页上印不下：有 166 字（接收人和份号也算）"},
	} {
		in(t, map[string]string{"a.yaml": good, "b.yaml": good + "watermark: 草稿\n"})
		term := play(t, world{}, append([]string{"build"}, strings.Split(c.args, " ")...)...)
		if term.code != usageWrong || !strings.HasPrefix(term.err.String(), c.want) || term.out.Len() > 0 {
			t.Errorf("%q: %d: %q", c.args, term.code, &term.err)
		}
		only(t, "a.yaml", "b.yaml")
	}
}
