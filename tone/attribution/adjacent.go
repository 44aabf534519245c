package attribution

// adjacent links the labels of a sentence that have no group, as a labeller that
// sees words but no clauses leaves them:
//
//	A1  a cue takes the source nearest to it;
//	A2  a content goes to the cue nearest to it, or to its source;
//	A3  a content without a cue in its sentence goes to a source there;
//	A4  else it goes on with the content before it in its paragraph;
//	A5  else it has no source, unless quotationRules find one for what is quoted.
func (k *linker) adjacent(labels []label) {
	for lo := 0; lo < len(labels); {
		hi := lo + 1
		for hi < len(labels) && labels[hi].sentence == labels[lo].sentence {
			hi++
		}
		k.adjacentIn(labels[lo:hi])
		lo = hi
	}
}

// adjacentIn links the labels of one sentence.
func (k *linker) adjacentIn(labels []label) {
	first := len(k.out)
	for _, c := range labels {
		if c.role != cue || c.group != 0 {
			continue
		}
		x := attribution{cue: c.run, sentence: c.sentence, weight: c.weight, rule: c.rule}
		for _, s := range labels { // A1
			if s.role == source && s.group == 0 && (x.source.empty() || distance(s.run, c.run) < distance(x.source, c.run)) {
				x.source = s.run
			}
		}
		if k.isAsked(c) {
			x.source = run{}
		}
		k.out = append(k.out, x)
	}
	best, end := -1, -1
	for _, c := range labels {
		if c.role != content || c.group != 0 || c.rule == "quotation" {
			continue
		}
		if best < 0 || c.run.lo != end || k.words[c.run.lo].quoted >= 0 { // a content right behind another goes with it
			best = k.nearest(first, c.run) // A2
		}
		end = c.run.hi
		if best < 0 {
			best = k.cueless(labels, c)
		}
		if best >= 0 {
			x := &k.out[best]
			x.content = append(x.content, c.run)
			x.belief += c.sure * float64(c.run.hi-c.run.lo)
			x.told += c.run.hi - c.run.lo
		}
	}
}

// isAsked reports whether a cue is the passive of asking, without who asks: Asked whether it was late, she said
// no. She was asked if it was.
func (a *article) isAsked(c label) bool {
	k := c.run.hi - 1
	if a.words[k].low != "asked" || a.near(k+1).low == "by" || a.near(k+1).class.is(object) {
		return false
	}
	p := a.near(k - 1)
	return k == a.sentences[c.sentence].lo || beForms[p.low] || p.low == "when" || p.low == "if"
}

// nearest returns the attribution, from the one with index first on, to which a content is
// nearest, -1 if there is none.
func (k *linker) nearest(first int, c run) int {
	best := -1
	for i := first; i < len(k.out); i++ {
		if best < 0 || k.gap(c, i) < k.gap(c, best) {
			best = i
		}
	}
	return best
}

// cueless returns the attribution of a content in whose sentence there is no cue, -1 where
// quotationRules are to find it.
func (k *linker) cueless(labels []label, c label) int {
	x := attribution{sentence: c.sentence, weight: c.weight, rule: c.rule}
	for _, s := range labels { // A3
		if s.role == source && s.group == 0 && (x.source.empty() || distance(s.run, c.run) < distance(x.source, c.run)) {
			x.source = s.run
		}
	}
	last := len(k.out) - 1
	switch {
	case !x.source.empty():
	case last >= 0 && k.sentences[k.out[last].sentence].para == k.sentences[c.sentence].para && len(k.out[last].content) > 0: // A4
		return last
	case k.words[c.run.lo].quoted >= 0: // A5
		return -1
	}
	k.out = append(k.out, x)
	return len(k.out) - 1
}

// outerGap is added for "according to", which names who tells of a saying, where somebody else
// may have said it: he said it was late, according to a readout.
const outerGap = 3

// gap returns how far a content is from the cue or the source of attribution i.
func (k *linker) gap(c run, i int) int {
	d := distance(c, k.out[i].cue)
	if k.words[k.out[i].cue.lo].low == "according" {
		d += outerGap
	}
	if s := k.out[i].source; !s.empty() {
		d = min(d, distance(c, s))
	}
	return d
}
