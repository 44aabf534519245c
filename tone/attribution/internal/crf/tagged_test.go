package crf

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A tagged sentence is a line of the other form of corpus: tokens of the Penn
// Treebank with a label each ("B-source", "I-content", "O").
type tagged struct {
	ID     string   `json:"id"`
	Tokens []string `json:"tokens"`
	Labels []string `json:"labels"`
}

// readTagged reads tagged sentences, one a line.
func readTagged(r io.Reader) (all []tagged, err error) {
	d := json.NewDecoder(r)
	for {
		var t tagged
		if err := d.Decode(&t); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("crf: sentence %d: %w", len(all)+1, err)
		}
		all = append(all, t)
	}
}

// addTagged labels a tagged sentence, its tokens joined again to running text,
// and counts by its tokens.
func (m *Measure) addTagged(model *Model, t *tagged) {
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
func (t *tagged) spans(tokens []token.Token) (all []Span) {
	names := map[string]Kind{"source": Source, "cue": Cue, "content": Content}
	for i := 0; i < len(t.Labels); i++ {
		if t.Labels[i][0] != 'B' {
			continue
		}
		name, j := t.Labels[i][2:], i+1
		for j < len(t.Labels) && t.Labels[j] == "I-"+name {
			j++
		}
		all = append(all, Span{Start: tokens[i].Start, End: tokens[j-1].End, Kind: names[name]})
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

func (t *tagged) join() (string, []token.Token) {
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
