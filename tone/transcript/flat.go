package transcript

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// flat reads an object of strings, whole numbers and nulls, which nearly all lines are, in a
// third of the time that a decoder for all of JSON takes: the line becomes one string, and
// the values are parts of it. ok is false where there is anything else, faults among it: the
// decoder then says what. FuzzFlat holds the two against each other.
func (o *objects) flat(line []byte) (cells []cell, ok bool) {
	text := string(line)
	f := flatScanner{text: text}
	o.cells = o.cells[:0]
	if !f.skip('{') {
		return nil, false
	}
	for first := true; !f.skip('}'); first = false {
		if !first && !f.skip(',') {
			return nil, false
		}
		from, to, escaped := f.str()
		if to < 0 || escaped || !f.skip(':') {
			return nil, false
		}
		f.space()
		c := cell{name: o.name(len(o.cells), text[from:to]), column: f.at + 1}
		if ok := o.value(&f, &c); !ok {
			return nil, false
		}
		o.cells = append(o.cells, c)
	}
	f.space()
	return o.cells, f.at == len(text) && len(o.cells) > 0
}

// name returns the name of member i: the last object's, where it is the same, so that not
// each record keeps its own.
func (o *objects) name(i int, s string) string {
	if i < len(o.names) && o.names[i] == s {
		return o.names[i]
	}
	return s
}

func (o *objects) value(f *flatScanner, c *cell) bool {
	start := f.at
	if start == len(f.text) {
		return false
	}
	switch b := f.text[start]; {
	case b == '"':
		from, to, escaped := f.str()
		if to < 0 {
			return false
		}
		if c.value = f.text[from:to]; !escaped {
			return true
		}
		var err error
		if o.buf, err = jsontext.AppendUnquote(o.buf[:0], f.text[start:f.at]); err != nil {
			return false
		}
		c.value = string(o.buf)
		return true
	case b == 'n' && len(f.text)-start > 4 && f.text[start:start+4] == "null":
		c.value, c.kind = "null", isNull
		f.at += 4
	case '1' <= b && b <= '9':
		for f.at < len(f.text) && isDigit(f.text[f.at]) {
			f.at++
		}
		c.value, c.kind = f.text[start:f.at], isNumber
	}
	// What a number or a null goes on with, as 1.5 does, is for the decoder.
	return f.at > start && f.at < len(f.text) && (f.text[f.at] == ',' || f.text[f.at] == '}')
}

// A flatScanner goes over the text of an object.
type flatScanner struct {
	text string
	at   int
}

func (f *flatScanner) space() {
	for f.at < len(f.text) {
		switch f.text[f.at] {
		case ' ', '\t', '\n', '\r':
			f.at++
		default:
			return
		}
	}
}

// skip moves past c and the white space before it, and reports whether it is there.
func (f *flatScanner) skip(c byte) bool {
	f.space()
	if f.at < len(f.text) && f.text[f.at] == c {
		f.at++
		return true
	}
	return false
}

// str moves past a string and the white space before it, and returns where its content
// stands; to is negative where there is no valid string.
func (f *flatScanner) str() (from, to int, escaped bool) {
	if !f.skip('"') {
		return 0, -1, false
	}
	from = f.at
	for to = from; ; to++ {
		n := strings.IndexByte(f.text[to:], '"')
		if n < 0 {
			return 0, -1, false
		}
		if to += n; !escapedAt(f.text[from:to]) {
			break
		}
	}
	f.at = to + 1
	s := f.text[from:to]
	if !valid(s, ' ') {
		return 0, -1, false
	}
	return from, to, strings.IndexByte(s, '\\') >= 0
}

// escapedAt reports whether what follows s is escaped: an odd number of backslashes ends it.
func escapedAt(s string) bool {
	n := 0
	for n < len(s) && s[len(s)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}
