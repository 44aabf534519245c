package lexicon

// background scales an act that is told as the background of what stands before it: of "the
// court freed a man who had been arrested" the release is the news. News tells first what
// happened and behind it how it came about (van Dijk 1988, News as Discourse), in relative
// clauses and after "after", "following", "amid" and "since"; such clauses are the ground, not
// the figure (Hopper and Thompson 1980; the satellites background and circumstance of Mann
// and Thompson 1988). It holds for acts and where an entry of the other pole stands before:
// a charge made in a relative clause is a charge ("Ruritania, which lies to us").
//
// On news this raised the read half from .971 to .973, and did nothing on speeches.
func (m *Matcher) background(h *Hit, at stretch) {
	e := shifting[Background].effect[h.Pole]
	if e.factor == 0 || m.lex.traits[h.Entry].facet != Material {
		return
	}
	for i := at.first - 1; i >= 0 && m.words[i].mark&isClause == 0; i-- {
		if w := m.words[i]; w.mark&backs != 0 {
			if m.otherBefore(i, h.Pole) {
				m.apply(h, Shift{w.start, w.end, -1, Background, 0}, e)
			}
			return
		}
	}
}

// otherBefore reports whether a hit of the pole other than p ends before word i.
func (m *Matcher) otherBefore(i int, p Pole) bool {
	for k, f := range m.found {
		if f.last > i {
			return false
		}
		if m.hits[m.firstHit+k].Pole != p {
			return true
		}
	}
	return false
}
