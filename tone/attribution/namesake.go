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
		if len(p) > 2 && !nameParticles[p] && p != last && given(p) == unknown {
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
	return given(x.parts[0])
}

// family resolves "the Santellis" to all who have that last name.
func (n *namer) family(r run) int {
	one, ok := strings.CutSuffix(n.words[r.lo].low, "s")
	if !ok || r.hi-r.lo != 1 || n.near(r.lo-1).low != "the" {
		return nobody
	}
	return n.familyNamed(one, r.lo)
}

// familyNamed returns all of a last name: those last named together, else everybody.
func (n *namer) familyNamed(last string, at int) int {
	for end, i := n.groupsBefore(at), n.groupsBefore(at)-1; i >= 0 && i > end-maxSteps; i-- {
		if m := n.groups[i].members; related(n, m) && lastPart(n.entities[m[0]].parts) == last {
			return n.together(m)
		}
	}
	if all := n.namesakes(last); len(all) > 1 {
		return n.together(n.inOrder(all))
	}
	return nobody
}

// namesake chooses among persons of one last name: of those whose gender a title shows, the one
// who is spoken of most; nobody where there are no two.
func (n *namer) namesake(si int, r run) int {
	if r.hi-r.lo != 1 {
		return nobody
	}
	all := n.namesakes(n.words[r.lo].low)
	if len(all) < 2 {
		return nobody
	}
	if e := n.byOffice(all, r); e >= 0 {
		return e
	}
	g := genderWords[n.near(r.lo-1).low]
	for _, sure := range [...]bool{true, false} {
		if g == unknown && sure {
			continue
		}
		e := n.salient(si, r.lo, maxFar, func(x *entity) float64 {
			for _, m := range all {
				if n.entities[m] == x && (g != unknown || !x.lent) && (x.gender == g || !sure && (g == unknown || x.gender == unknown)) {
					return 1
				}
			}
			return 0
		})
		if e >= 0 {
			return e
		}
	}
	return n.called(n.words[r.lo].low, g, r.lo)
}

// byOffice chooses the only one of several of a last name who has the title before it or the place
// behind it: Judge Ode, Ode of Lund; nobody where there are not one.
func (n *namer) byOffice(all []int, r run) int {
	found := nobody
	title, place := "", ""
	if low := n.near(r.lo - 1).low; isRole(low) && genderWords[low] == unknown {
		title = fullTitle(low)
	}
	if n.near(r.hi).low == "of" && n.near(r.hi+1).capital {
		place = n.near(r.hi + 1).low
	}
	for _, e := range all {
		x := n.entities[e]
		if title != "" && (x.roles[title] || isLike(x.roles, title)) || place != "" && x.about[place] {
			if found >= 0 {
				return nobody
			}
			found = e
		}
	}
	return found
}
