package attribution

// An occurrence is a place where an entity is spoken of, with its weight.
type occurrence struct {
	entity, at int
	weight     float64
}

// Weights of an occurrence, by its place in the sentence, and how they fade from sentence to
// sentence: Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"), whose
// factors are summed: recency 100, subject 80, object 50, other 40, head of its phrase 80,
// outside adverbials 50.
const (
	subjectWeight   = 310
	objectWeight    = 280
	adverbialWeight = 220
	ownerWeight     = 150
	fade            = 0.5
)

// paragraphFade is for what stands in an earlier paragraph: a new one has its own subject, which a
// pronoun in it goes back to.
const paragraphFade = 0.3

// speakerWeight is that of a source: who has spoken goes on, more often than a subject that did
// something else. reportedFactor is for what stands inside reported speech.
const (
	speakerWeight  = 400
	reportedFactor = 0.6
)

// Factors for what Lappin and Leass had their parser for.
const (
	strangerFactor = 0.8 // nothing shows the gender
	doubtfulFactor = 0.5 // nothing shows that it is a person
)

// maxBack is how many sentences back a pronoun may look.
const maxBack = 8

// maxFar is how many sentences back a description may look for a person.
const maxFar = 20

// maxOccurrences bounds those of one sentence.
const maxOccurrences = 60

// occurrencesOf returns where entities are spoken of in a sentence, outside quotation marks.
func (n *namer) occurrencesOf(si int) []occurrence {
	if n.noted[si] {
		return n.occurrences[si]
	}
	n.noted[si] = true
	var subject run
	if len(n.mentions[si]) > 0 {
		subject = n.sentenceSubject(si)
	}
	var out []occurrence
	for _, m := range n.mentions[si] {
		if n.words[m.run.lo].quoted >= 0 || len(out) > maxOccurrences {
			continue
		}
		w := float64(objectWeight)
		switch {
		case m.run.hi < len(n.words) && n.isPossessive(m.run.hi):
			w = ownerWeight
		case subject.lo <= m.run.lo && m.run.hi <= subject.hi, n.opposed(subject, m.run):
			w = subjectWeight
		case n.near(m.run.lo - 1).class.is(preposition):
			w = adverbialWeight
		}
		if n.reported[m.run.lo] {
			w *= reportedFactor
		}
		out = append(out, occurrence{m.entity, m.run.lo, w})
	}
	n.occurrences[si] = append(out, n.occurrences[si]...)
	return n.occurrences[si]
}

// opposed reports whether a name stands behind a description and a comma, with titles at most between:
// the mayor, Dr Karl Ode.
func (n *namer) opposed(to, name run) bool {
	return !to.empty() && to.hi < name.lo && n.words[to.hi].isSign(",") && !n.words[to.hi-1].capital && n.onlyTitles(to.hi+1, name.lo)
}

// spokenOf notes that e is the subject or the source at words[at].
func (n *namer) spokenOf(si, at, e int, weight float64) {
	if n.reported[at] {
		weight *= reportedFactor
	}
	n.occurrencesOf(si)
	if len(n.occurrences[si]) < 4*maxOccurrences {
		n.occurrences[si] = append(n.occurrences[si], occurrence{e, at, weight})
	}
}

// salient returns the entity of the highest weight before words[at] that fits, -1 if there is
// none. Each sentence counts an entity once, by its best place; of equals the nearer wins.
func (n *namer) salient(si, at, sentences int, factor func(*entity) float64) int {
	var who []int
	var sum []float64
	index := map[int]int{}
	scale := 1.0
	for back := si; back >= 0 && back > si-sentences; back, scale = back-1, scale*fade {
		best := map[int]float64{}
		scale := scale
		if n.sentences[back].para != n.sentences[si].para {
			scale *= paragraphFade
		}
		list := n.occurrencesOf(back)
		for i := len(list) - 1; i >= 0; i-- {
			o := list[i]
			if back == si && o.at >= at {
				continue
			}
			f := factor(n.entities[o.entity])
			if f == 0 {
				continue
			}
			k, ok := index[o.entity]
			if !ok {
				k = len(who)
				index[o.entity] = k
				who, sum = append(who, o.entity), append(sum, 0)
			}
			if w := o.weight * f * scale; w > best[o.entity] {
				sum[k] += w - best[o.entity]
				best[o.entity] = w
			}
		}
	}
	top := -1
	for k := range who {
		if top < 0 || sum[k] > sum[top] {
			top = k
		}
	}
	if top < 0 {
		return -1
	}
	return who[top]
}

// pronoun resolves he and she.
func (n *namer) pronoun(si, at int, g gender) int {
	self, named := n.quotedBy(at), n.namedBefore(si, at)
	if e := n.inQuotation(si, at, g); e >= 0 && e != self {
		return e
	}
	if self >= 0 && n.words[at].quoted >= 0 {
		if e := n.lastOther(si, at, g, self); e >= 0 {
			return e
		}
	}
	asker, replying := n.replying[at]
	e := n.salient(si, at, maxBack, func(x *entity) float64 {
		f := 1.0
		if !x.may(g) || replying && asker >= 0 && n.entities[asker] == x || self >= 0 && n.entities[self] == x || named[x] {
			return 0
		}
		if x.gender == unknown {
			f *= strangerFactor
		}
		if !x.sure {
			f *= doubtfulFactor
		}
		return f
	})
	if e < 0 {
		e = n.nameless(si, at, g)
	} else if !n.inParagraph(si, at, e) || !n.entities[e].sure {
		if x := n.newcomer(si, g); x >= 0 {
			e = x
		}
	}
	if e >= 0 {
		n.entities[e].is(g)
	}
	return e
}

// lastOther returns the person last told of before words[at], which stand in a quotation, other than who says it:
// "I reported it to Mr Ode." Anna Roe said. "He said that it was late."
func (n *namer) lastOther(si, at int, g gender, self int) int {
	lo := n.sentences[max(si-2, 0)].lo
	for k := at - 1; k >= lo; k-- {
		for _, m := range n.mentions[n.sentenceOf(k)] {
			if x := n.entities[m.entity]; m.run.lo <= k && k < m.run.hi && m.run.hi <= at && m.entity != self && x.sure && x.may(g) {
				return m.entity
			}
		}
		if !n.headsOne(k, g) {
			continue
		}
		if r := n.phraseTo(k, lo, introducers, open); !r.empty() && n.tellers[k].empty() == n.tellers[r.lo].empty() {
			if e := n.resolve(n.sentenceOf(r.lo), r).entity; e != self {
				return e
			}
		}
	}
	return nobody
}

// headsOne reports whether words[k] may head the phrase that tells of one person of gender g without a name: a role,
// before no other noun, and no apposition of a name.
func (n *namer) headsOne(k int, g gender) bool {
	w, next := &n.words[k], n.near(k+1)
	return w.class == open && !w.capital && isRole(w.low) && !plural(w.low) && next.class != open &&
		!(next.isSign(",") && n.near(k+2).capital) && (genderOf(w.low) == unknown || genderOf(w.low) == g)
}

// introducers begin the phrase that tells of somebody: a driver, my father.
var introducers = list(`a an the my his her their our`)

// newcomer returns the person without a name of whom the sentence before si, in its paragraph, begins
// to tell: A boatman thought otherwise. He said ...
func (n *namer) newcomer(si int, g gender) int {
	if si == 0 || n.sentences[si-1].para < n.sentences[si].para-1 {
		return nobody
	}
	src := n.sentenceSubject(si - 1)
	if src.empty() || n.words[src.lo].low != "a" && n.words[src.lo].low != "an" {
		return nobody
	}
	d, ok := n.descriptionOf(src)
	if !ok || d.plural || !isRole(d.head) || genderOf(d.head) != unknown && genderOf(d.head) != g {
		return nobody
	}
	return n.described(si-1, src)
}

// inParagraph reports whether e comes up before words[at] in its paragraph, or in the sentence before.
func (n *namer) inParagraph(si, at, e int) bool {
	for back := si; back >= max(0, si-maxBack) && (back >= si-1 || n.sentences[back].para == n.sentences[si].para); back-- {
		for _, o := range n.occurrencesOf(back) {
			if o.entity == e && o.at < at {
				return true
			}
		}
	}
	return false
}

// inQuotation returns the person last named before words[at] in the same quotation and sentence: I told
// Ben that he was late. Outside of it nobody counts what a quotation names.
func (n *namer) inQuotation(si, at int, g gender) int {
	q := n.words[at].quoted
	for i := len(n.mentions[si]) - 1; i >= 0 && q >= 0; i-- {
		if m := n.mentions[si][i]; m.run.lo < at && n.words[m.run.lo].quoted == q && n.entities[m.entity].sure && n.entities[m.entity].may(g) {
			return m.entity
		}
	}
	return nobody
}

// namedBefore returns the persons named in what the source words[at] says before it in sentence si:
// who speaks of them by name is somebody else (Chomsky 1981, principle C): Old Ode, she tells me, was
// late. So is whom somebody questions.
func (n *namer) namedBefore(si, at int) map[*entity]bool {
	out := map[*entity]bool{}
	if first := &n.words[n.sentences[si].lo]; first.class.is(preposition) || endsIn(first.low, "ed") { // under questioning by Ode, he
		for _, m := range n.mentions[si] {
			if k := m.run.lo - 1; m.run.hi <= at && (n.near(k).low == "by" || titles[n.near(k).low] && n.near(k-1).low == "by") {
				out[n.entities[m.entity]] = true
			}
		}
	}
	for _, c := range n.said[at] {
		if c.hi > at {
			continue
		}
		for _, m := range n.mentions[si] {
			if c.lo <= m.run.lo && m.run.hi <= c.hi {
				out[n.entities[m.entity]] = true
			}
		}
		for _, o := range n.occurrences[si] { // the manager told us so, he said
			if c.lo <= o.at && o.at < c.hi {
				out[n.entities[o.entity]] = true
			}
		}
	}
	return out
}

// nameless returns the person whom the sentences just before words[at] tell of without a name, the
// nearest: she asked the mayor. He said ...
func (n *namer) nameless(si, at int, g gender) int {
	lo := n.sentences[max(si-2, 0)].lo
	for k := at - 1; k > lo; k-- {
		if n.words[k].quoted >= 0 || !n.headsOne(k, g) {
			continue
		}
		if r := n.phraseTo(k, lo, articles, open); !r.empty() {
			return n.described(n.sentenceOf(r.lo), r)
		}
	}
	return nobody
}

// phraseTo returns the noun phrase of a few words, from words[lo] on, that ends with words[k] and begins
// with one of determiners: between stand open words and those of a further class. It is empty where
// there is none.
func (n *namer) phraseTo(k, lo int, determiners map[string]bool, further class) run {
	for b := k - 1; b >= lo && k-b < 5; b-- {
		w := &n.words[b]
		if determiners[w.low] {
			return run{b, k + 1}
		}
		if w.class != open && !w.class.is(further) {
			break
		}
	}
	return run{}
}

// pluralPronoun resolves they: several together, a plural, or one who is called so.
func (n *namer) pluralPronoun(si, at int) int {
	return n.salient(si, at, maxBack, func(x *entity) float64 {
		switch {
		case x.plural, x.gender == they:
			return 1
		}
		return 0
	})
}

// neuterPronoun resolves it: what is no person and no plural.
func (n *namer) neuterPronoun(si, at int) int {
	return n.salient(si, at, maxBack, func(x *entity) float64 {
		switch {
		case x.plural || x.sure || x.place:
			return 0
		case x.person:
			return doubtfulFactor
		}
		return 1
	})
}
