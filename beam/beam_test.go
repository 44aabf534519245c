package tonebeam

import (
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/internal/batch"
	"github.com/seed-f57f835e/detente/internal/generate"
	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// filesIn writes a corpus and returns its files in order.
func filesIn(t *testing.T, dir string) (files []string) {
	t.Helper()
	require.NoError(t, generate.Corpus{Documents: 60, Bytes: 3000, Broken: 30, Seed: 11}.Write(dir))
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	require.NoError(t, err)
	return files
}

// byBatch makes the tables of the same files as detente batch does.
func byBatch(t *testing.T, dir string, files, by []string) {
	t.Helper()
	l := lexicon.English()
	at := &attribution.Attributor{}
	j := &batch.Job{
		Dir: dir, Inputs: files, Workers: 2, Analyzer: &tone.Analyzer{},
		Settings: batch.Settings{PartSize: 20000, By: by, Top: 10, Tables: []string{batch.Profiles}, Formats: []string{batch.CSV, batch.JSONLines},
			Lexicon: batch.Lexicon{Name: l.Name(), Hash: l.Hash()}},
		Records: func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
			o := intake.Options()
			o.Name = name
			return intake.Compressed(r, o)
		},
		Statements: func(rec transcript.Record) []tone.Statement { return intake.Statements(at, rec) },
		OnFailure:  func(batch.Failure) {},
		OnProgress: func(batch.Phase, int64, int64) {},
	}
	sum, err := j.Run(t.Context())
	require.NoError(t, err)
	require.EqualValues(t, 2, sum.Failures)
}

// TestProfilesOnPrism: the profiles that Prism's workers make, bundle by bundle at the same
// time, are those of detente batch, to the byte.
func TestProfilesOnPrism(t *testing.T) {
	dir := t.TempDir()
	files := filesIn(t, filepath.Join(dir, "corpus"))
	by := []string{"speaker", "month"}
	want := filepath.Join(dir, "batch")
	byBatch(t, want, files, by)

	how := Scoring{By: by}
	p, s := beam.NewPipelineWithRoot()
	records := Read(s, Reading{}, beam.CreateList(s, files))
	sums := Profiles(s, how, Statements(s, Attribution{}, records))
	for _, name := range []string{"profiles.csv", "profiles.jsonl"} {
		require.NoError(t, WriteProfiles(s, how, 10, filepath.Join(dir, name), sums))
	}
	_, err := prism.Execute(context.Background(), p)
	require.NoError(t, err)
	for _, name := range []string{"profiles.csv", "profiles.jsonl"} {
		one, err := os.ReadFile(filepath.Join(want, name))
		require.NoError(t, err)
		two, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.NotEmpty(t, two)
		assert.True(t, string(one) == string(two), "%s differs", name)
	}
}

func init() { register.Function1x1(netOf) }

func netOf(s Scored) float64 { return s.Score.Net }

func TestScoresOnPrism(t *testing.T) {
	texts := []string{"We reject that.", "We remain ready for dialogue.", "The sky is blue."}
	var list []tone.Statement
	var want []float64
	for _, text := range texts {
		list = append(list, tone.Statement{Text: text})
		want = append(want, (&tone.Analyzer{}).Score(text).Net)
	}
	p, s := beam.NewPipelineWithRoot()
	nets := beam.ParDo(s, netOf, Scores(s, Scoring{}, beam.CreateList(s, list)))
	passert.Equals(s, nets, beam.CreateList(s, want))
	_, err := prism.Execute(context.Background(), p)
	require.NoError(t, err)
}

func TestOwnLexicon(t *testing.T) {
	how := Scoring{Lexicon: "@name\tdocks\ndive\tcombative\tmaterial\t2\tcheating\tfeigned fouls\n"}
	a, err := how.analyzer()
	require.NoError(t, err)
	assert.Equal(t, "docks", a.Lexicon.Name())
	how.Lexicon = "@name\tdocks\ndive\tcombativ\n"
	_, err = how.analyzer()
	assert.ErrorContains(t, err, "lexicon:2")
}

func TestWriteProfilesRefuses(t *testing.T) {
	_, s := beam.NewPipelineWithRoot()
	assert.ErrorContains(t, WriteProfiles(s, Scoring{}, 10, "profiles.parquet", beam.Impulse(s)), ".csv or .jsonl")
}
