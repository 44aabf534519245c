package attribution

// An attribution is who says, the words that mark it, and what is said.
type attribution struct {
	source, cue run
	content     []run
	sentence    int
	group       int // of the labels it comes from; 0 where they had none
	weight      float64
	belief      float64 // that its words are told, summed over those that the model found
	told        int     // the words that the model found
	rule        string
}

// A linker is one run over an article: the second of the three steps.
type linker struct {
	*article
	out        []attribution
	groups     map[int]int
	bySentence [][]int         // the attributions whose cue or content stands in a sentence
	quoteOf    map[int]int     // the attribution a quotation belongs to
	free       map[int]run     // the quotations that belong to none yet
	order      []int           // their indexes, in order
	at         map[int]int     // the sentence of each
	told       map[int]float64 // how sure the model is that each is told, summed over its words
	writer     run             // who asks as "I"
	within     map[int]bool    // those inside the content of an "according to"
}

// link joins labels into attributions. Labels of one group belong together;
// what has no group goes by the rules of adjacent and of quotationRules.
func link(a *article, labels []label) []attribution {
	k := &linker{article: a, groups: map[int]int{}, quoteOf: map[int]int{}, free: map[int]run{}, at: map[int]int{}, told: map[int]float64{}, within: map[int]bool{}}
	k.bySentence = make([][]int, len(a.sentences))
	for _, x := range labels {
		if x.group != 0 && !x.spare {
			k.grouped(x)
		}
	}
	k.adjacent(a.oneQuotation(labels))
	k.spares(labels)
	for i := range k.out {
		k.invert(&k.out[i])
		k.coordinate(&k.out[i])
	}
	for i := range k.out {
		k.index(i)
	}
	for _, x := range labels {
		if x.group == 0 {
			k.ungrouped(x)
		}
	}
	k.writer = k.askingWriter()
	for _, r := range quotationRules {
		for _, q := range k.order {
			if x, ok := k.free[q]; ok && (!k.within[q] || r.name == besideRule) {
				k.apply(r.find(k, k.at[q], x), q, r.name)
			}
		}
	}
	k.unattributed()
	return k.out
}

// unattributedRule names quotations of which nothing says whose they are.
const unattributedRule = "unattributed"

// unattributed makes the quotations that belong to none, but that the model is sure are told, ones of
// nobody that is known.
func (k *linker) unattributed() {
	for _, q := range k.order {
		x, ok := k.free[q]
		if n := x.hi - x.lo; ok && k.told[q] >= leastTold*float64(n) {
			k.out = append(k.out, attribution{content: []run{x}, sentence: k.at[q], weight: trainedWeight, belief: k.told[q], told: n, rule: unattributedRule})
		}
	}
}

// leastTold is how sure the model must be of a word in a quotation that belongs to none.
const leastTold = 0.5

// oneQuotation splits contents where one quotation ends and another begins: "We will go." "Never."
func (a *article) oneQuotation(labels []label) []label {
	var out []label
	for _, x := range labels {
		if x.role == content && x.group == 0 {
			for i := x.run.lo + 1; i < x.run.hi; i++ {
				if p, q := a.words[i-1].quoted, a.words[i].quoted; p >= 0 && q >= 0 && p != q {
					left := x
					left.run.hi, x.run.lo = i, i
					out = append(out, left)
				}
			}
		}
		out = append(out, x)
	}
	return out
}

// spares gives an attribution that has a cue and no content, or no source, what the rules found
// for the cue: of two cues around one content the nearer has got it.
func (k *linker) spares(labels []label) {
	bare := map[int]int{} // first word of a cue -> attribution
	for i, x := range k.out {
		if (len(x.content) == 0 || x.source.empty()) && x.group == 0 && !x.cue.empty() {
			for w := x.cue.lo; w < x.cue.hi; w++ {
				bare[w] = i
			}
		}
	}
	to, silent := map[int]int{}, map[int]bool{} // group -> attribution; those without a content
	for _, x := range labels {
		if i, ok := bare[x.run.lo]; ok && x.spare && x.role == cue {
			to[x.group], silent[i] = i, len(k.out[i].content) == 0
		}
	}
	for _, x := range labels {
		i, ok := to[x.group]
		if !ok {
			continue
		}
		switch t := &k.out[i]; {
		case x.role == source && t.source.empty():
			t.source = x.run.beside(t.cue)
		case x.role == content && silent[i]:
			if c := x.run.beside(t.cue); !c.empty() {
				t.content = append(t.content, c)
			}
		}
	}
}

// invert gives an attribution without a source the noun phrase behind its cue, where that cue
// stands behind quoted speech and the phrase is taken for content: "Five," says the chef.
func (k *linker) invert(t *attribution) {
	if !t.source.empty() || t.cue.empty() || k.near(t.cue.lo-1).quoted < 0 {
		return
	}
	lo, end := t.cue.hi, k.sentences[t.sentence].hi
	for i, c := range t.content {
		if c.lo == lo && k.words[lo].quoted < 0 {
			end = c.hi
			t.content = append(t.content[:i:i], t.content[i+1:]...)
			break
		}
	}
	for lo < end && k.words[lo].class.is(adverb|preposition) && len(k.words[lo].low) < 5 { // put in a boy
		lo++
	}
	if lo < end && k.words[lo].quoted < 0 && !k.words[lo].class.is(punctuation|timeword) {
		t.source = run{lo, k.invertedEnd(lo, end)}
	}
}

// coordinate gives an attribution without a source the subject of its sentence, where its cue is a
// finite verb that goes on with that: Wang came in, sat down and asked who was first.
func (k *linker) coordinate(t *attribution) {
	if !t.source.empty() || t.cue.empty() || len(t.content) == 0 || k.words[t.cue.lo].quoted >= 0 || !k.cueForm(t.cue.lo) {
		return
	}
	if w := k.near(t.cue.lo - 1); !w.isSign(",") && w.low != "and" && w.low != "but" && w.low != "then" && !w.class.is(adverb) {
		return
	}
	if s := k.sentenceSubject(t.sentence); !s.empty() && s.hi < t.cue.lo && k.words[s.lo].quoted < 0 && k.sentences[t.sentence].lo <= s.lo {
		t.source = s
	}
}

// grouped adds a label to the attribution of its group.
func (k *linker) grouped(x label) {
	i, ok := k.groups[x.group]
	if !ok {
		i = len(k.out)
		k.groups[x.group] = i
		k.out = append(k.out, attribution{sentence: x.sentence, group: x.group, weight: x.weight, rule: x.rule})
	}
	t := &k.out[i]
	switch x.role {
	case source:
		t.source = x.run
	case cue:
		t.cue = x.run
	case content:
		t.content = append(t.content, x.run)
	}
}

// index notes where attribution i stands, unless labelInside found it.
func (k *linker) index(i int) {
	t := &k.out[i]
	if t.group > 0 && k.insideQuotation(t) { // of labelInside
		return
	}
	k.bySentence[t.sentence] = append(k.bySentence[t.sentence], i)
	for _, c := range t.content {
		for w := c.lo; w < c.hi; w++ {
			if q := k.words[w].quoted; q >= 0 {
				k.own(q, i)
			}
		}
	}
}

// insideQuotation reports whether the source and the cue of t stand in one quotation, which is
// somebody else's.
func (a *article) insideQuotation(t *attribution) bool {
	if t.source.empty() || t.cue.empty() {
		return false
	}
	q := a.words[t.source.lo].quoted
	return q >= 0 && q == a.words[t.cue.lo].quoted
}

// own notes that attribution i holds quotation q. What stands inside an "according to" may
// also be the speech of one who has a cue beside it.
// Neither is it his whose source and cue stand inside.
func (k *linker) own(q, i int) {
	if k.insideQuotation(&k.out[i]) {
		return
	}
	if k.out[i].rule != accordingRule {
		k.quoteOf[q] = i
		delete(k.within, q)
	} else if _, ok := k.quoteOf[q]; !ok {
		k.within[q] = true
	}
}

// ungrouped notes a label without a group: quotations wait for the rules.
func (k *linker) ungrouped(x label) {
	if x.role != content {
		return
	}
	q := k.words[x.run.lo].quoted
	if _, ok := k.quoteOf[q]; ok || q < 0 { // linked
		return
	}
	if x.rule == trainedRule {
		k.told[q] += x.sure * float64(x.run.hi-x.run.lo)
	}
	if old, ok := k.free[q]; ok { // a quotation longer than a sentence may be
		k.free[q] = run{min(old.lo, x.run.lo), max(old.hi, x.run.hi)}
		return
	}
	k.free[q] = x.run
	k.at[q] = x.sentence
	k.order = append(k.order, q)
}

// A finding of a rule: the attribution a quotation belongs to, or a new one with
// this source; neither where index is negative and the source empty.
type finding struct {
	index  int
	source run
	weight float64
}

var nothing = finding{index: -1}

// apply does what a rule found.
func (k *linker) apply(f finding, q int, rule string) {
	switch {
	case f.index >= 0:
		t := &k.out[f.index]
		t.content = append(t.content, k.free[q])
		t.rule += "+" + rule
		k.quoteOf[q] = f.index
	case !f.source.empty():
		k.out = append(k.out, attribution{source: f.source, content: []run{k.free[q]}, sentence: k.at[q], weight: f.weight, rule: rule})
		k.quoteOf[q] = len(k.out) - 1
		k.bySentence[k.at[q]] = append(k.bySentence[k.at[q]], len(k.out)-1)
	default:
		return
	}
	delete(k.free, q)
}

const besideRule = "beside"

// quotationRules find whose a quotation is, in this order.
var quotationRules = []struct {
	name string
	find func(*linker, int, run) finding
}{
	{besideRule, (*linker).beside},
	{"asked", (*linker).asked},
	{"colon", (*linker).colon},
	{"continued", (*linker).continued},
	{"again", (*linker).again},
	{"continued", (*linker).continued}, // what the rule above found
	{"ahead", (*linker).ahead},
	{"introduced", (*linker).introduced},
	{"followed", (*linker).followed},
	{"embedded", (*linker).embedded},
	{"questioner", (*linker).questioner},
	{"turn", (*linker).turn},
	{"paragraph", (*linker).paragraph},
	{"opened", (*linker).opened},
	{"continued", (*linker).continued}, // what the rule above found
}

// beside: a cue of the same sentence that has no other content, or a quotation.
func (k *linker) beside(si int, x run) finding {
	best, dist := -1, 14
	for _, i := range k.bySentence[si] {
		t := &k.out[i]
		if t.cue.empty() || t.rule == accordingRule || len(t.content) > 0 && k.words[t.content[0].lo].quoted < 0 {
			continue
		}
		if d := k.gap(x, i); d < dist {
			best, dist = i, d
		}
	}
	return finding{index: best}
}

// asked: a question or a cry whose mark seems to end the sentence, before a cue
// that has no other content: "Why?" Wang asked.
func (k *linker) asked(si int, x run) finding {
	s := k.sentences[si]
	if x.hi != s.hi || si+1 >= len(k.sentences) || k.sentences[si+1].para != s.para {
		return nothing
	}
	for _, i := range k.bySentence[si+1] {
		if t := &k.out[i]; len(t.content) == 0 && min(t.source.lo, t.cue.lo) <= s.hi+1 {
			return finding{index: i}
		}
	}
	return nothing
}

// continued: the paragraph before left its quotation open.
func (k *linker) continued(si int, x run) finding {
	q := k.words[x.lo].quoted
	if q > 0 && k.quotations[q].continues {
		if i, ok := k.quoteOf[q-1]; ok {
			return finding{index: i}
		}
	}
	return nothing
}

// whole reports whether quotation x begins its sentence and is most of it.
func (k *linker) whole(si int, x run) bool {
	s := k.sentences[si]
	return x.lo <= s.lo+1 && 2*(x.hi-x.lo) > s.hi-s.lo
}

// again: a sentence that is a quotation, behind one of the same paragraph.
func (k *linker) again(si int, x run) finding {
	if !k.whole(si, x) {
		return nothing
	}
	for p := si - 1; p >= 0 && k.sentences[p].para == k.sentences[si].para && p > si-3; p-- {
		if i := k.lastQuoting(p); i >= 0 {
			return finding{index: i}
		}
	}
	return nothing
}

// lastQuoting returns the last attribution of a sentence that has a quotation, -1
// where there is none.
func (k *linker) lastQuoting(si int) int {
	best := -1
	for _, i := range k.bySentence[si] {
		for _, c := range k.out[i].content {
			if k.words[c.lo].quoted >= 0 || k.near(c.hi-1).quoted >= 0 {
				best = i
			}
		}
	}
	return best
}

// ahead: a quotation before one of the same paragraph that has a cue, or left
// open before one that goes on.
func (k *linker) ahead(si int, x run) finding {
	n := si + 1
	if !k.whole(si, x) || n >= len(k.sentences) {
		return nothing
	}
	next := k.words[k.sentences[n].lo].quoted
	if next < 0 || k.sentences[n].para != k.sentences[si].para && !k.quotations[next].continues {
		return nothing
	}
	if i, ok := k.quoteOf[next]; ok {
		return finding{index: i}
	}
	return nothing
}

// colon: the sentence before, of this paragraph or the one before, ends in a
// colon.
func (k *linker) colon(si int, x run) finding {
	if !k.whole(si, x) || si == 0 || !k.words[k.sentences[si-1].hi-1].isSign(":") {
		return nothing
	}
	for _, i := range k.bySentence[si-1] {
		if len(k.out[i].content) == 0 {
			return finding{index: i}
		}
	}
	return k.sourceOf(si-1, .8)
}

// introduced: the sentence before in the paragraph is about one who may speak:
// Wang was blunt. "It is over."
func (k *linker) introduced(si int, x run) finding {
	if !k.whole(si, x) || si == 0 || k.sentences[si-1].para != k.sentences[si].para {
		return nothing
	}
	return k.sourceOf(si-1, .6)
}

// followed: a quotation at the beginning of a paragraph whose next sentence is about one who may
// speak and has no speech of its own: "It is over." Wang did not smile. Or: That is how Wang,
// the envoy, puts it.
func (k *linker) followed(si int, x run) finding {
	s := k.sentences[si]
	if x.lo > s.lo+1 || si > 0 && k.sentences[si-1].para == s.para || si+1 >= len(k.sentences) || k.sentences[si+1].para != s.para {
		return nothing
	}
	next := k.sentences[si+1]
	if k.words[next.lo].quoted >= 0 || x.hi < s.hi-1 {
		return nothing
	}
	if src := k.soSaid(si + 1); !src.empty() {
		return finding{index: -1, source: src, weight: .7}
	}
	if len(k.bySentence[si+1]) > 0 {
		return nothing
	}
	if src := k.sentenceSubject(si + 1); !src.empty() && (k.words[src.lo].capital && k.words[src.lo].class == open || personal[k.words[src.lo].low] && k.words[src.lo].low != "it") && src.hi < next.hi {
		return finding{index: -1, source: k.beforeVerb(src), weight: .5}
	}
	if hi := min(next.hi, next.lo+4); k.words[next.lo].low == "that" || k.words[next.lo].low == "so" || k.words[next.lo].low == "this" {
		for i := next.lo + 1; i < hi; i++ {
			if k.words[i].low == "how" || k.words[i].low == "what" {
				return finding{index: -1, source: k.subjectAt(i+1, next.hi), weight: .6}
			}
		}
	}
	return nothing
}

// soSaid returns whose words a sentence says that those before it were: So said Wang. Wang said
// so. The words were those of Wang.
func (k *linker) soSaid(si int) run {
	s := k.sentences[si]
	w := &k.words[s.lo]
	switch {
	case w.low == "so" && s.lo+2 < s.hi && len(verbs().forms[k.words[s.lo+1].low]) > 0:
		return run{s.lo + 2, k.phraseRight(s.lo+2, s.hi, bindsLeft)}
	case wordsOf[k.near(s.lo+1).low] && w.class.is(determiner) || wordsOf[w.low]:
		for i := s.lo + 1; i < s.hi; i++ {
			if k.words[i].capital && k.words[i].class == open {
				return run{i, k.phraseRight(i, s.hi, nil)}
			}
		}
	}
	for _, i := range k.bySentence[si] {
		if t := &k.out[i]; len(t.content) == 1 && k.words[t.content[0].lo].low == "so" {
			return t.source
		}
	}
	return run{}
}

// wordsOf are the nouns for what was just quoted.
var wordsOf = list(`words verdict opinion view message answer complaint assessment judgement judgment advice conclusion question warning`)

// beforeVerb cuts a subject before a verb that no list knows.
func (k *linker) beforeVerb(r run) run {
	for i := r.lo + 1; i < r.hi; i++ {
		if w := &k.words[i]; !w.capital && w.class == open && k.near(i-1).capital {
			return run{r.lo, i}
		}
	}
	return r
}

// maxTurn is how many words a turn of a dialogue may have, and how many sentences back the
// turns before it may lie.
const maxTurn = 30

// turn: a paragraph that is a short quotation, behind two of different sources: they take
// turns (Elson and McKeown 2010). Whoever spoke before the last one speaks again.
func (k *linker) turn(si int, x run) finding {
	s := k.sentences[si]
	if !k.whole(si, x) || x.hi-x.lo > maxTurn || si+1 < len(k.sentences) && k.sentences[si+1].para == s.para && k.words[k.sentences[si+1].lo].quoted < 0 {
		return nothing
	}
	last, lastPara := k.quotingParagraph(s.para-1, si)
	if last < 0 || lastPara != s.para-1 {
		return nothing
	}
	other, otherPara := k.quotingParagraph(s.para-2, si)
	if other < 0 || otherPara != s.para-2 {
		return nothing
	}
	a, b := &k.out[last], &k.out[other]
	if a.source.empty() || b.source.empty() || k.string(a.source.lo, a.source.hi) == k.string(b.source.lo, b.source.hi) || k.contentWords(a) > maxTurn || k.contentWords(b) > maxTurn {
		return nothing
	}
	return finding{index: -1, source: b.source, weight: .6}
}

func (k *linker) contentWords(x *attribution) (n int) {
	for _, c := range x.content {
		n += c.hi - c.lo
	}
	return n
}

// quotingParagraph returns the last attribution of paragraph para, before sentence si, that has
// a quotation; -1 where there is none.
func (k *linker) quotingParagraph(para, si int) (index, in int) {
	for p := si - 1; p >= 0 && k.sentences[p].para >= para && p > si-maxTurn; p-- {
		if k.sentences[p].para == para {
			if i := k.lastQuoting(p); i >= 0 {
				return i, para
			}
		}
	}
	return -1, -1
}

// paragraph: a whole paragraph in quotation marks behind one that ends with a
// quotation.
func (k *linker) paragraph(si int, x run) finding {
	if !k.whole(si, x) || si == 0 || k.sentences[si-1].para != k.sentences[si].para-1 {
		return nothing
	}
	if i := k.lastQuoting(si - 1); i >= 0 && !k.out[i].source.empty() {
		return finding{index: -1, source: k.out[i].source, weight: .5}
	}
	return nothing
}

// questioner: a question that is a paragraph, in an article whose writer asks (I ask).
func (k *linker) questioner(si int, x run) finding {
	s := k.sentences[si]
	if !k.whole(si, x) || x.hi-x.lo > maxTurn || !k.near(x.hi-2).isSign("?") || si+1 < len(k.sentences) && k.sentences[si+1].para == s.para {
		return nothing
	}
	return finding{index: -1, source: k.writer, weight: .6}
}

// askingWriter returns the source of the first "I ask" outside quotation marks.
func (k *linker) askingWriter() run {
	for i := range k.out {
		if t := &k.out[i]; !t.source.empty() && !t.cue.empty() && k.words[t.source.lo].low == "i" && k.words[t.source.lo].quoted < 0 && asks[k.words[t.cue.lo].low] {
			return t.source
		}
	}
	return run{}
}

var asks = list(`ask asks asked wonder wondered`)

// opened: a whole paragraph in quotation marks behind one without speech whose last sentence is
// about a person: He sat down and told us how it had been.
func (k *linker) opened(si int, x run) finding {
	if !k.whole(si, x) || si == 0 || k.sentences[si-1].para != k.sentences[si].para-1 {
		return nothing
	}
	for w := k.sentences[si-1].lo; w < k.sentences[si-1].hi; w++ {
		if k.words[w].quoted >= 0 {
			return nothing
		}
	}
	src := k.sentenceSubject(si - 1)
	if src.empty() || !(k.words[src.lo].low == "he" || k.words[src.lo].low == "she" || k.words[src.lo].capital && k.words[src.hi-1].capital && k.words[src.lo].class == open) {
		return nothing
	}
	return finding{index: -1, source: k.beforeVerb(src), weight: .5}
}

// embedded: a stretch of a sentence without a cue, too long and too plain for a
// title or a nickname.
func (k *linker) embedded(si int, x run) finding {
	if k.whole(si, x) || k.speechWords(x) < 5 {
		return nothing
	}
	if src := k.sentenceSubject(si); !src.empty() && src.hi <= x.lo {
		return finding{index: -1, source: src, weight: .45}
	}
	return nothing
}

// speechWords counts the words of x that begin with a small letter.
func (k *linker) speechWords(x run) int {
	n := 0
	for i := x.lo; i < x.hi; i++ {
		if w := &k.words[i]; !w.capital && !w.class.is(punctuation) {
			n++
		}
	}
	return n
}

// sourceOf returns the last source of a sentence, or else its subject.
func (k *linker) sourceOf(si int, weight float64) finding {
	for n := len(k.bySentence[si]) - 1; n >= 0; n-- {
		if t := &k.out[k.bySentence[si][n]]; !t.source.empty() {
			return finding{index: -1, source: t.source, weight: weight}
		}
	}
	return finding{index: -1, source: k.sentenceSubject(si), weight: weight}
}

func distance(a, b run) int {
	if a.hi <= b.lo {
		return b.lo - a.hi
	}
	if b.hi <= a.lo {
		return a.lo - b.hi
	}
	return 0
}
