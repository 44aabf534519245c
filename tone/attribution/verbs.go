package attribution

import (
	"strconv"
	"strings"
	"sync"
)

// A cueVerb says how often a verb, with what follows it, marked an attribution.
type cueVerb struct {
	rate map[string]float64 // by frame
}

// cueVerbs is the table of verbs, read. It is built once, at first use.
type cueVerbs struct {
	forms map[string][]inflected
	verb  map[string]*cueVerb
}

var verbs = sync.OnceValue(func() *cueVerbs {
	t := &cueVerbs{map[string][]inflected{}, map[string]*cueVerb{}}
	for _, l := range strings.Split(measuredVerbs+judgedVerbs, "\n") {
		if f := strings.Fields(l); len(f) > 0 {
			t.add(f[0], f[1:])
		}
	}
	return t
})

// add adds a line of the table; of two rates the higher counts.
func (t *cueVerbs) add(lemma string, frames []string) {
	v := t.verb[lemma]
	if v == nil {
		v = &cueVerb{map[string]float64{}}
		t.verb[lemma] = v
		for low, f := range inflections(lemma) {
			t.forms[low] = append(t.forms[low], inflected{lemma, f})
		}
	}
	for _, f := range frames {
		name, percent, _ := strings.Cut(f, "=")
		n, err := strconv.Atoi(percent)
		if err != nil {
			panic("attribution: table of verbs: " + lemma + " " + f)
		}
		v.rate[name] = max(v.rate[name], float64(n)/100)
	}
}
