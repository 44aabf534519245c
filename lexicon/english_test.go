package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEnglishCompiles(t *testing.T) {
	_, err := readEnglish(true)
	require.NoError(t, err)
}
