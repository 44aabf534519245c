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

// rowsAtOnce is how many rows go to the library together.
const rowsAtOnce = 128

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
		s.Schema, parquet.CreatedBy(createdBy, "", ""), parquet.DataPageStatistics(true), parquet.WriteBufferSize(1 << 16),
		parquet.Compression(&codec),
	}, s.metadata...)
	return parquet.NewGenericWriter[any](w, options...)
}

var codec = zstd.Codec{Level: zstd.SpeedFastest}

// A Writer writes a table of few enough rows that they can be held compressed: they make one
// row group.
type Writer[T any] struct {
	columns []report.Column[T]
	w       *parquet.GenericWriter[any]
	values  []parquet.Value // of the rows not yet written, one after the other
	rows    []parquet.Row
	bytes   []byte // their texts
}

// NewWriter returns a Writer to w. The name is the table's, about says more of the file, by
// key: the lexicon, for example.
func NewWriter[T any](w io.Writer, name string, columns []report.Column[T], about map[string]string) *Writer[T] {
	return &Writer[T]{columns: columns, w: newSchema(name, columns, about).writer(w)}
}

// Write adds a row.
func (w *Writer[T]) Write(row *T) error {
	for i := range w.columns {
		w.values = append(w.values, w.value(&w.columns[i], row).Level(0, 1, i))
		if v := &w.values[len(w.values)-1]; v.IsNull() {
			*v = v.Level(0, 0, i)
		}
	}
	if len(w.values) == rowsAtOnce*len(w.columns) {
		return w.flush()
	}
	return nil
}

func (w *Writer[T]) value(c *report.Column[T], row *T) parquet.Value {
	switch {
	case c.Text != nil:
		if s, ok := c.Text(row); ok {
			from := len(w.bytes)
			w.bytes = append(w.bytes, s...)
			return parquet.ByteArrayValue(w.bytes[from:len(w.bytes):len(w.bytes)])
		}
	case c.Count != nil:
		if v, ok := c.Count(row); ok {
			return parquet.Int64Value(v)
		}
	default:
		if v, ok := c.Number(row); ok {
			return parquet.DoubleValue(v)
		}
	}
	return parquet.NullValue()
}

func (w *Writer[T]) flush() error {
	n := len(w.columns)
	w.rows = w.rows[:0]
	for i := 0; i < len(w.values); i += n {
		w.rows = append(w.rows, w.values[i:i+n])
	}
	_, err := w.w.WriteRows(w.rows)
	w.values, w.bytes = w.values[:0], w.bytes[:0]
	return err
}

// Close writes what is left and the file's end. It does not close the writer beneath.
func (w *Writer[T]) Close() error { return errors.Join(w.flush(), w.w.Close()) }

// A File is a Parquet file that can be read at any place.
type File struct {
	io.ReaderAt
	Size int64
}

// Join writes the rows of files, which a Writer wrote with the same columns, one after the
// other to w as one file. Row groups are copied as they are; equal files give equal bytes.
// next gives the files one at a time, io.EOF at their end.
func Join[T any](w io.Writer, name string, columns []report.Column[T], about map[string]string, next func() (File, error)) error {
	s := newSchema(name, columns, about)
	out := s.writer(w)
	for {
		f, err := next()
		if err == io.EOF {
			return out.Close()
		}
		if err != nil {
			return err
		}
		if err := copyGroups(out, f); err != nil {
			return err
		}
	}
}

func copyGroups(out *parquet.GenericWriter[any], in File) error {
	f, err := parquet.OpenFile(in, in.Size, parquet.SkipBloomFilters(true), parquet.SkipMagicBytes(true), parquet.ReadBufferSize(1<<16))
	if err != nil {
		return fmt.Errorf("a part that is no Parquet file: %w", err)
	}
	for _, g := range f.RowGroups() {
		if _, err := out.WriteRowGroup(g); err != nil {
			return err
		}
	}
	return nil
}
