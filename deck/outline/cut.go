package outline

// Length is how many elements a reader counts in a block that can be divided
// between them: points, paragraphs, cards, rows. It is 0 for all others.
func Length(b Block) int {
	switch b := b.(type) {
	case *Points:
		return len(b.Items)
	case *Prose:
		return len(b.Paragraphs)
	case *Figures:
		return len(b.Items)
	case *Table:
		return len(b.Rows)
	}
	return 0
}

// Cut is the block with only its elements from one up to another; a block that
// cannot be divided stays whole. Numbers go on, and a table keeps its heads.
func Cut(b Block, from, to int) Block {
	switch b := b.(type) {
	case *Points:
		part := *b
		part.Items, part.Before = b.Items[from:to], b.Before+from
		return &part
	case *Prose:
		part := *b
		part.Paragraphs = b.Paragraphs[from:to]
		return &part
	case *Figures:
		part := *b
		part.Items = b.Items[from:to]
		return &part
	case *Table:
		part := *b
		part.Rows = b.Rows[from:to]
		if b.Whole == nil {
			part.Whole = b.Rows
		}
		return &part
	}
	return b
}
