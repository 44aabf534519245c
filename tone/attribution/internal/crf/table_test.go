package crf

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What places add for states is multiplied as it is needed: for each memory the exponential of a sum.
func TestPlacesOfStates(t *testing.T) {
	power := newExpTable(0.01)
	row := func(x int16) []int16 {
		r := make([]int16, states)
		for s := range r {
			r[s] = x * int16(s)
		}
		return r
	}
	table, err := newPlaceTable([]wideEntry{{3, row(1)}, {8, row(-2)}, {9, row(4)}}, power)
	require.NoError(t, err)
	for _, c := range []struct {
		keys []uint32
		sum  int32
	}{{nil, 0}, {[]uint32{8}, -2}, {[]uint32{5, 9}, 4}, {[]uint32{3, 8, 9, 7}, 3}} {
		w := node{places: [...]uint32{1, 1, 1, 1}} // of the word before
		table.find(&w, c.keys)
		table.fill(&w, allMemories)
		for s := range state(states) {
			assert.InEpsilon(t, power.of(c.sum*int32(s)), *w.state.of(s), 1e-12, "state %d of %v", s, c.keys)
		}
	}
}

// What turns add for pairs is the exponential of a sum, at its place in the square.
func TestTurnsOfPairs(t *testing.T) {
	power := newExpTable(0.01)
	row := func(x int16) []int16 {
		r := make([]int16, numPairs)
		for p := range r {
			r[p] = x * int16(p-9)
		}
		return r
	}
	table, err := newTurnTable([]wideEntry{{3, row(1)}, {8, row(-80)}, {9, row(4)}})
	require.NoError(t, err)
	for _, c := range []struct {
		keys []uint32
		sum  int32
	}{{nil, 0}, {[]uint32{8}, -80}, {[]uint32{5, 9}, 4}, {[]uint32{3, 8, 9, 7}, -75}} {
		var got square
		table.sum(&got, power, c.keys)
		for p, ab := range pairs {
			assert.Equal(t, power.of(c.sum*int32(p-9)), got.of(ab), "pair %v of %v", ab, c.keys)
		}
	}
}

func TestTheTableAddsHints(t *testing.T) {
	table, err := newLookTable(
		[]lookEntry{{7, [againstOutside]int8{1, -2, 3}}, {8, [againstOutside]int8{127, -127}}},
		[]hintEntry{{3, [numHints]int8{100}}, {8, [numHints]int8{5, -6, 15: 127}}}) // 3 is no look, so nothing
	require.NoError(t, err)
	var own [labels]int32
	var hints hintSums
	table.sum(&own, &hints, []uint32{7, 3, 8, 9, 8})
	assert.Equal(t, [labels]int32{0, 255, -256, 3}, own)
	var got [numHints]int32
	for k := range got {
		got[k] = int32(hints.lanes[k/4]>>(16*(k%4))&0xFFFF) - 128*hints.rows
	}
	assert.Equal(t, [numHints]int32{10, -12, 15: 254}, got)
}
