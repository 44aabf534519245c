package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "lexicon", Short: "Check, show, convert, merge, compare and fit lexicons",
		Long: `Files are read in the format that --from names, else in that of their ending: .tsv
(detente's own), .dic (LIWC 2001 to 2015), .dicx (LIWC-22), .yml or .yaml (quanteda),
.csv; any other ending is taken for detente's own format. VADER's file needs --from
vader. Foreign formats have categories where a lexicon has poles: --map posemo=conciliatory
says what a category means, and those that are not mapped are left out and listed.`,
		Example: `  detente lexicon check my.tsv
  detente lexicon convert --map posemo=conciliatory --map negemo=combative my.dic my.tsv
  detente lexicon diff old.tsv new.tsv`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown verb %q: see %s --help", args[0], cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.lexiconCheck(), a.lexiconShow(), a.lexiconConvert(), a.lexiconMerge(), a.lexiconDiff(), a.lexiconFit())
	return cmd
}

func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%w: see %s --help", err, cmd.CommandPath())
		}
		return nil
	}
}

// readLexicon reads a lexicon in detente's own format.
func readLexicon(name string) (*lexicon.Lexicon, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return lexicon.Parse(bufio.NewReader(f), name)
}

// A lexiconInput reads lexicons in any format, as its flags say.
type lexiconInput struct {
	app    *app
	from   string
	maps   []string
	most   int // warnings to print
	strict bool
}

func (a *app) lexiconInput(cmd *cobra.Command) *lexiconInput {
	in := &lexiconInput{app: a}
	f := cmd.Flags()
	f.StringVar(&in.from, "from", "", "format of the input: "+formatNames()+" (by default as its ending says)")
	f.StringArrayVar(&in.maps, "map", nil, "CATEGORY=POLE: a category of a foreign format is conciliatory or combative")
	f.IntVar(&in.most, "warnings", 50, "print at most so many warnings of a file; -1 for all")
	f.BoolVar(&in.strict, "strict", false, "a warning is a failure (exit code 1)")
	return in
}

func formatNames() string {
	var out []string
	for _, f := range lexicon.Formats() {
		out = append(out, string(f))
	}
	return strings.Join(out, ", ")
}

// lexiconFormat returns the format of a file, by the flag or by its name.
func lexiconFormat(flag, value, name string) (lexicon.Format, error) {
	if value == "" {
		f := lexicon.FormatOf(name)
		if f == "" {
			f = lexicon.Native
		}
		return f, nil
	}
	for _, f := range lexicon.Formats() {
		if string(f) == value {
			return f, nil
		}
	}
	return "", usagef("%s %s: use %s", flag, value, formatNames())
}

// poles reads the --map flags.
func (in *lexiconInput) poles() (map[string]lexicon.Pole, error) {
	out := map[string]lexicon.Pole{}
	for _, m := range in.maps {
		at := strings.LastIndexByte(m, '=') // a category's name may have one
		if at <= 0 {
			return nil, usagef("--map %s: write CATEGORY=POLE, such as posemo=conciliatory", m)
		}
		pole, ok := poleOf(m[at+1:])
		if !ok {
			return nil, usagef("--map %s: %q is not conciliatory or combative", m, m[at+1:])
		}
		out[m[:at]] = pole
	}
	return out, nil
}

func poleOf(name string) (lexicon.Pole, bool) {
	for _, p := range []lexicon.Pole{lexicon.Conciliatory, lexicon.Combative} {
		if p.String() == name {
			return p, true
		}
	}
	return 0, false
}

// read reads a file and reports what could not be used of it.
func (in *lexiconInput) read(name string) (*lexicon.File, error) {
	poles, err := in.poles()
	if err != nil {
		return nil, err
	}
	from, err := lexiconFormat("--from", in.from, name)
	if err != nil {
		return nil, err
	}
	if from == lexicon.Native && len(poles) > 0 {
		return nil, usagef("--map: %s is read as detente's own format, which has poles; name another with --from", display(name))
	}
	r, err := in.app.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	f, err := lexicon.Read(r, display(name), from, poles)
	if err != nil {
		return nil, err
	}
	in.warn(f.Warnings)
	in.leftOut(f)
	return f, nil
}

// compiled is read for one lexicon that is to be used; name "" is the shipped one.
func (in *lexiconInput) compiled(name string) (*lexicon.Lexicon, error) {
	if name == "" {
		return lexicon.English(), nil
	}
	f, err := in.read(name)
	if err != nil {
		return nil, err
	}
	return f.Compile()
}

func (in *lexiconInput) warn(all []*lexicon.Error) {
	for i, w := range all {
		if i == in.most {
			in.app.note("%d more warnings: see --warnings", len(all)-i)
			break
		}
		in.app.note("warning: %v", w)
	}
	if in.strict {
		in.app.failed += len(all)
	}
}

// leftOut lists the categories without a pole.
func (in *lexiconInput) leftOut(f *lexicon.File) {
	for _, c := range f.Categories {
		if !c.Mapped && c.Terms > c.Used {
			in.app.note("%s: category %s is not mapped: %d of its %d terms are left out", f.Source.Name, c.Name, c.Terms-c.Used, c.Terms)
		}
	}
}

// note tells something that is no failure.
func (a *app) note(format string, args ...any) {
	fmt.Fprintf(a.errs, "detente: "+format+"\n", args...)
}

// create writes a file by what write writes; - is standard output. A file is only
// touched if write had no error.
func (a *app) create(name string, write func(w io.Writer) error) error {
	if name == "-" {
		return write(a.out)
	}
	var b strings.Builder
	if err := write(&b); err != nil {
		return err
	}
	if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
		return fmt.Errorf("%s: %w", name, cause(err))
	}
	return nil
}

// outputArg returns the second argument, - if there is none.
func outputArg(args []string) string {
	if len(args) < 2 {
		return "-"
	}
	return args[1]
}
