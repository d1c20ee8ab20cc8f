package keys

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"

	"briefdeck/deck/diag"

	"gopkg.in/yaml.v3"
)

// Read parses YAML text to its tree and explains what is wrong with it. It
// goes on after a syntax error where it can: the tree then lacks the broken
// item. The tree is nil where nothing could be read.
func Read(file string, src []byte) (*Node, diag.List) {
	var problems diag.List
	text, ok := checkText(file, src, &problems)
	if !ok {
		return nil, problems
	}
	tree := parse(file, text, &problems)
	diag.Sort(problems)
	return tree, problems
}

func parse(file string, text []byte, problems *diag.List) *Node {
	var doc yaml.Node
	err := decode(text, &doc)
	if errors.Is(err, io.EOF) {
		problems.Add(diag.Pos{File: file}, diag.EmptyFile)
		return nil
	}
	if err != nil {
		problems.Add(diag.Pos{File: file, Line: errorLine(err), Col: 1}, diag.Syntax)
		return nil
	}
	c := converter{file: file, problems: problems}
	return c.node(&doc, 0)
}

// decode reads the first document. Some inputs make yaml.v3 panic; that is an
// error too.
func decode(text []byte, doc *yaml.Node) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("panic")
		}
	}()
	return yaml.NewDecoder(bytes.NewReader(text)).Decode(doc)
}

var lineInError = regexp.MustCompile(`line (\d+)`)

// errorLine is the line that yaml.v3 names: near the error, no more.
func errorLine(err error) int {
	if m := lineInError.FindStringSubmatch(err.Error()); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n > 0 {
			return n
		}
	}
	return 1
}
