package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Names in a batch's directory. A part has the tables and sums too.
const (
	planName     = "plan.json"
	manifestName = "manifest.json"
	failuresName = "errors.csv"
	sumsName     = "profiles.acc"
	partsName    = "parts"
	partName     = "part.json"
	lockName     = ".lock"
	unfinished   = ".tmp-" // begins the names of what is being written
)

// whole writes a file whole or not at all: beside its place, synced, and renamed.
func whole(path string, write func(io.Writer) error) error {
	dir, name := filepath.Split(path)
	temp := dir + unfinished + name
	if err := writeFile(temp, write); err != nil {
		os.Remove(temp)
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		os.Remove(temp)
		return err
	}
	return syncDir(filepath.Clean(dir + "."))
}

// writeFile writes a file and syncs it.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return full(err)
	}
	buf := bufio.NewWriterSize(f, 1<<16)
	return full(errors.Join(write(buf), buf.Flush(), f.Sync(), f.Close()))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// syncDir makes renames in a directory last. Windows cannot sync directories.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return full(errors.Join(f.Sync(), f.Close()))
}

// ErrFull says that the disk is full.
var ErrFull = errors.New("the disk is full: what is finished is kept; make room and run the same command again, it goes on from there")

// full says of a full disk what to do.
func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("%w (%v)", ErrFull, err)
	}
	return err
}
