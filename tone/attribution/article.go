package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
	"github.com/seed-f57f835e/detente/tone"
)

// An article is a document cut into paragraphs, sentences, words and quotations.
type article struct {
	text       string
	paras      []tone.Span
	words      []word
	sentences  []sentence
	quotations []quotation
}

// A word is one token.
type word struct {
	start, end int
	low        string // as matching sees it: small letters, plain marks
	class      class
	capital    bool // begins with a capital letter
	quoted     int  // the index of the quotation it stands in; -1 outside
}

// A sentence is a run of words, [lo, hi). No quotation crosses its edges: "We
// must. We can," he said, is one.
type sentence struct{ lo, hi, para int }

// maxSentence bounds the words of a sentence, so that rules that look along one
// cost no more than its length.
const maxSentence = 600

// read cuts text.
func read(text string) *article {
	a := &article{text: text, paras: paragraphs(text)}
	a.cutParagraphs()
	return a
}

// cutParagraphs cuts the paragraphs into quotations, sentences and words.
func (a *article) cutParagraphs() {
	a.quotations = quotations(a.text, a.paras)
	var toks, ends []token.Token
	for i, p := range a.paras {
		s := a.text[p.Start:p.End]
		toks = token.Append(toks[:0], s)
		ends = token.Sentences(ends[:0], s)
		a.appendParagraph(i, p.Start, toks, ends)
	}
}

// appendParagraph appends the words and sentences of a paragraph, whose tokens
// and sentences have offsets from base.
func (a *article) appendParagraph(para, base int, toks, ends []token.Token) {
	q := a.firstQuotation(base)
	lo, end := len(a.words), 0
	for _, t := range toks {
		w := a.word(t.Start+base, t.End+base)
		for q < len(a.quotations) && a.quotations[q].End <= w.start {
			q++
		}
		if q < len(a.quotations) && a.quotations[q].Start < w.end {
			w.quoted = q
		}
		for end < len(ends) && t.Start >= ends[end].End {
			end++
			lo = a.breakAt(lo, para, w)
		}
		if len(a.words)-lo >= maxSentence {
			lo = a.cut(lo, para)
		}
		a.words = append(a.words, w)
	}
	a.cut(lo, para)
}

// breakAt ends a sentence before w, unless a quotation goes on.
func (a *article) breakAt(lo, para int, w word) int {
	if n := len(a.words); n > lo && w.quoted >= 0 && a.words[n-1].quoted == w.quoted {
		return lo
	}
	return a.cut(lo, para)
}

func (a *article) cut(lo, para int) int {
	if lo < len(a.words) {
		a.sentences = append(a.sentences, sentence{lo, len(a.words), para})
	}
	return len(a.words)
}

// firstQuotation returns the index of the first quotation that ends behind at.
func (a *article) firstQuotation(at int) int {
	lo, hi := 0, len(a.quotations)
	for lo < hi {
		if mid := (lo + hi) / 2; a.quotations[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (a *article) word(start, end int) word {
	s := a.text[start:end]
	r, _ := utf8.DecodeRuneInString(s)
	w := word{start: start, end: end, low: token.Fold(s), capital: unicode.IsUpper(r) || behindArticle(s), quoted: -1}
	w.class = classify(w.low, w.capital)
	if s == "WHO" || s == "US" { // the World Health Organization, the United States
		w.class = open
	}
	return w
}

// behindArticle reports whether s is a name whose own article is written small: al-Amin,
// d'Arcy.
func behindArticle(s string) bool {
	i := strings.IndexAny(s, "-'’")
	if i < 0 || !nameArticles[s[:i]] {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i:], "-'’"))
	return unicode.IsUpper(r)
}

var nameArticles = list(`al el ul as ash ar an ad at az ez es d l dell`)

// span returns the bytes of the words [lo, hi).
func (a *article) span(lo, hi int) tone.Span {
	if lo >= hi {
		return tone.Span{}
	}
	return tone.Span{Start: a.words[lo].start, End: a.near(hi - 1).end}
}

// string returns the text of the words [lo, hi).
func (a *article) string(lo, hi int) string {
	s := a.span(lo, hi)
	return a.text[s.Start:s.End]
}

// nowhere stands for the word before the first and behind the last.
var nowhere = word{class: punctuation, quoted: -1}

// near returns the word at i, which may lie outside the text.
func (a *article) near(i int) *word {
	if i < 0 || i >= len(a.words) {
		return &nowhere
	}
	return &a.words[i]
}
