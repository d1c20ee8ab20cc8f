package diagram

import "briefdeck/deck/outline"

// pruned is a tree of which only the first leaves are left.
func pruned(u outline.Unit, leaves int) outline.Unit {
	var kept []outline.Unit
	for _, c := range u.Children {
		if leaves <= 0 {
			break
		}
		p := pruned(c, leaves)
		leaves -= treeOf(p).leaves
		kept = append(kept, p)
	}
	u.Children = kept
	return u
}

// tree is a hierarchy with its measures.
type tree struct {
	unit     outline.Unit
	children []*tree
	depth    int // of the unit, from 0
	leaves   int // in the whole subtree, at least 1
	levels   int // of the subtree, at least 1
}

func treeOf(u outline.Unit) *tree { return branch(u, 0) }

func branch(u outline.Unit, depth int) *tree {
	t := &tree{unit: u, depth: depth, levels: 1}
	for _, c := range u.Children {
		b := branch(c, depth+1)
		t.children = append(t.children, b)
		t.leaves += b.leaves
		t.levels = max(t.levels, b.levels+1)
	}
	t.leaves = max(t.leaves, 1)
	return t
}

// each visits the units in reading order: a unit, then those below it.
func (t *tree) each(visit func(*tree)) {
	visit(t)
	for _, c := range t.children {
		c.each(visit)
	}
}

// spans are the units' places across the tree, in leaves: a leaf takes one, a
// unit stands over the middle of its outer children.
func (t *tree) spans() map[*tree]float64 {
	mid := make(map[*tree]float64)
	var walk func(t *tree, first float64)
	walk = func(t *tree, first float64) {
		if len(t.children) == 0 {
			mid[t] = first + 0.5
			return
		}
		at := first
		for _, c := range t.children {
			walk(c, at)
			at += float64(c.leaves)
		}
		mid[t] = (mid[t.children[0]] + mid[t.children[len(t.children)-1]]) / 2
	}
	walk(t, 0)
	return mid
}

// slim tells whether a unit is no higher than a leaf.
func (t *tree) slim() bool { return t.leaves == 1 && t.depth > 0 }
