package lexicon

import (
	"os"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEnglishCompiles(t *testing.T) {
	_, err := readEnglish(true)
	require.NoError(t, err)
}

// TestEnglishImage holds the image to what compiling gives.
func TestEnglishImage(t *testing.T) {
	var p parser
	sum, err := p.english()
	require.NoError(t, err)
	compiled, err := readEnglish(false)
	require.NoError(t, err)
	want := writeImage(compiled, sum)
	if *update {
		require.NoError(t, os.WriteFile("data/english.image", want, 0o644))
		return
	}
	if string(want) != englishImage {
		t.Fatal("data/english.image is not of this text and code: go test ./lexicon -run TestEnglishImage -update")
	}
	imaged, err := imagedEnglish()
	require.NoError(t, err)
	require.Equal(t, compiled.src, imaged.src)
	require.Equal(t, compiled.traits, imaged.traits)
	require.Equal(t, compiled.shifts, imaged.shifts)
	for _, part := range []struct{ compiled, imaged any }{{compiled.vocab, imaged.vocab}, {compiled.entries, imaged.entries}, {compiled.shifters, imaged.shifters}} {
		require.True(t, reflect.DeepEqual(part.compiled, part.imaged), "%T", part.imaged) // too large to be shown
	}
}

func TestImageOfAnotherText(t *testing.T) {
	l, _, err := newLexicon(Source{}, nil)
	require.NoError(t, err)
	require.ErrorIs(t, readImage(l, englishImage, [32]byte{}), errImage, "another sum")
	require.ErrorIs(t, readImage(l, "", [32]byte{}), errImage, "nothing")
}

func BenchmarkEnglish(b *testing.B) {
	for b.Loop() {
		if _, err := imagedEnglish(); err != nil {
			b.Fatal(err)
		}
	}
}
