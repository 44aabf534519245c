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

	bounds    []token.Token
	cuts      []token.Token
	fold      []byte
	fresh     []word // of a span that the memo does not know
	sentences []Sentence
	hits      []Hit
	shifts    []Shift

	// The sentence at hand.
	words                      []word
	marks                      mark      // of all words
	count                      int       // of the tokens that are words
	entryStarts, shifterStarts []int32   // with which one may begin, the last first
	found                      []stretch // of its hits
	spots                      []spot    // its shifters
	passed                     int       // of m.spots: those that end before the hit at hand
	spotAt                     []int32   // word -> 1 + the spot that ends on it
	hitAt                      []int32   // word -> 1 + the hit it belongs to
	firstHit                   int       // of m.hits
	firstOf                    [2]int    // pole -> the word behind the first hit of it, after shifting; 0 for none yet
	turns                      []turn    // its contrasts and concessions
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
	m.sentences, m.hits, m.shifts = m.sentences[:0], m.hits[:0], m.shifts[:0]
	m.bounds = token.Sentences(m.bounds[:0], text)
	for _, b := range m.bounds {
		words := m.read(text, b.Start, b.End)
		m.markFirst(text)
		first := len(m.hits)
		m.findStarts()
		m.findEntries()
		if len(m.hits) > first {
			m.findShifters()
			m.shift(first)
		}
		m.sentences = append(m.sentences, Sentence{b.Start, b.End, words, m.hits[first:len(m.hits):len(m.hits)]})
	}
	return m.sentences
}

// roomForOne makes room for one more, and where there is none for twice as many as there are: what a
// sentence without end holds is copied fewer times than append would.
func roomForOne[T any](s []T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, len(s)+1)
	}
	return s
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
		m.hits = append(roomForOne(m.hits), Hit{Start: m.words[s.first].start(), End: m.words[s.last-1].end(), Entry: int(e), Pole: t.pole, Weight: int64(t.weight)})
		m.found = append(roomForOne(m.found), s)
	})
}
