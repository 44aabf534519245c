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
// that texts show most, so they stand by themselves, each with all that it adds. Their keys stand apart
// from their rows, as all others are looked for among them, too.
type lookTable struct {
	heard     perfect
	heardKeys []uint32
	heardRows []heardRow
	plain     perfect
	plainRows []slot[uint64] // what the looks that add to no hints add to labels
}

// A heardRow is what a look adds to labels and to hints.
type heardRow struct {
	labels uint64
	hints  [numHints / 8]uint64
	_      uint64 // so that a row lies in one cache line
}

// newLookTable returns the table of looks and of what they add to hints, both ordered by key. It
// fails where the keys were chosen so that they do not spread.
func newLookTable(looks []lookEntry, hints []hintEntry) (t lookTable, err error) {
	heard, plain := make([]uint32, 0, len(hints)), make([]uint32, 0, len(looks))
	hinting(looks, hints, func(e *lookEntry, h *hintEntry) {
		if h != nil {
			heard = append(heard, e.key)
		} else {
			plain = append(plain, e.key)
		}
	})
	if t.heard, err = newPerfect(heard); err != nil {
		return t, err
	}
	if t.plain, err = newPerfect(plain); err != nil {
		return t, err
	}
	t.heardKeys, t.heardRows = make([]uint32, t.heard.size), make([]heardRow, t.heard.size)
	t.plainRows = make([]slot[uint64], t.plain.size)
	hinting(looks, hints, func(e *lookEntry, h *hintEntry) {
		row := packed(e.row[:])
		if h != nil {
			i := t.heard.at(e.key)
			t.heardKeys[i] = e.key
			t.heardRows[i] = heardRow{labels: row, hints: [...]uint64{packed(h.row[:8]), packed(h.row[8:])}}
		} else {
			t.plainRows[t.plain.at(e.key)] = slot[uint64]{e.key, row}
		}
	})
	return t, nil
}

// hinting calls f with each look and what it adds to hints, nil where it adds nothing.
func hinting(looks []lookEntry, hints []hintEntry, f func(*lookEntry, *hintEntry)) {
	for i := range looks {
		e := &looks[i]
		for len(hints) > 0 && hints[0].key < e.key {
			hints = hints[1:]
		}
		if len(hints) > 0 && hints[0].key == e.key {
			f(e, &hints[0])
		} else {
			f(e, nil)
		}
	}
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
		if key == 0 {
			return // the place is free
		}
		e := lookEntry{key: key}
		for k := range e.row {
			e.row[k] = int8(uint8(row>>(8*k)) ^ 128)
		}
		list = append(list, e)
	}
	for i, key := range t.heardKeys {
		add(key, t.heardRows[i].labels)
	}
	for _, s := range t.plainRows {
		add(s.key, s.value)
	}
	slices.SortFunc(list, func(a, b lookEntry) int { return cmp.Compare(a.key, b.key) })
	return list
}

const lanes = 0x00FF00FF00FF00FF

// maxRows is how many rows fit into a sum of 16-bit lanes.
const maxRows = 1<<16/255 - 1

// sum adds the rows of the keys, of which there are at most numLooks, and sets hints to what they add
// to these. It moves the keys that do not to the front.
//
// Rows are far apart in memory, so all are touched before the first is added: the processor fetches them side by
// side, where it would else wait for one to go on to the next. Nothing is decided on the way; what would
// be is counted or masked. What is returned has no meaning but that the touching is not left out.
func (t *lookTable) sum(dst *[labels]int32, hints *[numHints]int32, keys []uint32) (touched uint32) {
	var places [numLooks]uint32
	at := places[:len(keys)]
	for i, key := range keys {
		at[i] = t.heard.at(key)
	}
	heard, plain := 0, 0
	for i, key := range keys {
		is := int(same(t.heardKeys[at[i]], key))
		at[heard], keys[plain] = at[i], key
		heard -= is
		plain += 1 + is
	}
	for _, a := range at[:heard] {
		touched += uint32(t.heardRows[a].labels)
	}
	var even, odd, even0, odd0, even1, odd1 uint64
	for _, a := range at[:heard] {
		row := &t.heardRows[a]
		even += row.labels & lanes
		odd += row.labels >> 8 & lanes
		even0 += row.hints[0] & lanes
		odd0 += row.hints[0] >> 8 & lanes
		even1 += row.hints[1] & lanes
		odd1 += row.hints[1] >> 8 & lanes
	}
	rows := int32(heard)
	unpack(hints[:8], even0, odd0, rows)
	unpack(hints[8:], even1, odd1, rows)
	keys, at = keys[:plain], at[:plain]
	for i, key := range keys {
		at[i] = t.plain.at(key)
	}
	for _, a := range at {
		touched += t.plainRows[a].key
	}
	for i, key := range keys {
		row := &t.plainRows[at[i]]
		is := same(row.key, key)
		part := row.value & is
		even += part & lanes
		odd += part >> 8 & lanes
		rows -= int32(is)
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
	width int // of a row, in numbers
	hash  perfect
	keys  []uint32
	rows  []uint64 // by place; the first row is of no key and adds 0
}

// The weights of a wide row are at most maxWeight from 0, so that maxWide rows can
// be added in 16 bits.
const (
	rowBias   = 2048
	maxWeight = rowBias - 1
	maxWide   = 1<<16/(2*rowBias) - 1
)

// newWideTable returns the table of a list ordered by key. It fails as newPerfect does.
func newWideTable(width int, list []wideEntry) (t wideTable, err error) {
	keys := make([]uint32, len(list))
	for i, e := range list {
		keys[i] = e.key
	}
	if t.hash, err = newPerfect(keys); err != nil {
		return t, err
	}
	t.width = (width + 3) / 4
	t.keys, t.rows = make([]uint32, t.hash.size), make([]uint64, (int(t.hash.size)+1)*t.width)
	copy(t.rows, pack(make([]int16, width)))
	for _, e := range list {
		i := t.hash.at(e.key)
		t.keys[i] = e.key
		copy(t.rows[(int(i)+1)*t.width:], pack(e.row))
	}
	return t, nil
}

func pack(row []int16) []uint64 {
	out := make([]uint64, (len(row)+3)/4)
	for k, x := range row {
		out[k/4] |= uint64(x+rowBias) << (16 * (k % 4))
	}
	return out
}

// sum sets dst, of at most t.width numbers of four, to the sum of the rows of the keys, of which there
// are at most maxWide. It touches rows and returns what the sum of a lookTable does.
func (t *wideTable) sum(dst []int32, keys []uint32) (touched uint32) {
	var rows [maxWide]uint32 // where those of the keys begin
	from := rows[:len(keys)]
	for i, key := range keys {
		a := t.hash.at(key)
		from[i] = (a + 1) * uint32(t.width) & uint32(same(t.keys[a], key))
	}
	for _, i := range from {
		touched += uint32(t.rows[i])
	}
	var sums [(states + 3) / 4]uint64
	for _, i := range from {
		row := t.rows[i:][:t.width]
		part := sums[:len(row)]
		for k, x := range row {
			part[k] += x
		}
	}
	bias := int32(len(keys)) * rowBias
	for _, x := range sums[:t.width] {
		if len(dst) < 4 {
			for k := range dst {
				dst[k] = int32(x>>(16*k)&0xFFFF) - bias
			}
			break
		}
		four := (*[4]int32)(dst)
		four[0], four[1] = int32(x&0xFFFF)-bias, int32(x>>16&0xFFFF)-bias
		four[2], four[3] = int32(x>>32&0xFFFF)-bias, int32(x>>48)-bias
		dst = dst[4:]
	}
	return touched
}
