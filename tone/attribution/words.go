package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A class is the closed class a word belongs to, as far as its form alone says.
// There is no tagger here: what stands on none of the lists below is open, a
// noun or an adjective until a rule finds it to be a verb.
type class uint16

const (
	open        class = 0
	determiner  class = 1 << iota // the, a, this, his, two
	preposition                   // of, in
	conjunction                   // and, but, because
	auxiliary                     // is, has, would
	pronoun                       // he, they: may be a subject alone
	object                        // him, them: never a subject
	relative                      // who, which, that
	wh                            // what, how, whether
	adverb                        // also, later, repeatedly
	timeword                      // Tuesday, yesterday, week
	verb                          // a verb form, by list or ending
	punctuation
	number
)

func (c class) is(of class) bool { return c&of != 0 }

// list returns the words of s as a set.
func list(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// The closed classes of English (Quirk et al. 1985, ch. 2). A word may be on
// several lists.
var closed = map[class]map[string]bool{
	determiner: list(`the a an this that these those his her its their our my your whose some any no every each
		another both either neither all many most several few such much one two three four five six seven eight nine
		ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
		seventy eighty ninety dozens hundreds thousands`),
	preposition: list(`of in on at for from with by to about against over under into during through between among
		after before since until till without within across behind beyond near around despite toward towards upon via
		amid like as than including regarding per outside inside along up down off out onto`),
	conjunction: list(`and but or nor yet because although though while whereas if unless when once as so whereas
		before after since until & plus`),
	auxiliary: list(`is are was were be been being am has have had having do does did will would can could may
		might must shall should 's 're 'm 'll 've 'd ca wo isn't aren't wasn't weren't hasn't haven't hadn't doesn't
		don't didn't won't wouldn't can't cannot couldn't shouldn't mustn't ought`),
	pronoun: list(`he she they it i we you he'd she'd they'd it'd i'd we'd you'd they've i've we've you've who'd who've
		this that these those some many others most everyone everybody nobody anyone anybody someone somebody none
		both one several few another all each there`),
	object:   list(`him them me us himself herself themselves itself myself ourselves yourself whom`),
	relative: list(`who which that whom`),
	wh:       list(`what how why where when whether if who which whatever whoever`),
	adverb: list(`also then later now still even just once again already never ever always often sometimes soon
		further instead meanwhile however moreover furthermore nevertheless nonetheless therefore thus indeed perhaps
		too not n't only long first finally together yet almost rather quite very so more most less far well back
		earlier afterward afterwards thereby otherwise besides though maybe twice anyway likewise ago away here
		there else overall separately`),
	timeword: list(`monday tuesday wednesday thursday friday saturday sunday january february march april june july
		august september october november december jan feb aug sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov.
		dec. today yesterday tonight tomorrow week weeks month months year years morning afternoon evening night
		weekend autumn winter recently last earlier late early mondays sundays midday noon midnight ago`),
	verb: list(irregularPasts + ` makes gives takes gets goes comes becomes keeps seems appears remains stands runs leads
		needs faces means sits lives works starts begins continues turns moves helps brings holds puts`),
}

// irregularPasts are past tenses that no ending shows; those of cue verbs come
// with their lemmas.
const irregularPasts = `made took gave got went came became kept held left met sent spent brought built bought caught
	fell fought flew forgot froze grew heard hid hit hurt knew laid led lost meant paid ran rose sat sang shook shot
	slept sold stood stole struck swore taught threw understood woke won wore began broke chose drew drove ate drank
	rode sought lay stuck swept quit beat bit blew dealt dug fed hung lent shut spun stuck swung swam wound`

// ended are words in -ed or -ly that are neither verbs nor adverbs.
var ended = list(`united need seed speed breed bed red shed hundred indeed embed exceed proceed succeed feed bleed creed
	deed greed weed family reply supply ally rally italy july daily weekly monthly early only ugly lovely likely
	friendly fly apply imply comply rely elderly assembly monopoly anomaly kennedy`)

var classes = func() map[string]class {
	m := make(map[string]class)
	for c, words := range closed {
		for w := range words {
			m[w] |= c
		}
	}
	return m
}()

// classify returns the classes of a word by its folded form.
func classify(low string, capital bool) class {
	if c, ok := classes[low]; ok {
		return c
	}
	r, _ := utf8.DecodeRuneInString(low)
	switch {
	case unicode.IsDigit(r) || r == '$' || r == '€' || r == '£':
		return number
	case !unicode.IsLetter(r):
		return punctuation
	case capital || ended[low] || len(low) < 5:
		return open
	case strings.HasSuffix(low, "ly"):
		return adverb
	case strings.HasSuffix(low, "ed"):
		return verb
	}
	return open
}

// isNoun reports whether w may be part of a noun phrase by itself.
func (w *word) isNoun() bool { return w.class == open || w.class.is(number|timeword) }

// isSign reports whether w is the sign s.
func (w *word) isSign(s string) bool { return w.class.is(punctuation) && w.low == s }

// isDash reports whether w is a dash.
func (w *word) isDash() bool {
	return w.class.is(punctuation) && w.low != "" && strings.Trim(w.low, "-―") == ""
}
