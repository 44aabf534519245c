package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// variants are the labels that a transcript has for its speakers, by the name that they were
// merged to.
type variants map[string]map[string]bool

func (v variants) add(s tone.Statement) {
	for _, c := range s.Meta {
		if c.Name != transcript.LabelColumn || s.Parts == nil {
			continue
		}
		if v[s.Speaker] == nil {
			v[s.Speaker] = map[string]bool{}
		}
		v[s.Speaker][c.Value] = true
	}
}

// showVariants prints what was merged in a document (--verbose).
func (a *app) showVariants(name string, v variants) {
	for _, speaker := range slices.Sorted(maps.Keys(v)) {
		labels := strings.Join(slices.Sorted(maps.Keys(v[speaker])), ", ")
		fmt.Fprintf(a.errs, "detente: %s: %s is also %s\n", name, speaker, labels)
	}
}
