package attribution

import (
	"sort"

	"github.com/seed-f57f835e/detente/tone"
)

// An Attributor finds who said what in news articles. It holds the configuration;
// its zero value is the standard. It is safe for concurrent use.
type Attributor struct {
	// Aliases names speakers: from a name or a description as the text has it, in
	// any case, to the speaker's name.
	Aliases map[string]string
	// Known are full names that may be spoken of by last name alone.
	Known []string
	// MinConfidence leaves out the quotes below it, 0 to 1.
	MinConfidence float64
	// MinSpeaker leaves a quote without a speaker where its SpeakerConfidence is below it, 0 to 1:
	// nobody rather than a guess.
	MinSpeaker float64
	// SaidOnly leaves out what is merely held: believed, wanted, feared.
	SaidOnly bool

	label func(*article) []label // the first step; nil: labelTrained
}

// A Quote is one attribution: who says, the words that mark the saying, and what
// is said. Spans are bytes of the document's text, sorted and disjoint.
type Quote struct {
	Source, Cue, Content []tone.Span
	Speaker              string    // the resolved name; "" where nobody fits
	Kind                 tone.Kind // direct, indirect or mixed; a turn where the article prints a transcript
	Held                 bool      // believed, wanted or feared, not said
	Confidence           float64   // how often such a finding is right, 0 to 1
	SpeakerConfidence    float64   // how often such a source is resolved rightly, 0 to 1; 0 where nobody fits
	Why                  string    // the rules that found it and, behind a comma, its speaker
}

// Quotes returns who said what in doc, in the order of the text. Where speech
// reports speech there is a quote for either, the outer one first.
func (t *Attributor) Quotes(doc tone.Document) []Quote {
	return t.quotes(read(doc.Text))
}

func (t *Attributor) quotes(a *article) []Quote {
	step := t.label
	if step == nil {
		step = labelTrained
	}
	linked := link(a, a.turns(step(a)))
	n := newNamer(a, t)
	n.listen(linked)
	found := arrange(linked)
	out := make([]Quote, 0, len(found))
	for i := range found {
		x := &found[i]
		if x.source.hi-x.source.lo == 1 && a.words[x.source.lo].low == "you" { // you know what happened
			continue
		}
		q := Quote{Kind: a.kind(x.content)}
		if x.rule == turnRule {
			q.Kind = tone.Turn
		}
		q.Confidence = x.sure(q.Kind)
		q.Held = q.Kind == tone.Indirect && a.held(x.cue)
		if q.Confidence < t.MinConfidence || t.SaidOnly && q.Held {
			continue
		}
		var rule string
		q.Speaker, q.SpeakerConfidence, rule = n.speaker(x)
		q.Why = x.rule + ", " + rule
		if q.SpeakerConfidence < t.MinSpeaker && q.Speaker != "" {
			q.Speaker, q.Why = "", q.Why+" too unsure"
		}
		q.Source, q.Cue, q.Content = a.spans(x.source), a.spans(x.cue), a.spans(x.content...)
		out = append(out, q)
	}
	return out
}

// maxDepth is how deep speech may report speech.
const maxDepth = 4

// arrange puts attributions with content into the order of the text, makes the
// runs of each disjoint, and leaves out what is nested too deep.
func arrange(found []attribution) []attribution {
	kept := found[:0]
	for _, x := range found {
		if x.content = x.disjoint(); len(x.content) > 0 {
			kept = append(kept, x)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool {
		a, b := &kept[i], &kept[j]
		if a.content[0].lo != b.content[0].lo {
			return a.content[0].lo < b.content[0].lo
		}
		return a.last() > b.last()
	})
	var ends []int
	out := kept[:0]
	for _, x := range kept {
		lo, hi := x.content[0].lo, x.content[len(x.content)-1].hi
		open := ends[:0]
		for _, e := range ends {
			if e > lo {
				open = append(open, e)
			}
		}
		if ends = open; len(ends) < maxDepth {
			ends = append(ends, hi)
			out = append(out, x)
		}
	}
	return out
}

// disjoint returns the contents of x, sorted, without what its source, its cue or
// another content already has.
func (x *attribution) disjoint() []run {
	sort.Slice(x.content, func(i, j int) bool { return x.content[i].lo < x.content[j].lo })
	var out []run
	end := 0
	for _, c := range x.content {
		c.lo = max(c.lo, end)
		for _, other := range [...]run{x.source, x.cue} {
			if other.empty() || other.hi <= c.lo || other.lo >= c.hi {
				continue
			}
			if other.lo > c.lo {
				c.hi = other.lo
			} else {
				c.lo = other.hi
			}
		}
		if !c.empty() {
			out = append(out, c)
			end = c.hi
		}
	}
	return out
}

// last returns the end of the content of x.
func (x *attribution) last() int { return x.content[len(x.content)-1].hi }

// spans returns the bytes of runs.
func (a *article) spans(runs ...run) []tone.Span {
	var out []tone.Span
	for _, r := range runs {
		if !r.empty() {
			out = append(out, a.span(r.lo, r.hi))
		}
	}
	return out
}

// kind says whether content stands in quotation marks: wholly, not at all, or in
// part.
func (a *article) kind(content []run) tone.Kind {
	in, out := false, false
	for _, r := range content {
		for i := r.lo; i < r.hi; i++ {
			if w := &a.words[i]; w.quoted >= 0 {
				in = true
			} else if !w.class.is(punctuation) {
				out = true
			}
		}
	}
	switch {
	case in && out:
		return tone.Mixed
	case in:
		return tone.Direct
	}
	return tone.Indirect
}
