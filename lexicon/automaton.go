package lexicon

// An automaton is a trie made ready for walking: what a walk needs of a state lies
// together, and most steps fail on one test, before any look-up.
//
//   - Which states a class of words leads to from the root is listed for each class.
//   - A state has a signature: a bit, of 64, for each word that leads on from it. Where it
//     has none in common with the next word's class, nothing leads on.
//   - All other edges stand in one open-addressed table.
type automaton struct {
	states []state
	ends   [][]int32   // what ends in a state, by state.end
	gaps   [][]gapEdge // by state.gap
	roots  []root      // by class
	more   [][]edge    // the edges from the root of a class that has several
	keys   []uint64    // state<<32 | id + 1, or 0
	to     []int32
	shift  uint // of a hash, to an index of keys
}

// A state is 16 bytes, since a walk touches many.
type state struct {
	sig      uint64
	end, gap int32 // 0 for none
}

// A root is where a class leads to from the root: one edge mostly, or a list of them.
type root struct {
	edge
	more int32 // 0 where edge is all there is; edge.to is 0 where there is none
}

type edge struct {
	to    int32
	cased bool // for words with a capital only
}

// newAutomaton makes t ready, for words of v's classes.
func newAutomaton(t *trie, v *vocabulary) *automaton {
	a := &automaton{states: make([]state, len(t.nodes)), ends: [][]int32{nil}, gaps: [][]gapEdge{nil}, more: [][]edge{nil}}
	a.size(t)
	for i, n := range t.nodes {
		s := &a.states[i]
		if len(n.ends) > 0 {
			s.end = int32(len(a.ends))
			a.ends = append(a.ends, n.ends)
		}
		if len(n.gaps) > 0 {
			s.gap = int32(len(a.gaps))
			a.gaps = append(a.gaps, n.gaps)
		}
		for id, to := range n.next {
			s.sig |= signature(id)
			a.put(int32(i), id, to)
		}
	}
	a.root(t.nodes[0].next, v)
	return a
}

// size makes the table of edges, at most half full.
func (a *automaton) size(t *trie) {
	edges, bits := 0, uint(4)
	for _, n := range t.nodes {
		edges += len(n.next)
	}
	for 1<<bits < 2*edges {
		bits++
	}
	a.keys, a.to, a.shift = make([]uint64, 1<<bits), make([]int32, 1<<bits), 64-bits
}

// root lists, for each class, where the root's edges lead, in order of precedence.
func (a *automaton) root(next map[int32]int32, v *vocabulary) {
	a.roots = make([]root, len(v.classes))
	for c, ids := range v.classes {
		var list []edge
		for _, id := range ids {
			if to, ok := next[id]; ok {
				list = append(list, edge{to, v.cased[id]})
			}
		}
		switch len(list) {
		case 0:
		case 1:
			a.roots[c].edge = list[0]
		default:
			a.roots[c] = root{list[0], int32(len(a.more))}
			a.more = append(a.more, list)
		}
	}
}

// signature returns the bit of a vocabulary id.
func signature(id int32) uint64 { return 1 << (uint32(id) * 0x9E3779B1 >> 26) }

func (a *automaton) slot(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 >> a.shift }

func (a *automaton) put(from, id, to int32) {
	key := uint64(from)<<32 | uint64(id+1)
	i := a.slot(key)
	for a.keys[i] != 0 {
		i = (i + 1) & uint64(len(a.keys)-1)
	}
	a.keys[i], a.to[i] = key, to
}

// next returns where id leads from a state; 0 where it does not.
func (a *automaton) next(from, id int32) int32 {
	key := uint64(from)<<32 | uint64(id+1)
	for i := a.slot(key); ; i = (i + 1) & uint64(len(a.keys)-1) {
		switch a.keys[i] {
		case key:
			return a.to[i]
		case 0:
			return 0
		}
	}
}

// longest returns the state where the longest phrase ends that begins with words[i], and
// the word behind it; 0 where none does.
func (a *automaton) longest(v *vocabulary, words []word, i int) (end int32, last int) {
	w := words[i]
	r := &a.roots[w.class]
	if r.more == 0 {
		if r.to == 0 || !w.fits(r.cased) {
			return 0, 0
		}
		return a.walk(v, words, r.to, i+1, 0, 0)
	}
	for _, e := range a.more[r.more] {
		if w.fits(e.cased) {
			end, last = a.walk(v, words, e.to, i+1, end, last)
		}
	}
	return end, last
}

// walk goes on from a state at word i, and returns the better of what it finds and
// (best, last). Exact words come before prefixes and narrow gaps before wide ones, so
// of equally long phrases the first found stands.
func (a *automaton) walk(v *vocabulary, words []word, at int32, i int, best int32, last int) (int32, int) {
	s := a.states[at]
	if s.end != 0 && i > last {
		best, last = at, i
	}
	if i == len(words) {
		return best, last
	}
	if w := words[i]; s.sig&v.signatures[w.class] != 0 {
		for _, id := range v.classes[w.class] {
			if s.sig&signature(id) == 0 || !w.fits(v.cased[id]) {
				continue
			}
			if to := a.next(at, id); to != 0 {
				best, last = a.walk(v, words, to, i+1, best, last)
			}
		}
	}
	if s.gap == 0 {
		return best, last
	}
	for _, g := range a.gaps[s.gap] {
		for k := i; k <= i+g.width && k < len(words); k++ {
			best, last = a.walk(v, words, g.node, k, best, last)
			if words[k].mark&isWord == 0 { // a gap is of words
				break
			}
		}
	}
	return best, last
}

// found returns what ends in a state: entries, or shifters.
func (a *automaton) found(at int32) []int32 { return a.ends[a.states[at].end] }

// fits is rule 1: whether w may match a pattern's word with a capital, or without one.
func (w word) fits(cased bool) bool {
	if cased {
		return w.mark&hasUpper != 0
	}
	return w.mark&isName == 0
}
