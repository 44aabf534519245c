package crf

import "math"

// Label appends the spans of text to dst, sorted, disjoint, without white space
// at their ends. A paragraph is the stretch between two line breaks, as in
// training, and each span lies inside one.
func (m *Model) Label(dst []Span, text string) []Span {
	d := m.decoder()
	defer m.pool.Put(d)
	paragraphs(text, func(start, end int) {
		dst = d.paragraph(m, dst, text, start, end)
	})
	return dst
}

// LabelParagraph appends the spans of the one paragraph text[start:end], with
// offsets in text. It is for callers who know paragraphs better: of text that is
// wrapped at a column, say. Line breaks in it are white space.
func (m *Model) LabelParagraph(dst []Span, text string, start, end int) []Span {
	d := m.decoder()
	defer m.pool.Put(d)
	return d.paragraph(m, dst, text, start, end)
}

func (m *Model) decoder() *decoder {
	if d, ok := m.pool.Get().(*decoder); ok {
		return d
	}
	return &decoder{}
}

// A decoder is the scratch of one call.
type decoder struct {
	chain  chain
	view   view
	buf    []uint32
	score  [2][states]int32
	back   [][states]uint8
	labels []label
}

func (d *decoder) paragraph(m *Model, dst []Span, text string, start, end int) []Span {
	c := &d.chain
	c.lore, c.singles = m.lore, true
	c.read(text, start, end)
	d.labels = d.labels[:0]
	for len(d.labels) < len(c.words) {
		from := len(d.labels)
		d.best(m, from, c.pieceEnd(from))
	}
	return appendSpans(dst, c.words, d.labels)
}

// pieceEnd returns where the piece of the chain that is decoded from word from on
// ends: behind the last sentence that keeps it within maxChain words.
func (c *chain) pieceEnd(from int) int {
	if len(c.words)-from <= maxChain {
		return len(c.words)
	}
	last := c.sentences[c.spots[from+maxChain].sentence]
	return max(last.from, from+1)
}

// best appends the labels of the best walk over the words [from, to) (Viterbi
// 1967).
func (d *decoder) best(m *Model, from, to int) {
	for len(d.back) < to-from {
		d.back = append(d.back, [states]uint8{})
	}
	d.view.c = &d.chain
	var before label
	if from > 0 {
		before = d.labels[from-1]
	}
	for i := from; i < to; i++ {
		d.word(m, i, from, before)
	}
	d.trace(from, to)
}

// word extends the best walks by word i.
func (d *decoder) word(m *Model, i, from int, before label) {
	v := &d.view
	v.at(i)
	var own [labels]int32
	var pair [numPairs]int32
	var place [states]int32
	d.buf = v.looks(d.buf[:0])
	m.table.sum(&own, d.buf)
	d.buf = v.turns(d.buf[:0])
	m.turn.sum(pair[:], d.buf)
	d.buf = v.places(d.buf[:0])
	m.place.sum(place[:], d.buf)
	old, now, back := &d.score[(i-from)&1], &d.score[(i-from)&1^1], &d.back[i-from]
	if i == from || i == v.s.from {
		if i == from {
			*old = [states]int32{}
			for s := range old {
				old[s] = never
			}
			old[stateOf(0, before)] = 0
		}
		m.enter(old, now, back, &pair)
	} else {
		m.advance(old, now, back, &pair)
	}
	for s := range now {
		now[s] += own[s%labels] + place[s]
	}
}

// never is a score that no walk has.
const never = math.MinInt32 / 2

// enter takes the step into a new sentence.
func (m *Model) enter(old, now *[states]int32, back *[states]uint8, pair *[numPairs]int32) {
	var top [labels]int32
	var at [labels]state
	for l := range top {
		top[l] = never
	}
	for s, x := range old {
		if l := s % labels; x > top[l] {
			top[l], at[l] = x, state(s)
		}
	}
	for s := range now {
		now[s] = never
	}
	for p, ab := range pairs {
		if x := top[ab[0]] + int32(m.start[p]) + pair[p]; x > now[ab[1]] {
			now[ab[1]], back[ab[1]] = x, uint8(at[ab[0]])
		}
	}
}

// advance takes the step to the next word of the sentence. A score and the state
// that it comes from stand in one number, the state in the low byte, so that the
// larger one is found without a branch; of equal scores the later state wins.
func (m *Model) advance(old, now *[states]int32, back *[states]uint8, pair *[numPairs]int32) {
	var from [256]int64 // of 256 so that no index needs a check
	for s, x := range old {
		from[s] = int64(x) << 8
	}
	var turn [256]int64
	for p, x := range pair {
		turn[p] = int64(x) << 8
	}
	for s := range now {
		best := int64(never) << 8
		for e := edgesTo[s]; e < edgesTo[s+1]; e++ {
			d := &edgeList[e]
			best = max(best, from[d.from]+turn[d.pair]+m.walk[e])
		}
		now[s], back[s] = int32(best>>8), uint8(best)
	}
}

// edgeList is edges in an array; those that lead to state s begin at edgesTo[s].
var edgeList, edgesTo = func() (list [numEdges]edge, begin [states + 1]int) {
	copy(list[:], edges)
	for _, e := range edges {
		begin[e.to+1]++
	}
	for s := range states {
		begin[s+1] += begin[s]
	}
	return list, begin
}()

// trace appends the labels of the best walk that ends at word to-1.
func (d *decoder) trace(from, to int) {
	last := &d.score[(to-from)&1]
	best := state(0)
	for s, x := range last {
		if x > last[best] {
			best = state(s)
		}
	}
	for range to - from {
		d.labels = append(d.labels, outside)
	}
	for i := to - 1; i >= from; i-- {
		d.labels[i] = best.label()
		best = state(d.back[i-from][best])
	}
}
