package diagram

import "briefdeck/deck/outline"

// Count is how many elements a reader counts in a diagram; 0 for other blocks.
func Count(b outline.Block) int {
	switch b := b.(type) {
	case *outline.Steps:
		return len(b.Items)
	case *outline.Cycle:
		return len(b.Items)
	case *outline.Pyramid:
		return len(b.Items)
	case *outline.Hub:
		return len(b.Items)
	case *outline.Compare:
		return len(b.Rows) + len(b.Columns) // only one of them is set
	case *outline.Timeline:
		return len(b.Events)
	case *outline.Hierarchy:
		return treeOf(b.Root).leaves
	case *outline.Matrix:
		return len(b.Cards)
	}
	return 0
}

// First is a diagram with only its first n elements, of at least n.
func First(b outline.Block, n int) outline.Block {
	switch b := b.(type) {
	case *outline.Steps:
		part := *b
		part.Items = b.Items[:n]
		return &part
	case *outline.Cycle:
		part := *b
		part.Items = b.Items[:n]
		return &part
	case *outline.Pyramid:
		part := *b
		part.Items = b.Items[:n]
		return &part
	case *outline.Hub:
		part := *b
		part.Items = b.Items[:n]
		return &part
	case *outline.Compare:
		part := *b
		part.Rows, part.Columns = b.Rows[:min(n, len(b.Rows))], b.Columns[:min(n, len(b.Columns))]
		return &part
	case *outline.Timeline:
		part := *b
		part.Events = b.Events[:n]
		return &part
	case *outline.Hierarchy:
		part := *b
		part.Root = pruned(b.Root, n)
		return &part
	case *outline.Matrix:
		part := *b
		part.Cards = b.Cards[:n]
		return &part
	}
	return b
}
