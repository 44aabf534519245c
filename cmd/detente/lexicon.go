package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "lexicon", Short: "Check and show lexicons",
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use: "check FILE...", Short: "Check lexicon files: every line well formed, every entry reachable",
		Example: "  detente lexicon check my.tsv",
		Args:    usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range args {
				l, err := readLexicon(name)
				if err != nil {
					a.fail(err)
					continue
				}
				fmt.Fprintf(a.out, "%s: %d entries, %d shifters, hash %.12s\n", name, l.Len(), len(l.Source().Shifters), l.Hash())
			}
			return nil
		},
	}, &cobra.Command{
		Use: "show [FILE]", Short: "Write a lexicon's text, sorted; the shipped one without FILE",
		Example: "  detente lexicon show > english.tsv",
		Args:    usageArgs(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return lexicon.English().Write(a.out)
			}
			l, err := readLexicon(args[0])
			if err != nil {
				return err
			}
			return l.Write(a.out)
		},
	})
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

func readLexicon(name string) (*lexicon.Lexicon, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return lexicon.Parse(bufio.NewReader(f), name)
}
