package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
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
	return &tables{
		statements: table[report.Scored]{name: Statements, columns: report.StatementColumns(own...), formats: formats(Statements), about: about},
		evidence:   table[report.Finding]{name: Evidence, columns: report.EvidenceColumns(own...), formats: formats(Evidence), about: about},
		profiles: table[tone.Profile]{name: Profiles, columns: report.ProfileColumns(o), formats: formats(Profiles), about: about,
			line: func(b []byte, p *tone.Profile) []byte { return profileLines.Append(b, *p) }},
		failures: table[Failure]{name: strings.TrimSuffix(failuresName, ".csv"), columns: failureColumns, formats: []string{CSV}},
	}
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
	write func(*T) error
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
		return output[T]{w.Write, func() error { err := w.Close(); return full(errors.Join(err, end())) }}
	}
	item := t.line
	if format == CSV {
		buf.Write(report.CSVHead(t.columns))
		item = func(b []byte, row *T) []byte { return report.AppendCSV(b, t.columns, row) }
	} else if item == nil {
		item = func(b []byte, row *T) []byte { return report.AppendJSONLine(b, t.columns, row) }
	}
	var b []byte
	return output[T]{func(row *T) error { b = item(b[:0], row); _, err := buf.Write(b); return err }, end}
}

func (w *rowWriter[T]) write(row *T) error {
	w.n++
	for _, o := range w.outs {
		if err := o.write(row); err != nil {
			return full(err)
		}
	}
	return nil
}

func (w *rowWriter[T]) close() (err error) {
	for _, o := range w.outs {
		err = errors.Join(err, o.close())
	}
	w.outs = nil
	return err
}

// join writes the table's rows of all parts to its files in dir, each whole or not at all.
func (t *table[T]) join(dir string, parts iter.Seq[string]) error {
	for _, format := range t.formats {
		join := t.joinText
		if format == Parquet {
			join = t.joinParquet
		}
		err := whole(filepath.Join(dir, t.file(format)), func(w io.Writer) error { return join(w, format, parts) })
		if err != nil {
			return fmt.Errorf("%s: %w", t.file(format), err)
		}
	}
	return nil
}

// joinText copies what parts have after the header.
func (t *table[T]) joinText(w io.Writer, format string, parts iter.Seq[string]) error {
	var head []byte
	if format == CSV {
		head = report.CSVHead(t.columns)
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	for dir := range parts {
		if err := copyAfter(w, filepath.Join(dir, t.file(format)), int64(len(head))); err != nil {
			return err
		}
	}
	return nil
}

func copyAfter(w io.Writer, path string, from int64) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Seek(from, io.SeekStart); err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return err
}

func (t *table[T]) joinParquet(w io.Writer, _ string, parts iter.Seq[string]) error {
	next, stop := iter.Pull(parts)
	defer stop()
	var open *os.File
	defer func() { open.Close() }()
	return parquet.Join(w, t.name, t.columns, t.about, func() (parquet.File, error) {
		open.Close()
		dir, ok := next()
		if !ok {
			return parquet.File{}, io.EOF
		}
		var err error
		if open, err = os.Open(filepath.Join(dir, t.file(Parquet))); err != nil {
			return parquet.File{}, err
		}
		info, err := open.Stat()
		if err != nil {
			return parquet.File{}, err
		}
		return parquet.File{ReaderAt: open, Size: info.Size()}, nil
	})
}
