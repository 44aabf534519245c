package crf

import "math"

// What stands further off than the looks see, and what takes several looks together, a word hears
// by hints: a few numbers from -1 to 1 that a word's looks add up to, by the hyperbolic tangent of
// the sum. The hints of the words around weigh the labels of a word and the ends of spans before it:
// each word's within reach, and means over all words before and behind, in which a word counts the
// less the further off it is. So a hint is what a small recurrent network keeps in its memory
// (Elman 1990, "Finding Structure in Time"), but what it keeps is fixed, and takes next to no time.
//
// When decoding a hint is a whole number from -hintOne to hintOne, and all sums are of whole numbers.
const (
	numHints  = 16
	hintReach = 4 // words to each side
	hintViews = 2*hintReach + 1 + 2*len(slow)
	hintOuts  = labels + kinds // each label, then the end before the word of a span of each kind
	hintOne   = 127
)

// slow says which share of a mean each further word takes: by how many bits it is shifted.
var slow = [...]int{2, 4}

// hintShift and maxHintWeight bound the weights of hints, as whole numbers in units of
// 1/hintOne/2^hintShift of other weights, so that no sum leaves 32 bits.
const (
	hintShift     = 6
	maxHintWeight = 1<<13 - 1
)

// minHintScale and maxHintScale bound the scale of what looks add to hints.
const (
	minHintScale = 8
	maxHintScale = 1 << 10
)

// hintWeights are the weights of outs by view and hint.
type hintWeights [hintViews][numHints][hintOuts]int16

type hintEntry struct {
	key uint32
	row [numHints]int8
}

// A hinter holds the weights of hints for decoding.
type hinter struct {
	bend []int64 // the hint of a sum, from 0 on
	view [hintViews]hintView
}

// A hintView has the weights for one view, two in one number, so that one multiplication serves for both.
type hintView [numHints]outPairs

type outPairs [hintOuts / 2]int64

func newHinter(weights *hintWeights, scale int) *hinter {
	h := &hinter{bend: bent(scale)}
	for v := range weights {
		for i := range weights[v] {
			for k, x := range weights[v][i] {
				h.view[v][i][k/2] += int64(x) << (32 * (k % 2))
			}
		}
	}
	return h
}

// bent returns the hyperbolic tangents of the sums, in units of 1/scale, up to where they are all but 1.
func bent(scale int) []int64 {
	e := newExpTable(2 / float64(scale))
	all := make([]int64, 4*scale)
	for x := range all {
		y := e.of(int32(x))
		all[x] = int64(float64(hintOne*(y-1))/(y+1) + 0.5)
	}
	return all
}

// of returns the hint of a sum.
func (h *hinter) of(sum int32) int64 {
	last := int32(len(h.bend) - 1)
	if sum < 0 {
		return -h.bend[min(-sum, last)]
	}
	return h.bend[min(sum, last)]
}

// A hinted chain is the hints of its words, of which hintReach stand empty before and behind, and
// what they add up to.
type hinted struct {
	hint [][numHints]int64
	sum  []outPairs
}

// resize makes h as long as n words.
func (h *hinted) resize(n int) {
	h.hint = append(h.hint[:0], make([][numHints]int64, n+2*hintReach)...)
	h.sum = append(h.sum[:0], make([]outPairs, n)...)
}

// spread adds the hints up for each word.
func (h *hinter) spread(c *hinted) {
	for i := range c.sum {
		for d := range 2*hintReach + 1 {
			h.view[d].add(&c.sum[i], &c.hint[i+d])
		}
	}
	for k, share := range slow {
		v := h.view[2*hintReach+1+2*k:]
		var before, behind average
		for i := range c.sum {
			before.add(&v[0], &c.sum[i], &c.hint[hintReach+i], share)
		}
		for i := len(c.sum) - 1; i >= 0; i-- {
			behind.add(&v[1], &c.sum[i], &c.hint[hintReach+i], share)
		}
	}
}

// An average is a mean of hints, in units of 1/2^16.
type average [numHints]int64

// add adds the mean to what a word hears, then the word's own hints to the mean.
func (m *average) add(v *hintView, sum *outPairs, own *[numHints]int64, share int) {
	var heard [numHints]int64
	for i, x := range m {
		heard[i] = (x + 1<<15) >> 16
		m[i] += (own[i]<<16 - x) >> share
	}
	v.add(sum, &heard)
}

// add adds what hints say in this view. Of two outs in one number the lower one borrows from the
// upper one where it is negative, which outs undoes.
func (v *hintView) add(sum *outPairs, hint *[numHints]int64) {
	s0, s1, s2, s3, s4 := sum[0], sum[1], sum[2], sum[3], sum[4]
	for i, x := range hint {
		w := &v[i]
		s0 += x * w[0]
		s1 += x * w[1]
		s2 += x * w[2]
		s3 += x * w[3]
		s4 += x * w[4]
	}
	*sum = outPairs{s0, s1, s2, s3, s4}
}

// outs returns what the hints add to labels and to ends.
func (s *outPairs) outs() (out [hintOuts]int32) {
	for k, x := range s {
		low := int32(x)
		out[2*k] = low >> hintShift
		out[2*k+1] = int32((x-int64(low))>>32) >> hintShift
	}
	return out
}

// endOf is, by pair, the out of the span that ends between its labels; 0 where none does.
var endOf = func() (out [numPairs]uint8) {
	for p, ab := range pairs {
		if k := ended(ab); k != None {
			out[p] = labels + uint8(k) - 1
		}
	}
	return out
}()

// addOuts adds what hints say of a word.
func (w *potential) addOuts(out *[hintOuts]float64) {
	for k := range w.label {
		w.label[k] += out[k]
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
	scale = min(max(int(hintOne/max(float64(top)*keep, 0.01)), minHintScale), maxHintScale)
	for _, f := range looks {
		r := int(c.hints[f])
		if r < 0 {
			continue
		}
		e := hintEntry{key: c.looks.list[f]}
		for k, x := range n.rows[r*hintRow:][:numHints] {
			e.row[k] = int8(within(float64(x)*keep*float64(scale), hintOne))
		}
		list = append(list, e)
	}
	return list, scale
}

// whole returns the weights of hints in units of 1/scale, as hintShift says.
func (n *net) whole(scale float64) (w hintWeights) {
	for v := range w {
		for i := range w[v] {
			for k := range w[v][i] {
				w[v][i][k] = int16(within(n.weigh[k][v*numHints+i]*scale*(1<<hintShift)/hintOne, maxHintWeight))
			}
		}
	}
	return w
}

// within rounds x, to at most most from 0.
func within(x, most float64) float64 { return math.Round(max(-most, min(most, x))) }
