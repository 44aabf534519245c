package lexicon

// Quotation marks around a word or two after a determiner set them off as another's ("their
// “help”", 'the "friendly" visit'): a good word is not meant, a bad one is only named (scare
// quotes: Predelli 2003). So do they behind a word that names words ("they call it “a fair
// deal”", "the slogan “No mercy”"). Other quotations are reports and keep their sense.
const (
	maxScare  = 2   // words in the quotation marks after a determiner
	maxNamed  = 4   // behind a word that names words
	maxNaming = 3   // words between that one and the quotation marks
	named     = 500 // thousandths of a good word that is named and not doubted
)

// quoted scales or turns a hit in such quotation marks.
func (m *Matcher) quoted(h *Hit, at stretch) {
	e := shifting[Quoted].effect[h.Pole]
	open, end := m.quotation(at)
	if e.factor == 0 || open < 1 {
		return
	}
	s := Shift{m.words[open].start(), m.words[end].end(), -1, Quoted, 0}
	scare := m.words[open-1].mark()&isDet != 0 && end-open-1 <= maxScare
	if !scare && !m.namedBefore(open) {
		return
	}
	if !scare && h.Pole == Conciliatory {
		e = effect{named, false}
	}
	m.apply(h, s, e)
}

// quotation returns the quotation marks around the words at, where they are near; 0, 0
// where there are none.
func (m *Matcher) quotation(at stretch) (open, end int) {
	for open = at.first - 1; open > 0 && !m.isQuote(open); open-- {
		if m.words[open].mark()&isWord == 0 || at.last-open >= maxNamed+1 {
			return 0, 0
		}
	}
	for end = at.last; end < len(m.words) && end-open-1 <= maxNamed; end++ {
		if m.isQuote(end) {
			return open, end
		}
	}
	return 0, 0
}

func (m *Matcher) isQuote(i int) bool { return m.words[i].mark()&(opens|isClause) == opens }

// namedBefore reports whether a word that names words stands shortly before word i.
func (m *Matcher) namedBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-1-maxNaming && m.words[k].mark()&isWord != 0; k-- {
		if m.words[k].mark()&naming != 0 {
			return true
		}
	}
	return false
}
