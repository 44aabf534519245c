package report

import (
	"strconv"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone/validate"
)

var validationHeader = string(csvRow(nil, "file", "lexicon", "hash", "measure", "class", "value", "interval_low", "interval_high", "p", "why"))

// validationRows writes a row for each figure.
func validationRows(dst []byte, v Validation) []byte {
	dst = resultRows(dst, v.Name, v.Lexicon, &v.Result)
	if v.Against == nil {
		return dst
	}
	dst = resultRows(dst, v.Name, v.Against.Lexicon, &v.Against.Result)
	for _, s := range comparedFigures(&v) {
		dst = figureRow(dst, v.Name, v.Lexicon, s.key+"_difference", "", s.diff.Figure, optional(s.diff.P))
	}
	return dst
}

func resultRows(dst []byte, name string, l *lexicon.Lexicon, r *validate.Result) []byte {
	row := func(measure, class string, f validate.Figure) { dst = figureRow(dst, name, l, measure, class, f, "") }
	number := func(measure, class string, v float64) { row(measure, class, validate.Figure{Value: &v}) }
	number("items", "", float64(r.Items))
	number("groups", "", float64(r.Groups))
	for _, f := range headline(r) {
		row(f.key, "", f.Figure)
	}
	row("macro_f1_classes", "", r.ClassesF1)
	row("threshold", "", validate.Figure{Value: r.Threshold.Best})
	row("brier_skill", "", r.Calibrated.Skill)
	row("calibration_error", "", r.Calibrated.Error)
	for i, c := range r.Classes {
		class := c.Class.String()
		number("items", class, float64(c.Items))
		number("called", class, float64(c.Called))
		row("precision", class, c.Precision)
		row("recall", class, c.Recall)
		row("f1", class, c.F1)
		number("coverage", class, r.Coverage[i].Share)
		number("net_combative", class, r.Coverage[i].Combative)
		number("net_conciliatory", class, r.Coverage[i].Conciliatory)
	}
	return dst
}

func figureRow(dst []byte, name string, l *lexicon.Lexicon, measure, class string, f validate.Figure, p string) []byte {
	lex, hash := "", ""
	if l != nil {
		lex, hash = l.Name(), l.Hash()[:12]
	}
	low, high := limits(f)
	return csvRow(dst, name, lex, hash, measure, class, optional(f.Value), low, high, p, f.Why)
}

func limits(f validate.Figure) (low, high string) {
	if f.Interval == nil {
		return "", ""
	}
	return decimal(f.Interval.Low), decimal(f.Interval.High)
}

func optional(v *float64) string {
	if v == nil {
		return ""
	}
	return decimal(*v)
}

var spanValidationHeader = string(csvRow(nil, "file", "measure", "part", "value", "interval_low", "interval_high", "why"))

func spanValidationRows(dst []byte, v SpanValidation) []byte {
	r := &v.Result
	row := func(measure, part string, f validate.Figure) {
		low, high := limits(f)
		dst = csvRow(dst, v.Name, measure, part, optional(f.Value), low, high, f.Why)
	}
	for _, p := range r.Parts {
		for _, m := range []struct {
			name string
			validate.Match
		}{{"exact", p.Exact}, {"words", p.Words}} {
			row(m.name+"_precision", p.Part, m.Precision)
			row(m.name+"_recall", p.Part, m.Recall)
			row(m.name+"_f1", p.Part, m.F1)
		}
	}
	row("speaker_of_all_words", "", r.SpeakerAll)
	row("speaker_of_words_attributed", "", r.SpeakerFound)
	for _, c := range r.Classes {
		dst = csvRow(dst, v.Name, "attributions", c.Name, strconv.Itoa(c.Attributions), "", "", "")
		dst = csvRow(dst, v.Name, "words", c.Name, strconv.Itoa(c.Words), "", "", "")
	}
	return dst
}
