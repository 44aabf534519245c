package lexicon

// What is asked is not claimed: in a sentence that ends in a question mark a hit keeps
// asked thousandths of its weight.
const asked = 600

// question scales a hit of a sentence that asks.
func (m *Matcher) question(h *Hit) {
	for i := len(m.words) - 1; i >= 0 && m.words[i].mark&isWord == 0; i-- {
		if w := m.words[i]; w.mark&asks != 0 {
			m.apply(h, Shift{w.start, w.end, -1, Question, asked}, effect{factor: asked})
			return
		}
	}
}
