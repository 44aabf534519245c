package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/internal/batch"
	"github.com/seed-f57f835e/detente/internal/intake"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
)

// batchFlags are those of batch and merge alone.
type batchFlags struct {
	dir       string
	tables    []string
	formats   []string
	keep      []string
	shard     string
	keepParts bool
	partSize  int64
}

func (a *app) batchCommand() *cobra.Command {
	var b batchFlags
	cmd := &cobra.Command{
		Use: "batch -o DIR [flags] INPUT...", Short: "Many inputs in, tables out; goes on where it was interrupted",
		Long: `batch reads inputs of any number and size and writes tables into DIR: profiles, statements
and evidence (a row for each entry found), as Parquet, CSV or JSON Lines. Inputs are read as
by analyze; folders are taken whole. Memory does not grow with them.

Interrupted at any moment, by Ctrl-C, a crash or a full disk, the same command goes on where
it was, but for the last ten seconds or so, and ends with the same bytes. DIR/manifest.json names each input with its SHA-256 and
all that the result depends on; where inputs, files beside them that name their speakers, or
settings have changed since, batch refuses; so it does where another run is at work in DIR. A
table appears when it is whole. What could not be read is listed in DIR/errors.csv, and the
rest goes on (exit code 1). While it runs, DIR needs up to twice the room of the tables, and
some for sums: the more, the more groups there are.

--shard 3/64 does the third of 64 shares, for the jobs of a cluster; "detente merge" puts the
shares together. DIR/profiles.acc holds the sums that merge needs.`,
		Example: `  detente batch -o tone speeches/
  detente batch -o tone --by speaker,month --tables profiles,statements,evidence debates/*.xml.gz
  detente batch -o tone --format csv,jsonl --keep party articles.jsonl
  detente batch -o part-$I --shard $I/64 crawl/ && detente merge -o tone part-*`,
		Args: a.someInput,
		RunE: func(cmd *cobra.Command, args []string) error { return a.batch(cmd.Context(), b, args) },
	}
	a.inputFlags(cmd)
	a.groupFlags(cmd)
	f := cmd.Flags()
	f.StringVarP(&b.dir, "output", "o", "", "`directory` for the tables (required)")
	f.StringSliceVar(&b.tables, "tables", batch.Tables, "tables to write: "+strings.Join(batch.Tables, ", "))
	f.StringSliceVar(&b.formats, "format", []string{batch.Parquet}, "formats to write them in: "+strings.Join(batch.Formats, ", "))
	f.StringSliceVar(&b.keep, "keep", nil, "columns of the inputs that get a column of their own in statements and evidence; the others are in meta")
	f.StringVar(&b.shard, "shard", "", "`i/n`: do the i-th of n shares, to be merged later")
	f.BoolVar(&b.keepParts, "keep-parts", false, "leave DIR/parts when all is done")
	f.Int64Var(&b.partSize, "part-size", batch.DefaultPartSize, "bytes of text that make a piece: the rows of a Parquet row group, and the step in which memory is used")
	return cmd
}

func (a *app) batch(ctx context.Context, b batchFlags, args []string) error {
	job, err := a.job(b)
	if err != nil {
		return err
	}
	for name, err := range a.names(args) {
		if err == nil && name == corpus.Stdin {
			return usagef("batch cannot read standard input twice, as it must to go on after an interruption: write it to a file first")
		}
		if err != nil { // it is listed with what else cannot be read
			name, _, _ = strings.Cut(err.Error(), ": ")
		}
		job.Inputs = append(job.Inputs, name)
	}
	if len(job.Inputs) == 0 {
		return errors.New("no inputs")
	}
	paceStream()
	p := a.newProgress(ctx)
	job.OnProgress, job.OnFailure = p.update, a.failOf(p, b.dir)
	sum, err := job.Run(ctx)
	p.stop()
	if err != nil {
		return err
	}
	a.failed += int(sum.Failures)
	a.tell(b.dir, sum)
	return nil
}

// maxTold is how many failures are told on standard error; all are in errors.csv.
const maxTold = 20

// failOf returns what tells of failures.
func (a *app) failOf(p *progress, dir string) func(batch.Failure) {
	told := 0
	return func(f batch.Failure) {
		told++
		switch {
		case told <= maxTold:
			p.print(fmt.Sprintf("detente: %s", f))
		case told == maxTold+1:
			p.print(fmt.Sprintf("detente: more could not be read: all are in %s when it is done", dir+"/errors.csv"))
		}
	}
}

// tell says on standard error what is done.
func (a *app) tell(dir string, s batch.Summary) {
	switch {
	case s.Already:
		fmt.Fprintf(a.errs, "detente: %s is finished already; nothing was done\n", dir)
	case s.Shard.Of > 0:
		fmt.Fprintf(a.errs, "detente: shard %s is done: %s; when all are, put them together with detente merge\n", s.Shard, counted(s.Counts))
	default:
		fmt.Fprintf(a.errs, "detente: %s: %d groups from %d inputs: %s\n", dir, s.Groups, s.Inputs, counted(s.Counts))
	}
	if s.Failures > 0 && s.Shard.Of == 0 {
		fmt.Fprintf(a.errs, "detente: %d could not be read: see %s/errors.csv\n", s.Failures, dir)
	}
}

func counted(c batch.Counts) string {
	return fmt.Sprintf("%d statements, %d pieces of evidence", c.Statements, c.Evidence)
}

// job makes the job that the flags ask for, without its inputs.
func (a *app) job(b batchFlags) (*batch.Job, error) {
	if b.dir == "" {
		return nil, usagef("batch needs -o: a directory for its tables")
	}
	if b.partSize < 1 {
		return nil, usagef("--part-size %d: name a number of bytes above 0", b.partSize)
	}
	shard, err := batch.ParseShard(b.shard)
	if err != nil {
		return nil, usageError{fmt.Errorf("--shard: %w", err)}
	}
	t, err := a.analyzer()
	if err != nil {
		return nil, err
	}
	at, err := a.attributor()
	if err != nil {
		return nil, err
	}
	o, err := a.reading()
	if err != nil {
		return nil, err
	}
	settings, err := a.settings(t, b)
	return &batch.Job{
		Dir: b.dir, Companions: o.Companions, Settings: settings, Shard: shard, Workers: a.workerCount(), KeepParts: b.keepParts, Analyzer: t,
		Records: func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
			o := o
			o.Name = name
			return intake.Compressed(r, o)
		},
		Statements: func(dst []tone.Statement, rec *transcript.Record) []tone.Statement {
			return intake.AppendStatements(dst, at, rec)
		},
	}, err
}

// settings are all that the result depends on.
func (a *app) settings(t *tone.Analyzer, b batchFlags) (batch.Settings, error) {
	s := batch.Settings{
		Layout: batch.Layout, Program: version(), PartSize: b.partSize, Model: attribution.ModelHash(),
		Lexicon: batch.Lexicon{Name: t.Lexicon.Name(), Version: t.Lexicon.Version(), Hash: t.Lexicon.Hash()},
		By:      a.by, Keep: b.keep, Top: a.top, MinEvidence: t.MinEvidence,
		Reading: map[string]string{"input": a.input, "max-record": strconv.Itoa(a.maxRecord)},
	}
	if len(a.columns) > 0 {
		s.Reading["columns"] = strings.Join(a.columns, " ")
	}
	if err := a.noteSpeakers(s.Reading); err != nil {
		return s, err
	}
	var err error
	if s.Tables, err = chosen("--tables", b.tables, batch.Tables); err != nil {
		return s, err
	}
	s.Formats, err = chosen("--format", b.formats, batch.Formats)
	return s, err
}

// noteSpeakers notes how speakers are found and named: the flags, and the hashes of files.
func (a *app) noteSpeakers(reading map[string]string) error {
	for flag, file := range map[string]string{"aliases": a.aliasFile, "known": a.knownFile} {
		if file == "" {
			continue
		}
		list, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(list)
		reading[flag] = hex.EncodeToString(sum[:])
	}
	for flag, least := range map[string]float64{"min-confidence": a.wanted.MinConfidence, "min-speaker": a.wanted.MinSpeaker} {
		if least > 0 {
			reading[flag] = strconv.FormatFloat(least, 'g', -1, 64)
		}
	}
	if a.wanted.SaidOnly {
		reading["said-only"] = "true"
	}
	return nil
}

// chosen returns those of all that list names, in all's order.
func chosen(flag string, list, all []string) (out []string, err error) {
	for _, name := range list {
		if !slices.Contains(all, name) {
			return nil, usagef("%s %s: use %s", flag, name, strings.Join(all, ", "))
		}
	}
	for _, name := range all {
		if slices.Contains(list, name) {
			out = append(out, name)
		}
	}
	if len(out) == 0 {
		return nil, usagef("%s: name at least one of %s", flag, strings.Join(all, ", "))
	}
	return out, nil
}

// version is the program's, as the build knows it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "detente"
	}
	return strings.TrimSpace("detente " + info.Main.Version)
}
