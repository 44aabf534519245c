package report

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/validate"
)

// figureTitle is the width of the column of figures' names.
const figureTitle = 32

func validationTable(o Options) func([]byte, Validation) []byte {
	p := paint(o.Color)
	return func(dst []byte, v Validation) []byte {
		r := &v.Result
		dst = fmt.Appendf(dst, "%s  %s\n", p.bold(v.Name), sizes(&v))
		dst = appendLine(dst, p.faint(fit("", figureTitle)+"   value  95 % interval"))
		for _, f := range headline(r) {
			if f.Value != nil || f.title == strings.TrimSpace(f.title) { // of two classes there is one alpha
				dst = appendLine(dst, figureLine(f, r))
			}
		}
		dst = appendClasses(dst, r, p)
		dst = appendReliability(dst, &r.Calibrated, p)
		if v.Against != nil {
			dst = appendCompared(dst, &v, p)
		}
		dst = appendMistakes(dst, r.Mistakes, p)
		return append(dst, validationNote(&v, p)...)
	}
}

func appendLine(dst []byte, line string) []byte {
	return append(append(dst, strings.TrimRight(line, " ")...), '\n')
}

// sizes says how many items of which class there are.
func sizes(v *Validation) string {
	out := plural(v.Result.Items, "item")
	for _, c := range v.Result.Classes {
		out += fmt.Sprintf(", %d %s", c.Items, c.Class)
	}
	if v.Result.Groups > 0 {
		out += ", in " + plural(v.Result.Groups, "group")
	}
	if v.Unlabelled > 0 {
		out += fmt.Sprintf(" (and %d without a label, left out)", v.Unlabelled)
	}
	return out
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// figureLine is the line of one figure, with what belongs to it.
func figureLine(f namedFigure, r *validate.Result) string {
	more := ""
	switch f.key {
	case "macro_f1_threshold":
		if t := r.Threshold; t.Best != nil {
			more = fmt.Sprintf("net below %s; %d folds: %s .. %s", signed(*t.Best), t.Folds, signed(*t.Lowest), signed(*t.Highest))
		}
	case "spearman":
		if f.Value != nil {
			more = plural(r.Correlated, "group")
		}
	case "brier":
		if r.Calibrated.Skill.Value != nil {
			more = fmt.Sprintf("skill %s, mean error %s", fixed(r.Calibrated.Skill.Value), fixed(r.Calibrated.Error.Value))
		}
	}
	return strings.TrimRight(fmt.Sprintf("%-*s  %-24s  %s", figureTitle, f.title, valueAndInterval(f.Figure), more), " ")
}

func fixed(v *float64) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprintf("%.3f", *v)
}

func valueAndInterval(f validate.Figure) string {
	if f.Value == nil {
		return "    -  " + f.Why
	}
	return fmt.Sprintf("%6s  %s", fixed(f.Value), intervalOf(f))
}

func intervalOf(f validate.Figure) string {
	if f.Interval == nil {
		return f.Why
	}
	return fmt.Sprintf("%.3f .. %.3f", f.Interval.Low, f.Interval.High)
}

func appendClasses(dst []byte, r *validate.Result, p paint) []byte {
	dst = fmt.Appendf(dst, "\n%s\n", p.faint(fmt.Sprintf("%-14s %6s %7s  %9s %7s %6s  %13s  %7s %7s", "class at 0", "items", "called", "precision", "recall", "F1", "with evidence", "net < 0", "net > 0")))
	for i, c := range r.Classes {
		v := r.Coverage[i]
		dst = fmt.Appendf(dst, "%s %6d %7d  %9s %7s %6s  %11.1f %%  %5.1f %% %5.1f %%\n", classPaint(p, c.Class, fmt.Sprintf("%-14s", c.Class)),
			c.Items, c.Called, fixed(c.Precision.Value), fixed(c.Recall.Value), fixed(c.F1.Value), 100*v.Share, 100*v.Combative, 100*v.Conciliatory)
	}
	return dst
}

func classPaint(p paint, c validate.Class, s string) string {
	switch c {
	case validate.Combative:
		return p.pole(lexicon.Combative, s)
	case validate.Conciliatory:
		return p.pole(lexicon.Conciliatory, s)
	}
	return s
}

func appendReliability(dst []byte, c *validate.Calibration, p paint) []byte {
	if len(c.Bins) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s\n", p.faint("P(combative)   items  mean   observed, 95 % interval"))
	for _, b := range c.Bins {
		dst = fmt.Appendf(dst, "%.1f .. %.1f  %8d  %.3f  %.3f     %.3f .. %.3f  %s\n", b.Low, b.High, b.Items, b.Predicted, b.Observed, b.Interval.Low, b.Interval.High, shareBar(b))
	}
	return fmt.Appendf(dst, "P(combative) = 1 / (1 + exp(%+.3f %+.3f net)), fitted on all items\n", -c.Map.Intercept, c.Map.Slope)
}

// shareBar draws the observed share, and where the mean probability would be.
func shareBar(b validate.Bin) string {
	at := func(x float64) int { return int(math.Round(x * (barWidth - 1))) }
	cells := []rune(strings.Repeat("█", at(b.Observed)) + strings.Repeat("·", barWidth-at(b.Observed)))
	cells[at(b.Predicted)] = '│'
	return string(cells)
}

func appendCompared(dst []byte, v *Validation, p paint) []byte {
	a, b := sideNames(v)
	dst = fmt.Appendf(dst, "\n%s  %s\n", p.bold(fmt.Sprintf("A %s against B %s", a, b)), p.faint("same items, paired resamples"))
	dst = appendLine(dst, p.faint(fit("", figureTitle)+"       A       B   A - B  95 % interval         p"))
	for _, s := range comparedFigures(v) {
		d := s.diff
		line := fmt.Sprintf("%s  %6s  %6s  ", fit(s.title, figureTitle), fixed(s.a.Value), fixed(s.b.Value))
		switch {
		case d.Value == nil || d.Interval == nil:
			line += cmp.Or(d.Why, "no interval")
		default:
			line += fmt.Sprintf("%+.3f  %+.3f .. %+.3f  %.4f", *d.Value, d.Interval.Low, d.Interval.High, *d.P)
		}
		dst = appendLine(dst, line)
	}
	return dst
}

// sideNames names both lexicons, by their hash where they have the same name.
func sideNames(v *Validation) (a, b string) {
	x, y := v.Lexicon, v.Against.Lexicon
	if x.Name() == y.Name() {
		return fmt.Sprintf("%s %.8s", x.Name(), x.Hash()), fmt.Sprintf("%s %.8s", y.Name(), y.Hash())
	}
	return x.Name(), y.Name()
}

func appendMistakes(dst []byte, list []validate.Mistake, p paint) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s\n", p.bold("Worst mistakes"))
	for _, m := range list {
		dst = fmt.Appendf(dst, "%s  %s  %s  %s\n", classPaint(p, m.Coded, fmt.Sprintf("%-12s", m.Coded)), signed(m.Item.Net), clip(m.Item.ID, maxName), clip(m.Item.Text, 2*maxText))
		for _, e := range m.Item.Evidence {
			dst = fmt.Appendf(dst, "                        %s\n", p.faint(clip(e, maxText)))
		}
	}
	return dst
}

func validationNote(v *Validation, p paint) string {
	r, out := &v.Result, ""
	for _, n := range r.Notes {
		out += "note: " + n + "\n"
	}
	if r.Unit != "" {
		out += fmt.Sprintf("intervals: percentile bootstrap, whole %ss resampled; a net below 0 is called combative.\n", r.Unit)
	}
	if l := v.Lexicon; l != nil {
		out += fmt.Sprintf("lexicon: %s %s, %.12s\n", l.Name(), l.Version(), l.Hash())
	}
	return "\n" + p.lines(out)
}

// lines makes each line faint.
func (p paint) lines(s string) (out string) {
	for line := range strings.Lines(s) {
		out += p.faint(strings.TrimSuffix(line, "\n")) + "\n"
	}
	return out
}

func spanValidationTable(o Options) func([]byte, SpanValidation) []byte {
	p := paint(o.Color)
	return func(dst []byte, v SpanValidation) []byte {
		r := &v.Result
		dst = fmt.Appendf(dst, "%s  %s, %s coded, %d with a named source\n", p.bold(v.Name), plural(r.Documents, "document"), plural(r.Attributions, "attribution"), r.Named)
		dst = fmt.Appendf(dst, "%s\n", p.faint(fmt.Sprintf("%-8s %-6s %7s %7s %7s  %9s %7s %6s  %s", "part", "by", "coded", "found", "both", "precision", "recall", "F1", "95 % interval")))
		for _, x := range r.Parts {
			dst = appendMatch(dst, x.Part, "span", &x.Exact)
			dst = appendMatch(dst, "", "word", &x.Words)
		}
		dst = appendLine(append(dst, '\n'), fmt.Sprintf("%-*s  %s", figureTitle, "named speaker right, all words", valueAndInterval(r.SpeakerAll)))
		dst = appendLine(dst, fmt.Sprintf("%-*s  %s", figureTitle, "  of the words attributed", valueAndInterval(r.SpeakerFound)))
		dst = appendErrorClasses(dst, r.Classes, p)
		dst = appendWorst(dst, r.Worst, p)
		dst = appendMissedTable(dst, r.Missed, p)
		notes := ""
		for _, n := range r.Notes {
			notes += "note: " + n + "\n"
		}
		return append(dst, "\n"+p.lines(notes+"intervals: percentile bootstrap, whole documents resampled.\n")...)
	}
}

func appendMatch(dst []byte, part, by string, m *validate.Match) []byte {
	return appendLine(dst, fmt.Sprintf("%-8s %-6s %7d %7d %7d  %9s %7s %6s  %s", part, by, m.Coded, m.Found, m.Both,
		fixed(m.Precision.Value), fixed(m.Recall.Value), fixed(m.F1.Value), intervalOf(m.F1)))
}

func appendErrorClasses(dst []byte, list []validate.ErrorClass, p paint) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s\n", p.bold(fmt.Sprintf("%-16s %12s %8s", "Attributions", "attributions", "words")))
	for _, c := range list {
		dst = appendLine(dst, fmt.Sprintf("%-16s %12d %8d", c.Name, c.Attributions, c.Words))
	}
	return dst
}

func appendWorst(dst []byte, list []validate.WorstDocument, p paint) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s\n", p.bold(fmt.Sprintf("%8s %8s %8s %8s %8s  %s", "coded", "missed", "spurious", "speaker", "right", "Worst documents")))
	for _, d := range list {
		dst = appendLine(dst, fmt.Sprintf("%8d %8d %8d %8d %8s  %s", d.Coded, d.Missed, d.Spurious, d.WrongSpeaker, fmt.Sprintf("%d/%d", d.Right, d.Attributions), clip(d.ID, maxText)))
	}
	return dst
}

func appendMissedTable(dst []byte, list []validate.Missed, p paint) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s\n", p.bold("Most words missed"))
	for _, m := range list {
		who := make([]string, len(m.Speakers))
		for i, s := range m.Speakers {
			who[i] = cmp.Or(s, tone.Unknown)
		}
		got := "nobody"
		if len(who) > 0 {
			got = strings.Join(who, ", ")
		}
		dst = fmt.Appendf(dst, "%4d of %4d words  %s  given to %s\n", m.Words-m.Right, m.Words, runewidth.Truncate(oneLine(m.Source), maxText, "…"), clip(got, maxText))
		dst = fmt.Appendf(dst, "                    %s\n", p.faint(clip(m.Document+": "+m.Content, 2*maxText)))
	}
	return dst
}
