package transcript

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCSV(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		o          Options
		want       []string
	}{
		{"quotes and line breaks inside a cell", "speaker,text\nA,\"b, \"\"c\"\"\r\nd\"\nE,f\n", Options{}, []string{"A|b, \"c\"\nd", "E|f"}},
		{"empty lines and rows of nothing", "speaker,text\n\r\n,\nA,b", Options{}, []string{"A|b"}},
		{"the line of a row that comes after a long one", "speaker,text\nA,\"b\nc\"\nD\nE,f\n", Options{},
			[]string{"A|b\nc", "! in:4: the row has 1 cells, the header 2: quote cells that contain ',' or line breaks", "E|f"}},
		{"a quotation mark that is not closed costs one row", "speaker,text\nA,\"b\nC,d\nE,f\n", Options{},
			[]string{"! in:2:3: the quoted cell is not closed: end it with a quotation mark, and write a mark inside it twice", "C|d", "E|f"}},
		{"also where the limit comes before the end", "speaker,text\nA,\"b\nC,d\n" + strings.Repeat("E,f\n", 10), Options{MaxRecord: 20},
			append([]string{"! in:2: record too long: over 20 bytes; split it or raise the limit", "C|d"}, strings.Fields(strings.Repeat("E|f ", 10))...)},
		{"also where another cell has marks", "speaker,text\nA,\"b\nC,\"d\"\n", Options{},
			[]string{"! in:2:3: the quoted cell is not closed: end it with a quotation mark, and write a mark inside it twice", "C|d"}},
		{"a mark inside a cell without quotes", "speaker,text\nA,b \"c\"\nD,e\n", Options{},
			[]string{"! in:2:3: a quotation mark in a cell without quotes: quote the whole cell, and write the mark twice", "D|e"}},
		{"the cell is on another line than its row", "text,speaker\n\"a\nb\",c\"d\nE,f\n", Options{},
			[]string{"! in:3:4: a quotation mark in a cell without quotes: quote the whole cell, and write the mark twice",
				"! in:3:1: a quotation mark in a cell without quotes: quote the whole cell, and write the mark twice", "f|E"}},
		{"the lines before that cell may be rows", "text,speaker\n\"a\nb,B\n\",c\"d\nE,f\n", Options{},
			[]string{"! in:4:3: a quotation mark in a cell without quotes: quote the whole cell, and write the mark twice", "B|b",
				"! in:4:1: the quoted cell is not closed: end it with a quotation mark, and write a mark inside it twice", "f|E"}},
		{"a row over the limit, then a good one", "speaker,text\nA," + strings.Repeat("x", 40) + "\nB,c\n", Options{MaxRecord: 20},
			[]string{"! in:2: record too long: over 20 bytes; split it or raise the limit", "B|c"}},
		{"no column for the text ends it", "who,words\nA,b\n", Options{},
			[]string{`! in:1: no such column: none for the text; say which it is, the header has ["who" "words"]`}},
		{"a column that was named and is not there ends it", "speaker,text\nA,b\n", Options{Columns: map[string]string{"speaker": "who"}},
			[]string{`! in:1: no such column: "who" for speaker; the header has ["speaker" "text"]`}},
		{"named columns", "who,words\nA,b\n", Options{Columns: map[string]string{"speaker": "WHO", "text": "words"}}, []string{"A|b"}},
		{"semicolons", "speaker;text\nA;b, c\n", Options{}, []string{"A|b, c"}},
		{"the delimiter that a spreadsheet states", "sep=|\r\nspeaker|text\r\nA|b;\r\n", Options{}, []string{"A|b;"}},
		{"rows without a speaker are documents", "id,text\n1,We met.\n", Options{}, []string{"|We met."}},
		{"bytes are kept", "text,x\na\x00\xff,1\n", Options{}, []string{"|a\x00\xff"}},
		{"a header alone has no records", "speaker,text\n", Options{}, nil},
		{"a broken header ends it", "speaker,\"text\nA,b\n", Options{},
			[]string{"! in:1:9: the quoted cell is not closed: end it with a quotation mark, and write a mark inside it twice"}},
		{"empty lines only", "\n\n", Options{}, nil},
	} {
		c.o.Name, c.o.Format = "in", CSV
		assert.Equal(t, c.want, gather(c.in, c.o), c.reason)
	}
}

func TestTSV(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		o          Options
		want       []string
	}{
		{"marks inside a cell", "speaker\ttext\nA\tb \"c\"\n", Options{}, []string{`A|b "c"`}},
		{"marks that do not enclose the cell", "speaker\ttext\nA\t\"b\" c\n", Options{}, []string{`A|"b" c`}},
		{"marks that do", "speaker\ttext\nA\t\"b\t\"\"c\"\"\nd\"\n", Options{}, []string{"A|b\t\"c\"\nd"}},
		{"a mark that is never closed is a mark", "speaker\ttext\nA\t\"b\nC\td\n", Options{}, []string{`A|"b`, "C|d"}},
		{"also where the limit comes first", "speaker\ttext\nA\t\"b\nC\td\nE\tf\n", Options{MaxRecord: 14}, []string{`A|"b`, "C|d", "E|f"}},
		{"a row that is too short", "speaker\ttext\nA\nC\td\r\n", Options{},
			[]string{`! in:2: the row has 1 cells, the header 2: quote cells that contain '\t' or line breaks`, "C|d"}},
	} {
		c.o.Name, c.o.Format = "in", TSV
		assert.Equal(t, c.want, gather(c.in, c.o), c.reason)
	}
}

// FuzzCSV holds the rows against those of encoding/csv, up to the first error.
func FuzzCSV(f *testing.F) {
	f.Add("speaker,text\nA,\"b\r\nc\"\n\nD\n\"E\"\"\",f", 64, false)
	f.Add("text\t\"x\"\n\"b\" c\t1\n\"", 8, true)
	f.Add("text\n\"", 3, false)
	f.Add("text,speaker\n\"a\nb,B\n\",c\"d\nE,f\n", 64, false)
	f.Fuzz(func(t *testing.T, in string, limit int, tsv bool) {
		o := Options{Format: CSV, MaxRecord: limit}
		if tsv {
			o.Format = TSV
		}
		checkStream(t, in, o)
		compareRows(t, in)
	})
}

func compareRows(t *testing.T, s string) {
	r := csv.NewReader(strings.NewReader(s))
	r.FieldsPerRecord = -1
	in := input{window: newWindow(strings.NewReader(s), DefaultMaxRecord)}
	p := parser{dialect: dialect{delim: ','}}
	for {
		want, wantErr := r.Read()
		line, ok, err := in.nextRow(&p)
		if wantErr == io.EOF {
			require.NoError(t, err)
			require.False(t, ok)
			return
		}
		if wantErr != nil {
			require.Error(t, err)
			require.True(t, errors.Is(err, errQuote) || errors.Is(err, errBare), err)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want, p.strings())
		first, _ := r.FieldPos(0)
		require.Equal(t, first, line)
	}
}
