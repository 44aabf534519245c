package tone

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/seed-f57f835e/detente/lexicon"
)

// The binary form of an accumulator can be written and read as a stream, group by group:
//
//	header   magic and version, the lexicon's hash, least evidence, number of columns, columns
//	group    1, a value for each column, count of statements, the sentences' moments,
//	         documents, 0, entries, 0
//	document 1, name, unit
//	entry    1, entry, pole, count, mass, line, start and end of the example, its document,
//	         text and context
//	end      0
//
// Groups stand in the order of their keys, documents of their names, entries by number and
// pole, each once. Numbers are varints, strings have their length before them, products of
// moments have sixteen bytes.
const accumulatorMagic = "detente-acc\x02"

const (
	endOfList byte = iota
	item
)

// A header says what an accumulator's sums mean. Those of equal headers can be added.
type header struct {
	lexicon string // hash
	min     int
	by      []string
}

func (acc *Accumulator) header() header { return header{acc.lex.Hash(), acc.min, acc.by} }

func (h *header) String() string {
	return fmt.Sprintf("lexicon %.12s by %v (at least %d)", h.lexicon, h.by, h.min)
}

func (h *header) equal(o header) bool {
	return h.lexicon == o.lexicon && h.min == o.min && slices.Equal(h.by, o.by)
}

func (h *header) append(b []byte) []byte {
	b = appendString(append(b, accumulatorMagic...), h.lexicon)
	b = binary.AppendVarint(b, int64(h.min))
	b = binary.AppendVarint(b, int64(len(h.by)))
	return appendStrings(b, h.by)
}

// MarshalBinary returns the accumulator's binary form. Equal contents give equal bytes.
func (acc *Accumulator) MarshalBinary() ([]byte, error) {
	h := acc.header()
	b := h.append(nil)
	for _, g := range acc.sorted() {
		b = g.appendBinary(b)
	}
	return append(b, endOfList), nil
}

// WriteBinary writes what MarshalBinary returns, a group at a time.
func (acc *Accumulator) WriteBinary(w io.Writer) error {
	out := newBinaryWriter(w)
	h := acc.header()
	out.write(h.append)
	for _, g := range acc.sorted() {
		out.write(g.appendBinary)
	}
	out.write(endList)
	return out.flush()
}

func (acc *Accumulator) sorted() []*group {
	return slices.SortedFunc(maps.Values(acc.groups), func(x, y *group) int { return slices.Compare(x.key, y.key) })
}

func (g *group) appendBinary(b []byte) []byte {
	b = appendSums(b, &sums{g.key, g.statements, g.sentences})
	for _, name := range slices.Sorted(maps.Keys(g.docs)) {
		b = appendDocument(b, &document{name, *g.docs[name]})
	}
	b = append(b, endOfList)
	for _, key := range slices.Sorted(maps.Keys(g.entries)) {
		b = appendEntry(b, &entry{key, *g.entries[key]})
	}
	return append(b, endOfList)
}

// UnmarshalBinary replaces what acc has gathered by what data, from MarshalBinary,
// holds. acc must come from NewAccumulator with the same lexicon, columns and least
// evidence; on an error it is left as it was.
func (acc *Accumulator) UnmarshalBinary(data []byte) error {
	r := bytes.NewReader(data)
	s, err := newStream(r)
	if err != nil {
		return err
	}
	if !s.header.equal(acc.header()) {
		want := acc.header()
		return fmt.Errorf("tone: an accumulator with %s, not %s", &s.header, &want)
	}
	groups := map[string]*group{}
	for {
		head, ok := s.sums()
		if !ok {
			break
		}
		groups[string(appendStrings(nil, head.key))] = s.group(head, acc.lex.Len())
	}
	if err := s.end(); err != nil {
		return err
	}
	acc.groups = groups
	return nil
}

// group reads the rest of a group.
func (s *stream) group(head sums, entries int) *group {
	g := newGroup(head.key)
	g.statements, g.sentences = head.statements, head.sentences
	for {
		d, ok := s.document()
		if !ok {
			break
		}
		g.docs[d.name] = &d.unit
	}
	for {
		e, ok := s.entry(entries)
		if !ok {
			break
		}
		g.entries[e.entryPole] = &e.tally
	}
	return g
}

// The items of a stream: a group's sums, its documents and entries.
type (
	sums struct {
		key        []string
		statements int64
		sentences  moments
	}
	document struct {
		name string
		unit unit
	}
	entry struct {
		entryPole
		tally
	}
)

func compareSums(a, b sums) int { return slices.Compare(a.key, b.key) }

func appendSums(b []byte, s *sums) []byte {
	b = appendStrings(append(b, item), s.key)
	b = binary.AppendVarint(b, s.statements)
	m := &s.sentences
	for _, v := range [...]int64{m.units, m.evident, m.absNet, m.evSent} {
		b = binary.AppendVarint(b, v)
	}
	b = appendUnit(b, &m.sum)
	for _, w := range m.products() {
		b = binary.BigEndian.AppendUint64(b, uint64(w.hi))
		b = binary.BigEndian.AppendUint64(b, w.lo)
	}
	return b
}

func appendUnit(b []byte, u *unit) []byte {
	for _, p := range u.fields() {
		b = binary.AppendVarint(b, *p)
	}
	return b
}

func appendDocument(b []byte, d *document) []byte {
	return appendUnit(appendString(append(b, item), d.name), &d.unit)
}

func appendEntry(b []byte, e *entry) []byte {
	b = append(b, item)
	x := &e.example
	for _, v := range [...]int64{int64(e.entry()), int64(e.pole()), e.count, e.mass, int64(x.Line), int64(x.Start), int64(x.End)} {
		b = binary.AppendVarint(b, v)
	}
	return appendString(appendString(appendString(b, x.Doc), x.Text), x.Context)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendVarint(b, int64(len(s))), s...)
}

func appendStrings(b []byte, list []string) []byte {
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}

var (
	errDamaged = errors.New("tone: accumulator: cut short or damaged")
	errVersion = errors.New("tone: not an accumulator of this version")
)

// A stream reads the binary form item by item, and holds one item. After the first fault
// it reads zeros, ends every list and keeps the error.
type stream struct {
	r      *bufio.Reader
	header header
	buf    []byte
	err    error

	// What came last, because lists must ascend.
	key   []string
	doc   string
	last  entryPole
	first bool // nothing came yet in the list at hand
}

func newStream(r io.Reader) (*stream, error) {
	size := 1 << 15
	if r, ok := r.(*bytes.Reader); ok { // most accumulators in memory are small
		size = min(size, r.Len())
	}
	s := &stream{r: bufio.NewReaderSize(r, size)}
	magic := make([]byte, len(accumulatorMagic))
	if _, err := io.ReadFull(s.r, magic); err != nil || string(magic) != accumulatorMagic {
		return nil, errVersion
	}
	s.header = header{lexicon: s.string(), min: int(s.varint())}
	s.header.by = s.strings(s.varint())
	return s, s.err
}

// sums reads the next group's beginning; its documents and entries must be read before
// the next.
func (s *stream) sums() (g sums, ok bool) {
	if !s.next() {
		return g, false
	}
	g.key = s.strings(int64(len(s.header.by)))
	if s.key != nil && slices.Compare(s.key, g.key) >= 0 {
		s.fail(errDamaged)
	}
	s.key, s.first = g.key, true
	g.statements = s.varint()
	m := &g.sentences
	for _, p := range [...]*int64{&m.units, &m.evident, &m.absNet, &m.evSent} {
		*p = s.varint()
	}
	s.unit(&m.sum)
	for _, w := range m.products() {
		w.hi, w.lo = int64(s.uint64()), s.uint64()
	}
	return g, s.err == nil
}

func (s *stream) document() (d document, ok bool) {
	if !s.next() {
		return d, false
	}
	d.name = s.string()
	s.unit(&d.unit)
	if !s.first && d.name <= s.doc {
		s.fail(errDamaged)
	}
	s.doc, s.first = d.name, false
	return d, s.err == nil
}

// entry reads the next of a group's entries, of which the lexicon has n.
func (s *stream) entry(n int) (e entry, ok bool) {
	if !s.next() {
		return e, false
	}
	var v [7]int64
	for i := range v {
		v[i] = s.varint()
	}
	e.entryPole = newEntryPole(int(v[0]), lexicon.Pole(v[1]))
	e.tally = tally{v[2], v[3], Example{
		Line: int(v[4]), Start: int(v[5]), End: int(v[6]), Doc: s.string(), Text: s.string(), Context: s.string(),
	}}
	if v[0] < 0 || v[0] >= int64(n) || v[1] < 0 || v[1] > 1 || !s.first && e.entryPole <= s.last {
		s.fail(errDamaged)
	}
	s.last, s.first = e.entryPole, false
	return e, s.err == nil
}

// next reports whether the list at hand has another item.
func (s *stream) next() bool {
	if s.err != nil {
		return false
	}
	switch b, err := s.r.ReadByte(); {
	case err != nil:
		s.fail(err)
	case b == item:
		return true
	case b != endOfList:
		s.fail(errDamaged)
	}
	s.first = true
	return false
}

// end returns the first fault, or that something follows the end.
func (s *stream) end() error {
	if s.err == nil {
		if _, err := s.r.ReadByte(); err != io.EOF {
			s.fail(errDamaged)
		}
	}
	return s.err
}

// fail keeps a reader's error, and says of an early end what it means.
func (s *stream) fail(err error) {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = errDamaged
	}
	if s.err == nil {
		s.err = err
	}
}

// varint reads a number, of which only the shortest form is one: so what was read is written
// again as it was.
func (s *stream) varint() int64 {
	var v uint64
	for shift := 0; s.err == nil; shift += 7 {
		b, err := s.r.ReadByte()
		if err != nil {
			s.fail(err)
			break
		}
		if shift == 63 && b > 1 || shift > 0 && b == 0 {
			s.fail(errDamaged)
			break
		}
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int64(v>>1) ^ -int64(v&1)
		}
	}
	return 0
}

func (s *stream) uint64() uint64 {
	b := s.bytes(8)
	if len(b) < 8 {
		return 0
	}
	return binary.BigEndian.Uint64(b)
}

func (s *stream) unit(u *unit) {
	for _, p := range u.fields() {
		*p = s.varint()
	}
}

func (s *stream) strings(n int64) (out []string) {
	if n < 0 {
		s.fail(errDamaged)
	}
	for i := int64(0); i < n && s.err == nil; i++ {
		out = append(out, s.string())
	}
	return out
}

func (s *stream) string() string { return string(s.bytes(s.varint())) }

// bytes reads n bytes, valid until the next call. It makes room as they come, not as a
// damaged n wants.
func (s *stream) bytes(n int64) []byte {
	const step = 1 << 16
	s.buf = s.buf[:0]
	if n < 0 {
		s.fail(errDamaged)
	}
	for n > 0 && s.err == nil {
		have, k := len(s.buf), int(min(n, step))
		s.buf = slices.Grow(s.buf, k)[:have+k]
		if _, err := io.ReadFull(s.r, s.buf[have:]); err != nil {
			s.fail(err)
			return nil
		}
		n -= int64(k)
	}
	return s.buf
}
