package lexicon

// markFirst marks the first word of the sentence as a name where it can be nothing else, since
// neither the lexicon nor a closed class of words has it ("Ruritania must"), or where what
// follows tells: another capitalised word ("Peace Okandu lives here", "Strike Bay"), or an
// apposition that ends in a name ("Hope, the member for Hollin, spoke"). Participles and
// adverbs are none: "Accusing Iran of ...".
func (m *Matcher) markFirst(text string) {
	for i := range m.words {
		w := &m.words[i]
		if w.mark()&isWord == 0 {
			continue
		}
		if w.mark()&(hasUpper|isName) == hasUpper && !isOpener(text[w.start():w.end()]) && (w.unknown() || m.namedNext(i+1) || m.apposed(i+1)) {
			w.setName(true)
		}
		return
	}
}

func (m *Matcher) namedNext(i int) bool {
	return i < len(m.words) && m.words[i].mark()&(isName|hasLower) == isName|hasLower
}

// apposed reports whether ", the ... Name," begins at word i.
func (m *Matcher) apposed(i int) bool {
	if i+1 >= len(m.words) || m.words[i].mark()&isComma == 0 || m.words[i+1].mark()&isDet == 0 {
		return false
	}
	for k := i + 2; k < len(m.words) && k < i+8; k++ {
		if m.words[k].mark()&isComma != 0 {
			return m.words[k-1].mark()&isName != 0
		}
	}
	return false
}

// unknown reports whether neither the lexicon nor a closed class has the word.
func (w *word) unknown() bool {
	return w.class() == 0 && w.mark()&(hasLower|closes|isBut|isAnd|isOr|isSub|isDet) == hasLower
}

// isOpener reports whether s has the ending of a participle or an adverb.
func isOpener(s string) bool {
	n := len(s)
	return n > 4 && (s[n-3:] == "ing" || s[n-2:] == "ed" || s[n-2:] == "ly")
}
