package lexicon

// charge strengthens a combative hit that has a name before it in its clause: it is a
// charge against someone or someone's act, not a word about the state of the world. On both
// development sets this gave more than any other rule of structure tried (a name behind,
// pronouns, passives, names of places left out).
func (m *Matcher) charge(h *Hit, at stretch) {
	row := &shifting[Party]
	if h.Pole != Combative || row.effect[Combative].factor == 0 {
		return
	}
	for i, words := at.first-1, 0; i >= 0 && words < row.reach; i-- {
		w := m.words[i]
		switch {
		case w.mark()&(isClause|isBut) != 0:
			return
		case w.mark()&isName != 0:
			m.apply(h, Shift{w.start(), w.end(), -1, Party, 0}, row.effect[Combative])
			return
		case w.mark()&isWord != 0:
			words++
		}
	}
}
