package pdf

import "fmt"

// part is the part of PDF/A that a document for archives keeps to: 2, or 3 where
// files of any kind are attached to it; 0 for other documents.
func (b *book) part(attachments bool) int {
	switch {
	case !b.opt.Archive:
		return 0
	case attachments:
		return 3
	}
	return 2
}

// archival is what the catalog says beside: metadata, and in a document for
// archives what its colours mean (ISO 19005-2, 6.2.3). There metadata is not
// compressed, so that also programs find it that do not know PDF.
func (b *book) archival(f *file, attachments bool) string {
	const kind = "/Type/Metadata/Subtype/XML"
	part := b.part(attachments)
	if part == 0 {
		return "/Metadata " + f.stream(kind, b.metadata(part)).String()
	}
	const name = "(sRGB IEC61966-2.1)"
	profile := f.stream("/N 3", sRGB())
	intent := f.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier" + name + "/Info" + name +
		"/DestOutputProfile " + profile.String() + ">>")
	return fmt.Sprintf("/Metadata %s/OutputIntents[%s]", f.packed(kind, b.metadata(part)), intent)
}

// blending is what a page of a document for archives says about the space in
// which its transparent parts mix (ISO 32000-1, 11.6.6).
func (b *book) blending() string {
	if !b.opt.Archive {
		return ""
	}
	return "/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>"
}

// bubble is how a note looks in a document for archives, which asks for an
// appearance of all annotations but links: a sheet with lines on it.
func (b *book) bubble(f *file, edge int) string {
	if !b.opt.Archive {
		return ""
	}
	form := f.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %d %d]", edge, edge),
		[]byte("1 1 .8 rg .4 G 3 2 14 16 re B 6 14 m 14 14 l 6 10 m 14 10 l 6 6 m 11 6 l S"))
	return "/AP<</N " + form.String() + ">>"
}
