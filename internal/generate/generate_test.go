package generate

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWrite(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	c := Corpus{Documents: 30, Bytes: 2000, Broken: 10, Seed: 1}
	require.NoError(t, c.Write(a))
	require.NoError(t, c.Write(b))
	files, size := 0, int64(0)
	require.NoError(t, filepath.WalkDir(a, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(a, path)
		one, err := os.ReadFile(path)
		require.NoError(t, err)
		two, err := os.ReadFile(filepath.Join(b, name))
		require.NoError(t, err)
		assert.Equal(t, one, two, "the same seed, the same corpus")
		files, size = files+1, size+int64(len(one))
		return nil
	}))
	assert.Equal(t, 30, files)
	assert.InDelta(t, 30*2000, size, 30*1000)
}
