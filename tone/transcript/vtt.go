package transcript

import (
	"bytes"
	"errors"
	"html"
	"strings"
)

// WebVTT: The Web Video Text Tracks Format, W3C. Sections below are of it.

// looksWebVTT: the signature (section 4.1).
func looksWebVTT(head []byte, _ map[string]string) bool {
	rest, ok := bytes.CutPrefix(head, []byte("WEBVTT"))
	return ok && (len(rest) == 0 || strings.IndexByte(" \t\r\n", rest[0]) >= 0)
}

func readWebVTT(in *input) error { return in.readCues(parseWebVTT) }

// parseWebVTT parses a block: the header, a note, a style, a region or a cue,
// which may have an identifier on a line before its times.
func parseWebVTT(lines []string, at int) (cue, error) {
	for i, line := range lines {
		if start, ok := timing(line); ok {
			return cue{at + i, start, parseVoices(strings.Join(lines[i+1:], "\n"))}, nil
		}
		if i == 0 && hasAnyPrefix(line, []string{"WEBVTT", "NOTE", "STYLE", "REGION"}) {
			return cue{}, nil
		}
		if i == 1 {
			break
		}
	}
	return cue{}, &Error{Line: at, Err: errors.New("not a cue of WebVTT: it begins with a line like 00:01.000 --> 00:04.000")}
}

// parseVoices parses the text of a cue (section 6.4). A voice goes on to its
// end tag, to the next voice or to the end of the cue.
func parseVoices(s string) []said {
	var list []said
	var b strings.Builder
	voice, ruby := "", false
	flush := func(next string) {
		list = append(list, said{voice, html.UnescapeString(b.String())})
		b.Reset()
		voice = next
	}
	for s != "" {
		text, tag, rest := cutTag(s)
		if !ruby {
			b.WriteString(text)
		}
		s = rest
		name, annotation, _ := strings.Cut(tag, " ")
		switch kind, _, _ := strings.Cut(name, "."); kind {
		case "v":
			flush(strings.Join(strings.Fields(html.UnescapeString(annotation)), " "))
		case "/v":
			flush("")
		case "rt": // how the word before is read aloud
			ruby = true
		case "/rt", "/ruby":
			ruby = false
		}
	}
	flush("")
	return list
}

// cutTag cuts s around its first tag, which is returned without its brackets.
func cutTag(s string) (before, tag, after string) {
	before, rest, found := strings.Cut(s, "<")
	if !found {
		return s, "", ""
	}
	tag, after, closed := strings.Cut(rest, ">")
	if !closed {
		return before, "", ""
	}
	return before, strings.TrimSpace(strings.ReplaceAll(tag, "\n", " ")), after
}
