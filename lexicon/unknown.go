package lexicon

// Of the words that a memo has not at hand most are names and others that neither the lexicon nor
// the rules know. They are told from their keys alone, by two filters that stay in the processor's
// nearest cache, and need no place in the memo.

// unknown returns the word of a short span that is one token of letters and digits in ASCII which no
// pattern and no function word has. ok is false for any other, and for some of these.
func (v *vocabulary) unknown(k shortKey) (p packed, ok bool) {
	size := int(k.hi >> 56)
	first, second := chars{plain: true}, chars{plain: true}
	if size > 8 {
		if second = charsOf(k.hi&^(0xFF<<56), size-8); !second.plain {
			return 0, false
		}
	}
	if first = charsOf(k.lo, min(size, 8)); !first.plain {
		return 0, false
	}
	folded := shortKey{first.folded, second.folded | uint64(size)<<56}
	if v.words.mayHave(folded.hash()) || v.mayBegin(folded.lo, size) {
		return 0, false
	}
	m := isWord
	if c := byte(k.lo); 'A' <= c && c <= 'Z' {
		m |= hasUpper | isName
	}
	if first.small || second.small {
		m |= hasLower
	}
	return pack(0, size-1, m, 0), true
}

// Chars is what some bytes of a key are.
type chars struct {
	plain  bool   // letters and digits
	small  bool   // one is a small letter
	folded uint64 // in small letters, where they are plain
}

// charsOf returns what the first n bytes of w are, all at once: of each byte the highest bit tells.
func charsOf(w uint64, n int) chars {
	const ones = 0x0101010101010101
	these := uint64(1)<<(8*n) - 1 // all for 8
	between := func(w uint64, lo, hi byte) uint64 {
		return (w + (0x80-uint64(lo))*ones) &^ (w + (0x7F-uint64(hi))*ones)
	}
	low := (w | 0x20*ones) & these
	all := 0x80 * ones & these
	return chars{
		plain:  w&(0x80*ones) == 0 && (between(low, 'a', 'z')|between(w, '0', '9'))&all == all,
		small:  between(w, 'a', 'z')&all != 0,
		folded: low,
	}
}
