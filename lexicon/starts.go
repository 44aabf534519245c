package lexicon

import "math/bits"

// Whether an entry or a shifter may begin with a word where another one follows is told by their
// classes: where what leads on from the one and the other's own have no bit in common, none does.

// tellStarts tells the classes what leads on from them.
func (v *vocabulary) tellStarts(entries, shifters *automaton) {
	for c := range v.classes {
		v.classes[c].entry, v.classes[c].shifter = entries.heads[c].leads, shifters.heads[c].leads
	}
}

// findStarts finds the words with which an entry may begin, and those with which a shifter may. Most
// begin nothing: that is found out for all of them first, 64 at a time and without a branch, which
// the processor would guess wrong for every third word.
func (m *Matcher) findStarts() {
	m.entryStarts, m.shifterStarts = m.entryStarts[:0], m.shifterStarts[:0]
	words, of, next := m.words, m.lex.vocab.classes, uint64(anyWord)
	for end := len(words); end > 0; {
		first := max(0, end-64)
		var entry, shifter uint64 // a bit for each word, words[first]'s the lowest
		part := words[first:end]
		for i := len(part) - 1; i >= 0; i-- {
			c := &of[part[i].class()]
			entry, shifter = entry<<1, shifter<<1
			if c.entry&next != 0 {
				entry++
			}
			if c.shifter&next != 0 {
				shifter++
			}
			next = c.own
		}
		m.entryStarts = appendSet(m.entryStarts, first, entry)
		m.shifterStarts = appendSet(m.shifterStarts, first, shifter)
		end = first
	}
}

// appendSet appends the words whose bits are set, the last first.
func appendSet(dst []int32, first int, set uint64) []int32 {
	for set != 0 {
		n := bits.Len64(set) - 1
		dst = append(dst, int32(first+n))
		set ^= 1 << n
	}
	return dst
}
