package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// A memo remembers what words a span becomes. It is two tables of fixed size: one for the
// many short spans of one or two words, and one for longer ones. A span has some places; a new one
// takes the last of them, and each time it is asked for it moves one forward, so that frequent
// spans stay. The first places of short spans stand together and their other two side by side, so that the
// frequent ones are in few lines of the processor's cache, and an unknown one costs two. No input makes a
// memo grow, and remembering allocates nothing.
type memo struct {
	first []shortSlot
	other [][2]shortSlot
	long  []longSlot
}

// A packed is a word of a span of at most maxMemoSpan bytes. In the place of a short span without
// words, its words are among the long ones.
type packed struct {
	start, end uint8 // bytes of the span; end is 0 where there is no word
	mark       mark
	class      int32
}

// A shortKey is a span of at most shortSpan bytes as two words of the processor: its bytes,
// the first lowest, and its length in the highest byte. The zero key is no span's.
type shortKey struct{ lo, hi uint64 }

// A shortSlot is 32 bytes, a longSlot 128.
type (
	shortSlot struct {
		key   shortKey
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
	shortBits   = 12 // 4,096 times three slots, 384 KB
	longBits    = 8  // 256 times four slots, 128 KB
	longWays    = 4
)

func newMemo() memo {
	return memo{make([]shortSlot, 1<<shortBits), make([][2]shortSlot, 1<<shortBits), make([]longSlot, longWays<<longBits)}
}

// keyOf returns the key of a span of at most shortSpan bytes.
func keyOf(span string) (k shortKey) {
	for i := 0; i < len(span); i++ {
		if i < 8 {
			k.lo |= uint64(span[i]) << (8 * i)
		} else {
			k.hi |= uint64(span[i]) << (8 * (i - 8))
		}
	}
	k.hi |= uint64(len(span)) << 56
	return k
}

// keyFrom is keyOf for the first n of sixteen bytes that were loaded.
func keyFrom(lo, hi uint64, n int) shortKey {
	if n <= 8 {
		return shortKey{lo & (1<<(8*n) - 1), uint64(n) << 56}
	}
	return shortKey{lo, hi&(1<<(8*(n-8))-1) | uint64(n)<<56}
}

func (k shortKey) hash() uint64 {
	return mix(k.lo, k.hi)
}

// hashBytes hashes any bytes, eight at a time, the last of which may overlap.
func hashBytes(b []byte) uint64 {
	n := len(b)
	h := uint64(n)
	switch {
	case n >= 8:
		for i := 0; i+8 < n; i += 8 {
			h = mix(h, binary.LittleEndian.Uint64(b[i:]))
		}
		return mix(h, binary.LittleEndian.Uint64(b[n-8:]))
	case n >= 4:
		return mix(h, uint64(binary.LittleEndian.Uint32(b))<<32|uint64(binary.LittleEndian.Uint32(b[n-4:])))
	case n > 0:
		return mix(h, uint64(b[0])<<16|uint64(b[n/2])<<8|uint64(b[n-1]))
	}
	return 0
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xA0761D6478BD642F, b^0xE7037ED1A0B428DB)
	return hi ^ lo
}

// longPlaces returns a span's places among the long ones.
func (m *memo) longPlaces(h uint64) []longSlot {
	i := h >> (64 - longBits) * longWays
	return m.long[i : i+longWays : i+longWays]
}

// shortPlaces returns the first place of a short span with hash h, and the others.
func (m *memo) shortPlaces(h uint64) (first *shortSlot, other *[2]shortSlot) {
	i := h >> (64 - shortBits)
	return &m.first[i], &m.other[i]
}

// frequent returns the first place of a short span with hash h.
func (m *memo) frequent(h uint64) *shortSlot { return &m.first[h>>(64-shortBits)] }

// getShort returns the words of the span with key k and its hash; nil if they are not known here.
func (m *memo) getShort(k shortKey, h uint64) *[2]packed {
	first, other := m.shortPlaces(h)
	switch k {
	case first.key:
		return &first.words
	case other[0].key:
		*first, other[0] = other[0], *first
		return &first.words
	case other[1].key:
		other[0], other[1] = other[1], other[0]
		return &other[0].words
	}
	return nil
}

// getLong returns the words of span; nil if they are not known here.
func (m *memo) getLong(span string) []packed {
	if len(span) > maxMemoSpan {
		return nil
	}
	p := m.longPlaces(hashBytes([]byte(span)))
	for i := range p {
		if s := &p[i]; int(s.size) == len(span) && string(s.key[:len(span)]) == span {
			if i > 0 {
				p[i-1], p[i] = p[i], p[i-1]
				s = &p[i-1]
			}
			return s.words[:s.n]
		}
	}
	return nil
}

// put remembers the words of a span with the given text, unless they are too many.
func (m *memo) put(s *span, text string, words []word) {
	switch {
	case len(text) > maxMemoSpan || len(words) > longWords:
		return
	case len(text) <= shortSpan:
		_, other := m.shortPlaces(s.hash)
		to := &other[1]
		*to = shortSlot{key: s.key}
		if len(words) <= len(to.words) {
			pack(to.words[:], words)
			return
		}
		fallthrough
	default:
		to := &m.longPlaces(hashBytes([]byte(text)))[longWays-1]
		*to = longSlot{size: uint8(len(text)), n: uint8(len(words))}
		copy(to.key[:], text)
		pack(to.words[:], words)
	}
}

func pack(dst []packed, words []word) {
	for i, w := range words {
		dst[i] = packed{uint8(w.start), uint8(w.end), w.mark, w.class}
	}
}
