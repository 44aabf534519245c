package main

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func (a *app) scoreCommand() *cobra.Command {
	return a.verb("score", "Score each statement",
		`score weighs the text of every record against the lexicon: its words, its conciliatory
and combative mass, its net, and the evidence with its place in the text. An article is
one statement here; use analyze to have it attributed first.`,
		`  detente score --input jsonl --output jsonl statements.jsonl
  echo "We reject that." | detente score -`, a.score)
}

func (a *app) score(ctx context.Context, inputs []string) error {
	t, format, o, err := a.prepare()
	if err != nil {
		return err
	}
	records, err := a.records(ctx, inputs)
	if err != nil {
		return err
	}
	var lines report.Lines[report.Scored]
	scored := ordered(ctx, records, a.workerCount(), func(rec transcript.Record) report.Scored {
		return report.Scored{Statement: rec.Statement, Score: t.Score(rec.Statement.Text)}
	})
	w := newItems(a.out)
	for s := range scored {
		if !w.begun {
			o.Columns = columnNames(s.Statement)
			lines = report.Scores(format, o)
		}
		if err := w.write(lines.Head, lines.Sep, func(b []byte) []byte { return lines.Append(b, s) }); err != nil {
			return err
		}
	}
	if !w.begun {
		lines = report.Scores(format, o)
	}
	return w.end(ctx, lines.Head, lines.Tail)
}

func columnNames(s tone.Statement) (out []string) {
	for _, c := range s.Meta {
		out = append(out, c.Name)
	}
	return out
}

func (a *app) workerCount() int {
	if a.workers > 0 {
		return a.workers
	}
	return runtime.GOMAXPROCS(0)
}
