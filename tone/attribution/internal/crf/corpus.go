package crf

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// An Article is a text with the attributions that people marked in it. It is one
// line of a corpus: {"id", "text", "attributions": [{"source": [[s, e], ...],
// "cue": ..., "content": ...}, ...]}, offsets in bytes, the end exclusive.
type Article struct {
	ID           string        `json:"id"`
	Text         string        `json:"text"`
	Attributions []Attribution `json:"attributions"`
}

// An Attribution is who says it, the words that mark it and what is said, each
// in pieces.
type Attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// ReadCorpus reads articles, one a line.
func ReadCorpus(r io.Reader) ([]Article, error) {
	var all []Article
	d := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for {
		var a Article
		if err := d.Decode(&a); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("crf: article %d: %w", len(all)+1, err)
		}
		all = append(all, a)
	}
}

// Spans returns the spans of the article in their order, none twice. Where two
// begin together the longer one, the outer, comes first.
func (a *Article) Spans() []Span {
	var all []Span
	for _, q := range a.Attributions {
		for k, list := range [...][][2]int{Source: q.Source, Cue: q.Cue, Content: q.Content} {
			for _, s := range list {
				if 0 <= s[0] && s[0] < s[1] && s[1] <= len(a.Text) {
					all = append(all, Span{Start: s[0], End: s[1], Kind: Kind(k)})
				}
			}
		}
	}
	slices.SortFunc(all, func(x, y Span) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		if x.End != y.End {
			return y.End - x.End
		}
		return int(x.Kind) - int(y.Kind)
	})
	return slices.Compact(all)
}

// labelled appends the labels of words by spans, which are sorted. A word belongs
// to the first span that covers half of it; of spans that overlap the one that
// begins first so keeps its words, and the other has the rest.
func labelled(dst []label, words []word, spans []Span) []label {
	next, last := 0, -1
	for _, w := range words {
		for next < len(spans) && spans[next].End <= w.Start {
			next++
		}
		in := covering(spans, next, w)
		switch {
		case in < 0:
			dst = append(dst, outside)
		case in == last:
			dst = append(dst, later(spans[in].Kind))
		default:
			dst = append(dst, first(spans[in].Kind))
		}
		last = in
	}
	return dst
}

// covering returns the first span from next on that covers half of w, or -1.
func covering(spans []Span, next int, w word) int {
	for i := next; i < len(spans) && spans[i].Start < w.End; i++ {
		if 2*(min(spans[i].End, w.End)-max(spans[i].Start, w.Start)) >= w.End-w.Start {
			return i
		}
	}
	return -1
}
