package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences appends the sentences of text to dst, as ranges without white space
// at their ends, in order. Every byte that is not white space lies in exactly one.
//
// Breaks are those of UAX #29, of which the first fitting rule keeps or drops
// each one:
//
//	S1  a break inside a span (no white space at it) is dropped, so that a token
//	    lies in one sentence;
//	S2  a blank line always breaks;
//	S3  a line break behind a word breaks only with closing punctuation before it;
//	S4  before a small letter there is no break (“Really?” he asked);
//	S5  behind a title (Mr., Gen.), a joiner (vs.), or No. and the like before a
//	    number there is none;
//	S6  behind an initial, a dotted abbreviation (U.S.) or another abbreviation
//	    there is one only before a word that most often begins a sentence (The).
//
// A text in the letters and signs of English is scanned by our own form of the rules,
// see terminator.go; any other is shown to the library, in pieces of at most 4 KiB, since
// its rule SB8 looks ahead without limit.
func Sentences(dst []Token, text string) []Token {
	for lo := 0; lo < len(text); {
		hi := paragraphEnd(text, lo)
		var western bool
		if dst, western = scanned(dst, text, lo, hi); !western {
			dst = segmented(dst, text, lo, hi)
		}
		lo = hi
	}
	return dst
}

// paragraphEnd returns the end of the paragraph of text that begins at lo: behind the
// next line break that ends a blank line. Every paragraph's end ends a sentence (S2).
func paragraphEnd(text string, lo int) int {
	for i := lo; i < len(text); {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		if next := trimLeft(text, i); blankLine(text[trimRight(text, i):next]) {
			return next
		}
	}
	return len(text)
}

// segmented appends the sentences of the paragraph text[lo:hi], by the library's breaks.
func segmented(dst []Token, text string, lo, hi int) []Token {
	start := lo // of the sentence that is being read
	seen := lo  // where the white space ends that was last decided over
	for lo < hi {
		end := pieceEnd(text[:hi], lo)
		it := sentences.FromString(valid(text[lo:end]))
		for it.Next() {
			at := lo + it.End()
			if at < seen || at == hi {
				continue
			}
			seen = trimLeft(text, at)
			if breaks(text, trimRight(text, at), seen) {
				dst = appendTrimmed(dst, text, start, at)
				start = at
			}
		}
		lo = end
	}
	return appendTrimmed(dst, text, start, hi)
}

// valid returns text with a control character for each byte that is no UTF-8, as D7 has it: what
// the library makes of such a byte hangs on how much text follows.
func valid(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	b := []byte(text)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			b[i] = '\x1a'
		}
		i += n
	}
	return string(b)
}

const maxPiece = 4 << 10

// pieceEnd returns the end of the piece of text that begins at lo: behind a line
// break or other white space, where there is any.
func pieceEnd(text string, lo int) int {
	if len(text)-lo <= maxPiece {
		return len(text)
	}
	hi := lo + maxPiece
	for _, sep := range [...]string{"\n", " "} {
		if i := strings.LastIndex(text[lo:hi], sep); i >= 0 {
			return lo + i + 1
		}
	}
	for hi > lo+maxPiece-utf8.UTFMax && !utf8.RuneStart(text[hi]) {
		hi--
	}
	return hi
}

func appendTrimmed(dst []Token, text string, start, end int) []Token {
	if start = SkipSpace(text[:end], start); start == end {
		return dst
	}
	if c := text[end-1]; c >= utf8.RuneSelf && !typographic(text, end-3) || ASCIISpace(c) {
		end = start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))
	}
	return append(dst, Token{start, end})
}

// breaks decides over a break of UAX #29 in the white space text[left:right]; the
// rules' numbers are those above.
func breaks(text string, left, right int) bool {
	gap := text[left:right]
	if gap == "" || left == 0 || right == len(text) { // S1
		return false
	}
	if gap != " " && blankLine(gap) { // S2
		return true
	}
	mark, word := lastWord(text[:left])
	if mark == 0 { // S3: nothing but a line break, or a sign that ends no sentence
		return false
	}
	next := firstWord(text[right:])
	if startsSmall(next) { // S4
		return false
	}
	if mark != '.' {
		return true
	}
	s := standingOf(word)
	if s&(title|joiner) != 0 || s&counter != 0 && startsWithDigit(next) { // S5
		return false
	}
	if s&ender != 0 || initial(word) || strings.IndexByte(word, '.') >= 0 { // S6
		return standingOf(next)&starter != 0
	}
	return true
}

// maxGap bounds how far the rules look into white space on either side.
const maxGap = 256

func trimRight(text string, at int) int {
	if at > 0 && text[at-1] < utf8.RuneSelf && !ASCIISpace(text[at-1]) {
		return at
	}
	lo := max(0, at-maxGap)
	for lo > 0 && lo < at && !utf8.RuneStart(text[lo]) {
		lo++
	}
	return lo + len(strings.TrimRightFunc(text[lo:at], unicode.IsSpace))
}

func trimLeft(text string, at int) int {
	if at == len(text) || text[at] < utf8.RuneSelf && !ASCIISpace(text[at]) {
		return at
	}
	s := text[at:min(len(text), at+maxGap)]
	return at + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
}

// blankLine reports whether gap, which is white space, holds a blank line: two line breaks, or a
// break of paragraphs or pages.
func blankLine(gap string) bool {
	lines := 0
	for i := 0; i < len(gap); i++ {
		switch c := gap[i]; {
		case c == '\n':
			lines++
		case c == '\f', c == 0xE2 && strings.HasPrefix(gap[i:], "\u2029"):
			return true
		}
	}
	return lines > 1
}

// lastWord returns the sign that ends the sentence text (. ! ? … or 0), closing
// quotation marks and brackets passed over, and the word before it.
func lastWord(text string) (mark rune, word string) {
	body := trimClosing(text[max(0, len(text)-maxGap):])
	if body == "" {
		return 0, ""
	}
	r, n := rune(body[len(body)-1]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeLastRuneInString(body)
	}
	switch r {
	case '.', '!', '?', '…', '。', '！', '？':
	default:
		return 0, ""
	}
	body = body[:len(body)-n]
	word = body[wordStart(body):]
	if word != "" && asciiLetter(word[0]) {
		return r, word
	}
	return r, strings.TrimLeft(word, "\"'“‘([«‹—–-*_")
}

// trimClosing returns s without the closing quotation marks and brackets at its end.
func trimClosing(s string) string {
	for s != "" {
		switch c := s[len(s)-1]; {
		case c == '"' || c == '\'' || c == ')' || c == ']':
			s = s[:len(s)-1]
		case c < utf8.RuneSelf:
			return s
		case typographic(s, len(s)-3) && (c == 0x99 || c == 0x9D): // ’ ”
			s = s[:len(s)-3]
		default:
			t := strings.TrimSuffix(strings.TrimSuffix(s, "»"), "›")
			if t == s {
				return s
			}
			s = t
		}
	}
	return s
}

// wordStart returns where the last word of s begins.
func wordStart(s string) int {
	for at := len(s); at > 0; {
		switch c := s[at-1]; {
		case typographic(s, at-3):
			at -= 3
		case c >= utf8.RuneSelf:
			return lastSpace(s)
		case ASCIISpace(c):
			return at
		default:
			at--
		}
	}
	return 0
}

// typographic reports whether one of – — ‘ ’ “ ” stands at s[i].
func typographic(s string, i int) bool {
	return i >= 0 && s[i] == 0xE2 && westernRune(s[i:]) == 3
}

// lastSpace returns where the last white space of s ends.
func lastSpace(s string) int {
	i := strings.LastIndexFunc(s, unicode.IsSpace)
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// firstWord returns the first word of text, opening marks passed over.
func firstWord(text string) string {
	text = text[:min(len(text), maxGap)]
	if !asciiLetter(text[0]) {
		text = strings.TrimLeft(text, "\"'“‘”’([«‹*_`")
	}
	i := 0
	for i < len(text) && (asciiLetter(text[i]) || asciiDigit(text[i])) {
		i++
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		if i = strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i < 0 {
			return text
		}
	}
	return text[:i]
}

// startsSmall reports whether word begins with a small letter.
func startsSmall(word string) bool {
	if word == "" || word[0] < utf8.RuneSelf {
		return word != "" && 'a' <= word[0] && word[0] <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

func startsWithDigit(s string) bool { return s != "" && asciiDigit(s[0]) }

// initial reports whether word is one capital letter, as in J. Smith.
func initial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r)
}
