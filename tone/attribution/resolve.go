package attribution

import (
	"sort"
	"unicode"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A namer is one run over an article: the third of the three steps. It reads the
// attributions in the order of the text.
type namer struct {
	*cast
	aliases     map[string]string
	occurrences [][]occurrence // by sentence
	reported    []bool         // the words inside contents
	noted       []bool         // the sentences whose names are among the occurrences
	next        int            // the first sentence whose subject is not yet among them
	papers      map[string]int // who spoke in a statement, a letter or the like
	memory      map[run]answer
	quoting     map[int]run             // the source of each quotation, outside of it
	said        map[int][]run           // the contents of a source, by its first word
	tellers     []run                   // by word: the source of the content that it stands in
	turning     map[run]bool            // the sources of a transcript's turns
	labels      map[int]map[string]bool // by entity: the labels of turns that have its name
	asking      map[int]bool            // the quotations whose speaker is being looked for
	telling     map[run]bool            // the tellers who are being looked for
	replying    map[int]int             // by the word that is the source of a reply: who spoke to him or her
	witness     int                     // who spoke to a court last; -1: nobody
}

// An answer is whom a source means, and by which rule.
type answer struct {
	entity int
	rule   *namingRule
}

func newNamer(a *article, t *Attributor) *namer {
	n := &namer{cast: newCast(a, t.Known), occurrences: make([][]occurrence, len(a.sentences)), noted: make([]bool, len(a.sentences)), reported: make([]bool, len(a.words)), tellers: make([]run, len(a.words)),
		papers: map[string]int{}, memory: map[run]answer{}, quoting: map[int]run{}, turning: map[run]bool{}, labels: map[int]map[string]bool{}, asking: map[int]bool{}, telling: map[run]bool{}, replying: map[int]int{}, said: map[int][]run{}, witness: nobody}
	if len(t.Aliases) > 0 {
		n.aliases = map[string]string{}
		for k, v := range t.Aliases {
			n.aliases[nameKey(k)] = v
		}
	}
	return n
}

// A namingRule finds whom a source means: an entity, nobody where the rule does not apply, or
// unnamed where it applies and nobody can be named.
type namingRule struct {
	name string
	rate float64 // how often it is right of the statements of testdata/coref that are in no other, where rare drawn towards 0.8
	find func(n *namer, si int, r run) int
}

const (
	nobody  = -1
	unnamed = -2
)

// namingRules, in this order:
//
//	N1  journalist   I, we, you, this: nobody who can be named; I in a quotation: who says it (pronoun.go)
//	N2  pronoun      he, she, his, her: the most salient person (pronoun.go, salience.go)
//	N3  plural       they, their, both: the most salient of those who are several
//	N4  neuter       it, its: the most salient that is no person
//	N5  relative     who, which, that: the noun phrase before it
//	N6  joint        names joined by "and" (joint.go)
//	N7  name         a name, or a name with titles or an apposition (named.go, names.go, namesake.go)
//	N8  role         "the" or a possessive and a role: who was introduced with it; "the statement":
//	                 who spoke in it (role.go; relative.go, delayed.go, firm.go, bridge.go, plural.go)
//	N9  description  any other: itself, without its article (described.go)
var namingRules []namingRule

func init() { // the rules resolve what stands inside a source by the rules
	namingRules = []namingRule{
		{"journalist", 1, (*namer).journalist},
		{"pronoun", .96, (*namer).singular},
		{"plural", .89, (*namer).they},
		{"neuter", .81, (*namer).it},
		{"relative", .83, (*namer).antecedent},
		{"joint", .94, (*namer).jointly},
		{"name", .98, (*namer).name},
		{"role", .89, (*namer).role},
		{"description", .8, (*namer).described},
	}
}

// speaker returns the resolved name of the source of t, "" where nobody fits, how sure that is,
// and the rule that found it.
func (n *namer) speaker(t *attribution) (name string, sure float64, rule string) {
	if t.source.empty() {
		return "", 0, "no source"
	}
	a := n.resolve(n.sentenceOf(t.source.lo), t.source)
	if a.entity >= 0 {
		name, sure = n.nameOf(a.entity), a.rule.rate
	}
	for _, k := range [...]string{n.string(t.source.lo, t.source.hi), n.description(t.source), name} {
		if to, ok := n.aliases[token.Fold(flat(k))]; ok {
			return to, 1, "alias"
		}
	}
	if a.rule == nil {
		return "", 0, "nobody"
	}
	return name, sure, a.rule.name
}

// listen resolves the sources of an article in the order of the text: also those of
// attributions without a content, to whom later ones may go back.
func (n *namer) listen(found []attribution) {
	for i := range found {
		if !found[i].source.empty() {
			n.said[found[i].source.lo] = append(n.said[found[i].source.lo], found[i].content...)
		}
		if found[i].rule == turnRule {
			n.noteTurn(found[i].source)
		}
		for _, c := range found[i].content {
			for w := c.lo; w < c.hi; w++ {
				n.reported[w] = true
				if n.tellers[w].empty() {
					n.tellers[w] = found[i].source
				}
				if q := n.words[w].quoted; q >= 0 && !found[i].source.empty() && n.words[found[i].source.lo].quoted != q {
					n.quoting[q] = found[i].source
				}
			}
		}
	}
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return found[order[i]].source.lo < found[order[j]].source.lo })
	var last *attribution
	for _, i := range order {
		t := &found[i]
		if t.source.empty() {
			continue
		}
		if last != nil && n.repliesTo(last, t) {
			n.replying[t.source.lo] = n.memory[last.source].entity
		}
		last = t
		si := n.sentenceOf(t.source.lo)
		n.advance(si)
		if _, done := n.memory[t.source]; done {
			continue
		}
		if a := n.resolve(si, t.source); a.entity >= 0 && (n.words[t.source.lo].quoted < 0 || n.tellers[t.source.lo].empty()) {
			n.spokenOf(si, t.source.lo, a.entity, speakerWeight)
			n.notePapers(t, a.entity)
			n.noteWitness(t, a.entity)
		}
	}
}

// resolve returns whom a source means. The same words mean the same wherever they are asked for.
func (n *namer) resolve(si int, r run) answer {
	if a, ok := n.memory[r]; ok {
		return a
	}
	key := r
	r = n.trimmed(r)
	if called := n.afterCallings(r); !called.empty() {
		r = called
	}
	bare := n.afterNoun(n.afterPlace(r))
	r = n.withName(bare, len(n.words))
	for _, m := range n.mentions[si] { // according to the captain's lawyer | , Anna Ode,
		if n.opposed(r, m.run) && n.near(m.run.hi).isSign(",") && isRole(n.near(r.hi-1).low) && n.words[r.hi].quoted < 0 {
			r.hi = m.run.hi
		}
	}
	if behindNouns[n.near(r.hi).low] && n.near(r.hi+1).class.is(preposition) && !n.near(r.hi-1).class.is(punctuation) { // sources | close to Ode
		r.hi = n.phraseRight(r.hi+2, n.sentences[si].hi, bindsLeft)
	}
	r = n.aside(si, r)
	a := answer{entity: nobody}
	for i := range namingRules {
		rule := &namingRules[i]
		if e := rule.find(n, si, r); e != nobody {
			a = answer{max(e, nobody), rule}
			break
		}
	}
	if r.hi > bare.hi && n.words[bare.hi].low == "calling" { // a group calling itself Polder
		n.introduce(a.entity, bare)
		if a.entity >= 0 {
			n.noteKind(n.entities[a.entity], bare.hi-1)
		}
	}
	n.memory[key] = a
	return a
}

// trimmed returns a source without what stands behind the one it names: in Wang's view, Polder this week, Ode himself,
// Ode and Roe both.
func (n *namer) trimmed(r run) run {
	if r.hi-r.lo > 1 && n.isPossessive(r.hi-1) {
		r.hi--
	}
	for k := r.hi - 1; k > r.lo && n.words[k].class.is(timeword) && !n.words[k].class.is(preposition) && n.words[k-1].quoted < 0; k-- {
		if low := n.words[k-1].low; low == "this" || low == "last" || low == "on" {
			r.hi = max(r.lo+1, k-1)
		}
	}
	for r.hi-r.lo > 1 && n.words[r.hi-1].class == adverb && n.words[r.hi-2].capital { // Ode | nevertheless
		r.hi--
	}
	if last := n.words[r.hi-1].low; r.hi-r.lo > 1 && (reflexives[last] || r.hi-r.lo > 2 && (last == "both" || last == "each")) {
		r.hi--
	}
	return r
}

// aside returns the name that a source between commas describes, where the model has found the description alone: Anna Ode, a nurse, said.
func (n *namer) aside(si int, r run) run {
	if !articles[n.words[r.lo].low] || !n.near(r.lo-1).isSign(",") || !n.near(r.hi).isSign(",") && !n.words[r.hi-1].isSign(",") {
		return r
	}
	for _, m := range n.mentions[si] {
		if m.run.hi == r.lo-1 && n.entities[m.entity].person {
			return m.run
		}
	}
	return r
}

// noteTurn notes the label of a turn, and whose names it has.
func (n *namer) noteTurn(src run) {
	n.turning[src] = true
	for _, m := range n.mentions[n.sentenceOf(src.lo)] {
		if src.lo <= m.run.lo && m.run.hi <= src.hi {
			if n.labels[m.entity] == nil {
				n.labels[m.entity] = map[string]bool{}
			}
			n.labels[m.entity][n.string(src.lo, src.hi)] = true
		}
	}
}

// labelled reports whether src is the label of a turn, and others have the name of e: two labels
// are two speakers.
func (n *namer) labelled(e int, src run) bool {
	all := n.labels[e]
	return n.turning[src] && (len(all) > 1 || len(all) == 1 && !all[n.string(src.lo, src.hi)])
}

// afterPlace returns a source without the place that introduces it: Outside court, Karl Ode; On Polder the striker.
func (n *namer) afterPlace(r run) run {
	if !n.words[r.lo].class.is(preposition) {
		return r
	}
	for k := r.lo + 1; k+1 < r.hi && k < r.lo+maxPredicate; k++ {
		if n.words[k].isSign(",") {
			return run{k + 1, r.hi}
		}
		if articles[n.words[k].low] && n.near(k-1).capital && n.near(k-1).class == open && isRole(n.near(r.hi-1).low) {
			return run{k, r.hi}
		}
	}
	return r
}

// afterNoun returns a source without the noun that a determiner parts from it, which belongs to what
// stands before: in their joint statement | the three ministers.
func (n *namer) afterNoun(r run) run {
	if last := r.hi - 1; last > r.lo && personal[n.words[last].low] && n.words[last-1].class == open { // in a statement | it
		return run{last, r.hi}
	}
	for k := r.lo + 1; k+1 < r.hi; k++ {
		w := &n.words[k]
		if (articles[w.low] || possessives[w.low]) && n.words[k-1].class == open && !n.words[k-1].capital && w.quoted < 0 {
			return run{k, r.hi}
		}
		if w.class.is(punctuation | relative | preposition | conjunction) {
			break
		}
	}
	return r
}

// advance notes the subjects of the sentences before si that are pronouns or roles, so that
// later ones may go back to them.
func (n *namer) advance(si int) {
	for ; n.next < si; n.next++ {
		s := n.sentenceSubject(n.next)
		if s.empty() {
			continue
		}
		e := n.goesBack(n.next, s)
		if e := n.entourage(n.next, s); e >= 0 {
			n.spokenOf(n.next, s.lo, e, subjectWeight)
			continue
		}
		if e == nobody {
			e = n.introducedBody(n.next, s)
		}
		if e >= 0 {
			n.spokenOf(n.next, s.lo, e, subjectWeight)
		}
	}
}

// introducedBody returns the institution or the document that the subject r describes without a
// name, which later ones may go back to: the central bank of Morvania left its rate.
func (n *namer) introducedBody(si int, r run) int {
	for k := r.lo + 1; k < r.hi; k++ { // the central bank left
		if w := &n.words[k]; !w.capital && (len(verbs().forms[w.low]) > 0 && w.class.is(verb) || w.class.is(auxiliary) && !n.isPossessive(k)) {
			r.hi = k
		}
	}
	for _, m := range n.mentions[si] { // Karl Ode's company, Polder Supply, left
		if n.opposed(r, m.run) && n.near(m.run.hi).isSign(",") && !n.entities[m.entity].sure && !n.entities[m.entity].place {
			return m.entity
		}
	}
	head := n.head(r)
	if r.hi < len(n.words) && n.nameWord(r.hi) { // the drivers' association Cargo Lund
		return nobody
	}
	if low := n.words[head].low; !bodies[low] && !papers[low] && !documents[low] && !(plural(low) && isRole(low)) || n.words[head].capital || n.words[r.lo].class.is(pronoun) {
		return nobody
	}
	return n.described(si, r)
}

// goesBack returns whom the subject r means, if it is a pronoun or a definite description.
func (n *namer) goesBack(si int, r run) int {
	first := n.words[r.lo].low
	if first != "the" && !subjects[first] {
		return nobody
	}
	for _, m := range n.mentions[si] {
		if after := n.near(m.run.hi); n.opposed(r, m.run) && (after.isSign(",") || after.low == "of") { // The fourth leader, Anna Ode of Ulm, left
			n.relate(si, m.entity, r)
			return m.entity
		}
	}
	for k := r.lo + 2; k < r.hi; k++ {
		if len(verbs().forms[n.words[k].low]) > 0 { // the minister said
			r.hi = k
		}
	}
	if r.hi-r.lo == 1 {
		return n.resolve(si, r).entity
	}
	if e := n.name(si, r); e != nobody {
		return e
	}
	e := n.role(si, r)
	n.relate(si, e, r)
	return e
}

// subjects are the words that begin a subject that goes back to somebody.
var subjects = list(`he she they his her their`)

// papers are what people say things in; what "the statement" says, they say.
var papers = list(`statement release letter email memo post tweet interview speech message op-ed column essay article filing
	testimony readout note video ad book address remarks`)

// documents speak for themselves, whoever wrote them.
var documents = list(`minutes diary caption leaflet notice sign placard banner inscription log logbook entry
	verdict judgment judgement indictment complaint petition manifesto prospectus communique bulletin transcript`)

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

func isUpper(r rune) bool { return unicode.IsUpper(r) }
