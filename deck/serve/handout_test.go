package serve

import (
	"encoding/json"
	"strings"
	"testing"

	"briefdeck/deck"
	"briefdeck/deck/handout"
)

func sheetsAt(t *testing.T, s *Server, query string) sheetsState {
	t.Helper()
	w := get(t, s, "/handout"+query)
	var st sheetsState
	if err := json.Unmarshal(w.Body.Bytes(), &st); w.Code != 200 || err != nil {
		t.Fatalf("%d %v", w.Code, err)
	}
	return st
}

func TestHandouts(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": small}), deck.Options{})
	for kind, count := range map[string]int{"1": 4, "2": 2, "3": 2, "4": 1, "6": 1, "9": 1, "notes": 4, "outline": 1} {
		st := sheetsAt(t, s, "?kind="+kind)
		if len(st.Sheets) != count || len(st.Problems) != 0 {
			t.Errorf("%s: %d sheets, %v", kind, len(st.Sheets), st.Problems)
			continue
		}
		sheet := st.Sheets[0]
		if w := get(t, s, "/page/"+sheet.Hash+".png?w=300"); w.Code != 200 {
			t.Errorf("%s: the sheet's picture is %d", kind, w.Code)
		}
		if sheet.Width < 500 || sheet.Height < 500 || !strings.Contains(sheet.Text, "年度工作汇报") {
			t.Errorf("%s: %+v", kind, sheet)
		}
	}
	if a, b := sheetsAt(t, s, "?kind=3"), sheetsAt(t, s, "?kind=3&grey=1"); a.Sheets[0].Hash == b.Sheets[0].Hash {
		t.Error("grey sheets look like those in colour")
	}
}

// Each kind that there is has words for people.
func TestKindsHaveWords(t *testing.T) {
	list := kinds()
	for i, name := range handout.Names() {
		if list[i].Kind != name || list[i].Zh == "" || list[i].En == "" {
			t.Errorf("%+v", list[i])
		}
	}
}

// What the outline says of its handouts and cannot be is told.
func TestHandoutProblems(t *testing.T) {
	s := serving(t, folderOf(t, map[string]string{"a.yaml": "print: {gutter: 120mm}\n" + small}), deck.Options{})
	st := sheetsAt(t, s, "?kind=3&lang=en")
	if len(st.Sheets) != 0 || len(st.Problems) != 1 || st.Problems[0].Line != 1 || !strings.Contains(st.Problems[0].Message, "gutter") {
		t.Errorf("%+v", st)
	}
	if w := get(t, s, "/download/handout.pdf?kind=3"); w.Code != 409 {
		t.Errorf("%d", w.Code)
	}
}
