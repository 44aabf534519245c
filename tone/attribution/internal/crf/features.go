package crf

// The features, of which trainer and decoder read the very same. A feature is a
// hash of the number of its template and of what it saw. Words beyond the
// sentence are not seen, so that a sentence looks the same alone and in its
// paragraph; what is carried over from the sentence before stands in a spot.

// mix joins x to the hash h (the multiplier is that of Fibonacci hashing, Knuth
// volume 3, section 6.4). It is never 0, which marks a free slot of a table.
func mix(h, x uint32) uint32 {
	v := (uint64(h) ^ uint64(x)<<32 ^ uint64(x)) * 0x9E3779B97F4A7C15
	return max(1, uint32(v>>32)^uint32(v))
}

// A view is the window on one word: the words and the spot the templates read.
type view struct {
	c *chain
	s sentence
	i int
	w [9]*word // from four words before to four behind
	p *spot

	deep     bool        // the word is deep inside a quotation
	template uint64      // what the next template begins with
	n        int         // how many features there are
	out      [128]uint32 // a power of two, so that no index needs a check
}

const reach = 4 // words to each side

// at moves v to word i of its chain.
func (v *view) at(i int) {
	v.i = i
	v.p = &v.c.spots[i]
	v.s = v.c.sentences[v.p.sentence]
	for d := -reach; d <= reach; d++ {
		v.w[d+reach] = &beyond
		if j := i + d; v.s.from <= j && j < v.s.to {
			v.w[d+reach] = &v.c.words[j]
		}
	}
	v.deep = v.isDeep()
}

// A feature is a linear combination of what its template saw (multilinear hashing; Lemire and Kaser
// 2014, "Strongly universal string hashing is fast"), mixed once, as what it saw is often a small
// number. Templates differ by what is added, in the order of the calls below. The factors are odd and
// otherwise arbitrary.
const (
	templateFactor = 0x9E3779B97F4A7C15
	firstFactor    = 0xBF58476D1CE4E5B9
	secondFactor   = 0x94D049BB133111EB
	thirdFactor    = 0xD6E8FEB86659FD93
	mixFactor      = 0xFF51AFD7ED558CCD
)

// begin begins a list of features, of which each kind has another number.
func (v *view) begin(kind uint64) { v.n, v.template = 0, kind<<32*templateFactor }

// list returns the features since begin. It is good until the next one begins.
func (v *view) list() []uint32 { return v.out[:v.n] }

// put adds a feature. It is never 0, which marks a free slot of a table.
func (v *view) put(h uint64) {
	v.template += templateFactor
	h += v.template
	v.out[v.n&(len(v.out)-1)] = max(1, uint32((h^h>>32)*mixFactor>>32))
	v.n++
}

func (v *view) one(x uint32) { v.put(uint64(x) * firstFactor) }

func (v *view) two(x, y uint32) { v.put(uint64(x)*firstFactor + uint64(y)*secondFactor) }

func (v *view) three(x, y, z uint32) {
	v.put(uint64(x)*firstFactor + uint64(y)*secondFactor + uint64(z)*thirdFactor)
}

// How many features a word has, at most: one that begins a sentence has the most turns.
const (
	numLooks  = 78
	numTurns  = 10
	numPlaces = 4
)

// leastDeep is how far from both marks a word is deep inside a quotation. Of such a word it says all that it is
// one: whether the quotation is told is decided at the marks.
const leastDeep = 4

// isDeep reports whether the word is deep inside a quotation, and begins no sentence.
func (v *view) isDeep() bool {
	left, right := int(v.p.left), int(v.p.right)
	return v.p.inside && left >= 0 && v.i-left >= leastDeep && right-v.i >= leastDeep && v.i > v.s.from
}

// looks returns the features that weigh labels.
func (v *view) looks() []uint32 {
	if v.deep {
		v.begin(4)
		v.one(0)
		return v.list()
	}
	v.begin(1)
	v.wordsAround()
	v.partsAround()
	v.shapesAround()
	v.marksAround()
	v.clause()
	v.cues()
	v.told()
	v.sentences()
	return v.list()
}

func (v *view) wordsAround() {
	a4, a3, a2, a1, w, b1, b2, b3, b4 := v.w[0].text, v.w[1].text, v.w[2].text, v.w[3].text, v.w[4].text, v.w[5].text, v.w[6].text, v.w[7].text, v.w[8].text
	v.one(w)
	v.one(a1)
	v.one(b1)
	v.one(a2)
	v.one(b2)
	v.one(a3)
	v.one(a4)
	v.one(b4)
	v.two(b1, b2)
	v.three(a1, w, b1)
	v.three(a3, a2, a1)
	v.three(b1, b2, b3)
}

func (v *view) partsAround() {
	a, w, b := v.w[3], v.w[4], v.w[5]
	v.one(w.stem)
	v.one(a.stem)
	v.one(v.w[2].stem)
	v.two(w.stem, b.stem)
	v.one(w.head)
	v.one(w.tail2)
	v.one(w.tail3)
	v.one(a.tail3)
	v.one(b.tail3)
	v.three(a.tail2, w.tail2, b.tail2)
	v.two(a.text, w.tail3)
	v.two(uint32(a.shape), w.tail3)
	v.two(w.tail3, uint32(b.shape))
}

func (v *view) shapesAround() {
	s := func(d int) uint32 { return uint32(v.w[reach+d].shape) }
	a2, a1, w, b1, b2 := s(-2), s(-1), s(0), s(1), s(2)
	v.one(w)
	v.two(a1, w)
	v.two(w, b1)
	v.three(a1, w, b1)
	v.three(w, b1, b2)
	v.three(a2<<4|a1, w, b1<<4|b2)
	v.two(a1, v.w[4].text)
	v.two(v.w[4].text, b1)
	v.two(w, v.w[5].text)
}

// far puts a distance in words into one of ten classes.
func far(n int) uint32 { return uint32(farClass[min(max(n, -1), len(farClass)-2)+1]) }

// farClass has the classes of the distances from -1 on.
var farClass = [...]uint8{0, 1, 2, 3, 4, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8}

// marksAround sees the quotation marks: those of the sentence and, where they
// differ, those of the paragraph.
func (v *view) marksAround() {
	left, right := v.markOf(int(v.p.left)), v.markOf(int(v.p.right))
	in := uint32(0)
	if v.p.inside {
		in = 1
	}
	carried := uint32(0)
	if v.s.inside {
		carried = 2
	}
	if v.s.marked {
		carried |= 1
	}
	q := left<<4 | right<<1 | in
	w := v.w[4]
	v.one(q)
	v.two(q, carried)
	v.two(q, w.text)
	v.two(q, uint32(w.shape))
	v.three(q, uint32(v.w[3].shape), uint32(v.w[5].shape))
	v.three(q, v.away(v.p.left), v.away(v.p.right))
	v.two(in, w.stem)
	v.three(in, uint32(w.shape), v.w[3].stem)
}

// markOf returns what the double mark at word j does: of the sentence, of another
// one of the chain, or none.
func (v *view) markOf(j int) uint32 {
	switch {
	case j < 0:
		return 0
	case j < v.s.from || j >= v.s.to:
		return 2 + uint32(v.c.words[j].mark)
	}
	return uint32(v.c.words[j].mark)
}

func (v *view) away(j int32) uint32 {
	if int(j) < v.s.from || int(j) >= v.s.to {
		return 15
	}
	return far(max(v.i-int(j), int(j)-v.i))
}

// clause sees where the word stands in its sentence and clause.
func (v *view) clause() {
	before, after := v.part(int(v.p.before)), v.part(int(v.p.after))
	since, until := v.i-int(v.p.before), int(v.p.after)-v.i
	start, end := v.i-v.s.from, v.s.to-1-v.i
	w := v.w[4]
	opener := v.word(int(v.p.before) + 1).text
	v.one(far(end))
	v.two(uint32(before), far(since))
	v.two(uint32(after), far(until))
	v.three(opener, uint32(after), far(until))
	v.two(opener, w.text)
	v.two(v.word(v.s.from).text, w.text)
	v.two(w.text, v.word(int(v.p.after)+1).text)
	v.three(w.text, uint32(after), far(until))
	v.three(uint32(min(v.p.sentence, 2)), uint32(min(len(v.c.sentences), 3)), far(start))
	v.two(v.word(v.s.from).text, far(start))
}

// cues sees the nearest words that are often cues.
func (v *view) cues() {
	w, p := v.w[4], v.p
	l, r := v.word(int(p.cueBefore)), v.word(int(p.cueAfter))
	lv := func(d int) uint32 { return uint32(v.w[reach+d].cue) }
	dl, dr := far(v.i-int(p.cueBefore)), far(int(p.cueAfter)-v.i)
	nl, nr := uint32(p.partsBefore), uint32(p.partsAfter)
	if l == &beyond {
		nl |= 8
	}
	if r == &beyond {
		nr |= 8
	}
	v.one(lv(0))
	v.two(lv(0), v.w[3].text)
	v.two(lv(0), v.w[5].text)
	v.two(l.stem, dl)
	v.two(l.stem, nl)
	v.two(r.stem, dr)
	v.three(nr, dr, w.text)
	comma := v.word(int(p.after))
	next := uint32(0) // how far behind the clause's end the next cue is
	if comma != &beyond {
		next = far(int(v.c.spots[p.after].cueAfter)-int(p.after)) | uint32(v.c.spots[p.after].partsAfter)<<4
	}
	v.three(next, uint32(comma.shape), far(int(p.after)-v.i))
	v.three(next, w.text, far(int(p.after)-v.i))
}

// told sees the other lore.
func (v *view) told() {
	a, w, b := v.w[3], v.w[4], v.w[5]
	v.one(uint32(w.cuePair))
	v.one(uint32(w.source))
	v.three(uint32(a.source), uint32(w.source), uint32(b.source))
	v.two(uint32(w.source), uint32(b.cue))
	v.three(uint32(w.source), uint32(b.cue), uint32(v.w[6].cue))
	v.one(uint32(a.before))
	v.one(uint32(w.beforePair))
	v.two(uint32(a.before), uint32(a.beforePair))
	v.three(uint32(a.beforePair), uint32(a.cue), uint32(w.shape))
	v.three(uint32(v.w[2].cue), uint32(a.before), w.text)
	v.two(uint32(w.source)<<3|uint32(w.cue), w.tail2)
	v.two(uint32(v.w[2].beforePair), uint32(a.beforePair))
}

// carried sums up the sentence and the one before it.
func (v *view) carried() uint32 {
	h := sentenceBits(v.s)
	if n := v.p.sentence; n > 0 {
		h |= sentenceBits(v.c.sentences[n-1])<<4 | 1<<9
		h |= uint32(v.c.words[v.s.from-1].shape) << 10
	}
	return h
}

func sentenceBits(s sentence) uint32 {
	h := uint32(s.cues) << 2
	if s.inside {
		h |= 1
	}
	if s.marked {
		h |= 2
	}
	return h
}

// sentences sees what kind of sentence the word is in and comes after.
func (v *view) sentences() {
	h, w := v.carried(), v.w[4]
	v.two(h, far(v.i-v.s.from))
	v.two(h, uint32(w.shape))
	v.two(sentenceBits(v.s), w.text)
	after := uint32(0)
	if n := int(v.p.sentence) + 1; n < len(v.c.sentences) {
		after = 1 + sentenceBits(v.c.sentences[n])
	}
	v.three(after, uint32(w.shape), far(v.s.to-1-v.i))
	v.three(uint32(w.shape), uint32(v.w[5].shape), sentenceBits(v.s))
}

// part returns the shape of the word at j that parts clauses.
func (v *view) part(j int) shape { return v.word(j).shape }

// word returns the word at j where it lies in the sentence.
func (v *view) word(j int) *word {
	if j < v.s.from || j >= v.s.to {
		return &beyond
	}
	return &v.c.words[j]
}

// turns returns the features that weigh pairs of labels: more of them where a sentence begins.
func (v *view) turns() []uint32 {
	if v.deep {
		return nil
	}
	v.begin(2)
	a, w, in := v.w[3], v.w[4], uint32(0)
	if v.p.inside {
		in = 1
	}
	nr, dr := uint32(v.p.partsAfter), far(int(v.p.cueAfter)-v.i)
	nl, dl := uint32(v.p.partsBefore), far(v.i-int(v.p.cueBefore))
	v.one(a.text)
	v.two(uint32(a.shape), uint32(w.shape))
	v.three(in, v.markOf(int(v.p.left)), v.markOf(int(v.p.right)))
	v.one(w.tail2)
	v.two(w.tail2, uint32(a.shape))
	v.three(uint32(a.shape), uint32(w.shape), nl<<4|nr)
	v.three(uint32(w.shape), nl, dl)
	if v.i == v.s.from {
		v.one(v.carried())
		v.one(w.text)
		v.three(v.carried()>>4, uint32(w.shape), dr<<4|nr)
	}
	return v.list()
}

// places returns the features that weigh states.
func (v *view) places() []uint32 {
	if v.deep {
		return nil
	}
	v.begin(3)
	a, w := v.w[3], v.w[4]
	v.two(uint32(w.shape), v.markOf(int(v.p.right)))
	v.two(far(v.s.to-1-v.i), uint32(v.part(int(v.p.after))))
	v.two(uint32(a.cue), uint32(w.cue))
	v.three(uint32(a.shape), uint32(v.p.partsBefore), uint32(v.p.partsAfter))
	return v.list()
}
