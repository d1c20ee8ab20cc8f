package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"briefdeck/deck/diag"
)

// codes writes the table of all messages.
func codes() error {
	return os.WriteFile(filepath.Join("docs", "codes.md"), []byte(codesTable()), 0o644)
}

const codesHead = `# 消息代码 Codes of messages

由 ` + "`make docs`" + ` 从消息目录生成。` + "`briefdeck check`" + ` 在每条消息后面的方括号里印出代码，` + "`--json`" + ` 也用它们；代码不会改。
…是消息里随情况而变的词。错误（error）使大纲不能生成，或说明数字不对；警告（warning）在加 ` + "`--strict`" + ` 时也算失败；说明（note）只供参考。
Made by ` + "`make docs`" + ` from the catalogue of messages. ` + "`briefdeck check`" + ` prints the code in brackets behind each message, ` + "`--json`" + ` has it as well; codes do not change.
Words that vary stand as …. An error stops a build or tells a wrong number, a warning fails with ` + "`--strict`" + `, a note is for information.

| 代码 code | 级别 level | 消息和提示 | message and hint |
| --- | --- | --- | --- |
`

var argument = regexp.MustCompile(`%\[\d\](?:[sdvgq]|\.\d[fg])`)

// codesTable is the catalogue in Markdown: code, level, and text and hint in both
// languages.
func codesTable() string {
	plain := func(format string) string {
		format = argument.ReplaceAllLiteralString(format, "…")
		return strings.NewReplacer("%%", "%", "|", `\|`, "\n", "<br>", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`").Replace(format)
	}
	cell := func(text, hint string) string {
		if hint == "" {
			return plain(text)
		}
		return plain(text) + "<br>→ " + plain(hint)
	}
	var b strings.Builder
	b.WriteString(codesHead)
	for _, m := range diag.Codes() {
		fmt.Fprintf(&b, "| `%s` | %s %s | %s | %s |\n", m.Code, m.Level.Name(diag.Zh), m.Level.Name(diag.En), cell(m.Zh, m.ZhHint), cell(m.En, m.EnHint))
	}
	return b.String()
}
