package crf

import (
	"crypto/sha1"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared is the development data, beside the module.
const shared = "../../../../../shared/data/attribution"

func open(t testing.TB, name string) *os.File {
	f, err := os.Open(filepath.Join(shared, name))
	if err != nil {
		t.Skipf("the development data is not here (%s): nothing measured", name)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// inReadHalf parts the data as everywhere in this project: errors are read in one
// half only.
func inReadHalf(id string) bool { return sha1.Sum([]byte(id))[0]%2 == 1 }

func TestMeasureSentences(t *testing.T) {
	list, err := readTagged(open(t, "polnear-dev-sentences.jsonl"))
	require.NoError(t, err)
	var all, read, check Measure
	for i := range list {
		half := &check
		if inReadHalf(list[i].ID) {
			half = &read
		}
		half.addTagged(Default(), &list[i])
		all.addTagged(Default(), &list[i])
	}
	t.Logf("\nall   %v\nread  %v\ncheck %v", &all, &read, &check)
	assert.Greater(t, all.Exact[Source].F1(), 76.5)
	assert.Greater(t, all.Exact[Cue].F1(), 71.5)
	assert.Greater(t, all.Exact[Content].F1(), 63.0)
	assert.Greater(t, all.Words.F1(), 88.3)
}

func TestMeasureArticles(t *testing.T) {
	articles, err := ReadCorpus(open(t, "polnear-dev.jsonl"))
	require.NoError(t, err)
	var all, read, check Measure
	for i := range articles {
		half := &check
		if inReadHalf(articles[i].ID) {
			half = &read
		}
		half.AddArticle(Default(), &articles[i])
		all.AddArticle(Default(), &articles[i])
	}
	t.Logf("\nall   %v\nread  %v\ncheck %v", &all, &read, &check)
	assert.Greater(t, all.Words.F1(), 87.5)
}

func BenchmarkLabel(b *testing.B) {
	articles, err := ReadCorpus(open(b, "polnear-dev.jsonl"))
	require.NoError(b, err)
	m := Default()
	bytes := 0
	var dst []Span
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		text := articles[i%len(articles)].Text
		dst = m.Label(dst[:0], text)
		bytes += len(text)
	}
	b.SetBytes(int64(bytes / b.N))
}
