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

	touched uint32 // so that touching slots has a use
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
	d.touched += m.table.sum(&own, d.buf)
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
	for at := 0; at < states; at += labels {
		now, place := (*[labels]int32)(now[at:]), (*[labels]int32)(place[at:])
		for l := range now {
			now[l] += own[l] + place[l]
		}
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
//
// To a later word of a span lead the two labels of its kind, with the same memory. To any
// other label lead outside, with the same memory, and the labels of the span that the memory
// has last, with those memories that become it by push: the weights of all steps stand in
// the order in which this goes through them.
func (m *Model) advance(old, now *[states]int32, back *[states]uint8, pair *[numPairs]int32) {
	var from [16][8]int64 // by memory and label; powers of two, so that no index needs a check
	for at, to := 0, 0; at < states; at, to = at+labels, to+1 {
		for l, x := range (*[labels]int32)(old[at:]) {
			from[to&15][l] = int64(x) << 8
		}
	}
	var turn [8][8]int64
	for p, ab := range pairs {
		turn[ab[0]&7][ab[1]&7] = int64(pair[p]) << 8
	}
	const none = never << 8
	for to := range memories {
		same, walk := &from[to&15], &m.walk[to]
		var best [labels]int64
		for k := range kinds {
			first, later := 2*k+1, 2*k+2
			best[later] = max(none, same[first&7]+turn[first&7][later&7]+walk.later[k][0], same[later&7]+turn[later&7][later&7]+walk.later[k][1])
		}
		x, t, out := same[outside], &turn[outside], &walk.out
		b0, b1, b2, b3 := max(none, x+t[entered0]+out[0]), max(none, x+t[entered1]+out[1]), max(none, x+t[entered2]+out[2]), max(none, x+t[entered3]+out[3])
		if last := memoryOf[to][1]; last != None {
			w := &pushedTo[to]
			f0, f1, f2, f3 := &from[w[0]&15], &from[w[1]&15], &from[w[2]&15], &from[w[3]&15]
			for i := range walk.push {
				a := (int(first(last)) + i) & 7
				x0, x1, x2, x3, t, p := f0[a], f1[a], f2[a], f3[a], &turn[a], &walk.push[i]
				b0 = max(b0, max(x0+p[0][0], x1+p[0][1], x2+p[0][2], x3+p[0][3])+t[entered0])
				b1 = max(b1, max(x0+p[1][0], x1+p[1][1], x2+p[1][2], x3+p[1][3])+t[entered1])
				b2 = max(b2, max(x0+p[2][0], x1+p[2][1], x2+p[2][2], x3+p[2][3])+t[entered2])
				b3 = max(b3, max(x0+p[3][0], x1+p[3][1], x2+p[3][2], x3+p[3][3])+t[entered3])
			}
		}
		best[entered0], best[entered1], best[entered2], best[entered3] = b0, b1, b2, b3
		now, back := (*[labels]int32)(now[to*labels:]), (*[labels]uint8)(back[to*labels:])
		for l, x := range best {
			now[l], back[l] = int32(x>>8), uint8(x)
		}
	}
}

// entered are the labels that need nothing before them.
var entered = [1 + kinds]label{entered0, entered1, entered2, entered3}

const (
	entered0 = outside
	entered1 = label(2*Source - 1)
	entered2 = label(2*Cue - 1)
	entered3 = label(2*Content - 1)
)

// A walk is the weights of the steps that lead to a memory, as advance takes them: with the
// state that they come from in the low byte.
type walk struct {
	later [kinds][2]int64                // to a later word, from a first and a later one
	out   [len(entered)]int64            // from outside
	push  [2][len(entered)][pushes]int64 // from a first and a later word, by pushedTo
}

// pushes is how many memories become the same one, at most.
const pushes = 1 + kinds

// pushedTo lists the memories that become each one, by a span of the kind that it has last. Where
// there are fewer than pushes, it is the empty one, which then stands there several times.
var pushedTo = func() (list [memories][pushes]memory) {
	for to := range list {
		n := 0
		for m := memory(0); m < memories; m++ {
			if last := memoryOf[to][1]; last != None && m.push(last) == memory(to) {
				list[to][n] = m
				n++
			}
		}
	}
	return list
}()

// walkWeights puts the weights of the edges into the order of advance.
func walkWeights(weights *[numEdges]int16) (w [memories]walk) {
	step := map[[2]state]int64{}
	for e, x := range weights {
		step[[2]state{edges[e].from, edges[e].to}] = int64(x)<<8 | int64(edges[e].from)
	}
	for to := range memory(memories) {
		for k := range kinds {
			l := later(Kind(k + 1))
			w[to].later[k] = [2]int64{step[[2]state{stateOf(to, l-1), stateOf(to, l)}], step[[2]state{stateOf(to, l), stateOf(to, l)}]}
		}
		for j, l := range entered {
			w[to].out[j] = step[[2]state{stateOf(to, outside), stateOf(to, l)}]
			for i := range w[to].push {
				for n, m := range pushedTo[to] {
					if last := memoryOf[to][1]; last != None {
						w[to].push[i][j][n] = step[[2]state{stateOf(m, first(last)+label(i)), stateOf(to, l)}]
					}
				}
			}
		}
	}
	return w
}

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
