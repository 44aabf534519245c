package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
)

// A run is one run of a job: readers cut sources into pieces, scorers make parts of them.
type run struct {
	job     *Job
	plan    *plan
	tables  *tables
	sources []source
	total   int64        // bytes of the inputs
	done    atomic.Int64 // of them
	next    atomic.Int64 // source
	pieces  chan piece

	mu     sync.Mutex
	counts Counts
}

func newRun(j *Job, p *plan) *run {
	r := &run{job: j, plan: p, tables: j.Settings.tables(), sources: p.sources(), pieces: make(chan piece)}
	for _, s := range r.sources {
		r.total += s.size
	}
	return r
}

// seen counts what was read.
func (r *run) seen(n int64) { r.job.OnProgress(Scoring, r.done.Add(n), r.total) }

// makeParts makes all parts that are not there, and returns what is in those that are and
// will be.
func (r *run) makeParts(ctx context.Context) (Counts, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var readers, scorers sync.WaitGroup
	for range (r.job.Workers + 1) / 2 {
		readers.Go(func() {
			if err := r.read(ctx); err != nil {
				cancel(err)
			}
		})
	}
	for range r.job.Workers {
		scorers.Go(func() {
			for p := range r.pieces {
				if err := r.scorePiece(&p); err != nil {
					cancel(err)
				}
			}
		})
	}
	readers.Wait()
	close(r.pieces)
	scorers.Wait()
	return r.counts, context.Cause(ctx)
}

// read reads sources until there are no more.
func (r *run) read(ctx context.Context) error {
	for {
		i := int(r.next.Add(1)) - 1
		if i >= len(r.sources) || ctx.Err() != nil {
			return nil
		}
		if err := r.readSource(ctx, i); err != nil {
			return err
		}
	}
}

// readSource reads a source unless all its parts are there.
func (r *run) readSource(ctx context.Context, i int) error {
	s := r.sources[i]
	if !s.large && !r.job.Shard.owns(i, 0, s) {
		r.seen(s.size)
		return nil
	}
	there, err := r.complete(i, s)
	if there || err != nil {
		r.seen(s.size)
		return err
	}
	if err := os.MkdirAll(sourceDir(r.job.Dir, i), 0o777); err != nil {
		return full(err)
	}
	pieces, err := r.cut(ctx, i, s, func(p piece) bool {
		select {
		case <-ctx.Done():
			return false
		case r.pieces <- p:
			return true
		}
	})
	if errors.Is(err, errStopped) {
		return context.Cause(ctx)
	}
	if err != nil {
		return err
	}
	return writeEnd(r.job.Dir, i, pieces)
}

// complete reports whether all of a source's parts that are the shard's are there, and
// counts what is in them.
func (r *run) complete(i int, s source) (bool, error) {
	pieces, known, err := readEnd(r.job.Dir, i)
	if !known || err != nil {
		return false, err
	}
	for k := range pieces {
		if r.job.Shard.owns(i, k, s) && !exists(partDir(r.job.Dir, i, k)) {
			return false, nil
		}
	}
	for k := range pieces {
		if r.job.Shard.owns(i, k, s) {
			if err := r.count(i, k); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

// wanted reports whether a part is still to be made, and counts what is in one that is there.
func (r *run) wanted(i, k int, s source) bool {
	if !r.job.Shard.owns(i, k, s) {
		return false
	}
	return !exists(partDir(r.job.Dir, i, k)) || r.count(i, k) != nil
}

// count counts what is in a part that is there.
func (r *run) count(i, k int) error {
	var c Counts
	_, err := readJSON(filepath.Join(partDir(r.job.Dir, i, k), partName), &c)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.counts.add(c)
	return err
}

func (r *run) scorePiece(p *piece) error {
	c, err := r.makePart(p)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.counts.add(c)
	for _, f := range p.failures {
		r.job.OnFailure(f)
	}
	return nil
}
