package crf

// A dictionary numbers the features of the trainer in the order in which they
// were first seen, and counts them. It is an open-addressed table.
type dictionary struct {
	keys  []uint32 // 0 is free
	index []int32
	count []int32 // by number
	list  []uint32
}

// add counts key and returns its number.
func (d *dictionary) add(key uint32) int32 {
	if 4*(len(d.list)+1) > 3*len(d.keys) {
		d.grow()
	}
	i := d.slot(key)
	if d.keys[i] == 0 {
		d.keys[i] = key
		d.index[i] = int32(len(d.list))
		d.list = append(d.list, key)
		d.count = append(d.count, 0)
	}
	n := d.index[i]
	d.count[n]++
	return n
}

func (d *dictionary) slot(key uint32) int {
	mask := len(d.keys) - 1
	for i := int(key) & mask; ; i = (i + 1) & mask {
		if d.keys[i] == key || d.keys[i] == 0 {
			return i
		}
	}
}

func (d *dictionary) grow() {
	old, index := d.keys, d.index
	size := max(1<<12, 2*len(old))
	d.keys, d.index = make([]uint32, size), make([]int32, size)
	for i, key := range old {
		if key != 0 {
			j := d.slot(key)
			d.keys[j], d.index[j] = key, index[i]
		}
	}
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
	d.keys, d.index = nil, nil
	return to
}

func (d *dictionary) frequent(least int) []int32 {
	return d.keep(func(n int) bool { return int(d.count[n]) >= least })
}
