package crf

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A Tally counts what was found, what there was, and what was found rightly.
type Tally struct{ Hit, Gold, Guess int }

func (t *Tally) add(u Tally) {
	t.Hit += u.Hit
	t.Gold += u.Gold
	t.Guess += u.Guess
}

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
		if slices.Contains(guess, s) {
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

// A Tagged sentence is a line of the other form of corpus: tokens of the Penn
// Treebank with a label each ("B-source", "I-content", "O").
type Tagged struct {
	ID     string   `json:"id"`
	Tokens []string `json:"tokens"`
	Labels []string `json:"labels"`
}

// ReadTagged reads tagged sentences, one a line.
func ReadTagged(r io.Reader) (all []Tagged, err error) {
	d := json.NewDecoder(r)
	for {
		var t Tagged
		if err := d.Decode(&t); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("crf: sentence %d: %w", len(all)+1, err)
		}
		all = append(all, t)
	}
}

// AddTagged labels a tagged sentence, its tokens joined again to running text,
// and counts by its tokens.
func (m *Measure) AddTagged(model *Model, t *Tagged) {
	text, tokens := t.join()
	var guess []Span
	for _, s := range model.Label(nil, text) {
		if at, ok := snap(s, tokens); ok {
			guess = append(guess, at)
		}
	}
	m.Add(t.spans(tokens), guess, tokens)
}

// snap moves a span to the first and last token of which it covers half.
func snap(s Span, tokens []token.Token) (Span, bool) {
	out := Span{Start: -1, Kind: s.Kind}
	for _, t := range tokens {
		if 2*(min(t.End, s.End)-max(t.Start, s.Start)) >= t.End-t.Start {
			if out.Start < 0 {
				out.Start = t.Start
			}
			out.End = t.End
		}
	}
	return out, out.Start >= 0
}

// spans returns the spans of the labels. A run that has no beginning is none.
func (t *Tagged) spans(tokens []token.Token) (all []Span) {
	names := map[string]Kind{"source": Source, "cue": Cue, "content": Content}
	for i := 0; i < len(t.Labels); i++ {
		if t.Labels[i][0] != 'B' {
			continue
		}
		name, j := t.Labels[i][2:], i+1
		for j < len(t.Labels) && t.Labels[j] == "I-"+name {
			j++
		}
		all = append(all, Span{tokens[i].Start, tokens[j-1].End, names[name]})
	}
	return all
}

// The tokens behind which and before which running text has no space, and those
// that stand for other signs.
var (
	joinsNext   = setOf("`` ` ( [ { $ # -LRB- -LSB- -LCB-")
	joinsBefore = setOf("'' , . ; : ? ! % ) ] } -RRB- -RSB- -RCB- 's ' n't 're 've 'll 'd 'm ...")
	shown       = map[string]string{"``": "“", "''": "”", "`": "‘", "'": "’", "-LRB-": "(", "-RRB-": ")",
		"-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
)

func (t *Tagged) join() (string, []token.Token) {
	var text []byte
	var tokens []token.Token
	glue := true
	for _, w := range t.Tokens {
		if !glue && !joinsBefore[w] {
			text = append(text, ' ')
		}
		glue = joinsNext[w]
		if s, ok := shown[w]; ok {
			w = s
		}
		tokens = append(tokens, token.Token{Start: len(text), End: len(text) + len(w)})
		text = append(text, w...)
	}
	return string(text), tokens
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
