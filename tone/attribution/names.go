package attribution

import (
	"sort"
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

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
	if c.words[c.sentences[si].hi-1].isSign(".") { // as headlines seldom end
		return n >= 8 && 20*capitals >= 19*n
	}
	return n >= 4 && 10*capitals >= 8*n
}

// collect notes the names of the article: first those of most words, which say whom the
// shorter ones mean.
func (c *cast) collect() {
	type place struct {
		sentence, words int
		run             run
	}
	var found []place
	for si, s := range c.sentences {
		if c.heading(si) {
			continue
		}
		for i := s.lo; i < s.hi; {
			hi := c.nameEnd(i, s.hi)
			if hi > i {
				if r := c.bare(si, run{i, hi}); !r.empty() {
					found = append(found, place{si, c.nameWords(r), r})
				}
			}
			i = max(hi, i+1)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].words > found[j].words })
	single := false
	for _, p := range found {
		if !single && p.words < 2 {
			single = true
			c.sortNamings()
		}
		if e := c.entityAt(p.sentence, p.run); e >= 0 {
			c.mentions[p.sentence] = append(c.mentions[p.sentence], mention{e, p.run})
			c.entities[e].at = min(c.entities[e].at, p.run.lo)
		}
	}
}

// sortMentions puts the names of a sentence in the order of the text.
func (c *cast) sortMentions(si int) {
	m := c.mentions[si]
	sort.Slice(m, func(i, j int) bool { return m[i].run.lo < m[j].run.lo })
}

// maxName bounds the words of a name.
const maxName = 10

// nameEnd returns the end of the name at i: capitalised words, and what may stand between
// them.
func (c *cast) nameEnd(i, hi int) int {
	if !c.nameWord(i) {
		return i
	}
	hi = min(hi, i+maxName)
	k := i + 1
	for k < hi {
		w := &c.words[k]
		switch {
		case c.nameWord(k), w.capital && w.class.is(adverb) && !w.class.is(determiner|conjunction|preposition|pronoun): // Lim Keat Soon
			k++
		case w.isSign(".") && k+1 < hi && w.start == c.near(k-1).end && len(c.near(k-1).low) < 4 && c.nameWord(k+1):
			k += 2
		case w.low == "ten" && k+1 < hi && c.nameWord(k+1) && (given(c.words[k-1].low) != unknown || c.near(i-1).isSign(",") && c.near(k+2).isSign(",")): // the head, Marijke ten Ode, left
			k++
		case w.low == "&" && k+1 < hi && c.nameWord(k+1): // Ode & Roe Water
			k += 2
		case nameParticles[w.low] && c.particles(k, hi) > 0:
			k += c.particles(k, hi)
		case c.nickname(k, hi) > 0:
			k += c.nickname(k, hi)
		case c.bodyGoesOn(i, k, hi) > 0:
			k += c.bodyGoesOn(i, k, hi)
		default:
			return k
		}
	}
	return k
}

// nickname returns how many words a nickname in quotation marks or brackets takes at k, before the
// rest of the name: Karl "Bo" Ode.
func (c *cast) nickname(k, hi int) int {
	q, n := c.words[k].quoted, 0
	for k+n < hi && n < 4 && q >= 0 && c.words[k+n].quoted == q {
		n++
	}
	if c.words[k].isSign("(") && c.near(k+2).isSign(")") && c.near(k+1).capital {
		n = 3
	}
	if n == 0 || n == 4 || k+n >= hi || !c.nameWord(k+n) || c.words[k+n].quoted >= 0 || !c.near(k+1).capital && q >= 0 {
		return 0
	}
	return n
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
		len(w.low) == 1 && w.low != "i" && w.low != "a" || givenToo[w.low] && c.givenHere(i) || nameStarts[w.low] && c.startsName(i))
}

// nameStarts are words of the closed classes that begin names of institutions: All India Radio, Night Rail.
var nameStarts = list(`all night morning evening`)

// startsName reports whether words[i], one of nameStarts, begins a name: it stands inside a sentence, before another name.
func (c *cast) startsName(i int) bool {
	n := c.near(i + 1)
	return n.capital && n.class == open && !c.beginsSentence(i)
}

// givenToo are first names that are also words of the closed classes.
var givenToo = list(`jan april may june august will`)

// givenHere reports whether words[i], one of givenToo, is a first name: another name follows,
// and no preposition or number makes it a month.
func (c *cast) givenHere(i int) bool {
	n, p := c.near(i+1), c.near(i-1)
	if !n.capital || n.class != open || p.class.is(preposition|number) || p.low == "last" || p.low == "next" {
		return false
	}
	if c.words[i].low == "will" && (i == 0 || !p.class.is(open|determiner|conjunction) && p.class != open) { // Will Congress act?
		after := c.near(i + 2)
		return after.isSign(",") || after.class.is(verb|auxiliary)
	}
	return true
}

// bare returns r without titles, parties and peoples at its left.
func (c *cast) bare(si int, r run) run {
	for r.hi-r.lo > 2 && (postnominals[c.words[r.hi-1].low] || c.words[r.hi-1].isSign(".")) {
		r.hi--
	}
	if r.hi-r.lo > 1 && c.words[r.hi-1].low == "flight" && c.near(r.hi).class.is(number) { // Ode Air Flight 7
		r.hi--
	}
	organ := bodies[c.words[r.hi-1].low] || firms[c.words[r.hi-1].low] && r.hi-r.lo == 2 || // the Justice Department, General Motors
		bodies[c.words[r.lo].low] && (c.near(r.lo+1).low == "of" || c.near(r.lo+1).low == "for") && r.hi-r.lo > 3 // Union of Rail and Coach Workers
	for k := r.lo; k < r.hi; k++ {
		lastName := k == r.hi-1 && k > r.lo && given(c.words[k-1].low) != unknown // Stephen King
		if c.isTitle(k, r.hi) && !organ && !lastName {
			r.lo = k + 1
		}
	}
	if r.empty() { // Mr, and no name
		return r
	}
	for (c.people(r.lo) && !c.ownPeople(r) || c.words[r.lo].isSign(".") || suffixes[c.words[r.lo].low]) && r.hi-r.lo > 1 {
		r.lo++
	}
	for r.hi-r.lo > 1 && endsIn(c.words[r.lo].low, "-based", "-born", "-led", "-owned", "-backed", aged) { // Manila-based Tresmar Lines
		r.lo++
	}
	for r.hi-r.lo > 2 && (parties()[c.words[r.lo].low] != "" || c.words[r.lo].low == "independent") && isRole(c.words[r.lo+1].low) { // Labour MP Anna Ode
		r.lo += 2
	}
	// Curator Anna Ode: any word is capitalised where a sentence begins
	if low := c.near(r.lo).low; r.lo == c.sentences[si].lo && r.hi-r.lo > 1 && c.words[r.lo+1].capital && isRole(low) && given(low) == unknown && !roleNames[low] && !c.isBody(run{r.lo + 1, r.hi}) {
		r.lo++
	}
	// Farmer Ted Ode, County Prosecutor Anna Ode: a first name behind a role that is none
	for k := r.lo; k+2 < r.hi && !organ; k++ {
		if low := c.words[k].low; isRole(low) && given(low) == unknown && given(c.words[k+1].low) != unknown {
			r.lo = k + 1
			break
		}
	}
	if c.words[r.lo].low == "opposition" && (r.hi-r.lo > 2 || r.hi-r.lo == 2 && given(c.words[r.lo+1].low) != unknown) { // Leader of the Opposition Karl Ode
		r.lo++
	}
	// Secretary of State Antony Blinken
	if r.lo > 1 && r.hi-r.lo > 1 && (c.near(r.lo-1).low == "of" || c.near(r.lo-1).low == "for") && titles[c.near(r.lo-2).low] && c.nameWords(r) > 1 {
		r.lo++
	}
	return r
}

// isTitle reports whether words[k], before the rest of a name that ends at hi, is a title, or goes on with one: Chief
// Executive, Datuk Seri.
func (c *cast) isTitle(k, hi int) bool {
	low := c.words[k].low
	return titles[low] || titles[c.near(k-1).low] && (honours[low] || roles[low] && hi-k > 2 && given(low) == unknown)
}

// honours go with a title before them: Datuk Seri Karl Ode.
var honours = list(`seri sri paduka`)

// people reports whether words[i] is the adjective or the name of a people or of a party's
// members: one before a name is no part of it (the Estonian Tarmo Ode).
func (c *cast) people(i int) bool {
	low := c.words[i].low
	nation := nations()[low]
	return peoples[low] || nation != "" && nation != low && given(low) == unknown
}

// ownPeople reports whether the people that begins r is part of an institution's name (the
// Republican National Committee); a state's organs are named without it (the Turkish Foreign
// Ministry).
func (c *cast) ownPeople(r run) bool {
	last := c.words[r.hi-1].low
	if r.hi-r.lo == 2 && bodies[last] && continents[c.words[r.lo].low] { // the European Union
		return true
	}
	return (r.hi-r.lo > 2 && (bodies[last] || last == "guard") && (!organs[last] || last == "ministry") || firms[last]) && c.words[r.lo].low != "then" && c.words[r.lo].low != "former"
}

var continents = list(`european african asian arab`)

var organs = list(`ministry government parliament army military navy force forces embassy police court senate cabinet delegation side
	department foreign regime administration congress assembly treasury consulate mission state`)

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
	place := r.lo > c.sentences[si].lo && inPlace[c.near(r.lo-1).low] && !hadIn[c.near(r.lo-2).low]
	if low := c.words[r.lo].low; c.nameWords(r) == 1 {
		if c.adjective(r) || c.demonym(low) && c.near(r.lo-1).class.is(determiner) {
			return -1
		}
		return c.single(si, r, name, place)
	}
	if c.isBody(r) {
		return c.body(r, name)
	}
	if e := c.byNameOf(name); e >= 0 && !c.entities[e].person && !c.entities[e].plural { // Ode Grid, of Ode Grid Corporation
		return e
	}
	parts := strings.Fields(nameKey(name))
	if _, known := c.personOf(parts); !known && c.near(r.lo-1).low == "the" && given(parts[0]) == unknown { // the Lund Anchors
		return c.body(r, name)
	}
	if c.behindFirm(r.lo) {
		return c.body(r, name)
	}
	e := c.person(strings.Fields(name), name)
	c.named(e, r.lo)
	if place {
		c.entities[e].place = true
	}
	if e2 := c.bracketed(r, e); e2 { // an acronym is an institution's
		c.entities[e].person, c.entities[e].sure = false, false
	}
	return e
}

var inPlace = list(`in at near across throughout inside outside around`)

// hadIn are what people have in a firm, or in somebody: shares in Polder.
var hadIn = list(`shares share stake stakes stock holding interest investment investments investors confidence trust faith belief believed`)

// adjective reports whether the one word of r is the adjective of a people before its noun.
func (c *cast) adjective(r run) bool {
	low, next := c.words[r.lo].low, c.near(r.hi)
	return nations()[low] != "" && nations()[low] != low && next.class == open && !next.capital && r.hi < len(c.words) && len(verbs().forms[next.low]) == 0
}

// single returns the entity of a name of one word: the person whose last or
// first word it is, or else itself.
func (c *cast) single(si int, r run, name string, place bool) int {
	low := c.words[r.lo].low
	g := unknown
	if r.lo > c.sentences[si].lo {
		g = genderWords[c.near(r.lo-1).low]
	}
	if ranks[c.near(r.lo-1).low] {
		if e := c.ranked(si, r, name); e >= 0 {
			return e
		}
	}
	if e, ok := c.acronyms[strings.ReplaceAll(low, ".", "")]; ok && strings.IndexFunc(name[1:], isUpper) >= 0 {
		return e
	}
	if t := c.near(r.lo - 1); isRole(t.low) && genderWords[t.low] == unknown {
		if e := c.withTitle(low, fullTitle(t.low), r.lo); e >= 0 {
			return e
		}
	}
	if e := c.called(low, g, r.lo); e >= 0 {
		if g != unknown {
			c.entities[e].is(g)
		}
		if x := c.entities[e]; x.person && lastPart(x.parts) == low { // as only persons are called
			x.sure = true
		}
		return e
	}
	if (capitals[low] || c.opens(si, r.lo) && nations()[low] == low && given(low) == unknown) && (r.hi == len(c.words) || !c.isPossessive(r.hi)) {
		if place {
			return -1
		}
		return c.other(name)
	}
	if n := c.near(r.hi); c.opens(si, r.lo) && c.words[r.lo].class == open && n.class.is(auxiliary) && r.hi < len(c.words) && !c.isPossessive(r.hi) && !plural(low) && len(low) > 4 && !isRole(low) && !bodies[low] && !c.small(low) {
		return c.other(name)
	}
	if c.opens(si, r.lo) && c.byNameOf(name) < 0 && g == unknown && !c.givenAlone(r.lo) {
		return -1 // any word is capitalised there
	}
	if p := c.near(r.lo - 1).low; p == "from" || p == "of" && (settlements[c.near(r.lo-2).low] || c.near(r.lo-2).capital || isRole(c.near(r.lo-2).low) && !kin[c.near(r.lo-2).low] || c.near(r.lo-2).low == "bank") { // Ode of Ohio
		place = true
	}
	the := c.near(r.lo-1).low == "the" // the Ulm
	before := r.lo - 1
	for before > c.sentences[si].lo && r.lo-before < 3 && c.words[before].class == open && !c.words[before].capital { // the former Olympic sculler
		before--
	}
	if p := c.near(before); p.class.is(determiner) && p.low != "this" { // the Turku opera
		n := c.near(r.hi)
		place = place || n.class == open && !n.capital && len(verbs().forms[n.low]) == 0
	}
	if the && bodies[low] {
		if e := c.headed(low); e >= 0 {
			return e
		}
	}
	if place || the || platforms[low] || bodies[low] || peoples[low] || strings.ToUpper(name) == name || c.words[r.lo].class.is(timeword) {
		e := c.other(name)
		c.entities[e].place = c.entities[e].place || place
		return e
	}
	if c.behindFirm(r.lo) {
		return c.body(r, name)
	}
	e := c.person([]string{name}, name)
	if g != unknown {
		c.entities[e].is(g)
	}
	return e
}

// behindFirm reports whether a noun that only firms are called stands before words[i]: the drill maker Polder.
func (c *cast) behindFirm(i int) bool {
	w := c.near(i - 1)
	return firmWords[w.low] && !w.capital
}

// settlements are what places with a name are: the village of Lund.
var settlements = list(`village town city port island region district province county state suburb hamlet parish area`)

// opens reports whether words[i] is the first of its sentence, or the first behind its dateline.
func (c *cast) opens(si, i int) bool {
	s := c.sentences[si]
	return i == s.lo || i < s.lo+maxDateline && i == c.datelineEnd(s)
}

// headed returns the only institution whose name has that noun for its head: the Presbytery.
func (c *cast) headed(low string) int {
	found := -1
	for e, x := range c.entities[:min(len(c.entities), maxSteps)] {
		if !x.person && strings.ContainsRune(x.name, ' ') && namedFor(x.name, low) {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// platforms are where people post.
var platforms = list(`facebook twitter linkedin instagram telegram whatsapp youtube tiktok weibo x bluesky mastodon substack truth zoom`)

// givenAlone reports whether words[i], which begins a sentence, is a first name there: Gwen and
// Elin; Gwen has.
func (c *cast) givenAlone(i int) bool {
	n := c.near(i + 1)
	return given(c.words[i].low) != unknown && (n.class.is(auxiliary|verb) || n.low == "and" && c.near(i+2).capital || len(verbs().forms[n.low]) > 0)
}

// small reports whether the article has a word in small letters, too.
func (c *cast) small(low string) bool {
	if c.smalls == nil {
		c.smalls = map[string]bool{}
		for i := range c.words {
			if !c.words[i].capital {
				c.smalls[c.words[i].low] = true
			}
		}
	}
	return c.smalls[low]
}

// isBody reports whether the name r has a word of institutions or of places.
func (c *cast) isBody(r run) bool {
	if placeStarts[c.words[r.lo].low] {
		return true
	}
	person := r.hi-r.lo == 2 && given(c.words[r.lo].low) != unknown
	for k := r.lo; k < r.hi; k++ {
		if w := &c.words[k]; bodies[w.low] || peoples[w.low] || firms[w.low] && !person || w.low == "&" {
			return true
		}
	}
	return false
}

// nameKey is how a name is looked up.
func nameKey(name string) string { return token.Fold(flat(name)) }
