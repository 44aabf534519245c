package attribution_test

import (
	"fmt"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
)

func ExampleAttributor_Quotes() {
	text := `"We want talks," said Foreign Minister Lin Bao, "and soon." Lin added that the door was open.`
	var a attribution.Attributor
	for _, q := range a.Quotes(tone.Document{Text: text}) {
		fmt.Printf("%s, %s:", q.Speaker, q.Kind)
		for _, s := range q.Content {
			fmt.Printf(" [%s]", text[s.Start:s.End])
		}
		fmt.Println()
	}
	// Output:
	// Lin Bao, direct: ["We want talks,"] ["and soon."]
	// Lin Bao, indirect: [that the door was open]
}

func ExampleAttributor_Statements() {
	doc := tone.Document{ID: "report-1", Text: `The talks were "candid," according to the ministry. The envoy said she was tired.`}
	a := attribution.Attributor{Aliases: map[string]string{"the envoy": "Anna Ode"}}
	for _, s := range a.Statements(doc) {
		fmt.Printf("%s %s: %s\n", s.Doc, s.Speaker, s.Text)
	}
	// Output:
	// report-1 ministry: The talks were "candid,"
	// report-1 Anna Ode: she was tired
}
