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
		words += wordWorth * (all[j].in[Content] - wordLeast)
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
		d.chain.sentences, d.missing = []sentence{{to: 8}}, []uint8{0}
		for i := range 8 {
			var b belief
			for k := Source; k <= Content; k++ {
				b.first[k], b.grows[k], b.goes[k] = 0.3+0.3*r.Float64(), r.Float64(), r.Float64()
			}
			b.in[Content] = r.Float64()
			d.beliefs = append(d.beliefs, b)
			w := word{}
			w.Start, w.End = 2*i, 2*i+1
			d.chain.words, d.chain.spots = append(d.chain.words, w), append(d.chain.spots, spot{})
		}
		sum, end := 0.0, 0
		for _, s := range d.plan(nil, 0, 8) {
			assert.GreaterOrEqual(t, s.Start, end)
			end = s.End
			sum += promise(d.beliefs, s.Start/2, s.End/2, s.Kind)
			spans++
		}
		assert.InDelta(t, best(d.beliefs, 0), sum, 1e-9)
	}
	assert.Greater(t, spans, 300)
}

// Beside a cue less is asked of a content.
func TestWhatIsMissingBesideACue(t *testing.T) {
	for _, c := range []struct {
		cue, content float64
		want         int
		reason       string
	}{
		{0.9, 0.9, 2, "both promise enough"},
		{0.9, 0.25, 2, "a cue asks for a content"},
		{0.9, 0.1, 1, "but not for any"},
		{0.1, 0.25, 0, "no cue, so all is asked of it"},
	} {
		d := &decoder{beliefs: make([]belief, 2)}
		d.chain.words, d.chain.spots, d.chain.sentences = make([]word, 2), make([]spot, 2), []sentence{{to: 2}}
		for i := range d.chain.words {
			d.chain.words[i].Start, d.chain.words[i].End = 2*i, 2*i+1
		}
		d.beliefs[0].first[Cue], d.beliefs[1].first[Content] = c.cue, c.content
		assert.Len(t, d.choose(nil, 0, 2), c.want, c.reason)
	}
}
