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
	i := m.grounds.before(m.words, at.first)
	if i < 0 {
		return
	}
	if end := m.firstOf[h.Pole.Other()]; end > 0 && end <= i {
		m.apply(h, Shift{m.words[i].start(), m.words[i].end(), -1, Background, 0}, e)
	}
}

// A grounds tells, for one word after the other, where the background begins that it is in.
type grounds struct {
	next  int // the first word that was not looked at
	begin int // the word that begins a background in the clause up to there; -1 for none
}

// before returns the last word before words[i], in its clause, that begins a background; -1 for
// none. i is not smaller than it was before.
func (g *grounds) before(words []word, i int) int {
	for ; g.next < i; g.next++ {
		switch mark := words[g.next].mark(); {
		case mark&isClause != 0:
			g.begin = -1
		case mark&backs != 0:
			g.begin = g.next
		}
	}
	return g.begin
}
