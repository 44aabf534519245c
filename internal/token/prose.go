package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// appendProse appends prose's tokens of span[start:end], with decisions D3 to D7.
func appendProse(dst []Token, span string, start, end int) []Token {
	if start == end {
		return dst
	}
	s := show(span[start:end])
	for pos := 0; pos < len(s.text); {
		next := s.append(&dst, span, start, pos)
		if next == pos { // prose is stuck at a contraction: D3
			next = pos + contraction(s.text[pos:])
			dst = append(dst, Token{start + s.at(pos), start + s.at(next)})
		}
		pos = next
	}
	return dst
}

// append appends prose's tokens of s.text[pos:] and returns where they end.
func (s *shown) append(dst *[]Token, span string, base, pos int) int {
	for _, t := range proseTokens(s.text[pos:]) {
		if !strings.HasPrefix(s.text[pos:], t) {
			break // after a tail that prose lost; it is tokenized again
		}
		*dst = appendRefined(*dst, span, base+s.at(pos), base+s.at(pos+len(t)))
		pos += len(t)
	}
	return pos
}

// proseTokens returns prose's tokens of text, which has no white space, and what
// is left of them should prose panic: nothing.
func proseTokens(text string) (out []string) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	// Without these options each call would load a tagger and a segmenter anew.
	doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	for _, t := range doc.Tokens() {
		if t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return out
}

// contraction returns the length of the contraction that text begins with, or
// else that of its first rune.
func contraction(text string) int {
	for _, c := range contractions {
		if len(text) >= len(c) && strings.EqualFold(text[:len(c)], c) {
			return len(c)
		}
	}
	_, n := utf8.DecodeRuneInString(text)
	return n
}

// contractions are those that prose splits off.
var contractions = [...]string{"'ll", "'s", "'re", "'m", "n't"}

// shown is a span as prose is shown it: with quotation marks in ASCII as prose
// itself would write them, but with a known way back to the span's offsets.
type shown struct {
	text string
	back []int // back[i] is the offset in the span of text[i]; nil if they are equal
}

func (s *shown) at(i int) int {
	if s.back == nil {
		return i
	}
	return s.back[i]
}

// show prepares span for prose.
func show(span string) shown {
	var b strings.Builder
	var back []int
	b.Grow(len(span))
	for i := 0; i < len(span); {
		r, n := utf8.DecodeRuneInString(span[i:])
		text := ""
		switch {
		case r == '“', r == '”':
			text = `"`
		case r == '‘', r == '’':
			text = "'"
		case r == '&' && strings.HasPrefix(span[i:], "&rsquo;"):
			text, n = "'", len("&rsquo;")
		case r == utf8.RuneError && n == 1: // D7
			text = "\x1a"
		case r >= utf8.RuneSelf && utf8.RuneLen(unicode.ToLower(r)) != n: // D7
			text = strings.Repeat("x", n)
		default:
			text = span[i : i+n]
		}
		for k := range len(text) {
			back = append(back, i+k)
		}
		b.WriteString(text)
		i += n
	}
	back = append(back, len(span))
	return shown{maskApostrophes(b.String()), back}
}

// maskApostrophes writes a letter for the apostrophe of each seeming contraction
// that goes on with a letter or a digit (D3), as in O'Malley.
func maskApostrophes(s string) string {
	if !strings.Contains(s, "'") {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c != '\'' {
			continue
		}
		from := i
		if i > 0 && contraction(s[i-1:]) == 3 {
			from = i - 1 // n't
		}
		if n := contraction(s[from:]); n > 1 && wordAt(s, from+n) {
			b[i] = 'x'
		}
	}
	return string(b)
}

// wordAt reports whether a letter or a digit stands at text[i].
func wordAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// appendRefined appends prose's token span[start:end], cut by D4 and D5.
func appendRefined(dst []Token, span string, start, end int) []Token {
	for start < end {
		n := openingMark(span[start:end])
		if n == 0 {
			break
		}
		dst = append(dst, Token{start, start + n})
		start += n
	}
	if body := span[start:end]; strings.HasSuffix(body, ".") && shortWord(body[:len(body)-1]) && !abbreviated(body) {
		return append(dst, Token{start, end - 1}, Token{end - 1, end})
	}
	return append(dst, Token{start, end})
}

// openingMark returns the length of the quotation mark that opens token, 0 if it
// opens with none or is a mark or a contraction altogether.
func openingMark(token string) int {
	r, n := utf8.DecodeRuneInString(token)
	switch r {
	case '\'', '‘', '’', '`', '"', '“', '”':
	default:
		return 0
	}
	if n == len(token) || isContraction(token[n:]) {
		return 0
	}
	return n
}

// isContraction reports whether rest, behind an apostrophe, makes a contraction.
func isContraction(rest string) bool {
	switch strings.ToLower(rest) {
	case "s", "ll", "re", "m", "ve", "d", "t":
		return true
	}
	return false
}

// shortWord reports whether s is one of the words whose full stop prose keeps.
func shortWord(s string) bool {
	if len(s) < 2 || len(s) > 3 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	for _, c := range []byte(s[1:]) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
