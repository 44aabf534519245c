package report

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// A Column is one column of a table that programs read: CSV, JSON Lines, Parquet. One of
// Text, Count and Number gives its value in a row, and false where there is none.
type Column[T any] struct {
	Name    string
	Doc     string // what it holds, its unit and range
	Text    func(*T) (string, bool)
	Count   func(*T) (int64, bool)
	Number  func(*T) (float64, bool)
	Repeats bool // text of few distinct values
	JSON    bool // the text is JSON
}

func text[T any](name, doc string, value func(*T) string) Column[T] {
	return Column[T]{Name: name, Doc: doc, Text: func(row *T) (string, bool) { s := value(row); return s, s != "" }}
}

func repeated[T any](name, doc string, value func(*T) string) Column[T] {
	c := text(name, doc, value)
	c.Repeats = true
	return c
}

func count[T any](name, doc string, value func(*T) int64) Column[T] {
	return Column[T]{Name: name, Doc: doc, Count: func(row *T) (int64, bool) { return value(row), true }}
}

func number[T any](name, doc string, value func(*T) float64) Column[T] {
	return Column[T]{Name: name, Doc: doc, Number: func(row *T) (float64, bool) { return value(row), true }}
}

// A Finding is one piece of evidence in a statement.
type Finding struct {
	Statement *tone.Statement
	Evidence  *tone.Evidence
}

const (
	docDoc     = "the document it stands in"
	docLine    = "line of its record in the input, from 1; empty where that says nothing"
	docID      = "the record's own identifier"
	docSpeaker = "who said it; empty where nobody is named"
	docWhen    = "when it was said: a date, or a date and time of RFC 3339"
)

// StatementColumns are the columns of a table of scored statements. The columns in own are
// the user's, or derived ones (see tone.Statement.Column), that stand in columns of their
// own; what else the input had is in meta.
func StatementColumns(own ...string) []Column[Scored] {
	own = ownColumns(own)
	of := func(f func(*tone.Statement) string) func(*Scored) string {
		return func(r *Scored) string { return f(&r.Statement) }
	}
	out := []Column[Scored]{
		repeated("doc", docDoc, of(func(s *tone.Statement) string { return s.Doc })),
		{Name: "line", Doc: docLine, Count: func(r *Scored) (int64, bool) { return int64(r.Statement.Line), r.Statement.Line > 0 }},
		text("id", docID, of(func(s *tone.Statement) string { return s.ID })),
		repeated("speaker", docSpeaker, of(func(s *tone.Statement) string { return s.Speaker })),
		repeated("kind", "turn, direct, indirect or mixed speech", of(func(s *tone.Statement) string { return s.Kind.String() })),
		repeated("when", docWhen, of(when)),
	}
	for _, name := range own {
		out = append(out, repeated(tableName(name), "column "+name+" of the input, or derived from the date", of(columnNamed(name))))
	}
	out = append(out,
		count("start", "byte of the document where it begins", func(r *Scored) int64 { return int64(extent(&r.Statement, 0, len(r.Statement.Text)).Start) }),
		count("end", "byte of the document where it ends", func(r *Scored) int64 { return int64(extent(&r.Statement, 0, len(r.Statement.Text)).End) }),
		count("words", "tokens with a letter or a digit", func(r *Scored) int64 { return int64(r.Score.Words) }),
		count("sentences", "sentences with at least one word", func(r *Scored) int64 { return int64(len(r.Score.Sentences)) }),
		count("sentences_with_evidence", "those in which an entry was found", func(r *Scored) int64 { return evident(&r.Score) }),
		number("conciliatory", "conciliatory mass: the sum of its evidence's weights", func(r *Scored) float64 { return r.Score.Conciliatory }),
		number("combative", "combative mass", func(r *Scored) float64 { return r.Score.Combative }),
		number("net", "mean of the sentences' nets, -1 combative to 1 conciliatory; 0: balanced or silent", func(r *Scored) float64 { return r.Score.Net }),
		text("text", "what was said", of(func(s *tone.Statement) string { return s.Text })))
	meta := text("meta", "the input's other columns, as a JSON object", func(r *Scored) string { return metaJSON(&r.Statement, own) })
	meta.JSON = true
	return append(out, meta)
}

// EvidenceColumns are the columns of a table with a row for each piece of evidence. own is as
// in StatementColumns.
func EvidenceColumns(own ...string) []Column[Finding] {
	of := func(f func(*tone.Statement) string) func(*Finding) string {
		return func(r *Finding) string { return f(r.Statement) }
	}
	out := []Column[Finding]{
		repeated("doc", docDoc, of(func(s *tone.Statement) string { return s.Doc })),
		{Name: "line", Doc: docLine, Count: func(r *Finding) (int64, bool) { return int64(r.Statement.Line), r.Statement.Line > 0 }},
		text("id", docID, of(func(s *tone.Statement) string { return s.ID })),
		repeated("speaker", docSpeaker, of(func(s *tone.Statement) string { return s.Speaker })),
	}
	for _, name := range ownColumns(own) {
		out = append(out, repeated(tableName(name), "column "+name+" of the input, or derived from the date", of(columnNamed(name))))
	}
	return append(out,
		count("start", "byte of the document where it begins", func(r *Finding) int64 { return int64(extent(r.Statement, r.Evidence.Start, r.Evidence.End).Start) }),
		count("end", "byte of the document where it ends", func(r *Finding) int64 { return int64(extent(r.Statement, r.Evidence.Start, r.Evidence.End).End) }),
		repeated("text", "the words that matched", func(r *Finding) string { return r.Evidence.Text }),
		repeated("entry", "the lexicon's entry", func(r *Finding) string { return r.Evidence.Entry }),
		repeated("pole", "conciliatory or combative, after shifting", func(r *Finding) string { return r.Evidence.Pole.String() }),
		repeated("facet", "verbal or material", func(r *Finding) string { return r.Evidence.Facet.String() }),
		number("weight", "after shifting", func(r *Finding) float64 { return r.Evidence.Weight }),
		repeated("shifters", "the words that turned or scaled it, with their kind and factor", func(r *Finding) string { return shifters(r.Evidence) }))
}

// ProfileColumns are the columns of a table of profiles.
func ProfileColumns(o Options) []Column[tone.Profile] {
	type P = tone.Profile
	var out []Column[P]
	for i, name := range o.by() {
		c := repeated(name, "what the profile is of", func(p *P) string { return p.Key[i] })
		out = append(out, c)
	}
	interval := func(name, doc string, end func(*tone.Interval) float64) Column[P] {
		return Column[P]{Name: name, Doc: doc, Number: func(p *P) (float64, bool) {
			if p.Interval == nil {
				return 0, false
			}
			return end(p.Interval), true
		}}
	}
	return append(out,
		count("statements", "statements in it", func(p *P) int64 { return p.Statements }),
		count("documents", "documents they come from", func(p *P) int64 { return p.Documents }),
		count("sentences", "sentences with at least one word", func(p *P) int64 { return p.Sentences }),
		count("sentences_with_evidence", "those in which an entry was found", func(p *P) int64 { return p.SentencesWithEvidence }),
		count("words", "tokens with a letter or a digit", func(p *P) int64 { return p.Words }),
		number("conciliatory", "conciliatory mass: the sum of its evidence's weights", func(p *P) float64 { return p.Conciliatory }),
		number("combative", "combative mass", func(p *P) float64 { return p.Combative }),
		number("rate_conciliatory", "conciliatory mass per 1,000 words", func(p *P) float64 { return p.RateConciliatory }),
		number("rate_combative", "combative mass per 1,000 words", func(p *P) float64 { return p.RateCombative }),
		number("net", "mean of the sentences' nets, -1 combative to 1 conciliatory; 0: balanced or silent", func(p *P) float64 { return p.Net }),
		interval("interval_low", "lower end of the net's 95 % interval; empty: too little evidence", func(i *tone.Interval) float64 { return i.Low }),
		interval("interval_high", "upper end", func(i *tone.Interval) float64 { return i.High }),
		repeated("unit", "what the interval counts: sentence or document", func(p *P) string { return p.Unit.String() }),
		text("strongest_conciliatory", "the strongest conciliatory entries, with their counts", func(p *P) string { return entryList(*p, lexicon.Conciliatory, o.Top) }),
		text("strongest_combative", "the strongest combative entries, with their counts", func(p *P) string { return entryList(*p, lexicon.Combative, o.Top) }))
}

// fixedColumns are those that tables of statements and evidence have anyway.
var fixedColumns = []string{"doc", "line", "id", "speaker", "kind"}

// ownColumns leaves out what has a column anyway, and repetitions.
func ownColumns(names []string) (out []string) {
	for _, n := range names {
		if !slices.Contains(fixedColumns, n) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// takenNames are the tables' own; a user's column of such a name is written with input_
// before it.
var takenNames = []string{"when", "start", "end", "words", "sentences", "sentences_with_evidence", "conciliatory", "combative", "net", "text", "meta",
	"entry", "pole", "facet", "weight", "shifters"}

func tableName(name string) string {
	if slices.Contains(takenNames, name) {
		return "input_" + name
	}
	return name
}

func columnNamed(name string) func(*tone.Statement) string {
	return func(s *tone.Statement) string { v, _ := s.Column(name); return v }
}

// when prints a time as a date where it has no time of day.
func when(s *tone.Statement) string {
	t := s.When
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Nanosecond() == 0:
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05.999999999Z07:00")
}

// extent is where text[start:end] of a statement stands in its document, from its first
// part to its last.
func extent(s *tone.Statement, start, end int) tone.Span {
	if s.Parts == nil {
		return tone.Span{Start: start, End: end}
	}
	spans := s.DocSpans(start, end)
	if len(spans) == 0 {
		return tone.Span{Start: start, End: end}
	}
	return tone.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}

func evident(s *tone.Score) (n int64) {
	for i := range s.Sentences {
		if len(s.Sentences[i].Evidence) > 0 {
			n++
		}
	}
	return n
}

// metaJSON is the object of the user's columns that are not in own.
func metaJSON(s *tone.Statement, own []string) string {
	var o object
	for _, c := range s.Meta {
		if slices.Contains(own, c.Name) {
			continue
		}
		if o.b == nil {
			o.begin(nil)
		}
		o.key(c.Name)
		if c.Raw && json.Valid([]byte(c.Value)) {
			o.b = append(o.b, c.Value...)
		} else {
			o.b = appendString(o.b, c.Value)
		}
	}
	if o.b == nil {
		return ""
	}
	return string(o.end())
}

func shifters(e *tone.Evidence) string {
	if len(e.Shifters) == 0 {
		return ""
	}
	var b []byte
	for i, s := range e.Shifters {
		if i > 0 {
			b = append(b, "; "...)
		}
		b = append(append(append(b, oneLine(s.Text)...), " ("...), s.Kind.String()...)
		b = append(appendFloat(append(b, " ×"...), s.Factor), ')')
	}
	return string(b)
}

// CSVHead returns the header of a table in CSV.
func CSVHead[T any](columns []Column[T]) []byte {
	var b []byte
	for i, c := range columns {
		b = appendField(b, i, c.Name)
	}
	return append(b, '\n')
}

// AppendCSV appends a row in CSV, as RFC 4180 has it but for the line break, "\n".
func AppendCSV[T any](b []byte, columns []Column[T], row *T) []byte {
	for i := range columns {
		switch c := &columns[i]; {
		case c.Text != nil:
			s, _ := c.Text(row)
			b = appendField(b, i, s)
		case c.Count != nil:
			b = appendComma(b, i)
			if v, ok := c.Count(row); ok {
				b = appendInt(b, v)
			}
		default:
			b = appendComma(b, i)
			if v, ok := c.Number(row); ok {
				b = appendFloat(b, v)
			}
		}
	}
	return append(b, '\n')
}

func appendComma(b []byte, i int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return b
}

func appendField(b []byte, i int, s string) []byte {
	b = appendComma(b, i)
	r, _ := utf8.DecodeRuneInString(s)
	if !strings.ContainsAny(s, "\",\r\n") && r != ' ' && r != '\t' && s != `\.` {
		return append(b, s...)
	}
	b = append(b, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return append(append(b, s...), '"')
		}
		b = append(append(b, s[:i+1]...), '"')
		s = s[i+1:]
	}
}

// AppendJSONLine appends a row as an object on a line of its own, without the columns that
// have no value.
func AppendJSONLine[T any](b []byte, columns []Column[T], row *T) []byte {
	var o object
	o.begin(b)
	for i := range columns {
		switch c := &columns[i]; {
		case c.Text != nil:
			if s, ok := c.Text(row); ok && c.JSON {
				o.key(c.Name)
				o.b = append(o.b, s...)
			} else if ok {
				o.str(c.Name, s)
			}
		case c.Count != nil:
			if v, ok := c.Count(row); ok {
				o.int(c.Name, v)
			}
		default:
			if v, ok := c.Number(row); ok {
				o.float(c.Name, v)
			}
		}
	}
	return append(o.end(), '\n')
}
