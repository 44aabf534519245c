package crf

// A lookTable holds the rows of the looks: the weights of a row are bytes, and 128 means 0, so that
// a row is added to a sum of 16-bit lanes in two additions. The few looks that add to hints are those
// that texts show most, so they stand by themselves, each with all that it adds, which saves parting lanes. Their keys
// stand apart from their rows, as all others are looked for among them, too. Of a key only the low half is kept, as the
// high half says where it may stand: one of 65,536 that have no row has one.
type lookTable struct {
	heard     perfect
	heardKeys []uint16
	heardRows []heardRow
	plain     perfect
	plainRows []uint64 // the low half of a key, and what a look that adds to no hints adds to labels
}

// A heardRow is what a look adds to labels and to hints, in lanes already.
type heardRow struct {
	labels [2]uint64
	hints  [numHints / 4]uint64
	_      [2]uint64 // so that a row lies in one cache line
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
	t.heardKeys, t.heardRows = make([]uint16, t.heard.size), make([]heardRow, t.heard.size)
	t.plainRows = make([]uint64, t.plain.size)
	for i := range t.plainRows {
		t.plainRows[i] = noWeights << 16
	}
	for i := range t.heardRows {
		t.heardRows[i] = heardRow{labels: laned(noWeights)}
		for k := range t.heardRows[i].hints {
			t.heardRows[i].hints[k] = 128 * hintLanes
		}
	}
	hinting(looks, hints, func(e *lookEntry, h *hintEntry) {
		row := packed(e.row[:])
		if h != nil {
			i := t.heard.at(e.key)
			t.heardKeys[i] = uint16(e.key)
			both := heardRow{labels: laned(row)}
			for k, x := range h.row {
				both.hints[k/4] |= uint64(uint8(x)^128) << (16 * (k % 4))
			}
			t.heardRows[i] = both
		} else {
			t.plainRows[t.plain.at(e.key)] = row<<16 | uint64(uint16(e.key))
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

// noWeights is the row of a place that is free, in case a key's low half is that of none.
const noWeights = 0x808080808080

// laned returns a row in lanes of 16 bits, those of even numbers first.
func laned(row uint64) [2]uint64 { return [...]uint64{row & lanes, row >> 8 & lanes} }

const lanes = 0x00FF00FF00FF00FF

// maxRows is how many rows fit into a sum of 16-bit lanes.
const maxRows = 1<<16/255 - 1

// A hintSums is what rows add to hints, in lanes in the order of hints: for each row 128 more.
type hintSums struct {
	lanes [numHints / 4]uint64
	rows  int32
}

// sum adds the rows of the keys, of which there are at most numLooks, and sets hints to what they add
// to these. It moves the keys that do not to the front.
//
// The rows of the many looks that add to no hints are far apart in memory, so all are touched before the first is
// added: the processor fetches them side by side, where it would else wait for one to go on to the next. Nothing is
// decided on the way; what would be is counted or masked. What is returned has no meaning but that the touching is not left out.
func (t *lookTable) sum(dst *[labels]int32, hints *hintSums, keys []uint32) (touched uint32) {
	var places [numLooks]uint32
	at := places[:len(keys)]
	t.heard.places(at, keys)
	heard, plain := parted(at, keys, t.heardKeys)
	even, odd := addHeard(&hints.lanes, t.heardRows, at[:heard])
	rows := int32(heard)
	hints.rows = rows
	keys, at = keys[:plain], at[:plain]
	t.plain.places(at, keys)
	for _, a := range at {
		touched += uint32(t.plainRows[a])
	}
	for i, key := range keys {
		row := t.plainRows[at[i]]
		is := same(uint32(uint16(row)), uint32(uint16(key)))
		part := row >> 16 & is
		even += part & lanes
		odd += part >> 8 & lanes
		rows -= int32(is)
	}
	unpack(dst, even, odd, rows)
	return touched
}

// parted parts keys by whether they stand at their places: it moves the places of those that do, and the keys that do
// not, to the front, and returns how many there are of both.
//
//go:noinline
func parted(at, keys []uint32, heardKeys []uint16) (heard, plain int) {
	at = at[:len(keys)]
	for i, key := range keys {
		a := at[i]
		is := int(same(uint32(heardKeys[a]), uint32(uint16(key))))
		at[heard], keys[plain] = a, key
		heard -= is
		plain += 1 + is
	}
	return heard, plain
}

// addHeard adds rows up, and sets hints. It is a function of its own, not inlined, so that all sums stay in registers.
//
//go:noinline
func addHeard(hints *[numHints / 4]uint64, rows []heardRow, at []uint32) (even, odd uint64) {
	var h0, h1, h2, h3 uint64
	for _, a := range at {
		row := &rows[a]
		even += row.labels[0]
		odd += row.labels[1]
		h0 += row.hints[0]
		h1 += row.hints[1]
		h2 += row.hints[2]
		h3 += row.hints[3]
	}
	*hints = [...]uint64{h0, h1, h2, h3}
	return even, odd
}

// unpack adds the sums of so many rows to dst.
func unpack(dst *[labels]int32, even, odd uint64, rows int32) {
	for k := range againstOutside {
		x := even
		if k%2 == 1 {
			x = odd
		}
		dst[k+1] += int32(x>>(16*(k/2))&0xFFFF) - 128*rows
	}
}

// A turnTable holds what turns add for pairs. Four weights stand in one number, each with rowBias added,
// so that they are added four at a time: for each label those for the labels that need nothing before
// them, in the order of entered, then those for the later words of spans, behind a first and a later one.
type turnTable struct {
	hash perfect
	keys []uint32
	rows []turnSums // by place; the first row is of no key and adds 0
}

type turnSums [labels + (2*kinds+3)/4]uint64

// The weights of a row are at most maxWeight from 0, so that numTurns rows can be added in 16 bits.
const (
	rowBias   = 2048
	maxWeight = rowBias - 1
)

// newTurnTable returns the table of a list ordered by key. It fails as newPerfect does.
func newTurnTable(list []wideEntry) (t turnTable, err error) {
	if t.hash, err = newPerfect(keysOf(list, wideKey)); err != nil {
		return t, err
	}
	t.keys, t.rows = make([]uint32, t.hash.size), make([]turnSums, t.hash.size+1)
	var none [numPairs]int16
	t.rows[0] = turnsOf(none[:])
	for _, e := range list {
		i := t.hash.at(e.key)
		t.keys[i], t.rows[i+1] = e.key, turnsOf(e.row)
	}
	return t, nil
}

func turnsOf(row []int16) (s turnSums) {
	put := func(n, lane int, a, b label) {
		s[n] |= uint64(row[pairIndex[a][b]]+rowBias) << (16 * lane)
	}
	for a := range label(labels) {
		for lane, b := range entered {
			put(int(a), lane, a, b)
		}
	}
	for n := range 2 * kinds {
		a := label(n + 1)
		put(labels+n/4, n%4, a, later(a.kind()))
	}
	return s
}

// sum sets dst to the exponentials of the sums of the rows of the keys, of which there are at most numTurns.
// It touches rows and returns what the sum of a lookTable does.
func (t *turnTable) sum(dst *square, power *expTable, keys []uint32) (touched uint32) {
	var rows [numTurns]uint32 // of the keys
	from := rows[:len(keys)]
	for i, key := range keys {
		a := t.hash.at(key)
		from[i] = (a + 1) & uint32(same(t.keys[a], key))
	}
	for _, i := range from {
		touched += uint32(t.rows[i][0])
	}
	sums, bias := addTurns(t.rows, from), int32(len(keys))*rowBias
	for a, x := range sums[:labels] {
		to := &dst[a]
		to[enter0], to[enter1] = power.near(int32(x&0xFFFF)-bias), power.near(int32(x>>16&0xFFFF)-bias)
		to[enter2], to[enter3] = power.near(int32(x>>32&0xFFFF)-bias), power.near(int32(x>>48)-bias)
	}
	x, y := sums[labels], sums[labels+1]
	dst[1][2], dst[2][2] = power.near(int32(x&0xFFFF)-bias), power.near(int32(x>>16&0xFFFF)-bias)
	dst[3][4], dst[4][4] = power.near(int32(x>>32&0xFFFF)-bias), power.near(int32(x>>48)-bias)
	dst[5][6], dst[6][6] = power.near(int32(y&0xFFFF)-bias), power.near(int32(y>>16&0xFFFF)-bias)
	return touched
}

// addTurns adds rows up. It is not inlined, so that the sums stay in registers.
//
//go:noinline
func addTurns(rows []turnSums, at []uint32) turnSums {
	var a, b, c, d, e, f, g, h, i uint64
	for _, n := range at {
		row := &rows[n]
		a += row[0]
		b += row[1]
		c += row[2]
		d += row[3]
		e += row[4]
		f += row[5]
		g += row[6]
		h += row[7]
		i += row[8]
	}
	return turnSums{a, b, c, d, e, f, g, h, i}
}

func wideKey(e *wideEntry) uint32 { return e.key }

// keysOf returns the keys of a list.
func keysOf[E any](list []E, key func(*E) uint32) []uint32 {
	keys := make([]uint32, len(list))
	for i := range list {
		keys[i] = key(&list[i])
	}
	return keys
}

// A placeTable holds what places add to states, exponentiated, as most states are never looked at.
type placeTable struct {
	hash perfect
	keys []uint32
	rows []byState // by place; the first row is of no key and all ones
}

// newPlaceTable returns the table of a list ordered by key. It fails as newPerfect does.
func newPlaceTable(list []wideEntry, power *expTable) (t placeTable, err error) {
	if t.hash, err = newPerfect(keysOf(list, wideKey)); err != nil {
		return t, err
	}
	t.keys, t.rows = make([]uint32, t.hash.size), make([]byState, t.hash.size+1)
	for s := range state(states) {
		*t.rows[0].of(s) = 1
	}
	for _, e := range list {
		i := t.hash.at(e.key)
		t.keys[i] = e.key
		for s, x := range e.row {
			*t.rows[i+1].of(state(s)) = power.of(int32(x))
		}
	}
	return t, nil
}

// find notes the rows of the keys, of which there are at most numPlaces.
func (t *placeTable) find(w *node, keys []uint32) {
	w.places = [numPlaces]uint32{}
	for i, key := range keys {
		if a := t.hash.at(key); t.keys[a] == key {
			w.places[i&(numPlaces-1)] = a + 1
		}
	}
}

// fill sets what a word adds for the states of these memories.
func (t *placeTable) fill(w *node, s memorySet) {
	a, b, c, d := &t.rows[w.places[0]], &t.rows[w.places[1]], &t.rows[w.places[2]], &t.rows[w.places[3]]
	for ; s != 0; s = s.rest() {
		m := s.first()
		own, a, b, c, d := &w.state[m], &a[m], &b[m], &c[m], &d[m]
		for k := range labels {
			own[k] = a[k] * b[k] * c[k] * d[k]
		}
	}
}
