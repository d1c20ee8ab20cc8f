package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// asProgram makes a run of the test binary a run of the program.
const asProgram = "BRIEFDECK_AS_PROGRAM"

func TestMain(m *testing.M) {
	switch os.Getenv(asProgram) {
	case "":
	case heldUp:
		asHeldUp()
	default:
		main()
	}
	os.Exit(m.Run())
}

// As a process of its own in another folder, time zone, locale and with another
// number of processors, the program writes the same bytes: slides, those with
// their source and pictures, and handouts.
func TestTheSameBytesEverywhere(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("../../slides.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := sourced(t)
	files["slides.yaml"] = string(example)
	files["稿/年度 汇报.yaml"] += "print: {handout: [3, notes]}\n"
	want := map[string][]byte{}
	for i, env := range [][]string{
		{"TZ=Asia/Shanghai", "LANG=zh_CN.UTF-8", "GOMAXPROCS=1"},
		{"TZ=America/St_Johns", "LC_ALL=C", "GOMAXPROCS=4"},
		{"TZ=Pacific/Chatham", "LC_ALL=tr_TR.UTF-8", "LANG=de_DE", "GOMAXPROCS=4", "HOME=/nonexistent", "TMPDIR=/nonexistent"},
	} {
		in(t, files)
		if i == 1 {
			if err := os.Mkdir("深一层 的文件夹", 0o755); err != nil {
				t.Fatal(err)
			}
			for _, name := range []string{"稿", "slides.yaml"} {
				if err := os.Rename(name, filepath.Join("深一层 的文件夹", name)); err != nil {
					t.Fatal(err)
				}
			}
			t.Chdir("深一层 的文件夹")
		}
		here, err := os.Getwd()
		if err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{
			{"build", "slides.yaml", "-o", "out/"},
			{"build", filepath.Join(here, "稿", "年度 汇报.yaml"), "--with-source", "--theme", "主题/本局.yaml", "-o", fmt.Sprint(here, "/out/")},
		} {
			cmd := exec.Command(program, args...)
			cmd.Env = append(env, asProgram+"=1", "SOURCE_DATE_EPOCH=1700000000")
			if text, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, text)
			}
		}
		written, err := filepath.Glob("out/*.pdf")
		if err != nil || len(written) != 4 {
			t.Fatalf("%q, %v", written, err)
		}
		for _, name := range written {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if want[name] == nil {
				want[name] = data
			} else if !bytes.Equal(want[name], data) {
				t.Errorf("%s is different with %q", name, env)
			}
		}
	}
}
