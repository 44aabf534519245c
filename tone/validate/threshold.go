package validate

import (
	"math"
	"slices"
)

// A Threshold is what is gained by calling a statement combative where its net is below some
// threshold other than 0.
type Threshold struct {
	MacroF1 Figure   // of answers to each fold by the threshold that was best on the others
	Lowest  *float64 // of the folds' thresholds
	Highest *float64
	Best    *float64 // on all items: the one to use from here on; its own macro-F1 would flatter
	Folds   int
}

// threshold finds the threshold by cross-validation (Stone 1974). The guesses are those of the
// folds' own thresholds, nil where there are none.
func (s *study) threshold() (out Threshold, guess []bool) {
	if s.rank == nil || s.folds == nil || s.oneClass() != nil {
		return Threshold{MacroF1: newFigure(0, s.noFolds())}, nil
	}
	guess = make([]bool, len(s.items))
	var found []float64
	for f := range slices.Max(s.folds) + 1 {
		t := s.rank.best(without(s.folds, f))
		found = append(found, round(t))
		for i, x := range s.folds {
			if x == f {
				guess[i] = s.items[i].Net < t
			}
		}
	}
	low, high, best := slices.Min(found), slices.Max(found), round(s.rank.best(nil))
	return Threshold{newFigure(count(s.positive, guess, nil).MacroF1()), &low, &high, &best, len(found)}, guess
}

// best returns the threshold on nets with the highest macro-F1: 0 or the middle between two
// nets; among equals the nearest to 0. The scores are nets with the sign changed.
func (r *ranking) best(w []int) float64 {
	var c Confusion
	r.steps(w, func(_ float64, pos, neg int) {
		c.FalseNegative += pos
		c.TrueNegative += neg
	})
	type cut struct{ f1, t float64 }
	best, zero, before := cut{t: 0, f1: -1}, c, math.Inf(1)
	try := func(c Confusion, t float64) {
		if f1 := (c.f1() + c.rest().f1()) / 2; f1 > best.f1 || f1 == best.f1 && math.Abs(t) < math.Abs(best.t) {
			best = cut{f1, t}
		}
	}
	r.steps(w, func(score float64, pos, neg int) {
		if pos+neg == 0 {
			return
		}
		if !math.IsInf(before, 1) {
			try(c, -(before+score)/2)
		}
		c.TruePositive, c.FalseNegative = c.TruePositive+pos, c.FalseNegative-pos
		c.FalsePositive, c.TrueNegative = c.FalsePositive+neg, c.TrueNegative-neg
		if before = score; score > 0 {
			zero = c
		}
	})
	try(zero, 0)
	return best.t
}
