package report

import (
	"fmt"
	"math"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// Widths of tables, in terminal cells.
const (
	maxName  = 32
	barWidth = 21 // odd, so that 0 has a cell of its own
	maxText  = 72
)

// NameWidth returns the width that names take in tables.
func NameWidth(names ...string) int {
	w := 0
	for _, n := range names {
		w = max(w, runewidth.StringWidth(oneLine(n)))
	}
	return min(w, maxName)
}

// fit returns s on one line in exactly w cells.
func fit(s string, w int) string { return runewidth.FillRight(clip(s, w), w) }

func clip(s string, w int) string { return runewidth.Truncate(oneLine(s), w, "…") }

// A paint colours text, or leaves it as it is.
type paint bool

func (p paint) with(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.with("1", s) }

func (p paint) faint(s string) string { return p.with("2", s) }

func (p paint) pole(pole lexicon.Pole, s string) string {
	return p.with([...]string{lexicon.Conciliatory: "34", lexicon.Combative: "31"}[pole], s)
}

// bar draws a net between -1 and +1, with its interval as a thick line.
func (p paint) bar(net float64, i *tone.Interval) string {
	cells := []rune(strings.Repeat("─", barWidth))
	cells[barWidth/2] = '┼'
	if i != nil {
		for k := cell(i.Low); k <= cell(i.High); k++ {
			cells[k] = '━'
		}
	}
	cells[cell(net)] = '●'
	out := string(cells)
	switch {
	case net < 0:
		return p.pole(lexicon.Combative, out)
	case net > 0:
		return p.pole(lexicon.Conciliatory, out)
	}
	return p.faint(out)
}

func cell(net float64) int {
	return min(max(int(math.Round((net+1)/2*(barWidth-1))), 0), barWidth-1)
}

// interval prints an interval, or why there is none.
func interval(i *tone.Interval) string {
	if i == nil {
		return "too little"
	}
	return fmt.Sprintf("%s .. %s", signed(i.Low), signed(i.High))
}

func scoreTable(o Options) func([]byte, Scored) []byte {
	p := paint(o.Color)
	return func(dst []byte, s Scored) []byte {
		who := s.Statement.Speaker
		if s.Statement.ID != "" {
			who = s.Statement.ID + " " + who
		}
		dst = fmt.Appendf(dst, "%s  %s  %4d words  %s\n", signed(s.Score.Net), p.bar(s.Score.Net, nil), s.Score.Words, clip(who+" "+s.Statement.Text, maxText))
		for _, e := range s.Score.Evidence {
			dst = fmt.Appendf(dst, "          %s %5.2f  %s%s\n", p.pole(e.Pole, fmt.Sprintf("%-12s", e.Pole)), e.Weight, clip(e.Text, maxText), p.faint(shifted(e)))
		}
		return dst
	}
}

func shifted(e tone.Evidence) string {
	if len(e.Shifters) == 0 {
		return ""
	}
	parts := make([]string, len(e.Shifters))
	for i, s := range e.Shifters {
		parts[i] = fmt.Sprintf("%s %q", s.Kind, oneLine(s.Text))
	}
	return "  (" + strings.Join(parts, ", ") + ")"
}

func quoteTable(o Options) func([]byte, Quoted) []byte {
	p := paint(o.Color)
	return func(dst []byte, q Quoted) []byte {
		dst = fmt.Appendf(dst, "%s\n", p.bold(fmt.Sprintf("%s (%s, %d quotes)", q.Document.ID, q.Format, len(q.Quotes))))
		for _, x := range q.Quotes {
			who := x.Speaker
			if who == "" {
				who = tone.Unknown
			}
			kind := x.Kind.String()
			if x.Held {
				kind = "held"
			}
			dst = fmt.Appendf(dst, "  %s  %-8s %.2f  %s\n", fit(who, 24), kind, x.Confidence, clip(cut(q.Document.Text, x.Content), maxText))
		}
		return dst
	}
}

func profileTable(o Options) Lines[tone.Profile] {
	p := paint(o.Color)
	name := max(o.Names, len(strings.Join(o.by(), " / ")))
	head := fmt.Sprintf("%s  %10s  %9s  %13s  %7s  %7s  %7s  %6s  %s  %s\n", fit(strings.Join(o.by(), " / "), name),
		"statements", "sentences", "with evidence", "words", "con/1k", "com/1k", "net", fit("-1 combative          +1", barWidth), "95 % interval")
	return Lines[tone.Profile]{Head: p.faint(strings.TrimSuffix(head, "\n")) + "\n", Tail: scaleNote(o), Append: func(dst []byte, x tone.Profile) []byte {
		dst = fmt.Appendf(dst, "%s  %10d  %9d  %13d  %7d  %7.1f  %7.1f  %s  %s  %s (%s)\n", p.bold(fit(x.Name(), name)), x.Statements, x.Sentences,
			x.SentencesWithEvidence, x.Words, x.RateConciliatory, x.RateCombative, signed(x.Net), p.bar(x.Net, x.Interval), interval(x.Interval), counted(x))
		return appendStrongest(dst, x, o, "  ")
	}}
}

// counted says how many units with evidence an interval rests on.
func counted(p tone.Profile) string {
	if p.UnitsWithEvidence == 1 {
		return fmt.Sprintf("1 %s", p.Unit)
	}
	return fmt.Sprintf("%d %ss", p.UnitsWithEvidence, p.Unit)
}

// appendStrongest lists the strongest entries of each pole, in their context.
func appendStrongest(dst []byte, x tone.Profile, o Options, indent string) []byte {
	p := paint(o.Color)
	for _, pole := range [...]lexicon.Pole{lexicon.Conciliatory, lexicon.Combative} {
		for _, e := range x.Strongest(pole, o.Top) {
			dst = fmt.Appendf(dst, "%s%s %6.2f ×%-3d %s  %s\n", indent, p.pole(pole, fmt.Sprintf("%-12s", pole)), e.Mass, e.Count,
				fit(e.Example.Text, 28), p.faint(e.Example.Context))
		}
	}
	return dst
}

func scaleNote(o Options) string {
	p := paint(o.Color)
	note := "net: mean over sentences of (C - B) / (C + B + k), -1 combative to +1 conciliatory; 0 is balanced or silent."
	if l := o.Lexicon; l != nil {
		note += fmt.Sprintf("\nlexicon: %s %s, %.12s", l.Name(), l.Version(), l.Hash())
	}
	return "\n" + p.faint(note) + "\n"
}

// maxKeys is how many entries of the keyness list a table shows.
const maxKeys = 10

func comparisonTable(o Options) func([]byte, tone.Comparison) []byte {
	p := paint(o.Color)
	return func(dst []byte, c tone.Comparison) []byte {
		dst = appendSides(dst, c, p)
		dst = fmt.Appendf(dst, "\n%s %s\n", p.bold("How sure?"), verdict(c))
		for _, x := range []tone.Profile{c.A, c.B} {
			dst = fmt.Appendf(dst, "\n%s\n", p.bold(x.Name()))
			dst = appendStrongest(dst, x, o, "  ")
			if len(x.Evidence) == 0 {
				dst = append(dst, "  no evidence of either pole\n"...)
			}
		}
		dst = appendKeyness(dst, c, p)
		return append(dst, scaleNote(o)...)
	}
}

// appendSides writes the numbers of both sides next to each other.
func appendSides(dst []byte, c tone.Comparison, p paint) []byte {
	const label = 24
	w := max(NameWidth(c.A.Name(), c.B.Name()), 16) // an interval
	dst = fmt.Appendf(dst, "%s  %s  %s  %s\n", fit("", label), p.bold(right(c.A.Name(), w)), p.bold(right(c.B.Name(), w)), p.faint("   difference, 95 % interval"))
	row := func(name, a, b, d string) {
		dst = append(dst, strings.TrimRight(fmt.Sprintf("%-*s  %s  %s  %s", label, name, right(a, w), right(b, w), d), " ")...)
		dst = append(dst, '\n')
	}
	row("statements", integer(c.A.Statements), integer(c.B.Statements), "")
	row("sentences", integer(c.A.Sentences), integer(c.B.Sentences), "")
	row("  with evidence", integer(c.A.SentencesWithEvidence), integer(c.B.SentencesWithEvidence), "")
	row("words", integer(c.A.Words), integer(c.B.Words), "")
	row("conciliatory /1,000", rate(c.A.RateConciliatory), rate(c.B.RateConciliatory), diff(c.RateConciliatory, "%+.1f"))
	row("combative /1,000", rate(c.A.RateCombative), rate(c.B.RateCombative), diff(c.RateCombative, "%+.1f"))
	row("net", signed(c.A.Net), signed(c.B.Net), diff(c.Net, "%+.3f"))
	row("  95 % interval", interval(c.A.Interval), interval(c.B.Interval), "")
	for _, x := range []tone.Profile{c.A, c.B} {
		dst = fmt.Appendf(dst, "  %s  -1 %s +1\n", fit(x.Name(), label-2), p.bar(x.Net, x.Interval))
	}
	return dst
}

func right(s string, w int) string { return runewidth.FillLeft(clip(s, w), w) }

func rate(x float64) string { return fmt.Sprintf("%.1f", x) }

func diff(d tone.Difference, format string) string {
	out := fmt.Sprintf("%12s", fmt.Sprintf(format, d.Value))
	if d.Interval == nil {
		return out + ", too little"
	}
	return out + fmt.Sprintf(", "+format+" .. "+format, d.Interval.Low, d.Interval.High)
}

// verdict says in words what the comparison shows and what it does not.
func verdict(c tone.Comparison) string {
	a, b := c.A.Name(), c.B.Name()
	lower := fmt.Sprintf("%s has the lower (more combative) net", a)
	switch {
	case c.Net.Value > 0:
		lower = fmt.Sprintf("%s has the lower (more combative) net", b)
	case c.Net.Value == 0:
		lower = "Both have the same net"
	}
	if c.MoreCombative == nil {
		return lower + ", on too little text to say more.\n  " + strings.Join(c.Warnings, ".\n  ") + "."
	}
	out := fmt.Sprintf("%s. The probability that %s is the more combative, given other words from the same sources, is %s.", lower, a, percent(*c.MoreCombative))
	if d := c.Net.Interval; d.Low <= 0 && d.High >= 0 {
		out += "\n  The interval of the difference holds 0: these texts do not tell the two apart."
	}
	return out + "\n  It covers neither a journalist's choice of quotations nor the lexicon's own error."
}

// percent never says 0 or 100.
func percent(p float64) string {
	switch {
	case p >= 0.995:
		return "over 99 %"
	case p <= 0.005:
		return "under 1 %"
	}
	return fmt.Sprintf("%.0f %%", p*100)
}

func appendKeyness(dst []byte, c tone.Comparison, p paint) []byte {
	if len(c.Keyness) == 0 {
		return dst
	}
	dst = fmt.Appendf(dst, "\n%s (log-odds with an informative Dirichlet prior; |z| under 2 is little)\n", p.bold("What makes the difference"))
	for _, k := range c.Keyness[:min(len(c.Keyness), maxKeys)] {
		who := c.A.Name()
		if k.Z < 0 {
			who = c.B.Name()
		}
		dst = fmt.Appendf(dst, "  %s  %d : %d  z %+.2f  %s  %s\n", fit(k.Entry, 32), k.CountA, k.CountB, k.Z, p.pole(k.Pole, fmt.Sprintf("%-12s", k.Pole)), who)
	}
	return dst
}
