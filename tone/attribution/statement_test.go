package attribution

import (
	"sync"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

func TestStatements(t *testing.T) {
	for _, c := range []struct {
		text string
		want [][2]string
		why  string
	}{
		{`"We must," Ode said, "go on."`, [][2]string{{"Ode", `"We must," "go on."`}}, "pieces are joined by a space"},
		{"“We must go.\n\n“And soon,” Ode said.", [][2]string{{"Ode", "“We must go.\n\n“And soon,”"}}, "by a blank line over paragraphs"},
		{`Anna Ode said Karl Roe had called the talks "a sham" twice.`,
			[][2]string{{"Anna Ode", "Karl Roe had called"}, {"Karl Roe", `the talks "a sham" twice`}}, "words belong to the innermost speaker"},
		{`Karl Roe said it was late, according to the ministry.`,
			[][2]string{{"ministry", "Karl Roe said"}, {"Karl Roe", "it was late"}}, "what the outer speaker adds stays with him"},
		{`It rained.`, nil, "nobody speaks"},
	} {
		var got [][2]string
		for _, s := range byRules.Statements(tone.Document{ID: "7", Text: c.text}) {
			got = append(got, [2]string{s.Speaker, s.Text})
			assert.Equal(t, "7", s.Doc)
			assert.Equal(t, len(s.Text), s.Parts[len(s.Parts)-1].Start+s.Parts[len(s.Parts)-1].Span.Len())
		}
		assert.Equal(t, c.want, got, "%s: %s", c.why, c.text)
	}
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]tone.Kind{
		`"It is late," Ode said.`:            tone.Direct,
		`"It is," Ode said, "late."`:         tone.Direct,
		`Ode said it was late.`:              tone.Indirect,
		`Ode said it was "rather late" now.`: tone.Mixed,
	} {
		quotes := byRules.Quotes(tone.Document{Text: text})
		if assert.Len(t, quotes, 1, text) {
			assert.Equal(t, want, quotes[0].Kind, text)
		}
	}
}

func TestConcurrent(t *testing.T) {
	a := &Attributor{Known: []string{"Anna Ode"}}
	doc := tone.Document{Text: `Ode said it was late. "It is," she added.`}
	want := a.Quotes(doc)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { assert.Equal(t, want, a.Quotes(doc)) })
	}
	all.Wait()
}
