package transcript

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
)

// gather reads an input to its end and writes what came of it down in lines:
// "speaker|text" for labelled records, "|text" for others, "! message" for errors.
func gather(in string, o Options) []string {
	var got []string
	for rec, err := range Records(strings.NewReader(in), o) {
		if err != nil {
			got = append(got, "! "+err.Error())
			continue
		}
		got = append(got, rec.Statement.Speaker+"|"+rec.Statement.Text)
	}
	return got
}

func TestRecords(t *testing.T) {
	for _, c := range []struct {
		reason string
		in     string
		o      Options
		want   []string
	}{
		{"nothing comes of nothing", "", Options{}, nil},
		{"a byte order mark alone is nothing", "\ufeff", Options{}, nil},
		{"white space is no article", " \n\n", Options{}, nil},
		{"prose is one record, whole", "We met. We spoke.\n", Options{}, []string{"|We met. We spoke.\n"}},
		{"prose can be forced", "{\"text\": 1}", Options{Format: Article}, []string{"|{\"text\": 1}"}},
		{"bytes of no meaning are text", "\x00\xfe\x01\x02", Options{}, []string{"|\x00\xfe\x01\x02"}},
		{"a NUL inside a turn is kept", "MR. A: a\x00b\nMR. B: c\xffd\n", Options{}, []string{"MR. A|a\x00b", "MR. B|c\xffd"}},
		{"CRLF does not belong to speech", "\ufeffMR. A: One.\r\n\r\nTwo.\r\n\r\nMR. B: Three.\r\n", Options{},
			[]string{"MR. A|One.\r\n\r\nTwo.", "MR. B|Three."}},
		{"a forced transcript may have one label", "Jane Doe: Hello.", Options{Format: Text}, []string{"Jane Doe|Hello."}},
		{"a forced transcript without labels is an error, not silence", "Hello.", Options{Format: Text, Name: "a.txt"},
			[]string{"! a.txt: no speaker labels in this transcript: each turn begins with NAME: at the beginning of a line; read prose as an article"}},
		{"a turn over the limit is an error with its line", "MR. A: One.\nMR. B: Two and three.\nMR. A: Four.", Options{MaxRecord: 6},
			[]string{"MR. A|One.", "! transcript: 2: record too long: over 6 bytes; split it or raise the limit", "MR. A|Four."}},
		{"an article over the limit is an error", "We met and spoke.", Options{MaxRecord: 6, Name: "a"},
			[]string{"! a: record too long: over 6 bytes; split it or raise the limit"}},
		{"UTF-16 is refused with advice", "\xff\xfeH\x00i\x00", Options{Name: "x.csv"},
			[]string{"! x.csv: not UTF-8 text: this is UTF-16; convert it with iconv -f UTF-16 -t UTF-8"}},
		{"an office document is refused", "PK\x03\x04....", Options{},
			[]string{"! transcript: not UTF-8 text: this is a zip archive or an office document; extract it, or save it as plain text or CSV"}},
		{"an unknown format is an error that lists the formats", "x", Options{Format: "xml"},
			[]string{`! transcript: unknown format "xml": use auto, ungdc, html, tei, vtt, srt, whisper, convokit, jsonl, tsv, csv, transcript, article`}},
		{"an unknown field is an error", "x", Options{Columns: map[string]string{"who": "x"}},
			[]string{`! transcript: unknown field "who" in Columns: use speaker, text, doc, id, when or format`}},
	} {
		assert.Equal(t, c.want, gather(c.in, c.o), c.reason)
	}
}

// TestOneByteReads: how the bytes come in changes nothing.
func TestOneByteReads(t *testing.T) {
	for _, in := range []string{
		"{\"text\":\"a\"}\n\n{\"text\":\"b\"}",
		"speaker,text\nA,\"b\r\nc\"\nD,e\n",
		"speaker\ttext\nA\tb\n",
		"MR. A: One.\nMR. B: Two.\n",
		"Prose.",
	} {
		var slow []string
		for rec, err := range Records(iotest.OneByteReader(strings.NewReader(in)), Options{}) {
			require.NoError(t, err)
			slow = append(slow, rec.Statement.Speaker+"|"+rec.Statement.Text)
		}
		assert.Equal(t, gather(in, Options{}), slow)
	}
}

// TestReaderFails: records before the failure come, then the error, and it is
// the last.
func TestReaderFails(t *testing.T) {
	broken := errors.New("disk on fire")
	for _, c := range []struct {
		reason, in string
		good       int
	}{
		{"lines before it are whole", "{\"text\":\"a\"}\n{\"text\":\"b", 1},
		{"so are rows", "speaker,text\nA,b\nC,\"d", 1},
		{"a transcript is not known to be whole", "MR. A: One.\nMR. B: Two.\n", 0},
	} {
		for _, r := range []io.Reader{
			io.MultiReader(strings.NewReader(c.in), iotest.ErrReader(broken)),
			&together{c.in, broken},
		} {
			var errs []error
			good := 0
			for _, err := range Read(r, Options{Name: "in"}) {
				if err != nil {
					errs = append(errs, err)
				} else {
					good++
				}
			}
			assert.Equal(t, c.good, good, c.reason)
			require.Len(t, errs, 1, c.reason)
			assert.ErrorIs(t, errs[0], broken, c.reason)
		}
	}
}

// together gives its bytes and its error in one call.
type together struct {
	s   string
	err error
}

func (r *together) Read(p []byte) (int, error) {
	n := copy(p, r.s)
	r.s = r.s[n:]
	return n, r.err
}

type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

func TestReaderGivesNothing(t *testing.T) {
	for _, err := range Read(idle{}, Options{}) {
		assert.ErrorIs(t, err, io.ErrNoProgress)
	}
}

func TestStopsWhenTold(t *testing.T) {
	for _, in := range []string{
		"{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "x\n{}\n", "speaker,text\nA,b\nC,d\n", "speaker,text\nA\nC\n",
		"MR. A: One.\nMR. B: Two.\n", "Prose.", `{"format":"transcript","text":"MR. A: One.\nMR. B: Two."}`,
	} {
		n := 0
		for range Records(strings.NewReader(in), Options{}) {
			n++
			break
		}
		assert.Equal(t, 1, n, in)
	}
}

func TestErrorText(t *testing.T) {
	cause := errors.New("cause")
	for _, c := range []struct {
		err  Error
		want string
	}{
		{Error{"f.csv", 3, 7, cause}, "f.csv:3:7: cause"},
		{Error{"f.csv", 3, 0, cause}, "f.csv:3: cause"},
		{Error{"f.csv", 0, 0, cause}, "f.csv: cause"},
		{Error{"", 3, 7, cause}, "transcript: 3:7: cause"},
		{Error{"", 0, 0, cause}, "transcript: cause"},
	} {
		assert.Equal(t, c.want, c.err.Error())
		assert.ErrorIs(t, &c.err, cause)
	}
}

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		reason, head, name string
		want               Format
	}{
		{"the extension decides", "MR. A: One.\nMR. B: Two.", "x.CSV", CSV},
		{"objects", " \n{\"text\": \"a\"}", "", JSONLines},
		{"an empty object is one", "{}\n", "-", JSONLines},
		{"a list of objects is on the way to JSON Lines", "[\n  {\"text\": \"a\"}", "x.json", JSONLines},
		{"a brace is no object", "{Laughter}\n\nHello.", "", Article},
		{"a header with a text column and a row", "who,text\nA,b\n", "", CSV},
		{"a byte order mark before the header", "\ufeffwho,Text\nA,b\n", "", CSV},
		{"semicolons", "who;text\nA;b, c\n", "", CSV},
		{"a header alone", "speaker,text\n", "", CSV},
		{"no text column, but rows that agree", "who,words\nA,b\nC,d\nE,f\n", "", CSV},
		{"tabs", "speaker\ttext\nA\t\"b\" and c\n", "", TSV},
		{"prose that begins with the word for the column", "Statement, by the president\nWe met today.\n", "", Article},
		{"prose with a comma a line", "First, we met.\nThen, we spoke.\nLast, we left.\n", "", Article},
		{"two labels", "Jane Doe: Hello.\n\nJohn Roe: Hello.\n", "", Text},
		{"words that head paragraphs", "Note: this.\n\nUpdate: that.\n", "", Article},
		{"two places are no speakers, in lines of prose", "PARIS: The talks go on.\n\nThey are long.\n\nThey are hard.\n\nROME: Nobody knows.\n\nThey wait.\n", "", Article},
		{"nothing", "", "", Article},
	} {
		assert.Equal(t, c.want, Detect([]byte(c.head), c.name), c.reason)
	}
}

func TestColumns(t *testing.T) {
	day := time.Date(2023, 3, 7, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		reason, in string
		o          Options
		want       tone.Statement
	}{
		{"the usual names, and the rest in order",
			`{"z":1,"speaker":" Wang Yi ","text":" We must. ","id":7,"doc_id":"d","date":"2023-03-07","a":{"b": [1, 2]},"ok":null}`, Options{Name: "in"},
			tone.Statement{Speaker: "Wang Yi", ID: "7", Doc: "d", Line: 1, Text: " We must. ", When: day, Meta: []tone.Column{
				{Name: "z", Value: "1", Raw: true}, {Name: "a", Value: `{"b":[1,2]}`, Raw: true}, {Name: "ok", Value: "null", Raw: true}}}},
		{"speaker comes before name, and name is then the user's",
			`{"name":"n","speaker":"s","text":"t"}`, Options{Name: "in"},
			tone.Statement{Speaker: "s", Doc: "in", Line: 1, Text: "t", Meta: []tone.Column{{Name: "name", Value: "n"}}}},
		{"a column that was given is taken by no other field",
			`{"name":"t","text":"x"}`, Options{Columns: map[string]string{"text": "name"}},
			tone.Statement{Line: 1, Text: "t", Meta: []tone.Column{{Name: "text", Value: "x"}}}},
		{"a field can be switched off",
			`{"name":"n","text":"x"}`, Options{Columns: map[string]string{"speaker": ""}},
			tone.Statement{Line: 1, Text: "x", Meta: []tone.Column{{Name: "name", Value: "n"}}}},
		{"a time that cannot be read is the user's",
			`{"when":"in spring","text":"x"}`, Options{},
			tone.Statement{Line: 1, Text: "x", Meta: []tone.Column{{Name: "when", Value: "in spring"}}}},
		{"a year may be a number", `{"date":2023,"text":"x"}`, Options{},
			tone.Statement{Line: 1, Text: "x", When: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)}},
		{"a month", `{"date":"2023-03","text":"x"}`, Options{},
			tone.Statement{Line: 1, Text: "x", When: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)}},
		{"a moment", `{"time":"2023-03-07T00:00:00Z","text":"x"}`, Options{}, tone.Statement{Line: 1, Text: "x", When: day}},
		{"a document is named by its id", `{"id":"i","text":"x"}`, Options{Name: "in"},
			tone.Statement{ID: "i", Doc: "i", Line: 1, Text: "x"}},
		{"a labelled statement is not", `{"id":"i","speaker":"s","text":"x"}`, Options{Name: "in"},
			tone.Statement{Speaker: "s", ID: "i", Doc: "in", Line: 1, Text: "x"}},
		{"a format of another meaning is the user's", `{"format":"tape","text":"x"}`, Options{},
			tone.Statement{Line: 1, Text: "x", Meta: []tone.Column{{Name: "format", Value: "tape"}}}},
		{"tables fold the case of their header and trim it", "\ufeffID, Speaker ,TEXT\n1, A ,b\n", Options{Name: "in"},
			tone.Statement{Speaker: "A", ID: "1", Doc: "in", Line: 2, Text: "b"}},
		{"a second column of a name is the user's", `{"text":"a","text":"b"}`, Options{},
			tone.Statement{Line: 1, Text: "a", Meta: []tone.Column{{Name: "text", Value: "b"}}}},
	} {
		n := 0
		for got, err := range Read(strings.NewReader(c.in), c.o) {
			require.NoError(t, err, c.reason)
			assert.Equal(t, c.want, got, c.reason)
			n++
		}
		assert.Equal(t, 1, n, c.reason)
	}
}

// TestTranscriptRecord: a record that is a transcript comes as its turns.
func TestTranscriptRecord(t *testing.T) {
	in := `{"id":"m1","doc":"session","format":"transcript","speaker":"clerk","place":"x","text":"Head\nMr. A (France): One.\n(Laughter.)\nTwo.\nMr. B: Three."}` + "\n" +
		`{"format":"transcript","text":"Nobody speaks."}`
	var recs []Record
	var errs []string
	for rec, err := range Records(strings.NewReader(in), Options{Name: "in"}) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		recs = append(recs, rec)
	}
	require.Len(t, recs, 2)
	own := []tone.Column{{Name: "doc", Value: "session"}, {Name: "speaker", Value: "clerk"}, {Name: "place", Value: "x"}}
	assert.Equal(t, Record{
		Labelled: true, Format: "transcript",
		Statement: tone.Statement{
			Speaker: "Mr. A", ID: "m1", Doc: "m1", Line: 1, Text: "One.\n\nTwo.",
			Parts: []tone.Part{{Start: 0, Span: tone.Span{Start: 21, End: 25}}, {Start: 6, Span: tone.Span{Start: 38, End: 42}}},
			Meta:  append(own, tone.Column{Name: "country", Value: "France"}),
		},
	}, recs[0])
	assert.Equal(t, own, recs[1].Statement.Meta, "the columns of one turn are not those of another")
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], "in:2: no speaker labels")
}

// TestLongLine: a line of 100 MB is skipped without being held.
func TestLongLine(t *testing.T) {
	for _, c := range []struct{ format, head, good string }{
		{"jsonl", "", `{"text":"good"}`},
		{"csv", "text,x\n", "good,1"},
		{"tsv", "text\tx\n", "good\t1"},
	} {
		r := io.MultiReader(strings.NewReader(c.head), io.LimitReader(endless{}, 100<<20), strings.NewReader("\n"+c.good+"\n"))
		var held int
		var got []string
		for rec, err := range Records(&watched{r, &held}, Options{Format: Format(c.format), MaxRecord: 1 << 20}) {
			if err != nil {
				assert.ErrorIs(t, err, ErrTooLong)
				got = append(got, fmt.Sprint("error in line ", errors.Unwrap(err) != nil))
				continue
			}
			got = append(got, rec.Statement.Text)
		}
		assert.Equal(t, []string{"error in line true", "good"}, got, c.format)
		assert.Less(t, held, 8<<20, "the buffer that is read into")
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// watched notes the greatest buffer that it was asked to fill.
type watched struct {
	io.Reader
	most *int
}

func (w *watched) Read(p []byte) (int, error) {
	*w.most = max(*w.most, len(p))
	return w.Reader.Read(p)
}
