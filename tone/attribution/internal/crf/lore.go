package crf

import (
	"cmp"
	"slices"
)

// Lore is what the corpus tells of single words and of pairs: how often they
// were in a cue, in a source, or just before a content. The features read it as
// a level, of the word and of the words about it, and so they know a rare verb by
// what it did and not only by its name. The trainer reads for each article the
// lore of the other ones (leave-one-out; Micci-Barreca 2001 on encoding by
// outcome), and so sees a rare word as the decoder will.
//
// It is a perfect hash of answers. The level of one stands in the low bits of a row, below the low bits of its key, as
// the high ones say where it may stand. Answers of the lowest level are left out.
type lore struct {
	hash perfect
	rows []uint32
}

// An answer is a key with the level of what is asked of it.
type answer struct {
	key   uint32
	level level
}

const (
	levelBits = 3
	loreKey   = 1<<(32-levelBits) - 1 // what is kept of a key
)

// newLore returns the lore of answers ordered by key. It fails as newPerfect does.
func newLore(answers []answer) (l lore, err error) {
	if l.hash, err = newPerfect(keysOf(answers, func(a *answer) uint32 { return a.key })); err != nil {
		return l, err
	}
	l.rows = make([]uint32, l.hash.size)
	for _, a := range answers {
		l.rows[l.hash.at(a.key)] = a.key<<levelBits | uint32(a.level)
	}
	return l, nil
}

// of returns the level of key, the lowest where there is none.
func (l *lore) of(key uint32) level {
	if len(l.rows) == 0 {
		return 0
	}
	row := l.rows[l.hash.at(key)]
	return level(row & topLevel & uint32(same(row>>levelBits, key&loreKey)))
}

// A level is how often, in eight steps.
type level uint8

const topLevel = 7

// often is the level from which a word may be a cue where it stands.
const often level = 4

// mostly is the level of words that are more often in cues than not.
const mostly level = 6

// A usage counts a word: everywhere, and where it was what is asked.
type usage struct{ all, hit int }

// level judges a usage by the share of hits, with half a miss more than there
// were, so that what was seen once is not sure.
func (u usage) level() level {
	if u.hit < 1 {
		return 0
	}
	share := float64(u.hit) / (float64(u.all) + 1.5)
	for l, least := range [...]float64{0.015, 0.04, 0.09, 0.17, 0.3, 0.5, 0.7} {
		if share < least {
			return level(l)
		}
	}
	return topLevel
}

// The questions, which salt the keys.
const (
	askCue uint32 = 1 + iota
	askCuePair
	askSource
	askBefore
	askBeforePair
)

// A census counts what is asked.
type census map[uint32]usage

func (c census) count(key uint32, hit bool) {
	x := c[key]
	x.all++
	if hit {
		x.hit++
	}
	c[key] = x
}

// article adds an article.
func (c census) article(a *Article) {
	var ch chain
	spans := a.Spans()
	paragraphs(a.Text, func(start, end int) {
		ch.read(a.Text, start, end)
		c.words(ch.words, labelled(nil, ch.words, spans))
	})
}

func (c census) words(words []word, gold []label) {
	for i := range words {
		w, next := &words[i], &beyond
		cue, source := gold[i].kind() == Cue, gold[i].kind() == Source
		before := false
		if i+1 < len(words) {
			next = &words[i+1]
			before = gold[i+1] == first(Content)
		}
		if w.speaks() {
			c.count(mix(askCue, w.stem), cue)
			c.count(mix(mix(askCuePair, w.stem), next.text), cue)
			c.count(mix(askSource, w.text), source)
		}
		c.count(mix(askBefore, w.text), before)
		c.count(mix(mix(askBeforePair, w.stem), next.text), before)
	}
}

// speaks reports whether w is a word, of which there is lore.
func (w *word) speaks() bool { return lower <= w.shape && w.shape <= mixed || w.shape == apostrophe }

// answers returns those of which the level is not the lowest, ordered by key.
func (c census) answers() (list []answer) {
	for key, x := range c {
		if v := x.level(); v > 0 {
			list = append(list, answer{key, v})
		}
	}
	slices.SortFunc(list, func(a, b answer) int { return cmp.Compare(a.key, b.key) })
	return list
}

// without returns the lore of the words of an article that c holds, as the other
// articles tell it. It fails as newPerfect does.
func (c census) without(a *Article) (lore, error) {
	own := census{}
	own.article(a)
	for key, x := range own {
		own[key] = usage{c[key].all - x.all, c[key].hit - x.hit}
	}
	return newLore(own.answers())
}

// levels are the answers to the questions for one word.
type levels struct{ cue, cuePair, source, before, beforePair level }

// ask answers for w before next.
func (l *lore) ask(w, next *word) (v levels) {
	if w.speaks() {
		v.cue = l.of(mix(askCue, w.stem))
		v.source = l.of(mix(askSource, w.text))
		v.cuePair = l.of(mix(mix(askCuePair, w.stem), next.text))
	}
	v.before = l.of(mix(askBefore, w.text))
	v.beforePair = l.of(mix(mix(askBeforePair, w.stem), next.text))
	return v
}
