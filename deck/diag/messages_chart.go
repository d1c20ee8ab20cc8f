package diag

// Problems of charts.
const (
	ChartNoWhole   Code = "chart-no-whole"
	ChartOverWhole Code = "chart-over-whole"
)

var chartMessages = []Message{
	{
		Code: ChartNoWhole, Level: Error,
		Zh: "“%[1]s”不知道是多少当中的一部分，画不成占比",
		En: "%[1]s is not a share of anything known and cannot be drawn as a part",

		ZhHint: "占比环和百格图要写百分数（90%%以上），或用 of 写明总数（of: 150名）；只比多少可改用 pictogram、bar 或 column",
		EnHint: "rings and waffles need a percentage (90%%) or the whole with `of` (of: 150名); to compare amounts use pictogram, bar or column",
	},
	{
		Code: ChartOverWhole, Level: Error,
		Zh: "各部分加起来是%[1]s，超过了100%%",
		En: "the parts add up to %[1]s, more than 100%%",

		ZhHint: "饼图和环形图的各部分应属于同一个整体；不是的话，可改用 bar 或 column",
		EnHint: "the parts of a pie or donut belong to one whole; if they do not, use bar or column",
	},
}
