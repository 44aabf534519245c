package crf

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// The file of a model:
//
//	magic     8 bytes, "detncrf" and a zero
//	version   1 byte, 4
//	length    4 bytes, little-endian: of the body before compression, at most maxBody
//	checksum  4 bytes, little-endian: CRC-32C of the body before compression
//	body      compressed (DEFLATE, RFC 1951)
//
// The body holds, numbers being variable-length as in encoding/binary (u: unsigned,
// s: signed):
//
//	u labels, u pairs, u states, u edges, u hints, u views, u templates: as this program has them,
//	  templates being the hash of the features of a fixed text (fingerprint)
//	u scale: weights are in units of 1/scale
//	s weight of each edge, then of each pair at the start of a sentence
//	u number of looks, then the difference of each key to the one before it (u, keys
//	  rise); then, label by label but for outside, the weight of each look for it, against outside, as one byte
//	u scale of what looks add to hints, in units of 1/scale; u number of looks that do, then the
//	  difference of each key to the one before it (u); then, hint by hint, the weight of each look
//	  for it as one byte
//	u unit of what hints weigh, in units of 1/2^16 of other weights; view by view and hint by hint the
//	  weight of each out as one byte
//	u number of words and pairs with lore, then the difference of each key to the one before it (u) and its
//	  level (u)
//	twice, for turns and for places: u number, the differences of the keys (u), then
//	  row by row the weights (s), from -2047 to 2047
//
// Nothing may follow. Weights of a column stand together because they compress
// better so.
const (
	magic   = "detncrf\x00"
	version = 4
	maxBody = 64 << 20
	header  = len(magic) + 1 + 4 + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode returns the file.
func (e *entries) encode() ([]byte, error) {
	body := e.body()
	if len(body) > maxBody {
		return nil, fmt.Errorf("crf: a model of %d bytes; at most %d", len(body), maxBody)
	}
	dst := append([]byte(magic), version)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(body)))
	dst = binary.LittleEndian.AppendUint32(dst, crc32.Checksum(body, castagnoli))
	out := bytes.NewBuffer(dst)
	w, err := flate.NewWriter(out, flate.BestCompression)
	if err == nil {
		_, err = w.Write(body)
		err = errors.Join(err, w.Close())
	}
	return out.Bytes(), err
}

func (e *entries) body() []byte {
	var b []byte
	for _, n := range shapeOfModel() {
		b = binary.AppendUvarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(e.scale))
	for _, x := range e.edge {
		b = binary.AppendVarint(b, int64(x))
	}
	for _, x := range e.start {
		b = binary.AppendVarint(b, int64(x))
	}
	b = appendLooks(b, e.looks)
	b = e.appendHints(b)
	b = appendLore(b, e.lore)
	b = appendWide(b, e.turns)
	return appendWide(b, e.places)
}

// shapeOfModel is what a file and the program that reads it must agree on.
func shapeOfModel() [7]uint64 {
	return [...]uint64{labels, numPairs, states, numEdges, numHints, uint64(hintViews), uint64(fingerprint())}
}

func appendLooks(b []byte, looks []lookEntry) []byte {
	b = binary.AppendUvarint(b, uint64(len(looks)))
	before := uint32(0)
	for _, e := range looks {
		b = binary.AppendUvarint(b, uint64(e.key-before))
		before = e.key
	}
	for k := range againstOutside {
		for _, e := range looks {
			b = append(b, byte(e.row[k]))
		}
	}
	return b
}

func (e *entries) appendHints(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(e.hintScale))
	b = binary.AppendUvarint(b, uint64(len(e.hints)))
	before := uint32(0)
	for _, h := range e.hints {
		b = binary.AppendUvarint(b, uint64(h.key-before))
		before = h.key
	}
	for k := range numHints {
		for _, h := range e.hints {
			b = append(b, byte(h.row[k]))
		}
	}
	b = binary.AppendUvarint(b, uint64(e.hearUnit))
	for v := range e.hear {
		for i := range e.hear[v] {
			for _, x := range e.hear[v][i] {
				b = append(b, byte(x))
			}
		}
	}
	return b
}

func appendLore(b []byte, list []answer) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	before := uint32(0)
	for _, e := range list {
		b = binary.AppendUvarint(b, uint64(e.key-before))
		b = append(b, byte(e.level))
		before = e.key
	}
	return b
}

func appendWide(b []byte, list []wideEntry) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	before := uint32(0)
	for _, e := range list {
		b = binary.AppendUvarint(b, uint64(e.key-before))
		before = e.key
	}
	for _, e := range list {
		for _, x := range e.row {
			b = binary.AppendVarint(b, int64(x))
		}
	}
	return b
}

// Parse reads the file of a model. It allocates in proportion to data, whatever
// data says.
func Parse(data []byte) (*Model, error) {
	e, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("crf: model: %w", err)
	}
	return e.model()
}

func decode(data []byte) (*entries, error) {
	body, err := inflate(data)
	if err != nil {
		return nil, err
	}
	r := &reader{data: body}
	e := r.entries()
	if r.err == nil && len(r.data) > 0 {
		r.err = errors.New("something follows its end")
	}
	if r.err != nil {
		return nil, fmt.Errorf("byte %d of the body: %w", len(body)-len(r.data), r.err)
	}
	return e, nil
}

// inflate checks the header and returns the body.
func inflate(data []byte) ([]byte, error) {
	if len(data) < header || string(data[:len(magic)]) != magic {
		return nil, errors.New("not the file of a model")
	}
	data = data[len(magic):]
	if data[0] != version {
		return nil, fmt.Errorf("version %d, but %d is read", data[0], version)
	}
	length, sum := binary.LittleEndian.Uint32(data[1:]), binary.LittleEndian.Uint32(data[5:])
	if length > maxBody {
		return nil, fmt.Errorf("a body of %d bytes; at most %d", length, maxBody)
	}
	body, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data[9:])), int64(length)+1))
	switch {
	case err != nil:
		return nil, err
	case len(body) != int(length):
		return nil, fmt.Errorf("a body of %d bytes and not %d", len(body), length)
	case crc32.Checksum(body, castagnoli) != sum:
		return nil, errors.New("the checksum is wrong")
	}
	return body, nil
}

// A reader takes numbers from the front of data; behind the first fault it takes
// zeros.
type reader struct {
	data []byte
	err  error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

func (r *reader) unsigned(most uint64) uint64 {
	x, n := binary.Uvarint(r.data)
	if n <= 0 || x > most {
		r.fail("no number up to %d", most)
	}
	if r.err != nil {
		return 0
	}
	r.data = r.data[n:]
	return x
}

func (r *reader) scale(least, most int) int {
	n := int(r.unsigned(uint64(most)))
	if n < least {
		r.fail("a scale of %d; at least %d", n, least)
	}
	return n
}

// weight takes a weight that is at most most from 0.
func (r *reader) weight(most int64) int16 {
	x, n := binary.Varint(r.data)
	if n <= 0 || x < -most || x > most {
		r.fail("no weight up to %d", most)
	}
	if r.err != nil {
		return 0
	}
	r.data = r.data[n:]
	return int16(x)
}

func (r *reader) entries() *entries {
	e := &entries{}
	for i, want := range shapeOfModel() {
		if got := r.unsigned(1<<64 - 1); got != want {
			r.fail("number %d of its shape is %d and not %d: train it anew", i+1, got, want)
		}
	}
	e.scale = r.scale(minScale, maxScale)
	for i := range e.edge {
		e.edge[i] = r.weight(math.MaxInt16)
	}
	for i := range e.start {
		e.start[i] = r.weight(math.MaxInt16)
	}
	e.looks = r.looks()
	r.hints(e)
	e.lore = r.lore()
	e.turns = r.wide(numPairs)
	e.places = r.wide(states)
	return e
}

// keys calls f with the number of rows and then with each key; no key is 0 and
// none comes twice. A row takes at least least bytes.
func (r *reader) keys(least int, begin func(n int), f func(i int, key uint32)) {
	n := int(r.unsigned(uint64(len(r.data) / least)))
	begin(n)
	before := uint64(0)
	for i := 0; i < n && r.err == nil; i++ {
		step := r.unsigned(1<<32 - 1)
		if before += step; step == 0 || before > 1<<32-1 {
			r.fail("keys do not rise")
			return
		}
		f(i, uint32(before))
	}
}

func (r *reader) looks() (list []lookEntry) {
	r.keys(1+againstOutside, func(n int) { list = make([]lookEntry, n) }, func(i int, key uint32) { list[i].key = key })
	if len(r.data) < againstOutside*len(list) {
		r.fail("weights are missing")
	}
	if r.err != nil {
		return nil
	}
	for k := range againstOutside {
		for i := range list {
			list[i].row[k] = int8(r.data[i])
		}
		r.data = r.data[len(list):]
	}
	return list
}

func (r *reader) hints(e *entries) {
	e.hintScale = r.scale(minHintScale, maxHintScale)
	r.keys(1+numHints, func(n int) { e.hints = make([]hintEntry, n) }, func(i int, key uint32) { e.hints[i].key = key })
	if len(r.data) < numHints*len(e.hints) {
		r.fail("hints are missing")
	}
	if r.err != nil {
		return
	}
	for k := range numHints {
		for i := range e.hints {
			e.hints[i].row[k] = int8(r.data[i])
		}
		r.data = r.data[len(e.hints):]
	}
	e.hearUnit = r.scale(1, maxHearUnit)
	if len(r.data) < hintViews*numHints*hintOuts {
		r.fail("weights of hints are missing")
	}
	if r.err != nil {
		return
	}
	for v := range e.hear {
		for i := range e.hear[v] {
			for k := range e.hear[v][i] {
				e.hear[v][i][k] = int8(r.data[k])
			}
			r.data = r.data[hintOuts:]
		}
	}
}

func (r *reader) lore() (list []answer) {
	r.keys(2, func(n int) { list = make([]answer, n) }, func(i int, key uint32) {
		list[i] = answer{key, level(r.unsigned(uint64(topLevel)))}
	})
	return list
}

func (r *reader) wide(width int) (list []wideEntry) {
	r.keys(1+width, func(n int) { list = make([]wideEntry, n) }, func(i int, key uint32) { list[i].key = key })
	for i := range list {
		list[i].row = make([]int16, width)
		for k := range list[i].row {
			list[i].row[k] = r.weight(maxWeight)
		}
		if r.err != nil {
			return nil
		}
	}
	return list
}

// fingerprint is a hash of the features of a text that has something of
// everything: a model fits only the templates it was trained with.
func fingerprint() uint32 {
	const text = `“We go on,” said Anna B. Čech, 42, of the U.S. team — but she'd "not" (yet) won't: 'No'; 3.5%. Then he, THE man… claimed.`
	var c chain
	c.read(text, 0, len(text))
	v := view{c: &c}
	h := uint32(1)
	for i := range c.words {
		v.at(i)
		for _, list := range [...]func() []uint32{v.looks, v.turns, v.places} {
			for _, f := range list() {
				h = mix(h, f)
			}
		}
	}
	return h
}
