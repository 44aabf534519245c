package lexicon

import (
	"fmt"
	"math"
)

// A Pole is one of the two ends of the scale.
type Pole uint8

// The poles.
const (
	Conciliatory Pole = iota
	Combative
)

var poleNames = names{"conciliatory", "combative"}

// String returns the pole's name as formats and results print it.
func (p Pole) String() string { return poleNames.at(int(p)) }

// Other returns the opposite pole.
func (p Pole) Other() Pole { return 1 - p }

// A Facet says whether an entry is a manner of speaking or an act.
type Facet uint8

// The facets: verbal (praise, promise, accuse, threaten) and material (aid,
// release, attack, seize).
const (
	Verbal Facet = iota
	Material
)

var facetNames = names{"verbal", "material"}

// String returns the facet's name as formats and results print it.
func (f Facet) String() string { return facetNames.at(int(f)) }

// An Entry is one line of a lexicon.
type Entry struct {
	Pattern  string // in the pattern language of this package
	Pole     Pole
	Facet    Facet
	Weight   float64 // strength in its pole, 0.001 to 1000; kept in thousandths
	Category string  // the group it belongs to, such as "accuse"; may be empty
	Why      string  // a word on where entry and weight come from
}

// milli returns w in thousandths, or an error where w is no weight.
func milli(w float64) (int64, error) {
	m := math.Round(w * 1000)
	if !(m >= 1 && m <= 1e6) { // also not a number
		return 0, fmt.Errorf("weight %v is not between 0.001 and 1000", w)
	}
	return int64(m), nil
}

// names are the printed forms of a small enumeration.
type names []string

func (n names) at(i int) string {
	if i < len(n) {
		return n[i]
	}
	return fmt.Sprintf("?%d", i)
}

func (n names) find(s string) (int, bool) {
	for i, name := range n {
		if name == s {
			return i, true
		}
	}
	return 0, false
}
