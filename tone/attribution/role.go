package attribution

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// A description is a noun phrase without a name: "the Turkish envoy", "her deputy".
type description struct {
	head   string
	role   string   // the head with what makes it another's: deputy governor
	mods   []string // the words before the head
	proper []string // those of them that are names
	nation string
	party  string
	owned  bool   // his, her: introduced by its owner
	owner  string // the last word of the owner's name
	the    bool
	number int // two unions; 0 where none is given
	plural bool
	at     int // where the phrase begins
}

// descriptionOf reads the noun phrase r, up to its first preposition, comma or relative. ok is
// false where it has no head.
func (n *namer) descriptionOf(r run) (d description, ok bool) {
	head, _ := n.headSegment(r)
	d.at = head.lo
	k := head.lo
	for ; k < head.hi; k++ {
		w := &n.words[k]
		if w.class.is(preposition) && k > head.lo || (w.class.is(verb) && !w.capital || behindNouns[w.low]) && d.head != "" {
			n.complement(&d, run{k, head.hi})
			break
		}
		switch low := w.low; {
		case low == "the", (low == "that" || low == "this") && k == head.lo:
			d.the = true
		case low == "his" || low == "her" || low == "their" || low == "its" || n.isPossessive(k):
			d.owned, d.owner, d.head, d.mods, d.proper = true, d.head, "", nil, nil
		case low == "all" && k == head.lo:
			d.the = true
		case low == "two" || low == "both" || low == "2":
			d.number, d.the = 2, d.the || low == "both"
		case low == "three" || low == "3":
			d.number = 3
		case w.class == open || w.class.is(timeword) || isRole(low) || endsIn(low, aged):
			if d.head != "" {
				d.mods = append(d.mods, d.head)
			}
			low = fullTitle(low)
			d.head, d.role = low, low
			if l := n.lesser(k); l != "" {
				d.role = l + " " + low
			}
			if nation := nations()[low]; nation != "" {
				d.nation = nation
			}
			switch {
			case !w.capital || k == n.sentences[n.sentenceOf(k)].lo || titles[low] || nations()[low] != "":
			case parties()[low] != "":
				d.party = parties()[low]
			default:
				d.proper = append(d.proper, low)
			}
		}
	}
	if d.head == "" && d.number > 0 { // the two of them
		d.head, d.role = "two", "two"
	}
	d.plural = plural(d.head) || d.number > 0 || pairs[d.head] || kinPlurals[d.head] != unknown
	return d, d.head != ""
}

// aged ends what a person of an age is called: the 44-year-old.
const aged = "-year-old"

// behindNouns are adjectives that stand behind their noun, with a complement: people familiar
// with the talks.
var behindNouns = list(`familiar close aware privy present involved`)

// complement notes the names in what follows the head: the senator from Ohio.
func (n *namer) complement(d *description, r run) {
	if low := n.words[r.lo].low; low != "of" && low != "from" && low != "in" {
		return
	}
	for k := r.lo + 1; k < r.hi && !n.words[k].class.is(verb|relative|preposition); k++ {
		if w := &n.words[k]; w.capital && w.class == open {
			d.proper = append(d.proper, w.low)
		}
	}
}

// Points of an entity for a description. It must have those of the head.
const (
	headPoints   = 4 // the very role
	likePoints   = 3 // one that may be called so: a chairman is a leader
	nationPoints = 3 // the nation alone
	doesPoints   = 3 // who mediates is the mediator
	leastPoints  = 3
)

// fits returns the points that an entity has for a description.
func (n *namer) fits(e int, d *description) int {
	x := n.entities[e]
	if x.barred(d) || d.plural && len(x.parts) > 0 {
		return 0
	}
	points := 0
	switch {
	case !d.plural && x.plural && x.parts == nil && x.members == nil: // two envoys are not the envoy
		return 0
	case x.roles[d.role] || d.role != d.head && firstWord(d.role) != "former" && x.roles[firstWord(d.role)]:
		points = headPoints
	case x.parts == nil && !x.person && x.members == nil && (bodies[d.head] || !isRole(d.head)) && !works[d.head] && namedFor(x.name, d.head):
		points = headPoints
	case x.parts == nil && !x.person && x.members == nil && d.role == d.head && bodyEnds(x.name, bodyLike[d.head]):
		points = likePoints
	case d.role == d.head && (x.roles["acting "+d.head] || x.roles["assistant "+d.head]):
		points = likePoints
	case d.role == "former "+d.head && x.roles["predecessor"]:
		points = headPoints
	case d.role == d.head && x.roles["former "+d.head], d.role == "former "+d.head && x.roles[d.head]:
		points = likePoints
	case x.person && d.party != "" && d.party == x.party && parties()[d.head] != "":
		points = nationPoints
	case d.role != d.head:
	case isLike(x.roles, d.head):
		points = likePoints
	case x.person && d.nation != "" && x.nation == d.nation && (isRole(d.head) || d.nation == nations()[d.head]):
		points = nationPoints
	}
	if points == 0 {
		return 0
	}
	for _, m := range d.mods {
		if x.about[m] || strings.Contains(nameKey(x.name), m) {
			points++
		}
	}
	if d.nation != "" && x.nation == d.nation {
		points++
	}
	return points
}

// barred reports whether a description names a nation, a party or anything else that the entity
// is not known to have.
func (x *entity) barred(d *description) bool {
	if d.nation != "" && x.nation != "" && x.nation != d.nation || d.party != "" && x.party != d.party && (x.party != "" || x.parts == nil && x.members == nil) {
		return true
	}
	for _, m := range d.proper {
		if !x.about[m] && !strings.Contains(nameKey(x.name), m) {
			return true
		}
	}
	for _, m := range d.mods {
		if others[m] && x.parts == nil && !x.about[m] {
			return true
		}
	}
	return d.owner != "" && !x.about[d.owner] && !strings.Contains(nameKey(x.name), d.owner)
}

// others are words that set one apart from those told of before: the second official.
var others = list(`first second third fourth fifth other another different`)

// works are nouns of bodies that many may be in one text.
var works = list(`poll survey study report article memo document readout letter statement release news`)

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// namedFor reports whether an institution has the noun low for its head: the Labour Party is
// the party.
func namedFor(name, low string) bool {
	key := nameKey(name)
	if key == low {
		return false
	}
	if head, _, ok := strings.Cut(key, " of "); ok {
		key = head
	}
	if head, _, ok := strings.Cut(key, " for "); ok {
		key = head
	}
	return endsIn(key, low) || strings.HasSuffix(firstWord(key), low) // Volksbank Ulm, Club Lund
}

// roleKin are roles that one person may have in one text: who is called by one of a line may
// be by the first.
var roleKin = [][]string{
	{"leader", "chairman", "chairwoman", "chair", "president", "head", "chief", "secretary", "secretary-general", "general-secretary", "premier"},
	{"boss", "director-general", "secretary-general", "governor", "commissioner", "president", "secretary", "general-secretary", "leader", "chairman", "chairwoman", "director", "head", "chief", "manager", "ceo", "coach"},
	{"congressman", "representative"},
	{"congresswoman", "representative"},
	{"peer", "lord", "lady", "baron", "baroness", "viscount", "earl"},
	{"unionist", "secretary", "president", "organiser", "steward"},
	{"novelist", "author", "writer"},
	{"nun", "sister", "abbess", "prioress"},
	{"monk", "brother", "abbot", "friar"},
	{"mother", "mum", "mam"},
	{"father", "dad"},
	{"clergyman", "vicar", "priest", "bishop", "rector", "pastor", "reverend", "rev", "canon", "archdeacon"},
	{"monarch", "king", "queen", "emperor", "sultan"},
	{"detective", "inspector", "sergeant", "dci", "dsi", "di", "ds", "constable"},
	{"policeman", "inspector", "sergeant", "constable", "officer", "superintendent"},
	{"policewoman", "inspector", "sergeant", "constable", "officer", "superintendent"},
	{"commander", "general", "colonel", "admiral", "major", "captain", "brigadier", "commodore"},
	{"broadcaster", "presenter", "host"},
	{"presenter", "host", "broadcaster"},
	{"reporter", "journalist", "correspondent", "editor"},
	{"journalist", "reporter", "correspondent", "editor", "columnist"},
	{"restaurateur", "chef", "cook", "owner"},
	{"entrepreneur", "founder", "owner", "ceo"},
	{"businessman", "founder", "owner", "ceo", "chairman"},
	{"businesswoman", "founder", "owner", "ceo", "chairwoman"},
	{"tycoon", "billionaire", "owner", "founder", "businessman"},
	{"teacher", "headteacher", "head", "principal"},
	{"educator", "teacher", "headteacher", "principal", "professor"},
	{"farmer", "grower", "shepherd", "rancher", "smallholder", "dairyman", "breeder"},
	{"sailor", "captain", "skipper", "mate", "bosun", "coxswain"},
	{"skipper", "captain"},
	{"captain", "skipper"},
	{"keeper", "goalkeeper"},
	{"footballer", "striker", "goalkeeper", "midfielder", "defender", "captain", "winger"},
	{"forward", "striker", "winger"},
	{"medic", "doctor", "nurse", "paramedic", "surgeon", "dr"},
	{"physician", "doctor", "dr", "surgeon", "gp"},
	{"surgeon", "dr", "mr"},
	{"legislator", "senator", "representative", "mp", "deputy", "assemblyman", "congressman", "congresswoman"},
	{"parliamentarian", "mp", "senator", "deputy", "backbencher"},
	{"councillor", "cllr", "alderman", "leader", "mayor"},
	{"minister", "secretary", "chancellor"},
	{"retiree", "pensioner"},
	{"chief", "director", "executive", "secretary", "head", "president", "chairman", "chairwoman", "commissioner"},
	{"head", "director", "chief", "principal", "headteacher", "headmaster", "headmistress", "chairman", "chairwoman"},
	{"executive", "ceo", "director", "chief", "manager"},
	{"diplomat", "ambassador", "envoy", "minister", "consul", "attache", "negotiator"},
	{"envoy", "ambassador", "negotiator", "diplomat", "minister"},
	{"negotiator", "envoy", "minister", "diplomat"},
	{"politician", "senator", "minister", "congressman", "congresswoman", "governor", "mayor", "lawmaker", "deputy", "mp", "councillor"},
	{"lawmaker", "senator", "congressman", "congresswoman", "representative", "mp", "deputy", "councillor"},
	{"lawyer", "attorney", "solicitor", "barrister", "counsel"},
	{"attorney", "lawyer", "solicitor", "barrister", "counsel"},
	{"scientist", "physicist", "biologist", "chemist", "researcher", "astronomer", "geologist", "professor", "climatologist", "virologist", "epidemiologist", "oceanographer", "glaciologist"},
	{"researcher", "scientist", "professor", "economist", "sociologist", "historian"},
	{"scholar", "professor", "historian", "sociologist", "linguist"},
	{"academic", "professor", "lecturer", "historian", "economist", "sociologist"},
	{"doctor", "medic", "physician", "surgeon", "cardiologist", "oncologist", "pediatrician", "gp", "dr", "dr."},
	{"officer", "detective", "inspector", "sergeant", "constable", "superintendent", "captain", "lieutenant", "commander"},
	{"soldier", "sergeant", "captain", "lieutenant", "colonel", "major", "general", "corporal"},
	{"athlete", "runner", "swimmer", "cyclist", "skier", "sprinter"},
	{"player", "striker", "goalkeeper", "midfielder", "defender", "captain", "batsman", "bowler"},
	{"manager", "coach", "director"},
	{"coach", "manager", "trainer"},
	{"cleric", "priest", "bishop", "archbishop", "rabbi", "imam", "pastor", "vicar"},
	{"priest", "vicar", "father", "pastor"},
	{"artist", "painter", "sculptor"},
	{"writer", "novelist", "author", "poet", "playwright"},
	{"author", "writer", "novelist", "historian"},
	{"musician", "singer", "pianist", "violinist", "composer", "conductor", "cellist"},
	{"parent", "mother", "father"},
	{"spokesperson", "spokesman", "spokeswoman"},
	{"chairperson", "chairman", "chairwoman", "chair"},
	{"document", "memo", "report", "letter", "note", "filing", "email", "e-mail", "communique", "study", "minutes"},
	{"paper", "study", "report", "article"},
	{"judge", "justice", "magistrate", "recorder"},
	{"prosecutor", "attorney"},
	{"accused", "defendant"},
}

// likeRoles has the lines of roleKin by their first roles.
var likeRoles = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, line := range roleKin {
		m[line[0]] = append(m[line[0]], line[1:]...)
	}
	return m
})

// isLike reports whether one of roles may be called head.
func isLike(roles map[string]bool, head string) bool {
	for _, r := range likeRoles()[head] {
		if roles[r] {
			return true
		}
	}
	return endsIn(head, "ologist") && (roles["professor"] || roles["scientist"] || roles["researcher"] || roles["academic"])
}

// maxSteps bounds how many entities are looked through for a description.
const maxSteps = 300

// role resolves a definite description: of those who were introduced with its head, the one
// that most of its words describe, and of equals the nearest before it; else the only one
// behind it; else a person of whom that is told.
func (n *namer) role(si int, r run) int {
	e := n.meant(si, r)
	if e >= 0 && (n.teller(r.lo) == e || n.labelled(e, r)) { // who tells what the referee said is not the referee
		return nobody
	}
	return e
}

// teller returns who tells what words[at] stand in, in whatever somebody else says there; nobody
// where none does, or where that hangs on whom words[at] mean.
func (n *namer) teller(at int) int {
	src := n.tellers[at]
	if src.empty() || src.lo <= at && at < src.hi || n.telling[src] {
		return nobody
	}
	n.telling[src] = true
	e := n.resolve(n.sentenceOf(src.lo), src).entity
	delete(n.telling, src)
	return e
}

// meant is role, whoever tells it.
func (n *namer) meant(si int, r run) int {
	d, ok := n.descriptionOf(r)
	if !ok {
		return nobody
	}
	if e, ok := n.papers[d.head]; ok && (d.the || d.owned) {
		return e
	}
	if !d.the && !d.owned {
		if low := n.words[d.at].low; (low == "a" || low == "an") && !d.plural && n.sentences[si].para == n.sentences[0].para {
			if e := n.behind(&d); e >= 0 && n.entities[e].sure && len(n.entities[e].parts) > 1 { // delayed identification
				return e
			}
			if e := n.nextNamed(si, r, &d); e >= 0 {
				n.introduce(e, run{r.lo, n.segmentEnd(r)})
				return e
			}
		}
		return nobody
	}
	if d.plural {
		if e := n.plurals(si, &d); e >= 0 {
			return e
		}
		if e := n.delayedGroup(si, &d); e >= 0 {
			return e
		}
	}
	if d.owned && !d.the && d.nation == "" {
		e := n.ownedRole(si, &d)
		if e >= 0 {
			n.inherit(si, e, d.at, d.head)
		}
		return e
	}
	if strings.HasPrefix(d.role, "former ") { // who led the council until last year
		if e := n.doer(si, &d); e >= 0 {
			return e
		}
	}
	if e := n.before(si, d.at, &d); e >= 0 {
		if _, rest := n.headSegment(r); !rest.empty() && articles[n.words[rest.lo].low] && n.entities[e].person { // the governor, a Democrat
			n.introduce(e, run{rest.lo, n.segmentEnd(rest)})
		}
		if d.role == "former "+d.head {
			n.formerly(e, d.head)
		}
		return e
	}
	if firmWords[d.head] && d.owner == "" && n.lastIndefinite(d.head, d.at) < 0 {
		return n.firm(si, &d)
	}
	if e := n.behind(&d); e >= 0 {
		return e
	}
	if n.words[d.at].low == "that" {
		if e := n.lastCalled(si, &d); e >= 0 {
			return e
		}
	}
	if e := n.delayed(si, d); e >= 0 {
		n.introduce(e, run{r.lo, n.segmentEnd(r)})
		return e
	}
	if anyBody[d.head] && n.words[d.at].low == "the" && d.owner == "" && len(d.proper) == 0 {
		if e := n.anyBody(si, d.at); e >= 0 {
			return e
		}
	}
	if d.owner != "" {
		return nobody
	}
	if bodies[d.head] && len(d.mods) == 0 {
		if e := n.longer(si, &d); e >= 0 {
			return e
		}
	}
	if written[d.head] {
		if e := n.writer(si, d.at); e >= 0 {
			return e
		}
	}
	if e := n.doer(si, &d); e >= 0 {
		return e
	}
	return n.bridged(si, &d)
}

// delayed resolves a role of the article's first paragraph to the first full name that speaks in the
// next one and that nothing else is said of: news keeps a name back that few readers know (delayed
// identification). The mayor of Ulm has asked for help. | Karl Ode said the bridge was closed.
func (n *namer) delayed(si int, d description) int {
	para := n.sentences[si].para
	proper := d.proper // where the office is, is not said again
	d.proper, d.mods = nil, nil
	if para != n.sentences[0].para || d.plural || !isRole(d.head) || anonymous[d.head] {
		return nobody
	}
	for i := si + 1; i < len(n.sentences) && n.sentences[i].para <= para+1; i++ {
		subject := n.sentenceSubject(i)
		if n.sentences[i].para == para || len(n.said[subject.lo]) == 0 {
			continue
		}
		for _, m := range n.mentions[i] {
			x := n.entities[m.entity]
			if m.run.hi < subject.hi || m.run.lo >= subject.hi || !n.onlyTitles(subject.lo, m.run.lo) || n.near(m.run.hi).isSign(",") || n.near(m.run.hi).class.is(preposition) ||
				!x.person || x.place || len(x.parts) < 2 || x.at != m.run.lo || x.barred(&d) || n.occupied(x) || genderOf(d.head) != unknown && !x.may(genderOf(d.head)) {
				continue
			}
			for _, p := range proper {
				x.about[p] = true
			}
			return m.entity
		}
		return nobody
	}
	return nobody
}

// nextNamed resolves somebody without a name whom an article begins with to the one whose full name begins the next
// paragraph: A former engineer told an inquiry ... | Anna Ode, who worked for the port until May, said ...
func (n *namer) nextNamed(si int, r run, d *description) int {
	s := n.sentences[si]
	if si > 0 || neverNamed[d.head] || !isRole(d.head) && !endsIn(d.head, "er", "or", "ist", "ian") || !(r.lo == n.datelineEnd(s) || n.near(r.lo-1).isSign(",")) {
		return nobody
	}
	next := si + 1
	for next < len(n.sentences) && n.sentences[next].para == s.para {
		next++
	}
	if next >= len(n.sentences) || n.sentences[next].para != s.para+1 {
		return nobody
	}
	subject := n.sentenceSubject(next)
	for _, m := range n.mentions[next] {
		x := n.entities[m.entity]
		if m.run.lo < subject.lo || m.run.lo >= max(subject.hi, subject.lo+1) || !n.onlyTitles(subject.lo, m.run.lo) {
			continue
		}
		d := *d
		d.proper = nil
		if !x.person || x.place || len(x.parts) < 2 || x.at != m.run.lo || x.barred(&d) || genderOf(d.head) != unknown && !x.may(genderOf(d.head)) || n.near(m.run.hi).low == "and" {
			return nobody
		}
		return m.entity
	}
	return nobody
}

// neverNamed are those whom news does not name.
var neverNamed = list(`official source diplomat aide spokesman spokeswoman spokesperson adviser advisor insider person man woman boy girl child
	witness student resident statement report study letter`)

// delayedGroup is delayed for several: The ministers of both countries have signed. | Anna Ode and Karl Roe said ...
func (n *namer) delayedGroup(si int, d *description) int {
	one := strings.TrimSuffix(d.head, "s")
	para := n.sentences[si].para
	if para != n.sentences[0].para || !isRole(one) || anonymous[one] && !offices[one] {
		return nobody
	}
	for _, g := range n.groups {
		if n.sentences[g.sentence].para != para+1 || d.number > 0 && d.number != len(g.members) || !n.spoken(g) {
			continue
		}
		for _, m := range g.members {
			if x := n.entities[m]; !x.person || x.place || n.occupied(x) {
				return nobody
			}
		}
		for _, m := range g.members {
			n.entities[m].roles[one] = true
		}
		return n.together(g.members)
	}
	return nobody
}

// offices are roles whose holders are named sooner or later, several of them at least.
var offices = list(`minister president premier lawyer judge prosecutor doctor official`)

// spoken reports whether the members of a group say something together.
func (n *namer) spoken(g group) bool {
	for k := n.sentences[g.sentence].lo; k <= g.run.lo; k++ {
		if len(n.said[k]) > 0 && n.onlyTitles(k, g.run.lo) {
			return true
		}
	}
	return false
}

func (n *namer) segmentEnd(r run) int {
	head, _ := n.headSegment(r)
	return head.hi
}

// before looks for the best before words[d.at].
func (n *namer) before(si, at int, d *description) int {
	best, points := nobody, leastPoints-1
	most := headPoints + len(d.mods)
	for back, steps := si, 0; back >= 0 && steps < maxSteps && points < most; back-- {
		list := n.occurrencesOf(back)
		for i := len(list) - 1; i >= 0 && steps < maxSteps; i-- {
			steps++
			if o := list[i]; back < si || o.at < at {
				if p := n.fits(o.entity, d); p > points {
					best, points = o.entity, p
				}
			}
		}
		steps++
	}
	return best
}

// behind returns the only entity of the article that fits, nobody where there are several.
func (n *namer) behind(d *description) int {
	found := nobody
	for e := range n.entities[:min(len(n.entities), maxSteps)] {
		if n.fits(e, d) >= headPoints || bodies[d.head] && n.fits(e, d) >= likePoints {
			if found >= 0 {
				return nobody
			}
			found = e
		}
	}
	return found
}

// ownedRole resolves "his deputy": one whose role it is, never the owner.
func (n *namer) ownedRole(si int, d *description) int {
	if e := n.before(si, d.at, d); e >= 0 && n.entities[e].person && !kin[d.head] {
		return e
	}
	if kin[d.head] {
		if e := n.relative(d); e >= 0 {
			return e
		}
	}
	if mates[d.head] {
		if e := n.mate(d); e >= 0 {
			return e
		}
	}
	return n.behind(d)
}

// mates are what one of two is to the other.
var mates = list(`counterpart colleague partner co-author co-founder co-chair co-leader`)

// mate resolves "his counterpart" to the other of the two named together last of whom one is the owner.
func (n *namer) mate(d *description) int {
	owner := n.owner(d)
	for last, i := n.groupsBefore(d.at), n.groupsBefore(d.at)-1; owner >= 0 && i >= 0 && i > last-maxSteps; i-- {
		switch m := n.groups[i].members; {
		case len(m) != 2:
		case m[0] == owner:
			return m[1]
		case m[1] == owner:
			return m[0]
		}
	}
	return nobody
}

// owner returns whose the description is that begins with his or her.
func (n *namer) owner(d *description) int {
	switch n.words[d.at].low {
	case "his":
		return n.pronoun(n.sentenceOf(d.at), d.at, he)
	case "her":
		return n.pronoun(n.sentenceOf(d.at), d.at, she)
	}
	return nobody
}

// relative resolves "her twin" to the other of two of one last name who were named together,
// of whom one is the owner.
func (n *namer) relative(d *description) int {
	owner, g := n.owner(d), genderOf(d.head)
	if owner < 0 {
		return nobody
	}
	for last, i := n.groupsBefore(d.at), n.groupsBefore(d.at)-1; i >= 0 && i > last-maxSteps; i-- {
		m := n.groups[i].members
		if len(m) != 2 || !related(n, m) || m[0] != owner && m[1] != owner {
			continue
		}
		other := m[0]
		if other == owner {
			other = m[1]
		}
		if g == unknown || n.entities[other].may(g) {
			return other
		}
	}
	return n.onlyKin(owner, g)
}

// onlyKin returns the only other person of the last name of owner who is known to be of gender g.
func (n *namer) onlyKin(owner int, g gender) int {
	found := nobody
	if g == unknown || len(n.entities[owner].parts) < 2 {
		return nobody
	}
	for _, e := range n.namesakes(lastPart(n.entities[owner].parts)) {
		if e == owner || n.entities[e].gender != g {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = e
	}
	return found
}

// longer resolves "the ministry" to the words that it was told of with, where those were no
// name: the foreign ministry's spokeswoman.
func (n *namer) longer(si int, d *description) int {
	for k, steps := d.at-1, 0; k > 0 && steps < maxFar*maxFar; k, steps = k-1, steps+1 {
		if w := &n.words[k]; w.low != d.head || w.capital || w.quoted >= 0 {
			continue
		}
		lo := k
		for lo > 0 && n.words[lo-1].class == open && n.words[lo-1].quoted < 0 && len(verbs().forms[n.words[lo-1].low]) == 0 && k-lo < 3 {
			lo--
		}
		if lo < k && n.words[lo].capital && lo > n.sentences[n.sentenceOf(lo)].lo {
			return nobody
		}
		if lo < k {
			e := n.other(flat(n.string(lo, k+1)))
			n.spokenOf(n.sentenceOf(lo), lo, e, objectWeight)
			return e
		}
	}
	return nobody
}

// written are papers that one person writes to another.
var written = list(`letter email e-mail memo note postcard card message text diary`)

// writer returns who last wrote to somebody.
func (n *namer) writer(si, at int) int {
	for back := si; back >= 0 && back > si-maxBack; back-- {
		list := n.occurrencesOf(back)
		for i := len(list) - 1; i >= 0; i-- {
			if o := list[i]; (back < si || o.at < at) && n.entities[o.entity].person && n.writes(back, o.at) {
				return o.entity
			}
		}
	}
	return nobody
}

// writes reports whether a form of "write" stands behind words[at] in a sentence.
func (n *namer) writes(si, at int) bool {
	for k := at; k < n.sentences[si].hi && k < at+maxPredicate; k++ {
		switch n.words[k].low {
		case "wrote", "written", "writes", "writing":
			return true
		}
	}
	return false
}

// doer resolves "the mediator" to a person who mediated.
func (n *namer) doer(si int, d *description) int {
	stem := strings.TrimSuffix(strings.TrimSuffix(d.head, "er"), "or")
	if d.head == "witness" {
		stem = "testif"
	}
	if stem == d.head || len(stem) < 4 {
		return nobody
	}
	if past := strongPasts[stem]; past != "" && strings.HasPrefix(d.role, "former ") {
		stem = past
	}
	for back, steps := si, 0; back >= 0 && steps < maxSteps; back-- {
		for _, m := range n.mentions[back] {
			steps++
			if x := n.entities[m.entity]; x.person && !x.barred(d) && n.does(back, m.run.hi, stem) {
				return m.entity
			}
		}
	}
	return nobody
}

// strongPasts are what those did who were something once, where that is another stem.
var strongPasts = map[string]string{"lead": "led", "teach": "taught", "keep": "kept", "hold": "held", "build": "built"}

// does reports whether a verb of that stem stands behind a name.
func (n *namer) does(si, lo int, stem string) bool {
	for k := lo; k < n.sentences[si].hi && k < lo+maxPredicate; k++ {
		if low := n.words[k].low; strings.HasPrefix(low, stem) && len(low) <= len(stem)+3 && !endsIn(low, "or", "er", "ers", "ors") {
			return true
		}
	}
	return false
}

// firmWords are what only a firm is called, which bears no such word in its name.
var firmWords = list(`company firm retailer manufacturer maker airline carrier studio startup chain giant business
	brewer brewery operator utility shipyard publisher lender insurer broadcaster carmaker chipmaker app platform start-up`)

// firmNames are words that end the names of institutions and of firms.
var firmNames = list(`paper press bank group network utility university mill factory winery brewery exchange service corporation inc corp company firm`)

// firm resolves "the company": what was named, is no person and no place, and is no
// institution of another kind.
func (n *namer) firm(si int, d *description) int {
	return n.salient(si, d.at, maxFar, func(x *entity) float64 {
		switch {
		case x.sure || x.place || x.plural || x.nation != "" && x.person:
			return 0
		case bodyEnds(x.name, bodies) && !bodyEnds(x.name, firmNames) || nations()[nameKey(x.name)] != "" || capitals[nameKey(x.name)] || peoples[nameKey(x.name)] || parties()[nameKey(x.name)] != "" || !strings.ContainsFunc(x.name, isUpper):
			return 0
		case anyOf(x.roles, firmWords) || !firmWords[d.head] && x.isFirm():
			return 1
		case x.isFirm(): // Polder, a team, is not the company
			return 0
		case x.person && len(x.parts) == 1:
			return 0
		case x.person:
			return doubtfulFactor
		}
		return 1
	})
}

func anyOf(roles, words map[string]bool) bool {
	for r := range roles {
		if words[r] {
			return true
		}
	}
	return false
}

// anyBody are what institutions of many kinds are called: the trade body, the lobby group.
var anyBody = list(`body group organisation organization association institution`)

// anyBody resolves "the trade body": the most salient institution that is called by a name.
func (n *namer) anyBody(si, at int) int {
	return n.salient(si, at, maxBack, func(x *entity) float64 {
		if f := strings.Fields(nameKey(x.name)); x.person || x.place || x.members != nil || !strings.ContainsFunc(x.name, isUpper) || len(f) < 2 || !bodies[f[len(f)-1]] && !bodies[f[0]] && !plural(f[len(f)-1]) {
			return 0
		}
		return 1
	})
}

// anonymous are roles in which people speak without ever being named.
var anonymous = list(`official spokesman spokeswoman spokesperson source diplomat witness aide prosecutor judge reporter journalist interviewer
	adviser advisor insider person man woman boy girl child resident voter student neighbour neighbor passer-by bystander caller user driver
	president premier pope king queen prince princess emperor minister chancellor secretary police mother father parent attorney lawyer manager employee
	worker guard nurse doctor teacher pilot analyst expert banker trader investor broker tourist`)

// standing are bodies that are told of without a name.
var standing = list(`government administration city state county country nation parliament court police army navy military force forces senate
	house congress cabinet kremlin pentagon news press union treasury ministry department committee commission council laboratory airport port church school college side regime hospital`)

// unnamedOffices are offices that one holder has, whom everybody knows.
var unnamedOffices = list(`president premier pope king queen prince princess emperor chancellor secretary police prime`)

// bridged resolves a definite description that nobody was introduced with, "the chef": the
// most salient person of whom no role is known. Those who mostly stay unnamed are left alone.
func (n *namer) bridged(si int, d *description) int {
	if d.the && !d.plural && len(d.mods) == 0 && (d.nation != "" && n.demonym(d.head) || d.party != "" && parties()[d.head] == d.party) {
		return n.native(si, d)
	}
	if d.the && !d.plural && (endsIn(d.head, aged) || somebody[d.head] || len(d.mods) > 0 && endsIn(d.mods[0], aged)) {
		return n.thePerson(si, d)
	}
	if d.the && !d.plural && strings.HasPrefix(d.role, "former ") && !isRole(d.head) && endsIn(d.head, "er", "or", "ist", "ian") {
		return n.elegantly(si, d)
	}
	if d.the && !d.plural && bodies[d.head] && !works[d.head] && !papers[d.head] && !documents[d.head] && !standing[d.head] && d.owner == "" && len(d.proper) == 0 && len(d.mods) == 0 && n.words[d.at].low == "the" && n.lastIndefinite(d.head, d.at) < 0 {
		return n.firm(si, d)
	}
	if !d.the || d.plural || unnamedOffices[d.head] || anonymous[d.head] && (len(d.mods) > 0 || !n.tellers[d.at].empty() || n.lastIndefinite(d.head, d.at) >= 0) || !isRole(d.head) || d.role != d.head && d.role != "former "+d.head {
		return nobody
	}
	g := genderOf(d.head)
	d.proper = slices.DeleteFunc(d.proper, func(p string) bool { return endsIn(p, "-born", "-based", "-raised", "-trained") })
	since := n.lastIndefinite(d.head, d.at)
	e := n.salient(si, d.at, maxFar, func(x *entity) float64 {
		if !x.sure || x.place || x.plural || len(x.parts) < 2 || x.at < since || x.barred(d) || !x.may(g) && g != unknown || n.occupied(x) {
			return 0
		}
		return 1
	})
	if e >= 0 {
		n.entities[e].roles[d.role] = true
	}
	return e
}

// elegantly resolves a description that tells what the article has not told yet, "the former sculler", to
// the most salient person with a full name (elegant variation: Fowler 1926, s.v.).
func (n *namer) elegantly(si int, d *description) int {
	g := genderOf(d.head)
	return n.salient(si, d.at, maxBack, func(x *entity) float64 {
		if !x.sure || x.place || x.plural || len(x.parts) < 2 || !x.may(g) && g != unknown {
			return 0
		}
		return 1
	})
}

// lastCalled returns the person without a name whom the sentences just before call d.head, the nearest:
// a third official denied it. That official said ...
func (n *namer) lastCalled(si int, d *description) int {
	for k := d.at - 1; k > n.sentences[max(si-2, 0)].lo; k-- {
		if w := &n.words[k]; w.low != d.head || w.quoted >= 0 {
			continue
		}
		if r := n.phraseTo(k, 0, indefinites, number); !r.empty() {
			return n.described(n.sentenceOf(r.lo), r)
		}
	}
	return nobody
}

// indefinites begin the phrase that first tells of somebody.
var indefinites = list(`a an one another`)

// lastIndefinite returns where a role was last introduced before words[at] with "a", -1 where it was
// not: one who was named before a bishop came up is not the bishop.
func (n *namer) lastIndefinite(head string, at int) int {
	for k := at - 1; k > 0 && k > at-maxFar*maxFar; k-- {
		if w := &n.words[k]; w.low != head || w.quoted >= 0 {
			continue
		}
		lo := k - 1
		for lo > 0 && (n.words[lo].class == open || n.words[lo].class.is(verb)) && k-lo < 4 {
			lo--
		}
		if low := n.words[lo].low; low == "a" || low == "an" {
			return k
		}
	}
	return -1
}

// somebody is what anyone may be called whose age or looks are told: the old woman.
var somebody = list(`man woman boy girl`)

// thePerson resolves "the 44-year-old" and "the old woman": the most salient person; "the man": the
// most salient of those without a name.
func (n *namer) thePerson(si int, d *description) int {
	g, nameless := genderOf(d.head), somebody[d.head] && len(d.mods) == 0
	return n.salient(si, d.at, maxBack, func(x *entity) float64 {
		if !x.sure && !nameless || !x.person || x.place || x.plural || nameless != (len(x.parts) == 0) || x.barred(d) || g != unknown && !x.may(g) {
			return 0
		}
		return 1
	})
}

// native resolves "the Uruguayan" or "the Democrat", which nobody is known to be: the most salient
// person whose country or party the article has not told yet.
func (n *namer) native(si int, d *description) int {
	g := genderOf(d.head)
	e := n.salient(si, d.at, maxBack, func(x *entity) float64 {
		switch {
		case !x.person || x.place || x.plural || len(x.parts) == 0 || x.barred(d) || g != unknown && !x.may(g):
			return 0
		case !x.sure:
			return doubtfulFactor
		}
		return 1
	})
	if e >= 0 {
		if d.nation != "" {
			n.entities[e].nation = d.nation
		}
		if d.party != "" {
			n.entities[e].party = d.party
		}
	}
	return e
}

// anyone are roles that say nothing of what a person does.
var anyone = list(`man woman boy girl person resident villager neighbour neighbor local passenger customer guest visitor witness
	victim survivor patient owner tenant voter pensioner retiree teenager youth pair friend star dr dr. prof prof. hon
	mr mr. mrs mrs. ms ms. miss sir dame lord lady cllr cllr. councillor datuk datin dato' shri smt alhaji hajia sheikh u daw pak ibu`)

// occupied reports whether a role of an entity is known, other than one of kin or one that
// anybody may have.
func (n *namer) occupied(x *entity) bool {
	for r := range x.roles {
		if !kin[r] && !anyone[r] {
			return true
		}
	}
	return false
}

// plurals resolves "the two ministers", "the brothers", "both men", "the Santellis".
func (n *namer) plurals(si int, d *description) int {
	single := strings.TrimSuffix(d.head, "s")
	if y, ok := strings.CutSuffix(single, "ie"); ok && !states[single] {
		single = y + "y"
	}
	if n.entitiesNamed(single) {
		if e := n.familyNamed(single, d.at); e >= 0 {
			return e
		}
	}
	last := n.groupsBefore(d.at)
	for i := last - 1; i >= 0 && i > last-maxSteps; i-- {
		g := &n.groups[i]
		if d.number > 0 && len(g.members) != d.number {
			continue
		}
		if n.all(g.members, d, single) {
			return n.together(g.members)
		}
	}
	if e := n.spokenTogether(si, d, single); e >= 0 {
		return e
	}
	if e := n.bySingles(si, d, single); e >= 0 {
		return e
	}
	if d.number == 2 && (pairs[d.head] || d.head == "men" || d.head == "women") || d.head == "pair" || d.head == "duo" {
		return n.lastTwo(si, d)
	}
	return nobody
}

// spokenTogether returns the last who spoke as one and whom a plural description fits.
func (n *namer) spokenTogether(si int, d *description, single string) int {
	for back, steps := si, 0; back >= 0 && back > si-maxFar && steps < maxSteps; back-- {
		list := n.occurrencesOf(back)
		for i := len(list) - 1; i >= 0; i, steps = i-1, steps+1 {
			if m := n.entities[list[i].entity].members; len(m) > 1 && (d.number == 0 || d.number == len(m)) && n.all(m, d, single) {
				return list[i].entity
			}
		}
	}
	return nobody
}

// lastTwo returns the two persons nearest before a description, where the sentences that name
// them name no third.
func (n *namer) lastTwo(si int, d *description) int {
	for _, sure := range [...]bool{true, false} {
		var found []int
		for back := si; back >= 0 && back > si-maxBack && len(found) < 2; back-- {
			for _, o := range n.occurrencesOf(back) {
				x := n.entities[o.entity]
				if back == si && o.at >= d.at || x.place || holds(found, o.entity) || !x.person || len(x.parts) < 2 || sure && !x.sure ||
					d.head == "men" && !x.may(he) || d.head == "women" && !x.may(she) {
					continue
				}
				found = append(found, o.entity)
			}
		}
		if len(found) == 2 {
			return n.together(n.inOrder(found))
		}
	}
	return nobody
}

func (n *namer) entitiesNamed(low string) bool { return len(n.lasts[low]) > 0 }

// all reports whether a plural description fits all members of a group.
func (n *namer) all(members []int, d *description, single string) bool {
	family := kinPlurals[d.head] != unknown && related(n, members)
	for _, m := range members {
		x := n.entities[m]
		switch {
		case x.barred(d) || d.party != x.party && d.party != "" || d.nation != x.nation && d.nation != "":
			return false
		case d.head == "men" && x.may(he) || d.head == "women" && x.may(she):
		case pairs[d.head] && x.person:
		case states[single] && (n.isNation(m) || capitals[nameKey(x.name)]):
		case family && (kinPlurals[d.head] == they || x.may(kinPlurals[d.head])):
		case firmWords[single] && !x.sure && !x.place && strings.ContainsFunc(x.name, isUpper):
		case x.roles[single] || x.roles[d.head] || isLike(x.roles, single):
		case !x.person && bodies[single] && (namedFor(x.name, single) || bodyLike[single] != nil && bodyEnds(x.name, bodyLike[single])):
		default:
			return false
		}
	}
	return true
}

// kinPlurals are relatives in the plural, with their gender where it shows one.
var kinPlurals = map[string]gender{"sisters": she, "brothers": he, "twins": they, "siblings": they, "couple": they, "spouses": they, "cousins": they}

// related reports whether persons have one last name.
func related(n *namer, members []int) bool {
	for _, m := range members {
		if x := n.entities[m]; len(x.parts) < 2 || lastPart(x.parts) != lastPart(n.entities[members[0]].parts) {
			return false
		}
	}
	return true
}

// states are what countries and the capitals that stand for them are called together.
var states = list(`countrie country nation state government capital side neighbour neighbor power allie rival`)

// pairs are what any two may be called.
var pairs = list(`pair couple two three duo both trio`)

// bodyLike are the nouns of institutions that a general one may mean.
var bodyLike = map[string]map[string]bool{
	"union":       list(`union guild league federation association brotherhood congress`),
	"institution": list(`museum trust university bank court council foundation institute college`),
	"group":       list(`union association league federation alliance network society council foundation trust institute coalition forum`),
	"party":       list(`party alliance coalition union front league movement`),
	"agency":      list(`agency authority service office administration bureau commission department board inspectorate`),
	"force":       list(`police constabulary`),
	"utility":     list(`power electric electricity water energy gas`),
	"hospital":    list(`infirmary clinic hospice`),
	"school":      list(`academy college primary grammar high`),
	"museum":      list(`gallery collection`),
	"watchdog":    list(`authority commission agency office inspectorate ombudsman regulator board`),
	"regulator":   list(`authority commission agency office inspectorate board`),
	"club":        list(`rovers united fc athletic city town wanderers rangers albion county sporting`),
	"team":        list(`rovers united fc athletic wanderers rangers`),
	"newspaper":   list(`times post tribune herald journal gazette telegraph mail chronicle star courier observer echo argus`),
	"paper":       list(`times post tribune herald journal gazette telegraph mail chronicle star courier observer echo argus`),
	"broadcaster": list(`television tv radio corporation broadcasting`),
	"charity":     list(`trust foundation society fund aid forum association network project mission`),
	"lender":      list(`bank`),
	"carrier":     list(`airlines airways air`),
	"airline":     list(`airlines airways air`),
	"court":       list(`tribunal`),
	"think-tank":  list(`centre center institute foundation`),
	"department":  list(`ministry`),
	"federation":  list(`union league association`),
	"league":      list(`union federation association`),
	"campaign":    list(`alliance coalition league`),
	"firm":        list(`partners industries holdings brothers sons energy foods motors`),
	"retailer":    list(`stores supermarkets`),
}

func bodyEnds(name string, of map[string]bool) bool {
	name, _, _ = strings.Cut(nameKey(name), " of ")
	name, _, _ = strings.Cut(name, " for ")
	f := strings.Fields(name)
	return len(f) > 0 && of[f[len(f)-1]]
}

// bySingles resolves a plural to the persons who were each introduced with its singular, where
// there are as many as it says.
func (n *namer) bySingles(si int, d *description, single string) int {
	want := max(d.number, 2)
	one := *d
	one.head, one.role, one.plural, one.number = single, single, false, 0
	var found []int
	for back, steps := si, 0; back >= 0 && steps < maxSteps; back-- {
		for _, o := range n.occurrencesOf(back) {
			steps++
			if (back < si || o.at < d.at) && !holds(found, o.entity) && n.entities[o.entity].parts != nil && n.fits(o.entity, &one) >= leastPoints {
				found = append(found, o.entity)
			}
		}
		steps++
	}
	if len(found) != want {
		return nobody
	}
	return n.together(n.inOrder(found))
}

// inOrder puts entities in the order of their first mention.
func (c *cast) inOrder(found []int) []int {
	sort.SliceStable(found, func(i, j int) bool { return c.entities[found[i]].at < c.entities[found[j]].at })
	return found
}
