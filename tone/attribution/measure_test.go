package attribution

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An annotated is an article with the attributions that people found in it.
type annotated struct {
	ID           string
	Text         string
	Attributions []struct{ Source, Cue, Content [][2]int }
}

// A measure compares quotes with attributions, word by word.
type measure struct{ both, got, gold, named, right int }

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

// checkHalf parts the articles in two fixed halves.
func checkHalf(id string) bool { return sha1.Sum([]byte(id))[0]%2 == 0 }

var (
	spaceless  = regexp.MustCompile(`\S+`)
	nameWord   = regexp.MustCompile(`[A-Z][\w'’-]*`)
	possessive = regexp.MustCompile(`['’]s$`)
	notNames   = list(`the mr mrs ms dr sen gov rep president secretary minister he she they it we i but and a an in his her
		jr sr those many some one another both`)
)

// nameTokens returns the capitalised words of a name, in small letters, without
// titles.
func nameTokens(s string) []string {
	var out []string
	for _, w := range nameWord.FindAllString(s, -1) {
		if w = strings.ToLower(possessive.ReplaceAllString(w, "")); !notNames[w] {
			out = append(out, w)
		}
	}
	return out
}

// sameName reports whether speaker names whom gold names.
func sameName(speaker string, gold []string) bool {
	mine := nameTokens(speaker)
	if len(mine) == 0 || len(strings.Fields(speaker)) > 6 {
		return false
	}
	return contains(gold, mine[len(mine)-1]) || contains(mine, gold[len(gold)-1])
}

func contains(s []string, x string) bool {
	return strings.Contains(" "+strings.Join(s, " ")+" ", " "+x+" ")
}

func (m *measure) add(a annotated, quotes []Quote) {
	by := map[int]string{}
	gold := map[int]bool{}
	words := spaceless.FindAllStringIndex(a.Text, -1)
	for _, q := range quotes {
		for _, s := range q.Content {
			for _, w := range wordsIn(words, s.Start, s.End) {
				by[w] = q.Speaker
			}
		}
	}
	for _, x := range a.Attributions {
		var src []string
		for _, s := range x.Source {
			src = append(src, a.Text[s[0]:s[1]])
		}
		names := nameTokens(strings.Join(src, " "))
		seen := map[int]bool{}
		for _, s := range x.Content {
			for _, w := range wordsIn(words, s[0], s[1]) {
				gold[w] = true
				if len(names) == 0 || seen[w] {
					continue
				}
				seen[w] = true
				m.named++
				if sameName(by[w], names) {
					m.right++
				}
			}
		}
	}
	m.got += len(by)
	m.gold += len(gold)
	for w := range by {
		if gold[w] {
			m.both++
		}
	}
}

// wordsIn returns where the words begin that begin in [start, end).
func wordsIn(words [][]int, start, end int) []int {
	var out []int
	for _, w := range words {
		if start <= w[0] && w[0] < end {
			out = append(out, w[0])
		}
	}
	return out
}

// TestMeasure holds the package to its least quality on whole hand-coded articles
// (PolNeAR, Newell et al. 2018, development set), half by half.
func TestMeasure(t *testing.T) {
	data := readShared(t, "data/attribution/polnear-dev.jsonl")
	halves := map[bool]*measure{true: {}, false: {}}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var a annotated
		require.NoError(t, json.Unmarshal(in.Bytes(), &a))
		halves[checkHalf(a.ID)].add(a, new(Attributor).Quotes(tone.Document{ID: a.ID, Text: a.Text}))
	}
	require.NoError(t, in.Err())
	for check, name := range map[bool]string{true: "check", false: "read"} {
		m := halves[check]
		p, r, n := ratio(m.both, m.got), ratio(m.both, m.gold), ratio(m.right, m.named)
		t.Logf("%s half: words P %.3f R %.3f F1 %.3f, named speaker right %.4f", name, p, r, 2*p*r/(p+r), n)
		assert.GreaterOrEqual(t, p, .85)
		assert.GreaterOrEqual(t, r, .82)
		assert.GreaterOrEqual(t, n, .77)
	}
}
