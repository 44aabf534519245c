package lexicon

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// plainLongest is the matching rule 3 on the trie itself, without signatures and tables: the
// reference that the automaton is held against.
func plainLongest(t *trie, v *vocabulary, words []word, at int32, i int, best int32, last int) (int32, int) {
	n := t.nodes[at]
	if len(n.ends) > 0 && i > last {
		best, last = at, i
	}
	if i < len(words) {
		for _, id := range v.classes[words[i].class] {
			if to, ok := n.next[id]; ok && words[i].fits(v.cased[id]) {
				best, last = plainLongest(t, v, words, to, i+1, best, last)
			}
		}
	}
	for _, g := range n.gaps {
		for k := i; k <= i+g.width && k < len(words); k++ {
			best, last = plainLongest(t, v, words, g.node, k, best, last)
			if words[k].mark&isWord == 0 {
				break
			}
		}
	}
	return best, last
}

func TestAutomatonEqualsTrie(t *testing.T) {
	l := English()
	plain := newTrie()
	var vocabulary []string
	for i, e := range l.src.Entries {
		seqs, err := parsePattern(e.Pattern)
		require.NoError(t, err)
		for _, s := range seqs {
			plain.add(l.vocab, s, int32(i))
		}
		vocabulary = append(vocabulary, strings.Fields(sample(seqs[i%len(seqs)], i%3, ""))...)
	}
	rng := rand.New(rand.NewPCG(5, 5))
	m := newMatcher(l)
	found := 0
	for range 3000 {
		var b strings.Builder
		for range 3 + rng.IntN(25) {
			w := vocabulary[rng.IntN(len(vocabulary))]
			if rng.IntN(12) == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			b.WriteString(w + []string{" ", " ", " ", ", ", " the "}[rng.IntN(5)])
		}
		text := b.String()
		m.read(text, 0, len(text))
		for i := range m.words {
			want, wantLast := plainLongest(plain, l.vocab, m.words, 0, i, 0, 0)
			got, last := l.entries.longest(l.vocab, m.words, i)
			require.Equal(t, wantLast, last, "%q from %d", text, m.words[i].start)
			if last > 0 {
				found++
				require.Equal(t, plain.nodes[want].ends, l.entries.found(got))
			}
		}
	}
	require.Greater(t, found, 5000)
}
