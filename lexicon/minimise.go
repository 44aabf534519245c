package lexicon

import "slices"

// Limits of minimise.
const (
	maxSteps  = 500
	memory    = 10   // steps remembered
	flat      = 1e-6 // length of a gradient that is as good as none
	gain      = 1e-9 // of the value, that is as good as none
	shortest  = 1e-12
	armijo    = 1e-4
	curvature = 1e-12
)

// minimise moves x to a minimum of f, which puts the gradient into its second argument:
// L-BFGS with backtracking (Nocedal and Wright 2006, algorithms 7.4 and 3.1). It stops
// where the gradient is flat or a step leads hardly down.
func minimise(f func(x, grad []float64) float64, x []float64) {
	grad, next, nextGrad := make([]float64, len(x)), make([]float64, len(x)), make([]float64, len(x))
	value := f(x, grad)
	var past lbfgs
	for range maxSteps {
		if dot(grad, grad) < flat*flat {
			return
		}
		dir := past.direction(grad)
		slope := dot(grad, dir)
		step, lower := 1.0, 0.0
		if len(past.s) == 0 {
			step = min(1, 1/dot(grad, grad))
		}
		for {
			for i := range x {
				next[i] = x[i] + step*dir[i]
			}
			if lower = f(next, nextGrad); lower <= value+armijo*step*slope {
				break
			}
			if step /= 2; step < shortest {
				return
			}
		}
		past.add(minus(next, x), minus(nextGrad, grad))
		copy(x, next)
		copy(grad, nextGrad)
		if value-lower < gain*value {
			return
		}
		value = lower
	}
}

// lbfgs is the last steps and what they did to the gradient.
type lbfgs struct{ s, y [][]float64 }

func (m *lbfgs) add(s, y []float64) {
	if dot(s, y) < curvature { // not convex here: the step teaches nothing
		return
	}
	m.s, m.y = append(m.s, s), append(m.y, y)
	if len(m.s) > memory {
		m.s, m.y = m.s[1:], m.y[1:]
	}
}

// direction returns minus the gradient times an estimate of the inverse Hessian.
func (m *lbfgs) direction(grad []float64) []float64 {
	q := slices.Clone(grad)
	a := make([]float64, len(m.s))
	for i := len(m.s) - 1; i >= 0; i-- {
		a[i] = dot(m.s[i], q) / dot(m.s[i], m.y[i])
		addTo(q, -a[i], m.y[i])
	}
	scale := -1.0
	if n := len(m.s) - 1; n >= 0 {
		scale = -dot(m.s[n], m.y[n]) / dot(m.y[n], m.y[n])
	}
	for i := range q {
		q[i] *= scale
	}
	for i := range m.s {
		b := -dot(m.y[i], q) / dot(m.s[i], m.y[i])
		addTo(q, b-a[i], m.s[i])
	}
	return q
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func minus(a, b []float64) []float64 {
	out := slices.Clone(a)
	addTo(out, -1, b)
	return out
}

func addTo(a []float64, times float64, b []float64) {
	for i := range a {
		a[i] += times * b[i]
	}
}
