package crf

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHintsAreTangents(t *testing.T) {
	for _, scale := range []int{minHintScale, 42, maxHintScale} {
		h := newHinter(&hintWeights{}, scale)
		for x := int32(-6 * scale); x <= int32(6*scale); x++ {
			assert.InDelta(t, hintOne*math.Tanh(float64(x)/float64(scale)), h.of(x), 0.51, "%d of %d", x, scale)
		}
		assert.EqualValues(t, -hintOne, h.of(math.MinInt32+1))
		assert.EqualValues(t, hintOne, h.of(math.MaxInt32))
	}
}

// What decoding adds up in whole numbers is what training does in fractions.
func TestWholeHintsAgainstTheNet(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	n := newNet(0)
	const words, scale, unit = 30, 64, 500
	var p pass
	p.resize(words)
	weights := n.whole(unit)
	h := newHinter(&weights, scale)
	var c hinted
	c.resize(words)
	for i := range words {
		for k := range numHints {
			x := int32(3 * scale * r.NormFloat64() / 2)
			p.hint[i][k] = float64(x) / scale
			c.hint[hintReach+i][k] = h.of(x)
		}
	}
	p.forward(n)
	h.spread(&c)
	for i := range words {
		for k, x := range c.sum[i].outs() {
			assert.InDelta(t, p.out[i][k]*unit, x, 25, "word %d, out %d", i, k) // a twentieth of 1
		}
	}
}

// The two outs in one number do not disturb each other, however far from 0 all is.
func TestOutsInOneNumber(t *testing.T) {
	var w hintWeights
	for v := range w {
		for i := range w[v] {
			for k := range w[v][i] {
				w[v][i][k] = maxHintWeight
				if k%3 == 0 {
					w[v][i][k] = -maxHintWeight
				}
			}
		}
	}
	h := newHinter(&w, 100)
	var s outPairs
	var most [numHints]int64
	for i := range most {
		most[i] = -hintOne
	}
	for v := range h.view {
		h.view[v].add(&s, &most)
	}
	for k, x := range s.outs() {
		assert.EqualValues(t, -int(w[0][0][k])*hintOne*hintViews*numHints>>hintShift, x)
	}
}

func TestTheTableAddsHints(t *testing.T) {
	table, err := newLookTable(
		[]lookEntry{{7, [labels]int8{1, -2, 3}}, {8, [labels]int8{127, -127}}},
		[]hintEntry{{3, [numHints]int8{100}}, {8, [numHints]int8{5, -6, 15: 127}}}) // 3 is no look, so nothing
	require.NoError(t, err)
	var own [labels]int32
	var hints [numHints]int32
	table.sum(&own, &hints, []uint32{7, 3, 8, 9, 8})
	assert.Equal(t, [labels]int32{255, -256, 3}, own)
	assert.Equal(t, [numHints]int32{10, -12, 15: 254}, hints)
}
