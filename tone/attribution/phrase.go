package attribution

import "strings"

// maxPhrase bounds the words of a noun phrase.
const maxPhrase = 32

// bindsLeft are the prepositions inside noun phrases (a spokesman for the mayor).
var bindsLeft = list(`of for in at from with to on near against between about under among behind over`)

// isPossessive reports whether words[i] is the ending 's or the bare mark of a plural.
func (a *article) isPossessive(i int) bool {
	w := &a.words[i]
	return w.low == "'s" || w.low == "'" && i > 0 && a.near(i-1).end == w.start && a.near(i-1).quoted < 0 && w.quoted < 0
}

// phraseLeft returns where the noun phrase begins that ends before hi; not before
// lo. ok is false where there is none.
func (a *article) phraseLeft(lo, hi int) (start int, ok bool) {
	if hi <= lo {
		return 0, false
	}
	i := hi - 1
	for ; i >= lo && hi-i <= maxPhrase; i-- {
		if !a.insidePhrase(lo, i, hi) {
			break
		}
	}
	start = a.trimPhrase(i+1, hi)
	return start, start < hi && a.hasHead(start, hi) && !(start == hi-1 && endsIn(a.words[start].low, "ing") && !a.words[start].capital)
}

// insidePhrase reports whether words[i] may stand in a noun phrase that ends
// before hi.
func (a *article) insidePhrase(lo, i, hi int) bool {
	w := &a.words[i]
	last := i == hi-1
	switch {
	case w.quoted >= 0:
		return a.shortQuote(w.quoted)
	case a.isPossessive(i):
		return !last
	case w.isNoun() || w.class.is(determiner) && !last || w.class.is(determiner) && w.class.is(pronoun):
		return !a.finiteCue(i, hi)
	case w.low == "and" || w.low == "&" || w.low == "or":
		return !last && i > lo && a.joins(lo, i, hi)
	case w.class.is(preposition) && bindsLeft[w.low]:
		return !last && !(w.low == "to" && i > lo && a.near(i-1).low == "according")
	case w.class.is(verb): // the disgraced senator
		return !last && i > lo && (a.near(i-1).class.is(determiner) || a.isPossessive(i-1))
	case w.class.is(adverb): // the newly elected governor
		return !last && i > lo && a.near(i-1).class.is(determiner) && a.near(i+1).class.is(verb)
	case w.isSign(".") && !last: // Mich. as the tokens have it
		return i > lo && a.near(i-1).capital && a.near(i-1).end == w.start && !a.near(i+1).class.is(determiner)
	}
	return false
}

// finiteCue reports whether words[i], inside what may be a noun phrase, is rather
// the past tense of a cue: "the man said".
func (a *article) finiteCue(i, hi int) bool {
	if i == hi-1 || a.words[i].capital {
		return false
	}
	for _, f := range verbs().forms[a.words[i].low] {
		if f.form&past != 0 && f.form&base == 0 {
			return true
		}
	}
	return false
}

// joins reports whether the conjunction words[i] joins two noun phrases rather
// than two clauses: the left one begins where a clause may.
func (a *article) joins(lo, i, hi int) bool {
	if !a.near(i-1).isNoun() || !(a.near(i+1).isNoun() || a.near(i+1).class.is(determiner)) {
		return false
	}
	k := i - 1
	for k >= lo && i-k < 12 && (a.words[k].isNoun() || a.words[k].class.is(determiner) || a.isPossessive(k) ||
		a.words[k].low == "of" || a.words[k].low == "for") {
		k--
	}
	return k < lo || a.words[k].class.is(conjunction) || a.words[k].low == "that" || a.words[k].class.is(preposition) ||
		a.words[k].isSign(",") && a.near(i-1).capital == a.near(i+1).capital
}

// shortQuote reports whether quotation q may be part of a noun phrase: short, and
// with no comma or stop before its closing mark, as quoted speech has.
func (a *article) shortQuote(q int) bool {
	x := a.quotations[q]
	body := strings.TrimRight(a.text[x.Start:x.End], "\"'”’»")
	return x.Len() <= 40 && !endsIn(body, ",", ".", "!", "?")
}

// trimPhrase moves start behind what does not belong to a noun phrase at its
// left: conjunctions, adverbs, times, an introductory phrase without a comma.
func (a *article) trimPhrase(start, hi int) int {
	for start < hi-1 {
		w := &a.words[start]
		switch {
		case w.class.is(conjunction|adverb) && !w.class.is(determiner) && !w.class.is(preposition), w.class.is(timeword) && !a.isPossessive(start+1),
			w.low == "last" || w.low == "next", w.class.is(punctuation) && w.quoted < 0, a.isPossessive(start):
			start++
		case w.low == "that" && a.complementizer(start):
			start++
		case w.class.is(preposition) && w.low != "about" && w.low != "over":
			return a.lastPhrase(start+1, hi)
		default:
			return start
		}
	}
	return start
}

// complementizer reports whether "that", words[i], begins a clause rather than a
// noun phrase.
func (a *article) complementizer(i int) bool {
	n := a.near(i + 1)
	return n.capital || n.class.is(determiner|pronoun) || i > 0 && len(verbs().forms[a.near(i-1).low]) > 0
}

// lastPhrase returns the start of the last noun phrase in [lo, hi) that has no
// preposition inside.
func (a *article) lastPhrase(lo, hi int) int {
	for i := hi - 1; i > lo; i-- {
		w := &a.words[i]
		if w.class.is(determiner) && !a.isPossessive(i) {
			return i
		}
		if w.class.is(preposition | conjunction) {
			if i+1 < hi {
				return i + 1
			}
			return i
		}
		// a name behind a common noun: In an interview Trump
		if a.words[i].capital && a.near(i-1).class == open && !a.near(i-1).capital && !titles[a.near(i-1).low] {
			return i
		}
	}
	return lo
}

// hasHead reports whether [lo, hi) has a word that a noun phrase needs.
func (a *article) hasHead(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		w := &a.words[i]
		if w.class == open || w.class.is(pronoun) || w.class.is(number) {
			return true
		}
	}
	return false
}

// phraseRight returns where the noun phrase ends that begins at lo; it is lo
// where there is none. Only the prepositions in binds may stand inside.
func (a *article) phraseRight(lo, hi int, binds map[string]bool) int {
	i, head := lo, false
	for ; i < hi && i-lo < maxPhrase; i++ {
		w := &a.words[i]
		switch {
		case w.quoted >= 0 && !a.shortQuote(w.quoted):
			return i
		case w.quoted >= 0:
		case a.isPossessive(i) && i > lo:
			head = false
		case w.class.is(determiner) && i == lo, w.class.is(determiner) && !head:
		case w.class == open || w.class.is(number):
			if head && i > lo && w.capital && !a.near(i-1).capital && a.near(i-1).class == open && !titles[a.near(i-1).low] {
				return i // the reporters Clinton ...
			}
			head = true
		case head && binds[w.low] && i+1 < hi && (a.near(i+1).isNoun() || a.near(i+1).class.is(determiner)):
			head = false
		case head && w.isSign(".") && i+1 < hi && a.near(i-1).capital && len(a.near(i-1).low) < 6:
		case head && (w.low == "and" || w.low == "&") && i+1 < hi && a.near(i-1).capital && a.near(i+1).capital:
		case !head && w.class.is(verb) && i > lo && !w.capital:
		case !head && w.class.is(adverb) && i > lo:
		default:
			return i
		}
	}
	return i
}

// adjuncts skips times, places and occasions of speaking from i: "on Tuesday in
// an interview with CNN". It returns where they end.
func (a *article) adjuncts(i, hi int) int {
	for i < hi {
		w := &a.words[i]
		switch {
		case w.quoted >= 0:
			return i
		case w.class.is(timeword) && !w.class.is(conjunction):
			i++
		case w.class.is(adverb) && !w.class.is(determiner):
			i++
		case (w.low == "this" || w.low == "late" || w.low == "early") && i+1 < hi && a.near(i+1).class.is(timeword):
			i += 2
		case occasion[w.low]:
			end := a.occasionEnd(i+1, hi)
			if end == i+1 {
				return i
			}
			i = end
		default:
			return i
		}
	}
	return i
}

// occasion are the prepositions before the time, place or medium of speaking.
var occasion = list(`in on at during via through after before following`)

// occasionEnd returns the end of the noun phrase behind such a preposition. A
// name that follows a common noun begins the content: in a statement Clinton is.
func (a *article) occasionEnd(i, hi int) int {
	if i < hi && a.words[i].class.is(timeword) {
		for i < hi && a.words[i].class.is(timeword|number) {
			i++
		}
		return i
	}
	if i < hi && a.words[i].class.is(object) {
		return i
	}
	return a.phraseRight(i, hi, insideOccasion)
}

var insideOccasion = list(`of with to for from`)

// agentEnd returns where the noun phrase ends that names behind "by" who does it.
func (a *article) agentEnd(lo, hi int) int {
	end := a.phraseRight(lo, hi, insideAgents)
	for end > lo && end < hi && a.words[end].capital && a.words[end].class == open && (isRole(a.words[end-1].low) || a.words[end-1].capital) { // by prosecutor Anna Ode
		end++
	}
	for k := lo + 1; k < end; k++ { // by an official two years ago, by members yesterday
		if w := &a.words[k]; w.class.is(timeword) || w.class.is(determiner) && !a.isPossessive(k-1) && !a.near(k-1).class.is(preposition) {
			return k
		}
	}
	return end
}

// insideAgents and insideRecipients are the prepositions inside the noun phrase of who does something and of who is told.
var (
	insideAgents     = list(`of in for at`)
	insideRecipients = list(`of with for from`)
)

// afterWho returns where a clause goes on that begins with ", who" at words[k]; k where none does.
func (a *article) afterWho(k int) int {
	if a.near(k).isSign(",") && a.near(k+1).low == "who" {
		return k + 2
	}
	return k
}
