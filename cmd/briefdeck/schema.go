package main

import (
	"io"

	"github.com/spf13/cobra"

	"briefdeck/deck/schema"
)

// schemaName is the file that editors read the schema of outlines from.
const schemaName = "briefdeck.schema.json"

func (a *app) schema() *cobra.Command {
	var output string
	var themes bool
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   a.say("生成 JSON Schema，供编辑器补全和检查大纲", "Print a JSON Schema for editors to complete and check outlines by"),
		Example: "  briefdeck schema -o " + schemaName + "\n  briefdeck schema --theme -o briefdeck-theme.schema.json",
		Args:    a.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			text := schema.Outline()
			if themes {
				text = schema.Theme()
			}
			write := func(w io.Writer) error {
				_, err := w.Write(text)
				return err
			}
			if output != "" && output != "-" {
				a.status = a.writeFile(cmd.Context(), output, a.lang, write)
			} else {
				_ = write(a.out) // what cannot be shown is told at the end
			}
			return nil
		},
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVarP(&output, "output", "o", "", a.say("写进 `FILE`（默认显示出来）", "write to `FILE` (default: print it)"))
	cmd.Flags().BoolVar(&themes, "theme", false, a.say("主题文件的，不是大纲的", "of theme files, not of outlines"))
	return cmd
}
