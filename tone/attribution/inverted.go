package attribution

// inverted finds the subject behind the verb: "...," said Wang Yi.
func (l *labeller) inverted(s sentence, c *verbCue) bool {
	if c.lo != c.verb || !(c.frame == "n" || c.frame == "e" || l.closesTurn(s, c)) || verbs().verb[c.lemma].rate["e"] < .5 || c.verb+1 >= s.hi {
		return false
	}
	if c.lo > s.lo {
		p := l.near(c.lo - 1)
		if !(p.quoted >= 0 || p.isSign(",") || p.isDash()) {
			return false
		}
		if p.quoted < 0 && c.lo-1 > s.lo && l.near(c.lo-2).quoted < 0 && !l.near(c.verb+1).capital && !l.near(c.verb+1).class.is(determiner|pronoun) {
			return false
		}
	}
	n := l.near(c.verb + 1)
	if n.quoted >= 0 || !(n.isNoun() || n.class.is(determiner|pronoun)) || n.class.is(timeword) {
		return false
	}
	hi := l.invertedEnd(c.verb+1, s.hi)
	if hi == c.verb+1 {
		return false
	}
	if c.lo > s.lo && l.near(c.lo-1).quoted < 0 && !(c.lo-1 > s.lo && l.near(c.lo-2).quoted >= 0) && l.hasVerb(c.verb+1, hi) {
		return false
	}
	c.source, c.own, c.inverted = run{c.verb + 1, hi}, true, true
	c.frame, c.start, c.weight, c.hi = "e", -1, verbs().verb[c.lemma].rate["e"], c.verb+1
	return true
}

// closesTurn reports whether a pronoun or somebody's relative or aide stands alone behind the
// verb, where a clause might begin: "...," says he. "...," adds her daughter, Anna.
func (l *labeller) closesTurn(s sentence, c *verbCue) bool {
	i := c.verb + 1
	if i >= s.hi || c.lo == s.lo || l.near(c.lo-1).quoted < 0 {
		return false
	}
	switch l.words[i].low {
	case "he", "she", "they":
		return i+1 >= s.hi || l.words[i+1].class.is(punctuation)
	case "his", "her", "their":
		hi := l.phraseRight(i, s.hi, nil)
		return hi > i+1 && (hi >= s.hi || l.words[hi].class.is(punctuation))
	}
	return false
}

// invertedEnd returns the end of a subject behind its verb: with its appositions
// it runs to the end of the sentence, but for occasions and further clauses.
func (a *article) invertedEnd(i, hi int) int {
	if a.words[i].class.is(pronoun) && !a.words[i].class.is(determiner) {
		return i + 1
	}
	start := i
	for ; i < hi && i-start < 2*maxPhrase; i++ {
		w := &a.words[i]
		switch {
		case w.quoted >= 0 && !a.shortQuote(w.quoted):
			return a.backOver(start, i)
		case w.isSign(".") && i+1 >= hi, w.isSign(";"), w.isSign(":"), w.isDash():
			return i
		case w.isSign(",") && i+1 < hi && (isGerund(a.near(i+1)) || a.near(i+1).class.is(conjunction) && a.near(i+1).low != "and" || a.near(i+1).quoted >= 0):
			return i
		case w.class.is(timeword) && w.capital, w.low == "during" || w.low == "when" || w.low == "after" || w.low == "before" || w.low == "while" || w.low == "as":
			return a.backOver(start, i)
		case (w.low == "in" || w.low == "at" || w.low == "on") && i > start && i+1 < hi &&
			(a.near(i+1).class.is(timeword) || a.near(i+1).low == "a" || a.near(i+1).low == "an" || a.near(i+1).capital && w.low == "on"):
			return a.backOver(start, i)
		}
	}
	return i
}

// backOver moves hi before a comma or a preposition that was left.
func (a *article) backOver(lo, hi int) int {
	for hi > lo && (a.near(hi-1).isSign(",") || a.near(hi-1).class.is(preposition)) {
		hi--
	}
	return hi
}

// isGerund reports whether w may be a participle in -ing.
func isGerund(w *word) bool { return !w.capital && len(w.low) > 4 && endsIn(w.low, "ing") }

func gerundCue(low string) bool {
	for _, f := range verbs().forms[low] {
		if f.form&gerund != 0 {
			return true
		}
	}
	return false
}
