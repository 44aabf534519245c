package attribution

import "strings"

// describe notes what the words beside the names of a sentence say of them:
//
//	before      Foreign Minister Qin Gang; the foreign minister, Qin Gang
//	apposition  Qin Gang, the foreign minister
//	predicate   Qin Gang is the foreign minister; took over as foreign minister
//	nation      Egypt sent Hisham Farrag; Selim Karaca led the Turkish team
func (c *cast) describe(si int) {
	s := c.sentences[si]
	for i, m := range c.mentions[si] {
		x := c.entities[m.entity]
		if c.words[m.run.lo].quoted >= 0 || x.place {
			continue
		}
		lo := m.run.lo
		for k := lo - 1; k >= s.lo && k > lo-5 && !(endsIn(c.words[k].low, "ing") && !c.words[k].capital) && (c.words[k].class == open && !(c.words[k].capital && !titles[c.words[k].low] && !peoples[c.words[k].low] && k > s.lo) || c.words[k].isSign(".")); k-- {
			c.note(x, k)
		}
		c.premodifier(s, x, lo)
		for lo > s.lo+1 && (titles[c.words[lo-1].low] || c.words[lo-1].isSign(".") && titles[c.words[lo-2].low] || c.words[lo-1].capital && isRole(c.words[lo-1].low)) { // the minister, Engineer Karl Ode
			lo--
		}
		if lo > s.lo+1 && c.near(lo-1).isSign(",") {
			c.describeBefore(s, x, lo-1)
		}
		next := s.hi
		if i+1 < len(c.mentions[si]) {
			next = c.mentions[si][i+1].run.lo
		}
		if m.run.hi < s.hi && c.words[m.run.hi].isSign(",") {
			c.apposition(s, x, m.run.hi+1)
		}
		if w := c.near(m.run.hi); w.low == "of" || w.low == "from" { // Senator Ode of Ohio
			c.noteAbout(x, m.run.hi+1, min(s.hi, m.run.hi+4))
			if i+1 < len(c.mentions[si]) && c.mentions[si][i+1].run.lo == m.run.hi+1 && c.near(c.mentions[si][i+1].run.hi).isSign(",") {
				c.apposition(s, x, c.mentions[si][i+1].run.hi+1)
			}
		}
		c.governs(x, m.run)
		if x.person && len(x.parts) > 1 && (c.afterWho(m.run.hi) > m.run.hi || c.near(m.run.hi).isSign(",") && c.near(m.run.hi+1).low == "whose" && kin[c.near(m.run.hi+2).low]) {
			x.is(unknown)
		}
		c.relativeOf(s, si, i)
		c.noteDeed(x, m.run.hi, next, s.hi)
		c.predicate(x, m.run.hi, min(s.hi, next))
		if x.nation == "" && x.person {
			x.nation = c.nationBeside(s, m.run)
		}
	}
	c.describeGroups(si)
}

// governs notes who leads a government as what such a person may be called: the government of Anna
// Ode; Anna Ode's cabinet.
func (c *cast) governs(x *entity, name run) {
	of := c.near(name.lo-1).low == "of" && governments[c.near(name.lo-2).low]
	own := name.hi < len(c.words) && c.isPossessive(name.hi) && governments[c.near(name.hi+1).low]
	if !x.person || x.parts == nil || !of && !own {
		return
	}
	for _, r := range [...]string{"minister", "premier", "leader", "chancellor", "president"} {
		x.roles[r] = true
	}
}

var governments = list(`government cabinet administration`)

// relativeOf gives a relative of somebody named before in the sentence the last name: Karl Ode and
// his brother Ben.
func (c *cast) relativeOf(s sentence, si, i int) {
	m := c.mentions[si][i]
	x := c.entities[m.entity]
	k := m.run.lo - 1
	if c.near(k).isSign(",") {
		k--
	}
	if !x.person || len(x.parts) != 1 || !kin[c.near(k).low] || inlaws[c.near(k).low] {
		return
	}
	for ; k >= s.lo && m.run.lo-k < 6; k-- {
		if i > 0 && c.isPossessive(k) && c.mentions[si][i-1].run.hi == k { // Karl Ode's brother Ben
			c.takeLastName(m, c.entities[c.mentions[si][i-1].entity])
			return
		}
		if low := c.words[k].low; low != "his" && low != "her" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if c.takeLastName(m, c.entities[c.mentions[si][j].entity]) {
				return
			}
		}
		return
	}
}

// takeLastName gives who is mentioned by a first name the last name of a relative, and reports
// whether it did: not where the relative has no full name, nor where the first name is a last one.
func (c *cast) takeLastName(m mention, relative *entity) bool {
	x := c.entities[m.entity]
	if !relative.person || len(relative.parts) < 2 || relative.place || len(c.lasts[x.parts[0]]) > 0 {
		return false
	}
	x.lent = true
	c.rename(m.entity, x.name+relative.name[strings.LastIndexByte(relative.name, ' '):], m.run.lo)
	return true
}

// noteHead notes words[k], the head of a description of the person x, as a role, on whatever
// list it stands: coxswain Hilary Ode is the coxswain.
func (c *cast) noteHead(x *entity, k int) {
	w := c.near(k)
	if x.parts == nil || w.class != open || w.quoted >= 0 || w.capital && !isRole(w.low) || bodies[w.low] || nations()[w.low] != "" || len(verbs().forms[w.low]) > 0 && !isRole(w.low) {
		return
	}
	low := fullTitle(w.low)
	if l := c.lesser(k); l != "" {
		low = l + " " + low
	}
	x.roles[low] = true
}

// noteDeed notes the words of what a person does, up to a comma or the next name: who commands the northern garrison
// is the northern general.
func (c *cast) noteDeed(x *entity, k, next, hi int) {
	leads := false
	k = c.afterWho(k)
	for end := min(hi, k+maxDeed); k < end && x.person; k++ {
		w := &c.words[k]
		if k >= next && !leads {
			return
		}
		if w.quoted >= 0 || w.class.is(punctuation|conjunction|relative|auxiliary) && !w.class.is(determiner) || c.cueForm(k) {
			return
		}
		if w.class == open && (!w.capital || leads) {
			x.about[w.low] = true
		}
		leads = leads || leading[w.low]
	}
}

// leading are verbs behind which stands what somebody leads, whose name then tells of the leader.
var leading = list(`leads heads chairs runs edits represents led headed chaired ran edited represented`)

// maxDeed is how many words behind a name may tell what the person does.
const maxDeed = 6

// noteKind notes words[k], the head of an apposition, as what an institution is: Polder, a team.
func (c *cast) noteKind(x *entity, k int) {
	if low := c.near(k).low; !x.sure && !x.place && (bodies[low] || firmWords[low]) {
		x.roles[low] = true
	}
}

// noteOneOf notes what those of [k, hi) are of whom an institution is one: Polder, the largest of our banks.
func (c *cast) noteOneOf(x *entity, k, hi int) {
	for ; k < hi && !x.sure && !x.place && !c.words[k].class.is(punctuation); k++ {
		one, several := strings.CutSuffix(c.words[k].low, "s")
		if ies, ok := strings.CutSuffix(one, "ie"); ok {
			one = ies + "y"
		}
		if several && (bodies[one] || firmWords[one]) {
			x.roles[one] = true
			return
		}
	}
}

// premodifier notes the head of the noun phrase that ends at a name: the skipper Anna Ode.
func (c *cast) premodifier(s sentence, x *entity, hi int) {
	w := c.near(hi - 1).low
	if who := c.near(hi - 3).low; reflexives[w] && who == "who" { // a poet who calls himself Karl
		x.is(map[string]gender{"himself": he, "herself": she}[w])
		hi -= 2
	}
	if (w == "named" || w == "called" || reflexives[w]) && c.near(hi-2).class == open { // a man named Karl
		hi--
		for k := hi - 1; k >= s.lo && c.words[k].class == open; k-- {
			c.note(x, k)
		}
	}
	lo := hi
	for lo > s.lo && hi-lo < maxPredicate && c.words[lo-1].class == open && c.words[lo-1].quoted < 0 {
		lo--
	}
	if lo == hi {
		return
	}
	if c.near(lo - 1).class.is(determiner) {
		lo--
	} else if lo > s.lo && !c.isPossessive(lo-1) {
		return
	}
	if p := c.near(lo - 1).low; p == "in" || p == "on" || p == "at" { // on the quay Anna Ode
		return
	}
	c.noteHead(x, hi-1)
	c.noteKind(x, hi-1)
}

// describeGroups gives all of a group what is said of the group: the brothers Marco and Fabio;
// the mayors, Jan and Karel.
func (c *cast) describeGroups(si int) {
	for i := len(c.groups) - 1; i >= 0 && c.groups[i].sentence == si; i-- {
		g := &c.groups[i]
		c.describeCounterpart(g)
		if w := c.near(g.run.hi); w.isSign(",") && c.near(g.run.hi+1).class.is(determiner) { // Anna Ode and Karl Roe, the ministers
			for k := g.run.hi + 2; k < c.sentences[si].hi && c.words[k].class == open; k++ {
				if one, ok := strings.CutSuffix(c.words[k].low, "s"); ok && isRole(one) {
					for _, e := range g.members {
						c.entities[e].roles[one] = true
					}
				}
			}
		}
		k := g.run.lo
		lo := k - 1
		if c.near(lo).isSign(",") {
			lo, _ = c.phraseLeft(max(c.sentences[si].lo, lo-maxPredicate), lo)
		}
		for ; lo >= 0 && lo < k && !c.words[lo].class.is(preposition); lo++ {
			if one, ok := strings.CutSuffix(c.words[lo].low, "s"); ok && isRole(one) {
				for _, e := range g.members {
					c.entities[e].roles[one] = true
				}
			}
		}
	}
}

// describeCounterpart gives the second of a group the roles of the first whose counterpart he or she
// is: the Greek minister Anna Ode and her Turkish counterpart Karl Roe.
func (c *cast) describeCounterpart(g *group) {
	if len(g.members) != 2 {
		return
	}
	for k := g.run.lo; k < g.run.hi; k++ {
		if c.words[k].low == "counterpart" {
			for r := range c.entities[g.members[0]].roles {
				c.entities[g.members[1]].roles[r] = true
			}
		}
	}
}

// describeBefore notes the noun phrase that a comma parts from the name behind it, if its
// head is no name itself.
func (c *cast) describeBefore(s sentence, x *entity, comma int) {
	if c.introduces(s, comma) {
		return
	}
	lo, ok := c.phraseLeft(max(s.lo, comma-maxPredicate), comma)
	if p := c.near(comma - 1); !ok && isRole(p.low) && c.near(comma-2).class.is(determiner) { // the accused
		lo, ok = comma-2, true
	}
	for k := comma - 1; k > s.lo && (c.words[k].class == open || c.words[k].class.is(preposition|determiner)); k-- {
		if articles[c.words[k].low] && leadsTo[c.words[k-1].low] { // questions to the minister of health, Karl Ode
			lo, ok = k, true
			break
		}
	}
	if !ok || !(c.words[lo].class.is(determiner) || c.isPossessive(lo) || c.owned(lo, comma) || lo == s.lo) {
		return
	}
	begin := lo
	for k := comma - 1; k > lo; k-- {
		if !c.isPossessive(k) {
			continue
		}
		begin = max(begin, k+1)
		if role := c.words[k-1].low; c.words[comma-1].low == "predecessor" && isRole(role) { // the governor's predecessor
			x.roles["former "+role] = true
		}
	}
	for k := begin; k < comma; k++ {
		if c.words[k].class.is(preposition) {
			c.noteHead(x, k-1)
			c.noteAbout(x, k, comma)
			return
		}
		c.note(x, k)
	}
	c.noteHead(x, comma-1)
	c.noteKind(x, comma-1)
}

// leadsTo are prepositions behind which a person stands who is no part of what stands before.
var leadsTo = list(`to with from by`)

// introduces reports whether the sentence begins with a phrase that ends at a comma:
// According to the mayor, Karl Ode has left.
func (c *cast) introduces(s sentence, comma int) bool {
	if !c.words[s.lo].class.is(preposition) && c.words[s.lo].low != accordingRule {
		return false
	}
	for k := s.lo; k < comma; k++ {
		if c.words[k].isSign(",") || c.words[k].class.is(auxiliary) {
			return false
		}
	}
	return true
}

// owned reports whether a possessive stands in [lo, hi).
func (c *cast) owned(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if c.isPossessive(k) {
			return true
		}
	}
	return false
}

// maxPredicate is how many words behind a name may describe it.
const maxPredicate = 12

// apposition notes what stands at words[k], behind a name and a comma: its roles up to the
// first preposition, the other words up to the next comma.
func (c *cast) apposition(s sentence, x *entity, k int) {
	if k < s.hi && c.words[k].class.is(number) && c.near(k+1).isSign(",") { // Anna Ode, 61, the mayor
		x.sure, k = true, k+2
	}
	if w := c.near(k); w.capital && !isRole(w.low) && !isRole(c.near(k+1).low) { // another name
		return
	}
	if k+1 < s.hi && owners[c.words[k].low] && c.words[k].low != "whose" { // Anna Ode, his lawyer,
		hi := k + 1
		for hi < s.hi && c.words[hi].class == open && !c.words[hi].capital {
			hi++
		}
		if hi < s.hi && (c.words[hi].isSign(",") || c.words[hi].isSign(".")) {
			k++
		}
	}
	if role := courtRoles[c.near(k).low]; role != "" && x.person { // Anna Ode, prosecuting,
		x.roles[role] = true
	}
	if c.beginsMainClause(s, k) {
		return
	}
	plain := c.near(k).class.is(determiner)
	for end := min(s.hi, k+maxPredicate); k < end; k++ {
		w := &c.words[k]
		if c.isPossessive(k) && c.near(k+1).class == open { // the city's planner
			continue
		}
		if plain && w.class != open && !w.class.is(determiner) {
			c.noteHead(x, k-1)
			c.noteKind(x, k-1)
		}
		if w.isSign(",") || w.quoted >= 0 || owners[w.low] || w.class.is(relative|verb|auxiliary) && !w.class.is(determiner) || c.cueForm(k) {
			return
		}
		if w.class.is(preposition) {
			if before := c.near(k - 1).low; w.low == "of" && (before == "one" || endsIn(before, "er", "est")) {
				c.noteOneOf(x, k+1, end)
			}
			c.noteAbout(x, k, end)
			return
		}
		c.note(x, k)
	}
}

// beginsMainClause reports whether words[k], behind a name and a comma, begin what the sentence is about rather than
// describe the name: In a letter seen by The Post, the agency asked them.
func (c *cast) beginsMainClause(s sentence, k int) bool {
	if !c.words[s.lo].class.is(preposition) || !c.near(k).class.is(determiner) {
		return false
	}
	hi := c.phraseRight(k, s.hi, bindsLeft)
	return hi > k && hi < s.hi && (c.cueForm(hi) || c.words[hi].class.is(auxiliary)) && !c.near(hi+1).class.is(preposition)
}

// courtRoles are whom one is who does this in court.
var courtRoles = map[string]string{"prosecuting": "prosecutor", "defending": "lawyer"}

// cueForm reports whether words[k] is a verb of saying with its subject before it, rather than a
// noun: thinks, claimed.
func (a *article) cueForm(k int) bool {
	w := &a.words[k]
	if w.capital || isRole(w.low) || a.near(k-1).class.is(determiner) {
		return false
	}
	for _, f := range verbs().forms[w.low] {
		if f.form&(third|past) != 0 && f.form&base == 0 {
			return true
		}
	}
	return false
}

// noteAbout notes the words of [k, hi) up to a comma, a verb or a relative.
func (c *cast) noteAbout(x *entity, k, hi int) {
	for ; k < hi; k++ {
		w := &c.words[k]
		if w.isSign(",") || w.quoted >= 0 || w.class.is(relative|verb|auxiliary) && !w.class.is(determiner) {
			return
		}
		if w.class == open {
			x.about[w.low] = true
		}
		if bodies[w.low] && c.near(k-1).low == "the" { // the director of the agency
			if e := c.bodyBefore(k); e >= 0 {
				c.belongs(x, e)
			}
		}
	}
}

// bodyBefore returns the institution that was last named before words[k] and has that word for its head.
func (c *cast) bodyBefore(k int) int {
	si := c.sentenceOf(k)
	for back := si; back >= 0 && back > si-maxBack; back-- {
		for i := len(c.mentions[back]) - 1; i >= 0; i-- {
			m := c.mentions[back][i]
			if x := c.entities[m.entity]; m.run.lo < k && !x.person && namedFor(x.name, c.words[k].low) {
				return m.entity
			}
		}
	}
	return -1
}

// predicate notes the roles that the words [k, hi) behind a name give it.
func (c *cast) predicate(x *entity, k, hi int) {
	if x.person && k+2 < hi {
		k = c.afterWho(k)
	}
	for k+1 < hi && haveForms[c.words[k].low] && c.words[k].class.is(auxiliary) {
		k++
	}
	if k < hi && copulas[c.words[k].low] && c.near(k+1).class.is(determiner) {
		for k++; k < hi && (c.words[k].class == open || c.words[k].class.is(determiner)); k++ {
			c.note(x, k)
		}
		c.noteHead(x, k-1)
		c.noteAbout(x, k, hi)
		return
	}
	for end := min(hi, k+maxPredicate); k < end; k++ {
		w := &c.words[k]
		switch {
		case w.quoted >= 0:
			return
		case w.low == "his" && x.person && x.gender == unknown:
			x.is(he)
		case w.low == "her" && c.near(k+1).class == open && x.person && x.gender == unknown: // not: hired her as
			x.is(she)
		case w.low == "nonbinary" || w.low == "non-binary":
			x.is(they)
		case w.low == "as":
			for k++; k < hi && (c.words[k].class == open || c.words[k].class.is(determiner)); k++ {
				c.note(x, k)
			}
			return
		}
	}
}

// owners begin the description of somebody else.
var owners = list(`whose his her their its`)

var copulas = list(`is was been became becomes remains`)

// note notes words[k], which stands in a description of x.
func (c *cast) note(x *entity, k int) {
	low := c.words[k].low
	if nation := nations()[low]; nation != "" && x.nation == "" && (k+1 >= len(c.words) || !c.isPossessive(k+1)) {
		x.nation = nation
	}
	if c.words[k].class != open && !isRole(low) {
		return
	}
	if p := parties()[low]; p != "" && x.party == "" && c.words[k].capital {
		x.party = p
	}
	x.about[low] = true
	if key := c.roleAt(k); key != "" {
		x.roles[key] = true
		if one := strings.TrimSuffix(key, "s"); isRole(one) {
			x.roles[one] = true
		}
		if one, ok := strings.CutPrefix(key, "co-"); ok { // a co-author is an author
			x.roles[one] = true
		}
		if x.parts != nil && !bodies[low] {
			x.sure = true
		}
	}
	if g := genderOf(low); g != unknown && x.person {
		x.is(g)
	}
}

// roleAt returns the role that words[k] is, with the word that makes it another's: "governor",
// "deputy governor"; "" where it is none or stands before its noun (city in "city clerk").
func (c *cast) roleAt(k int) string {
	low := c.words[k].low
	if !isRole(low) {
		return ""
	}
	low = fullTitle(low)
	if l := c.lesser(k); l != "" {
		return l + " " + low
	}
	return low
}

// lesser returns the word before words[k] that makes of a role another one's: deputy prime
// minister, former finance minister; "" where there is none.
func (c *cast) lesser(k int) string {
	for i := k - 1; i >= 0 && i > k-4; i-- {
		w := &c.words[i]
		if lessers[w.low] {
			return w.low
		}
		if w.class != open && w.low != "first" || w.quoted >= 0 {
			break
		}
	}
	return ""
}

var lessers = list(`deputy vice assistant acting associate junior shadow former ex late`)

// nationBeside returns the nation nearest to a name in its sentence: what stands beyond a
// comma or an "and" is farther.
func (c *cast) nationBeside(s sentence, r run) string {
	best, far := "", maxNation+1
	look := func(k, step int) {
		d := 0
		for ; k >= s.lo && k < s.hi && d < far; k += step {
			w := &c.words[k]
			if d++; w.isSign(",") || w.isSign(";") || w.low == "and" || w.low == "but" {
				d += 3
			}
			if w.quoted >= 0 {
				return
			}
			if n := nations()[w.low]; n != "" && w.capital && d < far {
				best, far = n, d
				return
			}
		}
	}
	look(r.hi, 1)
	look(r.lo-1, -1)
	return best
}

const maxNation = 6

// isRole reports whether a folded noun is what a person may be called by.
func isRole(low string) bool {
	if roles[low] || titles[low] {
		return true
	}
	if i := strings.Index(low, "-of-"); i > 0 { // father-of-three
		return isRole(low[:i])
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) {
		return isRole(low[i+1:])
	}
	if one, ok := strings.CutSuffix(low, "s"); ok && len(one) > 3 {
		return isRole(one)
	}
	return len(low) > 5 && !notRoles[low] && endsIn(low, "man", "woman", "ologist", "ician", "keeper")
}

var notRoles = list(`german roman ottoman human caiman talisman`)

// genderOf returns the gender that a role or a title shows.
func genderOf(low string) gender {
	if g := genderWords[low]; g != unknown {
		return g
	}
	if i := strings.Index(low, "-of-"); i > 0 {
		return genderOf(low[:i])
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 {
		return genderOf(low[i+1:])
	}
	switch {
	case !isRole(low) || len(low) < 6:
	case endsIn(low, "woman"):
		return she
	case endsIn(low, "man"):
		return he
	}
	return unknown
}
