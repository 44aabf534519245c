package attribution

import (
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A namer is one run over an article: the third of the three steps. It reads the
// attributions in the order of the text.
type namer struct {
	*cast
	aliases map[string]string
	said    [][]int        // the entities who were sources in a sentence, in order
	papers  map[string]int // who spoke in a statement, a letter or the like
}

func newNamer(a *article, t *Attributor) *namer {
	n := &namer{cast: newCast(a, t.Known), said: make([][]int, len(a.sentences)), papers: map[string]int{}}
	if len(t.Aliases) > 0 {
		n.aliases = map[string]string{}
		for k, v := range t.Aliases {
			n.aliases[token.Fold(flat(k))] = v
		}
	}
	return n
}

// speaker returns the resolved name of the source of t, "" where nobody fits.
func (n *namer) speaker(t *attribution) string {
	if t.source.empty() {
		return ""
	}
	e := n.resolve(t.sentence, t.source)
	if e >= 0 {
		n.said[t.sentence] = append(n.said[t.sentence], e)
		n.notePapers(t, e)
	}
	name := ""
	if e >= 0 {
		name = n.entities[e].name
	}
	for _, k := range [...]string{n.string(t.source.lo, t.source.hi), n.description(t.source), name} {
		if to, ok := n.aliases[token.Fold(flat(k))]; ok {
			return to
		}
	}
	return name
}

// papers are what people say things in; what "the statement" says, they say.
var papers = list(`statement release letter email memo post tweet interview speech message op-ed column essay article filing
	testimony readout note video ad book address remarks`)

// notePapers notes that e spoke "in a statement".
func (n *namer) notePapers(t *attribution, e int) {
	if t.cue.empty() || papers[n.words[n.head(t.source)].low] {
		return
	}
	for i := t.cue.lo; i < len(n.words) && i < t.cue.hi+8; i++ {
		w := &n.words[i]
		if w.quoted >= 0 || w.class.is(punctuation) {
			return
		}
		if papers[w.low] {
			n.papers[w.low] = e
		}
	}
}

// resolve returns the entity that a source means, -1 if none. The rules, in order:
//
//	N1  he, she: the nearest fitting person
//	N2  they, it, who, which: the nearest fitting source; what they refer to
//	N3  a name, or a name with titles or an apposition
//	N4  "the" and a role: the nearest who was introduced with it; "the statement":
//	    who spoke in it
//	N5  any other description: itself, without its article
func (n *namer) resolve(si int, r run) int {
	low := strings.TrimSuffix(n.words[r.lo].low, "'d")
	if r.hi-r.lo == 1 {
		switch low {
		case "he", "she":
			return n.pronoun(si, r.lo, genderWords[low])
		case "who", "which", "that":
			return n.antecedent(si, r.lo)
		case "they", "it", "they've":
			return n.group(si, low != "it")
		case "i", "we", "you", "this", "these", "those", "there", "what", "i've", "we've", "i'd", "we'd", "you've", "you'd":
			return -1
		}
	}
	if low == "his" || low == "her" || low == "their" || low == "its" {
		return n.described(r)
	}
	if e := n.named(si, r); e >= 0 {
		return e
	}
	if e := n.role(si, r); e >= 0 {
		return e
	}
	return n.described(r)
}

// maxBack is how many sentences back a pronoun may look, nearBack how many if
// only those will do whose pronoun is known.
const maxBack, nearBack = 8, 3

// pronoun resolves he and she: sentence by sentence backwards, sources first, then
// names from the left. Near ones whose pronoun is known go before all others.
func (n *namer) pronoun(si, at int, g gender) int {
	e := n.nearest(si, at, nearBack, func(x *entity) bool { return x.gender == g })
	if e < 0 {
		e = n.nearest(si, at, maxBack, func(x *entity) bool { return x.gender == unknown || x.gender == g })
	}
	if e >= 0 {
		n.entities[e].gender = g
	}
	return e
}

// nearest returns the person nearest before words[at] that fits.
func (n *namer) nearest(si, at, sentences int, fits func(*entity) bool) int {
	able := func(e int) bool {
		x := n.entities[e]
		return x.person && !x.place && !x.plural && fits(x)
	}
	for back, steps := si, 0; back >= 0 && back > si-sentences && steps < maxSteps; back-- {
		for i := len(n.said[back]) - 1; i >= 0 && steps < maxSteps; i-- {
			if e := n.said[back][i]; able(e) {
				return e
			}
			steps++
		}
		for _, m := range n.mentions[back] {
			if m.run.hi <= at && n.words[m.run.lo].quoted < 0 && n.subjectLike(m.run) && able(m.entity) {
				return m.entity
			}
		}
	}
	return -1
}

// subjectLike reports whether a name may be what a pronoun goes back to: no
// possessive, no place.
func (n *namer) subjectLike(r run) bool {
	return !(r.hi < len(n.words) && n.isPossessive(r.hi))
}

// antecedent resolves who and which: the noun phrase before it.
func (n *namer) antecedent(si, at int) int {
	s := n.sentences[si]
	hi := at
	for hi > s.lo && n.near(hi-1).class.is(punctuation) {
		hi--
	}
	lo, ok := n.phraseLeft(s.lo, hi)
	if !ok {
		return -1
	}
	return n.resolve(si, run{lo, hi})
}

// group resolves they and it: the nearest source that is no person.
func (n *namer) group(si int, plural bool) int {
	for back, steps := si, 0; back >= 0 && back > si-maxBack; back-- {
		for i := len(n.said[back]) - 1; i >= 0 && steps < maxSteps; i-- {
			if x := n.entities[n.said[back][i]]; !x.person && x.plural == plural {
				return n.said[back][i]
			}
			steps++
		}
	}
	return -1
}

// named resolves a source with a name at its head.
func (n *namer) named(si int, r run) int {
	head, rest := n.headSegment(r)
	if name := n.headName(head); !name.empty() {
		return n.nameEntity(si, name)
	}
	if rest.empty() {
		return -1
	}
	second, _ := n.headSegment(rest)
	if name := n.headName(second); !name.empty() && n.nameWords(n.bare(name)) > 1 && name.hi == second.hi && n.bare(name).lo == second.lo {
		return n.nameEntity(si, name)
	}
	return -1
}

func (n *namer) nameEntity(si int, name run) int {
	bare := n.bare(name)
	if bare.empty() {
		return -1
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
		if w.isSign(",") || w.isSign("(") || w.isDash() || w.class.is(relative) && !w.class.is(determiner) {
			return run{r.lo, k}, run{min(k+1, r.hi), r.hi}
		}
	}
	return r, run{}
}

// headName returns the name that is the head of a segment: the capitalised words
// that end it before its first preposition. A segment with "and" has none.
func (n *namer) headName(seg run) run {
	for seg.lo < seg.hi && n.words[seg.lo].class.is(determiner) {
		seg.lo++
	}
	hi := seg.hi
	for k := seg.lo; k < seg.hi; k++ {
		w := &n.words[k]
		if w.low == "and" || w.low == "or" {
			return run{}
		}
		if w.class.is(preposition) && k < hi && k > seg.lo {
			hi = k
		}
	}
	// Secretary of State Antony Blinken: a name of several words behind the rest
	if hi < seg.hi && n.words[hi].low == "of" {
		if r := n.tail(run{hi, seg.hi}); n.nameWords(r) > 2 || r.lo > hi+1 && !n.near(r.lo-1).class.is(determiner|preposition) {
			return r
		}
	}
	return n.tail(run{seg.lo, hi})
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

// role resolves "the official": the nearest source, then the nearest name, that
// was introduced with the role.
func (n *namer) role(si int, r run) int {
	head, _ := n.headSegment(r)
	if n.words[head.lo].low != "the" || head.hi-head.lo > 4 {
		return -1
	}
	low := n.near(head.hi - 1).low
	if e, ok := n.papers[low]; ok {
		return e
	}
	if !roles[low] && !titles[low] && !bodies[low] {
		return -1
	}
	for back, steps := si, 0; back >= 0 && steps < maxSteps; back-- {
		for i := len(n.said[back]) - 1; i >= 0 && steps < maxSteps; i-- {
			if e := n.said[back][i]; n.hasRole(e, low) {
				return e
			}
			steps++
		}
		for i := len(n.mentions[back]) - 1; i >= 0 && steps < maxSteps; i-- {
			m := n.mentions[back][i]
			if m.run.hi <= head.lo && n.hasRole(m.entity, low) {
				return m.entity
			}
			steps++
		}
		steps++
	}
	return -1
}

// maxSteps bounds how many sources, names and sentences are looked through for a
// role.
const maxSteps = 300

// hasRole reports whether entity e was introduced as low, or has it in its name.
func (n *namer) hasRole(e int, low string) bool {
	x := n.entities[e]
	if x.roles[low] {
		return true
	}
	return !x.person && bodies[low] && strings.HasSuffix(token.Fold(x.name), low) && token.Fold(x.name) != low
}

// described returns the entity of a description.
func (n *namer) described(r run) int {
	name := n.description(r)
	if name == "" {
		return -1
	}
	if e := n.byNameOf(name); e >= 0 {
		return e
	}
	e := n.other(name)
	x := n.entities[e]
	head, _ := n.headSegment(r)
	for k := head.lo; k < head.hi; k++ {
		w := &n.words[k]
		if w.class.is(preposition) {
			break
		}
		if roles[w.low] || titles[w.low] || bodies[w.low] {
			x.roles[w.low] = true
			x.person = !bodies[w.low]
			x.gender = genderWords[w.low]
		}
		x.plural = plural(w.low) || w.low == "and"
	}
	x.person = x.person && !x.plural
	return e
}

// maxDescription is how many words of a description serve as a name.
const maxDescription = 6

// description returns a source without its article, apposition and, where it is
// long, what follows its head.
func (n *namer) description(r run) string {
	head, _ := n.headSegment(r)
	for head.lo < head.hi && (articles[n.words[head.lo].low] || n.words[head.lo].class.is(punctuation)) {
		head.lo++
	}
	for k := head.lo + 1; k < head.hi && n.countWords(head) > maxDescription; k++ {
		if n.words[k].class.is(preposition) {
			head.hi = k
		}
	}
	if head.empty() {
		return ""
	}
	return flat(n.string(head.lo, head.hi))
}

var articles = list(`the a an`)

func (n *namer) countWords(r run) int { return len(strings.Fields(n.string(r.lo, r.hi))) }
