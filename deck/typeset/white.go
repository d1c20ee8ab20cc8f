package typeset

// step is a step of CLREQ's procedures of reduction and of expansion (see
// justify.go), in their common order. All places of one step
// change by the same share of their room before those of the next change.
type step uint8

const (
	wordSpaces  step = iota // between Western words
	interpuncts             // white on both sides of · alike
	brackets                // white outside brackets and quotes
	pauses                  // white behind 、，；：
	gaps                    // between Han and Latin
	fullStops               // white behind 。？！
	solid                   // between characters set solid
	steps
)

// How far white goes. CLREQ lets a gap grow to ½ em and tells that many houses
// stop at ⅓: beyond, it looks like a hole in a line of close characters. It has
// no limit for characters set solid; where they would have to stand further
// apart than Han from Latin, the line falls apart into characters and is left
// ragged.
const (
	leastSpace, mostSpace = em / 4, em / 2
	leastGap, mostGap     = em / 8, em / 3
	leastMark             = em / 2
	mostSolid             = em / 4
)

// room is how much narrower and wider a stretch of text may be set.
type room struct{ less, more int }

// white is the room at one character: before an opening mark, on both sides of
// an interpunct, else behind it.
type white struct {
	less, more     int32
	lessIn, moreIn step
}

// findRoom notes for each character how far the white at it may change, and for
// each place in the text what the characters before it add up to.
func (w *work) findRoom(gap int32) {
	n := len(w.chars)
	w.whites, w.rooms = grown(w.whites, n), grown(w.rooms, n+1)
	clear(w.whites)
	before := newline // class of the cluster before
	for i := 0; i < n; {
		last, end := w.cluster(i)
		switch c := &w.chars[i]; {
		case c.class == blank:
			end = w.spaceRoom(before, i)
			before = blank
		case c.class == newline:
			before = newline
		case w.chars[last].drawn && c.class != hidden:
			w.clusterRoom(i, last, w.skipHidden(end), gap)
			before = c.class
		}
		i = end
	}
	sum := room{}
	for i, v := range w.whites {
		w.rooms[i] = sum
		sum.less += int(v.less)
		sum.more += int(v.more)
	}
	w.rooms[n] = sum
}

// spaceRoom is about the spaces from i on, and gives where they end.
func (w *work) spaceRoom(before class, i int) (end int) {
	for end = i; end < len(w.chars) && w.chars[end].class == blank; end++ {
	}
	if before == newline || end == len(w.chars) {
		return end
	}
	if mixed(before, w.chars[end].class) { // typed where a gap is
		adv := w.chars[i].adv
		w.whites[i] = white{max(0, adv-leastGap), max(0, mostGap-adv), gaps, gaps}
		return end
	}
	for k := i; k < end; k++ {
		if c := &w.chars[k]; c.r == ' ' || c.r == 0xA0 {
			w.whites[k] = white{max(0, c.adv-leastSpace), max(0, mostSpace-c.adv), wordSpaces, wordSpaces}
		}
	}
	return end
}

// clusterRoom is about the cluster whose first character is at first and last
// drawn one at last, and the white between it and the one that starts at next.
func (w *work) clusterRoom(first, last, next int, gap int32) {
	c, v := &w.chars[last], &w.whites[last]
	switch w.chars[first].class {
	case opening:
		w.whites[first].less, w.whites[first].lessIn = w.chars[first].left, brackets
	case closing:
		v.less, v.lessIn = max(0, c.right), brackets
	case stop:
		v.less, v.lessIn = max(0, c.right), fullStops
		switch w.chars[first].r {
		case '、', '，', '；', '：':
			v.lessIn = pauses
		}
	case middle:
		v.less, v.lessIn = max(0, c.adv-c.after-leastMark), interpuncts
	}
	switch {
	case next == len(w.chars):
	case mixed(w.chars[first].class, w.chars[next].class):
		v.less, v.lessIn = max(0, gap-leastGap), gaps
		v.more, v.moreIn = max(0, mostGap-gap), gaps
	case w.square(first) && w.square(next) && !w.unit(first, next):
		v.more, v.moreIn = mostSolid, solid
	}
}

// mixed tells whether the classes are those of Han and of Latin, in any order.
func mixed(a, b class) bool { return a == han && b == latin || a == latin && b == han }

// square tells whether white may go beside the character in the last step: all
// characters that take an em, but no connector mark (北京—上海), as CLREQ has it.
func (w *work) square(i int) bool {
	switch w.chars[i].class {
	case han, opening, closing, stop, middle, dots:
		return true
	case dash:
		return w.paired(i)
	}
	return false
}

// unit tells whether two neighbours are parts of one mark, —— or …… (CLREQ,
// "Prohibition Rules for Unbreakable Marks").
func (w *work) unit(i, next int) bool {
	c := w.chars[i].class
	return c == w.chars[next].class && (c == dash || c == dots)
}

// behind tells whether the white at a character is all behind it.
func (w *work) behind(i int) bool {
	return w.chars[i].class != opening && w.chars[i].class != middle
}
