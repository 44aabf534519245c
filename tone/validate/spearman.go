package validate

import (
	"cmp"
	"math"
	"slices"
)

// Spearman returns Spearman's rank correlation: Pearson's correlation of the ranks, ties
// taking their mean rank (Spearman 1904; Kendall and Gibbons 1990, section 3.8).
func Spearman(x, y []float64) (float64, error) {
	switch {
	case len(x) != len(y):
		return 0, ErrMismatched
	case len(x) < 3:
		return 0, ErrTooFew
	case !finite(x, y):
		return 0, ErrNotFinite
	}
	return pearson(ranks(x), ranks(y))
}

func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i + 1
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			out[k] = float64(i+j+1) / 2
		}
		i = j
	}
	return out
}

func pearson(x, y []float64) (float64, error) {
	mx, my := mean(x), mean(y)
	var xx, yy, xy float64
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
		xy += (x[i] - mx) * (y[i] - my)
	}
	if xx == 0 || yy == 0 {
		return 0, ErrConstant
	}
	return xy / math.Sqrt(xx*yy), nil
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}

// A group is the mean code and the mean net of a group with enough items.
type group struct {
	item      int // one of its items: a resample by groups has all of them equally often
	code, net float64
}

// groupMeans returns the groups of at least MinGroup items. The mean net is weighted by
// sentences, as a profile's is, and rounded to 6 decimals as it is.
func (s *study) groupMeans() (out []group) {
	if !s.grouped {
		return nil
	}
	for _, unit := range s.units {
		if len(unit) < s.o.minGroup() || s.items[unit[0]].Group == "" {
			continue
		}
		var code, net, sentences float64
		for _, i := range unit {
			x := &s.items[i]
			code += x.Code
			net += float64(x.Net * float64(x.Sentences)) // converted, so that no machine fuses it with the sum
			sentences += float64(x.Sentences)
		}
		out = append(out, group{unit[0], code / float64(len(unit)), round(net / max(sentences, 1))})
	}
	return out
}

// spearman is the rank correlation of groups in a resample.
func spearman(groups []group, w []int) (float64, error) {
	var x, y []float64
	for _, g := range groups {
		for range times(w, g.item) {
			x, y = append(x, g.code), append(y, g.net)
		}
	}
	return Spearman(x, y)
}
