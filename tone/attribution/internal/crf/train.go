package crf

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// Settings are those of the trainer; the zero value of each is its default.
type Settings struct {
	Seed    uint64
	Models  int     // how many are trained and averaged
	Epochs  int     // passes over the articles
	Scout   int     // passes of the model by which looks are chosen
	Keep    float64 // the share of a word's looks that a step of training sees
	Rate    float64 // of AdaGrad, at the beginning
	Least   int     // how often a look must stand in the corpus
	Most    int     // how many looks the model keeps
	Workers int     // models trained at once
}

func (s Settings) orDefault() Settings {
	set(&s.Models, 4)
	set(&s.Epochs, 12)
	set(&s.Scout, 3)
	set(&s.Keep, 0.2)
	set(&s.Rate, 0.1)
	set(&s.Least, 2)
	set(&s.Most, 320_000)
	set(&s.Workers, 2)
	return s
}

func set[T int | float64](x *T, v T) {
	if *x == 0 {
		*x = v
	}
}

// Counts of the templates of each family; every word has a feature of each.
var numLooks, numTurns, numPlaces = func() (int, int, int) {
	var c chain
	c.read("x", 0, 1)
	v := view{c: &c}
	v.at(0)
	return len(v.looks(nil)), len(v.turns(nil)), len(v.places(nil))
}()

// A sample is a chain as the trainer keeps it: its labels and, for each word in
// turn, the numbers of its features. Those of the looks of word i end at ends[i];
// turns and places are as many for each word, -1 where they were dropped.
type sample struct {
	gold          []label
	starts        []bool
	looks, ends   []int32
	turns, places []int32
}

// A lesson is a paragraph in the two ways in which it is shown: whole, and as
// sentences that stand alone; none where there is only one.
type lesson struct {
	whole sample
	alone []sample
}

// A course is the corpus as features.
type course struct {
	lessons              []lesson
	looks, turns, places dictionary
	usages               usages
}

// newCourse reads the articles.
func newCourse(articles []Article, s Settings) *course {
	c := &course{usages: usages{}}
	for i := range articles {
		c.usages.article(&articles[i])
	}
	var whole, one chain
	for i := range articles {
		a := &articles[i]
		spans := a.Spans()
		whole.levels = c.usages.without(a)
		one.levels = whole.levels
		paragraphs(a.Text, func(start, end int) {
			whole.read(a.Text, start, end)
			if len(whole.words) == 0 {
				return
			}
			l := lesson{whole: c.sample(&whole, spans)}
			if len(whole.sentences) > 1 {
				for _, t := range whole.sentences {
					one.read(a.Text, whole.words[t.from].Start, whole.words[t.to-1].End)
					l.alone = append(l.alone, c.sample(&one, spans))
				}
			}
			c.lessons = append(c.lessons, l)
		})
	}
	c.drop(s)
	return c
}

func (c *course) sample(ch *chain, spans []Span) sample {
	n := len(ch.words)
	s := sample{gold: labelled(nil, ch.words, spans), starts: make([]bool, n)}
	for _, t := range ch.sentences {
		s.starts[t.from] = true
	}
	v := view{c: ch}
	var buf []uint32
	for i := range ch.words {
		v.at(i)
		buf = v.looks(buf[:0])
		s.looks = c.looks.number(s.looks, buf)
		s.ends = append(s.ends, int32(len(s.looks)))
		buf = v.turns(buf[:0])
		s.turns = c.turns.number(s.turns, buf)
		buf = v.places(buf[:0])
		s.places = c.places.number(s.places, buf)
	}
	return s
}

func (d *dictionary) number(dst []int32, keys []uint32) []int32 {
	for _, k := range keys {
		dst = append(dst, d.add(k))
	}
	return dst
}

// Turns and places are dense, so they are kept where they are frequent.
const leastTurns, leastPlaces = 50, 50

// drop drops the rare features.
func (c *course) drop(s Settings) {
	turns, places := c.turns.frequent(leastTurns), c.places.frequent(leastPlaces)
	c.each(func(s *sample) {
		renumber(s.turns, turns)
		renumber(s.places, places)
	})
	c.dropLooks(c.looks.frequent(s.Least))
}

func (c *course) dropLooks(to []int32) {
	c.each(func(s *sample) { s.pack(to) })
}

// each calls f once for each sample.
func (c *course) each(f func(*sample)) {
	for i := range c.lessons {
		l := &c.lessons[i]
		f(&l.whole)
		for k := range l.alone {
			f(&l.alone[k])
		}
	}
}

func renumber(list, to []int32) {
	for i, n := range list {
		list[i] = to[n]
	}
}

// pack renumbers the looks and takes out those that were dropped.
func (s *sample) pack(to []int32) {
	kept, from := s.looks[:0], int32(0)
	for i, end := range s.ends {
		for _, n := range s.looks[from:end] {
			if to[n] >= 0 {
				kept = append(kept, to[n])
			}
		}
		from, s.ends[i] = end, int32(len(kept))
	}
	s.looks = kept
}

// look returns the looks of word i.
func (s *sample) look(i int) []int32 {
	if i == 0 {
		return s.looks[:s.ends[0]]
	}
	return s.looks[s.ends[i-1]:s.ends[i]]
}

// weights are a model in training. Each row of looks, turns and places is
// followed by the sum of its squared gradients.
type weights struct {
	steps, sums          steps
	looks, turns, places []float32
}

const (
	lookRow  = labels + 1
	turnRow  = numPairs + 1
	placeRow = states + 1
)

func newWeights(c *course) *weights {
	return &weights{
		looks:  make([]float32, len(c.looks.list)*lookRow),
		turns:  make([]float32, len(c.turns.list)*turnRow),
		places: make([]float32, len(c.places.list)*placeRow),
	}
}

// A pupil trains one model. It goes through the lessons one by one in an order
// of its own, so what it learns does not depend on the other pupils.
type pupil struct {
	Settings
	*weights
	course  *course
	rand    *rand.Rand
	lattice lattice
	word    []potential
	seen    [][]int32 // the looks that were not dropped, by word
	rate    float64
	loss    float64
}

// Train trains models on the articles and returns the mean of their weights.
func (c *course) train(s Settings, log func(format string, args ...any)) *weights {
	all := make([]*weights, s.Models)
	var wg sync.WaitGroup
	gate := make(chan struct{}, s.Workers)
	for m := range all {
		wg.Add(1)
		go func() {
			defer wg.Done()
			gate <- struct{}{}
			p := &pupil{Settings: s, course: c, weights: newWeights(c), rand: rand.New(rand.NewPCG(s.Seed, uint64(m)))}
			for e := range s.Epochs {
				p.epoch(e)
				log("model %d, epoch %d: loss %.4f", m, e, p.loss)
			}
			all[m] = p.weights
			<-gate
		}()
	}
	wg.Wait()
	return mean(all)
}

// choose drops the looks that weigh least: of a model that was trained for a
// few epochs, by the range of their weights times the root of their count.
func (c *course) choose(s Settings, log func(format string, args ...any)) {
	if s.Most >= len(c.looks.list) {
		return
	}
	s.Models, s.Epochs = 1, s.Scout
	w := c.train(s, log)
	size := make([]float64, len(c.looks.list))
	for f := range size {
		row := w.looks[f*lookRow:][:labels]
		size[f] = float64(slices.Max(row)-slices.Min(row)) * math.Sqrt(float64(c.looks.count[f]))
	}
	sorted := slices.Sorted(slices.Values(size))
	least := sorted[len(sorted)-s.Most]
	c.dropLooks(c.looks.keep(func(n int) bool { return size[n] >= least }))
}

// mean returns the mean of the weights: of log-linear models, the geometric mean
// of the probabilities of walks.
func mean(all []*weights) *weights {
	sum := all[0]
	scale := 1 / float32(len(all))
	for _, list := range [...]func(*weights) []float32{
		func(w *weights) []float32 { return w.looks },
		func(w *weights) []float32 { return w.turns },
		func(w *weights) []float32 { return w.places },
	} {
		dst := list(sum)
		for _, w := range all[1:] {
			for i, x := range list(w) {
				dst[i] += x
			}
		}
		for i := range dst {
			dst[i] *= scale
		}
	}
	for _, w := range all[1:] {
		for i, x := range w.steps.edge {
			sum.steps.edge[i] += x
		}
		for i, x := range w.steps.start {
			sum.steps.start[i] += x
		}
	}
	for i := range sum.steps.edge {
		sum.steps.edge[i] *= float64(scale)
	}
	for i := range sum.steps.start {
		sum.steps.start[i] *= float64(scale)
	}
	return sum
}

// epoch shows the pupil every lesson once, half of them as sentences alone. The
// rate falls in a line to a twentieth.
func (p *pupil) epoch(e int) {
	p.loss = 0
	words := 0
	order := p.rand.Perm(len(p.course.lessons))
	for n, i := range order {
		done := (float64(e) + float64(n)/float64(len(order))) / float64(p.Epochs)
		p.rate = p.Rate * (1 - 0.95*done)
		l := &p.course.lessons[i]
		words += len(l.whole.gold)
		if float64(p.rand.Uint64()%1000)/1000 < Alone && len(l.alone) > 0 {
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
	p.loss += p.lattice.sum(&p.weights.steps, p.word) - p.score(s)
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
	for i := range p.word {
		w := &p.word[i]
		*w = potential{start: s.starts[i]}
		p.seen[i] = p.sift(p.seen[i][:0], s.look(i))
		for _, f := range p.seen[i] {
			row := p.weights.looks[int(f)*lookRow:][:labels]
			for k, x := range row {
				w.label[k] += float64(x)
			}
		}
		for _, f := range s.turns[i*numTurns : (i+1)*numTurns] {
			add(w.pair[:], p.weights.turns, f)
		}
		for _, f := range s.places[i*numPlaces : (i+1)*numPlaces] {
			add(w.state[:], p.weights.places, f)
		}
	}
}

func add(dst []float64, rows []float32, f int32) {
	if f < 0 {
		return
	}
	for k, x := range rows[int(f)*(len(dst)+1):][:len(dst)] {
		dst[k] += float64(x)
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

// walk calls f for each word of s with the state that its labels lead to and the
// edge there, -1 at the start of a sentence.
func (p *pupil) walk(s *sample, f func(i int, at state, edge int, pair uint8)) {
	at := stateOf(0, outside)
	for i, l := range s.gold {
		pair := pairIndex[at.label()][l]
		if i == 0 || s.starts[i] {
			at = stateOf(0, l)
			f(i, at, -1, pair)
			continue
		}
		e := edgeIndex[at][l]
		at = at.step(l)
		f(i, at, int(e), pair)
	}
}

// edgeIndex is the number of the edge that leads from a state to a label.
var edgeIndex = func() (index [states][labels]int16) {
	for e, d := range edges {
		index[d.from][d.to.label()] = int16(e)
	}
	return index
}()

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
	ada(p.weights.steps.edge[:], p.weights.sums.edge[:], l.edge[:], p.rate)
	ada(p.weights.steps.start[:], p.weights.sums.start[:], l.start[:], p.rate)
}

func ada(w, sums, g []float64, rate float64) {
	for i, x := range g {
		sums[i] += x * x
		w[i] -= rate * x / math.Sqrt(sums[i]+1e-6)
	}
}

// small is the gradient of a word below which it is passed over.
const small = 1e-3

func (p *pupil) stepWord(s *sample, i int) {
	l := &p.lattice
	var g [labels]float64
	for k, x := range l.state[i] {
		g[k%labels] += x
	}
	size := 0.0
	for _, x := range g {
		size += x * x
	}
	if size > small*small {
		for _, f := range p.seen[i] {
			row := p.weights.looks[int(f)*lookRow:][:lookRow]
			adaRow(row, g[:], size, p.rate)
		}
	}
	p.stepRows(p.weights.turns, s.turns[i*numTurns:(i+1)*numTurns], l.pair[i][:])
	p.stepRows(p.weights.places, s.places[i*numPlaces:(i+1)*numPlaces], l.state[i][:])
}

func (p *pupil) stepRows(rows []float32, features []int32, g []float64) {
	size := 0.0
	for _, x := range g {
		size += x * x
	}
	if size < small*small {
		return
	}
	for _, f := range features {
		if f >= 0 {
			adaRow(rows[int(f)*(len(g)+1):][:len(g)+1], g, size, p.rate)
		}
	}
}

// adaRow steps a row whose last number is the sum of its squared gradients.
func adaRow(row []float32, g []float64, size, rate float64) {
	n := len(g)
	row[n] += float32(size)
	r := float32(rate / math.Sqrt(float64(row[n])+1e-6))
	for k, x := range g {
		row[k] -= r * float32(x)
	}
}

// Train trains a model on the articles.
func Train(articles []Article, s Settings, log func(format string, args ...any)) *Model {
	s = s.orDefault()
	c := newCourse(articles, s)
	log("%d paragraphs, %d looks, %d turns, %d places", len(c.lessons), len(c.looks.list), len(c.turns.list), len(c.places.list))
	c.choose(s, log)
	w := c.train(s, log)
	if X != nil {
		for _, n := range []int{} {
			X(n, newModel(c, w, s.Keep, n))
		}
	}
	return newModel(c, w, s.Keep, s.Most)
}

var X func(n int, m *Model)

var Alone = 0.0
