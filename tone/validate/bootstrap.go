package validate

import (
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// A source draws numbers that are the same on every machine and in every release: PCG-DXSM
// with our own reduction to a range.
type source struct{ pcg *rand.PCG }

func newSource(seed uint64) source { return source{rand.NewPCG(seed, 0x64657465_6e746521)} }

// below returns a number in [0, n). The bias of the multiplication is below n / 2^64.
func (s source) below(n int) int {
	hi, _ := bits.Mul64(s.pcg.Uint64(), uint64(n))
	return int(hi)
}

// A statistic is computed from a resample: how often each item stands in it. An error means
// that it is undefined there.
type statistic func(w []int) (float64, error)

// bootstrap computes statistics on the same resamples of whole units, so that they can be
// compared, and returns their values in the order of the resamples, NaN where undefined.
func bootstrap(units [][]int, items int, o Options, stats ...statistic) [][]float64 {
	out := make([][]float64, len(stats))
	w, r := make([]int, items), newSource(o.seed())
	for range o.resamples() {
		clear(w)
		for range units {
			for _, i := range units[r.below(len(units))] {
				w[i]++
			}
		}
		for i, f := range stats {
			v, err := f(w)
			if err != nil {
				v = math.NaN()
			}
			out[i] = append(out[i], v)
		}
	}
	return out
}

// defined returns the values that are numbers, sorted, or why they are too few.
func defined(values []float64) ([]float64, string) {
	kept := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	if 20*len(kept) < 19*len(values) {
		return nil, fmt.Sprintf("no interval: undefined in %d of %d resamples", len(values)-len(kept), len(values))
	}
	if len(kept) < 39 {
		return nil, "no interval: fewer than 39 resamples"
	}
	slices.Sort(kept)
	return kept, ""
}

// percentile returns the interval of resampled values: the values number 0.025 (B+1) and 0.975
// (B+1) of B in order (Davison and Hinkley 1997, section 5.3), or why there is none.
func percentile(values []float64) (*Interval, string) {
	kept, why := defined(values)
	if kept == nil {
		return nil, why
	}
	k := max(int(math.Round(0.025*float64(len(kept)+1))), 1)
	return &Interval{round(kept[k-1]), round(kept[len(kept)-k])}, ""
}

// with gives a figure its interval.
func (f Figure) with(values []float64) Figure {
	if f.Value != nil {
		f.Interval, f.Why = percentile(values)
	}
	return f
}
