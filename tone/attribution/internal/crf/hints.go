package crf

import (
	"math"
	"slices"
)

// What stands further off than the looks see, and what takes several looks together, a word hears
// by hints: a few numbers from -1 to 1 that a word's looks add up to, by the hyperbolic tangent of
// the sum. The hints of the words around weigh the labels of a word and the ends of spans before it:
// each word's within reach, and means over all words before and behind, in which a word counts the
// less the further off it is. So a hint is what a small recurrent network keeps in its memory
// (Elman 1990, "Finding Structure in Time"), but what it keeps is fixed, and takes next to no time.
//
// When decoding a hint is a whole number from -hintOne to hintOne, what it weighs is another, and all
// sums are of whole numbers.
const (
	numHints  = 16
	hintReach = 4 // words to each side
	hintViews = 2*hintReach + 1 + 2*len(slow)
	hintOuts  = labels - 1 + kinds // each label against outside, then the end before the word of a span of each kind
	hintOne   = 31
)

// slow says which share of a mean each further word takes: by how many bits it is shifted.
var slow = [...]int{2, 4}

// minHintScale and maxHintScale bound the scale of what looks add to hints, and maxHearUnit the unit of
// what hints weigh, so that no sum leaves 32 bits. That unit is of 1/2^hearShift of other weights.
const (
	minHintScale = 8
	maxHintScale = 1 << 10
	maxHearUnit  = 1 << 20
	hearShift    = 16
)

// hintWeights are the weights of outs by view and hint.
type hintWeights [hintViews][numHints][hintOuts]int8

type hintEntry struct {
	key uint32
	row [numHints]int8
}

// A hinter holds the weights of hints for decoding.
type hinter struct {
	bend []uint8 // the hint of a sum, and hintZero more, from -len(bend)/2 on
	view [hintViews]hintView
	zero outSums // of hints that are all 0, less
	unit int64
}

// A hintView has the weights for one view.
type hintView [numHints]outSums

// outSums are sums for outs, three in one number, so that one multiplication serves for all three.
type outSums [hintOuts / 3]int64

const outBits = 21

// lanedHints are the hints of a word in lanes of 16 bits, each with hintZero more, so that it is positive,
// in units of 1/2^8.
type lanedHints [numHints / 4]uint64

const (
	hintZero  = hintOne + 1
	hintLanes = 0x0001000100010001 // a 1 in each lane
)

var noHints = func() (h lanedHints) {
	for i := range h {
		h[i] = hintZero << 8 * hintLanes
	}
	return h
}()

func newHinter(weights *hintWeights, unit, scale int) *hinter {
	h := &hinter{bend: bent(scale), unit: int64(unit)}
	for v := range weights {
		for i := range weights[v] {
			for k, x := range weights[v][i] {
				h.view[v][i][k/3] += int64(x) << (outBits * (k % 3))
			}
			for k, x := range h.view[v][i] {
				h.zero[k] -= hintZero * x
			}
		}
	}
	return h
}

// bent returns the hyperbolic tangents of the sums, in units of 1/scale, up to where they are all but 1.
func bent(scale int) []uint8 {
	e := newExpTable(2 / float64(scale))
	half := 4 * scale
	all := make([]uint8, 2*half+1)
	for x := range half + 1 {
		y := e.of(int32(x))
		hint := uint8(float64(hintOne*(y-1))/(y+1) + 0.5)
		all[half+x], all[half-x] = hintZero+hint, hintZero-hint
	}
	return all
}

// of returns the hints of sums.
func (h *hinter) of(sums *hintSums) (hints lanedHints) {
	last := int32(len(h.bend) - 1)
	zero := last/2 - 128*sums.rows // of what stands in a lane
	bend := func(x uint64) uint64 { return uint64(h.bend[min(max(int32(x&0xFFFF)+zero, 0), last)]) }
	for i, x := range sums.lanes {
		hints[i] = bend(x)<<8 | bend(x>>16)<<24 | bend(x>>32)<<40 | bend(x>>48)<<56
	}
	return hints
}

// A hinted chain is the hints of its words, of which hintReach stand empty before and behind, and
// what they add up to.
type hinted struct {
	hint []lanedHints
	sum  []outSums
}

// resize makes h as long as n words.
func (h *hinted) resize(n int) {
	h.hint = slices.Grow(h.hint[:0], n+2*hintReach)[:n+2*hintReach]
	for i := range hintReach {
		h.hint[i], h.hint[hintReach+n+i] = noHints, noHints
	}
	h.sum = slices.Grow(h.sum[:0], n)[:n]
}

// spread adds the hints up for each word.
func (h *hinter) spread(c *hinted) {
	for i := range c.sum {
		sum := h.zero
		for d := range 2*hintReach + 1 {
			h.view[d].add(&sum, &c.hint[i+d])
		}
		c.sum[i] = sum
	}
	for k, share := range slow {
		v := h.view[2*hintReach+1+2*k:]
		before, behind := noHints, noHints
		for i := range c.sum {
			v[0].add(&c.sum[i], &before)
			before.lead(&c.hint[hintReach+i], share)
		}
		for i := len(c.sum) - 1; i >= 0; i-- {
			v[1].add(&c.sum[i], &behind)
			behind.lead(&c.hint[hintReach+i], share)
		}
	}
}

// lead leads a mean of hints on to the word with these hints of its own, which take a share of it.
func (m *lanedHints) lead(own *lanedHints, share int) {
	keep := uint64(1<<(16-share)-1) * hintLanes
	for i, x := range m {
		m[i] = x + own[i]>>share&keep - x>>share&keep
	}
}

// add adds what hints say in this view. Of outs in one number a lower one borrows from those above
// where it is negative, which outs undoes.
func (v *hintView) add(sum *outSums, hints *lanedHints) {
	s0, s1, s2 := sum[0], sum[1], sum[2]
	for i, x := range hints {
		w := (*[4]outSums)(v[4*i:])
		x += 1 << 7 * hintLanes // to round
		h0, h1, h2, h3 := int64(x>>8&0xFF), int64(x>>24&0xFF), int64(x>>40&0xFF), int64(x>>56)
		s0 += h0*w[0][0] + h1*w[1][0] + h2*w[2][0] + h3*w[3][0]
		s1 += h0*w[0][1] + h1*w[1][1] + h2*w[2][1] + h3*w[3][1]
		s2 += h0*w[0][2] + h1*w[1][2] + h2*w[2][2] + h3*w[3][2]
	}
	*sum = outSums{s0, s1, s2}
}

// outs returns what the hints add to labels and to ends.
func (h *hinter) outs(s *outSums) (out [hintOuts]int32) {
	for k, x := range s {
		for j := range 3 {
			low := x << (64 - outBits) >> (64 - outBits)
			out[3*k+j] = int32((low*h.unit + 1<<(hearShift-1)) >> hearShift)
			x = (x - low) >> outBits
		}
	}
	return out
}

// endOf is, by pair, the out of the span that ends between its labels; 0 where none does.
var endOf = func() (out [numPairs]uint8) {
	for p, ab := range pairs {
		if k := ended(ab); k != None {
			out[p] = labels - 1 + uint8(k) - 1
		}
	}
	return out
}()

// addOuts adds what hints say of a word.
func (w *potential) addOuts(out *[hintOuts]float64) {
	for k, x := range out[:labels-1] {
		w.label[k+1] += x
	}
	for p, k := range endOf {
		if k > 0 {
			w.pair[p] += out[k]
		}
	}
}

// hintEntries returns what those looks add to hints, as whole numbers, and their scale.
func hintEntries(c *course, looks []int32, n *net, keep float64) (list []hintEntry, scale int) {
	top := float32(0)
	for r := range c.hinting {
		for _, x := range n.rows[r*hintRow:][:numHints] {
			top = max(top, x, -x)
		}
	}
	scale = min(max(int(127/max(float64(top)*keep, 0.01)), minHintScale), maxHintScale)
	for _, f := range looks {
		r := int(c.hints[f])
		if r < 0 {
			continue
		}
		e := hintEntry{key: c.looks.list[f]}
		for k, x := range n.rows[r*hintRow:][:numHints] {
			e.row[k] = int8(within(float64(x)*keep*float64(scale), 127))
		}
		list = append(list, e)
	}
	return list, scale
}

// whole returns the weights of hints as whole numbers and their unit, where other weights are in units
// of 1/scale.
func (n *net) whole(scale float64) (w hintWeights, unit int) {
	top := 0.0
	for k := range n.weigh {
		for _, x := range n.weigh[k] {
			top = max(top, math.Abs(x))
		}
	}
	one := scale / hintOne * (1 << hearShift) // of a weight of 1
	unit = int(min(max(top*one/127, 1), maxHearUnit))
	for v := range w {
		for i := range w[v] {
			for k := range w[v][i] {
				w[v][i][k] = int8(within(n.weigh[k][v*numHints+i]*one/float64(unit), 127))
			}
		}
	}
	return w, unit
}

// within rounds x, to at most most from 0.
func within(x, most float64) float64 { return math.Round(max(-most, min(most, x))) }
