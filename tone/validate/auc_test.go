package validate

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/integrate"
	"gonum.org/v1/gonum/stat"
)

func TestAUC(t *testing.T) {
	for _, c := range []struct {
		reason   string
		positive []bool
		score    []float64
		want     float64
	}{
		{"all pairs in order", []bool{true, true, false}, []float64{3, 2, 1}, 1},
		{"all pairs reversed", []bool{false, true}, []float64{2, 1}, 0},
		{"a tie is half a pair", []bool{true, false}, []float64{1, 1}, 0.5},
		// pairs: 0.9 beats 0.4, 0.5, 0.1; 0.4 ties 0.4, loses to 0.5, beats 0.1: (3 + 1.5) / 6
		{"by hand", []bool{true, false, false, true, false}, []float64{0.9, 0.4, 0.5, 0.4, 0.1}, 0.75},
	} {
		got, err := AUC(c.positive, c.score)
		require.NoError(t, err, c.reason)
		assert.InDelta(t, c.want, got, 1e-12, c.reason)
	}
}

func TestAUCUndefined(t *testing.T) {
	for _, c := range []struct {
		reason   string
		positive []bool
		score    []float64
		want     error
	}{
		{"nothing", nil, nil, ErrEmpty},
		{"positives alone", []bool{true, true}, []float64{1, 2}, ErrOneClass},
		{"negatives alone", []bool{false}, []float64{1}, ErrOneClass},
		{"no number", []bool{true, false}, []float64{1, math.NaN()}, ErrNotFinite},
		{"two lengths", []bool{true}, []float64{1, 2}, ErrMismatched},
	} {
		_, err := AUC(c.positive, c.score)
		assert.ErrorIs(t, err, c.want, c.reason)
	}
}

// sample makes n items whose nets have ties and lean the way of their codes.
func sample(n int, seed uint64) []Item {
	r := rand.New(rand.NewPCG(seed, 1))
	out := make([]Item, n)
	for i := range out {
		x := &out[i]
		x.Code = float64(r.IntN(2) * -1)
		x.Net = math.Round((x.Code/4+r.NormFloat64()/3)*20) / 20
		x.Group = string(rune('a' + i%24))
		x.Sentences = 1 + i%3
		if x.Net != 0 {
			x.Evidence = []string{"word"}
		}
	}
	return out
}

func TestAUCAgainstGonum(t *testing.T) {
	for seed := range uint64(20) {
		s := newStudy(sample(200, seed), Options{})
		got, err := s.auc(nil)
		require.NoError(t, err)
		// stat.ROC wants rising scores; the area of its curve by trapezoids counts ties half.
		var y []float64
		var classes []bool
		for i := len(s.rank.order) - 1; i >= 0; i-- {
			y, classes = append(y, s.rank.score[s.rank.order[i]]), append(classes, s.positive[s.rank.order[i]])
		}
		tpr, fpr, _ := stat.ROC(nil, y, classes, nil)
		assert.InDelta(t, integrate.Trapezoidal(fpr, tpr), got, 1e-12)
	}
}

func TestCurveHasTheArea(t *testing.T) {
	s := newStudy(sample(300, 7), Options{})
	var x, y = []float64{0}, []float64{0}
	for _, p := range s.rank.curve() {
		x, y = append(x, p.FalsePositive), append(y, p.TruePositive)
	}
	want, _ := s.auc(nil)
	assert.InDelta(t, want, integrate.Trapezoidal(x, y), 1e-5)
	assert.Equal(t, []float64{1, 1}, []float64{x[len(x)-1], y[len(y)-1]})
}

func TestResampleIsRepetition(t *testing.T) {
	items := sample(60, 3)
	w := make([]int, len(items))
	var repeated []Item
	for i := range items {
		w[i] = i % 3
		for range w[i] {
			repeated = append(repeated, items[i])
		}
	}
	a, b := newStudy(items, Options{}), newStudy(repeated, Options{})
	for name, pair := range map[string][2]statistic{
		"AUC": {a.auc, b.auc}, "macro-F1": {a.macroF1(a.below), b.macroF1(b.below)}, "alpha": {a.alpha(NominalMetric), b.alpha(NominalMetric)},
	} {
		x, err := pair[0](w)
		require.NoError(t, err, name)
		y, err := pair[1](nil)
		require.NoError(t, err, name)
		assert.InDelta(t, y, x, 1e-12, name)
	}
	assert.InDelta(t, b.rank.best(nil), a.rank.best(w), 1e-12)
	assert.InDelta(t, b.rank.logistic(nil).Slope, a.rank.logistic(w).Slope, 1e-6)
}
