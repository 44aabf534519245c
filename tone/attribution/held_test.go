package attribution

import (
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

func TestHeld(t *testing.T) {
	for _, c := range []struct {
		text string
		held bool
		why  string
	}{
		{`Anna Ode said that the ferry was late.`, false, "said"},
		{`Anna Ode believes that the ferry was late.`, true, "a verb of belief"},
		{`Anna Ode fears that the ferry will sink.`, true, "of feeling"},
		{`Anna Ode hoped that the ferry would wait.`, true, "an inflected form"},
		{`Anna Ode believes the ferry is "a bad joke".`, false, "words in quotation marks were said"},
		{`Anna Ode denied that the ferry was late.`, false, "denial is speech"},
		{`According to Anna Ode, the ferry was late.`, false, "a preposition"},
	} {
		doc := tone.Document{Text: c.text}
		quotes := new(Attributor).Quotes(doc)
		if assert.Len(t, quotes, 1, c.text) {
			assert.Equal(t, c.held, quotes[0].Held, "%s: %s", c.why, c.text)
			assert.Len(t, (&Attributor{SaidOnly: true}).Quotes(doc), map[bool]int{true: 0, false: 1}[c.held], c.why)
			assert.Len(t, (&Attributor{SaidOnly: true}).Statements(doc), map[bool]int{true: 0, false: 1}[c.held], c.why)
		}
	}
}
