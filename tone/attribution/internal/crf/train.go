package crf

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// Settings are those of the trainer; the zero value of each is its default.
type Settings struct {
	Seed   uint64
	Models int // how many are trained and averaged
	Epochs int // passes over the articles
	Trunk  int // passes that all models have in common
	Tail   int // passes at whose ends the weights are averaged
	Scout  int // passes of the model by which looks are chosen
	Most   int // how many looks are chosen
	Least  int // how often a look must stand in the corpus
	// LeastHints is how often a look must stand there to add to hints.
	LeastHints int
	Keep       float64 // the share of a word's looks that a step of training sees
	Alone      float64 // the share of paragraphs that are shown as sentences alone
	Turned     float64 // the share of paragraphs with opening marks that are shown with them turned
	Rate       float64 // of AdaGrad, at the beginning
	Decay      float64 // the share of the rate that is gone at the end
	Margin     float64 // what a wrong end costs
	Workers    int     // models trained at once; changes nothing but the time
}

func (s Settings) orDefault() Settings {
	set(&s.Models, 8)
	set(&s.Epochs, 8)
	set(&s.Trunk, 2)
	set(&s.Tail, 5)
	set(&s.Scout, 3)
	set(&s.Most, 350_000)
	set(&s.Least, 2)
	set(&s.LeastHints, 200)
	set(&s.Keep, 0.25)
	set(&s.Alone, 0.3)
	set(&s.Turned, 0.15)
	set(&s.Rate, 0.2)
	set(&s.Decay, 0.8)
	set(&s.Margin, 1.5)
	set(&s.Workers, 2)
	return s
}

func set[T int | float64](x *T, v T) {
	if *x == 0 {
		*x = v
	}
}

// Train trains a model on the articles and returns its file, which Parse reads. log is told how it goes. The same
// articles and settings give the same bytes, however many workers there are: each
// of the models that are averaged is trained by one goroutine from its own seed.
func Train(articles []Article, s Settings, log func(format string, args ...any)) ([]byte, error) {
	s = s.orDefault()
	c, err := newCourse(articles, s)
	if err != nil {
		return nil, err
	}
	log("%d paragraphs, %d looks, %d turns, %d places", len(c.lessons), len(c.looks.list), len(c.turns.list), len(c.places.list))
	c.choose(s, log)
	return newEntries(c, c.train(s, log), s.Keep, s.Most).encode()
}

// train trains models on the course and returns the mean of their weights. They begin as one, so that
// their hints mean the same.
func (c *course) train(s Settings, log func(format string, args ...any)) *weights {
	trunk := &pupil{Settings: s, course: c, weights: newWeights(c), rand: rand.New(rand.NewPCG(s.Seed, uint64(s.Models)))}
	for e := range s.Trunk {
		trunk.epoch(e)
		log("trunk, epoch %d: loss %.4f", e, trunk.loss)
	}
	all := make([]*weights, s.Models)
	var wg sync.WaitGroup
	gate := make(chan struct{}, s.Workers)
	for m := range all {
		wg.Add(1)
		go func() {
			defer wg.Done()
			gate <- struct{}{}
			p := &pupil{Settings: s, course: c, weights: trunk.weights.clone(), rand: rand.New(rand.NewPCG(s.Seed, uint64(m)))}
			all[m] = p.train(func(epoch int) { log("model %d, epoch %d: loss %.4f", m, epoch, p.loss) })
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
	c.dropLooks(s, c.looks.keep(func(n int) bool { return size[n] >= least }))
}
