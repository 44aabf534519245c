package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
)

// records yields the records of all inputs, in order. What cannot be read is reported
// and left out.
func (a *app) records(ctx context.Context, inputs []string) (iter.Seq[transcript.Record], error) {
	o, err := a.reading()
	if err != nil {
		return nil, err
	}
	return func(yield func(transcript.Record) bool) {
		paceStream()
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
	o := intake.Options()
	o.Format, o.Columns, o.MaxRecord = transcript.Format(a.input), columns, a.maxRecord
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
	for rec, err := range intake.Records(r, o) {
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
