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
	Auto          Format = "auto"       // find it out; "" means the same
	Text          Format = "transcript" // speaker turns in plain text
	SubRip        Format = "srt"        // subtitles
	WebVTT        Format = "vtt"        // subtitles, perhaps with voices
	TEI           Format = "tei"        // parliamentary records in XML, such as ParlaMint's
	Whisper       Format = "whisper"    // a speech recogniser's JSON
	ConvoKit      Format = "convokit"   // utterances.jsonl of a ConvoKit corpus
	GeneralDebate Format = "ungdc"      // a speech of the UN General Debate Corpus, told by its file's name
	JSONLines     Format = "jsonl"      // an object a line
	CSV           Format = "csv"        // comma or semicolon separated, with a header
	TSV           Format = "tsv"        // tab separated, with a header
	HTML          Format = "html"       // a page: its article or its transcript, by Options.HTML
	Article       Format = "article"    // running prose: one record, not labelled
)

// formats lists the formats in the order in which they are tried. A new one
// is a file and a line here.
var formats = []struct {
	name       Format
	extensions []string
	named      func(base string, head []byte) bool // the file's name tells it; nil where it does not
	looks      func(head []byte, columns map[string]string) bool
	read       func(*input) error
}{
	{GeneralDebate, nil, namedGeneralDebate, looksNothing, readGeneralDebate},
	{HTML, []string{".html", ".htm", ".xhtml"}, nil, looksHTML, readHTML},
	{TEI, []string{".xml", ".tei"}, nil, looksTEI, readTEI},
	{WebVTT, []string{".vtt"}, nil, looksWebVTT, readWebVTT},
	{SubRip, []string{".srt"}, nil, looksSubRip, readSubRip},
	{Whisper, nil, namedWhisper, looksWhisper, readWhisper},
	{ConvoKit, []string{".jsonl"}, namedConvoKit, looksConvoKit, readConvoKit},
	{JSONLines, []string{".jsonl", ".ndjson"}, nil, looksJSONLines, readJSONLines},
	{TSV, []string{".tsv", ".tab"}, nil, looksTSV, readTSV},
	{CSV, []string{".csv"}, nil, looksCSV, readCSV},
	{Text, nil, nil, looksTranscript, readText},
	{Article, nil, nil, looksAnything, readArticle},
}

// Formats returns the names of the formats, Auto first.
func Formats() []Format {
	list := []Format{Auto}
	for _, f := range formats {
		list = append(list, f.name)
	}
	return list
}

func looksNothing([]byte, map[string]string) bool { return false }

func looksAnything([]byte, map[string]string) bool { return true }

// headSize is how much of an input is looked at to find its format.
const headSize = 64 << 10

// Detect returns the format of an input from its first bytes, 64 KiB of them
// if there are as many, and its name, which may be "". It never returns Auto.
func Detect(head []byte, name string) Format {
	return detect(trimBOM(head), name, nil)
}

// detect asks the names first, then the extensions, then the bytes. Of several
// formats with one extension it is the first that the bytes look like, or else
// the last.
func detect(head []byte, name string, columns map[string]string) Format {
	base := baseName(name)
	for _, f := range formats {
		if f.named != nil && f.named(base, head) {
			return f.name
		}
	}
	ext, found := strings.ToLower(path.Ext(base)), Auto
	for _, f := range formats {
		if slices.Contains(f.extensions, ext) {
			if found = f.name; f.looks(head, columns) {
				break
			}
		}
	}
	if found != Auto {
		return found
	}
	for _, f := range formats {
		if f.looks(head, columns) {
			return f.name
		}
	}
	return Article
}

// baseName returns a file's name without its folder and without what a
// compressor has added to it.
func baseName(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	switch ext := path.Ext(base); strings.ToLower(ext) {
	case ".gz", ".gzip", ".zst", ".zstd":
		return strings.TrimSuffix(base, ext)
	}
	return base
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
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

func trimBOM(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\ufeff")) }
