package attribution

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

// seeds are texts of every shape the rules look for.
var seeds = []string{
	`"We must," Ode said, "go on." Roe, the minister, added that it was late.`,
	"“Left open.\n\n“Goes on,” said Li Wei. ‘Single,’ she said.",
	`According to the ministry, "all" is well, he said; they accused him of 'theft'.`,
	"Mr. Ode's claim that “it” is over — — “a” — Li.",
	"\"\"\"''``‘’“”«»\xff\xc3\"a\" said \xe2\x80",
	"said said said he said she said that that which who said",
	", said 00",
	"A\r\nB.\r\n\r\n\"C,\" d said:\n\"E\"",
	"ODE: We go.\n\nROE: Do we?\n\nODE: \"Now,\" he said.\n\nODE:",
	"Both men said so. Ode and Roe said that they said it. The two Odes and the Odes said Karl and Anna Ode said.",
	"Ode Partners grew, Mr. Ode said.",
	"He said so to the government of Anna Ode",
	"K's ſaid İ \"ok\" said Ⅷ.",
	"MR",
	"Police counts told them that it was late.",
}

// laws are what holds for every text.
func laws(t *testing.T, text string) {
	var a Attributor
	doc := tone.Document{ID: "d", Text: text}
	quotes := a.Quotes(doc)
	last := 0
	for _, q := range quotes {
		assert.NotEmpty(t, q.Content)
		assert.GreaterOrEqual(t, q.Content[0].Start, last, "text order")
		last = q.Content[0].Start
		assert.True(t, q.Confidence > 0 && q.Confidence <= 1, "confidence %v", q.Confidence)
		assert.Equal(t, q.Kind == tone.Turn, strings.HasPrefix(q.Why, turnRule+","))
		assert.NotEmpty(t, q.Why)
		var all []tone.Span
		for _, spans := range [][]tone.Span{q.Source, q.Cue, q.Content} {
			lawfulSpans(t, text, spans)
			all = append(all, spans...)
		}
		assert.True(t, disjoint(all), "source, cue and content share bytes: %v", q)
	}
	statements := a.Statements(doc)
	assert.LessOrEqual(t, len(statements), len(quotes))
	for _, s := range statements {
		for _, p := range s.Parts {
			assert.Equal(t, text[p.Span.Start:p.Span.End], s.Text[p.Start:p.Start+p.Span.Len()])
		}
		assert.NotEmpty(t, s.Text)
	}
	assert.True(t, reflect.DeepEqual(quotes, a.Quotes(doc)), "same result twice")
}

func lawfulSpans(t *testing.T, text string, spans []tone.Span) {
	end := 0
	for _, s := range spans {
		if !assert.True(t, s.Start >= end && s.Start < s.End && s.End <= len(text), "%v of %v", s, spans) {
			return
		}
		end = s.End
		cut := text[s.Start:s.End]
		assert.Equal(t, strings.TrimFunc(cut, unicode.IsSpace), cut, "trimmed")
		if utf8.ValidString(text) {
			assert.True(t, utf8.ValidString(cut), "rune boundaries")
		}
	}
}

func disjoint(spans []tone.Span) bool {
	for i, a := range spans {
		for _, b := range spans[i+1:] {
			if a.Start < b.End && b.Start < a.End {
				return false
			}
		}
	}
	return true
}

func FuzzQuotes(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	new(Attributor).Quotes(tone.Document{Text: seeds[0]}) // reads the model outside of the time that Go gives a text
	f.Fuzz(laws)
}

// TestHostile holds the time for texts of one thing over and over to what a test may take at
// all: where a rule looks back over all that came before, a megabyte takes hours.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("slow texts")
	}
	var namesakes strings.Builder
	for i := 0; namesakes.Len() < 1<<18; i++ {
		namesakes.WriteString(string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + " Ode said it was late. Ode said no. ")
	}
	laws(t, namesakes.String()[:1<<12])
	texts := map[string]string{"namesakes": namesakes.String()}
	for _, unit := range []string{`"`, `'`, "“", "”", "‘", "''", ` "a`, ` 'a`, "a", "a ", "said ", "he said ", "he said that ", "A B ", "Ode Roe, ",
		`"a," he said. `, "according to ", "Ode's claim that ", "(", ", ", "the official said it. ", "\"\n\n", "“a\n\n", "- Ode ", "and ", "who said ", "\n", "A. ", "to say ", "\"Go!\" ", "ODE: a.\n\nTHE CHAIR: I b.\n\nc you.\n\n"} {
		texts[unit] = strings.Repeat(unit, 1<<18/len(unit))
	}
	for name, text := range texts {
		start := time.Now()
		said := new(Attributor).Statements(tone.Document{Text: text})
		for _, s := range said {
			assert.NotEmpty(t, s.Text)
		}
		t.Logf("%q: %v for %d statements", name, time.Since(start), len(said))
	}
}
