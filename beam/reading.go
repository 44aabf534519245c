package tonebeam

import (
	"context"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func init() {
	register.DoFn3x1[context.Context, string, func(transcript.Record), error](&readFn{})
	register.DoFn2x0[transcript.Record, func(tone.Statement)](&statementFn{})
	register.Emitter1[transcript.Record]()
	register.Emitter1[tone.Statement]()
}

// Reading says how inputs are read. The zero value finds their formats out.
type Reading struct {
	Format    string            // see transcript.Format
	Columns   map[string]string // see transcript.Options
	MaxRecord int               // bytes; 0: transcript.DefaultMaxRecord
}

// Read reads inputs by name, on any file system that the program has: PCollection<string> to
// PCollection<transcript.Record>. A record that cannot be read is logged and counted
// (detente/failures); an input that cannot be opened fails its bundle.
func Read(s beam.Scope, how Reading, names beam.PCollection) beam.PCollection {
	s = s.Scope("tone.Read")
	return beam.ParDo(s, &readFn{Reading: how}, beam.Reshuffle(s, names))
}

type readFn struct {
	Reading  Reading
	options  transcript.Options
	failures beam.Counter
}

func (f *readFn) Setup() {
	f.options = intake.Options()
	f.options.Format, f.options.Columns, f.options.MaxRecord = transcript.Format(f.Reading.Format), f.Reading.Columns, f.Reading.MaxRecord
	f.failures = beam.NewCounter("detente", "failures")
}

func (f *readFn) ProcessElement(ctx context.Context, name string, emit func(transcript.Record)) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer r.Close()
	o := f.options
	o.Name = name
	for rec, err := range intake.Compressed(io.Reader(r), o) {
		if err != nil {
			f.failures.Inc(ctx, 1)
			log.Warn(ctx, err.Error())
			continue
		}
		emit(rec)
	}
	return nil
}

// Attribution says how articles are attributed.
type Attribution struct {
	Aliases       map[string]string // see attribution.Attributor
	MinConfidence float64
}

// Statements returns what is said in records: labelled ones are statements, articles are
// attributed. PCollection<transcript.Record> to PCollection<tone.Statement>.
func Statements(s beam.Scope, how Attribution, records beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("tone.Statements"), &statementFn{Attribution: how}, records)
}

type statementFn struct {
	Attribution Attribution
	attributor  attribution.Attributor
}

func (f *statementFn) Setup() {
	f.attributor.Aliases, f.attributor.MinConfidence = f.Attribution.Aliases, f.Attribution.MinConfidence
}

func (f *statementFn) ProcessElement(rec transcript.Record, emit func(tone.Statement)) {
	for _, s := range intake.Statements(&f.attributor, rec) {
		emit(s)
	}
}
