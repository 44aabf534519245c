package crf

// A Span is a range of bytes of a text, [Start, End), and what it is.
type Span struct {
	Start, End int
	Kind       Kind
	// Sure is how probable the model holds it that a word of the span is in one of this kind, as
	// a mean over its words: 0 to 1. 0 where people marked it.
	Sure float64
}

// as returns s without Sure: as people mark spans.
func (s Span) as() Span { return Span{Start: s.Start, End: s.End, Kind: s.Kind} }

// appendSpans appends the spans that labels mark among words.
func appendSpans(dst []Span, words []word, labels []label) []Span {
	open := false
	for i, l := range labels {
		switch {
		case l == outside:
			open = false
		case l.isFirst() || !open:
			dst = append(dst, Span{Start: words[i].Start, End: words[i].End, Kind: l.kind()})
			open = true
		default:
			dst[len(dst)-1].End = words[i].End
		}
	}
	return dst
}
