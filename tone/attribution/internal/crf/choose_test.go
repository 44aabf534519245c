package crf

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// promise is what a span of words [lo, hi] promises, said plainly.
func promise(all []belief, lo, hi int, k Kind) float64 {
	p, words := all[lo].first[k], 0.0
	for j := lo; j <= hi; j++ {
		on := all[j].goes[k]
		if j == lo {
			on = all[j].grows[k]
		}
		if j == hi {
			on = 1 - on
		}
		p *= on
		words += wordWorth * (all[j].in - wordLeast)
	}
	if k != Content {
		words = 0
	}
	return p - worth[k] + words
}

// best returns the most that the words from lo on can promise.
func best(all []belief, lo int) float64 {
	if lo == len(all) {
		return 0
	}
	most := best(all, lo+1)
	for hi := lo; hi < len(all); hi++ {
		for k := Source; k <= Content; k++ {
			most = max(most, promise(all, lo, hi, k)+best(all, hi+1))
		}
	}
	return most
}

func TestWhatIsChosenPromisesMost(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	spans := 0
	for range 300 {
		d := &decoder{}
		for i := range 8 {
			var b belief
			for k := Source; k <= Content; k++ {
				b.first[k], b.grows[k], b.goes[k] = 0.3+0.3*r.Float64(), r.Float64(), r.Float64()
			}
			b.in = r.Float64()
			d.beliefs = append(d.beliefs, b)
			w := word{}
			w.Start, w.End = 2*i, 2*i+1
			d.chain.words = append(d.chain.words, w)
		}
		sum, end := 0.0, 0
		for _, s := range d.choose(nil, 0, 8) {
			assert.GreaterOrEqual(t, s.Start, end)
			end = s.End
			sum += promise(d.beliefs, s.Start/2, s.End/2, s.Kind)
			spans++
		}
		assert.InDelta(t, best(d.beliefs, 0), sum, 1e-9)
	}
	assert.Greater(t, spans, 300)
}
