package main

import (
	"math"
	"os"
	"runtime/debug"
)

// How much garbage is let lie. Reading the lexicon or a model leaves some at once, which is
// not worth collecting; a stream then may triple what is in use, which takes half the time of
// the default and keeps a stream of a thousand speakers under 128 MiB.
const (
	startMemory   = 96 << 20
	streamPercent = 200
)

// paceStart and paceStream set the garbage collector's pace until the inputs are read, and
// from then on, unless the user's environment does.
func paceStart() {
	if !ownPace() {
		debug.SetGCPercent(-1)
		debug.SetMemoryLimit(startMemory)
	}
}

func paceStream() {
	if !ownPace() {
		debug.SetGCPercent(streamPercent)
		debug.SetMemoryLimit(math.MaxInt64)
	}
}

func ownPace() bool { return os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" }
