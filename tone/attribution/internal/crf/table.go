package crf

import (
	"cmp"
	"math/bits"
	"slices"
)

// A table is an open-addressed hash table, at most two thirds full. Its keys are hashes, of
// which the high bits say where one stands; the key 0 means that a slot is free.
type table[V any] struct {
	shift uint8 // 32 less the logarithm of the size
	slots []slot[V]
}

type slot[V any] struct {
	key   uint32
	value V
}

// newTable returns a table for n keys.
func newTable[V any](n int) table[V] {
	log := max(bits.Len(uint(n+n/2)), 4)
	return table[V]{shift: uint8(32 - log), slots: make([]slot[V], 1<<log)}
}

// slot returns the slot of key, or the free one where it would stand.
func (t *table[V]) slot(key uint32) *slot[V] {
	mask := uint32(len(t.slots) - 1)
	for i := key >> (t.shift & 31); ; i++ {
		if s := &t.slots[i&mask]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// put sets the value of key.
func (t *table[V]) put(key uint32, v V) { *t.slot(key) = slot[V]{key, v} }

// touch looks at where the keys would stand. These places are far apart in memory, and the processor
// fetches them side by side, where it would else wait for each to see whether to go on to the next.
func (t *table[V]) touch(keys []uint32) (sum uint32) {
	mask := uint32(len(t.slots) - 1)
	for _, key := range keys {
		sum += t.slots[key>>(t.shift&31)&mask].key
	}
	return sum
}

// list returns what the table holds, ordered by key.
func (t *table[V]) list() []slot[V] {
	var list []slot[V]
	for _, s := range t.slots {
		if s.key != 0 {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b slot[V]) int { return cmp.Compare(a.key, b.key) })
	return list
}

// A lookTable holds the rows of the looks: the weights of a row are bytes, and 128 means 0, so that
// a row is added to a sum of 16-bit lanes in two additions. The few looks that add to hints are those
// that texts show most, so they stand by themselves, each with all that it adds.
type lookTable struct {
	heard table[heardRow]
	plain table[plainRow]
}

// A heardRow is what a look adds to labels and to hints.
type heardRow struct {
	labels uint64
	hints  [numHints / 8]uint64
}

// A plainRow is the two halves of what a look adds to labels.
type plainRow [2]uint32

func (r plainRow) labels() uint64 { return uint64(r[0]) | uint64(r[1])<<32 }

// newLookTable returns the table of looks and of what they add to hints, both ordered by key.
func newLookTable(looks []lookEntry, hints []hintEntry) lookTable {
	var plain []lookEntry
	t := lookTable{heard: newTable[heardRow](len(hints))}
	for _, e := range looks {
		for len(hints) > 0 && hints[0].key < e.key {
			hints = hints[1:]
		}
		if len(hints) > 0 && hints[0].key == e.key {
			t.heard.put(e.key, heardRow{packed(e.row[:]), [...]uint64{packed(hints[0].row[:8]), packed(hints[0].row[8:])}})
		} else {
			plain = append(plain, e)
		}
	}
	t.plain = newTable[plainRow](len(plain))
	for _, e := range plain {
		row := packed(e.row[:])
		t.plain.put(e.key, plainRow{uint32(row), uint32(row >> 32)})
	}
	return t
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
	add := func(key uint32, row uint64) {
		e := lookEntry{key: key}
		for k := range e.row {
			e.row[k] = int8(uint8(row>>(8*k)) ^ 128)
		}
		list = append(list, e)
	}
	for _, s := range t.heard.list() {
		add(s.key, s.value.labels)
	}
	for _, s := range t.plain.list() {
		add(s.key, s.value.labels())
	}
	slices.SortFunc(list, func(a, b lookEntry) int { return cmp.Compare(a.key, b.key) })
	return list
}

const lanes = 0x00FF00FF00FF00FF

// maxRows is how many rows fit into a sum of 16-bit lanes.
const maxRows = 1<<16/255 - 1

// sum adds the rows of the keys, of which there are at most maxRows, and sets hints to what they add
// to these. It moves the keys that do not to the front.
func (t *lookTable) sum(dst *[labels]int32, hints *[numHints]int32, keys []uint32) (touched uint32) {
	touched = t.heard.touch(keys)
	var even, odd, even0, odd0, even1, odd1 uint64
	rows, n := int32(0), 0
	for _, key := range keys {
		s := t.heard.slot(key)
		if s.key == 0 {
			keys[n] = key
			n++
			continue
		}
		row := &s.value
		even += row.labels & lanes
		odd += row.labels >> 8 & lanes
		even0 += row.hints[0] & lanes
		odd0 += row.hints[0] >> 8 & lanes
		even1 += row.hints[1] & lanes
		odd1 += row.hints[1] >> 8 & lanes
		rows++
	}
	unpack(hints[:8], even0, odd0, rows)
	unpack(hints[8:], even1, odd1, rows)
	touched += t.plain.touch(keys[:n])
	for _, key := range keys[:n] {
		if s := t.plain.slot(key); s.key != 0 {
			row := s.value.labels()
			even += row & lanes
			odd += row >> 8 & lanes
			rows++
		}
	}
	unpack(dst[:], even, odd, rows)
	return touched
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
	width int          // of a row, in numbers
	at    table[int32] // where the row of a key begins
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
	t := wideTable{width: (width + 3) / 4, at: newTable[int32](len(list))}
	for _, e := range list {
		t.at.put(e.key, int32(len(t.rows)))
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

// sum sets dst, of at most t.width numbers of four, to the sum of the rows of the keys, of which
// there are at most maxWide.
func (t *wideTable) sum(dst []int32, keys []uint32) {
	var sums [(states + 3) / 4]uint64
	bias := int32(0)
	for _, key := range keys {
		s := t.at.slot(key)
		if s.key == 0 {
			continue
		}
		row := t.rows[s.value:][:t.width]
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
