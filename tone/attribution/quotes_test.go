package attribution

import (
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

func TestDirect(t *testing.T) {
	checkMarked(t, []markedCase{
		{`<c "We want talks,"> <s Mr. Ode> <q said>.`, "cue behind"},
		{`<s Mr. Ode> <q said>, <c "We want talks.">`, "cue before"},
		{`<s Ode> <q said>: <c "We want talks.">`, "colon"},
		{`<c "We want talks,"> <q said> <s Anna Ode>.`, "inverted"},
		{`<c "We want talks,"> <q said> <s Anna Ode, the country's foreign minister>.`, "inverted: the apposition belongs to the source"},
		{`<c "We want talks,"> <q said> <s Anna Ode> on Tuesday.`, "inverted: a time does not"},
		{`<c "We must,"> <s he> <q said>, <c "go on.">`, "one quote in two pieces"},
		{`<c "We want talks,"> <s Ode> <q said>. <c "They are close.">`, "the next sentence goes on: one quote"},
		{`<c "We want talks. They are close,"> <s Ode> <q told> reporters.`, "two sentences in one pair of marks"},
		{`<c “We want talks,”> <s Ode> <q said>. The room was cold.`, "curly marks; the journalist's sentence is nobody's"},
		{`<c ''We want talks,''> <s Ode> <q said>.`, "two single marks for a double one"},
		{`<c ‘We want talks,’> <s Ode> <q said>.`, "British single marks"},
		{`<c 'We want the boys' club back,'> <s Ode> <q said>.`, "a plural's apostrophe inside single marks closes nothing"},
		{`<c "It's the ministers' plan, and it isn't ready,"> <s Ode> <q said>.`, "apostrophes are not marks"},
		{`<c "He told me 'go away' twice,"> <s Ode> <q said>.`, "marks within marks belong to the outer ones"},
		{"<c “We want talks.>\n\n<c “They are close,”> <s Ode> <q said>.", "a paragraph left open goes on where the next reopens"},
		{"<c \"We want talks,\"> <s Ode> <q said>. <c \"They are close.>\n\n<c \"And they are serious.\">\n\nIt rained.", "the mark reopens at each paragraph"},
		{"<s Ode> <q said>, <c \"We want talks.>\n\nIt rained all day.", "an unclosed mark ends with its paragraph"},
		{`<c "Are we close?"> <s Ode> <q asked>.`, "a question mark instead of the comma"},
		{`<c "We are close"> <q —> <s Anna Ode>`, "a name behind a dash"},
		{"<s Ode> <q added>:\n\n<c \"We are close.\">", "a colon before the paragraph"},
		{`<c "We are close,"> <s the minister> <q added>.`, "a role as source"},
		{`<c "We are close,"> <q wrote> <s Ode>, waving his hat.`, "inverted: a participle ends the source"},
	})
}

func TestNoSpeech(t *testing.T) {
	checkMarked(t, []markedCase{
		{`The "quiet man" of the cabinet left early.`, "a nickname"},
		{`The film "The Long Road Home Again" opened on Friday.`, "a title"},
		{`It was another "victory" for the town.`, "a scare quote"},
		{`The river rose and the town fell silent.`, "no speech at all"},
		{`The meeting underscored the deep rift.`, "events do not speak"},
		{`Ode's plan, the first in years, failed.`, "a noun without a cue"},
		{`The dogs' dinner was cold and the cats' was not.`, "two apostrophes are no quotation"},
		{`Rock 'n' roll came back in the '90s, and 'til then it slept.`, "elisions"},
		{`He stood 6'2" tall and weighed 200 pounds.`, "inches"},
		{"", "nothing"},
		{" \n\t ", "white space"},
		{`"`, "a lone mark"},
	})
}

func TestIndirect(t *testing.T) {
	checkMarked(t, []markedCase{
		{`<s Ode> <q said> <c that the talks would go on>.`, "that"},
		{`<s Ode> <q said> <c the talks would go on>.`, "without that"},
		{`<c The talks would go on>, <s Ode> <q said>.`, "cue behind"},
		{`<c The talks would go on>, <q said> <s Anna Ode>.`, "inverted without marks"},
		{`<q According to> <s the ministry>, <c the talks would go on>.`, "according to, before"},
		{`<c The talks would go on>, <q according to> <s the ministry>.`, "according to, behind"},
		{`<s Ode> <q told> reporters <c that the talks would go on>.`, "whom it is told is neither source nor content"},
		{`<s The ministry> <q said in a statement> <c that the talks would go on>.`, "the occasion belongs to the cue"},
		{`<s Ode> <q asked> <c whether the talks would go on>.`, "a question"},
		{`<s Ode, the foreign minister who left in May>, <q said> <c that it was late>.`, "an apposition with a relative clause"},
		{`<s Anna Ode, the foreign minister>, <q said> <c that it was late>.`, "an apposition belongs to the source"},
		{`<s Anna Ode>, who left in May, <q said> <c that it was late>.`, "a relative clause does not"},
		{`<s1 Ode> <q1 said> <c1 the talks were close>, but <s2 Roe> <q2 said> <c2 they had failed>.`, "but: two speakers"},
		{`<s1 <s2 Ode>> <q1 said> <c1 the talks were close>, <q2 adding> <c2 that time was short>.`, "a participle has the same source"},
		{`<s Ode> <q accused> <c the neighbours of bad faith>.`, "an object as content"},
		{`<s Ode> <q called for> <c an end to the strikes>.`, "a preposition"},
		{`<s Ode> <q vowed to> <c go on>.`, "an intention"},
		{`<s Both sides> <q agreed> <c that it was late>.`, "several speakers"},
		{`On Monday <s the senator> <q said> <c it was late>.`, "a time before the source"},
		{`In Oslo, <s the senator> <q said> <c it was late>.`, "a place before it"},
		{`But <s Ode> <q insisted> <c that it was late>.`, "a conjunction before it"},
		{`<s A spokesman for the ministry> <q denied> <c that it was late>.`, "a source with a preposition"},
		{`<s Ode> <q has repeatedly said> <c that it was late>.`, "auxiliary and adverb belong to the cue"},
		{`<s Ode> <q did not say> <c whether it was late>.`, "a denial that something was said is an attribution all the same"},
		{`<s1 Roe> <q1 said> <c1 that <s2 Ode> <q2 believed> <c2 it was late>>.`, "speech within speech: both, the outer first"},
		{`<s Ode><q 's claim> <c that it was late>, which nobody shared, fell flat.`, "a noun as cue"},
		{`Nobody heard <s her> <q claim> <c that it was late>.`, "a noun and a possessive pronoun"},
	})
}

func TestMixed(t *testing.T) {
	checkMarked(t, []markedCase{
		{`<s Ode> <q said> <c the talks had "no future" at all>.`, "short quotations belong to the content around them"},
		{`<c The talks had "no future,"> <s Ode> <q said>.`, "cue behind"},
		{`<s Ode> <q called> <c the offer "a sham" and "a trap">.`, "two of them"},
		{`<s Ode> <q described> <c the talks as "candid and productive">.`, "as"},
		{`<s Ode> <q said> <c both sides agreed to "calm things down">.`, "what others agreed to, as Ode tells it, is Ode's"},
		{`<q According to> <s a readout>, <c the two "will meet again" in May>.`, "according to"},
		{`<c The deal "will hold," and the border "will open,"> <s the official> <q added>.`, "cue behind two"},
	})
}

// TestKnown holds what the rules get wrong: a case that starts to pass fails here,
// and belongs to the tests above.
func TestKnown(t *testing.T) {
	for _, c := range []markedCase{
		{`<s Ode><q 's claim> <c that it was late> was false.`, "the main clause behind a clause"},
		{`<s Ode> <q said> <c it was late> and left.`, "and: a verb that is no cue"},
		{`He had one wish. <c Let it be late, just once,> <s Ode> <q thought> as he sat down.`, "free thought"},
	} {
		text, want := unmark(t, c.text)
		var all []Quote
		for _, q := range want {
			all = append(all, *q)
		}
		got := new(Attributor).Quotes(tone.Document{Text: text})
		assert.NotEqual(t, render(text, all), render(text, got), "passes now: %s: %s", c.why, c.text)
	}
}
