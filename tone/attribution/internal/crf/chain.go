package crf

import (
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A sentence is a run of a chain's words, [from, to), with what is known of it
// before it is labelled.
type sentence struct {
	from, to int
	inside   bool // a quotation that opened before it runs on into it
	marked   bool // it holds a double quotation mark
	cues     int  // words in it that are mostly cues, at most 3
}

// A chain is a run of words that are labelled at once, cut into sentences. A
// spot is what the features read at one word besides the words around it.
type chain struct {
	words     []word
	spots     []spot
	sentences []sentence

	singles bool // single marks stand for double ones where there are none (see singleMarks)

	marked []markChoice
	lore   lore
	tokens []token.Token
	breaks []token.Token
	buf    []byte
}

// A spot is where a word stands in its sentence and among its quotation marks.
type spot struct {
	sentence    int32
	left, right int32 // the words of the chain with the nearest double mark, this one included to the left; -1
	before      int32 // the word with the nearest comma or the like to the left in the sentence; from-1
	after       int32 // the same to the right; to
	cueBefore   int32 // the word to the left in the sentence that is most like a cue and nearest; from-1
	cueAfter    int32 // the same to the right; to
	partsBefore uint8 // commas and the like between it and the word
	partsAfter  uint8
	inside      bool // between the marks as mended by quotations
}

// maxChain bounds a chain, and so the memory of decoding, in words.
const maxChain = 2048

// paragraphs calls f with the bounds of each paragraph of text: the stretches
// between line breaks.
func paragraphs(text string, f func(start, end int)) {
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		f(start, end)
		start = end + 1
	}
}

// read makes c the chain of text[start:end], with offsets in text.
func (c *chain) read(text string, start, end int) {
	part := text[start:end]
	c.tokens = token.Append(c.tokens[:0], part)
	c.breaks = token.Sentences(c.breaks[:0], part)
	c.words = c.words[:0]
	for i := 0; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if i+1 < len(c.tokens) && isDoubled(part, t, c.tokens[i+1]) {
			i++
			t.End = c.tokens[i].End
		}
		w := word{Token: token.Token{Start: t.Start + start, End: t.End + start}}
		c.buf = w.look(text, c.buf)
		c.words = append(c.words, w)
	}
	if c.singles {
		c.singleMarks(text)
	}
	c.cut(start)
	c.prepare()
}

// isDoubled reports whether t and next are a double mark that is written as two
// single ones.
func isDoubled(text string, t, next token.Token) bool {
	if t.End != next.Start || text[t.Start:t.End] != text[next.Start:next.End] {
		return false
	}
	switch text[t.Start:t.End] {
	case "'", "`", "‘", "’":
		return true
	}
	return false
}

// cut fills in the sentences from the breaks.
func (c *chain) cut(start int) {
	c.sentences = c.sentences[:0]
	i := 0
	for _, b := range c.breaks {
		from := i
		for i < len(c.words) && c.words[i].Start < b.End+start {
			i++
		}
		for i-from > maxChain {
			c.sentences = append(c.sentences, sentence{from: from, to: from + maxChain})
			from += maxChain
		}
		if i > from {
			c.sentences = append(c.sentences, sentence{from: from, to: i})
		}
	}
}

// prepare fills in what the features read beside the words.
func (c *chain) prepare() {
	c.spots = slices.Grow(c.spots[:0], len(c.words))[:len(c.words)]
	clear(c.spots)
	inside := c.pairMarks()
	for n := range c.sentences {
		s := &c.sentences[n]
		s.inside = inside
		inside = c.quotations(s)
		c.clauses(n)
	}
	c.nearest()
	for i := range c.words {
		next := &beyond
		if i+1 < len(c.words) {
			next = &c.words[i+1]
		}
		c.words[i].levels = c.lore.ask(&c.words[i], next)
	}
	c.cues()
}

// quotations fills in which words of s stand inside quotation marks and returns
// whether the quotation runs on.
func (c *chain) quotations(s *sentence) (inside bool) {
	inside = s.inside
	for i := s.from; i < s.to; i++ {
		w := &c.words[i]
		if w.mark == noMark {
			c.spots[i].inside = inside
			continue
		}
		s.marked = true
		inside = w.mark == opening
		w.shape = closeMark
		if inside {
			w.shape = openMark
		}
		w.text = uint32(w.shape)
		w.stem = w.text
		c.spots[i].inside = true
	}
	return inside
}

// clauses fills in the nearest commas, colons, dashes and quotation marks within
// sentence n.
func (c *chain) clauses(n int) {
	s := c.sentences[n]
	last := s.from - 1
	for i := s.from; i < s.to; i++ {
		c.spots[i].sentence = int32(n)
		c.spots[i].before = int32(last)
		if c.words[i].shape.parts() {
			last = i
		}
	}
	last = s.to
	for i := s.to - 1; i >= s.from; i-- {
		c.spots[i].after = int32(last)
		if c.words[i].shape.parts() {
			last = i
		}
	}
}

// parts reports whether a word of this shape parts clauses.
func (s shape) parts() bool { return comma <= s && s <= closeMark }

// nearest fills in the nearest double quotation marks of the chain.
func (c *chain) nearest() {
	last := int32(-1)
	for i := range c.words {
		if c.words[i].mark != noMark {
			last = int32(i)
		}
		c.spots[i].left = last
	}
	last = -1
	for i := len(c.words) - 1; i >= 0; i-- {
		c.spots[i].right = last
		if c.words[i].mark != noMark {
			last = int32(i)
		}
	}
}

// cues fills in the nearest words that are often cues.
func (c *chain) cues() {
	for n := range c.sentences {
		s := &c.sentences[n]
		last, parts := s.from-1, uint8(0)
		for i := s.from; i < s.to; i++ {
			c.spots[i].cueBefore, c.spots[i].partsBefore = int32(last), parts
			last, parts = c.pass(i, last, parts)
			if c.words[i].cue >= mostly {
				s.cues = min(s.cues+1, 3)
			}
		}
		last, parts = s.to, 0
		for i := s.to - 1; i >= s.from; i-- {
			c.spots[i].cueAfter, c.spots[i].partsAfter = int32(last), parts
			last, parts = c.pass(i, last, parts)
		}
	}
}

func (c *chain) pass(i, last int, parts uint8) (int, uint8) {
	switch w := &c.words[i]; {
	case w.cue >= often:
		return i, 0
	case w.shape.parts():
		return last, min(parts+1, 3)
	}
	return last, parts
}
