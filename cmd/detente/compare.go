package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

func (a *app) compareCommand() *cobra.Command {
	cmd := a.verb("compare --a NAME --b NAME", "Compare two speakers or groups, or one before and after a date",
		`compare puts two speakers (or groups, --by) side by side: how much text, both rates, the
net with its interval, the difference with its interval and the probability that A is the
more combative, and the entries that make the difference.

With --split DATE and without --b, A is compared with itself: what was said before that date
and what was said from it on. Statements without a date are left out.`,
		`  detente compare --a "Wang Yi" --b "Qin Gang" article.txt
  detente compare --by party --a Left --b Right speeches.csv
  detente compare --a "Wang Yi" --split 2023-06-01 speeches.jsonl`, a.compare)
	a.groupFlags(cmd)
	cmd.Flags().StringVar(&a.a, "a", "", "the first speaker or group (required)")
	cmd.Flags().StringVar(&a.b, "b", "", "the second (required without --split)")
	cmd.Flags().StringVar(&a.split, "split", "", "a `date`, 2023-06-01: compare A before it with A from it on")
	return cmd
}

func (a *app) compare(ctx context.Context, inputs []string) error {
	since, err := a.compared()
	if err != nil {
		return err
	}
	t, format, o, err := a.prepare()
	if err != nil {
		return err
	}
	undated := 0
	profiles, err := a.profilesOf(ctx, t, inputs, func(s *tone.Statement) bool { return split(s, since, &undated) })
	if err != nil {
		return err
	}
	if undated > 0 {
		fmt.Fprintf(a.errs, "detente: no date, and so left out: %d statements\n", undated)
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

// compared checks what is to be compared. With --split, A and B become A's times before and
// from the date that it returns.
func (a *app) compared() (since time.Time, err error) {
	switch {
	case a.a == "" || a.b == "" && a.split == "":
		return since, usagef("compare needs --a and --b, the names of two speakers, or --a and --split, a date")
	case a.split == "":
		return since, nil
	case a.b != "":
		return since, usagef("--split compares --a with itself: leave out --b")
	}
	if since, err = time.Parse(time.DateOnly, a.split); err != nil {
		return since, usagef("--split %s: write a date as 2023-06-01", a.split)
	}
	a.by = append(slices.Clone(a.by), splitColumn)
	a.a, a.b = a.a+" / "+beforeOf(since), a.a+" / "+fromOf(since)
	return since, nil
}

// splitColumn says on which side of --split a statement stands.
const splitColumn = "when"

func beforeOf(t time.Time) string { return "before " + t.Format(time.DateOnly) }

func fromOf(t time.Time) string { return "from " + t.Format(time.DateOnly) }

// split puts the side of since at which s stands into a column, and reports whether there is
// one. Without since every statement stands as it is.
func split(s *tone.Statement, since time.Time, undated *int) bool {
	if since.IsZero() {
		return true
	}
	if s.When.IsZero() {
		*undated++
		return false
	}
	side := fromOf(since)
	if s.When.Before(since) {
		side = beforeOf(since)
	}
	s.Meta = append([]tone.Column{{Name: splitColumn, Value: side}}, s.Meta...)
	return true
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
