package parquet

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone/report"
)

type row struct {
	name string
	n    int64
	x    float64
}

var columns = []report.Column[row]{
	{Name: "zone", Doc: "a text", Repeats: true, Text: func(r *row) (string, bool) { return r.name, r.name != "" }},
	{Name: "count", Doc: "a count", Count: func(r *row) (int64, bool) { return r.n, r.n >= 0 }},
	{Name: "a,\"b\"", Doc: "a \"number\"", Number: func(r *row) (float64, bool) { return r.x, true }},
}

func rowsOf(from, n int) (out []row) {
	for i := from; i < from+n; i++ {
		r := row{fmt.Sprintf("n%d", i%5), int64(i), float64(i) / 4}
		if i%7 == 0 {
			r.name = ""
		}
		if i%11 == 0 {
			r.n = -1
		}
		out = append(out, r)
	}
	return out
}

func write(t *testing.T, list []row) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b, "rows", columns, map[string]string{"lexicon": "en"})
	for i := range list {
		require.NoError(t, w.Write(&list[i]))
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func join(t *testing.T, parts ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Join(&b, "rows", columns, map[string]string{"lexicon": "en"}, func() (File, error) {
		if len(parts) == 0 {
			return File{}, io.EOF
		}
		f := File{bytes.NewReader(parts[0]), int64(len(parts[0]))}
		parts = parts[1:]
		return f, nil
	}))
	return b.Bytes()
}

// check reads a file back and compares it with what was written.
func check(t *testing.T, file []byte, want []row) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var names []string
	for _, c := range f.Schema().Fields() {
		names = append(names, c.Name())
	}
	assert.Equal(t, []string{"zone", "count", "a,\"b\""}, names, "columns keep their order")
	docs, _ := f.Lookup("columns")
	assert.JSONEq(t, `{"zone":"a text","count":"a count","a,\"b\"":"a \"number\""}`, docs)
	lexicon, _ := f.Lookup("lexicon")
	assert.Equal(t, "en", lexicon)

	var got []row
	for _, g := range f.RowGroups() {
		for _, c := range f.Metadata().RowGroups {
			assert.NotEmpty(t, c.Columns[1].MetaData.Statistics.MaxValue, "statistics")
			assert.Equal(t, "ZSTD", c.Columns[1].MetaData.Codec.String())
		}
		rows := g.Rows()
		buf := make([]parquet.Row, 10)
		for {
			n, err := rows.ReadRows(buf)
			for _, r := range buf[:n] {
				x := row{n: -1, x: r[2].Double()}
				if !r[0].IsNull() {
					x.name = r[0].String()
				}
				if !r[1].IsNull() {
					x.n = r[1].Int64()
				}
				got = append(got, x)
			}
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
		}
		require.NoError(t, rows.Close())
	}
	assert.Equal(t, want, got)
}

func TestReadBack(t *testing.T) {
	for _, n := range []int{0, 1, 127, 128, 129, 5000} {
		list := rowsOf(1, n)
		check(t, write(t, list), list)
	}
}

func TestJoin(t *testing.T) {
	a, b, none := rowsOf(1, 300), rowsOf(301, 1000), []row(nil)
	parts := [][]byte{write(t, a), write(t, none), write(t, b)}
	whole := join(t, parts...)
	check(t, whole, append(a, b...))
	assert.Equal(t, whole, join(t, parts...), "the same bytes again")

	left := join(t, parts[:2]...)
	assert.Equal(t, whole, join(t, left, parts[2]), "joined in two steps, the same bytes")
	check(t, join(t), nil)
}

func TestJoinRefuses(t *testing.T) {
	err := Join(io.Discard, "rows", columns, nil, func() (File, error) { return File{bytes.NewReader([]byte("no parquet")), 10}, nil })
	assert.ErrorContains(t, err, "no Parquet file")
	err = Join(io.Discard, "rows", columns, nil, func() (File, error) { return File{}, io.ErrUnexpectedEOF })
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}
