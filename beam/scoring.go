package tonebeam

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

func init() {
	register.DoFn1x1[tone.Statement, Scored](&scoreFn{})
	register.DoFn1x2[tone.Statement, string, tone.Statement](&keyFn{})
	register.Combiner3[*Sums, tone.Statement, *Sums](&profileFn{})
}

// Scoring says how statements are weighed. The zero value weighs them by the shipped English
// lexicon and groups them by speaker.
type Scoring struct {
	Lexicon     string   // a lexicon in the text format; "": the shipped one
	MinEvidence int      // see tone.Analyzer
	By          []string // grouping columns, see tone.Statement.Column; nil: speaker
}

func (s *Scoring) analyzer() (*tone.Analyzer, error) {
	a := &tone.Analyzer{MinEvidence: s.MinEvidence}
	if s.Lexicon == "" {
		return a, nil
	}
	l, err := lexicon.Parse(strings.NewReader(s.Lexicon), "lexicon")
	a.Lexicon = l
	return a, err
}

// Scored is a statement and its score.
type Scored struct {
	Statement tone.Statement
	Score     tone.Score
}

// Scores scores statements: PCollection<tone.Statement> to PCollection<Scored>.
func Scores(s beam.Scope, how Scoring, statements beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("tone.Scores"), &scoreFn{Scoring: how}, statements)
}

type scoreFn struct {
	Scoring  Scoring
	analyzer *tone.Analyzer
}

func (f *scoreFn) Setup() (err error) {
	f.analyzer, err = f.Scoring.analyzer()
	return err
}

func (f *scoreFn) ProcessElement(s tone.Statement) Scored {
	return Scored{s, f.analyzer.Score(s.Text)}
}

// Profiles sums statements up by group: PCollection<tone.Statement> to PCollection<*Sums>,
// one for each group. WriteProfiles makes profiles of them.
func Profiles(s beam.Scope, how Scoring, statements beam.PCollection) beam.PCollection {
	s = s.Scope("tone.Profiles")
	keyed := beam.ParDo(s, &keyFn{how}, statements)
	return beam.DropKey(s, beam.CombinePerKey(s, &profileFn{Scoring: how}, keyed))
}

// keyFn gives each statement its group as key.
type keyFn struct{ Scoring Scoring }

func (f *keyFn) ProcessElement(s tone.Statement) (string, tone.Statement) {
	by := f.Scoring.By
	if len(by) == 0 {
		by = []string{"speaker"}
	}
	var key strings.Builder
	for _, name := range by {
		v, _ := s.Column(name)
		fmt.Fprintf(&key, "%d:%s", len(v), v)
	}
	return key.String(), s
}

// profileFn adds statements up in accumulators.
type profileFn struct {
	Scoring  Scoring
	analyzer *tone.Analyzer
}

func (f *profileFn) Setup() (err error) {
	f.analyzer, err = f.Scoring.analyzer()
	return err
}

func (f *profileFn) CreateAccumulator() *Sums {
	return &Sums{acc: f.analyzer.NewAccumulator(f.Scoring.By...)}
}

func (f *profileFn) AddInput(to *Sums, s tone.Statement) *Sums {
	f.open(to).Add(s)
	return to
}

func (f *profileFn) MergeAccumulators(to, from *Sums) *Sums {
	if err := f.open(to).Merge(f.open(from)); err != nil {
		panic(fmt.Sprintf("tonebeam: accumulators of one pipeline do not merge: %v", err))
	}
	return to
}

func (f *profileFn) ExtractOutput(s *Sums) *Sums { return s }

// open reads the binary form where that has not been done.
func (f *profileFn) open(s *Sums) *tone.Accumulator {
	if s.acc == nil {
		s.acc = f.analyzer.NewAccumulator(f.Scoring.By...)
		if err := s.acc.UnmarshalBinary(s.data); err != nil {
			panic(fmt.Sprintf("tonebeam: a worker of another version or lexicon: %v", err))
		}
		s.data = nil
	}
	return s.acc
}

// profiles calls each for the profiles in sums.
func profiles(a *tone.Analyzer, s *Sums, each func(*tone.Profile)) error {
	data, err := encodeSums(s)
	if err != nil {
		return err
	}
	for p, err := range a.ProfilesOf(bytes.NewReader(data)) {
		if err != nil {
			return err
		}
		each(&p)
	}
	return nil
}
