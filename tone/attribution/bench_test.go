package attribution

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
)

// BenchmarkName measures the third step alone, naming, on the marked articles.
func BenchmarkName(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join("testdata", "coref", "[0-9]*.txt"))
	var all strings.Builder
	type linked struct {
		a     *article
		found []attribution
	}
	var list []linked
	for _, name := range files {
		text, _ := readMarked(b, name)
		a := read(text)
		list = append(list, linked{a, link(a, labelTrained(a))})
		all.WriteString(text)
	}
	t := new(Attributor)
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		for _, x := range list {
			n := newNamer(x.a, t)
			n.listen(x.found)
			for i := range x.found {
				n.speaker(&x.found[i])
			}
		}
	}
}

// BenchmarkQuotes measures the whole way.
func BenchmarkQuotes(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join("testdata", "coref", "[0-9]*.txt"))
	size := 0
	var docs []tone.Document
	for _, name := range files {
		text, _ := readMarked(b, name)
		size += len(text)
		docs = append(docs, tone.Document{Text: text})
	}
	t := new(Attributor)
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			t.Quotes(d)
		}
	}
}
