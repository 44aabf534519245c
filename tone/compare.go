package tone

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/seed-f57f835e/detente/lexicon"
)

// A Comparison holds two profiles side by side.
type Comparison struct {
	A, B             Profile
	Net              Difference // A's net less B's: below 0, A is the more combative
	RateConciliatory Difference // of the rates per 1,000 words
	RateCombative    Difference
	MoreCombative    *float64 // probability that A is the more combative, 0.001 to 0.999; nil where there is too little evidence
	Keyness          []Key    // the entries that make the difference, the strongest first
	Warnings         []string // what a reader of the numbers has to know
}

// A Difference is a difference with its 95 % interval.
type Difference struct {
	Value    float64
	Interval *Interval // nil where there is too little evidence
}

// A Key is an entry that one of two profiles uses more than the other, by the log-odds
// ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, section
// 3.5.1): the prior counts are the pooled counts of both sides.
type Key struct {
	Entry   string
	Pole    lexicon.Pole
	CountA  int64
	CountB  int64
	LogOdds float64 // above 0: A uses it more
	Z       float64 // LogOdds in standard errors
}

// Errors of Compare.
var (
	ErrUnknownSpeaker = errors.New("tone: statements without a speaker cannot be compared: they are not one speaker's")
	ErrIncomparable   = errors.New("tone: the profiles cannot be compared")
)

// Compare compares two profiles of one lexicon and one unit (see Profile.In).
func Compare(a, b Profile) (Comparison, error) {
	if err := comparable(a, b); err != nil {
		return Comparison{}, err
	}
	c := Comparison{A: a, B: b, Keyness: keyness(a, b)}
	ma, mb := a.moments(), b.moments()
	enough := a.Interval != nil && b.Interval != nil
	c.Net = newDifference(ma.net(), mb.net(), enough, -2, 2, 6)
	c.RateConciliatory = newDifference(ma.conciliatory(), mb.conciliatory(), enough, math.Inf(-1), math.Inf(1), 3)
	c.RateCombative = newDifference(ma.combative(), mb.combative(), enough, math.Inf(-1), math.Inf(1), 3)
	if enough {
		p := moreCombative(ma.net(), mb.net())
		c.MoreCombative = &p
	}
	c.Warnings = warnings(a, b)
	return c, nil
}

func comparable(a, b Profile) error {
	switch {
	case a.lex == nil || b.lex == nil:
		return fmt.Errorf("%w: an empty profile", ErrIncomparable)
	case a.lex.Hash() != b.lex.Hash():
		return fmt.Errorf("%w: they come from two lexicons, %s %.12s and %s %.12s", ErrIncomparable, a.lex.Name(), a.lex.Hash(), b.lex.Name(), b.lex.Hash())
	case a.Unit != b.Unit:
		return fmt.Errorf("%w: the unit of %s is the %s, that of %s the %s; use Profile.In", ErrIncomparable, a.Name(), a.Unit, b.Name(), b.Unit)
	case a.Name() == Unknown || b.Name() == Unknown:
		return ErrUnknownSpeaker
	}
	return nil
}

func newDifference(a, b ratio, enough bool, lo, hi float64, decimals int) Difference {
	d, i := a.value-b.value, Interval{}
	out := Difference{Value: round(d, decimals)}
	if enough {
		_, i = difference(a, b, lo, hi)
		out.Interval = &i
	}
	return out
}

// moreCombative returns the probability that a's net is below b's, ties half.
func moreCombative(a, b ratio) float64 {
	se, df := pooled(a, b)
	if se == 0 {
		return 0.5
	}
	return round(min(max(studentCDF((b.value-a.value)/se, df), 0.001), 0.999), 3)
}

func warnings(a, b Profile) (out []string) {
	for _, p := range []Profile{a, b} {
		if p.Interval == nil {
			out = append(out, fmt.Sprintf("%s: evidence in %s, fewer than the %d that an interval needs: the difference may well be chance",
				p.Name(), counted(p.UnitsWithEvidence, p.Unit.String()), p.min))
		}
	}
	return out
}

func counted(n int64, what string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", what)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// keyness returns the entries of both profiles, by |Z|.
func keyness(a, b Profile) []Key {
	counts := map[keyOf]*Key{}
	add := func(p Profile, to func(*Key) *int64) {
		for _, e := range p.Evidence {
			id := keyOf{e.Entry, e.Pole}
			k, ok := counts[id]
			if !ok {
				k = &Key{Entry: e.Entry, Pole: e.Pole}
				counts[id] = k
			}
			*to(k) += e.Count
		}
	}
	add(a, func(k *Key) *int64 { return &k.CountA })
	add(b, func(k *Key) *int64 { return &k.CountB })
	out := make([]Key, 0, len(counts))
	for _, k := range counts {
		k.LogOdds, k.Z = logOdds(float64(k.CountA), float64(k.CountB), float64(a.Words), float64(b.Words))
		out = append(out, *k)
	}
	slices.SortFunc(out, func(x, y Key) int {
		return cmp.Or(cmp.Compare(math.Abs(y.Z), math.Abs(x.Z)), cmp.Compare(x.Entry, y.Entry), cmp.Compare(x.Pole, y.Pole))
	})
	return out
}

type keyOf struct {
	entry string
	pole  lexicon.Pole
}

// logOdds returns the log-odds ratio of counts ya and yb among na and nb words, with the
// pooled counts as prior, and the ratio in standard errors: equations 15, 16, 19 and 22 of
// Monroe, Colaresi and Quinn 2008.
func logOdds(ya, yb, na, nb float64) (delta, z float64) {
	prior, all := ya+yb, na+nb
	delta = math.Log((ya+prior)/max(na+all-ya-prior, 1)) - math.Log((yb+prior)/max(nb+all-yb-prior, 1))
	z = delta / math.Sqrt(1/(ya+prior)+1/(yb+prior))
	return round(delta, 4), round(z, 4)
}
