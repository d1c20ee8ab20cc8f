package typeset

// place is a place where a line may end, in the search for the best ones.
type place struct {
	at   int32 // index of the first character after it
	kind breakKind
	from int32 // the place where the best last line before this one starts
	cost cost
	head int // where ink starts on a line that starts here
	tail int // where ink ends on a line that ends here

	headRoom, tailRoom room // of justified text before head and tail
}

// cost is what a way of breaking is judged by: first by the lines that start or
// end with a mark that must not, then by the sum of all weights.
type cost struct {
	wrong int
	soft  int64
}

// The weights. One more line is better than a divided quantity or term, but not
// than two; a lone character on the last line is a fault that moving a word
// down mends, which never takes a line. Each of the others outweighs all of the
// next that a paragraph of common length could add up to.
const (
	lineCost      = 1_000_000_000_000
	dividesCost   = lineCost * 3 / 2
	quotedCost    = lineCost / 10
	orphanCost    = lineCost / 2
	emergencyCost = lineCost / 100 // a word divided for want of room
	nameCost      = lineCost / 1000
	urlCost       = lineCost / 10_000
	wordCost      = lineCost * 5 / 4 // in a title
	narrowCost    = lineCost / 4     // in a title so narrow that a line a word would be no gain
	rag           = 256              // a line of no width costs rag², a full one nothing
)

// narrow is the width below which lines are not added for the sake of words.
const narrow = 6 * em

// proseLines is up to how many lines words of running text are looked at:
// those of a slide, which are few and stand by themselves.
const proseLines = 12

// prices are the weights that depend on the column: they are weighed against
// the edge, in squares of an em of room.
type prices struct{ listed, free, seam, inWord, short int64 }

// pricesOf gives what a break in a title costs beside one at a pause. Moving n
// characters from one of two equal lines to the other costs 2n² squares: a
// title goes three characters out of balance for a pause instead of any other
// place, and four for it instead of a seam. 、 is less of a pause, so that
// lists are divided there but evenly.
//
// In running text a word is worth about 1½ em of room, a seam less; so is a
// last line of three characters.
func pricesOf(width int, balance bool) prices {
	square := edge(min(em, width), width)
	if !balance {
		return prices{seam: square, inWord: 4 * square, short: 6 * square}
	}
	p := prices{listed: 13 * square, free: 18 * square, seam: 32 * square, inWord: wordCost, short: 6 * square}
	if width < narrow {
		p.inWord = narrowCost
	}
	return p
}

// unreached is more wrong lines than any text has.
const unreached = 1 << 60

func (c cost) less(d cost) bool {
	return c.wrong < d.wrong || c.wrong == d.wrong && c.soft < d.soft
}

// breakLines finds where the lines of the characters from a up to b end: few
// lines, nothing divided that belongs together, no lone character on the last
// line, then an even edge that divides few words. The whole text is judged at once; as lines
// cannot be wider than the column, each place is compared only with those one
// line before it, and time grows with the length of the text.
//
// With balance the last line counts for the edge too, which makes lines of
// near-equal length, and a line ends after a pause where one is near. The ends are appended to ends.
func (w *work) breakLines(ends []int32, a, b, width int, balance bool) []int32 {
	if width <= 0 || a == b {
		return append(ends, int32(b))
	}
	w.places = append(w.places[:0], w.place(a, pause))
	if w.places = append(w.places, w.place(b, pause)); w.places[1].fits(&w.places[0], width) {
		return append(ends, int32(b))
	}
	if balance || w.places[1].tail-w.places[0].head <= proseLines*width {
		w.keepWords(a, b, balance)
	}
	w.findPlaces(a, b, width)
	last := len(w.places) - 1
	lone, short := w.lastCounts(a, b, 2), w.lastCounts(a, b, 3)
	price := pricesOf(width, balance)
	reach := 0 // the first place from which a line gets to the one at hand
	for j := 1; j <= last; j++ {
		to := &w.places[j]
		own := cost{soft: lineCost}
		switch to.kind {
		case listed:
			own.soft += price.listed
		case free:
			own.soft += price.free
		case seam:
			own.soft += price.seam
		case inWord:
			own.soft += price.inWord
		case inURL:
			own.soft += urlCost
		case inName:
			own.soft += nameCost
		case quoted:
			own.soft += quotedCost
		case divides:
			own.soft += dividesCost
		case emergency:
			own.soft += emergencyCost
		case anywhere:
			own.wrong = 1
		}
		i := reach
		for i < j-1 && !to.fits(&w.places[i], width) {
			i++
		}
		if to.at == 0 || w.chars[to.at-1].r != softHyphen { // a hyphen reaches further than what may follow
			reach = i
		}
		to.cost.wrong = unreached
		for ; i < j; i++ {
			from := &w.places[i]
			c := cost{from.cost.wrong + own.wrong, from.cost.soft + own.soft}
			if !c.less(to.cost) {
				continue
			}
			switch left := width - (to.tail - from.head); {
			case len(w.rooms) > 0:
				c.soft += strain(left, to.room(from), width, j == last)
			case j < last || balance:
				c.soft += edge(left, width)
			}
			switch {
			case j < last || i == 0:
			case from.at > lone:
				c.soft += orphanCost
			case from.at > short:
				c.soft += price.short
			}
			if c.less(to.cost) {
				to.cost, to.from = c, int32(i)
			}
		}
	}
	first := len(ends)
	for j := last; j > 0; j = int(w.places[j].from) {
		ends = append(ends, w.places[j].at)
	}
	for i, j := first, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}

// edge is the cost of the room that a line leaves; a line that sticks out of
// the column has no choice.
func edge(room, width int) int64 {
	if room <= 0 {
		return 0
	}
	r := int64(room) * rag / int64(width)
	return r * r
}

// place measures the lines that could end or start at a character.
func (w *work) place(at int, kind breakKind) place {
	p := place{at: int32(at), kind: kind, head: w.at[at], tail: w.at[at]}
	if at < len(w.chars) {
		p.head += int(w.chars[at].left)
	}
	if i := w.inked[at]; i > 0 {
		c := &w.chars[i-1]
		p.tail = w.at[i] - int(c.after) - int(c.right)
	}
	if len(w.rooms) > 0 {
		p.headRoom, p.tailRoom = w.bounds(at)
	}
	return p
}

// room is how much narrower and wider the line may be set that ends at p and
// starts at another place.
func (p *place) room(from *place) room {
	return room{p.tailRoom.less - from.headRoom.less, p.tailRoom.more - from.headRoom.more}
}

// fits tells whether that line has its place in the column, squeezed if it may be.
func (p *place) fits(from *place, width int) bool {
	return p.tail-from.head-p.room(from).less <= width
}

// findPlaces lists where lines between a and b may end. Runs that are wider
// than the column are opened: between graphemes where marks may stand so, and
// where even that is not enough, between any graphemes.
func (w *work) findPlaces(a, b, width int) {
	end := w.places[1]
	w.places = w.places[:1]
	for i := a + 1; i <= b; i++ {
		if i < b && w.breaks[i] == noBreak {
			continue
		}
		p := end
		if i < b {
			p = w.place(i, w.breaks[i])
		}
		start := w.places[len(w.places)-1]
		if !p.fits(&start, width) {
			w.open(int(start.at), i, width, byMarks)
			start = w.places[len(w.places)-1]
		}
		if i < b && p.tail == start.tail && len(w.places) > 1 && p.kind <= start.kind {
			w.places[len(w.places)-1] = p // only spaces between: the later place is as good or better
			continue
		}
		w.places = append(w.places, p)
	}
}

// openness is how far a run without room is opened.
type openness uint8

const (
	byMarks     openness = iota // where marks may stand so
	withNumbers                 // likewise within numbers in full-width digits
	byGraphemes                 // between any graphemes
)

// open adds places within the run from a up to b.
func (w *work) open(a, b, width int, how openness) {
	kind := emergency
	if how == byGraphemes {
		kind = anywhere
	}
	start := w.places[len(w.places)-1]
	from := a
	for i := a + 1; i <= b; i++ {
		if i < b && !w.mayOpen(i, how) {
			continue
		}
		p := w.place(i, kind)
		if !p.fits(&start, width) && how < byGraphemes {
			w.open(from, i, width, how+1)
		}
		if i < b {
			w.places = append(w.places, p)
		}
		start, from = p, i
	}
}

func (w *work) mayOpen(i int, how openness) bool {
	if !w.chars[i].start || how == byGraphemes {
		return w.chars[i].start
	}
	rule := w.edgeRule(i)
	return rule == allowed || how == withNumbers && (rule == wideNumber || rule == sign)
}

// lastCounts is the character at which, or before which, a last line must
// start to have so many letters, digits or Han.
func (w *work) lastCounts(a, b, count int) int32 {
	n := 0
	for i := b - 1; i >= a; i-- {
		if c := &w.chars[i]; c.start && c.class.counts(c.r) {
			if n++; n == count {
				return int32(i)
			}
		}
	}
	return int32(a)
}
