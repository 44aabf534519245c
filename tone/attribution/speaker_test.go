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
