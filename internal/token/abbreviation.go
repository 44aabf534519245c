package token

import (
	"strings"
	"unicode/utf8"
)

// A standing is how a word, mostly an abbreviation, stands before the next one.
type standing uint8

const (
	title   standing = 1 << iota // followed by a name, so never ends a sentence
	joiner                       // followed by the rest of a phrase
	counter                      // an abbreviation before a number only
	ender                        // may end a sentence or not: the next word decides
	starter                      // a word that, capitalised, most often begins a sentence
	plain                        // an abbreviation that is a plain word, too
)

// standings knows the abbreviations, in lower case and without their last full stop, and the
// starters. The lists are short on purpose: an abbreviation that is missing here breaks a
// sentence too early, a word that is no abbreviation would join two.
var standings = listed(map[standing]string{
	title: `mr mrs ms mx dr prof gen lt col maj capt cpt sgt adm cmdr brig cpl pvt
		sen rep gov rev hon pres amb fr msgr messrs mmes supt det insp atty sec-gen st mt ft`,
	joiner:  `vs v e.g i.e cf viz approx est`,
	counter: `no nos art arts para paras fig figs pp vol ch sec`,
	ender: `jr sr inc corp co ltd plc llc bros etc al dept univ assn bldg ave blvd rd
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
		tenn tex va vt wash wis wyo`,
	starter: `the a an in on at it he she they we i you but and or this that these those there here
		his her its their our my your if when while as for after before since although though because so yet
		however both some many most no not now then what who how why where which with by from to of under
		asked according meanwhile still also another one two such each every all any once until despite`,
	plain: `no art sun sat mar miss fig del ill ind mo la est al`,
})

func listed(lists map[standing]string) map[string]standing {
	m := make(map[string]standing)
	for s, list := range lists {
		for word := range strings.FieldsSeq(list) {
			m[word] |= s
		}
	}
	return m
}

// listedLike has a bit for the length and the first two letters of each word that standings knows: for
// most other words there is none, and no look at the map.
var listedLike = func() (bits [longestListed + 1][32]uint32) {
	for word := range standings {
		first, second := likeness(word)
		bits[len(word)][first] |= 1 << second
	}
	return bits
}()

// likeness returns five bits of each of a word's first two letters, the same for capital and small ones.
func likeness(word string) (first, second byte) {
	if len(word) < 2 {
		return word[0] & 31, 0
	}
	return word[0] & 31, word[1] & 31
}

// longestListed is the length of the longest word that standings knows.
const longestListed = len("according")

// standingOf returns how a word stands, in whatever case it is; 0 for a word that is on no list.
func standingOf(word string) standing {
	if len(word) > longestListed || word == "" {
		return 0
	}
	var low [longestListed]byte
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return standings[strings.ToLower(word)] // a letter that has a small form in ASCII: K, the Kelvin sign
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	if first, second := likeness(word); listedLike[len(word)][first]&(1<<second) == 0 {
		return 0
	}
	return standings[string(low[:len(word)])]
}

// abbreviated reports whether word, which ends in a full stop, is on a list.
// The lists hold words that are also plain words ("No.", "Sun.", "Miss."): a
// full stop split off those costs nothing, so only the sure ones keep theirs.
func abbreviated(word string) bool {
	s := standingOf(strings.TrimSuffix(word, "."))
	return s&plain == 0 && s&(title|joiner|counter|ender) != 0
}
