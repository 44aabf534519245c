package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/internal/batch"
)

func (a *app) mergeCommand() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use: "merge -o DIR [flags] DIR...", Short: "Put the results of several batches together",
		Long: `merge joins what batch has left in several directories. All shards of one batch give what
one run over all inputs gives, byte for byte. Finished batches of equal settings over
different inputs give their rows one after the other, and the profiles of all.`,
		Example: `  for i in 1 2 3 4; do detente batch -o part-$i --shard $i/4 crawl/; done
  detente merge -o tone part-*
  detente merge -o decade tone-2010 tone-2011 tone-2012`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("nothing to merge: name the directories of batches; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.merge(cmd.Context(), dir, args) },
	}
	f := cmd.Flags()
	f.StringVarP(&dir, "output", "o", "", "`directory` for the result (required)")
	f.StringVar(&a.lexFile, "lexicon", "", "the lexicon `file` that the batches used, if not the shipped one")
	f.StringVar(&a.facet, "facet", "", "the facet that they counted: verbal or material")
	return cmd
}

func (a *app) merge(ctx context.Context, dir string, dirs []string) error {
	if dir == "" {
		return usagef("merge needs -o: a directory for the result")
	}
	t, err := a.analyzer()
	if err != nil {
		return err
	}
	p := a.newProgress(ctx)
	m := batch.Merge{Dir: dir, Dirs: dirs, Lexicon: t.Lexicon, OnProgress: p.update}
	sum, err := m.Run(ctx)
	p.stop()
	if err != nil {
		return err
	}
	a.failed += int(sum.Failures)
	a.tell(dir, sum)
	return nil
}
