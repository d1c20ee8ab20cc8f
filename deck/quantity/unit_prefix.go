package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestUnit is the longest known unit in runes.
const longestUnit = 12

// compounds begin like a unit and are none: 12分局 has no unit 分.
const compounds = `部分 对口 对比 对接 对应 对象 面积 面向 面对 面临 面试 步骤 步伐 道路 道德 双方 双向 双减 则为 股份 股权 股东 副县 副局 副处 餐饮 分局 分公司 分行 分管 分部 分会 分支 分院 分校 部门 部委 部署 部队 队伍 队员 组织 组长 家庭 家长 条例 条款 条件 项目 位置 位于
人员 人才 户籍 户主 户外 村民 村干部 村庄 村委 村级 村社 村居 镇街 乡镇 乡村 县区 县市 县级 市场 市民 市州 市县 市区 省份 省级 省市 处室 处长 天然 年轻 年均 年级 年产 年增 日均 日产 月均 名单 名录 班子
期间 场所 场地 场景 所有 所长 间隔 角色 角度 课题 课程 门店 门诊 门户 路段 路口 路线 节点 节目 节约 种植 种子 层面 字节 字段 页面 票据 里程 里面 升级 升至
升高 度假 克服 片区 包括 包含 本级 本地 本科 单位 单元 宗旨 起来 批准 次数 次日 次要 只有 只是 支出 支付 支部 支持 段落 座谈 座席 点位 点击 点评 篇章 册子 组合 级别
成员 成立 成功 成为 成本 成果 成长 成效 成绩 成年 成熟 成人 成品 成套 成都 成交 成千 成百 成型 成就 成分 分之`

var compoundWords = unitSet(compounds)

// UnitLen is the length in bytes of the known unit that a text begins with,
// the longest there is: 人次, 元/户, 个百分点, %; 0 where it begins with none.
func UnitLen(s string) int {
	n := shareLen(s)
	if n == 0 {
		n = plainUnitLen(s)
	}
	if n == 0 {
		return 0
	}
	if rest, found := strings.CutPrefix(s[n:], "/"); found { // 元/户, 吨标准煤/万元
		scale := 0
		for _, sc := range scales {
			if strings.HasPrefix(rest, sc.text) {
				scale = len(sc.text)
				break
			}
		}
		if below := plainUnitLen(rest[scale:]); below > 0 {
			return n + 1 + scale + below
		}
	}
	return n
}

// shareLen is the length of %, 个百分点, 成, 成五 and the like.
func shareLen(s string) int {
	for _, w := range []string{"%", "％", "‰", "个百分点", "百分点", "percent", "per cent"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	rest, found := strings.CutPrefix(s, "成")
	if !found || isCompound(s) {
		return 0
	}
	if r, size := utf8.DecodeRuneInString(rest); chineseDigits[r] > 0 || r == '半' {
		if next, _ := utf8.DecodeRuneInString(rest[size:]); !isNumeral(next) && plainUnitLen(rest[size:]) == 0 {
			return len("成") + size
		}
	}
	return len("成")
}

func plainUnitLen(s string) int {
	longest, runes := 0, 0
	for i := 0; i < len(s) && runes < longestUnit; runes++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if !unicode.IsLetter(r) && !strings.ContainsRune("°℃℉㎡㎥²³23", r) {
			break
		}
		if knownUnits[s[:i]] && !latinGoesOn(r, s[i:]) {
			longest = i
		}
	}
	if longest > 0 && longest <= len("人") && isCompound(s) {
		return 0
	}
	return longest
}

// latinGoesOn tells whether a Latin word does not end after r.
func latinGoesOn(r rune, rest string) bool {
	if !latin(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return latin(next) || next >= '0' && next <= '9'
}

func latin(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }

// isCompound tells whether a text begins with a noun of two or three
// characters that is no unit.
func isCompound(s string) bool {
	runes := 0
	for i := range s {
		if runes >= 2 && runes <= 3 && compoundWords[s[:i]] {
			return true
		}
		if runes++; runes > 4 {
			break
		}
	}
	return runes >= 2 && runes <= 3 && compoundWords[s]
}
