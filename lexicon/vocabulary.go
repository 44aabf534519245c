package lexicon

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A vocabulary gives a number to every word and every prefix of a lexicon's
// patterns, and a class to every word of a text: the list of those it satisfies.
// A word's class is that of the exact word, or else of the longest prefix it has,
// so all classes are known beforehand.
type vocabulary struct {
	exact    map[string]int32 // until all patterns are in
	prefixes map[string]int32
	lengths  []int  // of the prefixes, in bytes, longest first
	cased    []bool // id -> matches capitalised words only

	words    *wordTable // the exact words and the function words
	stems    *wordTable // the prefixes
	begins   bitset     // a bit for each hash of the first bytes of a prefix
	shortest int        // of the prefixes, in bytes; more than longestBegin where there is none
	ascii    [128]known // what one sign is as a token
	marks    [64]known  // the same of U+2000 to U+203F, the typographic marks
	classes  []class    // class 0 is of words that satisfy nothing
	members  []int32    // of the classes, by class.first
}

// A class is the numbers that its words satisfy, exact ones first, then the longest prefix. It takes
// 32 bytes, half a line of the processor's cache: all that most words are asked for.
type class struct {
	first          [1]int32 // of vocabulary.members; the number itself where it is the only one
	n              int32
	own            uint64 // the signatures of the numbers, and anyWord
	entry, shifter uint64 // head.leads of each automaton
}

func newVocabulary() *vocabulary {
	return &vocabulary{exact: map[string]int32{}, prefixes: map[string]int32{}}
}

// casedMark keeps patterns with capitals apart from those without.
const casedMark = "^"

// number returns a pattern with its elements as numbers, to which it adds the new ones.
func (v *vocabulary) number(p pattern) [][][]step {
	out := make([][][]step, len(p))
	for i, choices := range p {
		out[i] = make([][]step, len(choices))
		for k, elements := range choices {
			steps := make([]step, len(elements))
			for j, e := range elements {
				if steps[j].gap = e.gap; e.gap == 0 {
					steps[j].id = v.id(e)
				}
			}
			out[i][k] = steps
		}
	}
	return out
}

// id returns the number of an element, which it adds if it is new.
func (v *vocabulary) id(e element) int32 {
	m, key := v.exact, e.word
	if e.cased {
		key = casedMark + key
	}
	if e.prefix {
		m = v.prefixes
		if n := len(e.word); !slices.Contains(v.lengths, n) {
			v.lengths = append(v.lengths, n)
			slices.SortFunc(v.lengths, func(a, b int) int { return b - a })
		}
	}
	id, ok := m[key]
	if !ok {
		id = int32(len(v.cased))
		m[key] = id
		v.cased = append(v.cased, e.cased)
	}
	return id
}

// ids appends to dst the numbers that a folded word satisfies, in their order of precedence.
func (v *vocabulary) ids(dst []int32, word string) []int32 {
	return v.prefixIDs(appendIDs(dst, v.exact, word), word)
}

func (v *vocabulary) prefixIDs(dst []int32, word string) []int32 {
	for _, n := range v.lengths {
		if n <= len(word) {
			dst = appendIDs(dst, v.prefixes, word[:n])
		}
	}
	return dst
}

// appendIDs appends the numbers of a word without and with capitals.
func appendIDs(dst []int32, numbers map[string]int32, word string) []int32 {
	if id, ok := numbers[word]; ok {
		dst = append(dst, id)
	}
	var buf [64]byte
	if id, ok := numbers[string(append(append(buf[:0], casedMark...), word...))]; ok {
		dst = append(dst, id)
	}
	return dst
}

// close fixes the classes, when all patterns are in.
func (v *vocabulary) close() {
	v.classes = make([]class, 1, len(v.cased)+1)
	exact, stems := wordsOf(v.exact), wordsOf(v.prefixes)
	for _, word := range exact {
		v.addClass(v.ids(nil, word))
	}
	for _, word := range stems {
		v.addClass(v.prefixIDs(nil, word))
	}
	v.exact, v.prefixes = nil, nil
	v.index(exact, stems)
}

// wordsOf returns the words of numbers, with or without capitals, each once.
func wordsOf(numbers map[string]int32) []string {
	words := make([]string, 0, len(numbers))
	for key := range numbers {
		words = append(words, strings.TrimPrefix(key, casedMark))
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// index makes the tables of the exact words and the prefixes, whose classes are 1, 2 and so on.
func (v *vocabulary) index(exact, stems []string) {
	v.words, v.stems = newWordTable(len(exact)+len(functionWords)), newWordTable(len(stems))
	v.begins, v.shortest = newBitset(beginBits), longestBegin+1
	v.lengths = nil
	for _, word := range stems {
		if n := len(word); !slices.Contains(v.lengths, n) {
			v.lengths = append(v.lengths, n)
		}
	}
	slices.SortFunc(v.lengths, func(a, b int) int { return b - a })
	for i, word := range exact {
		v.words.put(word, known{int32(1 + i), functionWords[word]})
	}
	for i, word := range stems {
		v.stems.put(word, known{int32(1 + len(exact) + i), 0})
		n := min(len(word), longestBegin)
		v.shortest = min(v.shortest, n)
		v.begins.add(begin(keyOf(word[:n]).lo, n))
	}
	for _, word := range slices.Sorted(maps.Keys(functionWords)) {
		if _, ok := v.words.get([]byte(word)); !ok {
			v.words.put(word, known{v.longestStem([]byte(word)), functionWords[word]})
		}
	}
	at := int32(0)
	for c := range v.classes {
		k := &v.classes[c]
		k.first[0] = at
		if at += k.n; k.n == 1 {
			k.first[0] = v.members[k.first[0]]
		}
		k.own = anyWord
		for _, id := range v.of(int32(c)) {
			k.own |= signature(id)
		}
	}
	for i := range v.ascii {
		v.ascii[i] = v.known(string(rune(i)))
	}
	for i := range v.marks {
		v.marks[i] = v.known(string(rune(0x2000 + i)))
	}
}

func (v *vocabulary) addClass(ids []int32) {
	v.classes = append(v.classes, class{n: int32(len(ids))})
	v.members = append(v.members, ids...)
}

// of returns the numbers that words of class c satisfy.
func (v *vocabulary) of(c int32) []int32 {
	k := &v.classes[c]
	if k.n == 1 {
		return k.first[:]
	}
	return v.members[k.first[0]:][:k.n]
}

// find returns the class of a folded word, and its marks as a function word.
func (v *vocabulary) find(word []byte) known {
	if k, ok := v.words.get(word); ok {
		return k
	}
	return known{class: v.longestStem(word)}
}

// known returns what is known of a token beforehand.
func (v *vocabulary) known(text string) known {
	k := v.find(token.AppendFold(nil, text))
	k.mark |= nameable(marksOf(text), text)
	return k
}

// sign returns what is known of a token that is one of the commonest signs; nil for any other.
func (v *vocabulary) sign(s string) *known {
	switch {
	case len(s) == 1 && s[0] < utf8.RuneSelf:
		return &v.ascii[s[0]]
	case len(s) == 3 && s[0] == 0xE2 && s[1] == 0x80 && s[2]>>6 == 2:
		return &v.marks[s[2]&0x3F]
	}
	return nil
}

// longestStem returns the class of the longest prefix that a folded word has.
func (v *vocabulary) longestStem(word []byte) int32 {
	if n := min(len(word), 8); !v.mayBegin(keyOf(word[:n]).lo, n) {
		return 0
	}
	for _, n := range v.lengths {
		if n <= len(word) {
			if k, ok := v.stems.get(word[:n]); ok {
				return k.class
			}
		}
	}
	return 0
}

// mayBegin reports whether a word of so many bytes may have a prefix. lo is its first bytes, the first lowest.
func (v *vocabulary) mayBegin(lo uint64, size int) bool {
	for n := v.shortest; n <= min(size, longestBegin); n++ {
		if v.begins.has(begin(lo, n)) {
			return true
		}
	}
	return false
}

// begin hashes the first bytes of a word: those of a prefix, at most longestBegin.
func begin(lo uint64, size int) uint64 {
	return (lo<<(64-8*size) | uint64(size)) * 0x9E3779B97F4A7C15 >> (64 - beginBits)
}

const (
	longestBegin = 6
	beginBits    = 14
)

// A known is what a vocabulary knows of a word.
type known struct {
	class int32
	mark  mark
}

// A wordTable knows words: an open-addressed hash table that is asked for bytes. Most words of
// a text are not in it, which a bit for each hash tells without a look at the table.
type wordTable struct {
	bits  bitset
	slots []wordSlot // at most two thirds full
	text  []byte     // the words, one behind the other
}

const filterBits = 17 // 16 KB: they stay in the processor's nearest cache

type wordSlot struct {
	tag   uint32 // of the hash
	start uint32 // of the text
	size  uint16 // 0 where the slot is free
	known
}

func newWordTable(n int) *wordTable {
	size := 4
	for 2*size < 3*n {
		size *= 2
	}
	return &wordTable{bits: newBitset(filterBits), slots: make([]wordSlot, size)}
}

func (t *wordTable) get(word []byte) (known, bool) {
	h := hashBytes(word)
	if !t.mayHave(h) {
		return known{}, false
	}
	s := t.slot(h, word)
	return s.known, s.size > 0
}

// mayHave reports whether there may be a word with hash h.
func (t *wordTable) mayHave(h uint64) bool {
	return t.bits.has(h >> (64 - filterBits))
}

// put adds a word that is not there.
func (t *wordTable) put(word string, k known) {
	h := hashBytes(word)
	t.bits.add(h >> (64 - filterBits))
	*t.slot(h, []byte(word)) = wordSlot{uint32(h), uint32(len(t.text)), uint16(len(word)), k}
	t.text = append(t.text, word...)
}

func (t *wordTable) word(s *wordSlot) string { return string(t.text[s.start:][:s.size]) }

func (t *wordTable) slot(h uint64, word []byte) *wordSlot {
	for i := h; ; i++ {
		s := &t.slots[i&uint64(len(t.slots)-1)]
		if s.size == 0 || s.tag == uint32(h) && int(s.size) == len(word) && string(t.text[s.start:][:s.size]) == string(word) {
			return s
		}
	}
}
