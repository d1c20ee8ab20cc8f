package pdf

import "briefdeck/deck/scene"

// fill writes a fill. A gradient is painted through its path as a clip.
func (w *pageWriter) fill(f *scene.Fill) {
	gradient := len(f.Paint.Stops) >= 2
	if len(f.Path) == 0 || !gradient && f.Paint.Color.A == 0 {
		return
	}
	w.mark(false)
	if gradient {
		w.save()
		w.opacity(255)
		w.path(f.Path)
		w.op("W n")
		w.op(w.res.shading(f.Paint, w.height) + " sh")
		w.restore()
		return
	}
	w.fillWith(f.Paint.Color)
	w.path(f.Path)
	w.op("f")
}

// stroke writes a line.
func (w *pageWriter) stroke(s *scene.Stroke) {
	if len(s.Path) == 0 || s.Color.A == 0 || !(s.Width > 0) {
		return
	}
	w.mark(false)
	w.lineWith(s.Color)
	if w.state.width != s.Width {
		w.state.width = s.Width
		w.buf = append(appendNumber(w.buf, s.Width, 3), ' ')
		w.op("w")
	}
	if w.state.round != s.Round {
		w.state.round = s.Round
		if s.Round {
			w.op("1 J 1 j")
		} else {
			w.op("0 J 0 j")
		}
	}
	dashed := hasDashes(s.Dash)
	if dashed || w.state.dashed {
		w.state.dashed = dashed
		w.dash(s.Dash, dashed)
	}
	if dashed {
		w.lines(s.Path)
	} else {
		w.path(s.Path)
	}
	w.op("S")
}
