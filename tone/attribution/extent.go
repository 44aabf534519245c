package attribution

// contentEnd returns where the content ends that follows cues[i]: at the end of
// the sentence, or before what belongs to the journalist or to another cue.
func (l *labeller) contentEnd(s sentence, cues []verbCue, i int) int {
	c := &cues[i]
	if c.frame == "q" && l.words[c.start].quoted >= 0 && !l.near(c.start-1).isSign(":") && l.near(c.start-1).isSign(",") {
		return l.quotesEnd(s, c.start)
	}
	for k := c.start; k < s.hi; k++ {
		w := &l.words[k]
		if end, ok := l.endsAtCue(c, l.cueFrom(cues, i, k), k); ok {
			return end
		}
		if w.quoted >= 0 {
			continue
		}
		if w.isSign(",") && c.verb == s.lo { // Repeating the offer, Wang said
			return k
		}
		if w.isSign(";") || w.low == "according" && k > c.start {
			return k
		}
		if k > c.start && l.narrow(c) && l.endsNarrow(s, k) {
			return k
		}
	}
	return s.hi
}

// quotesEnd returns the end of a quotation and of those that follow it at once.
func (l *labeller) quotesEnd(s sentence, k int) int {
	for k < s.hi && l.words[k].quoted >= 0 {
		k++
	}
	return k
}

// maxLater is how many later cues may end a content.
const maxLater = 12

// cueFrom returns the cue behind cues[i] that begins at words[k], nil if none.
func (l *labeller) cueFrom(cues []verbCue, i, k int) *verbCue {
	for j := i + 1; j < len(cues) && j <= i+maxLater; j++ {
		if cues[j].first() == k {
			return &cues[j]
		}
	}
	return nil
}

// endsAtCue reports whether a later cue, d, that begins at words[k] ends the
// content of c, and where.
func (l *labeller) endsAtCue(c, d *verbCue, k int) (int, bool) {
	if d == nil || k == c.start {
		return 0, false
	}
	p := l.near(k - 1)
	conj := p.class.is(conjunction) && !p.class.is(relative)
	switch {
	case d.start < 0 && p.quoted >= 0: // ...," he said
		return k, true
	case d.start < 0 && (p.isSign(",") || p.isDash()): // ..., he said
		return k - 1, true
	case d.use == participle && p.isSign(","): // ..., adding that
		return k - 1, true
	case d.own && conj && (p.low != "and" && p.low != "or" || l.near(k-2).isSign(",")):
		return k - 1, true
	case d.own && p.isSign(",") && k-2 > c.start && d.use == finite && l.near(k-2).class.is(adverb):
		return k - 1, true
	case !d.own && conj && d.use == c.use && k-1 > c.start:
		return k - 1, true
	}
	return 0, false
}

// narrow reports whether the content of c is a phrase rather than a clause.
func (l *labeller) narrow(c *verbCue) bool {
	switch c.frame {
	case "c", "q", "w":
		return false
	case "n", "e":
		return !sayLike[c.lemma]
	}
	return true
}

// sayLike verbs take a clause without that: said he would go.
var sayLike = list(`say think believe tell add announce know note argue suggest hope insist report feel claim deny assume warn`)

// endsNarrow reports whether words[k] ends a phrase content.
func (l *labeller) endsNarrow(s sentence, k int) bool {
	w := &l.words[k]
	if k+1 >= s.hi {
		return false
	}
	n := l.near(k + 1)
	switch {
	case w.isDash():
		return true
	case w.isSign(","):
		return n.class.is(conjunction) && n.low != "and" && n.low != "or" || n.low == "which" || n.low == "who" || n.low == "with"
	}
	return w.low == "while" || w.low == "although" || w.low == "when"
}

// around returns the contents of a cue that stands behind or inside them: "...,"
// he said, "..."; nil if there are none and no quotation stands at its side.
func (l *labeller) around(s sentence, cues []verbCue, i int) []run {
	c := &cues[i]
	lo := min(c.first(), c.lo)
	hi := c.hi
	if c.inverted {
		hi = max(hi, c.source.hi)
	}
	if lo == s.lo {
		if l.quoteAhead(s, hi) || l.near(s.hi-1).isSign(":") || l.criedBefore(s) {
			return []run{}
		}
		return nil
	}
	p := l.near(lo - 1)
	end, from := lo-1, l.clauseStart(s, cues, i)
	switch {
	case p.quoted >= 0:
		end = lo
	case !p.isSign(",") && !p.isDash():
		return nil
	}
	if from >= end {
		return nil
	}
	if l.near(end-1).quoted >= 0 {
		if q := l.quoteStart(end - 1); q <= from || l.near(q-1).isSign(":") || l.near(q-1).isSign(".") {
			return []run{}
		}
	}
	return []run{{from, end}}
}

// criedBefore reports whether a quotation that ends in ? or ! precedes s.
func (l *labeller) criedBefore(s sentence) bool {
	if s.lo < 2 || l.near(s.lo-1).quoted < 0 {
		return false
	}
	mark := l.near(s.lo - 2).low
	return mark == "?" || mark == "!"
}

// quoteAhead reports whether a quotation follows words[i-1] at once.
func (l *labeller) quoteAhead(s sentence, i int) bool {
	return i < s.hi && (l.words[i].quoted >= 0 || i+1 < s.hi && l.words[i].class.is(punctuation) && l.near(i+1).quoted >= 0)
}

// clauseStart returns where the content begins that ends before cues[i].
func (l *labeller) clauseStart(s sentence, cues []verbCue, i int) int {
	from := s.lo
	for from < cues[i].lo && (l.words[from].low == "but" || l.words[from].low == "and") {
		from++
	}
	return from
}

// quoteStart returns the first word of the quotation that words[i] stands in.
func (l *labeller) quoteStart(i int) int {
	for q := l.words[i].quoted; i > 0 && l.near(i-1).quoted == q; i-- {
	}
	return i
}
