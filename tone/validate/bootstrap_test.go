package validate

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBootstrapIsDeterministic(t *testing.T) {
	items := sample(300, 1)
	a, err := Measure(items, Options{Mistakes: 5})
	require.NoError(t, err)
	b, _ := Measure(items, Options{Mistakes: 5})
	assert.Equal(t, a, b)
	c, _ := Measure(items, Options{Mistakes: 5, Seed: 2})
	assert.Equal(t, a.AUC.Value, c.AUC.Value, "the seed is of intervals and folds alone")
	assert.NotEqual(t, a.AUC.Interval, c.AUC.Interval)
}

// The numbers themselves are pinned: they must be the same on every machine.
func TestSourceIsPinned(t *testing.T) {
	r := newSource(1)
	var got []int
	for range 8 {
		got = append(got, r.below(100))
	}
	assert.Equal(t, []int{52, 15, 72, 77, 18, 80, 91, 39}, got)
	counts := make([]int, 7)
	for range 70000 {
		counts[r.below(7)]++
	}
	for _, n := range counts {
		assert.InDelta(t, 10000, n, 400, "every number is as likely")
	}
}

func TestPercentile(t *testing.T) {
	var values []float64
	for i := range 1999 {
		values = append(values, float64((i*7)%1999))
	}
	got, why := percentile(values)
	assert.Empty(t, why)
	assert.Equal(t, &Interval{49, 1949}, got, "numbers 50 and 1,950 of 0 .. 1998")
	for i := range 150 {
		values[i] = math.NaN()
	}
	got, why = percentile(values)
	assert.Nil(t, got)
	assert.Contains(t, why, "undefined in 150 of 1999")
}

// An interval of the mean by the bootstrap is close to the normal one.
func TestBootstrapInterval(t *testing.T) {
	units := make([][]int, 400)
	for i := range units {
		units[i] = []int{i}
	}
	meanOf := func(w []int) (float64, error) {
		sum := 0.0
		for i, n := range w {
			sum += float64(n * (i % 2))
		}
		return sum / 400, nil
	}
	got, _ := percentile(bootstrap(units, 400, Options{}, meanOf)[0])
	assert.InDelta(t, 0.5-1.96*0.025, got.Low, 0.006)
	assert.InDelta(t, 0.5+1.96*0.025, got.High, 0.006)
}

func TestGroupsAreResampledWhole(t *testing.T) {
	items := []Item{{Group: "a"}, {Group: "b"}, {Group: "a"}, {}, {}}
	units, grouped := unitsOf(items)
	assert.True(t, grouped)
	assert.Equal(t, [][]int{{0, 2}, {1}, {3}, {4}}, units)
	r, err := Measure(items, Options{Resamples: -1})
	require.NoError(t, err)
	assert.Equal(t, 2, r.Groups)
	assert.Equal(t, []string{"items without a group, taken as groups of their own: 2"}, r.Notes)
	for range 3 {
		bootstrap(units, len(items), Options{Resamples: 50}, func(w []int) (float64, error) {
			assert.Equal(t, w[0], w[2])
			return 0, nil
		})
	}
}

// A group that says the same many times is one voice: the interval by groups is wider.
func TestIntervalByGroupIsWider(t *testing.T) {
	var alone, grouped []Item
	for _, x := range sample(40, 9) {
		for range 10 {
			x.Group = ""
			alone = append(alone, x)
			x.Group = string(rune('A' + len(grouped)/10))
			grouped = append(grouped, x)
		}
	}
	a, _ := Measure(alone, Options{})
	b, _ := Measure(grouped, Options{})
	assert.Equal(t, *a.AUC.Value, *b.AUC.Value)
	assert.Greater(t, b.AUC.Interval.High-b.AUC.Interval.Low, 2*(a.AUC.Interval.High-a.AUC.Interval.Low))
}

// unlikeGroups makes groups of ten items whose nets share something that their codes do not.
func unlikeGroups(r *rand.Rand, groups int) (out []Item) {
	for g := range groups {
		own, combative := 0.3*r.NormFloat64(), 0.15+0.4*r.Float64()
		for range 10 {
			x := Item{Group: fmt.Sprint(g)}
			if r.Float64() < combative {
				x.Code = -1
			}
			x.Net = math.Round((0.35*x.Code+own+0.3*r.NormFloat64())*50) / 50
			out = append(out, x)
		}
	}
	return out
}

// Intervals hold the true value about as often as they say, from some tens of groups on.
func TestIntervalsHold(t *testing.T) {
	if testing.Short() {
		t.Skip("simulates")
	}
	truth, _ := newStudy(unlikeGroups(rand.New(rand.NewPCG(99, 1)), 4000), Options{}).auc(nil)
	const samples = 150
	for groups, want := range map[int]float64{10: 0.89, 55: 0.95} {
		held := 0
		for seed := range uint64(samples) {
			s := newStudy(unlikeGroups(rand.New(rand.NewPCG(seed, uint64(groups))), groups), Options{})
			i, _ := percentile(bootstrap(s.units, len(s.items), Options{Resamples: 399}, s.auc)[0])
			if i.Low <= truth && truth <= i.High {
				held++
			}
		}
		assert.InDelta(t, want, float64(held)/samples, 0.05, "%d groups", groups)
	}
}

func TestCompare(t *testing.T) {
	good, bad := sample(300, 4), sample(300, 4)
	for i := range bad {
		bad[i].Net = float64(i%5-2) / 10 // nothing to do with the code
	}
	c, err := Compare(good, bad, Options{})
	require.NoError(t, err)
	assert.Positive(t, c.AUC.Interval.Low)
	assert.Less(t, *c.AUC.P, 0.01)
	same, err := Compare(good, good, Options{})
	require.NoError(t, err)
	assert.Equal(t, Interval{}, *same.AUC.Interval)
	assert.Equal(t, 1.0, *same.AUC.P)
	back, _ := Compare(bad, good, Options{})
	assert.Equal(t, -*c.MacroF1.Value, *back.MacroF1.Value)
	assert.Equal(t, *c.MacroF1.P, *back.MacroF1.P)
}

func TestPValue(t *testing.T) {
	above := make([]float64, 1999)
	for i := range above {
		above[i] = 0.1
	}
	assert.Equal(t, 0.001, *pValue(above), "2 (0+1) / 2000: the least that 1,999 resamples can say")
	copy(above, []float64{-0.1, -0.1, 0, 1e-16})
	assert.Equal(t, 0.005, *pValue(above), "2 (4+1) / 2000: two below, two of no size")
	assert.Equal(t, 1.0, *pValue([]float64{-1, 1}))
}

func TestCompareRefuses(t *testing.T) {
	a := sample(10, 1)
	_, err := Compare(a, a[:9], Options{})
	assert.ErrorIs(t, err, ErrMismatched)
	b := sample(10, 1)
	b[3].Code++
	_, err = Compare(a, b, Options{})
	assert.ErrorContains(t, err, "item 3")
}

func TestDegenerate(t *testing.T) {
	one := []Item{{ID: "x", Code: -1, Net: -1, Sentences: 1, Evidence: []string{"e"}}}
	for _, c := range []struct {
		reason string
		items  []Item
		why    string // of AUC
	}{
		{"no items", nil, "there are no items"},
		{"one item", one, "all items are coded combative"},
		{"one class", []Item{{Code: 1}, {Code: 0}}, "no item is coded combative"},
		{"one group", []Item{{Code: 1, Group: "g"}, {Code: -1, Group: "g"}}, ""},
		{"all silent", []Item{{Code: 1}, {Code: -1}, {Code: -1}, {Code: 1}}, ""},
		{"two items", []Item{{Code: 1, Net: 1}, {Code: -1, Net: -1}}, ""},
	} {
		r, err := Measure(c.items, Options{Mistakes: -1})
		require.NoError(t, err, c.reason)
		if c.why != "" {
			assert.Equal(t, Figure{Why: c.why}, r.AUC, c.reason)
			assert.Equal(t, Figure{Why: c.why}, r.Threshold.MacroF1, c.reason)
		} else {
			assert.NotNil(t, r.AUC.Value, c.reason)
		}
		_, err = json.Marshal(r)
		require.NoError(t, err, "%s: JSON knows no NaN", c.reason)
		cmp, err := Compare(c.items, c.items, Options{})
		require.NoError(t, err, c.reason)
		_, err = json.Marshal(cmp)
		require.NoError(t, err, c.reason)
	}
	_, err := Measure([]Item{{ID: "x", Net: math.NaN()}}, Options{})
	assert.ErrorIs(t, err, ErrNotFinite)
	assert.ErrorContains(t, err, "x")
	r, _ := Measure([]Item{{Code: 1, Group: "g"}, {Code: -1, Group: "g"}}, Options{})
	assert.Equal(t, "no interval: there is nothing but one group", r.AUC.Why)
	assert.Equal(t, "cross-validation needs two groups", r.Threshold.MacroF1.Why)
}

func FuzzMeasure(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Add([]byte{0, 0, 0, 255, 255, 255})
	f.Fuzz(func(t *testing.T, data []byte) {
		var items []Item
		for i := 0; i+2 < len(data) && i < 300; i += 3 {
			items = append(items, Item{Code: float64(int8(data[i]) % 2), Net: float64(int8(data[i+1])) / 128, Group: string(rune('a' + data[i+2]%5)), Sentences: int(data[i+2] % 3)})
		}
		r, err := Measure(items, Options{Resamples: 39, Mistakes: -1})
		require.NoError(t, err)
		_, err = json.Marshal(r)
		require.NoError(t, err)
		for _, f := range []Figure{r.AUC, r.MacroF1, r.Threshold.MacroF1, r.Calibrated.Brier} {
			assert.True(t, f.Value == nil && f.Why != "" || f.Value != nil && *f.Value >= 0 && *f.Value <= 1, f)
		}
	})
}

func TestUndefinedResamplesAreLeftOut(t *testing.T) {
	n := 0
	values := bootstrap([][]int{{0}, {1}}, 2, Options{Resamples: 100}, func([]int) (float64, error) {
		if n++; n%50 == 0 {
			return 0, errors.New("undefined")
		}
		return 1, nil
	})
	i, why := percentile(values[0])
	assert.Empty(t, why, "two in a hundred are")
	assert.Equal(t, &Interval{1, 1}, i)
}
