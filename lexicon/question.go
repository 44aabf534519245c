package lexicon

// question scales a hit of a sentence that ends in a question mark: what is asked is not
// claimed.
func (m *Matcher) question(h *Hit) {
	e := shifting[Question].effect[h.Pole]
	for i := len(m.words) - 1; e.factor > 0 && i >= 0 && m.words[i].mark&isWord == 0; i-- {
		if w := m.words[i]; w.mark&asks != 0 {
			m.apply(h, Shift{w.start, w.end, -1, Question, 0}, e)
			return
		}
	}
}
