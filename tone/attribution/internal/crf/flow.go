package crf

// A flow is the exponentiated weights of the edges in the order in which the sums go through
// them, by the memory they lead to. To a later word of a span lead the two labels of its kind,
// with the same memory. To any other label, which needs nothing before it, lead outside, with the
// same memory, and the two labels of the kind that the memory has last, with those memories that
// become it by push.
type flow [memories]struct {
	later [kinds][2]float64                // from a first and from a later word
	out   [len(entered)]float64            // from outside
	push  [2][len(entered)][pushes]float64 // from a first and from a later word, by pushedTo
}

// entered are the labels that need nothing before them.
var entered = [1 + kinds]label{enter0, enter1, enter2, enter3}

const (
	enter0 = outside
	enter1 = label(2*Source - 1)
	enter2 = label(2*Cue - 1)
	enter3 = label(2*Content - 1)
)

// pushes is how many memories become the same one, at most.
const pushes = 1 + kinds

// pushedTo lists the memories that become each one, by a span of the kind that it has last. Where
// there are fewer than pushes, the empty one stands for the others, with edges of weight 0.
var pushedTo, pushedFrom = func() (list [memories][pushes]memory, n [memories]int) {
	for to := range list {
		for m := memory(0); m < memories; m++ {
			if last := memoryOf[to][1]; last != None && m.push(last) == memory(to) {
				list[to][n[to]] = m
				n[to]++
			}
		}
	}
	return list, n
}()

func newFlow(weights *[numEdges]float64) *flow {
	f := &flow{}
	for to := range memory(memories) {
		w := &f[to]
		for k := Source; k <= Content; k++ {
			for i, from := range [...]label{first(k), later(k)} {
				w.later[k-1][i] = weights[edgeIndex[stateOf(to, from)][later(k)]]
			}
		}
		for j, l := range entered {
			w.out[j] = weights[edgeIndex[stateOf(to, outside)][l]]
			for n, m := range pushedTo[to][:pushedFrom[to]] {
				for i := range w.push {
					w.push[i][j][n] = weights[edgeIndex[stateOf(m, first(memoryOf[to][1])+label(i))][l]]
				}
			}
		}
	}
	return f
}

// A square has what pairs of labels have, by both; its sides are powers of two so that no index
// needs a check.
type square [8][8]float64

func (s *square) set(pair *[numPairs]float64) {
	for p, ab := range pairs {
		s[ab[0]&7][ab[1]&7] = pair[p]
	}
}

// at returns the labels of a memory.
func at(of *[states]float64, m memory) *[labels]float64 {
	return (*[labels]float64)(of[int(m)*labels:])
}

// forward sets out to the sums over the edges from in.
//
// Products are rounded before they are added (float64), here and in all that decoding sums, so
// that every machine comes to the same.
func (f *flow) forward(out, in *[states]float64, t *square) {
	for m := range memory(memories) {
		same, to, w := at(in, m), at(out, m), &f[m]
		for k := range kinds {
			a, b := 2*k+1, 2*k+2
			to[b] = float64(same[a]*t[a][b]*w.later[k][0]) + float64(same[b]*t[b][b]*w.later[k][1])
		}
		x, u := same[outside], &t[outside]
		s0, s1, s2, s3 := float64(x*u[enter0]*w.out[0]), float64(x*u[enter1]*w.out[1]), float64(x*u[enter2]*w.out[2]), float64(x*u[enter3]*w.out[3])
		if last := memoryOf[m][1]; last != None {
			p := &pushedTo[m]
			f0, f1, f2, f3 := at(in, p[0]), at(in, p[1]), at(in, p[2]), at(in, p[3])
			for i := range w.push {
				a := (int(first(last)) + i) % labels
				x0, x1, x2, x3, u, q := f0[a], f1[a], f2[a], f3[a], &t[a], &w.push[i]
				s0 += float64((float64(x0*q[0][0]) + float64(x1*q[0][1]) + float64(x2*q[0][2]) + float64(x3*q[0][3])) * u[enter0])
				s1 += float64((float64(x0*q[1][0]) + float64(x1*q[1][1]) + float64(x2*q[1][2]) + float64(x3*q[1][3])) * u[enter1])
				s2 += float64((float64(x0*q[2][0]) + float64(x1*q[2][1]) + float64(x2*q[2][2]) + float64(x3*q[2][3])) * u[enter2])
				s3 += float64((float64(x0*q[3][0]) + float64(x1*q[3][1]) + float64(x2*q[3][2]) + float64(x3*q[3][3])) * u[enter3])
			}
		}
		to[enter0], to[enter1], to[enter2], to[enter3] = s0, s1, s2, s3
	}
}

// back sets out to the sums over the edges to in.
func (f *flow) back(out, in *[states]float64, t *square) {
	for m := range memory(memories) {
		same, to, w := at(in, m), at(out, m), &f[m]
		for k := range kinds {
			a, b := 2*k+1, 2*k+2
			to[a] = t[a][b] * w.later[k][0] * same[b]
			to[b] = t[b][b] * w.later[k][1] * same[b]
		}
		u := &t[outside]
		to[outside] = float64(u[enter0]*w.out[0]*same[enter0]) + float64(u[enter1]*w.out[1]*same[enter1]) +
			float64(u[enter2]*w.out[2]*same[enter2]) + float64(u[enter3]*w.out[3]*same[enter3])
	}
	for m := memory(1); m < memories; m++ {
		same, w, p := at(in, m), &f[m], &pushedTo[m]
		f0, f1, f2, f3 := at(out, p[0]), at(out, p[1]), at(out, p[2]), at(out, p[3])
		for i := range w.push {
			a := (int(first(memoryOf[m][1])) + i) % labels
			u, q := &t[a], &w.push[i]
			y0, y1, y2, y3 := u[enter0]*same[enter0], u[enter1]*same[enter1], u[enter2]*same[enter2], u[enter3]*same[enter3]
			f0[a] += float64(y0*q[0][0]) + float64(y1*q[1][0]) + float64(y2*q[2][0]) + float64(y3*q[3][0])
			f1[a] += float64(y0*q[0][1]) + float64(y1*q[1][1]) + float64(y2*q[2][1]) + float64(y3*q[3][1])
			f2[a] += float64(y0*q[0][2]) + float64(y1*q[1][2]) + float64(y2*q[2][2]) + float64(y3*q[3][2])
			f3[a] += float64(y0*q[0][3]) + float64(y1*q[1][3]) + float64(y2*q[2][3]) + float64(y3*q[3][3])
		}
	}
}

// later returns, by label, what of the sums goes from alpha to a later word of the same span.
func (f *flow) later(alpha, in *[states]float64, t *square) (on [labels]float64) {
	for m := range memory(memories) {
		from, to, w := at(alpha, m), at(in, m), &f[m]
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
