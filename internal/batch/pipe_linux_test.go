package batch

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPipe: a pipe is not waited for, nor is a device read to its end.
func TestPipe(t *testing.T) {
	in := inputsOf(t, 3)
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	dir := t.TempDir()
	sum, err := jobOf(t, dir, in[0], pipe, "/dev/zero").Run(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 2, sum.Failures)
	assert.EqualValues(t, 3, sum.Statements)
	assert.Regexp(t, `pipe,,,"a pipe, not a file: write what comes from it to a file`, files(t, dir)[failuresName])
	assert.Regexp(t, `/dev/zero,,,"a device, not a file`, files(t, dir)[failuresName])
}
