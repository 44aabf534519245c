package crf

import "github.com/seed-f57f835e/detente/internal/token"

// Texts are found in which opening marks were turned and stand at the end of the
// word before, or of the paragraph before, and others that lack marks. So what a
// mark does is decided for all marks of a chain together: the cheapest way to
// read them, in the costs below, by dynamic programming over whether the text is
// inside a quotation.

// The costs of reading a mark, in tenths.
const (
	costTurned      = 10 // a closing mark opens
	costTurnedOpen  = 40 // an opening mark closes
	costEither      = 5  // a straight mark without a direction does either
	costBegun       = 17 // the chain begins inside a quotation
	costUnclosed    = 3  // it ends inside one
	costReopened    = 15 // a mark opens inside a quotation
	costStray       = 20 // a mark closes outside
	costUnpunctated = 6  // a mark closes behind no punctuation
	costOpensLast   = 7  // the last word of the chain opens
	costOpensLower  = 10 // a turned mark opens between a comma and a lower-case word
)

// A reading is the cheapest way to read the marks so far that ends inside a
// quotation, or outside.
type reading struct {
	cost  int
	begun bool // it begins inside
}

// A markChoice is a mark and whether the cheapest reading came to it from inside:
// in bit 0 where it closes, in bit 1 where it opens.
type markChoice struct {
	at   int32
	from uint8
}

// pairMarks decides what each double quotation mark does, and returns whether the
// chain begins inside a quotation.
func (c *chain) pairMarks() (begun bool) {
	c.marked = c.marked[:0]
	out, in := reading{}, reading{costBegun, true}
	for i := range c.words {
		if c.words[i].mark == noMark {
			continue
		}
		shut, open := c.costToClose(i), c.costToOpen(i)
		m := markChoice{at: int32(i)}
		nextOut, fromIn := cheaper(out, costStray+shut, in, shut)
		if fromIn {
			m.from |= 1
		}
		nextIn, fromIn := cheaper(out, open, in, costReopened+open)
		if fromIn {
			m.from |= 2
		}
		c.marked = append(c.marked, m)
		out, in = nextOut, nextIn
	}
	if in.cost+costUnclosed < out.cost {
		c.setMarks(1)
		return in.begun
	}
	c.setMarks(0)
	return out.begun
}

// setMarks sets the marks by the cheapest reading; at is 1 where it ends inside.
func (c *chain) setMarks(at uint8) {
	for k := len(c.marked) - 1; k >= 0; k-- {
		m := c.marked[k]
		c.words[m.at].mark = closing
		if at == 1 {
			c.words[m.at].mark = opening
		}
		at = m.from >> at & 1
	}
}

// cheaper returns the cheaper one of two readings at a further cost each.
func cheaper(out reading, a int, in reading, b int) (r reading, fromIn bool) {
	if in.cost+b < out.cost+a {
		return reading{in.cost + b, in.begun}, true
	}
	return reading{out.cost + a, out.begun}, false
}

func (c *chain) costToClose(i int) (cost int) {
	switch c.words[i].mark {
	case opening:
		cost = costTurnedOpen
	case either:
		cost = costEither
	}
	if s := c.near(i - 1).shape; s != comma && s != stop && s != dash && s != singleMark {
		cost += costUnpunctated
	}
	return cost
}

func (c *chain) costToOpen(i int) (cost int) {
	next := c.near(i + 1)
	switch c.words[i].mark {
	case closing:
		cost = costTurned
		if next.shape == lower && c.near(i-1).shape == comma {
			cost += costOpensLower
		}
	case either:
		cost = costEither
	}
	if next == &beyond {
		cost += costOpensLast
	}
	return cost
}

// near returns the word at i of the chain, beyond where there is none.
func (c *chain) near(i int) *word {
	if i < 0 || i >= len(c.words) {
		return &beyond
	}
	return &c.words[i]
}

// singleMarks makes single quotation marks double ones in a chain that has none of
// these: British usage. The corpus, American, has no such text, so that what is
// learned from double marks is lent to them, when decoding only.
func (c *chain) singleMarks(text string) {
	for i := range c.words {
		if c.words[i].mark != noMark {
			return
		}
	}
	for i := 0; i < len(c.words); i++ {
		if !c.opensSingle(text, i) {
			continue
		}
		if j := c.closesSingle(text, i+1); j > 0 {
			c.words[i].double("“", opening)
			c.words[j].double("”", closing)
			i = j
		}
	}
}

// opensSingle reports whether word i is a single mark that opens by the white
// space beside it.
func (c *chain) opensSingle(text string, i int) bool {
	w := &c.words[i]
	return w.shape == singleMark && (w.Start == 0 || spaceBefore(text[:w.Start])) && w.End < len(text) && !spaceAfter(text[w.End:])
}

// closesSingle returns the first single mark from i on that closes: one behind
// punctuation, else the first one; 0 if there is none.
func (c *chain) closesSingle(text string, i int) (first int) {
	for ; i < len(c.words) && !c.opensSingle(text, i); i++ {
		if c.words[i].shape != singleMark {
			continue
		}
		if s := c.words[i-1].shape; s == comma || s == stop {
			return i
		}
		if first == 0 {
			first = i
		}
	}
	return first
}

// double makes w the double mark s.
func (w *word) double(s string, m mark) {
	at := w.Token
	w.Token = token.Token{End: len(s)}
	w.look(s, nil)
	w.Token, w.mark = at, m
}
