package crf

import (
	"cmp"
	"math/bits"
	"slices"
)

// A lookTable holds the rows of the looks in one open-addressed table: the weights
// of a row are bytes, and 128 means 0, so that a row is added to a sum of 16-bit
// lanes in two additions.
type lookTable struct {
	shift  uint8 // 32 less the logarithm of the size
	slots  []slot
	hints  []hintLanes // what slots add to hints, from number 1 on
	filter []uint64    // a bit for each hash of filterBits bits that some key has
}

// A slot is a key, its row in two halves, and the number of what it adds to hints, 0 for nothing, so
// that all lie together. The key 0 means that it is free.
type slot struct{ key, low, high, hints uint32 }

// hintLanes are weights of hints as bytes, as those of labels are.
type hintLanes [numHints / 8]uint64

// Most features that a text shows are in no row. The filter answers for nine in
// ten of them and stays in a core's own cache, where the slots do not.
const filterBits = 22

// newLookTable returns the table, at most five sixths full, of looks and of what they add to hints,
// both ordered by key.
func newLookTable(looks []lookEntry, hints []hintEntry) lookTable {
	n := len(looks)
	log := max(bits.Len(uint(n+n/5)), 4)
	t := lookTable{shift: uint8(32 - log), slots: make([]slot, 1<<log), hints: make([]hintLanes, 1, 1+len(hints)), filter: make([]uint64, 1<<(filterBits-6))}
	for _, e := range looks {
		s := t.put(e)
		for len(hints) > 0 && hints[0].key < e.key {
			hints = hints[1:]
		}
		if len(hints) > 0 && hints[0].key == e.key {
			s.hints = uint32(len(t.hints))
			t.hints = append(t.hints, hintLanes{packed(hints[0].row[:8]), packed(hints[0].row[8:])})
		}
	}
	return t
}

// put adds a row under a key that the table does not hold.
func (t *lookTable) put(e lookEntry) *slot {
	mask := uint32(len(t.slots) - 1)
	i := e.key >> t.shift
	for t.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	row := packed(e.row[:])
	t.slots[i] = slot{key: e.key, low: uint32(row), high: uint32(row >> 32)}
	h := e.key >> (32 - filterBits)
	t.filter[h>>6] |= 1 << (h & 63)
	return &t.slots[i]
}

// packed returns a row as bytes in one number.
func packed(row []int8) (all uint64) {
	for k, x := range row {
		all |= uint64(uint8(x)^128) << (8 * k)
	}
	return all
}

// entries returns the rows, ordered by key.
func (t *lookTable) entries() (list []lookEntry) {
	for _, s := range t.slots {
		if s.key == 0 {
			continue
		}
		e := lookEntry{key: s.key}
		for k := range e.row {
			e.row[k] = int8(uint8(s.row()>>(8*k)) ^ 128)
		}
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b lookEntry) int { return cmp.Compare(a.key, b.key) })
	return list
}

func (s *slot) row() uint64 { return uint64(s.low) | uint64(s.high)<<32 }

const lanes = 0x00FF00FF00FF00FF

// maxRows is how many rows fit into a sum of 16-bit lanes.
const maxRows = 1<<16/255 - 1

// sum adds the rows of the keys, of which there are at most maxRows, and sets hints to what they add
// to these. It moves the keys that pass the filter to the front. Their slots are far apart in memory, so all are
// touched before any is looked at: the processor fetches them side by side, where it would
// else wait for each to see whether to go on to the next.
func (t *lookTable) sum(dst *[labels]int32, hints *[numHints]int32, keys []uint32) (touched uint32) {
	filter := (*[1 << (filterBits - 6)]uint64)(t.filter)
	n := 0
	for _, key := range keys {
		h := key >> (32 - filterBits)
		keys[n] = key
		n += int(filter[h>>6] >> (h & 63) & 1)
	}
	mask := uint32(len(t.slots) - 1)
	for _, key := range keys[:n] {
		touched += t.slots[key>>t.shift&mask].key
	}
	var even, odd uint64
	rows, hinting := int32(0), 0
	for _, key := range keys[:n] {
		for i := key >> t.shift; ; i = (i + 1) & mask {
			s := &t.slots[i&mask]
			if s.key == key {
				row := s.row()
				even += row & lanes
				odd += row >> 8 & lanes
				rows++
				keys[hinting] = s.hints
				hinting += int((uint64(s.hints) + 1<<32 - 1) >> 32) // 1 where there are some
				break
			}
			if s.key == 0 {
				break
			}
		}
	}
	unpack(dst[:], even, odd, rows)
	t.sumHints(hints, keys[:hinting])
	return touched
}

// sumHints adds up what stands under these numbers.
func (t *lookTable) sumHints(dst *[numHints]int32, numbers []uint32) {
	var even0, odd0, even1, odd1 uint64
	for _, n := range numbers {
		row := &t.hints[n]
		even0 += row[0] & lanes
		odd0 += row[0] >> 8 & lanes
		even1 += row[1] & lanes
		odd1 += row[1] >> 8 & lanes
	}
	unpack(dst[:8], even0, odd0, int32(len(numbers)))
	unpack(dst[8:], even1, odd1, int32(len(numbers)))
}

// unpack adds the sums of so many rows to dst.
func unpack(dst []int32, even, odd uint64, rows int32) {
	for k := range dst {
		x := even
		if k%2 == 1 {
			x = odd
		}
		dst[k] += int32(x>>(16*(k/2))&0xFFFF) - 128*rows
	}
}

// A wideTable holds longer rows, of which there are few. Four weights stand in one
// number, each with rowBias added, so that they are added four at a time.
type wideTable struct {
	width int // of a row, in numbers
	shift uint8
	keys  []uint32
	at    []int32 // where the row of a key begins
	rows  []uint64
}

// The weights of a wide row are at most maxWeight from 0, so that maxWide rows can
// be added in 16 bits.
const (
	rowBias   = 2048
	maxWeight = rowBias - 1
	maxWide   = 1<<16/(2*rowBias) - 1
)

func newWideTable(width int, list []wideEntry) wideTable {
	log := max(bits.Len(uint(2*len(list))), 4)
	t := wideTable{width: (width + 3) / 4, shift: uint8(32 - log), keys: make([]uint32, 1<<log), at: make([]int32, 1<<log)}
	mask := uint32(1<<log - 1)
	for _, e := range list {
		i := e.key >> t.shift
		for t.keys[i] != 0 {
			i = (i + 1) & mask
		}
		t.keys[i], t.at[i] = e.key, int32(len(t.rows))
		t.rows = append(t.rows, pack(e.row)...)
	}
	return t
}

func pack(row []int16) []uint64 {
	out := make([]uint64, (len(row)+3)/4)
	for k, x := range row {
		out[k/4] |= uint64(x+rowBias) << (16 * (k % 4))
	}
	return out
}

// row returns the row of key, nil where there is none.
func (t *wideTable) row(key uint32) []uint64 {
	mask := uint32(len(t.keys) - 1)
	for i := key >> t.shift; ; i = (i + 1) & mask {
		switch t.keys[i&mask] {
		case key:
			at := int(t.at[i&mask])
			return t.rows[at : at+t.width]
		case 0:
			return nil
		}
	}
}

// sum sets dst, of at most t.width numbers of four, to the sum of the rows of the keys, of which
// there are at most maxWide.
func (t *wideTable) sum(dst []int32, keys []uint32) {
	var sums [(states + 3) / 4]uint64
	bias := int32(0)
	for _, key := range keys {
		row := t.row(key)
		if len(row) == 0 {
			continue
		}
		bias += rowBias
		part := sums[:len(row)]
		for k, x := range row {
			part[k] += x
		}
	}
	for _, x := range sums[:t.width] {
		if len(dst) < 4 {
			for k := range dst {
				dst[k] = int32(x>>(16*k)&0xFFFF) - bias
			}
			return
		}
		four := (*[4]int32)(dst)
		four[0], four[1] = int32(x&0xFFFF)-bias, int32(x>>16&0xFFFF)-bias
		four[2], four[3] = int32(x>>32&0xFFFF)-bias, int32(x>>48)-bias
		dst = dst[4:]
	}
}
