package lexicon

import (
	"maps"
	"slices"
	"strings"
)

// A vocabulary gives a number to every word and every prefix of a lexicon's
// patterns, and a class to every word of a text: the list of those it satisfies.
// A word's class is that of the exact word, or else of the longest prefix it has,
// so all classes are known beforehand.
type vocabulary struct {
	exact    map[string]int32
	prefixes map[string]int32
	lengths  []int  // of the prefixes, in bytes, longest first
	cased    []bool // id -> matches capitalised words only

	exactClass  map[string]int32
	prefixClass map[string]int32
	classes     [][]int32 // class -> ids, exact first, then the longest prefix; class 0 is empty
	signatures  []uint64  // class -> the bits of its ids, see automaton
}

func newVocabulary() *vocabulary {
	return &vocabulary{exact: map[string]int32{}, prefixes: map[string]int32{}}
}

// casedMark keeps patterns with capitals apart from those without.
const casedMark = "^"

// id returns the number of an element, which it adds if it is new.
func (v *vocabulary) id(e element) int32 {
	m, key := v.exact, e.word
	if e.cased {
		key = casedMark + key
	}
	if e.prefix {
		m = v.prefixes
		if n := len(e.word); !slices.Contains(v.lengths, n) {
			v.lengths = append(v.lengths, n)
			slices.SortFunc(v.lengths, func(a, b int) int { return b - a })
		}
	}
	id, ok := m[key]
	if !ok {
		id = int32(len(v.cased))
		m[key] = id
		v.cased = append(v.cased, e.cased)
	}
	return id
}

// ids returns the numbers that a folded word satisfies, in their order of
// precedence.
func (v *vocabulary) ids(word string) []int32 {
	var out []int32
	for _, mark := range [...]string{"", casedMark} {
		if id, ok := v.exact[mark+word]; ok {
			out = append(out, id)
		}
	}
	return append(out, v.prefixIDs(word)...)
}

func (v *vocabulary) prefixIDs(word string) []int32 {
	var out []int32
	for _, n := range v.lengths {
		if n > len(word) {
			continue
		}
		for _, mark := range [...]string{"", casedMark} {
			if id, ok := v.prefixes[mark+word[:n]]; ok {
				out = append(out, id)
			}
		}
	}
	return out
}

// A node is one state of a trie over vocabulary ids.
type node struct {
	next map[int32]int32 // id -> node
	gaps []gapEdge
	ends []int32 // what ends here: an entry, or shifters in the order of their lines
}

type gapEdge struct {
	width int
	node  int32
}

// A trie holds the sequences of all patterns. Node 0 is its root.
type trie struct{ nodes []node }

func newTrie() *trie { return &trie{nodes: make([]node, 1)} }

func (t *trie) add(v *vocabulary, seq []element, what int32) (end int32) {
	at := int32(0)
	for _, e := range seq {
		at = t.step(v, at, e)
	}
	t.nodes[at].ends = append(t.nodes[at].ends, what)
	return at
}

func (t *trie) step(v *vocabulary, at int32, e element) int32 {
	n := &t.nodes[at]
	fresh := int32(len(t.nodes))
	if e.gap > 0 {
		for _, g := range n.gaps {
			if g.width == e.gap {
				return g.node
			}
		}
		n.gaps = append(n.gaps, gapEdge{e.gap, fresh})
	} else {
		id := v.id(e)
		if to, ok := n.next[id]; ok {
			return to
		}
		if n.next == nil {
			n.next = make(map[int32]int32)
		}
		n.next[id] = fresh
	}
	t.nodes = append(t.nodes, node{})
	return fresh
}

// close fixes the classes, when all patterns are in.
func (v *vocabulary) close() {
	v.exactClass, v.prefixClass = map[string]int32{}, map[string]int32{}
	v.classes, v.signatures = [][]int32{nil}, []uint64{0}
	for _, word := range slices.Sorted(maps.Keys(v.exact)) {
		v.addClass(v.exactClass, strings.TrimPrefix(word, casedMark), v.ids)
	}
	for _, word := range slices.Sorted(maps.Keys(v.prefixes)) {
		v.addClass(v.prefixClass, strings.TrimPrefix(word, casedMark), v.prefixIDs)
	}
}

func (v *vocabulary) addClass(to map[string]int32, word string, ids func(string) []int32) {
	if _, ok := to[word]; !ok {
		to[word] = int32(len(v.classes))
		list, sig := ids(word), uint64(0)
		for _, id := range list {
			sig |= signature(id)
		}
		v.classes, v.signatures = append(v.classes, list), append(v.signatures, sig)
	}
}

// class returns the class of a folded word.
func (v *vocabulary) class(word []byte) int32 {
	if c, ok := v.exactClass[string(word)]; ok {
		return c
	}
	for _, n := range v.lengths {
		if n <= len(word) {
			if c, ok := v.prefixClass[string(word[:n])]; ok {
				return c
			}
		}
	}
	return 0
}
