package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// looksCSV: the first lines are rows of as many cells, separated by commas or
// by semicolons, and the first of them could be a header.
func looksCSV(head []byte, columns map[string]string) bool {
	delim, rest := csvDelimiter(head)
	return looksTable(rest, dialect{delim: delim}, columns)
}

// readCSV reads a table separated by commas, or by semicolons where the
// header has more of them, as spreadsheets write it in countries with decimal
// commas. A first line "sep=;" is obeyed.
func readCSV(in *input) error {
	head := in.peek(headSize)
	delim, rest := csvDelimiter(head)
	in.take(len(head) - len(rest))
	return in.readTable(dialect{delim: delim})
}

// csvDelimiter returns the delimiter, and head without the line that states it.
func csvDelimiter(head []byte) (byte, []byte) {
	line, rest, _ := bytes.Cut(head, newline)
	line = bytes.TrimSuffix(line, []byte("\r"))
	if s, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(s) == 1 {
		return s[0], rest
	}
	if bytes.Count(line, []byte(";")) > bytes.Count(line, []byte(",")) {
		return ';', head
	}
	return ',', head
}

// A dialect is what differs between tables.
type dialect struct {
	delim byte

	// literal says that quotation marks which do not enclose a whole cell are
	// a part of it, and not an error.
	literal bool
}

// readTable reads a header and then a record from each row.
func (in *input) readTable(d dialect) error {
	p := parser{dialect: d}
	h, err := in.readHeader(&p)
	if err != nil || h == nil {
		return err
	}
	for {
		line, ok, err := in.nextRow(&p)
		switch {
		case err != nil:
			if !in.fail(err) {
				return nil
			}
		case !ok:
			return in.failed()
		case p.blank():
		case !in.emitRow(&p, h, line):
			return nil
		}
	}
}

// A header is a table's first row.
type header struct {
	names []string
	at    places
}

// readHeader returns nil at the end of the input.
func (in *input) readHeader(p *parser) (*header, error) {
	line, ok, err := in.nextRow(p)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, in.failed()
	}
	h := &header{names: p.strings()}
	for i, n := range h.names {
		h.names[i] = strings.TrimSpace(n)
	}
	h.at = place(h.names, in.o.Columns, strings.EqualFold)
	for f, i := range h.at {
		name := in.o.Columns[fields[f].name]
		if i < 0 && name != "" {
			return nil, &Error{Line: line, Err: fmt.Errorf("%w: %q for %s; the header has %s", ErrNoColumn, name, fields[f].name, list(h.names))}
		}
	}
	if h.at[textField] < 0 {
		return nil, &Error{Line: line, Err: fmt.Errorf("%w: none for the text; say which it is, the header has %s", ErrNoColumn, list(h.names))}
	}
	return h, nil
}

// emitRow yields the row that p has parsed.
func (in *input) emitRow(p *parser, h *header, line int) bool {
	if len(p.ends) != len(h.names) {
		return in.fail(&Error{Line: line, Err: fmt.Errorf("the row has %d cells, the header %d: quote cells that contain %q or line breaks",
			len(p.ends), len(h.names), p.delim)})
	}
	cells := make([]cell, len(h.names))
	for i, v := range p.strings() {
		cells[i] = cell{name: h.names[i], value: v}
	}
	return in.emit(row{line: line, cells: cells, at: h.at})
}

// nextRow parses the next row that is not an empty line and returns its line.
// It returns false at the end of the input. After an error the rest of the
// row's first line is skipped, and no more: where a quotation mark was never
// closed, the next lines are rows again.
func (in *input) nextRow(p *parser) (line int, ok bool, err error) {
	for {
		n, err := in.parseRow(p)
		line := in.line
		if err == errMore {
			return line, false, nil // the reader has failed
		}
		if err != nil {
			err = p.place(err, in.unread(), line)
			in.skipLine()
			return line, false, err
		}
		in.take(n)
		if len(p.ends) > 0 || n == 0 {
			return line, n > 0, nil
		}
	}
}

// parseRow parses the row that is next, reading on until it is complete or too
// long. What the parser sees does not depend on how the bytes come in.
func (in *input) parseRow(p *parser) (int, error) {
	for {
		b := in.unread()
		cut := len(b) > in.limit
		if cut {
			b = b[:in.limit+1]
		}
		n, err := p.parse(b, !cut && in.err == io.EOF)
		if err == errMore && !cut {
			if !in.more() && in.failed() != nil {
				return 0, err
			}
			continue
		}
		if err == errMore && p.literal {
			n, err = p.parse(b, true) // a mark that is never closed is a part of its cell
		}
		if err == errMore || n > in.limit {
			err = tooLong(in.line, in.limit)
		}
		return n, err
	}
}

// A parser parses one row. It takes rows for what encoding/csv takes them for;
// it is not used because it holds a row of any length, and all that follows a
// quotation mark that is never closed.
type parser struct {
	dialect
	text []byte // the cells' values, one after the other
	ends []int  // where each value ends in text
	bad  int    // where in the input the cell begins that is wrong
}

// What parse returns besides what is wrong with a row.
var errMore = errors.New("the row is not complete")

var (
	errQuote = errors.New("the quoted cell is not closed: end it with a quotation mark, and write a mark inside it twice")
	errBare  = errors.New("a quotation mark in a cell without quotes: quote the whole cell, and write the mark twice")
)

// parse parses the row at the beginning of b, of which there is no more if
// whole is true, and returns its length. An empty line has no cells.
func (p *parser) parse(b []byte, whole bool) (n int, err error) {
	p.text, p.ends = p.text[:0], p.ends[:0]
	if n := lineBreak(b, whole); n > 0 || len(b) == 0 && whole {
		return n, nil
	}
	for i := 0; ; i++ {
		p.bad = i
		if i, err = p.cell(b, i, whole); err != nil {
			return 0, err
		}
		p.ends = append(p.ends, len(p.text))
		if i == len(b) || b[i] != p.delim {
			return i + lineBreak(b[i:], true), nil
		}
	}
}

// cell parses the cell at b[i:] and returns where it ends: at a delimiter, at
// a line break or at the end of b.
func (p *parser) cell(b []byte, i int, whole bool) (int, error) {
	if i < len(b) && b[i] == '"' {
		held := len(p.text)
		end, err := p.quoted(b, i+1, whole)
		if err != errQuote || !p.literal {
			return end, err
		}
		p.text = p.text[:held]
	}
	return p.plain(b, i, whole)
}

func (p *parser) plain(b []byte, i int, whole bool) (int, error) {
	n := bytes.IndexByte(b[i:], '\n')
	if n < 0 && !whole {
		return 0, errMore
	}
	line := b[i:]
	if n >= 0 {
		line = line[:n]
	}
	line = bytes.TrimSuffix(line, []byte("\r"))
	if n := bytes.IndexByte(line, p.delim); n >= 0 {
		line = line[:n]
	}
	if !p.literal && bytes.IndexByte(line, '"') >= 0 {
		return 0, errBare
	}
	p.text = append(p.text, line...)
	return i + len(line), nil
}

// quoted parses the rest of a cell whose quotation mark is before b[i].
func (p *parser) quoted(b []byte, i int, whole bool) (int, error) {
	for {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 && whole {
			return 0, errQuote
		}
		if n < 0 {
			return 0, errMore
		}
		p.text = append(p.text, bytes.ReplaceAll(b[i:i+n], []byte("\r\n"), newline)...)
		i += n + 1
		switch rest := b[i:]; {
		case len(rest) > 0 && rest[0] == '"':
			p.text = append(p.text, '"')
			i++
		case len(rest) > 0 && rest[0] == p.delim, lineBreak(rest, whole) > 0, len(rest) == 0 && whole:
			return i, nil
		case len(rest) == 0, len(rest) == 1 && rest[0] == '\r':
			return 0, errMore
		default:
			return 0, errQuote
		}
	}
}

// lineBreak returns the length of the line break that b begins with. A
// carriage return at the end of the input counts as one.
func lineBreak(b []byte, whole bool) int {
	switch {
	case len(b) > 0 && b[0] == '\n':
		return 1
	case len(b) > 1 && b[0] == '\r' && b[1] == '\n':
		return 2
	case len(b) == 1 && b[0] == '\r' && whole:
		return 1
	}
	return 0
}

// strings returns the row's values. They share one string.
func (p *parser) strings() []string {
	all, start := string(p.text), 0
	values := make([]string, len(p.ends))
	for i, end := range p.ends {
		values[i] = all[start:end]
		start = end
	}
	return values
}

// blank reports whether all cells are empty: spreadsheets write such rows.
func (p *parser) blank() bool { return len(p.text) == 0 && len(p.ends) > 1 }

// place gives an error the position of the cell that is wrong.
func (p *parser) place(err error, b []byte, line int) error {
	if _, ok := err.(*Error); ok {
		return err
	}
	before := b[:p.bad]
	return &Error{
		Line:   line + bytes.Count(before, newline),
		Column: p.bad - bytes.LastIndexByte(before, '\n'),
		Err:    err,
	}
}

// looksTable: the rows of head have as many cells as its header, two at least.
// Where the header has a column for the text the next row is enough; otherwise
// all must, and there must be more, because two lines of prose can have as many
// commas.
func looksTable(head []byte, d dialect, columns map[string]string) bool {
	p := parser{dialect: d}
	n, err := p.parse(head, len(head) < headSize)
	names := p.strings()
	if err != nil || len(names) < 2 || !looksHeader(names) {
		return false
	}
	rows, all := p.count(head[n:], len(names))
	for i, n := range names {
		names[i] = strings.TrimSpace(n)
	}
	if place(names, columns, strings.EqualFold)[textField] >= 0 {
		return rows > 0 || all
	}
	return rows > 1 && all
}

// count counts the rows of b up to the first that has not n cells, and reports
// whether all have. The last one may be cut off.
func (p *parser) count(b []byte, n int) (rows int, all bool) {
	for len(b) > 0 {
		size, err := p.parse(b, len(b) < headSize)
		if err == errMore || err == errQuote && rows > 0 {
			break
		}
		if err != nil || len(p.ends) != n && len(p.ends) > 0 {
			return rows, false
		}
		if len(p.ends) > 0 {
			rows++
		}
		b = b[size:]
	}
	return rows, true
}

// looksHeader: all cells are short and none ends as a sentence does.
func looksHeader(names []string) bool {
	for _, n := range names {
		n = strings.TrimSpace(n)
		if len(n) > 40 || len(strings.Fields(n)) > 4 || strings.HasSuffix(n, ".") || strings.Contains(n, ": ") {
			return false
		}
	}
	return true
}
