package chart

import "briefdeck/deck/geom"

// standable are the rooms in which columns may fit into a width: those whose
// names and numbers are not too wide in the smallest type for the widest
// columns that there can be. The last one always stays.
func (b barset) standable(s *sheet, rooms []room, width geom.Pt) []room {
	last := s.set.Theme.Steps() - 1
	stride := width / b.slots()
	number, names := geom.Pt(0), make([]geom.Pt, len(b.chart.Labels))
	for _, e := range b.within(room{}).ends(s, last, true) {
		number = max(number, e.number.width)
	}
	for i := range names {
		names[i] = b.longest(s, b.chart.Labels[i], last, highlighted(b.chart, i))
	}
	var out []room
	for i, r := range rooms {
		in := b.within(r)
		over := geom.Pt(0)
		if !r.sparse {
			over = number - stride/geom.Pt(b.lanes())
		}
		for j, w := range names {
			if in.shown[j] && !r.broken && b.calendar == nil {
				over = max(over, w-in.nameWidth(j, stride, 0))
			}
		}
		if over <= 0 || i == len(rooms)-1 {
			out = append(out, r)
		}
	}
	return out
}
