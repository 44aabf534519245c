package validate

import (
	"cmp"
	"slices"
)

// A Span is a half-open range of bytes in a document's text.
type Span struct{ Start, End int }

// space is ASCII white space, which is what separates words here.
func space(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

// wordStarts returns where the words of text begin: its runs without white space. It is coarser
// than tokens, and the same for every tool.
func wordStarts(text string) (out []int) {
	for i := range len(text) {
		if !space(text[i]) && (i == 0 || space(text[i-1])) {
			out = append(out, i)
		}
	}
	return out
}

// wordsIn returns the words that begin in one of the spans, by their number, sorted.
func wordsIn(starts []int, spans []Span) (out []int) {
	for _, s := range spans {
		i, _ := slices.BinarySearch(starts, s.Start)
		for ; i < len(starts) && starts[i] < s.End; i++ {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// trimmed is s without the white space at its ends.
func (s Span) trimmed(text string) Span {
	for s.Start < s.End && space(text[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && space(text[s.End-1]) {
		s.End--
	}
	return s
}

// distinct returns the spans without white space at their ends, sorted, each once, those that
// are empty left out.
func distinct(text string, spans []Span) []Span {
	var out []Span
	for _, s := range spans {
		if s = s.trimmed(text); s.Start < s.End {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, bySpan)
	return slices.Compact(out)
}

// overlap counts what two sorted lists have in common.
func overlap[T any](a, b []T, order func(x, y T) int) (both int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := order(a[i], b[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	return both
}

func bySpan(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) }
