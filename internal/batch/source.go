package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/seed-f57f835e/detente/tone/transcript"
)

// DefaultPartSize is how much of the inputs makes a piece, in bytes: text, and recordCost for
// each record.
const (
	DefaultPartSize = 4 << 20
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

// A piece is a stretch of a source's records.
type piece struct {
	source, index int
	records       []transcript.Record
	failures      []Failure
	size          int
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

// cutter cuts a source into pieces.
type cutter struct {
	piece
	most   int64                // bytes of a piece
	wanted func(index int) bool // whether a piece is to be made
	out    func(piece) bool
	want   bool
}

// add adds a record or a failure, and reports whether to go on.
func (c *cutter) add(rec transcript.Record, failed *Failure) bool {
	if int64(c.size) >= c.most && !c.flush() {
		return false
	}
	if c.size == 0 {
		c.want = c.wanted(c.index)
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
	done := c.piece
	c.piece = piece{source: done.source, index: done.index + 1}
	return !c.want || c.out(done)
}

// cut cuts a source into pieces, gives those that are wanted to out, and returns how many
// there are: errStopped where out returned false.
func (r *run) cut(ctx context.Context, index int, s source, out func(piece) bool) (pieces int, err error) {
	c := &cutter{piece: piece{source: index}, most: r.plan.Settings.PartSize, wanted: func(k int) bool { return r.wanted(index, k, s) }, out: out}
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
