package crf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCosts(t *testing.T) {
	pair := func(a, b label) uint8 { return pairIndex[a][b] }
	content, more := first(Content), later(Content)
	for _, c := range []struct {
		right, guess uint8
		want         float64
		reason       string
	}{
		{pair(outside, content), pair(outside, content), 0, "right"},
		{pair(outside, content), pair(outside, outside), costMissed, "a beginning missed"},
		{pair(outside, outside), pair(outside, content), costWrong, "one too many"},
		{pair(outside, first(Cue)), pair(outside, content), costMissed + costWrong, "a beginning of another kind is both"},
		{pair(more, outside), pair(more, more), costMissed, "an end missed"},
		{pair(more, more), pair(content, content), 2 * costWrong, "an end and a beginning too many"},
		{pair(content, more), pair(more, more), 0, "neither begins nor ends here"},
	} {
		assert.InDelta(t, c.want, costOf[c.right][c.guess], 1e-12, c.reason)
	}
}
