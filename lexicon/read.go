package lexicon

import (
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// read cuts the sentence text[start:end] into m.words and returns how many of the tokens are
// words. This is the hottest part of all. Spans are found eight bytes at a time, and the bytes
// that were loaded for one are its key in the memo. All spans of the sentence are found
// first, and their places in the memo touched, so that the processor fetches these side by
// side; what they become is looked up then. reference_test.go says plainly what it does.
func (m *Matcher) read(text string, start, end int) (count int) {
	m.findSpans(text, start, end)
	m.words = m.words[:0]
	n := namer{begins: true}
	for i := range m.spans {
		s := &m.spans[i]
		short := m.memo.getShort(s.key, s.hash)
		if short == nil {
			count += m.readLong(&n, text[:s.end], s.start)
			continue
		}
		m.words = append(m.words, n.name(text, s.start, short[0]))
		count += int(short[0].mark & isWord)
		if short[1].end > 0 {
			m.words = append(m.words, n.name(text, s.start, short[1]))
			count += int(short[1].mark & isWord)
		}
	}
	if !n.small {
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

// findSpans finds the spans of text[start:end].
func (m *Matcher) findSpans(text string, start, end int) {
	m.spans = m.spans[:0]
	for at := token.SkipSpace(text[:end], start); at < end; {
		key, stop := keyAt(text, at)
		if stop < 0 {
			stop = token.SpanEnd(text[:end], at)
			if stop-at <= shortSpan {
				key = keyOf(text[at:stop])
			}
		}
		h := key.hash()
		m.touched += m.memo.touch(h)
		m.spans = append(m.spans, span{at, stop, key, h})
		at = stop + 1
		if stop == end || text[stop] != ' ' || at < end && (text[at] <= ' ' || text[at] >= utf8.RuneSelf) {
			at = token.SkipSpace(text[:end], stop)
		}
	}
}

// keyAt returns the key of the span that begins at text[at], and where it ends: -1 where that
// takes a closer look, as at a long span, a span before other white space than ASCII's, or
// the end of the text.
func keyAt(text string, at int) (k shortKey, stop int) {
	if at+16 > len(text) {
		return k, -1
	}
	k.lo = token.Load(text, at)
	n := 0
	if stops := token.Stops(k.lo); stops != 0 {
		n = token.First(stops)
		k.lo &= 1<<(8*n) - 1
	} else {
		k.hi = token.Load(text, at+8)
		stops := token.Stops(k.hi)
		if stops == 0 {
			return shortKey{}, -1
		}
		n = token.First(stops)
		k.hi &= 1<<(8*n) - 1
		n += 8
	}
	if c := text[at+n]; c != ' ' && c != '\n' {
		return shortKey{}, -1
	}
	k.hi |= uint64(n) << 56
	return k, at + n
}

// readLong reads a span that is not among the memo's short ones.
func (m *Matcher) readLong(n *namer, text string, at int) (count int) {
	span := text[at:]
	words := m.memo.getLong(span)
	if words == nil {
		m.fresh = m.classify(m.fresh[:0], span)
		m.memo.put(span, m.fresh)
		for _, w := range m.fresh {
			m.words = append(m.words, n.nameWord(text, word{w.start + at, w.end + at, w.class, w.mark}))
			count += int(w.mark & isWord)
		}
		return count
	}
	for _, p := range words {
		m.words = append(m.words, n.name(text, at, p))
		count += int(p.mark & isWord)
	}
	return count
}

// A namer applies rule 1 to the words of a sentence, one after the other: a capitalised word
// that does not begin it is a name.
type namer struct {
	begins bool // no word was read since the sentence's beginning or an opening mark
	small  bool // there is a small letter
}

func (n *namer) name(text string, at int, p packed) word {
	return n.nameWord(text, word{at + int(p.start), at + int(p.end), p.class, p.mark})
}

func (n *namer) nameWord(text string, w word) word {
	if w.mark&hasUpper != 0 && !n.begins && text[w.start:w.end] != "I" {
		w.mark |= isName
	}
	n.small = n.small || w.mark&hasLower != 0
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
