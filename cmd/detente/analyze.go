package main

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func (a *app) analyzeCommand() *cobra.Command {
	cmd := a.verb("analyze", "Profile each speaker: anything in, one profile a speaker out",
		`analyze reads articles, transcripts and tables, in any mix, and gives each speaker (or
each group, --by) a tone profile: how much text, the masses and rates of both poles, the
net with its 95 % interval, and the strongest entries in their context. Records with a
speaker are statements; those without are articles, whose speech is attributed first.`,
		`  detente analyze article.txt
  detente analyze --by speaker,month --output csv speeches.jsonl
  detente analyze transcripts/*.txt articles/*.txt`, a.analyze)
	a.groupFlags(cmd)
	return cmd
}

func (a *app) analyze(ctx context.Context, inputs []string) error {
	t, format, o, err := a.prepare()
	if err != nil {
		return err
	}
	profiles, err := a.profiles(ctx, t, inputs)
	if err != nil {
		return err
	}
	list := slices.Collect(profiles.All())
	slices.SortStableFunc(list, func(a, b tone.Profile) int { return cmp.Compare(b.Words, a.Words) })
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name()
	}
	o.Names = report.NameWidth(names...)
	if _, err := a.out.Write(report.Profiles(format, o).All(list...)); err != nil {
		return err
	}
	return context.Cause(ctx)
}

// profiles collects the profiles of all inputs.
func (a *app) profiles(ctx context.Context, t *tone.Analyzer, inputs []string) (*tone.Profiles, error) {
	at, err := a.attributor()
	if err != nil {
		return nil, err
	}
	records, err := a.records(ctx, inputs)
	if err != nil {
		return nil, err
	}
	return t.Collect(ctx, a.attributed(ctx, at, records), tone.CollectOptions{By: a.by, Workers: a.workers})
}

// attributed yields the statements of records: labelled ones as they are, articles
// attributed on several goroutines, in order.
func (a *app) attributed(ctx context.Context, at *attribution.Attributor, records iter.Seq[transcript.Record]) iter.Seq2[tone.Statement, error] {
	return func(yield func(tone.Statement, error) bool) {
		batches := ordered(ctx, batched(records), a.workerCount(), func(batch []transcript.Record) []tone.Statement {
			out := make([]tone.Statement, 0, len(batch))
			for _, rec := range batch {
				if rec.Labelled {
					out = append(out, rec.Statement)
				} else {
					out = append(out, intake.Statements(at, rec)...)
				}
			}
			return out
		})
		for list := range batches {
			for _, s := range list {
				if !yield(s, nil) {
					return
				}
			}
		}
	}
}

// batched gathers labelled records, which cost next to nothing each.
func batched(records iter.Seq[transcript.Record]) iter.Seq[[]transcript.Record] {
	const size = 256
	return func(yield func([]transcript.Record) bool) {
		var batch []transcript.Record
		for rec := range records {
			if batch == nil {
				batch = make([]transcript.Record, 0, size)
			}
			batch = append(batch, rec)
			if len(batch) == size || !rec.Labelled {
				if !yield(batch) {
					return
				}
				batch = nil
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}
