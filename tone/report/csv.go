package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

func csvRow(dst []byte, fields ...string) []byte {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	w.Write(fields) // to memory: cannot fail
	w.Flush()
	return append(dst, buf.Bytes()...)
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func integer(v int64) string { return strconv.FormatInt(v, 10) }

func ends(i *tone.Interval) (low, high string) {
	if i == nil {
		return "", ""
	}
	return decimal(i.Low), decimal(i.High)
}

func scoreHeader(o Options) string {
	fields := []string{"id", "speaker"}
	for _, c := range o.Columns {
		fields = append(fields, columnName(c))
	}
	return string(csvRow(nil, append(fields, "words", "sentences", "conciliatory", "combative", "net", "evidence")...))
}

func scoreRow(o Options) func([]byte, Scored) []byte {
	return func(dst []byte, s Scored) []byte {
		fields := []string{s.Statement.ID, s.Statement.Speaker}
		for _, name := range o.Columns {
			fields = append(fields, columnOf(s.Statement, name))
		}
		evidence := make([]string, len(s.Score.Evidence))
		for i, e := range s.Score.Evidence {
			evidence[i] = fmt.Sprintf("%s (%s %s)", oneLine(e.Text), e.Pole, decimal(e.Weight))
		}
		return csvRow(dst, append(fields, strconv.Itoa(s.Score.Words), strconv.Itoa(len(s.Score.Sentences)),
			decimal(s.Score.Conciliatory), decimal(s.Score.Combative), decimal(s.Score.Net), strings.Join(evidence, "; "))...)
	}
}

func columnOf(s tone.Statement, name string) string {
	for _, c := range s.Meta {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}

var quoteHeader = string(csvRow(nil, "id", "speaker", "kind", "held", "confidence", "speaker_confidence", "why", "source", "cue", "content", "start", "end"))

// quoteRows writes a row for each quote; start and end are the bytes from the first
// piece of its content to the last.
func quoteRows(dst []byte, q Quoted) []byte {
	for _, x := range q.Quotes {
		start, end := "", ""
		if n := len(x.Content); n > 0 {
			start, end = strconv.Itoa(x.Content[0].Start), strconv.Itoa(x.Content[n-1].End)
		}
		dst = csvRow(dst, q.Document.ID, x.Speaker, x.Kind.String(), strconv.FormatBool(x.Held), decimal(x.Confidence), decimal(x.SpeakerConfidence), x.Why,
			cut(q.Document.Text, x.Source), cut(q.Document.Text, x.Cue), cut(q.Document.Text, x.Content), start, end)
	}
	return dst
}

// cut returns the text of spans, with an ellipsis between them.
func cut(text string, spans []tone.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = oneLine(text[s.Start:s.End])
	}
	return strings.Join(parts, " … ")
}

func profileHeader(o Options) string { return string(CSVHead(ProfileColumns(o))) }

func profileRow(o Options) func([]byte, tone.Profile) []byte {
	columns := ProfileColumns(o)
	return func(dst []byte, p tone.Profile) []byte { return AppendCSV(dst, columns, &p) }
}

func entryList(p tone.Profile, pole lexicon.Pole, n int) string {
	var out []string
	for _, e := range p.Strongest(pole, n) {
		out = append(out, fmt.Sprintf("%s ×%d", e.Entry, e.Count))
	}
	return strings.Join(out, "; ")
}

var comparisonHeader = string(csvRow(nil, "a", "b", "measure", "value_a", "value_b", "difference", "interval_low", "interval_high", "unit", "more_combative"))

// comparisonRows writes a row for each measure.
func comparisonRows(dst []byte, c tone.Comparison) []byte {
	values := [][2]float64{{c.A.Net, c.B.Net}, {c.A.RateConciliatory, c.B.RateConciliatory}, {c.A.RateCombative, c.B.RateCombative}}
	more := ""
	if c.MoreCombative != nil {
		more = decimal(*c.MoreCombative)
	}
	for i, d := range differences(c) {
		low, high := ends(d.Interval)
		dst = csvRow(dst, c.A.Name(), c.B.Name(), strings.ReplaceAll(d.name, " ", "_"), decimal(values[i][0]), decimal(values[i][1]),
			decimal(d.Value), low, high, c.A.Unit.String(), more)
	}
	return dst
}
