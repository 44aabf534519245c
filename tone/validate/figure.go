package validate

import (
	"errors"
	"fmt"
	"math"
)

// A Figure is one measured value, rounded to 6 decimals. Value is nil where it is undefined,
// Interval where there is none; Why then says the reason.
type Figure struct {
	Value    *float64
	Interval *Interval
	Why      string
}

// An Interval is a 95 % interval, rounded to 6 decimals.
type Interval struct{ Low, High float64 }

// String returns the value and its interval with 3 decimals, or why there is none.
func (f Figure) String() string {
	switch {
	case f.Value == nil:
		return "undefined: " + f.Why
	case f.Interval == nil:
		return fmt.Sprintf("%.3f", *f.Value)
	}
	return fmt.Sprintf("%.3f (%.3f .. %.3f)", *f.Value, f.Interval.Low, f.Interval.High)
}

// Reasons why a figure is undefined.
var (
	ErrEmpty      = errors.New("there are no items")
	ErrOneClass   = errors.New("all items are of one class")
	ErrNotFinite  = errors.New("a value is not a finite number")
	ErrConstant   = errors.New("the values do not vary")
	ErrTooFew     = errors.New("there are too few values")
	ErrUnpaired   = errors.New("no unit has two values")
	ErrMismatched = errors.New("the two sides differ in length")
)

// newFigure makes a figure of a value or of the reason why there is none.
func newFigure(v float64, err error) Figure {
	if err != nil {
		return Figure{Why: err.Error()}
	}
	v = round(v)
	return Figure{Value: &v}
}

// share is the figure a/b.
func share(a, b int, why string) Figure {
	if b == 0 {
		return Figure{Why: why}
	}
	return newFigure(float64(a)/float64(b), nil)
}

func round(v float64) float64 { return roundTo(v, 1e6) }

// roundTo rounds half away from zero, and never gives a negative zero.
func roundTo(v, unit float64) float64 { return math.Round(v*unit)/unit + 0 }

func finite(lists ...[]float64) bool {
	for _, l := range lists {
		for _, v := range l {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return false
			}
		}
	}
	return true
}
