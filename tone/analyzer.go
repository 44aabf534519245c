package tone

import (
	"github.com/seed-f57f835e/detente/lexicon"
)

// DefaultMinEvidence is the number of units with evidence below which a profile
// has no interval.
const DefaultMinEvidence = 5

// An Analyzer scores statements and makes profiles. Its zero value uses the shipped
// English lexicon. It is safe for concurrent use; its fields are not to be changed
// after the first call.
type Analyzer struct {
	Lexicon     *lexicon.Lexicon // nil: lexicon.English()
	MinEvidence int              // units with evidence that an interval needs, at least 2; 0: DefaultMinEvidence
}

func (a *Analyzer) lexicon() *lexicon.Lexicon {
	if a.Lexicon == nil {
		return lexicon.English()
	}
	return a.Lexicon
}

func (a *Analyzer) minEvidence() int {
	if a.MinEvidence == 0 {
		return DefaultMinEvidence
	}
	return max(a.MinEvidence, 2)
}
