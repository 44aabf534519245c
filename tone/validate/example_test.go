package validate_test

import (
	"fmt"

	"github.com/seed-f57f835e/detente/tone/validate"
)

func ExampleMeasure() {
	items := []validate.Item{
		{ID: "1", Code: -1, Net: -0.4, Evidence: []string{"reject"}},
		{ID: "2", Code: -1, Net: -0.1, Evidence: []string{"warn"}},
		{ID: "3", Code: -1, Net: 0.2, Evidence: []string{"talks"}},
		{ID: "4", Code: 1, Net: 0.5, Evidence: []string{"welcome"}},
		{ID: "5", Code: 1, Net: 0},
	}
	r, err := validate.Measure(items, validate.Options{Resamples: -1, Mistakes: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("AUC", r.AUC)
	fmt.Println("macro-F1", r.MacroF1)
	fmt.Println("alpha", r.AlphaNominal)
	fmt.Println("groups", r.Spearman)
	for _, m := range r.Mistakes {
		fmt.Printf("%s is %s, called %s for %q\n", m.Item.ID, m.Coded, m.Called, m.Item.Evidence)
	}
	// Output:
	// AUC 0.833
	// macro-F1 0.800
	// alpha 0.640
	// groups undefined: the items have no groups
	// 3 is combative, called conciliatory for ["talks"]
}

func ExampleAlpha() {
	// Two coders, four statements; the first coder left the last one out.
	units := [][]float64{{-1, -1}, {1, 1}, {-1, 1}, {1}}
	alpha, err := validate.Alpha(units, validate.NominalMetric)
	fmt.Printf("%.3f %v\n", alpha, err)
	// Output: 0.444 <nil>
}

func ExampleMeasureAttribution() {
	text := `"We agree," Ms. Duval said.`
	doc := validate.Document{
		ID: "note", Text: text,
		Coded: []validate.Attribution{{Source: []validate.Span{{Start: 12, End: 21}}, Content: []validate.Span{{Start: 0, End: 11}}}},
		Found: []validate.Attribution{{Source: []validate.Span{{Start: 16, End: 21}}, Content: []validate.Span{{Start: 0, End: 11}}, Speaker: "Duval"}},
	}
	r, err := validate.MeasureAttribution([]validate.Document{doc}, validate.Options{Resamples: -1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range r.Parts {
		fmt.Println(p.Part, p.Exact.F1)
	}
	fmt.Println("speaker", r.SpeakerAll)
	// Output:
	// source 0.000
	// cue undefined: there is nothing to be right or wrong about
	// content 1.000
	// speaker 1.000
}
