package tone

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
)

// Unknown is how the group of statements without a speaker is named.
const Unknown = "(unknown)"

// A Profile is the tone of one speaker, or of any other group of statements.
type Profile struct {
	Key                   []string // the values of the grouping columns
	Statements            int64
	Documents             int64
	Sentences             int64 // with at least one word
	SentencesWithEvidence int64
	Words                 int64
	Conciliatory          float64 // mass
	Combative             float64 // mass
	RateConciliatory      float64 // mass per 1,000 words
	RateCombative         float64
	Net                   float64     // mean of the sentences' nets, -1 combative to +1 conciliatory; 0: balanced or silent
	Interval              *Interval   // of Net; nil where there is too little evidence
	Unit                  Unit        // what the interval counts
	UnitsWithEvidence     int64       // of that unit
	Evidence              []EntryMass // by pole, then mass, the strongest first

	lex                  *lexicon.Lexicon
	min                  int
	sentences, documents moments
}

// EntryMass is what one entry adds to a profile in one pole.
type EntryMass struct {
	Entry   string
	Pole    lexicon.Pole // after shifting
	Facet   lexicon.Facet
	Count   int64
	Mass    float64
	Example Example
}

// Name returns the profile's key in one string, Unknown for an empty one.
func (p Profile) Name() string { return keyName(p.Key) }

func keyName(key []string) string {
	parts := make([]string, len(key))
	for i, k := range key {
		parts[i] = cmp.Or(k, Unknown)
	}
	return strings.Join(parts, " / ")
}

// Lexicon returns the lexicon that the profile rests on.
func (p Profile) Lexicon() *lexicon.Lexicon { return p.lex }

// MinEvidence returns the number of units with evidence that an interval needs.
func (p Profile) MinEvidence() int { return p.min }

// In returns the profile with its interval over the given unit.
func (p Profile) In(u Unit) Profile {
	p.Unit = u
	m := p.moments()
	p.UnitsWithEvidence = m.evident
	p.Interval = nil
	if m.evident >= int64(p.min) {
		r := m.net()
		i := around(r.value, r.se, r.df, -1, 1)
		p.Interval = &i
	}
	return p
}

func (p *Profile) moments() *moments {
	if p.Unit == DocumentUnit {
		return &p.documents
	}
	return &p.sentences
}

// Profiles are the profiles of groups, in the order of their keys.
type Profiles struct{ list []Profile }

// All returns the profiles in the order of their keys.
func (p *Profiles) All() iter.Seq[Profile] { return slices.Values(p.list) }

// Len returns the number of profiles.
func (p *Profiles) Len() int { return len(p.list) }

// Get returns the profile with the given key: one value for each grouping column.
func (p *Profiles) Get(key ...string) (Profile, bool) {
	i, ok := slices.BinarySearchFunc(p.list, key, func(a Profile, key []string) int { return slices.Compare(a.Key, key) })
	if !ok {
		return Profile{}, false
	}
	return p.list[i], true
}

// Profiles returns the profile of each group. The unit of each is the document where
// it has several, else the sentence.
func (acc *Accumulator) Profiles() *Profiles {
	out := &Profiles{list: make([]Profile, 0, len(acc.groups))}
	for _, g := range acc.groups {
		out.list = append(out.list, acc.profile(g))
	}
	slices.SortFunc(out.list, func(a, b Profile) int { return slices.Compare(a.Key, b.Key) })
	return out
}

func (acc *Accumulator) profile(g *group) Profile {
	var docs documentSums
	for _, u := range g.docs {
		docs.add(u)
	}
	return newProfile(acc.lex, acc.min, &sums{g.key, g.statements, g.sentences}, &docs, g.entries)
}

// documentSums are what a profile keeps of a group's documents.
type documentSums struct {
	n       int64
	moments moments // of those with a sentence
}

func (d *documentSums) add(u *unit) {
	d.n++
	if u.sentences > 0 {
		d.moments.add(*u)
	}
}

func newProfile(l *lexicon.Lexicon, min int, g *sums, docs *documentSums, entries map[entryPole]*tally) Profile {
	s := g.sentences
	p := Profile{
		Key: g.key, Statements: g.statements, Documents: docs.n,
		Sentences: s.units, SentencesWithEvidence: s.evident, Words: s.sum.words,
		Conciliatory: float64(s.sum.con) / 1000, Combative: float64(s.sum.com) / 1000,
		RateConciliatory: round(s.conciliatory().value, 3), RateCombative: round(s.combative().value, 3),
		Net: round(s.net().value, 6),
		lex: l, min: min, sentences: s, documents: docs.moments,
		Evidence: evidence(l, entries),
	}
	if p.documents.units > 1 {
		return p.In(DocumentUnit)
	}
	return p.In(SentenceUnit)
}

func evidence(l *lexicon.Lexicon, entries map[entryPole]*tally) []EntryMass {
	type found struct {
		entryPole
		*tally
	}
	order := make([]found, 0, len(entries))
	for key, t := range entries {
		order = append(order, found{key, t})
	}
	slices.SortFunc(order, func(a, b found) int {
		if a.pole() != b.pole() {
			return cmp.Compare(a.pole(), b.pole())
		}
		if a.mass != b.mass {
			return cmp.Compare(b.mass, a.mass)
		}
		return cmp.Compare(l.Entry(a.entry()).Pattern, l.Entry(b.entry()).Pattern)
	})
	out := make([]EntryMass, len(order))
	for i, f := range order {
		e := l.Entry(f.entry())
		out[i] = EntryMass{e.Pattern, f.pole(), e.Facet, f.count, float64(f.mass) / 1000, f.example}
	}
	return out
}

// Strongest returns the n entries of the profile with the most mass in a pole, fewer
// where there are fewer; all of them for a negative n.
func (p Profile) Strongest(pole lexicon.Pole, n int) []EntryMass {
	var out []EntryMass
	for _, e := range p.Evidence {
		if e.Pole == pole && (n < 0 || len(out) < n) {
			out = append(out, e)
		}
	}
	return out
}

// Profiles returns the speakers' profiles over the given statements.
func (a *Analyzer) Profiles(statements ...Statement) *Profiles {
	acc := a.NewAccumulator()
	acc.Add(statements...)
	return acc.Profiles()
}
