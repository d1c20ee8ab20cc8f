package outline

import (
	"briefdeck/deck/diag"
	"briefdeck/deck/quantity"
)

// piled tells whether series stand on top of each other.
func (c *Chart) piled() bool { return c.Stack != Grouped && len(c.Series) > 1 }

// checkHelp checks that shares, a baseline and growth say something about the
// values of a chart.
func (p *parser) checkHelp(c *Chart) {
	whole := c.piled() && c.Stack == PiledTo100
	if whole {
		for v := range c.values() {
			if v.Q.Value < 0 {
				p.problems.Add(v.Pos, diag.ChartStackNegative, v.Q.Text)
			}
		}
	}
	if c.Baseline != nil && c.piled() {
		p.problems.Add(c.Baseline.Pos, diag.ChartBaselineStack)
	}
	if c.Multiples {
		p.checkCells(c)
	}
	g := c.Growth
	switch {
	case g == nil:
	case whole:
		p.problems.Add(g.Pos, diag.ChartGrowthShares)
		c.Growth = nil
	case len(c.Series) > 1 && !c.piled() && traits[c.Type].units == oneUnit:
		p.problems.Add(g.Pos, diag.ChartGrowthSeries)
		c.Growth = nil
	default:
		p.checkGrowth(c)
	}
}

// checkCells tells of help that small charts have no room for.
func (p *parser) checkCells(c *Chart) {
	unused := func(at diag.Pos, key string) {
		p.problems.Add(at, diag.ChartUnused, chartTable.Zh(key), key, chartTable.Zh("multiples")+" multiples")
	}
	if len(c.Notes) > 0 {
		unused(c.Notes[0].Pos, "annotations")
		c.Notes = nil
	}
	if c.Growth != nil {
		unused(c.Growth.Pos, "growth")
		c.Growth = nil
	}
}

// checkGrowth tells of a missing value that growth is to compare.
func (p *parser) checkGrowth(c *Chart) {
	for _, i := range []int{c.Growth.From, c.Growth.To} {
		for j, s := range c.Series {
			if s.Values[i].Missing && (j == 0 || c.piled()) {
				p.problems.Add(c.Growth.Pos, diag.ChartGrowthMissing, oneLine(c.Labels[i].Text))
				c.Growth = nil
				return
			}
		}
	}
}

// comparable is a quantity of the kind that the marks of a chart are compared
// by: of its values, or of their shares. Nil where there is none.
func (c *Chart) comparable() *quantity.Quantity {
	if c.piled() && c.Stack == PiledTo100 {
		q, _ := quantity.Parse("100%")
		return &q
	}
	for v := range c.values() {
		return &v.Q
	}
	return nil
}
