package lexicon

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestHostileSentence is about growth, not about speed: a sentence without end takes time that is
// linear in its length. The limit is hundreds of times what these take.
func TestHostileSentence(t *testing.T) {
	const size = 1 << 20
	m := English().Matcher()
	defer m.Release()
	for _, c := range []struct{ head, unit, tail, why string }{
		{"", "threat ", "", "hits"},
		{"", "attack ", "", "material hits, whose background is looked for"},
		{"", "after attack ", "", "each in the background of another"},
		{"", "not threat ", "", "a shifter before each"},
		{"", "threat but ", "", "contrasts"},
		{"", "threat although ", "", "concessions behind each"},
		{"although ", "threat ", "", "in one concession's clause"},
		{"although ", "threat, ", "", "behind it"},
		{"", "threat ", "lifted", "one undoing behind all"},
		{"", "threat ", strings.Repeat("!", size/2), "marks that are no question"},
		{"", "threat” “", "", "quotation marks"},
		{"", "lift lift threat ", "", "undoings"},
		{"", "reject , ", "threat", "commas"},
		{"", "failed to threat ", "", "shifters of several words"},
	} {
		text := c.head + strings.Repeat(c.unit, size/len(c.unit)) + c.tail
		start := time.Now()
		m.Match(text)
		assert.Less(t, time.Since(start), time.Minute, c.why)
	}
}
