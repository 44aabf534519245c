package lexicon

// undoingReach is how many words may stand between a subject and what undoes it.
const undoingReach = 6

// undo lets an undoing behind the hit act on it: of "the talks collapsed", "an agreement is
// unlikely", "the strike was called off" the predicate says that what stands before it is not,
// or no more (Polanyi and Zaenen's contextual valence shifters, 2006, act from behind too). It
// reaches back over its subject only: not over a clause's end, a comma, a subordinate clause,
// nor "and", but where that joins the hit to another subject ("the strike and the lockout
// have been called off").
func (m *Matcher) undo(h *Hit, at stretch) {
	s, ahead := subject{next: at.last}, m.spotsFrom(at.last)
	for i := range ahead {
		sp := &ahead[i]
		if sp.first < at.last {
			continue
		}
		if !m.leadsOn(&s, sp) {
			return
		}
		if id, ok := m.shifterOf(sp, undoingOf(h.Pole)); ok && !m.negated(sp) {
			m.apply(h, m.shiftAt(sp, id), effectOn(undoingOf(h.Pole), int64(m.lex.shifts[id].factor), h.Pole))
			return
		}
	}
}

// undoes reports whether shifters of the kind act backwards.
func (k Kind) undoes() bool { return k == UndoingConciliatory || k == UndoingCombative }

func undoingOf(p Pole) Kind { return UndoingConciliatory + Kind(p) }

// negated reports whether a negator stands right before sp ("have not collapsed").
func (m *Matcher) negated(sp *spot) bool {
	if sp.first == 0 {
		return false
	}
	k := m.spotAt[sp.first-1]
	return k > 0 && m.spots[k-1].kind == Negator
}

// A subject is how far a hit was followed as part of one.
type subject struct {
	next, words int  // the word to go on with, and how many there were
	begun       bool // there was one
}

// leadsOn reports whether the hit may be in the subject of sp, which is not before the last one that was
// asked for.
func (m *Matcher) leadsOn(s *subject, sp *spot) bool {
	for ; s.next < sp.first; s.next++ {
		switch mark := m.words[s.next].mark(); {
		case mark&(isClause|isBut|isComma|isSub) != 0, mark&isAnd != 0 && s.begun:
			return false
		case mark&isWord != 0:
			if s.words++; s.words > undoingReach {
				return false
			}
		}
		s.begun = true
	}
	return true
}

// goWithBefore turns a combative entry that is an undoing too, where what it undoes is
// combative: to call off a strike is no act against cooperation.
func (m *Matcher) goWithBefore(h *Hit, own int) {
	if h.Pole != Combative || own == 0 || m.poleOf(own-1) != Combative {
		return
	}
	at := m.found[own]
	s, ahead := subject{next: m.found[own-1].last}, m.spotsFrom(at.first)
	for i := range ahead {
		sp := &ahead[i]
		if sp.first >= at.last || !m.leadsOn(&s, sp) {
			return
		}
		if id, ok := m.shifterOf(sp, UndoingCombative); ok {
			m.apply(h, m.shiftAt(sp, id), effectOn(UndoingCombative, 0, Combative))
			return
		}
	}
}

// spotsFrom returns the spots that end behind word i, which is not before that of the last call in
// the sentence.
func (m *Matcher) spotsFrom(i int) []spot {
	for m.passed < len(m.spots) && m.spots[m.passed].last <= i {
		m.passed++
	}
	return m.spots[m.passed:]
}

// poleOf returns the pole of the sentence's hit i as its entry has it.
func (m *Matcher) poleOf(i int) Pole { return m.lex.traits[m.hits[m.firstHit+i].Entry].pole }

// shifterOf returns the shifter of the given kind among those of sp.
func (m *Matcher) shifterOf(sp *spot, kind Kind) (int32, bool) {
	for _, id := range sp.shifters {
		if m.lex.shifts[id].kind == kind {
			return id, true
		}
	}
	return 0, false
}

// shiftAt is what a hit is told of the shifter id of sp.
func (m *Matcher) shiftAt(sp *spot, id int32) Shift {
	return Shift{m.words[sp.first].start(), m.words[sp.last-1].end(), int(id), m.lex.shifts[id].kind, int64(m.lex.shifts[id].factor)}
}
