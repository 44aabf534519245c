package attribution

import (
	"sort"
	"strings"
	"unicode"

	"github.com/seed-f57f835e/detente/tone"
)

// Statements returns the quotes of doc as statements, one for each quote, in the
// order of the text. Where speech reports speech, words belong to the innermost
// speaker who has a name: they are left out of the outer statement, and a quote
// that has no words left makes none.
func (t *Attributor) Statements(doc tone.Document) []tone.Statement {
	a := read(doc.Text)
	quotes := t.quotes(a)
	var out []tone.Statement
	for i, q := range quotes {
		pieces := a.withoutInner(q, quotes[i+1:])
		if !a.hasWords(pieces) {
			continue
		}
		s := tone.Statement{Speaker: q.Speaker, Doc: doc.ID, Kind: q.Kind}
		s.Text, s.Parts = a.join(pieces)
		out = append(out, s)
	}
	return out
}

// withoutInner returns the content of q without the contents of the quotes inside
// it that have another speaker. Those come behind it.
func (a *article) withoutInner(q Quote, later []Quote) []tone.Span {
	pieces := q.Content
	end := pieces[len(pieces)-1].End
	for _, x := range later {
		first := x.Content[0].Start
		if first >= end {
			break
		}
		if x.Speaker == "" || x.Speaker == q.Speaker || a.wordsPast(end, x.Content[len(x.Content)-1].End) || !inside(first, q.Content) {
			continue
		}
		for _, c := range x.Content {
			pieces = a.subtract(pieces, c)
		}
	}
	return pieces
}

// wordsPast reports whether a letter or a digit stands in the bytes from end to past.
func (a *article) wordsPast(end, past int) bool {
	return past > end && strings.ContainsFunc(a.text[end:past], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// inside reports whether a byte lies in one of spans.
func inside(at int, spans []tone.Span) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// subtract returns pieces without the bytes of c.
func (a *article) subtract(pieces []tone.Span, c tone.Span) []tone.Span {
	var out []tone.Span
	for _, p := range pieces {
		if c.End <= p.Start || p.End <= c.Start {
			out = append(out, p)
			continue
		}
		for _, s := range [...]tone.Span{{Start: p.Start, End: min(p.End, c.Start)}, {Start: max(p.Start, c.End), End: p.End}} {
			if s.Start >= s.End {
				continue
			}
			if s = trim(a.text, s); s.Len() > 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// hasWords reports whether pieces hold a letter or a digit.
func (a *article) hasWords(pieces []tone.Span) bool {
	for _, p := range pieces {
		if strings.IndexFunc(a.text[p.Start:p.End], isWordRune) >= 0 {
			return true
		}
	}
	return false
}

// join returns the text of pieces and where each stands in it. A space parts
// them, a blank line those of different paragraphs.
func (a *article) join(pieces []tone.Span) (string, []tone.Part) {
	var b strings.Builder
	parts := make([]tone.Part, 0, len(pieces))
	for i, p := range pieces {
		if i > 0 && a.paragraphOf(p.Start) != a.paragraphOf(pieces[i-1].Start) {
			b.WriteString("\n\n")
		} else if i > 0 {
			b.WriteByte(' ')
		}
		parts = append(parts, tone.Part{Start: b.Len(), Span: p})
		b.WriteString(a.text[p.Start:p.End])
	}
	return b.String(), parts
}

// paragraphOf returns the index of the paragraph that holds a byte.
func (a *article) paragraphOf(at int) int {
	return sort.Search(len(a.paras), func(i int) bool { return a.paras[i].End > at })
}
