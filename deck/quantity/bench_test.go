package quantity

import "testing"

// Nearly all quantities of a briefing are of these kinds.
func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"1800", "1800余人次", "3.78亿元", "98%", "三成", "约37,800元"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, ok := Parse(text); !ok {
					b.Fatal("no quantity")
				}
			}
		})
	}
}
