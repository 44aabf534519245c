package crf

// A dictionary numbers the features of the trainer in the order in which they
// were first seen, and counts them.
type dictionary struct {
	index table[int32]
	count []int32 // by number
	list  []uint32
}

// add counts key and returns its number.
func (d *dictionary) add(key uint32) int32 {
	if n := len(d.list); 3*n >= 2*len(d.index.slots) {
		d.index = newTable[int32](max(1<<12, 2*n))
		for i, key := range d.list {
			d.index.put(key, int32(i))
		}
	}
	s := d.index.slot(key)
	if s.key == 0 {
		*s = slot[int32]{key, int32(len(d.list))}
		d.list = append(d.list, key)
		d.count = append(d.count, 0)
	}
	d.count[s.value]++
	return s.value
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
	d.index = table[int32]{}
	return to
}

func (d *dictionary) frequent(least int) []int32 {
	return d.keep(func(n int) bool { return int(d.count[n]) >= least })
}
