package attribution

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
)

// shared is where articles and hand-coded data lie that are not part of this
// module.
const shared = "../../../shared"

func readShared(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared, name))
	if err != nil {
		t.Skip("absent: " + name)
	}
	return b
}

// TestModelCase holds who said what in the article of the model case: each phrase
// is in a statement of its speaker and of nobody else.
func TestModelCase(t *testing.T) {
	text := string(readShared(t, "seeds/wang-qin-article.txt"))
	statements := new(Attributor).Statements(tone.Document{ID: "seed", Text: text})
	for phrase, speaker := range map[string]string{
		"no room for compromise or backdown":          "Wang Yi",
		"core interests":                              "Wang Yi",
		"reverse the downward spiral":                 "Wang Yi",
		"wrong perception":                            "Wang Yi",
		"root cause":                                  "Wang Yi",
		"suppressing":                                 "Wang Yi",
		"China threat":                                "Wang Yi",
		"a critical juncture":                         "Wang Yi",
		"advance dialogue, exchanges and cooperation": "Qin Gang",
		"maintain high-level interactions":            "Qin Gang",
		"responsibly":                                 "Antony Blinken",
		"open channels of communication":              "Antony Blinken",
		"does not veer into conflict":                 "Antony Blinken",
		"stand up for the interests":                  "Antony Blinken",
		"candid and productive":                       "Matthew Miller",
		"on a number of fronts":                       "senior State Department official",
		"desire to reduce tensions":                   "senior State Department official",
		"Profound differences":                        "senior State Department official",
		"sent relations plunging to a new low":        "",
		"took a more combative tone":                  "",
		"has increasingly been another flashpoint":    "",
	} {
		var who []string
		for _, s := range statements {
			if strings.Contains(s.Text, phrase) {
				who = append(who, s.Speaker)
			}
		}
		if speaker == "" {
			assert.Empty(t, who, "the journalist's own: %s", phrase)
		} else {
			assert.Equal(t, []string{speaker}, who, phrase)
		}
	}
}
