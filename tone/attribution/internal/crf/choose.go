package crf

import "slices"

// Of all ways to mark a chain the one is chosen that promises the most spans with both ends
// right: each span counts by how probable it is, less what it costs to be wrong (minimum Bayes
// risk; Goodman 1996, "Parsing Algorithms and Metrics"). The way of the highest score, which
// Viterbi's algorithm finds, has fewer.

// worth is what a span must promise: half of the F1 that is reached, where F1 is highest
// (Lipton, Elkan and Naryanaswamy 2014).
var worth = [kinds + 1]float64{Source: 0.3, Cue: 0.35, Content: 0.3}

// A content that has one end wrong still has most of its words right: each word adds to what a
// content promises by how probable it is in one.
const (
	wordWorth = 0.02
	wordLeast = 0.35
)

// leastFirst and leastSpan are the probabilities below which a span is not begun and not led on.
const (
	leastFirst = 0.01
	leastSpan  = 0.01
)

// A choice is the best way to mark a chain up to a word: the last span, with the word where it
// begins and its kind, None for a word without, and what all of it promises.
type choice struct {
	from    int32
	kind    Kind
	promise float64
}

// choose appends the spans of the chain's words [from, to), whose beliefs are set.
func (d *decoder) choose(dst []Span, from, to int) []Span {
	n := to - from
	d.choices = append(d.choices[:0], make([]choice, n+1)...)
	for i := range n {
		now, next := &d.choices[i], &d.choices[i+1]
		if next.kind == None || now.promise > next.promise {
			*next = choice{int32(i), None, now.promise}
		}
		for k := Source; k <= Content; k++ {
			if d.beliefs[i].first[k] >= leastFirst {
				d.extend(i, k)
			}
		}
	}
	first := len(dst)
	for j := n; j > 0; j = int(d.choices[j].from) {
		if c := d.choices[j]; c.kind != None {
			dst = append(dst, Span{d.chain.words[from+int(c.from)].Start, d.chain.words[from+j-1].End, c.kind})
		}
	}
	slices.Reverse(dst[first:])
	return dst
}

// extend considers the spans of kind k that begin at word i.
func (d *decoder) extend(i int, k Kind) {
	p, words := d.beliefs[i].first[k], 0.0
	for j := i; j < len(d.beliefs) && p >= leastSpan; j++ {
		b := &d.beliefs[j]
		on := b.goes[k]
		if j == i {
			on = b.grows[k]
		}
		if k == Content {
			words += float64(wordWorth * (b.in - wordLeast))
		}
		gain := float64(p*(1-on)) - worth[k] + words
		if c := &d.choices[j+1]; gain > 0 && d.choices[i].promise+gain > c.promise {
			*c = choice{int32(i), k, d.choices[i].promise + gain}
		}
		p *= on
	}
}
