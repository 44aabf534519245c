package transcript

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// A Format is the layout of an input.
type Format string

// The formats of inputs.
const (
	Auto      Format = "auto"       // find it out; "" means the same
	Text      Format = "transcript" // speaker turns in plain text
	JSONLines Format = "jsonl"      // an object a line
	CSV       Format = "csv"        // comma or semicolon separated, with a header
	TSV       Format = "tsv"        // tab separated, with a header
	Article   Format = "article"    // running prose: one record, not labelled
)

// formats lists the formats in the order in which they are tried. A new one
// is a file and a line here. looks is not asked where the extension decides.
var formats = []struct {
	name       Format
	extensions []string
	looks      func(head []byte, columns map[string]string) bool
	read       func(*input) error
}{
	{JSONLines, []string{".jsonl", ".ndjson"}, looksJSONLines, readJSONLines},
	{TSV, []string{".tsv", ".tab"}, looksTSV, readTSV},
	{CSV, []string{".csv"}, looksCSV, readCSV},
	{Text, nil, looksTranscript, readText},
	{Article, nil, looksAnything, readArticle},
}

func looksAnything([]byte, map[string]string) bool { return true }

// headSize is how much of an input is looked at to find its format.
const headSize = 64 << 10

// Detect returns the format of an input from its first bytes, 64 KiB of them
// if there are as many, and its name, which may be "". It never returns Auto.
func Detect(head []byte, name string) Format {
	return detect(trimBOM(head), name, nil)
}

func detect(head []byte, name string, columns map[string]string) Format {
	ext := strings.ToLower(path.Ext(name))
	for _, f := range formats {
		if slices.Contains(f.extensions, ext) {
			return f.name
		}
	}
	for _, f := range formats {
		if f.looks(head, columns) {
			return f.name
		}
	}
	return Article
}

// formatIndex returns the place of a format in the list, -1 if it has none.
func formatIndex(name Format) int {
	for i := range formats {
		if formats[i].name == name {
			return i
		}
	}
	return -1
}

func formatNames() string {
	names := string(Auto)
	for _, f := range formats {
		names += ", " + string(f.name)
	}
	return names
}

func trimBOM(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\ufeff")) }
