package transcript

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
)

var update = flag.Bool("update", false, "rewrite the marks in testdata")

// A golden text bears its turns as marks: ⟦speaker; column=value⟧ where a
// turn's speech begins, ⟦+⟧ where it goes on after a direction, ⟦/⟧ where a
// part ends. Without its marks it is the input. All were written for this
// package.
var marks = regexp.MustCompile(`⟦[^⟧]*⟧`)

func render(text string, turns []tone.Statement) string {
	var b strings.Builder
	at := 0
	for _, s := range turns {
		for i, p := range s.Parts {
			b.WriteString(text[at:p.Span.Start])
			b.WriteString(opening(s, i))
			b.WriteString(text[p.Span.Start:p.Span.End])
			b.WriteString("⟦/⟧")
			at = p.Span.End
		}
	}
	return b.String() + text[at:]
}

func opening(s tone.Statement, part int) string {
	if part > 0 {
		return "⟦+⟧"
	}
	mark := "⟦" + s.Speaker
	for _, c := range s.Meta {
		mark += "; " + c.Name + "=" + c.Value
	}
	return mark + "⟧"
}

func golden(t *testing.T, dir string) map[string]string {
	files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		texts[f] = string(b)
	}
	return texts
}

func TestGoldenTranscripts(t *testing.T) {
	for file, want := range golden(t, "transcripts") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text := marks.ReplaceAllString(want, "")
			got := render(text, Turns(tone.Document{Text: text}))
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			} else {
				assert.Equal(t, want, got)
			}
			assert.Equal(t, Text, Detect([]byte(text), ""))
		})
	}
}

func TestGoldenArticles(t *testing.T) {
	for file, text := range golden(t, "articles") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			assert.Equal(t, Article, Detect([]byte(text), filepath.Base(file)))
		})
	}
}
