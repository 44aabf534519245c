package attribution

import (
	"strings"
	"sync"
)

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
	points, known := 0, len(x.roles) > 0
	switch {
	case !d.plural && x.plural && x.parts == nil && x.members == nil: // two envoys are not the envoy
		return 0
	case known && (x.roles[d.role] || d.role != d.head && firstWord(d.role) != "former" && x.roles[firstWord(d.role)]):
		points = headPoints
	case x.parts == nil && !x.person && x.members == nil && (bodies[d.head] || !isRole(d.head)) && !works[d.head] && namedFor(x.name, d.head):
		points = headPoints
	case x.parts == nil && !x.person && x.members == nil && d.role == d.head && bodyEnds(x.name, bodyLike[d.head]):
		points = likePoints
	case known && d.role == d.head && (x.roles["acting "+d.head] || x.roles["assistant "+d.head]):
		points = likePoints
	case x.roles["predecessor"] && d.role == "former "+d.head:
		points = headPoints
	case known && (d.role == d.head && x.roles["former "+d.head] || x.roles[d.head] && d.role == "former "+d.head):
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
	if (firmWords[d.head] || d.based()) && d.owner == "" && n.lastIndefinite(d.head, d.at) < 0 {
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
