package token

import (
	"unicode"
	"unicode/utf8"
)

// Our own form of UAX #29's sentence rules, for text in the letters and signs of English,
// at the only places where rules S1 to S6 let a sentence end: behind a full stop, a
// question or an exclamation mark or an ellipsis sign, closing signs, and white space.
// What is left of UAX #29 there:
//
//	SB8   behind a full stop there is no break where the next letter, other signs passed
//	      over, is a small one;
//	SB8a  there is none before , ; : - and dashes, or before another such mark.
//
// TestScanEqualsSegmentation and the fuzz target hold it against the library.

// scanKind is what scanning does at a byte.
var scanKind = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c == '.' || c == '!' || c == '?':
			t[c] = scanMark
		case c >= utf8.RuneSelf:
			t[c] = scanRune
		case c == '\r':
			t[c] = scanReturn
		case c < ' ' && !ASCIISpace(byte(c)) || c == 0x7f:
			t[c] = scanForeign
		}
	}
	return t
}()

const (
	scanMark    = 1 + iota // a mark that may end a sentence
	scanRune               // begins a letter or a sign that is not ASCII
	scanReturn             // a line break of its own, or the half of one
	scanForeign            // not western
)

// scanStops marks the bytes of w that scanKind has something for, and perhaps white space. A question mark is, but for
// one bit, the last control character.
func scanStops(w uint64) uint64 {
	low := w &^ Highs
	none := (low + (0x80-' ')*Ones) & ((low ^ '.'*Ones) + 0x7f*Ones) & ((low ^ '!'*Ones) + 0x7f*Ones)
	return (w | ((low | 0x40*Ones) + Ones) | ^none) & Highs
}

// scanStop returns where the next byte is that scanStops marks, at or after i. That the way to
// the next eight bytes does not hang on what these hold is what makes it fast.
func scanStop(text string, i int) int {
	for ; i+8 <= len(text); i += 8 {
		if stops := scanStops(Load(text, i)); stops != 0 {
			return i + First(stops)
		}
	}
	for i < len(text) && scanKind[text[i]] == 0 {
		i++
	}
	return i
}

// scanned appends the sentences of the paragraph text[lo:hi]. ok is false where it is not
// western: ASCII but for Latin-1's letters and most of its signs, and the typographic marks of English. A mark's
// rules may look at text that turns out not to be; then all is done over.
func scanned(dst []Token, text string, lo, hi int) (_ []Token, ok bool) {
	n := len(dst)
	start := lo
	for i := lo; ; {
		if i = scanStop(text[:hi], i); i == hi {
			break
		}
		switch c := text[i]; scanKind[c] {
		case scanMark:
			space, next := gapBehind(text[:hi], i+1)
			if next-space > maxGap { // the rules see no further, whoever asks them
				return dst[:n], false
			}
			if next < hi && space < next && segmentEnds(text[:hi], c == '.', space, next) && breaks(text, space, next) {
				dst = appendTrimmed(dst, text, start, next)
				start = next
			}
			i++
		case scanRune:
			size := westernRune(text[i:hi])
			if size == 0 {
				return dst[:n], false
			}
			i += size
		case scanReturn:
			if i+1 == hi || text[i+1] != '\n' { // alone, it breaks lines where paragraphEnd sees none
				return dst[:n], false
			}
			i++
		case scanForeign:
			return dst[:n], false
		default:
			i++
		}
	}
	return appendTrimmed(dst, text, start, hi), true
}

// westernRune returns the length of the sign that is not ASCII at the beginning of s, 0 if
// western does not know it.
func westernRune(s string) int {
	if len(s) >= 2 && s[0] == 0xC2 && latinSign(s[1]) {
		return 2
	}
	if len(s) >= 2 && s[0] == 0xC3 && s[1] >= 0x80 && s[1] < 0xC0 && s[1] != 0x97 && s[1] != 0xB7 {
		return 2
	}
	if len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 {
		switch s[2] {
		case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D: // – — ‘ ’ “ ”
			return 3
		}
	}
	return 0
}

// latinSign reports whether U+0080 + c is the no-break space, or a sign of Latin-1 that means
// nothing to UAX #29: neither a letter nor a closing mark, a control or a soft hyphen.
func latinSign(c byte) bool {
	switch c {
	case 0xAA, 0xAB, 0xAD, 0xB5, 0xBA, 0xBB:
		return false
	}
	return 0xA0 <= c && c <= 0xBF
}

// gapBehind returns the white space behind the closing signs at text[i].
func gapBehind(text string, i int) (space, next int) {
	for i < len(text) {
		n := closeLen(text[i:])
		if n == 0 {
			break
		}
		i += n
	}
	space = i
	for i < len(text) {
		if ASCIISpace(text[i]) {
			i++
		} else if text[i] == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0 {
			i += 2
		} else {
			break
		}
	}
	return space, i
}

// closeLen returns the length of the sign of UAX #29's class Close at the beginning of s.
func closeLen(s string) int {
	switch s[0] {
	case '"', '\'', '(', ')', '[', ']', '{', '}':
		return 1
	case 0xE2:
		if len(s) >= 3 && s[2] >= 0x98 { // western text has no others
			return 3
		}
	}
	return 0
}

// segmentEnds is SB8 and SB8a: whether UAX #29 has a break in the white space
// text[space:next] behind a mark.
func segmentEnds(text string, stop bool, space, next int) bool {
	for i := space; i < next; i++ {
		if c := text[i]; c == '\n' || c == '\r' { // SB4: behind a line break there is always one
			return true
		}
	}
	switch c := text[next]; {
	case c == ',' || c == ';' || c == ':' || c == '-' || c == '.' || c == '!' || c == '?':
		return false
	case c == 0xE2 && next+2 < len(text) && text[next+2] < 0x98: // dashes
		return false
	}
	if c := text[next]; asciiLetter(c) {
		return !stop || c < 'a'
	}
	return !stop || !smallLetterAhead(text[next:])
}

// smallLetterAhead reports whether the next letter of s is a small one, with no line break
// and no mark before it.
func smallLetterAhead(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			return unicode.IsLower(r)
		case r == '\n', r == '\r', r == '.', r == '!', r == '?':
			return false
		}
	}
	return false
}
