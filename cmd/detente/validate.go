package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/validate"
)

// A validation is one run of validate: its flags.
type validation struct {
	*app
	labels  []string
	against string
	curves  string
	options validate.Options
}

func (a *app) validateCommand() *cobra.Command {
	v := &validation{app: a}
	cmd := a.verb("validate", "Hold scores against hand-coded labels",
		`validate scores statements that people have coded and says how well the lexicon agrees with
them: AUC, macro-F1, precision and recall, Krippendorff's alpha, calibration, coverage, and
the rank correlation over groups, with intervals. Each file is validated by itself. It reads
JSON Lines, CSV and TSV with columns text, label and, if there is one, group (or speech);
--column names others. Labels are conciliatory, combative and other, or numbers: below 0
combative, above 0 conciliatory. --label maps your own. Records without a label are left out.

validate attribution holds found attributions against hand-coded ones.`,
		`  detente validate coded.jsonl
  detente validate --column text=body --column label=code --label combative=conflict,threat --label other=* coded.csv
  detente validate --against other.tsv --curves curves.html coded.jsonl
  detente validate attribution articles.jsonl`, v.run)
	f := cmd.Flags()
	f.Lookup("output").Usage = "format of the results: table, json, jsonl, csv or html"
	f.Lookup("input").Usage = "format of the inputs: auto, jsonl, csv or tsv"
	f.Lookup("column").Usage = "FIELD=COLUMN: where a table has text, label, group or id"
	f.StringArrayVar(&v.labels, "label", nil, "CLASS=LABEL,...: labels that mean combative, conciliatory or other; * for all the rest")
	f.StringVar(&v.against, "against", "", "a lexicon `file` to compare with on the same statements")
	f.StringVar(&v.curves, "curves", "", "write ROC and reliability curves to this .svg or .html `file`")
	for _, name := range speakerNames { // of attributions
		f.Lookup(name).Hidden = true
	}
	v.optionFlags(cmd)
	f.IntVar(&v.options.Folds, "folds", validate.DefaultFolds, "folds of the cross-validation, at least 2; as many as groups or more leave one group out")
	cmd.AddCommand(v.attributionCommand())
	return cmd
}

// optionFlags are those of both modes.
func (v *validation) optionFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.IntVar(&v.options.Mistakes, "errors", 0, "print the worst errors, so many of them; -1 for all")
	f.IntVar(&v.options.Resamples, "resamples", validate.DefaultResamples, "resamples of the bootstrap, at least 39; -1 for no intervals")
	f.Uint64Var(&v.options.Seed, "seed", 1, "of the bootstrap and of the folds")
}

func (v *validation) check() error {
	if n := v.options.Resamples; n >= 0 && n < 39 {
		return usagef("--resamples %d: an interval needs at least 39; -1 for none", n)
	}
	if v.options.Folds < 2 && v.options.Folds != 0 {
		return usagef("--folds %d: cross-validation needs at least 2", v.options.Folds)
	}
	switch filepath.Ext(v.curves) {
	case "", ".svg", ".html":
		if v.curves == "" || filepath.Ext(v.curves) != "" {
			return nil
		}
	}
	return usagef("--curves %s: name a file that ends in .svg or .html", v.curves)
}

const htmlOutput = "html"

func (v *validation) run(ctx context.Context, inputs []string) error {
	if err := v.check(); err != nil {
		return err
	}
	first, second, err := v.analyzers()
	if err != nil {
		return err
	}
	format := report.Format(htmlOutput)
	var o report.Options
	if v.output != htmlOutput {
		if format, o, err = v.reporting(first); err != nil {
			return err
		}
	}
	read, err := v.reader()
	if err != nil {
		return err
	}
	var list []report.Validation
	for _, name := range inputs {
		coded := read.file(ctx, name)
		if err := context.Cause(ctx); err != nil {
			return err
		}
		if len(coded.statements) == 0 {
			continue // what was wrong has been said
		}
		x, err := v.one(ctx, coded, first, second)
		if err != nil {
			return err
		}
		list = append(list, x)
	}
	return v.write(list, format, o)
}

// analyzers returns the lexicon's and that of --against, nil where there is none.
func (v *validation) analyzers() (first, second *tone.Analyzer, err error) {
	if first, err = v.analyzer(); err != nil || v.against == "" {
		return first, nil, err
	}
	other := *v.app
	other.lexFile = v.against
	second, err = other.analyzer()
	return first, second, err
}

// one validates one file.
func (v *validation) one(ctx context.Context, c *coded, first, second *tone.Analyzer) (report.Validation, error) {
	items := v.items(ctx, c, first)
	out := report.Validation{Name: c.name, Lexicon: first.Lexicon, Unlabelled: c.unlabelled}
	var err error
	if out.Result, err = validate.Measure(items, v.options); err != nil || second == nil {
		return out, err
	}
	others := v.items(ctx, c, second)
	out.Against = &report.Against{Lexicon: second.Lexicon}
	if out.Against.Result, err = validate.Measure(others, v.options); err != nil {
		return out, err
	}
	out.Against.Comparison, err = validate.Compare(items, others, v.options)
	return out, err
}

// items scores the statements of a file.
func (v *validation) items(ctx context.Context, c *coded, t *tone.Analyzer) (out []validate.Item) {
	each := func(yield func(int) bool) {
		for i := range c.statements {
			if !yield(i) {
				return
			}
		}
	}
	for x := range ordered(ctx, each, v.workerCount(), func(i int) validate.Item { return c.item(i, t) }) {
		out = append(out, x)
	}
	return out
}

// item is one statement with its score.
func (c *coded) item(i int, t *tone.Analyzer) validate.Item {
	x := c.statements[i]
	score := t.Score(x.Text)
	x.Net, x.Sentences = score.Net, len(score.Sentences)
	for _, e := range score.Evidence {
		x.Evidence = append(x.Evidence, evidenceText(&e))
	}
	return x
}

func evidenceText(e *tone.Evidence) string {
	out := fmt.Sprintf("%s (%s %g", strings.Join(strings.Fields(e.Text), " "), e.Pole, e.Weight)
	for _, s := range e.Shifters {
		out += fmt.Sprintf(", %s %q", s.Kind, s.Text)
	}
	return out + ")"
}

func (v *validation) write(list []report.Validation, format report.Format, o report.Options) error {
	if len(list) == 0 {
		return nil
	}
	if v.curves != "" {
		picture := report.Curves(list)
		if filepath.Ext(v.curves) == ".html" {
			picture = report.CurvesPage(list)
		}
		if err := os.WriteFile(v.curves, picture, 0o666); err != nil {
			return err
		}
	}
	if format == htmlOutput {
		_, err := v.out.Write(report.CurvesPage(list))
		return err
	}
	_, err := v.out.Write(report.Validations(format, o).All(list...))
	return err
}

// inputFormat is the format that a table of labels may have.
func (v *validation) inputFormat() (transcript.Format, error) {
	switch f := transcript.Format(v.input); f {
	case transcript.Auto, transcript.JSONLines, transcript.CSV, transcript.TSV:
		return f, nil
	}
	return "", usagef("--input %s: validate reads jsonl, csv and tsv", v.input)
}
