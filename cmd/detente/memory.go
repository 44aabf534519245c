package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much garbage is let lie. Reading the lexicon or a model leaves some at once, which is
// not worth collecting. A stream leaves little: between two collections so much of it as
// startMemory and streamGarbage say, or half of what is in use where that is more. Against
// the default, small jobs spend less time on it, and large ones take less memory.
const (
	startMemory   = 96 << 20
	streamGarbage = 16 << 20
	leastPercent  = 50
	mostPercent   = 400
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
		debug.SetMemoryLimit(math.MaxInt64)
		pace()
	}
}

func ownPace() bool { return os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" }

// pace sets the percentage for what is in use now, and does so again after each collection.
func pace() {
	inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(inUse)
	percent := 100 * streamGarbage / max(1, inUse[0].Value.Uint64())
	debug.SetGCPercent(int(min(max(percent, leastPercent), mostPercent)))
	collected := new(struct{ *int })
	runtime.AddCleanup(collected, func(int) { pace() }, 0)
}
