package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSeedArticle runs the whole way on the article of the model case, where it is at hand.
func TestSeedArticle(t *testing.T) {
	name := filepath.Join("..", "..", "..", "shared", "seeds", "wang-qin-article.txt")
	article, err := os.ReadFile(name)
	if err != nil {
		t.Skip("the article of the model case is not at hand")
	}
	code, out, errs := runWith(t, "", "analyze", "--top", "-1", "-o", "jsonl", name)
	require.Equal(t, 0, code, errs)
	type profile struct {
		Speaker  string
		Net      float64
		Evidence []struct {
			Pole    string
			Example struct {
				Start, End int
				Text       string
			}
		}
	}
	profiles := map[string]profile{}
	for line := range strings.Lines(out) {
		var p profile
		require.NoError(t, json.Unmarshal([]byte(line), &p))
		profiles[p.Speaker] = p
	}
	for _, who := range []string{"Wang Yi", "Qin Gang", "Antony Blinken", "Matthew Miller", "senior State Department official"} {
		assert.Contains(t, profiles, who)
	}
	assert.Less(t, profiles["Wang Yi"].Net, profiles["Qin Gang"].Net)
	poles := map[string]string{}
	for _, p := range profiles {
		for _, e := range p.Evidence {
			assert.Equal(t, e.Example.Text, string(article[e.Example.Start:e.Example.End]), "offsets cut the exact words from the file")
			assert.NotContains(t, e.Example.Text, "plunging", "the journalist's own sentences are nobody's")
			poles[p.Speaker+": "+e.Example.Text] = e.Pole
		}
	}
	assert.Equal(t, "combative", poles["Wang Yi: no room for compromise"])
	assert.Equal(t, "conciliatory", poles["Wang Yi: reverse the downward spiral"])
}
