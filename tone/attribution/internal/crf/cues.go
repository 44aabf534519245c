package crf

import (
	"cmp"
	"slices"
)

// A level says how often a stem was a cue where it stood in the corpus.
type level uint8

const (
	never0 level = iota
	seldom
	often
	mostly
)

// levels gives the level of stems; those that are missing have the lowest.
type levels map[uint32]level

// A usage counts a stem: all its words, and those in cues.
type usage struct{ all, cue int }

// level judges a usage; a stem that was seen in too few places is not judged by
// them.
func (u usage) level() level {
	switch {
	case u.cue < 2:
		return never0
	case 2*u.cue >= u.all:
		return mostly
	case 6*u.cue >= u.all:
		return often
	case 25*u.cue >= u.all:
		return seldom
	}
	return never0
}

// usages counts the stems of words, of which some are in cues.
type usages map[uint32]usage

func (u usages) add(words []word, gold []label) {
	for i := range words {
		if s := words[i].shape; s != lower && s != capital {
			continue
		}
		x := u[words[i].stem]
		x.all++
		if gold[i].kind() == Cue {
			x.cue++
		}
		u[words[i].stem] = x
	}
}

// article adds an article.
func (u usages) article(a *Article) {
	var c chain
	spans := a.Spans()
	paragraphs(a.Text, func(start, end int) {
		c.read(a.Text, start, end)
		u.add(c.words, labelled(nil, c.words, spans))
	})
}

// without returns the levels of the stems of an article that u holds, as the other
// articles show them: so the trainer sees a rare cue as the decoder will.
func (u usages) without(a *Article) levels {
	own := usages{}
	own.article(a)
	for stem, x := range own {
		own[stem] = usage{u[stem].all - x.all, u[stem].cue - x.cue}
	}
	return own.levels()
}

func (u usages) levels() levels {
	l := levels{}
	for stem, x := range u {
		if v := x.level(); v != never0 {
			l[stem] = v
		}
	}
	return l
}

// A cueEntry is a level in the file of a model.
type cueEntry struct {
	stem  uint32
	level level
}

func (l levels) entries() (list []cueEntry) {
	for stem, v := range l {
		list = append(list, cueEntry{stem, v})
	}
	slices.SortFunc(list, func(a, b cueEntry) int { return cmp.Compare(a.stem, b.stem) })
	return list
}
