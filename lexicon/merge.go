package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Prefer says which of two lexicons is followed where they put a pattern in
// different poles.
type Prefer uint8

// The choices.
const (
	PreferNone  Prefer = iota // neither: it is an error
	PreferFirst               // the earlier one
	PreferLast                // the later one
)

// Merge lays lexicons over each other. Where a pattern stands in several of them, the
// entry of the last one is taken, and a warning says what it changes; where their poles
// differ, prefer decides. Patterns are the same if they stand for the same words, as
// "(a|b) c" and "(b|a) c" do. Shifters and definitions of categories follow the same
// rule. Patterns that share only some of their words are told by the result's Compile.
// The result's name joins the names; its scale is that of the last lexicon with one.
func Merge(prefer Prefer, files ...*File) (*File, error) {
	m := merger{prefer: prefer, out: &File{}, entries: map[string]int{}, shifters: map[string]int{}}
	var names []string
	for _, f := range files {
		names = append(names, f.Source.Name)
		m.head(f.Source)
		for i, e := range f.Source.Entries {
			m.entry(e, placeOf(f.at.entries, i, f.Source.Name))
		}
		for i, s := range f.Source.Shifters {
			m.shifter(s, placeOf(f.at.shifters, i, f.Source.Name))
		}
	}
	m.out.Source.Name = strings.Join(names, "+")
	if len(m.errs) > 0 {
		return nil, errors.Join(m.errs...)
	}
	return m.out, nil
}

func placeOf(at []place, i int, name string) place {
	if i < len(at) {
		return at[i]
	}
	return place{name: name}
}

type merger struct {
	prefer   Prefer
	out      *File
	entries  map[string]int // what a pattern stands for -> the entry
	shifters map[string]int
	errs     []error
}

func (m *merger) head(s Source) {
	m.out.Source.Scale = cmp.Or(s.Scale, m.out.Source.Scale)
	for _, c := range s.Categories {
		all := &m.out.Source.Categories
		i := slices.IndexFunc(*all, func(old Category) bool { return old.Name == c.Name })
		if i < 0 {
			*all = append(*all, c)
		} else {
			(*all)[i] = c
		}
	}
}

// meaning returns a key that is equal for patterns that stand for the same words.
func meaning(pattern string) string {
	seqs, err := parsePattern(pattern)
	if err != nil {
		return pattern
	}
	var all []string
	for _, s := range seqs {
		all = append(all, fmt.Sprint(s))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "\n")
}

func (m *merger) entry(e Entry, at place) {
	key := meaning(e.Pattern)
	i, ok := m.entries[key]
	if !ok {
		m.entries[key] = len(m.out.Source.Entries)
		m.out.Source.Entries = append(m.out.Source.Entries, e)
		m.out.at.entries = append(m.out.at.entries, at)
		return
	}
	old, was := m.out.Source.Entries[i], m.out.at.entries[i]
	if old.Pole != e.Pole && m.prefer == PreferNone {
		m.errs = append(m.errs, at.error(fmt.Errorf("%q is %s here and %s in %s: prefer one of the two", e.Pattern, e.Pole, old.Pole, was)))
		return
	}
	if old.Pole != e.Pole && m.prefer == PreferFirst {
		m.note(at, fmt.Errorf("%q is %s here: it stays %s as in %s", e.Pattern, e.Pole, old.Pole, was))
		return
	}
	if d := changes(entryRow(old), entryRow(e)); len(d) > 0 {
		m.note(at, fmt.Errorf("%q takes the place of %s: %s", e.Pattern, was, joined(d)))
	}
	m.out.Source.Entries[i], m.out.at.entries[i] = e, at
}

func (m *merger) shifter(s Shifter, at place) {
	key := s.Kind.String() + "\n" + meaning(s.Pattern)
	i, ok := m.shifters[key]
	if !ok {
		m.shifters[key] = len(m.out.Source.Shifters)
		m.out.Source.Shifters = append(m.out.Source.Shifters, s)
		m.out.at.shifters = append(m.out.at.shifters, at)
		return
	}
	if d := changes(shifterRow(m.out.Source.Shifters[i]), shifterRow(s)); len(d) > 0 {
		m.note(at, fmt.Errorf("the %s %q takes the place of %s: %s", s.Kind, s.Pattern, m.out.at.shifters[i], joined(d)))
	}
	m.out.Source.Shifters[i], m.out.at.shifters[i] = s, at
}

func (m *merger) note(at place, err error) { m.out.Warnings = append(m.out.Warnings, at.error(err)) }

func (p place) error(err error) *Error { return &Error{Name: p.name, Line: p.line, Err: err} }

// String returns NAME:LINE.
func (p place) String() string {
	if p.line == 0 {
		return p.name
	}
	return fmt.Sprintf("%s:%d", p.name, p.line)
}
