package validate

import "fmt"

// A Result is what Measure found. Every figure is rounded to 6 decimals.
type Result struct {
	Items      int
	Groups     int            // that are named; 0 where items stand alone
	Unit       string         // what was resampled and dealt into folds: "item" or "group"
	AUC        Figure         // of a low net for combative items against the rest
	MacroF1    Figure         // of combative against the rest, where the net is below 0
	Classes    []ClassFigures // in the coder's classes, where the net's sign decides
	ClassesF1  Figure         // the mean of their F1; the same as MacroF1 where there are two
	Threshold  Threshold
	Spearman   Figure // of groups: mean code and mean net
	Correlated int    // how many groups have the items for it

	AlphaNominal  Figure // Krippendorff's alpha of coder and tool, in the coder's classes
	AlphaOrdinal  Figure
	AlphaInterval Figure

	Coverage   []Coverage
	Silent     Figure // share of items of a pole without any evidence
	Overcalled Figure // share of items of neither pole with a net below 0
	Calibrated Calibration
	ROC        []Point
	Mistakes   []Mistake
	Notes      []string // what a reader of the numbers has to know
}

// fewUnits is below how many resampled units an interval is too narrow: see TestIntervalsHold,
// and Cameron, Gelbach and Miller 2008.
const fewUnits = 30

// Measure holds the items' nets against the coder's judgement. See the package documentation
// for what the figures mean. The error is about an item whose code or net is not a finite
// number; a figure that is undefined is no error but says why.
func Measure(items []Item, o Options) (Result, error) {
	if err := check(items); err != nil {
		return Result{}, err
	}
	return newStudy(items, o).result(), nil
}

func (s *study) result() Result {
	r := Result{Items: len(s.items), Groups: s.named(), Unit: s.unit(), Correlated: len(s.means)}
	r.Classes, r.ClassesF1 = s.classFigures()
	r.Coverage, r.Silent, r.Overcalled = s.coverage(), s.silent(), s.overcalled()
	r.Mistakes = s.mistakes(s.o.Mistakes)
	var guess []bool
	var prob []float64
	r.Threshold, guess = s.threshold()
	r.Calibrated, prob = s.calibration()
	if s.rank != nil {
		r.ROC = s.rank.curve()
	}
	s.estimate([]estimate{
		{&r.AUC, s.auc},
		{&r.MacroF1, s.macroF1(s.below)},
		{&r.AlphaNominal, s.alpha(NominalMetric)},
		{&r.AlphaOrdinal, s.alpha(OrdinalMetric)},
		{&r.AlphaInterval, s.alpha(IntervalMetric)},
		{&r.Spearman, s.spearman},
		{&r.Threshold.MacroF1, s.macroF1(guess)},
		{&r.Calibrated.Brier, func(w []int) (float64, error) { return s.brier(prob, w), nil }},
	})
	r.Notes = s.notes()
	return r
}

// An estimate is a figure and the statistic that it is of.
type estimate struct {
	to *Figure
	of statistic
}

// estimate computes the figures that have none yet, and the intervals of all that are defined.
func (s *study) estimate(list []estimate) {
	var at []*Figure
	var stats []statistic
	for _, e := range list {
		if e.to.Value == nil && e.to.Why == "" {
			*e.to = newFigure(e.of(nil))
		}
		if e.to.Value != nil {
			at, stats = append(at, e.to), append(stats, e.of)
		}
	}
	if s.o.resamples() == 0 {
		return
	}
	if len(s.units) < 2 {
		for _, f := range at {
			f.Why = "no interval: there is nothing but one " + s.unit()
		}
		return
	}
	for i, values := range bootstrap(s.units, len(s.items), s.o, stats...) {
		*at[i] = at[i].with(values)
	}
}

func (s *study) notes() (out []string) {
	if n := len(s.units); n > 1 && n < fewUnits && s.o.resamples() > 0 {
		out = append(out, fmt.Sprintf("only %d %ss: intervals from so few are too narrow", n, s.unit()))
	}
	if alone := len(s.units) - s.named(); s.grouped && alone > 0 {
		out = append(out, fmt.Sprintf("items without a group, taken as groups of their own: %d", alone))
	}
	return out
}
