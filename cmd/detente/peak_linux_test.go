package main

import (
	"fmt"
	"os"
	"syscall"
)

// peak is the largest resident set of a process that has ended.
func peak(s *os.ProcessState) string {
	if u, ok := s.SysUsage().(*syscall.Rusage); ok {
		return fmt.Sprintf("%d MiB", u.Maxrss>>10)
	}
	return "unknown"
}
