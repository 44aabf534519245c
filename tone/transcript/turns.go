package transcript

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-f57f835e/detente/tone"
)

// Turns splits a transcript into its turns, in order; the rules are in the
// package's documentation. It takes the text for a transcript and does not
// apply rule 9. It returns nil where it finds no label.
//
// A turn's text is what was said, from the first byte that is no white space to
// the last; Parts says where it stands in the document. It has one part unless
// directions interrupt it. Line is the line of the document where the label
// stands, Meta holds what stands beside the name.
func Turns(d tone.Document) []tone.Statement {
	return slices.Collect(turns(d))
}

// turns makes the turns one after the other, because all of a long transcript
// take more room than its text.
func turns(d tone.Document) iter.Seq[tone.Statement] {
	return func(yield func(tone.Statement) bool) {
		b := builder{doc: d, yield: yield}
		l := survey(d.Text)
		for i := 0; i < len(l.marks) && !b.stopped; i++ {
			b.mark(&l.marks[i])
		}
		b.close(len(d.Text))
		b.flush()
	}
}

// A builder makes turns of marks.
type builder struct {
	doc     tone.Document
	yield   func(tone.Statement) bool
	stopped bool
	open    *mark // the label whose turn is being built
	from    int   // where its next part begins
	spans   []tone.Span
}

func (b *builder) mark(m *mark) {
	if !m.accepted {
		return
	}
	b.close(m.at)
	b.from = m.end
	if m.kind == direction || m.kind == heading {
		return
	}
	b.flush()
	if m.kind != ending {
		b.open = m
	}
}

// close ends the part that is open.
func (b *builder) close(end int) {
	if b.open == nil {
		return
	}
	if s := trim(b.doc.Text, tone.Span{Start: b.from, End: end}); s.Len() > 0 {
		b.spans = append(b.spans, s)
	}
}

// trim takes white space off both ends of a span.
func trim(text string, s tone.Span) tone.Span {
	if s.End < s.Start {
		return tone.Span{}
	}
	t := text[s.Start:s.End]
	s.Start += len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	s.End -= len(t) - len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}

// partBreak joins the parts of a turn, so that no sentence goes over a
// direction.
const partBreak = "\n\n"

// flush ends the turn that is open. One in which nothing was said is dropped.
func (b *builder) flush() {
	m, spans := b.open, b.spans
	b.open, b.spans = nil, b.spans[:0]
	if m == nil || len(spans) == 0 || b.stopped {
		return
	}
	s := tone.Statement{
		Speaker: m.name, Doc: b.doc.ID, Line: m.line, Kind: tone.Turn, Meta: m.meta,
		Text:  b.doc.Text[spans[0].Start:spans[0].End],
		Parts: []tone.Part{{Span: spans[0]}},
	}
	if len(spans) > 1 {
		s.Text, s.Parts = b.join(spans)
	}
	b.stopped = !b.yield(s)
}

func (b *builder) join(spans []tone.Span) (string, []tone.Part) {
	var text strings.Builder
	parts := make([]tone.Part, len(spans))
	for i, s := range spans {
		if i > 0 {
			text.WriteString(partBreak)
		}
		parts[i] = tone.Part{Start: text.Len(), Span: s}
		text.WriteString(b.doc.Text[s.Start:s.End])
	}
	return text.String(), parts
}
