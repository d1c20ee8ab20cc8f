package quantity

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// Result is what a formula gives.
type Result struct {
	Value *big.Rat // scale applied; a share is a fraction of one: 98 % is 0.98
	Unit  string   // 元, 元/户, or "" for a plain ratio
	Share bool     // %, ‰ or 成 went in and no unit came of it
}

// Fault says why a formula gives nothing.
type Fault uint8

const (
	NoFault    Fault = iota
	Unreadable       // neither quantity nor figure nor operator: Word
	Units            // Word and Other cannot be added
	ZeroDivisor
)

// Error is a fault and the byte offset of the formula at which it stands.
type Error struct {
	Fault       Fault
	Offset      int
	Word, Other string
}

// maxFormula and maxNesting keep a formula to what a person can check.
const (
	maxFormula = 400
	maxNesting = 20
	maxBits    = 4096
)

// Eval computes a formula such as 3.78亿元 / 602户. Its operands are
// quantities, or names that figure knows, also as $(name); its operators are
// + - * / × ÷ and their full-width forms, and parentheses.
func Eval(formula string, figure func(name string) (Quantity, bool)) (Result, Error) {
	e := evaluator{src: formula, figure: figure}
	if len(formula) > maxFormula {
		return Result{}, Error{Fault: Unreadable, Word: "…"}
	}
	r := e.sum(0)
	e.skip()
	if e.err.Fault == NoFault && e.pos < len(e.src) {
		e.fail(Unreadable, e.pos, e.src[e.pos:], "")
	}
	if e.err.Fault != NoFault {
		return Result{}, e.err
	}
	return Result{Value: r.value, Unit: r.unitName(), Share: r.share && r.unitName() == ""}, Error{}
}

// term is a value with the units above and below the line.
type term struct {
	value *big.Rat
	above []string
	below []string
	share bool
	from  int // its place in the formula
	to    int
}

func (t term) unitName() string {
	if len(t.below) == 0 {
		return strings.Join(t.above, "·")
	}
	return strings.Join(t.above, "·") + "/" + strings.Join(t.below, "/")
}

type evaluator struct {
	src    string
	pos    int
	figure func(string) (Quantity, bool)
	err    Error
}

func (e *evaluator) fail(f Fault, at int, word, other string) term {
	if e.err.Fault == NoFault {
		e.err = Error{Fault: f, Offset: at, Word: strings.TrimSpace(word), Other: strings.TrimSpace(other)}
	}
	return term{value: new(big.Rat)}
}

func (e *evaluator) skip() { e.pos += spaces(e.src[e.pos:]) }

// operators are the spellings of each.
var operators = []struct {
	spelt string
	op    byte
}{
	{"+", '+'}, {"＋", '+'}, {"-", '-'}, {"－", '-'}, {"−", '-'}, {"*", '*'}, {"×", '*'}, {"＊", '*'}, {"/", '/'}, {"÷", '/'}, {"／", '/'},
	{"(", '('}, {"（", '('}, {")", ')'}, {"）", ')'},
}

// operator is the one that s begins with, or 0.
func operator(s string) (op byte, n int) {
	for _, o := range operators {
		if strings.HasPrefix(s, o.spelt) {
			return o.op, len(o.spelt)
		}
	}
	return 0, 0
}

func (e *evaluator) sum(depth int) term {
	left := e.product(depth)
	for e.err.Fault == NoFault {
		e.skip()
		op, n := operator(e.src[e.pos:])
		if op != '+' && op != '-' {
			break
		}
		e.pos += n
		right := e.product(depth)
		if e.err.Fault != NoFault { // a broken term has no place to be quoted from
			break
		}
		if left.unitName() != right.unitName() || left.share != right.share {
			return e.fail(Units, right.from, e.src[left.from:left.to], e.src[right.from:right.to])
		}
		if op == '-' {
			right.value.Neg(right.value)
		}
		left.value.Add(left.value, right.value)
		left.to = right.to
	}
	return left
}

func (e *evaluator) product(depth int) term {
	left := e.operand(depth)
	for e.err.Fault == NoFault {
		e.skip()
		op, n := operator(e.src[e.pos:])
		if op != '*' && op != '/' {
			break
		}
		e.pos += n
		right := e.operand(depth)
		if e.err.Fault != NoFault {
			break
		}
		if op == '/' {
			if right.value.Sign() == 0 {
				return e.fail(ZeroDivisor, right.from, e.src[right.from:right.to], "")
			}
			right.value.Inv(right.value)
			right.above, right.below = right.below, right.above
		}
		left.value.Mul(left.value, right.value)
		if left.value.Num().BitLen()+left.value.Denom().BitLen() > maxBits {
			return e.fail(Unreadable, right.from, e.src[right.from:right.to], "")
		}
		left.above, left.below = cancel(append(left.above, right.above...), append(left.below, right.below...))
		left.share = (left.share || right.share) && len(left.above)+len(left.below) == 0
		left.to = right.to
	}
	return left
}

// cancel takes out the units that stand both above and below the line.
func cancel(above, below []string) (a, b []string) {
	for _, u := range above {
		found := false
		for i, v := range below {
			if u == v {
				below = append(append([]string(nil), below[:i]...), below[i+1:]...)
				found = true
				break
			}
		}
		if !found {
			a = append(a, u)
		}
	}
	return a, below
}

func (e *evaluator) operand(depth int) term {
	e.skip()
	start := e.pos
	if depth > maxNesting {
		return e.fail(Unreadable, start, e.src[start:], "")
	}
	if fig, end, ok := e.named(start); ok {
		e.pos = end
		return asTerm(fig, start, end)
	}
	switch op, n := operator(e.src[start:]); op {
	case '(':
		e.pos += n
		t := e.sum(depth + 1)
		e.skip()
		closing, n := operator(e.src[e.pos:])
		if closing != ')' {
			return e.fail(Unreadable, e.pos, e.src[start:], "")
		}
		e.pos += n
		t.from, t.to = start, e.pos
		return t
	case '-':
		e.pos += n
		t := e.operand(depth + 1)
		t.value.Neg(t.value)
		t.from = start
		return t
	}
	end := e.operandEnd(start)
	if joined := e.ratioEnd(start, end); joined > 0 {
		end = joined
	}
	if q, ok := Parse(e.src[start:end]); ok {
		e.pos = end
		return asTerm(q, start, end)
	}
	word := e.src[start:end]
	if strings.TrimSpace(word) == "" {
		word = e.src[max(0, start-4):]
		if !utf8.ValidString(word) || start == end {
			word = e.src[start:]
		}
		if word == "" {
			word = e.src
		}
	}
	return e.fail(Unreadable, start, word, "")
}

// operandEnd is where the next operator stands, or the end.
func (e *evaluator) operandEnd(start int) int {
	for i := range e.src[start:] {
		if op, _ := operator(e.src[start+i:]); op != 0 {
			return start + i
		}
	}
	return len(e.src)
}

// ratioEnd is where an operand in a unit such as 元/户 ends, or 0 where what
// follows the slash is an operand of its own.
func (e *evaluator) ratioEnd(start, slash int) int {
	after, found := strings.CutPrefix(e.src[slash:], "/")
	if !found {
		return 0
	}
	end := e.operandEnd(slash + 1)
	if _, ok := Parse(e.src[start:end]); !ok {
		return 0
	}
	if _, _, ok := e.named(slash + 1 + spaces(after)); ok {
		return 0
	}
	return end
}

// named finds the longest name of a figure that the operand may be: names
// may hold a hyphen or a slash.
func (e *evaluator) named(start int) (Quantity, int, bool) {
	if inner, found := strings.CutPrefix(e.src[start:], "$("); found {
		n := strings.IndexByte(inner, ')')
		if n < 0 {
			return Quantity{}, 0, false
		}
		q, ok := e.figure(strings.TrimSpace(inner[:n]))
		return q, start + 2 + n + 1, ok
	}
	for end := len(e.src); end > start; {
		if q, ok := e.figure(strings.TrimSpace(e.src[start:end])); ok {
			return q, end, true
		}
		last := start
		for i := range e.src[start:end] {
			if op, _ := operator(e.src[start+i:]); op != 0 {
				last = start + i
			}
		}
		end = last
	}
	return Quantity{}, 0, false
}

func asTerm(q Quantity, from, to int) term {
	t := term{value: q.Rat(), from: from, to: to}
	switch q.Kind {
	case Percent:
		t.value.Mul(t.value, big.NewRat(1, 100))
		t.share = true
	case Permille:
		t.value.Mul(t.value, big.NewRat(1, 1000))
		t.share = true
	default:
		above, below, _ := strings.Cut(q.Unit, "/")
		t.above, t.below = units(above), units(below)
	}
	return t
}

func units(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
