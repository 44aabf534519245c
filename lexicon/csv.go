package lexicon

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

var csvColumns = []string{"pattern", "pole", "weight", "facet", "category", "why"}

// ReadCSV reads a table whose header names the columns: pattern, pole, and if you like
// weight, facet, category and why, in any order; others are passed over. The separator
// is a comma, a semicolon or a tab, whichever the header has. Patterns are in this
// package's language. A pole is conciliatory or combative, or a name of your own that
// poles maps; a table without the column pole has its categories mapped. A row whose
// pole is shifter has a kind for its facet. See Read for poles.
func ReadCSV(r io.Reader, name string, poles map[string]Pole) (*File, error) {
	t := csvReader{importer: newImporter(name, poles)}
	if err := t.records(r, t.record); err != nil {
		return nil, err
	}
	return t.end()
}

// records calls do for each record of a table, and passes on the error of the first. A
// record that is not CSV is a warning.
func (m *importer) records(r io.Reader, do func(at place, rec []string) error) error {
	text, err := m.text(r)
	if err != nil {
		return err
	}
	c := csv.NewReader(strings.NewReader(text))
	c.Comma, c.FieldsPerRecord = separator(text), -1
	for first := true; ; {
		rec, err := c.Read()
		if err == io.EOF {
			return nil
		}
		if bad, ok := errors.AsType[*csv.ParseError](err); ok {
			m.warn(bad.Line, bad.Column, fmt.Errorf("%w: left out", bad.Err))
			continue
		}
		if err != nil {
			return &Error{Name: m.name, Err: err}
		}
		line, column := c.FieldPos(0)
		if err := do(place{name: m.name, line: line}, rec); err != nil && first {
			return &Error{Name: m.name, Line: line, Column: column, Err: err}
		}
		first = false
	}
}

// separator returns the separator of a table, by its first line.
func separator(text string) rune {
	head, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	best, most := ',', 0
	for _, r := range ",;\t" {
		if n := strings.Count(head, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

type csvReader struct {
	*importer
	columns map[string]int
}

func (t *csvReader) record(at place, rec []string) error {
	if t.columns == nil {
		return t.header(rec)
	}
	if err := t.row(at, rec); err != nil {
		t.warn(at.line, 0, fmt.Errorf("%q: %w: left out", clip(t.field(rec, "pattern")), err))
	}
	return nil
}

func (t *csvReader) header(rec []string) error {
	t.columns = map[string]int{}
	for i, name := range rec {
		if _, ok := t.columns[lower(name)]; !ok {
			t.columns[lower(name)] = i
		}
	}
	_, pattern := t.columns["pattern"]
	_, pole := t.columns["pole"]
	_, category := t.columns["category"]
	if !pattern || !pole && !category {
		return fmt.Errorf("the header has no column pattern, or neither pole nor category: %q", strings.Join(rec, ","))
	}
	return nil
}

func (t *csvReader) field(rec []string, name string) string {
	i, ok := t.columns[name]
	if !ok || i >= len(rec) {
		return ""
	}
	return strings.TrimSpace(rec[i])
}

func (t *csvReader) row(at place, rec []string) error {
	pattern, pole := t.field(rec, "pattern"), t.field(rec, "pole")
	if pattern == "" && pole == "" {
		return nil
	}
	if pole == shifterPole {
		return t.shifter(at, rec)
	}
	x := term{at: at, pattern: pattern, category: t.field(rec, "category"), why: t.field(rec, "why"), weight: 1}
	if _, ok := t.columns["pole"]; !ok {
		pole = x.category
	}
	if pole == "" {
		return errors.New("it has no pole")
	}
	x.categories = []string{pole}
	t.use(pole) // even of a row that is left out
	if f := t.field(rec, "facet"); f != "" {
		i, ok := facetNames.find(f)
		if !ok {
			return fmt.Errorf("facet %q is not verbal or material", f)
		}
		x.facet = Facet(i)
	}
	if w := t.field(rec, "weight"); w != "" {
		var err error
		if x.weight, err = parseWeight(w); err != nil {
			return err
		}
	}
	t.add(x)
	return nil
}

// shifter reads a shifter's row as the native format has it.
func (t *csvReader) shifter(at place, rec []string) error {
	var p parser
	weight := t.field(rec, "weight")
	if weight == "" {
		weight = "-"
	}
	if _, err := sayable(t.field(rec, "pattern")); err != nil {
		return err
	}
	fields := []string{t.field(rec, "pattern"), shifterPole, t.field(rec, "facet"), weight, "", t.field(rec, "why")}
	if bad, err := p.fields(fields, at); err != nil {
		return fmt.Errorf("%s: %w", fieldNames[bad], err)
	}
	t.file.Source.Shifters = append(t.file.Source.Shifters, p.src.Shifters...)
	t.file.at.shifters = append(t.file.at.shifters, at)
	return nil
}

// WriteCSV writes a table of entries and shifters, and returns what it cannot hold:
// version, scale, and the definitions of categories.
func WriteCSV(w io.Writer, s Source) (lost []string, err error) {
	var l losses
	l.head(s)
	b := csv.NewWriter(w)
	b.Write(csvColumns)
	for _, e := range s.Entries {
		b.Write([]string{e.Pattern, e.Pole.String(), number(e.Weight), e.Facet.String(), e.Category, e.Why})
	}
	for _, x := range s.Shifters {
		factor := "-"
		if x.Factor != 0 {
			factor = strconv.FormatFloat(x.Factor, 'f', -1, 64)
		}
		b.Write([]string{x.Pattern, shifterPole, factor, x.Kind.String(), "", x.Why})
	}
	b.Flush()
	return l.list(), b.Error()
}
