package transcript

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
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
	cells, err := decodeObject(line)
	if err != nil {
		err.Line = at
		return in.fail(err)
	}
	return in.emit(row{line: at, cells: cells, at: o.place(cells, in.o.Columns)})
}

// objects remembers where the fields of the last object stood, because the
// next one mostly has the same keys.
type objects struct {
	names []string
	at    places
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

// decodeObject returns the members of the object that a line is, in order.
// It is all that this format knows of JSON. Invalid UTF-8 is replaced by U+FFFD.
func decodeObject(line []byte) ([]cell, *Error) {
	if err := checkObject(line); err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.Token() // the brace; checkObject has seen to it that nothing fails from here
	var cells []cell
	for d.More() {
		key, _ := d.Token()
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, &Error{Column: int(d.InputOffset()) + 1, Err: err}
		}
		c := decodeValue(raw)
		c.name, _ = key.(string)
		c.column = int(d.InputOffset()) - len(raw) + 1
		cells = append(cells, c)
	}
	return cells, nil
}

func checkObject(line []byte) *Error {
	var err error
	if !json.Valid(line) { // the faster question
		var whole json.RawMessage
		err = json.Unmarshal(line, &whole)
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return &Error{Column: int(syntax.Offset), Err: fmt.Errorf("not JSON: %w; each line must be one object", err)}
	}
	if err != nil {
		return &Error{Err: err}
	}
	if i := bytes.IndexByte(line, '{'); i < 0 || len(bytes.TrimSpace(line[:i])) > 0 {
		return &Error{Column: len(line) - len(bytes.TrimLeft(line, " \t")) + 1,
			Err: errors.New("not a JSON object: each line must be one, like {\"speaker\": ..., \"text\": ...}")}
	}
	return nil
}

func decodeValue(raw json.RawMessage) cell {
	switch raw[0] {
	case '"':
		var s string
		_ = json.Unmarshal(raw, &s) // cannot fail: the line was checked
		return cell{value: s}
	case 'n':
		return cell{value: "null", kind: isNull}
	case 't', 'f', '[', '{':
		var b bytes.Buffer
		_ = json.Compact(&b, raw)
		return cell{value: b.String(), kind: isOther}
	}
	return cell{value: string(raw), kind: isNumber}
}
