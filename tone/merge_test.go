package tone

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// split adds statements to n accumulators at random and returns their binary forms.
func split(t testing.TB, a *Analyzer, list []Statement, n int, seed uint64) (parts [][]byte) {
	rng := rand.New(rand.NewPCG(seed, seed))
	accs := make([]*Accumulator, n)
	for i := range accs {
		accs[i] = a.NewAccumulator("speaker", "month")
	}
	for _, s := range list {
		accs[rng.IntN(n)].Add(s)
	}
	for _, acc := range accs {
		parts = append(parts, bytesOf(t, acc))
	}
	return parts
}

func readers(parts [][]byte) (out []io.Reader) {
	for _, p := range parts {
		out = append(out, bytes.NewReader(p))
	}
	return out
}

// TestMergeOfStreams: merging streams gives the bytes and the profiles that merging in
// memory gives, for any splitting and in several levels.
func TestMergeOfStreams(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	list := speech(600, 11)
	whole := a.NewAccumulator("speaker", "month")
	whole.Add(list...)
	want := bytesOf(t, whole)
	for _, n := range []int{1, 2, 3, 17} {
		parts := split(t, a, list, n, uint64(n))
		var flat, left, both bytes.Buffer
		require.NoError(t, a.MergeAccumulators(&flat, readers(parts)...))
		require.True(t, bytes.Equal(want, flat.Bytes()), "%d parts", n)

		require.NoError(t, a.MergeAccumulators(&left, readers(parts[:(n+1)/2])...))
		require.NoError(t, a.MergeAccumulators(&both, append(readers(parts[(n+1)/2:]), &left)...))
		require.True(t, bytes.Equal(want, both.Bytes()), "%d parts in two levels", n)

		var profiles []Profile
		for p, err := range a.ProfilesOf(readers(parts)...) {
			require.NoError(t, err)
			profiles = append(profiles, p)
		}
		require.Equal(t, slices.Collect(whole.Profiles().All()), profiles)
	}
}

func TestMergeOfStreamsRefuses(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	good := split(t, a, speech(50, 12), 1, 1)[0]
	other, _ := a.NewAccumulator("party").MarshalBinary()
	foreign, _ := (&Analyzer{}).NewAccumulator("speaker", "month").MarshalBinary()
	for _, c := range []struct {
		parts [][]byte
		want  string
		why   string
	}{
		{nil, "no accumulators", "nothing to merge"},
		{[][]byte{good, []byte("other bytes")}, "not an accumulator of this version (part 2)", "not ours"},
		{[][]byte{good, other}, "cannot merge", "other columns"},
		{[][]byte{foreign}, "not with lexicon", "another lexicon"},
		{[][]byte{good, good[:len(good)/2]}, "cut short or damaged (part 2)", "cut"},
		{[][]byte{append(slices.Clone(good), 7)}, "cut short or damaged", "bytes after the end"},
		{[][]byte{bytes.Replace(good, []byte("\x80\x01"), []byte("\x80\x81\x00"), 1)}, "cut short or damaged", "a number longer than it must be"},
		{[][]byte{append(good[:len(accumulatorMagic)+2+64:len(accumulatorMagic)+2+64], 10, 1, 0)}, "cut short or damaged", "fewer columns than none"},
	} {
		assert.ErrorContains(t, a.MergeAccumulators(io.Discard, readers(c.parts)...), c.want, c.why)
		var last error
		for _, err := range a.ProfilesOf(readers(c.parts)...) {
			last = err
		}
		assert.ErrorContains(t, last, c.want, c.why)
	}
	assert.ErrorContains(t, a.MergeAccumulators(full{}, bytes.NewReader(good)), "full", "the writer's error")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

// TestAddScored: statements that are scored and added at once are scored as by Score and
// added as by Add.
func TestAddScored(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	list := speech(100, 13)
	one, both := a.NewAccumulator(), a.NewAccumulator()
	one.Add(list...)
	scores := make([]Score, 10)
	for i := 0; i < len(list); i += len(scores) {
		both.AddScored(scores, list[i:i+len(scores)])
		for k := range scores {
			want := a.Score(list[i+k].Text)
			require.Equal(t, fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", scores[k]), "into a score that was used")
		}
	}
	require.Equal(t, bytesOf(t, one), bytesOf(t, both))
}

// TestWriteBinary: written to a stream it is the same as in memory, and a writer's error is told.
func TestWriteBinary(t *testing.T) {
	a := &Analyzer{Lexicon: small(t)}
	acc := a.NewAccumulator("speaker", "month")
	for range 2 {
		var b bytes.Buffer
		require.NoError(t, acc.WriteBinary(&b))
		require.Equal(t, bytesOf(t, acc), b.Bytes())
		acc.Add(speech(50, 3)...)
	}
	assert.ErrorContains(t, acc.WriteBinary(full{}), "full")
	size := acc.Size()
	acc.Add(speech(50, 4)...)
	assert.Greater(t, acc.Size(), size, "more groups or entries, more memory")
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct{ when, column, want string }{
		{"2024-03-31", "quarter", "2024-Q1"},
		{"2024-04-01", "quarter", "2024-Q2"},
		{"2024-12-31", "quarter", "2024-Q4"},
		{"2024-05-17", "year", "2024"},
		{"2024-05-17", "month", "2024-05"},
		{"2024-05-17", "day", "2024-05-17"},
	} {
		when, err := time.Parse(time.DateOnly, c.when)
		require.NoError(t, err)
		s := Statement{When: when}
		got, ok := s.Column(c.column)
		assert.Equal(t, c.want, got, c.when)
		assert.True(t, ok)
		_, ok = (&Statement{}).Column(c.column)
		assert.False(t, ok, "no date, no %s", c.column)
	}
}
