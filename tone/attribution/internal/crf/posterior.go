package crf

// A belief is what the model believes of one word of a chain, as probabilities.
type belief struct {
	first [kinds + 1]float64 // a span of the kind begins here
	grows [kinds + 1]float64 // one that begins here goes on with the next word
	goes  [kinds + 1]float64 // one that began before and goes on here goes on with the next word
	in    [kinds + 1]float64 // the word is in a span of the kind
}

// believe sets the beliefs of the words [from, to), by the sums over all walks through them.
func (d *decoder) believe(m *Model, from, to int) {
	l := &d.lattice
	l.resize(to - from)
	l.exp = m.exp
	d.view.c = &d.chain
	for i := from; i < to; i++ {
		d.weigh(m, i, &l.word[i-from])
	}
	for i := range l.word {
		l.forward(i)
	}
	d.beliefs = append(d.beliefs[:0], make([]belief, len(l.word))...)
	for i := len(l.word) - 1; i >= 0; i-- {
		l.setBeta(i)
		d.beliefs[i].set(l, i)
	}
}

// weigh sets what word i adds to the walks through it, exponentiated.
func (d *decoder) weigh(m *Model, i int, p *potential) {
	v := &d.view
	v.at(i)
	p.start = i == v.s.from
	var own [labels]int32
	d.buf = v.looks(d.buf[:0])
	m.table.sum(&own, d.buf)
	top := own[0]
	for _, x := range own {
		top = max(top, x)
	}
	for k, x := range own {
		p.label[k] = m.power.of(x - top)
	}
	var pair [numPairs]int32
	d.buf = v.turns(d.buf[:0])
	m.turn.sum(pair[:], d.buf)
	for k, x := range pair {
		p.pair[k] = m.power.of(x)
	}
	var place [states]int32
	d.buf = v.places(d.buf[:0])
	m.place.sum(place[:], d.buf)
	for k, x := range place {
		p.state[k] = m.power.of(x) * p.label[k%labels]
	}
}

// set sets the belief of word i, whose beta and that of the word behind it are known.
func (b *belief) set(l *lattice, i int) {
	var at [labels]float64
	for s, x := range l.alpha[i] {
		at[s%labels] += float64(x * l.beta[i][s])
	}
	for k := Source; k <= Content; k++ {
		b.first[k] = at[first(k)]
		b.in[k] = at[first(k)] + at[later(k)]
	}
	if i+1 == len(l.word) {
		return
	}
	var on [labels]float64 // the words that are followed by a later word of their span
	total := 0.0
	w := &l.word[i+1]
	if w.start {
		from := l.byLabel(i)
		for p, ab := range pairs {
			x := from[ab[0]] * l.exp.start[p] * w.pair[p] * w.state[ab[1]] * l.beta[i+1][ab[1]]
			total += x
			if ab[1] == later(ab[0].kind()) && ab[0] != outside {
				on[ab[0]] += x
			}
		}
	} else {
		for e := range edges {
			x := &edges[e]
			p := l.alpha[i][x.from] * l.exp.edge[e] * w.pair[x.pair] * w.state[x.to] * l.beta[i+1][x.to]
			total += p
			if a := x.from.label(); a != outside && x.to.label() == later(a.kind()) {
				on[a] += p
			}
		}
	}
	for k := Source; k <= Content; k++ {
		b.grows[k] = share(on[first(k)], total*at[first(k)])
		b.goes[k] = share(on[later(k)], total*at[later(k)])
	}
}

// share returns part / whole, at most 1, and 0 of next to nothing.
func share(part, whole float64) float64 {
	if whole < 1e-12 {
		return 0
	}
	return min(1, part/whole)
}
