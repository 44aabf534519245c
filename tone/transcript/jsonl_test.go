package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestJSONLines(t *testing.T) {
	const good = "{\"speaker\":\"A\",\"text\":\"b\"}\n"
	for _, c := range []struct {
		reason, in string
		o          Options
		want       []string
	}{
		{"blank lines are skipped and counted", "\n\n" + good + "  \r\nx\n", Options{},
			[]string{"A|b", "! in:5:1: not JSON: invalid character 'x' at start of value; each line must be one object"}},
		{"a syntax error has its column", good + `{"text": oops}` + "\n" + good, Options{},
			[]string{"A|b", "! in:2:10: not JSON: invalid character 'o' at start of value; each line must be one object", "A|b"}},
		{"a list is no object", "[1]\n" + good, Options{},
			[]string{`! in:1:1: not a JSON object: each line must be one, like {"speaker": ..., "text": ...}`, "A|b"}},
		{"no text", `{"speaker":"A","body":"b"}` + "\n" + good, Options{},
			[]string{`! in:1: no such column: no text among ["speaker" "body"]; say which column has it`, "A|b"}},
		{"a text that is a number", `{"speaker":"A", "text": 7}` + "\n" + good, Options{},
			[]string{`! in:1:25: "text" is not a string: it must be the statement's text`, "A|b"}},
		{"a text that is null", `{"text":null}`, Options{}, []string{`! in:1:9: "text" is not a string: it must be the statement's text`}},
		{"a speaker that is a list", `{"speaker":["A"],"text":"b"}`, Options{},
			[]string{`! in:1:12: "speaker" is not a string: it must be the speaker's name`}},
		{"a speaker without a name", `{"speaker":null,"text":"b"}` + "\n" + `{"speaker":" ","text":"c"}`, Options{}, []string{"|b", "|c"}},
		{"a speaker with a number", `{"speaker":2,"text":"b"}`, Options{}, []string{"2|b"}},
		{"a record over the limit, then a good one", `{"text":"` + strings.Repeat("x", 40) + "\"}\n" + good, Options{MaxRecord: 30},
			[]string{"! in:1: record too long: over 30 bytes; split it or raise the limit", "A|b"}},
		{"the last line needs no line break, over the limit or not", good + strings.Repeat("x", 40), Options{MaxRecord: 30},
			[]string{"A|b", "! in:2: record too long: over 30 bytes; split it or raise the limit"}},
		{"invalid UTF-8 is replaced", "{\"text\":\"a\xffb\"}", Options{}, []string{"|a\ufffdb"}},
		{"an escaped NUL is one", `{"text":"a\u0000b"}`, Options{}, []string{"|a\x00b"}},
		{"one value over several lines: advice, once", "[\n{\"text\":\n\"a\"}\n]", Options{},
			[]string{"! in:1: this JSON runs over several lines: put each object on a line of its own, for example with jq -c"}},
		{"something after the object", `{"text":"a"} {"text":"b"}`, Options{},
			[]string{"! in:1:14: not JSON: something follows the object; each line must be one object"}},
		{"an object that is cut off", `{"text":"a`, Options{},
			[]string{"! in:1:11: not JSON: the line ends inside the object; each line must be one object"}},
	} {
		c.o.Name, c.o.Format = "in", JSONLines
		assert.Equal(t, c.want, gather(c.in, c.o), c.reason)
	}
}

func FuzzJSONLines(f *testing.F) {
	f.Add("{\"text\":\"a\"}\n\nx\n[1]\n{\"text\":1}\n", 16)
	f.Add("{\"id\":1,\"text\":\"MR. A: b\",\"format\":\"transcript\"}", 0)
	f.Fuzz(func(t *testing.T, in string, limit int) {
		checkStream(t, in, Options{Format: JSONLines, MaxRecord: limit})
	})
}

// checkStream: reading ends, the lines of its records are in the input and in
// order, and it gives the same twice. An error may lie ahead of what comes
// next: a table's row is left at the end of its first line, wherever in it the
// cell stands that is wrong.
func checkStream(t *testing.T, in string, o Options) {
	last, lines := 0, strings.Count(in, "\n")+1
	var again []string
	for rec, err := range Records(strings.NewReader(in), o) {
		line := rec.Statement.Line
		if e, ok := err.(*Error); ok {
			assert.NotContains(t, e.Error(), "\n")
			line = e.Line
			again = append(again, "! "+e.Error())
		} else {
			again = append(again, rec.Statement.Speaker+"|"+rec.Statement.Text)
		}
		if line > 0 {
			assert.GreaterOrEqual(t, line, last)
			assert.LessOrEqual(t, line, lines)
		}
		if err == nil {
			last = line
		}
	}
	assert.Equal(t, gather(in, o), again)
}
