package tonebeam_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	tonebeam "github.com/seed-f57f835e/detente/beam"
	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

// everything is the pipeline of detente-beam, with or without sending statements to other
// workers before they are added up.
func everything(globs []string, o tonebeam.Options, w tonebeam.WriteOptions, spread int, shuffled bool, out string) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	names, failures := tonebeam.Match(s, beam.CreateList(s, globs))
	all := []beam.PCollection{failures}
	var statements []beam.PCollection
	for _, share := range tonebeam.Spread(s, names, spread) {
		records, failed := tonebeam.Read(s, share, tonebeam.ReadOptions{})
		list := tonebeam.Statements(s, records, tonebeam.AttributionOptions{})
		if shuffled {
			list = beam.Reshuffle(s, list)
		}
		statements, all = append(statements, list), append(all, failed)
	}
	tonebeam.Write(s, out, tonebeam.Profiles(s, o, statements...), w)
	tonebeam.WriteFailures(s, filepath.Join(filepath.Dir(out), "errors.csv"), beam.Flatten(s, all...))
	return p
}

// TestProfilesAreThoseOfTheCommand: to the byte, however the work is spread.
func TestProfilesAreThoseOfTheCommand(t *testing.T) {
	dir := corpus(t, 7, 60)
	t.Chdir(dir)
	files, err := filepath.Glob("*")
	require.NoError(t, err)
	tests := []struct {
		name     string
		by       []string
		order    tonebeam.Order
		spread   int
		shuffled bool
	}{
		{name: "one share", by: []string{"speaker"}, spread: 1},
		{name: "shares that meet", by: []string{"speaker"}, spread: 5},
		{name: "more shares than files", by: []string{"speaker"}, spread: 20},
		{name: "statements that travel", by: []string{"speaker"}, spread: 2, shuffled: true},
		{name: "columns, some missing", by: []string{"party", "month", "speaker"}, spread: 3},
		{name: "a group a document: intervals over sentences", by: []string{"doc"}, spread: 3},
		{name: "in the order of analyze", by: []string{"speaker", "kind"}, order: tonebeam.ByWords, spread: 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "profiles.jsonl")
			run(t, everything([]string{"*"}, tonebeam.Options{By: tt.by}, tonebeam.WriteOptions{By: tt.by, Order: tt.order}, tt.spread, tt.shuffled, out))
			got, err := os.ReadFile(out)
			require.NoError(t, err)
			assert.Equal(t, string(expected(t, dir, tt.by, tt.order, files)), string(got))
			assert.NotEmpty(t, got)
		})
	}
}

// expected returns the profiles of batch, or of analyze where they are in its order.
func expected(t *testing.T, dir string, by []string, order tonebeam.Order, files []string) []byte {
	t.Helper()
	if order == tonebeam.ByWords {
		return detente(t, dir, append([]string{"analyze", "--output", "jsonl", "--by", strings.Join(by, ",")}, files...)...)
	}
	tables := t.TempDir()
	detente(t, dir, append([]string{"batch", "-o", tables, "--format", "jsonl", "--by", strings.Join(by, ",")}, files...)...)
	b, err := os.ReadFile(filepath.Join(tables, "profiles.jsonl"))
	require.NoError(t, err)
	return b
}

func TestFailuresAreListed(t *testing.T) {
	t.Chdir(corpus(t, 1, 3))
	out := filepath.Join(t.TempDir(), "profiles.csv")
	run(t, everything([]string{"*.txt", "broken*", "nowhere-*"}, tonebeam.Options{}, tonebeam.WriteOptions{Format: report.CSV}, 2, false, out))
	got, err := os.ReadFile(filepath.Join(filepath.Dir(out), "errors.csv"))
	require.NoError(t, err)
	assert.Equal(t, `input,line,column,error
broken.jsonl,2,13,not JSON: the line ends inside the object; each line must be one object
empty.txt,,,empty: there is nothing to read in it
latin.txt,1,4,"not UTF-8: convert the text first, for example with iconv -f WINDOWS-1252 -t UTF-8"
nowhere-*,,,there is no such file
nul.txt,1,11,a NUL byte: this is not a text
`, string(got))
	profiles, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Contains(t, string(profiles), "\nMS. LARK,2,", "the good ones are there")
	_, err = os.Stat(out + ".unfinished")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestNothingToProfile(t *testing.T) {
	t.Chdir(t.TempDir())
	run(t, everything([]string{"nowhere"}, tonebeam.Options{}, tonebeam.WriteOptions{}, 2, false, "profiles.jsonl"))
	b, err := os.ReadFile("profiles.jsonl")
	require.NoError(t, err, "an empty table, not a missing one")
	assert.Empty(t, b)
}

// TestOwnLexicon: workers get the lexicon with the pipeline.
func TestOwnLexicon(t *testing.T) {
	l, err := lexicon.Parse(strings.NewReader("@name\town\nhandshake\tconciliatory\tmaterial\t2\tgesture\ta greeting\n"), "own")
	require.NoError(t, err)
	statements := []tone.Statement{{Speaker: "Ana", Doc: "a", Text: "A handshake."}, {Speaker: "Ben", Doc: "a", Text: "We condemn it."}}
	p, s := beam.NewPipelineWithRoot()
	out := filepath.Join(t.TempDir(), "profiles.jsonl")
	profiles := tonebeam.Profiles(s, tonebeam.Options{Lexicon: l, MinEvidence: 2}, beam.CreateList(s, statements))
	tonebeam.Write(s, out, profiles, tonebeam.WriteOptions{})
	run(t, p)
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	a := tone.Analyzer{Lexicon: l, MinEvidence: 2}
	want := report.Profiles(report.JSONLines, report.Options{Top: 10})
	var b []byte
	for p := range a.Profiles(statements...).All() {
		b = want.Append(b, p)
	}
	assert.Equal(t, string(b), string(got))
	assert.Contains(t, string(got), `"entry":"handshake"`)
}
