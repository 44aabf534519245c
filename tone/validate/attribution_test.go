package validate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// One sentence: who, cue and content by bytes.
//
//	Mr. Kim Berg said the ferry was late. It sank, she added.
//	0   4   8    13   18                  38       48  52
const ferry = "Mr. Kim Berg said the ferry was late. It sank, she added."

func coded() []Attribution {
	return []Attribution{
		{Source: []Span{{0, 12}}, Cue: []Span{{13, 17}}, Content: []Span{{18, 37}}},
		{Source: []Span{{47, 50}}, Cue: []Span{{51, 56}}, Content: []Span{{38, 46}}},
	}
}

func TestAttributionByHand(t *testing.T) {
	require.Equal(t, "Mr. Kim Berg|said|the ferry was late.|It sank,|she|added",
		ferry[0:12]+"|"+ferry[13:17]+"|"+ferry[18:37]+"|"+ferry[38:46]+"|"+ferry[47:50]+"|"+ferry[51:56])
	found := []Attribution{
		{Source: []Span{{4, 12}}, Cue: []Span{{13, 18}}, Content: []Span{{22, 37}}, Speaker: "Kim Berg"},
	}
	r, err := MeasureAttribution([]Document{{"d", ferry, coded(), found}}, Options{Mistakes: -1})
	require.NoError(t, err)
	source, cue, content := r.Parts[0], r.Parts[1], r.Parts[2]
	assert.Equal(t, [3]int{0, 1, 2}, counts(source.Exact), "without its title it is another span")
	assert.Equal(t, [3]int{2, 2, 4}, counts(source.Words), "Kim, Berg of Mr. Kim Berg and she")
	assert.Equal(t, [3]int{1, 1, 2}, counts(cue.Exact), "white space at the ends is nothing")
	assert.Equal(t, 0.666667, *cue.Exact.F1.Value)
	assert.Equal(t, [3]int{3, 3, 6}, counts(content.Words), "ferry was late.")
	assert.Equal(t, 0.5, *content.Words.Recall.Value)
	assert.Equal(t, 0.75, *r.SpeakerAll.Value, "three of the four words that Mr. Kim Berg says")
	assert.Equal(t, 1.0, *r.SpeakerFound.Value)
	assert.Equal(t, 1, r.Named, "she is no name")
	assert.Empty(t, r.Missed)
}

func counts(m Match) [3]int { return [3]int{m.Both, m.Found, m.Coded} }

func TestMissed(t *testing.T) {
	found := []Attribution{{Content: []Span{{18, 37}}, Speaker: "Ann Lee"}}
	r, err := MeasureAttribution([]Document{{"d", ferry, coded(), found}}, Options{Mistakes: 3})
	require.NoError(t, err)
	assert.Equal(t, []Missed{{"d", "Mr. Kim Berg", "the ferry was late.", []string{"Ann Lee"}, 4, 0}}, r.Missed)
	assert.Equal(t, 0.0, *r.SpeakerFound.Value)
}

func TestErrorClasses(t *testing.T) {
	//        0    5   9   13    19   24    30    36
	text := "Berg said the ferry left early that night. Lee wept and left."
	berg := []Span{{0, 4}}
	is := func(who []Span, speaker string, spans ...Span) []Attribution {
		return []Attribution{{Source: who, Content: spans, Speaker: speaker}}
	}
	for _, c := range []struct {
		class, reason string
		coded, found  []Attribution
	}{
		{"missed", "nothing was found", is(berg, "", Span{10, 42}), nil},
		{"missed", "another place", is(berg, "", Span{10, 30}), is(nil, "Berg", Span{43, 61})},
		{"wrong speaker", "Lee for Berg", is(berg, "", Span{10, 42}), is(nil, "Ann Lee", Span{10, 42})},
		{"unnamed", "nobody for Berg", is(berg, "", Span{10, 42}), is(nil, "", Span{10, 42})},
		{"too short", "the end is lost", is(berg, "", Span{10, 42}), is(nil, "Berg", Span{10, 30})},
		{"too long", "it runs on", is(berg, "", Span{10, 30}), is(nil, "Berg", Span{10, 42})},
		{"shifted", "lost here and added there", is(berg, "", Span{10, 30}), is(nil, "Berg", Span{14, 42})},
		{"right", "the same", is(berg, "", Span{10, 42}), is(nil, "Kim Berg", Span{10, 42})},
		{"right", "no name to hold a speaker against", is(nil, "", Span{10, 42}), is(nil, "Ann Lee", Span{10, 42})},
		{"right", "of two found ones the nearer in length", is(berg, "", Span{14, 30}), append(is(nil, "Ann Lee", Span{10, 42}), is(nil, "Berg", Span{14, 30})...)},
		{"spurious", "nothing was coded", nil, is(nil, "Berg", Span{10, 42})},
	} {
		r, err := MeasureAttribution([]Document{{"d", text, c.coded, c.found}}, Options{Resamples: -1, Mistakes: -1})
		require.NoError(t, err)
		for _, x := range r.Classes {
			if x.Name == c.class {
				assert.Equal(t, 1, x.Attributions, "%s: %s: %+v", c.class, c.reason, r.Classes)
			}
		}
	}
}

func TestWorstDocuments(t *testing.T) {
	docs := []Document{
		{"good", ferry, coded(), coded()},
		{"missed", ferry, coded(), nil},
		{"half", ferry, coded(), coded()[:1]},
	}
	docs[0].Found[0].Speaker, docs[2].Found[0].Speaker = "Kim Berg", "Kim Berg"
	r, err := MeasureAttribution(docs, Options{Resamples: -1, Mistakes: -1})
	require.NoError(t, err)
	assert.Equal(t, []WorstDocument{
		{ID: "missed", Coded: 6, Missed: 6, Attributions: 2},
		{ID: "half", Coded: 6, Found: 4, Missed: 2, Attributions: 2, Right: 1},
	}, r.Worst, "the most words wrong first, those without an error never")
}

func TestAttributionOfNothing(t *testing.T) {
	r, err := MeasureAttribution([]Document{{Text: "no"}}, Options{})
	require.NoError(t, err)
	assert.Equal(t, "there is nothing to be right or wrong about", r.SpeakerAll.Why)
	assert.Nil(t, r.Parts[0].Exact.F1.Value)
	r, err = MeasureAttribution(nil, Options{})
	require.NoError(t, err)
	assert.Zero(t, r.Documents)
}

func TestSpansOutsideTheText(t *testing.T) {
	for _, s := range []Span{{-1, 1}, {0, 3}, {2, 1}} {
		_, err := MeasureAttribution([]Document{{ID: "d", Text: "ab", Coded: []Attribution{{Cue: []Span{s}}}}}, Options{})
		assert.ErrorIs(t, err, errSpan)
		assert.ErrorContains(t, err, "d: attribution 1, cue")
	}
}

func TestNamed(t *testing.T) {
	for _, c := range []struct {
		reason, speaker, source string
		want                    bool
	}{
		{"the same", "Kim Berg", "Kim Berg", true},
		{"the last name is in the source", "Kim Berg", "Berg, a captain", true},
		{"the source's last name is in the speaker", "Kim Berg", "Captain Berg", true},
		{"possessive", "Kim Berg", "Berg’s", true},
		{"another", "Ann Lee", "Kim Berg", false},
		{"a title names nobody", "Minister", "The Minister", false},
		{"nobody", "", "Berg", false},
		{"a list of words is no name", "Ann Berg Kim Lee Ole Per Tor", "Berg", false},
		{"accents", "Élodie Brévent", "Brévent", true},
	} {
		assert.Equal(t, c.want, named(c.speaker, nameWords(c.source)), c.reason)
	}
}

func FuzzAttribution(f *testing.F) {
	f.Add("a b  c", 0, 1, 2, 4)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		doc := Document{Text: text, Coded: []Attribution{{Content: []Span{{a, b}, {c, d}}}}}
		doc.Found = doc.Coded
		r, err := MeasureAttribution([]Document{doc}, Options{Resamples: 39})
		if err != nil {
			return
		}
		m := r.Parts[2]
		assert.True(t, m.Exact.Both == m.Exact.Coded && m.Words.Both == m.Words.Found, "what is the same agrees")
	})
}
