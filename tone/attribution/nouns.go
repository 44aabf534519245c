package attribution

import (
	"strconv"
	"strings"
	"sync"
)

// nouns labels "Wang's statement that ..." and "her criticism of ...".
func (l *labeller) nouns(si int) {
	s := l.sentences[si]
	for i := s.lo + 1; i+1 < s.hi; i++ {
		w := &l.words[i]
		if w.quoted >= 0 || w.class.is(verb|punctuation) {
			continue
		}
		rate := nounRates()[l.near(i+1).low][w.low]
		if rate == 0 {
			continue
		}
		src, lo, ok := l.possessor(s, i)
		if !ok {
			continue
		}
		hi := i + 2 // the cue with its preposition
		if l.near(i+1).low == "that" || l.near(i+1).low == "to" {
			hi = i + 1 // these begin the content
		}
		l.emit(rate, "noun:"+w.low+"/"+l.near(i+1).low+"/F", src, run{lo, hi}, run{hi, l.nounEnd(s, hi)})
	}
}

// possessor returns whose noun words[i] is, and where the cue begins.
func (l *labeller) possessor(s sentence, i int) (src run, lo int, ok bool) {
	for k := i - 1; k >= s.lo && k > i-5; k-- {
		w := &l.words[k]
		switch {
		case w.low == "his" || w.low == "her" || w.low == "their" || w.low == "its":
			return run{k, k + 1}, k + 1, true
		case l.isPossessive(k):
			lo, ok := l.phraseLeft(s.lo, k)
			if ok {
				lo = l.lastPhrase(lo, k)
			}
			return run{lo, k}, k, ok
		case w.class == open || w.class.is(adverb|verb):
		default:
			return run{}, 0, false
		}
	}
	return run{}, 0, false
}

// nounEnd returns the end of what a noun says: a comma ends it.
func (l *labeller) nounEnd(s sentence, i int) int {
	for k := i; k < s.hi; k++ {
		w := &l.words[k]
		if w.quoted < 0 && (w.isSign(",") || w.isSign(";") || w.isDash() || w.isSign(")")) {
			return k
		}
	}
	return s.hi
}

var nounRates = sync.OnceValue(func() map[string]map[string]float64 {
	m := map[string]map[string]float64{}
	for _, l := range strings.Split(nounTable, "\n") {
		f := strings.Fields(l)
		for _, x := range f[min(1, len(f)):] {
			name, percent, _ := strings.Cut(x, "=")
			n, _ := strconv.Atoi(percent)
			if m[name] == nil {
				m[name] = map[string]float64{}
			}
			m[name][f[0]] = float64(n) / 100
		}
	}
	return m
})

// according labels "..., according to X" and "According to X, ...".
func (l *labeller) according(si int) {
	s := l.sentences[si]
	for i := s.lo; i+2 < s.hi; i++ {
		if l.words[i].low != "according" || l.near(i+1).low != "to" || l.words[i].quoted >= 0 {
			continue
		}
		hi := l.accordingEnd(s, i+2)
		if hi == i+2 {
			continue
		}
		content := run{s.lo, i}
		if i <= s.lo+1 {
			content = run{hi, s.hi}
		}
		l.emit(.95, accordingRule, run{i + 2, hi}, run{i, i + 2}, content)
	}
}

func (l *labeller) accordingEnd(s sentence, i int) int {
	for k := i; k < s.hi; k++ {
		w := &l.words[k]
		if w.quoted >= 0 && !l.shortQuote(w.quoted) || w.isSign(",") || w.isSign(";") || w.isDash() || w.isSign(".") && k+1 >= s.hi {
			return k
		}
	}
	return s.hi
}

// creditRule names what credit labels.
const creditRule = "credit"

// credit labels the name behind a quotation and a dash: "..." - Li Wei. The dash
// may stand on a line of its own.
func (l *labeller) credit(si int) {
	s := l.sentences[si]
	for i := s.lo; i+1 < s.hi; i++ {
		if !l.words[i].isDash() || l.words[i].quoted >= 0 || i == 0 || l.near(i-1).quoted < 0 || !l.near(i+1).capital {
			continue
		}
		hi := l.phraseRight(i+1, s.hi, insideOccasion)
		if hi == s.hi || l.words[hi].class.is(punctuation) {
			l.emit(.8, creditRule, run{i + 1, hi}, run{i, i + 1}, run{l.quoteStart(i - 1), i})
		}
	}
}
