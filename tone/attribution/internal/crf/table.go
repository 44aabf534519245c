package crf

import "math/bits"

// A lookTable holds the rows of the looks in one open-addressed table: the weights
// of a row are bytes, and 128 means 0, so that a row is added to a sum of 16-bit
// lanes in two additions.
type lookTable struct {
	shift uint8 // 32 less the logarithm of the size
	keys  []uint32
	rows  []uint64
}

// newLookTable returns a table with room for n rows, at most two thirds full.
func newLookTable(n int) lookTable {
	log := max(bits.Len(uint(n+n/2)), 4)
	return lookTable{shift: uint8(32 - log), keys: make([]uint32, 1<<log), rows: make([]uint64, 1<<log)}
}

// put adds a row under a key that the table does not hold.
func (t *lookTable) put(key uint32, row [labels]int8) {
	mask := uint32(len(t.keys) - 1)
	i := key >> t.shift
	for t.keys[i] != 0 {
		i = (i + 1) & mask
	}
	t.keys[i] = key
	for k, x := range row {
		t.rows[i] |= uint64(uint8(x)^128) << (8 * k)
	}
}

const lanes = 0x00FF00FF00FF00FF

// maxRows is how many rows fit into a sum of 16-bit lanes.
const maxRows = 1<<16/255 - 1

// sum adds the rows of the keys, of which there are at most maxRows.
func (t *lookTable) sum(dst *[labels]int32, keys []uint32) {
	var even, odd uint64
	mask := uint32(len(t.keys) - 1)
	n := int32(0)
	for _, key := range keys {
		for i := key >> t.shift; ; i = (i + 1) & mask {
			k := t.keys[i&mask]
			if k == key {
				row := t.rows[i&mask]
				even += row & lanes
				odd += row >> 8 & lanes
				n++
				break
			}
			if k == 0 {
				break
			}
		}
	}
	for k := 0; k < labels; k += 2 {
		dst[k] += int32(even>>(8*k)&0xFFFF) - 128*n
		if k+1 < labels {
			dst[k+1] += int32(odd>>(8*k)&0xFFFF) - 128*n
		}
	}
}

// A wideTable holds longer rows, of which there are few.
type wideTable struct {
	width int
	index map[uint32]int32
	rows  []int16
}

func (t *wideTable) add(dst []int32, key uint32) {
	at, ok := t.index[key]
	if !ok {
		return
	}
	for k, x := range t.rows[at:][:len(dst)] {
		dst[k] += int32(x)
	}
}
