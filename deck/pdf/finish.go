package pdf

import (
	"fmt"
	"io"
	"strings"
)

// finish writes the file: the pages that gofpdf has put together and all that
// belongs to the document as a whole.
func (b *book) finish(w io.Writer) error {
	codes := b.fonts.number()
	f := &file{packer: b.packer, objects: make([]object, 0, 16*len(b.pages)+64)}
	subsets := b.fonts.subsets(f.packer)
	defer subsets() // none goes on without us
	streams, err := newStreams(b.pages, codes, f.packer, b.opt.Jobs)
	if err != nil {
		return err
	}
	catalog, tree := f.reserve(), f.reserve()
	sheets := make([]ref, len(b.pages))
	for i := range sheets {
		sheets[i] = f.reserve()
	}
	shared, err := b.shared(f, subsets())
	if err != nil {
		return err
	}
	structure := newStructure(f, b.pages, sheets)
	for i, p := range b.pages {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		text := streams.put(f, i)
		annots := b.annotations(f, p, sheets, structure)
		f.put(sheets[i], fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 %s %s]/Resources<<%s>>/Contents %s%s%s%s>>",
			tree, appendCoordinate(nil, p.size.X), appendCoordinate(nil, p.size.Y),
			shared.of(p), text, annots, b.blending(), structure.page(i)))
	}
	f.put(tree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(sheets), refs(sheets)))
	f.put(catalog, "<</Type/Catalog/Pages "+tree.String()+b.catalog(f, sheets)+b.archival(f, len(b.opt.Attachments) > 0)+structure.finish()+">>")
	info := f.add(b.info())
	if err := f.write(w, catalog, info, b.opt.Jobs); err != nil {
		return err
	}
	if b.opt.Report != nil {
		b.opt.Report(weigh(f.weights, f.total))
	}
	return nil
}

func refs(list []ref) string {
	parts := make([]string, len(list))
	for i, r := range list {
		parts[i] = r.String()
	}
	return strings.Join(parts, " ")
}

// shared are the objects that several pages call by name.
type shared struct {
	fonts    []ref
	shadings map[shading]ref
	images   map[imageKey]ref
	alphas   map[int]ref
	running  ref
}

// shared writes fonts, gradients, images and opacities, each once, in the order
// in which pages call them.
func (b *book) shared(f *file, subsets []subset) (*shared, error) {
	s := &shared{shadings: map[shading]ref{}, images: map[imageKey]ref{}, alphas: map[int]ref{}}
	if err := b.ctx.Err(); err != nil {
		return nil, err // or faces would be told to be broken
	}
	for i, u := range b.fonts.list {
		r, err := u.add(f, subsets[i])
		if err != nil {
			return nil, err
		}
		s.fonts = append(s.fonts, r)
	}
	for _, p := range b.pages {
		if err := b.ctx.Err(); err != nil {
			return nil, err
		}
		if p.content.res.running && s.running == 0 {
			s.running = f.add("<</Type/Pagination>>")
		}
		for _, k := range p.content.res.shadings {
			if s.shadings[k] == 0 {
				s.shadings[k] = f.add(string(k))
			}
		}
		for _, k := range p.content.res.images {
			if s.images[k] == 0 {
				data, err := b.pictures.encode(k)
				if err != nil {
					return nil, err
				}
				s.images[k] = data.add(f, k.picture.File.Name)
			}
		}
		for a, used := range p.content.res.alphas {
			if used && s.alphas[a] == 0 {
				s.alphas[a] = f.add(alphaDict(uint8(a)))
			}
		}
	}
	return s, nil
}

// of is the inside of a page's resource dictionary.
func (s *shared) of(p *page) string {
	var b strings.Builder
	group := func(kind string, n int, each func(i int) (ref, bool), letter string) {
		open := false
		for i := range n {
			r, ok := each(i)
			if !ok {
				continue
			}
			if !open {
				b.WriteString("/" + kind + "<<")
				open = true
			}
			fmt.Fprintf(&b, "/%s%d %s", letter, i, r)
		}
		if open {
			b.WriteString(">>")
		}
	}
	res := &p.content.res
	group("Font", len(p.faces), func(i int) (ref, bool) { return s.fonts[p.faces[i]], true }, "F")
	group("Shading", len(res.shadings), func(i int) (ref, bool) { return s.shadings[res.shadings[i]], true }, "S")
	group("XObject", len(res.images), func(i int) (ref, bool) { return s.images[res.images[i]], true }, "I")
	group("ExtGState", len(res.alphas), func(i int) (ref, bool) { return s.alphas[i], res.alphas[i] }, "A")
	if res.running {
		b.WriteString("/Properties<</P " + s.running.String() + ">>")
	}
	return b.String()
}
