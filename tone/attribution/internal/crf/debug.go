package crf

import (
	"fmt"
	"strings"
)

func Dump(model *Model, t *Tagged) string {
	text, tokens := t.join()
	var guess []Span
	for _, s := range model.Label(nil, text) {
		if at, ok := snap(s, tokens); ok {
			guess = append(guess, at)
		}
	}
	show := func(l []Span) string {
		b := &strings.Builder{}
		for i := 0; i <= len(text); i++ {
			for _, s := range l {
				if s.End == i {
					fmt.Fprintf(b, "%s", [...]string{"", "}", ">", "]"}[s.Kind])
				}
			}
			for _, s := range l {
				if s.Start == i {
					fmt.Fprintf(b, "%s", [...]string{"", "{", "<", "["}[s.Kind])
				}
			}
			if i < len(text) {
				b.WriteByte(text[i])
			}
		}
		return b.String()
	}
	g := t.spans(tokens)
	a, b := show(g), show(guess)
	if a == b {
		return "OK   " + a
	}
	return "GOLD " + a + "\nMINE " + b
}
