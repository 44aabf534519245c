package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

// Counts say how much there is in a part or in all of a batch.
type Counts struct {
	Records    int64 `json:"records"`
	Statements int64 `json:"statements"`
	Evidence   int64 `json:"evidence"`
	Failures   int64 `json:"failures"` // inputs and records that could not be used
}

func (c *Counts) add(o Counts) {
	c.Records += o.Records
	c.Statements += o.Statements
	c.Evidence += o.Evidence
	c.Failures += o.Failures
}

// partDir is where the part of a piece stands, and endFile where it is written how many
// pieces a source has. A thousand sources share a directory.
func partDir(dir string, source, piece int) string {
	return filepath.Join(sourceDir(dir, source), fmt.Sprintf("%06d-%06d", source, piece))
}

func endFile(dir string, source int) string {
	return filepath.Join(sourceDir(dir, source), fmt.Sprintf("%06d.end", source))
}

func sourceDir(dir string, source int) string {
	return filepath.Join(dir, partsName, fmt.Sprintf("%04d", source/1000))
}

// An end says how many pieces a source has.
type end struct {
	Pieces int `json:"pieces"`
}

// readEnd returns the number of a source's pieces, where it is known.
func readEnd(dir string, source int) (pieces int, known bool, err error) {
	var e end
	known, err = readJSON(endFile(dir, source), &e)
	return e.Pieces, known, err
}

func writeEnd(dir string, source, pieces int) error {
	return whole(endFile(dir, source), func(w io.Writer) error { return json.NewEncoder(w).Encode(end{pieces}) })
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// makePart scores a piece and writes its part.
func (r *run) makePart(p *piece) (c Counts, err error) {
	place := partDir(r.job.Dir, p.source, p.index)
	temp := filepath.Join(filepath.Dir(place), unfinished+filepath.Base(place))
	defer func() {
		if err != nil {
			os.RemoveAll(temp)
		}
	}()
	if err := os.MkdirAll(temp, 0o777); err != nil {
		return c, full(err)
	}
	if c, err = r.fill(temp, p); err != nil {
		return c, err
	}
	if err := syncDir(temp); err != nil {
		return c, err
	}
	if err := os.Rename(temp, place); err != nil {
		return c, full(err)
	}
	return c, syncDir(filepath.Dir(place))
}

// fill writes the files of a part.
func (r *run) fill(dir string, p *piece) (c Counts, err error) {
	acc := r.job.Analyzer.NewAccumulator(r.job.Settings.By...)
	rows, err := r.create(dir)
	if err != nil {
		return c, err
	}
	err = r.score(p, acc, rows)
	c = Counts{int64(len(p.records)), rows.counted, acc.Evidence(), int64(len(p.failures))}
	for i := range p.failures {
		err = errors.Join(err, rows.failures.write(&p.failures[i]))
	}
	if err := errors.Join(err, rows.close()); err != nil {
		return c, err
	}
	if err := writeFile(filepath.Join(dir, sumsName), func(w io.Writer) error {
		b, err := acc.MarshalBinary()
		if err == nil {
			_, err = w.Write(b)
		}
		return err
	}); err != nil {
		return c, err
	}
	return c, writeFile(filepath.Join(dir, partName), func(w io.Writer) error { return json.NewEncoder(w).Encode(&c) })
}

// rowsOf are the row writers of a part.
type rowsOf struct {
	statements *rowWriter[report.Scored]
	evidence   *rowWriter[report.Finding]
	failures   *rowWriter[Failure]
	counted    int64
}

func (r *run) create(dir string) (rows *rowsOf, err error) {
	rows = &rowsOf{}
	if rows.statements, err = r.tables.statements.create(dir); err != nil {
		return rows, err
	}
	if rows.evidence, err = r.tables.evidence.create(dir); err != nil {
		return rows, errors.Join(err, rows.statements.close())
	}
	if rows.failures, err = r.tables.failures.create(dir); err != nil {
		return rows, errors.Join(err, rows.statements.close(), rows.evidence.close())
	}
	return rows, nil
}

func (rows *rowsOf) close() error {
	return errors.Join(rows.statements.close(), rows.evidence.close(), rows.failures.close())
}

// score adds a piece's statements to acc and their rows to the tables.
func (r *run) score(p *piece, acc *tone.Accumulator, rows *rowsOf) error {
	var row report.Scored
	for i := range p.records {
		list := r.job.Statements(p.records[i])
		p.records[i].Statement.Text = "" // so that it can be freed
		rows.counted += int64(len(list))
		if !r.tables.rows() {
			acc.Add(list...)
			continue
		}
		for k := range list {
			row.Statement = list[k]
			acc.AddScored(&row.Score, &row.Statement)
			if err := rows.write(&row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (rows *rowsOf) write(row *report.Scored) error {
	if err := rows.statements.write(row); err != nil || len(rows.evidence.outs) == 0 {
		return err
	}
	for i := range row.Score.Evidence {
		if err := rows.evidence.write(&report.Finding{Statement: &row.Statement, Evidence: &row.Score.Evidence[i]}); err != nil {
			return err
		}
	}
	return nil
}

// sweep removes what a run that was killed had not finished.
func sweep(dir string) error {
	var list []string
	for _, pattern := range []string{unfinished + "*", filepath.Join(partsName, unfinished+"*"), filepath.Join(partsName, "*", unfinished+"*")} {
		found, err := filepath.Glob(filepath.Join(escapeGlob(dir), pattern))
		if err != nil {
			return err
		}
		list = append(list, found...)
	}
	var errs []error
	for _, path := range list {
		errs = append(errs, os.RemoveAll(path))
	}
	return errors.Join(errs...)
}

func escapeGlob(path string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(path)
}
