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

// steps are the weights of the edges inside a sentence and, by pair, into one.
type steps struct {
	edge  [numEdges]float64
	start [numPairs]float64
}

// A lattice holds the sums over all walks of a chain (forward-backward; Rabiner
// 1989, with his scaling). Its slices are as long as the chain.
type lattice struct {
	exp   *steps          // exponentiated
	flow  *flow           // their edges
	turn  square          // of the word at hand
	in    [states]float64 // of the word behind the word at hand: its own weight times beta
	word  []potential     // exponentiated
	alpha [][states]float64
	beta  [][states]float64

	// expected counts, after sum
	edge  [numEdges]float64 // of each edge, over the chain
	start [numPairs]float64
	pair  [][numPairs]float64
	state [][states]float64
}

func (l *lattice) resize(n int) {
	if n > cap(l.word) {
		m := n + n/2
		l.word = make([]potential, m)
		l.alpha, l.beta = make([][states]float64, m), make([][states]float64, m)
	}
	l.word, l.alpha, l.beta = l.word[:n], l.alpha[:n], l.beta[:n]
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
	for i := range word {
		logZ += math.Log(l.forward(i))
	}
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
		w.pair[k] = math.Exp(x)
	}
	for k, x := range p.state {
		w.state[k] = math.Exp(x) * w.label[k%labels]
	}
	return top
}

// forward sets alpha of word i and returns what it was divided by.
func (l *lattice) forward(i int) float64 {
	w, out := &l.word[i], &l.alpha[i]
	if w.start || i == 0 {
		*out = [states]float64{}
		from := l.byLabel(i - 1)
		for p, ab := range pairs {
			out[ab[1]] += float64(from[ab[0]] * l.exp.start[p] * w.pair[p])
		}
	} else {
		l.turn.set(&w.pair)
		l.flow.forward(out, &l.alpha[i-1], &l.turn)
	}
	total := 0.0
	for s := range out {
		out[s] *= w.state[s]
		total += out[s]
	}
	for s := range out {
		out[s] /= total
	}
	return total
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
	l.setBeta(i)
	for s, x := range l.beta[i] {
		l.state[i][s] = l.alpha[i][s] * x
	}
	l.countSteps(i)
}

// setBeta sets beta of word i, scaled so that alpha times beta sums to one, and returns what it was
// divided by.
func (l *lattice) setBeta(i int) (total float64) {
	out := &l.beta[i]
	if i == len(l.word)-1 {
		for s := range out {
			out[s] = 1
		}
	} else {
		l.pullBack(i)
	}
	alpha := &l.alpha[i]
	for s, x := range out {
		total += float64(alpha[s] * x)
	}
	for s := range out {
		out[s] /= total
	}
	return total
}

// pullBack sets beta of word i from that of the next word.
func (l *lattice) pullBack(i int) {
	out, next, w := &l.beta[i], &l.beta[i+1], &l.word[i+1]
	for s := range out {
		l.in[s] = w.state[s] * next[s]
	}
	if w.start {
		var to [labels]float64
		for p, ab := range pairs {
			to[ab[0]] += float64(l.exp.start[p] * w.pair[p] * l.in[ab[1]])
		}
		for s := range out {
			out[s] = to[s%labels]
		}
		return
	}
	l.turn.set(&w.pair)
	l.flow.back(out, &l.in, &l.turn)
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
			x[p] = from[ab[0]] * l.exp.start[p] * w.pair[p] * w.state[ab[1]] * l.beta[i][ab[1]]
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
		to[s] = w.state[s] * l.beta[i][s]
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
