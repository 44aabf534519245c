package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

var errEmpty = errors.New("empty: there is nothing to read in it")

// records yields the records of all inputs, in order. What cannot be read is reported
// and left out.
func (a *app) records(ctx context.Context, inputs []string) (iter.Seq[transcript.Record], error) {
	columns, err := a.columnMap()
	if err != nil {
		return nil, err
	}
	o := transcript.Options{Format: transcript.Format(a.input), Columns: columns, MaxRecord: a.maxRecord}
	if !knownFormat(o.Format) {
		return nil, usagef("--input %s: use auto, article, transcript, jsonl, csv or tsv", a.input)
	}
	return func(yield func(transcript.Record) bool) {
		paceStream()
		for _, name := range inputs {
			if !a.readInput(ctx, name, o, yield) {
				return
			}
		}
	}, nil
}

func knownFormat(f transcript.Format) bool {
	switch f {
	case transcript.Auto, transcript.Article, transcript.Text, transcript.JSONLines, transcript.CSV, transcript.TSV:
		return true
	}
	return false
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
	r, done, err := a.open(name)
	if err != nil {
		a.fail(err)
		return true
	}
	defer done()
	o.Name = display(name)
	buf := bufio.NewReaderSize(r, 1<<16)
	if _, err := buf.Peek(1); err == io.EOF {
		a.fail(fmt.Errorf("%s: %w", o.Name, errEmpty))
		return true
	} else if err != nil {
		a.fail(fmt.Errorf("%s: %w", o.Name, cause(err)))
		return true
	}
	for rec, err := range transcript.Records(buf, o) {
		if ctx.Err() != nil {
			return false
		}
		if err == nil {
			err = checkText(o.Name, rec.Statement)
		}
		if err != nil {
			a.fail(err)
			continue
		}
		if !yield(rec) {
			return false
		}
	}
	return true
}

// open opens a file, or standard input.
func (a *app) open(name string) (io.Reader, func(), error) {
	if name == "-" {
		return a.in, func() {}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, nil, fmt.Errorf("%s: a directory; name the files in it, such as %s/*.txt", name, strings.TrimSuffix(name, "/"))
	}
	return f, func() { f.Close() }, nil
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

// checkText refuses what is not UTF-8 text, at its first bad byte.
func checkText(name string, s tone.Statement) error {
	if i := strings.IndexByte(s.Text, 0); i >= 0 {
		return textError(name, s, i, "a NUL byte: this is not a text")
	}
	if utf8.ValidString(s.Text) {
		return nil
	}
	i := len(s.Text) - len(strings.ToValidUTF8(s.Text, ""))
	for i = range s.Text {
		if r, n := utf8.DecodeRuneInString(s.Text[i:]); r == utf8.RuneError && n == 1 {
			break
		}
	}
	return textError(name, s, i, "not UTF-8: convert the text first, for example with iconv -f WINDOWS-1252 -t UTF-8")
}

func textError(name string, s tone.Statement, at int, what string) error {
	before := s.Text[:at]
	return &transcript.Error{
		Name: name, Line: max(s.Line, 1) + strings.Count(before, "\n"),
		Column: at - strings.LastIndexByte(before, '\n'), Err: errors.New(what),
	}
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
