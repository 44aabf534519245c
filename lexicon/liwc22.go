package lexicon

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ReadLIWC22 reads a .dicx dictionary of LIWC-22: a CSV table with the header DicTerm
// and a column for each category, in which an X marks the terms that belong to it. A
// number in place of the X is the term's weight. See Read for poles.
func ReadLIWC22(r io.Reader, name string, poles map[string]Pole) (*File, error) {
	m := newImporter(name, poles)
	var header []string
	err := m.records(r, func(at place, rec []string) error {
		if header != nil {
			m.row(at, header, rec)
			return nil
		}
		if lower(rec[0]) != "dicterm" || len(rec) < 2 {
			return fmt.Errorf("the header is not DicTerm and the names of categories but %q", strings.Join(rec, ","))
		}
		header = rec
		for _, c := range rec[1:] {
			m.use(strings.TrimSpace(c))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return m.end()
}

// row reads the row of a term.
func (m *importer) row(at place, header, rec []string) {
	t := term{at: at, column: 1, pattern: rec[0], weight: 1}
	for i := 1; i < len(rec) && i < len(header); i++ {
		cell := strings.TrimSpace(rec[i])
		if cell == "" {
			continue
		}
		if !strings.EqualFold(cell, "x") {
			w, err := strconv.ParseFloat(cell, 64)
			if err != nil || !(w >= 0) {
				m.warn(at.line, 0, fmt.Errorf("%q: %q in column %s is neither X nor a weight: left out", clip(rec[0]), clip(cell), header[i]))
				continue
			}
			if w == 0 {
				continue
			}
			t.weight = w
		}
		t.categories = append(t.categories, strings.TrimSpace(header[i]))
	}
	if strings.TrimSpace(t.pattern) != "" && len(t.categories) > 0 {
		m.word(t)
	}
}

// WriteLIWC22 writes a .dicx dictionary, and returns what it cannot hold: as WriteLIWC.
func WriteLIWC22(w io.Writer, s Source) (lost []string, err error) {
	t := newTable(s)
	b := csv.NewWriter(w)
	b.Write(append([]string{"DicTerm"}, t.columns...))
	for _, row := range t.rows {
		rec := make([]string, 1+len(t.columns))
		rec[0] = row.text
		for _, c := range row.columns {
			rec[1+c] = "X"
		}
		b.Write(rec)
	}
	b.Flush()
	return t.lost.list(), b.Error()
}
