package validate

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
)

// An Attribution is who says what: spans of source, cue and content. The speaker is the
// resolved name; of a coded attribution it is not looked at: its source's text names.
type Attribution struct {
	Source, Cue, Content []Span
	Speaker              string
}

// A Document is a text with the attributions that were coded by hand and those that a tool
// found.
type Document struct {
	ID    string
	Text  string
	Coded []Attribution
	Found []Attribution
}

// A Match holds what was found against what was coded: precision, recall and F1 of a set.
type Match struct {
	Both, Found, Coded    int
	Precision, Recall, F1 Figure
}

// A PartMatch is the match of one part of attributions.
type PartMatch struct {
	Part  string // "source", "cue" or "content"
	Exact Match  // of spans: the same first and last byte, white space at the ends aside
	Words Match  // of the words that begin inside the spans
}

// parts are the parts of an attribution.
var parts = [...]struct {
	name string
	of   func(*Attribution) []Span
}{
	{"source", func(a *Attribution) []Span { return a.Source }},
	{"cue", func(a *Attribution) []Span { return a.Cue }},
	{"content", func(a *Attribution) []Span { return a.Content }},
}

// An AttributionResult is what MeasureAttribution found.
type AttributionResult struct {
	Documents    int
	Attributions int // coded
	Named        int // coded whose source has a name
	Parts        []PartMatch

	// Of the content words whose coded source has a name: the share whose found speaker is the
	// one named, among all of them and among those that were attributed to anybody.
	SpeakerAll   Figure
	SpeakerFound Figure

	Classes []ErrorClass    // what became of the attributions, in the order of errorClasses
	Worst   []WorstDocument // those with the most words wrong first
	Missed  []Missed        // the longest first
	Notes   []string
}

// Missed is a coded attribution with a named source, most of whose words were not given to
// whom it names.
type Missed struct {
	Document string
	Source   string   // the coded source's text
	Content  string   // the coded content's text
	Speakers []string // whom its words were given to, each once, sorted; "" is nobody known
	Words    int
	Right    int // words given to whom the source names
}

// MeasureAttribution holds found attributions against coded ones. The error is about a span
// that does not lie in its text. Intervals are by a bootstrap over documents.
func MeasureAttribution(docs []Document, o Options) (AttributionResult, error) {
	for i := range docs {
		if err := docs[i].check(); err != nil {
			return AttributionResult{}, err
		}
	}
	r := AttributionResult{Documents: len(docs)}
	counts := make([]tally, len(docs))
	for i := range docs {
		t := newTallier(&docs[i])
		counts[i] = t.tally()
		r.Attributions += len(docs[i].Coded)
		r.Named += t.named
		r.Missed = append(r.Missed, t.missed...)
		r.classify(t)
	}
	r.Worst = worstDocuments(r.Worst, o.Mistakes)
	r.Missed = worstMissed(r.Missed, o.Mistakes)
	r.figures(counts, o)
	if n := len(docs); n > 1 && n < fewUnits && o.resamples() > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("only %d documents: intervals from so few are too narrow", n))
	}
	return r, nil
}

var (
	errSpan    = errors.New("the span does not lie in the text")
	errNothing = errors.New("there is nothing to be right or wrong about")
)

func (d *Document) check() error {
	for _, list := range [][]Attribution{d.Coded, d.Found} {
		for i := range list {
			for _, part := range parts {
				for _, s := range part.of(&list[i]) {
					if s.Start < 0 || s.End > len(d.Text) || s.Start > s.End {
						return fmt.Errorf("validate: %s: attribution %d, %s [%d, %d]: %w of %d bytes", d.ID, i+1, part.name, s.Start, s.End, errSpan, len(d.Text))
					}
				}
			}
		}
	}
	return nil
}

// A tally is the counts of one document: of each part's spans and words both, found and coded,
// then of the content words of named sources.
type tally [len(parts)*6 + 3]int

// Places in a tally, after those of the parts.
const (
	speakerWords = len(parts)*6 + iota
	speakerSaid
	speakerRight
)

// A tallier counts one document.
type tallier struct {
	doc    *Document
	starts []int
	named  int
	missed []Missed
}

func newTallier(d *Document) *tallier { return &tallier{doc: d, starts: wordStarts(d.Text)} }

func (t *tallier) tally() (out tally) {
	for p, part := range parts {
		coded, found := t.spans(t.doc.Coded, part.of), t.spans(t.doc.Found, part.of)
		x, y := distinct(t.doc.Text, coded), distinct(t.doc.Text, found)
		copy(out[p*6:], []int{overlap(x, y, bySpan), len(y), len(x)})
		v, w := wordsIn(t.starts, coded), wordsIn(t.starts, found)
		copy(out[p*6+3:], []int{overlap(v, w, cmp.Compare[int]), len(w), len(v)})
	}
	t.speakers(&out)
	return out
}

func (t *tallier) spans(list []Attribution, of func(*Attribution) []Span) (out []Span) {
	for i := range list {
		out = append(out, of(&list[i])...)
	}
	return out
}

// speakers counts the content words that were given to the right speaker. Where found
// attributions overlap, the later one has the word.
func (t *tallier) speakers(out *tally) {
	given := map[int]string{}
	for i := range t.doc.Found {
		for _, w := range wordsIn(t.starts, t.doc.Found[i].Content) {
			given[w] = t.doc.Found[i].Speaker
		}
	}
	for i := range t.doc.Coded {
		a := &t.doc.Coded[i]
		source := textOf(t.doc.Text, a.Source)
		name := nameWords(source)
		if len(name) == 0 {
			continue
		}
		t.named++
		t.hold(a, source, name, given, out)
	}
}

// hold counts the words of one coded attribution.
func (t *tallier) hold(a *Attribution, source string, name []string, given map[int]string, out *tally) {
	words := wordsIn(t.starts, a.Content)
	got := map[string]bool{}
	right := 0
	for _, w := range words {
		speaker, said := given[w]
		if !said {
			continue
		}
		got[speaker] = true
		out[speakerSaid]++
		right += int(truth(named(speaker, name)))
	}
	out[speakerWords] += len(words)
	out[speakerRight] += right
	if 2*right < len(words) {
		t.missed = append(t.missed, Missed{t.doc.ID, source, textOf(t.doc.Text, a.Content), keys(got), len(words), right})
	}
}

func textOf(text string, spans []Span) string {
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = text[s.Start:s.End]
	}
	return strings.Join(out, " ")
}
