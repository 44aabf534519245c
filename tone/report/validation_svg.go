package report

import (
	"fmt"
	"html"
	"strings"

	"github.com/seed-f57f835e/detente/tone/validate"
)

// A series is one line in each panel of the curves.
type series struct {
	label  string
	result *validate.Result
}

// strokes tell series apart by dashes, markers and, for those who see it, colour (the palette
// of Okabe and Ito 2008); more series than strokes repeat them.
var strokes = []struct{ color, dash, mark string }{
	{"#000000", "", "circle"},
	{"#0072b2", "9 4", "square"},
	{"#d55e00", "2 3", "triangle"},
	{"#009e73", "12 3 2 3", "diamond"},
	{"#cc79a7", "5 2", "cross"},
}

func seriesOf(list []Validation) (out []series) {
	for i := range list {
		v := &list[i]
		if v.Against == nil {
			out = append(out, series{base(v.Name), &v.Result})
			continue
		}
		a, b := sideNames(v)
		out = append(out, series{base(v.Name) + ", " + a, &v.Result}, series{base(v.Name) + ", " + b, &v.Against.Result})
	}
	return out
}

// Geometry of the curves, in pixels.
const (
	panelSize  = 320
	panelTop   = 40
	leftEdge   = 60
	rightEdge  = leftEdge + panelSize + 90
	legendTop  = panelTop + panelSize + 64
	legendLine = 22
	svgWidth   = rightEdge + panelSize + 30
)

// Curves draws the ROC and the reliability curves of validations as one SVG picture that needs
// nothing else.
func Curves(list []Validation) []byte {
	all := seriesOf(list)
	height := legendTop + legendLine*(len(all)+1) + 10
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="13">`+"\n", svgWidth, height, svgWidth, height)
	b.WriteString("<title>ROC and reliability curves</title>\n")
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#ffffff"/>`+"\n", svgWidth, height)
	roc := panel{leftEdge}
	roc.frame(&b, "ROC: combative against the rest", "share of the rest called combative", "share of combative called combative")
	cal := panel{rightEdge}
	cal.frame(&b, "Reliability: 10 bins, out of fold", "mean probability of combative", "observed share of combative")
	for i, s := range all {
		roc.roc(&b, i, s.result)
		cal.reliability(&b, i, s.result)
		legend(&b, i, s)
	}
	fmt.Fprintf(&b, `<text x="%d" y="%d" font-size="12">ROC: the marker is where a net below 0 is called combative. Reliability: upright lines are 95 %% intervals.</text>`+"\n", leftEdge, legendTop+legendLine*len(all)+4)
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

// A panel is a square with both axes from 0 to 1.
type panel struct{ left float64 }

func (p panel) x(v float64) float64 { return p.left + v*panelSize }

func (p panel) y(v float64) float64 { return panelTop + (1-v)*panelSize }

func (p panel) frame(b *strings.Builder, title, across, up string) {
	fmt.Fprintf(b, `<text x="%.1f" y="%d" font-size="15" font-weight="bold">%s</text>`+"\n", p.left, panelTop-14, title)
	for i := range 6 {
		v := float64(i) / 5
		fmt.Fprintf(b, `<path d="M%.1f %.1fV%dM%.1f %.1fH%.1f" stroke="#dddddd"/>`+"\n", p.x(v), p.y(0), panelTop, p.x(0), p.y(v), p.x(1))
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="middle">%.1f</text><text x="%.1f" y="%.1f" text-anchor="end">%.1f</text>`+"\n", p.x(v), p.y(0)+18, v, p.x(0)-6, p.y(v)+4, v)
	}
	fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%d" height="%d" fill="none" stroke="#000000"/>`+"\n", p.left, panelTop, panelSize, panelSize)
	fmt.Fprintf(b, `<path d="M%.1f %.1fL%.1f %.1f" stroke="#888888"/>`+"\n", p.x(0), p.y(0), p.x(1), p.y(1))
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`+"\n", p.x(0.5), p.y(0)+38, across)
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="middle" transform="rotate(-90 %.1f %.1f)">%s</text>`+"\n", p.x(0)-38, p.y(0.5), p.x(0)-38, p.y(0.5), up)
}

func (p panel) line(b *strings.Builder, i int, points [][2]float64) {
	s := strokes[i%len(strokes)]
	fmt.Fprintf(b, `<polyline fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s" points="`, s.color, s.dash)
	for _, at := range points {
		fmt.Fprintf(b, "%.1f,%.1f ", p.x(at[0]), p.y(at[1]))
	}
	b.WriteString("\"/>\n")
}

// roc draws the curve, and a marker where the net is just below 0.
func (p panel) roc(b *strings.Builder, i int, r *validate.Result) {
	if len(r.ROC) == 0 {
		return
	}
	points, zero := [][2]float64{{0, 0}}, [2]float64{0, 0}
	for _, x := range r.ROC {
		points = append(points, [2]float64{x.FalsePositive, x.TruePositive})
		if x.Net < 0 {
			zero = points[len(points)-1]
		}
	}
	p.line(b, i, points)
	marker(b, i, p.x(zero[0]), p.y(zero[1]))
}

// reliability draws the bins with their intervals.
func (p panel) reliability(b *strings.Builder, i int, r *validate.Result) {
	var points [][2]float64
	for _, x := range r.Calibrated.Bins {
		points = append(points, [2]float64{x.Predicted, x.Observed})
	}
	if len(points) == 0 {
		return
	}
	p.line(b, i, points)
	for _, x := range r.Calibrated.Bins {
		fmt.Fprintf(b, `<path d="M%.1f %.1fV%.1f" stroke="%s"/>`+"\n", p.x(x.Predicted), p.y(x.Interval.Low), p.y(x.Interval.High), strokes[i%len(strokes)].color)
		marker(b, i, p.x(x.Predicted), p.y(x.Observed))
	}
}

// marker draws the series' sign at a place of the picture.
func marker(b *strings.Builder, i int, x, y float64) {
	s := strokes[i%len(strokes)]
	shape := map[string]string{
		"square":   "M-4 -4H4V4H-4Z",
		"triangle": "M0 -5L5 4H-5Z",
		"diamond":  "M0 -6L6 0L0 6L-6 0Z",
		"cross":    "M-4 -4L4 4M-4 4L4 -4",
		"circle":   "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z",
	}[s.mark]
	fmt.Fprintf(b, `<path transform="translate(%.1f %.1f)" d="%s" fill="#ffffff" stroke="%s" stroke-width="2"/>`+"\n", x, y, shape, s.color)
}

func legend(b *strings.Builder, i int, s series) {
	y, st := float64(legendTop+legendLine*i), strokes[i%len(strokes)]
	fmt.Fprintf(b, `<path d="M%d %.1fh40" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n", leftEdge, y, st.color, st.dash)
	marker(b, i, leftEdge+20, y)
	fmt.Fprintf(b, `<text x="%d" y="%.1f">%s: AUC %s, macro-F1 at 0 %s, Brier score %s</text>`+"\n", leftEdge+52, y+4,
		html.EscapeString(clip(s.label, 48)), fixed(s.result.AUC.Value), fixed(s.result.MacroF1.Value), fixed(s.result.Calibrated.Brier.Value))
}
