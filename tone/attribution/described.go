package attribution

import "strings"

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

// described returns the entity of a description.
func (n *namer) described(si int, r run) int {
	if head, rest := n.headSegment(r); n.words[head.lo].low == "one" && n.near(head.lo+1).low == "of" && !rest.empty() && articles[n.words[rest.lo].low] { // one of them, a baker
		r = rest
	}
	name := n.description(r)
	if name == "" {
		return nobody
	}
	if e := n.byNameOf(name); e >= 0 {
		return e
	}
	e := n.other(name)
	x := n.entities[e]
	head, _ := n.headSegment(r)
	last, joint := -1, false
	for k := head.lo; k < head.hi; k++ {
		w := &n.words[k]
		joint = joint || w.low == "and" && last >= 0
		if w.class.is(preposition) || last >= 0 && (w.class.is(verb) && !w.capital || behindNouns[w.low]) {
			break
		}
		if w.class == open {
			n.note(x, k)
			last = k
		}
		x.plural = plural(w.low) || w.low == "and"
	}
	if last >= 0 {
		low := n.words[last].low
		x.roles[low] = true
		x.plural = x.plural || joint || plural(low)
		x.person = !bodies[low] && !papers[low] && !documents[low] && !works[low] && !x.plural
		x.gender = unknown
		if x.person && isRole(low) {
			x.is(genderOf(low))
		}
	}
	for k := head.hi; k < r.hi && x.person && x.gender == unknown; k++ { // a neighbour, a woman who
		if w := &n.words[k]; w.class.is(relative|verb) && !w.class.is(determiner) {
			break
		} else if g := genderOf(w.low); g != unknown && n.near(k-1).class.is(determiner) {
			x.is(g)
		}
	}
	return e
}

// maxDescription is how many words of a description serve as a name.
const maxDescription = 8

// description returns a source without its article, apposition and, where it is
// long, what follows its head.
func (n *namer) description(r run) string {
	head, _ := n.headSegment(r)
	for head.lo < head.hi && (articles[n.words[head.lo].low] || n.words[head.lo].class.is(punctuation) || head.hi-head.lo > 1 && possessives[n.words[head.lo].low]) {
		head.lo++
	}
	for k := head.lo; k+1 < head.hi && !n.words[k].capital && !n.words[k].class.is(preposition); k++ { // the council's | leaflet
		if n.isPossessive(k) && !n.words[k+1].capital && n.words[k+1].low != "office" {
			head.lo = k + 1
		}
	}
	for k := head.lo + 2; k < head.hi && n.countWords(head) > maxDescription; k++ { // residents of a town | flooded twice
		if w := &n.words[k]; w.class.is(verb) && !w.capital && n.words[k-1].class == open {
			head.hi = k
		}
	}
	for k := head.lo + 1; k < head.hi; k++ {
		w, noun := &n.words[k], n.words[k-1].low
		thing := papers[noun] || documents[noun] || works[noun] || reports[noun] // a poll published on Monday, a report to the council
		if w.class.is(preposition) && (n.countWords(head) > maxDescription || thing && w.low != "of") || thing && !w.capital && (w.class.is(verb) || endsIn(w.low, "ed")) {
			head.hi = k
		}
	}
	if head.empty() {
		return ""
	}
	return flat(n.string(head.lo, head.hi))
}

var (
	reports     = list(`paper budget review inquiry audit`) // what is written, under other names
	articles    = list(`the a an`)
	possessives = list(`his her its their our my your`)
)

func (n *namer) countWords(r run) int { return len(strings.Fields(n.string(r.lo, r.hi))) }
