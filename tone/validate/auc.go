package validate

import (
	"cmp"
	"slices"
)

// AUC returns the area under the ROC curve: the probability that a positive item has a higher
// score than a negative one, ties counting half. It is the Mann-Whitney statistic over the
// number of pairs (Hanley and McNeil 1982).
func AUC(positive []bool, score []float64) (float64, error) {
	r, err := newRanking(positive, score)
	if err != nil {
		return 0, err
	}
	return r.auc(nil)
}

// A ranking is items sorted by falling score, so that each resample costs one pass.
type ranking struct {
	positive []bool
	score    []float64
	order    []int
	last     []bool // the item at this place of order is the last of its ties
}

func newRanking(positive []bool, score []float64) (*ranking, error) {
	switch {
	case len(positive) != len(score):
		return nil, ErrMismatched
	case len(score) == 0:
		return nil, ErrEmpty
	case !finite(score):
		return nil, ErrNotFinite
	}
	r := &ranking{positive, score, make([]int, len(score)), make([]bool, len(score))}
	for i := range r.order {
		r.order[i] = i
	}
	slices.SortStableFunc(r.order, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	for i := range r.order {
		r.last[i] = i+1 == len(r.order) || score[r.order[i]] != score[r.order[i+1]]
	}
	return r, nil
}

// times returns how often item i stands in a resample; nil is the items as they are.
func times(w []int, i int) int {
	if w == nil {
		return 1
	}
	return w[i]
}

// steps calls f after each set of ties with the numbers of positive and negative items in it.
func (r *ranking) steps(w []int, f func(score float64, pos, neg int)) {
	var pos, neg int
	for at, i := range r.order {
		if r.positive[i] {
			pos += times(w, i)
		} else {
			neg += times(w, i)
		}
		if r.last[at] {
			f(r.score[i], pos, neg)
			pos, neg = 0, 0
		}
	}
}

func (r *ranking) auc(w []int) (float64, error) {
	var pos, neg, halves int
	r.steps(w, func(_ float64, p, n int) {
		halves += n * (2*pos + p)
		pos, neg = pos+p, neg+n
	})
	if pos == 0 || neg == 0 {
		return 0, ErrOneClass
	}
	return float64(halves) / (2 * float64(pos) * float64(neg)), nil
}

// A Point is a point of the ROC curve: the rates where all items with a net of at most Net are
// called combative.
type Point struct {
	Net           float64
	FalsePositive float64 // share of the negative items
	TruePositive  float64 // share of the positive items
}

// curve returns the ROC curve without its origin, nil where it is undefined (Fawcett 2006,
// algorithm 1).
func (r *ranking) curve() (out []Point) {
	var pos, neg int
	r.steps(nil, func(score float64, p, n int) {
		pos, neg = pos+p, neg+n
		out = append(out, Point{round(-score), float64(neg), float64(pos)})
	})
	if pos == 0 || neg == 0 {
		return nil
	}
	for i := range out {
		out[i].FalsePositive, out[i].TruePositive = round(out[i].FalsePositive/float64(neg)), round(out[i].TruePositive/float64(pos))
	}
	return out
}
