package token

import "unicode/utf8"

// A Token is the range of bytes [Start, End) of a text or of a span.
type Token struct{ Start, End int }

// Append appends the tokens of text to dst, in order.
func Append(dst []Token, text string) []Token {
	for start, end := NextSpan(text, 0); start < end; start, end = NextSpan(text, end) {
		n := len(dst)
		dst = AppendSpan(dst, text[start:end])
		for i := n; i < len(dst); i++ {
			dst[i].Start += start
			dst[i].End += start
		}
	}
	return dst
}

// MaxPlain is the length of the longest span, in bytes, that is plain.
const MaxPlain = maxSpan

// maxSpan is the longest span, in bytes, that is shown to prose whole (D1).
const maxSpan = 256

// AppendSpan appends the tokens of one span to dst, with offsets in the span.
func AppendSpan(dst []Token, span string) []Token {
	for at := 0; at < len(span); {
		dst, at = AppendPiece(dst, span, at)
	}
	return dst
}

// AppendPiece appends the tokens of the piece of a span that begins at start (D1), with offsets
// in the span, and returns where the next piece begins: for those who do not want all tokens
// of an endless span at once.
func AppendPiece(dst []Token, span string, start int) (_ []Token, next int) {
	if start == 0 {
		if Plain(span) {
			return append(dst, Token{0, len(span)}), len(span)
		}
		if dst, ok := appendCommon(dst, span); ok {
			return dst, len(span)
		}
	}
	next = chunkEnd(span, start)
	return appendChunk(dst, span, start, next), next
}

// Plain reports whether span is one token by any rule: it has none of the bytes
// that begin a special case of prose's or of ours.
func Plain(span string) bool {
	if len(span) > maxSpan {
		return false
	}
	var before byte
	for i := 0; i < len(span); i++ {
		c := span[i]
		if special[c] || c == '-' && before == '-' {
			return false
		}
		before = c
	}
	return len(span) > 0
}

// special marks the bytes that send a span down the long way: prose's prefixes
// and suffixes, apostrophes, the slash, and the lead bytes of U+0080-00BF and
// U+2000-2FFF, where the signs of D2 and the typographic marks are.
var special = func() (t [256]bool) {
	for _, c := range []byte("$(\"['`,)]!;.?:&/\xC2\xE2") {
		t[c] = true
	}
	return t
}()

// chunkEnd returns where the piece of span that begins at start ends (D1).
func chunkEnd(span string, start int) int {
	if len(span)-start <= maxSpan {
		return len(span)
	}
	end := start + maxSpan
	for end > start+maxSpan-utf8.UTFMax && !utf8.RuneStart(span[end]) {
		end--
	}
	return end
}

// appendChunk appends the tokens of span[start:end]: first it is cut at the
// signs of D2, then prose reads what lies between them.
func appendChunk(dst []Token, span string, start, end int) []Token {
	address := isAddress(span[start:end])
	from := start
	for i := start; i < end; {
		n := cutLen(span[:end], start, i, address)
		if n == 0 {
			i++
			continue
		}
		dst = appendProse(dst, span, from, i)
		dst = append(dst, Token{i, i + n})
		i += n
		from = i
	}
	return appendProse(dst, span, from, end)
}
