package crf

import (
	"math/rand/v2"
)

// A pupil trains one model. It goes through the lessons one by one in an order
// of its own, so what it learns does not depend on the other pupils.
type pupil struct {
	Settings
	*weights
	course  *course
	rand    *rand.Rand
	lattice lattice
	pass    pass
	word    []potential
	seen    [][]int32 // the looks that were not dropped, by word
	rate    float64
	loss    float64
}

// train goes through all epochs behind the trunk and returns the mean of the weights at the ends
// of the last ones (stochastic weight averaging; Izmailov et al. 2018).
func (p *pupil) train(log func(epoch int)) *weights {
	var past []*weights
	for e := p.Trunk; e < p.Epochs; e++ {
		p.epoch(e)
		log(e)
		if e < p.Epochs-1 && e >= p.Epochs-p.Tail {
			past = append(past, p.weights.clone())
		}
	}
	return mean(append(past, p.weights))
}

// epoch shows the pupil every lesson once, half of them as sentences alone. The
// rate falls in a line to a twentieth.
func (p *pupil) epoch(e int) {
	p.loss = 0
	words := 0
	order := p.rand.Perm(len(p.course.lessons))
	for n, i := range order {
		done := (float64(e) + float64(n)/float64(len(order))) / float64(p.Epochs)
		p.rate = p.Rate * (1 - p.Decay*done)
		l := &p.course.lessons[i]
		words += len(l.whole.gold)
		if len(l.turned) > 0 && p.rand.Float64() < p.Turned {
			p.learn(&l.turned[0])
		} else if len(l.alone) > 0 && p.rand.Float64() < p.Alone {
			for k := range l.alone {
				p.learn(&l.alone[k])
			}
		} else {
			p.learn(&l.whole)
		}
	}
	p.loss /= float64(words)
}

// learn takes one step of AdaGrad (Duchi, Hazan and Singer 2011) on a chain.
func (p *pupil) learn(s *sample) {
	p.prepare(s)
	score := p.score(s)
	p.walk(s, func(i int, _ state, _ int, pair uint8) { p.word[i].addCosts(pair, p.Margin) })
	p.loss += p.lattice.sum(&p.weights.steps, p.word) - score
	p.step(s)
}

// prepare sets the potentials of s, with looks dropped at random and the others
// scaled for it (dropout; Srivastava et al. 2014).
func (p *pupil) prepare(s *sample) {
	n := len(s.gold)
	for len(p.word) < n {
		p.word = append(p.word, potential{})
		p.seen = append(p.seen, nil)
	}
	p.word = p.word[:n]
	p.pass.resize(n)
	for i := range p.word {
		w := &p.word[i]
		*w = potential{start: s.starts[i]}
		p.seen[i] = p.sift(p.seen[i][:0], s.look(i))
		for _, f := range p.seen[i] {
			row := p.weights.looks[int(f)*lookRow:][:labels]
			for k, x := range row {
				w.label[k] += float64(x)
			}
			if r := p.course.hints[f]; r >= 0 {
				add(p.pass.hint[i][:], p.weights.net.rows, r)
			}
		}
		for _, f := range s.turns[i*numTurns : (i+1)*numTurns] {
			add(w.pair[:], p.weights.turns, f)
		}
		for _, f := range s.places[i*numPlaces : (i+1)*numPlaces] {
			add(w.state[:], p.weights.places, f)
		}
	}
	p.pass.forward(p.weights.net)
	for i := range p.word {
		p.word[i].addOuts(&p.pass.out[i])
	}
}

// sift keeps each look with the probability Keep.
func (p *pupil) sift(dst, looks []int32) []int32 {
	least := uint64(p.Keep * (1 << 16))
	var bits uint64
	for i, f := range looks {
		if i%4 == 0 {
			bits = p.rand.Uint64()
		}
		if bits&(1<<16-1) < least {
			dst = append(dst, f)
		}
		bits >>= 16
	}
	return dst
}

// score returns the score of the walk that people marked.
func (p *pupil) score(s *sample) (sum float64) {
	p.walk(s, func(i int, at state, edge int, pair uint8) {
		w := &p.word[i]
		sum += w.label[at.label()] + w.pair[pair] + w.state[at]
		if edge < 0 {
			sum += p.weights.steps.start[pair]
		} else {
			sum += p.weights.steps.edge[edge]
		}
	})
	return sum
}

// step turns the expected counts into the gradient and the gradient into a step.
func (p *pupil) step(s *sample) {
	l := &p.lattice
	p.walk(s, func(i int, at state, edge int, pair uint8) {
		l.state[i][at]--
		l.pair[i][pair]--
		if edge < 0 {
			l.start[pair]--
		} else {
			l.edge[edge]--
		}
	})
	for i := range s.gold {
		p.stepWord(s, i)
	}
	p.stepNet(s)
	ada(p.weights.steps.edge[:], p.weights.sums.edge[:], l.edge[:], p.rate, floor)
	ada(p.weights.steps.start[:], p.weights.sums.start[:], l.start[:], p.rate, floor)
}

// small is the gradient of a word below which it is passed over.
const small = 1e-3

func (p *pupil) stepWord(s *sample, i int) {
	l := &p.lattice
	var g [labels]float64
	for k, x := range l.state[i] {
		g[k%labels] += x
	}
	if size := squares(g[:]); size > small*small {
		for _, f := range p.seen[i] {
			row := p.weights.looks[int(f)*lookRow:][:lookRow]
			adaRow(row, g[:], size, p.rate, floor)
		}
	}
	p.stepRows(p.weights.turns, s.turns[i*numTurns:(i+1)*numTurns], l.pair[i][:])
	p.stepRows(p.weights.places, s.places[i*numPlaces:(i+1)*numPlaces], l.state[i][:])
}

// What the net learns is more than the other weights could, by heart too, so it learns more slowly.
const (
	netRate     = 0.3 // of the rate, for the weights of hints
	netRowsRate = 1.5 // for what looks add, which is scaled by Keep later
	netSmall    = 3e-4
)

// stepNet steps the net.
func (p *pupil) stepNet(s *sample) {
	l := &p.lattice
	for i := range s.gold {
		out := &p.pass.out[i]
		*out = [hintOuts]float64{}
		for at, x := range l.state[i] {
			if k := at % labels; label(k) != outside {
				out[k-1] += x
			}
		}
		for pair, k := range endOf {
			if k > 0 {
				out[k] += l.pair[i][pair]
			}
		}
	}
	p.pass.backward(p.weights.net, netRate*p.rate)
	for i := range s.gold {
		g := p.pass.hint[i][:]
		size := squares(g)
		if size < netSmall*netSmall {
			continue
		}
		for _, f := range p.seen[i] {
			if r := p.course.hints[f]; r >= 0 {
				adaRow(p.weights.net.rows[int(r)*hintRow:][:hintRow], g, size, netRowsRate*p.rate, netFloor)
			}
		}
	}
}

func (p *pupil) stepRows(rows []float32, features []int32, g []float64) {
	size := squares(g)
	if size < small*small {
		return
	}
	for _, f := range features {
		if f >= 0 {
			adaRow(rows[int(f)*(len(g)+1):][:len(g)+1], g, size, p.rate, floor)
		}
	}
}
