package tone

import (
	"github.com/seed-f57f835e/detente/lexicon"
)

// A Score is what was found in one text.
type Score struct {
	Words        int        // tokens with a letter or a digit
	Conciliatory float64    // mass: the sum of the evidence's weights
	Combative    float64    // mass
	Net          float64    // -1 combative to +1 conciliatory: the mean of the sentences' nets
	Sentences    []Sentence // in order; those without a word are left out
	Evidence     []Evidence // in order
}

// A Sentence is one sentence of a scored text.
type Sentence struct {
	Start, End int // bytes of the text
	Words      int
	Net        float64 // (C - B) / (C + B + k) of its masses; 0 without evidence
	Evidence   []Evidence
}

// Evidence is one entry found in a text: text[Start:End] is what matched.
type Evidence struct {
	Start, End int // bytes of the text
	Text       string
	Entry      string         // the entry's pattern
	Pole       lexicon.Pole   // after shifting
	Facet      lexicon.Facet  // of the entry
	Weight     float64        // after shifting
	Shifters   []ShifterActed // those that acted, in the order in which they did
	entry      int            // in the lexicon
	weight     int64          // Weight in thousandths
}

// ShifterActed is a shifter that turned or scaled a piece of evidence.
type ShifterActed struct {
	Start, End int // bytes of the text
	Text       string
	Kind       lexicon.Kind
	Factor     float64 // on the weight
}

// Score scores any text. See the package documentation for what the numbers mean.
func (a *Analyzer) Score(text string) Score {
	var s Score
	a.AppendScore(&s, text)
	return s
}

// AppendScore is Score into *dst, whose slices it reuses: it allocates nothing when dst
// has grown to the size of the texts and their words were seen before.
func (a *Analyzer) AppendScore(dst *Score, text string) {
	l := a.lexicon()
	m := l.Matcher()
	defer m.Release()
	dst.fill(l, text, m.Match(text))
}

// fill replaces *s by the score of a text in which that was found.
func (dst *Score) fill(l *lexicon.Lexicon, text string, found []lexicon.Sentence) {
	dst.reset()
	dst.grow(found)
	var con, com int64
	var nets int64
	for i := range found {
		f := &found[i]
		if f.Words == 0 {
			continue
		}
		first := len(dst.Evidence)
		for k := range f.Hits {
			dst.add(l, text, &f.Hits[k])
		}
		c, b := masses(f.Hits)
		net := netMillionths(c, b, l.ScaleMilli())
		con, com, nets = con+c, com+b, nets+net
		dst.Words += f.Words
		dst.Sentences = append(dst.Sentences, Sentence{f.Start, f.End, f.Words, float64(net) / 1e6, dst.Evidence[first:len(dst.Evidence):len(dst.Evidence)]})
	}
	dst.Conciliatory, dst.Combative = float64(con)/1000, float64(com)/1000
	if n := len(dst.Sentences); n > 0 {
		dst.Net = float64(nets) / float64(n) / 1e6
	}
}

func (s *Score) reset() {
	*s = Score{Sentences: s.Sentences[:0], Evidence: s.Evidence[:0]}
}

// grow makes room for all evidence at once, so that sentences can share it.
func (s *Score) grow(found []lexicon.Sentence) {
	n := 0
	for _, f := range found {
		n += len(f.Hits)
	}
	if cap(s.Evidence) < n {
		s.Evidence = make([]Evidence, 0, n)
	}
}

// add appends a hit of the lexicon as evidence, for which grow has made room.
func (s *Score) add(l *lexicon.Lexicon, text string, h *lexicon.Hit) {
	n := len(s.Evidence)
	s.Evidence = s.Evidence[:n+1]
	ev := &s.Evidence[n] // perhaps an earlier text's
	shifters := ev.Shifters[:0]
	for i := range h.Shifts {
		sh := &h.Shifts[i]
		shifters = append(shifters, ShifterActed{sh.Start, sh.End, text[sh.Start:sh.End], sh.Kind, float64(sh.Factor) / 1000})
	}
	e := l.Entry(h.Entry)
	ev.Start, ev.End, ev.Text, ev.Entry = h.Start, h.End, text[h.Start:h.End], e.Pattern
	ev.Pole, ev.Facet, ev.Weight, ev.Shifters = h.Pole, e.Facet, float64(h.Weight)/1000, shifters
	ev.entry, ev.weight = h.Entry, h.Weight
}

// masses returns the conciliatory and the combative mass of hits, in thousandths.
func masses(hits []lexicon.Hit) (con, com int64) {
	for i := range hits {
		h := &hits[i]
		if h.Pole == lexicon.Conciliatory {
			con += h.Weight
		} else {
			com += h.Weight
		}
	}
	return con, com
}

// netMillionths returns (C - B) / (C + B + k) in millionths, rounded half away from
// zero. All arguments are in the same unit.
func netMillionths(con, com, k int64) int64 {
	num, den := (con-com)*1e6, con+com+k
	if num < 0 {
		return -((-num*2 + den) / (2 * den))
	}
	return (num*2 + den) / (2 * den)
}
