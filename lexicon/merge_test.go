package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// native makes a file of lines "PATTERN POLE WEIGHT", with commas in the pattern for
// spaces, for short tests.
func native(t testing.TB, name string, lines ...string) *File {
	var b strings.Builder
	for _, s := range lines {
		f := strings.Fields(s)
		fmt.Fprintf(&b, "%s\t%s\tverbal\t%s\t\t\n", strings.ReplaceAll(f[0], ",", " "), map[string]string{"+": "conciliatory", "-": "combative"}[f[1]], f[2])
	}
	f, err := Read(strings.NewReader(b.String()), name, Native, nil)
	require.NoError(t, err)
	return f
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		a, b   []string
		prefer Prefer
		want   string
		why    string
	}{
		{[]string{"agree + 1"}, []string{"deny - 2"}, PreferNone, "+ agree\n- deny 2", "both are kept"},
		{[]string{"agree + 1"}, []string{"agree + 1"}, PreferNone, "+ agree", "the same twice"},
		{[]string{"agree + 1"}, []string{"agree + 2"}, PreferNone, "+ agree 2\n! b:1: \"agree\" takes the place of a:1: weight 1 -> 2", "the later one, with a note"},
		{[]string{"agree + 1"}, []string{"agree + 2"}, PreferFirst, "+ agree 2\n! b:1: \"agree\" takes the place of a:1: weight 1 -> 2", "prefer is for poles alone"},
		{[]string{"(a|b),c + 1"}, []string{"(b|a),c + 3"}, PreferNone, "+ (b|a) c 3\n! b:1: \"(b|a) c\" takes the place of a:1: weight 1 -> 3", "the same words in another order"},
		{[]string{"x + 1", "bitter + 1"}, []string{"bitter - 1"}, PreferNone, "error b:1: \"bitter\" is combative here and conciliatory in a:2: prefer one of the two", "other poles"},
		{[]string{"bitter + 1"}, []string{"bitter - 1"}, PreferFirst, "+ bitter\n! b:1: \"bitter\" is combative here: it stays conciliatory as in a:1", "prefer the first"},
		{[]string{"bitter + 1"}, []string{"bitter - 1"}, PreferLast, "- bitter\n! b:1: \"bitter\" takes the place of a:1: pole conciliatory -> combative", "prefer the last"},
	} {
		got, err := Merge(c.prefer, native(t, "a", c.a...), native(t, "b", c.b...))
		if want, bad := strings.CutPrefix(c.want, "error "); bad {
			require.EqualError(t, err, want, c.why)
			continue
		}
		require.NoError(t, err, c.why)
		assert.Equal(t, c.want, told(got), c.why)
		assert.Equal(t, "a+b", got.Source.Name)
	}
}

func TestMergeOverlap(t *testing.T) {
	merged, err := Merge(PreferNone, native(t, "a", "(x|y) + 1"), native(t, "b", "y + 2"))
	require.NoError(t, err)
	_, err = merged.Compile()
	assert.ErrorContains(t, err, `b:1: "y"`, "words in common are told with their place")
}

func TestMergeRest(t *testing.T) {
	a := &File{Source: Source{Name: "a", Scale: 6, Categories: []Category{{"c", "one"}, {"d", "two"}}, Shifters: []Shifter{{Pattern: "never"}, {Pattern: "very", Kind: Intensifier, Factor: 1.5}}}}
	b := &File{Source: Source{Name: "b", Categories: []Category{{"c", "new"}}, Shifters: []Shifter{{Pattern: "never"}, {Pattern: "very", Kind: Intensifier, Factor: 2}, {Pattern: "very", Kind: Downtoner}}}}
	got, err := Merge(PreferNone, a, b)
	require.NoError(t, err)
	assert.Equal(t, []Category{{"c", "new"}, {"d", "two"}}, got.Source.Categories, "the later definition")
	assert.Equal(t, []Shifter{{Pattern: "never"}, {Pattern: "very", Kind: Intensifier, Factor: 2}, {Pattern: "very", Kind: Downtoner}}, got.Source.Shifters, "the later shifter of a kind")
	assert.Equal(t, 6.0, got.Source.Scale, "the last scale there is")
	require.Len(t, got.Warnings, 1)
	assert.Equal(t, `b: the intensifier "very" takes the place of a: factor 1.5 -> 2`, got.Warnings[0].Error())
}

func TestDiff(t *testing.T) {
	a := Source{Name: "l", Version: "1", Categories: []Category{{"c", "one"}}, Entries: []Entry{
		{Pattern: "(a|b) c", Weight: 1}, {Pattern: "gone", Weight: 1, Category: "c"}, {Pattern: "turned", Weight: 1}, {Pattern: "same", Weight: 1},
	}, Shifters: []Shifter{{Pattern: "very", Kind: Intensifier, Factor: 1.5}}}
	b := Source{Name: "l", Version: "2", Scale: DefaultScale, Categories: []Category{{"c", "one"}}, Entries: []Entry{
		{Pattern: "(b|a) c", Weight: 2}, {Pattern: "new", Pole: Combative, Weight: 1}, {Pattern: "turned", Pole: Combative, Weight: 1}, {Pattern: "same", Weight: 1},
	}, Shifters: []Shifter{{Pattern: "very", Kind: Downtoner}}}
	assert.Equal(t, []Change{
		{"lexicon", "lexicon", true, true, []FieldChange{{"version", "1", "2"}}},
		{"entry", "(a|b) c", true, true, []FieldChange{{"weight", "1", "2"}}},
		{"entry", "gone", true, false, []FieldChange{{"pole", "conciliatory", ""}, {"weight", "1", ""}, {"facet", "verbal", ""}, {"category", "c", ""}}},
		{"entry", "new", false, true, []FieldChange{{"pole", "", "combative"}, {"weight", "", "1"}, {"facet", "", "verbal"}}},
		{"entry", "turned", true, true, []FieldChange{{"pole", "conciliatory", "combative"}}},
		{"shifter", "very", true, false, []FieldChange{{"kind", "intensifier", ""}, {"factor", "1.5", ""}}},
		{"shifter", "very", false, true, []FieldChange{{"kind", "", "downtoner"}}},
	}, Diff(a, b), "the words of a pattern count, not how it is written; 0 is the default scale")
	assert.Empty(t, Diff(a, a))
	assert.Empty(t, Diff(English().Source(), English().Source()))
}
