package validate

import (
	"math"
	"slices"
)

// A Metric is how far apart two values are, for Krippendorff's alpha.
type Metric uint8

// The metrics: nominal values are the same or not; ordinal ones are as far apart as there are
// values between them; interval ones as their difference.
const (
	NominalMetric Metric = iota
	OrdinalMetric
	IntervalMetric
)

// String returns the metric's name.
func (m Metric) String() string { return [...]string{"nominal", "ordinal", "interval"}[m] }

// Alpha returns Krippendorff's alpha of units that several coders gave values, NaN where a
// coder gave none (Krippendorff 2011, section D):
//
//	alpha = 1 - (n-1) * sum of o(c,k) d(c,k) / sum of n(c) n(k) d(c,k), over c < k
//
// o(c,k) is the number of pairs of values c and k inside units, those of a unit with m values
// counted 1/(m-1) each; n(c) is the sum of o(c,k) over k, and n of all n(c). d is the squared
// difference: 1 for nominal values; (n(c)/2 + n(g) of all between + n(k)/2) squared for ordinal
// ones; (c-k) squared for interval ones. Units with fewer than two values count for nothing.
// 1 is agreement, 0 what chance gives, and below 0 is worse than chance.
func Alpha(units [][]float64, m Metric) (float64, error) {
	for _, u := range units {
		if slices.ContainsFunc(u, func(v float64) bool { return math.IsInf(v, 0) }) {
			return 0, ErrNotFinite
		}
	}
	return newCodings(units).alpha(m, nil)
}

// codings are units whose values are places in a sorted list of distinct values.
type codings struct {
	values []float64
	units  [][]int // without missing values
}

func newCodings(units [][]float64) *codings {
	c := &codings{units: make([][]int, len(units))}
	for _, u := range units {
		for _, v := range u {
			if !math.IsNaN(v) {
				c.values = append(c.values, v)
			}
		}
	}
	slices.Sort(c.values)
	c.values = slices.Compact(c.values)
	for i, u := range units {
		for _, v := range u {
			if at, ok := slices.BinarySearch(c.values, v); ok && !math.IsNaN(v) {
				c.units[i] = append(c.units[i], at)
			}
		}
	}
	return c
}

// coincidences returns o(c,k) and n(c).
func (c *codings) coincidences(w []int) (o [][]float64, n []float64) {
	o, n = make([][]float64, len(c.values)), make([]float64, len(c.values))
	for i := range o {
		o[i] = make([]float64, len(c.values))
	}
	for u, values := range c.units {
		each := float64(times(w, u)) / float64(len(values)-1)
		for i, a := range values {
			for j, b := range values {
				if i != j {
					o[a][b] += each
					n[a] += each
				}
			}
		}
	}
	return o, n
}

func (c *codings) alpha(m Metric, w []int) (float64, error) {
	o, n := c.coincidences(w)
	all, observed, expected := 0.0, 0.0, 0.0
	for i := range n {
		all += n[i]
		for k := i + 1; k < len(n); k++ {
			d := c.distance(m, n, i, k)
			observed += o[i][k] * d
			expected += n[i] * n[k] * d
		}
	}
	switch {
	case all == 0:
		return 0, ErrUnpaired
	case expected == 0:
		return 0, ErrConstant
	}
	return 1 - (all-1)*observed/expected, nil
}

func (c *codings) distance(m Metric, n []float64, i, k int) float64 {
	d := 1.0
	switch m {
	case OrdinalMetric:
		d = (n[i] + n[k]) / 2
		for g := i + 1; g < k; g++ {
			d += n[g]
		}
	case IntervalMetric:
		d = c.values[k] - c.values[i]
	}
	return d * d
}
