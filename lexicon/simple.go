package lexicon

import "github.com/seed-f57f835e/detente/internal/token"

// Most spans that a memo has not at hand are simple, and most of their words, names above all, are
// known neither to the lexicon nor to the rules. These are told from their keys alone, by two filters
// that stay in the processor's nearest cache, and need no place in the memo.

// A simpleSpan is a word of letters and digits in ASCII, with a sign behind it or not.
type simpleSpan struct {
	folded shortKey // in small letters
	marks  mark     // those that its letters bear
	sign   byte     // behind it; 0 for none
}

// from sets w to a span that is not empty, and reports whether it is simple, and cannot be more than it seems.
func (w *simpleSpan) from(k shortKey) bool {
	size := int(k.hi >> 56)
	lo, hi := k.lo, k.hi&^(0xFF<<56)
	last := &lo
	if size > 8 {
		last = &hi
	}
	shift := 8 * ((size - 1) % 8)
	if c := byte(*last >> shift); closing[c] {
		*last &^= 0xFF << shift
		if size--; size < 4 || !isLetters(lo, 2) { // it may be an abbreviation, or an emoticon
			return false
		}
		w.sign = c
	}
	first, second := charsOf(lo, min(size, 8)), chars{}
	if !first.plain {
		return false
	}
	if size > 8 {
		if second = charsOf(hi, size-8); !second.plain {
			return false
		}
	}
	marks := isWord
	if c := byte(lo); 'A' <= c && c <= 'Z' {
		marks |= hasUpper
		if size > 1 || c != 'I' {
			marks |= isName
		}
	}
	if first.small || second.small {
		marks |= hasLower
	}
	w.folded.lo, w.folded.hi, w.marks = first.folded, second.folded|uint64(size)<<56, marks
	return true
}

// closing are signs that are tokens of their own behind any word.
var closing = func() (t [256]bool) {
	for _, c := range []byte(",.;:!?)]") {
		t[c] = true
	}
	return t
}()

// tokens returns the tokens of w, of whose word k is known.
func (v *vocabulary) tokens(w *simpleSpan, k known) (words [2]packed) {
	size := int(w.folded.hi >> 56)
	words[0] = pack(0, size-1, w.marks|k.mark, k.class)
	if w.sign != 0 {
		s := &v.ascii[w.sign]
		words[1] = pack(size, size, s.mark, s.class)
	}
	return words
}

// unknown reports whether neither a pattern nor a function word has the word of w. Of some it cannot tell.
func (v *vocabulary) unknown(w *simpleSpan) bool {
	return !v.words.mayHave(w.folded.hash()) && !v.mayBegin(w.folded.lo, int(w.folded.hi>>56))
}

// Chars is what some bytes of a key are.
type chars struct {
	plain  bool   // letters and digits
	small  bool   // one is a small letter
	folded uint64 // in small letters, where they are plain
}

// charsOf returns what the first n bytes of w are, all at once: of each byte the highest bit tells.
func charsOf(w uint64, n int) chars {
	these := uint64(1)<<(8*n) - 1 // all for 8
	low := (w | 0x20*token.Ones) & these
	all := token.Highs & these
	return chars{
		plain:  w&token.Highs == 0 && (token.Between(low, 'a', 'z')|token.Between(w, '0', '9'))&all == all,
		small:  token.Between(w, 'a', 'z')&all != 0,
		folded: low,
	}
}

// isLetters reports whether the first n bytes of w are letters in ASCII.
func isLetters(w uint64, n int) bool {
	all := token.Highs & (uint64(1)<<(8*n) - 1)
	return w&all == 0 && token.Between(w&^token.Highs|0x20*token.Ones, 'a', 'z')&all == all
}
