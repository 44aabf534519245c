package attribution

import "strings"

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
	owner := n.owner(n.sentenceOf(d.at), d.at)
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

// owner returns whom words[at] of sentence si means if it is his or her, nobody if it is another word.
func (n *namer) owner(si, at int) int {
	switch n.words[at].low {
	case "his":
		return n.pronoun(si, at, he)
	case "her":
		return n.pronoun(si, at, she)
	}
	return nobody
}

// relative resolves "her twin" to the other of two of one last name who were named together,
// of whom one is the owner.
func (n *namer) relative(d *description) int {
	owner, g := n.owner(n.sentenceOf(d.at), d.at), genderOf(d.head)
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

// relate gives a relative named by the first name the last name of the one whose relative it is:
// her daughter, Sylvie.
func (n *namer) relate(si, e int, head run) {
	if e < 0 || head.empty() {
		return
	}
	n.inherit(si, e, head.lo, n.near(head.hi-1).low)
	if n.words[head.lo].low == "its" { // its president: the president of what it is
		if owner := n.neuterPronoun(si, head.lo); owner >= 0 {
			n.belongs(n.entities[e], owner)
		}
	}
	if len(n.entities[e].parts) != 1 || !kin[n.near(head.hi-1).low] || inlaws[n.near(head.hi-1).low] {
		return
	}
	owner := n.owner(si, head.lo)
	if n.words[head.lo].low == "their" {
		if g := n.lastRelated(head.lo); g >= 0 {
			owner = g
		}
	}
	for _, m := range n.mentions[si] { // Karl Ode's wife, Anna
		if head.lo <= m.run.lo && m.run.hi < head.hi && n.isPossessive(m.run.hi) {
			owner = m.entity
		}
	}
	if owner >= 0 && owner != e && len(n.entities[owner].parts) > 1 {
		full := n.entities[owner].name
		n.entities[e].lent = true
		n.rename(e, n.entities[e].name+full[strings.LastIndexByte(full, ' '):], head.hi)
	}
}

// lastRelated returns the first of the last two of one last name who were named together.
func (n *namer) lastRelated(at int) int {
	for end, i := n.groupsBefore(at), n.groupsBefore(at)-1; i >= 0 && i > end-maxSteps; i-- {
		if m := n.groups[i].members; related(n, m) {
			return m[0]
		}
	}
	return n.salient(n.sentenceOf(at), at, maxBack, func(x *entity) float64 {
		if !x.person || !x.sure || len(x.parts) < 2 {
			return 0
		}
		return 1
	})
}

// belongs notes that a person speaks for an institution: by the words of its name and by its
// acronyms.
func (c *cast) belongs(x *entity, body int) {
	for _, w := range strings.Fields(nameKey(c.entities[body].name)) {
		x.about[w] = true
	}
	for a, b := range c.acronyms {
		if b == body {
			x.about[a] = true
		}
	}
}

// inherit gives "his successor" or "counterpart", who is e, the roles of the one whose words[at] he or she is,
// and "his predecessor" what that one is now.
func (n *namer) inherit(si, e, at int, head string) {
	if head != "successor" && head != "predecessor" && head != "counterpart" {
		return
	}
	owner := n.owner(si, at)
	if owner < 0 || owner == e {
		return
	}
	for r := range n.entities[owner].roles {
		role := strings.TrimPrefix(r, "former ")
		switch {
		case kin[role] || genderWords[role] != unknown:
		case head == "counterpart":
			n.entities[e].roles[role] = true
		case head == "successor":
			n.entities[e].roles[role] = true
			n.formerly(owner, role)
		default:
			n.entities[e].roles["former "+role] = true
		}
	}
}

// formerly notes that e had a role once.
func (n *namer) formerly(e int, role string) {
	delete(n.entities[e].roles, role)
	n.entities[e].roles["former "+role] = true
}
