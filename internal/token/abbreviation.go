package token

import "strings"

// Abbreviations, in lower case and without their last full stop, after how they
// stand before the next word. The lists are short on purpose: an abbreviation
// that is missing here breaks a sentence too early, a word that is no
// abbreviation would join two.
var (
	// titles are followed by a name, so never end a sentence.
	titles = words(`mr mrs ms mx dr prof gen lt col maj capt cpt sgt adm cmdr brig cpl pvt
		sen rep gov rev hon pres amb fr msgr messrs mmes supt det insp atty sec-gen st mt ft`)
	// joiners are followed by the rest of a phrase.
	joiners = words(`vs v e.g i.e cf viz approx est`)
	// counters are abbreviations before a number only.
	counters = words(`no nos art arts para paras fig figs pp vol ch sec`)
	// enders may end a sentence or not: the next word decides.
	enders = words(`jr sr inc corp co ltd plc llc bros etc al dept univ assn bldg ave blvd rd
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
		tenn tex va vt wash wis wyo`)
	// starters are words that, capitalised, most often begin a sentence.
	starters = words(`the a an in on at it he she they we i you but and or this that these those there here
		his her its their our my your if when while as for after before since although though because so yet
		however both some many most no not now then what who how why where which with by from to of under
		asked according meanwhile still also another one two such each every all any once until despite`)
)

func words(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// abbreviated reports whether word, which ends in a full stop, is on a list.
// The lists hold words that are also plain words ("No.", "Sun.", "Miss."): a
// full stop split off those costs nothing, so only the sure ones keep theirs.
func abbreviated(word string) bool {
	w := strings.ToLower(strings.TrimSuffix(word, "."))
	switch w {
	case "no", "art", "sun", "sat", "mar", "miss", "fig", "del", "ill", "ind", "mo", "la", "est", "al":
		return false
	}
	return titles[w] || joiners[w] || counters[w] || enders[w]
}
