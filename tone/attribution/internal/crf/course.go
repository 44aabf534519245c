package crf

import "strings"

// A sample is a chain as the trainer keeps it: its labels and, for each word in
// turn, the numbers of its features. Those of the looks of word i end at ends[i];
// turns and places are as many for each word, -1 where there is none or it was dropped.
type sample struct {
	gold          []label
	starts        []bool
	looks, ends   []int32
	turns, places []int32
}

// A lesson is a paragraph in the ways in which it is shown: whole; as sentences
// that stand alone, none where there is only one; and with turned marks.
type lesson struct {
	whole sample
	alone []sample
	// turned is the paragraph with its opening marks turned, where there are some.
	turned []sample
}

// A course is the corpus as features.
type course struct {
	lessons              []lesson
	looks, turns, places dictionary
	census               census

	hints   []int32 // by look: the number of the row by which it hints, -1 for none
	hinting int     // how many do
}

// newCourse reads the articles. It fails as newPerfect does.
func newCourse(articles []Article, s Settings) (*course, error) {
	c := &course{census: census{}}
	for i := range articles {
		c.census.article(&articles[i])
	}
	var whole, one chain
	var at []int // where the paragraphs of the article begin
	for i := range articles {
		a := &articles[i]
		spans := a.Spans()
		var err error
		if whole.lore, err = c.census.without(a); err != nil {
			return nil, err
		}
		one.lore = whole.lore
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
			at = append(at, start)
		})
		c.turn(a, &whole, at)
		at = at[:0]
	}
	c.drop(s)
	return c, nil
}

// turn adds the turned samples of an article to its lessons, the last len(at).
func (c *course) turn(a *Article, ch *chain, at []int) {
	t, ok := turned(a)
	if !ok {
		return
	}
	line := map[int]*lesson{} // by the number of line breaks before it
	for i, start := range at {
		line[strings.Count(a.Text[:start], "\n")] = &c.lessons[len(c.lessons)-len(at)+i]
	}
	spans := t.Spans()
	n := 0
	whole := strings.Split(a.Text, "\n")
	paragraphs(t.Text, func(start, end int) {
		if l := line[n]; l != nil && t.Text[start:end] != whole[n] {
			ch.read(t.Text, start, end)
			if len(ch.words) > 0 {
				l.turned = []sample{c.sample(ch, spans)}
			}
		}
		n++
	})
}

func (c *course) sample(ch *chain, spans []Span) sample {
	n := len(ch.words)
	s := sample{gold: labelled(nil, ch.words, spans), starts: make([]bool, n)}
	for _, t := range ch.sentences {
		s.starts[t.from] = true
	}
	v := view{c: ch}
	for i := range ch.words {
		v.at(i)
		s.looks = c.looks.number(s.looks, v.looks())
		s.ends = append(s.ends, int32(len(s.looks)))
		s.turns = padded(c.turns.number(s.turns, v.turns()), (i+1)*numTurns)
		s.places = padded(c.places.number(s.places, v.places()), (i+1)*numPlaces)
	}
	return s
}

// padded appends -1 to list until it is as long as n.
func padded(list []int32, n int) []int32 {
	for len(list) < n {
		list = append(list, -1)
	}
	return list
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
	c.dropLooks(s, c.looks.frequent(s.Least))
}

// dropLooks renumbers the looks, and numbers those that hint: the frequent ones, as others would
// be learned by heart.
func (c *course) dropLooks(s Settings, to []int32) {
	c.each(func(s *sample) { s.pack(to) })
	c.hints, c.hinting = make([]int32, len(c.looks.list)), 0
	for f, n := range c.looks.count {
		c.hints[f] = -1
		if int(n) >= s.LeastHints {
			c.hints[f] = int32(c.hinting)
			c.hinting++
		}
	}
}

// each calls f once for each sample.
func (c *course) each(f func(*sample)) {
	for i := range c.lessons {
		l := &c.lessons[i]
		f(&l.whole)
		for k := range l.alone {
			f(&l.alone[k])
		}
		for k := range l.turned {
			f(&l.turned[k])
		}
	}
}

func renumber(list, to []int32) {
	for i, n := range list {
		if n >= 0 {
			list[i] = to[n]
		}
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
