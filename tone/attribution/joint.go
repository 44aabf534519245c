package attribution

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// A group is two or more names joined by "and".
type group struct {
	sentence int
	run      run
	members  []int
	entity   int // -1 until it is spoken of
}

// join notes which names of a sentence are joined, and gives the first of two relatives the
// last name of the second: Marco and Fabio Santelli.
func (c *cast) join(si int) {
	m := c.outsideBrackets(c.mentions[si])
	for i := 0; i < len(m); {
		k := i
		and := false
		for k+1 < len(m) {
			joined, a := c.joined(m[k].run.hi, m[k+1].run.lo)
			if !joined || m[k].entity == m[k+1].entity || !a && c.isNation(m[k].entity) != c.isNation(m[k+1].entity) {
				break
			}
			and = and || a
			k++
		}
		if k > i && and {
			if k == i+1 {
				c.shareLastName(m[i], m[i+1])
			}
			g := group{sentence: si, run: run{m[i].run.lo, m[k].run.hi}, entity: -1}
			for _, x := range m[i : k+1] {
				if c.entities[x.entity].place {
					g.members = nil
					break
				}
				g.members = append(g.members, x.entity)
			}
			if len(g.members) > 1 {
				c.groups = append(c.groups, g)
			}
		}
		i = k + 1
	}
}

// joined reports whether nothing but "and", commas, articles, acronyms in brackets and what
// describes the second parts two names, and whether there was an "and".
func (c *cast) joined(lo, hi int) (ok, and bool) {
	if hi-lo > 8 {
		return false, false
	}
	for k := lo; k < hi; k++ {
		w := &c.words[k]
		switch {
		case w.quoted >= 0:
			return false, false
		case w.low == "and" || w.low == "&" || w.low == "nor":
			and = true
		case w.isSign("(") && k+2 < hi && c.words[k+2].isSign(")"):
			k += 2
		case and && (w.low == "his" || w.low == "her" || kin[w.low] || nations()[w.low] != "" && k+1 < hi):
		case w.isSign(","), w.low == "the", w.isSign("."):
		case w.class == open && (isRole(w.low) || and && peoples[w.low]):
		case !and && (w.low == "of" || w.low == "from") && c.nameWord(k+1):
			for k++; k+1 < hi && c.nameWord(k+1); k++ {
			}
		default:
			return false, false
		}
	}
	return and || hi-lo == 1, and
}

func (c *cast) isNation(e int) bool { return nations()[nameKey(c.entities[e].name)] != "" }

// outsideBrackets returns mentions without the acronyms that stand in brackets, and without
// those of peoples and parties.
func (c *cast) outsideBrackets(list []mention) []mention {
	var out []mention
	for i, m := range list {
		low := c.words[m.run.lo].low
		if p := c.near(m.run.lo - 1).low; i > 0 && (p == "of" || p == "from") && (list[i-1].run.hi == m.run.lo-1 || isRole(c.near(m.run.lo-2).low)) && c.entities[list[i-1].entity].person { // Karl Ode of Lund
			continue
		}
		if (i == 0 || m.entity != list[i-1].entity || !c.near(m.run.lo-1).isSign("(")) && !peoples[low] && parties()[low] == "" {
			out = append(out, m)
		}
	}
	return out
}

// shareLastName gives a, a first name, the last name of b.
func (c *cast) shareLastName(a, b mention) {
	x, y := c.entities[a.entity], c.entities[b.entity]
	first := c.words[a.run.lo].low
	if a.run.hi-a.run.lo != 1 || len(x.parts) != 1 || !y.person || len(y.parts) < 2 || b.run.hi-b.run.lo < 2 || len(c.lasts[first]) > 0 || b.run.lo != a.run.hi+1 {
		return
	}
	if given(first) == unknown && !kin[c.near(a.run.lo-1).low] {
		return
	}
	last := y.name[strings.LastIndexByte(y.name, ' ')+1:]
	c.rename(a.entity, x.name+" "+last, a.run.lo)
}

// rename gives a person known by one name a full one.
func (c *cast) rename(e int, full string, at int) {
	x := c.entities[e]
	x.name, x.parts = full, strings.Fields(nameKey(full))
	c.named(e, at)
	if _, ok := c.byName[nameKey(full)]; !ok {
		c.byName[nameKey(full)] = e
	}
}

// groupsBefore returns how many groups begin before words[at].
func (c *cast) groupsBefore(at int) int {
	return sort.Search(len(c.groups), func(i int) bool { return c.groups[i].run.lo >= at })
}

// together returns the entity of several who speak as one.
func (c *cast) together(members []int) int {
	sorted := slices.Clone(members)
	slices.Sort(sorted)
	key := fmt.Sprint(sorted)
	if e, ok := c.several[key]; ok {
		return e
	}
	x := newEntity("")
	x.members, x.plural = c.inOrder(slices.Clone(members)), true
	c.entities = append(c.entities, x)
	c.several[key] = len(c.entities) - 1
	return c.several[key]
}

// nameOf returns the name of an entity; of several, their names with "and".
func (c *cast) nameOf(e int) string {
	x := c.entities[e]
	if len(x.members) == 0 {
		return x.name
	}
	names := make([]string, len(x.members))
	for i, m := range x.members {
		names[i] = c.entities[m].name
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// jointly resolves names joined by "and" that are the whole source.
func (n *namer) jointly(si int, r run) int {
	if r.hi-r.lo > 2 && (n.words[r.lo].low == "he" || n.words[r.lo].low == "she") && n.words[r.lo+1].low == "and" { // he and Ode
		one, other := n.resolve(si, run{r.lo, r.lo + 1}).entity, n.resolve(si, run{r.lo + 2, r.hi}).entity
		if one >= 0 && other >= 0 && one != other {
			return n.together(n.inOrder([]int{one, other}))
		}
	}
	for i := n.groupsBefore(r.hi) - 1; i >= 0; i-- {
		g := &n.groups[i]
		if g.run.lo < r.lo {
			break
		}
		if g.run.hi > r.hi {
			continue
		}
		if n.near(g.run.lo-1).isSign(",") && plural(n.words[n.head(r)].low) && (g.run.hi == r.hi || n.words[g.run.hi].isSign(",")) { // the leaders of both, Anna Ode and Karl Roe,
			return n.together(g.members)
		}
		if n.onlyTitles(r.lo, g.run.lo) && (g.run.hi == r.hi || n.words[g.run.hi].class.is(punctuation|relative|adverb) || n.words[g.run.hi].low == "of") {
			return n.together(g.members)
		}
	}
	return n.entourage(si, r)
}

// entourage resolves a name with others who have none, at the beginning of r (Dr Xu and her team),
// to the full name with the same words; nobody where there is none.
func (n *namer) entourage(si int, r run) int {
	for _, m := range n.mentions[si] {
		if m.run.lo < r.lo || m.run.lo >= r.hi || m.run.hi+1 >= len(n.words) || n.words[m.run.hi].low != "and" || !n.onlyTitles(r.lo, m.run.lo) {
			continue
		}
		k := m.run.hi + 1
		if possessives[n.words[k].low] {
			k++
		}
		lo := k
		for k < len(n.words) && n.words[k].class == open && !n.words[k].capital && n.words[k].quoted < 0 && len(verbs().forms[n.words[k].low]) == 0 {
			k++
		}
		if k == lo || lo == m.run.hi+1 && !plural(n.words[k-1].low) {
			return nobody
		}
		e := n.other(n.nameOf(m.entity) + " " + flat(n.string(m.run.hi, k)))
		n.entities[e].plural = true
		return e
	}
	return nobody
}
