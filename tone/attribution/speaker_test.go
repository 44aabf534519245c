package attribution

import (
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

// speakers returns who speaks in text, quote by quote.
func speakers(a *Attributor, text string) string {
	var out []string
	for _, q := range a.Quotes(tone.Document{Text: text}) {
		name := q.Speaker
		if name == "" {
			name = "-"
		}
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{`Anna Ode arrived. Ode said it was late.`, "Anna Ode", "last name"},
		{`Ode said it was late. Anna Ode left.`, "Anna Ode", "named in full only later"},
		{`China's top foreign affairs adviser Lin Bao met the press. Lin said it was late.`, "Lin Bao", "family name first"},
		{`Foreign Minister Qin Ode arrived. Qin said it was late.`, "Qin Ode", "a title is no part of the name"},
		{`Secretary of State Anna Ode said it was late.`, "Anna Ode", "a title with a preposition"},
		{`US President Karl Ode said it was late.`, "Karl Ode", "a people and a title"},
		{`Karl J. Ode said it was late. Later Karl Ode said that it rained.`, "Karl J. Ode; Karl J. Ode", "the fullest form"},
		{`"It is late," said Ursula von der Ode, the envoy.`, "Ursula von der Ode", "particles"},
		{`Karl Ode Jr. said it was late. Ode added that it rained.`, "Karl Ode Jr; Karl Ode Jr", "KNOWN: a suffix"},
		{`Mr. Roe met Ms. Ode. She said it was late. He said it was not.`, "Ode; Roe", "titles show the pronoun"},
		{`Anna Ode said it was late. She added that it rained.`, "Anna Ode; Anna Ode", "the source before"},
		{`Anna Ode said it was late. She left. Karl Roe said it rained. He added that it snowed. She denied that it snowed.`,
			"Anna Ode; Karl Roe; Karl Roe; Anna Ode", "a pronoun once used stays with its person"},
		{`The spokeswoman, Anna Ode, said it was late. Karl Roe left. She added that it rained.`, "Anna Ode; Anna Ode", "a role shows the pronoun"},
		{`A senior defence official said it was late. The official added that it rained.`,
			"senior defence official; senior defence official", "a description is the speaker, without article"},
		{`Ministry spokesman Karl Ode said it was late. The spokesman added that it rained.`, "Karl Ode; Karl Ode", "the one introduced with the role"},
		{`Karl Ode, the mayor, said it was late. Anna Roe said it rained. The mayor denied that it rained.`, "Karl Ode; Anna Roe; Karl Ode", "an apposition introduces a role"},
		{`The Foreign Ministry said in a statement that it was late. The ministry added that it rained.`, "Foreign Ministry; Foreign Ministry", "institutions by name"},
		{`The Foreign Ministry said it was late. It added that it rained.`, "Foreign Ministry; Foreign Ministry", "it"},
		{`Anna Ode said in a statement that it was late. The statement said that it rained.`, "Anna Ode; Anna Ode", "who spoke in the statement"},
		{`Protesters said it was late. They added that it rained.`, "Protesters; Protesters", "they"},
		{`Both sides said it was late.`, "Both sides", "both sides"},
		{`"It is late," she said.`, "-", "nobody there"},
		{`It rained. "We want talks," he said.`, "-", "nobody there to be meant"},
		{`Anna Ode, who said it was late, left.`, "Anna Ode", "who"},
		{`A spokesman for Karl Ode said it was late.`, "spokesman for Karl Ode", "the head speaks, not the name in the phrase"},
		{`Ode's lawyer said it was late.`, "Ode's lawyer", "a possessor does not speak"},
		{`The city's police commissioner, Karl Ode, said it was late.`, "Karl Ode", "the name is the apposition"},
		{`Anna Ode and Karl Roe said it was late.`, "Anna Ode and Karl Roe", "two together"},
		{`Anna Ode met Karl Roe. Roe said it was late; Ode said it rained.`, "Karl Roe; Anna Ode", "two names"},
		{`Mr. Ode and Mrs. Ode came. Karl Ode and Anna Ode left. Mrs. Ode said it was late.`, "Anna Ode", "namesakes"},
		{`"It is late," Anna Ode said. "It rains," Karl Roe said. "Now go," Ode said.`, "Anna Ode; Karl Roe; Anna Ode", "turn by turn"},
		{`Wang Ode gave a talk. Spokesman Karl Roe stood beside it. Ode left. He said it was late.`, "Wang Ode", "a subject is more salient than one whose pronoun is known"},
		{`Anna Roe met Maria Lund on Monday. She said it was late.`, "Anna Roe", "the subject, not the woman named last"},
		{`Karl Ode led the Turkish team and Ben Roe the Greek one. The Turkish envoy said it was late. His Greek counterpart said it rained.`,
			"Karl Ode; Ben Roe", "nations"},
		{`Egypt sent Karl Ode, Ethiopia sent Ann Roe. The Ethiopian envoy said it was late.`, "Ann Roe", "countries show nations"},
		{`Karl Ode, chairman of the nurses' union, left. The union leader said it was late.`, "Karl Ode", "a chairman is a leader"},
		{`Ann Roe, a judge, mediated. The mediator said it was late.`, "Ann Roe", "who mediates is the mediator"},
		{`His solicitor, Karl Ode, said it was late.`, "Karl Ode", "the apposition of a possessive"},
		{`Curator Anna Ode said it was late.`, "Anna Ode", "a role where a sentence begins"},
		{`Anna Ode opened a restaurant. "It is late," says the chef.`, "Anna Ode", "a role that is free goes to whom none is known of"},
		{`The former minister, Anna Roe, said it was late. The minister, Karl Ode, said it rained. The former minister said it snowed. The minister said no more would fall.`,
			"Anna Roe; Karl Ode; Anna Roe; Karl Ode", "the former minister is not the minister"},
		{`Will Ode, the former finance minister, took over as governor. His deputy, Anna Roe, wept. The governor said it was late. The deputy governor said it rained.`,
			"Will Ode; Anna Roe", "as governor; a deputy is none"},
		{`Senator Karl Ode of Ohio met Senator Ben Ode of Iowa. The senator from Ohio said it was late.`, "Karl Ode", "the complement tells two senators apart"},
		{`Maureen Ode runs a bakery. Inspector Ode said it was late. "It rains," Ode said.`, "Inspector Ode; Maureen Ode", "a rank that nobody was introduced with is another's"},
		{`The company's director, Owen Ode, who inherited it from his aunt Mabel Ode, said it was late. Ode said it rained.`, "Owen Ode; Owen Ode", "of namesakes who is spoken of most"},
		{`The brothers Marco and Fabio Ode left. The brothers said it was late. Marco said it rained.`, "Marco Ode and Fabio Ode; Marco Ode", "two with one last name"},
		{`The mayors, Jan Ode and Karl Roe, met. The mayors said it was late. They added that it rained. Ode said it snowed.`,
			"Jan Ode and Karl Roe; Jan Ode and Karl Roe; Jan Ode", "a plural role; Jan is no month"},
		{`Anna Ode opened the bar with her daughter. "It is late," said her daughter, Sylvie.`, "Sylvie Ode", "a relative has the last name"},
		{`Anna Ode, who is nonbinary, left. They said it was late.`, "Anna Ode", "they for one"},
		{`The Pilots' League (PL) and the Cabin Staff Union (CSU) said it was late. The CSU said it rained. The two unions said it snowed.`,
			"Pilots' League and Cabin Staff Union; Cabin Staff Union; Pilots' League and Cabin Staff Union", "acronyms and two institutions"},
		{`The National Ferry League Tribunal met. The NFLT said it was late.`, "National Ferry League Tribunal", "an acronym from initials"},
		{`Brightway Toys has closed. The company said it was late. Brightway said it rained.`, "Brightway Toys; Brightway Toys", "the company"},
		{`The Republican National Committee said it was late. The committee said it rained.`, "Republican National Committee; Republican National Committee", "a people in an institution's name"},
		{`Two people briefed on the matter said it was late. The two people said it rained.`, "Two people briefed on the matter; Two people briefed on the matter", "the anonymous go on"},
		{`A neighbour said it was late. "It rains," he said.`, "neighbour; neighbour", "so with a pronoun"},
		{"Karl Ode wept. \"How much?\" Anna Roe asked.\n\n\"Ten,\" said Karl Ode.\n\n\"For one?\"\n\n\"For one.\"", "Anna Roe; Karl Ode; Anna Roe; Karl Ode", "they take turns"},
		{`I said it was late.`, "-", "the journalist is no speaker"},
		{`Ode is late, according to the Daily Post.`, "Daily Post", "a newspaper"},
	} {
		if strings.HasPrefix(c.why, "KNOWN") {
			assert.NotEqual(t, c.want, speakers(new(Attributor), c.text), "passes now: %s", c.text)
			continue
		}
		assert.Equal(t, c.want, speakers(new(Attributor), c.text), "%s: %s", c.why, c.text)
	}
}

func TestConfiguration(t *testing.T) {
	text := `Ode said it was late. The top diplomat said it rained. Roe said it snowed.`
	assert.Equal(t, "Ode; top diplomat; Roe", speakers(&Attributor{}, text))
	a := &Attributor{
		Aliases: map[string]string{"ODE": "Anna Ode", "the top diplomat": "Lin Bao"},
		Known:   []string{"Karl Roe", ""},
	}
	assert.Equal(t, "Anna Ode; Lin Bao; Karl Roe", speakers(a, text))
	assert.Empty(t, (&Attributor{MinConfidence: 1}).Quotes(tone.Document{Text: text}))
}
