package attribution

import "strings"

// repliesTo reports whether t is the reply of somebody to whom the attribution before it spoke: the lawyer put it
// to him that it was late. "No," he replied.
func (n *namer) repliesTo(last, t *attribution) bool {
	if t.cue.empty() || last.cue.empty() || t.sentence > last.sentence+2 || !replies[n.words[t.cue.lo].low] {
		return false
	}
	for k := last.cue.lo; k <= last.cue.hi; k++ {
		if low := n.near(k).low; low == "him" || low == "her" {
			return true
		}
	}
	for _, c := range last.content { // the lawyer suggested that she was late. "No," she replied
		for k := c.lo; k < c.hi; k++ {
			if n.words[k].quoted < 0 && n.words[k].low == n.words[t.source.lo].low {
				return t.sentence <= last.sentence+1
			}
		}
	}
	return false
}

var replies = list(`replied replies reply answered answers answer retorted retorts responded responds`)

// first returns a source of one word, without what is drawn into it; "" if it has more.
func (n *namer) first(r run) string {
	if r.hi-r.lo != 1 {
		return ""
	}
	low, _, _ := strings.Cut(n.words[r.lo].low, "'")
	return low
}

var unnameable = list(`i we you this these those there what`)

func (n *namer) journalist(si int, r run) int {
	low := n.first(r)
	if low == "i" {
		return orUnnamed(n.quotedBy(r.lo))
	}
	if unnameable[low] {
		return unnamed
	}
	return nobody
}

// quotedBy returns who says the quotation or the turn that words[at] stand in: I, never he or she there.
func (n *namer) quotedBy(at int) int {
	q := n.words[at].quoted
	src, ok := n.quoting[q]
	if q < 0 {
		src = n.tellers[at]
		ok = n.turning[src]
	}
	if !ok || n.asking[q] {
		return nobody
	}
	n.asking[q] = true
	e := n.resolve(n.sentenceOf(src.lo), src).entity
	n.asking[q] = false
	return e
}

func (n *namer) singular(si int, r run) int {
	switch n.first(r) {
	case "he", "his", "him":
		return orUnnamed(n.pronoun(si, r.lo, he))
	case "she", "her":
		return orUnnamed(n.pronoun(si, r.lo, she))
	}
	return nobody
}

func orUnnamed(e int) int {
	if e < 0 {
		return unnamed
	}
	return e
}

func (n *namer) they(si int, r run) int {
	if low := n.first(r); low != "they" && low != "their" && low != "both" {
		return nobody
	}
	if g := n.lastGroup(si, r.lo); g >= 0 {
		return g
	}
	if e := n.pluralPronoun(si, r.lo); e >= 0 {
		return e
	}
	if s := n.sentenceSubject(si); !s.empty() && s.hi <= r.lo && plural(n.words[n.head(s)].low) { // growers blocked a road that they say
		return orUnnamed(n.described(si, s))
	}
	return unnamed
}

// lastGroup returns the names joined by "and" of the sentence before, or of this one, where
// they are nearer than any other plural.
func (n *namer) lastGroup(si, at int) int {
	i := n.groupsBefore(at) - 1
	if i < 0 || n.groups[i].sentence < si-1 {
		return nobody
	}
	g := &n.groups[i]
	for s := g.sentence; s <= si; s++ {
		for _, o := range n.occurrencesOf(s) {
			if x := n.entities[o.entity]; (x.plural || x.gender == they) && o.at < at && o.at > g.run.lo {
				return nobody
			}
		}
	}
	return n.together(g.members)
}

func (n *namer) it(si int, r run) int {
	if low := n.first(r); low != "it" && low != "its" {
		return nobody
	}
	return orUnnamed(n.neuterPronoun(si, r.lo))
}

// antecedent resolves who and which.
func (n *namer) antecedent(si int, src run) int {
	if low := n.first(src); low != "who" && low != "which" && low != "that" && n.words[src.lo].low != "who" {
		return nobody
	}
	s := n.sentences[si]
	hi := src.lo
	for hi > s.lo && n.near(hi-1).class.is(punctuation) {
		hi--
	}
	lo, ok := n.phraseLeft(s.lo, hi)
	if !ok {
		return unnamed
	}
	if endsIn(n.words[lo].low, "ing") && n.near(lo-1).isSign(",") && lo+1 < hi { // disappointing growers who
		lo++
	}
	r := run{lo, hi}
	if v := n.near(src.hi).low; v == "have" || v == "are" || v == "were" { // Anna Ode and her counterpart, Karl Roe, who have
		for i := n.groupsBefore(src.lo) - 1; i >= 0 && n.groups[i].run.lo >= s.lo; i-- {
			if n.groups[i].run.hi == hi {
				return n.together(n.groups[i].members)
			}
		}
	}
	if n.words[src.lo].low == "who" { // a letter from a grower, who
		for k := n.head(r) + 1; k < hi-1 && leadsToWho[n.words[k].low] && !n.words[k-1].capital && n.words[k-1].class == open && !isRole(n.words[k-1].low); k = n.head(r) + 1 {
			r.lo = k + 1
		}
	}
	return orUnnamed(n.resolve(si, r).entity)
}

// leadsToWho are the prepositions behind a thing before the person whom "who" means.
var leadsToWho = list(`from by of to`)
