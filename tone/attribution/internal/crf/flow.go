package crf

import "math/bits"

// A flow is the exponentiated weights of the edges in the order in which the sums go through
// them, by the memory they lead from (see byState for its length). To a later word of a span lead the two labels of its kind,
// with the same memory. To any other label, which needs nothing before it, lead outside, with the
// same memory, and the two labels of each kind, with the memory that it becomes by push.
type flow [16]struct {
	later [kinds][2]float64               // from a first and from a later word
	out   [len(entered)]float64           // from outside
	ended [kinds][2][len(entered)]float64 // from a first and from a later word
}

// A memorySet has a bit for each memory. To go through one in order:
//
//	for ; s != 0; s = s.rest() {
//		m := s.first()
type memorySet uint16

const allMemories memorySet = 1<<memories - 1

// first returns the first memory of s, which is not empty.
func (s memorySet) first() memory { return memory(bits.TrailingZeros16(uint16(s))) & 15 }

// rest returns s without its first memory.
func (s memorySet) rest() memorySet { return s & (s - 1) }

// reached returns the memories that those of s lead to.
func (s memorySet) reached() (to memorySet) {
	for ; s != 0; s = s.rest() {
		to |= reached[s.first()]
	}
	return to
}

// pushed lists the memories that each one becomes, by the kind that ends, and reached their set with its own.
var pushed, reached = func() (to [16][kinds]memory, set [16]memorySet) {
	for m := range memory(memories) {
		set[m] = 1 << m
		for k := Source; k <= Content; k++ {
			to[m][k-1] = m.push(k)
			set[m] |= 1 << m.push(k)
		}
	}
	return to, set
}()

// entered are the labels that need nothing before them.
var entered = [1 + kinds]label{enter0, enter1, enter2, enter3}

const (
	enter0 = outside
	enter1 = label(2*Source - 1)
	enter2 = label(2*Cue - 1)
	enter3 = label(2*Content - 1)
)

func newFlow(weights *[numEdges]float64) *flow {
	f := &flow{}
	for m := range memory(memories) {
		w := &f[m]
		for k := Source; k <= Content; k++ {
			for i, from := range [...]label{first(k), later(k)} {
				w.later[k-1][i] = weights[edgeIndex[stateOf(m, from)][later(k)]]
				for j, to := range entered {
					w.ended[k-1][i][j] = weights[edgeIndex[stateOf(m, from)][to]]
				}
			}
		}
		for j, to := range entered {
			w.out[j] = weights[edgeIndex[stateOf(m, outside)][to]]
		}
	}
	return f
}

// A square has what pairs of labels have, by both; its sides are powers of two so that no index
// needs a check.
type square [8][8]float64

func (s *square) set(ab [2]label, x float64) { s[ab[0]&7][ab[1]&7] = x }

// of returns what a pair of labels has.
func (s *square) of(ab [2]label) float64 { return s[ab[0]&7][ab[1]&7] }

// forward sets out to the sums over the edges from in, where it has these memories, and returns those
// that they lead to, which alone are set.
//
// Products are rounded before they are added (float64), here and in all that decoding sums, so
// that every machine comes to the same.
func (f *flow) forward(out, in *byState, live memorySet, t *square) (to memorySet) {
	to = live.reached()
	for s := to; s != 0; s = s.rest() {
		out[s.first()] = [8]float64{}
	}
	u := &t[outside]
	for ; live != 0; live = live.rest() {
		m := live.first()
		from, same, w := &in[m], &out[m], &f[m]
		x := from[outside]
		same[enter0] += float64(x * u[enter0] * w.out[0])
		same[enter1] += float64(x * u[enter1] * w.out[1])
		same[enter2] += float64(x * u[enter2] * w.out[2])
		same[enter3] += float64(x * u[enter3] * w.out[3])
		for k := range kinds {
			a, b := 2*k+1, 2*k+2
			x, y, ta, tb, p, q, next := from[a], from[b], &t[a], &t[b], &w.ended[k][0], &w.ended[k][1], &out[pushed[m][k]&15]
			same[b] = float64(x*ta[b]*w.later[k][0]) + float64(y*tb[b]*w.later[k][1])
			next[enter0] += float64(x*ta[enter0]*p[0]) + float64(y*tb[enter0]*q[0])
			next[enter1] += float64(x*ta[enter1]*p[1]) + float64(y*tb[enter1]*q[1])
			next[enter2] += float64(x*ta[enter2]*p[2]) + float64(y*tb[enter2]*q[2])
			next[enter3] += float64(x*ta[enter3]*p[3]) + float64(y*tb[enter3]*q[3])
		}
	}
	return to
}

// back sets out, where it has these memories, to the sums over the edges to in.
func (f *flow) back(out, in *byState, live memorySet, t *square) {
	u := &t[outside]
	for ; live != 0; live = live.rest() {
		m := live.first()
		to, same, w := &out[m], &in[m], &f[m]
		to[outside] = float64(u[enter0]*w.out[0]*same[enter0]) + float64(u[enter1]*w.out[1]*same[enter1]) +
			float64(u[enter2]*w.out[2]*same[enter2]) + float64(u[enter3]*w.out[3]*same[enter3])
		for k := range kinds {
			a, b := 2*k+1, 2*k+2
			ta, tb, p, q, next := &t[a], &t[b], &w.ended[k][0], &w.ended[k][1], &in[pushed[m][k]&15]
			y0, y1, y2, y3 := next[enter0], next[enter1], next[enter2], next[enter3]
			to[a] = float64(ta[b]*w.later[k][0]*same[b]) + float64(ta[enter0]*p[0]*y0) + float64(ta[enter1]*p[1]*y1) +
				float64(ta[enter2]*p[2]*y2) + float64(ta[enter3]*p[3]*y3)
			to[b] = float64(tb[b]*w.later[k][1]*same[b]) + float64(tb[enter0]*q[0]*y0) + float64(tb[enter1]*q[1]*y1) +
				float64(tb[enter2]*q[2]*y2) + float64(tb[enter3]*q[3]*y3)
		}
	}
}

// later returns, by label, what of the sums goes from alpha to a later word of the same span.
func (f *flow) later(alpha, in *byState, live memorySet, t *square) (on [labels]float64) {
	for ; live != 0; live = live.rest() {
		m := live.first()
		from, to, w := &alpha[m], &in[m], &f[m]
		for k := range kinds {
			a, b := 2*k+1, 2*k+2
			on[a] += float64(from[a] * w.later[k][0] * to[b])
			on[b] += float64(from[b] * w.later[k][1] * to[b])
		}
	}
	for k := range kinds {
		a, b := 2*k+1, 2*k+2
		on[a] *= t[a][b]
		on[b] *= t[b][b]
	}
	return on
}
