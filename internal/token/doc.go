// Package token cuts text into tokens and sentences, as byte ranges of the
// caller's text.
//
// What a token is, github.com/jdkato/prose/v2 defines. prose reads one span (a
// run of bytes without white space) at a time and returns strings without
// offsets; this package finds their offsets, and mends what prose v2.0.0 gets
// wrong. The law, for any bytes at all:
//
//	every byte that is not white space (unicode.IsSpace) lies in exactly one
//	token, tokens come in order, and no token crosses a span's edge.
//
// # Decisions
//
// Where prose is sound, tokens equal prose's. Elsewhere:
//
//	D1  A span longer than 256 bytes is cut into pieces of at most that length,
//	    at rune boundaries, and each is tokenized alone: prose is quadratic in a
//	    span's length.
//	D2  Dashes (em, en, bar, and two or more hyphens), the ellipsis sign and
//	    angle or low quotation marks are tokens of their own, wherever they
//	    stand: "Act—and" is Act, —, and. So is a slash between two letters, "yes/no"
//	    is yes, /, no, but not in an address (with "//", "www." or "@").
//	D3  A contraction ('s, 'll, 're, 'm, n't) before anything but a letter or a
//	    digit is a token, and what follows is tokenized again: "didn't." is
//	    did, n't, full stop; "Clinton's," is Clinton, 's, comma. (prose loses the
//	    tail.) Before a letter or a digit it is no contraction: "O'Malley" is one
//	    token.
//	D4  An opening quotation mark is a token of its own: "‘security’" is ‘,
//	    security, ’. (prose splits double marks only.)
//	D5  A full stop stays on its word in abbreviations only (Mr., Gen., U.S.):
//	    "War." is War, full stop. (prose keeps it on every capitalised word of two or
//	    three letters.)
//	D6  Contractions that prose does not split stay whole: they've, he'd, I'd.
//	D7  Bytes that are not UTF-8, and letters whose lower case has another length
//	    (U+212A), cannot make prose panic or shift offsets: it is shown other bytes
//	    of the same length in their place.
//
// # Sentences
//
// Sentences follow Unicode Standard Annex #29 (github.com/clipperhouse/uax29),
// with the corrections that are listed in sentence.go.
package token
