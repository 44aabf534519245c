package attribution

// findSource finds the subject of a cue.
func (l *labeller) findSource(s sentence, c *verbCue, before []verbCue) bool {
	switch c.use {
	case passive:
		c.source = c.by
		return !c.by.empty()
	case participle:
		return l.participleSource(s, c, before)
	case infinitive:
		return l.sharedSource(s, c, before)
	}
	if c.verb+1 < s.hi && l.near(c.verb+1).low == "by" && c.frame != "by" {
		return false
	}
	if l.inverted(s, c) {
		return true
	}
	if r, ok := l.subject(s, c.lo); ok {
		c.source, c.own = r, true
		return true
	}
	if c.lo > s.lo && (l.near(c.lo-1).low == "and" || l.near(c.lo-1).low == "but" || l.near(c.lo-1).isSign(",")) {
		return l.sharedSource(s, c, before)
	}
	return false
}

// subject finds the noun phrase that ends before words[g].
func (l *labeller) subject(s sentence, g int) (run, bool) {
	if g <= s.lo {
		return run{}, false
	}
	k := g - 1
	w := &l.words[k]
	switch {
	case w.low == "there":
		return run{}, false
	case w.class.is(relative) && w.low != "that" || personal[w.low]:
		return run{k, g}, true
	case w.low == "that":
		return run{k, g}, k > s.lo && l.near(k-1).isNoun()
	case w.isSign(",") || w.isSign(")") || w.isDash():
		return l.subjectOverAside(s, k)
	}
	lo, ok := l.phraseLeft(s.lo, g)
	if k := lo - 1; ok && k > s.lo && isGerund(l.near(k)) && l.near(k-1).isNoun() && !gerundCue(l.near(k).low) { // a soldier guarding the tower told
		if from, found := l.phraseLeft(s.lo, k); found {
			return run{from, g}, true
		}
	}
	if !ok && (w.class.is(verb|adverb) || w.isNoun()) {
		return l.subjectOverRelative(s, g)
	}
	return run{lo, g}, ok
}

// subjectOverRelative finds the subject of a verb that a relative clause without commas parts from it: a
// grower whose name may not be told told them.
func (l *labeller) subjectOverRelative(s sentence, g int) (run, bool) {
	for k := g - 1; k > s.lo && g-k < maxPredicate; k-- {
		switch w := &l.words[k]; {
		case w.quoted >= 0 || w.class.is(punctuation):
			return run{}, false
		case w.low == "who" || w.low == "whose":
			lo, ok := l.phraseLeft(s.lo, k)
			return run{lo, g}, ok
		}
	}
	return run{}, false
}

var personal = list(`he she they it i we you he'd she'd they'd it'd i'd we'd you'd they've i've we've you've who'd who've`)

// subjectOverAside finds the subject of a verb that an aside parts from it: the
// noun phrase before the comma, bracket or dash that opens what words[k] closes.
func (l *labeller) subjectOverAside(s sentence, k int) (run, bool) {
	opening := ","
	if l.words[k].isSign(")") {
		opening = "("
	}
	dash := l.words[k].isDash()
	for tries, p := 0, k-1; p > s.lo && k-p < maxPhrase && tries < 4; p-- {
		w := &l.words[p]
		if w.quoted >= 0 || !(w.isSign(opening) && !dash || dash && w.isDash()) {
			continue
		}
		tries++
		if opening == "," && !dash && !l.asideAt(p+1, k) {
			continue
		}
		lo, ok := l.phraseLeft(s.lo, p)
		if personal[l.near(p-1).low] {
			lo, ok = p-1, true
		}
		if !ok || l.words[lo].class.is(preposition) {
			continue
		}
		if lo > s.lo && l.near(lo-1).isSign(",") && (l.appositive(lo) || l.words[lo].class.is(number)) && l.near(lo-2).isNoun() && !l.near(p-1).capital {
			continue
		}
		if opening == "," && !l.appositive(p+1) {
			return run{lo, p}, true
		}
		if dash {
			return run{lo, p}, true
		}
		hi := k
		if opening == "(" {
			hi = k + 1
		}
		return run{lo, hi}, true
	}
	return run{}, false
}

// asideAt reports whether an aside may begin at words[i].
func (l *labeller) asideAt(i, hi int) bool {
	if i >= hi {
		return false
	}
	w := &l.words[i]
	return !w.class.is(conjunction) && !personal[w.low] || w.low == "as"
}

// appositive reports whether words[i] begins an apposition, which belongs to the
// source, rather than a clause or an occasion.
func (l *labeller) appositive(i int) bool {
	w := &l.words[i]
	return w.isNoun() && !gerundCue(w.low) && !endsIn(w.low, "ing") && !w.class.is(timeword) || w.class.is(determiner) && !w.class.is(relative) || w.low == "of" || w.low == "from"
}

// participleSource finds who does what a participle says.
func (l *labeller) participleSource(s sentence, c *verbCue, before []verbCue) bool {
	if c.lo == s.lo { // Citing the heat, Wang left.
		return l.subjectAhead(s, c)
	}
	p := l.near(c.lo - 1)
	switch {
	case p.isSign(",") || p.class.is(preposition|conjunction) || p.isDash() || p.quoted >= 0:
		return l.sharedSource(s, c, before)
	case p.isNoun() && !p.class.is(timeword):
		lo, ok := l.phraseLeft(s.lo, c.lo)
		if ok {
			lo = l.lastPhrase(lo, c.lo)
		}
		c.source, c.own = run{lo, c.lo}, ok
		return ok
	case p.class.is(timeword):
		return l.sharedSource(s, c, before)
	}
	return false
}

// subjectAhead finds the subject behind the comma that ends an introduction.
func (l *labeller) subjectAhead(s sentence, c *verbCue) bool {
	for i := c.hi; i < s.hi-1 && i < c.hi+maxPhrase; i++ {
		if l.words[i].isSign(",") && l.words[i].quoted < 0 {
			return l.takeSubject(s, c, i+1)
		}
	}
	return false
}

// sharedSource gives a cue the source of the cue before it, or else the subject
// of the sentence.
func (l *labeller) sharedSource(s sentence, c *verbCue, before []verbCue) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if b := &before[i]; !b.source.empty() && b.source.hi <= c.lo {
			c.source = b.source
			return true
		}
	}
	return l.takeSubject(s, c, l.mainClause(s, c.lo))
}

// takeSubject takes the noun phrase at words[i] as the source of c.
func (l *labeller) takeSubject(s sentence, c *verbCue, i int) bool {
	c.source = l.subjectAt(i, s.hi)
	if c.lo >= i && c.source.hi > c.lo {
		c.source.hi = c.lo
	}
	return !c.source.empty() && l.hasHead(c.source.lo, c.source.hi)
}
