package tonebeam

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

func init() {
	register.DoFn2x1[*Sums, func(Row), error](&rowFn{})
	register.DoFn3x1[context.Context, int, func(*Row) bool, error](&writeFn{})
	register.Emitter1[Row]()
	register.Iter1[Row]()
}

// A Row is a profile as it is written, with its group's key to sort by.
type Row struct {
	Key  []string
	Line string
}

// WriteProfiles writes the profiles of sums to a file, as CSV or JSON Lines by its ending,
// in the order of their keys: the profiles.csv or profiles.jsonl of detente batch. top is how
// many entries of each pole are shown. The rows, not the sums, are brought together on one
// worker to be sorted.
func WriteProfiles(s beam.Scope, how Scoring, top int, file string, sums beam.PCollection) error {
	if ext := path.Ext(file); ext != ".csv" && ext != ".jsonl" {
		return fmt.Errorf("%s: name a file that ends in .csv or .jsonl", file)
	}
	s = s.Scope("tone.WriteProfiles")
	rows := beam.ParDo(s, &rowFn{Scoring: how, Top: top, File: file}, sums)
	beam.ParDo0(s, &writeFn{By: how.By, Top: top, File: file}, beam.GroupByKey(s, beam.AddFixedKey(s, rows)))
	return nil
}

// rowFn makes rows of sums.
type rowFn struct {
	Scoring  Scoring
	Top      int
	File     string
	analyzer *tone.Analyzer
	line     func([]byte, *tone.Profile) []byte
}

func (f *rowFn) Setup() (err error) {
	f.analyzer, err = f.Scoring.analyzer()
	o := report.Options{By: f.Scoring.By, Top: f.Top}
	if path.Ext(f.File) == ".csv" {
		columns := report.ProfileColumns(o)
		f.line = func(b []byte, p *tone.Profile) []byte { return report.AppendCSV(b, columns, p) }
		return err
	}
	lines := report.Profiles(report.JSONLines, o)
	f.line = func(b []byte, p *tone.Profile) []byte { return lines.Append(b, *p) }
	return err
}

func (f *rowFn) ProcessElement(sums *Sums, emit func(Row)) error {
	return profiles(f.analyzer, sums, func(p *tone.Profile) { emit(Row{p.Key, string(f.line(nil, p))}) })
}

// writeFn writes all rows, sorted.
type writeFn struct {
	By   []string
	Top  int
	File string
}

func (f *writeFn) ProcessElement(ctx context.Context, _ int, next func(*Row) bool) error {
	var rows []Row
	for row := (Row{}); next(&row); row = (Row{}) {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Row) int { return slices.Compare(a.Key, b.Key) })
	fs, err := filesystem.New(ctx, f.File)
	if err != nil {
		return err
	}
	defer fs.Close()
	w, err := fs.OpenWrite(ctx, f.File)
	if err != nil {
		return err
	}
	return errors.Join(f.write(w, rows), w.Close())
}

func (f *writeFn) write(w io.Writer, rows []Row) error {
	if path.Ext(f.File) == ".csv" {
		if _, err := w.Write(report.CSVHead(report.ProfileColumns(report.Options{By: f.By, Top: f.Top}))); err != nil {
			return err
		}
	}
	for _, row := range rows {
		if _, err := io.WriteString(w, row.Line); err != nil {
			return err
		}
	}
	return nil
}
