package crf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// marksIn returns text with each double mark as it was read: < opens, > closes.
func marksIn(c *chain, text string) string {
	var out []byte
	last := 0
	for _, w := range c.words {
		if w.mark == noMark {
			continue
		}
		out = append(out, text[last:w.Start]...)
		out = append(out, map[mark]byte{opening: '<', closing: '>'}[w.mark])
		last = w.End
	}
	return string(append(out, text[last:]...))
}

func TestPairMarks(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"as they are":                        {"“Yes,” he said. “No.”", "<Yes,> he said. <No.>"},
		"straight, by white space":           {`"Yes," he said. "No."`, "<Yes,> he said. <No.>"},
		"two apostrophes":                    {"''Yes,'' he said. ''No.''", "<Yes,> he said. <No.>"},
		"grave accents":                      {"``Yes,'' he said.", "<Yes,> he said."},
		"opening marks were turned":          {"He said.” Yes, we go,” and left.", "He said.< Yes, we go,> and left."},
		"turned over the end of a sentence":  {"They wait.” We stay.” They left.", "They wait.< We stay.> They left."},
		"the chain begins inside":            {"and so we go,” he said.", "and so we go,> he said."},
		"begins inside, the second turned":   {"We pay,” he said.” We always did.”", "We pay,> he said.< We always did.>"},
		"a quotation that goes on":           {"“We go on. We always did.", "<We go on. We always did."},
		"one inside another, of other marks": {"“He said ‘no’ to me,” she said.", "<He said ‘no’ to me,> she said."},
	} {
		var ch chain
		ch.read(c.text, 0, len(c.text))
		assert.Equal(t, c.want, marksIn(&ch, c.text), name)
	}
}

func TestChainBegunInside(t *testing.T) {
	var c chain
	text := "and so we go,” he said."
	c.read(text, 0, len(text))
	assert.True(t, c.sentences[0].inside)
	assert.True(t, c.spots[0].inside)
	assert.False(t, c.spots[len(c.spots)-1].inside)
}

func TestSingleMarksDoTheWorkOfDoubleOnes(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"British usage":             {"‘Yes,’ she said, ‘we go.’", "<Yes,> she said, <we go.>"},
		"an apostrophe inside":      {"‘The players’ coach left,’ she said.", "<The players’ coach left,> she said."},
		"a word or two":             {"They called it ‘a farce’ and left.", "They called it <a farce> and left."},
		"inside double ones":        {"“He said ‘no’ to me,” she said.", "<He said ‘no’ to me,> she said."},
		"an apostrophe alone":       {"The players’ coach left.", "The players’ coach left."},
		"what opens and never ends": {"‘Yes, she said.", "‘Yes, she said."},
	} {
		var ch chain
		ch.singles = true
		ch.read(c.text, 0, len(c.text))
		assert.Equal(t, c.want, marksIn(&ch, c.text), name)
	}
}
