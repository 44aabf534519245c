package transcript

import (
	"strings"
	"unicode/utf8"
)

// parseStop parses a label that ends in a full stop, as the records of the United States
// Congress have it (rule 10): "    Mr. Doe of Ohio. I yield." It has a title or is a role.
func parseStop(line string) (label, bool) {
	line = line[:min(len(line), maxLabel)]
	if l, ok := stopBeside(line); ok {
		return l, true
	}
	start := len(line) - len(strings.TrimLeft(line, " \t"))
	end := start
	for n := range maxWords {
		word, _, found := strings.Cut(line[end:], " ")
		if !found || word == "" {
			return label{}, false
		}
		end += len(word)
		if strings.HasSuffix(word, ".") && !isAbbreviation(word) && n > 0 {
			break
		}
		end++
	}
	if line[end-1] != '.' {
		return label{}, false
	}
	sureness, ok := judge(line[start : end-1])
	l := label{name: line[start : end-1], sure: sureness, end: end}
	return l, ok && l.speaks(line)
}

// stopBeside parses "The PRESIDING OFFICER (Ms. Doe). Without objection".
func stopBeside(line string) (label, bool) {
	c := cursor{s: line}
	c.space()
	name, ok := c.name()
	if !ok || !c.beside() || !c.one(". ") {
		return label{}, false
	}
	l, ok := c.label(name)
	if hasArticle(name) {
		l.sure = sure
	}
	return l, ok && l.speaks(line)
}

// speaks reports whether a sure label is followed by what may be speech, and moves its end
// there.
func (l *label) speaks(line string) bool {
	speech := strings.TrimLeft(line[l.end:], " \t")
	l.end = len(line) - len(speech)
	r, _ := utf8.DecodeRuneInString(speech)
	return l.sure == sure && (isCapital(r) || strings.ContainsRune("\"“'‘([0123456789", r))
}
