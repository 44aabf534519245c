package lexicon

import "math/bits"

// A node is one state of a trie over vocabulary ids; the edges between states stand in one
// table.
type node struct {
	gaps []gapEdge
	ends []int32 // what ends here: an entry, or shifters in the order of their lines
}

type gapEdge struct {
	width int
	node  int32
}

// A trie holds the sequences of all patterns. Node 0 is its root, and a node's number is
// greater than its parent's.
type trie struct {
	nodes []node
	edges edgeTable
}

// newTrie returns a trie with room for the nodes of some patterns, so that it need not be copied
// again and again while it grows.
func newTrie(patterns int) *trie {
	const nodes = 8 // a pattern; the shipped lexicon has 16
	return &trie{nodes: make([]node, 1, 1+nodes*patterns), edges: newEdgeTable(nodes * patterns)}
}

// add adds all sequences that a pattern stands for, and calls ended with where each ends,
// until it returns false.
func (t *trie) add(v *vocabulary, p pattern, ended func(end int32) bool) {
	t.from(0, v.number(p), ended)
}

func (t *trie) from(at int32, rest [][][]step, ended func(end int32) bool) bool {
	if len(rest) == 0 {
		return ended(at)
	}
	for _, choice := range rest[0] {
		to := at
		for _, s := range choice {
			to = t.step(to, s)
		}
		if !t.from(to, rest[1:], ended) {
			return false
		}
	}
	return true
}

// A step is an element as the trie knows it: a gap, or a number of the vocabulary.
type step struct {
	gap int
	id  int32
}

func (t *trie) step(at int32, s step) int32 {
	fresh := int32(len(t.nodes))
	if s.gap > 0 {
		n := &t.nodes[at]
		for _, g := range n.gaps {
			if g.width == s.gap {
				return g.node
			}
		}
		n.gaps = append(n.gaps, gapEdge{s.gap, fresh})
	} else if to := t.edges.add(at, s.id, fresh); to != fresh {
		return to
	}
	t.nodes = append(t.nodes, node{})
	return fresh
}

// An edgeTable says where an id leads from a state: an open-addressed hash table, which
// takes a quarter of the time and of the room of a map in each state.
type edgeTable struct {
	slots []tableEdge // at most half full; to is 0 in a free one
	n     int
}

type tableEdge struct{ from, id, to int32 }

// newEdgeTable returns a table with room for some edges.
func newEdgeTable(edges int) edgeTable {
	return edgeTable{slots: make([]tableEdge, 1<<max(10, bits.Len(uint(2*edges))))}
}

// add lets id lead from one state to another, unless it leads somewhere already, and returns
// where it leads.
func (e *edgeTable) add(from, id, to int32) int32 {
	s := e.slot(from, id)
	if s.to != 0 {
		return s.to
	}
	*s = tableEdge{from, id, to}
	if e.n++; 2*e.n > len(e.slots) {
		e.grow()
	}
	return to
}

func (e *edgeTable) slot(from, id int32) *tableEdge {
	mask := uint64(len(e.slots) - 1)
	for i := (uint64(from)<<32 | uint64(id)) * 0x9E3779B97F4A7C15 >> 20; ; i++ {
		if s := &e.slots[i&mask]; s.to == 0 || s.from == from && s.id == id {
			return s
		}
	}
}

func (e *edgeTable) grow() {
	old := e.slots
	e.slots = make([]tableEdge, 2*len(old))
	for _, s := range old {
		if s.to != 0 {
			*e.slot(s.from, s.id) = s
		}
	}
}
