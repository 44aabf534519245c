package transcript

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
)

// outcome reads an input and writes down all that came of it.
func outcome(r io.Reader, o Options) (recs []Record, errs []string) {
	for rec, err := range Records(r, o) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		recs = append(recs, rec)
	}
	return recs, errs
}

// checkReader holds a reader to what is true of all: the same twice, however
// the bytes come in; errors of this package's type; turns whose parts lie in
// their document one after the other; nothing over the limit.
func checkReader(t *testing.T, f Format, in string) {
	const limit = 1 << 12
	o := Options{Name: "KEN_75_2020.txt", Format: f, MaxRecord: limit}
	recs, errs := outcome(strings.NewReader(in), o)
	again, errsAgain := outcome(iotest.OneByteReader(strings.NewReader(in)), o)
	require.Equal(t, recs, again)
	require.Equal(t, errs, errsAgain)
	ends := map[string]int{}
	for _, rec := range recs {
		s := rec.Statement
		require.LessOrEqual(t, len(s.Text), limit)
		require.GreaterOrEqual(t, s.Line, 0)
		require.LessOrEqual(t, s.Line, strings.Count(in, "\n")+1)
		for _, p := range s.Parts {
			require.LessOrEqual(t, ends[s.Doc+"\x00"+s.ID], p.Span.Start)
			require.LessOrEqual(t, p.Start+p.Span.Len(), len(s.Text))
			ends[s.Doc+"\x00"+s.ID] = p.Span.End
		}
	}
	for _, err := range Records(strings.NewReader(in), o) {
		if err != nil {
			require.IsType(t, &Error{}, err)
		}
		break
	}
}

// fuzzReader fuzzes one format, from the texts in testdata/turns.
func fuzzReader(f *testing.F, format Format, dir string, more ...string) {
	err := filepath.Walk(filepath.Join("testdata", "turns", dir), func(name string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() && info.Size() < 4096 {
			b, err := os.ReadFile(name)
			require.NoError(f, err)
			f.Add(marks.ReplaceAllString(string(b), ""))
		}
		return err
	})
	require.NoError(f, err)
	for _, in := range more {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) { checkReader(t, format, in) })
}

func FuzzSubRip(f *testing.F) {
	fuzzReader(f, SubRip, "srt", "1\n00:00:01,000 --> 00:00:02,000\n- a\n- B C: d\n\n2\n", "x\n\n1\n0:1.0 --> 0:2.0\n<i>a<b{\\an8}c{d")
}

func FuzzWebVTT(f *testing.F) {
	fuzzReader(f, WebVTT, "vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>a<v B>b</v>c<v", "WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>a<rt>b</rt></ruby>&lt;&#x0;")
}

func FuzzTEI(f *testing.F) {
	fuzzReader(f, TEI, "tei", "<TEI><u who='#a'><seg>a<note>b", "<TEI><u><s><w join='right'>a<w/></w> <pc>.</pc></s></u></TEI>", "<TEI><text><u>&nbsp;&x;</u>", "<teiCorpus/>", `<?xml version="1.0" encoding="latin1"?><TEI/>`)
}

func FuzzWhisper(f *testing.F) {
	fuzzReader(f, Whisper, "whisper", `{"segments":[1,{"text":2},{"text":"a","start":-1}],"segments":[{"text":"b"}]}`, `{"segments":{}}`, `[`, `{"segments":[{"text":"a"}`)
}

func FuzzConvoKit(f *testing.F) {
	fuzzReader(f, ConvoKit, "convokit", `{"user":"a","root":"b","reply_to":1,"text":"c","meta":{"d":{}},"timestamp":1e300}`)
}

func FuzzGeneralDebate(f *testing.F) { fuzzReader(f, GeneralDebate, "ungdc", "\x00", " ") }

func FuzzArticleOrTranscript(f *testing.F) {
	for _, dir := range []string{"briefing", "hansard", "council"} {
		files, err := filepath.Glob(filepath.Join("testdata", "turns", dir, "*.txt"))
		require.NoError(f, err)
		for _, name := range files {
			b, err := os.ReadFile(name)
			require.NoError(f, err)
			f.Add(marks.ReplaceAllString(string(b), ""))
		}
	}
	f.Fuzz(func(t *testing.T, in string) { checkReader(t, Auto, in) })
}

// TestReaderErrors: what is wrong, with its place, and what goes on.
func TestReaderErrors(t *testing.T) {
	for _, c := range []struct {
		reason string
		format Format
		in     string
		want   []string
	}{
		{"a block that is no cue", SubRip, "1\n00:00:01,000 --> 00:00:02,000\nMr. A: One.\n\nstray\n\n2\n00:00:02,000 --> 00:00:03,000\nMr. B: Two.\n",
			[]string{"! transcript: 5: not a cue of SubRip: it begins with its number and a line like 00:00:01,000 --> 00:00:04,000", "Mr. A|One.", "Mr. B|Two."}},
		{"a cue without a text", SubRip, "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\nWords.\n", []string{"|Words.\n"}},
		{"a block of WebVTT without times", WebVTT, "WEBVTT\n\nx\ny\n\n00:01.000 --> 00:02.000\n<v A>a\n",
			[]string{"! transcript: 3: not a cue of WebVTT: it begins with a line like 00:01.000 --> 00:04.000", "A|a"}},
		{"a segment that is no object", Whisper, "{\"segments\": [\n  7,\n  {\"text\": \"a\", \"speaker\": \"S\"},\n  {\"speaker\": \"S\"}]}",
			[]string{"! transcript: 2:3: a segment that is no object", `! transcript: 4:3: a segment without "text"`, "S|a"}},
		{"JSON that breaks off keeps what was whole", Whisper, "{\"segments\": [{\"text\": \"a\", \"speaker\": \"S\"},\n {\"text\": \"b",
			[]string{"S|a", "! transcript: 2:13: not JSON: the input ends inside the object"}},
		{"JSON of something else", Whisper, `{"words": []}`, []string{`! transcript: no list "segments" in this JSON`}},
		{"XML that breaks off keeps what was whole", TEI, "<TEI>\n<u who='#A'>a</u>\n<u who='#B'>b", []string{"A|a", "! transcript: 3:14: not XML: unexpected EOF"}},
		{"XML that is wrong", TEI, "<TEI>\n<u>a</v>", []string{"! transcript: 2:9: not XML: element <u> closed by </v>"}},
		{"XML without utterances", TEI, "<TEI><text/></TEI>", []string{"! transcript: 1:19: no utterance <u> in this XML"}},
		{"a corpus's list of persons holds no speech", TEI, "<listPerson/>", nil},
		{"XML in another encoding", TEI, "<?xml version='1.0' encoding='ISO-8859-2'?><TEI/>",
			[]string{`! transcript: 1:44: xml: opening charset "ISO-8859-2": not UTF-8 text: this XML is ISO-8859-2; convert it with iconv -f ISO-8859-2 -t UTF-8`}},
		{"a page without a parser", HTML, "<html><p>Hello.", []string{"! transcript: an HTML page: give Options.HTML, such as package tone/transcript/html has it, or save the page as text"}},
		{"a general debate's name", GeneralDebate, "Hello.", []string{"! transcript: not a file of the UN General Debate Corpus: its name must be ISO3_SESSION_YEAR.txt, such as KEN_75_2020.txt"}},
	} {
		got := gather(c.in, Options{Format: c.format})
		assert.Equal(t, c.want, got, c.reason)
	}
}

// TestReaderLimits: a record over the limit is an error, the others are not.
func TestReaderLimits(t *testing.T) {
	long := strings.Repeat("word ", 100)
	for _, c := range []struct {
		format Format
		in     string
		good   int
	}{
		{SubRip, "1\n00:00:01,000 --> 00:00:02,000\nMr. A: " + long + "\n\n2\n00:00:02,000 --> 00:00:03,000\nMr. B: Two.\n\n3\n00:00:02,000 --> 00:00:03,000\nMs. C: Three.\n", 2},
		{WebVTT, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>" + long + "\n\n00:01.000 --> 00:02.000\n<v B>b\n", 1},
		{Whisper, `{"segments":[{"text":"` + long + `","speaker":"A"},{"text":"b","speaker":"B"}]}`, 1},
		{TEI, "<TEI><u>" + long + "</u><u>b</u></TEI>", 1},
		{TEI, "<TEI><u><seg>" + strings.Join(strings.Fields(long), "</seg><seg>") + "</seg></u><u>b</u></TEI>", 1},
		{ConvoKit, `{"speaker":"A","text":"` + long + `"}` + "\n" + `{"speaker":"B","text":"b"}`, 1},
		{GeneralDebate, long, 0},
	} {
		recs, errs := outcome(strings.NewReader(c.in), Options{Name: "KEN_75_2020.txt", Format: c.format, MaxRecord: 100})
		assert.Len(t, recs, c.good, c.format)
		require.Len(t, errs, 1, c.format)
		assert.Contains(t, errs[0], "too long", c.format)
	}
}

// repeating gives a beginning and then the same again and again, up to a size.
type repeating struct {
	rest, again string
	size        int
}

func (e *repeating) Read(p []byte) (int, error) {
	if e.size <= 0 {
		return 0, io.EOF
	}
	if e.rest == "" {
		e.rest = e.again
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	e.size -= n
	return n, nil
}

// TestReadersDoNotGrow: one record that never ends is an error after a few
// megabytes, and is not held.
func TestReadersDoNotGrow(t *testing.T) {
	const size = 64 << 20
	for _, c := range []struct {
		format       Format
		start, again string
	}{
		{Whisper, `{"text":"`, "word "},
		{Whisper, `{"segments":[{"text":"`, "word "},
		{TEI, "<TEI><u>", "word "},
		{TEI, "<TEI><u>", "<a>"},
		{TEI, "<TEI>", "<a>"},
		{TEI, "<TEI><a b='", "word "},
		{SubRip, "1\n00:00:01,000 --> 00:00:02,000\n", "words\n"},
		{WebVTT, "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n", "<v A>words\n"},
	} {
		r := &repeating{c.start, c.again, size}
		held := 0
		recs, errs := outcome(r, Options{Format: c.format, MaxRecord: 1 << 20})
		for _, rec := range recs {
			held += len(rec.Statement.Text)
		}
		assert.NotEmpty(t, errs, "%s %s", c.format, c.start)
		assert.Less(t, held, 1<<20, "%s %s", c.format, c.start)
	}
}

func TestDetectByName(t *testing.T) {
	for _, c := range []struct {
		reason, head, name string
		want               Format
	}{
		{"a compressor's extension says nothing", "x", "a/B.CSV.gz", CSV},
		{"nor does it hide a name", "x", "in/KEN_75_2020.txt.zst", GeneralDebate},
		{"a folder of Windows", "x", `in\KEN_75_2020.txt`, GeneralDebate},
		{"lower case is no code", "Hello.", "ken_75_2020.txt", Article},
		{"utterances of something else", `{"speaker":"a","text":"b"}`, "utterances.jsonl", JSONLines},
		{"ConvoKit under another name", `{"id":1,"speaker":"a","text":"b","reply-to":null,"root":"c"}`, "x.jsonl", ConvoKit},
		{"a long text before the segments", `{"text":"` + strings.Repeat("word ", 20000), "x.json", Whisper},
		{"which without a name is a record", `{"text":"` + strings.Repeat("word ", 20000), "", JSONLines},
		{"a short one is a record", `{"text":"a"}`, "x.json", JSONLines},
		{"segments of something else", `{"segments": 3, "text": "a"}`, "x.json", JSONLines},
		{"XML is TEI, or an error that says so", "<rss/>", "x.xml", TEI},
		{"a page with a comment before it", "\n<!-- a -->\n<!DOCTYPE HTML><p>b", "", HTML},
		{"a page in XML", "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", "", HTML},
		{"a tag is no page", "<p>Hello.", "", Article},
		{"SubRip without numbers", "00:00:01,000 --> 00:00:02,000\nHello.", "", SubRip},
		{"an arrow in prose", "We went from A --> B.\n", "", Article},
		{"WebVTT's word in prose", "WEBVTTS are fine.", "", Article},
	} {
		assert.Equal(t, c.want, Detect([]byte(c.head[:min(len(c.head), headSize)]), c.name), c.reason)
	}
}

func TestConvoKitColumns(t *testing.T) {
	opened := map[string]int{}
	o := Options{Name: "in/corpus/utterances.jsonl", Companions: &Companions{Open: func(name string) (io.ReadCloser, error) {
		opened[name]++
		if name != "in/corpus/speakers.json" {
			return nil, os.ErrNotExist
		}
		return io.NopCloser(strings.NewReader(`{"a": {"meta": {"party": "Left", "x": 1}, "vectors": []}, "b": {"party": "Right"}, "c": 7}`)), nil
	}}}
	recs, errs := outcome(strings.NewReader(`{"id":"1","speaker":"a","conversation_id":"c","reply-to":null,"timestamp":1600000000,"text":"One.","meta":{"x":"own"},"vectors":[]}
{"id":"2","speaker":"b","conversation_id":"c","reply-to":"1","timestamp":"2020-09-13","text":"Two.","meta":null}
{"id":"3","speaker":"c","conversation_id":"d","reply-to":"1","timestamp":12.5,"text":"Three.","meta":{}}
`), o)
	require.Empty(t, errs)
	require.Len(t, recs, 3)
	day := time.Date(2020, 9, 13, 12, 26, 40, 0, time.UTC)
	assert.Equal(t, tone.Statement{Speaker: "a", ID: "1", Doc: "c", Line: 1, Text: "One.", When: day, Meta: []tone.Column{
		{Name: "reply_to", Value: "null", Raw: true}, {Name: "x", Value: "own"}, {Name: "party", Value: "Left"}}}, recs[0].Statement)
	assert.Equal(t, day.Truncate(24*time.Hour), recs[1].Statement.When)
	assert.Contains(t, recs[1].Statement.Meta, tone.Column{Name: "party", Value: "Right"})
	assert.True(t, recs[2].Statement.When.IsZero(), "seconds since the conversation began are no date")
	assert.Contains(t, recs[2].Statement.Meta, tone.Column{Name: "timestamp", Value: "12.5", Raw: true})
	for name, n := range opened {
		assert.Equal(t, 1, n, "%s is opened once", name)
	}
}

func TestTEIDates(t *testing.T) {
	for _, c := range []struct {
		reason, header string
		want           string
	}{
		{"the setting's", "<publicationStmt><date when='2001-01-01'/></publicationStmt><settingDesc><setting><date when='2020-02-12'/></setting></settingDesc>", "2020-02-12"},
		{"a time of the setting's", "<settingDesc><setting><date when='2020-02-12T09:30:00'/></setting></settingDesc>", "2020-02-12"},
		{"else the source's, which comes last", "<publicationStmt><date when='2001-01-01'/></publicationStmt><sourceDesc><date when='1921-05'/></sourceDesc>", "1921-05-01"},
		{"a period says no day", "<settingDesc><setting><date from='2020-01-01' to='2020-02-01'/></setting></settingDesc>", "0001-01-01"},
	} {
		recs, errs := outcome(strings.NewReader("<TEI><teiHeader>"+c.header+"</teiHeader><text><date when='1950-01-01'/><u>a</u></text></TEI>"), Options{})
		require.Empty(t, errs, c.reason)
		require.Len(t, recs, 1, c.reason)
		assert.Equal(t, c.want, recs[0].Statement.When.Format(time.DateOnly), c.reason)
	}
}

func TestPartyAt(t *testing.T) {
	p := person{affiliations: []affiliation{
		{Ref: "#parliament", From: "2000-01-01"}, {Ref: "#party.A", From: "2000", To: "2009-12-31"}, {Ref: "#party.B", From: "2010-01-01"}, {Ref: "#group.C"}}}
	parties := map[string]party{"party.B": {"Bees", "politicalParty"}, "parliament": {"House", "parliament"}}
	for _, c := range []struct{ when, want string }{
		{"2005-06-01", "A"}, {"2009-12-31", "A"}, {"2010-01-01", "Bees"}, {"2010", "Bees"}, {"1999-12-31", "C"}, {"", "A"},
	} {
		assert.Equal(t, c.want, p.partyAt(c.when, parties), c.when)
	}
}
