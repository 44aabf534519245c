package tone

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/lexicon"
)

// small is a lexicon whose numbers can be worked out by hand: k is 8.
func small(t testing.TB) *lexicon.Lexicon {
	l, err := lexicon.New(lexicon.Source{
		Name: "small", Version: "1", Scale: 8,
		Entries: []lexicon.Entry{
			{Pattern: "dialogue", Pole: lexicon.Conciliatory, Weight: 2},
			{Pattern: "agree*", Pole: lexicon.Conciliatory, Weight: 3},
			{Pattern: "threat*", Pole: lexicon.Combative, Weight: 2},
			{Pattern: "no room for compromise", Pole: lexicon.Combative, Weight: 3},
		},
		Shifters: []lexicon.Shifter{{Pattern: "not", Kind: lexicon.Negator}, {Pattern: "reject*", Kind: lexicon.ReverserConciliatory}},
	})
	require.NoError(t, err)
	return l
}

func TestScore(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	for _, c := range []struct {
		text     string
		words    int
		con, com float64
		net      float64
		why      string
	}{
		{"", 0, 0, 0, 0, "no text"},
		{"...", 0, 0, 0, 0, "no word, so no sentence"},
		{"The sky is blue.", 4, 0, 0, 0, "no evidence"},
		{"We want dialogue.", 3, 2, 0, 0.2, "2 / (2 + 8)"},
		{"We agree on dialogue.", 4, 5, 0, 0.384615, "5 / (5 + 8), to six decimals"},
		{"They threaten us.", 3, 0, 2, -0.2, "-2 / (2 + 8)"},
		{"We want dialogue. They threaten us.", 6, 2, 2, 0, "the mean of both"},
		{"We want dialogue. The sky is blue.", 7, 2, 0, 0.1, "a neutral sentence halves it"},
		{"There is no room for compromise!", 6, 0, 3, -0.272727, "a phrase"},
		{"They reject dialogue.", 3, 0, 1.2, -0.130435, "turned, at 0.6 of its weight"},
		{"This is not a threat.", 5, 0.6, 0, 0.069767, "negated, at 0.3 of its weight"},
	} {
		s := a.Score(c.text)
		assert.Equal(t, c.words, s.Words, c.why)
		assert.InDelta(t, c.con, s.Conciliatory, 1e-9, c.why)
		assert.InDelta(t, c.com, s.Combative, 1e-9, c.why)
		assert.InDelta(t, c.net, s.Net, 1e-9, c.why)
		for _, e := range s.Evidence {
			assert.Equal(t, e.Text, c.text[e.Start:e.End], c.why)
		}
	}
}

// TestRepetition: the same text ten times has the same net, also with the shipped lexicon.
func TestRepetition(t *testing.T) {
	var a Analyzer
	text := "We reject these groundless accusations, but we remain ready for dialogue. The sky is blue. "
	once, ten := a.Score(text), a.Score(strings.Repeat(text, 10))
	assert.NotZero(t, once.Net)
	assert.InDelta(t, once.Net, ten.Net, 1e-9)
	assert.Equal(t, 10*once.Words, ten.Words)
	assert.InDelta(t, 10*once.Combative, ten.Combative, 1e-9)
}

// TestNeutralText: ten thousand words about nothing of the kind stay near 0.
func TestNeutralText(t *testing.T) {
	var a Analyzer
	sentences := []string{
		"The train left the station at noon and the children walked along the river to the old mill.",
		"In winter the lake freezes, and the ferry waits in the harbour until March.",
		"Her aunt keeps bees behind the house and sells the honey at the market on Saturdays.",
		"The library has moved to the second floor, next to the room with the maps.",
		"He counted the apples twice, wrote the number on a card and went home.",
	}
	var b strings.Builder
	for i := 0; b.Len() < 60000; i++ {
		b.WriteString(sentences[i%len(sentences)] + " ")
	}
	s := a.Score(b.String())
	assert.GreaterOrEqual(t, s.Words, 10000)
	assert.InDelta(t, 0, s.Net, 0.02)
}

func TestAppendScoreReusesMemory(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	texts := []string{"We agree on dialogue.", "They reject dialogue, and threaten us. No room for compromise!", "Nothing."}
	var s Score
	for _, text := range texts {
		a.AppendScore(&s, text)
		assert.Equal(t, a.Score(text).Net, s.Net)
		assert.Len(t, s.Evidence, len(a.Score(text).Evidence))
	}
	n := testing.AllocsPerRun(100, func() {
		for _, text := range texts {
			a.AppendScore(&s, text)
		}
	})
	assert.Zero(t, n, "allocations when warm")
}

// speech makes a stream of statements of four speakers in several documents.
func speech(n int, seed uint64) []Statement {
	words := []string{"dialogue", "agree", "threat", "threats", "no room for compromise", "reject", "not", "the", "sky", "is", "blue", "we", "they", "."}
	rng := rand.New(rand.NewPCG(seed, 1))
	out := make([]Statement, n)
	for i := range out {
		var b strings.Builder
		for range 5 + rng.IntN(30) {
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(' ')
		}
		out[i] = Statement{
			Speaker: []string{"Ana", "Bo", "Cy", ""}[rng.IntN(4)], Doc: fmt.Sprintf("d%02d", rng.IntN(12)), Line: i % 7, Text: b.String(),
			When: time.Date(2020, time.Month(1+rng.IntN(3)), 1, 0, 0, 0, 0, time.UTC), Meta: []Column{{Name: "party", Value: string(rune('A' + i%2))}},
		}
	}
	return out
}

func bytesOf(t testing.TB, acc *Accumulator) []byte {
	b, err := acc.MarshalBinary()
	require.NoError(t, err)
	return b
}

func TestAnyOrderSameBytes(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	list := speech(500, 3)
	whole := a.NewAccumulator("speaker", "party")
	whole.Add(list...)
	rng := rand.New(rand.NewPCG(4, 4))
	for range 20 {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		parts := []*Accumulator{a.NewAccumulator("speaker", "party"), a.NewAccumulator("speaker", "party"), a.NewAccumulator("speaker", "party")}
		for _, s := range list {
			parts[rng.IntN(3)].Add(s)
		}
		require.NoError(t, parts[2].Merge(parts[0]))
		require.NoError(t, parts[2].Merge(parts[1]))
		require.Equal(t, bytesOf(t, whole), bytesOf(t, parts[2]))
	}
}

func TestAnyWorkersSameBytes(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	list := speech(2000, 5)
	var want []byte
	for _, workers := range []int{1, 2, 16} {
		for range 7 {
			acc, err := a.Accumulate(context.Background(), sequence(list), CollectOptions{By: []string{"speaker", "month"}, Workers: workers})
			require.NoError(t, err)
			if want == nil {
				want = bytesOf(t, acc)
			}
			require.Equal(t, want, bytesOf(t, acc), "%d workers", workers)
		}
	}
}

func sequence(list []Statement) iter.Seq2[Statement, error] {
	return func(yield func(Statement, error) bool) {
		for _, s := range list {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func TestBinaryRoundTrip(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	acc := a.NewAccumulator()
	acc.Add(speech(300, 8)...)
	data := bytesOf(t, acc)
	back := a.NewAccumulator()
	require.NoError(t, back.UnmarshalBinary(data))
	assert.Equal(t, data, bytesOf(t, back))
	assert.Equal(t, acc.Profiles(), back.Profiles())

	assert.ErrorContains(t, back.UnmarshalBinary([]byte("nonsense")), "not an accumulator")
	assert.ErrorIs(t, back.UnmarshalBinary(data[:len(data)-3]), errDamaged)
	assert.ErrorContains(t, (&Analyzer{}).NewAccumulator().UnmarshalBinary(data), "an accumulator with lexicon")
	assert.ErrorContains(t, a.NewAccumulator("party").UnmarshalBinary(data), "by [speaker]")
	assert.Equal(t, data, bytesOf(t, back), "after an error it is as it was")
}

func FuzzUnmarshalBinary(f *testing.F) {
	a := &Analyzer{Lexicon: small(f)}
	for n := range 3 { // small ones: the fuzzer spends a minute to make smaller what it finds of kilobytes
		acc := a.NewAccumulator()
		acc.Add(speech(n, 8)...)
		f.Add(bytesOf(f, acc))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		back := a.NewAccumulator()
		if back.UnmarshalBinary(data) == nil {
			back.Profiles() // whatever the sums say, it must not panic
		}
		var merged bytes.Buffer
		if a.MergeAccumulators(&merged, bytes.NewReader(data)) == nil {
			require.Equal(t, string(data), merged.String(), "what is read is written again")
		}
		for range a.ProfilesOf(bytes.NewReader(data), bytes.NewReader(data)) {
		}
	})
}

func TestMergeRefuses(t *testing.T) {
	a, b := &Analyzer{Lexicon: small(t)}, &Analyzer{}
	assert.ErrorContains(t, a.NewAccumulator().Merge(b.NewAccumulator()), "two lexicons")
	assert.ErrorContains(t, a.NewAccumulator().Merge(a.NewAccumulator("party")), "cannot merge")
}

func TestCollectKeepsTheGoodPart(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	bad := errors.New("line 2 is broken")
	seq := func(yield func(Statement, error) bool) {
		_ = yield(Statement{Speaker: "Ana", Text: "We agree."}, nil) && yield(Statement{}, bad) && yield(Statement{Speaker: "Bo", Text: "A threat."}, nil)
	}
	p, err := a.Collect(context.Background(), seq, CollectOptions{})
	assert.ErrorIs(t, err, bad)
	assert.Equal(t, 2, p.Len(), "both good statements are in")

	var heard []error
	_, err = a.Collect(context.Background(), seq, CollectOptions{OnError: func(err error) error { heard = append(heard, err); return nil }})
	assert.NoError(t, err, "OnError has taken care of it")
	assert.Equal(t, []error{bad}, heard)

	stop := errors.New("enough")
	p, err = a.Collect(context.Background(), seq, CollectOptions{OnError: func(error) error { return stop }})
	assert.ErrorIs(t, err, stop)
	assert.Equal(t, 1, p.Len(), "what came before is kept")

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = a.Collect(ctx, seq, CollectOptions{})
	assert.ErrorIs(t, err, context.Canceled)
}

func TestGrouping(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	acc := a.NewAccumulator("party", "month")
	acc.Add(
		Statement{Speaker: "Ana", Text: "We agree.", When: time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC), Meta: []Column{{Name: "party", Value: "Left"}}},
		Statement{Speaker: "Bo", Text: "A threat.", When: time.Date(2020, 5, 9, 0, 0, 0, 0, time.UTC), Meta: []Column{{Name: "party", Value: "Left"}}},
		Statement{Speaker: "Cy", Text: "A threat.", Meta: []Column{{Name: "party", Value: "Right"}}},
	)
	p := acc.Profiles()
	left, ok := p.Get("Left", "2020-05")
	require.True(t, ok)
	assert.EqualValues(t, 2, left.Statements)
	assert.Equal(t, "Left / 2020-05", left.Name())
	right, ok := p.Get("Right", "")
	require.True(t, ok, "a statement without the column")
	assert.Equal(t, "Right / (unknown)", right.Name())
	_, ok = p.Get("Left")
	assert.False(t, ok, "half a key is none")
}

func TestProfileOfManyDocumentsCountsDocuments(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	var one, many []Statement
	for i := range 6 {
		one = append(one, Statement{Speaker: "Ana", Doc: "d", Text: "We agree. The sky is blue."})
		many = append(many, Statement{Speaker: "Ana", Doc: fmt.Sprint(i), Text: "We agree. The sky is blue."})
	}
	p, _ := a.Profiles(one...).Get("Ana")
	assert.Equal(t, SentenceUnit, p.Unit)
	assert.EqualValues(t, 12, p.Sentences)
	assert.EqualValues(t, 6, p.UnitsWithEvidence)
	q, _ := a.Profiles(many...).Get("Ana")
	assert.Equal(t, DocumentUnit, q.Unit)
	assert.EqualValues(t, 6, q.UnitsWithEvidence)
	assert.Equal(t, p.Net, q.Net, "the net is the same")
	assert.NotNil(t, q.Interval)
	assert.Equal(t, p.Interval, q.In(SentenceUnit).Interval)
	few, _ := a.Profiles(many[:4]...).Get("Ana")
	assert.Nil(t, few.Interval, "four documents are too little")
}

func TestExampleIsTheFirst(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	p, _ := a.Profiles(
		Statement{Speaker: "Ana", Doc: "b", Text: "We agree."},
		Statement{Speaker: "Ana", Doc: "a", Line: 3, Text: "After long nights of talks at the lake, and against what everybody said and wrote, we agreed to meet again as soon as the weather allows it at all."},
		Statement{Speaker: "Ana", Doc: "a", Line: 9, Text: "Agreed."},
	).Get("Ana")
	require.Len(t, p.Evidence, 1)
	e := p.Evidence[0].Example
	assert.Equal(t, "a", e.Doc)
	assert.Equal(t, 3, e.Line)
	assert.Equal(t, "agreed", e.Text)
	assert.Equal(t, "… what everybody said and wrote, we agreed to meet again as soon as the weather …", e.Context)
	assert.EqualValues(t, 3, p.Evidence[0].Count)
}

func TestCompareErrors(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	p := slices.Collect(a.Profiles(Statement{Speaker: "Ana", Text: "We agree."}, Statement{Text: "A threat."}).All())
	_, err := Compare(p[0], p[1])
	assert.ErrorIs(t, err, ErrUnknownSpeaker)
	other := slices.Collect((&Analyzer{}).Profiles(Statement{Speaker: "Bo", Text: "We agree."}).All())
	_, err = Compare(p[1], other[0])
	assert.ErrorIs(t, err, ErrIncomparable, "two lexicons")
	_, err = Compare(p[1], p[1].In(DocumentUnit))
	assert.ErrorIs(t, err, ErrIncomparable, "two units")
	_, err = Compare(Profile{}, p[1])
	assert.ErrorIs(t, err, ErrIncomparable, "no profile at all")
}

func TestCompareTellsApart(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	list := []Statement{{Speaker: "Dove", Text: strings.Repeat("We agree on dialogue. ", 30)}, {Speaker: "Hawk", Text: strings.Repeat("This is a threat. ", 30)}}
	p := a.Profiles(list...)
	dove, _ := p.Get("Dove")
	hawk, _ := p.Get("Hawk")
	c, err := Compare(dove, hawk)
	require.NoError(t, err)
	assert.InDelta(t, 0.584615, c.Net.Value, 1e-9)
	require.NotNil(t, c.Net.Interval)
	assert.Greater(t, c.Net.Interval.Low, 0.4)
	assert.Equal(t, 0.001, *c.MoreCombative, "never printed as 0 or 1")
	assert.Empty(t, c.Warnings)
	require.Len(t, c.Keyness, 3)
	assert.Equal(t, "threat*", c.Keyness[len(c.Keyness)-1].Entry, "equal counts of both poles: the order is by name")
	assert.Negative(t, c.Keyness[2].Z)

	back, err := Compare(hawk, dove)
	require.NoError(t, err)
	assert.Equal(t, -c.Net.Value, back.Net.Value)
	assert.Equal(t, 0.999, *back.MoreCombative)
}

// TestLogOdds is worked out by hand from equations 16, 19 and 22: counts 8 and 1 among 100
// and 200 words, prior counts 9 and 291.
func TestLogOdds(t *testing.T) {
	delta, z := logOdds(8, 1, 100, 200)
	assert.InDelta(t, 0.7770, delta, 1e-4) // ln(17/383) - ln(10/490)
	assert.InDelta(t, 1.9497, z, 1e-4)     // over sqrt(1/17 + 1/10) = 0.39852
}

func TestDocSpans(t *testing.T) {
	doc := `"We must," she said, "go on."`
	s := Statement{Text: `"We must," "go on."`, Parts: []Part{{0, Span{0, 10}}, {11, Span{21, 29}}}}
	for _, p := range s.Parts {
		assert.Equal(t, doc[p.Span.Start:p.Span.End], s.Text[p.Start:p.Start+p.Span.Len()])
	}
	assert.Equal(t, []Span{{1, 8}}, s.DocSpans(1, 8), "inside one part")
	assert.Equal(t, []Span{{4, 10}, {21, 24}}, s.DocSpans(4, 14), "over both: what joins them is left out")
	assert.Empty(t, s.DocSpans(10, 11), "only what joins them")
	assert.Equal(t, []Span{{3, 5}}, (&Statement{}).DocSpans(3, 5), "no parts: the text is the document")
}
