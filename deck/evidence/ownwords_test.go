package evidence_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"briefdeck/deck/evidence"
)

// A deck that says the source's numbers in its own words gets no complaint.
func TestOwnWords(t *testing.T) {
	doc := document(t, "testdata/source.txt")
	for _, c := range [][2]string{
		{"38个", "入驻大厅的部门"}, {"126项", "集成办理的清单"}, {"4.2个工作日", "现在的平均用时"}, {"96名", "党员人数"},
		{"27名", "下沉到乡镇的骨干"}, {"9300余人次", "驻点服务量"}, {"16个", "建站乡镇"}, {"175个", "覆盖的村"},
		{"6.4万户", "线上用户"}, {"85%以上", "掌上可办比例"}, {"超12万次", "证照调用"}, {"不足15秒", "热线接通用时"},
		{"99.2%", "群众评价"}, {"4家", "合作银行"}, {"731家", "受益企业"}, {"5.46亿元", "贷款总额"}, {"528家", "其中小微企业"},
		{"约320万元", "企业减负"}, {"近2100户", "受惠的个体户"}, {"43名", "帮办队伍"}, {"1560余次", "上门帮办"},
		{"2万多公里", "帮办员走过的里程"}, {"6个", "夜间自助点"}, {"700余件", "每月夜间业务量"}, {"3842户", "新增主体"},
		{"8.7%", "登记主体同比增幅"}, {"58.3万件", "总办件量"}, {"2916件", "跨省办理"}, {"30%以上", "当场办结率"},
		{"52期", "讲堂期数"}, {"19名", "考证青年"}, {"7名", "获评标兵"}, {"48.5万元", "培训花费"}, {"33台", "终端设备"},
		{"118人", "志愿者队伍"}, {"240余场", "志愿活动"}, {"1.2万小时", "服务总时长"},
	} {
		for _, slide := range []string{"figures: [{value: %s, label: %s}]", "text: 全年的%[2]s达到%[1]s，比较可观。", "points: [{head: %[2]s, text: 共%[1]s}]", "table: {columns: [项目, 数量], rows: [[%[2]s, %[1]s]]}"} {
			deck := "title: 汇报\nslides:\n  - title: 工作成效\n    " + fmt.Sprintf(strings.Replace(slide, "%s, label: %s", "%[1]s, label: %[2]s", 1), c[0], c[1]) + "\n"
			if d, _ := outlineOf(deck); len(evidence.Claims(context.Background(), d)) != 1 {
				t.Errorf("%s has %d claims", deck, len(evidence.Claims(context.Background(), d)))
			}
			if l := complaints(deck, doc); len(l) > 0 {
				t.Errorf("%s: %s", c, list(l))
			}
		}
	}
}
