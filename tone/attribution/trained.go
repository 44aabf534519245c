package attribution

import (
	"sort"

	"github.com/seed-f57f835e/detente/tone/attribution/internal/crf"
)

// trainedRule names the findings of the sequence model.
const trainedRule = "model"

// trainedWeight is how often a content of the model is right, by word, on texts that it was
// not trained on.
const trainedWeight = 0.9

// ModelHash returns the SHA-256 of the sequence model that is shipped, in hexadecimal digits:
// with the program's version it says what attributed an article.
func ModelHash() string { return crf.DefaultHash() }

// labelTrained labels an article by the sequence model, and what stands in quotation marks
// outside its contents by the rules: which quotation goes on over which paragraphs is a
// matter of layout.
func labelTrained(a *article) []label {
	l := &labeller{article: a}
	var labels []label
	for _, s := range a.model() {
		lo := sort.Search(len(a.words), func(i int) bool { return a.words[i].end > s.Start })
		hi := sort.Search(len(a.words), func(i int) bool { return a.words[i].start >= s.End })
		if lo < hi {
			labels = append(labels, label{role: roleOf(s.Kind), run: run{lo, hi}, sentence: a.sentenceOf(lo), weight: trainedWeight, sure: s.Sure, rule: trainedRule})
		}
	}
	l.labels = labels
	a.markAccording(labels)
	nested := labelNested(a, labels)
	var out []label
	k := 0
	for i := range a.sentences {
		l.at = i
		from := k
		for k < len(labels) && labels[k].sentence == i {
			k++
		}
		out = append(out, labels[from:k]...)
		l.labels = labels[:k:k]
		l.quotations(i)
		out = append(out, l.labels[k:]...)
	}
	return append(out, nested...)
}

// markAccording gives the labels of sentences with an "according to" its rule: what is in
// quotation marks there may be the speech of somebody inside (see covered and own).
func (a *article) markAccording(labels []label) {
	told := map[int]bool{} // sentences
	for i := range labels {
		if x := &labels[i]; x.role == cue && a.words[x.run.lo].low == accordingRule {
			x.rule = accordingRule
			told[x.sentence] = true
		}
	}
	for i := range labels {
		if x := &labels[i]; x.role == content && told[x.sentence] {
			x.rule = accordingRule
		}
	}
}

// minNested is how sure the rules must be of speech inside speech, or around it: the model's
// labels are flat, so of a report in a report it can only say one. Where the report is one
// "according to" somebody, there is mostly a saying inside.
const (
	minNested          = 0.8
	minNestedAccording = 0.5
)

// labelNested returns what the rules find inside a content of labels, and what they find
// around one, with a source and a cue that have no label.
func labelNested(a *article, labels []label) []label {
	home := make([]int, len(a.words)) // 1 + the label of a word; negative for contents
	for n, x := range labels {
		for i := x.run.lo; i < x.run.hi; i++ {
			home[i] = n + 1
			if x.role == content {
				home[i] = -n - 1
			}
		}
	}
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
	for _, x := range labelArticle(a) {
		if x.group == 0 || x.weight < least[x.sentence] {
			continue
		}
		if groups[x.group] == nil {
			order = append(order, x.group)
		}
		groups[x.group] = append(groups[x.group], x)
	}
	var out []label
	for _, g := range order {
		switch {
		case within(home, groups[g]), encloses(home, groups[g]):
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
	return holds && roles == 1<<source|1<<cue|1<<content
}

// model returns the model's spans, paragraph by paragraph.
func (a *article) model() (spans []crf.Span) {
	m := crf.Default()
	for _, p := range a.paras {
		spans = m.LabelParagraph(spans, a.text, p.Start, p.End)
	}
	return spans
}

func roleOf(k crf.Kind) role {
	switch k {
	case crf.Source:
		return source
	case crf.Cue:
		return cue
	}
	return content
}

// sentenceOf returns the sentence that words[i] stands in.
func (a *article) sentenceOf(i int) int {
	return sort.Search(len(a.sentences), func(s int) bool { return a.sentences[s].hi > i })
}
