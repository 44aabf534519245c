package validate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCoverageAndMistakes(t *testing.T) {
	some := []string{"word"}
	items := []Item{
		{ID: "right", Code: -1, Net: -0.5, Evidence: some},
		{ID: "silent", Code: -1},
		{ID: "misled", Code: -1, Net: 0.6, Evidence: some},
		{ID: "balanced", Code: 0, Evidence: some},
		{ID: "overcalled", Code: 0, Net: -0.2, Evidence: some},
		{ID: "mild", Code: 0, Net: 0.1, Evidence: some},
		{ID: "good", Code: 1, Net: 0.5, Evidence: some},
		{ID: "worse", Code: 1, Net: -0.7, Evidence: some},
	}
	r, err := Measure(items, Options{Mistakes: -1, Resamples: -1})
	require.NoError(t, err)
	assert.Equal(t, []Coverage{
		{Combative, 3, 2, 0.666667, 0.333333, 0.333333},
		{Other, 3, 3, 1, 0.333333, 0.333333},
		{Conciliatory, 2, 2, 1, 0.5, 0.5},
	}, r.Coverage)
	assert.Equal(t, 0.2, *r.Silent.Value, "one of five of a pole")
	assert.Equal(t, 0.333333, *r.Overcalled.Value)
	var ids []string
	for _, m := range r.Mistakes {
		ids = append(ids, m.Item.ID)
	}
	assert.Equal(t, []string{"worse", "misled", "overcalled", "mild", "silent"}, ids)
	r, _ = Measure(items, Options{Mistakes: 2})
	assert.Len(t, r.Mistakes, 2)
	r, _ = Measure(items, Options{})
	assert.Empty(t, r.Mistakes)
}
