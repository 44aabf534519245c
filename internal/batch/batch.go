package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// A Job is what a batch is to do.
type Job struct {
	Dir       string // for the tables; made where it is not there
	Inputs    []string
	Settings  Settings
	Shard     Shard // the zero value: all the work
	Workers   int
	KeepParts bool

	Companions *transcript.Companions // that Records consults; may be nil

	Analyzer   *tone.Analyzer
	Records    func(name string, r io.Reader) iter.Seq2[transcript.Record, error]  // of an input
	Statements func(dst []tone.Statement, rec *transcript.Record) []tone.Statement // appends what is said in a record

	OnFailure  func(Failure)                        // told of each as it is found; not of those of an earlier run
	OnProgress func(phase Phase, done, total int64) // called often, from several goroutines; bytes of the inputs, or tables
}

// A Phase is a step of a batch.
type Phase string

// The phases.
const (
	Checking Phase = "checking the inputs"
	Scoring  Phase = "scoring"
	Joining  Phase = "joining"
)

// A Summary is what has become of a job.
type Summary struct {
	Counts
	Inputs  int
	Groups  int64
	Already bool // it was finished before: nothing was done
	Shard   Shard
}

// Errors of Run.
var (
	ErrBegun       = errors.New("another batch was begun in this directory")
	ErrTooMany     = errors.New("too much for one Parquet file, which has at most 32767 pieces")
	ErrInterrupted = errors.New("interrupted: what is finished is kept; run the same command again, it goes on from there")
)

// Run does the job, or what is left of it. An error leaves what is finished for the next
// run.
func (j *Job) Run(ctx context.Context) (Summary, error) {
	s, err := j.run(ctx)
	if err != nil && ctx.Err() != nil {
		return s, fmt.Errorf("%w (%s)", ErrInterrupted, j.Dir)
	}
	return s, err
}

func (j *Job) run(ctx context.Context) (Summary, error) {
	unlock, err := lock(j.Dir)
	if err != nil {
		return Summary{}, err
	}
	defer unlock()
	beside := j.watch()
	p, err := makePlan(ctx, j.Settings, j.Shard, j.Inputs, j.Workers, func(done, total int64) { j.OnProgress(Checking, done, total) })
	if err != nil {
		return Summary{}, err
	}
	if err := p.fits(); err != nil {
		return Summary{}, err
	}
	if m, err := j.finished(p, beside); m != nil || err != nil {
		return m.summary(true), err
	}
	if err := begin(j.Dir, p); err != nil {
		return Summary{}, err
	}
	parts, err := j.begun(beside)
	if err != nil {
		return Summary{}, err
	}
	if err := newRun(j, p, parts, beside).makeParts(ctx); err != nil {
		return Summary{}, err
	}
	if parts, err = readStock(j.Dir); err != nil {
		return Summary{}, err
	}
	if j.Shard.Of > 0 {
		return Summary{Counts: parts.counts(), Inputs: len(p.Inputs), Shard: j.Shard}, nil
	}
	rows, err := parts.places(len(p.sources()))
	if err != nil {
		return Summary{}, err
	}
	m, err := (&joiner{ctx, j.Dir, j.Settings, j.Analyzer, parts, rows}).join(p.Inputs, func(done, total int64) { j.OnProgress(Joining, done, total) })
	if err != nil {
		return Summary{}, err
	}
	return m.summary(false), j.clean()
}

// finished returns the manifest of a batch that is done already.
func (j *Job) finished(p *plan, beside *companions) (*manifest, error) {
	m, err := readManifest(j.Dir)
	if m == nil || err != nil {
		return nil, err
	}
	err = (&plan{Settings: m.Settings, Inputs: m.Inputs}).differs(p)
	if err == nil {
		err = beside.check(m.Companions)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w, and is finished: %w; name another directory", j.Dir, ErrBegun, err)
	}
	return m, j.clean()
}

// begin writes the plan, or checks that it is the one begun there.
func begin(dir string, p *plan) error {
	begun, err := readPlan(dir)
	if err != nil {
		return err
	}
	if begun == nil {
		if err := refuseFiles(dir); err != nil {
			return err
		}
		return p.write(dir)
	}
	if err := begun.differs(p); err != nil {
		return fmt.Errorf("%s: %w: %w; name another directory, or remove this one to begin anew", dir, ErrBegun, err)
	}
	return sweep(dir)
}

// refuseFiles refuses a directory in which something else would be overwritten.
func refuseFiles(dir string) error {
	names := []string{failuresName, sumsName, partsName}
	for _, t := range Tables {
		for _, f := range Formats {
			names = append(names, t+"."+f)
		}
	}
	for _, name := range names {
		if path := filepath.Join(dir, name); exists(path) {
			return fmt.Errorf("%s is there already and no batch's that could go on: name another directory", path)
		}
	}
	return nil
}

// begun returns the parts that are there, after a look at what stood beside their inputs.
func (j *Job) begun(beside *companions) (*stock, error) {
	parts, err := readStock(j.Dir)
	if err != nil {
		return nil, err
	}
	list, err := parts.companions()
	if err == nil {
		err = beside.check(list)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w; name another directory, or remove this one to begin anew", j.Dir, ErrBegun, err)
	}
	return parts, nil
}

func (j *Job) clean() error {
	if j.KeepParts {
		return nil
	}
	return clean(j.Dir)
}

// clean removes the plan and the parts.
func clean(dir string) error {
	return errors.Join(os.RemoveAll(filepath.Join(dir, partsName)), removeIfThere(filepath.Join(dir, planName)))
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
