package validate

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var missing = math.NaN()

// columns turns coders' rows into units.
func columns(rows ...[]float64) [][]float64 {
	out := make([][]float64, len(rows[0]))
	for _, r := range rows {
		for i, v := range r {
			out[i] = append(out[i], v)
		}
	}
	return out
}

// The values and the alphas of Krippendorff 2011, "Computing Krippendorff's
// Alpha-Reliability", sections A to D.
func TestAlphaPublished(t *testing.T) {
	binary := columns(
		[]float64{0, 1, 0, 0, 0, 0, 0, 0, 1, 0},
		[]float64{1, 1, 1, 0, 0, 1, 0, 0, 0, 0})
	letters := columns(
		[]float64{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1},
		[]float64{2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4})
	four := columns(
		[]float64{1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing},
		[]float64{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3},
		[]float64{missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing},
		[]float64{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing})
	for _, c := range []struct {
		reason string
		units  [][]float64
		metric Metric
		want   float64
	}{
		{"two coders, two values", binary, NominalMetric, 0.095},
		{"two values: the metric does not matter", binary, OrdinalMetric, 0.095},
		{"nor here", binary, IntervalMetric, 0.095},
		{"two coders, five values", letters, NominalMetric, 0.692},
		{"four coders with missing values", four, NominalMetric, 0.743},
		{"ordinal", four, OrdinalMetric, 0.815},
		{"interval", four, IntervalMetric, 0.849},
	} {
		got, err := Alpha(c.units, c.metric)
		require.NoError(t, err, c.reason)
		assert.InDelta(t, c.want, got, 0.0005, "%s, %s", c.reason, c.metric)
	}
}

func TestAlphaUndefined(t *testing.T) {
	for _, c := range []struct {
		reason string
		units  [][]float64
		want   error
	}{
		{"no units", nil, ErrUnpaired},
		{"one value a unit", [][]float64{{1, missing}, {missing, 2}}, ErrUnpaired},
		{"one value in all units", [][]float64{{1, 1}, {1, 1}}, ErrConstant},
		{"no number", [][]float64{{1, math.Inf(1)}}, ErrNotFinite},
	} {
		_, err := Alpha(c.units, NominalMetric)
		assert.ErrorIs(t, err, c.want, c.reason)
	}
}

func TestAlphaOfPerfectAgreement(t *testing.T) {
	got, err := Alpha([][]float64{{1, 1}, {2, 2}, {3, 3}}, OrdinalMetric)
	require.NoError(t, err)
	assert.Equal(t, 1.0, got)
}
