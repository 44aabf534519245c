package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
)

// A label names the speaker of a turn.
type label struct {
	name string        // the speaker, as written
	meta []tone.Column // what stands beside the name
	sure sureness
	end  int // where the speech begins, from the beginning of the line
}

// sureness is how much a label says about being one by itself (rule 6).
type sureness uint8

const (
	oneWord sureness = iota // needs the text's help (rule 8)
	named                   // several words, shaped like a name
	sure                    // a title, a role, a country, a timestamp
	answer                  // "A", which needs a "Q" (rule 3)
)

// How long things get; beyond, it is not a label.
const (
	maxLabel = 512 // bytes from the beginning of the line to the colon
	maxName  = 120 // bytes
)

// parseLabel parses the label at the beginning of s, which begins a line and
// may go on behind it (rules 1 to 3).
func parseLabel(s string) (label, bool) {
	s = s[:min(len(s), maxLabel)]
	c := cursor{s: s}
	c.decoration()
	if l, ok := c.question(); ok {
		return l, true
	}
	if name, ok := c.name(); ok {
		for c.beside() {
		}
		if c.post() && c.colon() {
			c.afterColon()
			if l, ok := c.label(name); ok && (!c.numbered || l.sure == sure || len(l.meta) > 0) {
				return l, true
			}
			return label{}, false
		}
	}
	return dotted(s)
}

// parseOwnLine parses a line that may be a label without a colon (rule 4).
func parseOwnLine(line string) (label, bool) {
	if len(line) > maxLabel {
		return label{}, false
	}
	c := cursor{s: line}
	c.clockAtEnd()
	c.decoration()
	name, ok := c.name()
	if !ok {
		return label{}, false
	}
	for c.beside() {
	}
	c.skip("*_")
	if c.i < len(c.s) {
		return label{}, false
	}
	name = c.dashedPost(name)
	l, ok := c.label(name)
	if l.sure == oneWord && !inCapitals(l.name) {
		return label{}, false
	}
	return l, ok
}

// dashedPost cuts "Jane Doe -- Doe & Co. -- Analyst" into the name and what she is.
func (c *cursor) dashedPost(name string) string {
	before, post, found := strings.Cut(name, " -- ")
	if !found || len(strings.Fields(before)) < 2 || !isPost(strings.ReplaceAll(post, " --", "")) {
		return name
	}
	c.sure = true
	c.meta = append(c.meta, tone.Column{Name: "affiliation", Value: post})
	return before
}

// A cursor moves over the beginning of a line.
type cursor struct {
	s    string
	i    int
	meta []tone.Column

	sure     bool // what stands beside the name makes the label sure
	numbered bool // a question's number stands before the name
}

func (c *cursor) rest() string { return c.s[c.i:] }

func (c *cursor) label(name string) (label, bool) {
	name, post := cutPost(name)
	sureness, ok := judge(name)
	if ok && (c.sure || sureness == named && len(c.meta) > 1 && c.meta[0].Name == "affiliation" && c.meta[1].Name == "affiliation") {
		sureness = sure // "Jane Doe (Exe Valley) (Lab)"
	}
	meta := c.meta
	if post != "" {
		meta = append([]tone.Column{{Name: "affiliation", Value: post}}, meta...)
	}
	return label{name: name, meta: meta, sure: sureness, end: c.i}, ok
}

// suffixes follow a family name, with or without a comma.
var suffixes = words(`jr sr esq ii iii iv phd ph.d md m.d mp mep ret qc kc`)

// cutPost cuts "JANE DOE, CHIEF CORRESPONDENT" into the name and what she is,
// but neither "DOE, JANE" nor "JANE DOE, JR.".
func cutPost(name string) (string, string) {
	before, post, found := strings.Cut(name, ", ")
	post = strings.TrimSpace(post)
	if !found || len(strings.Fields(before)) < 2 || suffixes()[fold(post)] || !isPost(post) {
		return name, ""
	}
	return before, post
}

// maxPost is how many words a post has.
const maxPost = 14

func isPost(s string) bool {
	s = strings.TrimPrefix(s, "on behalf of the ")
	r, _ := utf8.DecodeRuneInString(s)
	ws := strings.Fields(s)
	return len(ws) > 0 && len(ws) <= maxPost && isCapital(r) && allNameWords(ws)
}

// post moves over ", RAPPORTEUR" and "to the Minister of Ports" behind
// parentheses. It reports whether what follows may end a label.
func (c *cursor) post() bool {
	s := c.rest()
	n := strings.IndexAny(s, ":\n")
	if n <= 0 || n > maxName {
		return true
	}
	post := strings.TrimSpace(s[:n])
	column := tone.Column{Name: "affiliation", Value: strings.TrimSpace(strings.TrimPrefix(post, ","))}
	if to, ok := strings.CutPrefix(post, "to the "); ok && isPost(to) {
		column = tone.Column{Name: "note", Value: post}
	} else if !strings.HasPrefix(post, ",") {
		return true
	} else if !isPost(column.Value) {
		return false
	}
	c.i += n
	c.meta = append(c.meta, column)
	return true
}

// space moves over white space inside the line, and the byte order mark.
func (c *cursor) space() {
	for c.i < len(c.s) {
		r, n := utf8.DecodeRuneInString(c.rest())
		if r == '\n' || !unicode.IsSpace(r) && r != '\ufeff' {
			return
		}
		c.i += n
	}
}

// skip moves over white space and the given bytes.
func (c *cursor) skip(bytes string) {
	c.space()
	for c.i < len(c.s) && strings.IndexByte(bytes, c.s[c.i]) >= 0 {
		c.i++
		c.space()
	}
}

// decoration moves over what may stand before a name.
func (c *cursor) decoration() {
	c.skip(">*_")
	if n := clock(c.rest()); n > 0 {
		c.timestamp(c.s[c.i : c.i+n])
		c.i += n
		c.skip("-*_")
	}
	c.number()
}

// number moves over the number of a question to a minister: "12.", "Q2.",
// "T3. [903417]".
func (c *cursor) number() {
	if r := c.rest(); r == "" || !isDigit(r[0]) && r[0] != 'Q' && r[0] != 'T' {
		return
	}
	at, s := c.i, strings.TrimLeft(c.rest(), "QT")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > 3 || len(c.rest())-len(s) > 1 || !strings.HasPrefix(s[digits:], ". ") {
		return
	}
	c.i += len(c.rest()) - len(s) + digits + 1
	c.space()
	if s := c.rest(); strings.HasPrefix(s, "[") {
		if n := strings.IndexByte(s, ']'); n > 1 && isNumeral(s[1:n]) {
			c.i += n + 1
			c.space()
		}
	}
	if r, _ := utf8.DecodeRuneInString(c.rest()); !isCapital(r) {
		c.i = at
		return
	}
	c.numbered = true
}

// question parses "Q" before white space, and "A:" (rule 3). "Q:" is a name
// like others.
func (c *cursor) question() (label, bool) {
	s := c.rest()
	if strings.HasPrefix(s, "A:") {
		c.i += 2
		c.space()
		return label{name: "A", meta: c.meta, sure: answer, end: c.i}, true
	}
	if !strings.HasPrefix(s, "Q") {
		return label{}, false
	}
	at := c.i
	c.i++
	c.space()
	if end := c.i; end > at+1 && end < len(c.s) && c.s[end] != '\n' {
		c.note()
		return label{name: "Q", meta: c.meta, sure: oneWord, end: c.i}, true
	}
	c.i = at
	return label{}, false
}

// dotted parses "Q. " and "A. ".
func dotted(s string) (label, bool) {
	c := cursor{s: s}
	c.decoration()
	if s = c.rest(); len(s) < 4 || s[0] != 'Q' && s[0] != 'A' || s[1] != '.' || s[2] != ' ' {
		return label{}, false
	}
	c.i += 2
	c.space()
	l := label{name: s[:1], meta: c.meta, sure: answer, end: c.i}
	if s[0] == 'Q' {
		l.sure = oneWord
	}
	return l, true
}

// name moves over a name and returns it; it ends at a colon, at a parenthesis
// or at the end of the line. In brackets it ends where they do.
func (c *cursor) name() (string, bool) {
	s, ends := c.rest(), ":：([*_\n"
	bracket := strings.HasPrefix(s, "[")
	if bracket {
		c.i++
		s, ends = s[1:], "]\n"
	}
	n := nameEnd(s, ends)
	c.i += n
	if bracket && !c.one("]") {
		return "", false
	}
	name := strings.TrimSpace(s[:n])
	if courtesies()[fold(name)] && c.courtesy() { // "Hon. (Ms.) Jane Doe"
		rest, ok := c.name()
		return name + " " + rest, ok
	}
	return name, name != "" && n <= maxName
}

// courtesy moves over a title in parentheses.
func (c *cursor) courtesy() bool {
	n := strings.IndexByte(c.rest(), ')')
	if n < 2 || !courtesies()[fold(c.rest()[1:n])] {
		return false
	}
	c.i += n + 1
	return true
}

// nameEnd returns where one of the bytes of ends stands; an underscore inside
// a word ("SPEAKER_00") is no markup.
func nameEnd(s, ends string) int {
	for from := 0; ; {
		n := strings.IndexAny(s[from:], ends)
		if n < 0 {
			return len(s)
		}
		n += from
		if s[n] != '_' || n == 0 || n+1 == len(s) || !isAlphanumeric(s[n-1]) || !isAlphanumeric(s[n+1]) {
			return n
		}
		from = n + 1
	}
}

func isAlphanumeric(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'z' }

// one moves over s if it comes next.
func (c *cursor) one(s string) bool {
	if !strings.HasPrefix(c.rest(), s) {
		return false
	}
	c.i += len(s)
	return true
}

// colon moves over the colon that ends a label. A digit or a slash behind it
// says that it is none.
func (c *cursor) colon() bool {
	c.skip("*_")
	if !c.one(":") && !c.one("：") {
		return false
	}
	return c.i == len(c.s) || strings.IndexByte("0123456789/:=\\", c.s[c.i]) < 0
}

// afterColon moves to the speech, over a timestamp or a note that stands
// before it.
func (c *cursor) afterColon() {
	c.skip("*_")
	if n := clock(c.rest()); n > 0 && strings.IndexByte("[(", c.s[c.i]) >= 0 {
		c.timestamp(c.s[c.i : c.i+n])
		c.i += n
		c.space()
	}
	c.note()
}

// note moves over a note on the translation, and leaves other parentheses,
// which are speech or a direction.
func (c *cursor) note() {
	at, meta := c.i, c.meta
	if c.beside() && c.meta[len(c.meta)-1].Name != "language" && !isTranslation(c.meta[len(c.meta)-1]) {
		c.i, c.meta = at, meta
	}
	c.space()
}

// LabelColumn is the column of a turn's label as it is written, where the
// speaker's name is another one (rule 10).
const LabelColumn = "speaker_label"
