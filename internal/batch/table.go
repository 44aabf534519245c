package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/report/parquet"
)

// The tables and the formats that there are.
const (
	Profiles   = "profiles"
	Statements = "statements"
	Evidence   = "evidence"

	Parquet   = "parquet"
	CSV       = "csv"
	JSONLines = "jsonl"
)

// Tables and Formats list them.
var (
	Tables  = []string{Profiles, Statements, Evidence}
	Formats = []string{Parquet, CSV, JSONLines}
)

// A table is what its rows look like, and the formats it is written in.
type table[T any] struct {
	name    string
	number  int // of its first file among the files of rows
	columns []report.Column[T]
	formats []string
	about   map[string]string             // for Parquet
	line    func(b []byte, row *T) []byte // a row in JSON Lines; nil: its columns
}

// tables are those of a batch, by its settings.
type tables struct {
	statements table[report.Scored]
	evidence   table[report.Finding]
	profiles   table[tone.Profile]
	failures   table[Failure]
}

func (s *Settings) tables() *tables {
	about := map[string]string{"lexicon": fmt.Sprintf("%s %s %s", s.Lexicon.Name, s.Lexicon.Version, s.Lexicon.Hash), "program": s.Program}
	formats := func(table string) []string {
		if !slices.Contains(s.Tables, table) {
			return nil
		}
		return s.Formats
	}
	own := append(slices.Clone(s.By), s.Keep...)
	o := report.Options{By: s.By, Top: s.Top}
	profileLines := report.Profiles(report.JSONLines, o)
	t := &tables{
		statements: table[report.Scored]{name: Statements, columns: report.StatementColumns(own...), formats: formats(Statements), about: about},
		evidence:   table[report.Finding]{name: Evidence, columns: report.EvidenceColumns(own...), formats: formats(Evidence), about: about},
		profiles: table[tone.Profile]{name: Profiles, columns: report.ProfileColumns(o), formats: formats(Profiles), about: about,
			line: func(b []byte, p *tone.Profile) []byte { return profileLines.Append(b, *p) }},
		failures: table[Failure]{name: strings.TrimSuffix(failuresName, ".csv"), columns: failureColumns, formats: []string{CSV}},
	}
	t.evidence.number = len(t.statements.formats)
	t.failures.number = t.evidence.number + len(t.evidence.formats)
	return t
}

// rows says whether there is a table of statements or evidence.
func (t *tables) rows() bool { return len(t.statements.formats)+len(t.evidence.formats) > 0 }

var failureColumns = []report.Column[Failure]{
	{Name: "input", Text: func(f *Failure) (string, bool) { return f.Input, true }},
	{Name: "line", Count: func(f *Failure) (int64, bool) { return int64(f.Line), f.Line > 0 }},
	{Name: "column", Count: func(f *Failure) (int64, bool) { return int64(f.Column), f.Column > 0 }},
	{Name: "error", Text: func(f *Failure) (string, bool) { return f.Reason, true }},
}

func (t *table[T]) file(format string) string { return t.name + "." + format }

// A rowWriter writes a table's rows in all its formats.
type rowWriter[T any] struct {
	n    int64
	outs []output[T]
}

// An output is one file of a table.
type output[T any] struct {
	write func([]T) error
	mark  func() (int64, error) // ends a piece, and returns where its rows end
	close func() error
}

// create begins the table's files in dir.
func (t *table[T]) create(dir string) (*rowWriter[T], error) {
	w := &rowWriter[T]{}
	for _, format := range t.formats {
		f, err := os.Create(filepath.Join(dir, t.file(format)))
		if err != nil {
			w.close()
			return nil, full(err)
		}
		w.outs = append(w.outs, t.output(format, f))
	}
	return w, nil
}

// output writes rows in one format to f, and at the end syncs and closes it.
func (t *table[T]) output(format string, f *os.File) output[T] {
	buf := bufio.NewWriterSize(f, 1<<16)
	end := func() error { return full(errors.Join(buf.Flush(), f.Sync(), f.Close())) }
	if format == Parquet {
		w := parquet.NewWriter(buf, t.name, t.columns, t.about)
		mark := func() (int64, error) { n, err := w.EndGroup(); return int64(n), err }
		write := func(rows []T) error { return w.Write(rows...) }
		return output[T]{write, mark, func() error { err := w.Close(); return full(errors.Join(err, end())) }}
	}
	head, line := t.text(format)
	buf.Write(head)
	b, n := []byte(nil), int64(len(head))
	write := func(rows []T) error {
		for i := range rows {
			b = line(b[:0], &rows[i])
			n += int64(len(b))
			if _, err := buf.Write(b); err != nil {
				return err
			}
		}
		return nil
	}
	return output[T]{write, func() (int64, error) { return n, nil }, end}
}

// text returns what a format of text begins with, and what appends a row.
func (t *table[T]) text(format string) (head []byte, line func([]byte, *T) []byte) {
	switch {
	case format == CSV:
		return report.CSVHead(t.columns), func(b []byte, row *T) []byte { return report.AppendCSV(b, t.columns, row) }
	case t.line != nil:
		return nil, t.line
	}
	return nil, func(b []byte, row *T) []byte { return report.AppendJSONLine(b, t.columns, row) }
}

func (w *rowWriter[T]) write(rows ...T) error {
	w.n += int64(len(rows))
	for _, o := range w.outs {
		if err := o.write(rows); err != nil {
			return full(err)
		}
	}
	return nil
}

// mark appends the marks of all files.
func (w *rowWriter[T]) mark(to []int64, err error) ([]int64, error) {
	for _, o := range w.outs {
		n, failed := o.mark()
		to, err = append(to, n), errors.Join(err, full(failed))
	}
	return to, err
}

func (w *rowWriter[T]) close() (err error) {
	for _, o := range w.outs {
		err = errors.Join(err, o.close())
	}
	w.outs = nil
	return err
}

// join writes the table's rows of all parts to its files, each whole or not at all.
func (t *table[T]) join(j *joiner) error {
	for i, format := range t.formats {
		join := t.joinText
		if format == Parquet {
			join = t.joinParquet
		}
		err := whole(filepath.Join(j.dir, t.file(format)), func(w io.Writer) error { return join(w, j, format, t.number+i) })
		if err != nil {
			return fmt.Errorf("%s: %w", t.file(format), err)
		}
	}
	return nil
}

// joinText copies what parts have after the head.
func (t *table[T]) joinText(w io.Writer, j *joiner, format string, number int) error {
	head, _ := t.text(format)
	if _, err := w.Write(head); err != nil {
		return err
	}
	return j.stretches(t.file(format), number, func(s stretch) error {
		from := max(s.from, int64(len(head)))
		if _, err := s.Seek(from, io.SeekStart); err != nil {
			return err
		}
		if s.to < 0 {
			_, err := io.Copy(w, s.File)
			return err
		}
		_, err := io.CopyN(w, s.File, max(s.to-from, 0))
		return err
	})
}

// joinParquet copies row groups.
func (t *table[T]) joinParquet(w io.Writer, j *joiner, _ string, number int) error {
	out := parquet.NewJoiner(w, t.name, t.columns, t.about)
	files := map[int32]*parquet.File{}
	err := j.stretches(t.file(Parquet), number, func(s stretch) error {
		f := files[s.part]
		if f == nil {
			info, err := s.Stat()
			if err != nil {
				return err
			}
			if f, err = parquet.Open(s, info.Size()); err != nil {
				return fmt.Errorf("%s: %w", s.Name(), err)
			}
			files[s.part] = f
		}
		to := int(s.to)
		if s.to < 0 {
			to = f.Groups()
		}
		return out.Add(f, int(s.from), to)
	})
	return errors.Join(err, out.Close())
}
