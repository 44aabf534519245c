package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// appendProse appends prose's tokens of span[start:end], with decisions D3 to D7: by
// our own rules, which are prose's, or by prose itself where they do not know.
func appendProse(dst []Token, span string, start, end int) []Token {
	if start == end {
		return dst
	}
	if Plain(span[start:end]) {
		return append(dst, Token{start, end})
	}
	var s shown
	s.show(span[start:end])
	ends, ok := split(s.ends[:0], s.text)
	if !ok {
		ends = s.ask(s.ends[:0])
	}
	from := start
	for _, e := range ends {
		to := start + s.at(int(e))
		dst = appendRefined(dst, span, from, to)
		from = to
	}
	return dst
}

// ask returns where the tokens of s.text end after prose. What prose loses behind a
// contraction is tokenized again (D3).
func (s *shown) ask(ends []uint16) []uint16 {
	for pos := 0; pos < len(s.text); {
		before := pos
		for _, t := range proseTokens(s.text[pos:]) {
			if !strings.HasPrefix(s.text[pos:], t) {
				break // behind a lost tail
			}
			pos += len(t)
			ends = append(ends, uint16(pos))
		}
		if pos == before { // stuck at a contraction
			pos += contraction(s.text[pos:])
			ends = append(ends, uint16(pos))
		}
	}
	return ends
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
	if n := contractionAt(text, 0); n > 0 {
		return n
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
	same bool                // text is the span itself
	n    int                 // bytes of buf
	buf  [maxSpan]byte       // text, where it is another than the span
	back [maxSpan + 1]uint16 // back[i] is the offset in the span of buf[i]
	ends [maxSpan]uint16     // room for the tokens' ends
}

func (s *shown) at(i int) int {
	if s.same {
		return i
	}
	return int(s.back[i])
}

// show prepares span, of at most maxSpan bytes, for prose.
func (s *shown) show(span string) {
	if s.text, s.same = span, simple(span); s.same {
		return
	}
	for i := 0; i < len(span); {
		if c := span[i]; c < utf8.RuneSelf && c != '&' {
			s.put(i, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(span[i:])
		switch {
		case r == '“', r == '”':
			s.put(i, '"')
		case r == '‘', r == '’':
			s.put(i, '\'')
		case r == '&' && strings.HasPrefix(span[i:], "&rsquo;"):
			s.put(i, '\'')
			n = len("&rsquo;")
		case r == utf8.RuneError && n == 1: // D7
			s.put(i, '\x1a')
		case r >= utf8.RuneSelf && utf8.RuneLen(unicode.ToLower(r)) != n: // D7
			for k := range n {
				s.put(i+k, 'x')
			}
		default:
			for k := range n {
				s.put(i+k, span[i+k])
			}
		}
		i += n
	}
	s.back[s.n] = uint16(len(span))
	s.text = string(s.buf[:s.n])
	if maskApostrophes(s.buf[:s.n], s.text) {
		s.text = string(s.buf[:s.n])
	}
}

func (s *shown) put(at int, c byte) {
	s.buf[s.n], s.back[s.n] = c, uint16(at)
	s.n++
}

// simple reports whether span is shown as it is: ASCII without apostrophes and entities.
func simple(span string) bool {
	for i := 0; i < len(span); i++ {
		if c := span[i]; c >= utf8.RuneSelf || c == '\'' || c == '&' {
			return false
		}
	}
	return true
}

// maskApostrophes writes a letter into b, which is text, for the apostrophe of each seeming
// contraction that goes on with a letter or a digit (D3), as in O'Malley, and reports whether there
// was one.
func maskApostrophes(b []byte, text string) (any bool) {
	for i := 0; i < len(text); i++ {
		if text[i] != '\'' {
			continue
		}
		from := i
		if i > 0 && contractionAt(text, i-1) > 0 {
			from = i - 1 // n't
		}
		if n := contractionAt(text, from); n > 0 && wordAt(text, from+n) {
			b[i], any = 'x', true
		}
	}
	return any
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
	n := 1
	switch c := token[0]; {
	case c == '\'', c == '`', c == '"':
	case isCurly(token, 0):
		n = curlyLen
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
