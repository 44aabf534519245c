package validate

import "math"

// A Calibration says how well a probability of "combative" that is made from the net holds.
// The map is logistic and fitted out of fold: each item's probability comes from a map that
// has not seen its group.
type Calibration struct {
	Brier     Figure   // mean squared difference of probability and truth, 0 the best (Brier 1950)
	Reference Figure   // the same for the other folds' share of combative items: knowing nothing of the text
	Skill     Figure   // 1 - Brier / Reference
	Error     Figure   // mean absolute difference of probability and share in the bins, by items
	Map       Logistic // fitted on all items, of the net with its sign changed; rounded to 6 decimals
	Bins      []Bin    // that have items
}

// A Bin is the items whose probability lies in [Low, High), the last one's in [Low, High].
type Bin struct {
	Low, High float64
	Items     int
	Predicted float64  // mean probability
	Observed  float64  // share of combative items
	Interval  Interval // of Observed (Wilson 1927)
}

// bins is how many bins of equal width there are.
const bins = 10

// calibration returns the calibration, and the probabilities that it rests on.
func (s *study) calibration() (c Calibration, prob []float64) {
	if s.rank == nil || s.folds == nil || s.oneClass() != nil {
		why := newFigure(0, s.noFolds())
		return Calibration{Brier: why, Reference: why, Skill: why, Error: why}, nil
	}
	prob, base := s.outOfFold()
	brier, reference := s.brier(prob, nil), s.brier(base, nil)
	c.Map = s.rank.logistic(nil)
	c.Map = Logistic{round(c.Map.Intercept), round(c.Map.Slope)}
	c.Bins = s.bins(prob)
	off := 0.0
	for _, b := range c.Bins {
		off += float64(b.Items) * math.Abs(b.Predicted-b.Observed)
	}
	c.Brier, c.Reference = newFigure(brier, nil), newFigure(reference, nil)
	c.Skill = newFigure(1-brier/reference, nil)
	c.Error = newFigure(off/float64(len(prob)), nil)
	return c, prob
}

// outOfFold returns each item's probability by the map of the other folds, and by their share
// of combative items.
func (s *study) outOfFold() (prob, base []float64) {
	prob, base = make([]float64, len(s.items)), make([]float64, len(s.items))
	maps, shares := map[int]Logistic{}, map[int]float64{}
	for i, f := range s.folds {
		if _, ok := maps[f]; !ok {
			w := without(s.folds, f)
			maps[f], shares[f] = s.rank.logistic(w), s.combativeShare(w)
		}
		prob[i], base[i] = maps[f].At(-s.items[i].Net), shares[f]
	}
	return prob, base
}

func (s *study) combativeShare(w []int) float64 {
	n, all := 0, 0
	for i, p := range s.positive {
		all += w[i]
		if p {
			n += w[i]
		}
	}
	return float64(n) / float64(all)
}

// brier is the Brier score of a resample.
func (s *study) brier(prob []float64, w []int) float64 {
	sum, n := 0.0, 0
	for i, p := range prob {
		k := times(w, i)
		n += k
		sum += float64(k) * (p - truth(s.positive[i])) * (p - truth(s.positive[i]))
	}
	return sum / float64(n)
}

func truth(positive bool) float64 {
	if positive {
		return 1
	}
	return 0
}

func (s *study) bins(prob []float64) (out []Bin) {
	var n, positive [bins]int
	var sum [bins]float64
	for i, p := range prob {
		b := min(int(p*bins), bins-1)
		n[b]++
		sum[b] += p
		positive[b] += int(truth(s.positive[i]))
	}
	for b := range n {
		if n[b] == 0 {
			continue
		}
		items := float64(n[b])
		out = append(out, Bin{
			Low: float64(b) / bins, High: float64(b+1) / bins, Items: n[b], Predicted: round(sum[b] / items),
			Observed: round(float64(positive[b]) / items), Interval: wilson(positive[b], n[b]),
		})
	}
	return out
}

// wilson is the score interval of a share (Wilson 1927).
func wilson(k, n int) Interval {
	const z = 1.959963984540054
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Interval{round(max(middle-half, 0)), round(min(middle+half, 1))}
}
