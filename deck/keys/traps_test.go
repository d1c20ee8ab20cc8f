package keys_test

import (
	"strings"
	"testing"

	"briefdeck/deck/diag"
	"briefdeck/deck/diag/diagtest"
	"briefdeck/deck/keys"
)

func TestTraps(t *testing.T) {
	diagtest.Run(t, "testdata/traps/*.yaml", func(file string, src []byte) diag.List {
		_, problems := keys.Read(t.Context(), file, src)
		return problems
	})
}

// A character that looks like a space is named, since the line looks the same
// without it.
func TestOddSpacesAreNamed(t *testing.T) {
	for src, want := range map[string][2]string{
		"单位:\u00A0云溪\n作者: 甲\n": {"不换行空格 U+00A0", "a no-break space (U+00A0)"},
		"单位:\u3000云溪\n作者: 甲\n": {"全角空格 U+3000", "a full-width space (U+3000)"},
		"单位:\u200B云溪\n作者: 甲\n": {"看不见的字符 U+200B", "an invisible character (U+200B)"},
		"单位:\u2003云溪\n作者: 甲\n": {"特殊的空格 U+2003", "a special space (U+2003)"},
	} {
		n, problems := keys.Read(t.Context(), "a.yaml", []byte(src))
		if len(problems) != 1 || problems[0].Code != diag.ColonOddSpace {
			t.Errorf("%q: %v", src, problems)
			continue
		}
		p := problems[0]
		if !strings.Contains(p.Text(diag.Zh), want[0]) || !strings.Contains(p.Text(diag.En), want[1]) || !strings.Contains(p.Hint(diag.Zh), "普通空格（半角）：单位: 云溪\n") {
			t.Errorf("%q: %s; %s; %s", src, p.Text(diag.Zh), p.Text(diag.En), p.Hint(diag.Zh))
		}
		if len(n.Entries) != 2 || n.Entries[0].Key != "单位" || n.Entries[0].Value.Text != "云溪" {
			t.Errorf("%q is read as %v", src, n.Entries)
		}
	}
}

// A dash of Word's before a key begins the item that its hint shows.
func TestForeignDashesBeginItems(t *testing.T) {
	n, problems := keys.Read(t.Context(), "a.yaml", []byte("slides:\n  - title: 甲\n    points:\n      - 一\n  – title: 乙\n    text: 丙\n"))
	if len(problems) != 1 || problems[0].Code != diag.BulletNotDash {
		t.Fatal(problems)
	}
	items := n.Entries[0].Value.Items
	if len(items) != 2 || len(items[1].Entries) != 2 || items[1].Entries[0].Key != "title" || items[1].Entries[1].Value.Text != "丙" {
		t.Errorf("read as %v", items)
	}
}
