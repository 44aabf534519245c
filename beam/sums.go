package tonebeam

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed-f57f835e/detente/tone"
)

// Sums are what an accumulator has gathered. Between workers they are its binary form, which
// tone.MergeAccumulators and "detente merge" read as well.
type Sums struct {
	acc  *tone.Accumulator // nil where they came from another worker and are not read yet
	data []byte
}

func init() {
	beam.RegisterCoder(reflect.TypeFor[Sums](), encodeSums, decodeSums)
	beam.RegisterDoFn(reflect.TypeFor[keyFn]())
	beam.RegisterType(reflect.TypeFor[sumFn]())
	beam.RegisterType(reflect.TypeFor[mergeFn]())
}

func encodeSums(s Sums) ([]byte, error) {
	if s.acc == nil {
		return s.data, nil
	}
	return s.acc.MarshalBinary()
}

func decodeSums(b []byte) (Sums, error) { return Sums{data: b}, nil }

// MarshalBinary returns the binary form of the accumulator.
func (s Sums) MarshalBinary() ([]byte, error) { return encodeSums(s) }

// SumsByGroup adds collections of tone.Statement up and returns one KV<string, Sums> a group; the
// string is the JSON of the group's key. Each collection is added up by itself before they
// meet, so that statements need not travel.
func SumsByGroup(s beam.Scope, o Options, statements ...beam.PCollection) beam.PCollection {
	s = s.Scope("tonebeam.SumsByGroup")
	f := newScorer(o)
	var parts []beam.PCollection
	for _, c := range statements {
		keyed := beam.ParDo(s, &keyFn{By: o.By}, c)
		parts = append(parts, beam.CombinePerKey(s, &sumFn{summer{scorer: f}}, keyed))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return beam.CombinePerKey(s, &mergeFn{summer{scorer: f}}, beam.Flatten(s, parts...))
}

// A keyFn gives statements their group's key.
type keyFn struct{ By []string }

func (f *keyFn) ProcessElement(s tone.Statement) (string, tone.Statement) {
	by := f.By
	if len(by) == 0 {
		by = []string{"speaker"}
	}
	key := make([]string, len(by))
	for i, name := range by {
		key[i], _ = s.Column(name)
	}
	b, err := json.Marshal(key)
	if err != nil {
		panic("tonebeam: strings that are no JSON: " + err.Error())
	}
	return string(b), s
}

// A summer is what the two functions that combine have in common. Where two groups should
// have one key (bad UTF-8 looks the same in JSON), the sums have two groups.
type summer struct{ scorer }

// CreateAccumulator returns empty sums.
func (f *summer) CreateAccumulator() Sums { return Sums{acc: f.analyzer.NewAccumulator(f.By...)} }

// MergeAccumulators adds b to a.
func (f *summer) MergeAccumulators(a, b Sums) (Sums, error) {
	to, err := f.read(a)
	if err != nil {
		return a, err
	}
	from, err := f.read(b)
	if err != nil {
		return a, err
	}
	return Sums{acc: to}, to.Merge(from)
}

func (f *summer) read(s Sums) (*tone.Accumulator, error) {
	if s.acc != nil {
		return s.acc, nil
	}
	acc := f.analyzer.NewAccumulator(f.By...)
	if err := acc.UnmarshalBinary(s.data); err != nil {
		return nil, fmt.Errorf("sums from another worker: %w", err)
	}
	return acc, nil
}

// A sumFn adds statements to sums.
type sumFn struct{ summer }

// AddInput adds a statement.
func (f *sumFn) AddInput(a Sums, s tone.Statement) (Sums, error) {
	acc, err := f.read(a)
	if err != nil {
		return a, err
	}
	acc.Add(s)
	return Sums{acc: acc}, nil
}

// ExtractOutput returns the sums.
func (f *sumFn) ExtractOutput(a Sums) Sums { return a }

// A mergeFn adds sums to sums.
type mergeFn struct{ summer }
