package tone

import "math/bits"

// A wide is a sum of 128 bits, in two's complement: squares of millionths
// overflow 64 bits after nine million sentences.
type wide struct {
	hi int64
	lo uint64
}

// addProduct adds a * b to w.
func (w *wide) addProduct(a, b int64) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if a < 0 {
		hi -= uint64(b)
	}
	if b < 0 {
		hi -= uint64(a)
	}
	w.add(wide{int64(hi), lo})
}

func (w *wide) add(v wide) {
	lo, carry := bits.Add64(w.lo, v.lo, 0)
	hi, _ := bits.Add64(uint64(w.hi), uint64(v.hi), carry)
	w.hi, w.lo = int64(hi), lo
}

// float returns w as the nearest float64, or one next to it.
func (w wide) float() float64 {
	return float64(float64(w.hi)*(1<<64)) + float64(w.lo)
}

// A unit is what one unit of sampling, a sentence or a document, adds to moments.
type unit struct {
	sentences int64
	evident   int64 // sentences with evidence
	words     int64
	net       int64 // sum of the sentences' nets, in millionths
	con, com  int64 // masses in thousandths
}

func (u *unit) add(v unit) {
	u.sentences += v.sentences
	u.evident += v.evident
	u.words += v.words
	u.net += v.net
	u.con += v.con
	u.com += v.com
}

// moments are the sums over units that all of a profile's numbers come from. They
// are integers, so adding and merging in any order give the same bytes.
type moments struct {
	units   int64
	evident int64 // units with evidence
	sum     unit
	absNet  int64 // sum of the units' |net|
	evSent  int64 // sentences of the units with evidence
	// Sums of products over units, named by their factors.
	netNet, netSent, sentSent    wide
	conCon, conWords, wordsWords wide
	comCom, comWords             wide
}

func (m *moments) add(u unit) {
	m.units++
	m.sum.add(u)
	m.sentSent.addProduct(u.sentences, u.sentences)
	m.wordsWords.addProduct(u.words, u.words)
	if u.evident == 0 {
		return
	}
	m.evident++
	m.evSent += u.sentences
	m.absNet += max(u.net, -u.net)
	m.netNet.addProduct(u.net, u.net)
	m.netSent.addProduct(u.net, u.sentences)
	m.conCon.addProduct(u.con, u.con)
	m.conWords.addProduct(u.con, u.words)
	m.comCom.addProduct(u.com, u.com)
	m.comWords.addProduct(u.com, u.words)
}

func (m *moments) merge(o *moments) {
	m.units += o.units
	m.evident += o.evident
	m.sum.add(o.sum)
	m.absNet += o.absNet
	m.evSent += o.evSent
	for i, w := range m.products() {
		w.add(*o.products()[i])
	}
}

func (m *moments) products() [8]*wide {
	return [...]*wide{&m.netNet, &m.netSent, &m.sentSent, &m.conCon, &m.conWords, &m.wordsWords, &m.comCom, &m.comWords}
}

func (u *unit) fields() [6]*int64 {
	return [...]*int64{&u.sentences, &u.evident, &u.words, &u.net, &u.con, &u.com}
}
