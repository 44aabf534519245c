package attribution

import "strings"

// A form is the inflection of a verb; one spelling may be several.
type form uint8

const (
	base      form = 1 << iota // say
	third                      // says
	past                       // said
	participl                  // said, written
	gerund                     // saying
)

// An inflected is what a spelling may be a form of.
type inflected struct {
	lemma string
	form  form
}

// irregular verbs among the cues: lemma, past, participle.
var irregular = func() map[string][2]string {
	m := map[string][2]string{}
	for _, l := range strings.Split(irregularCues, ";") {
		if f := strings.Fields(l); len(f) == 3 {
			m[f[0]] = [2]string{f[1], f[2]}
		}
	}
	return m
}()

const irregularCues = `say said said; tell told told; write wrote written; think thought thought; know knew known;
	see saw seen; feel felt felt; find found found; hear heard heard; mean meant meant; speak spoke spoken;
	seek sought sought; show showed shown; read read read; swear swore sworn; understand understood understood;
	foresee foresaw foreseen; forecast forecast forecast; put put put; give gave given; make made made; go went gone;
	take took taken; begin began begun; let let let; hold held held; lay laid laid; throw threw thrown;
	cast cast cast; bet bet bet; hit hit hit; fight fought fought; lead led led; misstate misstated misstated;
	retell retold retold; withdraw withdrew withdrawn; forbid forbade forbidden; choose chose chosen; send sent sent;
	sing sang sung; stand stood stood; broadcast broadcast broadcast; set set set; bring brought brought;
	overstate overstated overstated; rewrite rewrote rewritten; tell told told; run ran run; break broke broken;
	shoot shot shot; draw drew drawn; get got got; keep kept kept; teach taught taught; learn learned learned`

// doubling verbs double their last letter before -ed and -ing.
var doubling = list(`admit refer prefer rebut slam plan regret quip chat permit submit commit concur rap ban plot bar
	deter confer infer put let set hit bet forget begin spot tap pan rip stop step sum drop jab knock-out shrug snap
	tut vet blab rag nag brag rap knit run get beg`)

// british verbs double their last letter in British English only.
var british = list(`signal label counsel marvel quarrel model equal`)

// inflections returns the spellings of lemma.
func inflections(lemma string) map[string]form {
	out := map[string]form{lemma: base}
	out[thirdPerson(lemma)] |= third
	p := regularPast(lemma)
	pp := p
	if ir, ok := irregular[lemma]; ok {
		p, pp = ir[0], ir[1]
	}
	out[p] |= past
	out[pp] |= participl
	out[gerundOf(lemma)] |= gerund
	if british[lemma] { // signalled
		out[lemma+"led"] |= past | participl
		out[lemma+"ling"] |= gerund
	}
	return out
}

func thirdPerson(l string) string {
	switch {
	case endsIn(l, "s", "x", "z", "ch", "sh", "go", "do"):
		return l + "es"
	case consonantY(l):
		return l[:len(l)-1] + "ies"
	}
	return l + "s"
}

func regularPast(l string) string {
	switch {
	case strings.HasSuffix(l, "e"):
		return l + "d"
	case consonantY(l):
		return l[:len(l)-1] + "ied"
	case doubling[l]:
		return l + l[len(l)-1:] + "ed"
	}
	return l + "ed"
}

func gerundOf(l string) string {
	switch {
	case strings.HasSuffix(l, "ee"):
	case strings.HasSuffix(l, "ie"):
		return l[:len(l)-2] + "ying"
	case strings.HasSuffix(l, "e"):
		return l[:len(l)-1] + "ing"
	case doubling[l]:
		return l + l[len(l)-1:] + "ing"
	}
	return l + "ing"
}

func consonantY(l string) bool {
	return strings.HasSuffix(l, "y") && len(l) > 1 && !strings.ContainsRune("aeiou", rune(l[len(l)-2]))
}

func endsIn(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
