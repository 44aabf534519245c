package attribution

// adjacent links the labels of a sentence that have no group, as a labeller that
// sees words but no clauses leaves them:
//
//	A1  a cue takes the source nearest to it;
//	A2  a content goes to the cue nearest to it, or to its source.
//
// Contents without a cue in their sentence are left to quotationRules.
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
		k.out = append(k.out, x)
	}
	for _, c := range labels {
		if c.role != content || c.group != 0 {
			continue
		}
		best := -1
		for i := first; i < len(k.out); i++ { // A2
			if best < 0 || k.gap(c.run, i) < k.gap(c.run, best) {
				best = i
			}
		}
		if best >= 0 {
			k.out[best].content = append(k.out[best].content, c.run)
		}
	}
}

// gap returns how far a content is from the cue or the source of attribution i.
func (k *linker) gap(c run, i int) int {
	d := distance(c, k.out[i].cue)
	if s := k.out[i].source; !s.empty() {
		d = min(d, distance(c, s))
	}
	return d
}
