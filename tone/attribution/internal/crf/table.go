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
	filter []uint64 // a bit for each hash of filterBits bits that some key has
}

// A slot is a key and its row in two halves, so that both lie together. The key 0
// means that it is free.
type slot struct{ key, low, high uint32 }

// Most features that a text shows are in no row. The filter answers for nine in
// ten of them and stays in a core's own cache, where the slots do not.
const filterBits = 22

// newLookTable returns a table with room for n rows, at most five sixths full.
func newLookTable(n int) lookTable {
	log := max(bits.Len(uint(n+n/5)), 4)
	return lookTable{shift: uint8(32 - log), slots: make([]slot, 1<<log), filter: make([]uint64, 1<<(filterBits-6))}
}

// put adds a row under a key that the table does not hold.
func (t *lookTable) put(key uint32, row [labels]int8) {
	mask := uint32(len(t.slots) - 1)
	i := key >> t.shift
	for t.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	var all uint64
	for k, x := range row {
		all |= uint64(uint8(x)^128) << (8 * k)
	}
	t.slots[i] = slot{key, uint32(all), uint32(all >> 32)}
	h := key >> (32 - filterBits)
	t.filter[h>>6] |= 1 << (h & 63)
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

// sum adds the rows of the keys, of which there are at most maxRows. It moves the
// keys that pass the filter to the front. Their slots are far apart in memory, so all are
// touched before any is looked at: the processor fetches them side by side, where it would
// else wait for each to see whether to go on to the next.
func (t *lookTable) sum(dst *[labels]int32, keys []uint32) (touched uint32) {
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
	rows := int32(0)
	for _, key := range keys[:n] {
		for i := key >> t.shift; ; i = (i + 1) & mask {
			s := &t.slots[i&mask]
			if s.key == key {
				row := s.row()
				even += row & lanes
				odd += row >> 8 & lanes
				rows++
				break
			}
			if s.key == 0 {
				break
			}
		}
	}
	for k := 0; k < labels; k += 2 {
		dst[k] += int32(even>>(8*k)&0xFFFF) - 128*rows
		if k+1 < labels {
			dst[k+1] += int32(odd>>(8*k)&0xFFFF) - 128*rows
		}
	}
	return touched
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
