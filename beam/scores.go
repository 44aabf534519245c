package tonebeam

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed-f57f835e/detente/tone"
)

// Scored is a statement and its score.
type Scored struct {
	Statement tone.Statement
	Score     tone.Score
}

func init() {
	beam.RegisterType(reflect.TypeFor[Scored]())
	beam.RegisterDoFn(reflect.TypeFor[scoreFn]())
}

// Scores turns a collection of tone.Statement into one of Scored. Of the options, By says
// nothing here.
func Scores(s beam.Scope, statements beam.PCollection, o Options) beam.PCollection {
	return beam.ParDo(s.Scope("tonebeam.Scores"), &scoreFn{newScorer(o)}, statements)
}

type scoreFn struct{ scorer }

func (f *scoreFn) ProcessElement(s tone.Statement) Scored {
	return Scored{s, f.analyzer.Score(s.Text)}
}
