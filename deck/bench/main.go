// Command bench measures briefdeck as whole processes beside an in-repo
// reference program that draws the like with plain gofpdf and full fonts, and
// prints times, memory and sizes as ratios of one run. The runs of the two
// alternate, so that a machine whose speed drifts is fair to both; the best of
// each counts. Run it from the root of the repository: make bench.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	runs     = 10
	longRuns = 3 // of what takes seconds
)

// bench12 is the outline of a dozen slides.
const bench12 = "deck/testdata/bench12.yaml"

// deck is an outline that both draw.
type deck struct {
	name  string
	write func(file string) error
	runs  int
}

// benched are the dozen slides; long decks of 150 characters a slide, 600 distinct
// ones in all, a chart on each third slide, and one without charts; and the dozen
// over and over, which other tools were measured with.
var benched = []deck{
	{"12 slides", func(f string) error { return repeat(bench12, f, 12) }, runs},
	{"1000 slides", func(f string) error { return dense(f, 1000, true) }, runs},
	{"10000 slides *", func(f string) error { return dense(f, 10_000, true) }, longRuns},
	{"1000 of text", func(f string) error { return dense(f, 1000, false) }, runs},
	{"1000 repeated", func(f string) error { return repeat(bench12, f, 1000) }, runs},
}

func main() {
	log.SetFlags(0)
	dir, err := os.MkdirTemp("", "briefdeck-bench")
	check(err)
	defer os.RemoveAll(dir)
	ours, reference := filepath.Join(dir, "briefdeck"), filepath.Join(dir, "reference")
	build(ours, "./cmd/briefdeck")
	build(reference, "./deck/bench/reference")

	fmt.Printf("best of %d whole-process runs each (%d where marked *), alternating\n%s\n\n", runs, longRuns, machine())
	fmt.Printf("%-14s %10s %10s %7s %9s %9s %10s\n", "deck", "briefdeck", "reference", "ratio", "memory", "reference", "size KiB")
	for _, d := range benched {
		outline := filepath.Join(dir, d.name+".yaml")
		check(d.write(outline))
		pdf, other := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "b.pdf")
		a, b := race(d.runs,
			[]string{ours, "build", outline, "-o", pdf, "--lang", "en"},
			[]string{reference, "fonts", outline, other})
		row(d.name, a, b, pdf)
		if d.name == benched[0].name {
			example(ours, reference, outline, dir)
		}
	}
	checks(ours, reference, dir)
	handouts(ours, dir)
	pictures(ours, dir)
	many(ours, dir)
}

// example holds the repository's example deck of 26 slides against the 12.
func example(ours, reference, outline, dir string) {
	pdf := filepath.Join(dir, "e.pdf")
	a, b := race(runs,
		[]string{ours, "build", "slides.yaml", "-o", pdf, "--lang", "en"},
		[]string{reference, "fonts", outline, filepath.Join(dir, "b.pdf")})
	row("slides.yaml", a, b, pdf)
	a, b = race(runs, []string{ours, "version"}, []string{reference, "fonts", outline, filepath.Join(dir, "b.pdf")})
	row("(version)", a, b, "")
}

// checks holds a check against its source beside the drawing of 12 slides: who
// checks at each change is not to wait.
func checks(ours, reference, dir string) {
	const outline, source = "deck/evidence/testdata/deck.yaml", "deck/evidence/testdata/source.txt"
	report := filepath.Join(dir, "a.html")
	a, b := race(runs,
		[]string{ours, "check", outline, "--source", source, "--report", report, "--json"},
		[]string{reference, "fonts", bench12, filepath.Join(dir, "b.pdf")})
	fmt.Printf("\n%-14s %10s %10s %7s %9s %9s %10s\n", "check", "briefdeck", "reference", "ratio", "memory", "reference", "size KiB")
	row("with a source", a, b, report)
}

// handouts holds a handout of the long deck against its slides.
func handouts(ours, dir string) {
	outline := filepath.Join(dir, benched[1].name+".yaml")
	slides, sheets := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "c.pdf")
	a, b := race(runs,
		[]string{ours, "build", outline, "--handout", "6", "-o", sheets, "--lang", "en"},
		[]string{ours, "build", outline, "-o", slides, "--lang", "en"})
	fmt.Printf("\n%-14s %10s %10s %7s %9s %9s %10s\n", "handout", "6 up", "slides", "ratio", "memory", "slides", "size KiB")
	row("1000 slides", a, b, sheets)
	fmt.Printf("the handout's size is %.2f of the slides'\n", size(sheets)/size(slides))
}

// pictures holds the example's pages as PNG pictures against its PDF. The size is
// that of page 14, a figure's.
func pictures(ours, dir string) {
	folder := filepath.Join(dir, "png")
	a, b := race(runs,
		[]string{ours, "build", "slides.yaml", "--format", "png", "--width", "1920", "-o", folder + "/", "--lang", "en"},
		[]string{ours, "build", "slides.yaml", "-o", filepath.Join(dir, "e.pdf"), "--lang", "en"})
	fmt.Printf("\n%-14s %10s %10s %7s %9s %9s %10s\n", "png", "1920 wide", "as PDF", "ratio", "memory", "as PDF", "size KiB")
	row("26 slides", a, b, filepath.Join(folder, "slides-14.png"))
}

func row(name string, a, b best, file string) {
	fmt.Printf("%-14s %8.0f ms %8.0f ms %7.2f %5.0f MiB %5.0f MiB %10.1f\n", name,
		a.seconds*1000, b.seconds*1000, a.seconds/b.seconds, a.mib, b.mib, size(file))
}

// best is the least that any run took.
type best struct{ seconds, mib float64 }

// race runs two commands in turn, that often.
func race(runs int, a, b []string) (best, best) {
	results := [2]best{{1e9, 1e9}, {1e9, 1e9}}
	for range runs {
		for i, args := range [][]string{a, b} {
			results[i] = results[i].or(timed(args))
		}
	}
	return results[0], results[1]
}

func build(target, pkg string) {
	cmd := exec.Command("go", "build", "-trimpath", "-o", target, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	check(cmd.Run())
}

// repeat writes an outline with that many slides, those of src over and over.
func repeat(src, dst string, pages int) error {
	text, err := os.ReadFile(src)
	if err != nil {
		return err
	}
	head, slides, ok := strings.Cut(string(text), "\nslides:\n")
	if !ok {
		return fmt.Errorf("%s has no top-level slides", src)
	}
	list := strings.Split(slides, "\n  - title:")
	list[0] = strings.TrimPrefix(list[0], "  - title:")
	var b strings.Builder
	b.WriteString(head + "\nslides:\n")
	for i := range pages {
		b.WriteString("  - title:" + list[i%len(list)] + "\n")
	}
	return os.WriteFile(dst, []byte(b.String()), 0o644)
}

func size(name string) float64 {
	if name == "" {
		return 0
	}
	st, err := os.Stat(name)
	check(err)
	return float64(st.Size()) / 1024
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
