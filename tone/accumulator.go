package tone

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
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

// An entryPole is an entry of the lexicon, in the pole that it had after shifting.
type entryPole struct {
	entry int32
	pole  lexicon.Pole
}

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
	for i := range statements {
		acc.add(m, &statements[i])
	}
}

func (acc *Accumulator) add(m *lexicon.Matcher, s *Statement) {
	g := acc.group(s)
	g.statements++
	doc := g.document(s.Doc)
	for _, f := range m.Match(s.Text) {
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
		for _, h := range f.Hits {
			g.count(s, f, h)
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
func (g *group) count(s *Statement, in lexicon.Sentence, h lexicon.Hit) {
	key := entryPole{int32(h.Entry), h.Pole}
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
	if e := example(s, in, h); t.count == 1 || compareExamples(&e, &t.example) < 0 {
		t.example = e
	}
}

// after reports whether a hit in s comes after the example e for certain.
func after(s *Statement, h lexicon.Hit, e *Example) bool {
	if c := cmp.Or(cmp.Compare(s.Doc, e.Doc), cmp.Compare(s.Line, e.Line)); c != 0 {
		return c > 0
	}
	return place(s, h).Start > e.Start
}

// place returns where a hit of s stands in its document.
func place(s *Statement, h lexicon.Hit) Span {
	spans := s.DocSpans(h.Start, h.End)
	if len(spans) == 0 {
		return Span{h.Start, h.End}
	}
	return Span{spans[0].Start, spans[len(spans)-1].End}
}

func example(s *Statement, in lexicon.Sentence, h lexicon.Hit) Example {
	at := place(s, h)
	return Example{
		Doc: strings.Clone(s.Doc), Line: s.Line, Start: at.Start, End: at.End,
		Text:    strings.Clone(s.Text[h.Start:h.End]),
		Context: snippet(s.Text, in.Start, in.End, h.Start, h.End),
	}
}

// maxContext is how many bytes of a sentence an example shows on either side.
const maxContext = 40

// snippet returns text[start:end] with what stands around it in its sentence
// text[lo:hi], cut at white space, on one line.
func snippet(text string, lo, hi, start, end int) string {
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
	out := strings.Join(strings.Fields(text[from:to]), " ")
	if from > lo {
		out = "… " + out
	}
	if to < hi {
		out += " …"
	}
	if !utf8.ValidString(out) {
		out = strings.ToValidUTF8(out, "\uFFFD")
	}
	return out
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
		to.count += t.count
		to.mass += t.mass
		if compareExamples(&t.example, &to.example) < 0 {
			to.example = t.example
		}
	}
}

func compareExamples(a, b *Example) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
		cmp.Compare(a.Text, b.Text), cmp.Compare(a.Context, b.Context))
}

// The binary form: magic and version, the lexicon's hash, least evidence, columns;
// then the groups in the order of their keys, each with its key, count of statements,
// moments, documents and entries, all sorted. Numbers are varints.
const accumulatorMagic = "detente-acc\x01"

// MarshalBinary returns the accumulator's binary form. Equal contents give equal
// bytes.
func (acc *Accumulator) MarshalBinary() ([]byte, error) {
	b := []byte(accumulatorMagic)
	b = appendString(b, acc.lex.Hash())
	b = binary.AppendVarint(b, int64(acc.min))
	b = appendStrings(b, acc.by)
	b = binary.AppendVarint(b, int64(len(acc.groups)))
	for _, key := range slices.Sorted(maps.Keys(acc.groups)) {
		b = acc.groups[key].appendBinary(b)
	}
	return b, nil
}

func (g *group) appendBinary(b []byte) []byte {
	b = appendStrings(b, g.key)
	b = binary.AppendVarint(b, g.statements)
	b = g.sentences.appendBinary(b)
	b = binary.AppendVarint(b, int64(len(g.docs)))
	for _, name := range slices.Sorted(maps.Keys(g.docs)) {
		b = g.docs[name].appendBinary(appendString(b, name))
	}
	b = binary.AppendVarint(b, int64(len(g.entries)))
	for _, key := range slices.SortedFunc(maps.Keys(g.entries), compareEntryPoles) {
		t := g.entries[key]
		for _, v := range [...]int64{int64(key.entry), int64(key.pole), t.count, t.mass, int64(t.example.Line), int64(t.example.Start), int64(t.example.End)} {
			b = binary.AppendVarint(b, v)
		}
		b = appendString(appendString(appendString(b, t.example.Doc), t.example.Text), t.example.Context)
	}
	return b
}

func compareEntryPoles(a, b entryPole) int {
	return cmp.Or(cmp.Compare(a.entry, b.entry), cmp.Compare(a.pole, b.pole))
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendVarint(b, int64(len(s))), s...)
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendVarint(b, int64(len(list)))
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}

// UnmarshalBinary replaces what acc has gathered by what data, from MarshalBinary,
// holds. acc must come from NewAccumulator with the same lexicon, columns and least
// evidence; on an error it is left as it was.
func (acc *Accumulator) UnmarshalBinary(data []byte) error {
	rest, ok := strings.CutPrefix(string(data), accumulatorMagic)
	if !ok {
		return fmt.Errorf("tone: not an accumulator of this version")
	}
	d := &decoder{b: []byte(rest)}
	hash, least, by := d.string(), int(d.varint()), d.strings()
	if d.err == nil && (hash != acc.lex.Hash() || least != acc.min || !slices.Equal(by, acc.by)) {
		return fmt.Errorf("tone: an accumulator with lexicon %.12s by %v (at least %d), not %.12s by %v (at least %d)", hash, by, least, acc.lex.Hash(), acc.by, acc.min)
	}
	groups := map[string]*group{}
	for range d.count() {
		g := newGroup(nil)
		g.decode(d, acc.lex.Len())
		var key []byte
		for _, v := range g.key {
			key = appendString(key, v)
		}
		groups[string(key)] = g
	}
	if d.err != nil || len(d.b) > 0 {
		return fmt.Errorf("tone: accumulator: %w", errCut)
	}
	acc.groups = groups
	return nil
}

func (d *decoder) strings() (out []string) {
	for range d.count() {
		out = append(out, d.string())
	}
	return out
}

func (g *group) decode(d *decoder, entries int) {
	g.key = d.strings()
	g.statements = d.varint()
	g.sentences.decode(d)
	for range d.count() {
		name, u := d.string(), new(unit)
		u.decode(d)
		g.docs[name] = u
	}
	for range d.count() {
		var v [7]int64
		for i := range v {
			v[i] = d.varint()
		}
		if v[0] < 0 || v[0] >= int64(entries) || v[1] < 0 || v[1] > 1 {
			d.fail()
			return
		}
		g.entries[entryPole{int32(v[0]), lexicon.Pole(v[1])}] = &tally{v[2], v[3], Example{
			Line: int(v[4]), Start: int(v[5]), End: int(v[6]), Doc: d.string(), Text: d.string(), Context: d.string(),
		}}
	}
}
