package report

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

func jsonLines[T any](item func([]byte, T) []byte) Lines[T] {
	return Lines[T]{Append: func(dst []byte, v T) []byte { return append(item(dst, v), '\n') }}
}

// envelope is one object that names the lexicon and holds all items under key.
func envelope[T any](key string, o Options, item func([]byte, T) []byte) Lines[T] {
	var head object
	head.begin(nil)
	if l := o.Lexicon; l != nil {
		head.key("lexicon")
		var lex object
		lex.begin(head.b)
		lex.str("name", l.Name())
		lex.str("version", l.Version())
		lex.str("hash", l.Hash())
		head.b = lex.end()
	}
	head.key(key)
	return Lines[T]{Head: string(head.b) + "[\n", Sep: ",\n", Tail: "\n]}\n", Append: item}
}

// An object is a JSON object that is being written.
type object struct {
	b     []byte
	first bool
}

func (o *object) begin(b []byte) { o.b, o.first = append(b, '{'), true }

func (o *object) end() []byte { return append(o.b, '}') }

func (o *object) key(k string) {
	if !o.first {
		o.b = append(o.b, ',')
	}
	o.first = false
	o.b = append(appendString(o.b, k), ':')
}

func (o *object) str(k, v string) {
	o.key(k)
	o.b = appendString(o.b, v)
}

func (o *object) int(k string, v int64) {
	o.key(k)
	o.b = strconv.AppendInt(o.b, v, 10)
}

func (o *object) bool(k string, v bool) {
	o.key(k)
	o.b = strconv.AppendBool(o.b, v)
}

func (o *object) float(k string, v float64) {
	o.key(k)
	o.b = appendFloat(o.b, v)
}

// array writes n items.
func (o *object) array(k string, n int, item func(b []byte, i int) []byte) {
	o.key(k)
	o.b = append(o.b, '[')
	for i := range n {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = item(o.b, i)
	}
	o.b = append(o.b, ']')
}

func appendInt(b []byte, v int64) []byte { return strconv.AppendInt(b, v, 10) }

func appendFloat(b []byte, v float64) []byte { return strconv.AppendFloat(b, v, 'f', -1, 64) }

// appendString writes s as JSON, as encoding/json does but for <, > and &.
func appendString(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7f {
			return appendQuoted(b, s)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}

func appendQuoted(b []byte, s string) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic("report: a string that is no JSON: " + err.Error())
	}
	return append(b, bytes.TrimSuffix(buf.Bytes(), []byte("\n"))...)
}

func appendInterval(b []byte, i *tone.Interval) []byte {
	if i == nil {
		return append(b, "null"...)
	}
	b = appendFloat(append(b, '['), i.Low)
	b = appendFloat(append(b, ','), i.High)
	return append(b, ']')
}

func appendSpans(b []byte, spans []tone.Span) []byte {
	b = append(b, '[')
	for i, s := range spans {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(append(b, '['), int64(s.Start), 10)
		b = strconv.AppendInt(append(b, ','), int64(s.End), 10)
		b = append(b, ']')
	}
	return append(b, ']')
}

// ownKeys are the keys of ours that a user's column must not repeat.
var ownKeys = map[string]bool{
	"id": true, "speaker": true, "doc": true, "words": true, "conciliatory": true, "combative": true, "net": true, "evidence": true,
}

// columnName is the name under which a user's column is written.
func columnName(name string) string {
	if ownKeys[name] {
		return "input_" + name
	}
	return name
}

func appendScore(b []byte, s Scored) []byte {
	var o object
	o.begin(b)
	o.str("id", s.Statement.ID)
	if s.Statement.Speaker != "" {
		o.str("speaker", s.Statement.Speaker)
	}
	for _, c := range s.Statement.Meta {
		o.key(columnName(c.Name))
		if c.Raw && json.Valid([]byte(c.Value)) {
			o.b = append(o.b, c.Value...)
		} else {
			o.b = appendString(o.b, c.Value)
		}
	}
	o.int("words", int64(s.Score.Words))
	o.float("conciliatory", s.Score.Conciliatory)
	o.float("combative", s.Score.Combative)
	o.float("net", s.Score.Net)
	o.array("evidence", len(s.Score.Evidence), func(b []byte, i int) []byte { return appendEvidence(b, &s.Score.Evidence[i]) })
	return o.end()
}

func appendEvidence(b []byte, e *tone.Evidence) []byte {
	var o object
	o.begin(b)
	o.int("start", int64(e.Start))
	o.int("end", int64(e.End))
	o.str("text", e.Text)
	o.str("entry", e.Entry)
	o.str("pole", e.Pole.String())
	o.str("facet", e.Facet.String())
	o.float("weight", e.Weight)
	o.array("shifters", len(e.Shifters), func(b []byte, i int) []byte {
		s := e.Shifters[i]
		var o object
		o.begin(b)
		o.int("start", int64(s.Start))
		o.int("end", int64(s.End))
		o.str("text", s.Text)
		o.str("kind", s.Kind.String())
		o.float("factor", s.Factor)
		return o.end()
	})
	return o.end()
}

func appendQuotes(b []byte, q Quoted) []byte {
	var o object
	o.begin(b)
	o.str("id", q.Document.ID)
	o.str("format", q.Format)
	o.array("quotes", len(q.Quotes), func(b []byte, i int) []byte {
		x := &q.Quotes[i]
		var o object
		o.begin(b)
		o.str("speaker", x.Speaker)
		for _, part := range []struct {
			key   string
			spans []tone.Span
		}{{"source", x.Source}, {"cue", x.Cue}, {"content", x.Content}} {
			o.key(part.key)
			o.b = appendSpans(o.b, part.spans)
		}
		o.str("kind", x.Kind.String())
		o.bool("held", x.Held)
		o.float("confidence", x.Confidence)
		o.float("speaker_confidence", x.SpeakerConfidence)
		o.str("why", x.Why)
		return o.end()
	})
	return o.end()
}

func appendProfile(b []byte, p tone.Profile, opts Options) []byte {
	var o object
	o.begin(b)
	for i, name := range opts.by() {
		o.str(name, p.Key[i])
	}
	o.int("statements", p.Statements)
	o.int("documents", p.Documents)
	o.int("sentences", p.Sentences)
	o.int("sentences_with_evidence", p.SentencesWithEvidence)
	o.int("words", p.Words)
	o.float("conciliatory", p.Conciliatory)
	o.float("combative", p.Combative)
	o.float("rate_conciliatory", p.RateConciliatory)
	o.float("rate_combative", p.RateCombative)
	o.float("net", p.Net)
	o.key("interval")
	o.b = appendInterval(o.b, p.Interval)
	o.str("unit", p.Unit.String())
	list := strongest(p, opts.Top)
	o.array("evidence", len(list), func(b []byte, i int) []byte { return appendEntryMass(b, &list[i]) })
	return o.end()
}

// strongest returns the n strongest entries of each pole.
func strongest(p tone.Profile, n int) []tone.EntryMass {
	return append(p.Strongest(lexicon.Conciliatory, n), p.Strongest(lexicon.Combative, n)...)
}

func appendEntryMass(b []byte, e *tone.EntryMass) []byte {
	var o object
	o.begin(b)
	o.str("entry", e.Entry)
	o.str("pole", e.Pole.String())
	o.str("facet", e.Facet.String())
	o.int("count", e.Count)
	o.float("mass", e.Mass)
	o.key("example")
	var x object
	x.begin(o.b)
	x.str("doc", e.Example.Doc)
	if e.Example.Line > 0 {
		x.int("line", int64(e.Example.Line))
	}
	x.int("start", int64(e.Example.Start))
	x.int("end", int64(e.Example.End))
	x.str("text", e.Example.Text)
	x.str("context", e.Example.Context)
	o.b = x.end()
	return o.end()
}

func appendComparison(b []byte, c tone.Comparison, opts Options) []byte {
	var o object
	o.begin(b)
	o.key("a")
	o.b = appendProfile(o.b, c.A, opts)
	o.key("b")
	o.b = appendProfile(o.b, c.B, opts)
	for _, d := range differences(c) {
		o.key(strings.ReplaceAll(d.name, " ", "_"))
		var x object
		x.begin(o.b)
		x.float("difference", d.Value)
		x.key("interval")
		x.b = appendInterval(x.b, d.Interval)
		o.b = x.end()
	}
	o.key("more_combative")
	if c.MoreCombative == nil {
		o.b = append(o.b, "null"...)
	} else {
		o.b = appendFloat(o.b, *c.MoreCombative)
	}
	o.array("keyness", len(c.Keyness), func(b []byte, i int) []byte {
		k := &c.Keyness[i]
		var o object
		o.begin(b)
		o.str("entry", k.Entry)
		o.str("pole", k.Pole.String())
		o.int("count_a", k.CountA)
		o.int("count_b", k.CountB)
		o.float("log_odds", k.LogOdds)
		o.float("z", k.Z)
		return o.end()
	})
	o.array("warnings", len(c.Warnings), func(b []byte, i int) []byte { return appendString(b, c.Warnings[i]) })
	return o.end()
}

type namedDifference struct {
	name string
	tone.Difference
}

func differences(c tone.Comparison) []namedDifference {
	return []namedDifference{{"net", c.Net}, {"rate conciliatory", c.RateConciliatory}, {"rate combative", c.RateCombative}}
}
