package crf

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tiny returns random weights and potentials for a chain of n words, of which
// word cut begins a sentence.
func tiny(n, cut int) (*steps, []potential) {
	r := rand.New(rand.NewPCG(1, 2))
	s := &steps{}
	for i := range s.edge {
		s.edge[i] = r.NormFloat64()
	}
	for i := range s.start {
		s.start[i] = r.NormFloat64()
	}
	word := make([]potential, n)
	for i := range word {
		w := &word[i]
		w.start = i == 0 || i == cut
		for k := range w.label {
			w.label[k] = 3 * r.NormFloat64()
		}
		for k := range w.pair {
			w.pair[k] = r.NormFloat64()
		}
		for k := range w.state {
			w.state[k] = r.NormFloat64()
		}
	}
	return s, word
}

// walks calls f with every walk over the words, its score and its pairs.
func walks(s *steps, word []potential, f func(score float64, path []state)) {
	var extend func(path []state, at state, score float64)
	extend = func(path []state, at state, score float64) {
		i := len(path)
		if i == len(word) {
			f(score, path)
			return
		}
		for l := outside; l < labels; l++ {
			if !follows(at.label(), l) {
				continue
			}
			p := pairIndex[at.label()][l]
			to, w := at.step(l), s.edge[edgeIndex[at][l]]
			if word[i].start {
				to, w = stateOf(0, l), s.start[p]
			}
			extend(append(path[:i:i], to), to, score+w+word[i].label[l]+word[i].pair[p]+word[i].state[to])
		}
	}
	extend(nil, stateOf(0, outside), 0)
}

func TestSumAgainstAllWalks(t *testing.T) {
	s, word := tiny(5, 3)
	total := 0.0
	count := make([][states]float64, len(word))
	walks(s, word, func(score float64, path []state) {
		p := math.Exp(score)
		total += p
		for i, at := range path {
			count[i][at] += p
		}
	})
	var l lattice
	assert.InDelta(t, math.Log(total), l.sum(s, word), 1e-9)
	for i := range word {
		for at := range count[i] {
			assert.InDelta(t, count[i][at]/total, l.state[i][at], 1e-9)
		}
	}
}

// The expected counts are the derivatives of the logarithm of the sum.
func TestCountsAgainstDifferences(t *testing.T) {
	s, word := tiny(6, 4)
	var l lattice
	l.sum(s, word)
	const h = 1e-5
	check := func(x *float64, want float64) {
		var a, b lattice
		old := *x
		*x = old + h
		up := a.sum(s, word)
		*x = old - h
		down := b.sum(s, word)
		*x = old
		assert.InDelta(t, want, (up-down)/(2*h), 1e-6)
	}
	for e := 0; e < numEdges; e += 37 {
		check(&s.edge[e], l.edge[e])
	}
	for p := range numPairs {
		check(&s.start[p], l.start[p])
		check(&word[2].pair[p], l.pair[2][p])
		check(&word[4].pair[p], l.pair[4][p])
	}
	for at := 0; at < states; at += 5 {
		check(&word[3].state[at], l.state[3][at])
	}
}

// What all walks have in common changes their sum and nothing else, however large it is.
func TestSumsStayInRange(t *testing.T) {
	const n = 200
	s, word := tiny(n, 50)
	var plain lattice
	logZ := plain.sum(s, word)
	for _, each := range []float64{maxPower, -maxPower} {
		s, word := tiny(n, 50)
		for i := range word {
			for k := range word[i].state {
				word[i].state[k] += each
			}
		}
		var l lattice
		assert.InEpsilon(t, logZ+n*each, l.sum(s, word), 1e-9)
		assert.NotZero(t, l.taken)
		for i := range l.state {
			assert.InDeltaSlice(t, plain.state[i][:], l.state[i][:], 1e-9)
		}
	}
}

// Memories that have little at a word are left out there, and what is believed of labels hardly changes.
func TestMemoriesThatHaveLittleAreLeftOut(t *testing.T) {
	const n = 60
	s, word := tiny(n, 20)
	var whole lattice
	whole.sum(s, word)
	left := func(cut float64) (live int, most float64) {
		l := lattice{cut: cut}
		l.sum(s, word)
		for i := range word {
			assert.NotZero(t, l.live[i], "something is left at each word")
			live += bits.OnesCount16(uint16(l.live[i]))
			var a, b [labels]float64
			for at := range l.state[i] {
				if m := state(at).memory(); l.live[i]>>m&1 == 0 {
					assert.Zero(t, l.state[i][at])
				}
				a[at%labels] += whole.state[i][at]
				b[at%labels] += l.state[i][at]
			}
			for k := range a {
				most = max(most, math.Abs(a[k]-b[k]))
			}
		}
		return live, most
	}
	all, most := left(0)
	assert.Zero(t, most)
	few, most := left(1e-4)
	assert.Less(t, few, all*3/4)
	assert.Less(t, most, 0.05)
	assert.Greater(t, most, 0.0)
}
