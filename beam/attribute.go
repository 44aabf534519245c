package tonebeam

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// AttributionOptions are those of attribution.Attributor.
type AttributionOptions struct {
	Aliases       map[string]string
	Known         []string
	MinConfidence float64
	MinSpeaker    float64
	SaidOnly      bool
}

func init() {
	beam.RegisterType(reflect.TypeFor[tone.Statement]())
	beam.RegisterType(reflect.TypeFor[transcript.Record]())
	beam.RegisterDoFn(reflect.TypeFor[statementsFn]())
	register.Emitter1[tone.Statement]()
}

// Statements turns a collection of transcript.Record into one of tone.Statement: labelled
// records are statements; the others are articles, whose speech is attributed. The text of an
// article is that of the record's statement, its name the statement's Doc.
func Statements(s beam.Scope, records beam.PCollection, o AttributionOptions) beam.PCollection {
	return beam.ParDo(s.Scope("tonebeam.Statements"), &statementsFn{AttributionOptions: o}, records)
}

type statementsFn struct {
	AttributionOptions
	attributor attribution.Attributor
}

func (f *statementsFn) Setup() {
	f.attributor = attribution.Attributor{
		Aliases: f.Aliases, Known: f.Known, MinConfidence: f.MinConfidence, MinSpeaker: f.MinSpeaker, SaidOnly: f.SaidOnly,
	}
}

func (f *statementsFn) ProcessElement(rec transcript.Record, emit func(tone.Statement)) {
	for _, s := range intake.AppendStatements(nil, &f.attributor, &rec) {
		emit(s)
	}
}
