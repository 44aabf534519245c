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
		switch {
		case short == nil || short[0].end == 0:
			count += m.readLong(&n, text, s, short != nil || s.key.hi == 0)
		case short[1].end == 0:
			m.words = append(m.words, n.name(text, short[0].at(s.start)))
			count += int(short[0].mark & isWord)
		default:
			count += m.take(&n, text, s.start, short[:])
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

// findSpans finds the spans of text[start:end], which white space or the text's end follows.
func (m *Matcher) findSpans(text string, start, end int) {
	spans := m.spans[:0]
	for at := token.SkipSpace(text[:end], start); at < end; {
		var key shortKey
		stop := at
		if at+16 <= len(text) {
			key.lo = token.Load(text, at)
			if stops := token.Stops(key.lo); stops != 0 {
				key.lo &= token.Before(stops)
				stop = at + token.First(stops)
			} else {
				key.hi = token.Load(text, at+8)
				stops := token.Stops(key.hi)
				key.hi &= token.Before(stops)
				stop = at + 8 + token.First(stops)
			}
		}
		if stop-at <= shortSpan && stop > at && (text[stop] == ' ' || text[stop] == '\n') {
			key.hi |= uint64(stop-at) << 56
		} else {
			stop = token.SpanEnd(text[:end], stop)
			key = shortKey{}
			if stop-at <= shortSpan {
				key = keyOf(text[at:stop])
			}
		}
		h := key.hash()
		m.touched += m.memo.touch(h)
		spans = append(spans, span{at, stop, key, h})
		at = stop + 1
		if at < end && (text[at] <= ' ' || text[at] >= utf8.RuneSelf) || stop < end && text[stop] >= utf8.RuneSelf {
			at = token.SkipSpace(text[:end], stop)
		}
	}
	m.spans = spans
}

// readLong reads a span that is not among the memo's short ones; long says that it may be among
// the long ones.
func (m *Matcher) readLong(n *namer, text string, s *span, long bool) (count int) {
	text = text[:s.end]
	if long {
		if words := m.memo.getLong(text[s.start:]); words != nil {
			return m.take(n, text, s.start, words)
		}
	}
	m.fresh = m.classify(m.fresh[:0], text[s.start:])
	m.memo.put(s, text[s.start:], m.fresh)
	for _, w := range m.fresh {
		w.start, w.end = w.start+s.start, w.end+s.start
		m.words = append(m.words, n.name(text, w))
		count += int(w.mark & isWord)
	}
	return count
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
	small  bool // there is a small letter
}

func (n *namer) name(text string, w word) word {
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
