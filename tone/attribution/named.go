package attribution

import "strings"

// callings stand between a noun and the name of what it means: a group that calls itself Polder.
var callings = list(`named called known as dubbed`)

// afterCallings returns r without the callings that it begins with.
func (n *namer) afterCallings(r run) run {
	for r.lo < r.hi && callings[n.words[r.lo].low] {
		r.lo++
	}
	return r
}

// onlyTitles reports whether nothing but articles, roles and signs stands in [lo, hi).
func (n *namer) onlyTitles(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if w := &n.words[k]; w.class != open && !w.class.is(punctuation|determiner) && !callings[w.low] && !(w.class.is(verb) && endsIn(w.low, "ed") && n.near(k+1).class == open) { // a retired judge
			return false
		}
	}
	return true
}

// name resolves a source with a name at its head, or else in its apposition.
func (n *namer) name(si int, r run) int {
	head, rest := n.headSegment(r)
	if n.oneOf(head) {
		return nobody
	}
	if e := n.behindAside(si, rest, r.hi); e >= 0 {
		return e
	}
	if e := n.officeHolder(si, head, rest); e >= 0 {
		return e
	}
	if name := n.headName(si, head); !name.empty() && (rest.empty() || !n.bare(si, name).empty()) {
		if e := n.lastSegment(si, rest); e >= 0 {
			return e
		}
		e := n.nameEntity(si, name)
		n.relate(si, e, run{head.lo, name.lo})
		return e
	}
	if e := n.selfNamed(si, head); e >= 0 {
		return e
	}
	for tries := 0; !rest.empty() && tries < 2; tries++ {
		var second run
		second, rest = n.headSegment(rest)
		if second = n.afterCallings(second); second.empty() {
			continue
		}
		if name := n.headName(si, second); !name.empty() && (name.hi == second.hi || n.words[name.hi].low == "of") && n.onlyTitles(second.lo, name.lo) {
			e := n.nameEntity(si, name)
			if low := n.words[name.lo].low; n.nameWords(name) == 1 && (e >= 0 && n.entities[e].place || parties()[low] != "" || n.demonym(low)) {
				continue
			}
			n.introduce(e, head)
			n.relate(si, e, head)
			return e
		}
	}
	return nobody
}

// officeHolder returns the person of a full name behind an office: the mayor of Lund am See, Dr Karl Ode.
func (n *namer) officeHolder(si int, head, rest run) int {
	office := &n.words[n.head(head)]
	if rest.empty() || !n.words[head.lo].class.is(determiner) || office.capital || !isRole(office.low) {
		return nobody
	}
	second, _ := n.headSegment(rest)
	name := n.headName(si, second)
	if n.nameWords(name) < 2 || name.hi != second.hi || !n.onlyTitles(second.lo, name.lo) {
		return nobody
	}
	e := n.nameEntity(si, name)
	if e < 0 || !n.entities[e].person {
		return nobody
	}
	n.introduce(e, head)
	n.relate(si, e, head)
	return e
}

// namesBefore stand just before the name that one gives.
var namesBefore = list(`as only name is was himself herself`)

// behindAside returns the institution whose name ends a source at words[hi] behind somebody who has a name, too,
// where no comma closes what would be an apposition: (signed by) its spokesman, Karl Ode, Polder.
func (n *namer) behindAside(si int, rest run, hi int) int {
	person, last := n.headSegment(rest)
	if last.empty() || last.hi != hi || n.mentionAt(si, last.lo) != last || n.mentionAt(si, person.lo) != person {
		return nobody
	}
	one, other := n.nameEntity(si, person), n.nameEntity(si, last)
	if one < 0 || other < 0 || !n.entities[one].sure || n.entities[other].person || n.entities[other].place {
		return nobody
	}
	return other
}

// selfNamed returns the person whose name stands in what is told of somebody behind the description head: a
// boatman, who gave his name as Karl; a student who would be identified only as Anna.
func (n *namer) selfNamed(si int, head run) int {
	k := head.hi
	if n.near(k).isSign(",") {
		k++
	}
	if first := n.words[head.lo].low; n.near(k).low != "who" || first != "a" && first != "an" && first != "one" && first != "another" {
		return nobody
	}
	naming := false
	for end := min(n.sentences[si].hi, k+maxPredicate); k < end; k++ {
		switch w := &n.words[k]; {
		case w.low == "name" || w.low == "identified" || w.low == "calls" || w.low == "called":
			naming = true
		case naming && n.nameWord(k):
			if p := n.near(k - 1); !namesBefore[p.low] && !p.isSign(",") {
				return nobody
			}
			e := n.nameEntity(si, run{k, n.nameEnd(k, n.sentences[si].hi)})
			n.introduce(e, head)
			return e
		case w.quoted >= 0:
			return nobody
		}
	}
	return nobody
}

// lastSegment returns the person of a full name that ends a source behind an office, where what stands before
// belongs to the words before: as seen by The Post, its president, Karl Ode.
func (n *namer) lastSegment(si int, rest run) int {
	office, last := n.headSegment(rest)
	last, _ = n.headSegment(last)
	if last.empty() || !isRole(n.near(office.hi-1).low) || !n.words[office.lo].class.is(determiner) {
		return nobody
	}
	if m := n.mentionAt(si, last.lo); m == last && n.nameWords(m) > 1 {
		if e := n.nameEntity(si, m); e >= 0 && n.entities[e].person {
			n.introduce(e, office)
			return e
		}
	}
	return nobody
}

// introduce notes what a source says of e before the name: the senator for Lund, Anna Ode.
func (n *namer) introduce(e int, head run) {
	if e < 0 {
		return
	}
	x := n.entities[e]
	for k := head.hi - 1; k > head.lo; k-- {
		if n.isPossessive(k) {
			head.lo = k + 1
		}
	}
	last := -1
	for k := head.lo; k < head.hi; k++ {
		w := &n.words[k]
		if w.class.is(preposition) || last >= 0 && !w.capital && endsIn(w.low, "ing") {
			break
		}
		if w.class == open {
			n.note(x, k)
			last = k
		}
	}
	if last >= 0 {
		n.noteHead(x, last)
	}
}

// oneOf reports whether r is one of a people or a party: the Democrat, a senior Dutchman.
func (n *namer) oneOf(r run) bool {
	first, last := n.words[r.lo].low, n.near(r.hi-1).low
	if r.hi-r.lo < 2 || first != "the" && first != "a" && first != "an" || first == "the" && r.hi-r.lo > 2 {
		return false
	}
	for k := r.lo + 1; k < r.hi-1; k++ {
		if w := &n.words[k]; w.capital || w.class != open {
			return false
		}
	}
	return n.demonym(last) || parties()[last] != "" && !plural(last)
}

func (n *namer) nameEntity(si int, name run) int {
	bare := n.bare(si, name)
	if bare.empty() {
		return nobody
	}
	if e := n.family(bare); e >= 0 {
		return e
	}
	if e := n.namesake(si, bare); e >= 0 {
		return e
	}
	for _, m := range n.mentions[si] {
		if m.run == bare {
			return m.entity
		}
	}
	if e := n.entityAt(si, bare); e >= 0 {
		return e
	}
	text := flat(n.string(bare.lo, bare.hi))
	if next := n.near(bare.hi); n.opens(si, bare.lo) && bare.hi == bare.lo+1 && plural(n.words[bare.lo].low) && (next.class.is(preposition) || behindNouns[next.low]) { // Friends of Karl Ode
		return nobody
	}
	if low := n.words[bare.lo].low; peoples[low] || plural(low) {
		e := n.other(text)
		n.entities[e].plural = plural(low)
		return e
	}
	return n.person(strings.Fields(text), text)
}

// headSegment cuts a source at its first comma, bracket or relative.
func (n *namer) headSegment(r run) (head, rest run) {
	for k := r.lo; k < r.hi; k++ {
		w := &n.words[k]
		if (w.isSign(",") || w.isSign("(") || w.isDash() || w.class.is(relative) && (!w.class.is(determiner) || n.near(k-1).class == open)) && k > r.lo {
			return run{r.lo, k}, run{min(k+1, r.hi), r.hi}
		}
	}
	return r, run{}
}

// headName returns the name that is the head of a segment: the one before its first
// preposition, at its end. A segment with "and" has none.
func (n *namer) headName(si int, seg run) run {
	for seg.lo < seg.hi && n.words[seg.lo].class.is(determiner) && n.mentionAt(si, seg.lo).hi <= seg.lo {
		seg.lo++
	}
	hi := seg.hi
	for k := seg.lo; k < seg.hi; k++ {
		if m := n.mentionAt(si, k); m.hi > k && m.hi <= seg.hi {
			if m.hi == seg.hi || n.words[m.hi].class.is(preposition) {
				return m
			}
			k = m.hi - 1
			continue
		}
		w := &n.words[k]
		if (w.low == "and" || w.low == "or") && !(w.low == "and" && k > seg.lo && n.near(k-1).class == open && !n.near(k-1).capital && n.near(k+1).class == open && !n.near(k+1).capital) { // founder and chief executive
			return run{}
		}
		if w.class.is(preposition) && k > seg.lo || k > seg.lo && !w.capital && endsIn(w.low, "ing") && isRole(n.near(k-1).low) { // the senator representing Lund
			hi = k
			break
		}
	}
	// Secretary of State Antony Blinken: a name of several words behind the rest
	if hi < seg.hi && (n.words[hi].low == "of" || n.words[hi].low == "for" && officesFor[n.near(hi-1).low]) {
		if r := n.tail(run{hi, seg.hi}); n.nameWords(r) > 2 && (r.lo == hi+1 || n.bare(si, r).lo > r.lo) && !bodies[n.words[r.hi-1].low] || r.lo > hi+1 && !n.near(r.lo-1).class.is(determiner|preposition) {
			return r
		}
	}
	return n.tail(run{seg.lo, hi})
}

// officesFor are offices whose names go on with "for": the Minister for Health.
var officesFor = list(`minister secretary commissioner envoy`)

// mentionAt returns the name that begins at words[k], empty if none does.
func (n *namer) mentionAt(si, k int) run {
	for _, m := range n.mentions[si] {
		if m.run.lo == k {
			return m.run
		}
	}
	return run{}
}

// tail returns the capitalised words that end r.
func (n *namer) tail(r run) run {
	lo := r.hi
	for lo > r.lo && (n.nameWord(lo-1) || n.near(lo-1).isSign(".") && lo-2 >= r.lo && n.nameWord(lo-2) || nameParticles[n.near(lo-1).low] && lo < r.hi) {
		lo--
	}
	if lo == r.hi || n.near(r.hi-1).isSign(".") && lo == r.hi-1 {
		return run{}
	}
	return run{lo, r.hi}
}
