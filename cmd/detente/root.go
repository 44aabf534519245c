package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// An app is one run of the command: its streams and its flags.
type app struct {
	in        io.Reader
	out, errs io.Writer
	failed    int // inputs and records that could not be used

	input     string
	filesFrom string
	verbose   bool
	output    string
	columns   []string
	maxRecord int
	workers   int
	lexFile   string
	facet     string
	aliasFile string
	knownFile string
	wanted    attribution.Attributor // as the flags have it; attributor completes it
	by        []string
	top       int
	least     int
	a, b      string
	split     string
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "detente",
		Short: "Rhetoric tone analysis: who spoke how, and how sure are we?",
		Long: `detente reads news articles, transcripts and tables of statements, works out who
said what, weighs every statement against a conciliatory and a combative
lexicon, and gives each speaker a tone profile with its evidence and its
uncertainty.

Exit codes: 0 success; 1 some input failed, the rest is written; 2 wrong usage.`,
		Example: `  detente analyze article.txt
  detente compare --a "Wang Yi" --b "Qin Gang" article.txt
  detente score --input csv --column text=body --output jsonl speeches.csv
  cat briefing.txt | detente attribute -`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown verb %q: see detente --help", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w: see %s --help", err, cmd.CommandPath())
	})
	root.AddCommand(a.scoreCommand(), a.attributeCommand(), a.analyzeCommand(), a.compareCommand(), a.batchCommand(), a.mergeCommand(), a.validateCommand(), a.lexiconCommand())
	return root
}

// verb makes a command that reads inputs and writes results.
func (a *app) verb(use, short, long, example string, do func(ctx context.Context, inputs []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use: use + " [flags] INPUT...", Short: short, Long: long, Example: example, Args: a.someInput,
		RunE: func(cmd *cobra.Command, args []string) error { return do(cmd.Context(), args) },
	}
	a.inputFlags(cmd)
	cmd.Flags().StringVarP(&a.output, "output", "o", "table", "format of the results: table, json, jsonl or csv")
	return cmd
}

// someInput refuses a call without an input.
func (a *app) someInput(cmd *cobra.Command, args []string) error {
	if len(args) == 0 && a.filesFrom == "" {
		return usagef("no input: name files, or - for standard input; see %s --help", cmd.CommandPath())
	}
	return nil
}

// inputFlags are those of verbs that read inputs and weigh them.
func (a *app) inputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&a.input, "input", "auto", "format of the inputs: "+formatList())
	f.StringVar(&a.filesFrom, "files-from", "", "a `file` that lists more inputs, one a line, or with NUL bytes between them")
	f.BoolVar(&a.verbose, "verbose", false, "say which names in a transcript were taken for one speaker")
	f.StringArrayVar(&a.columns, "column", nil, "FIELD=COLUMN: where a table has speaker, text, doc, id, when or format")
	f.IntVar(&a.maxRecord, "max-record", transcript.DefaultMaxRecord, "longest record in bytes; a longer one is an error")
	f.IntVar(&a.workers, "workers", 0, "goroutines; 0 for one a processor (results are the same for any number)")
	f.StringVar(&a.lexFile, "lexicon", "", "a lexicon `file` to use in place of the shipped one")
	f.StringVar(&a.facet, "facet", "", "count only entries of a facet: verbal or material")
	a.speakerFlags(cmd)
}

// groupFlags are those of verbs that make profiles.
func (a *app) groupFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringSliceVar(&a.by, "by", []string{"speaker"}, "columns that make a group: speaker, doc, kind, year, quarter, month, day or your own")
	f.IntVar(&a.top, "top", 10, "strongest entries shown of each pole; -1 for all")
	f.IntVar(&a.least, "min-evidence", tone.DefaultMinEvidence, "units with evidence that an interval needs, at least 2")
}

// analyzer returns the analyzer that the flags ask for.
func (a *app) analyzer() (*tone.Analyzer, error) {
	l := lexicon.English
	if a.lexFile != "" {
		own, err := readLexicon(a.lexFile)
		if err != nil {
			return nil, err
		}
		l = func() *lexicon.Lexicon { return own }
	}
	lex := l()
	switch a.facet {
	case "":
	case lexicon.Verbal.String():
		lex = lex.Only(lexicon.Verbal)
	case lexicon.Material.String():
		lex = lex.Only(lexicon.Material)
	default:
		return nil, usagef("--facet %s: use verbal or material", a.facet)
	}
	if a.least == 1 || a.least < 0 {
		return nil, usagef("--min-evidence %d: an interval needs at least 2 units", a.least)
	}
	return &tone.Analyzer{Lexicon: lex, MinEvidence: a.least}, nil
}

// prepare returns the analyzer, the format of the results and the writers' options that the
// flags ask for.
func (a *app) prepare() (*tone.Analyzer, report.Format, report.Options, error) {
	t, err := a.analyzer()
	if err != nil {
		return nil, "", report.Options{}, err
	}
	f, o, err := a.reporting(t)
	return t, f, o, err
}

// reporting returns the format of the results and the writers' options.
func (a *app) reporting(t *tone.Analyzer) (report.Format, report.Options, error) {
	f, err := report.ParseFormat(a.output)
	if err != nil {
		return "", report.Options{}, usageError{err}
	}
	return f, report.Options{Lexicon: t.Lexicon, By: a.by, Top: a.top, Color: colour(a.out)}, nil
}

// colour reports whether w is a terminal whose user has not asked for no colour.
func colour(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// fail reports that an input or a record could not be used; the others go on.
func (a *app) fail(err error) {
	a.failed++
	for _, line := range strings.Split(err.Error(), "\n") {
		fmt.Fprintf(a.errs, "detente: %s\n", line)
	}
}
