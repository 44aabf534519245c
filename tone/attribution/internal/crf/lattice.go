package crf

import "math"

// A potential is what one word adds to the score of the walks through it: for
// each label, for the pair of labels that leads to it, and for each state.
type potential struct {
	label [labels]float64
	pair  [numPairs]float64
	state [states]float64
	start bool // the word begins a sentence
}

// A node is the potential of a word, exponentiated.
type node struct {
	turn  square  // for pairs of labels, with what it is for the second one
	state byState // when decoding only for the memories that are reached
	start bool

	places [numPlaces]uint32 // when decoding: the rows of which state is the product (placeTable)
}

// A byState has a number for each state, by its memory and its label. Its sides are powers of two so that no
// index needs a check, and what a memory has lies in one cache line.
type byState [16][8]float64

func (b *byState) of(s state) *float64 { return &b[s.memory()&15][s.label()&7] }

// steps are the weights of the edges inside a sentence and, by pair, into one.
type steps struct {
	edge  [numEdges]float64
	start [numPairs]float64
}

// A lattice holds the sums over all walks of a chain (forward-backward; Rabiner
// 1989). They are scaled by powers of two, which lose nothing, where they would else leave
// the range of floating point. Its slices are as long as the chain.
type lattice struct {
	exp    *steps      // exponentiated
	flow   *flow       // their edges
	places *placeTable // where what words add for states is, as it is needed; nil where they have it
	cut    float64     // the share of a word's sum below which the sums of a memory are left out
	word   []node
	live   []memorySet // the memories that are not left out, by word
	alpha  []byState   // where they are live, or by training 0
	in     byState     // of the word behind the word at hand: its own weight times beta
	beta   byState     // of the word at hand, as alpha
	taken  int         // the power of two that was taken from the last alpha
	scale  float64     // of what comes before the beta at hand

	// expected counts, after sum
	edge  [numEdges]float64 // of each edge, over the chain
	start [numPairs]float64
	pair  [][numPairs]float64
	state [][states]float64
}

func (l *lattice) resize(n int) {
	if n > cap(l.word) {
		m := min(n+n/2, max(n, maxChain))
		l.word, l.alpha, l.live = make([]node, m), make([]byState, m), make([]memorySet, m)
	}
	l.word, l.alpha, l.live = l.word[:n], l.alpha[:n], l.live[:n]
	l.taken, l.scale = 0, 1
}

// sum fills in the expected counts for a chain with these weights and potentials
// and returns the logarithm of the sum over all walks.
func (l *lattice) sum(s *steps, word []potential) (logZ float64) {
	l.resize(len(word))
	l.exp = s.exponentiated()
	l.flow = newFlow(&l.exp.edge)
	clear(l.alpha)
	for i := range word {
		logZ += l.exponentiate(i, &word[i])
	}
	last := 0.0
	for i := range word {
		last = l.forward(i)
	}
	logZ += math.Log(last) + float64(l.taken)*math.Ln2
	l.edge, l.start = [numEdges]float64{}, [numPairs]float64{}
	if n := len(word); n > cap(l.pair) {
		l.pair, l.state = make([][numPairs]float64, n), make([][states]float64, n)
	}
	l.pair, l.state = l.pair[:len(word)], l.state[:len(word)]
	for i := len(word) - 1; i >= 0; i-- {
		l.backward(i)
	}
	return logZ
}

// exponentiated returns the exponentials of the steps.
func (s *steps) exponentiated() *steps {
	e := &steps{}
	for i, w := range s.edge {
		e.edge[i] = math.Exp(w)
	}
	for i, w := range s.start {
		e.start[i] = math.Exp(w)
	}
	return e
}

// exponentiate sets word i from p and returns the logarithm of what it was
// divided by to stay in range.
func (l *lattice) exponentiate(i int, p *potential) float64 {
	w := &l.word[i]
	w.start = p.start
	top := p.label[0]
	for _, x := range p.label {
		top = max(top, x)
	}
	var label [labels]float64
	for k, x := range p.label {
		label[k] = math.Exp(x - top)
	}
	for k, x := range p.pair {
		w.turn.set(pairs[k], math.Exp(x)*label[pairs[k][1]])
	}
	for k, x := range p.state {
		*w.state.of(state(k)) = math.Exp(x)
	}
	return top
}

// forward sets alpha of word i and returns its sum.
func (l *lattice) forward(i int) (total float64) {
	w, out := &l.word[i], &l.alpha[i]
	to := memorySet(1) // none
	if w.start || i == 0 {
		out[0] = [8]float64{}
		from := l.byLabel(i - 1)
		for p, ab := range pairs {
			out[0][ab[1]&7] += float64(from[ab[0]] * l.exp.start[p] * w.turn.of(ab))
		}
	} else {
		to = l.flow.forward(out, &l.alpha[i-1], l.live[i-1], &w.turn)
	}
	if l.places != nil {
		l.places.fill(w, to)
	}
	var sums [16]float64
	for s := to; s != 0; s = s.rest() {
		m := s.first()
		sums[m] = weigh(&out[m], &w.state[m])
		total += sums[m]
	}
	live := memorySet(0)
	for s := to; s != 0; s = s.rest() {
		if m := s.first(); sums[m] > l.cut*total {
			live |= 1 << m
		} else {
			out[m] = [8]float64{}
		}
	}
	l.live[i] = live
	if f, n := scaling(total); n != 0 {
		for ; live != 0; live = live.rest() {
			x := &out[live.first()]
			for k := range x {
				x[k] *= f
			}
		}
		total *= f
		l.taken += n
	}
	return total
}

// weigh multiplies what a memory has and returns the sum.
func weigh(x, by *[8]float64) float64 {
	x[0], x[1], x[2], x[3] = float64(x[0]*by[0]), float64(x[1]*by[1]), float64(x[2]*by[2]), float64(x[3]*by[3])
	x[4], x[5], x[6] = float64(x[4]*by[4]), float64(x[5]*by[5]), float64(x[6]*by[6])
	return sumOf(x)
}

// farOff is how far from 1 sums may get. When decoding a word multiplies them by at most
// exp(4*maxPower), less than 1<<350, so that they are in range when they are scaled.
const farOff = 1 << 300

// scaling returns what brings total close to 1, and the power of two that this takes from it, 0 where
// it is close enough.
func scaling(total float64) (f float64, n int) {
	if 1.0/farOff < total && total < farOff {
		return 1, 0
	}
	_, n = math.Frexp(total)
	return math.Ldexp(1, -n), n
}

// byLabel returns alpha of word i summed over memories; before the chain all of
// it is outside.
func (l *lattice) byLabel(i int) (sum [labels]float64) {
	if i < 0 {
		sum[outside] = 1
		return sum
	}
	for s := l.live[i]; s != 0; s = s.rest() {
		for k := range sum {
			sum[k] += l.alpha[i][s.first()][k]
		}
	}
	return sum
}

// backward sets beta of word i, then the expected counts of i and of the step to it.
func (l *lattice) backward(i int) {
	_, total := l.setBeta(i)
	for s := allMemories &^ l.live[i]; s != 0; s = s.rest() {
		l.beta[s.first()] = [8]float64{}
	}
	share := 1 / total
	for s := range state(states) {
		l.state[i][s] = *l.alpha[i].of(s) * *l.beta.of(s) * share
	}
	l.countSteps(i)
}

// setBeta sets beta of word i, for which that of the word behind it is set, and returns the sums of
// alpha times beta by label, and over all labels.
func (l *lattice) setBeta(i int) (own [8]float64, total float64) {
	live := l.live[i]
	if i == len(l.word)-1 {
		for s := live; s != 0; s = s.rest() {
			l.beta[s.first()] = [8]float64{1, 1, 1, 1, 1, 1, 1}
		}
	} else {
		l.pullBack(i)
	}
	alpha := &l.alpha[i]
	for ; live != 0; live = live.rest() {
		m := live.first()
		a, b := &alpha[m], &l.beta[m]
		for k := range labels {
			own[k] += float64(a[k] * b[k])
		}
	}
	total = sumOf(&own)
	l.scale, _ = scaling(total)
	return own, total
}

// sumOf returns the sum over labels.
func sumOf(x *[8]float64) float64 {
	return (x[0] + x[1] + x[2] + x[3]) + (x[4] + x[5] + x[6])
}

// pullBack sets beta of word i from that of the next word.
func (l *lattice) pullBack(i int) {
	w, live, next := &l.word[i+1], l.live[i], l.live[i+1]
	for s := next; s != 0; s = s.rest() {
		m := s.first()
		in, own, beta := &l.in[m], &w.state[m], &l.beta[m]
		for k := range labels {
			in[k] = own[k] * (beta[k] * l.scale)
		}
	}
	for s := (live.reached() | 1) &^ next; s != 0; s = s.rest() {
		l.in[s.first()] = [8]float64{}
	}
	if !w.start {
		l.flow.back(&l.beta, &l.in, live, &w.turn)
		return
	}
	var to [8]float64
	for p, ab := range pairs {
		to[ab[0]&7] += float64(l.exp.start[p] * w.turn.of(ab) * l.in[0][ab[1]&7])
	}
	for ; live != 0; live = live.rest() {
		l.beta[live.first()] = to
	}
}

// countSteps adds the expected counts of the step to word i.
func (l *lattice) countSteps(i int) {
	w, count := &l.word[i], &l.pair[i]
	*count = [numPairs]float64{}
	if w.start || i == 0 {
		from := l.byLabel(i - 1)
		var x [numPairs]float64
		total := 0.0
		for p, ab := range pairs {
			x[p] = from[ab[0]] * l.exp.start[p] * w.turn.of(ab) * w.state[0][ab[1]] * l.beta[0][ab[1]]
			total += x[p]
		}
		for p := range x {
			count[p] = x[p] / total
			l.start[p] += count[p]
		}
		return
	}
	var to [states]float64
	total := 0.0
	for s := range to {
		to[s] = *w.state.of(state(s)) * *l.beta.of(state(s))
	}
	in := &l.alpha[i-1]
	var x [numEdges]float64
	for e := range edges {
		d := &edges[e]
		x[e] = *in.of(d.from) * l.exp.edge[e] * w.turn.of(pairs[d.pair]) * to[d.to]
		total += x[e]
	}
	for e := range x {
		v := x[e] / total
		l.edge[e] += v
		count[edges[e].pair] += v
	}
}
