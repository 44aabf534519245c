// Ownlexicon scores with a lexicon of one's own, and with the shipped one and some entries
// laid over it.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// The fields are pattern, pole, facet, weight, category, why.
const own = `@name	football
play* it fair	conciliatory	verbal	2	fairness	praise of an opponent's conduct
park* the bus	combative	verbal	1	style	a charge of unattractive defence
(dive|dives|dived)	combative	material	2	cheating	feigned fouls
not	shifter	negator	-	shifters	negation
`

func main() {
	l, err := lexicon.Parse(strings.NewReader(own), "football.tsv")
	check(err)
	fmt.Println(net(l, "They parked the bus and dived all evening."))

	over, err := lexicon.English().With(lexicon.Entry{Pattern: "park* the bus", Pole: lexicon.Combative, Weight: 1})
	check(err)
	fmt.Println(net(over, "They parked the bus, but we thank them for the game."))

	_, err = lexicon.Parse(strings.NewReader("dive\tcombativ\tmaterial\t2\tcheating\tfeigned fouls\n"), "football.tsv")
	fmt.Println(err)
}

func net(l *lexicon.Lexicon, text string) string {
	a := tone.Analyzer{Lexicon: l}
	s := a.Score(text)
	return fmt.Sprintf("%s: net %+.3f, %d pieces of evidence", l.Name(), s.Net, len(s.Evidence))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
