package transcript

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// sameAsDecoder holds flat against the decoder for all of JSON.
func sameAsDecoder(t testing.TB, line string) (flat bool) {
	var fast, plain objects
	got, ok := fast.flat([]byte(line))
	if !ok {
		return false
	}
	want, err := plain.decodeAny([]byte(line))
	require.Nil(t, err, "%q", line)
	require.Equal(t, want, got, "%q", line)
	return true
}

func TestFlatEqualsDecoder(t *testing.T) {
	for _, c := range []struct {
		line string
		flat bool
		why  string
	}{
		{`{"a":"b"}`, true, "plain"},
		{` { "speaker" : "É" , "text" : "“a” \\ \"b\" \u00e9 \n" } ` + "\n", true, "escapes, white space, not ASCII"},
		{`{"year":2015,"n":null,"x":"","y":"long enough for eight bytes"}`, true, "numbers and nulls"},
		{`{"a":"b","a":"c"}`, true, "a name twice"},
		{`{"a":"b\\","c":"\\\"d\\"}`, true, "backslashes before a quotation mark"},
		{`{"a":"b\\\"}`, false, "the quotation mark is escaped"},
		{"{\"a\":\"12345678“12345678\x1f\"}", false, "a control character, further on"},
		{`{"a":1.5}`, false, "not whole"},
		{`{"a":01}`, false, "no number of JSON"},
		{`{"a":-1}`, false, "left to the decoder"},
		{`{"a":true}`, false, "left to the decoder"},
		{`{"a":[1]}`, false, "left to the decoder"},
		{`{"a":nulla}`, false, "no value"},
		{`{"a":"b"} x`, false, "something follows"},
		{`{"a":"b"`, false, "cut"},
		{`{"a":"b`, false, "cut in a string"},
		{`{"a":"b\`, false, "cut in an escape"},
		{`{"a":"\x"}`, false, "no escape"},
		{`{"a":"\ud800"}`, false, "half a surrogate pair"},
		{`{"a" "b"}`, false, "no colon"},
		{`{"a":"b" "c":"d"}`, false, "no comma"},
		{`{"a":"b",}`, false, "a comma too many"},
		{`{,"a":"b"}`, false, "a comma too many"},
		{"{\"a\":\"b\tc\"}", false, "a control character"},
		{"{\"a\":\"b\xffc\"}", false, "not UTF-8"},
		{"{\"a\":\"1234567\xff90\"}", false, "not UTF-8, further on"},
		{"{\"a\\n\":\"b\"}", false, "an escape in a name"},
		{`{}`, false, "nothing"},
		{`["a"]`, false, "no object"},
		{``, false, "no line"},
	} {
		require.Equal(t, c.flat, sameAsDecoder(t, c.line), "%s: %s", c.why, c.line)
	}
}

func FuzzFlat(f *testing.F) {
	for _, s := range []string{`{"a":"b\n","c":12,"d":null}`, `{"a":"b"}x`, "{\"a\":\"\xe2\x80\x9c12345678\"}", `{"a":"\ud83d\ude00"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) { sameAsDecoder(t, line) })
}
