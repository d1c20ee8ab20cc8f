//go:build e2e

package pdf

import (
	"strings"
	"testing"
)

func TestOtherProgramsFindAttachments(t *testing.T) {
	file := written(t, everything(2), Options{Attachments: sources})
	if got := tool(t, file, "qpdf", "--check", "$"); !strings.Contains(got, "No syntax or stream encoding errors found") || strings.Contains(got, "WARNING") {
		t.Errorf("qpdf: %s", got)
	}
	list := tool(t, file, "pdfdetach", "-list", "$")
	for _, a := range sources {
		if !strings.Contains(list, ": "+a.Name+"\n") {
			t.Errorf("pdfdetach does not find %s:\n%s", a.Name, list)
		}
		if got := tool(t, file, "qpdf", "--show-attachment="+a.Name, "$"); got != string(a.Data) {
			t.Errorf("qpdf gets %q out of %s", got, a.Name)
		}
	}
	if got := tool(t, file, "mutool", "show", "$", "trailer/Root/AF"); strings.Count(got, " 0 R") != len(sources) {
		t.Errorf("the associated files are %s", got)
	}
}
