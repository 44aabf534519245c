package crf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestStatesCounts(t *testing.T) {
	assert.Equal(t, [2]label{later(Content), later(Content)}, pairs[numPairs-1])
	assert.Len(t, edges, numEdges)
	assert.Equal(t, 91, states)
}

func TestStepRemembersTwoSpans(t *testing.T) {
	s := stateOf(0, first(Source))
	s = s.step(later(Source))
	assert.Equal(t, memory(0), s.memory(), "a span that goes on has not ended")
	s = s.step(first(Cue))
	assert.Equal(t, [2]Kind{None, Source}, memoryOf[s.memory()])
	s = s.step(outside)
	assert.Equal(t, [2]Kind{Source, Cue}, memoryOf[s.memory()])
	s = s.step(first(Content)).step(first(Content))
	assert.Equal(t, [2]Kind{Cue, Content}, memoryOf[s.memory()])
}

func TestEachStateHasFewSuccessors(t *testing.T) {
	out := map[state]int{}
	for _, e := range edges {
		out[e.from]++
	}
	for s, n := range out {
		assert.LessOrEqual(t, n, labels, s)
	}
}
