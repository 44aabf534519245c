// Package report writes results: scores, quotes, profiles and comparisons, as tables
// for a terminal, JSON, JSON Lines and CSV. A format is a file; each can be written
// piece by piece and by several goroutines, because what one item looks like depends
// on that item alone.
package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
)

// A Format is a way to write results.
type Format string

// The formats.
const (
	Table     Format = "table" // aligned, for people
	JSON      Format = "json"  // one object that also names the lexicon
	JSONLines Format = "jsonl" // an object a line
	CSV       Format = "csv"   // with a header
)

// Formats lists the formats.
var Formats = []Format{Table, JSON, JSONLines, CSV}

// ParseFormat returns the format of that name.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats, f) {
		return f, nil
	}
	return "", fmt.Errorf("unknown output format %q: use table, json, jsonl or csv", name)
}

// Options are what the writers need to know besides the results.
type Options struct {
	Lexicon *lexicon.Lexicon // named in JSON and tables
	Columns []string         // CSV: the user's own columns, in order
	By      []string         // the grouping columns of profiles; nil: speaker
	Top     int              // entries of each pole that a profile shows; below 0: all
	Color   bool             // tables: ANSI colours
	Names   int              // tables: width of the widest name, see NameWidth
}

// Lines is how results of one kind are written in one format: Head, then the items with
// Sep between them, then Tail. Append is safe for concurrent use.
type Lines[T any] struct {
	Head, Sep, Tail string
	Append          func(dst []byte, item T) []byte
}

// All writes items whole.
func (l Lines[T]) All(items ...T) []byte {
	out := []byte(l.Head)
	for i, item := range items {
		if i > 0 {
			out = append(out, l.Sep...)
		}
		out = l.Append(out, item)
	}
	return append(out, l.Tail...)
}

// Scored is a statement and its score.
type Scored struct {
	Statement tone.Statement
	Score     tone.Score
}

// Quoted is a document and who said what in it.
type Quoted struct {
	Document tone.Document
	Format   string // "article" or "transcript"
	Quotes   []attribution.Quote
}

// Scores returns how scores are written.
func Scores(f Format, o Options) Lines[Scored] {
	switch f {
	case JSON:
		return envelope("scores", o, appendScore)
	case CSV:
		return Lines[Scored]{Head: scoreHeader(o), Append: scoreRow(o)}
	case Table:
		return Lines[Scored]{Append: scoreTable(o)}
	}
	return jsonLines(appendScore)
}

// Quotes returns how quotes are written.
func Quotes(f Format, o Options) Lines[Quoted] {
	switch f {
	case JSON:
		return envelope("documents", o, appendQuotes)
	case CSV:
		return Lines[Quoted]{Head: quoteHeader, Append: quoteRows}
	case Table:
		return Lines[Quoted]{Append: quoteTable(o)}
	}
	return jsonLines(appendQuotes)
}

// Profiles returns how profiles are written.
func Profiles(f Format, o Options) Lines[tone.Profile] {
	item := func(dst []byte, p tone.Profile) []byte { return appendProfile(dst, p, o) }
	switch f {
	case JSON:
		return envelope("profiles", o, item)
	case CSV:
		return Lines[tone.Profile]{Head: profileHeader(o), Append: profileRow(o)}
	case Table:
		return profileTable(o)
	}
	return jsonLines(item)
}

// Comparisons returns how comparisons are written.
func Comparisons(f Format, o Options) Lines[tone.Comparison] {
	item := func(dst []byte, c tone.Comparison) []byte { return appendComparison(dst, c, o) }
	switch f {
	case JSON:
		return envelope("comparisons", o, item)
	case CSV:
		return Lines[tone.Comparison]{Head: comparisonHeader, Append: comparisonRows}
	case Table:
		return Lines[tone.Comparison]{Append: comparisonTable(o)}
	}
	return jsonLines(item)
}

func (o *Options) by() []string {
	if len(o.By) == 0 {
		return []string{"speaker"}
	}
	return o.By
}

// signed prints a net with its sign, so that columns of nets align.
func signed(x float64) string { return fmt.Sprintf("%+.3f", x) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
