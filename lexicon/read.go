package lexicon

import (
	"slices"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// read cuts the sentence text[start:end] into m.words, at the end of m.all, and sets m.marks and
// m.count. reference_test.go says plainly what it does.
func (m *Matcher) read(text string, start, end int) {
	first := len(m.all)
	m.marks, m.count = 0, 0
	for at := start; at < end; {
		before := at
		m.makeRoom(2)
		size, key := 0, shortKey{}
		if at, size = m.readFrequent(text, at, end); size > 0 {
			key = keyFrom(token.Load(text, at), token.Load(text, at+8), size)
		} else {
			if at = token.SkipSpace(text[:end], at); at > before {
				continue
			}
			size, key = spanAt(text[:end], at)
		}
		m.readAny(text[:at+size], at, key)
		at = token.SkipSpace(text[:end], at+size)
	}
	m.words = m.all[first:]
	m.unname()
}

// readFrequent reads spans from text[at] on, up to the first that takes more than what is done
// here, and returns where that begins, or the white space before it, and the length of that span
// if it is known. This is the hottest part of all. Spans are found eight bytes at a time, and the
// bytes that were loaded for one are its key in the memo, which mostly knows what it becomes: its
// words are written without asking whether there is a second one. No other white space than a
// space is looked for, as a key with that is no span's. Nothing is called, so that all stays in
// the processor's registers.
func (m *Matcher) readFrequent(text string, at, end int) (next, missed int) {
	n, words, memo := len(m.all), m.all[:cap(m.all)], m.memo.first
	var all, count packed
	rest, behind := text[at:], len(text)-end
	for len(rest) > behind && len(rest) >= 17 && n+2 <= len(words) {
		size, lo, hi := 0, token.Load(rest, 0), uint64(0)
		if spaces := token.Spaces(lo); spaces != 0 {
			size, lo = token.First(spaces), lo&token.Before(spaces)
		} else {
			hi = token.Load(rest, 8)
			spaces = token.Spaces(hi)
			size, hi = 8+token.First(spaces), hi&token.Before(spaces)
		}
		if uint(size) > shortSpan {
			break
		}
		slot := &memo[mix(lo, hi)>>(64-shortBits)]
		if slot.key.lo != lo || slot.key.hi != hi|uint64(size)<<56 {
			missed = size
			break
		}
		one, two := slot.words[0], slot.words[1]
		at := len(text) - len(rest)
		words[n], words[n+1] = word{at, one}, word{at, two}
		n++
		if two != 0 {
			n++
		}
		all |= one | two
		count += one&wordBit + two&wordBit
		rest = rest[size+1:]
		if rest[0] <= ' ' || rest[0] >= utf8.RuneSelf {
			break
		}
	}
	m.all, m.marks, m.count = words[:n], m.marks|all.mark(), m.count+int(count>>markAt)
	if missed > 0 && token.FirstStop(rest) < missed { // it may hold other white space
		missed = 0
	}
	return len(text) - len(rest), missed
}

// spanAt returns the length of the span that begins at text[at], and its key.
func spanAt(text string, at int) (size int, key shortKey) {
	to := token.SpanEnd(text, at)
	switch n := to - at; {
	case n > shortSpan:
		return n, longKey
	case at+16 <= len(text):
		return n, keyFrom(token.Load(text, at), token.Load(text, at+8), n)
	default:
		return n, keyOf(text[at:to])
	}
}

// readAny reads the span text[start:], whose key is given.
func (m *Matcher) readAny(text string, start int, key shortKey) {
	n := len(m.all)
	if words := m.recall(text[start:], key); words != nil {
		m.makeRoom(len(words))
		m.all = m.all[:n+len(words)]
		for i, p := range words {
			m.all[n+i] = word{start, p}
		}
	} else {
		m.readNew(text, start)
	}
	for _, w := range m.all[n:] {
		m.marks |= w.mark()
		m.count += int(w.mark() & isWord)
	}
}

// recall returns the words of a span that the memo knows or that its key tells; nil for any other.
func (m *Matcher) recall(span string, key shortKey) []packed {
	if key == longKey {
		return m.memo.getLong(span)
	}
	v, hash := m.lex.vocab, key.hash()
	var w simpleSpan
	simple := w.from(key)
	unknown := simple && v.unknown(&w)
	if !unknown {
		if short := m.memo.getShort(key, hash); short != nil {
			if short[0] == elsewhere {
				return m.memo.getLong(span)
			}
			return taken(short)
		}
	}
	if !simple {
		return nil
	}
	if unknown {
		m.told = v.tokens(&w, known{})
		m.memo.putUnknown(key, hash, &m.told)
	} else {
		m.fold = w.folded.append(m.fold[:0])
		m.told = v.tokens(&w, v.find(m.fold))
		m.memo.putShort(key, hash, &m.told)
	}
	return taken(&m.told)
}

// readNew reads a span that the memo does not know, piece by piece, and tells it the memo.
func (m *Matcher) readNew(text string, start int) {
	for at := 0; at < len(text)-start; {
		before := at
		if m.fresh, at = m.classify(m.fresh[:0], text[start:], at); before == 0 && at == len(text)-start {
			m.memo.put(text[start:], m.fresh)
		}
		m.makeRoom(len(m.fresh))
		for _, w := range m.fresh {
			w.at += start
			m.all = append(m.all, w)
		}
	}
}

// makeRoom makes room for n more words: where there is too little, for twice as many as there
// are, since a sentence may have no end.
func (m *Matcher) makeRoom(n int) {
	if cap(m.all)-len(m.all) < n {
		m.all = slices.Grow(m.all, len(m.all)+n)
	}
}

// taken returns those of the words of a short span that there are.
func taken(words *[2]packed) []packed {
	if words[1] == 0 {
		return words[:1]
	}
	return words[:]
}

// unname takes the names back that are none by rule 1: a capitalised word at the beginning of the
// sentence, or behind an opening mark, and all of a sentence without small letters. Of several words it is
// wholly in capitals, which say nothing then.
func (m *Matcher) unname() {
	all := m.marks&hasLower == 0 && m.lettered() > 1
	begins := true
	for i := range m.words {
		w := &m.words[i]
		if all || begins {
			w.setName(false)
		}
		begins = begins && w.mark()&isWord == 0 || w.mark()&opens != 0
		if !begins && !all && m.marks&opens == 0 {
			break
		}
	}
}

// lettered returns how many words have letters.
func (m *Matcher) lettered() (n int) {
	for _, w := range m.words {
		if w.mark()&(hasUpper|hasLower) != 0 {
			n++
		}
	}
	return n
}
