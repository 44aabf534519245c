package bench

import (
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
