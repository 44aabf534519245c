package validate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConfusion(t *testing.T) {
	c := Confusion{TruePositive: 6, FalsePositive: 2, FalseNegative: 4, TrueNegative: 8}
	assert.Equal(t, 0.75, *c.Precision().Value)
	assert.Equal(t, 0.6, *c.Recall().Value)
	assert.Equal(t, 0.666667, *c.F1().Value, "2*6 / (12+2+4)")
	macro, err := c.MacroF1()
	require.NoError(t, err)
	assert.InDelta(t, (2.0/3+16.0/22)/2, macro, 1e-12)
}

func TestConfusionDegenerate(t *testing.T) {
	none := Confusion{FalseNegative: 3, TrueNegative: 1}
	assert.Nil(t, none.Precision().Value, "nothing was called so")
	assert.Equal(t, 0.0, *none.Recall().Value)
	assert.Equal(t, 0.0, *none.F1().Value)
	macro, err := none.MacroF1()
	require.NoError(t, err)
	assert.InDelta(t, 0.2, macro, 1e-12, "(0 + 2*1/(2+3)) / 2")
	_, err = Confusion{TruePositive: 3}.MacroF1()
	assert.ErrorIs(t, err, ErrOneClass)
	assert.Equal(t, "undefined: nothing is so, nor was called so", Confusion{TrueNegative: 1}.F1().String())
}

func TestSchemes(t *testing.T) {
	for _, c := range []struct {
		reason string
		codes  []float64
		want   []Class // of nets -0.5, 0 and 0.5
	}{
		{"three classes", []float64{-1, 0, 1}, []Class{Combative, Other, Conciliatory}},
		{"two poles: silence is conciliatory", []float64{-1, 1}, []Class{Combative, Conciliatory, Conciliatory}},
		{"combative or not", []float64{-1, 0}, []Class{Combative, Other, Other}},
		{"conciliatory or not", []float64{0, 1}, []Class{Other, Other, Conciliatory}},
		{"a finer scale has the same signs", []float64{-2, -0.5, 2}, []Class{Combative, Conciliatory, Conciliatory}},
	} {
		var items []Item
		for _, code := range c.codes {
			items = append(items, Item{Code: code})
		}
		s := newScheme(items)
		assert.Equal(t, c.want, []Class{s.classOf(-0.5), s.classOf(0), s.classOf(0.5)}, c.reason)
	}
}

func TestThreeClasses(t *testing.T) {
	r, err := Measure([]Item{
		{Code: -1, Net: -0.5}, {Code: -1, Net: 0}, {Code: 0, Net: 0}, {Code: 0, Net: -0.2},
		{Code: 1, Net: 0.5}, {Code: 1, Net: 0.1}, {Code: 1, Net: -0.1},
	}, Options{Resamples: -1})
	require.NoError(t, err)
	require.Len(t, r.Classes, 3)
	f1 := func(i int) float64 { return *r.Classes[i].F1.Value }
	assert.Equal(t, []float64{0.4, 0.5, 0.8}, []float64{f1(0), f1(1), f1(2)}, "2/5, 2/4, 4/5")
	assert.InDelta(t, 1.7/3, *r.ClassesF1.Value, 1e-6)
	assert.InDelta(t, (0.4+2*3.0/9)/2, *r.MacroF1.Value, 1e-6, "combative against the rest")
	assert.NotNil(t, r.AlphaOrdinal.Value)
}
