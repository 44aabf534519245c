package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// A mark is what matching needs to know of a token besides its class.
type mark uint16

const (
	isWord   mark = 1 << iota // has a letter or a digit
	hasUpper                  // begins with a capital letter
	hasLower                  // has a small letter
	isClause                  // ends a clause
	isComma
	isBut  // a conjunction that ends every shifter's reach
	isAnd  // one that ends most shifters' reach
	isOr   // one that carries it on
	opens  // an opening quotation mark or a colon: a capital after it is no name
	isName // a capitalised word inside a sentence: any but "I", until unname
	isSub  // begins a clause that says something of its own: "that", "which", "after"
	isDet  // a determiner: "the", "their"
	asks   // a question mark
	naming // a word that names words: "call", "slogan"
	backs  // begins what tells the background of what stands before
	closes // a word of a closed class, a pronoun or a preposition: no name where it begins a sentence
)

// A word is a token of the text at hand. It takes 16 bytes, so that sentences are gone over quickly.
type word struct {
	at int // the byte of the text from which on packed counts
	packed
}

// A packed is a token of a span, as one word of the processor: from the lowest bits on its first and its
// last byte in the span (8 each: a token has at most 256, see token.MaxPlain), its marks (16), and its
// class (32).
type packed uint64

const (
	lastAt  = 8
	markAt  = 16
	classAt = 32

	wordBit = packed(isWord) << markAt
)

func pack(first, last int, m mark, class int32) packed {
	return packed(uint8(first)) | packed(uint8(last))<<lastAt | packed(m)<<markAt | packed(class)<<classAt
}

func (p packed) mark() mark   { return mark(p >> markAt) }
func (p packed) class() int32 { return int32(p >> classAt) }

// moved returns p in a span that begins so many bytes earlier.
func (p packed) moved(n int) packed { return p + packed(n)*(1+1<<lastAt) }

// newWord returns the word text[start:end].
func newWord(start, end int, m mark, class int32) word {
	return word{start, pack(0, end-start-1, m, class)}
}

// start returns the word's first byte.
func (w *word) start() int { return w.at + int(uint8(w.packed)) }

// end returns the byte behind the word.
func (w *word) end() int { return w.at + int(uint8(w.packed>>lastAt)) + 1 }

// setName says whether the word is a name.
func (w *word) setName(is bool) {
	w.packed &^= packed(isName) << markAt
	if is {
		w.packed |= packed(isName) << markAt
	}
}

// functionWords are the words and signs that the rules of scope look at; what ends a clause
// is rule 6.
var functionWords = withClosed(map[string]mark{
	".": isClause, ";": isClause, ":": isClause | opens, "!": isClause, "?": isClause | asks,
	"-": isClause, "--": isClause, "...": isClause, "…": isClause, "(": isClause, ")": isClause, "[": isClause, "]": isClause,
	",": isComma, `"`: opens, "'": opens, "`": opens,
	"but": isBut, "however": isBut, "although": isBut, "though": isBut, "while": isBut, "whereas": isBut,
	"yet": isBut, "because": isBut, "nevertheless": isBut, "nonetheless": isBut, "despite": isBut, "if": isBut, "unless": isBut, "when": isBut, "since": isBut | backs, "following": backs, "amid": backs,
	"and": isAnd, "&": isAnd, "or": isOr, "nor": isOr,
	"that": isSub, "which": isSub | backs, "who": isSub | backs, "whom": isSub | backs, "whose": isSub | backs, "as": isSub, "after": isSub | backs, "before": isSub, "until": isSub,
	"the": isDet, "a": isDet, "an": isDet, "this": isDet, "these": isDet, "those": isDet, "such": isDet,
	"call": naming, "calls": naming, "called": naming, "calling": naming, "word": naming, "words": naming, "term": naming, "slogan": naming, "label": naming,
	"my": isDet, "your": isDet, "his": isDet, "her": isDet, "its": isDet, "our": isDet, "their": isDet,
})

// closedClass lists what begins sentences and is no name, but for the words above: pronouns,
// numerals, prepositions, auxiliaries, interjections, and adverbs that do not end in -ly.
const closedClass = `
	i we you he she it they me us him them one ones mine ours yours theirs who whom whose what which where when why how
	someone somebody something anyone anybody anything everyone everybody everything nobody none nothing people
	all both each every either neither some any many most much more few fewer less several other others another no
	two three four five six seven eight nine ten first second third last next
	in on at by for from with without of to under over near across around inside outside along throughout within during
	after before until through toward towards against among amid between upon about like unlike regarding concerning given
	according instead except besides beyond behind below above up down off out into onto per via plus
	is are was were be been being am do does did has have had can could will would shall should may might must let need
	not so yet thus then than therefore moreover furthermore indeed instead here there now today yesterday tomorrow tonight
	also too only even just still again once twice never always often perhaps maybe meanwhile otherwise hence however
	rather quite very likewise elsewhere later earlier soon please thank thanks yes well oh
`

func withClosed(marks map[string]mark) map[string]mark {
	for w := range strings.FieldsSeq(closedClass) {
		marks[w] |= closes
	}
	return marks
}

// classify appends the words of the piece of a span that begins at start to dst, with offsets
// in the span, and returns where the next piece begins; nearly all spans are one.
func (m *Matcher) classify(dst []word, span string, start int) (_ []word, next int) {
	if len(span) <= token.MaxPlain {
		if all := m.foldASCII(span); all&(notASCII|special) == 0 && (all&hyphen == 0 || token.Plain(span)) {
			return append(dst, m.folded(span, 0, len(span), all)), len(span)
		}
	}
	m.cuts, next = token.AppendPiece(m.cuts[:0], span, start)
	for _, t := range m.cuts {
		dst = append(dst, m.word(span, t.Start, t.End))
	}
	return dst, next
}

func (m *Matcher) word(span string, start, end int) word {
	text := span[start:end]
	if k := m.lex.vocab.sign(text); k != nil {
		return newWord(start, end, k.mark, k.class)
	}
	if all := m.foldASCII(text); all&notASCII == 0 {
		return m.folded(text, start, end, all)
	}
	m.fold = token.AppendFold(m.fold[:0], text)
	k := m.lex.vocab.find(m.fold)
	return newWord(start, end, nameable(marksOf(text), text)|k.mark, k.class)
}

// folded returns the word of a token in ASCII, which foldASCII has folded.
func (m *Matcher) folded(text string, start, end int, all folded) word {
	marks := mark(all >> foldedMark)
	if marks&hasUpper != 0 && !startsUpper(text) {
		marks &^= hasUpper
	}
	k := m.lex.vocab.find(m.fold)
	return newWord(start, end, nameable(marks, text)|k.mark, k.class)
}

// nameable adds to the marks of a token that it is a name, where it may be one.
func nameable(marks mark, text string) mark {
	if marks&hasUpper != 0 && text != "I" {
		marks |= isName
	}
	return marks
}

// foldASCII sets m.fold to token.AppendFold of a text in ASCII, and returns what its bytes are.
func (m *Matcher) foldASCII(text string) (all folded) {
	dst := slices.Grow(m.fold[:0], len(text))[:len(text)]
	for i := range dst {
		f := folding[text[i]]
		all |= f
		dst[i] = byte(f)
	}
	m.fold = dst
	return all
}

// startsUpper reports whether the first letter or digit of an ASCII text is a capital.
func startsUpper(text string) bool {
	for i := range len(text) {
		if m := mark(folding[text[i]] >> foldedMark); m&isWord != 0 {
			return m&hasUpper != 0
		}
	}
	return false
}

// A folded is a byte in lower case, the marks that it gives to its token, and what else it says.
type folded uint32

const (
	foldedMark        = 8
	hyphen     folded = 1 << 29
	special    folded = 1 << 30 // the span may be several tokens
	notASCII   folded = 1 << 31
)

var folding = func() (t [256]folded) {
	for i := range t {
		c, m, other := byte(i), mark(0), folded(0)
		switch {
		case 'a' <= c && c <= 'z':
			m = isWord | hasLower
		case 'A' <= c && c <= 'Z':
			c, m = c+'a'-'A', isWord|hasUpper
		case '0' <= c && c <= '9':
			m = isWord
		case c == '-':
			other = hyphen
		case c >= utf8.RuneSelf:
			other = notASCII
		case !token.Plain(string(rune(c))):
			other = special
		}
		t[i] = folded(c) | folded(m)<<foldedMark | other
	}
	return t
}()

// marksOf returns the marks that a token's letters bear.
func marksOf(text string) (out mark) {
	first := true
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			out |= isWord
			if first {
				out |= hasUpper
			}
		case unicode.IsLetter(r):
			out |= isWord
			if unicode.IsLower(r) {
				out |= hasLower
			}
		case unicode.IsDigit(r):
			out |= isWord
		default:
			continue
		}
		first = false
	}
	return out
}
