package lexicon

import "testing"

func BenchmarkZZStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		l, err := readEnglish(false)
		if err != nil {
			b.Fatal(err)
		}
		_ = l
	}
}
