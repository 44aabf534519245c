package lexicon

// challengeReach is how many words may stand between a demand and the name of whom it is
// addressed to.
const challengeReach = 2

// challenges reports whether the demand sp is addressed to a party by name: "Russland must",
// "we call on the Ruritanian Government to". 
func (m *Matcher) challenges(sp spot) bool {
	if sp.first > 0 && m.words[sp.first-1].mark&isName != 0 {
		return true
	}
	for i := sp.last; i < len(m.words) && i < sp.last+challengeReach; i++ {
		if m.words[i].mark&isName != 0 {
			return true
		}
	}
	return false
}
