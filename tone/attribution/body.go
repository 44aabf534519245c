package attribution

import (
	"strings"

	"github.com/seed-f57f835e/detente/internal/token"
)

// bodyGoesOn returns by how many words the name of an institution, [lo, k) so far, goes on
// over what ends other names:
//
//	the mark of a plural     Flyers' Association, People's Party
//	of, for and a name       Ministry of Defence, Court of Auditors
//	and, before a body       Food and Drug Administration
func (c *cast) bodyGoesOn(lo, k, hi int) int {
	if k+1 >= hi {
		return 0
	}
	low := c.words[k].low
	switch {
	case c.isPossessive(k) && (low != "'s" || peopleOf[c.near(k-1).low] || c.words[lo].low == "st" || c.words[lo].low == "st." || c.words[lo].low == "saint") && c.bodyEnd(k+1, hi):
		return 2
	case (low == "of" || low == "for" && !statesmen[c.near(k-1).low]) && (bodies[c.near(k-1).low] || k == lo+1 && companions[c.near(k-1).low]) && !peoples[c.near(k-1).low]:
		if n := c.afterThe(k+1, hi); c.nameWord(n) && given(c.words[n].low) == unknown {
			return n + 1 - k
		}
	case low == "of" && k-lo > 2 && c.words[k-1].capital && c.bodyWithin(lo, k): // the Council for the Study of the Sea
		if n := c.afterThe(k+1, hi); c.nameWord(n) && given(c.words[n].low) == unknown {
			return n + 1 - k
		}
	case low == "of" && c.words[k-1].low == "community" && k > lo+1 && c.nameWord(k+1): // the Economic Community of Northern States
		return 2
	case low == "and" && k-lo > 2 && bodies[c.words[lo].low] && (c.near(lo+1).low == "of" || c.near(lo+1).low == "for") && c.part(k+1): // Congress of Retail and Allied Workers
		return 2
	case (low == "of" || low == "for") && k == lo+1 && c.nameWord(k+1) && c.ofNames()[c.words[lo].low+" "+c.words[k+1].low]: // the charity Hands of Cedar
		return 2
	case low == "in" && k == lo+1 && c.words[lo].low == "church" && nations()[c.near(k+1).low] != "": // the Church in Wales
		return 2
	case (low == "of" || low == "for" || low == "and") && c.spelt(lo, k, hi) > 0: // Joint Chiefs of Staff (JCS)
		return c.spelt(lo, k, hi)
	case (low == "in" || low == "on" || low == "to" || low == "against" || low == "and") && (bodies[c.near(k-1).low] || low == "and" && bodies[c.words[lo].low]):
		first := c.afterThe(k+1, hi)
		if n := c.beforeAcronym(first, hi); n > first && strings.HasPrefix(c.near(n+1).low, c.words[lo].low[:1]) {
			return n - k
		}
	case low == "and" && k-lo <= 2 && c.near(lo-1).low == "the" && !c.isBody(run{lo, k}) && c.nameWord(k+1) && c.bodyEnd(k+1, hi) && given(c.words[lo].low) == unknown:
		return 2
	}
	return 0
}

// bodyWithin reports whether the name [lo, k) of an institution has its noun before a preposition.
func (c *cast) bodyWithin(lo, k int) bool {
	for i := lo + 1; i < k; i++ {
		if low := c.words[i].low; low == "for" || low == "on" || low == "of" {
			return bodies[c.words[i-1].low] && low != "of"
		}
	}
	return false
}

// afterThe returns the number of the word behind words[k] if that is "the", else k.
func (c *cast) afterThe(k, hi int) int {
	if c.words[k].low == "the" && k+1 < hi {
		return k + 1
	}
	return k
}

// part reports whether words[k], behind "and", may be a further part of an institution's name: no person, city or country.
func (c *cast) part(k int) bool {
	w := &c.words[k]
	return c.nameWord(k) && !w.class.is(determiner) && given(w.low) == unknown && !capitals[w.low] && nations()[w.low] == ""
}

// ofNames returns the first and the last word of the names with "of" or "for" that stand behind the noun of an institution.
func (c *cast) ofNames() map[string]bool {
	if c.withOf == nil {
		c.withOf = map[string]bool{}
		for k := 1; k+2 < len(c.words); k++ {
			noun, between := &c.words[k-1], c.words[k+1].low
			if noun.capital || !(bodies[noun.low] || firmWords[noun.low] || anyBody[noun.low]) || between != "of" && between != "for" {
				continue
			}
			if c.nameWord(k) && c.nameWord(k+2) {
				c.withOf[c.words[k].low+" "+c.words[k+2].low] = true
			}
		}
	}
	return c.withOf
}

// spelt returns how many words from words[k] on end the name that begins at words[lo], where its acronym follows in
// brackets with the first letters of all of it.
func (c *cast) spelt(lo, k, hi int) int {
	n := c.beforeAcronym(k+1, hi)
	if n == k+1 {
		return 0
	}
	name := c.string(lo, n)
	if low := c.near(n + 1).low; low != initials(name, false) && low != initials(name, true) {
		return 0
	}
	return n - k
}

// beforeAcronym returns where the words of a name end that begin with words[k] and have an acronym in brackets
// behind them; k where there are none.
func (c *cast) beforeAcronym(k, hi int) int {
	n := k
	for n < hi && c.nameWord(n) {
		n++
	}
	if !c.near(n).isSign("(") || !c.near(n+2).isSign(")") {
		return k
	}
	return n
}

// bodyEnd reports whether the capitalised words at i end with the noun of an institution.
func (c *cast) bodyEnd(i, hi int) bool {
	for i < hi && (c.nameWord(i) || c.isPossessive(i) && c.words[i].low != "'s" && i+1 < hi && c.nameWord(i+1)) {
		i++
	}
	last := c.near(i - 1)
	return last.capital && (bodies[last.low] || bodies[strings.TrimSuffix(last.low, "s")])
}

// companions are whom an institution may call itself with "of": Friends of the Lund Library.
var companions = list(`friends sons daughters mothers fathers citizens reporters doctors workers`)

// peopleOf are the nouns that own an institution with 's; statesmen, the institutions that are
// "for" somebody as anybody is (the Senate for Ode).
var (
	peopleOf  = list(`people children women men king queen veteran worker teacher`)
	statesmen = list(`senate house congress kremlin pentagon court parliament government administration bank times post news police press statement report letter
		article tribune herald journal state city county country nation team side`)
)

// body returns the institution of a name, and notes its acronyms.
func (c *cast) body(r run, name string) int {
	e := c.other(name)
	if firms[c.words[r.hi-1].low] { // a firm is called by its first word
		low := c.words[r.lo].low
		c.firsts[low] = append(c.firsts[low], naming{r.lo, e})
	}
	if f := strings.Fields(name); len(f) == 2 && bodies[c.words[r.hi-1].low] && c.ownWord(r.lo) { // Karasai University, Karasai
		low := c.words[r.lo].low
		c.firsts[low] = append(c.firsts[low], naming{r.lo, e})
	}
	for short := withoutFirm(name); short != ""; short = withoutFirm(short) {
		if _, ok := c.byName[nameKey(short)]; !ok {
			c.byName[nameKey(short)] = e
		}
	}
	if !c.bracketed(r, e) {
		for _, small := range [...]bool{false, true} {
			if a := initials(name, small); len(a) > 2 {
				if _, ok := c.acronyms[a]; !ok {
					c.acronyms[a] = e
				}
			}
		}
	}
	return e
}

// ownWord reports whether words[i], which begins the name of an institution, may stand for it alone.
func (c *cast) ownWord(i int) bool {
	low := c.words[i].low
	return len(low) > 3 && nations()[low] == "" && !capitals[low] && !peoples[low] && !placeStarts[low] && !commonStarts[low] && !bodies[low] && !isRole(low) && !c.small(low)
}

// commonStarts begin the names of many institutions.
var commonStarts = list(`national royal central international general federal public state first old united european african asian american
	northern southern eastern western upper lower great grand local supreme high district county city town village house home health
	water fire police labour labor trade world global civic social foreign interior finance defence defense justice education`)

// withoutFirm returns the name of a firm without a last word that only says that it is one, "" where there is none:
// Ode Electric Power Co.
func withoutFirm(name string) string {
	f := strings.Fields(name)
	if n := len(f) - 1; n > 1 && firmEnds[nameKey(f[n])] {
		return strings.Join(f[:n], " ")
	}
	return ""
}

var firmEnds = list(`power company group corporation corp corp. inc inc. co co. ltd ltd. plc limited`)

// bracketed notes the acronym in brackets behind the name r of entity e: the Civil Flight
// Authority (CFA).
func (c *cast) bracketed(r run, e int) bool {
	if r.hi+2 >= len(c.words) || !c.words[r.hi].isSign("(") || !c.words[r.hi+2].isSign(")") {
		return false
	}
	w := &c.words[r.hi+1]
	text := c.text[w.start:w.end]
	if len(w.low) < 2 || strings.ToUpper(text) != text || !w.capital {
		return false
	}
	c.acronyms[w.low] = e
	return true
}

// initials returns the folded first letters of a name's words, with those of the small ones if asked: MoD.
func initials(name string, small bool) string {
	var b strings.Builder
	for _, w := range strings.Fields(token.Fold(name)) {
		if !small && classify(w, false).is(preposition|conjunction|determiner) {
			continue
		}
		for _, r := range w {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}
