package lexicon

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// The categories that a VADER file is taken to have.
const (
	vaderPositive = "positive"
	vaderNegative = "negative"
)

// ReadVADER reads the tab file of VADER: a word, the mean of its ratings, and what else
// stands on the line, which is passed over. The sign is the category, positive or
// negative, which mean conciliatory and combative unless poles says otherwise; the
// magnitude is the weight. Emoticons cannot be said and are left out with a warning. See
// Read for poles.
func ReadVADER(r io.Reader, name string, poles map[string]Pole) (*File, error) {
	m := newImporter(name, poles)
	for c, p := range map[string]Pole{vaderPositive: Conciliatory, vaderNegative: Combative} {
		if !m.asked[c] {
			m.poles[c] = p
		}
	}
	text, err := m.text(r)
	if err != nil {
		return nil, err
	}
	for i, line := range lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := m.rated(line, place{name: name, line: i + 1}); err != nil {
			m.warn(i+1, 0, fmt.Errorf("%w: left out", err))
		}
	}
	return m.end()
}

// rated reads the line of a word and its rating.
func (m *importer) rated(line string, at place) error {
	f := strings.Split(line, "\t")
	if len(f) < 2 {
		return errors.New("not a word and its mean rating, with a tab between")
	}
	mean, err := strconv.ParseFloat(strings.TrimSpace(f[1]), 64)
	if err != nil || math.IsNaN(mean) || math.IsInf(mean, 0) {
		return fmt.Errorf("%q: the rating %q is not a number", clip(f[0]), clip(f[1]))
	}
	c := vaderPositive
	if mean < 0 {
		c = vaderNegative
	}
	if mean == 0 {
		return fmt.Errorf("%q: the rating 0 has no pole", clip(f[0]))
	}
	m.word(term{at: at, column: 1, pattern: f[0], categories: []string{c}, weight: math.Round(math.Abs(mean)*1000) / 1000})
	return nil
}

// WriteVADER writes a tab file as VADER has it, with 0 for the deviation and an empty
// list of ratings. It returns what the format cannot hold: categories, facets, reasons,
// shifters, patterns with a prefix or a gap. VADER looks most phrases up in vain, for it
// reads text word by word.
func WriteVADER(w io.Writer, s Source) (lost []string, err error) {
	var l losses
	l.source(s)
	b := bufio.NewWriter(w)
	for _, e := range s.Entries {
		texts, ok := phrases(e.Pattern, nil)
		if !ok || strings.Contains(e.Pattern, "*") {
			l.add("entries with a prefix, a gap or too many alternatives", e.Pattern)
			continue
		}
		if e.Category != "" && e.Category != vaderPositive && e.Category != vaderNegative {
			l.add("categories", e.Pattern)
		}
		sign := [...]string{Conciliatory: "", Combative: "-"}[e.Pole]
		for _, text := range texts {
			if strings.Contains(text, " ") {
				l.add("phrases, which are written but which VADER does not look up", text)
			}
			fmt.Fprintf(b, "%s\t%s%s\t0\t[]\n", text, sign, number(e.Weight))
		}
	}
	return l.list(), b.Flush()
}
