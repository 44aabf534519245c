package attribution

import (
	"slices"
	"strings"
)

// mended returns the model's labels with what its sources and contents often want put right.
func (a *article) mended(labels []label) []label {
	return a.agents(a.quotedSources(a.accordingSources(a.demonstratives(a.withoutDatelines(labels)))))
}

// besideCredits returns the labels without those in quotations that a dash and a name credit at the end of their
// line: of such lists the rules know more than the model.
func (a *article) besideCredits(labels, rules []label) []label {
	credited := map[int]bool{} // groups
	for _, x := range rules {
		if x.rule == creditRule && x.role == source {
			credited[x.group] = a.endsLine(x.run.hi)
		}
	}
	var taken []label
	for _, x := range rules {
		if x.rule == creditRule && credited[x.group] {
			taken = append(taken, x)
		}
	}
	if len(taken) == 0 {
		return labels
	}
	home := a.homes(taken)
	return slices.DeleteFunc(labels, func(x label) bool {
		return slices.ContainsFunc(home[x.run.lo:x.run.hi], func(n int) bool { return n != 0 })
	})
}

// endsLine reports whether the words before words[i] end a line, but for a stop.
func (a *article) endsLine(i int) bool {
	if a.near(i).isSign(".") {
		i++
	}
	return i >= len(a.words) || strings.ContainsRune(a.text[a.words[i-1].end:a.words[i].start], '\n')
}

// quotedSources makes whom somebody quotes the source: the captain was quoted by a newspaper as saying.
func (a *article) quotedSources(labels []label) []label {
	var out []label
	for _, x := range labels {
		k := x.run.lo - 2
		if x.role != source || k < 2 || a.words[k].low != "quoted" || a.words[k+1].low != "by" || !beForms[a.words[k-1].low] {
			out = append(out, x)
			continue
		}
		s := a.sentences[x.sentence]
		lo, ok := a.phraseLeft(s.lo, k-1)
		if !ok {
			out = append(out, x)
			continue
		}
		for n := len(out) - 1; n >= 0 && out[n].run.hi > lo; n-- {
			if y := &out[n]; y.role != cue && y.run.lo < k-1 {
				out = append(out[:n], out[n+1:]...)
			}
		}
		x.run = run{lo, k - 1}
		out = append(out, x)
	}
	return out
}

// withoutDatelines takes from labels the place that a paragraph begins with: ULM, May 3 - The council said.
func (a *article) withoutDatelines(labels []label) []label {
	var out []label
	for _, x := range labels {
		if s := a.sentences[x.sentence]; x.run.lo < s.lo+maxDateline && a.words[s.lo].capital {
			x.run.lo = max(x.run.lo, a.datelineEnd(s))
		}
		if !x.run.empty() {
			out = append(out, x)
		}
	}
	return out
}

// maxDateline is how many words a dateline has at most, signs among them.
const maxDateline = 12

// datelineEnd returns where s begins behind its dateline: a word in capitals, others, signs and a date, up
// to a dash.
func (a *article) datelineEnd(s sentence) int {
	first := a.text[a.words[s.lo].start:a.words[s.lo].end]
	short := s.lo == 0 && a.words[0].capital && (a.near(1).isDash() && a.near(2).capital || a.near(2).isDash() && a.near(3).capital) // Ulm - The council
	if a.words[s.lo].quoted >= 0 || len(first) < 3 || strings.ToUpper(first) != first && !short {
		return s.lo
	}
	for k := s.lo; k < s.hi && k < s.lo+maxDateline; k++ {
		switch w := &a.words[k]; {
		case w.isDash() && k > s.lo, w.isSign(":") && k > s.lo && s.lo == 0 && a.firstIsPlace(s, k):
			return k + 1
		case !w.capital && !w.class.is(punctuation|number) || w.quoted >= 0:
			return s.lo
		}
	}
	return s.lo
}

// firstIsPlace reports whether the capitals before the colon words[k] that begin an article are a place, not who
// speaks: somebody else speaks in the sentence, whose turn it would be.
func (a *article) firstIsPlace(s sentence, k int) bool {
	for i := k + 1; i < s.hi; i++ {
		if w := &a.words[i]; w.quoted < 0 && (a.cueForm(i) || gerundCue(w.low) && a.near(i-1).isSign(",")) {
			return true
		}
	}
	return false
}

// demonstratives gives a source the determiner before it that the model leaves out, or takes for all
// that is told: That official said it was late.
func (a *article) demonstratives(labels []label) []label {
	var out []label
	for _, x := range labels {
		if d := x.run.lo - 1; x.role == source && d >= 0 && a.words[d].quoted < 0 {
			switch n := len(out) - 1; {
			case n >= 0 && out[n].role == content && out[n].run == (run{d, d + 1}) && a.words[d].class.is(determiner):
				x.run.lo, out = d, out[:n]
			case (n < 0 || out[n].run.hi <= d) && a.pointsAt(d):
				x.run.lo = d
			}
		}
		out = append(out, x)
	}
	return out
}

// pointsAt reports whether words[d] begins its sentence as the demonstrative of one person or thing.
func (a *article) pointsAt(d int) bool {
	w, next := &a.words[d], a.near(d+1)
	return (w.low == "that" || w.low == "this") && a.beginsSentence(d) && next.class == open && !next.capital && !plural(next.low)
}

// accordingSources makes what stands behind an "according to" its source where the model leaves it
// without a label or takes it for told.
func (a *article) accordingSources(labels []label) []label {
	var out []label
	for i, x := range labels {
		if n := len(out); n > 0 && out[n-1].role == source && out[n-1].run.hi > x.run.lo { // of the cue before
			if x.run.lo = out[n-1].run.hi; x.run.empty() {
				continue
			}
		}
		out = append(out, x)
		if x.role != cue || a.words[x.run.lo].low != accordingRule {
			continue
		}
		src := run{x.run.hi, a.phraseRight(x.run.hi, a.sentences[x.sentence].hi, bindsLeft)}
		if i+1 < len(labels) && labels[i+1].role != content {
			src.hi = min(src.hi, labels[i+1].run.lo)
		}
		if !src.empty() {
			out = append(out, label{role: source, run: src, sentence: x.sentence, weight: trainedWeight, rule: trainedRule})
		}
	}
	return out
}

// agents makes whom a passive names behind "by" its source, where the model takes the one who is spoken to
// for it, or who speaks for what is told: residents were told by the council to leave.
func (a *article) agents(labels []label) []label {
	for i := 0; i < len(labels); i++ {
		if x := labels[i]; x.role == cue {
			if by, behind := a.agent(x); !by.empty() {
				labels = a.withAgent(labels, i, by, behind)
			}
		}
	}
	return labels
}

// agent returns whom the passive cue x names behind "by", and where what is told may begin behind that.
func (a *article) agent(x label) (by run, behind int) {
	hi, end := x.run.hi, a.sentences[x.sentence].hi
	if a.words[hi-1].low == "by" {
		hi--
	}
	if hi-x.run.lo < 2 || a.near(hi).low != "by" || !addressing(a.words[hi-1].low) || !beForms[a.words[hi-2].low] {
		return run{}, 0
	}
	by = run{hi + 1, a.agentEnd(hi+1, end)}
	for k := by.lo + 1; k < by.hi; k++ { // accused by members | of greed
		if a.words[k].low == "of" && a.words[hi-1].low == "accused" && isGerund(a.near(k+1)) {
			by.hi = k
		}
	}
	if k := by.hi + 1; !by.empty() && a.near(by.hi).isSign(",") && !a.words[by.hi-1].capital && a.near(k).capital { // by a group, Polder, of greed
		for k < end && a.words[k].capital && a.words[k].class == open {
			k++
		}
		if k < end && a.words[k].isSign(",") {
			by.hi = k + 1
		}
	}
	behind = by.hi
	for behind < end && a.words[behind].class.is(timeword) {
		behind++
	}
	return by, behind
}

// withAgent returns labels with by as the source of the cue labels[i], and no other beside it.
func (a *article) withAgent(labels []label, i int, by run, behind int) []label {
	x := labels[i]
	var out []label
	for k, y := range labels {
		switch {
		case k == i:
			y.run.hi = min(y.run.hi, by.lo-1)
			out = append(out, y)
			y = label{role: source, run: by, sentence: x.sentence, weight: trainedWeight, rule: trainedRule}
		case y.role == source && (y.run.hi == x.run.lo && y.sentence == x.sentence || y.run.lo < by.hi && by.lo < y.run.hi):
			continue
		case y.role == content && y.run.lo < by.hi && by.lo < y.run.hi:
			y.run.lo = behind
		}
		if !y.run.empty() {
			out = append(out, y)
		}
	}
	return out
}

// addressing reports whether a word is the participle of a verb whose passive has for a subject whom one
// speaks to, or of.
func addressing(low string) bool {
	for _, f := range verbs().forms[low] {
		if f.form&participl != 0 && (verbs().verb[f.lemma].rate["r"] > 0 || f.lemma == "accuse") {
			return true
		}
	}
	return false
}
