package token

// The shape that most spans have: a word, perhaps with opening marks before and closing
// signs behind it, as in (“Deep,”). appendCommon cuts these by a few tests on their bytes, in
// a fraction of the time that D1 to D7 and prose's algorithm take; TestCommonEqualsChunk and
// the fuzz target hold it to them.

// appendCommon appends the tokens of a span of that shape; ok is false for any other.
func appendCommon(dst []Token, span string) (_ []Token, ok bool) {
	if len(span) > maxSpan {
		return dst, false
	}
	lo, hi := 0, len(span)
	for hi > lo {
		n := closingLen(span[lo:hi])
		if n == 0 {
			break
		}
		hi -= n
	}
	for lo < hi && opens(span[lo:hi]) > 0 {
		lo += opens(span[lo:hi])
	}
	word := span[lo:hi]
	if !commonWord(word) || hi < len(span) && span[hi] == '.' && shortWord(word) { // D5
		return dst, false
	}
	for i := 0; i < lo; {
		n := opens(span[i:])
		dst = append(dst, Token{i, i + n})
		i += n
	}
	dst = append(dst, Token{lo, hi})
	for i := hi; i < len(span); {
		n := 1
		if span[i] == curly {
			n = curlyLen
		}
		dst = append(dst, Token{i, i + n})
		i += n
	}
	return dst, true
}

// Curly quotation marks are curly, 0x80 and one of 0x98, 0x99, 0x9C and 0x9D.
const (
	curly    = 0xE2
	curlyLen = len("”")
)

// opens returns the length of the mark at the beginning of s that is split off there: 0 for none.
func opens(s string) int {
	if isOpening(s[0]) {
		return 1
	}
	if s[0] == curly && len(s) >= curlyLen && s[1] == 0x80 && s[2]|1 == 0x9D {
		return curlyLen
	}
	return 0
}

// closingLen returns the length of the sign at the end of s that is split off there.
func closingLen(s string) int {
	n := len(s)
	if isClosing(s[n-1]) {
		return 1
	}
	if isCurly(s, n-curlyLen) {
		return curlyLen
	}
	return 0
}

// isCurly reports whether one of ‘ ’ “ ” stands at s[i].
func isCurly(s string, i int) bool {
	return i >= 0 && i+curlyLen <= len(s) && s[i] == curly && s[i+1] == 0x80 && (s[i+2]|1 == 0x99 || s[i+2]|1 == 0x9D)
}

// commonWord reports whether s begins with two letters, so that it is no emoticon and has no
// dotted letters, and none of its bytes parts it: letters, digits, hyphens, and signs that
// split off from an end only.
func commonWord(s string) bool {
	if len(s) < 2 || !asciiLetter(s[0]) || !asciiLetter(s[1]) {
		return false
	}
	for i := 2; i < len(s); i++ {
		if c := s[i]; !common[c] || c == '-' && s[i-1] == '-' {
			return false
		}
	}
	return true
}

var common = func() (t [256]bool) {
	for c := range t {
		t[c] = asciiLetter(byte(c)) || asciiDigit(byte(c))
	}
	for _, c := range []byte("-,.:;!?") {
		t[c] = true
	}
	return t
}()
