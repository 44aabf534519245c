package lexicon

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMemoRemembers(t *testing.T) {
	m := newMatcher(English())
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 300000 { // more than there is room for
		span := fmt.Sprintf("w%d", rng.IntN(200000))
		if i%3 == 0 {
			span = "“" + span + strings.Repeat(".", rng.IntN(8)) + "didn't,”"
		}
		want, _ := m.classify(nil, span, 0)
		for i := range want {
			want[i] = anew(&want[i])
		}
		if got, ok := remembered(&m.memo, span); ok {
			require.Equal(t, want, got, span)
		}
		m.memo.put(span, want)
		if got, ok := remembered(&m.memo, span); ok {
			require.Equal(t, want, got, span)
		} else {
			require.True(t, len(span) > maxMemoSpan || len(want) > longWords, "what was just put is there: %s", span)
		}
	}
}

// remembered returns the words of a span that m knows.
func remembered(m *memo, text string) (out []word, ok bool) {
	words := m.getLong(text)
	if len(text) <= shortSpan {
		key := keyOf(text)
		short := m.getShort(key, key.hash())
		if short == nil {
			return nil, false
		}
		switch {
		case short[0] == elsewhere:
		case short[1] != 0:
			words = short[:]
		default:
			words = short[:1]
		}
	}
	for _, p := range words {
		out = append(out, anew(&word{0, p}))
	}
	return out, words != nil
}

func TestMemoSlots(t *testing.T) {
	assert.EqualValues(t, 32, unsafe.Sizeof(shortSlot{}))
	assert.EqualValues(t, 128, unsafe.Sizeof(longSlot{}))
	assert.EqualValues(t, 24, unsafe.Sizeof(state{}))
	assert.EqualValues(t, 24, unsafe.Sizeof(head{}))
}
