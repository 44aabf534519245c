package tonebeam_test

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	tonebeam "github.com/seed-f57f835e/detente/beam"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func init() {
	beam.RegisterFunction(scoreLine)
	beam.RegisterFunction(statementLine)
}

func scoreLine(x tonebeam.Scored) string {
	return fmt.Sprintf("%s: %+.3f on %d words, %d entries", x.Statement.Speaker, x.Score.Net, x.Score.Words, len(x.Score.Evidence))
}

func statementLine(s tone.Statement) string {
	return fmt.Sprintf("%s %s line %d %s: %s", s.Doc, s.ID, s.Line, s.Speaker, s.Text)
}

func TestScores(t *testing.T) {
	statements := []tone.Statement{{Speaker: "Ana", Text: "We remain ready for dialogue."}, {Speaker: "Ben", Text: "We condemn the attack."}, {Speaker: "Cy"}}
	var a tone.Analyzer
	var want []any
	for _, s := range statements {
		want = append(want, scoreLine(tonebeam.Scored{Statement: s, Score: a.Score(s.Text)}))
	}
	p, s := beam.NewPipelineWithRoot()
	scores := beam.Reshuffle(s, tonebeam.Scores(s, beam.CreateList(s, statements), tonebeam.Options{}))
	passert.Equals(s, beam.ParDo(s, scoreLine, scores), want...)
	run(t, p)
}

func TestStatements(t *testing.T) {
	records := []transcript.Record{
		{Labelled: true, Statement: tone.Statement{Doc: "d", ID: "1", Line: 4, Speaker: "Ana", Text: "“We go,” Ben said."}},
		{Statement: tone.Statement{Doc: "e", ID: "2", Line: 5, Text: "“We will cooperate,” Ben Oduya said on Monday."}},
	}
	p, s := beam.NewPipelineWithRoot()
	lines := beam.ParDo(s, statementLine, tonebeam.Statements(s, beam.CreateList(s, records), tonebeam.AttributionOptions{}))
	passert.Equals(s, lines, "d 1 line 4 Ana: “We go,” Ben said.", "e 2 line 5 Ben Oduya: “We will cooperate,”")
	run(t, p)
}

// TestElementsSurviveTheWire: what travels between workers arrives as it was.
func TestElementsSurviveTheWire(t *testing.T) {
	when := time.Date(2024, 5, 31, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	full := tone.Statement{Speaker: "王毅", ID: "7", Doc: "d", Line: 3, Text: "We \xff go.", Parts: []tone.Part{{Start: 0, Span: tone.Span{Start: 4, End: 9}}},
		Kind: tone.Mixed, When: when, Meta: []tone.Column{{Name: "n", Value: "1", Raw: true}, {Name: "s"}}}
	var a tone.Analyzer
	for _, v := range []any{
		full, tone.Statement{}, tone.Statement{Text: "plain"}, transcript.Record{Statement: full, Labelled: true, Format: "article"},
		tonebeam.Scored{Statement: full}, tonebeam.Failure{Input: "x", Line: 1, Column: 2, Reason: "bad"},
		tonebeam.Profile{Key: []string{"a", ""}, Net: -0.25, Interval: &tone.Interval{Low: -1, High: 0.5}, Unit: tone.DocumentUnit,
			Evidence: []tone.EntryMass{{Entry: "go", Count: 2, Mass: 0.3, Example: tone.Example{Doc: "d", Line: 2}}}},
	} {
		got := travel(t, v)
		if s, ok := got.(tone.Statement); ok {
			assert.True(t, s.When.Equal(v.(tone.Statement).When))
			assert.Equal(t, v.(tone.Statement).When.Format(time.RFC3339), s.When.Format(time.RFC3339), "months are those of the speaker's zone")
			s.When = v.(tone.Statement).When
			got = s
		}
		assert.Equal(t, v, got)
	}
	var s tone.Score
	a.AppendScore(&s, "We deeply condemn the attack.")
	assert.Equal(t, s.Evidence[0].Shifters, travel(t, tonebeam.Scored{Score: s}).(tonebeam.Scored).Score.Evidence[0].Shifters)
	assert.Nil(t, travel(t, tone.Statement{Text: "x"}).(tone.Statement).Parts, "no parts: the text is the document's")
}

func travel(t *testing.T, v any) any {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, beam.NewElementEncoder(reflect.TypeOf(v)).Encode(v, &b))
	got, err := beam.NewElementDecoder(reflect.TypeOf(v)).Decode(&b)
	require.NoError(t, err)
	return got
}
