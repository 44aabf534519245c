package crf

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// A Model is the weights of a trained field, as whole numbers, in tables. It is never changed and may be
// shared by any number of goroutines.
type Model struct {
	table  lookTable
	hinter *hinter
	turn   turnTable
	place  placeTable
	lore   lore
	power  *expTable // of weights
	exp    *steps    // the steps, exponentiated
	flow   *flow     // their edges
	pool   sync.Pool // of *decoder
}

// minScale and maxScale bound the scale, and so the exponentials of weights.
const (
	minScale = 16
	maxScale = 12700
)

// entries are the weights in the order of the file, in units of 1/scale.
type entries struct {
	scale int
	edge  [numEdges]int16
	start [numPairs]int16
	looks []lookEntry
	hints []hintEntry
	// hintScale is that of what looks add to hints, and hear what these weigh, in units of hearUnit.
	hintScale int
	hear      hintWeights
	hearUnit  int
	lore      []answer
	turns     []wideEntry
	places    []wideEntry
}

// againstOutside are the labels but outside, against which all weights of looks are.
const againstOutside = labels - 1

type lookEntry struct {
	key uint32
	row [againstOutside]int8
}

type wideEntry struct {
	key uint32
	row []int16
}

// model builds the tables. It fails as newPerfect does.
func (e *entries) model() (*Model, error) {
	m := &Model{hinter: newHinter(&e.hear, e.hearUnit, e.hintScale), power: newExpTable(1 / float64(e.scale)), exp: &steps{}}
	for k, x := range e.edge {
		m.exp.edge[k] = m.power.of(int32(x))
	}
	for k, x := range e.start {
		m.exp.start[k] = m.power.of(int32(x))
	}
	m.flow = newFlow(&m.exp.edge)
	var err error
	if m.lore, err = newLore(e.lore); err != nil {
		return nil, err
	}
	if m.table, err = newLookTable(e.looks, e.hints); err != nil {
		return nil, err
	}
	if m.turn, err = newTurnTable(e.turns); err != nil {
		return nil, err
	}
	if m.place, err = newPlaceTable(e.places, m.power); err != nil {
		return nil, err
	}
	return m, nil
}

// newEntries rounds trained weights to whole numbers, and keeps the looks that
// weigh most.
func newEntries(c *course, w *weights, keep float64, most int) *entries {
	e := &entries{lore: c.census.answers()}
	looks := strongest(c, w, most)
	row := func(f int32) (row [againstOutside]float64) {
		all := w.looks[int(f)*lookRow:][:labels]
		for k := range row {
			row[k] = float64(all[k+1]-all[outside]) * keep
		}
		return row
	}
	top := 0.0
	for _, f := range looks {
		for _, x := range row(f) {
			top = max(top, math.Abs(x))
		}
	}
	e.scale = min(max(int(127/max(top, 0.01)), minScale), maxScale)
	unit := float64(e.scale)
	for _, f := range looks {
		l := lookEntry{key: c.looks.list[f]}
		for k, x := range row(f) {
			l.row[k] = int8(within(x*unit, 127))
		}
		e.looks = append(e.looks, l)
	}
	e.turns = wideEntries(c.turns.list, w.turns, numPairs, unit)
	e.places = wideEntries(c.places.list, w.places, states, unit)
	e.hints, e.hintScale = hintEntries(c, looks, w.net, keep)
	e.hear, e.hearUnit = w.net.whole(unit)
	for i, x := range w.steps.edge {
		e.edge[i] = whole(x * unit)
	}
	for i, x := range w.steps.start {
		e.start[i] = whole(x * unit)
	}
	return e
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
