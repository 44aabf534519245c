package crf

import (
	"math"
	"slices"
)

// weights are a model in training. Each row of looks, turns and places is
// followed by the sum of its squared gradients.
type weights struct {
	steps, sums          steps
	looks, turns, places []float32
	net                  *net
}

const (
	lookRow  = labels + 1
	turnRow  = numPairs + 1
	placeRow = states + 1
)

func newWeights(c *course) *weights {
	return &weights{
		looks:  make([]float32, len(c.looks.list)*lookRow),
		turns:  make([]float32, len(c.turns.list)*turnRow),
		places: make([]float32, len(c.places.list)*placeRow),
		net:    newNet(c.hinting),
	}
}

func (w *weights) clone() *weights {
	c := *w
	c.looks, c.turns, c.places = slices.Clone(w.looks), slices.Clone(w.turns), slices.Clone(w.places)
	c.net = w.net.clone()
	return &c
}

// mean returns the mean of the weights: of log-linear models, the geometric mean
// of the probabilities of walks. It is taken in the order of the list.
func mean(all []*weights) *weights {
	sum := &weights{}
	for i := range sum.steps.edge {
		sum.steps.edge[i] = meanAt(all, func(w *weights) float64 { return w.steps.edge[i] })
	}
	for i := range sum.steps.start {
		sum.steps.start[i] = meanAt(all, func(w *weights) float64 { return w.steps.start[i] })
	}
	sum.looks = meanRows(all, func(w *weights) []float32 { return w.looks })
	sum.turns = meanRows(all, func(w *weights) []float32 { return w.turns })
	sum.places = meanRows(all, func(w *weights) []float32 { return w.places })
	var nets []*net
	for _, w := range all {
		nets = append(nets, w.net)
	}
	sum.net = meanNet(nets)
	return sum
}

func meanAt[T any](all []T, f func(T) float64) (sum float64) {
	for _, w := range all {
		sum += f(w)
	}
	return sum * float64(1/float32(len(all)))
}

func meanRows[T any](all []T, f func(T) []float32) []float32 {
	sum := slices.Clone(f(all[0]))
	for _, w := range all[1:] {
		for i, x := range f(w) {
			sum[i] += x
		}
	}
	scale := 1 / float32(len(all))
	for i := range sum {
		sum[i] *= scale
	}
	return sum
}

func add(dst []float64, rows []float32, f int32) {
	if f < 0 {
		return
	}
	for k, x := range rows[int(f)*(len(dst)+1):][:len(dst)] {
		dst[k] += float64(x)
	}
}

// floor is what the sums of squared gradients begin with.
const floor = 1e-6

func ada(w, sums, g []float64, rate, floor float64) {
	for i, x := range g {
		sums[i] += x * x
		w[i] -= rate * x / math.Sqrt(sums[i]+floor)
	}
}

// squares returns the sum of the squares of a gradient.
func squares(g []float64) (sum float64) {
	for _, x := range g {
		sum += x * x
	}
	return sum
}

// adaRow steps a row whose last number is the sum of its squared gradients.
func adaRow(row []float32, g []float64, size, rate, floor float64) {
	n := len(g)
	row[n] += float32(size)
	r := float32(rate / math.Sqrt(float64(row[n])+floor))
	for k, x := range g {
		row[k] -= r * float32(x)
	}
}
