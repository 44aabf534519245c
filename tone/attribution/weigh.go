package attribution

import "github.com/seed-f57f835e/detente/tone"

// minWeight is the least weight of a finding that is kept.
const minWeight = .35

// modelRates are how often a finding of the sequence model lies mostly in an attribution,
// by its kind, in the read half of PolNeAR's development articles.
var modelRates = [...]float64{tone.Direct: .98, tone.Indirect: .77, tone.Mixed: .84}

// bareRate is the factor for a finding that lacks a source or a cue, of each.
const bareRate = .85

// sure returns how sure an attribution of a kind is: of what the rules find, their weight.
func (x *attribution) sure(kind tone.Kind) float64 {
	if x.weight != trainedWeight {
		return x.weight
	}
	w := modelRates[kind]
	if x.source.empty() {
		w *= bareRate
	}
	if x.cue.empty() {
		w *= bareRate
	}
	return w
}

// weigh corrects the rate of a cue, an average over all kinds of sources, by the
// source it has: names and persons speak, meetings and trends do not.
func (l *labeller) weigh(rate float64, src run) float64 {
	return min(rate*l.sourceFactor(src), .99)
}

// sourceFactor is above 1 for names, below it for what seldom speaks (measured on
// PolNeAR's training articles).
func (l *labeller) sourceFactor(src run) float64 {
	if src.empty() {
		return 1
	}
	head := l.head(src)
	w := &l.words[head]
	switch {
	case src.hi-src.lo == 1 && personal[w.low]:
		return 1
	case w.low == "that" || w.low == "those" || w.low == "this" || w.low == "these":
		return .65
	case w.class.is(relative):
		return .85
	case w.capital:
		return 1.15
	case roles[w.low] || titles[w.low] || bodies[w.low]:
		return 1.1
	case events[w.low]:
		return .4
	case plural(w.low):
		return 1.05
	case w.class.is(pronoun):
		return .9
	}
	return .7
}

// head returns the last word of a noun phrase before its first preposition,
// comma, bracket or relative.
func (a *article) head(r run) int {
	for k := r.lo + 1; k < r.hi; k++ {
		w := &a.words[k]
		if w.class.is(preposition) || w.class.is(relative) && !w.class.is(determiner) || w.class.is(punctuation) && w.quoted < 0 && !w.isSign(".") {
			return k - 1
		}
	}
	return r.hi - 1
}

// plural reports whether a noun looks like one.
func plural(low string) bool {
	return endsIn(low, "s") && !endsIn(low, "ss", "us", "is") || low == "people" || low == "men" || low == "women" || low == "police"
}

// events are nouns that journalists make the subjects of such verbs, but that do
// not speak.
var events = list(`meeting visit trip talks talk attack decision move incident crisis rise fall event events war summit tour
	result results loss win victory defeat change shift trend history weather moment step deal sequence scene
	encounter relationship situation problem issue failure success uncertainty`)
