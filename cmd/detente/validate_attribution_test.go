package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAgreesWithBoard holds the figures of validate attribution to those of the script that the
// project is measured with.
func TestAgreesWithBoard(t *testing.T) {
	score, err := filepath.Abs("../../../shared/eval/score.py")
	require.NoError(t, err)
	data, err := filepath.Abs("../../../shared/data/attribution/polnear-dev.jsonl")
	require.NoError(t, err)
	for _, name := range []string{score, data} {
		if _, err := os.Stat(name); err != nil {
			t.Skip("absent: " + name)
		}
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is absent")
	}
	bin := filepath.Join(t.TempDir(), "detente")
	out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput()
	require.NoError(t, err, "%s", out)
	board, err := exec.Command(python, score, "attribution", data, "--bin", bin).Output()
	require.NoError(t, err)
	mine, err := exec.Command(bin, "validate", "attribution", "-o", "jsonl", "--resamples", "-1", data).Output()
	require.NoError(t, err)

	type figure struct{ Value float64 }
	var got struct {
		Parts []struct {
			Part  string
			Words struct{ Precision, Recall, F1 figure }
		}
		All   figure `json:"speaker_of_all_words"`
		Found figure `json:"speaker_of_words_attributed"`
	}
	require.NoError(t, json.Unmarshal(mine, &got))
	words := got.Parts[2].Words
	require.Equal(t, "content", got.Parts[2].Part)
	assert.Contains(t, string(board), fmt.Sprintf("attributed words P %.3f R %.3f F1 %.3f", words.Precision.Value, words.Recall.Value, words.F1.Value))
	assert.Contains(t, string(board), fmt.Sprintf("named speaker right: %.3f of all words, %.3f of the words attributed", got.All.Value, got.Found.Value))
	t.Log(strings.TrimSpace(string(board)))
}
