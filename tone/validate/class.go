package validate

import (
	"fmt"
	"math"
)

// A Class is what a statement is, in the coder's judgement or by the sign of its net. Classes
// are ordered: combative, other, conciliatory.
type Class int8

// The classes. Other is a statement of neither pole.
const (
	Combative    Class = -1
	Other        Class = 0
	Conciliatory Class = 1
)

var classes = [...]Class{Combative, Other, Conciliatory}

// String returns the class's name as results print it.
func (c Class) String() string {
	if c < Combative || c > Conciliatory {
		return fmt.Sprintf("Class(%d)", int8(c))
	}
	return [...]string{"combative", "other", "conciliatory"}[c+1]
}

// ClassOf returns the class of a code or a net: its sign.
func ClassOf(x float64) Class {
	switch {
	case x < 0:
		return Combative
	case x > 0:
		return Conciliatory
	}
	return Other
}

// A scheme is the set of classes that the coder used. The tool answers in it: a tool that
// finds nothing in a statement of a scheme without Other must still choose.
type scheme struct{ has [3]bool }

func newScheme(items []Item) (s scheme) {
	for i := range items {
		s.has[ClassOf(items[i].Code)+1] = true
	}
	return s
}

func (s scheme) size() (n int) {
	for _, c := range classes {
		if s.has[c+1] {
			n++
		}
	}
	return n
}

// classOf returns the tool's class of a net: its sign; in a scheme that lacks this class, the
// one that is left on the same side of 0, 0 itself with the conciliatory side.
func (s scheme) classOf(net float64) Class {
	c := ClassOf(net)
	if s.has[c+1] {
		return c
	}
	for _, other := range [...]Class{Other, Conciliatory, Combative} {
		if s.has[other+1] && (other >= 0 || c < 0) {
			return other
		}
	}
	return c
}

// list returns the scheme's classes in order.
func (s scheme) list() (out []Class) {
	for _, c := range classes {
		if s.has[c+1] {
			out = append(out, c)
		}
	}
	return out
}

// An Item is a statement that was coded by hand and scored by a tool.
type Item struct {
	ID    string // names it in the list of mistakes
	Group string // what hangs together: a speech, a document; "" where it stands alone
	Text  string // shown in the list of mistakes

	// Code is the coder's judgement on an ordered scale: below 0 combative, above 0
	// conciliatory, 0 neither. Where there are only classes it is -1, 0 or 1.
	Code float64

	Net       float64  // the tool's score: below 0 combative, above 0 conciliatory
	Sentences int      // the weight of Net in its group's mean; 0 has none
	Evidence  []string // what the tool found, as it is to be shown; empty where it found nothing
}

func check(items []Item) error {
	for i := range items {
		x := &items[i]
		if math.IsNaN(x.Code) || math.IsInf(x.Code, 0) || math.IsNaN(x.Net) || math.IsInf(x.Net, 0) {
			return fmt.Errorf("validate: item %d (%s): code %v, net %v: %w", i, x.ID, x.Code, x.Net, ErrNotFinite)
		}
	}
	return nil
}
