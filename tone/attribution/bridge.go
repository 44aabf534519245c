package attribution

import (
	"slices"
	"strings"
)

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
		if n.witness >= 0 {
			return n.witness
		}
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

// noteWitness notes that e, who is the source of t, is questioned, or speaks to a court.
func (n *namer) noteWitness(t *attribution, e int) {
	if x := n.entities[e]; !x.person || anyOf(x.roles, counsel) {
		return
	}
	s := n.sentences[t.sentence]
	for k := s.lo; k < s.hi; k++ {
		low := n.words[k].low
		if n.words[k].quoted < 0 && (strings.HasPrefix(low, "cross-examin") || strings.HasPrefix(low, "testif") || low == "evidence" && endsIn(n.near(k-1).low, "ave", "ving")) {
			n.witness = e
		}
	}
	for k := t.cue.hi; k < t.cue.hi+3 && n.near(k-1).low != "that"; k++ { // told the high court
		if low := n.near(k).low; courts[low] && n.words[t.cue.lo].low == "told" {
			n.witness = e
		}
	}
}

var (
	courts  = list(`court jury jurors inquest tribunal inquiry hearing coroner judge`)
	counsel = list(`lawyer prosecutor barrister attorney solicitor counsel judge coroner`)
)

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

// anonymous are roles in which people speak without ever being named.
var anonymous = list(`official spokesman spokeswoman spokesperson source diplomat witness aide prosecutor judge reporter journalist interviewer
	adviser advisor insider person man woman boy girl child resident voter student neighbour neighbor passer-by bystander caller user driver
	president premier pope king queen prince princess emperor minister chancellor secretary police mother father parent attorney lawyer manager employee
	worker guard nurse doctor teacher pilot analyst expert banker trader investor broker tourist`)

// unnamedOffices are offices that one holder has, whom everybody knows.
var unnamedOffices = list(`president premier pope king queen prince princess emperor chancellor secretary police prime`)

// bridged resolves a definite description that nobody was introduced with, "the chef": the
// most salient person of whom no role is known. Those who mostly stay unnamed are left alone.
func (n *namer) bridged(si int, d *description) int {
	one := d.the && !d.plural
	switch {
	case one && len(d.mods) == 0 && (d.nation != "" && n.demonym(d.head) || d.party != "" && parties()[d.head] == d.party):
		return n.native(si, d)
	case one && (endsIn(d.head, aged) || somebody[d.head] || len(d.mods) > 0 && endsIn(d.mods[0], aged)):
		return n.thePerson(si, d)
	case one && strings.HasPrefix(d.role, "former ") && !isRole(d.head) && endsIn(d.head, "er", "or", "ist", "ian"):
		return n.elegantly(si, d)
	case one && n.bareBody(d):
		return n.firm(si, d)
	case !one || !n.everNamed(d):
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

// bareBody reports whether a description is "the" and the noun of an institution, of which nobody has told as of "a" one.
func (n *namer) bareBody(d *description) bool {
	paper := works[d.head] || papers[d.head] || documents[d.head]
	return bodies[d.head] && !paper && !standing[d.head] && n.words[d.at].low == "the" && d.owner == "" && len(d.proper)+len(d.mods) == 0 && n.lastIndefinite(d.head, d.at) < 0
}

// everNamed reports whether news names those who are described so: of roles in which people stay without a name, those
// of whom nobody has told as of "a" one.
func (n *namer) everNamed(d *description) bool {
	if !isRole(d.head) || unnamedOffices[d.head] || d.role != d.head && d.role != "former "+d.head {
		return false
	}
	return !anonymous[d.head] || n.tellers[d.at].empty() && n.lastIndefinite(d.head, d.at) < 0
}

// elegantly resolves a description that tells what the article has not told yet, "the former sculler", to
// the most salient person with a full name (elegant variation; Fowler 1926, "Modern English Usage").
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
	victim survivor patient owner tenant voter pensioner retiree teenager youth pair friend star counterpart dr dr. prof prof. hon
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
