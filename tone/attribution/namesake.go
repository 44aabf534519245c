package attribution

import (
	"sort"
	"strings"
)

// A naming is a place where a person is named in full.
type naming struct{ at, entity int }

// named notes that person e is named in full at a place of the text, which comes
// behind those noted before.
func (c *cast) named(e, at int) {
	parts := c.entities[e].parts
	if len(parts) < 2 {
		return
	}
	last := lastPart(parts)
	c.lasts[last] = append(c.lasts[last], naming{at, e})
	if i := strings.IndexByte(last, '-'); i > 0 && nameArticles[last[:i]] { // Amin for al-Amin
		c.lasts[last[i+1:]] = append(c.lasts[last[i+1:]], naming{at, e})
	}
	if parts[0] != last {
		c.firsts[parts[0]] = append(c.firsts[parts[0]], naming{at, e})
	}
	for _, p := range parts[1 : len(parts)-1] { // the first of two last names
		if len(p) > 2 && !nameParticles[p] && p != last && givenNames()[p] == unknown {
			c.inner[p] = append(c.inner[p], naming{at, e})
		}
	}
}

// sortNamings puts the namings of each word in the order of the text.
func (c *cast) sortNamings() {
	for _, of := range [...]map[string][]naming{c.lasts, c.firsts, c.inner} {
		for _, places := range of {
			sort.SliceStable(places, func(i, j int) bool { return places[i].at < places[j].at })
		}
	}
}

// maxNamings is how many namings are looked through for one of the right gender.
const maxNamings = 16

// called returns the person that one word means at a place of the text: the one
// last named in full before it, else the first after it. Last names go before
// first ones; a family name that comes first (Wang Yi) is a first one. One who is known
// to be of gender g goes before one of whom nothing is known.
func (c *cast) called(low string, g gender, at int) int {
	for _, places := range [...][]naming{c.lasts[low], c.firsts[low], c.inner[low]} {
		for _, sure := range [...]bool{true, false} {
			if e := c.calledIn(places, at, func(x *entity) bool {
				return (g != unknown || !x.lent || lastPart(x.parts) != low) && (x.gender == g || !sure && (x.gender == unknown || g == unknown))
			}); e >= 0 {
				return e
			}
			if g == unknown {
				if e := c.calledIn(places, at, func(*entity) bool { return true }); e >= 0 {
					return e
				}
				break
			}
		}
	}
	return -1
}

func (c *cast) calledIn(places []naming, at int, fits func(*entity) bool) int {
	i := sort.Search(len(places), func(i int) bool { return places[i].at > at })
	for k := i - 1; k >= 0 && k > i-maxNamings; k-- {
		if fits(c.entities[places[k].entity]) {
			return places[k].entity
		}
	}
	for k := i; k < len(places) && k < i+maxNamings; k++ {
		if fits(c.entities[places[k].entity]) {
			return places[k].entity
		}
	}
	return -1
}

// withTitle returns the person last named in full before a place, or first after it, who has the role
// title; nobody where there is none.
func (c *cast) withTitle(low, title string, at int) int {
	return c.calledIn(c.lasts[low], at, func(x *entity) bool { return x.roles[title] || isLike(x.roles, title) })
}

// namesakes returns the persons surely named in full whose last word is low, each once, in the order
// of their naming.
func (c *cast) namesakes(low string) (all []int) {
	places := c.lasts[low]
	for _, p := range places[:min(len(places), maxNamings)] {
		if c.entities[p.entity].sure && !holds(all, p.entity) {
			all = append(all, p.entity)
		}
	}
	return all
}

func holds(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// lastPart returns the last word of a name that is no suffix, "" of no name: a pronoun or a
// title may show that what was taken for an institution is a person.
func lastPart(parts []string) string {
	for i := len(parts) - 1; i > 0; i-- {
		if !suffixes[parts[i]] {
			return parts[i]
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return parts[0]
}

// ranks are the titles that stand before the full name of whoever bears one: where nobody of a
// last name was introduced with it, its bearer is another.
var ranks = list(`inspector detective sergeant sgt. constable superintendent lieutenant lt. captain capt. major colonel col. corporal
	admiral commander judge justice father sister brother reverend rev. canon rabbi imam bishop archbishop cardinal nurse`)

// ranked returns the bearer of a rank before a last name that others of the text have, who
// is known by both ("Inspector Ode"); nobody where one of them was introduced with it.
func (c *cast) ranked(si int, r run, name string) int {
	places := c.lasts[c.words[r.lo].low]
	if len(places) == 0 {
		return nobody
	}
	for _, p := range places[:min(len(places), maxNamings)] {
		if c.hasRank(p, c.words[r.lo-1].low) {
			return nobody
		}
	}
	full := flat(c.string(r.lo-1, r.hi))
	if e := c.byNameOf(full); e >= 0 {
		return e
	}
	x := newEntity(full)
	x.parts = []string{c.words[r.lo].low}
	x.roles[fullTitle(c.words[r.lo-1].low)] = true
	x.is(genderOf(c.words[r.lo-1].low))
	return c.add(x)
}

// courtesies are titles that no bearer of a rank is introduced with.
var courtesies = list(`mr mr. mrs mrs. ms ms. miss mx. dr dr. prof. prof professor`)

// hasRank reports whether a person has the rank low anywhere before the full name, or is told
// of in words that allow it.
func (c *cast) hasRank(p naming, low string) bool {
	x := c.entities[p.entity]
	if p.at < 0 {
		return true
	}
	for k := p.at - 1; k >= 0 && k > p.at-4; k-- {
		if t := c.words[k].low; t == low || titles[t] && !courtesies[t] {
			return true
		}
	}
	return x.about[low] || x.roles[fullTitle(low)] || givenGender(x) != unknown && genderOf(low) != unknown && givenGender(x) == genderOf(low) && len(x.roles) == 0
}

func givenGender(x *entity) gender {
	if len(x.parts) == 0 {
		return unknown
	}
	return givenNames()[x.parts[0]]
}
