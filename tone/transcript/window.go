package transcript

import (
	"bytes"
	"io"
)

// A window holds the part of an input that is being read: one record, and
// what came with it in the same read. So memory does not grow with the input.
type window struct {
	r     io.Reader
	limit int    // of a record, in bytes
	buf   []byte // buf[pos:] is not yet taken
	pos   int
	line  int   // 1-based line of buf[pos]
	err   error // of r, io.EOF at its end; nothing is read after it
}

const chunk = 64 << 10

func newWindow(r io.Reader, limit int) *window {
	return &window{r: r, limit: limit, line: 1}
}

// unread returns what is held and not taken. It is valid until the next call.
func (w *window) unread() []byte { return w.buf[w.pos:] }

// peek returns the next n bytes, or all there are, without taking them.
func (w *window) peek(n int) []byte {
	for len(w.unread()) < n && w.more() {
	}
	return w.unread()[:min(n, len(w.unread()))]
}

// more reads on and reports whether there is more now. Where much is held it
// reads as much again, so that looking at one record again and again costs
// linear time.
func (w *window) more() bool {
	if w.err != nil {
		return false
	}
	held := copy(w.buf, w.unread())
	w.buf, w.pos = w.buf[:held], 0
	if cap(w.buf)-held < chunk {
		grown := make([]byte, held, max(2*cap(w.buf), 2*chunk))
		copy(grown, w.buf)
		w.buf = grown
	}
	return w.fill() > 0
}

// fill reads into the free part of the buffer until something came, and where
// much is held until as much again came. A reader that gives nothing and no
// error, time after time, is broken.
func (w *window) fill() int {
	held, idle := len(w.buf), 0
	for w.err == nil && len(w.buf) < cap(w.buf) {
		n, err := w.r.Read(w.buf[len(w.buf):cap(w.buf)])
		w.buf, w.err = w.buf[:len(w.buf)+n], err
		if n > 0 && (held < chunk || len(w.buf) >= 2*held) {
			break
		}
		if idle++; n == 0 && err == nil && idle > 100 {
			w.err = io.ErrNoProgress
		}
	}
	return len(w.buf) - held
}

// take moves past n bytes.
func (w *window) take(n int) {
	w.line += bytes.Count(w.buf[w.pos:w.pos+n], newline)
	w.pos += n
}

var newline = []byte{'\n'}

// failed returns the reader's error, nil at its proper end.
func (w *window) failed() error {
	if w.err == io.EOF {
		return nil
	}
	return w.err
}

// nextLine takes the next line and returns it with its line break. At the end
// of the input it returns io.EOF or the reader's error. A line longer than the
// limit is skipped and gives tooLong.
func (w *window) nextLine() ([]byte, error) {
	for seen := 0; ; {
		b := w.unread()
		if i := bytes.IndexByte(b[seen:], '\n'); i >= 0 {
			return w.lineOf(seen + i + 1)
		}
		if seen = len(b); seen > w.limit {
			return w.lineOf(seen)
		}
		if w.more() {
			continue
		}
		if w.failed() != nil || seen == 0 {
			return nil, w.err
		}
		return w.lineOf(seen)
	}
}

// lineTaken returns the number of the line that nextLine returned.
func (w *window) lineTaken(line []byte) int { return w.line - breakAtEnd(line) }

// breakAtEnd returns how many line breaks end a line: one, or none at the input's end.
func breakAtEnd(line []byte) int {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		return 1
	}
	return 0
}

// lineOf takes a line of n bytes, or skips it where that is too much.
func (w *window) lineOf(n int) ([]byte, error) {
	if n > w.limit {
		err := tooLong(w.line, w.limit)
		w.skipLine()
		return nil, err
	}
	b := w.unread()[:n]
	w.pos += n
	w.line += breakAtEnd(b)
	return b, nil
}

// skipLine moves past the next line break without holding what is before it.
func (w *window) skipLine() {
	for {
		b := w.unread()
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			w.take(i + 1)
			return
		}
		w.take(len(b))
		if !w.more() {
			return
		}
	}
}

// Read is io.Reader's, for decoders.
func (w *window) Read(p []byte) (int, error) {
	if len(w.unread()) == 0 && !w.more() {
		return 0, w.err
	}
	n := copy(p, w.unread())
	w.take(n)
	return n, nil
}

// A meter is a reader for a decoder that holds what it decodes. It fails
// where a record is longer than the limit.
type meter struct {
	*window
	left int
}

// next begins a record.
func (m *meter) next() { m.left = m.limit + chunk }

func (m *meter) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, tooLong(m.line, m.limit)
	}
	n, err := m.window.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, err
}
