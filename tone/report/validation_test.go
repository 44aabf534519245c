package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone/validate"
)

func tinyLexicon(t *testing.T, name, pattern string, pole lexicon.Pole) *lexicon.Lexicon {
	l, err := lexicon.New(lexicon.Source{Name: name, Version: "1", Entries: []lexicon.Entry{{Pattern: pattern, Pole: pole, Weight: 2}}})
	require.NoError(t, err)
	return l
}

// validations are of a small table with three classes and two lexicons, and of one with a
// single class.
func validations(t *testing.T) []Validation {
	var items, others []validate.Item
	for i := range 60 {
		x := validate.Item{ID: "s" + string(rune('a'+i%26)), Group: string(rune('A' + i%20)), Text: "a <b> & c", Sentences: 1,
			Code: float64(i%3 - 1), Net: float64(i%3-1)/4 + float64(i*7%11-5)/20}
		if x.Net != 0 {
			x.Evidence = []string{"word (combative 2)"}
		}
		items = append(items, x)
		x.Net = float64(i*5%9-4) / 10
		others = append(others, x)
	}
	o := validate.Options{Mistakes: 2, Resamples: 199, MinGroup: 3}
	a, err := validate.Measure(items, o)
	require.NoError(t, err)
	b, err := validate.Measure(others, o)
	require.NoError(t, err)
	c, err := validate.Compare(items, others, o)
	require.NoError(t, err)
	one, err := validate.Measure(items[:1], o)
	require.NoError(t, err)
	first, second := tinyLexicon(t, "first", "reject", lexicon.Combative), tinyLexicon(t, "second", "welcome", lexicon.Conciliatory)
	return []Validation{
		{Name: "dir/a&b.jsonl", Lexicon: first, Result: a, Unlabelled: 3, Against: &Against{second, b, c}},
		{Name: "one.csv", Lexicon: first, Result: one},
	}
}

var updateValidation = flag.Bool("update-validation", false, "rewrite the golden tables of validation_golden_test.go")

func TestValidationTable(t *testing.T) {
	list := validations(t)
	got := string(Validations(Table, Options{}).All(list...))
	got = strings.ReplaceAll(got, list[0].Lexicon.Hash()[:12], "HASH")
	spans := string(SpanValidations(Table, Options{}).All(spanValidation(t)))
	if *updateValidation {
		text := "package report\n\n// Written by go test -update-validation.\n\nconst goldenValidation = `" + got + "`\n\nconst goldenSpans = `" + spans + "`\n"
		require.NoError(t, os.WriteFile("validation_golden_test.go", []byte(text), 0o666))
		return
	}
	assert.Equal(t, goldenValidation, got)
	assert.Equal(t, goldenSpans, spans)
	assert.NotContains(t, got, "\x1b")
	assert.Contains(t, string(Validations(Table, Options{Color: true}).All(list...)), "\x1b[31mcombative")
}

func TestValidationJSON(t *testing.T) {
	list := validations(t)
	var out struct {
		Validations []map[string]any
	}
	require.NoError(t, json.Unmarshal(Validations(JSON, Options{}).All(list...), &out))
	require.Len(t, out.Validations, 2)
	a, one := out.Validations[0], out.Validations[1]
	assert.Equal(t, *list[0].Result.AUC.Value, a["auc"].(map[string]any)["value"])
	assert.NotEmpty(t, a["roc"])
	differences := a["against"].(map[string]any)["differences"].(map[string]any)
	assert.Equal(t, *list[0].Against.Comparison.AUC.P, differences["auc"].(map[string]any)["p"])
	assert.Equal(t, map[string]any{"value": nil, "interval": nil, "why": "all items are coded combative"}, one["auc"])
	lines := bytes.Split(bytes.TrimSpace(Validations(JSONLines, Options{}).All(list...)), []byte("\n"))
	require.Len(t, lines, 2)
	for _, line := range lines {
		assert.True(t, json.Valid(line))
	}
}

func TestValidationCSV(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(Validations(CSV, Options{}).All(validations(t)...))).ReadAll()
	require.NoError(t, err, "all rows have as many cells")
	found := map[string]string{}
	for _, r := range rows[1:] {
		found[r[0]+" "+r[1]+" "+r[3]+" "+r[4]] = r[5]
		assert.NotContains(t, r[5], "NaN")
	}
	assert.NotEmpty(t, found["dir/a&b.jsonl first auc "])
	assert.NotEmpty(t, found["dir/a&b.jsonl second auc "])
	assert.NotEmpty(t, found["dir/a&b.jsonl first auc_difference "])
	assert.Equal(t, "20", found["dir/a&b.jsonl first items other"])
	assert.Equal(t, "", found["one.csv first auc "])
}

func TestCurves(t *testing.T) {
	list := validations(t)
	svg, page := string(Curves(list)), string(CurvesPage(list))
	for name, text := range map[string]string{"svg": svg, "html": strings.TrimPrefix(page, "<!DOCTYPE html>")} {
		wellFormed(t, name, text)
		assert.NotContains(t, text, "NaN", name)
	}
	assert.Contains(t, svg, "a&amp;b, first: AUC")
	assert.Contains(t, svg, "a&amp;b, second: AUC")
	assert.Contains(t, svg, "one: AUC -", "where there is no curve the legend says so")
	assert.Contains(t, svg, `stroke-dasharray="9 4"`, "series differ without colour")
	assert.Contains(t, page, "A first against B second")
	assert.Contains(t, page, "<td>a &lt;b&gt; &amp; c</td>", "what the user wrote is text")
	assert.Equal(t, svg, string(Curves(validations(t))), "the same picture twice")
}

func wellFormed(t *testing.T, name, text string) {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		require.NoError(t, err, name)
	}
}

func TestNothingIsLoadedFromElsewhere(t *testing.T) {
	page := strings.ReplaceAll(string(CurvesPage(validations(t))), `xmlns="http://www.w3.org/2000/svg"`, "")
	for _, s := range []string{"http:", "https:", "<script", "url(", "<link", "<img"} {
		assert.NotContains(t, page, s)
	}
}

func spanValidation(t *testing.T) SpanValidation {
	text := "Ann Lee said the bridge holds."
	doc := validate.Document{
		ID: "d", Text: text,
		Coded: []validate.Attribution{{Source: []validate.Span{{Start: 0, End: 7}}, Cue: []validate.Span{{Start: 8, End: 12}}, Content: []validate.Span{{Start: 13, End: 30}}}},
		Found: []validate.Attribution{{Source: []validate.Span{{Start: 0, End: 7}}, Content: []validate.Span{{Start: 17, End: 30}}, Speaker: "Per Dahl"}},
	}
	r, err := validate.MeasureAttribution([]validate.Document{doc, doc}, validate.Options{Mistakes: 1, Resamples: 199})
	require.NoError(t, err)
	return SpanValidation{"x.jsonl", r}
}

func TestSpanValidation(t *testing.T) {
	v := spanValidation(t)
	assert.True(t, json.Valid(SpanValidations(JSON, Options{}).All(v)))
	assert.Equal(t, 1, strings.Count(string(SpanValidations(JSONLines, Options{}).All(v)), "\n"))
	rows, err := csv.NewReader(bytes.NewReader(SpanValidations(CSV, Options{}).All(v))).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, 1+3*6+2+2*len(v.Result.Classes), "figures of each part, of speakers, of each class")
}
