package validate

import (
	"errors"
	"fmt"
	"slices"
)

// A study is one run of Measure: the items and what is derived from them once.
type study struct {
	o        Options
	items    []Item
	scheme   scheme
	coded    []Class
	called   []Class // by the tool, at 0
	positive []bool  // coded combative
	below    []bool  // net below 0
	units    [][]int // items that are resampled and dealt into folds together
	grouped  bool
	folds    []int
	rank     *ranking // by falling combativeness; nil without items
	codings  *codings
	means    []group
}

func newStudy(items []Item, o Options) *study {
	s := &study{o: o, items: items, scheme: newScheme(items)}
	score, pairs := make([]float64, len(items)), make([][]float64, len(items))
	for i := range items {
		x := &items[i]
		coded, called := ClassOf(x.Code), s.scheme.classOf(x.Net)
		s.coded, s.called = append(s.coded, coded), append(s.called, called)
		s.positive, s.below = append(s.positive, coded == Combative), append(s.below, x.Net < 0)
		score[i] = -x.Net
		pairs[i] = []float64{float64(coded), float64(called)}
	}
	s.units, s.grouped = unitsOf(items)
	s.folds = folds(s.units, len(items), o.nfolds(), o.seed())
	s.rank, _ = newRanking(s.positive, score) // nil only without items: nets are finite
	s.codings = newCodings(pairs)
	s.means = s.groupMeans()
	return s
}

// unitsOf returns the items of each group in the order of first appearance; an item without a
// group is a unit of its own.
func unitsOf(items []Item) (units [][]int, grouped bool) {
	at := map[string]int{}
	for i := range items {
		name := items[i].Group
		u, ok := at[name]
		if !ok || name == "" {
			u = len(units)
			at[name] = u
			units = append(units, nil)
		}
		grouped = grouped || name != ""
		units[u] = append(units[u], i)
	}
	return units, grouped
}

// named counts the groups that have a name.
func (s *study) named() (n int) {
	for _, u := range s.units {
		n += int(truth(s.items[u[0]].Group != ""))
	}
	return n
}

// unit names what is resampled.
func (s *study) unit() string {
	if s.grouped {
		return "group"
	}
	return "item"
}

// oneClass is why combative and the rest cannot be told apart, or nil.
func (s *study) oneClass() error {
	switch {
	case len(s.items) == 0:
		return ErrEmpty
	case !slices.Contains(s.positive, true):
		return errors.New("no item is coded combative")
	case !slices.Contains(s.positive, false):
		return errors.New("all items are coded combative")
	}
	return nil
}

func (s *study) noFolds() error {
	if err := s.oneClass(); err != nil {
		return err
	}
	return fmt.Errorf("cross-validation needs two %ss", s.unit())
}

// statistics of a resample.

func (s *study) auc(w []int) (float64, error) {
	if err := s.oneClass(); err != nil {
		return 0, err
	}
	return s.rank.auc(w)
}

func (s *study) macroF1(guess []bool) statistic {
	return func(w []int) (float64, error) {
		if err := s.oneClass(); err != nil {
			return 0, err
		}
		return count(s.positive, guess, w).MacroF1()
	}
}

func (s *study) alpha(m Metric) statistic {
	return func(w []int) (float64, error) {
		if m != NominalMetric && s.scheme.size() == 2 {
			return 0, errors.New("with two classes it is the nominal one")
		}
		return s.codings.alpha(m, w)
	}
}

func (s *study) spearman(w []int) (float64, error) {
	switch {
	case !s.grouped:
		return 0, errors.New("the items have no groups")
	case len(s.means) < 3:
		return 0, fmt.Errorf("fewer than 3 groups have %d items", s.o.minGroup())
	}
	return spearman(s.means, w)
}
