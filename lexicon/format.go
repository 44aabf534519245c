package lexicon

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxLine bounds a line of a lexicon's text, in bytes.
const maxLine = 64 << 10

// Parse reads a lexicon's text; name stands in errors. It compiles what it read: the
// error joins an *Error for each bad line.
func Parse(r io.Reader, name string) (*Lexicon, error) {
	var p parser
	p.read(r, name)
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	if p.src.Name == "" {
		p.src.Name = name
	}
	return compile(p.src, &p.where, true)
}

// A parser collects the lines of one or more texts.
type parser struct {
	src      Source
	where    places
	errs     []error
	trusting bool // the patterns are known to be good and are not read
}

// read reads one text. Its errors are collected.
func (p *parser) read(r io.Reader, name string) {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 0, 4096), maxLine)
	line := 0
	for sc.Scan() {
		line++
		text := strings.TrimSuffix(sc.Text(), "\r")
		if line == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		if column, err := p.line(text, place{name: name, line: line}); err != nil {
			p.errs = append(p.errs, &Error{Name: name, Line: line, Column: column, Err: err})
		}
	}
	if err := sc.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("line longer than %d bytes", maxLine)
		}
		p.errs = append(p.errs, &Error{Name: name, Line: line + 1, Err: err})
	}
}

// line reads one line. The column is that of the faulty field.
func (p *parser) line(text string, at place) (column int, err error) {
	switch {
	case !utf8.ValidString(text) || strings.Contains(text, "\x00"):
		return 0, errors.New("not UTF-8 text")
	case strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#"):
		return 0, nil
	case strings.HasPrefix(text, "@"):
		return 0, p.directive(text)
	}
	f := strings.Split(text, "\t")
	if len(f) != len(fieldNames) {
		return 0, fmt.Errorf("%d fields, not %d: %s, with tabs between", len(f), len(fieldNames), strings.Join(fieldNames, ", "))
	}
	bad, err := p.fields(f, at)
	if err != nil {
		err = fmt.Errorf("%s: %w", fieldNames[bad], err)
	}
	return len(strings.Join(f[:bad], "\t")) + min(bad, 1) + 1, err
}

var fieldNames = []string{"pattern", "pole", "facet", "weight", "category", "why"}

// shifterPole stands in the pole's field of a shifter.
const shifterPole = "shifter"

// fields reads an entry or a shifter. The first result is the faulty field.
func (p *parser) fields(f []string, at place) (bad int, err error) {
	if at.text = f[0]; !p.trusting {
		if at.read, err = parse(f[0]); err != nil {
			return 0, err
		}
	}
	if f[1] == shifterPole {
		return p.shifter(f, at)
	}
	pole, ok := poleNames.find(f[1])
	if !ok {
		return 1, fmt.Errorf("%q is not conciliatory, combative or shifter", f[1])
	}
	facet, ok := facetNames.find(f[2])
	if !ok {
		return 2, fmt.Errorf("%q is not verbal or material", f[2])
	}
	w, err := parseWeight(f[3])
	if err != nil {
		return 3, err
	}
	p.src.Entries = append(p.src.Entries, Entry{f[0], Pole(pole), Facet(facet), w, f[4], f[5]})
	p.where.entries = append(p.where.entries, at)
	return 0, nil
}

func (p *parser) shifter(f []string, at place) (bad int, err error) {
	kind, ok := kindNames.find(f[2])
	if !ok || Kind(kind) == Party {
		return 2, fmt.Errorf("%q is not one of %s", f[2], strings.Join(kindNames[:Party], ", "))
	}
	s := Shifter{Pattern: f[0], Kind: Kind(kind), Why: f[5]}
	if f[3] != "-" {
		if s.Factor, err = parseWeight(f[3]); err != nil {
			return 3, err
		}
	}
	p.src.Shifters = append(p.src.Shifters, s)
	p.where.shifters = append(p.where.shifters, at)
	return 0, nil
}

func parseWeight(s string) (float64, error) {
	w, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not a number", s)
	}
	m, err := milli(w)
	return float64(m) / 1000, err
}

// directive reads a line that begins with @.
func (p *parser) directive(text string) (err error) {
	key, value, _ := strings.Cut(text, "\t")
	switch key {
	case "@name":
		p.src.Name = value
	case "@version":
		p.src.Version = value
	case "@scale":
		p.src.Scale, err = parseWeight(value)
	case "@category":
		name, definition, _ := strings.Cut(value, "\t")
		p.src.Categories = append(p.src.Categories, Category{name, definition})
	default:
		err = fmt.Errorf("%q is not @name, @version, @scale or @category", key)
	}
	return err
}

// Write writes the lexicon's text, sorted. Parse reads it back to an equal lexicon.
func (l *Lexicon) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "@name\t%s\n", oneLine(l.src.Name))
	if l.src.Version != "" {
		fmt.Fprintf(b, "@version\t%s\n", oneLine(l.src.Version))
	}
	fmt.Fprintf(b, "@scale\t%s\n", number(l.src.Scale))
	for _, c := range l.src.Categories {
		fmt.Fprintf(b, "@category\t%s\t%s\n", oneLine(c.Name), oneLine(c.Definition))
	}
	for _, e := range l.src.Entries {
		fmt.Fprintf(b, "%s\t%s\t%s\t%s\t%s\t%s\n", oneLine(e.Pattern), e.Pole, e.Facet, number(e.Weight), oneLine(e.Category), oneLine(e.Why))
	}
	for _, s := range l.src.Shifters {
		factor := "-"
		if s.Factor != 0 {
			factor = number(s.Factor)
		}
		fmt.Fprintf(b, "%s\t%s\t%s\t%s\t%s\t%s\n", oneLine(s.Pattern), shifterPole, s.Kind, factor, "shifters", oneLine(s.Why))
	}
	return b.Flush()
}

// oneLine keeps a field from breaking the format.
func oneLine(s string) string { return lineBreaks.Replace(s) }

var lineBreaks = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
