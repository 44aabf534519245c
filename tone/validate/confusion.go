package validate

// A Confusion counts the answers about one class against the rest.
type Confusion struct {
	TruePositive, FalsePositive, FalseNegative, TrueNegative int
}

// Count holds guesses against the truth. The two have the same length.
func Count(truth, guess []bool) Confusion { return count(truth, guess, nil) }

func count(truth, guess []bool, w []int) (c Confusion) {
	for i, t := range truth {
		*c.cell(t, guess[i]) += times(w, i)
	}
	return c
}

func (c *Confusion) cell(truth, guess bool) *int {
	switch {
	case truth && guess:
		return &c.TruePositive
	case guess:
		return &c.FalsePositive
	case truth:
		return &c.FalseNegative
	}
	return &c.TrueNegative
}

// rest is the same answers seen from the other class.
func (c Confusion) rest() Confusion {
	return Confusion{c.TrueNegative, c.FalseNegative, c.FalsePositive, c.TruePositive}
}

// Precision returns TP / (TP + FP): how many of those called so are so.
func (c Confusion) Precision() Figure {
	return share(c.TruePositive, c.TruePositive+c.FalsePositive, "nothing was called so")
}

// Recall returns TP / (TP + FN): how many of those that are so were called so.
func (c Confusion) Recall() Figure {
	return share(c.TruePositive, c.TruePositive+c.FalseNegative, "nothing is so")
}

// F1 returns 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall (van
// Rijsbergen 1979, chapter 7).
func (c Confusion) F1() Figure {
	return share(2*c.TruePositive, 2*c.TruePositive+c.FalsePositive+c.FalseNegative, "nothing is so, nor was called so")
}

func (c Confusion) f1() float64 {
	if c.TruePositive == 0 {
		return 0
	}
	return 2 * float64(c.TruePositive) / float64(2*c.TruePositive+c.FalsePositive+c.FalseNegative)
}

// MacroF1 returns the mean of the F1 of the class and of the rest (the average of the F1s, not
// the F1 of averages: Opitz and Burst 2019). It is undefined where the truth is of one class.
func (c Confusion) MacroF1() (float64, error) {
	if c.TruePositive+c.FalseNegative == 0 || c.TrueNegative+c.FalsePositive == 0 {
		return 0, ErrOneClass
	}
	return (c.f1() + c.rest().f1()) / 2, nil
}

// ClassFigures are the answers about one class.
type ClassFigures struct {
	Class     Class
	Items     int // coded so
	Called    int // called so by the tool
	Precision Figure
	Recall    Figure
	F1        Figure
}

// classFigures holds the tool's classes at 0 against the coder's, each class of the scheme
// against the rest. The second result is the mean of the F1s, 0 for a class that was never
// called rightly.
func (s *study) classFigures() (out []ClassFigures, macro Figure) {
	sum := 0.0
	for _, class := range s.scheme.list() {
		var c Confusion
		for i := range s.items {
			*c.cell(s.coded[i] == class, s.called[i] == class)++
		}
		sum += c.f1()
		out = append(out, ClassFigures{class, c.TruePositive + c.FalseNegative, c.TruePositive + c.FalsePositive, c.Precision(), c.Recall(), c.F1()})
	}
	if len(out) < 2 {
		return out, newFigure(0, s.oneClass())
	}
	return out, newFigure(sum/float64(len(out)), nil)
}
