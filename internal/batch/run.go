package batch

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
)

// A run is one run of a job: readers cut sources into pieces, scorers make parts of them.
type run struct {
	job        *Job
	plan       *plan
	tables     *tables
	there      *stock // of an earlier run
	companions *companions
	sources    []source
	total      int64        // bytes of the inputs
	done       atomic.Int64 // of them
	next       atomic.Int64 // source
	nextPart   atomic.Int64
	pieces     chan *piece
	used       sync.Pool // of *piece

	mu sync.Mutex // held while a failure is told
}

func newRun(j *Job, p *plan, there *stock, c *companions) *run {
	r := &run{job: j, plan: p, tables: j.Settings.tables(), there: there, companions: c, sources: p.sources(), pieces: make(chan *piece)}
	r.used.New = func() any { return new(piece) }
	r.nextPart.Store(there.last())
	for _, s := range r.sources {
		r.total += s.size
	}
	return r
}

// seen counts what was read.
func (r *run) seen(n int64) { r.job.OnProgress(Scoring, r.done.Add(n), r.total) }

// makeParts makes parts of all pieces that are in none.
func (r *run) makeParts(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var readers, scorers sync.WaitGroup
	start := func(group *sync.WaitGroup, n int, work func(context.Context) error) {
		for range n {
			group.Go(func() {
				if err := work(ctx); err != nil {
					cancel(err)
				}
			})
		}
	}
	start(&readers, (r.job.Workers+1)/2, r.read)
	start(&scorers, r.job.Workers, r.score)
	readers.Wait()
	close(r.pieces)
	scorers.Wait()
	return context.Cause(ctx)
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

// readSource reads a source unless all its pieces that are the shard's are there.
func (r *run) readSource(ctx context.Context, i int) error {
	s := r.sources[i]
	if !s.large && !r.job.Shard.owns(i, 0, s) || r.complete(i, s) {
		r.seen(s.size)
		return nil
	}
	give := func(p *piece) bool {
		select {
		case <-ctx.Done():
			return false
		case r.pieces <- p:
			return true
		}
	}
	n, err := r.cut(ctx, i, s, give)
	if err == nil && !give(&piece{source: i, index: n, end: true}) {
		err = errStopped
	}
	if errors.Is(err, errStopped) {
		return context.Cause(ctx)
	}
	return err
}

func (r *run) complete(i int, s source) bool {
	n, known := r.there.ends[i]
	for k := range n {
		known = known && !r.wanted(i, k, s)
	}
	return known
}

// wanted reports whether a piece is still to be made.
func (r *run) wanted(i, k int, s source) bool {
	return r.job.Shard.owns(i, k, s) && !r.there.has(i, k)
}

// score makes parts of pieces until there are no more. What is in hand when the run is
// stopped is finished.
func (r *run) score(context.Context) error {
	var p *part
	for in := range r.pieces {
		if p == nil {
			var err error
			if p, err = r.newPart(); err != nil {
				return err
			}
		}
		if err := p.add(in); err != nil {
			p.discard()
			return err
		}
		r.tell(in.failures)
		in.clear()
		r.used.Put(in)
		if p.done() {
			if err := p.finish(); err != nil {
				return err
			}
			p = nil
		}
	}
	if p == nil {
		return nil
	}
	return p.finish()
}

func (r *run) tell(list []Failure) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, f := range list {
		r.job.OnFailure(f)
	}
}
