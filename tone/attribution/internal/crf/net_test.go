package crf

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The gradients are the derivatives of a sum of outs.
func TestNetAgainstDifferences(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	const words = 11
	n := newNet(0)
	var in [words][numHints]float64
	var factor [words][hintOuts]float64
	for i := range words {
		for k := range in[i] {
			in[i][k] = r.NormFloat64()
		}
		for k := range factor[i] {
			factor[i][k] = r.NormFloat64()
		}
	}
	var p pass
	forward := func() (sum float64) {
		p.resize(words)
		copy(p.hint, in[:])
		p.forward(n)
		for i := range words {
			for k, x := range p.out[i] {
				sum += x * factor[i][k]
			}
		}
		return sum
	}
	slope := func(x *float64) float64 {
		const h = 1e-5
		old := *x
		*x = old + h
		up := forward()
		*x = old - h
		down := forward()
		*x = old
		return (up - down) / (2 * h)
	}
	forward()
	copy(p.out, factor[:])
	p.backward(n, 0)
	back := make([][numHints]float64, words)
	copy(back, p.hint)
	grad := p.grad
	for i := range words {
		for k := range numHints {
			assert.InDelta(t, slope(&in[i][k]), back[i][k], 1e-6, "hint %d of word %d", k, i)
		}
	}
	for k := range hintOuts {
		for j := 0; j < hintInputs; j += 7 {
			assert.InDelta(t, slope(&n.weigh[k][j]), grad[k][j], 1e-6, "out %d, input %d", k, j)
		}
	}
}
