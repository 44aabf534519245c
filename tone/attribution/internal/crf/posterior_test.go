package crf

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Beliefs are the sums over walks that they are said to be, inside a sentence and over the end
// of one.
func TestBeliefsAgainstAllWalks(t *testing.T) {
	s, word := tiny(5, 3)
	var l lattice
	l.sum(s, word)
	got := make([]belief, len(word))
	for i := len(got) - 1; i >= 0; i-- {
		got[i].set(&l, i)
	}
	total := 0.0
	var first, in [5][kinds + 1]float64 // of walks: a span begins at the word, or goes on
	var grows, goes [5][kinds + 1]float64
	walks(s, word, func(score float64, path []state) {
		p := math.Exp(score)
		total += p
		for i, at := range path {
			k := at.label().kind()
			on := 0.0
			if i+1 < len(path) && path[i+1].label() == later(k) {
				on = p
			}
			if at.label().isFirst() {
				first[i][k] += p
				grows[i][k] += on
			} else {
				in[i][k] += p
				goes[i][k] += on
			}
		}
	})
	for i, b := range got {
		for k := Source; k <= Content; k++ {
			assert.InDelta(t, first[i][k]/total, b.first[k], 1e-9)
			assert.InDelta(t, (first[i][k]+in[i][k])/total, b.in[k], 1e-9)
			assert.InDelta(t, grows[i][k]/first[i][k], b.grows[k], 1e-9)
			if i > 0 { // nothing goes on at the first word
				assert.InDelta(t, goes[i][k]/in[i][k], b.goes[k], 1e-9)
			}
		}
	}
}

func TestPowers(t *testing.T) {
	for _, unit := range []float64{1.0 / maxScale, 1.0 / 480, 1.0 / minScale} {
		e := newExpTable(unit)
		for x := int32(-maxExp); x < maxExp; x += 17 {
			if want := math.Exp(unit * float64(x)); math.Abs(unit*float64(x)) < maxPower-256*unit {
				assert.InEpsilon(t, want, e.of(x), 1e-9, "%v %d", unit, x)
			}
		}
		for _, x := range []int32{math.MinInt32, -maxExp - 1, maxExp, math.MaxInt32} {
			assert.True(t, e.of(x) > 0 && e.of(x) < 1e40, "%v %d: %v", unit, x, e.of(x))
		}
	}
}
