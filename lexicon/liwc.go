package lexicon

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ReadLIWC reads a .dic dictionary of LIWC 2001, 2007 or 2015; see Read for poles.
//
//	%
//	1	affect
//		2	posemo
//	%
//	thank*	1	2
//	kind	<of>3/2
//
// The header gives categories numbers; one indented by tabs is under the one before it.
// An entry is a word, a prefix with * or a phrase, and its categories' numbers, with tabs
// or spaces between. "<of>3/2" is: 3 if "of" follows, else 2; it becomes the phrase "kind
// of" in 3 and the word in 2, if both have a pole or only the phrase does. A condition on
// what goes before, "(02 134)125/464", cannot be said and is left out with a warning.
func ReadLIWC(r io.Reader, name string, poles map[string]Pole) (*File, error) {
	d := liwcReader{importer: newImporter(name, poles), numbers: map[string]string{}}
	text, err := d.text(r)
	if err != nil {
		return nil, err
	}
	for i, line := range lines(text) {
		d.line(line, i+1)
	}
	if d.marks < 2 {
		return nil, &Error{Name: name, Line: max(d.opened, 1), Err: errors.New("no header: categories stand between two lines of %, before the entries")}
	}
	if len(d.errs) > 0 {
		return nil, errors.Join(d.errs...)
	}
	return d.end()
}

type liwcReader struct {
	*importer
	numbers map[string]string // number -> category
	path    []string          // of the category at hand: its parents and itself
	marks   int               // lines of %
	opened  int               // the line of the first
	errs    []error           // of the header
}

func (d *liwcReader) line(line string, n int) {
	switch {
	case strings.TrimSpace(line) == "":
	case d.marks < 2 && strings.Trim(line, "% \t") == "":
		if d.marks++; d.marks == 1 {
			d.opened = n
		}
	case d.marks == 0:
		d.fail(n, errors.New("a line before the header"))
	case d.marks == 1:
		if err := d.header(line); err != nil {
			d.fail(n, err)
		}
	case len(line) > maxLine:
		d.warn(n, 0, fmt.Errorf("a line longer than %d bytes: left out", maxLine))
	default:
		d.entry(line, place{name: d.name, line: n})
	}
}

func (d *liwcReader) fail(line int, err error) {
	d.errs = append(d.errs, &Error{Name: d.name, Line: line, Err: err})
}

// header reads the line of a category.
func (d *liwcReader) header(line string) error {
	depth := len(line) - len(strings.TrimLeft(line, "\t"))
	number, rest, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(line), "\t", " "), " ")
	name, _, _ := strings.Cut(strings.Join(strings.Fields(rest), " "), " (") // LIWC 2015: affect (Affect)
	if !digits(number) || name == "" {
		return fmt.Errorf("%q is not a category's number and name", strings.TrimSpace(line))
	}
	number = plain(number)
	if other, ok := d.numbers[number]; ok {
		return fmt.Errorf("category %s is %s already", number, other)
	}
	d.path = append(d.path[:min(depth, len(d.path))], name)
	d.numbers[number] = strings.Join(d.path, "/")
	d.use(d.numbers[number])
	return nil
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// plain takes leading zeros off a number: "02" is category 2.
func plain(number string) string { return cmp.Or(strings.TrimLeft(number, "0"), "0") }

// A liwcRef is one reference of an entry to a category.
type liwcRef struct {
	context string // <of> or (02 134); "" for none
	yes, no string // numbers; no is for where the context is not met
}

// entry reads the line of an entry.
func (d *liwcReader) entry(line string, at place) {
	items := liwcItems(line)
	first := len(items)
	behind := items[0].end // of a line with tabs, the numbers stand behind the first
	if tab := strings.IndexByte(line[behind:], '\t'); tab >= 0 {
		behind += tab
	}
	var refs []liwcRef
	for first > 1 && items[first-1].start >= behind {
		ref, ok := parseRef(items[first-1].text)
		if !ok {
			break
		}
		refs = append(refs, ref)
		first--
	}
	word := strings.TrimSpace(line[:items[first-1].end])
	if tab := strings.IndexByte(word, '\t'); len(refs) == 0 || tab >= 0 {
		bad := clip(strings.TrimSpace(word[tab+1:]))
		d.warn(at.line, items[first-1].start+1, fmt.Errorf("%q is not a category's number: the line is left out", bad))
		return
	}
	d.conditions(word, refs, at, items[0].start+1)
}

// An item is a stretch of a line without white space outside of brackets.
type item struct {
	start, end int
	text       string
}

// liwcItems cuts a line. A bracket and the numbers behind it are one item, whether or
// not a space stands between.
func liwcItems(line string) (out []item) {
	for i := 0; i < len(line); {
		if line[i] == ' ' || line[i] == '\t' {
			i++
			continue
		}
		end := i + bracket(line[i:])
		open := end > i && len(out) > 0
		for end < len(line) && open && line[end] == ' ' && end+1 < len(line) && line[end+1] >= '0' && line[end+1] <= '9' {
			end++
		}
		for end < len(line) && line[end] != ' ' && line[end] != '\t' {
			end++
		}
		out = append(out, item{i, end, line[i:end]})
		i = end
	}
	return out
}

// maxContext bounds what stands between brackets, so that a line of nothing but
// opening brackets takes no longer than another.
const maxContext = 200

// bracket returns the length of <...> or (...) at the beginning of s, 0 if there is none.
func bracket(s string) int {
	closing := map[byte]string{'<': ">", '(': ")"}[s[0]]
	if closing == "" {
		return 0
	}
	return strings.IndexAny(s[:min(len(s), maxContext)], closing+"\t") + 1
}

// parseRef reads NUMBER, <of>NUMBER, <of>NUMBER/NUMBER or the same with parentheses.
func parseRef(s string) (liwcRef, bool) {
	n := bracket(s)
	ref := liwcRef{context: s[:n]}
	yes, no, either := strings.Cut(strings.TrimSpace(s[n:]), "/")
	if !digits(yes) || either && !digits(no) || either && n == 0 {
		return ref, false
	}
	ref.yes = plain(yes)
	if either {
		ref.no = plain(no)
	}
	return ref, true
}

// conditions splits an entry into the word by itself and, for each condition on what
// follows, the phrase.
func (d *liwcReader) conditions(word string, refs []liwcRef, at place, column int) {
	var always, alone []string
	phrases := map[string][]string{}
	var order []string
	for i := len(refs) - 1; i >= 0; i-- { // they were collected from the line's end
		ref := refs[i]
		inner := strings.TrimSpace(strings.Trim(ref.context, "<>"))
		switch {
		case ref.context == "":
			always = d.resolve(always, ref.yes, word, at)
		case ref.context[0] == '(' || inner == "":
			d.warn(at.line, column, fmt.Errorf("%q: the condition %s on its context cannot be said: left out", clip(word), ref.context))
		default:
			if phrases[inner] == nil {
				order = append(order, inner)
			}
			phrases[inner] = d.resolve(phrases[inner], ref.yes, word, at)
			alone = d.resolve(alone, ref.no, word, at)
		}
	}
	for _, next := range order {
		all := append(always[:len(always):len(always)], phrases[next]...)
		if d.silent(all) && !d.silent(append(alone, always...)) {
			d.warn(at.line, column, fmt.Errorf("%q but not before %q cannot be said: left out", clip(word), next))
			return
		}
		d.word(term{at: at, column: column, pattern: word + " " + next, categories: all})
	}
	if all := append(always, alone...); len(all) > 0 {
		d.word(term{at: at, column: column, pattern: word, categories: all})
	}
}

// resolve appends the category of a number.
func (d *liwcReader) resolve(to []string, number, word string, at place) []string {
	if number == "" {
		return to
	}
	c, ok := d.numbers[number]
	if !ok {
		d.warn(at.line, 0, fmt.Errorf("%q: the header has no category %s", clip(word), clip(number)))
		return to
	}
	return append(to, c)
}

// silent reports whether none of the categories means a pole.
func (d *liwcReader) silent(categories []string) bool {
	for _, c := range categories {
		if d.use(c).Mapped {
			return false
		}
	}
	return true
}

// WriteLIWC writes a .dic dictionary: the poles are categories 1 and 2, the entries'
// own categories follow. It returns what the format cannot hold: weights, facets,
// reasons, shifters, and patterns with a gap. Alternatives become several entries.
func WriteLIWC(w io.Writer, s Source) (lost []string, err error) {
	t := newTable(s)
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "%")
	for i, c := range t.columns {
		fmt.Fprintf(b, "%d\t%s\n", i+1, c)
	}
	fmt.Fprintln(b, "%")
	for _, row := range t.rows {
		b.WriteString(row.text)
		for _, c := range row.columns {
			fmt.Fprintf(b, "\t%d", c+1)
		}
		b.WriteByte('\n')
	}
	return t.lost.list(), b.Flush()
}
