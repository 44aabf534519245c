package lexicon

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/internal/token"
)

// What read, the memo, the classes and the automata do at speed, said plainly: the reference
// that they are held against.

// A plainWord is a token with its folded text.
type plainWord struct {
	word
	text string
}

// plainWords cuts the sentence text[start:end] and applies rule 1 to it.
func plainWords(text string, start, end int) (words []plainWord) {
	for _, t := range token.Append(nil, text[start:end]) {
		s := text[start+t.Start : start+t.End]
		folded := token.Fold(s)
		words = append(words, plainWord{newWord(start+t.Start, start+t.End, marksOf(s)|functionWords[folded], 0), folded})
	}
	letters, small := 0, false
	for _, w := range words {
		if w.mark()&(hasUpper|hasLower) != 0 {
			letters++
		}
		small = small || w.mark()&hasLower != 0
	}
	if !small && letters > 1 {
		return words
	}
	begins := true
	for i := range words {
		w := &words[i]
		if w.mark()&hasUpper != 0 && !begins && text[w.start():w.end()] != "I" {
			w.setName(true)
		}
		begins = begins && w.mark()&isWord == 0 || w.mark()&opens != 0
	}
	return words
}

// anew returns w as newWord would make it.
func anew(w *word) word { return newWord(w.start(), w.end(), w.mark(), w.class()) }

// A plainNode is a state of a trie of maps.
type plainNode struct {
	next map[element]*plainNode
	gaps []int // widths, in the order of the lexicon's lines
	ends []int32
}

func (n *plainNode) add(seq []element, what int32) {
	for _, e := range seq {
		if n.next == nil {
			n.next = map[element]*plainNode{}
		}
		if n.next[e] == nil {
			n.next[e] = &plainNode{}
			if e.gap > 0 {
				n.gaps = append(n.gaps, e.gap)
			}
		}
		n = n.next[e]
	}
	n.ends = append(n.ends, what)
}

// longest is rule 3: of the phrases that begin at words[i], the one that ends last.
func (n *plainNode) longest(words []plainWord, i int, best *plainNode, last int) (*plainNode, int) {
	if len(n.ends) > 0 && i > last {
		best, last = n, i
	}
	if i < len(words) {
		w := words[i]
		for size := len(w.text); size > 0; size-- {
			for _, prefix := range []bool{false, true} {
				for _, cased := range []bool{false, true} {
					to := n.next[element{word: w.text[:size], prefix: prefix, cased: cased}]
					if to != nil && (prefix || size == len(w.text)) && w.fits(cased) {
						best, last = to.longest(words, i+1, best, last)
					}
				}
			}
		}
	}
	for _, width := range n.gaps {
		for k := i; k <= i+width && k < len(words); k++ {
			best, last = n.next[element{gap: width}].longest(words, k, best, last)
			if words[k].mark()&isWord == 0 {
				break
			}
		}
	}
	return best, last
}

// A plainLexicon is a lexicon as maps.
type plainLexicon struct{ entries, shifters plainNode }

func newPlain(t testing.TB, l *Lexicon) *plainLexicon {
	p := &plainLexicon{}
	add := func(n *plainNode, pattern string, what int) {
		seqs, err := parsePattern(pattern)
		require.NoError(t, err)
		for _, s := range seqs {
			n.add(s, int32(what))
		}
	}
	for i, e := range l.src.Entries {
		add(&p.entries, e.Pattern, i)
	}
	for i, s := range l.src.Shifters {
		add(&p.shifters, s.Pattern, i)
	}
	return p
}

type plainMatch struct {
	first, last int
	what        []int32
}

func matches(n *plainNode, words []plainWord) (out []plainMatch) {
	for i := 0; i < len(words); i++ {
		if at, last := n.longest(words, i, nil, 0); at != nil {
			out = append(out, plainMatch{i, last, at.ends})
			i = last - 1
		}
	}
	return out
}

// holdToPlain compares what m finds in each sentence of text with the reference.
func holdToPlain(t testing.TB, m *Matcher, plain *plainLexicon, text string) (hits int) {
	bounds := token.Sentences(nil, text)
	for k, s := range m.Match(text) {
		require.Equal(t, bounds[k], token.Token{Start: s.Start, End: s.End})
		hits += len(s.Hits)
		var got [][3]int
		for _, h := range s.Hits {
			got = append(got, [3]int{h.Start, h.End, h.Entry})
		}
		words := plainWords(text, s.Start, s.End)
		count := 0
		for _, w := range words {
			count += int(w.mark() & isWord)
		}
		require.Equal(t, count, s.Words, "%q", text)
		// The first word of a sentence is amended by rules of its own (name.go).
		first := &Matcher{}
		for _, w := range words {
			w.word = newWord(w.start(), w.end(), w.mark(), m.lex.vocab.find([]byte(w.text)).class)
			first.words = append(first.words, w.word)
		}
		first.markFirst(text)
		for i := range words {
			words[i].word = first.words[i]
		}
		var want [][3]int
		for _, f := range matches(&plain.entries, words) {
			want = append(want, [3]int{words[f.first].start(), words[f.last-1].end(), int(f.what[0])})
		}
		require.Equal(t, want, got, "%q", text[s.Start:s.End])
	}
	for _, b := range bounds {
		m.read(text, b.Start, b.End)
		words := plainWords(text, b.Start, b.End)
		require.Equal(t, len(words), len(m.words), "%q", text)
		for i, w := range words {
			got := m.words[i]
			got = newWord(got.start(), got.end(), got.mark(), 0)
			require.Equal(t, w.word, got, "%q", text)
		}
		m.findStarts()
		m.findShifters()
		var want, got []plainMatch
		for _, sp := range m.spots {
			got = append(got, plainMatch{sp.first, sp.last, sp.shifters})
		}
		want = matches(&plain.shifters, words)
		require.Equal(t, want, got, "%q", text)
	}
	return hits
}

// odd is a lexicon of what the shipped one has little of: capitals, short prefixes, gaps that
// meet, phrases that are the beginning of others.
func odd(t testing.TB) *Lexicon {
	src := Source{Name: "odd"}
	for i, p := range []string{"a", "a b", "a b c d", "a ~2 c", "a ~1 b", "b*", "ba*", "bar", "Bar", "Ba*", "Iron (Dome|Curtain)", "c ~6 (a|b) d",
		"x ~1 ~2 y", "é*", "n't", "'s go", "$ 5", "U.S. a", "no — c", "(d|d c) (c|b)", "ABC", "do n't ~ stop", "--", "”", "d* ~3 d*"} {
		src.Entries = append(src.Entries, Entry{Pattern: p, Pole: Pole(i % 2), Weight: 1})
	}
	for _, p := range []string{"no", "not", "no ~2 a", "x*", "I", "The"} {
		src.Shifters = append(src.Shifters, Shifter{Pattern: p})
	}
	l, err := compile(src, nil, false)
	require.NoError(t, err)
	return l
}

var oddParts = strings.Split("a |b |c |d |A |B |Bar |bar |bat |BAT |Iron |Dome |Curtain |x |y |é |Éa |didn’t |don't |’s |go |$5 |U.S. |no |not |— |--|. |, |“|” |I |I’m |The |ABC |stop |\u00a0|\u2003|\n|\n\n|\t|\xff|\xe2\x80|\x00|averyveryverylongword |exactlyfifteen. |exactly_fourteen |…| |中文 |İ", "|")

func TestMatchEqualsPlain(t *testing.T) {
	lexicons := []*Lexicon{English(), odd(t)}
	vocabulary := oddParts
	for i, e := range English().src.Entries {
		if seqs, _ := parsePattern(e.Pattern); i%3 == 0 {
			for _, w := range strings.Fields(sample(seqs[i%len(seqs)], i%3, "")) {
				vocabulary = append(vocabulary, w+" ")
			}
		}
	}
	rng := rand.New(rand.NewPCG(5, 5))
	for _, l := range lexicons {
		m, plain, found := newMatcher(l), newPlain(t, l), 0
		for range 4000 {
			var b strings.Builder
			from := []int{len(oddParts), len(vocabulary)}[rng.IntN(2)]
			for range 1 + rng.IntN(40) {
				w := vocabulary[rng.IntN(from)]
				if rng.IntN(12) == 0 {
					w = strings.ToUpper(w[:1]) + w[1:]
				}
				b.WriteString(w)
			}
			found += holdToPlain(t, m, plain, b.String())
		}
		require.Greater(t, found, 5000, "the texts have what is looked for")
	}
}

func FuzzMatchEqualsPlain(f *testing.F) {
	for _, s := range []string{"We reject the threat, but welcome talks. I don’t.", "a x b c d. “Bar” a b", "ABC DEF", "x a y \xff\xe2 no a", "X 0 0 Y"} {
		f.Add(s)
	}
	var ms []*Matcher
	var plains []*plainLexicon
	for _, l := range []*Lexicon{English(), odd(f)} {
		ms, plains = append(ms, newMatcher(l)), append(plains, newPlain(f, l))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, m := range ms {
			holdToPlain(t, m, plains[i], text)
		}
	})
}

// TestMatchAllEqualsMatch holds many texts at once to one after the other, with texts that are longer
// than what is read together, and contrasts at the beginning of one, which act on no other.
func TestMatchAllEqualsMatch(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	l := English()
	m, alone := newMatcher(l), newMatcher(l)
	for range 60 {
		texts := make([]string, rng.IntN(40))
		for i := range texts {
			for range rng.IntN(4) {
				texts[i] += []string{"But we reject the threat. ", "We welcome talks, though. ", "Still, they attacked. ", "\n\n", "x"}[rng.IntN(5)]
			}
			if rng.IntN(20) == 0 {
				texts[i] = strings.Repeat(texts[i], 1+together/20)
			}
		}
		next := 0
		m.MatchAll(len(texts), func(i int) string { return texts[i] }, func(i int, got []Sentence) {
			require.Equal(t, next, i)
			want := alone.Match(texts[i])
			require.Equal(t, len(want), len(got))
			for k := range want {
				require.Equal(t, want[k].Start, got[k].Start)
				require.Equal(t, want[k].Words, got[k].Words)
				require.Equal(t, hitsOf(want[k]), hitsOf(got[k]))
			}
			next++
		})
		require.Equal(t, len(texts), next)
	}
}

// hitsOf returns a sentence's hits, in which no shifts are an empty list.
func hitsOf(s Sentence) []Hit {
	out := make([]Hit, len(s.Hits))
	for i, h := range s.Hits {
		h.Shifts = append([]Shift{}, h.Shifts...)
		out[i] = h
	}
	return out
}

// TestSimpleSpans holds what is told of a span from its key to what its bytes say.
func TestSimpleSpans(t *testing.T) {
	m := newMatcher(English())
	spans := strings.Fields("threat Threats, THREAT! I i Is it? 2024. Mr. U.S. etc. Fig. abc. abcd. Abcd; end: a, ab) abc] x-ray re-entry, isn't “word” word” 3rd, 12:30 a1b2c3d4e5f6g7h exactlyfifteen. sixteen_letters. :-) Ünder naïve, \x00abc abc\x00 zzzz.. Zzzz...")
	rng := rand.New(rand.NewPCG(6, 6))
	const signs = "abcdefghijklmnopqrstuvwxyzABCIZ0189,.;:!?)]-'&/\x00\x80\xe2"
	for range 20000 {
		b := make([]byte, 1+rng.IntN(shortSpan))
		for i := range b {
			b[i] = signs[rng.IntN(len(signs))]
		}
		spans = append(spans, string(b))
	}
	simple, unknown := 0, 0
	for _, text := range spans {
		var w simpleSpan
		if !w.from(keyOf(text)) {
			continue
		}
		simple++
		want, _ := m.classify(nil, text, 0)
		k := m.lex.vocab.find(w.folded.append(nil))
		if m.lex.vocab.unknown(&w) {
			require.Equal(t, known{}, k, text)
			unknown++
		}
		words := m.lex.vocab.tokens(&w, k)
		var got []word
		for _, p := range taken(&words) {
			got = append(got, anew(&word{0, p}))
		}
		for i := range want {
			want[i] = anew(&want[i])
		}
		require.Equal(t, want, got, "%q", text)
	}
	require.Greater(t, simple, 500, "there are such")
	require.Greater(t, unknown, 100, "and unknown ones among them")
}

func TestBloomPairs(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	in := map[[2]int32]bool{}
	for range 5000 {
		in[[2]int32{rng.Int32N(3000), rng.Int32N(3000)}] = true
	}
	p := newPairs(len(in))
	for x := range in {
		p.add(x[0], x[1])
	}
	for x := range in {
		require.True(t, p.has(x[0], x[1]))
		require.True(t, p.anyOf(x[0], []int32{-1, x[1]}))
	}
	wrong := 0
	for range 10000 {
		if x := [2]int32{rng.Int32N(3000), rng.Int32N(3000)}; !in[x] && p.has(x[0], x[1]) {
			wrong++
		}
	}
	require.Less(t, wrong, 10000/pairBits)
	none := newPairs(0)
	require.False(t, none.has(1, 1), "nothing is among none")
}
