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
	roots  [][]int32 // class -> states that it leads to from the root, in order of precedence
	cased  [][]bool  // the same for whether the word must have a capital
	keys   []uint64  // state<<32 | id + 1, or 0
	to     []int32
	shift  uint // of a hash, to an index of keys
}

type state struct {
	sig  uint64
	gaps []gapEdge
	ends []int32
}

// newAutomaton makes t ready, for words of v's classes.
func newAutomaton(t *trie, v *vocabulary) *automaton {
	a := &automaton{states: make([]state, len(t.nodes)), shift: 64 - 4}
	edges := 0
	for _, n := range t.nodes {
		edges += len(n.next)
	}
	for 1<<(64-a.shift) < 2*edges {
		a.shift--
	}
	a.keys, a.to = make([]uint64, 1<<(64-a.shift)), make([]int32, 1<<(64-a.shift))
	for i, n := range t.nodes {
		s := state{gaps: n.gaps, ends: n.ends}
		for id, to := range n.next {
			s.sig |= signature(id)
			a.put(int32(i), id, to)
		}
		a.states[i] = s
	}
	a.roots, a.cased = make([][]int32, len(v.classes)), make([][]bool, len(v.classes))
	for c, ids := range v.classes {
		for _, id := range ids {
			if to, ok := t.nodes[0].next[id]; ok {
				a.roots[c] = append(a.roots[c], to)
				a.cased[c] = append(a.cased[c], v.cased[id])
			}
		}
	}
	return a
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
	for k, to := range a.roots[w.class] {
		if w.fits(a.cased[w.class][k]) {
			end, last = a.walk(v, words, to, i+1, end, last)
		}
	}
	return end, last
}

// walk goes on from a state at word i, and returns the better of what it finds and
// (best, last). Exact words come before prefixes and narrow gaps before wide ones, so
// of equally long phrases the first found stands.
func (a *automaton) walk(v *vocabulary, words []word, at int32, i int, best int32, last int) (int32, int) {
	s := &a.states[at]
	if len(s.ends) > 0 && i > last {
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
	for _, g := range s.gaps {
		for k := i; k <= i+g.width && k < len(words); k++ {
			best, last = a.walk(v, words, g.node, k, best, last)
			if words[k].mark&isWord == 0 { // a gap is of words
				break
			}
		}
	}
	return best, last
}

// fits is rule 1: whether w may match a pattern's word with a capital, or without one.
func (w word) fits(cased bool) bool {
	if cased {
		return w.mark&hasUpper != 0
	}
	return w.mark&isName == 0
}
