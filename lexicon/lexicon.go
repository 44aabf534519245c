package lexicon

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// DefaultScale is the constant k of a sentence's net, (C - B) / (C + B + k), where
// a lexicon names none. About 8 was measured best at weights of 0.5 to 3.
const DefaultScale = 8

// A Source is what a lexicon is made of.
type Source struct {
	Name       string
	Version    string
	Scale      float64 // k, in the unit of the weights; 0 means DefaultScale
	Categories []Category
	Entries    []Entry
	Shifters   []Shifter
}

// A Category is a group of entries with its definition and the definition's source.
type Category struct{ Name, Definition string }

// A Lexicon is a compiled lexicon. It is immutable and safe for concurrent use.
type Lexicon struct {
	src   Source // entries and shifters sorted
	scale int64  // thousandths
	hash  func() string

	traits   []entryTraits
	shifts   []shifterTraits
	vocab    *vocabulary
	entries  *automaton
	shifters *automaton
	endings  []ending

	mu   sync.Mutex
	free []*Matcher // with what they remember of spans
}

// An entryTraits is what the rules ask of an entry that was found, in 8 bytes.
type entryTraits struct {
	weight int32 // thousandths
	pole   Pole
	facet  Facet
	gap    bool // its pattern has one
}

// A shifterTraits is the same of a shifter.
type shifterTraits struct {
	factor int32 // thousandths; 0 for the kind's own
	kind   Kind
}

// New compiles a lexicon. The error joins an *Error for each faulty entry or
// shifter: a bad pattern or weight, a pattern that stands twice or in both poles, one
// that no text can reach.
func New(src Source) (*Lexicon, error) {
	return compile(src, nil, true)
}

// Name returns the lexicon's name.
func (l *Lexicon) Name() string { return l.src.Name }

// Version returns the lexicon's version.
func (l *Lexicon) Version() string { return l.src.Version }

// Scale returns the constant k of a sentence's net.
func (l *Lexicon) Scale() float64 { return float64(l.scale) / 1000 }

// ScaleMilli returns k in thousandths, the unit in which masses are summed.
func (l *Lexicon) ScaleMilli() int64 { return l.scale }

// Hash returns the SHA-256 of the lexicon's text as Write writes it, in
// hexadecimal: two lexicons with the same hash give the same results.
func (l *Lexicon) Hash() string { return l.hash() }

// Len returns the number of entries.
func (l *Lexicon) Len() int { return len(l.src.Entries) }

// Entry returns the i-th entry, in the order of poles and patterns.
func (l *Lexicon) Entry(i int) Entry { return l.src.Entries[i] }

// Shifter returns the i-th shifter, in the order of kinds and patterns.
func (l *Lexicon) Shifter(i int) Shifter { return l.src.Shifters[i] }

// Source returns a copy of what the lexicon is made of, sorted.
func (l *Lexicon) Source() Source {
	s := l.src
	s.Categories = slices.Clone(s.Categories)
	s.Entries = slices.Clone(s.Entries)
	s.Shifters = slices.Clone(s.Shifters)
	return s
}

// With returns a lexicon with entries laid over those of l: an entry of the same
// pattern is replaced, whatever its pole, and one of weight 0 is taken out. The
// result bears l's name with "+" behind it.
func (l *Lexicon) With(entries ...Entry) (*Lexicon, error) {
	src := l.Source()
	src.Name += "+"
	over := make(map[string]bool)
	for _, e := range entries {
		over[e.Pattern] = true
	}
	src.Entries = slices.DeleteFunc(src.Entries, func(e Entry) bool { return over[e.Pattern] })
	for _, e := range entries {
		if e.Weight != 0 {
			src.Entries = append(src.Entries, e)
		}
	}
	return New(src)
}

// Only returns the part of l whose entries have the given facet, with all shifters.
func (l *Lexicon) Only(f Facet) *Lexicon {
	src := l.Source()
	src.Name += " " + f.String()
	src.Entries = slices.DeleteFunc(src.Entries, func(e Entry) bool { return e.Facet != f })
	part, err := compile(src, nil, false)
	if err != nil {
		panic("lexicon: a part of a good lexicon is faulty: " + err.Error())
	}
	return part
}

// compile makes a lexicon of src. where tells the place of each entry and shifter in
// a text, if they come from one.
func compile(src Source, where *places, check bool) (*Lexicon, error) {
	l, where, err := newLexicon(src, where)
	if err != nil {
		return nil, err
	}
	l.vocab = newVocabulary()
	c := compiler{l: l, where: where, entries: newTrie(len(src.Entries)), shifters: newTrie(len(src.Shifters))}
	for i := range l.src.Entries {
		c.entry(i)
	}
	for i := range l.src.Shifters {
		c.shifter(i)
	}
	l.vocab.close()
	l.entries, l.shifters = newAutomaton(c.entries, l.vocab), newAutomaton(c.shifters, l.vocab)
	l.vocab.tellStarts(l.entries, l.shifters)
	l.endings = newEndings(l)
	if check && len(c.errs) == 0 {
		c.reach()
	}
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	return l, nil
}

// newLexicon returns a lexicon of src, and the places in its order, with all but what finds
// patterns.
func newLexicon(src Source, where *places) (*Lexicon, *places, error) {
	l := &Lexicon{src: src}
	if l.src.Scale == 0 {
		l.src.Scale = DefaultScale
	}
	scale, err := milli(l.src.Scale)
	if err != nil {
		return nil, nil, &Error{Name: src.Name, Err: fmt.Errorf("scale: %w", err)}
	}
	l.scale = scale
	where = l.sort(where)
	for _, e := range l.src.Entries {
		w, _ := milli(e.Weight) // the compiler says what is wrong with it
		l.traits = append(l.traits, entryTraits{int32(w), e.Pole, e.Facet, strings.Contains(e.Pattern, "~")})
	}
	for _, s := range l.src.Shifters {
		f, _ := milli(s.Factor) // 0 where it has none
		l.shifts = append(l.shifts, shifterTraits{int32(f), s.Kind})
	}
	l.hash = sync.OnceValue(func() string { return hashOf(l) })
	return l, where, nil
}

func hashOf(l *Lexicon) string {
	h := sha256.New()
	if err := l.Write(h); err != nil {
		panic("lexicon: a hash cannot fail to be written to: " + err.Error())
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sort puts entries, shifters and categories in their order, and their places along.
func (l *Lexicon) sort(where *places) *places {
	l.src.Categories = slices.Clone(l.src.Categories)
	slices.SortStableFunc(l.src.Categories, func(a, b Category) int { return cmp.Compare(a.Name, b.Name) })
	out := &places{}
	l.src.Entries = sorted(l.src.Entries, where.of(true), &out.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Pole, b.Pole), cmp.Compare(a.Pattern, b.Pattern))
	})
	l.src.Shifters = sorted(l.src.Shifters, where.of(false), &out.shifters, func(a, b Shifter) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Pattern, b.Pattern))
	})
	return out
}

// A place is a line of a named text, and what was read there as a pattern, if it was.
type place struct {
	name string
	line int
	text string
	read pattern
}

// pattern returns the pattern of an entry that was read at p.
func (p *place) pattern(text string) (pattern, error) {
	if p.read != nil && p.text == text {
		return p.read, nil
	}
	return parse(text)
}

type places struct{ entries, shifters []place }

func (p *places) of(entries bool) []place {
	switch {
	case p == nil:
		return nil
	case entries:
		return p.entries
	}
	return p.shifters
}

// sorted returns a sorted copy of items, and their places in the same order.
func sorted[T any](items []T, where []place, out *[]place, order func(a, b T) int) []T {
	index := make([]int, len(items))
	for i := range index {
		index[i] = i
	}
	slices.SortStableFunc(index, func(a, b int) int { return order(items[a], items[b]) })
	result := make([]T, len(items))
	*out = make([]place, len(items))
	for to, from := range index {
		result[to] = items[from]
		if from < len(where) {
			(*out)[to] = where[from]
		}
	}
	return result
}

// A compiler adds patterns to a lexicon and collects what is wrong with them.
type compiler struct {
	l     *Lexicon
	where *places

	entries, shifters *trie
	patterns          []pattern // of each entry
	errs              []error
}

func (c *compiler) fail(at place, pattern string, err error) {
	name := cmp.Or(at.name, c.l.src.Name)
	c.errs = append(c.errs, &Error{Name: name, Line: at.line, Err: fmt.Errorf("%q: %w", pattern, err)})
}

func (c *compiler) entry(i int) {
	e, at := c.l.src.Entries[i], c.where.entries[i]
	if _, err := milli(e.Weight); err != nil {
		c.fail(at, e.Pattern, err)
	}
	p, err := at.pattern(e.Pattern)
	if err != nil {
		c.fail(at, e.Pattern, err)
		return
	}
	c.patterns = append(c.patterns, p)
	n := 0
	c.entries.add(c.l.vocab, p, func(end int32) bool {
		ends := &c.entries.nodes[end].ends
		if len(*ends) > 0 {
			c.fail(at, e.Pattern, c.clash(int((*ends)[0]), i, p.sequences()[n]))
			return false
		}
		*ends = append(*ends, int32(i))
		n++
		return true
	})
}

// clash describes that the phrase seq stands in two entries.
func (c *compiler) clash(first, second int, seq []element) error {
	a, b := c.l.src.Entries[first], c.l.src.Entries[second]
	also := c.where.entries[first]
	text := fmt.Sprintf("%q", sample(seq, 0, ""))
	if first == second {
		return fmt.Errorf("%s stands twice in it", text)
	}
	line := ""
	if also.line > 0 {
		line = fmt.Sprintf(", line %d", also.line)
	}
	if a.Pole != b.Pole {
		return fmt.Errorf("%s is %s here and %s in %q%s: keep one", text, b.Pole, a.Pole, a.Pattern, line)
	}
	return fmt.Errorf("%s stands also in %q%s: keep one", text, a.Pattern, line)
}

func (c *compiler) shifter(i int) {
	s, at := c.l.src.Shifters[i], c.where.shifters[i]
	if s.Factor != 0 {
		if _, err := milli(s.Factor); err != nil {
			c.fail(at, s.Pattern, fmt.Errorf("factor: %w", err))
		}
	}
	p, err := at.pattern(s.Pattern)
	if err != nil {
		c.fail(at, s.Pattern, err)
		return
	}
	n := 0
	c.shifters.add(c.l.vocab, p, func(end int32) bool {
		ends := &c.shifters.nodes[end].ends
		for _, other := range *ends {
			if c.l.src.Shifters[other].Kind == s.Kind {
				c.fail(at, s.Pattern, fmt.Errorf("%q stands also in %q: keep one", sample(p.sequences()[n], 0, ""), c.l.src.Shifters[other].Pattern))
			}
		}
		*ends = append(*ends, int32(i))
		n++
		return true
	})
}

// reach tries every entry on texts made for it (rule 8).
func (c *compiler) reach() {
	m := newMatcher(c.l)
	for i, p := range c.patterns {
		if !slices.ContainsFunc(p.sequences(), func(s []element) bool { return reached(m, i, s) }) {
			c.fail(c.where.entries[i], c.l.src.Entries[i].Pattern,
				errors.New("no text can reach it: other entries, or the end of a sentence, take its words first"))
		}
	}
}

func reached(m *Matcher, entry int, seq []element) bool {
	for _, gap := range [...]int{0, 1, maxGap} {
		for _, ending := range [...]string{"", "qx"} {
			text := sample(seq, gap, ending)
			for _, s := range m.Match(strings.ToUpper(text[:1]) + text[1:]) {
				for _, h := range s.Hits {
					if h.Entry == entry && h.Start == 0 && h.End == len(text) {
						return true
					}
				}
			}
		}
	}
	return false
}
