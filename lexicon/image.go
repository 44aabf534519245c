package lexicon

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"errors"
)

// Most of the time that compiling takes goes into the vocabulary's classes and the automata. For
// the shipped lexicon these are made beforehand, by
//
//	go test ./lexicon -run TestEnglishImage -update
//
// and stand in data/english.image:
//
//	magic    imageMagic
//	sum      SHA-256 of the lexicon's text
//	numbers  what image.lexicon lists, as unsigned varints
//
// A test holds it to what compiling gives. Where text and image are not of each other, as while
// somebody works on the lexicon, English compiles.

//go:embed data/english.image
var englishImage string

const imageMagic = "detente lexicon image 1\n"

var errImage = errors.New("the image is not of this text")

// An image is read into a lexicon, or written from one: one list of fields serves both.
type image struct {
	data    []byte
	writing bool
}

// writeImage returns the image of a lexicon that was compiled from a text with the given sum.
func writeImage(l *Lexicon, sum [sha256.Size]byte) []byte {
	m := image{data: append([]byte(imageMagic), sum[:]...), writing: true}
	m.lexicon(l)
	return m.data
}

// readImage completes a lexicon, whose text is read and sorted, from its image.
func readImage(l *Lexicon, data string, sum [sha256.Size]byte) error {
	head := imageMagic + string(sum[:])
	if len(data) < len(head) || data[:len(head)] != head {
		return errImage
	}
	m := image{data: []byte(data[len(head):])}
	l.vocab, l.entries, l.shifters = new(vocabulary), new(automaton), new(automaton)
	m.lexicon(l)
	l.vocab.tellStarts(l.entries, l.shifters)
	l.endings = newEndings(l)
	return nil
}

func (m *image) lexicon(l *Lexicon) {
	m.vocabulary(l.vocab)
	for _, a := range []*automaton{l.entries, l.shifters} {
		m.automaton(a)
		if !m.writing {
			a.index(l.vocab)
		}
	}
}

func (m *image) vocabulary(v *vocabulary) {
	exact, stems := v.listed()
	list(m, &v.cased, func(cased *bool) {
		n := 0
		if *cased {
			n = 1
		}
		num(m, &n)
		*cased = n == 1
	})
	list(m, &exact, m.text)
	list(m, &stems, m.text)
	list(m, &v.members, func(id *int32) { num(m, id) })
	list(m, &v.classes, func(c *class) { num(m, &c.n) })
	if !m.writing {
		v.index(exact, stems)
	}
}

// listed returns the exact words and the prefixes in the order of their classes.
func (v *vocabulary) listed() (exact, stems []string) {
	if v.stems == nil {
		return nil, nil
	}
	all := make([]string, len(v.classes))
	n := len(v.classes)
	for _, s := range v.stems.slots {
		if s.size > 0 {
			all[s.class] = v.stems.word(&s)
			n = min(n, int(s.class))
		}
	}
	for _, s := range v.words.slots {
		if s.size > 0 && s.class > 0 && int(s.class) < n { // a function word may have a prefix's class
			all[s.class] = v.words.word(&s)
		}
	}
	return all[1:n], all[n:]
}

func (m *image) automaton(a *automaton) {
	list(m, &a.edges, func(e *edge) {
		num(m, &e.id)
		num(m, &e.to)
	})
	list(m, &a.ends, func(ends *[]int32) {
		list(m, ends, func(end *int32) { num(m, end) })
	})
	list(m, &a.gaps, func(gaps *[]gapEdge) {
		list(m, gaps, func(g *gapEdge) {
			num(m, &g.width)
			num(m, &g.node)
		})
	})
	list(m, &a.states, func(s *state) {
		num(m, &s.first)
		num(m, &s.n)
		num(m, &s.end)
		num(m, &s.gap)
		s.sig = 0
		for _, e := range a.edges[s.first : s.first+s.n] {
			s.sig |= signature(e.id)
		}
	})
}

func num[T int | int32](m *image, v *T) {
	if m.writing {
		m.data = binary.AppendUvarint(m.data, uint64(*v))
		return
	}
	x, n := binary.Uvarint(m.data)
	*v, m.data = T(x), m.data[n:]
}

func list[T any](m *image, s *[]T, item func(*T)) {
	n := len(*s)
	if num(m, &n); !m.writing && n > 0 {
		*s = make([]T, n)
	}
	for i := range *s {
		item(&(*s)[i])
	}
}

func (m *image) text(s *string) {
	n := len(*s)
	if num(m, &n); m.writing {
		m.data = append(m.data, *s...)
		return
	}
	*s, m.data = string(m.data[:n]), m.data[n:]
}
