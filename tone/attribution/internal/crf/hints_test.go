package crf

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHintsAreTangents(t *testing.T) {
	one := func(h *hinter, sum int32) int {
		sums := summed([numHints]int32{5: sum})
		return int(h.of(&sums)[1]>>24&0xFF) - hintZero
	}
	for _, scale := range []int{minHintScale, 42, maxHintScale} {
		h := newHinter(&hintWeights{}, 1, scale)
		for x := int32(-6 * scale); x <= int32(6*scale); x++ {
			assert.InDelta(t, hintOne*math.Tanh(float64(x)/float64(scale)), one(h, x), 0.51, "%d of %d", x, scale)
		}
		assert.Equal(t, -hintOne, one(h, -128*maxRows))
		assert.Equal(t, hintOne, one(h, 127*maxRows))
	}
}

// summed returns sums as a table of rows gives them.
func summed(of [numHints]int32) (s hintSums) {
	s.rows = maxRows
	for k, x := range of {
		s.lanes[k/4] |= uint64(x+128*maxRows) << (16 * (k % 4))
	}
	return s
}

// What decoding adds up in whole numbers is what training does in fractions.
func TestWholeHintsAgainstTheNet(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	n := newNet(0)
	const words, scale, unit = 30, 64, 500
	var p pass
	p.resize(words)
	weights, hear := n.whole(unit)
	h := newHinter(&weights, hear, scale)
	var c hinted
	c.resize(words)
	for i := range words {
		var sums [numHints]int32
		for k := range sums {
			sums[k] = int32(3 * scale * r.NormFloat64() / 2)
			p.hint[i][k] = float64(sums[k]) / scale
		}
		whole := summed(sums)
		c.hint[hintReach+i] = h.of(&whole)
	}
	p.forward(n)
	h.spread(&c)
	for i := range words {
		for k, x := range h.outs(&c.sum[i]) {
			assert.InDelta(t, p.out[i][k]*unit, x, 100, "word %d, out %d", i, k) // a fifth of 1
		}
	}
}

// The outs in one number do not disturb each other, however far from 0 all is.
func TestOutsInOneNumber(t *testing.T) {
	var w hintWeights
	for v := range w {
		for i := range w[v] {
			for k := range w[v][i] {
				w[v][i][k] = 127
				if k%2 == 0 {
					w[v][i][k] = -127
				}
			}
		}
	}
	const unit = 1 << hearShift
	h := newHinter(&w, unit, 100)
	for _, most := range []int32{-128 * maxRows, 127 * maxRows} {
		var sums [numHints]int32
		for i := range sums {
			sums[i] = most
		}
		whole := summed(sums)
		s, hints := h.zero, h.of(&whole)
		for v := range h.view {
			h.view[v].add(&s, &hints)
		}
		for k, x := range h.outs(&s) {
			assert.EqualValues(t, int(w[0][0][k])*hintOne*hintViews*numHints*int(most>>31|1), x)
		}
	}
}

// A mean stays where all hints are the same and comes close to them where they change.
func TestMeansOfHints(t *testing.T) {
	of := func(hint int) (h lanedHints) {
		for i := range h {
			h[i] = uint64(hint+hintZero) << 8 * hintLanes
		}
		return h
	}
	for _, share := range slow {
		low, high := of(-hintOne), of(hintOne)
		m := low
		m.lead(&low, share)
		assert.Equal(t, low, m)
		for range 1000 {
			m.lead(&high, share)
		}
		for _, x := range m {
			for lane := range 4 {
				assert.InDelta(t, (hintOne+hintZero)<<8, int(x>>(16*lane)&0xFFFF), float64(int(1)<<share))
			}
		}
	}
}
