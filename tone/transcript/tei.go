package transcript

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/seed-f57f835e/detente/tone"
)

// TEI as parliamentary corpora use it: Parla-CLARIN and ParlaMint (Erjavec et
// al. 2023, The ParlaMint corpora of parliamentary proceedings), where an
// utterance is <u who="#Id" ana="#regular"> with paragraphs <seg>, which the
// annotated version cuts into <s>, <w> and <pc>; and <sp> with <p>, as older
// records have it. Who the ids are stands in the header, in the corpus's root,
// or in files beside it (teilist.go).

// looksTEI: the root is TEI's.
func looksTEI(head []byte, _ map[string]string) bool {
	b := head[:min(len(head), 8192)]
	return bytes.Contains(b, []byte("<TEI")) || bytes.Contains(b, []byte("<teiCorpus")) ||
		bytes.Contains(b, []byte(`xmlns="http://www.tei-c.org/ns/`))
}

// companionRoots are the roots of the files that hold no speech and belong to a
// corpus; they give nothing and are no error.
var companionRoots = words(`teiCorpus listPerson listOrg taxonomy particDesc`)

// readTEI reads the utterances one by one.
func readTEI(in *input) error {
	t := newTEI(in)
	if err := t.read(); err != nil {
		return t.place(err)
	}
	return nil
}

type tei struct {
	in      *input
	m       *meter
	d       *xml.Decoder
	depth   int
	root    string
	header  *roster // the people and parties of this file
	lists   map[string]*roster
	when    string // the day of the sitting, as the header has it
	setting bool   // it stands in the setting, which is better than the source
	body    bool   // the header is over
	seen    int    // utterances
	end     int    // of the document, up to the last turn
}

func newTEI(in *input) *tei {
	m := &meter{window: in.window}
	m.next()
	t := &tei{in: in, m: m, d: newXML(m), header: newRoster(), lists: map[string]*roster{}}
	return t
}

func newXML(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("%w: this XML is %s; convert it with iconv -f %s -t UTF-8", ErrNotText, charset, charset)
	}
	return d
}

// maxDepth bounds the memory that unclosed elements cost.
const maxDepth = 500

func (t *tei) read() error {
	for {
		t.m.next()
		token, err := t.d.Token()
		if err == io.EOF {
			return t.atEnd()
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			if t.depth++; t.depth > maxDepth {
				return errors.New("elements are nested too deeply")
			}
			if more, err := t.element(e); err != nil || !more {
				return err
			}
		case xml.EndElement:
			t.depth--
		}
	}
}

func (t *tei) atEnd() error {
	if t.root == "" {
		return errors.New("not XML: there is no element in it")
	}
	if t.seen == 0 && !companionRoots()[t.root] {
		return errors.New("no utterance <u> in this XML")
	}
	return nil
}

// element reads an element that holds something, and reports whether to go on.
func (t *tei) element(e xml.StartElement) (bool, error) {
	if t.root == "" {
		t.root = e.Name.Local
	}
	switch e.Name.Local {
	case "person", "org", "listPrefixDef", "classDecl":
		t.depth--
		return true, t.header.element(t.d, e)
	case "settingDesc":
		t.setting, t.when = true, ""
	case "date":
		if w := attribute(e, "when"); w != "" && !t.body && (t.when == "" || !t.setting) {
			t.when = w
		}
	case "text":
		t.body = true // dates in speech are no dates of the sitting
	case "u", "sp":
		t.depth--
		return t.utterance(e)
	}
	return true, nil
}

// utterance reads an utterance up to its end.
func (t *tei) utterance(e xml.StartElement) (bool, error) {
	line, _ := t.d.InputPos()
	t.seen++
	u := utterance{t: t}
	if err := u.read(); err != nil {
		return false, err
	}
	if u.tooLong {
		return t.in.fail(tooLong(line, t.in.limit)), nil
	}
	text := u.text()
	if text == "" {
		return true, nil
	}
	s := tone.Statement{ID: attribute(e, "id"), Doc: t.in.o.Name, Line: line, Text: text, When: day(t.when)}
	t.speaker(&s, e, u.label)
	if t.end > 0 {
		t.end += len(partBreak)
	}
	s.Parts = []tone.Part{{Span: tone.Span{Start: t.end, End: t.end + len(text)}}}
	t.end += len(text)
	return t.in.yield(Record{Statement: s, Labelled: true}, nil), nil
}

// speaker fills in who speaks. An id that nobody knows is the name itself.
func (t *tei) speaker(s *tone.Statement, e xml.StartElement, label string) {
	id := strings.TrimPrefix(strings.TrimSpace(attribute(e, "who")), "#")
	p, parties := t.personOf(id)
	switch {
	case p.name != "":
		s.Speaker = p.name
	case label != "":
		s.Speaker = label
	default:
		s.Speaker = id
	}
	add := func(name, value string) {
		if value != "" {
			s.Meta = append(s.Meta, tone.Column{Name: name, Value: value})
		}
	}
	if role, _, _ := strings.Cut(attribute(e, "ana"), " "); role != "" {
		add("role", strings.TrimPrefix(role, "#"))
	}
	if party := p.partyAt(t.when, parties); party != "" {
		add("party", party)
	} else {
		add("party", attribute(e, "party"))
	}
	s.Meta = append(s.Meta, p.meta...)
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// day reads a date, or the day that a time begins with.
func day(s string) time.Time {
	if when := parseTime(s); !when.IsZero() {
		return when
	}
	return parseTime(s[:min(len(s), len(time.DateOnly))])
}

// place gives an error of the decoder its position.
func (t *tei) place(err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	if failed := t.in.failed(); failed != nil {
		return failed
	}
	out := &Error{Err: err}
	if t.root != "" && t.seen == 0 && errors.Is(err, io.EOF) {
		return out
	}
	out.Line, out.Column = t.d.InputPos()
	if s, ok := errors.AsType[*xml.SyntaxError](err); ok {
		out.Line, out.Err = s.Line, fmt.Errorf("not XML: %s", s.Msg)
	}
	return out
}

// An utterance gathers the text of a <u>.
type utterance struct {
	t       *tei
	paras   []string
	open    strings.Builder // the paragraph that is open
	size    int
	words   int    // how many <w> and <pc> are open: a word may be inside a word
	joined  bool   // nothing stands between the word that is open and the next
	cut     int    // how many <s> are open
	label   string // of <speaker>
	tooLong bool
}

// silent are the elements inside an utterance that nobody says.
var silent = words(`note vocal kinesic incident gap desc figure linkGrp stage pb head media`)

// paragraphs are the elements that begin a paragraph.
var paragraphs = words(`seg p ab l lg div`)

func (u *utterance) read() error {
	depth := 1
	for depth > 0 {
		token, err := u.t.d.Token()
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		if u.size < u.t.in.limit {
			u.t.m.next()
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errors.New("elements are nested too deeply")
			}
			closed, err := u.start(e)
			if err != nil {
				return err
			}
			if closed {
				depth--
			}
		case xml.EndElement:
			depth--
			u.stop(e.Name.Local)
		case xml.CharData:
			u.say(e)
		}
	}
	u.paragraph()
	return nil
}

// start begins an element, and reports whether it is over already.
func (u *utterance) start(e xml.StartElement) (bool, error) {
	name := e.Name.Local
	switch {
	case name == "speaker":
		var label struct {
			Text string `xml:",innerxml"`
		}
		err := u.t.d.DecodeElement(&label, &e)
		if !strings.ContainsAny(label.Text, "<&") {
			u.label = strings.TrimRight(strings.Join(strings.Fields(label.Text), " "), ":. ")
		}
		return true, err
	case silent()[name]:
		u.open.WriteByte(' ')
		return true, u.t.d.Skip()
	case paragraphs()[name]:
		u.paragraph()
	case name == "lb":
		u.open.WriteByte(' ')
	case name == "s":
		u.cut++
	case name == "w", name == "pc":
		if u.words++; u.words == 1 {
			join := attribute(e, "join")
			u.joined = join == "right" || join == "both"
		}
	}
	return false, nil
}

func (u *utterance) stop(name string) {
	switch {
	case paragraphs()[name]:
		u.paragraph()
	case name == "s":
		u.cut--
		u.open.WriteByte(' ')
	case name == "w", name == "pc":
		if u.words--; u.words == 0 && !u.joined {
			u.open.WriteByte(' ')
		}
	}
}

// say adds what is between two tags. White space between words that are
// elements is only the file's layout.
func (u *utterance) say(b []byte) {
	if u.words == 0 && u.cut > 0 && len(bytes.TrimSpace(b)) == 0 {
		return
	}
	if u.size += len(b); u.size > u.t.in.limit {
		u.tooLong = true
		u.open.Reset()
		u.paras = nil
		return
	}
	u.open.Write(b)
}

// paragraph ends the paragraph that is open. Its white space is the file's.
func (u *utterance) paragraph() {
	if text := strings.Join(strings.Fields(u.open.String()), " "); text != "" {
		u.paras = append(u.paras, text)
	}
	u.open.Reset()
}

func (u *utterance) text() string { return strings.Join(u.paras, partBreak) }
