package crf

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// A Model is the weights of a trained field, as whole numbers in units of
// 1/scale. It is never changed and may be shared by any number of goroutines.
type Model struct {
	entries // as the file has them
	scale   int
	table   lookTable
	hinter  *hinter
	turn    wideTable
	place   wideTable
	lore    lore
	power   *expTable // of weights
	exp     *steps    // the steps, exponentiated
	flow    *flow     // their edges
	pool    sync.Pool // of *decoder
}

// minScale and maxScale bound the scale, and so the exponentials of weights.
const (
	minScale = 16
	maxScale = 12700
)

// entries are the weights in the order of the file.
type entries struct {
	edge  [numEdges]int16
	start [numPairs]int16
	looks []lookEntry
	hints []hintEntry
	// hintScale is that of what looks add to hints, and hear what these weigh.
	hintScale int
	hear      hintWeights
	turns     []wideEntry
	place     []wideEntry
}

type lookEntry struct {
	key uint32
	row [labels]int8
}

type wideEntry struct {
	key uint32
	row []int16
}

// finish builds the tables from the entries. It fails as newPerfect does.
func (m *Model) finish() (*Model, error) {
	var err error
	if m.table, err = newLookTable(m.looks, m.hints); err != nil {
		return nil, err
	}
	m.looks = nil // the table has them
	m.hinter = newHinter(&m.hear, m.hintScale)
	m.power = newExpTable(1 / float64(m.scale))
	m.exp = &steps{}
	for e, x := range m.edge {
		m.exp.edge[e] = m.power.of(int32(x))
	}
	for p, x := range m.start {
		m.exp.start[p] = m.power.of(int32(x))
	}
	m.flow = newFlow(&m.exp.edge)
	if m.turn, err = newWideTable(numPairs, m.turns); err != nil {
		return nil, err
	}
	if m.place, err = newWideTable(states, m.entries.place); err != nil {
		return nil, err
	}
	return m, nil
}

// newModel rounds trained weights to whole numbers, and keeps the looks that
// weigh most.
func newModel(c *course, w *weights, keep float64, most int) (*Model, error) {
	m := &Model{lore: c.census.lore()}
	looks := strongest(c, w, most)
	top := 0.0
	for _, f := range looks {
		for _, x := range w.looks[int(f)*lookRow:][:labels] {
			top = max(top, math.Abs(float64(x))*keep)
		}
	}
	m.scale = min(max(int(127/max(top, 0.01)), minScale), maxScale)
	unit := float64(m.scale)
	for _, f := range looks {
		e := lookEntry{key: c.looks.list[f]}
		for k, x := range w.looks[int(f)*lookRow:][:labels] {
			e.row[k] = int8(within(float64(x)*keep*unit, 127))
		}
		m.looks = append(m.looks, e)
	}
	m.turns = wideEntries(c.turns.list, w.turns, numPairs, unit)
	m.entries.place = wideEntries(c.places.list, w.places, states, unit)
	m.hints, m.hintScale = hintEntries(c, looks, w.net, keep)
	m.hear = w.net.whole(unit)
	for i, x := range w.steps.edge {
		m.edge[i] = whole(x * unit)
	}
	for i, x := range w.steps.start {
		m.start[i] = whole(x * unit)
	}
	return m.finish()
}

func whole(x float64) int16 { return int16(within(x, math.MaxInt16)) }

func wideEntries(keys []uint32, rows []float32, width int, scale float64) (list []wideEntry) {
	for i, key := range keys {
		e := wideEntry{key, make([]int16, width)}
		for k, x := range rows[i*(width+1):][:width] {
			e.row[k] = max(-maxWeight, min(maxWeight, whole(float64(x)*scale)))
		}
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b wideEntry) int { return cmp.Compare(a.key, b.key) })
	return list
}

// strongest returns the looks of the largest weights, ordered by key.
func strongest(c *course, w *weights, most int) []int32 {
	size := make([]float32, len(c.looks.list))
	list := make([]int32, len(size))
	for f := range size {
		list[f] = int32(f)
		lo, hi := w.looks[f*lookRow], w.looks[f*lookRow]
		for _, x := range w.looks[f*lookRow:][:labels] {
			lo, hi = min(lo, x), max(hi, x)
		}
		size[f] = hi - lo
	}
	slices.SortStableFunc(list, func(a, b int32) int { return cmp.Compare(size[b], size[a]) })
	list = list[:min(most, len(list))]
	slices.SortFunc(list, func(a, b int32) int { return cmp.Compare(c.looks.list[a], c.looks.list[b]) })
	return list
}
