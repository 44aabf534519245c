package corpus

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"strings"
)

// maxName bounds the length of a name in a list.
const maxName = 1 << 16

// List yields the names that a list has: one a line, or, where it has NUL bytes,
// one before each of them (find -print0). Empty lines are passed over.
func List(r io.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		buf := bufio.NewReaderSize(r, maxName)
		head, _ := buf.Peek(maxName)
		end := byte('\n')
		if bytes.IndexByte(head, 0) >= 0 {
			end = 0
		}
		s := bufio.NewScanner(buf)
		s.Buffer(nil, maxName)
		s.Split(func(b []byte, atEOF bool) (int, []byte, error) {
			if i := bytes.IndexByte(b, end); i >= 0 {
				return i + 1, b[:i], nil
			}
			if atEOF && len(b) > 0 {
				return len(b), b, nil
			}
			return 0, nil, nil
		})
		for s.Scan() {
			if name := strings.TrimSuffix(s.Text(), "\r"); name != "" && !yield(name, nil) {
				return
			}
		}
		if err := s.Err(); err != nil {
			yield("", err)
		}
	}
}
