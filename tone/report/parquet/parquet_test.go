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
	require.NoError(t, w.Write(list...))
	require.NoError(t, w.Close())
	return b.Bytes()
}

func join(t *testing.T, parts ...[]byte) []byte {
	t.Helper()
	return joined(t, columns, parts...)
}

func joined[T any](t *testing.T, columns []report.Column[T], parts ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	j := NewJoiner(&b, "rows", columns, map[string]string{"lexicon": "en"})
	for _, part := range parts {
		f, err := Open(bytes.NewReader(part), int64(len(part)))
		require.NoError(t, err)
		require.NoError(t, j.Add(f, 0, f.Groups()))
	}
	require.NoError(t, j.Close())
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
	for _, n := range []int{0, 1, 127, 5000} {
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

// TestGroups: a row group is the same bytes whether its writer had others before it or not.
func TestGroups(t *testing.T) {
	a, b := rowsOf(1, 300), rowsOf(301, 1000)
	var together bytes.Buffer
	w := NewWriter(&together, "rows", columns, map[string]string{"lexicon": "en"})
	for i, list := range [][]row{a, nil, b} {
		require.NoError(t, w.Write(list...))
		groups, err := w.EndGroup()
		require.NoError(t, err)
		require.Equal(t, []int{1, 1, 2}[i], groups, "no rows make no group")
	}
	require.NoError(t, w.Close())
	f, err := Open(bytes.NewReader(together.Bytes()), int64(together.Len()))
	require.NoError(t, err)
	var swapped bytes.Buffer
	j := NewJoiner(&swapped, "rows", columns, map[string]string{"lexicon": "en"})
	require.NoError(t, j.Add(f, 1, 2))
	require.NoError(t, j.Add(f, 0, 1))
	require.Error(t, j.Add(f, 1, 3), "a group that is not there")
	require.NoError(t, j.Close())
	assert.Equal(t, join(t, write(t, b), write(t, a)), swapped.Bytes())
}

func TestOpenRefuses(t *testing.T) {
	_, err := Open(bytes.NewReader([]byte("no parquet")), 10)
	assert.ErrorContains(t, err, "not a Parquet file")
}
