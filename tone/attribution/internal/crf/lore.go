package crf

import (
	"cmp"
	"math/bits"
	"slices"
)

// Lore is what the corpus tells of single words and of pairs: how often they
// were in a cue, in a source, or just before a content. The features read it as
// a level, of the word and of the words about it, and so they know a rare verb by
// what it did and not only by its name. The trainer reads for each article the
// lore of the other ones (leave-one-out; Micci-Barreca 2001 on encoding by
// outcome), and so sees a rare word as the decoder will.
//
// It is an open-addressed table, at most half full; the key 0 means that a slot is free.
type lore struct {
	shift uint8 // 32 less the logarithm of the size
	slots []loreEntry
}

// A loreEntry is the level of a key.
type loreEntry struct {
	key   uint32
	level level
}

// newLore returns the lore of the list, in which no key comes twice.
func newLore(list []loreEntry) lore {
	log := max(bits.Len(uint(2*len(list))), 4)
	l := lore{shift: uint8(32 - log), slots: make([]loreEntry, 1<<log)}
	for _, e := range list {
		*l.slot(e.key) = e
	}
	return l
}

// slot returns where the entry of key stands or would.
func (l lore) slot(key uint32) *loreEntry {
	mask := uint32(len(l.slots) - 1)
	for i := key >> l.shift; ; i = (i + 1) & mask {
		if s := &l.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// of returns the level of key, the lowest where there is none.
func (l lore) of(key uint32) level {
	if len(l.slots) == 0 {
		return 0
	}
	return l.slot(key).level
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

// lore returns the levels that are not the lowest.
func (c census) lore() lore {
	var list []loreEntry
	for key, x := range c {
		if v := x.level(); v > 0 {
			list = append(list, loreEntry{key, v})
		}
	}
	return newLore(list)
}

// without returns the lore of the words of an article that c holds, as the other
// articles tell it.
func (c census) without(a *Article) lore {
	own := census{}
	own.article(a)
	for key, x := range own {
		own[key] = usage{c[key].all - x.all, c[key].hit - x.hit}
	}
	return own.lore()
}

// levels are the answers to the questions for one word.
type levels struct{ cue, cuePair, source, before, beforePair level }

// ask answers for w before next.
func (l lore) ask(w, next *word) (v levels) {
	if w.speaks() {
		v.cue = l.of(mix(askCue, w.stem))
		v.source = l.of(mix(askSource, w.text))
		v.cuePair = l.of(mix(mix(askCuePair, w.stem), next.text))
	}
	v.before = l.of(mix(askBefore, w.text))
	v.beforePair = l.of(mix(mix(askBeforePair, w.stem), next.text))
	return v
}

// entries returns all that is in l, ordered by key.
func (l lore) entries() (list []loreEntry) {
	for _, e := range l.slots {
		if e.key != 0 {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b loreEntry) int { return cmp.Compare(a.key, b.key) })
	return list
}
