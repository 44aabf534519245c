package attribution

import (
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// turnRule names the turns of a transcript that an article prints.
const turnRule = "label"

// turnWeight is how often such a paragraph is a turn: no exception is known.
const turnWeight = .95

// maxTurnLabel is how many words and signs may stand before the colon.
const maxTurnLabel = 12

// maxUnlabelled is how many paragraphs without a label a turn goes on over, at most.
const maxUnlabelled = 3

// asksOnly are labels that name nobody.
var asksOnly = list(`question questioner q`)

// talked are words that talk to somebody.
var talked = list(`i me my we us our you your`)

// labelSmall are words that a label has in small letters.
var labelSmall = list(`of the for and`)

// A turnLabel is a speaker's name before a colon, where a paragraph begins.
type turnLabel struct {
	para    int
	name    run
	colon   int
	capital bool // it is in capitals
}

// turns labels the paragraphs of an interview or a debate that an article prints as its
// transcript has them (TAPPER: Do you agree?), if there are three and one name comes twice; two
// names where not all are in capitals (Mr Pimm: I do). The name is the source, the colon the cue,
// and all the rest the content, with the paragraphs up to the next turn. What else was found there
// is left out, but for what the speaker says that another one says.
func (a *article) turns(labels []label) []label {
	var capitals, all []turnLabel
	for si := range a.sentences {
		if si > 0 && a.sentences[si-1].para == a.sentences[si].para {
			continue
		}
		if t, ok := a.turnLabelAt(a.sentences[si]); ok {
			all = append(all, t)
			if t.capital {
				capitals = append(capitals, t)
			}
		}
	}
	switch {
	case len(capitals) >= 3 && a.repeated(capitals) >= 1:
		return a.addTurns(labels, capitals)
	case len(all) >= 3 && a.repeated(all) >= 2:
		return a.addTurns(labels, all)
	}
	return labels
}

// called is the word by which turns have the same speaker.
func (a *article) called(t turnLabel) string { return a.words[t.name.hi-1].low }

// repeated counts the speakers with two turns or more.
func (a *article) repeated(turns []turnLabel) (n int) {
	times := map[string]int{}
	for _, t := range turns {
		if times[a.called(t)]++; times[a.called(t)] == 2 {
			n++
		}
	}
	return n
}

// addTurns replaces what is labelled in the paragraphs of turns.
func (a *article) addTurns(labels []label, turns []turnLabel) []label {
	names := map[string]bool{}
	for _, t := range turns {
		names[a.called(t)] = true
	}
	more := make([]int, len(turns)) // paragraphs without a label
	in := make([]bool, len(a.paras))
	for i, t := range turns {
		if i+1 < len(turns) {
			more[i] = a.unlabelled(names, t.para, turns[i+1].para)
		}
		for k := range 1 + more[i] {
			in[t.para+k] = true
		}
	}
	var out []label
	for _, x := range labels {
		if !in[a.sentences[x.sentence].para] {
			out = append(out, x)
		}
	}
	var told []tone.Span
	for i, t := range turns {
		if asksOnly[a.called(t)] {
			continue
		}
		add := func(r role, x run) {
			out = append(out, label{role: r, run: x, sentence: a.sentenceOf(x.lo), group: -1 - i, weight: turnWeight, rule: turnRule})
		}
		add(source, t.name)
		add(cue, run{t.colon, t.colon + 1})
		for k := range 1 + more[i] {
			x := a.wordsIn(a.paras[t.para+k].Start, a.paras[t.para+k].End)
			if k == 0 {
				x.lo = t.colon + 1
			}
			add(content, x)
			told = append(told, a.span(x.lo, x.hi))
		}
	}
	return append(out, labelInside(a, told, a.homes(out), lastGroup(out))...)
}

// unlabelled returns how many paragraphs between a turn and the next one belong to it: none if one
// of them quotes, or has one of the speakers' names and nobody who is talked to.
func (a *article) unlabelled(names map[string]bool, para, next int) int {
	if next-para-1 > maxUnlabelled {
		return 0
	}
	for p := para + 1; p < next; p++ {
		x, named, talks := a.wordsIn(a.paras[p].Start, a.paras[p].End), false, false
		for i := x.lo; i < x.hi; i++ {
			w := &a.words[i]
			if w.quoted >= 0 {
				return 0
			}
			talks = talks || talked[w.low]
			named = named || names[w.low]
		}
		if named && !talks {
			return 0
		}
	}
	return next - para - 1
}

// turnLabelAt returns the name before a colon that begins s, if more follows: in capitals, or with
// a capital for each word but for small ones inside (The Secretary of State:). An office may stand
// behind the name (JAKE TAPPER, HOST), a quotation mark before it.
func (a *article) turnLabelAt(s sentence) (t turnLabel, ok bool) {
	lo, quoted := s.lo, a.words[s.lo].quoted
	if quoted >= 0 && a.words[lo].class.is(punctuation) {
		lo++
	}
	hi, capital := 0, true
	for i := lo; i < s.hi-1 && i < lo+maxTurnLabel; i++ {
		w := &a.words[i]
		text := a.text[w.start:w.end]
		switch {
		case w.quoted != quoted:
			return t, false
		case w.isSign(":") && i > lo:
			if hi == 0 {
				hi = i
			}
			return turnLabel{s.para, run{lo, hi}, i, capital}, hi > lo
		case w.isSign(",") || w.isSign("(") || w.isSign(")"):
			if hi == 0 {
				hi = i
			}
		case w.isSign("."):
		case !(i > lo && labelSmall[w.low]) && (!w.capital || len(text) < 2 && i == lo):
			return t, false
		default:
			capital = capital && strings.ToUpper(text) == text
		}
	}
	return t, false
}
