// Package parquet writes tables of results as Parquet files: pages compressed with
// Zstandard, statistics and page indexes, and what each column holds under the key
// "columns" of the file's metadata. It is a package of its own because the library behind
// it adds some 12 MB to a program.
package parquet

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/seed-f57f835e/detente/tone/report"
)

// createdBy is fixed, so that equal tables are equal files.
const createdBy = "detente"

// A schema says how rows of a table are stored.
type schema struct {
	*parquet.Schema
	metadata []parquet.WriterOption
}

// group is a parquet.Group whose fields keep their order.
type group struct {
	parquet.Group
	names []string
}

func (g group) Fields() []parquet.Field {
	place := map[string]int{}
	for i, name := range g.names {
		place[name] = i
	}
	out := make([]parquet.Field, len(g.names))
	for _, f := range g.Group.Fields() {
		out[place[f.Name()]] = f
	}
	return out
}

// newSchema makes the schema of a table; about says more of the file, by key.
func newSchema[T any](name string, columns []report.Column[T], about map[string]string) *schema {
	g := group{Group: parquet.Group{}}
	docs := make([][2]string, 0, len(columns))
	for i := range columns {
		c := &columns[i]
		g.names = append(g.names, c.Name)
		g.Group[c.Name] = nodeOf(c)
		docs = append(docs, [2]string{c.Name, c.Doc})
	}
	s := &schema{Schema: parquet.NewSchema(name, g)}
	s.metadata = append(s.metadata, parquet.KeyValueMetadata("columns", object(docs)))
	for key, value := range about {
		s.metadata = append(s.metadata, parquet.KeyValueMetadata(key, value))
	}
	return s
}

func nodeOf[T any](c *report.Column[T]) parquet.Node {
	switch {
	case c.Count != nil:
		return parquet.Optional(parquet.Encoded(parquet.Int(64), &parquet.DeltaBinaryPacked))
	case c.Number != nil:
		return parquet.Optional(parquet.Leaf(parquet.DoubleType))
	case c.Repeats:
		return parquet.Optional(parquet.Encoded(parquet.String(), &parquet.RLEDictionary))
	case c.JSON:
		return parquet.Optional(parquet.JSON())
	}
	return parquet.Optional(parquet.String())
}

// object is a JSON object with its keys in the given order.
func object(pairs [][2]string) string {
	var b strings.Builder
	for i, p := range pairs {
		b.WriteString([...]string{"{", ","}[min(i, 1)])
		for k, s := range p {
			q, _ := json.Marshal(s)
			b.Write(q)
			b.WriteString([...]string{":", ""}[k])
		}
	}
	return b.String() + "}"
}

func (s *schema) writer(w io.Writer) *parquet.GenericWriter[any] {
	options := append([]parquet.WriterOption{
		s.Schema, parquet.CreatedBy(createdBy, "", ""), parquet.DataPageStatistics(false), parquet.WriteBufferSize(1 << 16),
		parquet.Compression(&codec),
	}, s.metadata...)
	return parquet.NewGenericWriter[any](w, options...)
}

var codec = zstd.Codec{Level: zstd.SpeedFastest}

// A Writer writes a table.
type Writer[T any] struct {
	columns []report.Column[T]
	w       *parquet.GenericWriter[any]
	held    bool            // whether the row group at hand has a row
	groups  int             // row groups that are finished
	values  []parquet.Value // of a column, reused
	bytes   []byte          // the values' texts
}

// NewWriter returns a Writer to w. The name is the table's, about says more of the file, by
// key: the lexicon, for example.
func NewWriter[T any](w io.Writer, name string, columns []report.Column[T], about map[string]string) *Writer[T] {
	return &Writer[T]{columns: columns, w: newSchema(name, columns, about).writer(w)}
}

// Write adds rows, a hundred or more at best, to the row group at hand, which is held in
// memory, compressed.
func (w *Writer[T]) Write(rows ...T) error {
	w.held = w.held || len(rows) > 0
	for i, out := range w.w.ColumnWriters() {
		w.values, w.bytes = w.values[:0], w.bytes[:0]
		w.column(&w.columns[i], i, rows)
		if _, err := out.WriteRowValues(w.values); err != nil {
			return err
		}
	}
	return nil
}

// column makes the values of the i-th column.
func (w *Writer[T]) column(c *report.Column[T], i int, rows []T) {
	null := parquet.NullValue().Level(0, 0, i)
	last, lastValue := "", null
	for k := range rows {
		v := null
		switch {
		case c.Text != nil:
			if s, ok := c.Text(&rows[k]); ok && s == last && !lastValue.IsNull() {
				v = lastValue
			} else if ok {
				from := len(w.bytes)
				w.bytes = append(w.bytes, s...)
				v = parquet.ByteArrayValue(w.bytes[from:len(w.bytes):len(w.bytes)]).Level(0, 1, i)
				last, lastValue = s, v
			}
		case c.Count != nil:
			if n, ok := c.Count(&rows[k]); ok {
				v = parquet.Int64Value(n).Level(0, 1, i)
			}
		default:
			if x, ok := c.Number(&rows[k]); ok {
				v = parquet.DoubleValue(x).Level(0, 1, i)
			}
		}
		w.values = append(w.values, v)
	}
}

// EndGroup ends the row group at hand, if it has rows, and returns how many there are now.
func (w *Writer[T]) EndGroup() (groups int, err error) {
	if !w.held {
		return w.groups, nil
	}
	w.held = false
	w.groups++
	return w.groups, w.w.Flush()
}

// Close writes what is left and the file's end. It does not close the writer beneath.
func (w *Writer[T]) Close() error {
	_, err := w.EndGroup()
	return errors.Join(err, w.w.Close())
}

// MaxGroups is how many row groups a file can have: the format counts them in 16 bits.
const MaxGroups = parquet.MaxRowGroups

// A File is a Parquet file that can be read at any place.
type File struct{ groups []parquet.RowGroup }

// Open reads a file's end. The reader must stay open as long as the file is used.
func Open(r io.ReaderAt, size int64) (*File, error) {
	f, err := parquet.OpenFile(r, size, parquet.SkipBloomFilters(true), parquet.SkipMagicBytes(true), parquet.ReadBufferSize(1<<16))
	if err != nil {
		return nil, fmt.Errorf("not a Parquet file: %w", err)
	}
	return &File{f.RowGroups()}, nil
}

// Groups returns the number of row groups.
func (f *File) Groups() int { return len(f.groups) }

// A Joiner makes one file of row groups that Writers wrote with the same columns. They are
// copied as they are; equal row groups give equal files.
type Joiner struct{ w *parquet.GenericWriter[any] }

// NewJoiner returns a Joiner to w; the arguments are those of NewWriter.
func NewJoiner[T any](w io.Writer, name string, columns []report.Column[T], about map[string]string) *Joiner {
	return &Joiner{newSchema(name, columns, about).writer(w)}
}

// Add copies the row groups [from, to) of a file.
func (j *Joiner) Add(f *File, from, to int) error {
	if from < 0 || from > to || to > len(f.groups) {
		return fmt.Errorf("no row groups %d to %d in a file of %d", from, to, len(f.groups))
	}
	for _, g := range f.groups[from:to] {
		if _, err := j.w.WriteRowGroup(g); err != nil {
			return err
		}
	}
	return nil
}

// Close writes the file's end. It does not close the writer beneath.
func (j *Joiner) Close() error { return j.w.Close() }
