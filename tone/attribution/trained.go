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
	labels := a.labelled(a.model())
	rules := labelArticle(a)
	labels = a.whole(a.wholeQuotations(a.besideCredits(a.mended(labels), rules)), rules)
	l.labels = labels
	a.markAccording(labels)
	home, quoted := a.homes(labels), a.quoted()
	nested := labelNested(a, labels, rules, home)
	nested = append(nested, labelInside(a, quoted, home, lastGroup(nested))...)
	nested = append(nested, labelReports(a, labels, nested, quoted, home)...)
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

// model returns the model's spans, paragraph by paragraph.
func (a *article) model() (spans []crf.Span) {
	m := crf.Default()
	for _, p := range a.paras {
		spans = m.LabelParagraph(spans, a.text, p.Start, p.End)
	}
	return spans
}

// labelled returns spans of the model as labels.
func (a *article) labelled(spans []crf.Span) (labels []label) {
	for _, s := range spans {
		if x := a.wordsIn(s.Start, s.End); !x.empty() {
			labels = append(labels, label{role: roleOf(s.Kind), run: x, sentence: a.sentenceOf(x.lo), weight: trainedWeight, sure: s.Sure, rule: trainedRule})
		}
	}
	return labels
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

// wordsIn returns the words that have bytes in text[start:end].
func (a *article) wordsIn(start, end int) run {
	return run{
		sort.Search(len(a.words), func(i int) bool { return a.words[i].end > start }),
		sort.Search(len(a.words), func(i int) bool { return a.words[i].start >= end }),
	}
}

// sentenceOf returns the sentence that words[i] stands in.
func (a *article) sentenceOf(i int) int {
	return sort.Search(len(a.sentences), func(s int) bool { return a.sentences[s].hi > i })
}
