// Package intake is how the programs of this module read inputs: what the command, its
// batches and its pipelines must agree on.
package intake

import (
	"bufio"
	"errors"
	"io"
	"iter"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
	"github.com/seed-f57f835e/detente/tone/transcript/html"
)

// Options returns the options with which inputs are read where nobody says otherwise. They
// are to be shared by the inputs of one run.
func Options() transcript.Options {
	return transcript.Options{HTML: html.Page, Companions: &transcript.Companions{Open: corpus.Open}}
}

// ErrEmpty is the error of an empty input.
var ErrEmpty = errors.New("empty: there is nothing to read in it")

// Records yields the records of a stream that is named in o, as transcript.Records does, and
// errors for an empty one and for records that are no UTF-8 text.
func Records(r io.Reader, o transcript.Options) iter.Seq2[transcript.Record, error] {
	return func(yield func(transcript.Record, error) bool) {
		buf := bufio.NewReaderSize(r, 1<<16)
		if _, err := buf.Peek(1); err != nil {
			if err == io.EOF {
				err = ErrEmpty
			}
			yield(transcript.Record{}, &transcript.Error{Name: o.Name, Err: err})
			return
		}
		for rec, err := range transcript.Records(buf, o) {
			if err == nil {
				err = transcript.CheckText(o.Name, rec.Statement)
			}
			if !yield(rec, err) {
				return
			}
		}
	}
}

// Compressed is Records of a stream that may be compressed.
func Compressed(r io.Reader, o transcript.Options) iter.Seq2[transcript.Record, error] {
	return func(yield func(transcript.Record, error) bool) {
		z, err := corpus.Decompress(io.NopCloser(r))
		if err != nil {
			yield(transcript.Record{}, &transcript.Error{Name: o.Name, Err: err})
			return
		}
		defer z.Close()
		Records(z, o)(yield)
	}
}

// AppendStatements appends what is said in a record: itself, or what is attributed in it.
func AppendStatements(dst []tone.Statement, at *attribution.Attributor, rec *transcript.Record) []tone.Statement {
	if rec.Labelled {
		return append(dst, rec.Statement)
	}
	s := &rec.Statement
	first := len(dst)
	dst = append(dst, at.Statements(tone.Document{ID: s.Doc, Text: s.Text})...)
	for i := range dst[first:] {
		d := &dst[first+i]
		d.ID, d.Line, d.When, d.Meta = s.ID, s.Line, s.When, s.Meta
	}
	return dst
}
