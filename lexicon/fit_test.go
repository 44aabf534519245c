package lexicon

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func fitLexicon(t testing.TB) *Lexicon {
	return mustNew(t, []Entry{
		{Pattern: "agree", Weight: 1, Category: "assent"},
		{Pattern: "welcome", Weight: 1, Category: "assent"},
		{Pattern: "unused", Weight: 1, Category: "assent"},
		{Pattern: "deny", Pole: Combative, Weight: 1, Category: "refusal"},
		{Pattern: "issue", Pole: Combative, Weight: 2, Category: "filler"},
		{Pattern: "matter", Pole: Combative, Weight: 2, Category: "filler"},
	}, Shifter{Pattern: "not", Kind: Negator})
}

// coded are statements in which words of refusal and assent tell the label, and those
// of the category filler tell nothing.
func coded(l *Lexicon) (out []Sample) {
	for i := range 40 {
		group := fmt.Sprint("day ", i%4)
		filler := []string{"", " This is an issue and a matter of issue.", " A matter.", ""}[i/4%4]
		out = append(out,
			l.Sample("We agree and we welcome it."+filler, "a", group, LabelConciliatory),
			l.Sample("They deny it."+filler, "a", group, LabelCombative))
	}
	return out
}

func weightsOf(s Source) map[string]float64 {
	out := map[string]float64{}
	for _, e := range s.Entries {
		out[e.Pattern] = e.Weight
	}
	return out
}

func TestFit(t *testing.T) {
	l := fitLexicon(t)
	src, err := l.Fit(coded(l), FitOptions{CategoryRidge: .5, EntryRidge: 1})
	require.NoError(t, err)
	w := weightsOf(src)
	assert.Less(t, w["issue"], 2.0, "what tells nothing becomes light")
	assert.Less(t, w["matter"], 2.0, "what tells nothing becomes light")
	assert.GreaterOrEqual(t, w["deny"], 1.0, "what tells much stays heavy")
	assert.GreaterOrEqual(t, w["unused"], 1.0, "an entry without a hit follows its category")
	for i, e := range src.Entries {
		assert.Contains(t, Ladder[:], e.Weight)
		assert.Equal(t, l.Entry(i).Pole, e.Pole, "poles are kept")
	}
	again, err := l.Fit(coded(l), FitOptions{CategoryRidge: .5, EntryRidge: 1})
	require.NoError(t, err)
	assert.Equal(t, src, again, "the fit has no chance in it")
}

func TestFitIsHeldByItsRidge(t *testing.T) {
	l := fitLexicon(t)
	src, err := l.Fit(coded(l), FitOptions{CategoryRidge: 1e6, EntryRidge: 1e6})
	require.NoError(t, err)
	for i, e := range src.Entries {
		assert.Equal(t, l.Entry(i).Weight, e.Weight, "a strong ridge leaves the weights alone")
	}
	f := newFitter(l, coded(l), FitOptions{EntryRidge: -1})
	assert.Len(t, f.params, 1+1+3, "categories alone: a slope, a cut and three categories")
}

func TestCrossValidate(t *testing.T) {
	l := fitLexicon(t)
	gains, err := l.CrossValidate(coded(l), FitOptions{CategoryRidge: .5, EntryRidge: 1})
	require.NoError(t, err)
	require.Len(t, gains, 1)
	g := gains[0]
	assert.Equal(t, "a", g.Set)
	assert.Equal(t, 80, g.Samples)
	assert.Equal(t, 4, g.Groups)
	assert.Greater(t, g.After.AUC, g.Before.AUC)
	assert.GreaterOrEqual(t, g.After.MacroF1, g.Before.MacroF1)
}

func TestFitNeedsTwoLabels(t *testing.T) {
	l := fitLexicon(t)
	_, err := l.Fit([]Sample{l.Sample("We agree.", "a", "", LabelConciliatory), l.Sample("We deny.", "b", "", LabelCombative)}, FitOptions{})
	assert.ErrorIs(t, err, ErrOneLabel, "labels of two sets are not told apart")
	_, err = l.Fit(nil, FitOptions{})
	assert.ErrorIs(t, err, ErrOneLabel)
}

// TestCuts: a set has a cut between each two labels that follow each other in it.
func TestCuts(t *testing.T) {
	l := fitLexicon(t)
	for _, c := range []struct {
		labels []Label
		cuts   int
	}{
		{[]Label{LabelCombative, LabelConciliatory}, 1},
		{[]Label{LabelCombative, LabelOther}, 1},
		{[]Label{LabelOther, LabelConciliatory}, 1},
		{[]Label{LabelCombative, LabelOther, LabelConciliatory}, 2},
		{[]Label{LabelOther}, 0},
	} {
		var s []Sample
		for _, label := range c.labels {
			s = append(s, l.Sample("We agree.", "a", "", label))
		}
		assert.Len(t, newFitter(l, s, FitOptions{}).cuts, c.cuts, "%v", c.labels)
	}
}

// TestGradient holds the gradient against differences of the loss.
func TestGradient(t *testing.T) {
	l := fitLexicon(t)
	samples := append(coded(l), l.Sample("We do not agree. They deny. A matter.", "b", "", LabelCombative), l.Sample("We do not welcome an issue.", "b", "", LabelOther), l.Sample("", "b", "", LabelConciliatory))
	f := newFitter(l, samples, FitOptions{})
	p := slices.Clone(f.params)
	for i := range p {
		p[i] += .1 * float64(i%3)
	}
	grad, other := make([]float64, len(p)), make([]float64, len(p))
	f.loss(p, grad)
	const h = 1e-5
	for i := range p {
		was := p[i]
		p[i] = was + h
		above := f.loss(p, other)
		p[i] = was - h
		below := f.loss(p, other)
		p[i] = was
		assert.InDelta(t, (above-below)/(2*h), grad[i], 1e-4, "parameter %d", i)
	}
}

func TestMinimise(t *testing.T) {
	// Rosenbrock's valley, whose lowest point is (1, 1).
	x := []float64{-1.2, 1}
	minimise(func(x, g []float64) float64 {
		a, b := 1-x[0], x[1]-x[0]*x[0]
		g[0], g[1] = -2*a-400*b*x[0], 200*b
		return a*a + 100*b*b
	}, x)
	assert.InDelta(t, 1, x[0], 1e-3)
	assert.InDelta(t, 1, x[1], 1e-3)
}

func TestOnLadder(t *testing.T) {
	for w, want := range map[float64]float64{0.01: 0.5, 0.7: 0.5, 0.72: 1, 1.4: 1, 1.45: 2, 2.4: 2, 2.5: 3, 90: 3} {
		assert.Equal(t, want, onLadder(w), w)
	}
}

func TestQuality(t *testing.T) {
	for _, c := range []struct {
		labels  []Label
		nets    []float64
		auc, f1 float64
		why     string
	}{
		{[]Label{-1, -1, 1, 1}, []float64{-1, -.5, .5, 1}, 1, 1, "told apart"},
		{[]Label{-1, 1}, []float64{0, 0}, .5, 1. / 3, "a tie is half; 0 is not combative"},
		{[]Label{-1, 1, 0}, []float64{.5, -.5, -.5}, 0, 0, "the wrong way round"},
		{[]Label{0, 1}, []float64{0, .5}, 1, 1, "without combative ones, conciliatory against others"},
		{[]Label{-1, -1}, []float64{-1, 1}, math.NaN(), 1. / 3, "one label has no curve"},
	} {
		q := quality(c.labels, c.nets)
		assert.Equal(t, math.IsNaN(c.auc), math.IsNaN(q.AUC), c.why)
		if !math.IsNaN(c.auc) {
			assert.InDelta(t, c.auc, q.AUC, 1e-12, c.why)
		}
		assert.InDelta(t, c.f1, q.MacroF1, 1e-12, c.why)
	}
}

func TestFoldsKeepGroupsWhole(t *testing.T) {
	var s []Sample
	for i := range 100 {
		s = append(s, Sample{Group: fmt.Sprint(i % 7)})
	}
	fold, n := folds(s, 3)
	assert.Equal(t, 3, n)
	size := make([]int, n)
	for i, k := range fold {
		size[k]++
		assert.Equal(t, fold[i%7], k, "a group is in one fold")
	}
	assert.Less(t, slices.Max(size)-slices.Min(size), 16, "folds are of like size")
	_, n = folds(s, 50)
	assert.Equal(t, 7, n, "not more folds than groups")
	fold, n = folds(make([]Sample, 20), 5)
	assert.Equal(t, 5, n, "samples without a group are groups")
	assert.Equal(t, []int{0, 1, 2, 3, 4, 0}, fold[:6])
}

func TestLabels(t *testing.T) {
	for _, l := range []Label{LabelCombative, LabelOther, LabelConciliatory} {
		got, ok := LabelOf(l.String())
		assert.True(t, ok)
		assert.Equal(t, l, got)
	}
	_, ok := LabelOf("neutral")
	assert.False(t, ok)
	assert.Equal(t, "?5", Label(5).String())
}

func ExampleLexicon_Fit() {
	l, err := New(Source{Name: "small", Entries: []Entry{
		{Pattern: "thank*", Weight: 1, Category: "thanks"},
		{Pattern: "refuse*", Pole: Combative, Weight: 1, Category: "refusal"},
		{Pattern: "question*", Pole: Combative, Weight: 2, Category: "doubt"},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	var coded []Sample
	for range 30 {
		coded = append(coded,
			l.Sample("We thank you for the question.", "press", "", LabelConciliatory),
			l.Sample("We refuse the question.", "press", "", LabelCombative))
	}
	fitted, err := l.Fit(coded, FitOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range fitted.Entries {
		fmt.Println(e.Pattern, e.Weight)
	}
	// Output:
	// thank* 1
	// question* 1
	// refuse* 1
}
