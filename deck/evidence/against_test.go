package evidence_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/evidence"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := strings.Split(readFile(t, "testdata/"+name), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(want) || line != want[i] {
			t.Fatalf("%s differs in line %d: %s", name, i+1, line)
		}
	}
	if n := strings.Count(got, "\n") + 1; n != len(want) {
		t.Errorf("%s has %d lines, want %d", name, n, len(want))
	}
}

// Every number of a deck, with what the source says of it.
func TestFindings(t *testing.T) {
	d, l := outlineOf(readFile(t, "testdata/deck.yaml"))
	if len(l) > 0 {
		t.Fatal(list(l))
	}
	var b strings.Builder
	for _, f := range evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, document(t, "testdata/source.txt")) {
		fmt.Fprintf(&b, "%d:%d %s: %v", f.Claim.Pos.Line, f.Claim.Pos.Col, f.Claim.Text, f.Verdict)
		if f.Line > 0 {
			fmt.Fprintf(&b, ", line %d: %s", f.Line, f.Other)
		}
		b.WriteString("\n")
	}
	golden(t, "findings.txt", b.String())
}

// What a deck full of slips is told, in both languages.
func TestMessages(t *testing.T) {
	l := complaints(readFile(t, "testdata/wrong.yaml"), document(t, "testdata/source.txt"))
	diag.Sort(l)
	var b strings.Builder
	for _, p := range l {
		for _, lang := range []diag.Lang{diag.Zh, diag.En} {
			fmt.Fprintf(&b, "%v: %s: %s\n    %s\n", p.Pos, p.Code, p.Text(lang), p.Hint(lang))
		}
	}
	golden(t, "wrong.txt", b.String())
}

// One number against one short source, verdict by verdict.
func TestVerdicts(t *testing.T) {
	const source = "全年培训干部1800余人次，投入经费3.78亿元。\n其中17名干部考取证书，5名干部入选人才库。\n90%以上的事项网上可办，三成企业享受补贴。\n窗口平均等候约12分钟，仓库占地2公顷，距县城8公里。\n"
	for _, c := range []struct {
		figure  string // value, label
		verdict evidence.Verdict
		other   string
	}{
		{"{value: 1800余人次, label: 培训干部}", evidence.Found, "1800余人次"},
		{"{value: 3.78亿元, label: 投入经费}", evidence.Found, "3.78亿元"},
		{"{value: 37800万元, label: 投入经费}", evidence.Found, "3.78亿元"},
		{"{value: 三亿七千八百万元, label: 投入经费}", evidence.Found, "3.78亿元"},
		{"{value: 1800多人次, label: 培训干部}", evidence.Found, "1800余人次"},
		{"{value: 超1800人次, label: 培训干部}", evidence.Found, "1800余人次"},
		{"{value: 30%, label: 企业享受补贴}", evidence.Found, "三成"},
		{"{value: 超90%, label: 事项网上可办}", evidence.Found, "90%以上"},
		{"{value: 17人, label: 考取证书的干部}", evidence.Found, "17名"},
		{"{value: 20000平方米, label: 仓库占地}", evidence.Found, "2公顷"},
		{"{value: 8千米, label: 距县城}", evidence.Found, "8公里"},
		{"{value: 1800人次, label: 培训干部}", evidence.OtherQualifier, "1800余人次"},
		{"{value: 约1800人次, label: 培训干部}", evidence.OtherQualifier, "1800余人次"},
		{"{value: 近1800人次, label: 培训干部}", evidence.OtherQualifier, "1800余人次"},
		{"{value: 90%, label: 事项网上可办}", evidence.OtherQualifier, "90%以上"},
		{"{value: 90%以下, label: 事项网上可办}", evidence.OtherQualifier, "90%以上"},
		{"{value: 12分钟, label: 窗口平均等候}", evidence.OtherQualifier, "约12分钟"},
		{"{value: 17户, label: 考取证书的干部}", evidence.OtherUnit, "17名"},
		{"{value: 1800余次, label: 培训干部}", evidence.OtherUnit, "1800余人次"},
		{"{value: 5名, label: 考取证书的干部}", evidence.OtherSubject, "17名"},
		{"{value: 17名, label: 入选人才库}", evidence.OtherSubject, "5名"},
		{"{value: 17名, label: 慰问困难群众}", evidence.OtherSubject, ""},
		{"{value: 71名, label: 考取证书的干部}", evidence.Near, "17名"},
		{"{value: 170名, label: 考取证书的干部}", evidence.Near, "17名"},
		{"{value: 7名, label: 考取证书的干部}", evidence.Near, "17名"},
		{"{value: 1.7万名, label: 考取证书的干部}", evidence.Near, "17名"},
		{"{value: 3.78万元, label: 投入经费}", evidence.Near, "3.78亿元"},
		{"{value: 3.87亿元, label: 投入经费}", evidence.Near, "3.78亿元"},
		{"{value: 6名, label: 入选人才库}", evidence.Near, "5名"},
		{"{value: 46名, label: 考取证书的干部}", evidence.Near, "17名"},
		{"{value: 236名, label: 慰问困难群众}", evidence.NotFound, ""},
		{"{value: 36台, label: 新增设备}", evidence.NotFound, ""},
		{"{value: 约2100万元, label: 每人, from: 37800万元 / 18名}", evidence.Rounded, "2100万元"},
		{"{value: 2100万元, label: 每人, from: 3.78亿元 / 18名}", evidence.Derived, ""},
		{"{value: 约2224万元, label: 每人, from: 3.78亿元 / 17名}", evidence.Derived, ""},
		{"{value: 2224万元, label: 每人, from: 3.78亿元 / 17名}", evidence.Rounded, "约2224万元"},
		{"{value: 约2225万元, label: 每人, from: 3.78亿元 / 17名}", evidence.Rounded, "约2224万元"},
		{"{value: 2200余万元, label: 每人, from: 3.78亿元 / 17名}", evidence.Derived, ""},
		{"{value: 约2224万户, label: 每人, from: 3.78亿元 / 17名}", evidence.Rounded, "约2224万元"},
	} {
		d, l := outlineOf("title: 汇报\nfigures:\n  甲: " + c.figure + "\nslides:\n  - title: 说明\n    figures: [甲]\n")
		if l.Failed() && !strings.Contains(c.figure, "from:") {
			t.Fatalf("%s: %s", c.figure, list(l))
		}
		got := evidence.Against(context.Background(), evidence.Claims(context.Background(), d), d, documentOf(t, source))
		if f := got[0]; f.Verdict != c.verdict || f.Other != c.other {
			t.Errorf("%s is %v, the source has %q (line %d); want %v, %q", c.figure, f.Verdict, f.Other, f.Line, c.verdict, c.other)
		}
	}
}
