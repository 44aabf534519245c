package attribution

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLinkUngrouped gives linking labels that have no groups, as a labeller of
// another kind leaves them.
func TestLinkUngrouped(t *testing.T) {
	for _, c := range []struct{ text, why string }{
		{`<s Ode> <q said> <c that it was late>.`, "one of each"},
		{`<c "We must,"> <s he> <q said>, <c "go on.">`, "two pieces"},
		{`<s1 Ode> <q1 said> <c1 it was late>, but <s2 Roe> <q2 said> <c2 it rained>.`, "the nearest"},
		{`<c "We must," she> <q said>. <c "We will.">`, "no source; the next sentence goes on"},
		{`<q According to> <s the ministry>, <c it was late>.`, "the source parts cue and content"},
	} {
		text, want := unmark(t, c.text)
		a := read(text)
		var labels []label
		for si, s := range a.sentences {
			for w := s.lo; w < s.hi; w++ {
				for _, q := range want {
					for _, x := range a.labelsAt(q, w) {
						x.sentence, x.weight = si, 1
						labels = append(labels, x)
					}
				}
			}
		}
		var got, all []Quote
		for _, x := range link(a, labels) {
			got = append(got, Quote{Source: a.spans(x.source), Cue: a.spans(x.cue), Content: a.spans(x.content...)})
		}
		for _, q := range want {
			all = append(all, *q)
		}
		assert.Equal(t, render(text, all), render(text, got), c.why)
	}
}

// labelsAt returns the labels of a marked quote that begin with words[w].
func (a *article) labelsAt(q *Quote, w int) []label {
	var out []label
	for _, s := range q.Source {
		out = append(out, label{role: source, run: run{s.Start, s.End}})
	}
	for _, s := range q.Cue {
		out = append(out, label{role: cue, run: run{s.Start, s.End}})
	}
	for _, s := range q.Content {
		out = append(out, label{role: content, run: run{s.Start, s.End}})
	}
	kept := out[:0]
	for _, x := range out {
		if x.run.lo != a.words[w].start {
			continue
		}
		hi := w
		for hi < len(a.words) && a.words[hi].end <= x.run.hi {
			hi++
		}
		x.run = run{w, hi}
		kept = append(kept, x)
	}
	return kept
}
