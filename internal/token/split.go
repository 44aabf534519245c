package token

import "unicode/utf8"

// split is prose's algorithm for one span, in our own words and without allocation: marks
// are split off in front, contractions off behind, closing signs from the end, until what
// is left is a special case or has none of them. It appends where the tokens end. ok is
// false where the span may be one of prose's emoticons: prose has their list.
//
// Unlike prose it goes on behind a contraction (D3). TestSplitEqualsProse and the fuzz
// targets hold it against prose.
func split(ends []uint16, text string) (_ []uint16, ok bool) {
	lo, hi := 0, len(text)
	contracted, emoticon := hasContraction(text), emoticonSign(text)
	for {
		left := text[lo:hi]
		switch {
		case emoticon && len(left) <= maxEmoticon && mayBeEmoticon(left):
			return nil, false
		case dotted(left), shortDotted(left):
			ends = append(ends, uint16(hi))
			return closing(ends, hi, len(text)), true
		case len(left) > 1 && isOpening(left[0]):
			lo++
			ends = append(ends, uint16(lo))
			continue
		}
		if contracted {
			if n := contractionCut(left); n > 0 {
				lo += n
				ends = append(ends, uint16(lo))
				continue
			}
		}
		if len(left) > 1 && isClosing(left[len(left)-1]) {
			hi--
			continue
		}
		ends = append(ends, uint16(hi))
		return closing(ends, hi, len(text)), true
	}
}

// closing appends the ends of the signs in text[lo:hi], which are tokens each.
func closing(ends []uint16, lo, hi int) []uint16 {
	for i := lo + 1; i <= hi; i++ {
		ends = append(ends, uint16(i))
	}
	return ends
}

func isOpening(c byte) bool {
	switch c {
	case '$', '(', '"', '[':
		return true
	}
	return false
}

func isClosing(c byte) bool {
	switch c {
	case ',', ')', '"', ']', '!', ';', '.', '?', ':', '\'':
		return true
	}
	return false
}

// hasContraction reports whether a contraction stands in text.
func hasContraction(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] == '\'' && (contractionAt(text, i) > 0 || i > 0 && contractionAt(text, i-1) > 0) {
			return true
		}
	}
	return false
}

// contractionAt returns the length of the contraction at text[i], 0 if there is none.
func contractionAt(text string, i int) int {
	if !mayBeContraction(text[i:]) {
		return 0
	}
	for _, c := range contractions {
		if foldedAt(text, i, c) {
			return len(c)
		}
	}
	return 0
}

// mayBeContraction reports whether the first two bytes of text are those of a contraction.
func mayBeContraction(text string) bool {
	if len(text) < 2 {
		return false
	}
	switch next := text[1] | 0x20; text[0] {
	case '\'':
		return next == 'l' || next == 's' || next == 'r' || next == 'm'
	case 'n', 'N':
		return text[1] == '\''
	}
	return false
}

// foldedAt reports whether word, which is ASCII in small letters, stands at text[i] in any case.
func foldedAt(text string, i int, word string) bool {
	if len(text)-i < len(word) {
		return false
	}
	for k := 0; k < len(word); k++ {
		c := text[i+k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[k] {
			return false
		}
	}
	return true
}

// contractionCut returns where the next token of text ends because of a contraction that
// is not all of text: before it, or behind it where text begins with it. It returns 0
// where there is none.
func contractionCut(text string) int {
	for _, c := range contractions {
		i := indexFold(text, c)
		if i < 0 || len(text) == len(c) {
			continue
		}
		if i > 0 {
			return i
		}
		return contraction(text)
	}
	return 0
}

// indexFold is strings.Index for an ASCII word in small letters, in any case.
func indexFold(text, word string) int {
	for i := 0; i+len(word) <= len(text); i++ {
		if foldedAt(text, i, word) {
			return i
		}
	}
	return -1
}

// dotted reports whether s is two or more single letters with full stops, as in U.S.
func dotted(s string) bool {
	if len(s) < 4 || len(s)%2 != 0 {
		return false
	}
	for i := 0; i < len(s); i += 2 {
		if !asciiLetter(s[i]) || s[i+1] != '.' {
			return false
		}
	}
	return true
}

// shortDotted reports whether s is a capitalised word of two or three letters with a full
// stop, as in Mr.
func shortDotted(s string) bool {
	n := len(s) - 1
	return n > 0 && s[n] == '.' && shortWord(s[:n])
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func asciiDigit(c byte) bool { return '0' <= c && c <= '9' }

// maxEmoticon is the length in bytes of prose's longest emoticon, and some more.
const maxEmoticon = 32

// mayBeEmoticon reports whether s could be one of the emoticons that prose keeps whole and
// whose signs it would else split off: these have fewer than two letters and one of a few
// signs, or one that is not ASCII.
func mayBeEmoticon(s string) bool {
	letters := 0
	for i := 0; i < len(s); i++ {
		if asciiLetter(s[i]) {
			if letters++; letters == 2 {
				return false
			}
		}
	}
	return len(s) > 1 && emoticonSign(s)
}

// emoticonSign reports whether s has one of those signs.
func emoticonSign(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, c == '-', c == ':', c == '=', c == '_':
			return true
		}
	}
	return false
}
