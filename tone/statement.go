package tone

import (
	"fmt"
	"time"
)

// A Span is a half-open range of bytes, [Start, End), in some text.
type Span struct{ Start, End int }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// A Document is a text as it was extracted from its source: a news article, a
// transcript, a record of a table. Offsets refer to Text, which is never
// trimmed, folded or normalised underneath them.
type Document struct {
	ID   string // names the document in results; need not be unique
	Text string
}

// A Kind says in which form a statement was reported.
type Kind uint8

// The kinds of statements. Direct speech stands wholly in quotation marks,
// indirect speech wholly outside them, mixed speech is both. A turn is a
// labelled stretch of a transcript or a row of a table.
const (
	Turn Kind = iota
	Direct
	Indirect
	Mixed
)

var kindNames = [...]string{"turn", "direct", "indirect", "mixed"}

// String returns the kind's name as results print it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// A Part places a stretch of a statement's text in its document:
// statement.Text[Start:Start+Span.Len()] is document.Text[Span.Start:Span.End].
type Part struct {
	Start int  // where the part begins in the statement's text
	Span  Span // where it stands in the document's text
}

// A Column is one of the user's own columns, carried from the input to the
// results.
type Column struct {
	Name  string
	Value string
	Raw   bool // Value is the JSON text of a number, a boolean, null, a list or an object
}

// A Statement is what one speaker said in one stretch.
type Statement struct {
	Speaker string    // the resolved name; "" where nobody fits
	ID      string    // the record's own identifier, if it has one
	Doc     string    // the document it stands in: the unit of sampling above the sentence
	Line    int       // the 1-based line of its record in the input; 0 where that says nothing
	Text    string    // the words, with their quotation marks
	Parts   []Part    // Text's places in the document, in order; nil where Text is all of it
	Kind    Kind      // how it was reported
	When    time.Time // when it was said; zero where unknown
	Meta    []Column  // the user's own columns, in the input's order
}

// Column returns the value of the named column of s: "speaker", "doc", "id",
// "kind", "year", "quarter", "month" and "day" (from When: 2024, 2024-Q2, 2024-05,
// 2024-05-17; empty where there is none), or one of the user's own, which come first. The second result says whether there is such a column.
func (s *Statement) Column(name string) (string, bool) {
	for _, c := range s.Meta {
		if c.Name == name {
			return c.Value, true
		}
	}
	switch name {
	case "speaker":
		return s.Speaker, true
	case "doc":
		return s.Doc, true
	case "id":
		return s.ID, true
	case "kind":
		return s.Kind.String(), true
	}
	if s.When.IsZero() {
		return "", false
	}
	return s.period(name)
}

// period returns the stretch of time in which the statement was made.
func (s *Statement) period(name string) (string, bool) {
	switch name {
	case "year":
		return s.When.Format("2006"), true
	case "quarter":
		return fmt.Sprintf("%s-Q%d", s.When.Format("2006"), (s.When.Month()+2)/3), true
	case "month":
		return s.When.Format("2006-01"), true
	case "day":
		return s.When.Format(time.DateOnly), true
	}
	return "", false
}

// DocSpans returns where the bytes [start, end) of the statement's text stand
// in its document: one span for each part they touch, in order. What joins two
// parts (a space that the document does not have) belongs to neither.
func (s *Statement) DocSpans(start, end int) []Span {
	if s.Parts == nil {
		return []Span{{start, end}}
	}
	var out []Span
	for _, p := range s.Parts {
		from, to := max(start, p.Start), min(end, p.Start+p.Span.Len())
		if from < to {
			out = append(out, Span{p.Span.Start + from - p.Start, p.Span.Start + to - p.Start})
		}
	}
	return out
}
