package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Causes of errors, for errors.Is.
var (
	// ErrTooLong: a record is longer than Options.MaxRecord, or a transcript
	// than 256 MiB.
	ErrTooLong = errors.New("record too long")

	// ErrNoColumn: a table has no column for the text, or not one that
	// Options.Columns names.
	ErrNoColumn = errors.New("no such column")

	// ErrNoTurns: a text that is said to be a transcript has no speaker
	// labels.
	ErrNoTurns = errors.New("no speaker labels")

	// ErrNotText: an input is an archive, a PDF, UTF-16 or the like.
	ErrNotText = errors.New("not UTF-8 text")
)

// An Error is what is wrong with a record, and where.
type Error struct {
	Name   string // the input's name
	Line   int    // 1-based; 0 where the whole input is meant
	Column int    // 1-based, in bytes; 0 where the whole line is meant
	Err    error
}

// Error returns "NAME:LINE:COLUMN: message" without the parts that are zero.
func (e *Error) Error() string {
	name, pos := e.Name+":", ""
	if e.Line > 0 {
		pos = fmt.Sprintf("%d:", e.Line)
		if e.Column > 0 {
			pos += fmt.Sprintf("%d:", e.Column)
		}
	}
	if e.Name == "" {
		name = "transcript: "
	}
	return strings.TrimRight(name+pos, ": ") + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func tooLong(line, limit int) error {
	return &Error{Line: line, Err: fmt.Errorf("%w: over %d bytes; split it or raise the limit", ErrTooLong, limit)}
}

// foreign lists what people hand in by mistake, by its first bytes.
var foreign = []struct{ magic, what, advice string }{
	{"\xff\xfe", "UTF-16", "convert it with iconv -f UTF-16 -t UTF-8"},
	{"\xfe\xff", "UTF-16", "convert it with iconv -f UTF-16 -t UTF-8"},
	{"%PDF-", "a PDF file", "extract its text, for example with pdftotext"},
	{"PK\x03\x04", "a zip archive or an office document", "extract it, or save it as plain text or CSV"},
	{"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text or CSV"},
	{"\x1f\x8b", "a gzip archive", "decompress it first"},
	{"\x28\xb5\x2f\xfd", "a zstd archive", "decompress it first"},
	{"PAR1", "a Parquet file", "export it as JSON Lines or CSV"},
}

func refuse(head []byte) error {
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return fmt.Errorf("%w: this is %s; %s", ErrNotText, f.what, f.advice)
		}
	}
	return nil
}
