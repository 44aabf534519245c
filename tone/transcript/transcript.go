package transcript

import (
	"fmt"
	"io"
	"iter"

	"github.com/seed-f57f835e/detente/tone"
)

// DefaultMaxRecord is the greatest length of a record, in bytes, where Options
// say nothing.
const DefaultMaxRecord = 16 << 20

// Options say how to read an input. The zero value finds the format out and
// knows the usual column names.
type Options struct {
	// Name names the input in errors, and the document where a record does
	// not name its own.
	Name string

	// Format is the input's format, Auto or "" to find it out.
	Format Format

	// Columns gives the column of a field: speaker, text, doc, id, when or
	// format. A field that it does not have is looked for under its usual
	// names, in this order; one with the column "" is not looked for at all.
	//
	//	speaker  speaker, name, speaker_name
	//	text     text, content, speech, utterance, statement
	//	doc      doc, document, doc_id
	//	id       id
	//	when     when, date, time: RFC 3339, 2006-01-02, 2006-01 or 2006
	//	format   format: article or transcript
	//
	// CSV and TSV do not mind the case of names. There, a column that Columns
	// names must be in the header.
	Columns map[string]string

	// Companions gives what other files say of the speakers; nil for nothing.
	Companions *Companions

	// HTML takes the article out of a page, such as package
	// tone/transcript/html does. Pages are errors where it is nil, so that a
	// program which reads none carries no HTML parser.
	HTML func(page []byte) (Page, error)

	// MaxRecord is the greatest length of a record in bytes, 0 for
	// DefaultMaxRecord. A longer one is an error, and reading goes on.
	MaxRecord int
}

func (o *Options) maxRecord() int {
	if o.MaxRecord <= 0 {
		return DefaultMaxRecord
	}
	return o.MaxRecord
}

// A Record is one record of an input.
type Record struct {
	// Statement is what the record says. Its Text is the whole text where the
	// record is not labelled. Its Doc is the doc column or Options.Name; a record
	// that is a document in itself and has no doc column is named by its id.
	Statement tone.Statement

	// Labelled says that the record names its speaker. One that does not is
	// a document to be attributed.
	Labelled bool

	// Format is the record's own format field, "article" or "transcript", or
	// "". A record with the format "transcript" comes as its turns.
	Format string
}

// Read yields the statements of an input, in order. Records that are not
// labelled come as statements of the speaker "".
//
// An error, always an *Error, is about one record, and the sequence goes on
// after it. It ends after an error of r and after one that concerns the whole
// input: a table without its text column, an input that is no text. The
// sequence reads r and can be ranged over once. Nothing is yielded from an
// empty input.
func Read(r io.Reader, o Options) iter.Seq2[tone.Statement, error] {
	return func(yield func(tone.Statement, error) bool) {
		for rec, err := range Records(r, o) {
			if !yield(rec.Statement, err) {
				return
			}
		}
	}
}

// Records yields the records of an input, in order, and says of each whether
// it is labelled. Its errors are those of Read.
func Records(r io.Reader, o Options) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		in := &input{window: newWindow(r, o.maxRecord()), o: o, yield: yield}
		if err := in.begin(); err != nil {
			in.fail(err)
		}
	}
}

// An input is one run over one reader.
type input struct {
	*window
	o     Options
	yield func(Record, error) bool
}

// begin finds the format out and reads the input in it.
func (in *input) begin() error {
	if err := in.o.check(); err != nil {
		return err
	}
	head := in.peek(headSize)
	if len(head) == 0 && in.err == io.EOF {
		return nil
	}
	if err := refuse(head); err != nil {
		return err
	}
	in.take(len(head) - len(trimBOM(head)))
	f := in.o.Format
	if f == "" || f == Auto {
		f = detect(in.peek(headSize), in.o.Name, in.o.Columns)
	} else if in.isPage(f) {
		f = HTML
	}
	return formats[formatIndex(f)].read(in)
}

func (o *Options) check() error {
	if f := o.Format; f != "" && f != Auto && formatIndex(f) < 0 {
		return fmt.Errorf("unknown format %q: use %s", f, formatNames())
	}
	return checkColumns(o.Columns)
}

// fail yields err with the input's name, at the line where reading stands if
// it has no position of its own, and reports whether to go on.
func (in *input) fail(err error) bool {
	e, ok := err.(*Error)
	if !ok {
		e = &Error{Err: err}
		if in.line > 1 {
			e.Line = in.line
		}
	}
	e.Name = in.o.Name
	return in.yield(Record{}, e)
}
