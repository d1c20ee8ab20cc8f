package diag

import "testing"

func TestLangFrom(t *testing.T) {
	tests := []struct {
		name, flag, title string
		env               map[string]string
		want              Lang
	}{
		{"the flag decides", "en", "汇报", map[string]string{"LANG": "zh_CN.UTF-8"}, En},
		{"then the locale", "", "汇报", map[string]string{"LANG": "en_US.UTF-8"}, En},
		{"LC_ALL before LANG", "", "Report", map[string]string{"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US"}, Zh},
		{"LC_MESSAGES before LANG", "", "Report", map[string]string{"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, Zh},
		{"C names no language", "", "汇报", map[string]string{"LANG": "C.UTF-8"}, Zh},
		{"nor does POSIX", "", "Report", map[string]string{"LC_ALL": "POSIX", "LANG": "zh_CN"}, En},
		{"another language is answered in English", "", "汇报", map[string]string{"LANG": "fr_FR.UTF-8"}, En},
		{"then the title", "", "2025 工作", nil, Zh},
		{"a title without Han characters", "", "Report 2025", nil, En},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := LangFrom(tt.flag, func(k string) string { return tt.env[k] }, tt.title); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	names := []string{"title", "标题", "subtitle", "副标题", "points", "要点", "text", "正文", "by"}
	tests := map[string]string{
		"titel":     "title",
		"Title":     "title",
		"subtilte":  "subtitle",
		"point":     "points",
		"标提":        "标题",
		"小标题":       "标题",
		"figures":   "",
		"t":         "",
		"":          "",
		"背景":        "",
		"organizer": "",
	}
	for word, want := range tests {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
