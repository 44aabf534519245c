package crf

import "math"

// A potential is what one word adds to the score of the walks through it: for
// each label, for the pair of labels that leads to it, and for each state. Exponentiated
// what it adds for a label is part of what it adds for pairs.
type potential struct {
	label [labels]float64
	pair  [numPairs]float64
	state [states]float64
	start bool // the word begins a sentence

	places [numPlaces]uint32 // when decoding: the rows of which state is the product (placeTable)
}

// steps are the weights of the edges inside a sentence and, by pair, into one.
type steps struct {
	edge  [numEdges]float64
	start [numPairs]float64
}

// A lattice holds the sums over all walks of a chain (forward-backward; Rabiner
// 1989). They are scaled by powers of two, which lose nothing, where they would else leave
// the range of floating point. Its slices are as long as the chain.
type lattice struct {
	exp    *steps          // exponentiated
	flow   *flow           // their edges
	places *placeTable     // where what words add for states is, as it is needed; nil where they have it
	cut    float64         // the share of a word's sum below which the sums of a memory are left out
	turn   []square        // what leads to each word, for pairs
	live   []memorySet     // the memories that are not left out, by word
	in     [states]float64 // of the word behind the word at hand: its own weight times beta
	word   []potential     // exponentiated
	alpha  [][states]float64
	beta   [states]float64 // of the word at hand
	taken  int             // the power of two that was taken from the last alpha
	scale  float64         // of what comes before the beta at hand

	// expected counts, after sum
	edge  [numEdges]float64 // of each edge, over the chain
	start [numPairs]float64
	pair  [][numPairs]float64
	state [][states]float64
}

func (l *lattice) resize(n int) {
	if n > cap(l.word) {
		m := n + n/2
		l.word, l.turn, l.alpha, l.live = make([]potential, m), make([]square, m), make([][states]float64, m), make([]memorySet, m)
	}
	l.word, l.turn, l.alpha, l.live = l.word[:n], l.turn[:n], l.alpha[:n], l.live[:n]
	l.taken, l.scale = 0, 1
}

// sum fills in the expected counts for a chain with these weights and potentials
// and returns the logarithm of the sum over all walks.
func (l *lattice) sum(s *steps, word []potential) (logZ float64) {
	l.resize(len(word))
	l.exp = s.exponentiated()
	l.flow = newFlow(&l.exp.edge)
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
	for k, x := range p.label {
		w.label[k] = math.Exp(x - top)
	}
	for k, x := range p.pair {
		w.pair[k] = math.Exp(x) * w.label[pairs[k][1]]
	}
	l.turn[i].set(&w.pair)
	for k, x := range p.state {
		w.state[k] = math.Exp(x)
	}
	return top
}

// forward sets alpha of word i and returns its sum.
func (l *lattice) forward(i int) (total float64) {
	w, out := &l.word[i], &l.alpha[i]
	*out = [states]float64{}
	to := memorySet(1) // none
	if w.start || i == 0 {
		from := l.byLabel(i - 1)
		for p, ab := range pairs {
			out[ab[1]] += float64(from[ab[0]] * l.exp.start[p] * l.turn[i].of(ab))
		}
	} else {
		to = l.flow.forward(out, &l.alpha[i-1], l.live[i-1], &l.turn[i])
	}
	var sums [memories]float64
	for m := range memory(memories) {
		if !to.has(m) {
			continue
		}
		if l.places != nil {
			l.places.fill(w, m)
		}
		x, own := at(out, m), at(&w.state, m)
		for k := range x {
			x[k] = float64(x[k] * own[k])
		}
		sums[m] = sumOf(x)
		total += sums[m]
	}
	l.live[i] = l.leaveOut(out, &sums, total)
	if f, n := scaling(total); n != 0 {
		for s := range out {
			out[s] *= f
		}
		total *= f
		l.taken += n
	}
	return total
}

// leaveOut leaves out the memories that have too little of the total, and returns the others.
func (l *lattice) leaveOut(out *[states]float64, sums *[memories]float64, total float64) (live memorySet) {
	for m, x := range sums {
		switch {
		case x > l.cut*total:
			live |= 1 << m
		case x > 0:
			*at(out, memory(m)) = [labels]float64{}
		}
	}
	return live
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
	for s, x := range l.alpha[i] {
		sum[s%labels] += x
	}
	return sum
}

// backward sets beta of word i, then the expected counts of i and of the step to it.
func (l *lattice) backward(i int) {
	_, total := l.setBeta(i)
	share := 1 / total
	for s, x := range l.beta {
		l.state[i][s] = l.alpha[i][s] * x * share
	}
	l.countSteps(i)
}

// setBeta sets beta of word i, for which that of the word behind it is set, and returns the sums of
// alpha times beta by label, and over all labels.
func (l *lattice) setBeta(i int) (own [labels]float64, total float64) {
	if i == len(l.word)-1 {
		for s := range l.beta {
			l.beta[s] = 1
		}
	} else {
		l.pullBack(i)
	}
	alpha := &l.alpha[i]
	for m := range memory(memories) {
		if !l.live[i].has(m) {
			continue
		}
		a, b := at(alpha, m), at(&l.beta, m)
		for k := range own {
			own[k] += float64(a[k] * b[k])
		}
	}
	total = sumOf(&own)
	l.scale, _ = scaling(total)
	return own, total
}

// sumOf returns the sum over labels.
func sumOf(x *[labels]float64) float64 {
	return (x[0] + x[1] + x[2] + x[3]) + (x[4] + x[5] + x[6])
}

// pullBack sets beta of word i from that of the next word. Where a memory is left out it is 0.
func (l *lattice) pullBack(i int) {
	out, w := &l.beta, &l.word[i+1]
	l.in = [states]float64{}
	for m := range memory(memories) {
		if !l.live[i+1].has(m) {
			continue
		}
		in, own, beta := at(&l.in, m), at(&w.state, m), at(out, m)
		for k := range in {
			in[k] = own[k] * (beta[k] * l.scale)
		}
	}
	*out = [states]float64{}
	if !w.start {
		l.flow.back(out, &l.in, l.live[i], &l.turn[i+1])
		return
	}
	var to [labels]float64
	for p, ab := range pairs {
		to[ab[0]] += float64(l.exp.start[p] * l.turn[i+1].of(ab) * l.in[ab[1]])
	}
	for m := range memory(memories) {
		if l.live[i].has(m) {
			*at(out, m) = to
		}
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
			x[p] = from[ab[0]] * l.exp.start[p] * w.pair[p] * w.state[ab[1]] * l.beta[ab[1]]
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
		to[s] = w.state[s] * l.beta[s]
	}
	in := &l.alpha[i-1]
	var x [numEdges]float64
	for e := range edges {
		d := &edges[e]
		x[e] = in[d.from] * l.exp.edge[e] * w.pair[d.pair] * to[d.to]
		total += x[e]
	}
	for e := range x {
		v := x[e] / total
		l.edge[e] += v
		count[edges[e].pair] += v
	}
}
