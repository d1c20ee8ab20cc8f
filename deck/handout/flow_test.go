package handout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"briefdeck/deck/geom"
)

// lines is a block of so many lines of 10 pt.
func lines(n int) block {
	b := block{least: 2, lines: make([]geom.Pt, n)}
	for i := range b.lines {
		b.lines[i] = 10
	}
	return b
}

func heading() block { b := lines(1); b.keep = true; return b }

// written writes columns as block:from-to.
func written(columns [][]piece) string {
	var out []string
	for _, c := range columns {
		var parts []string
		for _, p := range c {
			again := ""
			if p.again {
				again = "again "
			}
			parts = append(parts, fmt.Sprintf("%s%d:%d-%d", again, p.block, p.from, p.to))
		}
		out = append(out, strings.Join(parts, " "))
	}
	return strings.Join(out, " | ")
}

func TestFlow(t *testing.T) {
	spaced := lines(3)
	spaced.above = 10
	for _, c := range []struct {
		name   string
		room   geom.Pt // of the first column; further ones have 50
		blocks []block
		want   string
	}{
		{"nothing", 50, nil, ""},
		{"all in one", 50, []block{lines(2), lines(3)}, "0:0-2 1:0-3"},
		{"parted", 50, []block{lines(8)}, "0:0-5 | 0:5-8"},
		{"two lines stay for the next column", 50, []block{lines(6)}, "0:0-4 | 0:4-6"},
		{"three lines are not parted", 40, []block{lines(2), lines(3)}, "0:0-2 | 1:0-3"},
		{"no line alone at the foot", 30, []block{lines(2), lines(5)}, "0:0-2 | 1:0-5"},
		{"a heading goes with its text", 30, []block{lines(2), heading(), lines(4)}, "0:0-2 | 1:0-1 2:0-4"},
		{"two headings and two lines", 50, []block{lines(1), heading(), heading(), lines(9)}, "0:0-1 1:0-1 2:0-1 3:0-2 | 3:2-7 | 3:7-9"},
		{"white above, but not at the top", 50, []block{lines(2), spaced, spaced}, "0:0-2 | 1:0-3 | 2:0-3"},
		{"a first column without room", 5, []block{heading(), lines(2)}, " | 0:0-1 1:0-2"},
		{"a heading at the end", 50, []block{lines(4), heading()}, "0:0-4 1:0-1"},
	} {
		got := written(flow(c.blocks, func(i int) geom.Pt {
			if i == 0 {
				return c.room
			}
			return 50
		}))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A table's heads are said again above rows that begin a column, unless there
// is no room below them.
func TestFlowSaysHeadsAgain(t *testing.T) {
	row := func(n, again int) block {
		b := lines(n)
		b.again = again
		return b
	}
	high := heading()
	high.lines[0] = 40
	for _, c := range []struct {
		name   string
		blocks []block
		want   string
	}{
		{"a row begins a column", []block{heading(), row(3, 1), row(3, 2)}, "0:0-1 1:0-3 | again 0:0-1 2:0-3"},
		{"a row is parted", []block{heading(), row(9, 1)}, "0:0-1 1:0-4 | again 0:0-1 1:4-7 | again 0:0-1 1:7-9"},
		{"the table begins a column", []block{lines(4), heading(), row(3, 1)}, "0:0-4 | 1:0-1 2:0-3"},
		{"no room below the heads", []block{high, row(2, 1), row(3, 2)}, "0:0-1 | 1:0-2 2:0-3"},
	} {
		if got := written(flow(c.blocks, func(int) geom.Pt { return 50 })); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Where no column has room for what may stand alone, lines go one by one: all
// text is printed, however small the paper.
func TestFlowGivesWayInColumnsThatAreTooLow(t *testing.T) {
	for room, want := range map[geom.Pt]string{
		-5: "0:0-1 | 1:0-1 | 1:1-2 | 1:2-3",
		10: "0:0-1 | 1:0-1 | 1:1-2 | 1:2-3",
		20: "0:0-1 | 1:0-2 | 1:2-3",
	} {
		if got := written(flow([]block{heading(), lines(3)}, func(int) geom.Pt { return room })); got != want {
			t.Errorf("room %v: %s, want %s", room, got, want)
		}
	}
}

// Whatever flows: every line stands once and in order, within its column; no
// paragraph leaves a line alone, and no heading ends a column.
func TestFlowKeepsItsRules(t *testing.T) {
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		blocks := make([]block, 1+r.IntN(12))
		for i := range blocks {
			switch r.IntN(4) {
			case 0:
				blocks[i] = heading()
			case 1:
				blocks[i] = lines(1 + r.IntN(30))
			default:
				blocks[i] = lines(1 + r.IntN(5))
			}
			blocks[i].above = geom.Pt(r.IntN(20))
		}
		first, others := geom.Pt(r.IntN(100)), geom.Pt(250+r.IntN(200))
		room := func(i int) geom.Pt {
			if i == 0 {
				return first
			}
			return others
		}
		columns := flow(blocks, room)
		at, line := 0, 0
		for i, c := range columns {
			var bottom geom.Pt
			for k, p := range c {
				b := &blocks[p.block]
				if p.block != at || p.from != line || p.to <= p.from {
					t.Fatalf("seed %d: %d:%d comes where %d:%d should: %s", seed, p.block, p.from, at, line, written(columns))
				}
				if p.y < bottom {
					t.Fatalf("seed %d: %d:%d overlaps what is above", seed, p.block, p.from)
				}
				bottom = p.y + b.height(p.from, p.to)
				if line = p.to; line == len(b.lines) {
					at, line = at+1, 0
				} else if k != len(c)-1 || line < 2 || len(b.lines)-line < 2 {
					t.Fatalf("seed %d: block %d parts at line %d of %d", seed, p.block, line, len(b.lines))
				}
				if p.from > 0 && p.to-p.from < 2 {
					t.Fatalf("seed %d: a line alone", seed)
				}
				if b.keep && k == len(c)-1 && p.block != len(blocks)-1 {
					t.Fatalf("seed %d: heading %d ends column %d: %s", seed, p.block, i, written(columns))
				}
			}
			if bottom > room(i)+0.1 {
				t.Fatalf("seed %d: column %d is %v high, has %v", seed, i, bottom, room(i))
			}
		}
		if at != len(blocks) {
			t.Fatalf("seed %d: blocks from %d on are lost", seed, at)
		}
	}
}
