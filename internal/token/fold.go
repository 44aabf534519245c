package token

import (
	"unicode"
	"unicode/utf8"
)

// AppendFold appends token as matching sees it: letters in lower case, rune by
// rune; typographic quotation marks, apostrophes and dashes in ASCII; invisible
// signs (soft hyphen, zero-width space, byte order mark) left out. Bytes that are
// not UTF-8 stay as they are.
func AppendFold(dst []byte, token string) []byte {
	for i := 0; i < len(token); {
		if c := token[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(token[i:])
		if r == utf8.RuneError && n == 1 {
			dst = append(dst, token[i])
		} else {
			dst = appendFolded(dst, r)
		}
		i += n
	}
	return dst
}

func appendFolded(dst []byte, r rune) []byte {
	switch r {
	case '‘', '’', '‛', '′', 'ʼ', '＇':
		return append(dst, '\'')
	case '“', '”', '‟', '″', '«', '»':
		return append(dst, '"')
	case '‐', '‑', '‒', '–', '—', '―':
		return append(dst, '-')
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return dst
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// Fold returns token as matching sees it.
func Fold(token string) string {
	if isFolded(token) {
		return token
	}
	var room [64]byte
	return string(AppendFold(room[:0], token))
}

// isFolded reports whether s is plain small letters, digits and signs.
func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
