package tonebeam

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[tone.Statement](), encodeStatement, decodeStatement)
	beam.RegisterCoder(reflect.TypeFor[transcript.Record](), encodeRecord, decodeRecord)
	beam.RegisterCoder(reflect.TypeFor[Scored](), encodeScored, decodeScored)
	beam.RegisterCoder(reflect.TypeFor[*Sums](), encodeSums, decodeSums)
}

// Each type has functions of its own: a runner finds a coder by its functions' names, which
// instances of a generic function share.

func encodeStatement(v tone.Statement) ([]byte, error) { return json.Marshal(v) }

func decodeStatement(b []byte) (v tone.Statement, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}

func encodeRecord(v transcript.Record) ([]byte, error) { return json.Marshal(v) }

func decodeRecord(b []byte) (v transcript.Record, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}

func encodeScored(v Scored) ([]byte, error) { return json.Marshal(v) }

func decodeScored(b []byte) (v Scored, err error) {
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
