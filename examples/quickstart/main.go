// Quickstart scores one statement and shows its evidence.
package main

import (
	"fmt"

	"github.com/seed-f57f835e/detente/tone"
)

func main() {
	var a tone.Analyzer // the shipped English lexicon
	s := a.Score("We remain ready for dialogue, but on this question there is no room for compromise.")
	fmt.Printf("net %+.3f on %d words\n", s.Net, s.Words)
	for _, e := range s.Evidence {
		fmt.Printf("%-12s %.1f  %d-%d %q\n", e.Pole, e.Weight, e.Start, e.End, e.Text)
	}
}
