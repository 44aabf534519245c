package crf

// Kind is what a span is.
type Kind uint8

// The kinds, and none.
const (
	None Kind = iota
	Source
	Cue
	Content
)

func (k Kind) String() string { return [...]string{"none", "source", "cue", "content"}[k] }

const kinds = 3

// A label is outside, or the first or a later word of a span of some kind.
type label uint8

const outside label = 0

const labels = 1 + 2*kinds

func first(k Kind) label { return label(2*k - 1) }
func later(k Kind) label { return label(2 * k) }

func (l label) kind() Kind    { return Kind(l+1) / 2 }
func (l label) isFirst() bool { return l%2 == 1 }

// follows reports whether b may stand behind a: only a later word needs
// something before it.
func follows(a, b label) bool {
	return b == outside || b.isFirst() || a.kind() == b.kind()
}

// A memory is the kinds of the last two spans that ended in the sentence, the
// last one in the low digit.
type memory uint8

const memories = 1 + kinds + kinds*kinds

// memoryOf lists the memories: none, then one span, then two.
var memoryOf, memoryIndex = func() (of [memories][2]Kind, index [kinds + 1][kinds + 1]memory) {
	n := memory(1)
	for before := None; before <= Content; before++ {
		for last := Source; last <= Content; last++ {
			of[n] = [2]Kind{before, last}
			index[before][last] = n
			n++
		}
	}
	return of, index
}()

// push returns the memory after a span of kind k has ended.
func (m memory) push(k Kind) memory { return memoryIndex[memoryOf[m][1]][k] }

// A state is a memory and a label.
type state uint8

const states = memories * labels

func stateOf(m memory, l label) state { return state(int(m)*labels + int(l)) }
func (s state) label() label          { return label(s % labels) }
func (s state) memory() memory        { return memory(s / labels) }

// step returns the state that s leads to when the next word of the sentence has
// label l.
func (s state) step(l label) state {
	m, a := s.memory(), s.label()
	if k := a.kind(); k != None && l != later(k) {
		m = m.push(k)
	}
	return stateOf(m, l)
}

// An edge leads from one state to another; pair is the number of its labels.
type edge struct {
	from, to state
	pair     uint8
}

// pairs lists the pairs of labels that may follow each other; pairIndex is its
// inverse.
var pairs, pairIndex = func() (list [numPairs][2]label, index [labels][labels]uint8) {
	n := 0
	for b := outside; b < labels; b++ {
		for a := outside; a < labels; a++ {
			if follows(a, b) {
				index[a][b], list[n] = uint8(n), [2]label{a, b}
				n++
			}
		}
	}
	return list, index
}()

const numPairs = labels*(1+kinds) + 2*kinds

// edges lists the steps inside a sentence, in the order of the states they lead
// to, so that a pass over them writes each state once.
var edges = func() (list []edge) {
	for to := state(0); to < states; to++ {
		for from := state(0); from < states; from++ {
			l := to.label()
			if follows(from.label(), l) && from.step(l) == to {
				list = append(list, edge{from, to, pairIndex[from.label()][l]})
			}
		}
	}
	return list
}()

const numEdges = memories * numPairs

// A step into a new sentence forgets: it leads from a label, whatever the memory,
// to a label with the empty memory, and so is a pair. A chain begins as if the
// word before it were outside.
