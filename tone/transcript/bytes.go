package transcript

import (
	"math/bits"
	"unicode/utf8"
)

// Text is looked over eight bytes at a time where that is how long a stream takes.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// eight returns the eight bytes of s from i on, the first lowest.
func eight(s string, i int) uint64 {
	s = s[i : i+8] // the compiler makes one load of these
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// valid reports whether s is UTF-8 without ASCII characters below least, for text that is ASCII
// but for some signs here and there.
func valid(s string, least byte) bool {
	below := uint64(least) * ones
	for i := 0; i < len(s); {
		for ; i+8 <= len(s); i += 8 {
			w := eight(s, i)
			if marked := (w - below | w) & highs; marked != 0 { // the lowest is not ASCII or below least
				i += bits.TrailingZeros64(marked) / 8
				break
			}
		}
		if i == len(s) {
			break
		}
		switch c := s[i]; {
		case c < least:
			return false
		case c < utf8.RuneSelf:
			i++
		case 0xE1 <= c && c <= 0xEC && i+2 < len(s) && s[i+1]>>6 == 2 && s[i+2]>>6 == 2: // quotation marks and dashes
			i += 3
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				return false
			}
			i += n
		}
	}
	return true
}
