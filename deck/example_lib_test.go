package deck_test

import (
	"bytes"
	"context"
	"fmt"
	"testing/fstest"

	"briefdeck/deck"
	"briefdeck/deck/diag"
	"briefdeck/deck/pdf"
)

// A program opens an outline from any file system, shows what is wrong with it
// to whoever wrote it, and writes the slides to any writer. Both calls end soon
// after their context does.
func Example() {
	ctx := context.Background()
	files := fstest.MapFS{"slides.yaml": {Data: []byte(`title: 年度工作汇报
slides:
  - title: 服务人次稳步增长
    points: [全年服务1200余人次, 群众满意率90%以上]
    nots: 先说全年
`)}}
	d, problems := deck.Open(ctx, files, "slides.yaml", deck.Options{Theme: "blue"})
	for _, p := range problems {
		fmt.Printf("%v: %s\n%s\n", p.Pos, p.Text(diag.En), p.Hint(diag.En))
	}
	if !problems.Failed() {
		return
	}

	files["slides.yaml"].Data = bytes.Replace(files["slides.yaml"].Data, []byte("nots"), []byte("notes"), 1)
	if d, problems = deck.Open(ctx, files, "slides.yaml", deck.Options{}); problems.Failed() {
		return
	}
	var file bytes.Buffer
	if err := d.WritePDF(ctx, &file, pdf.Options{}); err != nil {
		fmt.Println(err) // the context's, or the writer's
		return
	}
	fmt.Printf("%d pages, %.8s\n", d.Plan.Count(), file.Bytes())
	// Output:
	// slides.yaml:5:5: there is no key nots here
	// did you mean notes?
	// 2 pages, %PDF-1.7
}
