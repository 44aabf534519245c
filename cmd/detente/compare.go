package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

func (a *app) compareCommand() *cobra.Command {
	cmd := a.verb("compare --a NAME --b NAME", "Compare two speakers or groups",
		`compare puts two speakers (or groups, --by) side by side: how much text, both rates, the
net with its interval, the difference with its interval and the probability that A is the
more combative, and the entries that make the difference.`,
		`  detente compare --a "Wang Yi" --b "Qin Gang" article.txt
  detente compare --by party --a Left --b Right speeches.csv`, a.compare)
	a.groupFlags(cmd)
	cmd.Flags().StringVar(&a.a, "a", "", "the first speaker or group (required)")
	cmd.Flags().StringVar(&a.b, "b", "", "the second (required)")
	return cmd
}

func (a *app) compare(ctx context.Context, inputs []string) error {
	if a.a == "" || a.b == "" {
		return usagef("compare needs --a and --b: the names of two speakers")
	}
	t, format, o, err := a.prepare()
	if err != nil {
		return err
	}
	profiles, err := a.profiles(ctx, t, inputs)
	if err != nil {
		return err
	}
	pa, err := find(profiles, a.a)
	if err != nil {
		return err
	}
	pb, err := find(profiles, a.b)
	if err != nil {
		return err
	}
	if pa.Unit != pb.Unit { // documents only where both have several
		pa, pb = pa.In(tone.SentenceUnit), pb.In(tone.SentenceUnit)
	}
	c, err := tone.Compare(pa, pb)
	if err != nil {
		return err
	}
	_, err = a.out.Write(report.Comparisons(format, o).All(c))
	return err
}

// find returns the profile of that name.
func find(p *tone.Profiles, name string) (tone.Profile, error) {
	var names []string
	for x := range p.All() {
		if strings.EqualFold(x.Name(), name) {
			return x, nil
		}
		names = append(names, x.Name())
	}
	const most = 50
	if len(names) > most {
		names = append(names[:most], fmt.Sprintf("and %d more", len(names)-most))
	}
	if len(names) == 0 {
		return tone.Profile{}, fmt.Errorf("no %q: no speaker was found at all", name)
	}
	return tone.Profile{}, fmt.Errorf("no %q; there are: %s", name, strings.Join(names, ", "))
}
