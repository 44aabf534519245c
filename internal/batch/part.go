package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

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

// When a part is finished and the next begun: what it costs to finish one is to be little
// beside what it cost to make it, and what a kill undoes is to be little too.
const (
	piecesTogether = 32
	partTime       = 10 * time.Second
	sumsTogether   = 32 << 20 // bytes of the accumulators of all parts in hand
)

// An index says what is in a part.
type index struct {
	Counts
	Pieces     []made  `json:"pieces"`
	Ends       []end   `json:"ends,omitempty"`
	Companions []Input `json:"companions,omitempty"`
}

// made is a piece in a part: To says where its rows end in each of the part's files of rows,
// in bytes of text and in row groups of Parquet. They begin where those of the piece before
// it end.
type made struct {
	Source int     `json:"source"`
	Piece  int     `json:"piece"`
	To     []int64 `json:"to"`
}

// An end says how many pieces a source has, as was found when it had been read.
type end struct {
	Source int `json:"source"`
	Pieces int `json:"pieces"`
}

// A part is in the making.
type part struct {
	index
	run   *run
	place string // where it will be
	temp  string // where it is
	begun time.Time
	acc   *tone.Accumulator
	rows  *rowsOf
}

func (r *run) newPart() (p *part, err error) {
	name := fmt.Sprintf("%06d", r.nextPart.Add(1))
	parts := filepath.Join(r.job.Dir, partsName)
	p = &part{run: r, place: filepath.Join(parts, name), temp: filepath.Join(parts, unfinished+name), begun: time.Now(),
		acc: r.job.Analyzer.NewAccumulator(r.job.Settings.By...)}
	if err := os.MkdirAll(p.temp, 0o777); err != nil {
		return nil, full(err)
	}
	p.rows, err = r.tables.create(p.temp)
	return p, err
}

// add scores a piece.
func (p *part) add(in *piece) error {
	if in.end {
		p.Ends = append(p.Ends, end{in.source, in.index})
		return nil
	}
	for i := range in.records {
		in.statements = p.run.job.Statements(in.statements, &in.records[i])
	}
	if err := p.score(in.statements); err != nil {
		return err
	}
	if err := p.rows.failures.write(in.failures...); err != nil {
		return err
	}
	p.Records += int64(len(in.records))
	p.Statements += int64(len(in.statements))
	p.Failures += int64(len(in.failures))
	to, err := p.rows.mark()
	p.Pieces = append(p.Pieces, made{in.source, in.index, to})
	return err
}

// score adds statements to the sums and their rows to the tables.
func (p *part) score(list []tone.Statement) error {
	if !p.run.tables.rows() {
		p.acc.Add(list...)
		return nil
	}
	for chunk := range slices.Chunk(list, rowsTogether) {
		scores := p.rows.scores[:len(chunk)]
		p.acc.AddScored(scores, chunk)
		if err := p.rows.write(chunk, scores); err != nil {
			return err
		}
	}
	return nil
}

// done reports whether it is time to finish the part.
func (p *part) done() bool {
	return len(p.Pieces) >= piecesTogether || time.Since(p.begun) >= partTime || p.acc.Size() >= sumsTogether/int64(p.run.job.Workers)
}

// finish writes the part's files and renames it into its place.
func (p *part) finish() (err error) {
	defer func() {
		if err != nil {
			p.discard()
		}
	}()
	p.Evidence = p.acc.Evidence()
	for _, step := range []func() error{
		p.rows.close,
		func() error { return writeFile(filepath.Join(p.temp, sumsName), p.acc.WriteBinary) },
		func() error { return p.run.companions.record(p.end) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// end writes the index and renames the part into its place.
func (p *part) end(beside []Input) error {
	p.Companions = beside
	if err := writeFile(filepath.Join(p.temp, partName), func(w io.Writer) error { return json.NewEncoder(w).Encode(&p.index) }); err != nil {
		return err
	}
	if err := syncDir(p.temp); err != nil {
		return err
	}
	if err := os.Rename(p.temp, p.place); err != nil {
		return full(err)
	}
	return syncDir(filepath.Dir(p.place))
}

// discard removes what there is of the part.
func (p *part) discard() {
	p.rows.close()
	os.RemoveAll(p.temp)
}

// rowsTogether is how many statements are scored and written together.
const rowsTogether = 128

// rowsOf are the row writers of a part.
type rowsOf struct {
	scores     [rowsTogether]tone.Score // reused
	scored     []report.Scored
	findings   []report.Finding
	statements *rowWriter[report.Scored]
	evidence   *rowWriter[report.Finding]
	failures   *rowWriter[Failure]
}

func (t *tables) create(dir string) (rows *rowsOf, err error) {
	rows = &rowsOf{}
	if rows.statements, err = t.statements.create(dir); err != nil {
		return rows, err
	}
	if rows.evidence, err = t.evidence.create(dir); err != nil {
		return rows, errors.Join(err, rows.statements.close())
	}
	if rows.failures, err = t.failures.create(dir); err != nil {
		return rows, errors.Join(err, rows.statements.close(), rows.evidence.close())
	}
	return rows, nil
}

func (rows *rowsOf) close() error {
	return errors.Join(rows.statements.close(), rows.evidence.close(), rows.failures.close())
}

func (rows *rowsOf) write(list []tone.Statement, scores []tone.Score) error {
	rows.scored, rows.findings = rows.scored[:0], rows.findings[:0]
	for i := range list {
		rows.scored = append(rows.scored, report.Scored{Statement: list[i], Score: scores[i]})
		for k := range scores[i].Evidence {
			rows.findings = append(rows.findings, report.Finding{Statement: &list[i], Evidence: &scores[i].Evidence[k]})
		}
	}
	return errors.Join(rows.statements.write(rows.scored...), rows.evidence.write(rows.findings...))
}

// mark ends a piece, and returns where its rows end in each file, in the order of
// tables.number.
func (rows *rowsOf) mark() (to []int64, err error) {
	to, err = rows.statements.mark(to, err)
	to, err = rows.evidence.mark(to, err)
	return rows.failures.mark(to, err)
}

// sweep removes what a run that was killed had not finished.
func sweep(dir string) error {
	var list []string
	for _, pattern := range []string{unfinished + "*", filepath.Join(partsName, unfinished+"*")} {
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
