package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconCheck() *cobra.Command {
	var in *lexiconInput
	cmd := &cobra.Command{
		Use: "check FILE...", Short: "Check lexicon files: every line well formed, every entry reachable",
		Long: `check reads each file and says what is wrong with it, with the line; what is no error
but should be looked at, such as a prefix under four letters, is a warning. Then it counts
the entries by pole, category, facet and length.`,
		Example: `  detente lexicon check my.tsv
  detente lexicon check --strict --map posemo=conciliatory --map negemo=combative my.dic`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range args {
				if err := a.check(in, name); err != nil {
					if _, usage := errors.AsType[usageError](err); usage {
						return err
					}
					a.fail(err)
				}
			}
			return nil
		},
	}
	in = a.lexiconInput(cmd)
	return cmd
}

func (a *app) check(in *lexiconInput, name string) error {
	f, err := in.read(name)
	if err != nil {
		return err
	}
	l, err := f.Compile()
	if err != nil {
		return err
	}
	in.warn(f.Lint())
	fmt.Fprintf(a.out, "%s: %d entries, %d shifters, hash %.12s\n", display(name), l.Len(), len(l.Source().Shifters), l.Hash())
	return writeCounts(a.out, f.Source)
}

// writeCounts writes how many entries there are of each kind and pole.
func writeCounts(w io.Writer, s lexicon.Source) error {
	var all counts
	facets, lengths, categories := map[string]*counts{}, map[string]*counts{}, map[string]*counts{}
	for _, e := range s.Entries {
		length := "words"
		if e.IsPhrase() {
			length = "phrases"
		}
		all.add(e)
		countsOf(facets, e.Facet.String()).add(e)
		countsOf(lengths, length).add(e)
		countsOf(categories, e.Category).add(e)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tconciliatory\tcombative\tentries\t")
	all.write(t, "all")
	for _, m := range []map[string]*counts{facets, lengths} {
		for _, name := range slices.Sorted(maps.Keys(m)) {
			m[name].write(t, name)
		}
	}
	if len(categories) > 1 || categories[""] == nil {
		fmt.Fprintln(t, "category\t\t\t\t")
		for _, name := range slices.Sorted(maps.Keys(categories)) {
			categories[name].write(t, name)
		}
	}
	return t.Flush()
}

// counts are numbers of entries by pole.
type counts [2]int

func (c *counts) add(e lexicon.Entry) { c[e.Pole]++ }

func (c *counts) write(w io.Writer, name string) {
	if name == "" {
		name = "(none)"
	}
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t\n", name, c[lexicon.Conciliatory], c[lexicon.Combative], c[0]+c[1])
}

func countsOf(m map[string]*counts, name string) *counts {
	if m[name] == nil {
		m[name] = new(counts)
	}
	return m[name]
}
