// Wangqin compares two officials over statements that are given as data.
package main

import (
	"fmt"
	"os"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

var statements = []tone.Statement{
	{Speaker: "Wang Yi", Text: "We must reverse the downward spiral of China-US relations."},
	{Speaker: "Wang Yi", Text: "Over Taiwan China has no room for compromise or backdown."},
	{Speaker: "Wang Yi", Text: "The root cause is the wrong perception of China."},
	{Speaker: "Qin Gang", Text: "Both sides agreed to advance dialogue, exchanges and cooperation."},
	{Speaker: "Qin Gang", Text: "Both sides agreed to maintain high-level interactions."},
}

func main() {
	var a tone.Analyzer
	profiles := a.Profiles(statements...)
	wang, _ := profiles.Get("Wang Yi")
	qin, _ := profiles.Get("Qin Gang")
	c, err := tone.Compare(wang, qin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, p := range []tone.Profile{c.A, c.B} {
		fmt.Printf("%s: net %+.3f, %d of %d sentences with evidence\n", p.Name(), p.Net, p.SentencesWithEvidence, p.Sentences)
		for _, pole := range []lexicon.Pole{lexicon.Conciliatory, lexicon.Combative} {
			for _, e := range p.Strongest(pole, 3) {
				fmt.Printf("  %s: %s\n", pole, e.Example.Text)
			}
		}
	}
	fmt.Printf("Wang is the more combative: %t\n", c.Net.Value < 0)
	for _, w := range c.Warnings {
		fmt.Println(w)
	}
}
