package report_test

import (
	"os"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

func ExampleProfiles() {
	l, err := lexicon.New(lexicon.Source{Name: "small", Entries: []lexicon.Entry{{Pattern: "peace", Weight: 2}}})
	if err != nil {
		panic(err)
	}
	a := tone.Analyzer{Lexicon: l}
	p, _ := a.Profiles(tone.Statement{Speaker: "Ode", Text: "We want peace. The sun shines."}).Get("Ode")
	os.Stdout.Write(report.Profiles(report.CSV, report.Options{Lexicon: l, Top: 3}).All(p))
	// Output:
	// speaker,statements,documents,sentences,sentences_with_evidence,words,conciliatory,combative,rate_conciliatory,rate_combative,net,interval_low,interval_high,unit,strongest_conciliatory,strongest_combative
	// Ode,1,1,2,1,6,2,0,333.333,0,0.1,,,sentence,peace ×1,
}
