package typeset

import (
	"strings"
	"testing"

	"briefdeck/deck/markup"
)

const prose = "全县建成“一网统管”平台，接入视频点位1.2万个、传感设备8600余台，平均处置时间由72小时缩短到9.5小时；群众满意度达98.7%。下一步，将按照《城市运行管理服务平台技术标准》（CJJ/T 312—2021）的要求，继续推进——尤其是乡镇一级——数据共享，让“数据多跑路、群众少跑腿”落到实处……"

// A slide's paragraph.
func BenchmarkParagraph(b *testing.B) {
	s := newSetter(b)
	text := markup.Plain(prose)
	width := 22 * s.Theme.Style(body.Role).Size(0)
	b.ReportAllocs()
	for b.Loop() {
		s.Set(body, text, width)
	}
}

// A megabyte of prose in paragraphs.
func BenchmarkMegabyte(b *testing.B) {
	s := newSetter(b)
	text := markup.Plain(strings.Repeat(prose, 4))
	width := 22 * s.Theme.Style(body.Role).Size(0)
	b.SetBytes(1 << 20)
	for b.Loop() {
		for done := 0; done < 1<<20; done += len(text[0].Text) {
			s.Set(body, text, width)
		}
	}
}

// One paragraph of a megabyte: time must not grow with the square of it.
func BenchmarkOneParagraph(b *testing.B) {
	s := newSetter(b)
	text := markup.Plain(strings.Repeat(prose, 1<<20/len(prose)))
	width := 22 * s.Theme.Style(body.Role).Size(0)
	b.SetBytes(1 << 20)
	for b.Loop() {
		s.Set(body, text, width)
	}
}
