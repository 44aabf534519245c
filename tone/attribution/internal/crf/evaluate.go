package crf

import (
	"fmt"
	"slices"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A Tally counts what was found, what there was, and what was found rightly.
type Tally struct{ Hit, Gold, Guess int }

// F1 is the harmonic mean of precision and recall, in percent.
func (t Tally) F1() float64 {
	if t.Gold+t.Guess == 0 {
		return 0
	}
	return 200 * float64(t.Hit) / float64(t.Gold+t.Guess)
}

// Precision is in percent.
func (t Tally) Precision() float64 { return 100 * float64(t.Hit) / float64(max(1, t.Guess)) }

// Recall is in percent.
func (t Tally) Recall() float64 { return 100 * float64(t.Hit) / float64(max(1, t.Gold)) }

// A Measure holds a model's spans against people's: whole spans of each kind,
// and the words inside contents.
type Measure struct {
	Exact [kinds + 1]Tally
	Words Tally
}

// Mean is the mean F1 of the three kinds.
func (m *Measure) Mean() float64 {
	return (m.Exact[Source].F1() + m.Exact[Cue].F1() + m.Exact[Content].F1()) / kinds
}

func (m *Measure) String() string {
	return fmt.Sprintf("source %.1f  cue %.1f  content %.1f  mean %.2f  content words P %.1f R %.1f F1 %.1f",
		m.Exact[Source].F1(), m.Exact[Cue].F1(), m.Exact[Content].F1(), m.Mean(),
		m.Words.Precision(), m.Words.Recall(), m.Words.F1())
}

// Add counts the spans of one text; words are the units that contents are
// compared by.
func (m *Measure) Add(gold, guess []Span, words []token.Token) {
	for _, s := range gold {
		m.Exact[s.Kind].Gold++
		if slices.ContainsFunc(guess, func(g Span) bool { return g.as() == s }) {
			m.Exact[s.Kind].Hit++
		}
	}
	for _, s := range guess {
		m.Exact[s.Kind].Guess++
	}
	for _, w := range words {
		a, b := inContent(gold, w), inContent(guess, w)
		m.Words.Gold += count(a)
		m.Words.Guess += count(b)
		m.Words.Hit += count(a && b)
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func inContent(spans []Span, w token.Token) bool {
	for _, s := range spans {
		if s.Kind == Content && s.Start <= w.Start && w.Start < s.End {
			return true
		}
	}
	return false
}

// AddArticle labels an article whole and counts, words being the runs of bytes
// without white space.
func (m *Measure) AddArticle(model *Model, a *Article) {
	var words []token.Token
	for s, e := token.NextSpan(a.Text, 0); s < e; s, e = token.NextSpan(a.Text, e) {
		words = append(words, token.Token{Start: s, End: e})
	}
	m.Add(a.Spans(), model.Label(nil, a.Text), words)
}

// AddAlone labels each sentence of an article by itself and counts. Gold spans
// are cut at the sentence's ends and moved to its words.
func (m *Measure) AddAlone(model *Model, a *Article) {
	spans := a.Spans()
	var c chain
	paragraphs(a.Text, func(start, end int) {
		for _, s := range token.Sentences(nil, a.Text[start:end]) {
			text := a.Text[start+s.Start : start+s.End]
			c.read(a.Text, start+s.Start, start+s.End)
			gold := appendSpans(nil, c.words, labelled(nil, c.words, spans))
			for i := range gold {
				gold[i].Start -= start + s.Start
				gold[i].End -= start + s.Start
			}
			m.Add(gold, model.Label(nil, text), token.Append(nil, text))
		}
	})
}
