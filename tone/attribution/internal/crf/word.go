package crf

import (
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A word is a token with what the features see of it: hashes of its folded text
// and of parts of it, computed once.
type word struct {
	token.Token
	text  uint32 // folded, digits as 0, quotation marks by direction
	stem  uint32 // without the endings of a verb
	head  uint32 // its first three letters
	tail2 uint32 // its last two letters
	tail3 uint32 // its last three letters
	shape shape
	mark  mark
	levels
}

// A shape is the class of a word's letters and signs.
type shape uint8

const (
	edgeShape shape = iota // beyond the sentence
	lower
	capital
	capitals
	mixed
	number
	comma
	stop
	colon
	dash
	bracket
	openMark
	closeMark
	singleMark
	apostrophe
	sign
)

// A mark says what a double quotation mark does.
type mark uint8

const (
	noMark mark = iota
	opening
	closing
	either // a straight mark between two spaces or two letters
)

// hashes of strings are FNV-1a, 32 bits.
const (
	fnvBasis = 2166136261
	fnvPrime = 16777619
)

func hashBytes(b []byte) uint32 {
	h := uint32(fnvBasis)
	for _, c := range b {
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h
}

// beyond stands for the words before a sentence and behind it.
var beyond = word{text: hashBytes([]byte("<beyond>")), stem: 1, head: 2, tail2: 3, tail3: 4}

// look fills in w from the text it stands in. buf is scratch, and returned.
func (w *word) look(text string, buf []byte) []byte {
	t := text[w.Start:w.End]
	buf = token.AppendFold(buf[:0], t)
	w.shape, w.mark = shapeOf(t, buf)
	if w.mark != noMark {
		w.mark = w.direction(text, w.mark)
	}
	for i, c := range buf {
		if '0' <= c && c <= '9' {
			buf[i] = '0'
		}
	}
	if w.shape == dash {
		buf = append(buf[:0], '-')
	}
	w.text = hashBytes(buf)
	w.stem = hashBytes(stem(buf))
	w.head = hashBytes(buf[:min(3, len(buf))])
	w.tail2 = hashBytes(buf[max(0, len(buf)-2):])
	w.tail3 = hashBytes(buf[max(0, len(buf)-3):])
	return buf
}

// shapeOf returns the shape of a token, and a mark that is not noMark where it is
// a double quotation mark.
func shapeOf(t string, folded []byte) (shape, mark) {
	switch t {
	case "“", "„", "«", "``", "‘‘":
		return openMark, opening
	case "”", "»":
		return closeMark, closing
	case `"`, "‟", "″", "''", "’’":
		return closeMark, either
	case "‘", "’", "'", "`", "‚":
		return singleMark, noMark
	}
	switch folded0(folded) {
	case ',':
		return comma, noMark
	case '.', '!', '?':
		return stop, noMark
	case ':', ';':
		return colon, noMark
	case '(', ')', '[', ']', '{', '}':
		return bracket, noMark
	case '-':
		if len(folded) <= 3 && allDashes(folded) {
			return dash, noMark
		}
	case '\'':
		return apostrophe, noMark
	}
	return letters(t), noMark
}

func folded0(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

func allDashes(b []byte) bool {
	for _, c := range b {
		if c != '-' {
			return false
		}
	}
	return true
}

// letters returns the shape of a token that is no punctuation.
func letters(t string) shape {
	var upper, small, digit, n int
	firstUpper := false
	for _, r := range t {
		switch {
		case 'a' <= r && r <= 'z':
			small++
		case 'A' <= r && r <= 'Z':
			upper++
			firstUpper = firstUpper || n == 0
		case '0' <= r && r <= '9':
			digit++
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			upper++
			firstUpper = firstUpper || n == 0
		case unicode.IsLetter(r):
			small++
		}
		n++
	}
	switch {
	case digit > 0 && upper+small <= 2:
		return number
	case upper+small == 0:
		return sign
	case upper == 0:
		return lower
	case firstUpper && upper == 1:
		return capital
	case small == 0:
		return capitals
	}
	return mixed
}

// direction decides what a double quotation mark does by the white space beside
// it, where its own form does not say it.
func (w *word) direction(text string, m mark) mark {
	if m != either {
		return m
	}
	before := w.Start == 0 || spaceBefore(text[:w.Start])
	after := w.End == len(text) || spaceAfter(text[w.End:])
	switch {
	case before && !after:
		return opening
	case after && !before:
		return closing
	}
	return either
}

func spaceBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r) || r == '(' || r == '[' || r == '—' || r == '-'
}

func spaceAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// stem takes the commonest endings of verbs from a folded word: says, said and
// saying stay three, claims, claimed and claiming become one.
func stem(b []byte) []byte {
	n := len(b)
	switch {
	case n > 5 && string(b[n-3:]) == "ing":
		n -= 3
	case n > 4 && string(b[n-2:]) == "ed", n > 4 && string(b[n-2:]) == "es":
		n -= 2
	case n > 3 && b[n-1] == 's' && b[n-2] != 's':
		n--
	}
	if n > 3 && b[n-1] == 'e' {
		n--
	}
	return b[:n]
}
