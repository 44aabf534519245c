package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Open opens a file, or standard input, and decompresses what is in it.
func Open(name string) (io.ReadCloser, error) {
	if name == Stdin {
		return Decompress(io.NopCloser(os.Stdin))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fail(name, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s: %w, not a file", name, ErrFolder)
	}
	r, err := Decompress(f)
	if err != nil {
		f.Close()
		return nil, fail(name, err)
	}
	return r, nil
}

// How streams begin (RFC 1952, RFC 8878).
var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// maxWindow is the memory that a zstd stream may ask for: what zstd --long
// writes, and what its own decoder takes without being told.
const maxWindow = 128 << 20

// Decompress returns what is in r, by its first bytes: gzip (RFC 1952) and
// zstd (RFC 8878) decompressed, of one or several members, anything else as it
// is. Closing it closes r. A stream that is cut off or damaged gives its first
// part, then an error.
func Decompress(r io.ReadCloser) (io.ReadCloser, error) {
	buf := bufio.NewReaderSize(r, 1<<16)
	head, err := buf.Peek(len(zstdMagic))
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(buf)
		if err != nil {
			return nil, fmt.Errorf("gzip: %w", err)
		}
		return &stream{z, "gzip", func() { z.Close() }, r}, nil
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(buf, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, fmt.Errorf("zstd: %w", err)
		}
		return &stream{z, "zstd", z.Close, r}, nil
	}
	return &stream{buf, "", func() {}, r}, nil
}

// A stream is a decompressor and what is below it.
type stream struct {
	r     io.Reader
	kind  string
	close func()
	below io.Closer
}

// Read says of an error which layer it comes from.
func (s *stream) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err == nil || err == io.EOF || s.kind == "" {
		return n, err
	}
	if err == io.ErrUnexpectedEOF {
		return n, fmt.Errorf("%s: the file is cut off: %w", s.kind, err)
	}
	return n, fmt.Errorf("%s: the file is damaged: %w", s.kind, err)
}

func (s *stream) Close() error {
	s.close()
	return s.below.Close()
}
