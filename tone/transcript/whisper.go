package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/seed-f57f835e/detente/tone"
)

// Speech recognisers of Whisper's family write one object with the list
// "segments" (OpenAI's Whisper, WhisperX, faster-whisper: start and end in
// seconds) or "transcription" (whisper.cpp: offsets in milliseconds). A segment
// has a text and, where somebody has told the voices apart, a speaker.
var segmentLists = []string{"segments", "transcription"}

// namedWhisper: Whisper writes the whole text before the segments, so the
// first bytes of a long .json may not come to them.
func namedWhisper(base string, head []byte) bool {
	if !strings.EqualFold(path.Ext(base), ".json") {
		return false
	}
	keys := keysOf(head)
	return looksWhisper(head, nil) || len(head) >= headSize && len(keys) == 1 && keys[0] == "text"
}

// looksWhisper: an object with a list of segments.
func looksWhisper(head []byte, _ map[string]string) bool {
	keys := keysOf(head)
	if len(keys) == 0 || !slices.Contains(segmentLists, keys[len(keys)-1]) && !slices.ContainsFunc(segmentLists, func(s string) bool { return slices.Contains(keys, s) }) {
		return false
	}
	for _, name := range segmentLists {
		_, after, found := bytes.Cut(head, []byte(`"`+name+`"`))
		after = bytes.TrimLeft(after, " \t\r\n:")
		if found && bytes.HasPrefix(after, []byte("[")) {
			after = bytes.TrimLeft(after[1:], " \t\r\n")
			return len(after) == 0 || after[0] == '{' || after[0] == ']'
		}
	}
	return false
}

// readWhisper reads the segments one by one. A run of segments of one speaker
// is a turn.
func readWhisper(in *input) error {
	w := whisper{speech: speech{in: in}, m: &meter{window: in.window}}
	w.m.next()
	w.lines.r = w.m
	w.d = jsontext.NewDecoder(&w.lines, jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	err := w.read()
	w.flush()
	if w.stopped {
		return nil
	}
	return err
}

type whisper struct {
	speech
	m     *meter
	lines lineCounter
	d     *jsontext.Decoder
	found bool // a list of segments
}

func (w *whisper) read() error {
	if t, err := w.d.ReadToken(); err != nil {
		return w.syntax(err)
	} else if t.Kind() != '{' {
		return errors.New(`not Whisper's JSON: it is one object with a list "segments"`)
	}
	for w.d.PeekKind() == '"' {
		t, err := w.d.ReadToken()
		if err != nil {
			return w.syntax(err)
		}
		if slices.Contains(segmentLists, t.String()) && w.d.PeekKind() == '[' {
			w.found = true
			if more, err := w.segments(); err != nil || !more {
				return err
			}
			continue
		}
		w.m.next()
		if err := w.d.SkipValue(); err != nil {
			return w.syntax(err)
		}
	}
	if _, err := w.d.ReadToken(); err != nil {
		return w.syntax(err)
	}
	if !w.found {
		return errors.New(`no list "segments" in this JSON`)
	}
	return nil
}

// segments reads the list, and reports whether to go on.
func (w *whisper) segments() (bool, error) {
	if _, err := w.d.ReadToken(); err != nil {
		return false, w.syntax(err)
	}
	for w.d.PeekKind() != ']' {
		w.m.next()
		raw, err := w.d.ReadValue()
		if err != nil {
			return false, w.syntax(err)
		}
		line, column := w.lines.position(w.d.InputOffset() - int64(len(raw)))
		if !w.segment(raw, line, column) {
			return false, nil
		}
	}
	_, err := w.d.ReadToken()
	return err == nil, w.syntax(err)
}

func (w *whisper) segment(raw jsontext.Value, line, column int) bool {
	if raw.Kind() != '{' {
		w.stopped = !w.in.fail(&Error{Line: line, Column: column, Err: errors.New("a segment that is no object")})
		return !w.stopped
	}
	piece := tone.Statement{Line: line}
	hasText := false
	for _, c := range members(string(raw)) {
		switch c.Name {
		case "text":
			piece.Text, hasText = c.Value, !c.Raw
		case "speaker":
			piece.Speaker = strings.TrimSpace(c.Value)
			if c.Value == "null" && c.Raw {
				piece.Speaker = ""
			}
		case "start":
			piece.Meta = startColumn(c.Value, 1)
		case "offsets":
			for _, o := range members(c.Value) {
				if o.Name == "from" {
					piece.Meta = startColumn(o.Value, 1000)
				}
			}
		}
	}
	if !hasText {
		w.stopped = !w.in.fail(&Error{Line: line, Column: column, Err: errors.New(`a segment without "text"`)})
		return !w.stopped
	}
	return w.add(piece)
}

// startColumn makes the timestamp of so many seconds, or parts of one.
func startColumn(v string, parts float64) []tone.Column {
	n, err := strconv.ParseFloat(v, 64)
	if err != nil || n < 0 || n > 1e9 {
		return nil
	}
	ms := int64(n/parts*1000 + 0.5)
	return []tone.Column{{Name: "timestamp", Value: fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3600000, ms/60000%60, ms/1000%60, ms%1000)}}
}

func (w *whisper) syntax(err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	if failed := w.in.failed(); failed != nil {
		return failed
	}
	out := &Error{Err: fmt.Errorf("not JSON: %w", err)}
	if s, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		out.Line, out.Column = w.lines.position(s.ByteOffset)
		out.Err = fmt.Errorf("not JSON: %w", s.Err)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		out.Err = errors.New("not JSON: the input ends inside the object")
	}
	return out
}

// A lineCounter remembers where lines begin in what was read and not yet
// asked for.
type lineCounter struct {
	r    io.Reader
	read int64
	line int     // breaks before the remembered ones
	last int64   // where the line begins
	at   []int64 // where the next lines begin
}

func (l *lineCounter) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\n' {
			l.at = append(l.at, l.read+int64(i)+1)
		}
	}
	l.read += int64(n)
	return n, err
}

// position returns the line and the column, both from 1, of an offset, which
// must not be before the last one asked for.
func (l *lineCounter) position(offset int64) (line, column int) {
	n := 0
	for n < len(l.at) && l.at[n] <= offset {
		l.last = l.at[n]
		n++
	}
	l.line += n
	l.at = append(l.at[:0], l.at[n:]...)
	return l.line + 1, int(offset-l.last) + 1
}
