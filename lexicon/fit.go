package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Label is what a coder says of a statement.
type Label int8

// The labels, in their order.
const (
	LabelCombative    Label = -1
	LabelOther        Label = 0
	LabelConciliatory Label = 1
)

// LabelOf returns the label of that name: combative, other or conciliatory.
func LabelOf(name string) (Label, bool) {
	for i, s := range []string{Combative.String(), "other", Conciliatory.String()} {
		if s == name {
			return Label(i - 1), true
		}
	}
	return 0, false
}

// A Sample is a labelled statement with what a lexicon finds in it.
type Sample struct {
	Set       string // samples of a set are coded alike: it has its own cut between labels
	Group     string // what belongs together, as the statements of a meeting
	Label     Label
	Sentences [][]Hit // of the sentences with a word
}

// Sample finds l's entries in a text.
func (l *Lexicon) Sample(text, set, group string, label Label) Sample {
	m := l.Matcher()
	defer m.Release()
	s := Sample{Set: set, Group: group, Label: label}
	for _, f := range m.Match(text) {
		if f.Words > 0 {
			s.Sentences = append(s.Sentences, slices.Clone(f.Hits))
		}
	}
	return s
}

// Ladder is the weights that a fitted entry may have.
var Ladder = [...]float64{0.5, 1, 2, 3}

// FitOptions say how far a fit may go from the weights it starts with.
type FitOptions struct {
	// CategoryRidge holds the multipliers of categories at 1: the larger, the more. 0
	// means DefaultCategoryRidge.
	CategoryRidge float64
	// EntryRidge holds the entries at their categories' multiplier. 0 means
	// DefaultEntryRidge, less than 0 that categories alone are fitted.
	EntryRidge float64
	// Folds is into how many parts cross-validation puts the groups; 0 means
	// DefaultFolds. With as many or fewer groups each is a fold of its own.
	Folds int
}

// The defaults of FitOptions.
const (
	DefaultCategoryRidge = 4
	DefaultEntryRidge    = 4
	DefaultFolds         = 10
)

// ErrOneLabel says that a fit has nothing to tell apart.
var ErrOneLabel = errors.New("lexicon: no set of the samples has two labels")

// Fit returns l's source with weights fitted to samples, which must come from l.
//
//  1. The model: a statement is the more conciliatory one of its set with a probability
//     of 1 / (1 + exp(-(a + s·net))), where net is that of package tone, s is one slope
//     and a is the set's own cut; a set with three labels has two cuts.
//  2. The weight of an entry is its old one times exp(c + e), c of its category and pole,
//     e its own. So signs are kept, and doubling is as far as halving.
//  3. The fit minimises the log loss plus CategoryRidge/2 Σc² + EntryRidge/2 Σe² +
//     a ridge on a: categories move where many of their hits ask for it, an entry where
//     its own hits do (Gelman and Hill 2007, ch. 12: partial pooling). The ridge on a cut
//     is strong between the poles, where 0 is the middle, and weak beside the label other.
//  4. The result is rounded to Ladder, by ratio. Entries without a hit follow their
//     category.
//
// The minimum is found by L-BFGS from the old weights, without chance.
func (l *Lexicon) Fit(samples []Sample, o FitOptions) (Source, error) {
	w, err := l.fit(samples, o)
	if err != nil {
		return Source{}, err
	}
	src := l.Source()
	for i := range src.Entries {
		src.Entries[i].Weight = w[i]
	}
	src.Name += " fitted"
	return src, nil
}

// fit returns the fitted weights of the entries.
func (l *Lexicon) fit(samples []Sample, o FitOptions) ([]float64, error) {
	f := newFitter(l, samples, o)
	if len(f.cuts) == 0 {
		return nil, ErrOneLabel
	}
	minimise(f.loss, f.params)
	w := make([]float64, l.Len())
	for i := range w {
		w[i] = onLadder(l.Entry(i).Weight * math.Exp(f.shift(f.params, i)))
	}
	return w, nil
}

// onLadder rounds a weight to the step of Ladder that it is nearest to as a ratio.
func onLadder(w float64) float64 {
	best := Ladder[0]
	for _, step := range Ladder[1:] {
		if math.Abs(math.Log(w/step)) < math.Abs(math.Log(w/best)) {
			best = step
		}
	}
	return best
}

// A fitter is the model of Fit for given samples. Its parameters are, in this order,
// the log of the slope, the cuts, the categories' and the entries' shifts.
type fitter struct {
	samples  []fitSample
	params   []float64
	scale    float64
	cuts     map[cut]int // -> parameter
	category []int       // entry -> parameter
	entry    []int       // entry -> parameter; 0 where it has no hit
	ridge    []float64   // parameter -> its ridge
	factor   []float64   // entry -> what its weight is multiplied by, at the parameters at hand
}

// A cut is between a label and the next one of a set.
type cut struct {
	set   string
	above Label
}

type fitSample struct {
	sentences [][]fitHit
	cuts      []cutSide
}

// A cutSide says that a sample is above a cut (1), or below it (-1).
type cutSide struct {
	param int
	side  float64
}

type fitHit struct {
	entry int
	mass  float64 // after shifting, by the old weight
	com   bool
}

// firstSlope is the slope to start with.
const firstSlope = 5

func newFitter(l *Lexicon, samples []Sample, o FitOptions) *fitter {
	f := &fitter{scale: l.Scale(), cuts: map[cut]int{}, entry: make([]int, l.Len()), factor: make([]float64, l.Len())}
	f.param(math.Log(firstSlope), 0)
	levels := map[string]map[Label]bool{}
	for _, s := range samples {
		if levels[s.Set] == nil {
			levels[s.Set] = map[Label]bool{}
		}
		levels[s.Set][s.Label] = true
	}
	f.categories(l, cmp.Or(o.CategoryRidge, DefaultCategoryRidge))
	for _, s := range samples {
		f.add(s, levels[s.Set], cmp.Or(o.EntryRidge, DefaultEntryRidge))
	}
	return f
}

// param makes a parameter.
func (f *fitter) param(value, ridge float64) int {
	f.params, f.ridge = append(f.params, value), append(f.ridge, ridge)
	return len(f.params) - 1
}

// categories makes the parameters of categories, one for each pole.
func (f *fitter) categories(l *Lexicon, ridge float64) {
	type key struct {
		pole     Pole
		category string
	}
	made := map[key]int{}
	for i := range l.Len() {
		e := l.Entry(i)
		k := key{e.Pole, e.Category}
		if made[k] == 0 {
			made[k] = f.param(0, ridge)
		}
		f.category = append(f.category, made[k])
	}
}

// add adds a sample with the cuts between the labels of its set, and the parameters
// that it needs. Samples come in the caller's order, and so do parameters.
func (f *fitter) add(s Sample, labels map[Label]bool, ridge float64) {
	var out fitSample
	for _, below := range []Label{LabelCombative, LabelOther} {
		above := below + 1
		if !labels[below] || !labels[above] && !(below == LabelCombative && labels[LabelConciliatory]) {
			continue
		}
		c := cut{s.Set, below}
		if f.cuts[c] == 0 {
			f.cuts[c] = f.param(0, cutRidge(labels))
		}
		side := -1.0
		if s.Label > below {
			side = 1
		}
		out.cuts = append(out.cuts, cutSide{f.cuts[c], side})
	}
	for _, hits := range s.Sentences {
		var own []fitHit
		for _, h := range hits {
			if ridge > 0 && f.entry[h.Entry] == 0 {
				f.entry[h.Entry] = f.param(0, ridge)
			}
			own = append(own, fitHit{h.Entry, float64(h.Weight) / 1000, h.Pole == Combative})
		}
		out.sentences = append(out.sentences, own)
	}
	f.samples = append(f.samples, out)
}

// cutRidge holds a cut at 0: between the poles 0 is the middle by its meaning, beside
// the label other the cut is where the coders have it.
func cutRidge(labels map[Label]bool) float64 {
	if labels[LabelOther] {
		return 1
	}
	return 100
}

// shift returns the log of the factor on an entry's weight.
func (f *fitter) shift(p []float64, entry int) float64 {
	out := p[f.category[entry]]
	if i := f.entry[entry]; i > 0 {
		out += p[i]
	}
	return out
}

// loss returns the value that Fit minimises at p, and puts its gradient into grad.
func (f *fitter) loss(p, grad []float64) (sum float64) {
	for i, r := range f.ridge {
		sum += r / 2 * p[i] * p[i]
		grad[i] = r * p[i]
	}
	for i := range f.factor {
		f.factor[i] = math.Exp(f.shift(p, i))
	}
	slope := math.Exp(p[0])
	for _, s := range f.samples {
		net := f.net(s)
		var toNet float64
		for _, c := range s.cuts {
			z := c.side * (p[c.param] + slope*net)
			sum += softplus(-z)
			d := -c.side / (1 + math.Exp(z))
			grad[c.param] += d
			grad[0] += d * slope * net
			toNet += d * slope
		}
		f.back(s, toNet, grad)
	}
	return sum
}

// softplus is log(1 + exp(x)), for large x too.
func softplus(x float64) float64 {
	if x > 30 {
		return x
	}
	return math.Log1p(math.Exp(x))
}

// masses returns the masses of a sentence with the factors at hand.
func (f *fitter) masses(hits []fitHit) (con, com float64) {
	for _, h := range hits {
		if h.com {
			com += h.mass * f.factor[h.entry]
		} else {
			con += h.mass * f.factor[h.entry]
		}
	}
	return con, com
}

func (f *fitter) net(s fitSample) (net float64) {
	for _, hits := range s.sentences {
		con, com := f.masses(hits)
		net += (con - com) / (con + com + f.scale)
	}
	return net / float64(max(1, len(s.sentences)))
}

// back adds to grad what the hits of a sample contribute, by the chain rule.
func (f *fitter) back(s fitSample, toNet float64, grad []float64) {
	for _, hits := range s.sentences {
		con, com := f.masses(hits)
		all := con + com + f.scale
		unit := toNet / float64(len(s.sentences)) / (all * all)
		for _, h := range hits {
			d := unit * (2*com + f.scale)
			if h.com {
				d = -unit * (2*con + f.scale)
			}
			d *= h.mass * f.factor[h.entry]
			grad[f.category[h.entry]] += d
			if i := f.entry[h.entry]; i > 0 {
				grad[i] += d
			}
		}
	}
}

// String returns the label's name.
func (l Label) String() string {
	if l == LabelOther {
		return "other"
	}
	if l == LabelCombative {
		return Combative.String()
	}
	if l == LabelConciliatory {
		return Conciliatory.String()
	}
	return fmt.Sprintf("?%d", int8(l))
}
