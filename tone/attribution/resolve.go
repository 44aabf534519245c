package attribution

import (
	"sort"
	"strings"
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
}

// An answer is whom a source means, and by which rule.
type answer struct {
	entity int
	rule   *namingRule
}

func newNamer(a *article, t *Attributor) *namer {
	n := &namer{cast: newCast(a, t.Known), occurrences: make([][]occurrence, len(a.sentences)), noted: make([]bool, len(a.sentences)), reported: make([]bool, len(a.words)), tellers: make([]run, len(a.words)),
		papers: map[string]int{}, memory: map[run]answer{}, quoting: map[int]run{}, turning: map[run]bool{}, labels: map[int]map[string]bool{}, asking: map[int]bool{}, telling: map[run]bool{}, replying: map[int]int{}, said: map[int][]run{}}
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
	rate float64 // how often it is right: in testdata/coref, where rare drawn towards 0.8
	find func(n *namer, si int, r run) int
}

const (
	nobody  = -1
	unnamed = -2
)

// namingRules, in this order:
//
//	N1  journalist   I, we, you, this: nobody who can be named; I in a quotation: who says it
//	N2  pronoun      he, she, his, her: the most salient person (salience.go)
//	N3  plural       they, their: the most salient of those who are several
//	N4  neuter       it, its: the most salient that is no person
//	N5  relative     who, which, that: the noun phrase before it
//	N6  joint        names joined by "and" (joint.go)
//	N7  name         a name, or a name with titles or an apposition (names.go, namesake.go)
//	N8  role         "the" or a possessive and a role: who was introduced with it; "the statement":
//	                 who spoke in it (role.go)
//	N9  description  any other: itself, without its article
var namingRules []namingRule

func init() { // the rules resolve what stands inside a source by the rules
	namingRules = []namingRule{
		{"journalist", 1, (*namer).journalist},
		{"pronoun", .89, (*namer).singular},
		{"plural", .9, (*namer).they},
		{"neuter", .73, (*namer).it},
		{"relative", .88, (*namer).antecedent},
		{"joint", .87, (*namer).jointly},
		{"name", .93, (*namer).name},
		{"role", .92, (*namer).role},
		{"description", .65, (*namer).described},
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
		if a := n.resolve(si, t.source); a.entity >= 0 {
			n.spokenOf(si, t.source.lo, a.entity, speakerWeight)
			n.notePapers(t, a.entity)
		}
	}
}

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

// resolve returns whom a source means. The same words mean the same wherever they are asked for.
func (n *namer) resolve(si int, r run) answer {
	if a, ok := n.memory[r]; ok {
		return a
	}
	key := r
	if r.hi-r.lo > 1 && n.isPossessive(r.hi-1) { // in Wang's view
		r.hi--
	}
	for k := r.hi - 1; k > r.lo && n.words[k].class.is(timeword) && !n.words[k].class.is(preposition) && n.words[k-1].quoted < 0; k-- { // Polder this week
		if low := n.words[k-1].low; low == "this" || low == "last" || low == "on" {
			r.hi = max(r.lo+1, k-1)
		}
	}
	if r.hi-r.lo > 1 && reflexives[n.words[r.hi-1].low] { // Ode himself
		r.hi--
	}
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

// afterPlace returns a source without the place that introduces it: Outside court, Karl Ode.
func (n *namer) afterPlace(r run) run {
	if !n.words[r.lo].class.is(preposition) {
		return r
	}
	for k := r.lo + 1; k+1 < r.hi && k < r.lo+maxPredicate; k++ {
		if n.words[k].isSign(",") {
			return run{k + 1, r.hi}
		}
	}
	return r
}

// afterNoun returns a source without the noun that a determiner parts from it, which belongs to what
// stands before: in their joint statement | the three ministers.
func (n *namer) afterNoun(r run) run {
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

// relate gives a relative named by the first name the last name of the one whose relative it is:
// her daughter, Sylvie.
func (n *namer) relate(si, e int, head run) {
	if e >= 0 && !head.empty() {
		n.inherit(si, e, head.lo, n.near(head.hi-1).low)
	}
	if e < 0 || head.empty() {
		return
	}
	if n.words[head.lo].low == "its" { // its president: the president of what it is
		if owner := n.neuterPronoun(si, head.lo); owner >= 0 {
			n.belongs(n.entities[e], owner)
		}
	}
	if len(n.entities[e].parts) != 1 || !kin[n.near(head.hi-1).low] || inlaws[n.near(head.hi-1).low] {
		return
	}
	owner := nobody
	switch n.words[head.lo].low {
	case "his":
		owner = n.pronoun(si, head.lo, he)
	case "her":
		owner = n.pronoun(si, head.lo, she)
	}
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
	owner := nobody
	switch n.words[at].low {
	case "his":
		owner = n.pronoun(si, at, he)
	case "her":
		owner = n.pronoun(si, at, she)
	}
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
	if bare.lo == n.sentences[si].lo && bare.hi == bare.lo+1 && plural(n.words[bare.lo].low) && n.near(bare.hi).class.is(preposition) { // Friends of Karl Ode
		return nobody
	}
	if low := n.words[bare.lo].low; peoples[low] || plural(low) {
		e := n.other(text)
		n.entities[e].plural = plural(low)
		return e
	}
	return n.person(strings.Fields(text), text)
}

// family resolves "the Santellis" to all who have that last name.
func (n *namer) family(r run) int {
	one, ok := strings.CutSuffix(n.words[r.lo].low, "s")
	if !ok || r.hi-r.lo != 1 || n.near(r.lo-1).low != "the" {
		return nobody
	}
	return n.familyNamed(one, r.lo)
}

// familyNamed returns all of a last name: those last named together, else everybody.
func (n *namer) familyNamed(last string, at int) int {
	for end, i := n.groupsBefore(at), n.groupsBefore(at)-1; i >= 0 && i > end-maxSteps; i-- {
		if m := n.groups[i].members; related(n, m) && lastPart(n.entities[m[0]].parts) == last {
			return n.together(m)
		}
	}
	if all := n.namesakes(last); len(all) > 1 {
		return n.together(n.inOrder(all))
	}
	return nobody
}

// namesake chooses among persons of one last name: of those whose gender a title shows, the one
// who is spoken of most; nobody where there are no two.
func (n *namer) namesake(si int, r run) int {
	if r.hi-r.lo != 1 {
		return nobody
	}
	all := n.namesakes(n.words[r.lo].low)
	if len(all) < 2 {
		return nobody
	}
	if e := n.byOffice(all, r); e >= 0 {
		return e
	}
	g := genderWords[n.near(r.lo-1).low]
	for _, sure := range [...]bool{true, false} {
		if g == unknown && sure {
			continue
		}
		e := n.salient(si, r.lo, maxFar, func(x *entity) float64 {
			for _, m := range all {
				if n.entities[m] == x && (g != unknown || !x.lent) && (x.gender == g || !sure && (g == unknown || x.gender == unknown)) {
					return 1
				}
			}
			return 0
		})
		if e >= 0 {
			return e
		}
	}
	return n.called(n.words[r.lo].low, g, r.lo)
}

// byOffice chooses the only one of several of a last name who has the title before it or the place
// behind it: Judge Ode, Ode of Lund; nobody where there are not one.
func (n *namer) byOffice(all []int, r run) int {
	found := nobody
	title, place := "", ""
	if low := n.near(r.lo - 1).low; isRole(low) && genderWords[low] == unknown {
		title = fullTitle(low)
	}
	if n.near(r.hi).low == "of" && n.near(r.hi+1).capital {
		place = n.near(r.hi + 1).low
	}
	for _, e := range all {
		x := n.entities[e]
		if title != "" && (x.roles[title] || isLike(x.roles, title)) || place != "" && x.about[place] {
			if found >= 0 {
				return nobody
			}
			found = e
		}
	}
	return found
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
	for seg.lo < seg.hi && n.words[seg.lo].class.is(determiner) {
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
	if hi < seg.hi && n.words[hi].low == "of" {
		if r := n.tail(run{hi, seg.hi}); n.nameWords(r) > 2 && (r.lo == hi+1 || n.bare(si, r).lo > r.lo) && !bodies[n.words[r.hi-1].low] || r.lo > hi+1 && !n.near(r.lo-1).class.is(determiner|preposition) {
			return r
		}
	}
	return n.tail(run{seg.lo, hi})
}

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

// described returns the entity of a description.
func (n *namer) described(si int, r run) int {
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
	for k := head.lo + 1; k < head.hi; k++ {
		w, noun := &n.words[k], n.words[k-1].low
		thing := papers[noun] || documents[noun] || works[noun] // a poll published on Monday, a report to the council
		if w.class.is(preposition) && (n.countWords(head) > maxDescription || thing && w.low != "of" && w.low != "by") || thing && !w.capital && (w.class.is(verb) || endsIn(w.low, "ed")) {
			head.hi = k
		}
	}
	if head.empty() {
		return ""
	}
	return flat(n.string(head.lo, head.hi))
}

var (
	articles    = list(`the a an`)
	possessives = list(`his her its their our my your`)
)

func (n *namer) countWords(r run) int { return len(strings.Fields(n.string(r.lo, r.hi))) }

func isUpper(r rune) bool { return unicode.IsUpper(r) }
