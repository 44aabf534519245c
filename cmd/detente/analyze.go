package main

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"

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
	return a.profilesOf(ctx, t, inputs, nil)
}

// profilesOf collects the profiles of those statements that keep, which may change them,
// keeps; of all where it is nil.
func (a *app) profilesOf(ctx context.Context, t *tone.Analyzer, inputs []string, keep func(*tone.Statement) bool) (*tone.Profiles, error) {
	at, err := a.attributor()
	if err != nil {
		return nil, err
	}
	records, err := a.records(ctx, inputs)
	if err != nil {
		return nil, err
	}
	all := a.attributed(ctx, at, records)
	if keep != nil {
		all = kept(all, keep)
	}
	return t.Collect(ctx, all, tone.CollectOptions{By: a.by, Workers: a.workers})
}

// kept yields those statements that keep, which may change them, keeps.
func kept(all iter.Seq2[tone.Statement, error], keep func(*tone.Statement) bool) iter.Seq2[tone.Statement, error] {
	return func(yield func(tone.Statement, error) bool) {
		for s, err := range all {
			if (err != nil || keep(&s)) && !yield(s, err) {
				return
			}
		}
	}
}

// attributed yields the statements of records: labelled ones as they are, articles
// attributed on several goroutines, in order.
func (a *app) attributed(ctx context.Context, at *attribution.Attributor, records iter.Seq[transcript.Record]) iter.Seq2[tone.Statement, error] {
	return func(yield func(tone.Statement, error) bool) {
		done := ordered(ctx, bundled(records), a.workerCount(), func(b *bundle) *bundle {
			for i := range b.records {
				b.statements = intake.AppendStatements(b.statements, at, &b.records[i])
			}
			return b
		})
		for b := range done {
			for _, s := range b.statements {
				if !yield(s, nil) {
					return
				}
			}
			b.release()
		}
	}
}

// A bundle is some records and their statements. Bundles are used again and again, so that a
// stream leaves next to no garbage.
type bundle struct {
	records    []transcript.Record
	statements []tone.Statement
}

var bundles = sync.Pool{New: func() any { return new(bundle) }}

func (b *bundle) release() {
	clear(b.records)
	clear(b.statements)
	b.records, b.statements = b.records[:0], b.statements[:0]
	bundles.Put(b)
}

// bundled gathers labelled records, which cost next to nothing each.
func bundled(records iter.Seq[transcript.Record]) iter.Seq[*bundle] {
	const size = 256
	return func(yield func(*bundle) bool) {
		b := bundles.Get().(*bundle)
		for rec := range records {
			b.records = append(b.records, rec)
			if len(b.records) == size || !rec.Labelled {
				if !yield(b) {
					return
				}
				b = bundles.Get().(*bundle)
			}
		}
		if len(b.records) > 0 {
			yield(b)
		}
	}
}
