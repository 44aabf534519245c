package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// ErrBusy says that another run works in the directory.
var ErrBusy = errors.New("another run is at work in this directory: wait for its end, or name another directory")

// lock makes a directory and keeps other runs out of it until unlock is called. The system
// takes the lock from a process that dies, so there are no stale ones.
func lock(dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, full(err)
	}
	path := filepath.Join(dir, lockName)
	for {
		f, locked, err := openLocked(path)
		if err != nil {
			return nil, full(err)
		}
		if locked {
			return nil, fmt.Errorf("%s: %w", dir, ErrBusy)
		}
		if isAt(f, path) {
			return func() { removeLocked(f) }, nil
		}
		f.Close() // its owner removed it as it was opened
	}
}

// removeLocked removes the file before it gives up the lock, so that nobody else's is
// removed. Windows removes no open
// file: there it is removed afterwards, unless somebody has opened it meanwhile.
func removeLocked(f *os.File) {
	if runtime.GOOS == "windows" {
		f.Close()
		os.Remove(f.Name())
		return
	}
	os.Remove(f.Name())
	f.Close()
}

// isAt reports whether an open file is the one at a path.
func isAt(f *os.File, path string) bool {
	a, err1 := f.Stat()
	b, err2 := os.Stat(path)
	return err1 == nil && err2 == nil && os.SameFile(a, b)
}
