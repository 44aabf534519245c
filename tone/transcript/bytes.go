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

// hasControl reports whether s has one of ASCII's control characters below the space.
func hasControl(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if w := eight(s, i); (w-' '*ones)&^w&highs != 0 { // the lowest byte marked is below ' '
			return true
		}
	}
	for ; i < len(s); i++ {
		if s[i] < ' ' {
			return true
		}
	}
	return false
}

// validUTF8 is utf8.ValidString for text that is ASCII but for some signs here and there.
func validUTF8(s string) bool {
	for i := 0; i < len(s); {
		for ; i+8 <= len(s); i += 8 {
			if high := eight(s, i) & highs; high != 0 {
				i += bits.TrailingZeros64(high) / 8
				break
			}
		}
		if i == len(s) {
			break
		}
		n := 1
		if s[i] >= utf8.RuneSelf {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
				return false
			}
		}
		i += n
	}
	return true
}
