package lexicon

import "fmt"

// An Error is something wrong in a lexicon: where, and what.
type Error struct {
	Name   string // of the lexicon or its file; may be empty
	Line   int    // 1-based; 0 where there is none
	Column int    // 1-based, in bytes; 0 where the whole line is meant
	Err    error
}

// Error returns NAME:LINE:COLUMN: and what is wrong, in one line.
func (e *Error) Error() string {
	where := e.Name
	if where == "" {
		where = "lexicon"
	}
	if e.Line > 0 {
		where += fmt.Sprintf(":%d", e.Line)
		if e.Column > 0 {
			where += fmt.Sprintf(":%d", e.Column)
		}
	}
	return where + ": " + e.Err.Error()
}

// Unwrap returns what is wrong, without the place.
func (e *Error) Unwrap() error { return e.Err }
