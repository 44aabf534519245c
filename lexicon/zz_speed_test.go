package lexicon

import (
	"fmt"
	"github.com/seed-f57f835e/detente/internal/token"
	"testing"
	"time"
)

func best(n int, f func()) time.Duration {
	b := time.Hour
	for range n {
		t := time.Now()
		f()
		b = min(b, time.Since(t))
	}
	return b
}
func TestZZSpeed(t *testing.T) {
	l := English()
	m := l.Matcher()
	texts, n := zzTexts(1 << 20)
	mb := func(name string, d time.Duration) {
		fmt.Printf("%-10s %7.1f MB/s  %5.2f ns/B\n", name, float64(n)/1e6/d.Seconds(), d.Seconds()*1e9/float64(n))
	}
	mb("sentences", best(150, func() {
		for _, s := range texts {
			m.bounds = token.Sentences(m.bounds[:0], s)
		}
	}))
	var all [][]token.Token
	for _, s := range texts {
		all = append(all, token.Sentences(nil, s))
	}
	mb("spans", best(150, func() {
		for i, s := range texts {
			for _, b := range all[i] {
				for st, e := token.NextSpan(s[:b.End], b.Start); st < e; st, e = token.NextSpan(s[:b.End], e) {
				}
			}
		}
	}))
	mb("read", best(150, func() {
		for i, s := range texts {
			for _, b := range all[i] {
				m.read(s, b.Start, b.End)
			}
		}
	}))
	mb("+entries", best(150, func() {
		for i, s := range texts {
			m.hits = m.hits[:0]
			for _, b := range all[i] {
				m.read(s, b.Start, b.End)
				m.markFirst(s)
				m.findEntries()
			}
		}
	}))
	mb("match", best(150, func() {
		for _, s := range texts {
			m.Match(s)
		}
	}))
	mb("cold", best(40, func() {
		clear(m.memo.short)
		clear(m.memo.long)
		for _, s := range texts {
			m.Match(s)
		}
	}))
}
