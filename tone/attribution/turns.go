package attribution

import "strings"

// turnRule names the turns of a transcript that an article prints.
const turnRule = "label"

// turnWeight is how often such a paragraph is a turn: no exception is known.
const turnWeight = .95

// maxTurnLabel is how many words and signs may stand before the colon.
const maxTurnLabel = 12

// A turnLabel is a speaker's name in capitals before a colon, where a paragraph begins.
type turnLabel struct {
	first, last int // sentences of the paragraph
	name        run
	colon       int
}

// turns labels the paragraphs of an interview or a debate that an article prints as its
// transcript has them (TAPPER: Do you agree?), if there are three and one name comes twice:
// the name is the source, the colon the cue, and all the rest the content. What else was found
// in such a paragraph is left out.
func (a *article) turns(labels []label) []label {
	var found []turnLabel
	times := map[string]int{}
	twice := false
	for si := range a.sentences {
		if si > 0 && a.sentences[si-1].para == a.sentences[si].para {
			if n := len(found); n > 0 && found[n-1].last == si-1 {
				found[n-1].last = si
			}
			continue
		}
		if name, colon, ok := a.turnLabelAt(a.sentences[si]); ok {
			low := a.words[name.hi-1].low
			times[low]++
			twice = twice || times[low] > 1
			found = append(found, turnLabel{si, si, name, colon})
		}
	}
	if len(found) < 3 || !twice {
		return labels
	}
	return a.addTurns(labels, found)
}

// addTurns replaces what is labelled in the paragraphs of turns.
func (a *article) addTurns(labels []label, found []turnLabel) []label {
	in := make([]bool, len(a.sentences))
	for _, t := range found {
		for si := t.first; si <= t.last; si++ {
			in[si] = true
		}
	}
	var out []label
	for _, x := range labels {
		if !in[x.sentence] {
			out = append(out, x)
		}
	}
	for i, t := range found {
		for _, x := range [...]label{
			{role: source, run: t.name},
			{role: cue, run: run{t.colon, t.colon + 1}},
			{role: content, run: run{t.colon + 1, a.sentences[t.last].hi}},
		} {
			x.sentence, x.group, x.weight, x.rule = t.first, -1-i, turnWeight, turnRule
			out = append(out, x)
		}
	}
	return out
}

// turnLabelAt returns the name in capitals before a colon that begins s, if more follows. An
// office may stand behind the name (JAKE TAPPER, HOST), a quotation mark before it.
func (a *article) turnLabelAt(s sentence) (name run, colon int, ok bool) {
	lo, quoted := s.lo, a.words[s.lo].quoted
	if quoted >= 0 && a.words[lo].class.is(punctuation) {
		lo++
	}
	hi := 0
	for i := lo; i < s.hi-1 && i < lo+maxTurnLabel; i++ {
		w := &a.words[i]
		text := a.text[w.start:w.end]
		switch {
		case w.quoted != quoted:
			return run{}, 0, false
		case w.isSign(":") && i > lo:
			if hi == 0 {
				hi = i
			}
			return run{lo, hi}, i, hi > lo
		case w.isSign(",") || w.isSign("(") || w.isSign(")"):
			if hi == 0 {
				hi = i
			}
		case !w.isSign(".") && (!w.capital || len(text) < 2 && i == lo || strings.ToUpper(text) != text):
			return run{}, 0, false
		}
	}
	return run{}, 0, false
}
