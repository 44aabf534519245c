package attribution

// minWhole is how sure the rules must be of what is told before a cue.
const minWhole = 0.9

// whole gives a cue what the rules find told before it, where the model has found nothing there, or a part of it:
// It was late, the minister said on Friday, in a blow to his party.
func (a *article) whole(labels, rules []label) []label {
	cueOf, before := map[int]int{}, map[int]run{} // group -> first word of its cue -> what is told before it
	for _, x := range rules {
		if x.role == cue && x.group != 0 && x.weight >= minWhole {
			cueOf[x.group] = x.run.lo
		}
	}
	for _, x := range rules {
		if at, ok := cueOf[x.group]; ok && x.role == content && x.run.hi <= at {
			before[at] = run{max(x.run.lo, a.datelineEnd(a.sentences[x.sentence])), x.run.hi}
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

// wholeIn does it in one sentence, unless it has another cue, or what is told goes on behind the cue:
// It was, the minister said, late.
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
		x, next := &labels[i], len(a.words)
		if i+1 < len(labels) {
			next = labels[i+1].run.lo
		}
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
