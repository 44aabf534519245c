package tone

import (
	"bufio"
	"cmp"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"iter"
)

// MergeAccumulators writes to w the binary form of the sum of accumulators in binary form:
// the bytes that Accumulator.Merge and MarshalBinary would give. It holds one group's
// entries and one document of each part, however large the parts are. All must have a's
// lexicon, and agree in columns and least evidence.
func (a *Analyzer) MergeAccumulators(w io.Writer, parts ...io.Reader) error {
	m, err := a.newMerger(parts)
	if err != nil {
		return err
	}
	out := newBinaryWriter(w)
	out.write(m.header().append)
	m.run(func(g *mergedGroup) bool {
		out.write(func(b []byte) []byte { return appendSums(b, &g.sums) })
		g.documents(func(d document) { out.write(func(b []byte) []byte { return appendDocument(b, &d) }) })
		out.write(endList)
		g.entries(func(e entry) { out.write(func(b []byte) []byte { return appendEntry(b, &e) }) })
		out.write(endList)
		return out.err == nil
	})
	out.write(endList)
	return errors.Join(m.err(), out.flush())
}

// ProfilesOf returns the profiles of the sum of accumulators in binary form, in the order of
// their keys: those that Accumulator.Merge and Profiles would give, one at a time and in the
// memory that MergeAccumulators needs. An error is the last that comes.
func (a *Analyzer) ProfilesOf(parts ...io.Reader) iter.Seq2[Profile, error] {
	return func(yield func(Profile, error) bool) {
		m, err := a.newMerger(parts)
		if err != nil {
			yield(Profile{}, err)
			return
		}
		stopped := false
		m.run(func(g *mergedGroup) bool {
			p := a.profileOf(g, m.header().min)
			if m.err() != nil {
				return false
			}
			stopped = !yield(p, nil)
			return !stopped
		})
		if err := m.err(); err != nil && !stopped {
			yield(Profile{}, err)
		}
	}
}

func (a *Analyzer) profileOf(g *mergedGroup, min int) Profile {
	var docs documentSums
	g.documents(func(d document) { docs.add(&d.unit) })
	list := map[entryPole]*tally{}
	g.entries(func(e entry) { list[e.entryPole] = &e.tally })
	return newProfile(a.lexicon(), min, &g.sums, &docs, list)
}

// A merger reads accumulators side by side.
type merger struct {
	streams []*stream
	entries int // of the lexicon
}

func (a *Analyzer) newMerger(parts []io.Reader) (*merger, error) {
	if len(parts) == 0 {
		return nil, errors.New("tone: no accumulators to merge")
	}
	m := &merger{entries: a.lexicon().Len()}
	for i, r := range parts {
		s, err := newStream(r)
		if err != nil {
			return nil, fmt.Errorf("%w (part %d)", err, i+1)
		}
		m.streams = append(m.streams, s)
		if first := m.header(); !s.header.equal(*first) {
			return nil, fmt.Errorf("tone: cannot merge results with %s and with %s", first, &s.header)
		}
	}
	if h := m.header(); h.lexicon != a.lexicon().Hash() {
		return nil, fmt.Errorf("tone: results with %s, not with lexicon %s %.12s", h, a.lexicon().Name(), a.lexicon().Hash())
	}
	return m, nil
}

func (m *merger) header() *header { return &m.streams[0].header }

func (m *merger) err() error {
	for i, s := range m.streams {
		if s.err != nil {
			return fmt.Errorf("%w (part %d)", s.err, i+1)
		}
	}
	return nil
}

// A mergedGroup is a group of one or several streams. Its documents, then its entries are to
// be read before the next group.
type mergedGroup struct {
	sums
	streams []*stream
	of      *merger
}

// run calls each for every group until it returns false.
func (m *merger) run(each func(*mergedGroup) bool) {
	whole := mergeSorted(len(m.streams), func(i int) (sums, bool) { return m.streams[i].sums() }, compareSums, func(equal []headOf[sums]) bool {
		g := &mergedGroup{sums: equal[0].item, of: m, streams: []*stream{m.streams[equal[0].from]}}
		for _, h := range equal[1:] {
			g.statements += h.item.statements
			g.sentences.merge(&h.item.sentences)
			g.streams = append(g.streams, m.streams[h.from])
		}
		return each(g)
	})
	if whole && m.err() == nil {
		for _, s := range m.streams {
			s.end()
		}
	}
}

func (g *mergedGroup) documents(each func(document)) {
	mergeSorted(len(g.streams), func(i int) (document, bool) { return g.streams[i].document() },
		func(a, b document) int { return cmp.Compare(a.name, b.name) },
		func(equal []headOf[document]) bool {
			d := equal[0].item
			for _, h := range equal[1:] {
				d.unit.add(h.item.unit)
			}
			each(d)
			return true
		})
}

func (g *mergedGroup) entries(each func(entry)) {
	mergeSorted(len(g.streams), func(i int) (entry, bool) { return g.streams[i].entry(g.of.entries) },
		func(a, b entry) int { return cmp.Compare(a.entryPole, b.entryPole) },
		func(equal []headOf[entry]) bool {
			e := equal[0].item
			for _, h := range equal[1:] {
				e.tally.merge(&h.item.tally)
			}
			each(e)
			return true
		})
}

// A headOf is the item at the head of one of several sorted lists.
type headOf[T any] struct {
	item T
	from int
}

// mergeSorted calls each with the heads that are equal, in order, until it returns false or
// all n lists have ended. What each reads of the lists that its heads come from is read
// before their next items.
func mergeSorted[T any](n int, next func(list int) (T, bool), compare func(a, b T) int, each func(equal []headOf[T]) bool) bool {
	h := &heads[T]{compare: compare}
	for i := range n {
		if v, ok := next(i); ok {
			h.list = append(h.list, headOf[T]{v, i})
		}
	}
	heap.Init(h)
	var equal []headOf[T]
	for len(h.list) > 0 {
		equal = equal[:0]
		for len(h.list) > 0 && (len(equal) == 0 || compare(h.list[0].item, equal[0].item) == 0) {
			equal = append(equal, heap.Pop(h).(headOf[T]))
		}
		if !each(equal) {
			return false
		}
		for _, e := range equal {
			if v, ok := next(e.from); ok {
				heap.Push(h, headOf[T]{v, e.from})
			}
		}
	}
	return true
}

// heads are a heap.
type heads[T any] struct {
	list    []headOf[T]
	compare func(a, b T) int
}

func (h *heads[T]) Len() int { return len(h.list) }
func (h *heads[T]) Less(i, j int) bool {
	return cmp.Or(h.compare(h.list[i].item, h.list[j].item), cmp.Compare(h.list[i].from, h.list[j].from)) < 0
}
func (h *heads[T]) Swap(i, j int) { h.list[i], h.list[j] = h.list[j], h.list[i] }
func (h *heads[T]) Push(x any)    { h.list = append(h.list, x.(headOf[T])) }
func (h *heads[T]) Pop() any {
	last := h.list[len(h.list)-1]
	h.list = h.list[:len(h.list)-1]
	return last
}

// A binaryWriter writes items and keeps the first error.
type binaryWriter struct {
	w   *bufio.Writer
	buf []byte
	err error
}

func newBinaryWriter(w io.Writer) *binaryWriter {
	return &binaryWriter{w: bufio.NewWriterSize(w, 1<<16)}
}

func (w *binaryWriter) write(item func([]byte) []byte) {
	w.buf = item(w.buf[:0])
	if _, err := w.w.Write(w.buf); w.err == nil {
		w.err = err
	}
}

func (w *binaryWriter) flush() error {
	if w.err == nil {
		w.err = w.w.Flush()
	}
	return w.err
}

func endList(b []byte) []byte { return append(b, endOfList) }
