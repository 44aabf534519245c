package tonebeam

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[tone.Statement](), encode[tone.Statement], decode[tone.Statement])
	beam.RegisterCoder(reflect.TypeFor[transcript.Record](), encode[transcript.Record], decode[transcript.Record])
	beam.RegisterCoder(reflect.TypeFor[Scored](), encode[Scored], decode[Scored])
	beam.RegisterCoder(reflect.TypeFor[*Sums](), encodeSums, decodeSums)
}

func encode[T any](v T) ([]byte, error) { return json.Marshal(v) }

func decode[T any](b []byte) (v T, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}

// Sums are an accumulator, or its binary form until it is needed.
type Sums struct {
	acc  *tone.Accumulator
	data []byte
}

func encodeSums(s *Sums) ([]byte, error) {
	if s.acc == nil {
		return s.data, nil
	}
	return s.acc.MarshalBinary()
}

func decodeSums(b []byte) (*Sums, error) { return &Sums{data: append([]byte(nil), b...)}, nil }
