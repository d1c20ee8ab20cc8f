package fonts

import "slices"

// aliases are the folded names that people and systems call one design by,
// beyond those that its file has: a file may lack its Chinese name, a user may
// write the file's name, and GB 2312 editions carry that in theirs.
var aliases = [][]string{
	{"微软雅黑", "microsoftyahei", "msyh"},
	{"微软正黑体", "microsoftjhenghei", "msjh"},
	{"宋体", "simsun", "中易宋体"},
	{"新宋体", "nsimsun"},
	{"黑体", "simhei", "中易黑体"},
	{"楷体", "kaiti", "simkai", "楷体gb2312", "kaitigb2312"},
	{"仿宋", "fangsong", "simfang", "仿宋gb2312", "fangsonggb2312"},
	{"等线", "dengxian", "deng"},
	{"隶书", "lisu", "simli"},
	{"幼圆", "youyuan", "simyou"},
	{"华文宋体", "stsong"},
	{"华文仿宋", "stfangsong"},
	{"华文楷体", "stkaiti"},
	{"华文中宋", "stzhongsong"},
	{"华文细黑", "stxihei"},
	{"华文黑体", "stheiti"},
	{"苹方", "苹方简", "苹方简体", "pingfang", "pingfangsc"},
	{"宋体简", "songtisc"},
	{"楷体简", "kaitisc"},
	{"黑体简", "heitisc"},
	{"方正小标宋", "方正小标宋简体", "方正小标宋gbk", "fzxiaobiaosongb05s", "fzxiaobiaosongb05"},
	{"方正仿宋", "方正仿宋简体", "方正仿宋gbk", "fzfangsongz02s", "fzfangsongz02"},
	{"方正楷体", "方正楷体简体", "方正楷体gbk", "fzkaiz03s", "fzkaiz03"},
	{"方正黑体", "方正黑体简体", "方正黑体gbk", "fzheib01s", "fzheib01"},
	{"思源黑体", "思源黑体sc", "思源黑体cn", "思源黑體", "sourcehansanssc", "sourcehansanscn", "sourcehansans", "notosanscjksc", "notosanssc"},
	{"思源宋体", "思源宋体sc", "思源宋体cn", "思源宋體", "sourcehanserifsc", "sourcehanserifcn", "sourcehanserif", "notoserifcjksc", "notoserifsc"},
	{"霞鹜文楷", "lxgwwenkai"},
	{"霞鹜文楷等宽", "lxgwwenkaimono"},
	{"霞鹜文楷屏幕阅读版", "lxgwwenkaiscreen"},
	{"文泉驿微米黑", "文泉驛微米黑", "wenquanyimicrohei", "wqymicrohei"},
	{"文泉驿正黑", "文泉驛正黑", "wenquanyizenhei", "wqyzenhei"},
	{"得意黑", "smileysans"},
	{"阿里巴巴普惠体", "alibabapuhuiti", "alibabapuhuiti3.0"},
}

// spellings are the folded names that mean the same as one of them, that one
// first.
func spellings(key string) []string {
	for _, group := range aliases {
		if slices.Contains(group, key) {
			return append([]string{key}, group...)
		}
	}
	return []string{key}
}
