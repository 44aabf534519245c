//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package batch

import (
	"errors"
	"os"
	"syscall"
)

// openLocked opens a file that no other process has open so; locked where one has.
func openLocked(path string) (f *os.File, locked bool, err error) {
	f, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, false, err
	}
	for err = syscall.EINTR; err == syscall.EINTR; {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	}
	switch {
	case err == nil:
		return f, false, nil
	case err == syscall.EWOULDBLOCK:
		f.Close()
		return nil, true, nil
	case errors.Is(err, errors.ErrUnsupported): // a file system without locks
		return f, false, nil
	}
	f.Close()
	return nil, false, &os.PathError{Op: "lock", Path: path, Err: err}
}
