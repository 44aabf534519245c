package attribution

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unmark reads a test's text: <s ...>, <q ...> and <c ...> mark the source, the
// cue and the content of a quote, with a digit where there are several quotes.
func unmark(t *testing.T, marked string) (string, map[byte]*Quote) {
	t.Helper()
	type opening struct {
		role, n byte
		at      int
	}
	var b strings.Builder
	var open []opening
	quotes := map[byte]*Quote{}
	for i := 0; i < len(marked); i++ {
		rest := marked[i:]
		switch {
		case len(rest) > 3 && rest[0] == '<' && strings.IndexByte("sqc", rest[1]) >= 0 && rest[2] == ' ':
			open = append(open, opening{rest[1], '1', b.Len()})
			i += 2
		case len(rest) > 4 && rest[0] == '<' && strings.IndexByte("sqc", rest[1]) >= 0 && rest[3] == ' ':
			open = append(open, opening{rest[1], rest[2], b.Len()})
			i += 3
		case rest[0] == '>' && len(open) > 0:
			o := open[len(open)-1]
			open = open[:len(open)-1]
			q := quotes[o.n]
			if q == nil {
				q = &Quote{}
				quotes[o.n] = q
			}
			s := tone.Span{Start: o.at, End: b.Len()}
			switch o.role {
			case 's':
				q.Source = append(q.Source, s)
			case 'q':
				q.Cue = append(q.Cue, s)
			default:
				q.Content = append(q.Content, s)
			}
		default:
			b.WriteByte(rest[0])
		}
	}
	require.Empty(t, open, "unclosed mark in %q", marked)
	return b.String(), quotes
}

// render writes quotes, one a line, in the order of their contents.
func render(text string, quotes []Quote) string {
	cut := func(spans []tone.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, text[s.Start:s.End])
		}
		return strings.Join(out, " … ")
	}
	sort.SliceStable(quotes, func(i, j int) bool {
		a, b := quotes[i].Content, quotes[j].Content
		if a[0].Start != b[0].Start {
			return a[0].Start < b[0].Start
		}
		return a[len(a)-1].End > b[len(b)-1].End
	})
	var b strings.Builder
	for _, q := range quotes {
		fmt.Fprintf(&b, "[%s] <%s> %s\n", cut(q.Source), cut(q.Cue), cut(q.Content))
	}
	return b.String()
}

type markedCase struct{ text, why string }

func checkMarked(t *testing.T, cases []markedCase) {
	for _, c := range cases {
		text, want := unmark(t, c.text)
		var all []Quote
		for _, q := range want {
			all = append(all, *q)
		}
		got := byRules.Quotes(tone.Document{Text: text})
		assert.Equal(t, render(text, all), render(text, got), "%s\n%s", c.why, c.text)
	}
}

// byRules labels by the rules alone. The tables of cases hold the rules to their findings; what
// the model adds is held to the hand-coded articles (TestMeasure) and to the model case.
var byRules = &Attributor{label: labelArticle}
