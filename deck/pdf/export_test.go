package pdf

import (
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// Spoken is what readers say instead of what a file shows: the alternative
// texts of its figures in the structure's order, and those of annotations by
// the numbers of their objects.
func Spoken(t testing.TB, data []byte) (figures []string, annotations map[string]string) {
	t.Helper()
	file := read(t, data)
	catalog := file.bodies[file.entry(t, file.trailer, "/Root")]
	root := file.bodies[file.entry(t, catalog, "/StructTreeRoot")]
	var walk func(number int)
	walk = func(number int) {
		body := file.bodies[number]
		if strings.Contains(body, "/S/Figure") {
			figures = append(figures, textEntry(t, body, "/Alt"))
		}
		_, kids, _ := strings.Cut(body, "/K[")
		for _, k := range regexp.MustCompile(`(\S*)\b(\d+) 0 R`).FindAllStringSubmatch(strings.ReplaceAll(kids, "/Obj ", "/Obj"), -1) {
			if n, _ := strconv.Atoi(k[2]); k[1] == "" {
				walk(n)
			}
		}
	}
	walk(file.entry(t, root, "/K"))
	annotations = map[string]string{}
	for n, body := range file.bodies {
		if strings.Contains(body, "/Type/Annot") {
			annotations[strconv.Itoa(n)] = textEntry(t, body, "/Contents")
		}
	}
	return figures, annotations
}

// textEntry is a text string behind a key of an object.
func textEntry(t testing.TB, body, key string) string {
	t.Helper()
	_, rest, found := strings.Cut(body, key)
	if !found {
		t.Fatalf("no %s in %s", key, body)
	}
	if plain, ok := strings.CutPrefix(rest, "("); ok {
		plain, _, _ = strings.Cut(plain, ")")
		return plain
	}
	digits, _, _ := strings.Cut(strings.TrimPrefix(rest, "<FEFF"), ">")
	raw, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units))
}
