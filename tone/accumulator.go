package tone

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/lexicon"
)

// An Accumulator gathers statements into groups, keeping sums of integers only:
// adding in any order, splitting over accumulators and merging them give the same
// profiles, to the byte. It is not safe for concurrent use; give each goroutine its
// own and merge them.
//
// It keeps, for every group, some 300 bytes, some 100 bytes for every document and
// some 250 bytes for every entry found in each pole.
type Accumulator struct {
	lex    *lexicon.Lexicon
	min    int
	by     []string
	groups map[string]*group
	key    []byte // reused
}

// A group is what is kept of one speaker, or of whatever the columns name.
type group struct {
	key        []string
	statements int64
	sentences  moments
	docs       map[string]*unit
	entries    map[entryPole]*tally
	last       struct { // the document of the last statement: most come in a row
		doc  string
		unit *unit
	}
}

// An entryPole is an entry of the lexicon, in the pole that it had after shifting: as one number,
// by which a map finds what it holds in half the time. Their order is that of the entries.
type entryPole int32

func newEntryPole(entry int, pole lexicon.Pole) entryPole {
	return entryPole(entry)<<1 | entryPole(pole)
}

func (e entryPole) entry() int { return int(e >> 1) }

func (e entryPole) pole() lexicon.Pole { return lexicon.Pole(e & 1) }

// A tally counts an entry in one pole.
type tally struct {
	count   int64
	mass    int64 // thousandths
	example Example
}

// An Example is one place where an entry was found: of all, that with the smallest
// document, line and start.
type Example struct {
	Doc        string
	Line       int    // of the record in its input; 0 where that says nothing
	Start, End int    // bytes of the document's text; of the statement's where it has no parts
	Text       string // what matched
	Context    string // the words around it, at most some 80 bytes to either side
}

// NewAccumulator returns an empty accumulator that groups by the given columns (see
// Statement.Column); by speaker if there are none.
func (a *Analyzer) NewAccumulator(by ...string) *Accumulator {
	if len(by) == 0 {
		by = []string{"speaker"}
	}
	return &Accumulator{lex: a.lexicon(), min: a.minEvidence(), by: by, groups: map[string]*group{}}
}

// Add scores statements and adds them.
func (acc *Accumulator) Add(statements ...Statement) {
	m := acc.lex.Matcher()
	defer m.Release()
	m.MatchAll(len(statements), func(i int) string { return statements[i].Text }, func(i int, found []lexicon.Sentence) {
		acc.addFound(&statements[i], found)
	})
}

// AddScored scores statements into dst, which is as long, as AppendScore does, and adds
// them: for those who want both and pay for one.
func (acc *Accumulator) AddScored(dst []Score, statements []Statement) {
	m := acc.lex.Matcher()
	defer m.Release()
	m.MatchAll(len(statements), func(i int) string { return statements[i].Text }, func(i int, found []lexicon.Sentence) {
		dst[i].fill(acc.lex, statements[i].Text, found)
		acc.addFound(&statements[i], found)
	})
}

// addFound adds a statement in which that was found.
func (acc *Accumulator) addFound(s *Statement, found []lexicon.Sentence) {
	g := acc.group(s)
	g.statements++
	doc := g.document(s.Doc)
	for i := range found {
		f := &found[i]
		if f.Words == 0 {
			continue
		}
		con, com := masses(f.Hits)
		u := unit{sentences: 1, words: int64(f.Words), con: con, com: com}
		if len(f.Hits) > 0 {
			u.evident, u.net = 1, netMillionths(con, com, acc.lex.ScaleMilli())
		}
		g.sentences.add(u)
		doc.add(u)
		for k := range f.Hits {
			g.count(s, f, &f.Hits[k])
		}
	}
}

// group returns the group that s belongs to.
func (acc *Accumulator) group(s *Statement) *group {
	acc.key = acc.key[:0]
	for _, name := range acc.by {
		v, _ := s.Column(name)
		acc.key = appendString(acc.key, v)
	}
	g, ok := acc.groups[string(acc.key)]
	if !ok {
		g = newGroup(nil)
		for _, name := range acc.by {
			v, _ := s.Column(name)
			g.key = append(g.key, strings.Clone(v))
		}
		acc.groups[string(acc.key)] = g
	}
	return g
}

func newGroup(key []string) *group {
	return &group{key: key, docs: map[string]*unit{}, entries: map[entryPole]*tally{}}
}

func (g *group) document(name string) *unit {
	if g.last.unit != nil && g.last.doc == name {
		return g.last.unit
	}
	u, ok := g.docs[name]
	if !ok {
		u = new(unit)
		name = strings.Clone(name)
		g.docs[name] = u
	}
	g.last.doc, g.last.unit = name, u
	return u
}

// count notes a hit in a sentence of s.
func (g *group) count(s *Statement, in *lexicon.Sentence, h *lexicon.Hit) {
	key := newEntryPole(h.Entry, h.Pole)
	t, ok := g.entries[key]
	if !ok {
		t = new(tally)
		g.entries[key] = t
	}
	t.count++
	t.mass += h.Weight
	if t.count > 1 && after(s, h, &t.example) {
		return
	}
	if e := example(g.last.doc, s, in, h); t.count == 1 || compareExamples(&e, &t.example) < 0 {
		t.example = e
	}
}

// after reports whether a hit in s comes after the example e for certain.
func after(s *Statement, h *lexicon.Hit, e *Example) bool {
	if c := cmp.Or(cmp.Compare(s.Doc, e.Doc), cmp.Compare(s.Line, e.Line)); c != 0 {
		return c > 0
	}
	return place(s, h).Start > e.Start
}

// place returns where a hit of s stands in its document.
func place(s *Statement, h *lexicon.Hit) Span {
	var spans []Span
	if s.Parts != nil { // else DocSpans would make a list of one
		spans = s.DocSpans(h.Start, h.End)
	}
	if len(spans) == 0 {
		return Span{h.Start, h.End}
	}
	return Span{spans[0].Start, spans[len(spans)-1].End}
}

// example makes an example of a hit; doc is the document's name, which the example keeps.
func example(doc string, s *Statement, in *lexicon.Sentence, h *lexicon.Hit) Example {
	at := place(s, h)
	context, before := snippet(s.Text, in.Start, in.End, h.Start, h.End)
	e := Example{Doc: doc, Line: s.Line, Start: at.Start, End: at.End, Context: context}
	if before >= 0 {
		e.Text = context[before:][:h.End-h.Start] // one string in memory
	} else {
		e.Text = strings.Clone(s.Text[h.Start:h.End])
	}
	return e
}

// maxContext is how many bytes of a sentence an example shows on either side.
const maxContext = 40

// snippet returns text[start:end] with what stands around it in its sentence text[lo:hi], cut
// at white space, on one line; and where text[start:end] stands in that, negative where its
// bytes are not all there.
func snippet(text string, lo, hi, start, end int) (out string, before int) {
	from, to := start, end
	if start-lo <= maxContext {
		from = lo
	} else if i := strings.IndexByte(text[start-maxContext:start], ' '); i >= 0 {
		from = start - maxContext + i + 1
	}
	if hi-end <= maxContext {
		to = hi
	} else if i := strings.LastIndexByte(text[end:end+maxContext], ' '); i >= 0 {
		to = end + i
	}
	head, tail := "", ""
	if from > lo {
		head = "… "
	}
	if to < hi {
		tail = " …"
	}
	if body := text[from:to]; onOneLine(body) {
		return head + body + tail, len(head) + start - from
	}
	out = head + strings.Join(strings.Fields(text[from:to]), " ") + tail
	if !utf8.ValidString(out) {
		out = strings.ToValidUTF8(out, "\uFFFD")
	}
	return out, -1
}

// onOneLine reports whether s is UTF-8 and what strings.Fields and strings.Join with spaces make of it.
func onOneLine(s string) bool {
	word := false
	for i, n := 0, 1; i < len(s); i += n {
		n = 1
		switch c := s[i]; {
		case c > ' ' && c < utf8.RuneSelf:
			word = true
		case c == ' ' && word:
			word = false
		case c < utf8.RuneSelf && (c == ' ' || unicode.IsSpace(rune(c))):
			return false
		default:
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError || unicode.IsSpace(r) {
				return false
			}
			word = true
		}
	}
	return word
}

// Evidence returns how many times entries were found in all statements.
func (acc *Accumulator) Evidence() (n int64) {
	for _, g := range acc.groups {
		for _, t := range g.entries {
			n += t.count
		}
	}
	return n
}

// Size returns about how many bytes acc holds.
func (acc *Accumulator) Size() (n int64) {
	for _, g := range acc.groups {
		n += 300 + 100*int64(len(g.docs)) + 250*int64(len(g.entries))
	}
	return n
}

// Merge adds what b has gathered to acc, and leaves b as it is. They must agree in
// lexicon, columns and the evidence that an interval needs.
func (acc *Accumulator) Merge(b *Accumulator) error {
	if err := acc.agrees(b); err != nil {
		return err
	}
	for key, g := range b.groups {
		to, ok := acc.groups[key]
		if !ok {
			to = newGroup(g.key)
			acc.groups[key] = to
		}
		to.merge(g)
	}
	return nil
}

func (acc *Accumulator) agrees(b *Accumulator) error {
	if acc.lex.Hash() != b.lex.Hash() {
		return fmt.Errorf("tone: cannot merge results of two lexicons, %s %.12s and %s %.12s", acc.lex.Name(), acc.lex.Hash(), b.lex.Name(), b.lex.Hash())
	}
	if !slices.Equal(acc.by, b.by) || acc.min != b.min {
		return fmt.Errorf("tone: cannot merge results by %v (at least %d) and by %v (at least %d)", acc.by, acc.min, b.by, b.min)
	}
	return nil
}

func (g *group) merge(o *group) {
	g.statements += o.statements
	g.sentences.merge(&o.sentences)
	for name, u := range o.docs {
		to, ok := g.docs[name]
		if !ok {
			to = new(unit)
			g.docs[name] = to
		}
		to.add(*u)
	}
	for key, t := range o.entries {
		to, ok := g.entries[key]
		if !ok {
			copied := *t
			g.entries[key] = &copied
			continue
		}
		to.merge(t)
	}
}

func (t *tally) merge(o *tally) {
	t.count += o.count
	t.mass += o.mass
	if compareExamples(&o.example, &t.example) < 0 {
		t.example = o.example
	}
}

func compareExamples(a, b *Example) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
		cmp.Compare(a.Text, b.Text), cmp.Compare(a.Context, b.Context))
}
