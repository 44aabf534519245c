package report

import (
	"fmt"
	"html"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone/validate"
)

const pageHead = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>detente: validation</title>
<style>
body { font-family: sans-serif; color: #000; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.4 }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { border-bottom: 1px solid #bbb; padding: .25rem .75rem; text-align: right }
th:first-child, td:first-child { text-align: left }
table.text td { text-align: left; vertical-align: top }
caption { text-align: left; font-weight: bold; padding: .25rem 0 }
svg { max-width: 100%; height: auto }
</style>
</head>
<body>
<h1>Validation against hand-coded labels</h1>
`

const pageTail = `<p>Intervals are 95 %, by a percentile bootstrap. A net below 0 is called combative. Probabilities come from a
logistic map of the net that was fitted without the item's fold.</p>
</body>
</html>
`

// CurvesPage is a page with the curves and the figures of validations; it needs nothing else.
func CurvesPage(list []Validation) []byte {
	var b strings.Builder
	b.WriteString(pageHead)
	b.Write(Curves(list))
	for i := range list {
		v := &list[i]
		page{&b}.figures(v.Name, v.Lexicon, &v.Result)
		if v.Against != nil {
			page{&b}.figures(v.Name, v.Against.Lexicon, &v.Against.Result)
			page{&b}.compared(v)
		}
	}
	b.WriteString(pageTail)
	return []byte(b.String())
}

type page struct{ *strings.Builder }

func (p page) table(class, caption string, rows ...[]string) {
	fmt.Fprintf(p, "<table class=\"%s\">\n<caption>%s</caption>\n", class, html.EscapeString(caption))
	for i, row := range rows {
		cell := "td"
		if i == 0 {
			cell = "th"
		}
		p.WriteString("<tr>")
		for _, c := range row {
			fmt.Fprintf(p, "<%s>%s</%s>", cell, html.EscapeString(c), cell)
		}
		p.WriteString("</tr>\n")
	}
	p.WriteString("</table>\n")
}

func (p page) figures(name string, l *lexicon.Lexicon, r *validate.Result) {
	rows := [][]string{{"measure", "value", "95 % interval"}}
	for _, f := range headline(r) {
		rows = append(rows, []string{strings.TrimSpace(f.title), fixed(f.Value), intervalOf(f.Figure)})
	}
	caption := name
	if l != nil {
		caption += fmt.Sprintf(", lexicon %s %s, %.12s", l.Name(), l.Version(), l.Hash())
	}
	p.table("numbers", caption, rows...)
	p.classes(r)
	p.mistakes(r.Mistakes)
}

func (p page) classes(r *validate.Result) {
	rows := [][]string{{"class at 0", "items", "precision", "recall", "F1", "with evidence"}}
	for i, c := range r.Classes {
		rows = append(rows, []string{c.Class.String(), fmt.Sprint(c.Items), fixed(c.Precision.Value), fixed(c.Recall.Value), fixed(c.F1.Value),
			fmt.Sprintf("%.1f %%", 100*r.Coverage[i].Share)})
	}
	p.table("numbers", fmt.Sprintf("%s, %s as the unit of resampling", plural(r.Items, "item"), r.Unit), rows...)
}

func (p page) mistakes(list []validate.Mistake) {
	if len(list) == 0 {
		return
	}
	rows := [][]string{{"coded", "net", "id", "text", "evidence"}}
	for _, m := range list {
		rows = append(rows, []string{m.Coded.String(), signed(m.Item.Net), m.Item.ID, m.Item.Text, strings.Join(m.Item.Evidence, "; ")})
	}
	p.table("text", "Worst mistakes", rows...)
}

func (p page) compared(v *Validation) {
	a, b := sideNames(v)
	rows := [][]string{{"measure", "A", "B", "A - B", "95 % interval", "p"}}
	for _, s := range comparedFigures(v) {
		rows = append(rows, []string{s.title, fixed(s.a.Value), fixed(s.b.Value), fixed(s.diff.Value), intervalOf(s.diff.Figure), fixed(s.diff.P)})
	}
	p.table("numbers", fmt.Sprintf("A %s against B %s, paired", a, b), rows...)
}
