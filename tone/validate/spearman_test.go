package validate

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/stat"
)

func TestSpearman(t *testing.T) {
	for _, c := range []struct {
		reason string
		x, y   []float64
		want   float64
	}{
		{"the same order", []float64{1, 2, 3}, []float64{10, 20, 90}, 1},
		{"the reverse", []float64{1, 2, 3}, []float64{3, 2, 1}, -1},
		// rank differences 0, 1, -1, 0: 1 - 6*2 / (4*15)
		{"by hand", []float64{1, 2, 3, 4}, []float64{1, 3, 2, 4}, 0.8},
		// ranks 1.5 1.5 3 and 1 2 3: Pearson's 1.5 / sqrt(1.5*2)
		{"a tie takes the mean rank", []float64{5, 5, 7}, []float64{1, 2, 3}, 0.8660254037844387},
	} {
		got, err := Spearman(c.x, c.y)
		require.NoError(t, err, c.reason)
		assert.InDelta(t, c.want, got, 1e-12, c.reason)
	}
}

func TestSpearmanAgainstGonum(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 20 {
		x, y := make([]float64, 40), make([]float64, 40)
		for i := range x {
			x[i], y[i] = r.NormFloat64(), r.NormFloat64()
		}
		got, err := Spearman(x, y)
		require.NoError(t, err)
		assert.InDelta(t, stat.Correlation(ranks(x), ranks(y), nil), got, 1e-12)
	}
}

func TestSpearmanUndefined(t *testing.T) {
	_, err := Spearman([]float64{1, 2}, []float64{1, 2})
	assert.ErrorIs(t, err, ErrTooFew)
	_, err = Spearman([]float64{1, 1, 1}, []float64{1, 2, 3})
	assert.ErrorIs(t, err, ErrConstant)
	_, err = Spearman([]float64{1, 2, 3}, []float64{1, 2})
	assert.ErrorIs(t, err, ErrMismatched)
}

func TestGroupsNeedItemsAndWeighSentences(t *testing.T) {
	var items []Item
	for _, g := range []struct {
		name string
		n    int
	}{{"a", 5}, {"b", 4}, {"", 6}} {
		for i := range g.n {
			items = append(items, Item{Group: g.name, Code: -1, Net: float64(i) / 10, Sentences: i})
		}
	}
	means := newStudy(items, Options{}).means
	require.Len(t, means, 1, "b has four items, and those without a group are no group")
	assert.Equal(t, -1.0, means[0].code)
	assert.Equal(t, 0.3, means[0].net, "(0.1*1 + 0.2*2 + 0.3*3 + 0.4*4) / 10")
	assert.Len(t, newStudy(items, Options{MinGroup: 4}).means, 2)
}
