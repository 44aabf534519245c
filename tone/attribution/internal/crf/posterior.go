package crf

// A belief is what the model believes of one word of a chain, as probabilities.
type belief struct {
	first [kinds + 1]float64 // a span of the kind begins here
	grows [kinds + 1]float64 // one that begins here goes on with the next word
	goes  [kinds + 1]float64 // one that began before and goes on here goes on with the next word
	in    [kinds + 1]float64 // the word is in a span of the kind
}

// leastMemory is the share of a word's walks that a memory must have for them to be followed. It takes
// four fifths of the time from what memories cost, and changes no score by more than a tenth.
const leastMemory = 1e-3

// believe sets the beliefs of the words [from, to), by the sums over all walks through them.
func (d *decoder) believe(m *Model, from, to int) {
	l := &d.lattice
	l.resize(to - from)
	l.exp, l.flow, l.places, l.cut = m.exp, m.flow, &m.place, leastMemory
	d.view.c = &d.chain
	d.own = append(d.own[:0], make([][labels]int32, to-from)...)
	d.hinted.resize(to - from)
	for i := range l.word {
		d.weigh(m, from+i, i)
	}
	m.hinter.spread(&d.hinted)
	for i := range l.word {
		d.hear(m, i)
	}
	for i := range l.word {
		l.forward(i)
	}
	d.beliefs = append(d.beliefs[:0], make([]belief, len(l.word))...)
	for i := len(l.word) - 1; i >= 0; i-- {
		d.beliefs[i].set(l, i)
	}
}

// weigh sets what word i adds by itself to the walks through it, exponentiated but for what it adds
// for labels, and its hints. It is word n of the lattice.
func (d *decoder) weigh(m *Model, i, n int) {
	v, p := &d.view, &d.lattice.word[n]
	v.at(i)
	p.start = i == v.s.from
	var hints hintSums
	d.touched += m.table.sum(&d.own[n], &hints, v.looks())
	d.hinted.hint[hintReach+n] = m.hinter.of(&hints)
	d.touched += m.turn.sum(&p.turn, m.power, v.turns())
	m.place.find(p, v.places())
}

// hear adds to word n of the lattice what it is given for labels, and what the hints around it say.
func (d *decoder) hear(m *Model, n int) {
	own := &d.own[n]
	out := m.hinter.outs(&d.hinted.sum[n])
	for k, x := range out[:labels-1] {
		own[k+1] += x
	}
	top := own[0]
	for _, x := range own {
		top = max(top, x)
	}
	var weight [labels]float64 // of labels
	for k, x := range own {
		weight[k] = m.power.of(x - top)
	}
	end := [kinds + 1]float64{None: 1}
	for k, x := range out[labels-1:] {
		end[k+1] = m.power.of(x)
	}
	turn := &d.lattice.word[n].turn
	for a := range turn[:labels] {
		to, e := &turn[a], end[label(a).kind()]
		to[enter0], to[enter1] = to[enter0]*weight[enter0]*e, to[enter1]*weight[enter1]*e
		to[enter2], to[enter3] = to[enter2]*weight[enter2]*e, to[enter3]*weight[enter3]*e
	}
	for k := range kinds {
		a, b := 2*k+1, 2*k+2
		turn[a][b] *= weight[b]
		turn[b][b] *= weight[b]
	}
}

// set sets the beta of word i, from that of the word behind it, and its belief.
func (b *belief) set(l *lattice, i int) {
	own, total := l.setBeta(i)
	for k := Source; k <= Content; k++ {
		b.first[k] = own[first(k)] / total
		b.in[k] = (own[first(k)] + own[later(k)]) / total
	}
	if i+1 == len(l.word) {
		return
	}
	var on [labels]float64
	if w := &l.word[i+1]; w.start {
		from := l.byLabel(i)
		for k := Source; k <= Content; k++ {
			for _, a := range [...]label{first(k), later(k)} {
				on[a] = from[a] * l.exp.start[pairIndex[a][later(k)]] * w.turn[a][later(k)] * l.in[0][later(k)]
			}
		}
	} else {
		on = l.flow.later(&l.alpha[i], &l.in, l.live[i], &l.word[i+1].turn)
	}
	for k := Source; k <= Content; k++ {
		b.grows[k] = share(on[first(k)], own[first(k)], total)
		b.goes[k] = share(on[later(k)], own[later(k)], total)
	}
}

// share returns part / whole, at most 1, and 0 where the whole is next to nothing of total.
func share(part, whole, total float64) float64 {
	if whole < 1e-12*total {
		return 0
	}
	return min(1, part/whole)
}
