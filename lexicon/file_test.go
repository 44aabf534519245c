package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var feelings = map[string]Pole{"warm": Conciliatory, "cold": Combative}

// told writes a file's entries and warnings, one a line: what the table tests compare.
func told(f *File) string {
	var out []string
	for _, e := range f.Source.Entries {
		s := fmt.Sprintf("%s %s", [...]string{Conciliatory: "+", Combative: "-"}[e.Pole], e.Pattern)
		if e.Weight != 1 {
			s += " " + number(e.Weight)
		}
		if e.Category != "" {
			s += " [" + e.Category + "]"
		}
		out = append(out, s)
	}
	for _, w := range f.Warnings {
		out = append(out, "! "+strings.TrimPrefix(w.Error(), "in"))
	}
	return strings.Join(out, "\n")
}

// A reading is a case of a reader's table test: want is what told says, or for a file
// that cannot be used its error after "error ".
type reading struct{ text, want, why string }

// poles maps the categories that the text names; all where that is to be an error.
func (c reading) poles() map[string]Pole {
	out := map[string]Pole{}
	for name, p := range feelings {
		if strings.Contains(c.text, name) || strings.HasPrefix(c.want, "error in: no category") {
			out[name] = p
		}
	}
	return out
}

func (c reading) check(t *testing.T, format Format) {
	t.Helper()
	f, err := Read(strings.NewReader(c.text), "in", format, c.poles())
	if want, bad := strings.CutPrefix(c.want, "error "); bad {
		require.Error(t, err, c.why)
		assert.Equal(t, want, err.Error(), c.why)
		return
	}
	require.NoError(t, err, c.why)
	assert.Equal(t, c.want, told(f), c.why)
	_, err = f.Compile()
	require.NoError(t, err, c.why)
	for i := range f.Source.Entries {
		name, line := f.Line(i)
		assert.True(t, name == "in" && line >= 1 && line <= 1+strings.Count(c.text, "\n")+strings.Count(c.text, "\r"), "%s: entry %d is of a line", c.why, i)
	}
}

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]Format{"a.dic": LIWC, "a.DICX": LIWC22, "b.yml": Quanteda, "b.yaml": Quanteda, "c.csv": CSV, "d.tsv": Native, "e.txt": "", "-": ""} {
		assert.Equal(t, want, FormatOf(name), name)
	}
	_, err := Read(strings.NewReader(""), "x", "latin", nil)
	assert.ErrorContains(t, err, `format "latin" is not one of detente, liwc, dicx, quanteda, vader, csv`)
	_, err = Write(&bytes.Buffer{}, Source{}, "latin")
	assert.ErrorContains(t, err, `format "latin"`)
}

func TestReadNative(t *testing.T) {
	f, err := Read(strings.NewReader("# a comment\nagree\tconciliatory\tverbal\t2\tassent\t\n"), "my.tsv", Native, nil)
	require.NoError(t, err)
	name, line := f.Line(0)
	assert.Equal(t, "my.tsv:2", fmt.Sprintf("%s:%d", name, line))
	_, err = Read(strings.NewReader("agree\tconciliatory\n"), "my.tsv", Native, nil)
	assert.ErrorContains(t, err, "my.tsv:1: 2 fields, not 6")
	f, err = Read(strings.NewReader("agree\tconciliatory\tverbal\t2\t\t\nagree\tcombative\tverbal\t2\t\t\n"), "my.tsv", Native, nil)
	require.NoError(t, err)
	_, err = f.Compile()
	assert.ErrorContains(t, err, "my.tsv:2: \"agree\"", "Compile knows the lines")
}

// TestRoundTrips writes a lexicon in each format and reads it back: what the format can
// hold is the same, what it cannot is said.
func TestRoundTrips(t *testing.T) {
	full := Source{
		Name: "full", Version: "2", Scale: 6, Categories: []Category{{"assent", "saying yes"}},
		Entries: []Entry{
			{"(agree|agrees)", Conciliatory, Verbal, 2, "assent", "plain"},
			{"in good faith", Conciliatory, Verbal, 1, "assent", ""},
			{"hand* over", Conciliatory, Material, 1, "giving", ""},
			{"lift ~2 embargo", Conciliatory, Material, 1, "giving", ""},
			{"outrag*", Combative, Verbal, 3, "", ""},
			{"no", Combative, Verbal, 1, "refusal", ""},
		},
		Shifters: []Shifter{{Pattern: "never", Kind: Negator, Why: "plain"}, {Pattern: "very", Kind: Intensifier, Factor: 1.5}},
	}
	for _, c := range []struct {
		format Format
		back   string
		lost   string
		why    string
	}{
		{Native, "+ (agree|agrees) 2 [assent]\n+ hand* over [giving]\n+ in good faith [assent]\n+ lift ~2 embargo [giving]\n- no [refusal]\n- outrag* 3", "", "nothing is lost"},
		{CSV, "+ (agree|agrees) 2 [assent]\n+ in good faith [assent]\n+ hand* over [giving]\n+ lift ~2 embargo [giving]\n- outrag* 3\n- no [refusal]", "version, scale, definitions", "patterns and shifters are kept"},
		{LIWC, "+ agree [assent]\n+ agrees [assent]\n+ in good faith [assent]\n+ hand* over [giving]\n- outrag*\n- no [refusal]", "shifters, reasons, facets, version, scale, weights, gap", "words and categories are kept"},
		{LIWC22, "+ agree [assent]\n+ agrees [assent]\n+ in good faith [assent]\n+ hand* over [giving]\n- outrag*\n- no [refusal]", "shifters, weights, gap", "as .dic"},
		{Quanteda, "+ agree [assent]\n+ agrees [assent]\n+ in good faith [assent]\n+ hand* over [giving]\n+ lift embargo [giving]\n- outrag*\n- no [refusal]", "shifters, weights", "of a gap the phrase without it comes back"},
		{VADER, "+ agree 2 [positive]\n+ agrees 2 [positive]\n+ in good faith [positive]\n- no [negative]", "prefix, categories, phrases", "words and weights are kept"},
	} {
		var b bytes.Buffer
		lost, err := Write(&b, full, c.format)
		require.NoError(t, err)
		for what := range strings.SplitSeq(c.lost, ", ") {
			assert.Contains(t, strings.Join(lost, "\n"), what, "%s: %s", c.format, c.why)
		}
		f, err := Read(&b, "back", c.format, nil)
		require.NoError(t, err, c.format)
		text := told(f)
		if i := strings.Index(text, "\n!"); i >= 0 {
			require.Equal(t, Quanteda, c.format, text)
			text = text[:i]
		}
		assert.Equal(t, c.back, sortedIf(c.format == Quanteda, text, c.back), "%s: %s", c.format, c.why)
		if c.format == Native || c.format == CSV {
			assert.Len(t, f.Source.Shifters, 2)
		}
	}
}

// sortedIf returns want where text has the same lines in another order: quanteda's
// lists stand by category.
func sortedIf(loose bool, text, want string) string {
	for line := range strings.SplitSeq(want, "\n") {
		if !strings.Contains(text+"\n", line+"\n") {
			return text
		}
	}
	if loose && len(text) == len(want) {
		return want
	}
	return text
}

// TestRoundTripIsExact: CSV holds all that the native format does but its head.
func TestRoundTripIsExact(t *testing.T) {
	var b bytes.Buffer
	_, err := WriteCSV(&b, English().Source())
	require.NoError(t, err)
	f, err := ReadCSV(&b, "back", nil)
	require.NoError(t, err)
	require.Empty(t, f.Warnings)
	src := English().Source()
	assert.ElementsMatch(t, src.Entries, f.Source.Entries)
	assert.ElementsMatch(t, src.Shifters, f.Source.Shifters)
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestBadFiles(t *testing.T) {
	for _, format := range []Format{LIWC, LIWC22, Quanteda, VADER, CSV} {
		for _, c := range []struct{ text, want, why string }{
			{"", "in", "an empty file"},
			{"\xff\xfea\x00", "in:1:1: UTF-16: save it as UTF-8 first", "UTF-16"},
			{"a\nb\x00", "in:2: a NUL byte: this is not a text", "a binary file"},
		} {
			_, err := Read(strings.NewReader(c.text), "in", format, nil)
			require.ErrorContains(t, err, c.want, "%s: %s", format, c.why)
			var at *Error
			require.ErrorAs(t, err, &at, "%s: %s", format, c.why)
		}
		_, err := Read(brokenReader{}, "in", format, nil)
		assert.EqualError(t, err, "in: the disk is gone", format)
	}
}

func TestLint(t *testing.T) {
	f := &File{Source: Source{Name: "l", Categories: []Category{{"assent", "yes"}, {"unused", "no one"}},
		Entries: []Entry{{Pattern: "war*", Category: "assent"}, {Pattern: "end the war*", Category: "strife"}, {Pattern: "peace*"}}}}
	var got []string
	for _, w := range f.Lint() {
		got = append(got, w.Error())
	}
	assert.Equal(t, []string{
		`l: "war*": the prefix war* is under 4 letters and may catch strangers`,
		`l: category strife has no definition`,
		`l: "peace*" has no category`,
		`l: category unused is defined and has no entries`,
		`l: no shifters: "no threat" counts as "threat"`,
	}, got)
}
