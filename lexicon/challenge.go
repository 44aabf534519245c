package lexicon

// challengeReach is how many words may stand between a directive and the name of whom it is
// addressed to: "we call on the Ruritanian Government to".
const challengeReach = 2

// demands reports whether shifters of the kind make what follows something asked for.
func (k Kind) demands() bool {
	return k == Demand || k == Directive || k == Obligation || k == Challenge
}

// challenges reports whether the shifter sp, of the given kind, puts a demand on a party by
// name: the subject right before an obligation ("Ruritania must"), the object behind a
// directive. Such a demand charges the party with not doing what is demanded, however
// friendly that is: CAMEO's 10 (demand), PLOVER's REQUEST, UNSCon's challenge (Zaczynska et
// al. 2024). Asked of nobody by name ("all must", "we call for") it is none.
func (m *Matcher) challenges(k Kind, sp *spot) bool {
	switch k {
	case Obligation:
		return sp.first > 0 && m.words[sp.first-1].mark()&isName != 0
	case Directive:
		for _, w := range m.words[sp.last:min(len(m.words), sp.last+challengeReach)] {
			if w.mark()&isName != 0 {
				return true
			}
		}
	}
	return false
}
