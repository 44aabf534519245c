package attribution

import (
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

// marks are a label: its role and its words.
type marks struct {
	role   role
	lo, hi int
}

// A mendCase is what the model labels wrongly, as runs of words, and what is made of it.
type mendCase struct {
	text      string
	from, now []marks
	why       string
}

func checkMends(t *testing.T, mend func(*article, []label) []label, cases []mendCase) {
	for _, c := range cases {
		a := read(c.text)
		var labels []label
		for _, m := range c.from {
			labels = append(labels, label{role: m.role, run: run{m.lo, m.hi}})
		}
		var got []marks
		for _, x := range mend(a, labels) {
			got = append(got, marks{x.role, x.run.lo, x.run.hi})
		}
		assert.Equal(t, c.now, got, "%s: %s", c.why, c.text)
	}
}

func TestMended(t *testing.T) {
	checkMends(t, (*article).mended, []mendCase{
		{"It rains, Ode said, according to the note, which left.", []marks{{cue, 6, 8}, {content, 8, 10}}, []marks{{cue, 6, 8}, {source, 8, 10}}, "the source of according to was taken for told"},
		{"It rains, according to the ministry.", []marks{{content, 0, 2}, {cue, 3, 5}}, []marks{{content, 0, 2}, {cue, 3, 5}, {source, 5, 7}}, "or had no label"},
		{"According to Ode, it rains.", []marks{{cue, 0, 2}, {source, 2, 3}, {content, 4, 6}}, []marks{{cue, 0, 2}, {source, 2, 3}, {content, 4, 6}}, "or is right"},
		{"That official said it rains.", []marks{{content, 0, 1}, {source, 1, 2}, {cue, 2, 3}}, []marks{{source, 0, 2}, {cue, 2, 3}}, "a determiner was taken for all that is told"},
		{"That official said it rains.", []marks{{source, 1, 2}, {cue, 2, 3}}, []marks{{source, 0, 2}, {cue, 2, 3}}, "or was left out"},
		{"That officials said it rains is odd.", []marks{{source, 1, 2}, {cue, 2, 3}}, []marks{{source, 1, 2}, {cue, 2, 3}}, "before several it is a conjunction"},
		{"That is late, Ode said.", []marks{{content, 0, 3}, {source, 4, 5}, {cue, 5, 6}}, []marks{{content, 0, 3}, {source, 4, 5}, {cue, 5, 6}}, "more than a determiner is told"},
		{"Growers were told by the council to leave.", []marks{{source, 0, 1}, {cue, 1, 3}, {content, 3, 8}}, []marks{{cue, 1, 3}, {source, 4, 6}, {content, 6, 8}}, "who is told was taken for who tells"},
		{"Growers were accused by members yesterday of greed.", []marks{{source, 0, 1}, {cue, 1, 4}, {content, 4, 8}}, []marks{{cue, 1, 3}, {source, 4, 5}, {content, 6, 8}}, "with by in the cue, and a time"},
		{"Growers were told that it rains.", []marks{{source, 0, 1}, {cue, 1, 3}, {content, 3, 6}}, []marks{{source, 0, 1}, {cue, 1, 3}, {content, 3, 6}}, "nobody stands behind by"},
		{"Ode was quoted by the paper as saying it rains.", []marks{{content, 0, 1}, {cue, 1, 3}, {source, 4, 6}, {cue, 7, 8}, {content, 8, 10}}, []marks{{cue, 1, 3}, {source, 0, 1}, {cue, 7, 8}, {content, 8, 10}}, "who is quoted was taken for told"},
		{"The guard was accused by a group, Polder, of sleeping.", []marks{{content, 0, 2}, {cue, 2, 4}, {source, 5, 7}, {content, 10, 12}}, []marks{{content, 0, 2}, {cue, 2, 4}, {source, 5, 10}, {content, 10, 12}}, "a name behind who accuses"},
		{"They were accused by members of sleeping.", []marks{{source, 0, 1}, {cue, 1, 3}, {content, 4, 7}}, []marks{{cue, 1, 3}, {source, 4, 5}, {content, 5, 7}}, "of begins what is told"},
		{"ULM, May 3 - It rains, Ode said.", []marks{{content, 0, 7}, {source, 8, 9}, {cue, 9, 10}}, []marks{{content, 5, 7}, {source, 8, 9}, {cue, 9, 10}}, "a dateline was taken for told"},
		{"ULM: It rains, Ode said.", []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 4}, {source, 5, 6}, {cue, 6, 7}}, []marks{{content, 2, 4}, {source, 5, 6}, {cue, 6, 7}}, "or for who speaks"},
		{"ODE: It rains.", []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 4}}, []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 4}}, "nobody else speaks"},
	})
}

func TestWhole(t *testing.T) {
	whole := func(a *article, labels []label) []label { return a.whole(labels, labelArticle(a)) }
	checkMends(t, whole, []mendCase{
		{"It rains, Ode said on Friday, in a blow to growers.", []marks{{source, 3, 4}, {cue, 4, 5}, {content, 9, 12}}, []marks{{content, 0, 2}, {source, 3, 4}, {cue, 4, 5}}, "the model found what is not told"},
		{"It rains and rivers rise, Ode said.", []marks{{content, 3, 5}, {source, 6, 7}, {cue, 7, 8}}, []marks{{content, 0, 5}, {source, 6, 7}, {cue, 7, 8}}, "or a part of it"},
		{"ULM, May 3 - It rains, Ode said.", []marks{{source, 8, 9}, {cue, 9, 10}}, []marks{{content, 5, 7}, {source, 8, 9}, {cue, 9, 10}}, "or nothing, behind a dateline"},
		{"It rains, Ode said, but rivers fall.", []marks{{source, 3, 4}, {cue, 4, 5}, {content, 6, 9}}, []marks{{content, 0, 2}, {source, 3, 4}, {cue, 4, 5}, {content, 6, 9}}, "what goes on with but is told too"},
		{"Rivers that, Ode said, are high fell.", []marks{{source, 3, 4}, {cue, 4, 5}, {content, 6, 8}}, []marks{{source, 3, 4}, {cue, 4, 5}, {content, 6, 8}}, "what goes on behind a comma is told alone"},
		{"It rains, Ode said.", []marks{{content, 0, 2}, {source, 3, 4}, {cue, 4, 5}}, []marks{{content, 0, 2}, {source, 3, 4}, {cue, 4, 5}}, "the model found it all"},
		{"Ode said the hives, worth much, were gone.", []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 4}}, []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 10}}, "a clause that breaks off before its verb"},
		{"Ode said it was late and would rain.", []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 5}}, []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 8}}, "or before a second verb"},
		{"Ode said it was late, a blow to growers.", []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 5}}, []marks{{source, 0, 1}, {cue, 1, 2}, {content, 2, 5}}, "a clause that is whole"},
	})
}

func TestWholeQuotations(t *testing.T) {
	checkMends(t, (*article).wholeQuotations, []mendCase{
		{"“It rains. It pours. It snows,” Ode said.", []marks{{content, 0, 4}, {source, 11, 12}, {cue, 12, 13}}, []marks{{content, 0, 11}, {source, 11, 12}, {cue, 12, 13}}, "the model found the first sentence alone"},
		{"“It rains,” Ode said.", []marks{{content, 1, 3}, {source, 5, 6}, {cue, 6, 7}}, []marks{{content, 1, 5}, {source, 5, 6}, {cue, 6, 7}}, "or left out the last mark"},
		{"It rains, Ode said.", []marks{{content, 0, 1}, {source, 3, 4}, {cue, 4, 5}}, []marks{{content, 0, 1}, {source, 3, 4}, {cue, 4, 5}}, "nothing is quoted"},
	})
}

func TestUnattributed(t *testing.T) {
	quotes := new(Attributor).Quotes(tone.Document{Text: "“We have to go now. I think they are going to win, and you want your people to be there.”"})
	if assert.Len(t, quotes, 1, "a paragraph that is a quotation is told by somebody") {
		assert.Equal(t, "", quotes[0].Speaker)
		assert.Equal(t, "unattributed, no source", quotes[0].Why)
	}
}

func TestTitled(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
		why  string
	}{
		{`Ode spoke on the channel's "Hour of the Wolf."`, true, "behind a possessive"},
		{`Ode spoke on "Hour of the Wolf."`, true, "behind a preposition"},
		{`Ode spoke on "hours of talks."`, false, "no title's capitals"},
		{`Ode said: "Hour of the Wolf."`, false, "behind a colon"},
		{`Ode spoke of "Wolf."`, false, "one word may be a word"},
	} {
		a := read(c.text)
		lo := 0
		for a.words[lo].quoted < 0 {
			lo++
		}
		hi := lo
		for hi < len(a.words) && a.words[hi].quoted >= 0 {
			hi++
		}
		assert.Equal(t, c.want, a.titled(lo, hi), "%s: %s", c.why, c.text)
	}
}
