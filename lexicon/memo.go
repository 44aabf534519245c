package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// A memo remembers what words a span becomes. It is two tables of fixed size: one for the
// many short spans of one or two words, and one for longer ones. A span has four places, next
// to each other; a new one takes the last of them, and each time it is asked for it moves one
// forward, so that frequent spans stay. No input makes a memo grow, and remembering allocates
// nothing.
type memo struct {
	short []shortSlot
	long  []longSlot
}

// A packed is a word of a span of at most maxMemoSpan bytes.
type packed struct {
	start, end uint8 // bytes of the span
	mark       mark
	class      int32
}

// A shortSlot is 32 bytes, a longSlot 128.
type (
	shortSlot struct {
		key   [shortSpan]byte
		size  uint8 // of the key and, in the upper bits, the number of words; 0 for a free slot
		words [2]packed
	}
	longSlot struct {
		key     [maxMemoSpan]byte
		size, n uint8
		words   [longWords]packed
	}
)

const (
	shortSpan   = 15
	maxMemoSpan = 38
	longWords   = 11
	memoWays    = 4  // places of a span
	shortBits   = 15 // 32,768 times four slots, 4 MB
	longBits    = 11 // 2,048 times four slots, 1 MB
)

func newMemo() memo {
	return memo{make([]shortSlot, memoWays<<shortBits), make([]longSlot, memoWays<<longBits)}
}

// hashSpan hashes the first maxMemoSpan bytes of span.
func hashSpan(span string) uint64 {
	span = span[:min(len(span), maxMemoSpan)]
	h := uint64(len(span)) * 0x9E3779B97F4A7C15
	for len(span) >= 8 {
		h = mix(h ^ binary.LittleEndian.Uint64([]byte(span[:8])))
		span = span[8:]
	}
	var rest uint64
	for i := 0; i < len(span); i++ {
		rest = rest<<8 | uint64(span[i])
	}
	return mix(h ^ rest)
}

func mix(h uint64) uint64 {
	hi, lo := bits.Mul64(h^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return hi ^ lo
}

// places returns a span's places in each table.
func (m *memo) shortPlaces(h uint64) []shortSlot {
	i := h >> (64 - shortBits) * memoWays
	return m.short[i : i+memoWays : i+memoWays]
}

func (m *memo) longPlaces(h uint64) []longSlot {
	i := h >> (64 - longBits) * memoWays
	return m.long[i : i+memoWays : i+memoWays]
}

// touch reads the first place of a short span with hash h.
func (m *memo) touch(h uint64) int { return int(m.short[h>>(64-shortBits)*memoWays].size) }

// get appends the words of span, which has hash h, moved by at, to dst, if they are known.
func (m *memo) get(dst []word, h uint64, span string, at int) ([]word, bool) {
	if len(span) > maxMemoSpan {
		return dst, false
	}
	if len(span) <= shortSpan {
		p := m.shortPlaces(h)
		for k := range p {
			s := &p[k]
			if int(s.size&15) == len(span) && string(s.key[:len(span)]) == span {
				dst = unpack(dst, s.words[:s.size>>4], at)
				if k > 0 {
					p[k-1], p[k] = p[k], p[k-1]
				}
				return dst, true
			}
		}
	}
	p := m.longPlaces(h)
	for k := range p {
		s := &p[k]
		if int(s.size) == len(span) && string(s.key[:len(span)]) == span {
			dst = unpack(dst, s.words[:s.n], at)
			if k > 0 {
				p[k-1], p[k] = p[k], p[k-1]
			}
			return dst, true
		}
	}
	return dst, false
}

func unpack(dst []word, words []packed, at int) []word {
	for _, w := range words {
		dst = append(dst, word{at + int(w.start), at + int(w.end), w.class, w.mark})
	}
	return dst
}

// put remembers the words of span, which has hash h and whose offsets are in the span, unless it is too long or
// they are too many.
func (m *memo) put(h uint64, span string, words []word) {
	if len(span) > maxMemoSpan || len(words) > longWords {
		return
	}
	if len(span) <= shortSpan && len(words) <= 2 {
		s := &m.shortPlaces(h)[memoWays-1]
		*s = shortSlot{size: uint8(len(span) | len(words)<<4)}
		copy(s.key[:], span)
		pack(s.words[:], words)
		return
	}
	s := &m.longPlaces(h)[memoWays-1]
	*s = longSlot{size: uint8(len(span)), n: uint8(len(words))}
	copy(s.key[:], span)
	pack(s.words[:], words)
}

func pack(dst []packed, words []word) {
	for i, w := range words {
		dst[i] = packed{uint8(w.start), uint8(w.end), w.mark, w.class}
	}
}
