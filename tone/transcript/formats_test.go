package transcript_test

import (
	stdhtml "html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
	"github.com/seed-f57f835e/detente/tone/transcript/html"
)

// The texts in testdata/turns were written for this package, before the rules
// were tried on them. Each bears its turns as marks, as the golden texts do:
// ⟦speaker; column=value⟧ where a turn begins, ⟦+⟧ where it goes on behind
// something that is no speech, ⟦/⟧ where it stops. A mark without a name begins
// what nobody known says. Unlike golden texts no flag rewrites them.
var (
	marks = regexp.MustCompile(`⟦([^⟧]*)⟧`)
	tags  = regexp.MustCompile(`<[^>]*>`)
)

// A turn is what is compared: white space and tags do not count.
type turn struct {
	speaker, text string
	meta          []string
}

func normal(s string) string { return strings.Join(strings.Fields(s), " ") }

// expected returns the turns that a text's marks say, and the text without
// them.
func expected(marked string, clean func(string) string) (turns []turn, text string) {
	at := 0
	open := false
	for _, m := range marks.FindAllStringSubmatchIndex(marked, -1) {
		if open {
			last := &turns[len(turns)-1]
			last.text = normal(last.text + " " + clean(marked[at:m[0]]))
		}
		at = m[1]
		mark := marked[m[2]:m[3]]
		if open = mark != "/"; open && mark != "+" {
			fields := strings.Split(mark, "; ")
			turns = append(turns, turn{speaker: fields[0], meta: fields[1:]})
		}
	}
	return turns, marks.ReplaceAllString(marked, "")
}

// cleaners take out of a marked stretch what its format puts between words.
var cleaners = map[string]func(string) string{
	"srt": func(s string) string { return tags.ReplaceAllString(timings.ReplaceAllString(s, "\n"), "") },
	"vtt": func(s string) string {
		return stdhtml.UnescapeString(tags.ReplaceAllString(timings.ReplaceAllString(s, "\n"), ""))
	},
	"tei": cleanTEI,
	"html": func(s string) string {
		return stdhtml.UnescapeString(tags.ReplaceAllString(strings.ReplaceAll(figures.ReplaceAllString(s, ""), "</p>", " "), ""))
	},
	"csv":      func(s string) string { return strings.ReplaceAll(s, `""`, `"`) },
	"jsonl":    unescapeJSON,
	"convokit": unescapeJSON,
	"whisper":  func(s string) string { return unescapeJSON(segmentEnds.ReplaceAllString(s, "")) },
	"council":  func(s string) string { return s },
}

var (
	timings     = regexp.MustCompile(`\n\s*\n([^\n]*\n)?[^\n]*-->[^\n]*\n`)
	figures     = regexp.MustCompile(`(?s)<figure>.*?</figure>`)
	notes       = regexp.MustCompile(`(?s)<(note|vocal|stage|linkGrp)\b.*?</(note|vocal|stage|linkGrp)>`)
	joins       = regexp.MustCompile(`(?s)(join="right"[^>]*>[^<]*</\w+>)\s*(</name>)?\s*`)
	segmentEnds = regexp.MustCompile(`(?s)",? ?[^⟦⟧]*?"text": "`)
)

func cleanTEI(s string) string {
	s = joins.ReplaceAllString(notes.ReplaceAllString(s, ""), "$1")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "</p>", " "), "</seg>", " ")
	return stdhtml.UnescapeString(tags.ReplaceAllString(s, ""))
}

func unescapeJSON(s string) string {
	return strings.NewReplacer(`\n`, "\n", `\"`, `"`, `\ud83d\ude00`, "😀", `\u2013`, "–").Replace(s)
}

// read reads a file of testdata/turns without its marks.
func read(t testing.TB, name, text string, format transcript.Format) (turns []turn) {
	o := transcript.Options{Name: name, Format: format, HTML: html.Page, Companions: &transcript.Companions{Open: corpus.Open}}
	if strings.HasSuffix(name, "semicolon.csv") {
		o.Columns = map[string]string{"text": "speech"}
	}
	for s, err := range transcript.Read(strings.NewReader(text), o) {
		if strings.Contains(name, "older") && err != nil {
			continue
		}
		require.NoError(t, err)
		tt := turn{speaker: s.Speaker, text: normal(s.Text)}
		for _, c := range s.Meta {
			tt.meta = append(tt.meta, c.Name+"="+c.Value)
		}
		turns = append(turns, tt)
	}
	return turns
}

// A tally counts turns whose speaker and whole text are right.
type tally struct{ right, found, expected int }

func (c *tally) add(want, got []turn) (missed []turn) {
	c.found += len(got)
	c.expected += len(want)
	rest := slices.Clone(got)
	for _, w := range want {
		i := slices.IndexFunc(rest, func(g turn) bool { return g.speaker == w.speaker && g.text == w.text })
		if i < 0 {
			missed = append(missed, w)
			continue
		}
		c.right++
		rest = slices.Delete(rest, i, i+1)
	}
	return missed
}

func (c *tally) f1() float64 {
	return 2 * float64(c.right) / float64(c.found+c.expected)
}

func inputs(t testing.TB, dir string) (files []string) {
	for name, err := range corpus.Names(filepath.Join("testdata", "turns", dir)) {
		require.NoError(t, err)
		files = append(files, filepath.ToSlash(name))
	}
	return slices.DeleteFunc(files, func(name string) bool { return strings.Contains(name, "-list") })
}

// leastF1 is what must hold over all formats.
const leastF1 = 0.98

// TestTurnF1 counts turns with the right speaker and the right text, the whole
// of it, in the format that auto finds.
func TestTurnF1(t *testing.T) {
	dirs, err := os.ReadDir(filepath.Join("testdata", "turns"))
	require.NoError(t, err)
	var all tally
	for _, dir := range dirs {
		var c tally
		files := inputs(t, dir.Name())
		require.GreaterOrEqual(t, len(files), 3, dir.Name())
		for _, name := range files {
			want, got := readMarked(t, dir.Name(), name)
			for _, m := range c.add(want, got) {
				t.Logf("%s: missed %s: %q", name, m.speaker, m.text)
				t.Logf("%s: found %q", name, got)
			}
			checkMeta(t, name, want, got)
		}
		t.Logf("%-10s  texts %d  turns %3d  precision %.3f  recall %.3f", dir.Name(), len(files), c.expected,
			float64(c.right)/float64(max(c.found, 1)), float64(c.right)/float64(c.expected))
		all.right, all.found, all.expected = all.right+c.right, all.found+c.found, all.expected+c.expected
	}
	t.Logf("all         turns %3d  F1 %.3f", all.expected, all.f1())
	assert.GreaterOrEqual(t, all.f1(), leastF1)
}

func readMarked(t testing.TB, dir, name string) (want, got []turn) {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	clean := cleaners[dir]
	if clean == nil {
		clean = func(s string) string { return s }
	}
	want, text := expected(strings.TrimPrefix(string(b), "\ufeff"), clean)
	return want, read(t, name, text, transcript.Auto)
}

// checkMeta: the columns that a mark gives are there.
func checkMeta(t *testing.T, name string, want, got []turn) {
	for _, w := range want {
		for _, g := range got {
			if g.speaker == w.speaker && g.text == w.text {
				assert.Subset(t, g.meta, w.meta, "%s: %s: %q", name, g.speaker, g.text)
				break
			}
		}
	}
}

// formatOf says in which format the texts of a folder are.
var formatOf = map[string]transcript.Format{
	"briefing": transcript.Text, "hansard": transcript.Text, "council": transcript.Text, "television": transcript.Text,
	"srt": transcript.SubRip, "vtt": transcript.WebVTT, "convokit": transcript.ConvoKit, "tei": transcript.TEI,
	"ungdc": transcript.GeneralDebate, "whisper": transcript.Whisper, "jsonl": transcript.JSONLines, "csv": transcript.CSV,
	"tsv": transcript.TSV, "html": transcript.HTML,
}

// TestAutoTellsFormats: with the file's name, and from the first bytes alone.
func TestAutoTellsFormats(t *testing.T) {
	for dir, want := range formatOf {
		for _, name := range inputs(t, dir) {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			text := marks.ReplaceAllString(string(b), "")
			assert.Equal(t, want, transcript.Detect([]byte(text), name), name)
			assert.Equal(t, want, transcript.Detect([]byte(text), name+".gz"), name)
			if want != transcript.GeneralDebate && !strings.HasSuffix(name, "semicolon.csv") {
				assert.Equal(t, want, transcript.Detect([]byte(text), ""), name)
			}
		}
	}
}
