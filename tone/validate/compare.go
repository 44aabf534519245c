package validate

import (
	"fmt"
	"math"
)

// A Difference is a figure of one score set less the same figure of another, on the same items.
type Difference struct {
	Figure
	P *float64 // of no difference, two-sided, to 4 decimals; nil where there is no interval
}

// A Comparison holds two score sets of the same items side by side.
type Comparison struct {
	AUC          Difference // a less b
	MacroF1      Difference // at 0
	Threshold    Difference // macro-F1 at the cross-validated thresholds, those held fixed
	AlphaNominal Difference
	Spearman     Difference
}

// Compare compares two score sets by the paired bootstrap: both are measured on the same
// resamples of the items, and the interval is that of the differences (Efron and Tibshirani
// 1993, chapter 16). p is twice the smaller share of differences at or beyond 0, with one added
// above and below the line (Davison and Hinkley 1997, section 4.2), so that it is never 0. The
// items must be the same in code and group.
func Compare(a, b []Item, o Options) (Comparison, error) {
	if len(a) != len(b) {
		return Comparison{}, fmt.Errorf("validate: %d items against %d: %w", len(a), len(b), ErrMismatched)
	}
	for i := range a {
		if a[i].Code != b[i].Code || a[i].Group != b[i].Group {
			return Comparison{}, fmt.Errorf("validate: item %d (%s): the two sides differ in code or group", i, a[i].ID)
		}
	}
	for _, items := range [][]Item{a, b} {
		if err := check(items); err != nil {
			return Comparison{}, err
		}
	}
	return compare(newStudy(a, o), newStudy(b, o)), nil
}

func compare(a, b *study) (c Comparison) {
	_, ga := a.threshold()
	_, gb := b.threshold()
	best := minus(a.macroF1(ga), b.macroF1(gb))
	if ga == nil {
		best = func([]int) (float64, error) { return 0, a.noFolds() }
	}
	to := []*Difference{&c.AUC, &c.MacroF1, &c.Threshold, &c.AlphaNominal, &c.Spearman}
	of := []statistic{
		minus(a.auc, b.auc), minus(a.macroF1(a.below), b.macroF1(b.below)), best,
		minus(a.alpha(NominalMetric), b.alpha(NominalMetric)), minus(a.spearman, b.spearman),
	}
	for i, d := range to {
		d.Figure = newFigure(of[i](nil))
	}
	if len(a.units) < 2 || a.o.resamples() == 0 {
		return c
	}
	for i, values := range bootstrap(a.units, len(a.items), a.o, of...) {
		if to[i].Figure = to[i].with(values); to[i].Interval != nil {
			to[i].P = pValue(values)
		}
	}
	return c
}

func minus(a, b statistic) statistic {
	return func(w []int) (float64, error) {
		x, err := a(w)
		if err != nil {
			return 0, err
		}
		y, err := b(w)
		return x - y, err
	}
}

// pValue takes differences of the size of rounding errors for none.
func pValue(differences []float64) *float64 {
	const nothing = 1e-12
	n, below, above := 0, 0, 0
	for _, d := range differences {
		if math.IsNaN(d) {
			continue
		}
		n++
		below += int(truth(d <= nothing))
		above += int(truth(d >= -nothing))
	}
	p := roundTo(min(2*float64(min(below, above)+1)/float64(n+1), 1), 1e4)
	return &p
}
