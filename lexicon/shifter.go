package lexicon

// A Kind of shifters says what they do to an entry in their scope.
type Kind uint8

// The kinds of shifters.
const (
	Negator              Kind = iota // "not", "never", "without"
	ReverserConciliatory             // words that break cooperation: "reject", "suspend" + dialogue
	ReverserCombative                // words that end conflict: "avoid", "defuse" + tensions
	Demand                           // what is demanded is not given: "call for", "until" + cooperation
	Directive                        // so is what the party behind it is told to do: "urge", "call on"
	Obligation                       // and what the subject before it has to do: "must", "should"
	Intensifier                      // "deeply", "categorically"
	Downtoner                        // "somewhat", "possible"
	Contrast                         // "but", "that said": what stands behind it is the point
	Concession                       // "although", "despite": what stands in its clause is conceded
	UndoingConciliatory              // "collapsed", "was rejected": the cooperation before it is not, or no more
	UndoingCombative                 // "was called off", "is over": so is the conflict before it
	Party                            // a name before a combative entry; no lexicon lists these
	Challenge                        // a demand on a party by name; no lexicon lists these
	Background                       // an act told as the background of another; no lexicon lists these
	Question                         // the sentence asks; no lexicon lists these
	Quoted                           // the words are named, not used; no lexicon lists these
)

// kindNames are those of the kinds that a lexicon lists, and Party's; ruleNames those of
// the kinds behind it.
var (
	kindNames = names{"negator", "reverser-conciliatory", "reverser-combative", "demand", "directive", "obligation", "intensifier", "downtoner", "contrast", "concession", "undoing-conciliatory", "undoing-combative", "party"}
	ruleNames = names{"challenge", "background", "question", "quoted"}
)

// String returns the kind's name as formats and results print it.
func (k Kind) String() string {
	if k > Party {
		return ruleNames.at(int(k - Challenge))
	}
	return kindNames.at(int(k))
}

// A Shifter is a pattern that turns or scales the entries in its scope.
type Shifter struct {
	Pattern string
	Kind    Kind
	Factor  float64 // what the weight is multiplied by; 0: the kind's own
	Why     string
}

// An effect is what a kind does to an entry of one pole: factor, in thousandths,
// on its weight, and whether the entry changes to the other pole. The zero effect
// is none.
type effect struct {
	factor int64
	turns  bool
}

// shifting is the one table of shifters' effects and reach. The figures come from
// experiments on hand-coded political news and speeches (PLV and UNSCon): a turned
// entry keeps 0.6 of its weight, a negated combative one only 0.3 ("did not attack" is
// little kindness). Reversers of cooperation reach far, those of conflict do not.
// Intensifiers and downtoners showed no gain there and are kept mild, for what readers
// expect of them.
var shifting = [...]struct {
	reach  int       // words between shifter and entry, at most
	list   bool      // goes on over "and"
	effect [2]effect // by pole
}{
	Negator:              {reach: 4, effect: [2]effect{Conciliatory: {600, true}, Combative: {300, true}}},
	ReverserConciliatory: {reach: 8, list: true, effect: [2]effect{Conciliatory: {600, true}}},
	ReverserCombative:    {reach: 4, list: true, effect: [2]effect{Combative: {600, true}}},
	Demand:               {reach: 4, effect: [2]effect{Conciliatory: {500, false}}},
	Directive:            {reach: 4, effect: [2]effect{Conciliatory: {500, false}}},
	Obligation:           {reach: 4, effect: [2]effect{Conciliatory: {500, false}}},
	Intensifier:          {reach: 1, effect: [2]effect{Conciliatory: {1250, false}, Combative: {1250, false}}},
	Downtoner:            {reach: 1, effect: [2]effect{Conciliatory: {700, false}, Combative: {700, false}}},
	Contrast:             {}, // see contrast.go
	Concession:           {},
	UndoingConciliatory:  {reach: undoingReach, effect: [2]effect{Conciliatory: {600, true}}}, // backwards: see undoing.go
	UndoingCombative:     {reach: undoingReach, effect: [2]effect{Combative: {600, true}}},
	Party:                {reach: 8, effect: [2]effect{Combative: {1400, false}}},                  // see charge.go
	Challenge:            {reach: 12, list: true, effect: [2]effect{Conciliatory: {400, true}}},    // see challenge.go
	Background:           {effect: [2]effect{Conciliatory: {500, false}, Combative: {500, false}}}, // see background.go
	Question:             {effect: [2]effect{Conciliatory: {600, false}, Combative: {600, false}}},
	Quoted:               {effect: [2]effect{Conciliatory: {600, true}, Combative: {300, false}}}, // see quote.go
}

// demandedEnd is what a demand does to a combative entry that a reverser of conflict between
// them has turned: "we demand that they stop the shelling" charges, and gives nothing.
var demandedEnd = effect{600, true}

// effectOn returns what the shifter, of the given kind and own factor (0: none),
// does to an entry of pole p. A negator's own factor is not used: two negators
// cancel.
func effectOn(k Kind, own int64, p Pole) effect {
	e := shifting[k].effect[p]
	if own > 0 && e.factor > 0 && k != Negator {
		e.factor = own
	}
	return e
}
