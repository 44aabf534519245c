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
		want := m.classify(nil, span)
		if got, ok := m.memo.get(nil, hashSpan(span), span, 0); ok {
			require.Equal(t, want, got, span)
		}
		m.memo.put(hashSpan(span), span, want)
		if got, ok := m.memo.get(nil, hashSpan(span), span, 7); ok {
			require.Len(t, got, len(want))
			require.Equal(t, want[0].start+7, got[0].start)
		} else {
			require.True(t, len(span) > maxMemoSpan || len(want) > longWords, "what was just put is there: %s", span)
		}
	}
}

func TestMemoSlots(t *testing.T) {
	assert.EqualValues(t, 32, unsafe.Sizeof(shortSlot{}))
	assert.EqualValues(t, 128, unsafe.Sizeof(longSlot{}))
	assert.EqualValues(t, 16, unsafe.Sizeof(state{}))
}
