package chart

import (
	"testing"

	"briefdeck/deck/outline"
	"briefdeck/deck/typeset"
)

func TestGist(t *testing.T) {
	for _, x := range []struct {
		chart *outline.Chart
		want  string
	}{
		{sketch(t, outline.Bar, "甲|乙", "30户|12户"), ""},
		{sketch(t, outline.Bar, "甲|乙|丙|丁", "30余户|12户|-|40户"), "最高为丁 40户，最低为乙 12户。"},
		{sketch(t, outline.Bar, "甲|乙|丙", "5户|5户|5户"), ""},
		{sketch(t, outline.Line, "一月|二月|三月", "40件|9件|50件"), "从一月的40件升到三月的50件（+25%）。"},
		{sketch(t, outline.Line, "一月|二月|三月", "约3件|-|2件"), "从一月的约3件降到三月的2件（约−33.3%）。"},
		{sketch(t, outline.Line, "一月|二月|三月", "62%|60%|65.2%"), "从一月的62%升到三月的65.2%（+3.2个百分点）。"},
		{sketch(t, outline.Line, "一月|二月|三月", "0件|2件|5件"), "从一月的0件升到三月的5件。"},
		{sketch(t, outline.Line, "一月|二月|三月", "-|2件|-"), ""},
		{sketch(t, outline.Area, "一月|二月|三月", "网上:3件|4件|6件", "窗口:9件|9件|9件"), "网上：从一月的3件升到三月的6件（+100%）；窗口：从一月的9件持平至三月的9件。"},
		{sketch(t, outline.Line, "May|June|July", "4|5|3"), "from May 4 it falls to July 3 (−25%). "},
	} {
		s := newSheet(&typeset.Setter{Theme: red(t)}, x.chart)
		if got := s.gist(x.chart); got != x.want {
			t.Errorf("got  %s\nwant %s", got, x.want)
		}
	}
}
