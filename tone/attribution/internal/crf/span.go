package crf

// A Span is a range of bytes of a text, [Start, End), and what it is.
type Span struct {
	Start, End int
	Kind       Kind
}

// appendSpans appends the spans that labels mark among words.
func appendSpans(dst []Span, words []word, labels []label) []Span {
	open := false
	for i, l := range labels {
		switch {
		case l == outside:
			open = false
		case l.isFirst() || !open:
			dst = append(dst, Span{words[i].Start, words[i].End, l.kind()})
			open = true
		default:
			dst[len(dst)-1].End = words[i].End
		}
	}
	return dst
}
