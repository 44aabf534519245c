package lexicon

import (
	"encoding/binary"
	"math/bits"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A memo remembers what words a span becomes. It is two tables of fixed size: one for the
// many short spans of one or two words, and one for longer ones. A span has some places; a new one
// takes the last of them, and each time it is asked for it moves one forward, so that frequent
// spans stay. The first places of short spans stand together and their other two side by side, so that the
// frequent ones are in few lines of the processor's cache, and an unknown one costs two. No input makes a
// memo grow, and remembering allocates nothing.
type memo struct {
	first *[1 << shortBits]shortSlot
	other *[1 << shortBits][2]shortSlot
	long  []longSlot
	asked *[1 << shortBits]uint8 // a part of the hash of the unknown span that was last asked for there
}

// elsewhere stands in the place of a short span whose words are among those of the long ones: nothing
// ends before it begins.
const elsewhere packed = 1

// A shortKey is a span of at most shortSpan bytes as two words of the processor: its bytes,
// the first lowest, and its length in the highest byte. The zero key is no span's, and longKey that of
// all longer ones.
type shortKey struct{ lo, hi uint64 }

var longKey = shortKey{hi: 1 << 63}

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
	return memo{new([1 << shortBits]shortSlot), new([1 << shortBits][2]shortSlot), make([]longSlot, longWays<<longBits), new([1 << shortBits]uint8)}
}

// keyOf returns the key of a span of at most shortSpan bytes.
func keyOf[T string | []byte](span T) (k shortKey) {
	n := len(span)
	switch {
	case n >= 8:
		k.lo, k.hi = token.Load(span, 0), token.Load(span, n-8)>>(8*(16-n))
	case n >= 4:
		k.lo = load32(span) | load32(span[n-4:])<<(8*(n-4))
	case n > 0:
		k.lo = uint64(span[0]) | uint64(span[n/2])<<(8*(n/2)) | uint64(span[n-1])<<(8*(n-1))
	}
	k.hi |= uint64(n) << 56
	return k
}

// append appends the bytes of the key.
func (k shortKey) append(dst []byte) []byte {
	n := len(dst) + int(k.hi>>56)
	dst = binary.LittleEndian.AppendUint64(dst, k.lo)
	return binary.LittleEndian.AppendUint64(dst, k.hi)[:n]
}

func load32[T string | []byte](s T) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// keyFrom is keyOf for the first n of sixteen bytes that were loaded.
func keyFrom(lo, hi uint64, n int) shortKey {
	if n <= 8 {
		return shortKey{lo & (1<<(8*n) - 1), uint64(n) << 56}
	}
	return shortKey{lo, hi&(1<<(8*(n-8))-1) | uint64(n)<<56}
}

// hash hashes the bytes alone: their number is known later.
func (k shortKey) hash() uint64 { return mix(k.lo, k.hi&^(0xFF<<56)) }

// hashBytes hashes any bytes: short ones as keys are, long ones eight at a time, the last of which may
// overlap.
func hashBytes[T string | []byte](b T) uint64 {
	n := len(b)
	if n <= shortSpan {
		return keyOf(b).hash()
	}
	h := uint64(n)
	for i := 0; i+8 < n; i += 8 {
		h = mix(h, token.Load(b, i))
	}
	return mix(h, token.Load(b, n-8))
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

// getShort returns the words of the span with key k and its hash; nil if they are not known here.
func (m *memo) getShort(k shortKey, h uint64) *[2]packed {
	first, other := m.shortPlaces(h)
	switch k {
	case first.key:
		return &first.words
	case other[0].key:
		if other[0].words[0] == elsewhere { // what comes first has its words
			return &other[0].words
		}
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
	p := m.longPlaces(hashBytes(span))
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

// putUnknown remembers a span with an unknown word the second time that it is asked for, if no other was
// in between: most are not worth a place.
func (m *memo) putUnknown(k shortKey, h uint64, words *[2]packed) {
	i := h >> (64 - shortBits)
	if part := uint8(h); m.asked[i] != part {
		m.asked[i] = part
		return
	}
	m.other[i][0] = m.first[i]
	m.first[i] = shortSlot{k, *words}
}

// putShort remembers the words of a short span.
func (m *memo) putShort(k shortKey, h uint64, words *[2]packed) {
	_, other := m.shortPlaces(h)
	to := &other[1]
	to.key.lo, to.key.hi, to.words[0], to.words[1] = k.lo, k.hi, words[0], words[1]
}

// put remembers the words of a span, unless they are too many.
func (m *memo) put(text string, words []word) {
	if len(text) > maxMemoSpan || len(words) > longWords {
		return
	}
	if len(text) <= shortSpan {
		key, short := keyOf(text), [2]packed{elsewhere}
		if len(words) <= len(short) {
			packAll(short[:], words)
		}
		if m.putShort(key, key.hash(), &short); short[0] != elsewhere {
			return
		}
	}
	to := &m.longPlaces(hashBytes(text))[longWays-1]
	*to = longSlot{size: uint8(len(text)), n: uint8(len(words))}
	copy(to.key[:], text)
	packAll(to.words[:], words)
}

func packAll(dst []packed, words []word) {
	for i, w := range words {
		dst[i] = w.moved(w.at)
	}
}
