package attribution

// A use is the grammatical use of a cue verb.
type use uint8

const (
	finite use = iota
	participle
	infinitive
	passive
	unusable
)

// A verbCue is a verb that marks an attribution, as the rules read its clause.
type verbCue struct {
	lo, verb, hi int // its group with auxiliaries, the verb, the end
	lemma        string
	use          use
	by           run    // whom a passive names: told by Wang
	frame        string // what follows
	weight       float64
	source       run
	own          bool // the source stands at the cue, not farther left
	inverted     bool // said Wang
	start        int  // where the content begins that follows; -1 if it precedes
}

// first returns the first word of the cue with its own source.
func (c *verbCue) first() int {
	if c.own && c.source.lo < c.lo {
		return c.source.lo
	}
	return c.lo
}

// clauses labels the clauses of a sentence whose verb is a cue.
func (l *labeller) clauses(si int) {
	s := l.sentences[si]
	cues := l.findCues(s)
	for i := range cues {
		c := &cues[i]
		weight := l.weigh(c.weight, c.source)
		if l.negated(c) {
			weight *= negatedFactor
		}
		if weight < minWeight || l.hearsay(cues[:i], c) {
			continue
		}
		var pieces []run
		if c.start >= 0 {
			pieces = []run{{c.start, l.contentEnd(s, cues, i)}}
		} else {
			pieces = l.around(s, cues, i)
			if pieces == nil {
				continue
			}
		}
		l.emit(weight, "clause:"+c.lemma+"/"+c.frame+"/"+string("FGIV"[c.use]), c.source, run{c.lo, c.hi}, pieces...)
	}
}

// negatedFactor is for cues with a negation: what nobody said is seldom anybody's content.
const negatedFactor = .7

func (l *labeller) negated(c *verbCue) bool {
	for i := c.lo; i < c.verb; i++ {
		switch l.words[i].low {
		case "not", "never", "n't":
			return true
		}
	}
	return false
}

// hearsay reports whether c tells what others mean to do in words that an earlier
// cue already gives to its source: Wang said both sides agreed to talk.
func (l *labeller) hearsay(before []verbCue, c *verbCue) bool {
	if c.frame != "to" && c.frame != "t" || !c.own || commissive[c.lemma] {
		return false
	}
	for i := range before {
		if b := &before[i]; b.start >= 0 && b.start <= c.source.lo && c.source.lo < b.start+8 && !l.narrow(b) {
			return true
		}
	}
	return false
}

// commissive are the verbs by which one speaks, not only means, to do something or to have it
// done (Searle 1976: commissives and directives).
var commissive = list(`promise pledge vow swear threaten offer refuse order urge beg instruct ask tell warn invite`)

// findCues returns the cue verbs of s, in order.
func (l *labeller) findCues(s sentence) []verbCue {
	var cues []verbCue
	for i := s.lo; i < s.hi; i++ {
		w := &l.words[i]
		if w.quoted >= 0 || w.capital && i > s.lo {
			continue
		}
		for _, f := range verbs().forms[w.low] {
			if c, ok := l.cueAt(s, i, f, cues); ok {
				cues = append(cues, c)
				i = max(i, c.hi-1)
				break
			}
		}
	}
	return cues
}

// cueAt reads the clause of words[i], a form of a cue verb.
func (l *labeller) cueAt(s sentence, i int, f inflected, before []verbCue) (verbCue, bool) {
	c := verbCue{verb: i, hi: i + 1, lemma: f.lemma, start: -1}
	c.lo, c.use = l.useOf(s, i, f.form)
	if c.use == unusable || !l.findFrame(s, &c) || !l.findSource(s, &c, before) {
		return c, false
	}
	return c, true
}

// useOf returns where the verb group of words[i] begins, and its use.
func (l *labeller) useOf(s sentence, i int, f form) (lo int, u use) {
	lo = i
	var be, have, do, to bool
	for lo > s.lo && !to {
		w := l.near(lo - 1)
		if w.quoted >= 0 {
			break
		}
		if w.low == "'s" {
			if !(lo-2 >= s.lo && l.near(lo-2).class.is(pronoun|relative)) {
				break
			}
			be = true
		} else if w.class.is(auxiliary) {
			be = be || beForms[w.low]
			have = have || haveForms[w.low]
			do = do || !beForms[w.low] && !haveForms[w.low]
		} else if w.low == "to" {
			to = true
		} else if (!w.class.is(adverb) || w.class.is(determiner|conjunction)) && !(insideGroups[w.low] && lo-2 >= s.lo && l.near(lo-2).class.is(auxiliary)) {
			break
		}
		lo--
	}
	switch {
	case f&gerund != 0 && be:
		return lo, finite
	case f&gerund != 0:
		return i, participle
	case to && f&base != 0:
		return lo, infinitive
	case to:
		return lo, unusable
	case be && f&participl != 0:
		return lo, passive
	case be:
		return lo, unusable
	case have && f&participl != 0, do && f&base != 0:
		return lo, finite
	case have || do:
		return lo, unusable
	case f&(past|third|base) != 0:
		return lo, finite
	}
	return lo, unusable
}

// insideGroups are adverbs behind an auxiliary that begin clauses elsewhere: had once told.
var insideGroups = list(`once since before only even just`)

var (
	beForms   = list(`is are was were be been being am 's 're 'm isn't aren't wasn't weren't`)
	haveForms = list(`has have had having 've hasn't haven't hadn't they've i've we've you've who've he'd she'd they'd it'd i'd we'd who'd`)
)

// findFrame decides what follows the verb, the frame, and where content begins.
func (l *labeller) findFrame(s sentence, c *verbCue) bool {
	v := verbs().verb[c.lemma]
	i := c.verb + 1
	if c.use == passive {
		return l.passiveFrame(s, c)
	}
	if i < s.hi && l.words[i].class.is(preposition) && l.words[i].low != "after" && l.words[i].low != "before" && l.words[i].quoted < 0 && !l.timeBehind(i, s.hi) {
		if r := v.rate[useSign[c.use]+l.words[i].low]; r > 0 && i+1 < s.hi {
			c.frame, c.weight, c.hi, c.start = l.words[i].low, r, i+1, i+1
			return true
		}
	}
	if v.rate["r"] > 0 {
		i = l.recipient(i, s.hi)
	}
	j := l.adjuncts(i, s.hi)
	c.frame, c.start = l.frameAt(s, j)
	if c.frame == "n" && j > i && !l.near(j-1).class.is(timeword|adverb) {
		// what seemed an occasion may be the object: spoke at length
		j = i
		c.frame, c.start = l.frameAt(s, j)
	}
	if c.start >= 0 && j > i {
		c.hi = j
	}
	if c.frame == "n" && v.rate[useSign[c.use]+"n"] == 0 && l.beginsClause(run{c.start, s.hi}) { // assured him the bridge would hold
		c.frame = "c"
	}
	c.weight = v.rate[useSign[c.use]+c.frame]
	return c.weight > 0
}

// passiveFrame is findFrame for a passive that names who speaks behind it: he was told by Wang that it
// was late. Its rates are those of the active.
func (l *labeller) passiveFrame(s sentence, c *verbCue) bool {
	v := verbs().verb[c.lemma]
	if l.near(c.verb+1).low != "by" || v.rate["r"] == 0 {
		return false
	}
	c.by = run{c.verb + 2, l.agentEnd(c.verb+2, s.hi)}
	if c.by.empty() || c.by.hi > s.hi {
		return false
	}
	i := c.by.hi
	for i < s.hi && (l.words[i].class.is(number|timeword) || l.words[i].class.is(determiner) && l.near(i+1).class.is(timeword)) {
		i++
	}
	c.frame, c.start = l.frameAt(s, l.adjuncts(i, s.hi))
	switch c.frame {
	case "c", "w", "t":
		c.weight = v.rate[c.frame]
	}
	return c.weight > 0
}

// useSign marks the rates of participles and infinitives in the table of verbs.
var useSign = [...]string{finite: "", participle: "+", infinitive: "^", passive: "!"}

// timeBehind reports whether a time follows the preposition words[i].
func (l *labeller) timeBehind(i, hi int) bool {
	return i+1 < hi && l.near(i+1).class.is(timeword)
}

// frameAt names what stands at words[i], behind a cue verb and its adjuncts, and
// returns where content begins in it; -1 if it precedes the cue.
func (l *labeller) frameAt(s sentence, i int) (frame string, start int) {
	if i >= s.hi {
		return "e", -1
	}
	w := &l.words[i]
	switch {
	case w.quoted >= 0:
		return "q", i
	case w.isSign(",") || w.isSign(":"):
		if i+1 < s.hi && l.near(i+1).quoted >= 0 || w.low == ":" && i+1 < s.hi {
			return "q", i + 1
		}
		return "e", -1
	case w.class.is(punctuation) && w.low != "(" && w.low != "[":
		return "e", -1
	case w.low == "that" && i+1 < s.hi:
		return "c", i
	case w.class.is(wh):
		return "w", i
	case w.low == "to" && i+1 < s.hi && l.near(i+1).class == open && !l.near(i+1).capital, w.low == "not" && l.near(i+1).low == "to" && i+2 < s.hi:
		return "t", i
	case w.low == "after" || w.low == "before" || w.low == "until": // said on Monday after rain fell
		return "e", -1
	case w.class.is(preposition):
		return ":" + w.low, i + 1
	case w.class.is(conjunction):
		return "e", -1
	case w.class.is(pronoun) && !w.class.is(determiner):
		return "c", i
	}
	return "n", i
}

// recipient skips whom a verb like tell speaks to.
func (l *labeller) recipient(i, hi int) int {
	if i >= hi || l.words[i].quoted >= 0 {
		return i
	}
	w := &l.words[i]
	if w.class.is(object) {
		return i + 1
	}
	if w.low == "her" || w.low == "it" || w.low == "you" {
		return i + 1
	}
	if w.class.is(wh|relative) && w.low != "his" || w.class.is(pronoun) && !w.class.is(determiner) || w.low == "that" {
		return i
	}
	return l.phraseRight(i, hi, insideRecipients)
}
