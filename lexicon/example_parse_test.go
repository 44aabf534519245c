package lexicon_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
)

func ExampleParse() {
	l, err := lexicon.Parse(strings.NewReader("@name\tsmall\nno room for compromise\tcombative\tverbal\t3\treject\trefusal\n"), "small.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Name(), l.Len(), l.Entry(0).Pattern)
	_, err = lexicon.Parse(strings.NewReader("war\tcombative\tverbal\t0\tc\tw\n"), "bad.tsv")
	fmt.Println(err)
	// Output:
	// small 1 no room for compromise
	// bad.tsv:1:22: weight: weight 0 is not between 0.001 and 1000
}

func ExampleLexicon_With() {
	l, err := lexicon.English().With(lexicon.Entry{Pattern: "park* the bus", Pole: lexicon.Combative, Weight: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	m := l.Matcher()
	defer m.Release()
	text := "They parked the bus."
	for _, s := range m.Match(text) {
		for _, h := range s.Hits {
			fmt.Println(text[h.Start:h.End], h.Pole)
		}
	}
	// Output: parked the bus combative
}

func ExampleLexicon_Write() {
	l, err := lexicon.New(lexicon.Source{Name: "small", Entries: []lexicon.Entry{{Pattern: "peace", Weight: 2, Why: "an example"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	l.Write(os.Stdout)
	// Output:
	// @name	small
	// @scale	8
	// peace	conciliatory	verbal	2		an example
}

func ExampleMatcher_MatchAll() {
	m := lexicon.English().Matcher()
	defer m.Release()
	texts := []string{"We welcome the talks.", "They rejected it."}
	m.MatchAll(len(texts), func(i int) string { return texts[i] }, func(i int, in []lexicon.Sentence) {
		for _, s := range in {
			for _, h := range s.Hits {
				fmt.Println(i, texts[i][h.Start:h.End], h.Pole)
			}
		}
	})
	// Output:
	// 0 We welcome conciliatory
	// 0 talks conciliatory
	// 1 rejected combative
}
