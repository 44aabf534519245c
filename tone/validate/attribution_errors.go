package validate

import (
	"cmp"
	"slices"
)

// An ErrorClass is how many attributions came to the same end.
type ErrorClass struct {
	Name         string
	Attributions int
	Words        int // of their contents
}

// What becomes of an attribution. A coded one is held against the found one that has the most
// of its words, of equals the shorter; the first class that applies is its own:
//
//	missed          no found content has a word of it
//	wrong speaker   its source has a name, and the found speaker is another
//	unnamed         its source has a name, and nobody was named
//	too short       the found content is a part of it
//	too long        it is a part of the found content
//	shifted         each has words that the other has not
//	right           the same words and, where there is a name, the speaker
//	spurious        of found ones: no coded content has a word of it
const (
	missed = iota
	wrongSpeaker
	unnamed
	tooShort
	tooLong
	shifted
	right
	spurious
)

var errorClasses = [...]string{"missed", "wrong speaker", "unnamed", "too short", "too long", "shifted", "right", "spurious"}

// A WorstDocument is a document and its errors.
type WorstDocument struct {
	ID                         string
	Coded, Found               int // content words
	Missed, Spurious           int // content words that only one of the two has
	WrongSpeaker               int // content words of a named source, given to somebody else or to nobody known
	Attributions, Right, Extra int // coded, of them right, and found ones that are spurious
}

func (d *WorstDocument) wrong() int { return d.Missed + d.Spurious + d.WrongSpeaker }

// contents returns the content words of attributions, and all of them together.
func (t *tallier) contents(list []Attribution) (each [][]int, all []int) {
	each = make([][]int, len(list))
	for i := range list {
		each[i] = wordsIn(t.starts, list[i].Content)
		all = append(all, each[i]...)
	}
	slices.Sort(all)
	return each, slices.Compact(all)
}

// classify adds the classes of a document's attributions, and the document.
func (r *AttributionResult) classify(t *tallier) {
	if r.Classes == nil {
		for _, name := range errorClasses {
			r.Classes = append(r.Classes, ErrorClass{Name: name})
		}
	}
	coded, allCoded := t.contents(t.doc.Coded)
	found, allFound := t.contents(t.doc.Found)
	both := overlap(allCoded, allFound, cmp.Compare[int])
	d := WorstDocument{ID: t.doc.ID, Coded: len(allCoded), Found: len(allFound), Missed: len(allCoded) - both, Spurious: len(allFound) - both}
	add := func(class, words int) {
		r.Classes[class].Attributions++
		r.Classes[class].Words += words
	}
	for i, words := range coded {
		if len(words) == 0 {
			continue
		}
		class := t.classOf(i, words, found)
		add(class, len(words))
		d.Attributions++
		switch class {
		case right:
			d.Right++
		case wrongSpeaker, unnamed:
			d.WrongSpeaker += len(words)
		}
	}
	for _, words := range found {
		if len(words) > 0 && overlap(words, allCoded, cmp.Compare[int]) == 0 {
			add(spurious, len(words))
			d.Extra++
		}
	}
	r.Worst = append(r.Worst, d)
}

// classOf returns the class of coded attribution i.
func (t *tallier) classOf(i int, words []int, found [][]int) int {
	best, most := -1, 0
	for k, x := range found {
		if len(x) == 0 || x[0] > words[len(words)-1] || x[len(x)-1] < words[0] {
			continue
		}
		n := overlap(words, x, cmp.Compare[int])
		if n > most || n == most && n > 0 && len(x) < len(found[best]) {
			best, most = k, n
		}
	}
	if best < 0 {
		return missed
	}
	if name := nameWords(textOf(t.doc.Text, t.doc.Coded[i].Source)); len(name) > 0 {
		switch speaker := t.doc.Found[best].Speaker; {
		case speaker == "":
			return unnamed
		case !named(speaker, name):
			return wrongSpeaker
		}
	}
	switch part, whole := most < len(words), most < len(found[best]); {
	case part && whole:
		return shifted
	case part:
		return tooShort
	case whole:
		return tooLong
	}
	return right
}

// worstDocuments returns the n with the most words wrong; those without an error never.
func worstDocuments(list []WorstDocument, n int) []WorstDocument {
	if n == 0 {
		return nil
	}
	list = slices.DeleteFunc(list, func(d WorstDocument) bool { return d.wrong() == 0 })
	slices.SortStableFunc(list, func(a, b WorstDocument) int { return cmp.Compare(b.wrong(), a.wrong()) })
	if n > 0 && n < len(list) {
		list = list[:n]
	}
	return list
}
