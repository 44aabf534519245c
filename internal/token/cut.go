package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutLen returns the length of the sign at text[i] that is a token by itself
// wherever it stands (D2), 0 if there is none. lo is where the piece begins.
func cutLen(text string, lo, i int, address bool) int {
	switch c := text[i]; {
	case c == '-':
		if n := run(text, i, '-'); n > 1 {
			return n
		}
	case c == '/':
		if !address && letterBefore(text, lo, i) && letterAt(text, i+1) {
			return 1
		}
	case c >= 0xC2:
		r, n := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '—', '–', '―', '…', '«', '»', '‹', '›', '„', '‚':
			return n
		}
	}
	return 0
}

// run returns how often c stands in a row at text[i].
func run(text string, i int, c byte) int {
	n := 0
	for i+n < len(text) && text[i+n] == c {
		n++
	}
	return n
}

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

func letterBefore(text string, lo, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[lo:i])
	return unicode.IsLetter(r)
}

// isAddress reports whether span is the address of a page or of a mailbox, whose
// slashes do not part words.
func isAddress(span string) bool {
	return strings.Contains(span, "//") || strings.Contains(span, "www.") || strings.Contains(span, "@")
}
