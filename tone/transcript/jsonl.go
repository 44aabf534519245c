package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// looksJSONLines: the input begins with an object, or with a list of objects,
// for which the reader has advice.
func looksJSONLines(head []byte, _ map[string]string) bool {
	rest := bytes.TrimSpace(head)
	if len(rest) > 0 && rest[0] == '[' {
		rest = bytes.TrimSpace(rest[1:])
		return len(rest) > 0 && rest[0] == '{'
	}
	if len(rest) == 0 || rest[0] != '{' {
		return false
	}
	rest = bytes.TrimSpace(rest[1:])
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// readJSONLines reads an object from each line that is not blank.
func readJSONLines(in *input) error {
	var o objects
	for first := true; ; {
		line, err := in.nextLine()
		if _, bad := err.(*Error); bad {
			if !in.fail(err) {
				return nil
			}
			continue
		}
		if err != nil {
			return in.failed()
		}
		bare := bytes.TrimSpace(line)
		if len(bare) == 0 {
			continue
		}
		if first && len(bare) == 1 && (bare[0] == '[' || bare[0] == '{') {
			return &Error{Line: in.lineTaken(line), Err: errors.New("this JSON runs over several lines: put each object on a line of its own, for example with jq -c")}
		}
		first = false
		if !in.emitObject(&o, line) {
			return nil
		}
	}
}

func (in *input) emitObject(o *objects, line []byte) bool {
	at := in.lineTaken(line)
	cells, err := o.decode(line)
	if err != nil {
		err.Line = at
		return in.fail(err)
	}
	return in.emit(row{line: at, cells: cells, at: o.place(cells, in.o.Columns)})
}

// objects remembers where the fields of the last object stood, because the
// next one mostly has the same keys.
type objects struct {
	d     *jsontext.Decoder
	names []string
	at    places
	cells []cell // reused
	buf   []byte // reused
}

func (o *objects) place(cells []cell, columns map[string]string) places {
	known := len(o.names) == len(cells) && len(cells) > 0
	for i := 0; known && i < len(cells); i++ {
		known = o.names[i] == cells[i].name
	}
	if known {
		return o.at
	}
	o.names = slices.Grow(o.names[:0], len(cells))
	for _, c := range cells {
		o.names = append(o.names, c.name)
	}
	o.at = place(o.names, columns, same)
	return o.at
}

// decode returns the members of the object that a line is, in order; they are valid until the
// next call. Invalid UTF-8 is replaced by U+FFFD. Plain objects are read by flat; this is all
// that the format knows of JSON otherwise.
func (o *objects) decode(line []byte) ([]cell, *Error) {
	if cells, ok := o.flat(line); ok {
		return cells, nil
	}
	return o.decodeAny(line)
}

func (o *objects) decodeAny(line []byte) ([]cell, *Error) {
	if o.d == nil {
		o.d = new(jsontext.Decoder)
	}
	o.d.Reset(bytes.NewBuffer(line), jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	if o.d.PeekKind() == '{' {
		return o.members(line)
	}
	if _, err := o.d.ReadValue(); err != nil {
		return nil, syntaxError(err)
	}
	return nil, &Error{Column: len(line) - len(bytes.TrimLeft(line, " \t")) + 1,
		Err: errors.New("not a JSON object: each line must be one, like {\"speaker\": ..., \"text\": ...}")}
}

func (o *objects) members(line []byte) (cells []cell, _ *Error) {
	o.d.ReadToken() // the brace
	for o.d.PeekKind() == '"' {
		name, err := o.d.ReadToken()
		if err != nil {
			return nil, syntaxError(err)
		}
		c := cell{name: name.String()}
		raw, err := o.d.ReadValue()
		if err != nil {
			return nil, syntaxError(err)
		}
		c.value, c.kind = decodeValue(raw)
		c.column = int(o.d.InputOffset()) - len(raw) + 1
		cells = append(cells, c)
	}
	if _, err := o.d.ReadToken(); err != nil { // the closing brace
		return nil, syntaxError(err)
	}
	if rest := bytes.TrimLeft(line[o.d.InputOffset():], " \t\r\n"); len(rest) > 0 {
		return nil, &Error{Column: len(line) - len(rest) + 1, Err: errors.New("not JSON: something follows the object; each line must be one object")}
	}
	return cells, nil
}

func syntaxError(err error) *Error {
	out := &Error{Err: fmt.Errorf("not JSON: %w; each line must be one object", err)}
	if syntax, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		out.Column = int(syntax.ByteOffset) + 1
		out.Err = fmt.Errorf("not JSON: %w; each line must be one object", syntax.Err)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		out.Err = errors.New("not JSON: the line ends inside the object; each line must be one object")
	}
	return out
}

func decodeValue(raw jsontext.Value) (string, kind) {
	switch raw.Kind() {
	case '"':
		b, _ := jsontext.AppendUnquote(nil, raw) // it was read: only bad UTF-8 is an error, and replaced
		return string(b), isString
	case 'n':
		return "null", isNull
	case '0':
		return string(raw), isNumber
	}
	_ = raw.Compact()
	return string(raw), isOther
}
