package validate

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFolds(t *testing.T) {
	units := [][]int{{0, 1, 2}, {3}, {4, 5}, {6}, {7, 8, 9}}
	fold := folds(units, 10, 3, 1)
	sizes := make([]int, 3)
	for _, u := range units {
		for _, i := range u {
			assert.Equal(t, fold[u[0]], fold[i], "a unit is in one fold")
			sizes[fold[i]]++
		}
	}
	assert.ElementsMatch(t, []int{3, 3, 4}, sizes)
	assert.Equal(t, fold, folds(units, 10, 3, 1))
	assert.Nil(t, folds(units[:1], 3, 3, 1))
}

func TestSingleItemsAreShuffled(t *testing.T) {
	units := make([][]int, 100)
	for i := range units {
		units[i] = []int{i}
	}
	fold := folds(units, 100, 2, 1)
	first := 0
	for _, f := range fold[:50] {
		first += f
	}
	assert.InDelta(t, 25, first, 12, "a file that is sorted by label must not be split by it")
}

func TestBestThreshold(t *testing.T) {
	for _, c := range []struct {
		reason   string
		positive []bool
		net      []float64
		want     float64
	}{
		{"between the classes", []bool{true, true, false, false}, []float64{-0.9, -0.6, -0.4, 0.2}, -0.5},
		{"0 where it is as good", []bool{true, true, false}, []float64{-0.9, -0.6, 0.2}, 0},
		{"0 where nothing is known", []bool{true, false}, []float64{0, 0}, 0},
		{"above 0", []bool{true, false}, []float64{0.1, 0.3}, 0.2},
	} {
		score := make([]float64, len(c.net))
		for i, x := range c.net {
			score[i] = -x
		}
		r, err := newRanking(c.positive, score)
		require.NoError(t, err)
		assert.InDelta(t, c.want, r.best(nil), 1e-12, c.reason)
	}
}

// The threshold by a sweep is the best of all by trial.
func TestBestThresholdByTrial(t *testing.T) {
	for seed := range uint64(10) {
		s := newStudy(sample(80, seed), Options{})
		f1 := func(t float64) float64 {
			guess := make([]bool, len(s.items))
			for i := range s.items {
				guess[i] = s.items[i].Net < t
			}
			v, _ := count(s.positive, guess, nil).MacroF1()
			return v
		}
		got := f1(s.rank.best(nil))
		for x := -1.525; x < 1.6; x += 0.05 { // nets are multiples of 0.05
			assert.LessOrEqual(t, f1(x), got+1e-12)
		}
		assert.LessOrEqual(t, f1(0), got+1e-12)
	}
}

func TestThresholdIsNotItsOwnJudge(t *testing.T) {
	items := sample(120, 2)
	for i := range items {
		items[i].Code = float64(i%2) * -1 // nothing to be learned
	}
	s := newStudy(items, Options{})
	th, guess := s.threshold()
	require.NotNil(t, guess)
	best := make([]bool, len(items))
	for i := range items {
		best[i] = items[i].Net < *th.Best
	}
	own, _ := count(s.positive, best, nil).MacroF1()
	assert.Less(t, *th.MacroF1.Value, own)
	assert.LessOrEqual(t, *th.Lowest, *th.Highest)
}

func TestLogisticRecovers(t *testing.T) {
	var positive []bool
	var score []float64
	want := Logistic{-0.5, 2}
	for _, x := range []float64{-1, -0.5, 0, 0.5, 1} {
		n := int(math.Round(want.At(x) * 2000))
		for i := range 2000 {
			positive, score = append(positive, i < n), append(score, x)
		}
	}
	got, err := FitLogistic(positive, score)
	require.NoError(t, err)
	assert.InDelta(t, want.Intercept, got.Intercept, 0.01)
	assert.InDelta(t, want.Slope, got.Slope, 0.01)
}

func TestLogisticOfHardCases(t *testing.T) {
	apart, err := FitLogistic([]bool{true, true, false, false}, []float64{2, 1, -1, -2})
	require.NoError(t, err)
	assert.False(t, math.IsInf(apart.Slope, 0) || math.IsNaN(apart.Slope), "separated")
	assert.Greater(t, apart.At(2), 0.7)
	flat, _ := FitLogistic([]bool{true, false, false}, []float64{1, 1, 1})
	assert.InDelta(t, (2.0/3+2.0/4)/3, flat.At(1), 1e-6, "the mean of Platt's targets")
	one, _ := FitLogistic([]bool{true}, []float64{0})
	assert.InDelta(t, 2.0/3, one.At(0), 1e-6)
}

func TestBrierByHand(t *testing.T) {
	s := newStudy([]Item{{Code: -1}, {Code: -1}, {Code: 0}}, Options{})
	assert.InDelta(t, (0.01+0.25+0.04)/3, s.brier([]float64{0.9, 0.5, 0.2}, nil), 1e-12)
	assert.InDelta(t, (0.01+2*0.04)/3, s.brier([]float64{0.9, 0.5, 0.2}, []int{1, 0, 2}), 1e-12)
	assert.Equal(t, []Bin{
		{0.2, 0.3, 1, 0.2, 0, Interval{0, 0.793451}},
		{0.5, 0.6, 1, 0.5, 1, Interval{0.206549, 1}},
		{0.9, 1, 1, 1, 1, Interval{0.206549, 1}},
	}, s.bins([]float64{1, 0.5, 0.2}))
}

func TestWilson(t *testing.T) {
	// Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 and 15 of 148, score method.
	assert.Equal(t, Interval{0.2553, 0.3662}, rounded(wilson(81, 263)))
	assert.Equal(t, Interval{0.0624, 0.1605}, rounded(wilson(15, 148)))
}

func rounded(i Interval) Interval { return Interval{roundTo(i.Low, 1e4), roundTo(i.High, 1e4)} }

// Out of fold means: probabilities of a fold do not change with its own labels.
func TestCalibrationIsOutOfFold(t *testing.T) {
	items := sample(100, 8)
	s := newStudy(items, Options{})
	before, _ := s.outOfFold()
	changed := append([]Item(nil), items...)
	for i, f := range s.folds {
		if f == 3 {
			changed[i].Code = -1 - changed[i].Code
		}
	}
	after, _ := newStudy(changed, Options{}).outOfFold()
	for i, f := range s.folds {
		if f == 3 {
			assert.InDelta(t, before[i], after[i], 1e-12)
		}
	}
}
