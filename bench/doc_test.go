package bench

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNewsIsDeterministic(t *testing.T) {
	a, b := News(1<<16, 1), News(1<<16, 1)
	if a != b {
		t.Error("the same seed gives another text")
	}
	if len(a) < 1<<16 || !utf8.ValidString(a) || a == News(1<<16, 2) {
		t.Error("not a text of the asked size, or the same for another seed")
	}
	for _, sign := range []string{"“", "didn’t", "\n\n", ", "} {
		if !strings.Contains(a, sign) {
			t.Errorf("no %q in it", sign)
		}
	}
}

func TestHostileSizes(t *testing.T) {
	for name, text := range Hostile(1000) {
		if len(text) < 900 || len(text) > 1000 {
			t.Errorf("%s: %d bytes", name, len(text))
		}
	}
}

func TestStream(t *testing.T) {
	b, err := io.ReadAll(NewStream(1<<20, 50))
	if err != nil || len(b) < 1<<20 || len(b) > 1<<20+4096 {
		t.Fatal(len(b), err)
	}
	speakers := map[string]bool{}
	for line := range bytes.Lines(b) {
		var r struct{ Speaker, Text string }
		if err := json.Unmarshal(line, &r); err != nil || r.Text == "" {
			t.Fatalf("%s: %v", line, err)
		}
		speakers[r.Speaker] = true
	}
	if len(speakers) != 50 {
		t.Errorf("%d speakers", len(speakers))
	}
}

func TestLexicon(t *testing.T) {
	for _, n := range []int{300, 3000} {
		if l, err := Lexicon(n); err != nil || l.Len() != n {
			t.Error(n, err)
		}
	}
}
