package crf

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// marked reads a text with its spans marked: {source}, <cue>, [content].
func marked(text string) Article {
	var a Article
	var q Attribution
	begin := 0
	for _, r := range text {
		at := len(a.Text)
		switch r {
		case '{', '<', '[':
			begin = at
		case '}':
			q.Source = append(q.Source, [2]int{begin, at})
		case '>':
			q.Cue = append(q.Cue, [2]int{begin, at})
		case ']':
			q.Content = append(q.Content, [2]int{begin, at})
		default:
			a.Text += string(r)
		}
	}
	a.Attributions = []Attribution{q}
	return a
}

func tinyCorpus() []Article {
	return []Article{
		marked("{Anna Berg} <said> [the road was closed]. Snow fell all night.\n[“We wait,”] {she} <said>. The bus left at nine."),
		marked("{The mayor} <said> [that schools would open]. [“We are ready,”] {he} <added>. Parents came early."),
		marked("Rain is likely. {The office} <said> [the river would rise]. [“Stay away,”] {it} <warned>."),
		marked("{Officials} <said> [on the whole] the town was safe. The market opened.\n{They} <said> [more help was coming]."),
	}
}

func quick() Settings {
	return Settings{Models: 3, Epochs: 30, Tail: 3, Most: 600, Least: 1, LeastHints: 3}
}

func quiet(string, ...any) {}

func TestTrainingIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	s := quick()
	var files [][]byte
	for _, s.Workers = range []int{1, 2, 3} {
		data, err := Train(tinyCorpus(), s, quiet)
		require.NoError(t, err)
		files = append(files, data)
	}
	assert.Equal(t, files[0], files[1])
	assert.Equal(t, files[0], files[2])
}

// What the looks of a word add up to when decoding is what they do in training, against outside, but for
// rounding.
func TestWholeLooksAgainstThoseInTraining(t *testing.T) {
	s := quick().orDefault()
	c, err := newCourse(tinyCorpus(), s)
	require.NoError(t, err)
	w := c.train(s, quiet)
	e := newEntries(c, w, s.Keep, len(c.looks.list))
	m, err := e.model()
	require.NoError(t, err)
	number := map[uint32]int{}
	for f, key := range c.looks.list {
		number[key] = f
	}
	ch := chainOf("The mayor said that help was coming.")
	v := view{c: ch}
	for i := range ch.words {
		v.at(i)
		var want [labels]float64
		looks := slices.Clone(v.looks())
		for _, key := range looks {
			if f, ok := number[key]; ok {
				row := w.looks[f*lookRow:]
				for k := range want {
					want[k] += float64(row[k]-row[outside]) * s.Keep * float64(e.scale)
				}
			}
		}
		var own [labels]int32
		var hints hintSums
		m.table.sum(&own, &hints, looks)
		for k := range want {
			assert.InDelta(t, want[k], own[k], 0.5*numLooks, "word %d, label %d", i, k)
		}
	}
}

func TestTrainingLearnsWhatItIsShown(t *testing.T) {
	data, err := Train(tinyCorpus(), quick(), quiet)
	require.NoError(t, err)
	m, err := Parse(data)
	require.NoError(t, err)
	var all Measure
	for _, a := range tinyCorpus() {
		all.AddArticle(m, &a)
	}
	assert.Greater(t, all.Mean(), 60.0, &all)
}

func TestLabelsOfAChain(t *testing.T) {
	for _, c := range []struct {
		spans  []Span
		want   string
		reason string
	}{
		{[]Span{{Start: 0, End: 4, Kind: Source}, {Start: 5, End: 9, Kind: Cue}, {Start: 10, End: 18, Kind: Content}}, "S C X x", "one label a word"},
		{[]Span{{Start: 0, End: 9, Kind: Content}, {Start: 10, End: 18, Kind: Content}}, "X x X x", "spans that touch are two"},
		{[]Span{{Start: 0, End: 14, Kind: Content}, {Start: 5, End: 9, Kind: Cue}}, "X x x .", "of spans that overlap the first keeps its words"},
		{[]Span{{Start: 1, End: 4, Kind: Source}, {Start: 12, End: 18, Kind: Content}}, "S . X x", "a word of which half is covered belongs to the span"},
	} {
		ch := chainOf("Anna says they came")
		assert.Equal(t, c.want, initials(labelled(nil, ch.words, c.spans)), c.reason)
	}
}

func initials(all []label) string {
	names := map[label]string{outside: ".", first(Source): "S", later(Source): "s", first(Cue): "C", later(Cue): "c", first(Content): "X", later(Content): "x"}
	var out []string
	for _, l := range all {
		out = append(out, names[l])
	}
	return strings.Join(out, " ")
}

func TestReadCorpusNamesTheArticleAtFault(t *testing.T) {
	_, err := ReadCorpus(strings.NewReader("{\"id\":\"a\"}\n{\"id\":7}\n"))
	assert.ErrorContains(t, err, "article 2")
}
