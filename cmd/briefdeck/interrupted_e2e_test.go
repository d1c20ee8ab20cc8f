//go:build e2e

package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A build that is interrupted at any moment leaves the old files or the new
// ones, whole, and nothing else.
func TestE2EInterruptedAtAnyMoment(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "briefdeck")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	long := "title: 年度工作汇报\nslides:\n" + strings.Repeat("  - title: 场馆更新按期完成\n    points: [全年服务1200余人次, 服务延伸到社区]\n", 300)
	for _, name := range []string{"a.yaml", "b.yaml", "c.yaml"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(long), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := func(after time.Duration, args ...string) int {
		t.Helper()
		cmd := exec.Command(program, append([]string{"build"}, args...)...)
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after)
		_ = cmd.Process.Signal(os.Interrupt) // it may have ended
		_ = cmd.Wait()
		return cmd.ProcessState.ExitCode()
	}
	alone := exec.Command(program, "build", "a.yaml")
	alone.Dir = dir
	start := time.Now()
	if out, err := alone.CombinedOutput(); err != nil {
		t.Fatalf("left alone: %v\n%s", err, out)
	}
	whole := 2 * time.Since(start) // three of them, two at a time
	good, err := os.ReadFile(filepath.Join(dir, "a.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	ended := map[int]int{}
	for range 40 {
		const old = "旧文件"
		for _, name := range []string{"a.pdf", "b.pdf", "c.pdf"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(old), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		ended[run(time.Duration(random.Int64N(int64(whole))), "a.yaml", "b.yaml", "c.yaml")]++
		left, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range left {
			text, err := os.ReadFile(filepath.Join(dir, file.Name()))
			switch {
			case err != nil:
				t.Error(err)
			case strings.HasSuffix(file.Name(), ".pdf"):
				if s := string(text); s != old && s != string(good) {
					t.Errorf("%s is neither the old file nor the new one: %d bytes", file.Name(), len(s))
				}
			case strings.HasSuffix(file.Name(), ".yaml"), file.Name() == "briefdeck":
			default:
				t.Errorf("%s is left", file.Name())
			}
		}
	}
	for code := range ended {
		if code != fine && code != interrupted && code != -1 { // -1: before it listened to signals
			t.Errorf("it ended with %d", code)
		}
	}
	if ended[interrupted] == 0 {
		t.Errorf("none was interrupted: %v", ended)
	}
}
