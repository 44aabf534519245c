package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

func sampleScore(t *testing.T) Scored {
	l, err := lexicon.New(lexicon.Source{Name: "small",
		Entries:  []lexicon.Entry{{Pattern: "peace", Weight: 2}, {Pattern: "threat*", Pole: lexicon.Combative, Weight: 2}},
		Shifters: []lexicon.Shifter{{Pattern: "no", Kind: lexicon.Negator}}})
	require.NoError(t, err)
	a := tone.Analyzer{Lexicon: l}
	text := "No peace, says “Ode”.\nA \"threat\""
	return Scored{tone.Statement{ID: "1", Speaker: "Ode", Text: text, Meta: []tone.Column{
		{Name: "year", Value: "2023", Raw: true}, {Name: "words", Value: "of the user"}, {Name: "odd", Value: "not JSON", Raw: true}}}, a.Score(text)}
}

func TestScoreJSON(t *testing.T) {
	var got map[string]any
	require.NoError(t, json.Unmarshal(appendScore(nil, sampleScore(t)), &got))
	assert.EqualValues(t, 2023, got["year"], "a number stays a number")
	assert.Equal(t, "of the user", got["input_words"], "a user's column does not hide ours")
	assert.EqualValues(t, 6, got["words"])
	assert.Equal(t, "not JSON", got["odd"], "what is not JSON is a string")
	evidence := got["evidence"].([]any)
	require.Len(t, evidence, 2)
	assert.Equal(t, "negator", evidence[0].(map[string]any)["shifters"].([]any)[0].(map[string]any)["kind"])
}

func TestStringsAreJSON(t *testing.T) {
	for _, s := range []string{"", "plain", "“é”", "a\"b\\c", "tab\tline\n", "<&>", "\x00\x7f", "\u2028", "\xff"} {
		var got string
		require.NoError(t, json.Unmarshal(appendString(nil, s), &got), "%q", s)
		assert.Equal(t, strings.ToValidUTF8(s, "\uFFFD"), got)
	}
}

func TestEnvelopeIsJSON(t *testing.T) {
	for _, n := range []int{0, 1, 3} {
		items := make([]Scored, n)
		for i := range items {
			items[i] = sampleScore(t)
		}
		var got struct {
			Lexicon struct{ Name, Hash string }
			Scores  []any
		}
		require.NoError(t, json.Unmarshal(Scores(JSON, Options{Lexicon: lexicon.English()}).All(items...), &got))
		assert.Equal(t, "english", got.Lexicon.Name)
		assert.Len(t, got.Scores, n)
	}
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		net  float64
		i    *tone.Interval
		want string
	}{
		{-1, nil, "●─────────┼──────────"},
		{0, nil, "──────────●──────────"},
		{1, nil, "──────────┼─────────●"},
		{0.3, &tone.Interval{Low: 0.1, High: 1}, "──────────┼━━●━━━━━━━"},
		{-0.2, &tone.Interval{Low: -0.4, High: 0}, "──────━━●━━──────────"},
	} {
		assert.Equal(t, c.want, paint(false).bar(c.net, c.i), "net %v", c.net)
	}
	assert.Contains(t, paint(true).bar(-1, nil), "\x1b[31m")
}

func TestPercentIsNeverSure(t *testing.T) {
	assert.Equal(t, "over 99 %", percent(0.999))
	assert.Equal(t, "under 1 %", percent(0.001))
	assert.Equal(t, "50 %", percent(0.5))
}

func TestNamesAlign(t *testing.T) {
	assert.Equal(t, 4, NameWidth("王毅", "Ode"), "two wide letters take four cells")
	assert.Equal(t, "王毅  ", fit("王毅", 6))
	assert.Equal(t, "A ver…", fit("A very long name", 6))
}
