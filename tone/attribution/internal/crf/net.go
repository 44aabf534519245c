package crf

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A net is hints in training: what each look that hints adds to them, by rows of which each is
// followed by the sum of its squared gradients, and what they weigh.
type net struct {
	rows        []float32
	weigh, sums netWeights
}

type netWeights [hintOuts][hintInputs]float64

const (
	hintRow    = numHints + 1
	hintInputs = hintViews * numHints
)

// netFloor is what the sums of squared gradients of a net begin with, so that small gradients make
// small steps.
const netFloor = 1e-2

// newNet returns a net to which looks add nothing yet. The weights of hints are random, for else all
// hints would learn the same.
func newNet(looks int) *net {
	n := &net{rows: make([]float32, looks*hintRow)}
	r := rand.New(rand.NewPCG(1, 1))
	for k := range n.weigh {
		for i := range n.weigh[k] {
			n.weigh[k][i] = 0.3 * r.NormFloat64()
		}
	}
	return n
}

func (n *net) clone() *net {
	c := *n
	c.rows = slices.Clone(n.rows)
	return &c
}

// meanNet returns the mean of nets that began as one: of others the hints would mean different things.
func meanNet(all []*net) *net {
	m := &net{rows: meanRows(all, func(n *net) []float32 { return n.rows })}
	for k := range m.weigh {
		for i := range m.weigh[k] {
			m.weigh[k][i] = meanAt(all, func(n *net) float64 { return n.weigh[k][i] })
		}
	}
	return m
}

// A pass takes a chain forward through a net, and its gradient back.
type pass struct {
	hint  [][numHints]float64
	view  [][hintInputs]float64
	out   [][hintOuts]float64 // for backward: its gradient
	back  [][hintInputs]float64
	steps []meanStep
	grad  netWeights
}

// A meanStep takes a mean, which is a view, from one word to the next.
type meanStep struct {
	view, from, to int
	share          float64 // of the mean that the word takes
}

// resize makes p as long as n words, of which nothing is seen yet.
func (p *pass) resize(n int) {
	if n > cap(p.out) {
		m := n + n/2
		p.hint, p.out = make([][numHints]float64, m), make([][hintOuts]float64, m)
		p.view, p.back = make([][hintInputs]float64, m), make([][hintInputs]float64, m)
	}
	p.hint, p.out, p.view, p.back = p.hint[:n], p.out[:n], p.view[:n], p.back[:n]
	clear(p.hint)
	p.steps = p.steps[:0]
	for k, bits := range slow {
		v, share := 2*hintReach+1+2*k, 1/float64(int(1)<<bits)
		for i := range n - 1 {
			p.steps = append(p.steps, meanStep{v, i, i + 1, share}, meanStep{v + 1, n - 1 - i, n - 2 - i, share})
		}
	}
}

// part returns the numbers of view v.
func part(view *[hintInputs]float64, v int) *[numHints]float64 {
	return (*[numHints]float64)(view[v*numHints:])
}

// near calls f for each word that word i sees, with the number of the view.
func (p *pass) near(i int, f func(view, j int)) {
	for d := range 2*hintReach + 1 {
		if j := i + d - hintReach; 0 <= j && j < len(p.hint) {
			f(d, j)
		}
	}
}

// forward makes hints of the sums that hint has, and sets view and out.
func (p *pass) forward(n *net) {
	for i := range p.hint {
		for k, x := range p.hint[i] {
			p.hint[i][k] = math.Tanh(x)
		}
	}
	clear(p.view)
	for i := range p.view {
		p.near(i, func(v, j int) { *part(&p.view[i], v) = p.hint[j] })
	}
	for _, s := range p.steps {
		from, to := part(&p.view[s.from], s.view), part(&p.view[s.to], s.view)
		for k, x := range from {
			to[k] = x + s.share*(p.hint[s.from][k]-x)
		}
	}
	for i := range p.out {
		for k := range p.out[i] {
			sum, w := 0.0, &n.weigh[k]
			for j, x := range p.view[i] {
				sum += x * w[j]
			}
			p.out[i][k] = sum
		}
	}
}

// backward takes the gradient that out has back to the sums, and steps the weights of hints.
func (p *pass) backward(n *net, rate float64) {
	clear(p.back)
	p.grad = netWeights{}
	for i := range p.out {
		for k, g := range p.out[i] {
			if math.Abs(g) < small/10 {
				continue
			}
			w, to := &n.weigh[k], &p.grad[k]
			for j, x := range p.view[i] {
				to[j] += g * x
				p.back[i][j] += g * w[j]
			}
		}
	}
	for k := range n.weigh {
		ada(n.weigh[k][:], n.sums[k][:], p.grad[k][:], rate, netFloor)
	}
	p.backToSums()
}

// backToSums sets hint to the gradient of its sums.
func (p *pass) backToSums() {
	clear(p.view) // from here on the gradient of hints, in its first view
	for _, s := range slices.Backward(p.steps) {
		from, to, own := part(&p.back[s.from], s.view), part(&p.back[s.to], s.view), part(&p.view[s.from], 0)
		for k, g := range to {
			from[k] += g - s.share*g
			own[k] += s.share * g
		}
	}
	for i := range p.view {
		p.near(i, func(v, j int) {
			own := part(&p.view[j], 0)
			for k, g := range part(&p.back[i], v) {
				own[k] += g
			}
		})
	}
	for i := range p.hint {
		for k, x := range p.hint[i] {
			p.hint[i][k] = part(&p.view[i], 0)[k] * (1 - x*x)
		}
	}
}
