package lexicon

import (
	"cmp"
	"math/bits"
	"slices"
)

// An automaton is a trie made ready for walking. Most steps fail, so what decides over a step
// lies together and is small:
//
//   - A state has a signature: a bit, of 63, for each word that leads on from it. Where it
//     has none in common with the next word's class, nothing leads on.
//   - Each class of words has a head, which says what follows where it begins something: so
//     most words are passed on one test, before any state is looked at (see starts.go).
//   - States with the same future are one state, which leaves a fraction of the trie's.
type automaton struct {
	heads  []head // by class
	states []state
	edges  []edge      // of the states, by state.first, each state's in the order of ids
	ends   [][]int32   // what ends in a state, by state.end
	firsts []int32     // the first of each
	gaps   [][]gapEdge // by state.gap
	more   [][]root    // where a class leads that leads to several states
	edged  pairs       // what may lead on from a state: most questions end there
	begun  pairs       // what may lead on from where a class leads
	behind pairs       // and from there behind a gap
}

// A head is 24 bytes: what a walk needs to know of a class that may begin something.
type head struct {
	leads uint64 // the bits of the words that lead on from there; anyWord where none need to
	gap   uint64 // the bits of those that do behind a gap
	to    int32  // where it leads; 0 for nowhere
	many  bool   // it leads to several states: those in automaton.more[to]
	ends  bool   // something ends there
	cased bool   // it takes a capital to go there
	wide  uint8  // words that the gap may have
}

// A state is 24 bytes.
type state struct {
	sig      uint64
	first, n int32 // of the edges
	end, gap int32 // 0 for none
}

type edge struct{ id, to int32 }

// signature returns the bit of a vocabulary id.
func signature(id int32) uint64 { return 1 << (uint64(uint32(id)*0x9E3779B1) * 63 >> 32) }

// anyWord is the bit of every word.
const anyWord = 1 << 63

type root struct {
	to    int32
	cased bool // for words with a capital only
}

// newAutomaton makes t ready, for words of v's classes.
func newAutomaton(t *trie, v *vocabulary) *automaton {
	a := &automaton{ends: [][]int32{nil}, gaps: [][]gapEdge{nil}}
	a.merge(t)
	a.index(v)
	return a
}

// index makes the first ends, the heads and what may lead on.
func (a *automaton) index(v *vocabulary) {
	a.firsts = make([]int32, len(a.ends))
	for i, ends := range a.ends[1:] {
		a.firsts[i+1] = ends[0]
	}
	a.edged = newPairs(len(a.edges))
	for i := range a.states[1:] {
		for _, e := range a.from(&a.states[i+1]) {
			a.edged.add(int32(i+1), e.id)
		}
	}
	next := make([]int32, len(v.cased))
	for _, e := range a.from(&a.states[0]) {
		next[e.id] = e.to
	}
	a.more = [][]root{nil}
	a.heads = make([]head, len(v.classes))
	begun, behind := 0, 0
	for c := range a.heads {
		h := &a.heads[c]
		*h = a.head(v, v.of(int32(c)), next)
		a.eachRoot(h, func(s *state) { begun += int(s.n) }, func(s *state, wide int) {
			h.wide = max(h.wide, uint8(wide))
			h.gap |= s.sig
			behind += int(s.n)
		})
		if h.ends || h.gap != 0 {
			h.leads |= anyWord
		}
	}
	a.begun, a.behind = newPairs(begun), newPairs(behind)
	for c := range a.heads {
		add := func(p *pairs, s *state) {
			for _, e := range a.from(s) {
				p.add(int32(c), e.id)
			}
		}
		a.eachRoot(&a.heads[c], func(s *state) { add(&a.begun, s) }, func(s *state, _ int) { add(&a.behind, s) })
	}
}

// eachRoot calls f for each state where the class with head h leads, and behind for each behind the gaps there.
func (a *automaton) eachRoot(h *head, f func(s *state), behind func(s *state, wide int)) {
	each := func(to int32) {
		s := &a.states[to]
		f(s)
		a.beyond(s, 0, behind)
	}
	switch {
	case h.many:
		for _, r := range a.more[h.to] {
			each(r.to)
		}
	case h.to != 0:
		each(h.to)
	}
}

// beyond calls f for each state behind the gaps of s, and with how many words these may have: those of a
// gap behind a gap add up.
func (a *automaton) beyond(s *state, wide int, f func(s *state, wide int)) {
	for _, g := range a.gaps[s.gap] {
		to := &a.states[g.node]
		f(to, wide+g.width)
		a.beyond(to, wide+g.width, f)
	}
}

// merge makes the states: nodes with the same future become one. A node's children have
// greater numbers, so they are states already when its turn comes.
func (a *automaton) merge(t *trie) {
	byNode := sortedEdges(t)
	same := map[uint64][]int32{} // hash of a state -> states
	stateOf := make([]int32, len(t.nodes))
	a.states = make([]state, 1) // the root comes last
	for i := len(t.nodes) - 1; i >= 0; i-- {
		out, n := byNode.of(int32(i)), &t.nodes[i]
		for k := range out {
			out[k].to = stateOf[out[k].to]
		}
		for k := range n.gaps {
			n.gaps[k].node = stateOf[n.gaps[k].node]
		}
		if i == 0 {
			a.states[0] = a.state(n, out)
			break
		}
		h := hashNode(n, out)
		for _, s := range same[h] {
			if a.equal(s, n, out) {
				stateOf[i] = s
			}
		}
		if stateOf[i] == 0 {
			stateOf[i] = int32(len(a.states))
			a.states = append(a.states, a.state(n, out))
			same[h] = append(same[h], stateOf[i])
		}
	}
}

// An edgeList is the edges of all nodes of a trie: those of node i are all[first[i]:first[i+1]].
type edgeList struct {
	all   []edge
	first []int32
}

func (l edgeList) of(i int32) []edge { return l.all[l.first[i]:l.first[i+1]] }

func sortedEdges(t *trie) edgeList {
	l := edgeList{make([]edge, t.edges.n), make([]int32, len(t.nodes)+1)}
	for _, s := range t.edges.slots {
		if s.to != 0 {
			l.first[s.from+1]++
		}
	}
	for i := range t.nodes {
		l.first[i+1] += l.first[i]
	}
	free := slices.Clone(l.first)
	for _, s := range t.edges.slots {
		if s.to != 0 {
			l.all[free[s.from]] = edge{s.id, s.to}
			free[s.from]++
		}
	}
	for i := range t.nodes {
		slices.SortFunc(l.of(int32(i)), func(a, b edge) int { return cmp.Compare(a.id, b.id) })
	}
	return l
}

func hashNode(n *node, out []edge) uint64 {
	h := uint64(len(out))
	mix := func(a, b int32) {
		h = (h ^ uint64(uint32(a))<<32 ^ uint64(uint32(b))) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	for _, e := range out {
		mix(e.id, e.to)
	}
	for _, g := range n.gaps {
		mix(int32(g.width), g.node)
	}
	for _, e := range n.ends {
		mix(e, -1)
	}
	return h
}

func (a *automaton) equal(at int32, n *node, out []edge) bool {
	s := &a.states[at]
	return slices.Equal(a.ends[s.end], n.ends) && slices.Equal(a.gaps[s.gap], n.gaps) && slices.Equal(a.from(s), out)
}

func (a *automaton) state(n *node, out []edge) state {
	s := state{first: int32(len(a.edges)), n: int32(len(out))}
	a.edges = append(a.edges, out...)
	for _, e := range out {
		s.sig |= signature(e.id)
	}
	if len(n.ends) > 0 {
		s.end = int32(len(a.ends))
		a.ends = append(a.ends, n.ends)
	}
	if len(n.gaps) > 0 {
		s.gap = int32(len(a.gaps))
		a.gaps = append(a.gaps, n.gaps)
	}
	return s
}

// from returns the edges from a state.
func (a *automaton) from(s *state) []edge { return a.edges[s.first : s.first+s.n] }

// head makes the head of the class with the given ids, in their order of precedence, but for its gaps.
// Where each id leads is given, too.
func (a *automaton) head(v *vocabulary, ids, begin []int32) (h head) {
	var list []root
	for _, id := range ids {
		to := begin[id]
		if to == 0 {
			continue
		}
		list = append(list, root{to, v.cased[id]})
		s := &a.states[to]
		h.leads |= s.sig
		h.ends = h.ends || s.end != 0
	}
	switch {
	case len(list) == 1:
		h.to, h.cased = list[0].to, list[0].cased
	case len(list) > 1:
		h.to, h.many = int32(len(a.more)), true
		a.more = append(a.more, list)
	}
	return h
}

// longest returns the state where the longest phrase ends that begins with words[i], and the word
// behind it; 0 where none does.
func (a *automaton) longest(v *vocabulary, words []word, i int) (end int32, last int) {
	w := &words[i]
	h := &a.heads[w.class()]
	on := a.leadsOn(v, h, words, i)
	switch {
	case !on && !h.ends:
		return 0, 0
	case h.many:
		for _, r := range a.more[h.to] {
			if w.fits(r.cased) {
				end, last = a.walk(v, words, r.to, i+1, end, last)
			}
		}
		return end, last
	case !w.fits(h.cased):
		return 0, 0
	case !on:
		return h.to, i + 1
	}
	return a.walk(v, words, h.to, i+1, 0, 0)
}

// leadsOn reports whether one of the next words may lead on from where words[i], whose class has head h,
// leads.
func (a *automaton) leadsOn(v *vocabulary, h *head, words []word, i int) bool {
	if i+1 == len(words) {
		return false
	}
	class, c := words[i].class(), words[i+1].class()
	if h.leads&v.classes[c].own&^anyWord != 0 && a.begun.anyOf(class, v.of(c)) {
		return true
	}
	return h.gap != 0 && a.leadsOver(v, h, class, words[i+1:])
}

// leadsOver reports whether one of the next words may lead on behind a gap from where a class with head h
// leads.
func (a *automaton) leadsOver(v *vocabulary, h *head, class int32, next []word) bool {
	for i := 0; i <= int(h.wide) && i < len(next); i++ {
		if c := next[i].class(); h.gap&v.classes[c].own != 0 && a.behind.anyOf(class, v.of(c)) {
			return true
		}
	}
	return false
}

// walk goes on from a state at word i, and returns the better of what it finds and
// (best, last). Exact words come before prefixes and narrow gaps before wide ones, so
// of equally long phrases the first found stands.
func (a *automaton) walk(v *vocabulary, words []word, at int32, i int, best int32, last int) (int32, int) {
	s := &a.states[at]
	if s.end != 0 && i > last {
		best, last = at, i
	}
	if i == len(words) {
		return best, last
	}
	if w := &words[i]; s.sig&v.classes[w.class()].own != 0 {
		for _, id := range v.of(w.class()) {
			if s.sig&signature(id) == 0 || !w.fits(v.cased[id]) {
				continue
			}
			if a.edged.has(at, id) {
				if to := a.next(s, id); to != 0 {
					best, last = a.walk(v, words, to, i+1, best, last)
				}
			}
		}
	}
	if s.gap == 0 {
		return best, last
	}
	for _, g := range a.gaps[s.gap] {
		to := &a.states[g.node]
		for k := i; k <= i+g.width && k < len(words); k++ {
			if c := words[k].class(); to.gap != 0 || to.sig&v.classes[c].own != 0 && a.edged.anyOf(g.node, v.of(c)) {
				best, last = a.walk(v, words, g.node, k, best, last)
			}
			if words[k].mark()&isWord == 0 { // a gap is of words
				break
			}
		}
	}
	return best, last
}

// Pairs tells, nearly always rightly, that a pair of numbers is not among some: a Bloom filter with one hash.
type pairs struct {
	bits  bitset
	shift uint8
}

// newPairs returns pairs with room for n.
func newPairs(n int) pairs {
	log := max(6, bits.Len(uint(pairBits*n)))
	return pairs{newBitset(log), uint8(64 - log)}
}

// pairBits is how many bits there are at least for a pair, so that at most one in so many is told wrongly.
const pairBits = 8

func (p *pairs) hash(a, b int32) uint64 {
	return (uint64(a)<<32 | uint64(uint32(b))) * 0x9E3779B97F4A7C15 >> p.shift
}

func (p *pairs) add(a, b int32) { p.bits.add(p.hash(a, b)) }

// has reports whether a and b may be a pair.
func (p *pairs) has(a, b int32) bool { return p.bits.has(p.hash(a, b)) }

// anyOf reports whether a may be a pair with one of b.
func (p *pairs) anyOf(a int32, b []int32) bool {
	for _, b := range b {
		if p.has(a, b) {
			return true
		}
	}
	return false
}

// A bitset has a bit for each hash.
type bitset []uint64

// newBitset returns a set for hashes of so many bits, at least 6.
func newBitset(log int) bitset { return make(bitset, 1<<(log-6)) }

func (s bitset) add(h uint64)      { s[h/64] |= 1 << (h % 64) }
func (s bitset) has(h uint64) bool { return s[h/64]&(1<<(h%64)) != 0 }

// next returns where id leads from a state; 0 where it does not.
func (a *automaton) next(s *state, id int32) int32 {
	out := a.from(s)
	for len(out) > 8 {
		if mid := len(out) / 2; out[mid].id <= id {
			out = out[mid:]
		} else {
			out = out[:mid]
		}
	}
	for _, e := range out {
		if e.id == id {
			return e.to
		}
	}
	return 0
}

// first returns the first of what ends in a state.
func (a *automaton) first(at int32) int32 { return a.firsts[a.states[at].end] }

// fits is rule 1: whether w may match a pattern's word with a capital, or without one.
func (w *word) fits(cased bool) bool {
	if cased {
		return w.mark()&hasUpper != 0
	}
	return w.mark()&isName == 0
}
