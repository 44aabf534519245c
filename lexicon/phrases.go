package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// maxPhrases bounds how many phrases a writer makes of one pattern.
const maxPhrases = 1000

// phrases writes a pattern out for formats without alternatives: "(call|calls) on" is
// two phrases. gap returns how a gap of up to n words is written; without it a pattern
// with a gap cannot be written out. ok is false for that, and for too many phrases.
func phrases(pattern string, gap func(n int) []string) (out []string, ok bool) {
	fields, err := splitPattern(pattern)
	if err != nil {
		return nil, false
	}
	out = []string{""}
	for _, f := range fields {
		choices := strings.Split(strings.Trim(f, "()"), "|")
		if strings.HasPrefix(f, "~") {
			seqs, err := parseGap(f)
			if err != nil || gap == nil {
				return nil, false
			}
			choices = gap(seqs[0][0].gap)
		}
		var next []string
		for _, o := range out {
			for _, c := range choices {
				next = append(next, strings.Join(strings.Fields(o+" "+c), " "))
			}
		}
		if out = next; len(out) > maxPhrases {
			return nil, false
		}
	}
	return out, true
}

// A table is a lexicon as formats of words and categories have it: poles are
// categories like others.
type table struct {
	columns []string
	rows    []tableRow
	lost    losses
}

type tableRow struct {
	text    string
	columns []int
}

func newTable(s Source) *table {
	t := &table{columns: slices.Clone(poleNames)}
	at := map[string]int{}
	for i, c := range t.columns {
		at[c] = i
	}
	t.lost.source(s)
	for _, e := range s.Entries {
		texts, ok := phrases(e.Pattern, nil)
		if !ok {
			t.lost.add("entries with a gap or too many alternatives", e.Pattern)
			continue
		}
		t.lost.weight(e)
		row := []int{int(e.Pole)}
		if c := strings.Join(strings.Fields(e.Category), " "); c != "" {
			if _, ok := at[c]; !ok {
				at[c] = len(t.columns)
				t.columns = append(t.columns, c)
			}
			if at[c] >= len(poleNames) {
				row = append(row, at[c])
			}
		}
		for _, text := range texts {
			t.rows = append(t.rows, tableRow{text, row})
		}
	}
	return t
}

// losses count what a format cannot hold.
type losses struct {
	kinds    []string
	count    map[string]int
	examples map[string]string
}

func (l *losses) add(what, example string) {
	if l.count == nil {
		l.count, l.examples = map[string]int{}, map[string]string{}
	}
	if l.count[what]++; l.count[what] == 1 {
		l.kinds = append(l.kinds, what)
		l.examples[what] = example
	}
}

// source notes what none but the native format and CSV hold.
func (l *losses) source(s Source) {
	for _, x := range s.Shifters {
		l.add("shifters", x.Pattern)
	}
	for _, e := range s.Entries {
		if e.Facet != Verbal {
			l.add("facets of material entries", e.Pattern)
		}
		if e.Why != "" {
			l.add("reasons", e.Pattern)
		}
		if e.Pattern != strings.ToLower(e.Pattern) {
			l.add("patterns that ask for capitals: these programs ignore case", e.Pattern)
		}
	}
	l.head(s)
}

// head notes what only the native format holds.
func (l *losses) head(s Source) {
	if s.Version != "" {
		l.add("the version", s.Version)
	}
	if s.Scale != 0 && s.Scale != DefaultScale {
		l.add("the scale", number(s.Scale))
	}
	for _, c := range s.Categories {
		l.add("definitions of categories", c.Name)
	}
}

func (l *losses) weight(e Entry) {
	if e.Weight != 1 {
		l.add("weights other than 1", e.Pattern)
	}
}

// list returns one line for each kind of loss.
func (l *losses) list() (out []string) {
	for _, k := range l.kinds {
		out = append(out, fmt.Sprintf("%s: %d, such as %q", k, l.count[k], l.examples[k]))
	}
	return out
}
