package tone

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync"
)

// CollectOptions are the options of Analyzer.Collect. The zero value groups by speaker,
// uses all processors, and goes on after an error.
type CollectOptions struct {
	By      []string              // grouping columns, see Statement.Column; nil: speaker
	Workers int                   // goroutines; 0: GOMAXPROCS
	OnError func(err error) error // told of each error of the sequence; what it returns ends the collection unless nil
}

// maxErrors is how many errors Collect joins where nobody listens.
const maxErrors = 20

// Collect scores a stream of statements and returns their groups' profiles, the same
// for any number of workers. An error of the sequence is about one record: the others
// are kept. The profiles are those of all that was read, also where the error is not
// nil: it joins the sequence's errors (without OnError), or it is what OnError or ctx
// ended the collection with.
func (a *Analyzer) Collect(ctx context.Context, statements iter.Seq2[Statement, error], o CollectOptions) (*Profiles, error) {
	acc, err := a.Accumulate(ctx, statements, o)
	return acc.Profiles(), err
}

// batchSize is how many statements go to a worker at once.
const batchSize = 128

// Accumulate is Collect that returns the accumulator.
func (a *Analyzer) Accumulate(ctx context.Context, statements iter.Seq2[Statement, error], o CollectOptions) (*Accumulator, error) {
	n := o.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	accs := make([]*Accumulator, n)
	work := make(chan []Statement, n)
	var wg sync.WaitGroup
	for i := range accs {
		accs[i] = a.NewAccumulator(o.By...)
		wg.Go(func() {
			for batch := range work {
				accs[i].Add(batch...)
			}
		})
	}
	err := feed(ctx, statements, o.OnError, work)
	close(work)
	wg.Wait()
	for _, b := range accs[1:] {
		if err := accs[0].Merge(b); err != nil {
			panic("tone: accumulators of one analyzer do not merge: " + err.Error())
		}
	}
	return accs[0], err
}

// feed sends the statements to work in batches.
func feed(ctx context.Context, statements iter.Seq2[Statement, error], onError func(error) error, work chan<- []Statement) error {
	var batch []Statement
	var errs []error
	if onError == nil {
		onError = func(err error) error {
			if len(errs) < maxErrors {
				errs = append(errs, err)
			}
			return nil
		}
	}
	for s, err := range statements {
		if ctx.Err() != nil {
			errs = append(errs, context.Cause(ctx))
			break
		}
		if err != nil {
			if err = onError(err); err != nil {
				errs = append(errs, err)
				break
			}
			continue
		}
		if batch == nil {
			batch = make([]Statement, 0, batchSize)
		}
		if batch = append(batch, s); len(batch) == batchSize {
			work <- batch
			batch = nil
		}
	}
	if len(batch) > 0 {
		work <- batch
	}
	return errors.Join(errs...)
}
