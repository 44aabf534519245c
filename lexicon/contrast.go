package lexicon

// A contrast weighs what stands on its two sides: of "we welcome the step, but it is not
// enough" the second half is the point, of "although we disagree, we will talk" the main
// clause (nucleus and satellite of a concession: Mann and Thompson 1988). On the
// development sets this neither gained nor lost; the minimal pairs ask for it.
const (
	contrastBefore = 700  // thousandths, on what stands before a contrast
	contrastAfter  = 1300 // on what stands behind it
	conceded       = 500  // on what stands in the clause of a concession
)

// contrast scales a hit at the given words by the contrast or the concession that it
// stands in. Of several contrasts the last counts.
func (m *Matcher) contrast(h *Hit, at stretch) {
	n := len(m.turns)
	if last := m.turns[n-1].contrast; last != nil && last.first >= at.last {
		m.scale(h, last, Contrast, contrastBefore)
		return
	}
	for m.turned < n && m.turns[m.turned].last <= at.first {
		m.turned++
	}
	if m.turned == 0 {
		return
	}
	switch t := &m.turns[m.turned-1]; {
	case t.kind == Concession && t.end >= at.first:
		m.scale(h, t.spot, Concession, conceded)
	case t.contrast != nil:
		m.scale(h, t.contrast, Contrast, contrastAfter)
	}
}

// A turn is a contrast or a concession of the sentence at hand.
type turn struct {
	*spot
	contrast *spot // the last contrast up to here
	end      int   // the word at which the clause of a concession ends
}

// findTurns adds them to m.turns.
func (m *Matcher) findTurns() {
	var contrast *spot
	for i := range m.spots {
		switch s := &m.spots[i]; s.kind {
		case Contrast:
			contrast = s
			fallthrough
		case Concession:
			m.turns = append(m.turns, turn{spot: s, contrast: contrast})
		}
	}
	end, next := len(m.words), len(m.words)
	for i := len(m.turns) - 1; i >= 0; i-- {
		t := &m.turns[i]
		for k := t.last; k < next; k++ {
			if m.words[k].mark()&(isComma|isClause) != 0 {
				end = k
				break
			}
		}
		t.end, next = end, t.last
	}
}

// scale multiplies the weight of h and notes why.
func (m *Matcher) scale(h *Hit, sp *spot, kind Kind, factor int64) {
	h.Weight = (h.Weight*factor + 500) / 1000
	var s *Shift
	m.shifts, s = oneMore(m.shifts)
	s.Start, s.End, s.Shifter, s.Kind, s.Factor = m.words[sp.first].start(), m.words[sp.last-1].end(), int(sp.shifters[0]), kind, factor
}

// contrastBack scales the hits of the sentence before, where this one begins with a contrast
// ("We were cheated. Still, we forgive."): two sentences contrast as two clauses do.
func (m *Matcher) contrastBack() {
	if m.spots[0].kind != Contrast || len(m.sentences) == m.firstSentence {
		return
	}
	for _, w := range m.words[:m.spots[0].first] {
		if w.mark()&isWord != 0 {
			return
		}
	}
	before := m.sentences[len(m.sentences)-1].Hits
	for i := range before {
		h := &before[i]
		first := len(m.shifts)
		m.shifts = append(m.shifts, h.Shifts...) // a hit's shifts lie side by side
		m.scale(h, &m.spots[0], Contrast, contrastBefore)
		h.Shifts = m.shifts[first:len(m.shifts):len(m.shifts)]
	}
}
