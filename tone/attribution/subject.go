package attribution

// mainClause returns where the main clause of s begins: behind introductory
// words, and behind a phrase or clause that a comma ends.
func (a *article) mainClause(s sentence, hi int) int {
	i := s.lo
	for i < hi && (a.words[i].class.is(conjunction|adverb) && !a.words[i].class.is(preposition|determiner) && !subordinator[a.words[i].low] || a.words[i].class.is(punctuation) && a.words[i].quoted < 0) {
		i++
	}
	if i >= hi || !a.words[i].class.is(preposition) && !subordinator[a.words[i].low] && !endsIn(a.words[i].low, "ing") && !a.words[i].class.is(timeword) {
		return i
	}
	for k := i; k < hi; k++ {
		if a.words[k].isSign(",") && a.words[k].quoted < 0 {
			return k + 1
		}
	}
	return i
}

var subordinator = list(`when while as after before since because although though if unless once asked until`)

// sentenceSubject returns the subject of a sentence's main clause.
func (a *article) sentenceSubject(si int) run {
	s := a.sentences[si]
	i := a.mainClause(s, s.hi)
	r := a.subjectAt(i, s.hi)
	if r.empty() && i < s.hi && a.words[i].class.is(preposition) {
		if k := a.behindOccasion(i+1, s.hi); k > i+1 {
			r = a.subjectAt(k, s.hi)
		}
	}
	return a.withName(r, s.hi)
}

// behindOccasion returns where the subject may begin behind an introduction without a comma, whose
// noun phrase begins at words[i]: On the last visit he; In Geneva the envoy; i where none does.
func (a *article) behindOccasion(i, hi int) int {
	head := false
	for k := i; k < hi && k < i+maxPredicate; k++ {
		w := &a.words[k]
		switch {
		case head && (personal[w.low] || w.class.is(determiner) && !a.isPossessive(k) || w.capital && w.class == open && !a.words[k-1].capital):
			return k
		case w.isNoun():
			head = true
		case w.low == "of" || a.isPossessive(k), w.class.is(determiner) && !head:
			head = false
		default:
			return i
		}
	}
	return i
}

// withName extends a subject over the name that it is said to have: a man called Karl; a poet
// who calls himself Karl.
func (a *article) withName(r run, end int) run {
	k := r.hi
	if r.empty() || a.words[r.hi-1].capital {
		return r
	}
	if a.near(k).low == "who" && reflexives[a.near(k+2).low] {
		k += 2
	} else if a.near(k).low == "calling" && reflexives[a.near(k+1).low] {
		k++
	} else if low := a.near(k).low; low != "named" && low != "called" {
		return r
	}
	for k++; k < end && a.words[k].capital && a.words[k].class == open; k++ {
		r.hi = k + 1
	}
	return r
}

var reflexives = list(`himself herself itself themselves`)

// subjectAt returns the noun phrase that begins at words[i].
func (a *article) subjectAt(i, end int) run {
	if i >= end || a.words[i].quoted >= 0 {
		return run{}
	}
	if personal[a.words[i].low] {
		return run{i, i + 1}
	}
	hi := a.phraseRight(i, end, bindsLeft)
	for k := i + 1; k < hi; k++ { // a verb that no list knows ends a name
		if w := &a.words[k]; a.near(k-1).capital && a.near(k-1).class == open && !w.capital && w.class == open && !isRole(w.low) && !bodies[w.low] && nations()[a.near(k-1).low] == "" {
			hi = k
		}
	}
	if hi <= i || !a.hasHead(i, hi) || a.isPossessive(hi-1) {
		return run{}
	}
	return run{i, hi}
}

// hasVerb reports whether a verb stands in [lo, hi) before the first comma or
// relative.
func (a *article) hasVerb(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		w := &a.words[i]
		if w.isSign(",") || w.class.is(relative) {
			return false
		}
		if w.class.is(auxiliary) && !a.isPossessive(i) || w.class.is(verb) && i > lo && !w.capital && !(a.near(i-1).class.is(determiner)) {
			return true
		}
	}
	return false
}
