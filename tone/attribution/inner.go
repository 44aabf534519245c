package attribution

import (
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution/internal/crf"
)

// labelReports returns what the model finds inside contents and quotations, read as texts of their
// own: its labels are flat, so of a report in a report it says only one. What counts is a clause that
// another says or has in mind: the minister said that his staff had promised him | to be there. Cues
// that nested labels have stay with them. Groups follow theirs.
func labelReports(a *article, labels, nested []label, quotations []tone.Span, home []int) []label {
	taken := map[int]bool{}
	for _, x := range nested {
		for i := x.run.lo; x.role == cue && i < x.run.hi; i++ {
			taken[i] = true
		}
	}
	var told, quoted []tone.Span
	for _, x := range labels {
		if x.role == content && a.words[x.run.lo].quoted < 0 && a.mayReport(x.run) {
			told = append(told, a.span(x.run.lo, x.run.hi))
		}
	}
	for _, q := range quotations {
		if a.mayReport(a.wordsIn(q.Start, q.End)) {
			quoted = append(quoted, q)
		}
	}
	var out []label
	last := lastGroup(nested)
	for _, stretches := range [...][]tone.Span{told, quoted} {
		b := &article{text: a.text, paras: stretches}
		b.cutParagraphs()
		at := a.wordsOf(b)
		for _, r := range b.reports() {
			free := true
			for i := range r {
				r[i] = a.carry(r[i], at, last+1)
				free = free && !(r[i].role == cue && (taken[r[i].run.lo] || taken[r[i].run.hi-1]))
			}
			if free && within(home, r) {
				out = append(out, r...)
				last++
			}
		}
	}
	return out
}

// reports returns the reports that the model finds in the sentences of a that may have one.
func (a *article) reports() (out [][]label) {
	m := crf.Default()
	var spans []crf.Span
	for i, s := range a.sentences {
		if a.asks(i) || !a.mayReport(run{s.lo, s.hi}) {
			continue
		}
		spans = m.LabelParagraph(spans[:0], a.text, a.words[s.lo].start, a.words[s.hi-1].end)
		labels := a.mended(a.labelled(spans))
		for i, x := range labels {
			if x.role == cue && a.reporting(x.run) {
				if r := a.reportOf(labels, i); r != nil {
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// mayReport reports whether r has a verb of reporting with room for who says before it and what behind. What it leaves
// out spares the model the reading: nouns, what I say, and what may be said.
func (a *article) mayReport(r run) bool {
	for i := r.lo + 1; i+minClause < r.hi; i++ {
		w, p := &a.words[i], &a.words[i-1]
		if w.capital || p.class.is(determiner) || nobodies[p.low] || unreal[p.low] || a.words[i+1].isSign(".") {
			continue
		}
		if f := a.reportForm(i); f != 0 && (f != gerund || a.keepsOn(i)) {
			return true
		}
	}
	return false
}

// reportForm returns what forms of a verb of reporting words[i] may be, 0 if of none.
func (a *article) reportForm(i int) form { return a.formOf(i, reportVerbs, mindVerbs) }

// formOf returns what forms of verbs on lists words[i] may be, 0 if of none.
func (a *article) formOf(i int, lists ...map[string]bool) (forms form) {
	for _, f := range verbs().forms[a.words[i].low] {
		for _, l := range lists {
			if l[f.lemma] {
				forms |= f.form
			}
		}
	}
	return forms
}

// reporting reports whether a cue tells what was said or is held, rather than what was not or might be.
func (a *article) reporting(c run) bool {
	found := false
	for i := c.lo; i < c.hi; i++ {
		switch w := &a.words[i]; {
		case w.low == "not" || w.low == "never" || endsIn(w.low, "n't") || endsIn(w.low, "ing") && !a.keepsOn(i) || unreal[w.low] || i == c.lo && w.low == "to":
			return false
		case a.reportForm(i) != 0 && (i == c.lo || !a.words[i-1].class.is(determiner)): // not: made a pledge
			found = true
		case w.class.is(verb) && !w.class.is(auxiliary), found && w.low == "to" && i+1 < c.hi: // wants to know
			return false
		}
	}
	return found
}

// keepsOn reports whether the gerund words[i] tells of what somebody did again and again: kept saying.
func (a *article) keepsOn(i int) bool { return endsIn(a.near(i-1).low, "kept", "keeps") }

// unreal are auxiliaries of what is not said yet, or not at all.
var unreal = list(`would will may might can could should must shall 'll`)

// reportOf returns the cue labels[i] with its source and the content behind it, nil where it has none, or
// none that tells of another's report.
func (a *article) reportOf(labels []label, i int) []label {
	x := labels[i]
	var src, what label
	for k := i - 1; k >= 0 && labels[k].role != cue && src.run.empty(); k-- {
		if labels[k].role == source && !a.isPassive(x.run) {
			src = labels[k]
		}
	}
	for k := i + 1; k < len(labels) && labels[k].role != cue && what.run.empty(); k++ {
		switch y := labels[k]; {
		case y.role == source && a.near(y.run.lo-1).low == "by":
			src = y
		case y.role == content:
			what = y
		}
	}
	if src.run.empty() || what.run.empty() || a.near(x.run.hi).isSign(",") && a.words[what.run.lo].quoted < 0 { // he asked, he sued
		return nil
	}
	what.run = a.withoutAddressee(what.run)
	if a.words[what.run.lo].quoted < 0 && !a.isClause(what.run) || a.held(x.run) && personal[a.words[src.run.lo].low] || a.isNobody(src.run, x.run) {
		return nil
	}
	return []label{src, x, what}
}

// isNobody reports whether a source is no one in particular, or one of those who talk.
func (a *article) isNobody(src, c run) bool {
	w := &a.words[src.lo]
	return nobodies[w.low] || w.class.is(relative) || w.low == "they" && a.reportForm(c.lo)&base != 0 // they say
}

// nobodies begin sources of which isNobody speaks, and what the model takes for one.
var nobodies = list(`i we you it nobody one who anyone anybody everyone everybody what each but there`)

// isPassive reports whether a cue is the passive of addressing somebody: was told.
func (a *article) isPassive(c run) bool {
	for i := c.lo + 1; i < c.hi; i++ {
		if beForms[a.words[i-1].low] && addressing(a.words[i].low) {
			return true
		}
	}
	return false
}

// withoutAddressee returns a content without whom it is told to: her | that it was late, the men | to go.
func (a *article) withoutAddressee(r run) run {
	if a.words[r.lo].quoted >= 0 {
		return r
	}
	if r.hi-r.lo > 2 && a.words[r.lo].low == "to" && objects[a.words[r.lo+1].low] {
		r.lo += 2
	}
	if r.hi-r.lo > 1 && objects[a.words[r.lo].low] {
		r.lo++
	}
	for k := r.lo; k < r.hi && k < r.lo+maxAddressee && !a.beginsClause(r); k++ {
		if low := a.words[k].low; low == "that" && a.near(k+1).class != open || low == "to" || low == "whether" {
			return run{k, r.hi}
		}
	}
	return r
}

// maxAddressee is how many words may stand between a verb and what is told.
const maxAddressee = 8

var objects = list(`me him her us them`)

// The verbs are of Quirk et al. (1985): of saying (16.31, 16.60) and of asking for something (16.63), and those of belief and
// wanting by which a journalist tells of what another thinks.
var (
	reportVerbs = list(`say tell ask reply answer assure promise warn claim insist admit concede confess maintain argue announce explain
		complain add note report state deny declare swear vow pledge threaten order urge beg instruct advise remind inform write shout joke
		predict whisper`)
	mindVerbs = list(`believe fear hope want expect think suspect feel wish worry`)
)
