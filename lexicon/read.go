package lexicon

import (
	"slices"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// read cuts the sentence text[start:end] into m.words and returns how many of the tokens are
// words. This is the hottest part of all. Spans are found eight bytes at a time, and the bytes
// that were loaded for one are its key in the memo, which mostly knows what it becomes.
// reference_test.go says plainly what it does.
func (m *Matcher) read(text string, start, end int) (count int) {
	m.words = m.words[:0]
	n := namer{begins: true}
	for at := token.SkipSpace(text[:end], start); at < end; {
		m.makeRoom(longWords)
		to, next, key := nextSpan(text, at, end)
		hash := key.hash()
		if slot := m.memo.frequent(hash); slot.key == key && slot.words[0].end > 0 {
			p := &slot.words[0]
			m.words = append(m.words, n.name(text, p.at(at)))
			count += int(p.mark & isWord)
			if p = &slot.words[1]; p.end > 0 {
				m.words = append(m.words, n.name(text, p.at(at)))
				count += int(p.mark & isWord)
			}
		} else {
			count += m.readAny(&n, text, span{at, to, key, hash})
		}
		at = next
	}
	if n.marks&hasLower == 0 {
		m.unname()
	}
	return count
}

// A span is a run of bytes without white space, with its key in the memo if it is short.
type span struct {
	start, end int
	key        shortKey
	hash       uint64 // of the key
}

// nextSpan returns where the span ends that begins at text[at], in a sentence that ends at
// end, where the next one begins, and its key.
func nextSpan(text string, at, end int) (to, next int, key shortKey) {
	if at+16 > len(text) {
		return closerLook(text, at, end)
	}
	n, lo, hi := 0, token.Load(text, at), uint64(0)
	if stops := token.Stops(lo); stops != 0 {
		n, lo = token.First(stops), lo&token.Before(stops)
	} else {
		hi = token.Load(text, at+8)
		stops = token.Stops(hi)
		n, hi = 8+token.First(stops), hi&token.Before(stops)
	}
	if to = at + n; n > shortSpan || !token.ASCIISpace(text[to]) {
		return closerLook(text, at, end)
	}
	next = to + 1
	if next < end && (text[next] <= ' ' || text[next] >= utf8.RuneSelf) {
		next = token.SkipSpace(text[:end], next)
	}
	return to, next, shortKey{lo, hi | uint64(n)<<56}
}

// closerLook is nextSpan where that takes more than the sixteen bytes from the span's
// beginning, or one of these is not ASCII.
func closerLook(text string, at, end int) (to, next int, key shortKey) {
	to = token.SpanEnd(text[:end], at)
	switch n := to - at; {
	case n > shortSpan:
	case at+16 <= len(text):
		key = keyFrom(token.Load(text, at), token.Load(text, at+8), n)
	default:
		key = keyOf(text[at:to])
	}
	return to, token.SkipSpace(text[:end], to), key
}

// readAny reads a span of any kind, and returns how many of its tokens are words.
func (m *Matcher) readAny(n *namer, text string, s span) (count int) {
	text = text[:s.end]
	if s.key.hi == 0 {
		if words := m.memo.getLong(text[s.start:]); words != nil {
			return m.take(n, text, s.start, words)
		}
	} else if short := m.memo.getShort(s.key, s.hash); short != nil {
		switch words := short[:]; {
		case words[0].end == 0:
			if words = m.memo.getLong(text[s.start:]); words != nil {
				return m.take(n, text, s.start, words)
			}
		case words[1].end == 0:
			return m.take(n, text, s.start, words[:1])
		default:
			return m.take(n, text, s.start, words)
		}
	}
	for at := 0; at < len(text)-s.start; {
		before := at
		if m.fresh, at = m.classify(m.fresh[:0], text[s.start:], at); before == 0 && at == len(text)-s.start {
			m.memo.put(&s, text[s.start:], m.fresh)
		}
		m.makeRoom(len(m.fresh))
		for _, w := range m.fresh {
			w.start, w.end = w.start+s.start, w.end+s.start
			m.words = append(m.words, n.name(text, w))
			count += int(w.mark & isWord)
		}
	}
	return count
}

// makeRoom makes room for n more words: where there is too little, for twice as many as there
// are, since a sentence may have no end.
func (m *Matcher) makeRoom(n int) {
	if cap(m.words)-len(m.words) < n {
		m.words = slices.Grow(m.words, len(m.words)+n)
	}
}

// take appends the words of a span, which begins at text[at].
func (m *Matcher) take(n *namer, text string, at int, words []packed) (count int) {
	for _, p := range words {
		m.words = append(m.words, n.name(text, p.at(at)))
		count += int(p.mark & isWord)
	}
	return count
}

// at returns the word of a span that begins at the given byte.
func (p *packed) at(at int) word {
	return word{at + int(p.start), at + int(p.end), p.class, p.mark}
}

// A namer applies rule 1 to the words of a sentence, one after the other: a capitalised word
// that does not begin it is a name.
type namer struct {
	begins bool // no word was read since the sentence's beginning or an opening mark
	marks  mark // of all words
}

func (n *namer) name(text string, w word) word {
	if w.mark&hasUpper != 0 && !n.begins && text[w.start:w.end] != "I" {
		w.mark |= isName
	}
	n.marks |= w.mark
	n.begins = n.begins && w.mark&isWord == 0 || w.mark&opens != 0
	return w
}

// unname takes the names back in a sentence without small letters: of several words it is
// wholly in capitals, which say nothing then.
func (m *Matcher) unname() {
	letters := 0
	for _, w := range m.words {
		if w.mark&(hasUpper|hasLower) != 0 {
			letters++
		}
	}
	if letters < 2 {
		return
	}
	for i := range m.words {
		m.words[i].mark &^= isName
	}
}
