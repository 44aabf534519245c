package main

import (
	"fmt"
	"os"

	"github.com/seed-f57f835e/detente/tone/attribution/internal/crf"
)

func dump(m *crf.Model, tagged []crf.Tagged, name string) {
	f, _ := os.Create(name)
	defer f.Close()
	for i := range tagged {
		fmt.Fprintln(f, crf.Dump(m, &tagged[i]))
	}
}
