package attribution

import (
	"sort"
	"strings"
)

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
