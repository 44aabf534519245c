package lexicon

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func mustNew(t testing.TB, entries []Entry, shifters ...Shifter) *Lexicon {
	l, err := New(Source{Name: "test", Entries: entries, Shifters: shifters})
	require.NoError(t, err)
	return l
}

// con and com make entries of weight 1.
func con(patterns ...string) []Entry { return entriesOf(Conciliatory, patterns) }

func com(patterns ...string) []Entry { return entriesOf(Combative, patterns) }

func entriesOf(p Pole, patterns []string) (out []Entry) {
	for _, s := range patterns {
		out = append(out, Entry{Pattern: s, Pole: p, Weight: 1})
	}
	return out
}

// marked writes text with what was found in it: {+...+} conciliatory, {-...-} combative.
func marked(l *Lexicon, text string) string {
	m := l.Matcher()
	defer m.Release()
	var b strings.Builder
	at := 0
	for _, s := range m.Match(text) {
		for _, h := range s.Hits {
			sign := [...]string{Conciliatory: "+", Combative: "-"}[h.Pole]
			fmt.Fprintf(&b, "%s{%s%s%s}", text[at:h.Start], sign, text[h.Start:h.End], sign)
			at = h.End
		}
	}
	return b.String() + text[at:]
}

func unmark(text string) string {
	return strings.NewReplacer("{+", "", "{-", "", "+}", "", "-}", "").Replace(text)
}

func TestMatching(t *testing.T) {
	l := mustNew(t, append(com("war", "threat*", "threaten*", "no room for compromise", "at any cost", "lash* ~ out", "cross ~2 line", "won't yield", "(hard|tough) line", "end support"),
		con("peace", "room for compromise", "peace talks", "cooperat*", "united", "United Front", "compromise")...))
	for _, c := range []struct{ text, why string }{
		{"No {-war-}.", "1: a word before a full stop"},
		{"{-War-} is not {+peace+}.", "1: the first word of a sentence may have a capital"},
		{"The War Office spoke.", "1: a capital inside a sentence is a name"},
		{"NO {-WAR-}, {+PEACE+}!", "1: a sentence in capitals has no names"},
		{"He said: “{+Peace+} now.”", "1: a quotation begins anew"},
		{"They are {+united+}. Manchester United won.", "1: names again"},
		{"The {+United Front+} spoke.", "1: no, that is a pattern with a capital"},
		{"a {+united+} front", "a pattern with a capital does not match small letters"},
		{"“{-at any cost-}” – ‘{+peace+}’", "1: typographic marks"},
		{"They {-won’t yield-}.", "1: typographic apostrophe in a contraction"},
		{"no room. For {+compromise+}", "2: not over a sentence's end"},
		{"{-no room\nfor compromise-}", "2: over a line break"},
		{"no room\n\nfor {+compromise+}", "2: not over a blank line"},
		{"{-no room for compromise-}", "3: longest over both poles"},
		{"some {+room for compromise+}", "3: leftmost"},
		{"{-threatening-} {-threats-}", "3: the longer prefix and the shorter"},
		{"{+peace talks+}, {+peace+}", "4: a phrase takes its words"},
		{"to {-lash out-} and {-lashed right out-}", "a gap of none and of one"},
		{"to lash at him and then out", "a gap of four is too wide"},
		{"to {-cross a red line-}, cross a very red line", "~2"},
		{"to cross, line by line", "a gap is of words, not over a comma"},
		{"a {-hard line-}, a {-tough line-}, a fine line", "alternatives"},
		{"{+cooperation+}, Cooperation.", "1: a capital behind a comma is inside"},
	} {
		assert.Equal(t, c.text, marked(l, unmark(c.text)), c.why)
	}
}

func TestShifting(t *testing.T) {
	l := mustNew(t, append(con("dialogue", "cooperat*", "talks", "offer* ~ help"), com("threat*", "attack*", "insult*", "reject*", "not lift", "sanctions")...),
		Shifter{Pattern: "not", Kind: Negator}, Shifter{Pattern: "n't", Kind: Negator}, Shifter{Pattern: "no", Kind: Negator},
		Shifter{Pattern: "without", Kind: Negator}, Shifter{Pattern: "never", Kind: Negator},
		Shifter{Pattern: "reject*", Kind: ReverserConciliatory}, Shifter{Pattern: "end*", Kind: ReverserConciliatory}, Shifter{Pattern: "end*", Kind: ReverserCombative},
		Shifter{Pattern: "must", Kind: Demand}, Shifter{Pattern: "deeply", Kind: Intensifier, Factor: 1.5}, Shifter{Pattern: "perhaps", Kind: Downtoner},
		Shifter{Pattern: "deny that", Kind: Negator}, Shifter{Pattern: "nor", Kind: Negator}, Shifter{Pattern: "neither", Kind: Negator}, Shifter{Pattern: "but", Kind: Contrast},
		Shifter{Pattern: "collapsed", Kind: UndoingConciliatory}, Shifter{Pattern: "were called off", Kind: UndoingCombative})
	for _, c := range []struct{ text, want, why string }{
		{"We want dialogue.", "+1000", "nothing shifts"},
		{"We do not want dialogue.", "-600", "5: a negated conciliatory entry turns"},
		{"We do n't attack.", "+300", "5: a negated combative entry turns and fades"},
		{"We don’t attack.", "+300", "a contraction negates"},
		{"We never want no dialogue.", "+1000", "5: two negators cancel"},
		{"We do not, never, want no dialogue.", "-600", "5: of three the nearest acts"},
		{"They reject dialogue.", "-1000 -600", "5: a reverser turns, and is an entry itself"},
		{"They do not reject dialogue.", "+300 +180", "5: turned by the nearest, then turned back and faded by the negator"},
		{"They end threats.", "+600", "5: the kind that fits the pole"},
		{"They end talks.", "-600", "5: the same word, the other kind"},
		{"This is not a day for rest and dialogue.", "+1000", "6: over its reach, and over an and"},
		{"No, dialogue it is.", "+1000", "6: a comma ends the reach"},
		{"No threats, insults or attacks.", "+300 +300 +300", "6: a list goes on"},
		{"We do not talk but we want dialogue.", "+1300", "6: but"},
		{"It is not easy; dialogue helps.", "+1000", "6: a semicolon"},
		{"They reject trade and dialogue.", "-1000 -600", "6: and does not end a reverser's reach"},
		{"They will not lift sanctions.", "-1000 -1000", "4: a negator inside an entry acts on nothing else"},
		{"They must cooperate.", "+500", "a demand"},
		{"We are deeply insulted.", "-1500", "an intensifier with its own factor"},
		{"Perhaps threats.", "-700", "a downtoner, at a sentence's beginning"},
		{"We do not deny that there is now some dialogue.", "+1000", "5: a negator of a negator cancels it, however far the hit"},
		{"No threats, no insults and no attacks.", "+300 +300 +300", "5: each item of a list has its own negator"},
		{"They neither threaten nor attack.", "+300 +300", "5: neither and nor are one"},
		{"They offered no help.", "-600", "5: a negator in an entry's gap"},
		{"They must end threats.", "-360", "5: a demand to end a conflict is no kindness"},
		{"The talks in the delta collapsed.", "-600", "5: an undoing acts on what stands before it"},
		{"The talks have not collapsed.", "+1000", "5: unless it is negated"},
		{"The talks that we heard of collapsed.", "+1000", "5: within its clause"},
		{"The threats and attacks were called off.", "+600 +600", "5: over a subject's list"},
		{"Will they attack?", "-600", "a question"},
		{"Their “dialogue” failed.", "-600", "quotation marks that keep a distance"},
		{"They called it “an attack”.", "-300", "words that are named"},
		{"They want “dialogue”.", "+1000", "words that are reported"},
		{"Dialogue Okafor lives here.", "", "1: a first word that is a name"},
		{"Dialogue, the member for Hollin, spoke.", "", "1: so is one with an apposition that ends in a name"},
	} {
		m := l.Matcher()
		var got []string
		for _, s := range m.Match(c.text) {
			for _, h := range s.Hits {
				got = append(got, [...]string{Conciliatory: "+", Combative: "-"}[h.Pole]+fmt.Sprint(h.Weight))
				assert.Equal(t, h.Weight != 1000 || len(h.Shifts) > 0, len(h.Shifts) > 0, "7: shifted hits name their shifters")
			}
		}
		m.Release()
		assert.Equal(t, c.want, strings.Join(got, " "), "%s: %s", c.why, c.text)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"peace\tconciliatory\tverbal\t1\tc", "x:1: 5 fields, not 6", "a missing field"},
		{"\nwar\tcombativ\tverbal\t1\tc\tw", `x:2:5: pole: "combativ" is not`, "the pole, with line and column"},
		{"war\tcombative\toral\t1\tc\tw", `x:1:15: facet: "oral" is not`, "the facet"},
		{"war\tcombative\tverbal\theavy\tc\tw", `x:1:22: weight: "heavy" is not a number`, "the weight"},
		{"war\tcombative\tverbal\t0\tc\tw", "weight 0 is not between", "a weight of nothing"},
		{"war\tcombative\tverbal\tNaN\tc\tw", "weight NaN is not between", "no number at all"},
		{"~ war\tcombative\tverbal\t1\tc\tw", "a gap (~) needs a word on either side", "an outer gap"},
		{"a ~9 b\tcombative\tverbal\t1\tc\tw", "a gap is ~ or ~1 to ~6", "a gap too wide"},
		{"a ~ b ~ c ~ d\tcombative\tverbal\t1\tc\tw", "more than 2 gaps", "gaps too many"},
		{"w*r\tcombative\tverbal\t1\tc\tw", "* stands at the end", "a star inside"},
		{"(a|b\tcombative\tverbal\t1\tc\tw", "parentheses do not match", "an open parenthesis"},
		{"\u00ad\tcombative\tverbal\t1\tc\tw", "nothing of it can be seen", "a soft hyphen alone"},
		{"(a|)\tcombative\tverbal\t1\tc\tw", "an alternative is empty", "an empty alternative"},
		{"\tcombative\tverbal\t1\tc\tw", "empty pattern", "no pattern"},
		{strings.Repeat("(a|b|c|d|e) ", 8) + "\tcombative\tverbal\t1\tc\tw", "stands for more than 4096", "too many phrases"},
		{"war\tcombative\tverbal\t1\tc\tw\n(war|peace)\tconciliatory\tverbal\t1\tc\tw", `"war" is combative here and conciliatory in "(war|peace)", line 2: keep one`, "both poles"},
		{"war\tcombative\tverbal\t1\tc\tw\n(war|woe)\tcombative\tverbal\t1\tc\tw", `"war" stands also in`, "twice"},
		{"not\tshifter\tnegation\t-\tshifters\tw", `"negation" is not one of negator`, "a kind of shifter"},
		{"@nme\tx", `"@nme" is not @name`, "a directive"},
		{"w\xffr\tcombative\tverbal\t1\tc\tw", "x:1: not UTF-8 text", "bytes that are no text"},
		{"(x|w) ~2 y\tcombative\tverbal\t1\tc\tw\nx ~1 y\tcombative\tverbal\t1\tc\tw", `x:2: "x ~1 y": no text can reach it`, "8: a wider gap takes all its phrases"},
		{strings.Repeat("x", maxLine+1), "line longer than", "a line without end"},
	} {
		_, err := Parse(strings.NewReader(c.text), "x")
		require.Error(t, err, c.why)
		assert.ErrorContains(t, err, c.want, c.why)
		var e *Error
		assert.True(t, errors.As(err, &e), "%s: an *Error", c.why)
	}
	_, err := Parse(strings.NewReader("a\nb\nc\td"), "x")
	assert.Equal(t, 3, strings.Count(err.Error(), "x:"), "every bad line is named")
}

func TestRoundTrip(t *testing.T) {
	for _, l := range []*Lexicon{English(), mustNew(t, con("peace", "a ~ b"), Shifter{Pattern: "not", Why: "because"})} {
		var b, again strings.Builder
		require.NoError(t, l.Write(&b))
		back, err := Parse(strings.NewReader(b.String()), "back")
		require.NoError(t, err)
		assert.Equal(t, l.Hash(), back.Hash())
		require.NoError(t, back.Write(&again))
		assert.True(t, b.String() == again.String(), "written twice the same")
		assert.True(t, reflect.DeepEqual(l.Source(), back.Source()), "the same entries, shifters and categories")
	}
}

func TestWithAndOnly(t *testing.T) {
	l := mustNew(t, append(con("peace", "calm"), com("war")...))
	over, err := l.With(Entry{Pattern: "peace", Weight: 2}, Entry{Pattern: "calm"}, Entry{Pattern: "raid", Pole: Combative, Facet: Material, Weight: 1})
	require.NoError(t, err)
	assert.Equal(t, "{+peace+} calm {-raid-}", marked(over, "peace calm raid"), "replaced, taken out, added")
	assert.Equal(t, "{+peace+} {+calm+} raid", marked(l, "peace calm raid"), "the first one is as it was")
	assert.NotEqual(t, l.Hash(), over.Hash())
	assert.Equal(t, "peace {-raid-}", marked(over.Only(Material), "peace raid"))
}

func TestGapsAndLongSentencesStayLinear(t *testing.T) {
	l := mustNew(t, com("a ~6 a ~6 b", "a a a a a a a a"))
	m := l.Matcher()
	defer m.Release()
	sentences := m.Match(strings.Repeat("a ", 50000))
	require.Len(t, sentences, 1)
	assert.Len(t, sentences[0].Hits, 6250)
}

func FuzzParse(f *testing.F) {
	f.Add("@name\tx\nwar\tcombative\tverbal\t1\tc\tw\nnot\tshifter\tnegator\t-\tshifters\tw\n")
	f.Add("(a|b*) ~2 c\tconciliatory\tmaterial\t0.5\t\t\n@scale\t3")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Parse(strings.NewReader(text), "fuzz")
		if err != nil {
			return
		}
		var b strings.Builder
		require.NoError(t, l.Write(&b))
		back, err := Parse(strings.NewReader(b.String()), "fuzz")
		require.NoError(t, err, "what was written must be read: %q", b.String())
		require.Equal(t, l.Hash(), back.Hash())
	})
}

func FuzzMatch(f *testing.F) {
	l := English()
	for _, s := range []string{"We will not hesitate to act, but there is no room for compromise.", "NEVER! “Peace—talks”", "not not\xff no", strings.Repeat("no ", 40) + "dialogue"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, fresh := l.Matcher(), newMatcher(l)
		defer m.Release()
		got := m.Match(text)
		require.Equal(t, fmt.Sprint(fresh.Match(text)), fmt.Sprint(got), "what is remembered changes nothing")
		at := 0
		for _, s := range got {
			for _, h := range s.Hits {
				require.True(t, at <= h.Start && h.Start < h.End && h.End <= s.End && s.Start <= h.Start, "spans in order and in their sentence")
				require.Positive(t, h.Weight+1)
				if utf8.ValidString(text) {
					require.True(t, utf8.ValidString(text[h.Start:h.End]))
				}
				at = h.End
			}
		}
	})
}

// TestShortPrefixes prints what the shipped lexicon's prefixes of fewer than six letters
// match in a word list, where the system has one.
func TestShortPrefixes(t *testing.T) {
	b, err := os.ReadFile("/usr/share/dict/words")
	if err != nil {
		t.Skip("no word list on this system")
	}
	words := strings.Fields(string(b))
	for _, e := range English().Source().Entries {
		if n := strings.IndexByte(e.Pattern, '*'); n == len(e.Pattern)-1 && n < 6 && !strings.ContainsAny(e.Pattern, " (|") {
			var hits []string
			for _, w := range words {
				if strings.HasPrefix(w, e.Pattern[:n]) {
					hits = append(hits, w)
				}
			}
			t.Logf("%s: %v", e.Pattern, hits)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	text := strings.Repeat("We must reverse the downward spiral, the minister said, and there is no room for compromise over it; they do not agree yet. ", 500)
	m := English().Matcher()
	defer m.Release()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Match(text)
	}
}
