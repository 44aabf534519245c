package tonebeam

import (
	"bytes"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/tone"
)

// A Profile has what tone.Profile shows, and not the moments that tone.Compare needs: those
// are in the Sums.
type Profile struct {
	Key                   []string
	Statements            int64
	Documents             int64
	Sentences             int64
	SentencesWithEvidence int64
	Words                 int64
	Conciliatory          float64
	Combative             float64
	RateConciliatory      float64
	RateCombative         float64
	Net                   float64
	Interval              *tone.Interval
	Unit                  tone.Unit
	UnitsWithEvidence     int64
	Evidence              []tone.EntryMass
}

func init() {
	beam.RegisterType(reflect.TypeFor[Profile]())
	beam.RegisterDoFn(reflect.TypeFor[profileFn]())
	register.Emitter1[Profile]()
}

// Profiles adds collections of tone.Statement up and returns a collection of Profile, one a
// group.
func Profiles(s beam.Scope, o Options, statements ...beam.PCollection) beam.PCollection {
	s = s.Scope("tonebeam.Profiles")
	return beam.ParDo(s, &profileFn{newScorer(o)}, SumsByGroup(s, o, statements...))
}

type profileFn struct{ scorer }

func (f *profileFn) ProcessElement(_ string, sums Sums, emit func(Profile)) error {
	b, err := sums.MarshalBinary()
	if err != nil {
		return err
	}
	for p, err := range f.analyzer.ProfilesOf(bytes.NewReader(b)) {
		if err != nil {
			return err
		}
		emit(row(p))
	}
	return nil
}

func row(p tone.Profile) Profile {
	return Profile{
		p.Key, p.Statements, p.Documents, p.Sentences, p.SentencesWithEvidence, p.Words,
		p.Conciliatory, p.Combative, p.RateConciliatory, p.RateCombative,
		p.Net, p.Interval, p.Unit, p.UnitsWithEvidence, p.Evidence,
	}
}

// shown returns what writers of package tone/report need.
func (p *Profile) shown() tone.Profile {
	return tone.Profile{
		Key: p.Key, Statements: p.Statements, Documents: p.Documents,
		Sentences: p.Sentences, SentencesWithEvidence: p.SentencesWithEvidence, Words: p.Words,
		Conciliatory: p.Conciliatory, Combative: p.Combative,
		RateConciliatory: p.RateConciliatory, RateCombative: p.RateCombative,
		Net: p.Net, Interval: p.Interval, Unit: p.Unit, UnitsWithEvidence: p.UnitsWithEvidence,
		Evidence: p.Evidence,
	}
}
