package attribution

import "strings"

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
				!n.firstNamed(m, &d) || n.occupied(x) {
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
		if m.run.lo < subject.lo || m.run.lo >= max(subject.hi, subject.lo+1) || !n.onlyTitles(subject.lo, m.run.lo) {
			continue
		}
		d := *d
		d.proper = nil
		if !n.firstNamed(m, &d) || n.near(m.run.hi).low == "and" {
			return nobody
		}
		return m.entity
	}
	return nobody
}

// firstNamed reports whether m is the article's first mention of a person, by the full name, whom d may describe.
func (n *namer) firstNamed(m mention, d *description) bool {
	x, g := n.entities[m.entity], genderOf(d.head)
	return x.person && !x.place && len(x.parts) > 1 && x.at == m.run.lo && !x.barred(d) && (g == unknown || x.may(g))
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
	for _, g := range n.groups[:min(len(n.groups), maxSteps)] {
		if n.sentences[g.sentence].para != para+1 || d.number > 0 && d.number != len(g.members) || !n.spoken(g) && n.sentenceSubject(g.sentence).lo != g.run.lo {
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
