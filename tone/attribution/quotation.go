package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
)

// A quotation is a stretch of one paragraph in quotation marks, which it
// includes.
type quotation struct {
	tone.Span
	closed    bool // false where the paragraph ended first
	continues bool // opens a paragraph while the one before was left open
}

// A mark is one quotation mark, or what may be one.
type mark struct {
	start, end int
	single     bool
	opens      bool // may open a quotation
	closes     bool // may close one
	sure       bool // a single mark that cannot be an apostrophe
}

// quotations returns what stands in quotation marks in the paragraphs of text.
// The rules, in order:
//
//	Q1  double marks are “ ” " « » and two single marks in a row (“ and '' in
//	    typescript); a straight one opens behind white space, an opening bracket
//	    or a dash, and closes behind anything else;
//	Q2  single marks are ‘ ’ and ', outside double ones only; one between letters
//	    or before an elision ('em, ’90s) is an apostrophe, and an opening one
//	    counts only where the paragraph has one to close it;
//	Q3  a closing single mark behind s and before a small letter (the boys' plan)
//	    counts only where no better one follows;
//	Q4  inside a quotation other marks are its own; but an opening one behind the
//	    end of a sentence shows that the first was left open;
//	Q5  a quotation that is not closed ends with its paragraph, and goes on in the
//	    next if that opens with a mark (Chicago Manual of Style 13.30).
func quotations(text string, paras []tone.Span) []quotation {
	var out []quotation
	var marks []mark
	for _, p := range paras {
		marks = appendMarks(marks[:0], text, p)
		n := len(out)
		left := n > 0 && !out[n-1].closed && adjacent(text, out[n-1].End, p.Start)
		out = pairMarks(out, text, p, marks)
		if left && len(out) > n && out[n].Start == p.Start {
			out[n].continues = true
		}
	}
	return out
}

// adjacent reports whether only white space lies between two offsets.
func adjacent(text string, from, to int) bool { return blank(text[from:to]) }

// pairMarks appends the quotations of paragraph p.
func pairMarks(out []quotation, text string, p tone.Span, marks []mark) []quotation {
	closer := closers(marks)
	for i := 0; i < len(marks); i++ {
		m := marks[i]
		if !m.opens || m.single && closer[i] < 0 && m.start != p.Start {
			continue
		}
		if m.single && closer[i] >= 0 {
			out = append(out, quotation{Span: tone.Span{Start: m.start, End: marks[closer[i]].end}, closed: true})
			i = closer[i]
			continue
		}
		if m.single && !strings.ContainsRune("'‘", nextParagraphRune(text, p.End)) {
			continue
		}
		var q quotation
		q, i = double(text, p, marks, i)
		out = append(out, q)
	}
	return out
}

// double returns the quotation that marks[i] opens and the index of the last
// mark that belongs to it.
func double(text string, p tone.Span, marks []mark, i int) (quotation, int) {
	open := marks[i]
	for k := i + 1; k < len(marks); k++ {
		m := marks[k]
		switch {
		case m.single != open.single:
		case m.closes:
			return quotation{Span: tone.Span{Start: open.start, End: m.end}, closed: true}, k
		case endsSentence(text[open.end:m.start]): // Q4
			s := trim(text, tone.Span{Start: open.start, End: m.start})
			return quotation{Span: s, closed: true}, k - 1
		}
	}
	return quotation{Span: tone.Span{Start: open.start, End: p.End}}, len(marks)
}

func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// closers returns, for each single mark, the index of the mark that closes it,
// -1 where there is none.
func closers(marks []mark) []int {
	out := make([]int, len(marks))
	sure, any := -1, -1
	for i := len(marks) - 1; i >= 0; i-- {
		out[i] = any
		if sure >= 0 { // Q3
			out[i] = sure
		}
		m := marks[i]
		if !m.single {
			continue
		}
		if m.closes {
			any = i
			if m.sure {
				sure = i
			}
		} else if m.opens { // a mark does not close over the next opening one
			sure, any = -1, -1
		}
	}
	return out
}

// nextParagraphRune returns the first rune behind at that is not white space.
func nextParagraphRune(text string, at int) rune {
	for i := at; i < len(text) && i < at+64; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			return r
		}
		i += n
	}
	return 0
}

// appendMarks appends the quotation marks of paragraph p.
func appendMarks(dst []mark, text string, p tone.Span) []mark {
	for i := p.Start; i < p.End; {
		c := text[i]
		if c != '"' && c != '\'' && c != '`' && c < 0xC2 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:p.End])
		if (r == '\'' || r == '`' || r == '’' || r == '‘') && strings.HasPrefix(text[i+n:p.End], string(r)) {
			n *= 2
			r = '"'
		}
		m := mark{start: i, end: i + n}
		i += n
		before, after := around(text, p, m)
		switch r {
		case '"', '“', '”', '«', '»', '„', '‟':
			m = doubleMark(m, r, before, after)
		case '\'', '‘', '’':
			m = singleMark(m, r, before, after, text[i:p.End])
		default:
			continue
		}
		if m.opens || m.closes {
			dst = append(dst, m)
		}
	}
	return dst
}

// around returns the runes before and behind m in its paragraph; the edges are
// spaces.
func around(text string, p tone.Span, m mark) (before, after rune) {
	before, after = ' ', ' '
	if m.start > p.Start {
		before, _ = utf8.DecodeLastRuneInString(text[p.Start:m.start])
	}
	if m.end < p.End {
		after, _ = utf8.DecodeRuneInString(text[m.end:p.End])
	}
	return before, after
}

// doubleMark decides what a double mark may do (Q1).
func doubleMark(m mark, r, before, after rune) mark {
	free := opensBehind(before)
	switch r {
	case '“', '«', '„', '‟':
		m.opens = true
	case '”', '»':
		m.closes = true
		m.opens = free && !unicode.IsSpace(after) // curled the wrong way
	default:
		m.opens = free && !unicode.IsSpace(after)
		m.closes = !free || unicode.IsSpace(after)
		if free && unicode.IsSpace(after) { // spaces on both sides: either
			m.opens, m.closes = true, true
		}
	}
	return m
}

// singleMark decides what a single mark may do (Q2, Q3).
func singleMark(m mark, r, before, after rune, rest string) mark {
	switch {
	case isWordRune(before) && isWordRune(after): // an apostrophe
	case opensBehind(before) && !unicode.IsSpace(after):
		m.single, m.opens = true, !(r != '‘' && elision(rest))
	case r != '‘' && !unicode.IsSpace(before) && !isWordRune(after):
		m.single, m.closes = true, true
		m.sure = !(before == 's' && unicode.IsSpace(after) && smallAfterSpace(rest))
	}
	return m
}

func smallAfterSpace(rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest[:min(len(rest), 16)], unicode.IsSpace))
	return unicode.IsLower(r)
}

// opensBehind reports whether a mark behind r may open a quotation.
func opensBehind(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("([{—–-/\"“‘", r)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// elision reports whether rest, behind an apostrophe, is a word that lost its
// beginning.
func elision(rest string) bool {
	if rest != "" && '0' <= rest[0] && rest[0] <= '9' {
		return true
	}
	i := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		i = len(rest)
	}
	switch strings.ToLower(rest[:i]) {
	case "em", "til", "tis", "twas", "cause", "bout", "round", "n":
		return true
	}
	return false
}
