package main

import (
	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconMerge() *cobra.Command {
	var in *lexiconInput
	var to, out, prefer, name string
	cmd := &cobra.Command{
		Use: "merge [flags] FILE FILE...", Short: "Lay lexicons over each other",
		Long: `merge puts lexicons together. Where a pattern stands in several, the entry of the last
one is taken, and what that changes is told on standard error. Where their poles differ it
is an error, unless --prefer says whom to follow.`,
		Example: `  detente lexicon merge base.tsv mine.tsv > both.tsv
  detente lexicon show > english.tsv
  detente lexicon merge --prefer last --out both.tsv english.tsv mine.csv`,
		Args: usageArgs(cobra.MinimumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			format, err := lexiconFormat("--to", to, out)
			if err != nil {
				return err
			}
			follow, ok := map[string]lexicon.Prefer{"": lexicon.PreferNone, "first": lexicon.PreferFirst, "last": lexicon.PreferLast}[prefer]
			if !ok {
				return usagef("--prefer %s: use first or last", prefer)
			}
			merged, err := in.merge(args, follow)
			if err != nil {
				return err
			}
			if name != "" {
				merged.Source.Name = name
			}
			return a.write(merged, format, out)
		},
	}
	in = a.lexiconInput(cmd)
	f := cmd.Flags()
	f.StringVar(&to, "to", "", "format of the output: "+formatNames()+" (by default as its ending says)")
	f.StringVar(&out, "out", "-", "`file` to write, - for standard output")
	f.StringVar(&prefer, "prefer", "", "where poles differ follow the first or the last lexicon (by default an error)")
	f.StringVar(&name, "name", "", "name of the merged lexicon (by default the names joined)")
	return cmd
}

func (in *lexiconInput) merge(names []string, prefer lexicon.Prefer) (*lexicon.File, error) {
	var files []*lexicon.File
	for _, name := range names {
		f, err := in.read(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	out, err := lexicon.Merge(prefer, files...)
	if err != nil {
		return nil, err
	}
	in.warn(out.Warnings)
	return out, nil
}
