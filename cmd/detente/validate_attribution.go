package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/validate"
)

func (v *validation) attributionCommand() *cobra.Command {
	cmd := v.verb("attribution", "Hold found attributions against hand-coded ones",
		`validate attribution finds who said what in articles that people have coded, and holds the
spans of source, cue and content, and the speakers, against theirs. It reads JSON Lines:
{"id": ..., "text": ..., "attributions": [{"source": [[START, END], ...], "cue": ..., "content": ...}, ...]}
with offsets in bytes of the text. Each file is validated by itself. --errors N prints what
became of N documents and N attributions, the worst first.`,
		`  detente validate attribution articles.jsonl
  detente validate attribution --errors 20 --output json articles.jsonl`, v.runAttribution)
	f := cmd.Flags()
	f.Lookup("input").Usage = "format of the inputs: auto or jsonl"
	f.Lookup("column").Usage = "FIELD=COLUMN: where a record has text, id or attributions"
	for _, name := range []string{"lexicon", "facet"} { // of scores
		f.Lookup(name).Hidden = true
	}
	v.optionFlags(cmd)
	return cmd
}

func (v *validation) runAttribution(ctx context.Context, inputs []string) error {
	if err := v.check(); err != nil {
		return err
	}
	at, err := v.attributor()
	if err != nil {
		return err
	}
	format, err := report.ParseFormat(v.output)
	if err != nil {
		return usageError{err}
	}
	read, err := v.spanReader()
	if err != nil {
		return err
	}
	var list []report.SpanValidation
	for _, name := range inputs {
		docs := read.file(ctx, name)
		if len(docs) == 0 {
			continue // what was wrong has been said
		}
		docs = v.found(ctx, docs, at)
		if err := context.Cause(ctx); err != nil {
			return err
		}
		r, err := validate.MeasureAttribution(docs, v.options)
		if err != nil {
			return err
		}
		list = append(list, report.SpanValidation{Name: display(name), Result: r})
	}
	if len(list) == 0 {
		return nil
	}
	_, err = v.out.Write(report.SpanValidations(format, report.Options{Color: colour(v.out)}).All(list...))
	return err
}

// found attributes the documents.
func (v *validation) found(ctx context.Context, docs []validate.Document, at *attribution.Attributor) (out []validate.Document) {
	each := func(yield func(validate.Document) bool) {
		for _, d := range docs {
			if !yield(d) {
				return
			}
		}
	}
	for d := range ordered(ctx, each, v.workerCount(), func(d validate.Document) validate.Document {
		for _, q := range at.Quotes(tone.Document{ID: d.ID, Text: d.Text}) {
			d.Found = append(d.Found, validate.Attribution{Source: plain(q.Source), Cue: plain(q.Cue), Content: plain(q.Content), Speaker: q.Speaker})
		}
		return d
	}) {
		out = append(out, d)
	}
	return out
}

func plain(spans []tone.Span) []validate.Span {
	out := make([]validate.Span, len(spans))
	for i, s := range spans {
		out[i] = validate.Span(s)
	}
	return out
}

// A spanReader reads files of coded attributions.
type spanReader struct {
	*validation
	columns map[string]string
	spans   string
}

func (v *validation) spanReader() (*spanReader, error) {
	switch f := transcript.Format(v.input); f {
	case transcript.Auto, transcript.JSONLines:
	default:
		return nil, usagef("--input %s: validate attribution reads jsonl", v.input)
	}
	given, err := v.columnMap()
	if err != nil {
		return nil, err
	}
	r := &spanReader{v, map[string]string{"speaker": "", "doc": "", "when": "", "format": ""}, "attributions"}
	for field, column := range given {
		switch field {
		case "text", "id":
			r.columns[field] = column
		case "attributions":
			r.spans = column
		default:
			return nil, usagef("--column %s=%s: validate attribution knows text, id and attributions", field, column)
		}
	}
	return r, nil
}

func (r *spanReader) file(ctx context.Context, name string) (docs []validate.Document) {
	o := transcript.Options{Format: transcript.JSONLines, Columns: r.columns, MaxRecord: r.maxRecord}
	r.readInput(ctx, name, o, func(rec transcript.Record) bool {
		s := &rec.Statement
		d, err := r.document(s)
		if err != nil {
			r.fail(&transcript.Error{Name: display(name), Line: s.Line, Err: err})
			return true
		}
		docs = append(docs, d)
		return true
	})
	return docs
}

// codedSpans is an attribution as the files have it.
type codedSpans struct{ Source, Cue, Content [][]int }

var errNoSpans = errors.New(`write attributions as [{"source": [[START, END], ...], "cue": ..., "content": ...}, ...]`)

func (r *spanReader) document(s *tone.Statement) (validate.Document, error) {
	d := validate.Document{ID: s.ID, Text: s.Text}
	raw, ok := s.Column(r.spans)
	if !ok {
		return d, fmt.Errorf("%w: %q among %q: say which it is with --column attributions=COLUMN", transcript.ErrNoColumn, r.spans, columnNames(*s))
	}
	var list []codedSpans
	if err := json.Unmarshal([]byte(raw), &list); err != nil {
		return d, fmt.Errorf("column %q: %w", r.spans, errNoSpans)
	}
	for i, x := range list {
		var a validate.Attribution
		for _, part := range []struct {
			name string
			from [][]int
			to   *[]validate.Span
		}{{"source", x.Source, &a.Source}, {"cue", x.Cue, &a.Cue}, {"content", x.Content, &a.Content}} {
			spans, err := checkSpans(part.from, len(s.Text))
			if err != nil {
				return d, fmt.Errorf("column %q: attribution %d, %s: %w", r.spans, i+1, part.name, err)
			}
			*part.to = spans
		}
		d.Coded = append(d.Coded, a)
	}
	return d, nil
}

func checkSpans(list [][]int, size int) (out []validate.Span, err error) {
	for _, s := range list {
		if len(s) != 2 || s[0] < 0 || s[1] < s[0] || s[1] > size {
			return nil, fmt.Errorf("%v is no span of a text of %d bytes: %w", s, size, errNoSpans)
		}
		out = append(out, validate.Span{Start: s[0], End: s[1]})
	}
	return out, nil
}
