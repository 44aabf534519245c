package bench

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	words29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/jonreiter/govader"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

const size = 1 << 20

// BenchmarkScore is the library's hot path in its steady state: one goroutine, statements of
// some sentences, words that were seen before but for new names.
func BenchmarkScore(b *testing.B) {
	a := tone.Analyzer{Lexicon: lexicon.English()}
	texts := strings.SplitAfter(News(4*size, 1), "\n\n")
	var s tone.Score
	a.AppendScore(&s, News(4*size, 9))
	b.SetBytes(4 * size / int64(len(texts)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.AppendScore(&s, texts[i%len(texts)])
	}
}

// BenchmarkScoreCold scores with a matcher that has seen nothing.
func BenchmarkScoreCold(b *testing.B) {
	text := News(size, 1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		b.StopTimer()
		l, err := lexicon.English().With()
		if err != nil {
			b.Fatal(err)
		}
		a := tone.Analyzer{Lexicon: l}
		b.StartTimer()
		a.Score(text)
	}
}

func BenchmarkScoreParallel(b *testing.B) {
	a := tone.Analyzer{Lexicon: lexicon.English()}
	text := News(size, 1)
	b.SetBytes(int64(len(text)))
	b.RunParallel(func(pb *testing.PB) {
		var s tone.Score
		for pb.Next() {
			a.AppendScore(&s, text)
		}
	})
}

func BenchmarkLength(b *testing.B) {
	a := tone.Analyzer{Lexicon: lexicon.English()}
	for _, n := range []int{1 << 10, 1 << 14, 1 << 18, 1 << 22, 100 << 20} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := News(n, 1)
			var s tone.Score
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				a.AppendScore(&s, text)
			}
		})
	}
}

// BenchmarkEntries scores with lexicons of growing size, over the same text.
func BenchmarkEntries(b *testing.B) {
	text := News(size, 1)
	for _, n := range []int{300, 3000, 30000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l, err := Lexicon(n)
			if err != nil {
				b.Fatal(err)
			}
			a := tone.Analyzer{Lexicon: l}
			var s tone.Score
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				a.AppendScore(&s, text)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	a := tone.Analyzer{Lexicon: lexicon.English()}
	for _, n := range []int{size, 16 * size} {
		texts := Hostile(n)
		texts["news"] = News(n, 1)
		for name, text := range texts {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				var s tone.Score
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					a.AppendScore(&s, text)
				}
			})
		}
	}
}

// BenchmarkStream reads JSON Lines of a thousand speakers to profiles.
func BenchmarkStream(b *testing.B) {
	const size = 8 << 20
	var a tone.Analyzer
	b.SetBytes(size)
	for b.Loop() {
		records := transcript.Read(NewStream(size, 1000), transcript.Options{Format: transcript.JSONLines})
		if _, err := a.Collect(context.Background(), records, tone.CollectOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAttribute(b *testing.B) {
	var at attribution.Attributor
	text := News(1<<16, 1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		at.Quotes(tone.Document{Text: text})
	}
}

// The peers.

func BenchmarkGovader(b *testing.B) {
	v := govader.NewSentimentIntensityAnalyzer()
	text := News(1<<16, 1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		v.PolarityScores(text)
	}
}

func BenchmarkProse(b *testing.B) {
	text := News(1<<16, 1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		prose.NewDocument(text, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	}
}

func BenchmarkUAX29Words(b *testing.B) {
	text := News(size, 1)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for it := words29.FromString(text); it.Next(); {
		}
	}
}

func BenchmarkCountWords(b *testing.B) {
	text := []byte(News(size, 1))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_ = len(bytes.Fields(text))
	}
}
