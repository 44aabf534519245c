package crf

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTurned(t *testing.T) {
	a := Article{Text: "He left.\n\n“I am home,” he said. “It is good.”", Attributions: []Attribution{{Content: [][2]int{{10, 26}, {36, 53}}}}}
	got, ok := turned(&a)
	assert.True(t, ok)
	assert.Equal(t, "He left.”\n\nI am home,” he said.” It is good.”", got.Text)
	var parts []string
	for _, s := range got.Spans() {
		parts = append(parts, got.Text[s.Start:s.End])
	}
	assert.Equal(t, []string{"I am home,”", "” It is good.”"}, parts)
}

func TestNothingToTurn(t *testing.T) {
	a := marked("{Anna Berg} <said> [the road was closed].")
	got, ok := turned(&a)
	assert.False(t, ok)
	assert.Equal(t, a.Text, got.Text)
}

func TestLessonsHaveTheTurnedParagraphs(t *testing.T) {
	c, err := newCourse(tinyCorpus()[:1], Settings{Least: 1}.orDefault())
	require.NoError(t, err)
	assert.Len(t, c.lessons, 2)
	assert.Len(t, c.lessons[0].turned, 1, "the mark of the second paragraph stands at its end")
	assert.Len(t, c.lessons[1].turned, 1)
	assert.Len(t, c.lessons[0].turned[0].gold, len(c.lessons[0].whole.gold)+1)
	assert.Len(t, c.lessons[1].turned[0].gold, len(c.lessons[1].whole.gold)-1)
}
