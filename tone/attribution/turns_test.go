package attribution

import (
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

func TestTurns(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"Anna Ode met Karl Roe.\n\nODE: It is late.\n\nROE: He said it was early.\n\nODE: Then go.", "Anna Ode; Karl Roe; -; Anna Ode", "three turns, one name twice; he is not who talks"},
		{"Anna Ode left.\n\nODE: It is late.\n\nUPDATE: It rained.\n\nNOTE: It snowed.", "", "no name comes twice"},
		{"Anna Ode left.\n\nODE: It is late.\n\nODE: It rains.", "", "two are too few"},
		{"Anna Ode met Karl Roe.\n\n\"ODE, HOST: It is late.\n\n\"ROE: No.\"\n\n\"ODE: Then go.\"", "Anna Ode; Karl Roe; Anna Ode", "an office and quotation marks"},
		{"Ode: It is late.\n\nRoe: It rains.\n\nOde: Then go.", "", "not in capitals, and only one name comes twice"},
		{"Ms Anna Ode (Lund): It is late.\n\nThe Chair: It rains.\n\nMs Ode: Then go.\n\nThe Chair: No.", "Anna Ode; Chair; Anna Ode; Chair", "titles, places and two names that come twice"},
		{"ODE: It is late.\n\nI will tell you why.\n\nROE: No.\n\nODE: Yes.\n\nThey left.", "ODE; ROE; ODE", "a paragraph without a label goes on, but not behind the last turn"},
		{"ODE: It is late.\n\nRoe laughed.\n\nROE: No.\n\nODE: Yes.", "ODE; ROE; ODE", "a paragraph that names a speaker and talks to nobody is told"},
		{"ODE: It is late.\n\nQUESTION: Why?\n\nODE: It rains.\n\nQUESTION: Does it?", "ODE; ODE", "a label that names nobody"},
		{"ODE: The ministry tells us that it is late.\n\nROE: No.\n\nODE: Yes.", "ODE; ministry; ROE; ODE", "what a speaker says that another one says"},
	} {
		assert.Equal(t, c.want, speakers(byRules, c.text), c.why)
	}
	text := "ANNA ODE: It is late. Go.\n\nROE: No.\n\nODE: Yes."
	quotes := new(Attributor).Quotes(tone.Document{Text: text})
	if assert.Len(t, quotes, 3) {
		q := quotes[0]
		assert.Equal(t, tone.Turn, q.Kind)
		assert.Equal(t, [3]string{"ANNA ODE", ":", "It is late. Go."},
			[3]string{text[q.Source[0].Start:q.Source[0].End], text[q.Cue[0].Start:q.Cue[0].End], text[q.Content[0].Start:q.Content[0].End]})
	}
}
