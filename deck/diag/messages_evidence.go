package diag

// What the numbers of a deck say against its source, and against each other.
const (
	EvidenceNear      Code = "evidence-near"      // the number, what the source has, its line, its sentence
	EvidenceSubject   Code = "evidence-subject"   // the number, what the source has of that subject, its line, its sentence
	EvidenceUnrelated Code = "evidence-unrelated" // the number, the line, the sentence
	EvidenceQualifier Code = "evidence-qualifier" // the number, what the source has, its line, its sentence
	EvidenceUnit      Code = "evidence-unit"      // the number, what the source has, its line, its sentence
	EvidenceMissing   Code = "evidence-missing"   // the number
	EvidenceDate      Code = "evidence-date"      // the date, what the source has, its line, its sentence
	EvidenceRounded   Code = "evidence-rounded"   // the number, how it should be written, the formula

	FiguresTotal    Code = "figures-total"    // the total, the sum, the lines of the first and last part
	FiguresShares   Code = "figures-shares"   // the sum, the lines of the first and last share
	FiguresConflict Code = "figures-conflict" // the name, the number, the other number, its line and column
	FiguresGrowth   Code = "figures-growth"   // the change, from, to, what they give, their lines
	FiguresPoints   Code = "figures-points"   // the change, from, to, the difference in points, in percent
)

var evidenceMessages = []Message{
	{Code: EvidenceNear, Level: Error,
		Zh: "原文没有“%[1]s”，第 %[3]d 行写的是“%[2]s”：%[4]s", En: "the source does not have %[1]s; line %[3]d says %[2]s: %[4]s",
		ZhHint: "如果是笔误，改成 %[2]s；如果另有出处，在这一行注明忽略（# check: ignore evidence-near 理由）", EnHint: "correct it to %[2]s; if it has another source, write # check: ignore evidence-near REASON on the line"},
	{Code: EvidenceSubject, Level: Error,
		Zh: "“%[1]s”在原文里说的是别的事；这件事第 %[3]d 行写的是“%[2]s”：%[4]s", En: "the source says %[1]s of something else; of this, line %[3]d says %[2]s: %[4]s",
		ZhHint: "如果写错了，改成 %[2]s；如果没有错，把名称（label）写得更接近原文，或在这一行注明忽略（# check: ignore evidence-subject 理由）", EnHint: "correct it to %[2]s; if it is right, word its label closer to the source, or write # check: ignore evidence-subject REASON on the line"},
	{Code: EvidenceUnrelated, Level: Warning,
		Zh: "原文第 %[2]d 行有“%[1]s”，但说的像是别的事：%[3]s", En: "line %[2]d of the source has %[1]s, but seems to speak of something else: %[3]s",
		ZhHint: "核对是不是这个数；是的话，把名称（label）或句子写得更接近原文，或在这一行注明忽略（# check: ignore evidence-unrelated 理由）", EnHint: "check whether it is this number; if so, word its label or sentence closer to the source, or write # check: ignore evidence-unrelated REASON on the line"},
	{Code: EvidenceQualifier, Level: Error,
		Zh: "“%[1]s”和原文的限定不同，第 %[3]d 行写的是“%[2]s”：%[4]s", En: "%[1]s is not qualified as in the source, where line %[3]d says %[2]s: %[4]s",
		ZhHint: "改成 %[2]s，“余”“约”“以上”这类字不能加也不能丢；另有出处的，在这一行注明忽略（# check: ignore evidence-qualifier 理由）", EnHint: "correct it to %[2]s: words such as 余, 约 and 以上 are neither added nor dropped; if it has another source, write # check: ignore evidence-qualifier REASON on the line"},
	{Code: EvidenceUnit, Level: Error,
		Zh: "“%[1]s”和原文的单位不同，第 %[3]d 行写的是“%[2]s”：%[4]s", En: "%[1]s has another unit than in the source, where line %[3]d says %[2]s: %[4]s",
		ZhHint: "如果写错了，改成 %[2]s；如果另有出处，在这一行注明忽略（# check: ignore evidence-unit 理由）", EnHint: "correct it to %[2]s; if it has another source, write # check: ignore evidence-unit REASON on the line"},
	{Code: EvidenceMissing, Level: Warning,
		Zh: "原文里找不到“%[1]s”", En: "the source does not have %[1]s",
		ZhHint: "核对这个数；推算出来的，声明成数据并写 算式: …（from: …）；另有出处的，在这一行注明忽略（# check: ignore evidence-missing 理由）", EnHint: "check it; declare a computed one as a figure with from: …; if it has another source, write # check: ignore evidence-missing REASON on the line"},
	{Code: EvidenceDate, Level: Warning,
		Zh: "“%[1]s”和原文的时间不同，第 %[3]d 行写的是“%[2]s”：%[4]s", En: "the source dates this otherwise than %[1]s: line %[3]d says %[2]s: %[4]s",
		ZhHint: "如果写错了，改成 %[2]s；如果是另一件事，在这一行注明忽略（# check: ignore evidence-date 理由）", EnHint: "correct it to %[2]s; if it is another event, write # check: ignore evidence-date REASON on the line"},
	{Code: EvidenceRounded, Level: Warning,
		Zh: "“%[1]s”是按“%[3]s”算出来的，应写成“%[2]s”", En: "%[1]s is computed by %[3]s, and should be written %[2]s",
		ZhHint: "改成 %[2]s：四舍五入过的数前面要有“约”，末位要对", EnHint: "write %[2]s: a rounded number has 约 before it and its last digit rounded"},

	{Code: FiguresTotal, Level: Warning,
		Zh: "合计写的是“%[1]s”，各项（第 %[3]d 到 %[4]d 行）加起来是“%[2]s”", En: "the total says %[1]s, and its parts (lines %[3]d to %[4]d) make %[2]s",
		ZhHint: "改正各项或合计；列出的不是全部时，加一项“其他”", EnHint: "correct the parts or the total; add an item for the others where not all are listed"},
	{Code: FiguresShares, Level: Warning,
		Zh: "各部分的占比（第 %[2]d 到 %[3]d 行）加起来是“%[1]s”，不是 100%%", En: "the shares (lines %[2]d to %[3]d) make %[1]s, not 100%%",
		ZhHint: "改正各部分；不是同一个整体的部分，用 条形图（bar）", EnHint: "correct them; shares of different wholes are for bar"},
	{Code: FiguresConflict, Level: Warning,
		Zh: "“%[1]s”在这里是“%[2]s”，第 %[4]d 行第 %[5]d 列是“%[3]s”", En: "%[1]s is %[2]s here, and %[3]s in line %[4]d, column %[5]d",
		ZhHint: "改成同一个数，或在 数据（figures）里声明一次，别处用 $(名称)；如果是两回事，名称要写得不同", EnHint: "write one number, or declare it once in figures and refer to it by $(name); give different things different labels"},
	{Code: FiguresGrowth, Level: Warning,
		Zh: "变化写的是“%[1]s”，从“%[2]s”（第 %[5]d 行）到“%[3]s”（第 %[6]d 行）应是“%[4]s”", En: "the change is given as %[1]s; from %[2]s (line %[5]d) to %[3]s (line %[6]d) it is %[4]s",
		ZhHint: "改正变化或两个数；说的是别的数时，把话写清楚", EnHint: "correct the change or the two numbers; where it is about other numbers, say which"},
	{Code: FiguresPoints, Level: Warning,
		Zh: "从“%[2]s”到“%[3]s”，“%[1]s”说不清：相差是“%[4]s”，增长是“%[5]s”", En: "from %[2]s to %[3]s, %[1]s is unclear: the difference is %[4]s, the growth %[5]s",
		ZhHint: "两个百分数之差用“个百分点”：%[4]s", EnHint: "write the difference of percentages in points: %[4]s"},
}
