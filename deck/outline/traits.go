package outline

// trait is what a type of chart asks of its data.
type trait struct {
	series   [2]int // the least and the most series; 0 for any
	labels   [2]int // the least and the most labels; 0 for any
	share    bool   // values are percentages, or parts with their wholes
	parts    bool   // values are the parts of one whole
	positive bool   // values are not below zero
	target   bool   // values have targets
	lit      bool   // series may stand out, as labels do
	units    units  // which values are of one unit
	options  []string
}

// units say which values of a chart are of one unit.
type units uint8

const (
	oneUnit        units = iota
	unitEachSeries       // a scatter chart's
	unitEachForm         // a combo's columns, and its lines
)

// Options that many types share; a key of the chart that is in neither list
// does nothing for the type, and is told so.
var (
	axisOptions = []string{"lines", "bands", "annotations", "growth", "target", "baseline"}
	catOptions  = []string{"highlight", "sort", "top"}
	allOptions  = []string{"type", "title", "unit", "data", "source"}
)

// traits has a row for each type of chart.
var traits = map[ChartType]trait{
	Bar:       {options: join(catOptions, axisOptions, "stack", "multiples")},
	Column:    {options: join(catOptions, axisOptions, "stack", "scale", "multiples")},
	Lollipop:  {series: [2]int{1, 1}, options: join(catOptions, axisOptions, "multiples")},
	Bullet:    {series: [2]int{1, 1}, target: true, positive: true, options: join(catOptions, nil, "target", "bands")},
	Progress:  {series: [2]int{1, 1}, share: true, options: join(catOptions, nil, "target")},
	Waterfall: {series: [2]int{1, 1}, options: []string{"highlight", "totals", "lines", "annotations"}},
	Funnel:    {series: [2]int{1, 1}, positive: true, labels: [2]int{2, 8}, options: []string{"highlight"}},
	Histogram: {series: [2]int{1, 1}, options: []string{"class", "lines", "bands"}},
	Line:      {lit: true, options: join(axisOptions, nil, "highlight", "scale", "multiples")},
	Area:      {positive: true, lit: true, options: join(axisOptions, nil, "highlight", "scale", "stack", "multiples")},
	Combo:     {series: [2]int{2, 6}, units: unitEachForm, options: join(axisOptions, nil, "highlight", "stack")},
	Slope:     {labels: [2]int{2, 2}, series: [2]int{1, 12}, lit: true, options: []string{"highlight"}},
	Dumbbell:  {series: [2]int{2, 2}, options: join(catOptions, []string{"lines", "bands"})},
	Radar:     {labels: [2]int{3, 12}, series: [2]int{1, 4}, positive: true},
	Scatter:   {series: [2]int{2, 3}, units: unitEachSeries, options: []string{"highlight", "annotations"}},
	Heat:      {labels: [2]int{1, 24}, series: [2]int{1, 16}},
	Pie:       {series: [2]int{1, 1}, labels: [2]int{1, 12}, parts: true, positive: true, options: join(catOptions, nil, "multiples")},
	Donut:     {series: [2]int{1, 1}, labels: [2]int{1, 12}, parts: true, positive: true, options: join(catOptions, nil, "half", "multiples")},
	Treemap:   {series: [2]int{1, 1}, labels: [2]int{1, 24}, parts: true, positive: true, options: join(catOptions, nil, "multiples")},
	Ring:      {series: [2]int{1, 1}, share: true, options: catOptions},
	Waffle:    {series: [2]int{1, 1}, share: true, options: catOptions},
	Pictogram: {series: [2]int{1, 1}, positive: true, options: join(catOptions, nil, "per", "icon")},
	Gantt:     {options: []string{"highlight"}},
}

// join makes one list of options.
func join(a, b []string, more ...string) []string {
	return append(append(append([]string{}, a...), b...), more...)
}
