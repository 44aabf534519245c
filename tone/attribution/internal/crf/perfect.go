package crf

import "errors"

// A perfect hash gives each of its keys a place of its own (hash and displace; Belazzougui, Botelho and
// Dietzfelbinger 2009, "Hash, displace, and compress"), so that looking a key up needs no branch that the
// processor could guess wrongly. The keys are cut into groups by their high bits; each group has a seed
// by which its keys go to places that are free.
type perfect struct {
	shift uint8 // 32 less the logarithm of the number of groups
	seeds []uint8
	size  uint64 // places
}

// perGroup is how many keys share a seed on average, at most; with one more the last groups find no place now and
// then. maxGroup is how many may: hashes never come so close to that by chance.
const (
	perGroup = 3
	maxGroup = 40
)

var errSpread = errors.New("crf: model: its keys do not spread over a table")

// newPerfect returns the hash of the keys, which rise. It fails where a group of them has no seed, as
// happens with keys that somebody chose for it.
func newPerfect(keys []uint32) (p perfect, err error) {
	log := 1 // as a shift by 32 is none
	for len(keys) > perGroup<<log {
		log++
	}
	p.shift = uint8(32 - log)
	ends, largest := make([]int, 1<<log), 0 // of groups
	for i, g := 0, 0; g < len(ends); g++ {
		from := i
		for i < len(keys) && int(keys[i]>>p.shift) == g {
			i++
		}
		ends[g] = i
		largest = max(largest, i-from)
	}
	if largest > maxGroup {
		return p, errSpread
	}
	p.seeds, p.size = make([]uint8, 1<<log), uint64(len(keys)+len(keys)/4+1)
	taken := make([]bool, p.size)
	for size := largest; size > 0; size-- { // the large groups while there is room
		from := 0
		for _, end := range ends {
			if end-from == size && !p.place(keys[from:end], taken) {
				return p, errSpread
			}
			from = end
		}
	}
	return p, nil
}

// place finds a seed for the keys of a group, and reports whether there is one.
func (p *perfect) place(group []uint32, taken []bool) bool {
	seed := &p.seeds[group[0]>>p.shift]
	for {
		n := 0
		for n < len(group) && !taken[p.at(group[n])] {
			taken[p.at(group[n])] = true
			n++
		}
		if n == len(group) {
			return true
		}
		for _, key := range group[:n] {
			taken[p.at(key)] = false
		}
		if *seed++; *seed == 0 {
			return false
		}
	}
}

// at returns the place of key, below p.size, that of another one where key has none.
func (p *perfect) at(key uint32) uint32 {
	return placeOf(key, p.seeds[key>>(p.shift&31)], p.size)
}

func placeOf(key uint32, seed uint8, size uint64) uint32 {
	x := (key ^ uint32(seed)*0x9E3779B1) * 0x85EBCA6B
	return uint32(uint64(x) * size >> 32)
}

// places sets at to the places of keys, of which there are as many. It is not inlined, so that all it needs stays
// in registers.
//
//go:noinline
func (p *perfect) places(at, keys []uint32) {
	seeds, shift, size := p.seeds, p.shift&31, p.size
	at = at[:len(keys)]
	for i, key := range keys {
		at[i] = placeOf(key, seeds[key>>shift], size)
	}
}

// same is all ones where a is b, and 0 elsewhere.
func same(a, b uint32) uint64 { return uint64(int64(uint64(a^b)-1) >> 63) }
