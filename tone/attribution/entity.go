package attribution

import (
	"math"
	"strings"
	"unicode"

	"github.com/seed-f57f835e/detente/internal/token"
)

// An entity is one who may speak: a person, an institution, several together, or somebody
// known by a description only.
type entity struct {
	name    string
	parts   []string // the words of a person's name, folded; nil for others
	members []int    // of several together, in the order of their first mention
	gender  gender
	nation  string          // the key of nationTable, "" where nothing shows it
	party   string          // the same of partyTable
	roles   map[string]bool // what it was called: minister, deputy governor
	about   map[string]bool // the words that described it
	person  bool            // taken for a person
	sure    bool            // a title, a pronoun or a first name shows a person
	place   bool
	plural  bool
	lent    bool // the last name is a relative's, who alone is called by it
	at      int  // the word where it is first named
}

// A gender is what is known of a person's pronoun.
type gender uint8

const (
	unknown gender = iota
	he
	she
	they // one who is called they
)

func newEntity(name string) *entity {
	return &entity{name: name, at: math.MaxInt, roles: map[string]bool{}, about: map[string]bool{}}
}

// may reports whether the entity may be meant by a singular pronoun of gender g.
func (x *entity) may(g gender) bool {
	return x.person && !x.place && !x.plural && (x.gender == g || x.gender == unknown) && (x.sure || !x.isFirm())
}

// isFirm reports whether the entity was called a firm or another body: Polder, a retailer.
func (x *entity) isFirm() bool {
	for r := range x.roles {
		if firmWords[r] || bodies[r] {
			return true
		}
	}
	return false
}

// is notes that the entity is a person, whose gender is g if that is known.
func (x *entity) is(g gender) {
	x.person, x.sure = true, true
	if g != unknown {
		x.gender = g
	}
}

// A cast is everyone named in an article.
type cast struct {
	*article
	entities []*entity
	full     map[string]int      // persons by the first and last word of their names
	lasts    map[string][]naming // where persons are named in full, by the last word
	firsts   map[string][]naming // and by the first
	inner    map[string][]naming // and by one between
	partial  map[string]int      // persons of three and more names by any two and more of them in a row
	byName   map[string]int      // entities by folded name
	acronyms map[string]int      // institutions by folded acronym
	smalls   map[string]bool     // the words written small, once asked for
	withOf   map[string]bool     // names with "of", once asked for
	mentions [][]mention         // by sentence
	groups   []group             // names joined by "and", in order
	several  map[string]int      // those who spoke together, by their members
}

// A mention is a place where an entity is named.
type mention struct {
	entity int
	run    run // the name without its titles
}

// newCast collects the names in a. First those of several words, which say whom
// a single word means; then the single ones.
func newCast(a *article, known []string) *cast {
	c := &cast{article: a, full: map[string]int{}, lasts: map[string][]naming{}, firsts: map[string][]naming{}, inner: map[string][]naming{}, partial: map[string]int{},
		byName: map[string]int{}, acronyms: map[string]int{}, several: map[string]int{}, mentions: make([][]mention, len(a.sentences))}
	for _, full := range known {
		if words := strings.Fields(full); len(words) > 0 {
			c.named(c.person(words, flat(full)), -1)
		}
	}
	c.collect()
	for si := range c.mentions {
		c.sortMentions(si)
		c.join(si)
		c.describe(si)
	}
	return c
}

// person returns the person of a name, who is new if nobody has the same first
// and last word. The fullest form is kept.
func (c *cast) person(words []string, name string) int {
	var parts []string
	for _, w := range words {
		parts = append(parts, token.Fold(w))
	}
	if e, ok := c.personOf(parts); ok {
		if x := c.entities[e]; len(parts) > len(x.parts) {
			x.name, x.parts = name, parts
		}
		return e
	}
	x := newEntity(name)
	x.parts, x.person = parts, true
	if g := given(parts[0]); g != unknown {
		x.is(g)
	}
	e := c.add(x)
	c.full[fullKey(parts)] = e
	c.shorten(e)
	return e
}

// personOf returns the person of a name in folded words, if there is one yet.
func (c *cast) personOf(parts []string) (e int, ok bool) {
	if e, ok = c.full[fullKey(parts)]; !ok && len(parts) > 1 {
		e, ok = c.partial[strings.Join(parts, " ")]
	}
	return e, ok
}

// fullKey is the first and the last word of a name.
func fullKey(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return parts[0] + " " + lastPart(parts)
}

// shorten notes what person e may be called for short: Barrueco Salas, Ignacio Barrueco.
func (c *cast) shorten(e int) {
	parts := c.entities[e].parts
	for lo := 0; lo < len(parts) && len(parts) > 2; lo++ {
		for hi := lo + 2; hi <= len(parts) && hi-lo < len(parts); hi++ {
			if key := strings.Join(parts[lo:hi], " "); !nameParticles[parts[hi-1]] {
				if _, ok := c.partial[key]; !ok {
					c.partial[key] = e
				}
			}
		}
	}
}

// other returns the entity of a name that is no person's.
func (c *cast) other(name string) int {
	if e := c.byNameOf(name); e >= 0 {
		return e
	}
	return c.add(newEntity(name))
}

func (c *cast) add(e *entity) int {
	c.entities = append(c.entities, e)
	if _, ok := c.byName[token.Fold(e.name)]; !ok {
		c.byName[token.Fold(e.name)] = len(c.entities) - 1
	}
	return len(c.entities) - 1
}

func (c *cast) byNameOf(name string) int {
	if e, ok := c.byName[token.Fold(name)]; ok {
		return e
	}
	return -1
}

// flat returns s with every run of white space as one space.
func flat(s string) string {
	if isFlat(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isFlat reports whether the white space of s is single spaces between words.
func isFlat(s string) bool {
	space := true
	for _, r := range s {
		before := space
		space = (r <= ' ' || r > '~') && unicode.IsSpace(r)
		if space && (before || r != ' ') {
			return false
		}
	}
	return s == "" || !space
}
