package attribution

import "sync"

// held reports whether a cue tells of what is in somebody's mind rather than of speech. Words in
// quotation marks were said all the same.
func (a *article) held(cue run) bool {
	found := false
	for i := cue.lo; i < cue.hi; i++ {
		low := a.words[i].low
		switch {
		case heldForms()[low]:
			found = true
		case saidToo[low]:
			return false
		}
	}
	return found
}

// saidToo are forms of saying that make of a cue with a verb of mind speech: says he believes.
var saidToo = list(`say says said saying told tells tell telling wrote writes write added adds announced announces declared declares
	according expressed expresses voiced voices`)

// heldForms are the forms of the verbs and nouns of the mind.
var heldForms = sync.OnceValue(func() map[string]bool {
	m := list(heldNouns)
	for lemma := range list(heldVerbs) {
		for form := range inflections(lemma) {
			m[form] = true
		}
	}
	return m
})

// The verbs are the private ones of Quirk et al. (1985, 16.31: of belief and feeling, which no
// hearer need know of) and those of wanting (16.32, 16.38); the nouns are theirs.
const (
	heldVerbs = `anticipate assume believe bother care conclude consider covet crave desire despair discern discover dislike doubt
	dread dream envisage envision estimate expect fancy fear feel figure forget foresee gather guess hate hope imagine infer intend judge
	know learn like long loathe love mean mind mistrust notice perceive plan ponder prefer presume presuppose realize realise reckon
	recognize recognise regard regret remember resent resolve sense suppose surmise suspect think understand want wish wonder worry yearn aim`
	heldNouns = `belief beliefs hope hopes fear fears desire wish wishes expectation expectations doubt doubts worry worries suspicion
	suspicions feeling conviction afraid hopeful confident convinced worried sure`
)
