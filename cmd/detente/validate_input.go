package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/validate"
)

// coded is the hand-coded statements of a file, not yet scored.
type coded struct {
	name       string
	statements []validate.Item
	unlabelled int
}

// A labelReader reads files of coded statements.
type labelReader struct {
	*validation
	format  transcript.Format
	columns map[string]string // of text and id
	label   string
	groups  []string // columns that are tried in turn
	named   bool     // the group's column was named: it has to be there
	codes   labelCodes
}

func (v *validation) reader() (*labelReader, error) {
	r := &labelReader{validation: v, label: "label", groups: []string{"group", "speech"}}
	var err error
	if r.format, err = v.inputFormat(); err != nil {
		return nil, err
	}
	given, err := v.columnMap()
	if err != nil {
		return nil, err
	}
	r.columns = map[string]string{"speaker": "", "doc": "", "when": "", "format": ""} // all but text and id are the user's own
	for _, field := range slices.Sorted(maps.Keys(given)) {
		switch column := given[field]; field {
		case "text", "id":
			r.columns[field] = column
		case "label":
			r.label = column
		case "group":
			r.groups, r.named = []string{column}, true
		default:
			return nil, usagef("--column %s=%s: validate knows text, label, group and id", field, column)
		}
	}
	r.codes, err = readLabelCodes(v.labels)
	return r, err
}

// file reads one file. What cannot be used is reported and left out.
func (r *labelReader) file(ctx context.Context, name string) *coded {
	c := &coded{name: display(name)}
	found := false // the label's column, in this file
	records := 0
	o := transcript.Options{Format: r.format, Columns: r.columns, MaxRecord: r.maxRecord}
	failed := r.failed
	r.readInput(ctx, name, o, func(rec transcript.Record) bool {
		records++
		label, ok := rec.Statement.Column(r.label)
		if found = found || ok; !found {
			r.fail(r.missing(c.name, &rec.Statement, "label", r.label))
			return false // a whole file would say the same on every line
		}
		if err := r.add(c, &rec.Statement, label, ok); err != nil {
			r.fail(err)
			return !errors.Is(err, transcript.ErrNoColumn)
		}
		return true
	})
	if len(c.statements) == 0 && r.failed == failed {
		r.fail(fmt.Errorf("%s: none of its %d records has a label", c.name, records))
	}
	return c
}

func (r *labelReader) add(c *coded, s *tone.Statement, label string, ok bool) error {
	group, err := r.group(c.name, s)
	if err != nil {
		return err
	}
	if label = strings.TrimSpace(label); !ok || label == "" || label == "null" {
		c.unlabelled++
		return nil
	}
	code, err := r.codes.code(label)
	if err != nil {
		return &transcript.Error{Name: c.name, Line: s.Line, Err: fmt.Errorf("column %q: %w", r.label, err)}
	}
	id := s.ID
	if id == "" {
		id = fmt.Sprintf("%s:%d", c.name, s.Line)
	}
	c.statements = append(c.statements, validate.Item{ID: id, Group: group, Text: s.Text, Code: code})
	return nil
}

// group returns the statement's group, "" where it has none.
func (r *labelReader) group(name string, s *tone.Statement) (string, error) {
	for _, column := range r.groups {
		if g, ok := s.Column(column); ok && (g != "null" || !raw(s, column)) {
			return strings.TrimSpace(g), nil
		}
	}
	if r.named && !has(s, r.groups[0]) {
		return "", r.missing(name, s, "group", r.groups[0])
	}
	return "", nil
}

func has(s *tone.Statement, column string) bool {
	_, ok := s.Column(column)
	return ok
}

// raw reports whether a column's value is a JSON value other than a string.
func raw(s *tone.Statement, column string) bool {
	return slices.ContainsFunc(s.Meta, func(c tone.Column) bool { return c.Name == column && c.Raw })
}

func (r *labelReader) missing(name string, s *tone.Statement, field, column string) error {
	return &transcript.Error{Name: name, Line: s.Line, Err: fmt.Errorf("%w: %q for %s among %q; say which it is with --column %s=COLUMN",
		transcript.ErrNoColumn, column, field, columnNames(*s), field)}
}

// labelCodes are the codes of labels: below 0 combative, above 0 conciliatory.
type labelCodes struct {
	own     map[string]float64
	rest    *float64 // of all others: the label *
	numbers bool     // own has numbers: other numbers mean nothing
}

var classCodes = map[string]float64{
	validate.Combative.String(): -1, validate.Other.String(): 0, validate.Conciliatory.String(): 1,
}

// readLabelCodes reads the --label flags.
func readLabelCodes(flags []string) (labelCodes, error) {
	c := labelCodes{own: map[string]float64{}}
	for _, f := range flags {
		class, list, ok := strings.Cut(f, "=")
		code, known := classCodes[strings.TrimSpace(class)]
		if !ok || !known {
			return c, usagef("--label %s: write CLASS=LABEL,..., CLASS being combative, conciliatory or other", f)
		}
		for label := range strings.SplitSeq(list, ",") {
			if err := c.add(strings.TrimSpace(label), code); err != nil {
				return c, err
			}
		}
	}
	return c, nil
}

func (c *labelCodes) add(label string, code float64) error {
	if label == "*" {
		c.rest = &code
		return nil
	}
	key := strings.ToLower(label)
	if old, ok := c.own[key]; ok && old != code || label == "" {
		return usagef("--label %q: a label means one class, and is not empty", label)
	}
	_, err := strconv.ParseFloat(label, 64)
	c.numbers = c.numbers || err == nil
	c.own[key] = code
	return nil
}

// code returns the code of a label, whose case does not matter.
func (c *labelCodes) code(label string) (float64, error) {
	key := strings.ToLower(label)
	if v, ok := c.own[key]; ok {
		return v, nil
	}
	if v, ok := classCodes[key]; ok {
		return v, nil
	}
	if v, err := strconv.ParseFloat(label, 64); err == nil && !c.numbers && !math.IsNaN(v) && !math.IsInf(v, 0) {
		return v, nil
	}
	if c.rest != nil {
		return *c.rest, nil
	}
	return 0, fmt.Errorf("%q is no label: use conciliatory, combative, other or a number, or say what it means with --label CLASS=%s", label, label)
}
