package tone_test

import (
	"context"
	"fmt"
	"iter"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// football is a lexicon small enough to follow the numbers: k is 8.
func football() *lexicon.Lexicon {
	l, err := lexicon.New(lexicon.Source{
		Name: "football", Scale: 8,
		Entries: []lexicon.Entry{
			{Pattern: "fair play", Pole: lexicon.Conciliatory, Weight: 2},
			{Pattern: "(dive|dives|dived)", Pole: lexicon.Combative, Facet: lexicon.Material, Weight: 2},
		},
		Shifters: []lexicon.Shifter{{Pattern: "not", Kind: lexicon.Negator}},
	})
	if err != nil {
		panic(err)
	}
	return l
}

func ExampleAnalyzer_Score() {
	a := tone.Analyzer{Lexicon: football()}
	s := a.Score("They dived all evening. That is not fair play.")
	fmt.Printf("net %+.3f\n", s.Net)
	for _, e := range s.Evidence {
		fmt.Println(e.Start, e.End, e.Text, e.Pole, e.Weight, len(e.Shifters))
	}
	// Output:
	// net -0.165
	// 5 10 dived combative 2 0
	// 36 45 fair play combative 1.2 1
}

func ExampleAnalyzer_AppendScore() {
	a := tone.Analyzer{Lexicon: football()}
	var s tone.Score // reused for each text
	for _, text := range []string{"They dived.", "It was fair play."} {
		a.AppendScore(&s, text)
		fmt.Printf("%+.1f\n", s.Net)
	}
	// Output:
	// -0.2
	// +0.2
}

func ExampleAnalyzer_Profiles() {
	a := tone.Analyzer{Lexicon: football()}
	profiles := a.Profiles(
		tone.Statement{Speaker: "Ode", Text: "They dived. The sun shone."},
		tone.Statement{Speaker: "Roe", Text: "It was fair play."},
	)
	for p := range profiles.All() {
		fmt.Printf("%s: net %+.1f, %d of %d sentences with evidence\n", p.Name(), p.Net, p.SentencesWithEvidence, p.Sentences)
	}
	// Output:
	// Ode: net -0.1, 1 of 2 sentences with evidence
	// Roe: net +0.2, 1 of 1 sentences with evidence
}

func ExampleAnalyzer_Collect() {
	a := tone.Analyzer{Lexicon: football()}
	var stream iter.Seq2[tone.Statement, error] = func(yield func(tone.Statement, error) bool) {
		for _, party := range []string{"home", "away", "away"} {
			if !yield(tone.Statement{Text: "They dived.", Meta: []tone.Column{{Name: "party", Value: party}}}, nil) {
				return
			}
		}
	}
	profiles, err := a.Collect(context.Background(), stream, tone.CollectOptions{By: []string{"party"}})
	if err != nil {
		fmt.Println(err)
	}
	for p := range profiles.All() {
		fmt.Println(p.Name(), p.Statements)
	}
	// Output:
	// away 2
	// home 1
}

func ExampleAccumulator_Merge() {
	a := tone.Analyzer{Lexicon: football()}
	first, second := a.NewAccumulator(), a.NewAccumulator()
	first.Add(tone.Statement{Speaker: "Ode", Text: "They dived."})
	second.Add(tone.Statement{Speaker: "Ode", Text: "It was fair play."})
	if err := first.Merge(second); err != nil {
		fmt.Println(err)
	}
	ode, _ := first.Profiles().Get("Ode")
	fmt.Println(ode.Statements, ode.Net)
	// Output: 2 0
}

func ExampleCompare() {
	a := tone.Analyzer{Lexicon: football(), MinEvidence: 2}
	profiles := a.Profiles(
		tone.Statement{Speaker: "Ode", Text: "They dived. They dived again. He dives."},
		tone.Statement{Speaker: "Roe", Text: "It was fair play. We like fair play. Fair play it is."},
	)
	ode, _ := profiles.Get("Ode")
	roe, _ := profiles.Get("Roe")
	c, err := tone.Compare(ode, roe)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("difference %+.1f, Ode the more combative with probability %.3f\n", c.Net.Value, *c.MoreCombative)
	// Output: difference -0.4, Ode the more combative with probability 0.988
}

func ExampleStatement_DocSpans() {
	document := `"We must," she said, "go on."`
	s := tone.Statement{Text: `"We must," "go on."`, Parts: []tone.Part{{Start: 0, Span: tone.Span{Start: 0, End: 10}}, {Start: 11, Span: tone.Span{Start: 21, End: 29}}}}
	for _, span := range s.DocSpans(4, 14) {
		fmt.Printf("%q\n", document[span.Start:span.End])
	}
	// Output:
	// "must,\""
	// "\"go"
}
