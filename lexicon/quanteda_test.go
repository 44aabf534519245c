package lexicon

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadQuanteda(t *testing.T) {
	for _, c := range []reading{
		{"warm:\n- gladly\n- helping hand*\ncold: [grim, out of reach]\n", "+ gladly [warm]\n+ helping hand* [warm]\n- grim [cold]\n- out of reach [cold]", "lists, block and flow"},
		{"feeling:\n  warm:\n    thanks: [gladly]\n  cold: [grim]\n", "+ gladly [feeling/warm/thanks]\n- grim [feeling/cold]", "nested keys: a child belongs to its parent's pole"},
		{"warm: gladly\ncold:\n- grim\n", "+ gladly [warm]\n- grim [cold]", "a single term"},
		{"conciliatory:\n  warm: [gladly]\ncombative:\n  cold: [grim]\n", "+ gladly [warm]\n- grim [cold]", "the poles' own names"},
		{"warm: [gladly]\ncold: [no, off, 'yes']\n", "+ gladly [warm]\n- no [cold]\n- off [cold]\n- yes [cold]", "words that YAML 1.1 takes for truth values"},
		{"warm: [gladly]\ncold: [United States]\n", "+ gladly [warm]\n- united states [cold]", "quanteda ignores case"},
		{"warm: [gladly]\ncold:\n- gr?m\n- grim\n", "+ gladly [warm]\n- grim [cold]\n! :3:3: \"gr?m\": ? for any letter cannot be said: left out", "?"},
		{"warm: [gladly]\ncold: [grim, \"*ness\"]\n", "+ gladly [warm]\n- grim [cold]\n! :2:14: \"*ness\": \"*ness\": * stands at the end of a word, for any ending: left out", "* in front"},
		{"warm: [gladly]\ncold: [grim, lack of * help]\n", "+ gladly [warm]\n- grim [cold]\n! :2:14: \"lack of * help\": * for just one word cannot be said: left out; a gap of up to so many words is ~1 to ~6", "* for a word"},
		{"warm: [gladly, ~, '']\ncold: [grim]\n", "+ gladly [warm]\n- grim [cold]\n! :1:16: an empty term: left out\n! :1:19: an empty term: left out", "empty terms"},
		{"warm: &a [gladly]\ncold: [grim]\nalso: *a\n", "+ gladly [warm]\n- grim [cold]\n! :3:7: an alias of another list: left out, write the list again", "an alias"},
		{"warm: [gladly, bitter]\ncold: [grim, bitter]\n", "+ gladly [warm]\n- grim [cold]\n! :2:14: \"bitter\" means the other pole on line 1: both are left out", "both poles"},
		{"warm: [gladly]\ncold: [grim]\n? [a, b]\n: [c]\n", "+ gladly [warm]\n- grim [cold]\n! :3:3: a key that is not a name: left out", "a key that is a list"},
		{"- gladly\n", "error in:1:1: not a dictionary: keys with lists of terms under them", "a list alone"},
		{"# nothing\n", "error in: empty: there are no entries in it", "a comment alone"},
		{"dull: [solo]\n", "error in: no category \"cold\": there are dull", "a mapped category that is not there"},
	} {
		c.check(t, Quanteda)
	}
	_, err := ReadQuanteda(strings.NewReader("warm:\n- a\n b: [\n"), "in", nil)
	var at *Error
	require.ErrorAs(t, err, &at)
	assert.Positive(t, at.Line, "the line of a YAML error")
}

func TestQuantedaHasNoPole(t *testing.T) {
	_, err := ReadQuanteda(strings.NewReader("dull: [solo]\nplain: [alone]\n"), "in", nil)
	assert.EqualError(t, err, "in: no category means a pole: map some of dull, plain")
}

// TestYAMLBooleansAreQuoted: R's reader would take a bare no for false.
func TestYAMLBooleansAreQuoted(t *testing.T) {
	var b bytes.Buffer
	_, err := WriteQuanteda(&b, Source{Entries: com("no", "On", "never: mind")})
	require.NoError(t, err)
	assert.Equal(t, "combative:\n  uncategorised:\n    - \"no\"\n    - \"On\"\n    - 'never: mind'\n", b.String())
}

func ExampleReadQuanteda() {
	yml := "tone:\n  goodwill: [thankful*, in good faith]\n  grudge: [fed up]\n"
	f, err := ReadQuanteda(strings.NewReader(yml), "my.yml", map[string]Pole{"goodwill": Conciliatory, "tone/grudge": Combative})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range f.Source.Entries {
		fmt.Println(e.Pattern, e.Pole)
	}
	// Output:
	// thankful* conciliatory
	// in good faith conciliatory
	// fed up combative
}

func FuzzQuanteda(f *testing.F) {
	for _, s := range []string{"warm: [gladly]\ncold: [grim]\n", "combative:\n  a: &x [b]\n  c: *x\n", "? [a]\n: {<<: *b}\n", "a: !!binary x\n", "combative: [\"\\u0085\", 'x\n\n y']\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkReader(t, text, Quanteda) })
}
