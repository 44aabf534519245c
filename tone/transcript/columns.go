package transcript

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/seed-f57f835e/detente/tone"
)

// A field is what this package knows of a record.
type field int

const (
	speakerField field = iota
	textField
	docField
	idField
	whenField
	formatField
	numFields
)

// fields gives each field's name and the columns it is looked for in, the
// first that there is.
var fields = [numFields]struct {
	name    string
	columns []string
}{
	speakerField: {"speaker", []string{"speaker", "name", "speaker_name"}},
	textField:    {"text", []string{"text", "content", "speech", "utterance", "statement"}},
	docField:     {"doc", []string{"doc", "document", "doc_id"}},
	idField:      {"id", []string{"id"}},
	whenField:    {"when", []string{"when", "date", "time"}},
	formatField:  {"format", []string{"format"}},
}

func checkColumns(columns map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(columns)) {
		known := false
		for _, f := range fields {
			known = known || f.name == name
		}
		if !known {
			return fmt.Errorf("unknown field %q in Columns: use speaker, text, doc, id, when or format", name)
		}
	}
	return nil
}

// places says for each field which of a record's cells it stands in; -1 for
// none.
type places [numFields]int

// place finds the fields among the names of columns. The columns that the
// user gave are taken first, so that no other field takes them.
func place(names []string, columns map[string]string, same func(a, b string) bool) places {
	var p places
	for f := range p {
		p[f] = -1
		if name := columns[fields[f].name]; name != "" {
			p[f] = slices.IndexFunc(names, func(n string) bool { return same(n, name) })
		}
	}
	for f := range p {
		if _, given := columns[fields[f].name]; !given {
			p[f] = p.usual(field(f), names, same)
		}
	}
	return p
}

// usual finds a field under its usual names, in a column that is still free.
func (p *places) usual(f field, names []string, same func(a, b string) bool) int {
	for _, name := range fields[f].columns {
		i := slices.IndexFunc(names, func(n string) bool { return same(n, name) })
		if i >= 0 && !slices.Contains(p[:], i) {
			return i
		}
	}
	return -1
}

func same(a, b string) bool { return a == b }

// A cell is one column of a record.
type cell struct {
	name   string
	value  string
	kind   kind
	column int // where the value stands in its line; 0 where that says nothing
}

// A kind is what a cell's value is; tables have only strings.
type kind uint8

const (
	isString kind = iota
	isNumber
	isNull
	isOther // a boolean, a list, an object
)

// A row is a record as its format gives it.
type row struct {
	line  int
	cells []cell
	at    places
}

// value returns the value of a field, "" where there is none.
func (r *row) value(f field) string {
	if i := r.at[f]; i >= 0 && r.cells[i].kind != isNull {
		return r.cells[i].value
	}
	return ""
}

// emit yields the record or records of a row, or what is wrong with it, and
// reports whether to go on.
func (in *input) emit(r row) bool {
	if err := r.check(); err != nil {
		return in.fail(err)
	}
	rec := r.record(in.o.Name)
	if rec.Format != string(Text) {
		return in.yield(rec, nil)
	}
	return in.emitTurns(rec.Statement)
}

// check finds what is wrong with a row and gives unsuitable cells back to the
// user's own columns.
func (r *row) check() error {
	if r.at[textField] < 0 {
		return &Error{Line: r.line, Err: fmt.Errorf("%w: no text among %s; say which column has it", ErrNoColumn, r.names())}
	}
	if c := r.cells[r.at[textField]]; c.kind != isString {
		return &Error{Line: r.line, Column: c.column, Err: fmt.Errorf("%q is not a string: it must be the statement's text", c.name)}
	}
	if i := r.at[speakerField]; i >= 0 && r.cells[i].kind == isOther {
		c := r.cells[i]
		return &Error{Line: r.line, Column: c.column, Err: fmt.Errorf("%q is not a string: it must be the speaker's name", c.name)}
	}
	for _, f := range []field{docField, idField} {
		if i := r.at[f]; i >= 0 && r.cells[i].kind == isOther {
			r.at[f] = -1
		}
	}
	return nil
}

func (r *row) names() string {
	var names []string
	for _, c := range r.cells {
		names = append(names, c.name)
	}
	return list(names)
}

// list joins names for a message, and not more of them than one can read.
func list(names []string) string {
	const most = 20
	if len(names) == 0 {
		return "no columns"
	}
	if len(names) > most {
		return fmt.Sprintf("%q and %d more", names[:most], len(names)-most)
	}
	return fmt.Sprintf("%q", names)
}

// record makes the record of a row that was checked.
func (r *row) record(input string) Record {
	rec := Record{Format: r.format()}
	s := &rec.Statement
	s.Line, s.Text, s.ID = r.line, r.value(textField), r.value(idField)
	if rec.Format == string(Text) {
		// The record is a document, and its speakers are those of its turns.
		r.at[speakerField] = -1
		if s.ID != "" {
			r.at[docField] = -1
		}
	}
	s.Speaker = strings.TrimSpace(r.value(speakerField))
	rec.Labelled = s.Speaker != ""
	s.Doc = r.value(docField)
	if s.Doc == "" && !rec.Labelled {
		s.Doc = s.ID
	}
	if s.Doc == "" {
		s.Doc = input
	}
	s.When = r.when()
	s.Meta = r.meta()
	return rec
}

// format returns the format field, or gives it back where it says something
// else.
func (r *row) format() string {
	switch v := r.value(formatField); v {
	case string(Text), string(Article):
		return v
	}
	r.at[formatField] = -1
	return ""
}

// when returns the time, or gives it back where it cannot be read.
func (r *row) when() time.Time {
	if t := parseTime(r.value(whenField)); !t.IsZero() {
		return t
	}
	r.at[whenField] = -1
	return time.Time{}
}

// parseTime returns the zero time where it cannot read one.
func parseTime(v string) time.Time {
	v = strings.TrimSpace(v)
	if v == "" {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, v); err == nil {
			return t
		}
	}
	return time.Time{}
}

// meta returns the cells that are no field.
func (r *row) meta() []tone.Column {
	own := len(r.cells)
	for _, i := range r.at {
		if i >= 0 {
			own--
		}
	}
	if own == 0 {
		return nil
	}
	meta := make([]tone.Column, 0, own)
	for i, c := range r.cells {
		if !slices.Contains(r.at[:], i) {
			meta = append(meta, tone.Column{Name: c.name, Value: c.value, Raw: c.kind != isString})
		}
	}
	return meta
}
