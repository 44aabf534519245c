package main

import (
	"bufio"
	"context"
	"io"
)

// items writes results one by one as they come.
type items struct {
	w     *bufio.Writer
	buf   []byte
	begun bool
}

func newItems(w io.Writer) *items { return &items{w: bufio.NewWriterSize(w, 1<<16)} }

// write writes head or sep, then what item appends.
func (x *items) write(head, sep string, item func([]byte) []byte) error {
	before := sep
	if !x.begun {
		before, x.begun = head, true
	}
	x.buf = item(append(x.buf[:0], before...))
	_, err := x.w.Write(x.buf)
	return err
}

// end writes tail, after head if nothing has come.
func (x *items) end(ctx context.Context, head, tail string) error {
	if !x.begun {
		tail = head + tail
	}
	x.w.WriteString(tail)
	if err := x.w.Flush(); err != nil {
		return err
	}
	return context.Cause(ctx)
}
