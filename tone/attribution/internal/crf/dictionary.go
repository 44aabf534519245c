package crf

// A dictionary numbers the features of the trainer in the order in which they
// were first seen, and counts them.
type dictionary struct {
	index map[uint32]int32
	count []int32 // by number
	list  []uint32
}

// add counts key and returns its number.
func (d *dictionary) add(key uint32) int32 {
	n, ok := d.index[key]
	if !ok {
		if d.index == nil {
			d.index = map[uint32]int32{}
		}
		n = int32(len(d.list))
		d.index[key] = n
		d.list = append(d.list, key)
		d.count = append(d.count, 0)
	}
	d.count[n]++
	return n
}

// keep renumbers the features that f keeps, and returns the new numbers by the
// old ones, -1 for those that were dropped. Nothing can be added after it.
func (d *dictionary) keep(f func(n int) bool) []int32 {
	to := make([]int32, len(d.list))
	kept := int32(0)
	for n := range d.list {
		to[n] = -1
		if f(n) {
			to[n] = kept
			d.list[kept], d.count[kept] = d.list[n], d.count[n]
			kept++
		}
	}
	d.list, d.count = d.list[:kept], d.count[:kept]
	d.index = nil
	return to
}

func (d *dictionary) frequent(least int) []int32 {
	return d.keep(func(n int) bool { return int(d.count[n]) >= least })
}
