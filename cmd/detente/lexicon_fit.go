package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// A fitting is the flags of lexicon fit.
type fitting struct {
	app       *app
	lexicon   string
	out       string
	label     string
	group     string
	set       string
	noEntries bool
	options   lexicon.FitOptions
}

func (a *app) lexiconFit() *cobra.Command {
	f := &fitting{app: a}
	cmd := &cobra.Command{
		Use: "fit [flags] SAMPLE...", Short: "Fit a lexicon's weights to hand-coded statements",
		Long: `fit reads statements that people have labelled combative, conciliatory or other, as JSON
Lines or CSV with the columns text, label and, if there is one, group: the meeting,
speech or article that the statement comes from. It fits the lexicon's weights to them.
Poles are kept, weights are drawn to the old ones, by category first and then by entry,
and are rounded to 0.5, 1, 2 or 3.

The report says what that gains: AUC and macro-F1 at 0 with the old weights and with the
fitted ones, cross-validated, so that no statement is scored by weights that it was
fitted to. Statements of one group stay in one fold. Each input, or each value of the
column set, has a cut of its own between the labels and a line of its own in the report.

The fit has no random part: the same input gives the same weights.`,
		Example: `  detente lexicon fit --out fitted.tsv coded.jsonl
  detente lexicon fit --lexicon my.tsv --group meeting --label code news.csv speeches.csv > fitted.tsv`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd.Context(), args) },
	}
	x := cmd.Flags()
	x.StringVar(&f.lexicon, "lexicon", "", "a lexicon `file` to start from in place of the shipped one")
	x.StringVar(&f.out, "out", "-", "`file` for the fitted lexicon, - for standard output")
	x.StringVar(&a.input, "input", "auto", "format of the inputs: auto, jsonl, csv or tsv")
	x.StringArrayVar(&a.columns, "column", nil, "FIELD=COLUMN: where a table has text, as in text=body")
	x.IntVar(&a.maxRecord, "max-record", transcript.DefaultMaxRecord, "longest record in bytes; a longer one is an error")
	x.StringVar(&f.label, "label", "label", "`column` of the label: combative, conciliatory or other")
	x.StringVar(&f.group, "group", "group", "`column` of the group that is left out as a whole")
	x.StringVar(&f.set, "set", "set", "`column` of the set; without it each input is a set")
	x.IntVar(&f.options.Folds, "folds", lexicon.DefaultFolds, "parts to put the groups into, at least 2")
	x.Float64Var(&f.options.CategoryRidge, "category-ridge", lexicon.DefaultCategoryRidge, "how strongly categories are held at their old weights, above 0")
	x.Float64Var(&f.options.EntryRidge, "entry-ridge", lexicon.DefaultEntryRidge, "how strongly entries are held at their category, above 0")
	x.BoolVar(&f.noEntries, "categories-only", false, "fit one factor for each category, and no entry by itself")
	return cmd
}

func (f *fitting) run(ctx context.Context, inputs []string) error {
	if err := f.check(); err != nil {
		return err
	}
	l := lexicon.English()
	if f.lexicon != "" {
		var err error
		if l, err = readLexicon(f.lexicon); err != nil {
			return err
		}
	}
	samples, err := f.read(ctx, l, inputs)
	if err != nil {
		return err
	}
	gains, err := l.CrossValidate(samples, f.options)
	if err != nil {
		return err
	}
	src, err := l.Fit(samples, f.options)
	if err != nil {
		return err
	}
	fitted, err := lexicon.New(src)
	if err != nil {
		return err
	}
	if err := f.app.create(f.out, fitted.Write); err != nil {
		return err
	}
	f.report(l, fitted, gains)
	return nil
}

func (f *fitting) check() error {
	switch {
	case f.options.Folds < 2:
		return usagef("--folds %d: at least 2", f.options.Folds)
	case !(f.options.CategoryRidge > 0):
		return usagef("--category-ridge %v: a number above 0", f.options.CategoryRidge)
	case !(f.options.EntryRidge > 0):
		return usagef("--entry-ridge %v: a number above 0; see --categories-only", f.options.EntryRidge)
	case !slices.Contains(transcript.Formats(), transcript.Format(f.app.input)):
		return usagef("--input %s: use auto, jsonl, csv or tsv", f.app.input)
	}
	if f.noEntries {
		f.options.EntryRidge = -1
	}
	return nil
}

// read reads the statements of all inputs. One without a label is an error of that
// record.
func (f *fitting) read(ctx context.Context, l *lexicon.Lexicon, inputs []string) (out []lexicon.Sample, err error) {
	columns, err := f.app.columnMap()
	if err != nil {
		return nil, err
	}
	o := transcript.Options{Format: transcript.Format(f.app.input), Columns: columns, MaxRecord: f.app.maxRecord}
	for _, name := range inputs {
		f.app.readInput(ctx, name, o, func(rec transcript.Record) bool {
			s, err := f.sample(l, display(name), rec.Statement)
			if err != nil {
				f.app.fail(&transcript.Error{Name: display(name), Line: rec.Statement.Line, Err: err})
			} else {
				out = append(out, s)
			}
			return true
		})
	}
	if len(out) == 0 && ctx.Err() == nil {
		return nil, fmt.Errorf("no labelled statements to fit to: they need the columns text and %s", f.label)
	}
	return out, ctx.Err()
}

func (f *fitting) sample(l *lexicon.Lexicon, set string, s tone.Statement) (lexicon.Sample, error) {
	name, ok := s.Column(f.label)
	if !ok {
		return lexicon.Sample{}, fmt.Errorf("no column %s", f.label)
	}
	label, ok := lexicon.LabelOf(strings.TrimSpace(name))
	if !ok {
		return lexicon.Sample{}, fmt.Errorf("%s %q is not combative, conciliatory or other", f.label, name)
	}
	if own, ok := s.Column(f.set); ok {
		set = own
	}
	group, _ := s.Column(f.group)
	return l.Sample(s.Text, set, group, label), nil
}

// report says what was gained and what changed.
func (f *fitting) report(old, fitted *lexicon.Lexicon, gains []lexicon.Gain) {
	b := bufio.NewWriter(f.app.errs)
	defer b.Flush()
	t := tabwriter.NewWriter(b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "set\tstatements\tgroups\tAUC before\tAUC after\tmacro-F1 before\tmacro-F1 after\t")
	for _, g := range gains {
		fmt.Fprintf(t, "%s\t%d\t%d\t%s\t%s\t%s\t%s\t\n", g.Set, g.Samples, g.Groups,
			decimals(g.Before.AUC), decimals(g.After.AUC), decimals(g.Before.MacroF1), decimals(g.After.MacroF1))
	}
	t.Flush()
	writeShift(b, old, fitted)
	fmt.Fprintf(b, "before: %s %s, %.12s; after: %.12s. After is cross-validated: each statement was scored by weights fitted without its fold.\n",
		old.Name(), old.Version(), old.Hash(), fitted.Hash())
}

// decimals prints a figure, - where there is none.
func decimals(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.3f", x)
}

// writeShift counts the weights that changed.
func writeShift(w io.Writer, old, fitted *lexicon.Lexicon) {
	up, down := 0, 0
	for i := range old.Len() {
		switch a, b := old.Entry(i).Weight, fitted.Entry(i).Weight; {
		case b > a:
			up++
		case b < a:
			down++
		}
	}
	fmt.Fprintf(w, "weights: %d of %d entries higher, %d lower\n", up, old.Len(), down)
}
