package attribution

import "strings"

// minWhole is how sure the rules must be of what they give to a cue of the model.
const minWhole = 0.9

// whole gives cues what the rules find told, where the model has found nothing before them or a part of it, or has broken off
// behind: It was late, the minister said on Friday, in a blow to his party. She said the hives, worth a fortune, were gone.
func (a *article) whole(labels, rules []label) []label {
	cueOf := map[int]int{} // group -> first word of its cue
	for _, x := range rules {
		if x.role == cue && x.group != 0 && x.weight >= minWhole {
			cueOf[x.group] = x.run.lo
		}
	}
	before, behind := map[int]run{}, map[int]run{} // first word of a cue, or of what is told -> what is told
	for _, x := range rules {
		switch at, ok := cueOf[x.group]; {
		case !ok || x.role != content:
		case x.run.hi <= at:
			before[at] = run{max(x.run.lo, a.datelineEnd(a.sentences[x.sentence])), x.run.hi}
		case sayLike[x.lemma()]:
			behind[x.run.lo] = x.run
		}
	}
	for i := range labels {
		x, r := &labels[i], behind[labels[i].run.lo]
		if x.role == content && x.run.hi < r.hi && r.hi <= a.nextLabel(labels, i) && !a.quotes(r) && a.breaksOff(x.run) {
			x.run.hi = r.hi
		}
	}
	var out []label
	for lo, hi := 0, 0; lo < len(labels); lo = hi {
		for hi = lo + 1; hi < len(labels) && labels[hi].sentence == labels[lo].sentence; hi++ {
		}
		out = append(out, a.wholeIn(labels[lo:hi], before)...)
	}
	return out
}

// lemma returns the verb of a finding of the clause rule.
func (x *label) lemma() string {
	lemma, _, _ := strings.Cut(strings.TrimPrefix(x.rule, "clause:"), "/")
	return lemma
}

// nextLabel returns where the label behind labels[i] begins.
func (a *article) nextLabel(labels []label, i int) int {
	if i+1 < len(labels) {
		return labels[i+1].run.lo
	}
	return len(a.words)
}

// breaksOff reports whether a clause r ends at a comma before its verb, or before a second verb of its subject.
func (a *article) breaksOff(r run) bool {
	w, next := a.near(r.hi), a.near(r.hi+1)
	return w.isSign(",") && !a.hasVerb(r.lo, r.hi) || w.low == "and" && (next.class.is(auxiliary) || !next.capital && endsIn(next.low, "ed"))
}

// wholeIn gives the only cue of a sentence what is told before it, unless that goes on behind the cue: It was,
// the minister said, late.
func (a *article) wholeIn(labels []label, before map[int]run) []label {
	var told run
	cues := 0
	for _, x := range labels {
		if x.role == cue {
			told = before[x.run.lo]
			cues++
		}
	}
	if cues != 1 || told.empty() || a.quotes(told) {
		return labels
	}
	out := []label{{role: content, run: told, sentence: labels[0].sentence, weight: trainedWeight, sure: unbelieved, rule: trainedRule}}
	for i, x := range labels {
		first := &a.words[x.run.lo]
		another := first.quoted >= 0 || first.low == "but" || first.low == "and"
		switch {
		case x.role != content:
			if x.run.lo < told.hi {
				return labels
			}
			out = append(out, x)
		case x.run.lo <= told.lo, !another && i > 0 && labels[i-1].role != content && labels[i-1].run.hi+1 == x.run.lo && a.near(x.run.lo-1).isSign(","):
			return labels
		case another && x.run.lo >= told.hi:
			out = append(out, x)
		}
	}
	return out
}

// wholeQuotations gives contents that begin in a quotation, and end before it does, the rest of it, up to the next label.
func (a *article) wholeQuotations(labels []label) []label {
	for i := range labels {
		x, next := &labels[i], a.nextLabel(labels, i)
		if q := a.words[x.run.lo].quoted; x.role == content && q >= 0 && q == a.words[x.run.hi-1].quoted {
			for x.run.hi < next && a.words[x.run.hi].quoted == q {
				x.run.hi++
			}
		}
	}
	return labels
}

// quotes reports whether a word of r is in quotation marks.
func (a *article) quotes(r run) bool {
	for i := r.lo; i < r.hi; i++ {
		if a.words[i].quoted >= 0 {
			return true
		}
	}
	return false
}
