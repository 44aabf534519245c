package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconConvert() *cobra.Command {
	var in *lexiconInput
	var to, shifters string
	cmd := &cobra.Command{
		Use: "convert [flags] IN [OUT]", Short: "Write a lexicon in another format",
		Long: `convert reads IN and writes OUT, or standard output, in the format that --to names, else
in that of OUT's ending. Terms that detente's patterns cannot say, terms whose categories
mean both poles, and categories without a pole are left out and told on standard error, as
is what the new format cannot hold. Foreign lexicons have no negation words: --shifters
english adds the shipped ones.`,
		Example: `  detente lexicon convert --map posemo=conciliatory --map negemo=combative my.dic my.tsv
  detente lexicon convert --from vader --shifters english ratings.txt ratings.tsv
  detente lexicon convert --to quanteda my.tsv my.yml`,
		Args: usageArgs(cobra.RangeArgs(1, 2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			format, err := lexiconFormat("--to", to, outputArg(args))
			if err != nil {
				return err
			}
			if shifters != "none" && shifters != "english" {
				return usagef("--shifters %s: use none or english", shifters)
			}
			f, err := in.read(args[0])
			if err != nil {
				return err
			}
			if shifters == "english" {
				if f, err = withEnglishShifters(f); err != nil {
					return err
				}
			}
			return a.write(f, format, outputArg(args))
		},
	}
	in = a.lexiconInput(cmd)
	cmd.Flags().StringVar(&to, "to", "", "format of the output: "+formatNames()+" (by default as its ending says)")
	cmd.Flags().StringVar(&shifters, "shifters", "none", "shifters to add: none or english (those of the shipped lexicon)")
	return cmd
}

// withEnglishShifters puts the shipped shifters under the file's own.
func withEnglishShifters(f *lexicon.File) (*lexicon.File, error) {
	shipped := &lexicon.File{Source: lexicon.Source{Name: lexicon.English().Name(), Shifters: lexicon.English().Source().Shifters}}
	out, err := lexicon.Merge(lexicon.PreferLast, shipped, f)
	if err != nil {
		return nil, err
	}
	out.Source.Name, out.Source.Version = f.Source.Name, f.Source.Version
	return out, nil
}

// write compiles f, to be sure of it, and writes it sorted.
func (a *app) write(f *lexicon.File, format lexicon.Format, name string) error {
	l, err := f.Compile()
	if err != nil {
		return err
	}
	if len(f.Source.Shifters) == 0 && format == lexicon.Native {
		a.note("%s: no shifters, so \"no threat\" counts as \"threat\": see --shifters", f.Source.Name)
	}
	return a.create(name, func(w io.Writer) error {
		lost, err := lexicon.Write(w, l.Source(), format)
		for _, what := range lost {
			a.note("%s cannot hold %s", format, what)
		}
		return err
	})
}
