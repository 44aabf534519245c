package report

import (
	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone/validate"
)

func appendValidation(b []byte, v Validation) []byte {
	var o object
	o.begin(b)
	o.str("file", v.Name)
	o.lexicon("lexicon", v.Lexicon)
	o.int("unlabelled", int64(v.Unlabelled))
	o.result(&v.Result)
	if v.Against != nil {
		o.key("against")
		o.b = appendAgainst(o.b, &v)
	}
	return o.end()
}

func appendAgainst(b []byte, v *Validation) []byte {
	var o object
	o.begin(b)
	o.lexicon("lexicon", v.Against.Lexicon)
	o.result(&v.Against.Result)
	o.key("differences")
	var d object
	d.begin(o.b)
	for _, s := range comparedFigures(v) {
		d.key(s.key)
		d.b = appendDifference(d.b, s.diff)
	}
	o.b = d.end()
	return o.end()
}

func (o *object) lexicon(key string, l *lexicon.Lexicon) {
	if l == nil {
		return
	}
	o.key(key)
	var x object
	x.begin(o.b)
	x.str("name", l.Name())
	x.str("version", l.Version())
	x.str("hash", l.Hash())
	o.b = x.end()
}

// result writes the members of a result.
func (o *object) result(r *validate.Result) {
	o.int("items", int64(r.Items))
	o.int("groups", int64(r.Groups))
	o.str("unit", r.Unit)
	o.int("groups_correlated", int64(r.Correlated))
	for _, f := range headline(r) {
		o.figure(f.key, f.Figure)
	}
	o.threshold(&r.Threshold)
	o.figure("macro_f1_classes", r.ClassesF1)
	o.array("classes", len(r.Classes), func(b []byte, i int) []byte { return appendClass(b, &r.Classes[i], &r.Coverage[i]) })
	o.calibration(&r.Calibrated)
	o.array("roc", len(r.ROC), func(b []byte, i int) []byte {
		return appendNumbers(b, r.ROC[i].FalsePositive, r.ROC[i].TruePositive, r.ROC[i].Net)
	})
	if r.Mistakes != nil {
		o.array("mistakes", len(r.Mistakes), func(b []byte, i int) []byte { return appendMistake(b, &r.Mistakes[i]) })
	}
	o.strings("notes", r.Notes)
}

func (o *object) figure(key string, f validate.Figure) {
	o.key(key)
	o.b = appendFigure(o.b, f)
}

// number writes a number or null.
func (o *object) number(key string, v *float64) {
	o.key(key)
	if v == nil {
		o.b = append(o.b, "null"...)
		return
	}
	o.b = appendFloat(o.b, *v)
}

func (o *object) strings(key string, list []string) {
	o.array(key, len(list), func(b []byte, i int) []byte { return appendString(b, list[i]) })
}

func appendNumbers(b []byte, values ...float64) []byte {
	b = append(b, '[')
	for i, v := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendFloat(b, v)
	}
	return append(b, ']')
}

func appendFigure(b []byte, f validate.Figure) []byte {
	var o object
	o.begin(b)
	o.members(f)
	return o.end()
}

func (o *object) members(f validate.Figure) {
	o.number("value", f.Value)
	o.key("interval")
	if f.Interval == nil {
		o.b = append(o.b, "null"...)
	} else {
		o.b = appendNumbers(o.b, f.Interval.Low, f.Interval.High)
	}
	if f.Why != "" {
		o.str("why", f.Why)
	}
}

func appendDifference(b []byte, d validate.Difference) []byte {
	var o object
	o.begin(b)
	o.members(d.Figure)
	o.number("p", d.P)
	return o.end()
}

func (o *object) threshold(t *validate.Threshold) {
	o.key("threshold")
	var x object
	x.begin(o.b)
	x.number("best", t.Best)
	x.number("lowest", t.Lowest)
	x.number("highest", t.Highest)
	x.int("folds", int64(t.Folds))
	o.b = x.end()
}

func appendClass(b []byte, c *validate.ClassFigures, v *validate.Coverage) []byte {
	var o object
	o.begin(b)
	o.str("class", c.Class.String())
	o.int("items", int64(c.Items))
	o.int("called", int64(c.Called))
	o.number("precision", c.Precision.Value)
	o.number("recall", c.Recall.Value)
	o.number("f1", c.F1.Value)
	o.int("with_evidence", int64(v.WithEvidence))
	o.float("coverage", v.Share)
	o.float("net_combative", v.Combative)
	o.float("net_conciliatory", v.Conciliatory)
	return o.end()
}

func (o *object) calibration(c *validate.Calibration) {
	o.key("calibration")
	var x object
	x.begin(o.b)
	x.str("map", "logistic, out of fold")
	if len(c.Bins) > 0 {
		x.float("intercept", c.Map.Intercept)
		x.float("slope", c.Map.Slope)
	}
	x.figure("brier", c.Brier)
	x.figure("reference", c.Reference)
	x.figure("skill", c.Skill)
	x.figure("error", c.Error)
	x.array("bins", len(c.Bins), func(b []byte, i int) []byte { return appendBin(b, &c.Bins[i]) })
	o.b = x.end()
}

func appendBin(b []byte, x *validate.Bin) []byte {
	var o object
	o.begin(b)
	o.float("low", x.Low)
	o.float("high", x.High)
	o.int("items", int64(x.Items))
	o.float("predicted", x.Predicted)
	o.float("observed", x.Observed)
	o.key("interval")
	o.b = appendNumbers(o.b, x.Interval.Low, x.Interval.High)
	return o.end()
}

func appendMistake(b []byte, m *validate.Mistake) []byte {
	var o object
	o.begin(b)
	o.str("id", m.Item.ID)
	if m.Item.Group != "" {
		o.str("group", m.Item.Group)
	}
	o.str("text", m.Item.Text)
	o.str("coded", m.Coded.String())
	o.str("called", m.Called.String())
	o.float("net", m.Item.Net)
	o.strings("evidence", m.Item.Evidence)
	return o.end()
}

func appendSpanValidation(b []byte, v SpanValidation) []byte {
	r := &v.Result
	var o object
	o.begin(b)
	o.str("file", v.Name)
	o.int("documents", int64(r.Documents))
	o.int("attributions", int64(r.Attributions))
	o.int("named", int64(r.Named))
	o.array("parts", len(r.Parts), func(b []byte, i int) []byte {
		var x object
		x.begin(b)
		x.str("part", r.Parts[i].Part)
		x.match("exact", &r.Parts[i].Exact)
		x.match("words", &r.Parts[i].Words)
		return x.end()
	})
	o.figure("speaker_of_all_words", r.SpeakerAll)
	o.figure("speaker_of_words_attributed", r.SpeakerFound)
	o.array("classes", len(r.Classes), func(b []byte, i int) []byte {
		c := &r.Classes[i]
		var o object
		o.begin(b)
		o.str("class", c.Name)
		o.int("attributions", int64(c.Attributions))
		o.int("words", int64(c.Words))
		return o.end()
	})
	if r.Worst != nil {
		o.array("worst_documents", len(r.Worst), func(b []byte, i int) []byte { return appendWorstDocument(b, &r.Worst[i]) })
	}
	if r.Missed != nil {
		o.array("missed", len(r.Missed), func(b []byte, i int) []byte { return appendMissed(b, &r.Missed[i]) })
	}
	o.strings("notes", r.Notes)
	return o.end()
}

func (o *object) match(key string, m *validate.Match) {
	o.key(key)
	var x object
	x.begin(o.b)
	x.int("both", int64(m.Both))
	x.int("found", int64(m.Found))
	x.int("coded", int64(m.Coded))
	x.figure("precision", m.Precision)
	x.figure("recall", m.Recall)
	x.figure("f1", m.F1)
	o.b = x.end()
}

func appendWorstDocument(b []byte, d *validate.WorstDocument) []byte {
	var o object
	o.begin(b)
	o.str("document", d.ID)
	for _, n := range []struct {
		key   string
		value int
	}{{"coded_words", d.Coded}, {"found_words", d.Found}, {"missed_words", d.Missed}, {"spurious_words", d.Spurious}, {"wrong_speaker_words", d.WrongSpeaker},
		{"attributions", d.Attributions}, {"right", d.Right}, {"spurious", d.Extra}} {
		o.int(n.key, int64(n.value))
	}
	return o.end()
}

func appendMissed(b []byte, m *validate.Missed) []byte {
	var o object
	o.begin(b)
	o.str("document", m.Document)
	o.str("source", m.Source)
	o.str("content", m.Content)
	o.strings("speakers", m.Speakers)
	o.int("words", int64(m.Words))
	o.int("right", int64(m.Right))
	return o.end()
}
