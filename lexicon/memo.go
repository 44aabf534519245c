package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// A memo remembers what words a span becomes. It is a table of fixed size that holds, in
// one cache line each, spans of up to maxMemoSpan bytes and their words, up to three of
// them (longer ones beside it); where a bucket is full the next span takes the place of
// one that is there. So no input makes it grow, and nothing is allocated for a span of up
// to three words.
type memo struct {
	slots []slot
	more  [][]short // words of spans that become more than three
}

// A slot is 64 bytes.
type slot struct {
	key  [maxMemoSpan]byte
	size uint8 // of the key; 0 where the slot is free
	n    uint8 // words
	_    [2]byte
	more int32 // index of the words where n > 3
	few  [3]short
}

// A short is a word of a span of at most maxMemoSpan bytes.
type short struct {
	start, end uint8 // bytes of the span
	mark       mark
	class      int32
}

const (
	maxMemoSpan = 32
	memoBits    = 17 // 131,072 slots, 8 MB
	memoWays    = 4  // slots that a span may stand in
	maxMore     = 1 << 14
)

func (m *memo) hash(span string) uint64 {
	h := uint64(len(span)) * 0x9E3779B97F4A7C15
	for len(span) >= 8 {
		h = mix(h ^ load(span))
		span = span[8:]
	}
	for i := 0; i < len(span); i++ {
		h = h<<8 ^ h>>56 ^ uint64(span[i])
	}
	return mix(h)
}

func load(s string) uint64 {
	b := []byte(s[:8]) // does not escape: no allocation
	return binary.LittleEndian.Uint64(b)
}

func mix(h uint64) uint64 {
	hi, lo := bits.Mul64(h^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return hi ^ lo
}

// get appends the words of span to dst, moved by at, if they are known.
func (m *memo) get(dst []word, span string, at int) ([]word, bool) {
	if len(span) > maxMemoSpan || m.slots == nil {
		return dst, false
	}
	base := m.hash(span) >> (64 - memoBits)
	for k := range uint64(memoWays) {
		s := &m.slots[(base^k)&(1<<memoBits-1)]
		if int(s.size) != len(span) || string(s.key[:s.size]) != span {
			continue
		}
		list := s.few[:min(s.n, 3)]
		if s.n > 3 {
			list = m.more[s.more]
		}
		for _, w := range list {
			dst = append(dst, word{at + int(w.start), at + int(w.end), w.class, w.mark})
		}
		return dst, true
	}
	return dst, false
}

// put remembers the words of span, whose offsets are in the span.
func (m *memo) put(span string, words []word) {
	if len(span) > maxMemoSpan || len(words) > 255 {
		return
	}
	if m.slots == nil {
		m.slots = make([]slot, 1<<memoBits)
	}
	h := m.hash(span)
	base := h >> (64 - memoBits)
	s := &m.slots[(base^h&(memoWays-1))&(1<<memoBits-1)] // the one to replace
	for k := range uint64(memoWays) {
		if free := &m.slots[(base^k)&(1<<memoBits-1)]; free.size == 0 {
			s = free
			break
		}
	}
	if len(words) > 3 && len(m.more) == maxMore {
		return
	}
	*s = slot{size: uint8(len(span)), n: uint8(len(words))}
	copy(s.key[:], span)
	if len(words) > 3 {
		s.more = int32(len(m.more))
		m.more = append(m.more, nil)
	}
	for i, w := range words {
		x := short{uint8(w.start), uint8(w.end), w.mark, w.class}
		if len(words) > 3 {
			m.more[s.more] = append(m.more[s.more], x)
		} else {
			s.few[i] = x
		}
	}
}
