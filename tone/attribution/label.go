package attribution

// A role is what a labelled stretch is in an attribution.
type role uint8

const (
	source role = iota
	cue
	content
)

// A label gives a run of words a role. Labels of one finding share a group;
// group 0 has none, and linking looks for one.
type label struct {
	role     role
	run      run
	sentence int
	group    int
	weight   float64 // how often such a finding is right, 0..1
	sure     float64 // how probable the model holds its words to be told, 0..1; 0 where rules found it
	rule     string
	spare    bool // counts only where the model leaves the same cue without a content
}

// A run is a range of words, [lo, hi).
type run struct{ lo, hi int }

func (r run) empty() bool { return r.lo >= r.hi }

// beside returns r up to where o begins, or from where o ends if r does not begin before it.
func (r run) beside(o run) run {
	switch {
	case r.hi <= o.lo || o.hi <= r.lo:
		return r
	case r.lo < o.lo:
		return run{r.lo, o.lo}
	}
	return run{o.hi, r.hi}
}

const accordingRule = "according"

// labelRules find labels in a sentence, in this order. What each looks for:
//
//	according  "according to", in PolNeAR the commonest cue that is no verb
//	clause     a verb of measuredVerbs or judgedVerbs, its subject and complement
//	           (Quirk et al. 1985, ch. 14 on reporting clauses, ch. 16 on what
//	           complements a verb)
//	noun       a noun with a possessive and a clause or a preposition
//	credit     a dash and a name behind a quotation
//	quotation  what stands in quotation marks and is in no content yet
var labelRules = []struct {
	name string
	find func(*labeller, int)
}{
	{accordingRule, (*labeller).according},
	{"clause", (*labeller).clauses},
	{"noun", (*labeller).nouns},
	{creditRule, (*labeller).credit},
	{"quotation", (*labeller).quotations},
}

// A labeller is one run over an article: the first of the three steps.
type labeller struct {
	*article
	labels []label
	groups int
	at     int // the sentence that is being read
	rule   string
}

// labelArticle labels the sources, cues and contents of a.
func labelArticle(a *article) []label {
	l := &labeller{article: a}
	for i := range a.sentences {
		l.at = i
		for _, r := range labelRules {
			l.rule = r.name
			r.find(l, i)
		}
	}
	return l.labels
}

// emit adds one finding.
func (l *labeller) emit(weight float64, rule string, src, c run, contents ...run) {
	l.groups++
	add := func(r role, x run) {
		if !x.empty() {
			l.labels = append(l.labels, label{role: r, run: x, sentence: l.at, group: l.groups, weight: weight, rule: rule})
		}
	}
	add(source, src)
	add(cue, c)
	for _, x := range contents {
		add(content, l.tidy(x))
	}
}

// tidy cuts commas, stops and conjunctions from a content's ends.
func (l *labeller) tidy(r run) run {
	for r.lo < r.hi && l.loose(r.lo) {
		r.lo++
	}
	for r.hi > r.lo && l.loose(r.hi-1) {
		r.hi--
	}
	return r
}

// loose reports whether words[i] is a sign that ends no content by itself.
func (l *labeller) loose(i int) bool {
	w := &l.words[i]
	if w.quoted >= 0 || !w.class.is(punctuation) {
		return false
	}
	switch w.low {
	case ",", ".", ";", ":", "!", "?", "(", "[":
		return true
	}
	return w.isDash()
}

// quotations labels as contents the quotations of a sentence that no finding
// covers.
func (l *labeller) quotations(si int) {
	s := l.sentences[si]
	for i := s.lo; i < s.hi; {
		q := l.words[i].quoted
		hi := i + 1
		for q >= 0 && hi < s.hi && l.words[hi].quoted == q {
			hi++
		}
		if q >= 0 && !l.covered(i) && !l.titled(i, hi) {
			l.labels = append(l.labels, label{role: content, run: run{i, hi}, sentence: si, weight: 1, rule: "quotation"})
		}
		i = hi
	}
}

// titled reports whether the quotation [lo, hi) is the title of a work that words before it name as one:
// on CNN's "Hour of the Wolf".
func (a *article) titled(lo, hi int) bool {
	if lo == 0 || !a.isPossessive(lo-1) && !a.near(lo-1).class.is(preposition|determiner) {
		return false
	}
	capitals := 0
	for i := lo; i < hi; i++ {
		w := &a.words[i]
		switch {
		case w.capital:
			capitals++
		case w.class == open || w.class.is(verb|auxiliary|pronoun|adverb) && !w.class.is(preposition|determiner):
			return false
		}
	}
	return capitals > 1
}

// covered reports whether a content of this sentence holds words[i], other than one of
// "according to", which may hold somebody's speech ("...," she said, according to them).
func (l *labeller) covered(i int) bool {
	for k := len(l.labels) - 1; k >= 0 && l.labels[k].sentence == l.at; k-- {
		if c := &l.labels[k]; c.role == content && c.rule != accordingRule && c.run.lo <= i && i < c.run.hi {
			return true
		}
	}
	return false
}
