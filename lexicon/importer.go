package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A term is an entry of a foreign format, before its categories are poles.
type term struct {
	at         place
	column     int
	pattern    string
	categories []string // paths
	weight     float64
	facet      Facet
	category   string // of the entry; "" for the one of categories that tells most
	why        string
}

// An importer turns the terms of a foreign format into entries.
type importer struct {
	name  string
	file  *File
	poles map[string]Pole // by category in small letters
	asked map[string]bool // keys of poles that the user gave
	met   map[string]bool // keys of poles that are in the file
	known map[string]int  // category -> file.Categories
	owner map[string]int  // token sequence -> the entry that has it
	gone  map[int]bool    // entries left out after all
}

func newImporter(name string, poles map[string]Pole) *importer {
	m := &importer{
		name: name, file: &File{Source: Source{Name: name}},
		poles: map[string]Pole{}, asked: map[string]bool{}, met: map[string]bool{}, known: map[string]int{}, owner: map[string]int{}, gone: map[int]bool{},
	}
	for p, s := range poleNames {
		m.poles[s] = Pole(p)
	}
	for s, p := range poles {
		m.poles[lower(s)], m.asked[lower(s)] = p, true
	}
	return m
}

func lower(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// text reads the file, and warns if it is not UTF-8.
func (m *importer) text(r io.Reader) (string, error) {
	text, line, err := readText(r, m.name)
	if line > 0 {
		m.warn(line, 0, errors.New("not UTF-8 from here on: the file is read as Windows-1252"))
	}
	return text, err
}

func (m *importer) warn(line, column int, err error) {
	m.file.Warnings = append(m.file.Warnings, &Error{Name: m.name, Line: line, Column: column, Err: err})
}

// use returns the record of a category, which it makes at the first call.
func (m *importer) use(path string) *CategoryUse {
	i, ok := m.known[path]
	if !ok {
		i = len(m.file.Categories)
		m.known[path] = i
		p, mapped := m.pole(path)
		m.file.Categories = append(m.file.Categories, CategoryUse{Name: path, Pole: p, Mapped: mapped})
	}
	return &m.file.Categories[i]
}

// pole returns the pole that a category means: by its path, by its own name, or by its
// parent's.
func (m *importer) pole(path string) (Pole, bool) {
	for path = lower(path); path != ""; path = parent(path) {
		own := path[strings.LastIndexByte(path, '/')+1:]
		for _, key := range []string{path, own} {
			if p, ok := m.poles[key]; ok {
				m.met[key] = true
				return p, true
			}
		}
	}
	return 0, false
}

func parent(path string) string { return path[:max(strings.LastIndexByte(path, '/'), 0)] }

// add makes an entry of t if its categories mean one pole, and reports whether it did.
func (m *importer) add(t term) bool {
	poles := map[Pole]bool{}
	for _, c := range t.categories {
		u := m.use(c)
		u.Terms++
		if u.Mapped {
			poles[u.Pole] = true
		}
	}
	if len(poles) == 0 {
		return false
	}
	if len(poles) > 1 {
		m.warn(t.at.line, t.column, fmt.Errorf("%q is in categories of both poles (%s): left out", clip(t.pattern), strings.Join(t.categories, ", ")))
		return false
	}
	seqs, err := sayable(t.pattern)
	if err == nil {
		_, err = milli(cmp.Or(t.weight, 1))
	}
	if err != nil {
		m.warn(t.at.line, t.column, fmt.Errorf("%q: %w: left out", clip(t.pattern), err))
		return false
	}
	e := Entry{Pattern: t.pattern, Facet: t.facet, Weight: cmp.Or(t.weight, 1), Category: cmp.Or(t.category, m.tells(t.categories)), Why: t.why}
	if poles[Combative] {
		e.Pole = Combative
	}
	return m.keep(e, t, seqs)
}

// maxTerm bounds a pattern of a foreign file, in bytes: reading one takes time with the
// square of its length.
const maxTerm = 4096

// clip shortens a term for a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// sayable returns what a pattern stands for, or an error where the pattern language or
// its text format cannot say it.
func sayable(pattern string) ([][]element, error) {
	if len(pattern) > maxTerm {
		return nil, fmt.Errorf("longer than %d bytes", maxTerm)
	}
	if strings.HasPrefix(pattern, "#") || strings.HasPrefix(pattern, "@") {
		return nil, fmt.Errorf("a lexicon's text keeps lines that begin with %s for itself", pattern[:1])
	}
	if strings.ContainsAny(pattern, "\t\r\n") {
		return nil, errors.New("a pattern is one line without tabs")
	}
	return parsePattern(pattern)
}

// wordsOnly makes a pattern of a foreign term, in which ( ) | ~ are plain letters and
// so cannot be said.
func wordsOnly(s string) (string, error) {
	if i := strings.IndexAny(s, "()|~"); i >= 0 {
		return "", fmt.Errorf("%q: %q cannot be part of a word of a pattern: left out", clip(s), s[i:i+1])
	}
	return lower(s), nil
}

// word is add for a foreign term.
func (m *importer) word(t term) {
	var err error
	if t.pattern, err = wordsOnly(t.pattern); err == nil {
		m.add(t)
		return
	}
	for _, c := range t.categories {
		m.use(c).Terms++
	}
	m.warn(t.at.line, t.column, err)
}

// keep appends the entry, unless another one stands for the same words: of the same
// pole the first stays, of both poles none.
func (m *importer) keep(e Entry, t term, seqs [][]element) bool {
	for _, s := range seqs {
		first, ok := m.owner[fmt.Sprint(s)]
		if !ok {
			continue
		}
		m.again(first, e, t)
		return false
	}
	for _, s := range seqs {
		m.owner[fmt.Sprint(s)] = len(m.file.Source.Entries)
	}
	m.file.Source.Entries = append(m.file.Source.Entries, e)
	m.file.at.entries = append(m.file.at.entries, t.at)
	for _, c := range t.categories {
		m.use(c).Used++
	}
	return true
}

// again is a term whose words an entry has already.
func (m *importer) again(first int, e Entry, t term) {
	old, line := m.file.Source.Entries[first], m.file.at.entries[first].line
	switch {
	case old.Pole != e.Pole && m.gone[first]:
		m.warn(t.at.line, t.column, fmt.Errorf("%q means the other pole on line %d: left out", e.Pattern, line))
	case old.Pole != e.Pole:
		m.gone[first] = true
		m.warn(t.at.line, t.column, fmt.Errorf("%q means the other pole on line %d: both are left out", e.Pattern, line))
	case old.Pattern != e.Pattern || old.Weight != e.Weight:
		m.warn(t.at.line, t.column, fmt.Errorf("%q stands also on line %d: that one stays", e.Pattern, line))
	default: // in a second category of the same pole
		for _, c := range t.categories {
			m.use(c).Used++
		}
	}
}

// tells returns the name of the category that tells most of a term: a mapped one before
// others, the pole's own name last of all.
func (m *importer) tells(categories []string) (best string) {
	mapped := false
	for _, c := range categories {
		u := m.use(c)
		name := belowPole(c)
		if name != "" && name != uncategorised && (best == "" || u.Mapped && !mapped) {
			best, mapped = name, u.Mapped
		}
	}
	return best
}

// belowPole takes the pole's own name off the beginning of a category's path.
func belowPole(path string) string {
	top, rest, _ := strings.Cut(path, "/")
	if _, ok := poleNames.find(lower(top)); ok {
		return rest
	}
	return path
}

// end returns the file, whose entries compile.
func (m *importer) end() (*File, error) {
	if len(m.file.Categories) == 0 {
		return nil, &Error{Name: m.name, Err: m.nothing()}
	}
	for _, key := range slices.Sorted(maps.Keys(m.asked)) {
		if !m.met[key] {
			return nil, &Error{Name: m.name, Err: fmt.Errorf("no category %q: there are %s", key, m.list())}
		}
	}
	m.drop(m.gone)
	if err := m.settle(); err != nil {
		return nil, err
	}
	if len(m.file.Source.Entries) == 0 {
		return nil, &Error{Name: m.name, Err: m.nothing()}
	}
	slices.SortStableFunc(m.file.Warnings, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return m.file, nil
}

func (m *importer) nothing() error {
	mapped := slices.ContainsFunc(m.file.Categories, func(u CategoryUse) bool { return u.Mapped })
	switch w := m.file.Warnings; {
	case len(m.file.Categories) > 0 && !mapped:
		return fmt.Errorf("no category means a pole: map some of %s", m.list())
	case len(w) > 0:
		return fmt.Errorf("no entry can be used, for %d reasons such as line %d: %w", len(w), w[0].Line, w[0].Err)
	}
	return errors.New("empty: there are no entries of a pole in it")
}

// list names the categories, not more than a reader takes in.
func (m *importer) list() string {
	const most = 20
	var out []string
	for _, u := range m.file.Categories {
		out = append(out, u.Name)
	}
	if len(out) > most {
		out = append(out[:most], fmt.Sprintf("%d more", len(out)-most))
	}
	return strings.Join(out, ", ")
}

// drop takes entries out.
func (m *importer) drop(gone map[int]bool) {
	src, at := m.file.Source.Entries, m.file.at.entries
	m.file.Source.Entries, m.file.at.entries = nil, nil
	for i := range src {
		if !gone[i] {
			m.file.Source.Entries = append(m.file.Source.Entries, src[i])
			m.file.at.entries = append(m.file.at.entries, at[i])
		}
	}
}

// settle takes out entries until the rest compile. The compiler is told an entry's
// number for its line, and names it so in its errors.
func (m *importer) settle() error {
	for len(m.file.Source.Entries) > 0 {
		numbers := places{shifters: m.file.at.shifters}
		for i := range m.file.Source.Entries {
			numbers.entries = append(numbers.entries, place{name: m.name, line: -1 - i})
		}
		_, err := compile(m.file.Source, &numbers, true)
		if err == nil {
			return nil
		}
		gone := map[int]bool{}
		for _, err := range split(err) {
			e, ok := errors.AsType[*Error](err)
			if !ok || e.Line >= 0 {
				return err
			}
			i := -1 - e.Line
			gone[i] = true
			m.warn(m.file.at.entries[i].line, 0, fmt.Errorf("%w: left out", e.Err))
		}
		m.drop(gone)
	}
	return nil
}

// split returns the errors that errors.Join joined.
func split(err error) []error {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	return []error{err}
}
