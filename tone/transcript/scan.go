package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanner goes over the lines of a text.
type scanner struct {
	layout
	text       string
	start, end int    // of the line, without its line break
	line       int    // its number
	blank      bool   // the line before is blank, or there is none
	last       string // the line before
	said       string // the last line that is not blank
	title      int    // the mark of a title that nothing but blank lines follow, from 1; 0: none
}

func (s *scanner) next() bool {
	if s.line > 0 {
		s.last = s.text[s.start:s.end]
		s.start = s.end + 1
	}
	if s.start >= len(s.text) {
		return false
	}
	s.line++
	s.end = len(s.text)
	if n := strings.IndexByte(s.text[s.start:], '\n'); n >= 0 {
		s.end = s.start + n
	}
	return true
}

// scan looks for a mark on the line. Blank lines end paragraphs.
func (s *scanner) scan() {
	line := strings.TrimRightFunc(s.text[s.start:s.end], unicode.IsSpace)
	if line == "" {
		s.blank = true
		return
	}
	begins := s.blank
	s.blank = false
	before := s.said
	s.said = line
	if n := directionLen(s.text[s.start:]); n > 0 && !(!begins && goesOn(s.last) && strings.HasSuffix(line, ").")) {
		s.add(mark{kind: direction, end: s.start + n, accepted: true})
		s.through(s.start + n)
		return
	}
	if isEnding(line) {
		s.add(mark{kind: ending, end: s.end, accepted: true})
		return
	}
	if begins {
		s.units++
	}
	title, marks := s.title, len(s.marks)
	s.title = 0
	s.scanLabel(line, begins)
	if title > 0 && len(s.marks) > marks && s.marks[marks].kind <= byStop {
		s.marks[title-1].recurs = true
	}
	if len(s.marks) == marks || s.marks[marks].kind == ownLine {
		s.scanHeading(line, begins, before)
	}
}

// scanHeading looks for a heading on a line without a label.
func (s *scanner) scanHeading(line string, begins bool, before string) {
	if !begins || s.line == 1 {
		return
	}
	if n := headingLen(s.text[s.start:]); n > 0 {
		s.add(mark{kind: heading, end: s.start + n, strong: true})
		return
	}
	rest, _, _ := strings.Cut(s.text[min(s.end+1, len(s.text)):], "\n")
	if isTitle(strings.TrimSpace(line)) && strings.TrimSpace(rest) == "" && endsSpeech(before) {
		s.add(mark{kind: heading, end: s.end})
		s.title = len(s.marks)
	}
}

func (s *scanner) scanLabel(line string, begins bool) {
	from := s.start
	if l, ok := parseLabel(s.text[s.start:]); ok {
		wrapped := !begins && goesOn(s.last)
		if !begins && !wrapped {
			s.units++
		}
		s.add(mark{label: l, kind: byColon, end: s.start + l.end, wrapped: wrapped, arrows: hasArrows(line)})
		s.through(s.start + l.end)
		from = s.marks[len(s.marks)-1].end
	} else if l, strong, ok := parseDash(line); ok {
		if !begins {
			s.units++
		}
		s.add(mark{label: l, kind: byDash, end: s.start + l.end, strong: strong})
		from = s.start + l.end
	} else if l, ok := parseStop(line); ok && (begins || line[0] == ' ' || line[0] == '\t') {
		if !begins {
			s.units++
		}
		s.add(mark{label: l, kind: byStop, end: s.start + l.end})
		from = s.start + l.end
	} else if n := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace)); hasArrows(line) {
		s.add(mark{kind: unnamed, end: s.start + n + len(arrows)})
		from = s.start + n + len(arrows)
	} else if begins {
		if l, ok := parseOwnLine(line); ok {
			s.add(mark{label: l, kind: ownLine, end: s.end})
			s.units-- // the paragraph is the one that comes
			s.blank = true
			return
		}
	}
	if from < s.end {
		s.inside(from)
	}
}

// arrows say in captions that somebody else speaks.
const arrows = ">>"

func hasArrows(line string) bool {
	return strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), arrows)
}

// inside looks for labels behind from on the line.
func (s *scanner) inside(from int) {
	for from < s.end {
		line := s.text[from:s.end]
		l, at, ok := insideDash(line)
		m := mark{label: l, kind: byDash, strong: true}
		if i := strings.Index(line, arrows); i >= 0 && (!ok || i < at) {
			m, at, ok = mark{kind: unnamed, arrows: true}, i, true
			if m.label, ok = parseLabel(line[i:]); ok {
				m.kind = byColon
			}
			m.label.end, ok = i+max(m.label.end, len(arrows)), true
		}
		if !ok {
			return
		}
		m.end = from + m.label.end
		m.inside = true
		s.units++
		s.add(m)
		s.marks[len(s.marks)-1].at = from + at
		from = m.end
	}
}

func (s *scanner) add(m mark) {
	m.at, m.line, m.unit = s.start, s.line, s.units
	s.marks = append(s.marks, m)
}

// through moves to the line on which a mark of several lines ends.
func (s *scanner) through(end int) {
	for s.end < end && s.next() {
	}
}

// goesOn reports whether a line looks as if its sentence went on in the next:
// it is long and ends without a stop (rule 5).
func goesOn(line string) bool {
	line = strings.TrimSpace(line)
	r, _ := utf8.DecodeLastRuneInString(line)
	return len(line) >= 50 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',')
}
