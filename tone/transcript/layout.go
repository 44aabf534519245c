package transcript

import (
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// A mark is a place where a turn or a part of one ends or begins.
type mark struct {
	label
	kind     markKind
	at, end  int  // what stands there: the label, the direction
	line     int  // 1-based
	unit     int  // how many paragraphs begin before or here
	wrapped  bool // the line goes on from the one before (rule 5)
	recurs   bool // the same name is a label elsewhere
	strong   bool // a full stop stands before its dash
	arrows   bool // ">>" stands before it
	inside   bool // it stands inside a line
	accepted bool
}

type markKind uint8

const (
	byColon markKind = iota
	byDash
	byStop
	ownLine
	heading // in capitals where it is strong, else before a label where it recurs
	direction
	ending
	unnamed // ">>" without a name: somebody else speaks
)

// isLabel reports whether a mark of this kind names a speaker.
func (k markKind) isLabel() bool { return k <= ownLine }

// A layout is how a text is laid out: its marks, and how many paragraphs it
// has. A line with a label begins a paragraph.
type layout struct {
	size  int
	marks []mark
	units int
}

// survey finds the marks of a text and accepts the labels among them.
func survey(text string) *layout {
	s := scanner{text: text, blank: true}
	s.layout.size = len(text)
	for s.next() {
		s.scan()
	}
	s.layout.accept()
	return &s.layout
}

// accept applies rules 3 to 8.
func (l *layout) accept() {
	t := l.tally()
	for i := range l.marks {
		switch m := &l.marks[i]; m.kind {
		case byColon:
			m.recurs, m.accepted = t.colons[m.name] > 1, t.byColon(m)
		case byDash:
			m.recurs, m.accepted = t.dashes[m.name] > 1, m.sure == sure || t.dashes[m.name] > 1 || t.stops > 1 && m.strong && m.sure == named
		case ownLine:
			m.recurs, m.accepted = t.lines[m.name] > 1, t.ownLine(m)
		case byStop, heading:
			m.accepted = true
		}
	}
	// A text has one of the layouts. Page headings recur as names on their own
	// lines do, and who is spoken to is named before a dash too.
	colons, dashes := l.count(byColon), l.count(byDash)
	if dashes > 0 && (colons >= dashes || !l.isDashed()) {
		l.drop(byDash)
		dashes = 0
	}
	stops := l.count(byStop)
	if stops < 3 || max(colons, dashes) >= stops || l.speakers(byStop) < 2 {
		l.drop(byStop)
		stops = 0
	} else { // "Committee on Rivers:" heads a list
		l.drop(byColon)
	}
	if lines := l.count(ownLine); lines > 0 && (max(colons, dashes, stops) >= lines || l.speakers(ownLine) < 2) {
		l.drop(ownLine)
	}
	l.acceptHeadings()
	l.acceptArrows()
	l.resolve()
}

// acceptHeadings: not where speakers stand on lines of their own, or where much is in
// capitals.
func (l *layout) acceptHeadings() {
	loud := 0
	for _, m := range l.marks {
		if m.kind == heading && m.strong {
			loud++
		}
	}
	for i := range l.marks {
		if m := &l.marks[i]; m.kind == heading {
			m.accepted = l.count(ownLine) == 0 && (m.recurs || m.strong && loud*3 <= l.units)
		}
	}
}

// isDashed: three labels with a dash, or two with a full stop too, are sure.
func (l *layout) isDashed() bool {
	all, strong := 0, 0
	for _, m := range l.marks {
		if m.kind == byDash && m.accepted && m.sure == sure {
			all++
			if m.strong {
				strong++
			}
		}
	}
	return all >= 3 || strong >= 2
}

// acceptArrows: arrows mean somebody else only where they stand before names
// as well, at the beginning of lines.
func (l *layout) acceptArrows() {
	used := slices.ContainsFunc(l.marks, func(m mark) bool { return m.kind == byColon && m.accepted && m.arrows && !m.inside })
	for i := range l.marks {
		m := &l.marks[i]
		if m.kind == unnamed {
			m.accepted = used
		} else if m.kind == byColon && m.inside {
			m.accepted = m.accepted && used
		}
	}
}

// timed reports whether a timestamp stands beside the label.
func (m *mark) timed() bool {
	return slices.ContainsFunc(m.meta, func(c tone.Column) bool { return c.Name == "timestamp" })
}

func (l *layout) count(k markKind) (n int) {
	for _, m := range l.marks {
		if m.kind == k && m.accepted {
			n++
		}
	}
	return n
}

// speakers counts the different accepted labels of a kind.
func (l *layout) speakers(k markKind) int {
	names := map[string]bool{}
	for _, m := range l.marks {
		if m.kind == k && m.accepted {
			names[m.name] = true
		}
	}
	return len(names)
}

func (l *layout) drop(k markKind) {
	for i := range l.marks {
		if l.marks[i].kind == k {
			l.marks[i].accepted = false
		}
	}
}

// A tally is what the labels of a text do together.
type tally struct {
	colons, lines map[string]int // how often a name occurs
	dashes        map[string]int
	stops         int             // sure labels with a full stop and a dash
	words         map[string]bool // of the labels of several words
	recurring     bool            // a name on a line of its own recurs
	questions     bool            // there is a "Q"
	capitals      bool            // sure labels are in capitals
	dense         bool            // half of the paragraphs have labels
	first         int             // where the first sure label stands
}

func (l *layout) tally() *tally {
	t := &tally{colons: map[string]int{}, dashes: map[string]int{}, lines: map[string]int{}, words: map[string]bool{}, first: l.size}
	for i := range l.marks {
		t.count(&l.marks[i])
	}
	var upper, mixed, labels, before int
	for i := range l.marks {
		m := &l.marks[i]
		if m.kind != byColon || m.wrapped {
			continue
		}
		if labels++; labels == 1 {
			before = m.unit - 1
		}
		if !t.isSure(m) {
			continue
		}
		t.first = min(t.first, m.at)
		if inCapitals(m.name) && len(m.name) > 1 {
			upper++
		} else if len(m.name) > 1 && m.sure != oneWord {
			mixed++
		}
	}
	t.capitals = upper > 0 && upper >= 4*mixed
	t.dense = labels*2 >= l.units-before
	return t
}

func (t *tally) count(m *mark) {
	switch {
	case m.kind == byDash:
		t.dashes[m.name]++
		if m.strong && m.sure == sure {
			t.stops++
		}
	case m.kind == ownLine:
		t.line(m.name)
		for _, c := range m.meta { // "The Prime Minister (Jane Doe)"
			if c.Name == "affiliation" && m.sure == sure && isPerson(c.Value) {
				t.line(c.Value)
			}
		}
	case m.kind == byColon && !m.wrapped:
		t.colons[m.name]++
		t.questions = t.questions || strings.HasPrefix(m.name, "Q")
		if m.sure == named || m.sure == sure {
			for w := range strings.FieldsSeq(m.name) {
				t.words[strings.TrimSuffix(w, ",")] = true
			}
		}
	}
}

func (t *tally) line(name string) {
	t.lines[name]++
	t.recurring = t.recurring || t.lines[name] > 1
}

// isSure is rule 6.
func (t *tally) isSure(m *mark) bool {
	return m.sure == sure || m.sure != answer && t.colons[m.name] > 1
}

// byColon applies rules 3, 5, 7 and 8.
func (t *tally) byColon(m *mark) bool {
	upper := inCapitals(m.name)
	switch {
	case m.wrapped:
		return upper && (m.sure == sure || t.colons[m.name] > 0)
	case m.sure == sure:
		return true
	case m.sure == answer:
		return t.questions
	case t.capitals && !upper:
		return false
	case m.sure == named || t.colons[m.name] > 1:
		return true
	}
	return m.at > t.first && (t.capitals || t.words[m.name]) || t.dense
}

// ownLine applies rule 4.
func (t *tally) ownLine(m *mark) bool {
	return t.lines[m.name] > 1 || m.sure == sure && (t.recurring || m.timed())
}

// isTranscript is rule 9.
func (l *layout) isTranscript() bool {
	var labels, sureOnes, before int
	for i := range l.marks {
		m := &l.marks[i]
		if !m.accepted || !m.kind.isLabel() {
			continue
		}
		if labels++; labels == 1 {
			if before = m.unit - 1; m.at > l.size/2 {
				return false
			}
		}
		if m.isSure() {
			sureOnes++
		}
	}
	units := l.units - before
	return labels >= 2 && (sureOnes >= 2 && labels*40 >= units || labels*2 >= units)
}

// isSure reports whether few such labels make a transcript: one word that
// recurs may be a heading, and so may a line of its own.
func (m *mark) isSure() bool {
	return m.sure == sure || m.recurs && m.kind == byColon && (m.sure == named || inCapitals(m.name))
}
