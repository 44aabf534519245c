package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
	"github.com/seed-f57f835e/detente/tone/transcript/html"
)

var errEmpty = errors.New("empty: there is nothing to read in it")

// records yields the records of all inputs, in order. What cannot be read is reported
// and left out.
func (a *app) records(ctx context.Context, inputs []string) (iter.Seq[transcript.Record], error) {
	o, err := a.reading()
	if err != nil {
		return nil, err
	}
	return func(yield func(transcript.Record) bool) {
		for name, err := range a.names(inputs) {
			if err != nil {
				a.fail(err)
			} else if !a.readInput(ctx, name, o, yield) {
				return
			}
		}
	}, nil
}

// reading returns how the flags say that inputs are to be read.
func (a *app) reading() (transcript.Options, error) {
	columns, err := a.columnMap()
	if err != nil {
		return transcript.Options{}, err
	}
	o := transcript.Options{Format: transcript.Format(a.input), Columns: columns, MaxRecord: a.maxRecord, HTML: html.Page,
		Companions: &transcript.Companions{Open: corpus.Open}}
	if !slices.Contains(transcript.Formats(), o.Format) {
		return o, usagef("--input %s: use %s", a.input, formatList())
	}
	return o, nil
}

// names yields the files that the arguments mean, and those that --files-from lists.
func (a *app) names(inputs []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for name, err := range corpus.Names(inputs...) {
			if !yield(name, err) {
				return
			}
		}
		if a.filesFrom == "" {
			return
		}
		list, err := a.open(a.filesFrom)
		if err != nil {
			yield("", err)
			return
		}
		defer list.Close()
		for arg, err := range corpus.List(list) {
			if err != nil {
				yield("", fmt.Errorf("%s: %w", display(a.filesFrom), err))
				return
			}
			for name, err := range corpus.Names(arg) {
				if !yield(name, err) {
					return
				}
			}
		}
	}
}

// formatList is for messages: "auto, html, ... or article".
func formatList() string {
	var names []string
	for _, f := range transcript.Formats() {
		names = append(names, string(f))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// columnMap reads the --column flags.
func (a *app) columnMap() (map[string]string, error) {
	out := map[string]string{}
	for _, c := range a.columns {
		field, column, ok := strings.Cut(c, "=")
		if !ok {
			return nil, usagef("--column %s: write FIELD=COLUMN, such as text=body", c)
		}
		out[field] = column
	}
	return out, nil
}

// readInput yields the records of one input, and reports whether to go on.
func (a *app) readInput(ctx context.Context, name string, o transcript.Options, yield func(transcript.Record) bool) bool {
	r, err := a.open(name)
	if err != nil {
		a.fail(err)
		return true
	}
	defer r.Close()
	if o.Name = display(name); name == corpus.Stdin {
		o.Companions = nil
	}
	merged := variants{}
	defer a.showVariants(o.Name, merged)
	for rec, err := range checked(r, o) {
		if ctx.Err() != nil {
			return false
		}
		if err != nil {
			a.fail(err)
			continue
		}
		if a.verbose {
			merged.add(rec.Statement)
		}
		if !yield(rec) {
			return false
		}
	}
	return true
}

// checked yields the records of a stream, and errors for what is no text.
func checked(r io.Reader, o transcript.Options) iter.Seq2[transcript.Record, error] {
	return func(yield func(transcript.Record, error) bool) {
		buf := bufio.NewReaderSize(r, 1<<16)
		if _, err := buf.Peek(1); err == io.EOF {
			yield(transcript.Record{}, fmt.Errorf("%s: %w", o.Name, errEmpty))
			return
		} else if err != nil {
			yield(transcript.Record{}, fmt.Errorf("%s: %w", o.Name, cause(err)))
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

// open opens a file, or standard input, and decompresses it.
func (a *app) open(name string) (io.ReadCloser, error) {
	if name == corpus.Stdin {
		return corpus.Decompress(io.NopCloser(a.in))
	}
	return corpus.Open(name)
}

// cause takes the name off a file's error, which the caller puts before it.
func cause(err error) error {
	if path, ok := errors.AsType[*os.PathError](err); ok {
		return path.Err
	}
	return err
}

func display(name string) string {
	if name == "-" {
		return "stdin"
	}
	return name
}

// statements returns what is said in a record: itself, or what is attributed in it.
func statements(at *attribution.Attributor, rec transcript.Record) []tone.Statement {
	if rec.Labelled {
		return []tone.Statement{rec.Statement}
	}
	s := rec.Statement
	out := at.Statements(tone.Document{ID: s.Doc, Text: s.Text})
	for i := range out {
		out[i].ID, out[i].Line, out[i].When, out[i].Meta = s.ID, s.Line, s.When, s.Meta
	}
	return out
}
