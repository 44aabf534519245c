package lexicon

// findShifters finds the shifters of the sentence.
func (m *Matcher) findShifters() {
	l := m.lex
	m.spots, m.kinds = m.spots[:0], 0
	m.find(l.shifters, m.shifterStarts, func(s stretch, at int32) {
		e := l.shifters.states[at].end
		kinds := &l.endings[e]
		var sp *spot
		m.spots, sp = oneMore(m.spots)
		sp.first, sp.last, sp.shifters = s.first, s.last, l.shifters.ends[e]
		sp.kind, sp.forwards = kinds.first, kinds.all&forwards != 0
		m.kinds |= kinds.all
	})
}

// An ending is the kinds of the shifters that end in a state.
type ending struct {
	first Kind
	all   kinds
}

// Kinds is a set of kinds.
type kinds uint32

func (s kinds) has(k Kind) bool { return s&(1<<k) != 0 }

// forwards are the kinds that act on what stands behind them: those with a reach, but for the undoings.
var forwards = func() (all kinds) {
	for k := range shifting {
		if shifting[k].reach > 0 && !Kind(k).undoes() {
			all |= 1 << k
		}
	}
	return all
}()

// newEndings returns the endings of a lexicon's shifters, by state.end.
func newEndings(l *Lexicon) []ending {
	all := make([]ending, len(l.shifters.ends))
	for i, ends := range l.shifters.ends[1:] {
		e := &all[i+1]
		e.first = l.shifts[ends[0]].kind
		for _, id := range ends {
			e.all |= 1 << l.shifts[id].kind
		}
	}
	return all
}

// shift lets the shifters of the sentence act on its hits, which begin with m.hits[first].
func (m *Matcher) shift(first int) {
	m.firstHit, m.passed, m.turns, m.turned = first, 0, m.turns[:0], 0
	if len(m.spots) > 0 {
		m.index()
	}
	if m.kinds.has(Contrast) || m.kinds.has(Concession) {
		m.findTurns()
		m.contrastBack()
	}
	m.asked, m.firstOf, m.grounds = m.questionMark(), [2]int{}, grounds{begin: -1}
	for i, at := range m.found {
		h := &m.hits[first+i]
		if m.shiftHit(h, at); m.firstOf[h.Pole] == 0 {
			m.firstOf[h.Pole] = at.last
		}
	}
}

// index notes which words belong to a hit of several words, and where shifters end.
func (m *Matcher) index() {
	m.spotAt = zeroed(m.spotAt, len(m.words))
	m.hitAt = zeroed(m.hitAt, len(m.words))
	for i, s := range m.spots {
		m.spotAt[s.last-1] = int32(i + 1)
	}
	for i, f := range m.found {
		for k := f.first; k < f.last; k++ {
			m.hitAt[k] = int32(i + 1)
		}
	}
}

func zeroed(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}

// A scope is how far one walks back from a hit: shifters that are further off than
// their reach, or behind what ends it, do not act.
type scope struct {
	words   int  // between the shifter and the hit
	since   int  // words since a shifter that turns, more than chainReach where none was met
	comma   bool // a comma lies between, and no list goes on over it
	and     bool // "and" lies between
	list    bool // a comma, "and", "or" or "nor" lies between
	negated bool // a negator was met
}

// chainReach is how many words may stand between a negator and the shifter that it negates
// ("do not really deny that"), however far the hit is.
const chainReach = 1

// shiftHit lets what stands in, before, behind and around the hit at the given words act on it
// (rule 5).
func (m *Matcher) shiftHit(h *Hit, at stretch) {
	firstShift := len(m.shifts)
	if len(m.spots) > 0 {
		m.shiftBySpots(h, at)
	}
	m.charge(h, at)
	if len(m.turns) > 0 {
		m.contrast(h, at)
	}
	if m.marks&backs != 0 {
		m.background(h, at)
	}
	if m.asked >= 0 {
		m.question(h)
	}
	if m.marks&opens != 0 {
		m.quoted(h, at)
	}
	h.Shifts = m.shifts[firstShift:len(m.shifts):len(m.shifts)]
}

// shiftBySpots lets the shifters before, in and behind the hit act on it.
func (m *Matcher) shiftBySpots(h *Hit, at stretch) {
	own := m.hitAt[at.first]
	m.near = m.near[:0]
	if m.kinds.has(UndoingCombative) {
		m.goWithBefore(h, int(own)-1)
	}
	m.inGap(h, at)
	if m.kinds&forwards != 0 && m.words[at.first].mark()&(isAnd|isOr) == 0 { // an entry that begins so begins a clause
		m.walkBack(at.first, own)
	}
	if len(m.near) > 0 {
		m.act(h)
	}
	if m.kinds.has(undoingOf(h.Pole)) {
		m.undo(h, at)
	}
}

// walkBack notes the shifters between the hit own, which begins at word first, and the
// beginning of its clause, the nearest first.
func (m *Matcher) walkBack(first int, own int32) {
	s := scope{since: chainReach + 1}
	leftmost := m.spots[0].last - 1
	for i := first - 1; i >= leftmost && s.words <= maxReach; {
		k := m.spotAt[i]
		if k == 0 {
			switch mark := m.words[i].mark(); {
			case mark&(isClause|isBut) != 0: // rule 6
				return
			case mark&isComma != 0:
				s.comma = s.comma || !m.listComma(i)
				s.list = true
			case mark&isWord != 0:
				s.over(1, mark)
			}
			i--
			continue
		}
		sp := &m.spots[k-1]
		if sp.forwards {
			if act := m.acting(sp, own); act != actsNot {
				m.note(sp, &s, act == actsOnConciliatory)
			}
		}
		if sp.kind == Contrast { // rule 6
			return
		}
		s.over(sp.last-sp.first, m.words[sp.first].mark())
		i = sp.first - 1
	}
}

// over notes that the walk back goes over n words, the first of which has the given mark.
func (s *scope) over(n int, first mark) {
	s.and = s.and || first&isAnd != 0
	s.list = s.list || first&(isAnd|isOr) != 0
	s.words += n
	s.since += n
}

// maxReach is the longest reach of the table, in words.
var maxReach = func() (n int) {
	for _, s := range shifting {
		n = max(n, s.reach)
	}
	return n
}()

// listComma reports whether a list goes on over the comma at word i: another comma, or
// a conjunction, follows within a few words ("no threats, insults or attacks").
func (m *Matcher) listComma(i int) bool {
	for k := i + 1; k < len(m.words) && k <= i+4; k++ {
		switch mark := m.words[k].mark(); {
		case mark&(isComma|isOr|isAnd) != 0:
			return k > i+1 || mark&isOr != 0
		case mark&(isClause|isBut) != 0:
			return false
		}
	}
	return false
}

// How shifters that are part of an entry act on others (rule 4).
type acting int

const (
	actsNot acting = iota
	actsOnConciliatory
	actsFully
)

// acting says how the shifters of sp act on the hit own. A shifter that is an entry by
// itself acts as any; one inside a longer entry turns what is conciliatory where that entry
// is combative ("failed to reach" an agreement), and does nothing else.
func (m *Matcher) acting(sp *spot, own int32) acting {
	in := m.hitAt[sp.first]
	if in == 0 {
		in = m.hitAt[sp.last-1]
	}
	if in == 0 {
		return actsFully
	}
	return m.actingIn(sp, own, in)
}

// actingIn is acting for a shifter in the hit in.
func (m *Matcher) actingIn(sp *spot, own, in int32) acting {
	f := m.found[in-1]
	switch {
	case in == own:
		return actsNot
	case f.first >= sp.first && f.last <= sp.last:
		return actsFully
	case m.poleOf(int(in)-1) == Combative:
		return actsOnConciliatory
	}
	return actsNot
}

// A nearby is a shifter that may act on the hit at hand, as the kind that it is there.
type nearby struct {
	stretch
	shifter int32
	kind    Kind
}

// note puts the shifters of sp that reach the hit at hand on the list m.near. A negator
// before a list's earlier item ("no threats and no attacks", "neither blame nor accuse") is
// the later one's twin and does not cancel it.
func (m *Matcher) note(sp *spot, s *scope, onlyTurn bool) {
	turns := false
	for _, id := range sp.shifters {
		kind := m.lex.shifts[id].kind
		if onlyTurn && kind == Negator {
			kind = ReverserConciliatory
		}
		if (kind == Obligation || kind == Directive) && m.challenges(kind, sp) {
			kind = Challenge
		}
		row := &shifting[kind]
		reached := s.words <= row.reach && (row.list || !s.and) || kind == Negator && s.since <= chainReach
		if kind.undoes() || !reached || s.comma || kind == Negator && s.negated && s.list {
			continue
		}
		s.negated = s.negated || kind == Negator
		turns = turns || kind <= ReverserCombative
		m.near = append(m.near, nearby{sp.stretch, id, kind})
	}
	if turns {
		s.since = sp.first - sp.last // its own words are still to be gone over
	}
}

// act lets the shifters of m.near act on h, one after the other. Two negators cancel,
// so of an odd number the nearest acts and of an even number none. Where a word is
// shifters of several kinds, the first kind that has an effect on the pole acts.
func (m *Matcher) act(h *Hit) {
	negators := 0
	for _, s := range m.near {
		if s.kind == Negator {
			negators++
		}
	}
	at := -1
	eased := false // by a reverser of conflict
	for _, s := range m.near {
		if s.first == at {
			continue
		}
		if s.kind == Negator {
			if negators%2 == 0 {
				at = s.first
				continue
			}
			negators = 0 // the next ones cancel each other
		}
		factor := int64(m.lex.shifts[s.shifter].factor)
		e := effectOn(s.kind, factor, h.Pole)
		if e.factor == 0 {
			continue
		}
		if s.kind.demands() && eased {
			e, eased = demandedEnd, false
		}
		eased = eased || s.kind == ReverserCombative
		at = s.first
		m.apply(h, Shift{m.words[s.first].start(), m.words[s.last-1].end(), int(s.shifter), s.kind, factor}, e)
	}
}

// apply lets the shifter s have the effect e on h, and notes it.
func (m *Matcher) apply(h *Hit, s Shift, e effect) {
	s.Factor = e.factor
	var to *Shift
	m.shifts, to = oneMore(m.shifts)
	*to = s
	h.Weight = (h.Weight*e.factor + 500) / 1000
	if e.turns {
		h.Pole = h.Pole.Other()
	}
}
