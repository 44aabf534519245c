package tonebeam

import (
	"fmt"
	"strings"
	"sync"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// Options say how statements are scored and grouped. The zero value uses the shipped English
// lexicon and groups by speaker.
type Options struct {
	By          []string         // grouping columns, see tone.Statement.Column; nil: speaker
	MinEvidence int              // see tone.Analyzer
	Lexicon     *lexicon.Lexicon // nil: lexicon.English(), which workers have in their binary
}

// A scorer is the part of a function that workers need to make an analyzer. It is sent to
// them as JSON.
type scorer struct {
	By          []string
	MinEvidence int
	Lexicon     string // its text; "" for English

	analyzer *tone.Analyzer
}

func newScorer(o Options) scorer {
	s := scorer{By: o.By, MinEvidence: o.MinEvidence}
	if o.Lexicon != nil {
		var b strings.Builder
		if err := o.Lexicon.Write(&b); err != nil {
			panic("tonebeam: a lexicon that cannot be written: " + err.Error())
		}
		s.Lexicon = b.String()
	}
	return s
}

// Setup makes the analyzer. Beam calls it before anything else.
func (s *scorer) Setup() error {
	s.analyzer = &tone.Analyzer{MinEvidence: s.MinEvidence}
	if s.Lexicon == "" {
		return nil
	}
	l, err := parsed(s.Lexicon)
	s.analyzer.Lexicon = l
	return err
}

// lexicons keeps those that were parsed: Beam sets functions up for each bundle.
var lexicons sync.Map // from text to *lexicon.Lexicon

func parsed(text string) (*lexicon.Lexicon, error) {
	if l, ok := lexicons.Load(text); ok {
		return l.(*lexicon.Lexicon), nil
	}
	l, err := lexicon.Parse(strings.NewReader(text), "lexicon")
	if err != nil {
		return nil, fmt.Errorf("tonebeam: the lexicon sent to a worker: %w", err)
	}
	lexicons.Store(text, l)
	return l, nil
}
