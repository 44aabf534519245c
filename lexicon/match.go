package lexicon

import (
	"slices"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A Sentence is one sentence of a text and what was found in it.
type Sentence struct {
	Start, End int // bytes of the text
	Words      int // tokens with a letter or a digit
	Hits       []Hit
}

// A Hit is an entry found in a text.
type Hit struct {
	Start, End int   // bytes of the text
	Entry      int   // Lexicon.Entry tells what it is
	Pole       Pole  // after shifting
	Weight     int64 // after shifting, in thousandths
	Shifts     []Shift
}

// A Shift is a shifter that acted on a hit.
type Shift struct {
	Start, End int   // bytes of the text
	Shifter    int   // Lexicon.Shifter tells what it is; -1 for a rule of structure
	Kind       Kind  // of the shifter
	Factor     int64 // on the weight, in thousandths
}

// A Matcher finds a lexicon's entries in one text after another. It remembers what
// spans it has seen and reuses its memory; it is not safe for concurrent use.
type Matcher struct {
	lex  *Lexicon
	memo memo

	bounds        []token.Token
	cuts          []token.Token
	fold          []byte
	fresh         []word    // of a span that the memo does not know
	told          [2]packed // of a span, by its key
	all           []word    // of the sentences that are read
	reads         []readSentence
	texts         []int // the end of each text's sentences in reads
	firstSentence int   // of the text at hand, in sentences
	sentences     []Sentence
	hits          []Hit
	shifts        []Shift

	// The sentence at hand.
	words                      []word    // in all
	marks                      mark      // of all words
	count                      int       // of the tokens that are words
	entryStarts, shifterStarts []int32   // with which one may begin, the last first
	found                      []stretch // of its hits
	spots                      []spot    // its shifters
	kinds                      kinds     // of its shifters
	passed                     int       // of m.spots: those that end before the hit at hand
	spotAt                     []int32   // word -> 1 + the spot that ends on it
	hitAt                      []int32   // word -> 1 + the hit it belongs to
	firstHit                   int       // of m.hits
	firstOf                    [2]int    // pole -> the word behind the first hit of it, after shifting; 0 for none yet
	turns                      []turn    // its contrasts and concessions
	turned                     int       // of turns: those that end before the hit at hand
	grounds                    grounds   // its backgrounds
	asked                      int       // its question mark
	near                       []nearby  // what may act on the hit at hand, the nearest first
}

// A stretch is the words [first, last) of the sentence at hand.
type stretch struct{ first, last int }

// A spot is where shifters were found.
type spot struct {
	stretch
	shifters []int32
	kind     Kind // of the first
	forwards bool // one acts on what stands behind it
}

func newMatcher(l *Lexicon) *Matcher { return &Matcher{lex: l, memo: newMemo()} }

// Matcher returns a matcher to use for a while and give back with Release.
func (l *Lexicon) Matcher() *Matcher {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n := len(l.free); n > 0 {
		m := l.free[n-1]
		l.free = l.free[:n-1]
		return m
	}
	return newMatcher(l)
}

// maxFree is how many idle matchers a lexicon keeps.
const maxFree = 64

// Release gives m back, with what it remembers of spans. m and what Match returned
// are not to be used after it.
func (m *Matcher) Release() {
	m.lex.mu.Lock()
	defer m.lex.mu.Unlock()
	if len(m.lex.free) < maxFree {
		m.lex.free = append(m.lex.free, m)
	}
}

// Match returns the sentences of text, in order, with the entries found in them by
// the package's rules. The result is valid until the next call.
func (m *Matcher) Match(text string) []Sentence {
	m.reset()
	m.matchOne(text)
	return m.sentences
}

// MatchAll is Match for each of n texts, in their order: it calls found with the number of a text, from
// 0, and its sentences, which are valid until found returns. Many short texts take less time so: some are
// read before they are matched, while the processor's nearest cache holds the instructions for that.
func (m *Matcher) MatchAll(n int, text func(i int) string, found func(i int, in []Sentence)) {
	for first := 0; first < n; {
		last, size := first, 0
		m.reset()
		for ; last < n && size+len(text(last)) <= together; last++ {
			size += len(text(last))
			m.bounds = token.Sentences(m.bounds[:0], text(last))
			m.readSome(text(last), m.bounds, together)
			m.texts = append(m.texts, len(m.reads))
		}
		if last == first { // too long
			m.matchOne(text(first))
			found(first, m.sentences)
			first++
			continue
		}
		reads := 0
		for _, end := range m.texts {
			m.firstSentence = len(m.sentences)
			m.matchRead(reads, end)
			reads = end
			found(first, m.sentences[m.firstSentence:])
			first++
		}
	}
}

// together is how many bytes of text are read before they are matched, at most: so few that their words
// stay in the processor's caches.
const together = 8 << 10

func (m *Matcher) reset() {
	m.sentences, m.hits, m.shifts = m.sentences[:0], m.hits[:0], m.shifts[:0]
	m.all, m.reads, m.texts, m.firstSentence = m.all[:0], m.reads[:0], m.texts[:0], 0
}

// matchOne appends the sentences of a text of any length to m.sentences.
func (m *Matcher) matchOne(text string) {
	m.bounds = token.Sentences(m.bounds[:0], text)
	for rest := m.bounds; len(rest) > 0; {
		m.all, m.reads = m.all[:0], m.reads[:0]
		n := m.readSome(text, rest, together)
		m.matchRead(0, n)
		rest = rest[n:]
	}
}

// A readSentence is a sentence whose words are read: they end before m.all[last].
type readSentence struct {
	token.Token
	last  int
	count int  // of the tokens that are words
	marks mark // of all
}

// readSome reads sentences of text, at least one and others up to so many bytes, and returns how many.
func (m *Matcher) readSome(text string, bounds []token.Token, size int) (n int) {
	for n < len(bounds) && (n == 0 || bounds[n].End-bounds[0].Start <= size) {
		m.read(text, bounds[n].Start, bounds[n].End)
		m.markFirst(text)
		m.reads = append(m.reads, readSentence{bounds[n], len(m.all), m.count, m.marks})
		n++
	}
	return n
}

// matchRead appends the sentences m.reads[from:to] to m.sentences, with what is found in them.
func (m *Matcher) matchRead(from, to int) {
	at := 0
	if from > 0 {
		at = m.reads[from-1].last
	}
	for _, r := range m.reads[from:to] {
		m.words, m.marks, at = m.all[at:r.last], r.marks, r.last
		first := len(m.hits)
		m.findStarts()
		m.findEntries()
		if len(m.hits) > first {
			m.findShifters()
			m.shift(first)
		}
		var s *Sentence
		m.sentences, s = oneMore(m.sentences)
		s.Start, s.End, s.Words, s.Hits = r.Start, r.End, r.count, m.hits[first:len(m.hits):len(m.hits)]
	}
}

// oneMore returns s with one more, of any value, and where there is no room for it twice as many as there
// are: what a sentence without end holds is copied fewer times than append would. Its fields are set one by
// one: a whole struct would be made elsewhere and copied, while its fields are still on their way to memory.
func oneMore[T any](s []T) ([]T, *T) {
	n := len(s)
	if n == cap(s) {
		s = slices.Grow(s, n+1)
	}
	s = s[:n+1]
	return s, &s[n]
}

// find calls f for each stretch of the sentence that a finds, with the state it ends in: leftmost,
// then longest (rule 3). starts are the words with which one may begin, the last first.
func (m *Matcher) find(a *automaton, starts []int32, f func(s stretch, at int32)) {
	behind := 0 // the last stretch
	for _, start := range slices.Backward(starts) {
		if int(start) < behind {
			continue
		}
		if at, last := a.longest(m.lex.vocab, m.words, int(start)); last > 0 {
			f(stretch{int(start), last}, at)
			behind = last
		}
	}
}

// findEntries finds the entries of the sentence.
func (m *Matcher) findEntries() {
	l := m.lex
	m.found = m.found[:0]
	m.find(l.entries, m.entryStarts, func(s stretch, at int32) {
		e := l.entries.first(at)
		t := &l.traits[e]
		var h *Hit
		m.hits, h = oneMore(m.hits)
		h.Start, h.End, h.Shifts = m.words[s.first].start(), m.words[s.last-1].end(), nil
		h.Entry, h.Pole, h.Weight = int(e), t.pole, int64(t.weight)
		var f *stretch
		m.found, f = oneMore(m.found)
		f.first, f.last = s.first, s.last
	})
}
