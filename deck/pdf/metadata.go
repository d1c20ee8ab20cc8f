package pdf

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

// metadata is the document's metadata as XMP (ISO 16684-1), which says the same
// as the information dictionary, and which standards the document keeps to: its
// structure to PDF/UA-1 (ISO 14289-1, 5) and, with a part of PDF/A, the file to
// that part (ISO 19005-2 and -3, 6.6.4), level U: all text has Unicode.
func (b *book) metadata(part int) []byte {
	var x xmp
	m := b.doc.Meta
	x.open("pdf", "http://ns.adobe.com/pdf/1.3/")
	x.simple("pdf:Producer", b.opt.Producer)
	x.simple("pdf:Keywords", m.Keywords)
	x.close()
	x.open("xmp", "http://ns.adobe.com/xap/1.0/")
	x.simple("xmp:CreatorTool", b.opt.Producer)
	if !b.opt.Date.IsZero() {
		stamp := b.opt.Date.UTC().Format(time.RFC3339)
		x.simple("xmp:CreateDate", stamp)
		x.simple("xmp:ModifyDate", stamp)
	}
	x.close()
	x.open("dc", "http://purl.org/dc/elements/1.1/")
	x.simple("dc:format", "application/pdf")
	x.inLanguage("dc:title", m.Title, m.Lang)
	x.list("dc:creator", "Seq", m.Author)
	x.inLanguage("dc:description", m.Subject, m.Lang)
	x.list("dc:language", "Bag", m.Lang)
	x.close()
	x.open("pdfuaid", uaNamespace)
	x.simple("pdfuaid:part", "1")
	x.close()
	if part > 0 {
		x.open("pdfaid", "http://www.aiim.org/pdfa/ns/id/")
		x.simple("pdfaid:part", strconv.Itoa(part))
		x.simple("pdfaid:conformance", "U")
		x.close()
		x.WriteString(uaSchema)
	}
	return []byte("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		x.String() + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
}

const uaNamespace = "http://www.aiim.org/pdfua/ns/id/"

// uaSchema describes the one property that PDF/A does not know of itself
// (ISO 19005-2, 6.6.2.3.3).
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>` + uaNamespace + `</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part of ISO 14289</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>` + "\n"

// xmp is metadata being written. Values that are empty are left out.
type xmp struct{ strings.Builder }

func (x *xmp) open(prefix, namespace string) {
	x.WriteString(`<rdf:Description rdf:about="" xmlns:` + prefix + `="` + namespace + "\">\n")
}

func (x *xmp) close() { x.WriteString("</rdf:Description>\n") }

func (x *xmp) simple(property, value string) { x.property(property, "", value, "") }

func (x *xmp) list(property, kind, value string) {
	x.property(property, "<rdf:"+kind+"><rdf:li>", value, "</rdf:li></rdf:"+kind+">")
}

// inLanguage writes a text in its language, by which readers also find it where
// they ask for none.
func (x *xmp) inLanguage(property, value, lang string) {
	second := ""
	if lang != "" {
		second = `<rdf:li xml:lang="` + escaped(lang) + `">` + escaped(value) + "</rdf:li>"
	}
	x.property(property, `<rdf:Alt><rdf:li xml:lang="x-default">`, value, "</rdf:li>"+second+"</rdf:Alt>")
}

func (x *xmp) property(property, before, value, after string) {
	if value != "" {
		x.WriteString("<" + property + ">" + before + escaped(value) + after + "</" + property + ">\n")
	}
}

// escaped is a text within XML; characters that XML cannot hold are left out
// (XML 1.0, 2.2).
func escaped(s string) string {
	var b strings.Builder
	// Writing to a buffer does not fail.
	_ = xml.EscapeText(&b, []byte(strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)))
	return b.String()
}
