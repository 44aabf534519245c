package token

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Text is scanned eight bytes at a time, as one word of the processor, the first byte
// lowest. A question about each byte is answered by its highest bit.
const (
	Ones  = 0x0101010101010101 // 1 in each byte
	Highs = 0x80 * Ones        // each byte's highest bit
)

// Load returns the eight bytes of s from i on.
func Load[T string | []byte](s T, i int) uint64 {
	s = s[i : i+8] // the compiler makes one load of these
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Stops marks the bytes of w at which a span may end: those of ASCII's white space and
// control characters, and all that are not ASCII.
func Stops(w uint64) uint64 { return (^(w&^Highs + (0x80-'!')*Ones) | w) & Highs }

// Spaces marks the first space of w, and perhaps bytes behind it.
func Spaces(w uint64) uint64 {
	w ^= ' ' * Ones
	return (w - Ones) &^ w & Highs
}

// Between marks the bytes of w, which is all ASCII, from lo to hi; but for the highest its bits say
// nothing.
func Between(w uint64, lo, hi byte) uint64 {
	return (w + (0x80-uint64(lo))*Ones) &^ (w + (0x7F-uint64(hi))*Ones)
}

// Before returns the bits of the bytes before the first that is marked, where one is.
func Before(marked uint64) uint64 { return (marked ^ (marked - 1)) >> 8 }

// First returns the index of the first byte that is marked; 8 where none is.
func First(marked uint64) int { return bits.TrailingZeros64(marked) / 8 }

// FirstStop returns where the first of the first sixteen bytes of s is at which a span may end; 16 where none is.
func FirstStop(s string) int {
	if stops := Stops(Load(s, 0)); stops != 0 {
		return First(stops)
	}
	return 8 + First(Stops(Load(s, 8)))
}

// NextSpan returns the first run of bytes without white space at or after from.
// It is empty at the end of the text.
func NextSpan(text string, from int) (start, end int) {
	start = SkipSpace(text, from)
	return start, SpanEnd(text, start)
}

// SkipSpace returns where the white space at text[from] ends.
func SkipSpace(text string, from int) int {
	for from < len(text) {
		c := text[from]
		if c == ' ' {
			from++
			continue
		}
		if ' ' < c && c < utf8.RuneSelf {
			break
		}
		n := spaceLen(text, from)
		if n == 0 {
			break
		}
		from += n
	}
	return from
}

// SpanEnd returns where the span ends that text[from] lies in.
func SpanEnd(text string, from int) int {
	for from < len(text) {
		if from+8 <= len(text) {
			stops := Stops(Load(text, from))
			if stops == 0 {
				from += 8
				continue
			}
			from += First(stops)
		}
		for {
			if spaceLen(text, from) > 0 {
				return from
			}
			from++
			if from == len(text) || text[from] < utf8.RuneSelf {
				break
			}
		}
	}
	return from
}

// spaceLen returns the length of the white space rune at text[i], 0 if there is none. Four
// bytes begin those that are not ASCII.
func spaceLen(text string, i int) int {
	switch c := text[i]; {
	case c < utf8.RuneSelf:
		if ASCIISpace(c) {
			return 1
		}
	case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80: // U+2000 to U+203F, where typographic marks are, too
		switch last := text[i+2]; {
		case 0x80 <= last && last <= 0x8A, last == 0xA8, last == 0xA9, last == 0xAF:
			return 3
		}
	case c == 0xC2 || 0xE1 <= c && c <= 0xE3:
		if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
			return n
		}
	}
	return 0
}

// ASCIISpace reports whether c is ASCII's white space.
func ASCIISpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
