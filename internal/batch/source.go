package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report/parquet"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// DefaultPartSize is how much of the inputs makes a piece, in bytes: text, and recordCost for
// each record.
const (
	DefaultPartSize = 1 << 20
	recordCost      = 256
)

// A source is the inputs [lo, hi) of a plan.
type source struct {
	lo, hi int
	size   int64
	large  bool // one input of more than a piece
}

// sources puts small inputs together.
func (p *plan) sources() (out []source) {
	for i := range p.Inputs {
		size := p.Inputs[i].Size
		if n := len(out); n > 0 && out[n-1].size+size <= p.Settings.PartSize && out[n-1].hi-out[n-1].lo < maxTogether {
			out[n-1].hi, out[n-1].size = i+1, out[n-1].size+size
			continue
		}
		out = append(out, source{i, i + 1, size, size > p.Settings.PartSize})
	}
	return out
}

// fits reports a Parquet table that would have more row groups than a file can have: now,
// and not when all the work is done. Inputs that are compressed have more pieces than it
// counts.
func (p *plan) fits() error {
	if t := p.Settings.tables(); !t.rows() || !slices.Contains(p.Settings.Formats, Parquet) {
		return nil
	}
	pieces := int64(0)
	sources := p.sources()
	for _, s := range sources {
		pieces += 1 + s.size/p.Settings.PartSize
	}
	if pieces <= parquet.MaxGroups {
		return nil
	}
	enough := p.Settings.PartSize * (1 + pieces/parquet.MaxGroups)
	return fmt.Errorf("%w: set --part-size %d, or write --format csv or jsonl", ErrTooMany, enough)
}

// maxTogether is how many inputs make a source at most: each may be a failure that is kept
// in memory.
const maxTogether = 4096

// owns reports whether a piece is the shard's work: all pieces of small inputs go to one
// shard, which alone reads them; those of a large one go round, and all shards read it.
func (s Shard) owns(index, piece int, of source) bool {
	if s.Of == 0 {
		return true
	}
	if of.large {
		index += piece
	}
	return index%s.Of == s.Index-1
}

// A piece is a stretch of a source's records, or says that there are no more.
type piece struct {
	source, index int
	end           bool // of the source: index is how many pieces it has
	records       []transcript.Record
	statements    []tone.Statement // in the records, once they are scored
	failures      []Failure
	size          int
}

// clear makes a piece ready to be used again.
func (p *piece) clear() {
	clear(p.records)
	clear(p.statements)
	*p = piece{records: p.records[:0], statements: p.statements[:0]}
}

// A Failure is an input or a record that could not be used.
type Failure struct {
	Input        string
	Line, Column int // from 1; 0: of the whole input
	Reason       string
}

func (f Failure) String() string {
	switch {
	case f.Line == 0:
		return fmt.Sprintf("%s: %s", f.Input, f.Reason)
	case f.Column == 0:
		return fmt.Sprintf("%s:%d: %s", f.Input, f.Line, f.Reason)
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.Input, f.Line, f.Column, f.Reason)
}

func failure(input string, err error) Failure {
	if e, ok := errors.AsType[*transcript.Error](err); ok {
		return Failure{input, e.Line, e.Column, e.Err.Error()}
	}
	return Failure{input, 0, 0, strings.TrimPrefix(cause(err).Error(), input+": ")}
}

// A cutter cuts a source into pieces.
type cutter struct {
	*piece
	run *run
	of  source
	out func(*piece) bool
	// want says whether the piece is to be made.
	want bool
}

// begin begins a piece.
func (c *cutter) begin(source, index int) {
	c.piece = c.run.used.Get().(*piece)
	c.source, c.index = source, index
	c.want = c.run.wanted(source, index, c.of)
}

// add adds a record or a failure, and reports whether to go on.
func (c *cutter) add(rec transcript.Record, failed *Failure) bool {
	if int64(c.size) >= c.run.plan.Settings.PartSize && !c.flush() {
		return false
	}
	c.size += recordCost + len(rec.Statement.Text)
	switch {
	case !c.want:
	case failed != nil:
		c.failures = append(c.failures, *failed)
	default:
		c.records = append(c.records, rec)
	}
	return true
}

// flush gives the piece away and begins the next.
func (c *cutter) flush() bool {
	source, next := c.source, c.index+1
	if c.want && !c.out(c.piece) {
		return false
	}
	c.begin(source, next)
	return true
}

// cut cuts a source into pieces, gives those that are wanted to out, and returns how many
// there are: errStopped where out returned false.
func (r *run) cut(ctx context.Context, index int, s source, out func(*piece) bool) (pieces int, err error) {
	c := &cutter{run: r, of: s, out: out}
	c.begin(index, 0)
	for i := s.lo; i < s.hi; i++ {
		if err := r.readInput(ctx, &r.plan.Inputs[i], c.add); err != nil {
			return 0, err
		}
	}
	if c.size > 0 && !c.flush() {
		return 0, errStopped
	}
	return c.index, nil
}

var errStopped = errors.New("stopped")

// readInput gives an input's records and failures to add.
func (r *run) readInput(ctx context.Context, in *Input, add func(transcript.Record, *Failure) bool) error {
	failed := func(err error) bool {
		f := failure(in.Name, err)
		return add(transcript.Record{}, &f)
	}
	if in.Error != "" {
		if !failed(errors.New(in.Error)) {
			return errStopped
		}
		return nil
	}
	f, err := os.Open(in.Name)
	if err != nil {
		return fmt.Errorf("%s: it could be read when the batch began: %w", in.Name, cause(err))
	}
	defer f.Close()
	for rec, err := range r.job.Records(in.Name, &counted{ctx, f, r.seen}) {
		if cause := context.Cause(ctx); cause != nil {
			return cause
		}
		if err != nil && !failed(err) || err == nil && !add(rec, nil) {
			return errStopped
		}
	}
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return in.unchanged(f)
}

// unchanged reports an input that was written to since its hash was taken.
func (in *Input) unchanged(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() != in.Size || !info.ModTime().Equal(in.modified) {
		return fmt.Errorf("%s: it was changed while the batch ran; start again in an empty directory", in.Name)
	}
	return nil
}
