package quantity

import "strings"

// knownUnits are the units that heads of tables carry in brackets. Any word may
// be the unit of a number, but in brackets behind a name many are none:
// 收入（人均）, 2025年（预计）.
var knownUnits = unitSet(`名 人 个 户 元 项 次 支 件 条 家 场 期 年 月 日 天 周 岁 只 张 本 册 份 套 台 辆 座 间 栋 亩 吨 斤 克 米 里
公里 公斤 千克 毫克 千米 厘米 毫米 平方米 平方公里 平方千米 立方米 公顷 升 毫升 处 种 类 批 届 层 级 所 村 镇 乡 县 市 省 篇 幅 块 笔 单 宗 起 轮 组 队 班 节
部 门 路 段 点 倍 折 分 角 位 株 头 匹 艘 架 桶 箱 盒 瓶 包 袋 片 根 棵 口 眼 孔 床 席 课时 学时 小时 分钟 秒 度 字 页 封 票 标箱 工日 工时
人次 人天 人月 台次 户次 班次 车次 场次 家次 件次 批次 例次 例 架次 艘次 宗次 千瓦 千瓦时 兆瓦 千伏安 吉瓦 度电 标准煤 吨标准煤
个月 个季度 个小时 个工作日 工作日 周年 周岁 平方 立方 台套 笔次 海里 英里 微克 微米 纳米 毫秒 学分 车公里 吨公里 句 则 道 面 股 步 遍 趟 幢 枚 尾 羽 副 对 双 桌 餐 千卡 赫兹 兆赫 千赫
美元 欧元 英镑 港元 日元 ℃ °C ㎡ ㎥ m² m³ m2 m3 km km² km2 m cm mm kg g t ha kW kWh MW MWh GW GWh GB MB TB h min s USD CNY RMB EUR
people persons households villages companies enterprises projects yuan dollars minutes hours days weeks months years times tons mu Mbps Gbps`)

func unitSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// IsUnit tells whether a word is a unit such as 户, 万元, %, 元/户 for certain,
// without a number before it.
func IsUnit(s string) bool {
	switch s {
	case "%", "％", "‰", "个百分点", "百分点":
		return true
	}
	above, below, ratio := strings.Cut(s, "/")
	if ratio && !knownUnits[below] {
		return false
	}
	if knownUnits[above] {
		return true
	}
	for _, scale := range scales {
		if rest, found := strings.CutPrefix(above, scale.text); found {
			return knownUnits[rest] || rest == "" && !ratio
		}
	}
	return false
}
