package attribution

import (
	"sort"
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// An entity is one who may speak: a person, an institution, or somebody known by
// a description only.
type entity struct {
	name   string
	parts  []string // the words of a person's name, folded; nil for others
	gender gender
	roles  map[string]bool
	person bool
	place  bool
	plural bool
}

// A mention is a place where an entity is named.
type mention struct {
	entity int
	run    run // the name without its titles
}

// A naming is a place where a person is named in full.
type naming struct{ at, entity int }

// A cast is everyone named in an article.
type cast struct {
	*article
	entities []*entity
	full     map[string]int      // persons by the first and last word of their names
	lasts    map[string][]naming // where persons are named in full, by the last word
	firsts   map[string][]naming // and by the first
	byName   map[string]int      // entities by folded name
	mentions [][]mention         // by sentence
}

// newCast collects the names in a. First those of several words, which say whom
// a single word means; then the single ones.
func newCast(a *article, known []string) *cast {
	c := &cast{article: a, full: map[string]int{}, lasts: map[string][]naming{}, firsts: map[string][]naming{}, byName: map[string]int{}, mentions: make([][]mention, len(a.sentences))}
	for _, full := range known {
		if words := strings.Fields(full); len(words) > 0 {
			c.named(c.person(words, full), -1)
		}
	}
	for _, several := range []bool{true, false} {
		for si := range a.sentences {
			if !c.heading(si) {
				c.collect(si, several)
			}
		}
	}
	for si := range c.mentions {
		c.describe(si)
	}
	return c
}

// heading reports whether most words of a sentence are capitalised, so that
// capitals say nothing.
func (c *cast) heading(si int) bool {
	n, capitals := 0, 0
	for i := c.sentences[si].lo; i < c.sentences[si].hi; i++ {
		if w := &c.words[i]; w.class == open || w.class.is(verb|auxiliary) {
			n++
			if w.capital {
				capitals++
			}
		}
	}
	if stop := c.words[c.sentences[si].hi-1].isSign("."); stop && n < 8 {
		return false
	}
	return n >= 4 && 10*capitals >= 8*n
}

// collect notes the names of a sentence, of several words or of one.
func (c *cast) collect(si int, several bool) {
	s := c.sentences[si]
	for i := s.lo; i < s.hi; {
		hi := c.nameEnd(i, s.hi)
		if hi == i {
			i++
			continue
		}
		if r := c.bare(run{i, hi}); !r.empty() && (c.nameWords(r) > 1) == several {
			if e := c.entityAt(si, r); e >= 0 {
				c.mentions[si] = append(c.mentions[si], mention{e, r})
			}
		}
		i = hi
	}
}

// nameEnd returns the end of the run of capitalised words at i.
func (c *cast) nameEnd(i, hi int) int {
	if !c.nameWord(i) {
		return i
	}
	k := i + 1
	for k < hi && k-i < 10 {
		w := &c.words[k]
		switch {
		case c.nameWord(k):
			k++
		case w.isSign(".") && k+1 < hi && w.start == c.near(k-1).end && len(c.near(k-1).low) < 4 && c.nameWord(k+1):
			k += 2
		case nameParticles[w.low] && c.particles(k, hi) > 0:
			k += c.particles(k, hi)
		default:
			return k
		}
	}
	return k
}

// particles returns how many particles stand at k before a capitalised word.
func (c *cast) particles(k, hi int) int {
	n := 0
	for k+n < hi && n < 3 && nameParticles[c.words[k+n].low] {
		n++
	}
	if k+n < hi && c.nameWord(k+n) {
		return n
	}
	return 0
}

func (c *cast) nameWord(i int) bool {
	w := &c.words[i]
	return w.capital && (w.class == open || w.class.is(verb) && !w.class.is(auxiliary|preposition|conjunction|determiner|pronoun|adverb) ||
		len(w.low) == 1 && w.low != "i" && w.low != "a")
}

// bare returns r without titles, parties and peoples at its left.
func (c *cast) bare(r run) run {
	for k := r.lo; k < r.hi; k++ {
		if low := c.words[k].low; titles[low] {
			r.lo = k + 1
		}
	}
	for r.lo < r.hi && (peoples[c.words[r.lo].low] || c.words[r.lo].isSign(".")) && r.hi-r.lo > 1 {
		r.lo++
	}
	// Secretary of State Antony Blinken
	if r.lo > 1 && r.hi-r.lo > 1 && c.near(r.lo-1).low == "of" && titles[c.near(r.lo-2).low] && c.nameWords(r) > 1 {
		r.lo++
	}
	return r
}

func (c *cast) nameWords(r run) int {
	n := 0
	for k := r.lo; k < r.hi; k++ {
		if !c.words[k].class.is(punctuation) && !suffixes[c.words[k].low] {
			n++
		}
	}
	return n
}

// entityAt returns the entity that the bare name r means, -1 if none.
func (c *cast) entityAt(si int, r run) int {
	name := flat(c.string(r.lo, r.hi))
	place := r.lo > c.sentences[si].lo && inPlace[c.near(r.lo-1).low]
	if c.nameWords(r) == 1 {
		return c.single(si, r, name, place)
	}
	if c.isBody(r) {
		return c.other(name)
	}
	e := c.person(strings.Fields(name), name)
	c.named(e, r.lo)
	if place {
		c.entities[e].place = true
	}
	return e
}

var inPlace = list(`in at near across throughout inside outside around`)

// isBody reports whether the name r has a word of institutions or of places.
func (c *cast) isBody(r run) bool {
	if placeStarts[c.words[r.lo].low] {
		return true
	}
	for k := r.lo; k < r.hi; k++ {
		if w := &c.words[k]; bodies[w.low] || peoples[w.low] {
			return true
		}
	}
	return false
}

// single returns the entity of a name of one word: the person whose last or
// first word it is, or else itself.
func (c *cast) single(si int, r run, name string, place bool) int {
	g := unknown
	if r.lo > c.sentences[si].lo {
		g = genderWords[c.near(r.lo-1).low]
	}
	if e := c.called(c.words[r.lo].low, g, r.lo); e >= 0 {
		if g != unknown {
			c.entities[e].gender = g
		}
		return e
	}
	low := c.words[r.lo].low
	if r.lo == c.sentences[si].lo && c.byNameOf(name) < 0 && g == unknown {
		return -1 // any word is capitalised there
	}
	if place || bodies[low] || peoples[low] || strings.ToUpper(name) == name || c.words[r.lo].class.is(timeword) {
		return c.other(name)
	}
	e := c.person([]string{name}, name)
	c.entities[e].gender = g
	return e
}

// named notes that person e is named in full at a place of the text, which comes
// behind those noted before.
func (c *cast) named(e, at int) {
	parts := c.entities[e].parts
	if len(parts) < 2 {
		return
	}
	last := lastPart(parts)
	c.lasts[last] = append(c.lasts[last], naming{at, e})
	if parts[0] != last {
		c.firsts[parts[0]] = append(c.firsts[parts[0]], naming{at, e})
	}
}

// called returns the person that one word means at a place of the text: the one
// last named in full before it, else the first after it. Last names go before
// first ones; a family name that comes first (Wang Yi) is a first one.
func (c *cast) called(low string, g gender, at int) int {
	for _, places := range [...][]naming{c.lasts[low], c.firsts[low]} {
		i := sort.Search(len(places), func(i int) bool { return places[i].at > at })
		for k := i - 1; k >= 0 && k > i-maxNamings; k-- {
			if c.agrees(places[k].entity, g) {
				return places[k].entity
			}
		}
		for k := i; k < len(places) && k < i+maxNamings; k++ {
			if c.agrees(places[k].entity, g) {
				return places[k].entity
			}
		}
	}
	return -1
}

// maxNamings is how many namings are looked through for one of the right gender.
const maxNamings = 16

// agrees reports whether entity e may be of gender g.
func (c *cast) agrees(e int, g gender) bool {
	x := c.entities[e].gender
	return x == unknown || g == unknown || x == g
}

func lastPart(parts []string) string {
	for i := len(parts) - 1; i > 0; i-- {
		if !suffixes[parts[i]] {
			return parts[i]
		}
	}
	return parts[0]
}

// person returns the person of a name, who is new if nobody has the same first
// and last word. The fullest form is kept.
func (c *cast) person(words []string, name string) int {
	var parts []string
	for _, w := range words {
		parts = append(parts, token.Fold(w))
	}
	key := parts[0] + " " + lastPart(parts)
	if len(parts) == 1 {
		key = parts[0]
	}
	if e, ok := c.full[key]; ok {
		if x := c.entities[e]; len(parts) > len(x.parts) {
			x.name, x.parts = name, parts
		}
		return e
	}
	c.full[key] = c.add(&entity{name: name, parts: parts, person: true, roles: map[string]bool{}})
	return c.full[key]
}

// other returns the entity of a name that is no person's.
func (c *cast) other(name string) int {
	if e := c.byNameOf(name); e >= 0 {
		return e
	}
	return c.add(&entity{name: name, roles: map[string]bool{}})
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

// describe notes the roles and genders that stand beside the names of a sentence:
// Foreign Minister Qin Gang; Qin Gang, the foreign minister; the foreign
// minister, Qin Gang.
func (c *cast) describe(si int) {
	s := c.sentences[si]
	for _, m := range c.mentions[si] {
		e, lo := c.entities[m.entity], m.run.lo
		for k := lo - 1; k >= s.lo && k > lo-4 && (c.words[k].class == open || c.words[k].isSign(".")); k-- {
			c.note(e, k)
		}
		if lo > s.lo+1 && c.near(lo-1).isSign(",") {
			c.describeBefore(s, e, lo-1)
		}
		if m.run.hi < s.hi && c.words[m.run.hi].isSign(",") {
			c.describeBehind(s, e, m.run.hi+1)
		}
	}
}

// describeBefore notes the common nouns before a comma and a name, if nothing but
// they and an article or a possessive makes the phrase.
func (c *cast) describeBefore(s sentence, e *entity, comma int) {
	k := comma - 1
	for k >= s.lo && k > comma-5 && c.words[k].class == open && !c.words[k].capital {
		k--
	}
	if k >= s.lo && (c.words[k].class.is(determiner) || c.isPossessive(k)) {
		for k++; k < comma; k++ {
			c.note(e, k)
		}
	}
}

// describeBehind notes the apposition at words[k].
func (c *cast) describeBehind(s sentence, e *entity, k int) {
	for end := k + 12; k < s.hi && k < end; k++ {
		if w := &c.words[k]; w.isSign(",") || w.class.is(relative|preposition|verb) {
			return
		}
		c.note(e, k)
	}
}

func (c *cast) note(e *entity, k int) {
	low := c.words[k].low
	if titles[low] || roles[low] {
		e.roles[low] = true
	}
	if g := genderWords[low]; g != unknown && e.person {
		e.gender = g
	}
}

// flat returns s with every run of white space as one space.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
