package lexicon

// question scales a hit of a sentence that ends in a question mark: what is asked is not
// claimed.
func (m *Matcher) question(h *Hit) {
	if e := shifting[Question].effect[h.Pole]; e.factor > 0 {
		w := &m.words[m.asked]
		m.apply(h, Shift{w.start(), w.end(), -1, Question, 0}, e)
	}
}

// questionMark returns which word is the question mark that ends the sentence; -1 for none.
func (m *Matcher) questionMark() int {
	if m.marks&asks == 0 {
		return -1
	}
	for i := len(m.words) - 1; i >= 0 && m.words[i].mark()&isWord == 0; i-- {
		if m.words[i].mark()&asks != 0 {
			return i
		}
	}
	return -1
}
