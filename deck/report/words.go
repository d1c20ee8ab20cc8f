package report

import "briefdeck/deck/diag"

// mark is how a verdict shows beside its colour: a sign, for those who print in
// black, and a word.
type mark struct{ sign, zh, en string }

// marks has a row for each verdict.
var marks = [verdicts]mark{
	Found:          {"✓", "一致", "found"},
	Derived:        {"=", "推算", "derived"},
	OtherSubject:   {"?", "另有所指", "of another thing"},
	Rounded:        {"≈", "取整不同", "rounded otherwise"},
	OtherQualifier: {"≠", "限定词不同", "another qualifier"},
	OtherUnit:      {"≠", "单位不同", "another unit"},
	OtherDate:      {"≠", "日期不同", "another date"},
	Near:           {"✗", "疑似写错", "likely a slip"},
	NotFound:       {"✗", "材料中没有", "not found"},
	Unstated:       {"–", "材料未提", "not stated"},
}

// class is the colour of a verdict: that of what a check says of the number.
func class(v Verdict, level diag.Level) string {
	switch {
	case level == diag.Error:
		return "bad"
	case level == diag.Warning:
		return "look"
	case v == Derived:
		return "sum"
	case v == Found:
		return "good"
	}
	return "plain"
}

// words are the page's own, in one language.
type words struct {
	Lang, Heading, Deck, Source, Numbers, Mind, InDeck, InSource, Nothing, Line, Formula, Remarks, Legend string
	Checked, Approved, Date, Fingerprint, Unused, Where, Page, Notes, Also, Comma, Reason                 string
}

func wordsFor(lang diag.Lang) words {
	if lang == diag.Zh {
		return words{
			Lang: "zh-CN", Heading: "数字核对单", Deck: "汇报：", Source: "材料：", Numbers: "个数", Mind: "请先看这些",
			InDeck: "汇报里的数", InSource: "材料里的原句", Nothing: "材料里没有这个数", Line: "第 %d 行", Formula: "算式：",
			Remarks: "数字之间", Checked: "核对人", Approved: "审定人", Date: "日期", Fingerprint: "文件指纹（SHA-256 前 12 位）：",
			Unused: "没有印在页面上", Where: "大纲 %s", Page: "第 %d 页", Notes: "第 %d 页备注", Also: "也在第 %s 页", Comma: "、", Reason: "大纲注明：", Legend: "签字所认的，是上面两个指纹所指的文件。",
		}
	}
	return words{
		Lang: "en", Heading: "Numbers against their source", Deck: "Deck: ", Source: "Source: ", Numbers: "numbers", Mind: "Look at these first",
		InDeck: "In the deck", InSource: "In the source", Nothing: "The source does not have this number", Line: "line %d", Formula: "formula: ",
		Remarks: "Numbers against each other", Checked: "Checked by", Approved: "Approved by", Date: "Date", Fingerprint: "Fingerprint (first 12 digits of SHA-256): ",
		Unused: "On no page", Where: "outline %s", Page: "page %d", Notes: "notes of page %d", Also: "also on page %s", Comma: ", ", Reason: "the outline says: ", Legend: "What is signed are the files with the two fingerprints above.",
	}
}
