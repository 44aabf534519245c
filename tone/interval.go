package tone

import (
	"fmt"
	"math"
)

// Confidence is the level of all intervals.
const Confidence = 0.95

// An Interval is a 95 % confidence interval, both ends included.
type Interval struct{ Low, High float64 }

// A Unit is what is sampled: the sentence within one document, the document over
// several.
type Unit uint8

// The units.
const (
	SentenceUnit Unit = iota
	DocumentUnit
)

// String returns the unit's name as results print it.
func (u Unit) String() string {
	switch u {
	case SentenceUnit:
		return "sentence"
	case DocumentUnit:
		return "document"
	}
	return fmt.Sprintf("Unit(%d)", uint8(u))
}

// A ratio is an estimate sum(y) / sum(x) over units with its standard error: the ratio
// estimator of Cochran 1977, ch. 6. With x = 1 in every unit it is the mean.
type ratio struct {
	value float64
	se    float64
	df    float64 // degrees of freedom: effective units with evidence less one
}

// effective returns the effective number of units of sizes with the given sum and sum of
// squares: fewer than there are where a few are large (Kish 1965, section 11.7).
func effective(x, xx float64) float64 { return x * x / xx }

// ratioOf returns the ratio of sums over units of sizes x.
func ratioOf(y, x, yy, xy, xx float64) (value, se float64) {
	if x == 0 {
		return 0, 0
	}
	r := y / x
	squares := yy - float64(2*r*xy) + float64(r*r*xx) // sum of (y - r x)^2
	n := effective(x, xx)
	if n <= 1 || squares < 0 {
		return r, 0
	}
	return r, math.Sqrt(squares / (x * x) * n / (n - 1))
}

// net returns the mean of the sentences' nets. Its standard error is taken with two
// pseudo-units added, one of each pole, of the mean number of sentences and at the mean
// absolute net of the units with evidence: without them, few units that happen to agree
// would claim a certainty that they do not have (as in Agresti and Coull 1998 for a
// proportion).
func (m *moments) net() ratio {
	if m.sum.sentences == 0 {
		return ratio{}
	}
	const million = 1e6
	n, x, y := float64(m.units), float64(m.sum.sentences), float64(m.sum.net)/million
	xx, xy, yy := m.sentSent.float(), m.netSent.float()/million, m.netNet.float()/(million*million)
	out := ratio{value: y / x, df: m.freedom(x, xx)}
	if m.evident > 0 {
		size := x / n
		pseudo := float64(m.absNet) / million / float64(m.evSent) * size
		_, out.se = ratioOf(y, x+2*size, yy+float64(2*pseudo*pseudo), xy, xx+float64(2*size*size))
	}
	return out
}

// rate returns a mass per thousand words.
func (m *moments) rate(mass int64, square, withWords wide) ratio {
	// Masses are in thousandths, so their sums over words are per thousand words.
	x, xx := float64(m.sum.words), m.wordsWords.float()
	value, se := ratioOf(float64(mass), x, square.float(), withWords.float(), xx)
	return ratio{value, se, m.freedom(x, xx)}
}

// freedom returns the degrees of freedom of a ratio over units of sizes x: the units with
// evidence, as far as they are effective, less one, and at least one.
func (m *moments) freedom(x, xx float64) float64 {
	return max(1, float64(m.evident)*effective(x, xx)/float64(m.units)-1)
}

func (m *moments) conciliatory() ratio { return m.rate(m.sum.con, m.conCon, m.conWords) }

func (m *moments) combative() ratio { return m.rate(m.sum.com, m.comCom, m.comWords) }

// around returns the interval of half-width t * se around value, clipped to lo and hi.
func around(value, se, df, lo, hi float64) Interval {
	h := studentQuantile(0.5+Confidence/2, df) * se
	return Interval{round(max(value-h, lo), 4), round(min(value+h, hi), 4)}
}

// difference returns a - b and its interval: Welch's, with Satterthwaite's degrees of
// freedom (Welch 1947).
func difference(a, b ratio, lo, hi float64) (float64, Interval) {
	d := a.value - b.value
	se, df := pooled(a, b)
	return d, around(d, se, df, lo, hi)
}

func pooled(a, b ratio) (se, df float64) {
	va, vb := a.se*a.se, b.se*b.se
	if va+vb == 0 {
		return 0, min(a.df, b.df)
	}
	v := va + vb
	return math.Sqrt(v), max(1, v*v/(float64(va*va/a.df)+float64(vb*vb/b.df)))
}

// round rounds x to the given number of decimals, half away from zero.
func round(x float64, decimals int) float64 {
	p := math.Pow10(decimals)
	r := math.Round(x*p) / p
	if r == 0 {
		return 0 // never -0
	}
	return r
}
