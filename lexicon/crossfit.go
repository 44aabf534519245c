package lexicon

import (
	"cmp"
	"math"
	"slices"
)

// A Gain is what a fit gained on a set of samples: each was scored by weights fitted
// to the other folds.
type Gain struct {
	Set           string
	Samples       int
	Groups        int
	Before, After Quality
}

// A Quality says how well nets tell a set's most combative label from the others, or,
// where nothing is combative in it, its conciliatory one from the others.
type Quality struct {
	AUC     float64 // ties count half
	MacroF1 float64 // at 0: a net below it is combative, or one above it conciliatory
}

// CrossValidate fits l's weights as Fit does to all folds but one, in turn, and scores
// the samples of that one with the old and with the fitted and rounded weights. Folds
// are made of whole groups; a sample without a group is one by itself.
func (l *Lexicon) CrossValidate(samples []Sample, o FitOptions) ([]Gain, error) {
	fold, n := folds(samples, cmp.Or(o.Folds, DefaultFolds))
	old := l.entryWeights()
	before, after := make([]float64, len(samples)), make([]float64, len(samples))
	for k := range n {
		var train []Sample
		for i, s := range samples {
			if fold[i] != k {
				train = append(train, s)
			}
		}
		w, err := l.fit(train, o)
		if err != nil {
			return nil, err
		}
		for i, s := range samples {
			if fold[i] == k {
				before[i], after[i] = l.net(s, old), l.net(s, w)
			}
		}
	}
	return gains(samples, before, after), nil
}

func (l *Lexicon) entryWeights() (out []float64) {
	for i := range l.Len() {
		out = append(out, l.Entry(i).Weight)
	}
	return out
}

// folds returns the fold of each sample, and how many there are. The largest group goes
// first, each to the smallest fold, so that the order of samples changes little.
func folds(samples []Sample, most int) (fold []int, n int) {
	size := map[string]int{}
	var groups []string
	name := func(i int) string {
		if samples[i].Group == "" {
			return "\x00" + number(float64(i))
		}
		return samples[i].Group
	}
	for i := range samples {
		if g := name(i); size[g] == 0 {
			groups = append(groups, g)
		}
		size[name(i)]++
	}
	slices.SortStableFunc(groups, func(a, b string) int { return cmp.Compare(size[b], size[a]) })
	n = max(1, min(most, len(groups)))
	at, filled := map[string]int{}, make([]int, n)
	for _, g := range groups {
		k := slices.Index(filled, slices.Min(filled))
		at[g] = k
		filled[k] += size[g]
	}
	for i := range samples {
		fold = append(fold, at[name(i)])
	}
	return fold, n
}

// net returns the net of a sample with other weights of the entries.
func (l *Lexicon) net(s Sample, w []float64) (net float64) {
	for _, hits := range s.Sentences {
		var con, com float64
		for _, h := range hits {
			m := float64(h.Weight) / float64(l.traits[h.Entry].weight) * w[h.Entry]
			if h.Pole == Combative {
				com += m
			} else {
				con += m
			}
		}
		net += (con - com) / (con + com + l.Scale())
	}
	return net / float64(max(1, len(s.Sentences)))
}

// gains measures each set, in the order of the samples.
func gains(samples []Sample, before, after []float64) (out []Gain) {
	var sets []string
	for _, s := range samples {
		if !slices.Contains(sets, s.Set) {
			sets = append(sets, s.Set)
		}
	}
	for _, set := range sets {
		g := Gain{Set: set}
		var labels []Label
		var b, a []float64
		groups := map[string]bool{}
		for i, s := range samples {
			if s.Set == set {
				labels, b, a = append(labels, s.Label), append(b, before[i]), append(a, after[i])
				groups[s.Group] = true
			}
		}
		g.Samples, g.Groups = len(labels), len(groups)
		g.Before, g.After = quality(labels, b), quality(labels, a)
		out = append(out, g)
	}
	return out
}

func quality(labels []Label, nets []float64) Quality {
	truth, score := make([]bool, len(labels)), make([]float64, len(labels))
	combative := slices.Contains(labels, LabelCombative)
	for i, l := range labels {
		if combative {
			truth[i], score[i] = l == LabelCombative, -nets[i]
		} else {
			truth[i], score[i] = l == LabelConciliatory, nets[i]
		}
	}
	return Quality{auc(truth, score), macroF1(truth, score)}
}

// auc returns the area under the ROC curve: how often a true case has the higher score
// than a false one, ties half. It is not a number where one kind is missing.
func auc(truth []bool, score []float64) float64 {
	order := make([]int, len(score))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(score[a], score[b]) })
	var wins, yes, no float64
	for i := 0; i < len(order); {
		var tiedYes, tiedNo float64
		for at := score[order[i]]; i < len(order) && score[order[i]] == at; i++ {
			if truth[order[i]] {
				tiedYes++
			} else {
				tiedNo++
			}
		}
		wins += tiedYes * (no + tiedNo/2)
		yes, no = yes+tiedYes, no+tiedNo
	}
	if yes == 0 || no == 0 {
		return math.NaN()
	}
	return wins / (yes * no)
}

// macroF1 is the mean of both kinds' F1, a score above 0 being taken for true.
func macroF1(truth []bool, score []float64) (sum float64) {
	for _, kind := range []bool{true, false} {
		var hit, said, are float64
		for i, t := range truth {
			guess := score[i] > 0
			if guess == kind {
				said++
			}
			if t == kind {
				are++
			}
			if guess == kind && t == kind {
				hit++
			}
		}
		if hit > 0 {
			sum += hit / (said + are)
		}
	}
	return sum
}
