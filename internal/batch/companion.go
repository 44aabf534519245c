package batch

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
)

// Companions are files beside the inputs that say more of their speakers. Which there are is
// known only when the inputs are read, so each part has in its index those that were opened,
// or looked for, since the part before it was finished.
type companions struct {
	open func(name string) (io.ReadCloser, error)

	mu      sync.Mutex
	seen    map[string]Input
	pending []Input // in no part yet
	changed error   // the first that was not what it had been
}

// watch makes the job's readers open companions through the result.
func (j *Job) watch() *companions {
	c := &companions{seen: map[string]Input{}}
	if j.Companions != nil {
		c.open, j.Companions.Open = j.Companions.Open, c.Open
	}
	return c
}

// Open opens a companion, and notes what is in it.
func (c *companions) Open(name string) (io.ReadCloser, error) {
	now := lookInto(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	was, known := c.seen[name]
	switch {
	case !known:
		c.seen[name] = now
		c.pending = append(c.pending, now)
	case was.differs(&now):
		c.changed = cmp.Or(c.changed, fmt.Errorf("%s, which stands beside an input, was changed while the batch ran; start again in an empty directory", name))
	}
	return c.open(name)
}

// lookInto says what is in a file now.
func lookInto(name string) Input {
	in := look(name)
	in.hash(context.Background(), func(int64) {})
	return in
}

// check reports the first companion of an earlier run that is not what it was, and else
// expects them to stay.
func (c *companions) check(list []Input) error {
	for _, was := range list {
		now := lookInto(was.Name)
		if was.differs(&now) {
			return fmt.Errorf("%s, which stands beside an input, has changed since", was.Name)
		}
		c.seen[was.Name] = was
	}
	return nil
}

// record gives write those that are in no part yet; they are, unless it fails.
func (c *companions) record(write func([]Input) error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.changed != nil {
		return c.changed
	}
	if err := write(c.pending); err != nil {
		return err
	}
	c.pending = nil
	return nil
}

// companions returns those of all parts, sorted by name.
func (s *stock) companions() ([]Input, error) {
	var all []Input
	for i := range s.indexes {
		all = append(all, s.indexes[i].Companions...)
	}
	return distinct(all)
}

// distinct sorts companions and leaves out what is there twice.
func distinct(all []Input) (out []Input, err error) {
	slices.SortFunc(all, func(a, b Input) int { return cmp.Compare(a.Name, b.Name) })
	for i := range all {
		if n := len(out); n == 0 || out[n-1].Name != all[i].Name {
			out = append(out, all[i])
		} else if out[n-1].differs(&all[i]) {
			return nil, fmt.Errorf("%s, which stands beside an input, is not the same in all parts", all[i].Name)
		}
	}
	return out, nil
}
