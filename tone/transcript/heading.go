package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Headings that stand between paragraphs are said by nobody: directions, like those in
// brackets.

const (
	maxHeading      = 120 // bytes of a line
	maxHeadingLines = 4
)

// headingLen returns the length of the heading in capitals that s begins with, which follows
// a blank line: a few lines up to the next blank one, without the end of a sentence. 0 means
// there is none.
func headingLen(s string) int {
	end, last := 0, ""
	for range maxHeadingLines + 1 {
		line, _, more := strings.Cut(s[end:], "\n")
		bare := strings.TrimSpace(line)
		if bare == "" {
			break
		}
		if len(line) > maxHeading || strings.ContainsFunc(bare, unicode.IsLower) {
			return 0
		}
		last = bare
		end += len(line)
		if !more {
			break
		}
		end++
	}
	if strings.Count(strings.TrimSpace(s[:end]), "\n") >= maxHeadingLines || endsSpeech(last) || !isShouted(s[:end]) {
		return 0
	}
	return len(strings.TrimRight(s[:end], " \t\r\n"))
}

// isShouted: several words in capitals, or a long one.
func isShouted(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 8
}

// isTitle: a line of several words that all begin with a capital but small words, or that has
// a number, and that ends no sentence: "Ferries (Islay)", "2. Situation in the East".
func isTitle(line string) bool {
	ws := strings.Fields(line)
	if len(ws) < 2 || len(line) > maxHeading || endsSpeech(line) {
		return false
	}
	if n := strings.TrimSuffix(ws[0], "."); n != ws[0] && isNumeral(n) {
		ws = ws[1:]
	}
	for i, w := range ws {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "([“‘\"'"))
		if unicode.IsLower(r) && (i == 0 || len(w) > 3 && !particles()[w] && !functionWords()[w]) || i == len(ws)-1 && !isCapital(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// endsSpeech: a sign that ends a sentence, or breaks it off.
func endsSpeech(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\r\"”’')]"))
	return strings.ContainsRune(".!?…-–—,;:", r) && !strings.HasSuffix(line, ":") && !strings.HasSuffix(line, ",") || strings.HasSuffix(line, ";")
}
