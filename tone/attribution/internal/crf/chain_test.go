package crf

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func chainOf(text string) *chain {
	c := &chain{}
	c.read(text, 0, len(text))
	return c
}

func insides(c *chain, text string) (words []string) {
	for i := range c.words {
		if c.spots[i].inside {
			words = append(words, text[c.words[i].Start:c.words[i].End])
		}
	}
	return words
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ text, inside, reason string }{
		{`He said “we go” today.`, "“ we go ”", "curly marks say what they do"},
		{`He said "we go" today.`, `" we go "`, "straight marks by the space beside them"},
		{`”We go,” he said.`, "” We go , ”", "a closing mark that begins a sentence opens"},
		{`He said, ”we go” today.`, "” we go ”", "of two closing marks outside the first opens"},
		{`We go,” he said.`, "We go , ”", "a closing mark alone: the quotation began before the text"},
		{`“We go. We stay,” he said.`, "“ We go . We stay , ”", "a quotation runs on over the end of a sentence"},
	} {
		assert.Equal(t, c.inside, strings.Join(insides(chainOf(c.text), c.text), " "), c.reason)
	}
}

func TestDirectionOfStraightMarks(t *testing.T) {
	c := chainOf(`("yes") and "no".`)
	var marks []mark
	for _, w := range c.words {
		if w.mark != noMark {
			marks = append(marks, w.mark)
		}
	}
	assert.Equal(t, []mark{opening, closing, opening, closing}, marks)
}

func TestFeaturesAreStable(t *testing.T) {
	assert.Equal(t, fingerprint(), fingerprint())
	m := Default() // reads the fingerprint that it was trained with
	assert.NotNil(t, m)
}

func TestASentenceLooksTheSameWhateverStandsBeside(t *testing.T) {
	const text = "He said so."
	alone, more := chainOf(text), chainOf(text+" And they left.")
	a, b := view{c: alone}, view{c: more}
	for i := range alone.words {
		a.at(i)
		b.at(i)
		assert.Equal(t, a.w[reach].text, b.w[reach].text)
		assert.Equal(t, a.w[reach+1].text, b.w[reach+1].text, "no word is seen beyond the sentence")
	}
}

func TestDeepInAQuotationAWordSaysOnlyThat(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"the fourth word from a mark and those further off", `"We will not go there until spring comes," she said.`, "go there until"},
		{"not the first word of a sentence, before which a span may end", `"We will not go. Spring comes back with some rain," she said.`, "go . comes back with"},
		{"not where the quotation is short", `"We will not go," she said.`, ""},
		{"not outside", `She said that we will not go there until spring.`, ""},
		{"not where it is never closed", `She said: "We will not go there until spring.`, ""},
	} {
		v := view{c: chainOf(c.text)}
		var got []string
		for i, w := range v.c.words {
			v.at(i)
			if n := len(v.looks()); n != numLooks {
				got = append(got, c.text[w.Start:w.End])
				assert.Equal(t, 1, n, c.reason)
				assert.Empty(t, v.turns(), c.reason)
				assert.Empty(t, v.places(), c.reason)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.reason)
	}
}

func TestRowsFitTheSum(t *testing.T) {
	v := view{c: chainOf("x")}
	v.at(0)
	assert.Len(t, v.looks(), numLooks)
	assert.LessOrEqual(t, numLooks, maxRows)
	assert.Len(t, v.turns(), numTurns)
	assert.LessOrEqual(t, numTurns, 1<<16/(2*rowBias)-1)
	assert.Len(t, v.places(), numPlaces)
}
