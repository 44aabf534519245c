package lexicon

import (
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
	isName // a capitalised word inside a sentence (set per sentence)
	isSub  // begins a clause that says something of its own: "that", "which", "after"
	isDet  // a determiner: "the", "their"
	asks   // a question mark
	naming // a word that names words: "call", "slogan"
	backs  // begins what tells the background of what stands before
	closes // a word of a closed class, a pronoun or a preposition: no name where it begins a sentence
)

// A word is a token of the text at hand.
type word struct {
	start, end int // bytes of the text
	class      int32
	mark       mark
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

// classify appends the words of one span to dst, with offsets in the span.
func (m *Matcher) classify(dst []word, span string) []word {
	if token.Plain(span) {
		return append(dst, m.word(span, 0, len(span)))
	}
	m.cuts = token.AppendSpan(m.cuts[:0], span)
	for _, t := range m.cuts {
		dst = append(dst, m.word(span, t.Start, t.End))
	}
	return dst
}

func (m *Matcher) word(span string, start, end int) word {
	if end-start == 3 && span[start] == 0xE2 && span[start+1] == 0x80 && span[start+2]>>6 == 2 {
		k := m.lex.vocab.signs[span[start+2]&0x3F]
		return word{start, end, k.class, k.mark}
	}
	folded, marks, ok := foldASCII(m.fold[:0], span[start:end])
	if !ok {
		folded, marks = token.AppendFold(m.fold[:0], span[start:end]), marksOf(span[start:end])
	}
	m.fold = folded
	k := m.lex.vocab.find(folded)
	return word{start, end, k.class, marks | k.mark}
}

// foldASCII is token.AppendFold and marksOf for a token in ASCII; ok is false for any other.
func foldASCII(dst []byte, text string) (_ []byte, out mark, ok bool) {
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z':
			out |= isWord | hasLower
		case 'A' <= c && c <= 'Z':
			if out&isWord == 0 {
				out |= hasUpper
			}
			out |= isWord
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			out |= isWord
		case c >= utf8.RuneSelf:
			return dst, 0, false
		}
		dst = append(dst, c)
	}
	return dst, out, true
}

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
