package validate

import (
	"cmp"
	"math"
	"slices"
)

// A Mistake is an item whose class the tool has wrong at 0.
type Mistake struct {
	Item   Item
	Coded  Class
	Called Class
}

// mistakes returns the n worst: those whose net lies furthest on the wrong side of 0, so that
// evidence that misleads comes before evidence that is missing; equals in the items' order.
func (s *study) mistakes(n int) (out []Mistake) {
	if s.scheme.size() < 2 || n == 0 {
		return nil
	}
	for i := range s.items {
		if s.coded[i] != s.called[i] {
			out = append(out, Mistake{s.items[i], s.coded[i], s.called[i]})
		}
	}
	slices.SortStableFunc(out, func(a, b Mistake) int { return cmp.Compare(b.wrong(), a.wrong()) })
	if n > 0 && n < len(out) {
		out = out[:n]
	}
	return out
}

// wrong is how far the net lies on the wrong side.
func (m *Mistake) wrong() float64 {
	switch m.Coded {
	case Combative:
		return m.Item.Net
	case Conciliatory:
		return -m.Item.Net
	}
	return math.Abs(m.Item.Net)
}
