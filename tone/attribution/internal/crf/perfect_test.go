package crf

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAPerfectHashHasAPlaceForEachKey(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 7, 100, 50_000} {
		keys := make([]uint32, n)
		for i := range keys {
			keys[i] = r.Uint32() | 1
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		p, err := newPerfect(keys)
		require.NoError(t, err)
		taken := make([]bool, p.size)
		for _, key := range keys {
			require.False(t, taken[p.at(key)], "%d keys", n)
			taken[p.at(key)] = true
		}
		for range 1000 {
			require.Less(t, uint64(p.at(r.Uint32())), p.size, "any key has a place to look at")
		}
	}
}

// Chance must not fail a corpus: not with as many keys to a group as there may be, either.
func TestKeysFindPlacesWhateverTheChance(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 5))
		for _, n := range []int{perGroup << 14, perGroup<<13 + 1, (perGroup+1)<<13 - 60} {
			keys := make([]uint32, n)
			for i := range keys {
				keys[i] = r.Uint32() | 1
			}
			slices.Sort(keys)
			_, err := newPerfect(slices.Compact(keys))
			require.NoError(t, err)
		}
	}
}

func TestKeysThatDoNotSpreadAreAnError(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{maxGroup, maxGroup + 1, 100_000} { // no seed parts so many; too many for one; the same
		keys := make([]uint32, n)
		for i := range keys {
			keys[i] = r.Uint32() >> 16 << 1 // all in one group
		}
		slices.Sort(keys)
		_, err := newPerfect(keys)
		assert.ErrorIs(t, err, errSpread, "%d keys", n)
	}
}

func TestSame(t *testing.T) {
	for _, a := range []uint32{0, 1, 1 << 31, 1<<32 - 1} {
		for _, b := range []uint32{0, 1, 1 << 31, 1<<32 - 1} {
			want := uint64(0)
			if a == b {
				want = 1<<64 - 1
			}
			assert.Equal(t, want, same(a, b), "%d, %d", a, b)
		}
	}
}
