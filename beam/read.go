package tonebeam

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
)

// ReadOptions are those of transcript.Options that can be sent to workers.
type ReadOptions struct {
	Format    transcript.Format
	Columns   map[string]string
	MaxRecord int
}

func init() {
	beam.RegisterType(reflect.TypeFor[Failure]())
	beam.RegisterDoFn(reflect.TypeFor[matchFn]())
	beam.RegisterDoFn(reflect.TypeFor[readFn]())
	register.Emitter1[string]()
	register.Emitter1[transcript.Record]()
	register.Emitter1[Failure]()
}

// Match expands a collection of globs and returns the names of files, of which any worker may
// take any, and as failures the globs that match nothing.
func Match(s beam.Scope, globs beam.PCollection) (names, failures beam.PCollection) {
	s = s.Scope("tonebeam.Match")
	names, failures = beam.ParDo2(s, &matchFn{}, globs)
	return beam.Reshuffle(s, names), failures
}

// matchFn takes the place of Beam's fileio.MatchAll, which opens every file for its size and
// leaves it open.
type matchFn struct{}

func (*matchFn) ProcessElement(ctx context.Context, glob string, emit func(string), fail func(Failure)) error {
	fs, err := filesystem.New(ctx, glob)
	if err != nil {
		return err
	}
	defer fs.Close()
	names, err := fs.List(ctx, glob)
	if err != nil {
		return fmt.Errorf("%s: %w", glob, err)
	}
	if len(names) == 0 {
		fail(Failure{Input: glob, Reason: "there is no such file"})
	}
	for _, name := range names {
		emit(name)
	}
	return nil
}

// Read turns a collection of file names into one of transcript.Record: articles, transcripts
// and tables in any format that package tone/transcript reads, also compressed. Files are
// opened by Beam's file systems (gs:// and others where they are imported). What cannot be
// read is a Failure, and the rest goes on.
func Read(s beam.Scope, names beam.PCollection, o ReadOptions) (records, failures beam.PCollection) {
	return beam.ParDo2(s.Scope("tonebeam.Read"), &readFn{ReadOptions: o}, names)
}

type readFn struct{ ReadOptions }

func (f *readFn) ProcessElement(ctx context.Context, name string, emit func(transcript.Record), fail func(Failure)) error {
	r, err := open(ctx, name)
	if err != nil {
		fail(failure(name, err))
		return nil
	}
	defer r.Close()
	o := intake.Options()
	o.Name, o.Format, o.Columns, o.MaxRecord = name, f.Format, f.Columns, f.MaxRecord
	o.Companions.Open = func(name string) (io.ReadCloser, error) { return open(ctx, name) }
	for rec, err := range intake.Records(r, o) {
		if err != nil {
			fail(failure(name, err))
			continue
		}
		emit(rec)
	}
	return nil
}

// A file is an open file and the file system that it needs.
type file struct {
	io.ReadCloser
	fs filesystem.Interface
}

func (f file) Close() error { return errors.Join(f.ReadCloser.Close(), f.fs.Close()) }

// open opens and decompresses a file.
func open(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		fs.Close()
		return nil, err
	}
	return corpus.Decompress(file{r, fs})
}
