package crf

import "slices"

// Of all ways to mark a chain the one is chosen that promises the most spans with both ends
// right: each span counts by how probable it is, less what it costs to be wrong (minimum Bayes
// risk; Goodman 1996, "Parsing Algorithms and Metrics"). The way of the highest score, which
// Viterbi's algorithm finds, has fewer.

// worth is what a span must promise. It would be half of the F1 that is reached, which is where F1 is
// highest (Lipton, Elkan and Naryanaswamy 2014), were the model not too sure of sources and contents: those are set on
// the read half of the development set, as are the two below.
var worth = [kinds + 1]float64{Source: 0.46, Cue: 0.36, Content: 0.38}

// A content that has one end wrong still has most of its words right: each word adds to what a
// content promises by how probable it is in one.
const (
	wordWorth = 0.01
	wordLeast = 0.5
)

// missingWorth is the share of its worth that is asked of a span that is missing beside a cue.
const missingWorth = 0.6

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

// choose appends the spans of the chain's words [from, to), whose beliefs are set. Who tells and
// what he tells go with a cue: where one has been chosen and they are missing in its sentence,
// less is asked of them, and all is chosen anew.
func (d *decoder) choose(dst []Span, from, to int) []Span {
	d.missing = append(d.missing[:0], make([]uint8, len(d.chain.sentences))...)
	first := len(dst)
	dst = d.plan(dst, from, to)
	if d.findMissing(dst[first:], from, to) {
		dst = d.plan(dst[:first], from, to)
	}
	return dst
}

// findMissing notes the kinds that the sentences with a cue lack, and reports whether there are any.
func (d *decoder) findMissing(spans []Span, from, to int) (any bool) {
	c := &d.chain
	for i := int(c.spots[from].sentence); i <= int(c.spots[to-1].sentence); i++ {
		s := c.sentences[i]
		has := uint8(0)
		for _, x := range spans {
			if x.Start < c.words[s.to-1].End && c.words[s.from].Start < x.End {
				has |= 1 << x.Kind
			}
		}
		if has>>Cue&1 != 0 {
			d.missing[i] = ^has
			any = any || has&(1<<Source) == 0 || has&(1<<Content) == 0
		}
	}
	return any
}

// plan appends the spans that promise most together.
func (d *decoder) plan(dst []Span, from, to int) []Span {
	n := to - from
	d.choices = append(d.choices[:0], make([]choice, n+1)...)
	for i := range n {
		now, next := &d.choices[i], &d.choices[i+1]
		if next.kind == None || now.promise > next.promise {
			*next = choice{int32(i), None, now.promise}
		}
		for k := Source; k <= Content; k++ {
			if d.beliefs[i].first[k] >= leastFirst {
				w := worth[k]
				if d.missing[d.chain.spots[from+i].sentence]>>k&1 != 0 {
					w *= missingWorth
				}
				d.extend(i, k, w)
			}
		}
	}
	first := len(dst)
	for j := n; j > 0; j = int(d.choices[j].from) {
		if c := d.choices[j]; c.kind != None {
			lo := int(c.from)
			dst = append(dst, Span{d.chain.words[from+lo].Start, d.chain.words[from+j-1].End, c.kind, d.sure(lo, j, c.kind)})
		}
	}
	slices.Reverse(dst[first:])
	return dst
}

// sure is the mean probability that the words [lo, hi) are in a span of kind k.
func (d *decoder) sure(lo, hi int, k Kind) (sum float64) {
	for i := lo; i < hi; i++ {
		sum += d.beliefs[i].in[k]
	}
	return min(1, sum/float64(hi-lo))
}

// extend considers the spans of kind k that begin at word i.
func (d *decoder) extend(i int, k Kind, worth float64) {
	p, words := d.beliefs[i].first[k], 0.0
	for j := i; j < len(d.beliefs) && p >= leastSpan; j++ {
		b := &d.beliefs[j]
		on := b.goes[k]
		if j == i {
			on = b.grows[k]
		}
		if k == Content {
			words += float64(wordWorth * (b.in[Content] - wordLeast))
		}
		gain := float64(p*(1-on)) - worth + words
		if c := &d.choices[j+1]; gain > 0 && d.choices[i].promise+gain > c.promise {
			*c = choice{int32(i), k, d.choices[i].promise + gain}
		}
		p *= on
	}
}
