package attribution

import (
	"slices"
	"sort"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// minNested is how sure the rules must be of speech inside speech, around it, or beside it: the
// model's labels are flat, so of a report in a report it can only say one. Where the report is one
// "according to" somebody, there is mostly a saying inside.
const (
	minNested          = 0.8
	minNestedAccording = 0.5
	minBesideClause    = 0.55 // of a clause where the model finds nothing at all
	minBesideMind      = 0.38 // or of what somebody wants or holds
)

// labelNested returns what the rules find inside a content of labels, what they find
// around one, with a source and a cue that have no label, and what they find where there is no label. home is of labels.
func labelNested(a *article, labels, rules []label, home []int) []label {
	least := make([]float64, len(a.sentences))
	for i := range least {
		least[i] = minNested
	}
	for _, x := range labels {
		if x.role == cue && x.rule == accordingRule {
			least[x.sentence] = minNestedAccording
		}
	}
	groups := map[int][]label{}
	var order []int
	for _, x := range rules {
		if x.group == 0 || x.weight < minBesideMind {
			continue
		}
		if groups[x.group] == nil {
			order = append(order, x.group)
		}
		groups[x.group] = append(groups[x.group], x)
	}
	var out []label
	for _, g := range order {
		switch x := &groups[g][0]; {
		case x.weight < least[x.sentence]:
			if beside(home, groups[g]) && (a.minds(groups[g]) || x.weight >= minBesideClause && a.toldInClause(groups[g])) {
				out = append(out, groups[g]...)
			}
		case within(home, groups[g]) && a.clausal(groups[g]), encloses(home, groups[g]), beside(home, groups[g]):
			out = append(out, groups[g]...)
		case sameCue(home, labels, groups[g]):
			for _, x := range groups[g] {
				x.spare = true
				out = append(out, x)
			}
		}
	}
	return out
}

// allRoles has a bit for each role.
const allRoles = 1<<source | 1<<cue | 1<<content

// beside reports whether a finding has a source, a cue and a content of some words, all without labels.
func beside(home []int, finding []label) bool {
	roles, words := 0, 0
	for _, x := range finding {
		for i := x.run.lo; i < x.run.hi; i++ {
			if home[i] != 0 {
				return false
			}
		}
		roles |= 1 << x.role
		if x.role == content {
			words += x.run.hi - x.run.lo
		}
	}
	return roles == allRoles && words >= minClause
}

// homes returns, for each word, 1 + the label that it stands in, negative for contents; 0 for none.
func (a *article) homes(labels []label) []int {
	home := make([]int, len(a.words))
	for n, x := range labels {
		for i := x.run.lo; i < x.run.hi; i++ {
			home[i] = n + 1
			if x.role == content {
				home[i] = -n - 1
			}
		}
	}
	return home
}

// sameCue reports whether the cue of a finding is one of the model's.
func sameCue(home []int, labels, finding []label) bool {
	for _, x := range finding {
		if x.role == cue {
			n := home[x.run.lo]
			return n > 0 && labels[n-1].role == cue
		}
	}
	return false
}

// within reports whether all of a finding stands in one content.
func within(home []int, finding []label) bool {
	first := home[finding[0].run.lo]
	for _, x := range finding {
		for i := x.run.lo; i < x.run.hi; i++ {
			if home[i] >= 0 || home[i] != first {
				return false
			}
		}
	}
	return true
}

// encloses reports whether a finding has a source and a cue without labels, and a content
// that holds one.
func encloses(home []int, finding []label) bool {
	roles, holds := 0, false
	for _, x := range finding {
		for i := x.run.lo; i < x.run.hi; i++ {
			if x.role != content && home[i] != 0 {
				return false
			}
			holds = holds || x.role == content && home[i] < 0
		}
		roles |= 1 << x.role
	}
	return holds && roles == allRoles
}

// quoted returns the quotations whose end is no guess, without their marks.
func (a *article) quoted() (quoted []tone.Span) {
	for i, q := range a.quotations {
		if !q.closed && (i+1 == len(a.quotations) || !a.quotations[i+1].continues) { // its end is a guess
			continue
		}
		if s := a.unmarked(i); s.Len() > 0 {
			quoted = append(quoted, s)
		}
	}
	return quoted
}

// labelInside returns what the rules find inside what is told: "He told me that it was late," Wang said. Each stretch of it is read as a
// paragraph of its own, whose marks open quotations inside it. Only what one other person or
// institution says counts: of what I, we, you, they and people say, nothing is known but that the
// speaker says they do. Groups follow last.
func labelInside(a *article, told []tone.Span, home []int, last int) []label {
	if len(told) == 0 {
		return nil
	}
	b := &article{text: a.text, paras: told}
	b.cutParagraphs()
	at := a.wordsOf(b)
	var out []label
	all := labelArticle(b)
	for lo, hi := 0, 0; lo < len(all); lo = hi {
		for hi = lo + 1; hi < len(all) && all[hi].group == all[lo].group; hi++ {
		}
		if x := all[lo]; x.group == 0 || x.weight < minNested || x.role != source || !b.another(x.run) || !b.clausal(all[lo:hi]) || b.asks(x.sentence) {
			continue
		}
		n := len(out)
		for _, x := range all[lo:hi] {
			if x.role == content {
				x.run.hi = b.untilSpeaker(x.run)
			}
			out = append(out, a.carry(x, at, x.group+last))
		}
		if !within(home, out[n:]) {
			out = out[:n]
		}
	}
	return out
}

// carry returns a label of an article whose words are the words at of a as one of a, in a group.
func (a *article) carry(x label, at []int, group int) label {
	x.run, x.group = run{at[x.run.lo], at[x.run.hi-1] + 1}, group
	x.sentence = a.sentenceOf(x.run.lo)
	return x
}

// untilSpeaker returns where what another said ends: before the one who tells it goes on about himself, as in the
// engineers say the bridge will hold | and I believe them.
func (a *article) untilSpeaker(r run) int {
	for k := r.lo + minClause; k+1 < r.hi; k++ {
		if w, next := &a.words[k], &a.words[k+1]; (w.low == "and" || w.low == "but" || w.low == "so") && (next.low == "i" || strings.HasPrefix(next.low, "i'")) {
			return k
		}
	}
	return r.hi
}

// asks reports whether a sentence is a question.
func (a *article) asks(sentence int) bool { return a.words[a.sentences[sentence].hi-1].isSign("?") }

// clausal reports whether a finding tells what was said in a clause or in its words, rather than
// naming it or telling a thought: he said that it was late, he told me to go; not he said a few
// things, he thinks so.
func (a *article) clausal(finding []label) bool {
	for _, x := range finding {
		if x.role == cue && a.held(x.run) || x.role == content && a.words[x.run.lo].quoted < 0 && !a.isClause(x.run) {
			return false
		}
	}
	return true
}

// isClause reports whether r begins as a clause does, and has room for one.
func (a *article) isClause(r run) bool {
	w := &a.words[r.lo]
	return r.hi-r.lo >= minClause && (w.low == "that" || w.low == "to" || w.class.is(wh) || a.beginsClause(r))
}

// toldInClause reports whether all that a finding tells is told in clauses.
func (a *article) toldInClause(finding []label) bool {
	return !slices.ContainsFunc(finding, func(x label) bool { return x.role == content && !a.isClause(x.run) })
}

// minds reports whether a finding tells what somebody holds, wants or presses for.
func (a *article) minds(finding []label) bool {
	for _, x := range finding {
		for i := x.run.lo; x.role == cue && i < x.run.hi; i++ {
			if a.formOf(i, mindVerbs, pressVerbs) != 0 {
				return true
			}
		}
	}
	return false
}

var pressVerbs = list(`demand urge insist maintain allege`)

// beginsClause reports whether r begins with a subject and a verb: he was late, he'd be late, the river is
// high.
func (a *article) beginsClause(r run) bool {
	if low := a.words[r.lo].low; personal[low] {
		return strings.ContainsRune(low, '\'') || a.near(r.lo+1).class.is(auxiliary|verb) || a.near(r.lo+1).class == open && !a.near(r.lo+1).capital
	}
	hi := a.phraseRight(r.lo, r.hi, insideAgents)
	if hi == r.lo && (a.words[r.lo].class.is(pronoun) || a.words[r.lo].low == "there") { // nobody can say, there was
		hi++
	}
	return hi > r.lo && hi < r.hi && a.words[hi].class.is(auxiliary) && !a.isPossessive(hi)
}

// minClause is how many words a clause has at least that tells what was said.
const minClause = 3

// lastGroup returns the highest group of labels.
func lastGroup(labels []label) (last int) {
	for _, x := range labels {
		last = max(last, x.group)
	}
	return last
}

// unmarked returns quotation i without its marks.
func (a *article) unmarked(i int) tone.Span {
	q := a.quotations[i]
	lo := sort.Search(len(a.words), func(k int) bool { return a.words[k].start >= q.Start })
	hi := lo
	for hi < len(a.words) && a.words[hi].quoted == i {
		hi++
	}
	if lo < hi && a.words[lo].class.is(punctuation) {
		lo++
	}
	if q.closed && lo < hi && a.words[hi-1].class.is(punctuation) {
		hi--
	}
	return a.span(lo, hi)
}

// wordsOf returns which word of a each word of b is, both cut from one text.
func (a *article) wordsOf(b *article) []int {
	at := make([]int, len(b.words))
	k := 0
	for i, w := range b.words {
		for k < len(a.words) && a.words[k].start < w.start {
			k++
		}
		at[i] = min(k, len(a.words)-1)
	}
	return at
}

// another reports whether a source is one person or institution other than those who talk.
func (a *article) another(src run) bool {
	switch w := &a.words[src.lo]; {
	case w.low == "he" || w.low == "she":
		return true
	case w.class.is(pronoun) && !w.class.is(determiner):
		return false
	}
	head := a.head(src)
	w := &a.words[head]
	if head == src.lo && a.beginsSentence(head) { // any word is capitalised there
		return given(w.low) != unknown || capitals[w.low] || nations()[w.low] == w.low
	}
	return (w.capital || bodies[w.low]) && !plural(w.low) || isRole(w.low) && !w.capital
}

// beginsSentence reports whether words[i] is the first of its sentence.
func (a *article) beginsSentence(i int) bool { return a.sentences[a.sentenceOf(i)].lo == i }
