package validate

import (
	"cmp"
	"maps"
	"slices"
)

// figures makes figures of the documents' counts, with intervals.
func (r *AttributionResult) figures(counts []tally, o Options) {
	sum := total(counts)
	r.Parts = make([]PartMatch, len(parts))
	s := &study{o: o, items: make([]Item, len(counts)), units: make([][]int, len(counts))}
	for i := range s.units {
		s.units[i] = []int{i}
	}
	var list []estimate
	for p, part := range parts {
		m := &r.Parts[p]
		m.Part = part.name
		list = append(list, m.Exact.estimates(counts, sum, p*6)...)
		list = append(list, m.Words.estimates(counts, sum, p*6+3)...)
	}
	s.estimate(append(list,
		estimate{&r.SpeakerAll, ratio(counts, func(t *tally) (int, int) { return t[speakerRight], t[speakerWords] })},
		estimate{&r.SpeakerFound, ratio(counts, func(t *tally) (int, int) { return t[speakerRight], t[speakerSaid] })}))
}

// estimates are those of a match whose counts begin at a place of the tallies.
func (m *Match) estimates(counts []tally, sum tally, at int) []estimate {
	m.Both, m.Found, m.Coded = sum[at], sum[at+1], sum[at+2]
	return []estimate{
		{&m.Precision, ratio(counts, func(t *tally) (int, int) { return t[at], t[at+1] })},
		{&m.Recall, ratio(counts, func(t *tally) (int, int) { return t[at], t[at+2] })},
		{&m.F1, ratio(counts, func(t *tally) (int, int) { return 2 * t[at], t[at+1] + t[at+2] })},
	}
}

func ratio(counts []tally, of func(*tally) (int, int)) statistic {
	return func(w []int) (float64, error) {
		var a, b int
		for i := range counts {
			x, y := of(&counts[i])
			a, b = a+x*times(w, i), b+y*times(w, i)
		}
		if b == 0 {
			return 0, errNothing
		}
		return float64(a) / float64(b), nil
	}
}

func total(counts []tally) (sum tally) {
	for i := range counts {
		for k, v := range counts[i] {
			sum[k] += v
		}
	}
	return sum
}

// worstMissed returns the n with the most words that were not given rightly.
func worstMissed(list []Missed, n int) []Missed {
	if n == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b Missed) int { return cmp.Compare(b.Words-b.Right, a.Words-a.Right) })
	if n > 0 && n < len(list) {
		list = list[:n]
	}
	return list
}

func keys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
