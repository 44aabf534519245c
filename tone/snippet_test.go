package tone

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSnippet(t *testing.T) {
	long := strings.Repeat("word ", 20)
	for _, c := range []struct{ text, want, why string }{
		{"we [reject] it", "we reject it", "a short sentence is whole"},
		{"[reject]", "reject", "nothing around it"},
		{"we  do\n[reject] \u00a0 it", "we do reject it", "on one line"},
		{"“we [flatly\n reject] it”", "“we flatly reject it”", "what matched is on two lines"},
		{"\xff [reject] it", "\uFFFD reject it", "not UTF-8"},
		{"a\uFFFD [reject] it", "a\uFFFD reject it", "the sign itself"},
		{"a \t[reject]\tit", "a reject it", "tabs"},
		{"é\u2003[reject]—it", "é reject—it", "a space that is not ASCII"},
		{long + "[reject] " + long, "… " + long[:35] + "reject " + long[:34] + " …", "cut at white space"},
	} {
		start, end := strings.Index(c.text, "["), strings.Index(c.text, "]")-1
		text := strings.NewReplacer("[", "", "]", "").Replace(c.text)
		got, before := snippet(text, 0, len(text), start, end)
		assert.Equal(t, c.want, got, c.why)
		if before >= 0 {
			assert.Equal(t, text[start:end], got[before:][:end-start], "%s: where it stands", c.why)
		}
	}
}

// TestOnOneLine holds onOneLine to what it says.
func TestOnOneLine(t *testing.T) {
	for _, s := range []string{"", " ", "a", "a b", "a  b", " a", "a ", "a\tb", "a\u00a0b", "a\u3000b", "“a” — é", "a\xffb", "a\uFFFDb", "a\u2028b", "\u200b", "a\vb"} {
		joined := strings.Join(strings.Fields(s), " ")
		want := s != "" && joined == s && strings.ToValidUTF8(s, "") == s && !strings.ContainsRune(s, '\uFFFD')
		assert.Equal(t, want, onOneLine(s), "%q", s)
	}
}
