package tonebeam

import (
	"reflect"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func init() { beam.RegisterDoFn(reflect.TypeFor[shareFn]()) }

// Spread deals a collection of names out to n collections. Prism works on several steps of a
// pipeline at once, but does each in one bundle; other runners cut a step into bundles
// themselves and need no more than one.
func Spread(s beam.Scope, names beam.PCollection, n int) []beam.PCollection {
	if n < 2 {
		return []beam.PCollection{names}
	}
	s = s.Scope("tonebeam.Spread")
	out := make([]beam.PCollection, n)
	for i := range out {
		out[i] = beam.ParDo(s, &shareFn{i, n}, beam.Impulse(s), beam.SideInput{Input: names})
	}
	return out
}

// A shareFn takes every Of-th of the names in order.
type shareFn struct{ Share, Of int }

func (f *shareFn) ProcessElement(_ []byte, next func(*string) bool, emit func(string)) {
	names := gathered(next)
	slices.Sort(names)
	for i := f.Share; i < len(names); i += f.Of {
		emit(names[i])
	}
}
