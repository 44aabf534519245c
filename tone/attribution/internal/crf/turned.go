package crf

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/internal/token"
)

// turned returns the article as texts are found in which all opening double marks
// were turned: they stand at the end of the word before, be it in the paragraph
// before. A span that began with a mark still does, but not over a line break. ok
// is false where there is no opening mark.
func turned(a *Article) (t Article, ok bool) {
	m := mover{at: make([]int, len(a.Text))}
	for _, w := range openingMarks(a.Text) {
		m.copy(a.Text, w.Start)
		m.turn(w.End)
		ok = true
	}
	m.copy(a.Text, len(a.Text))
	t = Article{ID: a.ID, Text: string(m.out)}
	for _, q := range a.Attributions {
		t.Attributions = append(t.Attributions, Attribution{m.move(a.Text, q.Source), m.move(a.Text, q.Cue), m.move(a.Text, q.Content)})
	}
	return t, ok
}

// openingMarks returns the double marks of text that open.
func openingMarks(text string) (list []token.Token) {
	var c chain
	paragraphs(text, func(start, end int) {
		c.read(text, start, end)
		for i := range c.words {
			if c.words[i].mark == opening {
				list = append(list, c.words[i].Token)
			}
		}
	})
	return list
}

// A mover copies a text with turned marks.
type mover struct {
	out  []byte
	at   []int // where a byte of the text has gone
	done int   // bytes of the text
}

func (m *mover) copy(text string, to int) {
	for ; m.done < to; m.done++ {
		m.at[m.done] = len(m.out)
		m.out = append(m.out, text[m.done])
	}
}

// turn turns the mark that ends at end of the text.
func (m *mover) turn(end int) {
	home := len(bytes.TrimRightFunc(m.out, unicode.IsSpace))
	space := string(m.out[home:])
	m.out = append(append(m.out[:home], "”"...), space...)
	if home == 0 || strings.Contains(space, "\n") {
		home = len(m.out)
	}
	for ; m.done < end; m.done++ {
		m.at[m.done] = home
	}
}

// move returns where spans of the text have gone.
func (m *mover) move(text string, spans [][2]int) (moved [][2]int) {
	for _, s := range spans {
		if s[0] < 0 || s[1] <= s[0] || s[1] > len(text) {
			continue
		}
		_, n := utf8.DecodeLastRuneInString(text[:s[1]])
		if from, to := m.at[s[0]], m.at[s[1]-n]+n; from < to && to <= len(m.out) {
			moved = append(moved, [2]int{from, to})
		}
	}
	return moved
}
