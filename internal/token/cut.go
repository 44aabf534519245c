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
	case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80:
		switch text[i+2] {
		case 0x93, 0x94, 0x95, 0xA6, 0xB9, 0xBA, 0x9E, 0x9A: // – — ― … ‹ › „ ‚
			return 3
		}
	case c == 0xC2 && i+1 < len(text) && (text[i+1] == 0xAB || text[i+1] == 0xBB): // « »
		return 2
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
