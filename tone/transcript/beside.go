package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
)

// What stands beside a name: parentheses and timestamps. It is kept in columns
// and makes some labels sure (rule 6).

const maxBeside = 200 // bytes in a pair of parentheses

// beside moves over a pair of parentheses and keeps what is in it. It may go
// over one line break, because records of meetings are wrapped.
func (c *cursor) beside() bool {
	c.skip("*_")
	s := c.rest()
	if len(s) == 0 || s[0] != '(' && s[0] != '[' {
		return false
	}
	n := strings.IndexAny(s[1:], ")]") + 1
	if n < 2 || n > maxBeside || strings.ContainsAny(s[1:n], "([") || strings.Count(s[:n], "\n") > 1 {
		return false
	}
	if clock(s) == n+1 {
		c.timestamp(s[:n+1])
	} else {
		c.keep(strings.Join(strings.Fields(s[1:n]), " "))
	}
	c.i += n + 1
	return true
}

// languageCues come before the name of a language.
var languageCues = []string{"spoke in ", "speaking in ", "spoken in ", "in ", "interpretation from ", "translated from ", "translation from "}

// noteCues begin what is said about how somebody spoke.
var noteCues = []string{"via ", "through ", "by ", "on ", "off", "voice", "voiceover", "translated", "speaking", "continuing", "continued", "inaudible", "from ", "over ", "with "}

// keep makes a column of what stands beside a name.
func (c *cursor) keep(s string) {
	lower := strings.ToLower(s)
	for _, cue := range languageCues {
		if len(lower) == len(s) && strings.HasPrefix(lower, cue) && c.language(s[len(cue):]) {
			return
		}
	}
	column := tone.Column{Name: "affiliation", Value: s}
	r, _ := utf8.DecodeRuneInString(s)
	if unicode.IsLower(r) || hasAnyPrefix(lower, noteCues) {
		column.Name, column.Value = "note", strings.TrimRight(s, ".")
	}
	if isCountry(s) {
		column.Name, c.sure = "country", true
	}
	c.meta = append(c.meta, column)
}

// language keeps "Russian; interpretation provided by the delegation", and
// leaves "New York" alone.
func (c *cursor) language(s string) bool {
	language, note, _ := strings.Cut(s, ";")
	language = strings.TrimSpace(language)
	if !languages()[strings.ToLower(language)] {
		return false
	}
	c.sure = true
	c.meta = append(c.meta, tone.Column{Name: "language", Value: language})
	if note = strings.TrimSpace(note); note != "" {
		c.meta = append(c.meta, tone.Column{Name: "note", Value: note})
	}
	return true
}

func isTranslation(c tone.Column) bool {
	lower := strings.ToLower(c.Value)
	return c.Name == "note" && (strings.Contains(lower, "translat") || strings.Contains(lower, "interpret"))
}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func (c *cursor) timestamp(s string) {
	c.meta = append(c.meta, tone.Column{Name: "timestamp", Value: strings.Trim(s, "[]()")})
	c.sure = true
}

// clock returns the length of the timestamp that s begins with: "1:05",
// "00:01:05.250", perhaps in brackets. 0 means there is none.
func clock(s string) int {
	i, colons := 0, 0
	open := len(s) > 0 && (s[0] == '[' || s[0] == '(')
	if open {
		i++
	}
	for ; i < len(s) && (isDigit(s[i]) || s[i] == ':' || s[i] == '.' && colons > 0); i++ {
		if s[i] == ':' {
			colons++
		}
	}
	switch {
	case colons == 0 || colons > 3 || !isDigit(s[i-1]):
		return 0
	case open && (i == len(s) || s[i] != ']' && s[i] != ')'):
		return 0
	case open:
		return i + 1
	case i < len(s) && s[i] > ' ':
		return 0
	}
	return i
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// clockAtEnd takes a timestamp off the end of a line.
func (c *cursor) clockAtEnd() {
	i := strings.LastIndexAny(c.s, " \t") + 1
	if i > 0 && clock(c.s[i:]) == len(c.s)-i {
		c.timestamp(c.s[i:])
		c.s = strings.TrimSpace(c.s[:i])
	}
}
