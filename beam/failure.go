package tonebeam

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed-f57f835e/detente/tone/transcript"
)

// A Failure is an input or a record that could not be read.
type Failure struct {
	Input  string
	Line   int // 1-based; 0 where the whole input is meant
	Column int // 1-based, in bytes; 0 where the whole line is meant
	Reason string
}

func failure(input string, err error) Failure {
	if at, ok := errors.AsType[*transcript.Error](err); ok {
		return Failure{input, at.Line, at.Column, at.Err.Error()}
	}
	return Failure{Input: input, Reason: err.Error()}
}

// WriteFailures writes a collection of Failure into one CSV file, in order, as "detente batch"
// writes its errors.csv.
func WriteFailures(s beam.Scope, filename string, failures beam.PCollection) {
	s = s.Scope("tonebeam.WriteFailures")
	beam.ParDo0(s, &writeFailuresFn{filename}, beam.Impulse(s), beam.SideInput{Input: failures})
}

// FailuresCounter is the name of Beam's counter of failures.
const FailuresCounter = "failures"

var failuresCounter = beam.NewCounter("detente", FailuresCounter)

type writeFailuresFn struct{ Filename string }

func (f *writeFailuresFn) ProcessElement(ctx context.Context, _ []byte, next func(*Failure) bool) error {
	list := gathered(next)
	slices.SortFunc(list, func(a, b Failure) int {
		return cmp.Or(cmp.Compare(a.Input, b.Input), a.Line-b.Line, a.Column-b.Column, cmp.Compare(a.Reason, b.Reason))
	})
	failuresCounter.Inc(ctx, int64(len(list)))
	return writeFile(ctx, f.Filename, func(w io.Writer) error {
		out := csv.NewWriter(w)
		out.Write([]string{"input", "line", "column", "error"})
		for _, x := range list {
			out.Write([]string{x.Input, number(x.Line), number(x.Column), x.Reason})
		}
		out.Flush()
		return out.Error()
	})
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
