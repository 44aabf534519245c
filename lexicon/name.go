package lexicon
import "strings"

// amendNames corrects what capitals alone say of names (rule 1).
func (m *Matcher) amendNames(text string) {
	m.unmarkI(text)
	m.markFirst(text)
}

// unmarkI takes the mark of a name off "I", which is none wherever it stands.
func (m *Matcher) unmarkI(text string) {
	for i := range m.words {
		if w := &m.words[i]; w.mark&isName != 0 && text[w.start:w.end] == "I" {
			w.mark &^= isName
		}
	}
}

// markFirst marks the first word of the sentence as a name where what follows tells: another
// capitalised word ("Peace Okandu lives here", "Strike Bay"), or an apposition that ends in a
// name ("Hope, the member for Hollin, spoke"). Participles are none: "Accusing Iran of ...".
func (m *Matcher) markFirst(text string) {
	for i := range m.words {
		w := &m.words[i]
		if w.mark&isWord == 0 {
			continue
		}
		if w.mark&(hasUpper|isName) == hasUpper && !isParticiple(text[w.start:w.end]) && (m.namedNext(i+1) || m.apposed(i+1) || opener(w, text[w.start:w.end])) {
			w.mark |= isName
		}
		return
	}
}

func (m *Matcher) namedNext(i int) bool {
	return i < len(m.words) && m.words[i].mark&(isName|hasLower) == isName|hasLower
}

// apposed reports whether ", the ... Name," begins at word i.
func (m *Matcher) apposed(i int) bool {
	if i+1 >= len(m.words) || m.words[i].mark&isComma == 0 || m.words[i+1].mark&isDet == 0 {
		return false
	}
	for k := i + 2; k < len(m.words) && k < i+8; k++ {
		if m.words[k].mark&isComma != 0 {
			return m.words[k-1].mark&isName != 0
		}
	}
	return false
}

func isParticiple(s string) bool {
	n := len(s)
	return n > 4 && (s[n-3:] == "ing" || s[n-2:] == "ed")
}

var openers = map[string]bool{}
func init(){ for _, w := range strings.Fields("the a an this that these those such my your his her its our their i we you he she it they who what which when where why how there here in on at by for from with without of to under over after before during since until while if unless although though because as and but or nor yet so then thus therefore however moreover furthermore indeed also first firstly secondly thirdly second third finally lastly today yesterday tomorrow now not no nothing nobody none all both each every some any many most much more few several other others another one two three only even just still again perhaps maybe let please thank thanks yes given according despite instead rather meanwhile against among between through throughout within upon about like unlike regarding concerning once never always often recently currently clearly unfortunately sadly regrettably nevertheless nonetheless otherwise consequently accordingly additionally likewise similarly hence is are was were do does did has have had can could will would shall should may might must everyone everybody someone anyone people") { openers[w]=true } }
func opener(w *word, s string) bool { return w.class == 0 && w.mark&hasLower != 0 && !openers[strings.ToLower(s)] && !strings.HasSuffix(s, "ly") }
