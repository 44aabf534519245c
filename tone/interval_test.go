package tone

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

func TestStudentAgreesWithGonum(t *testing.T) {
	for _, df := range []float64{1, 2, 3, 4.5, 10, 30, 199, 1e4} {
		d := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}
		for _, x := range []float64{-40, -3, -1, -0.1, 0, 0.5, 2, 5, 100} {
			assert.InDelta(t, d.CDF(x), studentCDF(x, df), 1e-10, "CDF(%v), %v degrees", x, df)
		}
		for _, p := range []float64{0.6, 0.9, 0.975, 0.999} {
			assert.InEpsilon(t, d.Quantile(p), studentQuantile(p, df), 1e-8, "quantile(%v), %v degrees", p, df)
		}
	}
}

func TestWideEqualsBigInt(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var w, other wide
	want := new(big.Int)
	for i := range 10000 {
		a, b := rng.Int64N(1<<56)-1<<55, rng.Int64N(1<<56)-1<<55
		if i%2 == 0 {
			w.addProduct(a, b)
		} else {
			other.addProduct(a, b)
		}
		want.Add(want, new(big.Int).Mul(big.NewInt(a), big.NewInt(b)))
	}
	w.add(other)
	got := new(big.Int).Lsh(big.NewInt(w.hi), 64)
	got.Add(got, new(big.Int).SetUint64(w.lo))
	assert.Equal(t, want, got, "10,000 products of 110 bits do not overflow")
	f, _ := new(big.Float).SetInt(want).Float64()
	assert.InEpsilon(t, f, w.float(), 1e-14)
}

// momentsOf makes moments of units given as nets (NaN: without evidence) of sentences of
// ten words.
func momentsOf(units [][]float64) *moments {
	var m moments
	for _, nets := range units {
		var u unit
		for _, x := range nets {
			s := unit{sentences: 1, words: 10}
			if !math.IsNaN(x) {
				s.evident, s.net = 1, int64(math.Round(x*1e6))
			}
			u.add(s)
		}
		m.add(u)
	}
	return &m
}

func TestNetMatchesItsFormula(t *testing.T) {
	// Three sentences with nets 0.2, -0.4, 0.3 and one without evidence: the mean is
	// 0.025; with pseudo-units at 0.3 and -0.3 the six values' standard error is 0.3162.../sqrt 6.
	m := momentsOf([][]float64{{0.2}, {-0.4}, {math.NaN()}, {0.3}})
	r := m.net()
	assert.InDelta(t, 0.025, r.value, 1e-12)
	assert.InDelta(t, stat.StdErr(stat.StdDev([]float64{0.2, -0.4, 0, 0.3, 0.3, -0.3}, nil), 6), r.se, 1e-12)
	assert.Equal(t, 2.0, r.df)
}

func TestRatioOverDocuments(t *testing.T) {
	// Documents of 2, 3 and 1 sentences with sums of net 0.6, -0.3, 0.3.
	m := momentsOf([][]float64{{0.2, 0.4}, {-0.1, -0.2, 0}, {0.3}})
	r := m.net()
	assert.InDelta(t, 0.1, r.value, 1e-12)
	// Two pseudo-documents of 2 sentences with sums +-0.4 (mean absolute net 1.2/6 = 0.2).
	y, x := []float64{0.6, -0.3, 0.3, 0.4, -0.4}, []float64{2, 3, 1, 2, 2}
	ratio, squares, total := 0.06, 0.0, 10.0
	for i := range y {
		squares += (y[i] - ratio*x[i]) * (y[i] - ratio*x[i])
	}
	n := total * total / (4 + 9 + 1 + 4 + 4) // effective units
	assert.InDelta(t, math.Sqrt(squares/(total*total)*n/(n-1)), r.se, 1e-12)
}

// A population draws the net of a sentence: with probability dense one of values.
type population struct {
	name   string
	dense  float64
	values []float64
}

var populations = []population{
	{"sparse, mixed", 0.2, []float64{0.27, 0.27, -0.27, 0.2, -0.11, 0.43, -0.5}},
	{"dense, mixed", 0.8, []float64{0.27, 0.27, -0.27, 0.2, -0.11, 0.43, -0.5}},
	{"sparse, one-sided", 0.2, []float64{-0.27, -0.27, -0.11, -0.43, -0.2}},
	{"dense, one-sided", 0.8, []float64{-0.27, -0.27, -0.11, -0.43, -0.2}},
	{"dense, skewed", 0.8, []float64{0.11, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11, -0.8}},
}

func (p population) mean() float64 { return p.dense * stat.Mean(p.values, nil) }

func (p population) draw(rng *rand.Rand) float64 {
	if rng.Float64() >= p.dense {
		return math.NaN()
	}
	return p.values[rng.IntN(len(p.values))]
}

// coverage returns the share of samples of n sentences with at least DefaultMinEvidence
// evident ones whose interval holds the true net, and that of a percentile bootstrap where
// boot is true.
func coverage(p population, evident int, boot bool) (ours, percentile float64) {
	rng := rand.New(rand.NewPCG(7, uint64(evident)))
	const runs = 2000
	hits, bootHits, all := 0, 0, 0
	for range runs {
		var units [][]float64
		for have := 0; have < evident; {
			x := p.draw(rng)
			if !math.IsNaN(x) {
				have++
			}
			units = append(units, []float64{x})
		}
		// Go on to the next evident sentence, so that stopping does not favour evidence.
		for x := p.draw(rng); math.IsNaN(x); x = p.draw(rng) {
			units = append(units, []float64{x})
		}
		all++
		r := momentsOf(units).net()
		i := around(r.value, r.se, r.df, -1, 1)
		if i.Low <= p.mean() && p.mean() <= i.High {
			hits++
		}
		if boot && bootstrapHolds(units, p.mean(), rng) {
			bootHits++
		}
	}
	return float64(hits) / float64(all), float64(bootHits) / float64(all)
}

func bootstrapHolds(units [][]float64, mean float64, rng *rand.Rand) bool {
	const draws = 200
	means := make([]float64, draws)
	for d := range means {
		for range units {
			if x := units[rng.IntN(len(units))][0]; !math.IsNaN(x) {
				means[d] += x / float64(len(units))
			}
		}
	}
	slices.Sort(means)
	return means[draws*25/1000] <= mean && mean <= means[draws*975/1000-1]
}

// TestCoverage is the source of the table in the package documentation; run it with -v to
// see the figures.
func TestCoverage(t *testing.T) {
	for _, p := range populations {
		line := fmt.Sprintf("%-18s", p.name)
		for _, n := range []int{5, 8, 20, 50, 200} {
			got, boot := coverage(p, n, n <= 8)
			line += fmt.Sprintf("  %d: %.3f", n, got)
			if n <= 8 {
				line += fmt.Sprintf(" (bootstrap %.3f)", boot)
			}
			if p.name != "dense, skewed" {
				assert.GreaterOrEqual(t, got, 0.93, "%s, %d sentences with evidence", p.name, n)
			}
		}
		t.Log(line)
	}
}

// TestDocumentCoverage draws documents of 1 to 30 sentences that share a tone of their own.
func TestDocumentCoverage(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for _, docs := range []int{5, 20, 100} {
		hits := 0
		const runs, mean = 4000, -0.05
		for range runs {
			var units [][]float64
			for range docs {
				tone := mean + 0.1*rng.NormFloat64()
				nets := make([]float64, 1+rng.IntN(30))
				for i := range nets {
					nets[i] = math.Max(-1, math.Min(1, tone+0.2*rng.NormFloat64()))
				}
				units = append(units, nets)
			}
			r := momentsOf(units).net()
			if i := around(r.value, r.se, r.df, -1, 1); i.Low <= mean && mean <= i.High {
				hits++
			}
		}
		t.Logf("%d documents: %.3f", docs, float64(hits)/runs)
		assert.GreaterOrEqual(t, float64(hits)/runs, 0.93, "%d documents", docs)
	}
}

// TestBootstrapCrossCheck: on plenty of text, where a bootstrap is right, both agree.
func TestBootstrapCrossCheck(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	p := populations[1]
	var units [][]float64
	for range 400 {
		units = append(units, []float64{p.draw(rng)})
	}
	means := make([]float64, 4000)
	for d := range means {
		for range units {
			if x := units[rng.IntN(len(units))][0]; !math.IsNaN(x) {
				means[d] += x / float64(len(units))
			}
		}
	}
	slices.Sort(means)
	r := momentsOf(units).net()
	i := around(r.value, r.se, r.df, -1, 1)
	assert.InDelta(t, means[100], i.Low, 0.004)
	assert.InDelta(t, means[3900], i.High, 0.004)
}

func TestRoundNeverGivesMinusZero(t *testing.T) {
	require.False(t, math.Signbit(round(-0.00001, 3)))
}
