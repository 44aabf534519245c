package report

import (
	"path/filepath"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone/validate"
)

// A Validation is what holding a lexicon's scores against one file of hand-coded labels
// gave, beside another lexicon's if there is one.
type Validation struct {
	Name       string // of the file
	Lexicon    *lexicon.Lexicon
	Result     validate.Result
	Unlabelled int // records whose label is empty: left out
	Against    *Against
}

// Against is another lexicon on the same file.
type Against struct {
	Lexicon    *lexicon.Lexicon
	Result     validate.Result
	Comparison validate.Comparison // the first lexicon less this one
}

// A SpanValidation is what holding found attributions against one file of hand-coded ones
// gave.
type SpanValidation struct {
	Name   string
	Result validate.AttributionResult
}

// Validations returns how validations of scores are written.
func Validations(f Format, o Options) Lines[Validation] {
	switch f {
	case JSON:
		return envelope("validations", o, appendValidation)
	case CSV:
		return Lines[Validation]{Head: validationHeader, Append: validationRows}
	case Table:
		return Lines[Validation]{Sep: "\n", Append: validationTable(o)}
	}
	return jsonLines(appendValidation)
}

// SpanValidations returns how validations of attributions are written.
func SpanValidations(f Format, o Options) Lines[SpanValidation] {
	switch f {
	case JSON:
		return envelope("validations", o, appendSpanValidation)
	case CSV:
		return Lines[SpanValidation]{Head: spanValidationHeader, Append: spanValidationRows}
	case Table:
		return Lines[SpanValidation]{Sep: "\n", Append: spanValidationTable(o)}
	}
	return jsonLines(appendSpanValidation)
}

// A namedFigure is a figure under its name in JSON and CSV and in a table.
type namedFigure struct {
	key, title string
	validate.Figure
}

// headline lists the figures of a result that have a line of their own.
func headline(r *validate.Result) []namedFigure {
	return []namedFigure{
		{"auc", "AUC, combative against the rest", r.AUC},
		{"macro_f1", "macro-F1 at 0", r.MacroF1},
		{"macro_f1_threshold", "macro-F1 at the best threshold", r.Threshold.MacroF1},
		{"alpha_nominal", "Krippendorff's alpha, nominal", r.AlphaNominal},
		{"alpha_ordinal", "  ordinal", r.AlphaOrdinal},
		{"alpha_interval", "  interval", r.AlphaInterval},
		{"spearman", "Spearman's correlation, groups", r.Spearman},
		{"brier", "Brier score, out of fold", r.Calibrated.Brier},
		{"silent", "pole without evidence", r.Silent},
		{"overcalled", "combative net without a pole", r.Overcalled},
	}
}

// sides are one figure of two lexicons.
type sides struct {
	key, title string
	a, b       validate.Figure
	diff       validate.Difference
}

func comparedFigures(v *Validation) []sides {
	a, b, c := &v.Result, &v.Against.Result, &v.Against.Comparison
	return []sides{
		{"auc", "AUC, combative against the rest", a.AUC, b.AUC, c.AUC},
		{"macro_f1", "macro-F1 at 0", a.MacroF1, b.MacroF1, c.MacroF1},
		{"macro_f1_threshold", "macro-F1 at the best threshold", a.Threshold.MacroF1, b.Threshold.MacroF1, c.Threshold},
		{"alpha_nominal", "Krippendorff's alpha, nominal", a.AlphaNominal, b.AlphaNominal, c.AlphaNominal},
		{"spearman", "Spearman's correlation, groups", a.Spearman, b.Spearman, c.Spearman},
	}
}

// base is a file's name without its folder and its ending.
func base(name string) string {
	name = filepath.Base(name)
	return strings.TrimSuffix(name, filepath.Ext(name))
}
