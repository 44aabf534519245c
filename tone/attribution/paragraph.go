package attribution

import (
	"strings"
	"unicode"

	"github.com/seed-f57f835e/detente/tone"
)

// paragraphs returns the paragraphs of text, trimmed, in order. A blank line
// always parts two. Whether a single line break does depends on the whole text:
// in text wrapped at a column most lines end inside a sentence, in text with a
// paragraph a line most end with one.
func paragraphs(text string) []tone.Span {
	wrapped := isWrapped(text)
	var out []tone.Span
	for start := 0; start < len(text); {
		end, next := paragraphEnd(text, start, wrapped)
		if s := trim(text, tone.Span{Start: start, End: end}); s.Len() > 0 {
			out = append(out, s)
		}
		start = next
	}
	return out
}

// paragraphEnd returns where the paragraph that begins at start ends and where
// the next one may begin.
func paragraphEnd(text string, start int, wrapped bool) (end, next int) {
	for at := start; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text), len(text)
		}
		at += i + 1
		if !wrapped || blank(line(text, at)) {
			return at - 1, at
		}
	}
}

// line returns the line of text that begins at at.
func line(text string, at int) string {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return text[at : at+i]
	}
	return text[at:]
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// isWrapped reports whether text is wrapped at a column: fewer than half of its
// lines that another line follows end as a sentence does.
func isWrapped(text string) bool {
	lines, ended := 0, 0
	for at := 0; at < len(text); {
		l := line(text, at)
		at += len(l) + 1
		if at >= len(text) || blank(l) || blank(line(text, at)) {
			continue
		}
		lines++
		l = strings.TrimRight(l, " \t\r\"'”’)]")
		if strings.HasSuffix(l, ".") || strings.HasSuffix(l, "!") || strings.HasSuffix(l, "?") {
			ended++
		}
	}
	return 2*ended < lines
}

// trim returns s without the white space at its ends.
func trim(text string, s tone.Span) tone.Span {
	t := text[s.Start:s.End]
	s.Start += len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	if s.Start >= s.End {
		return tone.Span{Start: s.End, End: s.End}
	}
	s.End -= len(t) - len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}
