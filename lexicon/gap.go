package lexicon

import "strings"

// inGap notes what turns in a gap of the entry found at the given words: of "offered ~ help"
// in "offered no help" and of "held ~ talks" in "held sham talks" they act on the entry itself.
func (m *Matcher) inGap(h *Hit, at stretch) {
	if at.last-at.first < 3 || !m.lex.traits[h.Entry].gap {
		return
	}
	pattern := m.lex.src.Entries[h.Entry].Pattern
	ahead := m.spotsFrom(at.first + 1)
	for i := range ahead {
		sp := &ahead[i]
		if sp.last >= at.last {
			return
		}
		if sp.last-sp.first > 1 {
			continue
		}
		if s := m.lex.src.Shifters[sp.shifters[0]]; s.Kind <= ReverserCombative && !strings.ContainsAny(s.Pattern, "(*~") && !hasWord(pattern, s.Pattern) {
			m.note(sp, &scope{since: chainReach + 1}, false)
		}
	}
}

// hasWord reports whether pattern lists word.
func hasWord(pattern, word string) bool {
	for at := 0; ; {
		i := strings.Index(pattern[at:], word)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(word)
		if !isLetter(pattern, i-1) && !isLetter(pattern, at) {
			return true
		}
	}
}

func isLetter(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= 'a' && s[i] <= 'z' }
