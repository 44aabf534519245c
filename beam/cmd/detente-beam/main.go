// Command detente-beam profiles speakers on Apache Beam: the profiles of "detente batch", from
// files that many machines read.
//
//	detente-beam --output profiles.jsonl 'speeches/*.jsonl'
//	detente-beam --by speaker,month --output gs://results/profiles.jsonl \
//		--runner flink --endpoint localhost:8099 'gs://crawl/*.jsonl.gz'
//
// Without --runner it runs on Prism, inside the program.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	tonebeam "github.com/seed-f57f835e/detente/beam"
	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

var (
	by      = flag.String("by", "speaker", "columns that make a group, with commas: speaker, doc, kind, year, quarter, month, day or your own")
	output  = flag.String("output", "", "file for the profiles; its ending says whether .jsonl or .csv")
	errs    = flag.String("errors", "", "file for what could not be read (default errors.csv beside the output)")
	format  = flag.String("input", "auto", "format of the inputs, as for detente")
	order   = flag.String("order", "key", "key, as detente batch writes profiles; or words, as detente analyze does")
	top     = flag.Int("top", 10, "strongest entries shown of each pole; -1 for all")
	least   = flag.Int("min-evidence", tone.DefaultMinEvidence, "units with evidence that an interval needs, at least 2")
	lexFile = flag.String("lexicon", "", "a lexicon of your own, in detente's format")
	sure    = flag.Float64("min-confidence", 0, "leave out quotes of articles that are less sure, 0 to 1")
	named   = flag.Float64("min-speaker", 0, "name nobody where the speaker of a quote is less sure, 0 to 1")
	said    = flag.Bool("said-only", false, "leave out what is believed, wanted or feared, not said")
	spread  = flag.Int("spread", 0, "shares in which the inputs are read side by side (default: a share a core on Prism, 1 elsewhere)")
	verbose = flag.Bool("verbose", false, "show what Beam logs")
	columns = mapping{}
)

// A mapping is a flag that may be given several times, FIELD=COLUMN.
type mapping map[string]string

func (m mapping) String() string { return "" }

func (m mapping) Set(v string) error {
	field, column, ok := strings.Cut(v, "=")
	if !ok {
		return errors.New("write FIELD=COLUMN, such as text=body")
	}
	m[field] = column
	return nil
}

func usage() {
	fmt.Fprint(flag.CommandLine.Output(), `Profiles of speakers on Apache Beam, equal to those of "detente batch".

  detente-beam --output profiles.jsonl 'speeches/*.jsonl'
  detente-beam --by speaker,month --output gs://results/profiles.jsonl \
      --runner flink --endpoint localhost:8099 'gs://crawl/*.jsonl.gz'

Without --runner it runs on Prism, inside the program. Flags come before the inputs; --column
FIELD=COLUMN may be given several times. Exit codes: 0 success; 1 some input failed, the rest
is written; 2 wrong usage. The flags, Beam's among them:

`)
	flag.PrintDefaults()
}

func main() {
	flag.Var(columns, "column", "`FIELD=COLUMN`: where a table has a field")
	flag.Usage = usage
	flag.Parse()
	beam.Init() // a worker goes no further
	if !*verbose {
		slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})))
	}
	p, err := pipeline(flag.Args())
	if err != nil {
		fmt.Fprintf(os.Stderr, "detente-beam: %v\n", err)
		os.Exit(2)
	}
	failed, err := run(context.Background(), p)
	switch {
	case err != nil:
		fmt.Fprintf(os.Stderr, "detente-beam: %v\n", err)
		os.Exit(1)
	case failed > 0:
		fmt.Fprintf(os.Stderr, "detente-beam: %d could not be read, see %s\n", failed, errorsFile())
		os.Exit(1)
	}
}

// pipeline makes the pipeline that the flags ask for.
func pipeline(globs []string) (*beam.Pipeline, error) {
	switch {
	case len(globs) == 0:
		return nil, errors.New("no input: name files, or a pattern in quotes; see --help")
	case *output == "":
		return nil, errors.New("--output: name a file for the profiles")
	case !slices.Contains(transcript.Formats(), transcript.Format(*format)):
		return nil, fmt.Errorf("--input %s: no such format", *format)
	case *order != string(tonebeam.ByKey) && *order != string(tonebeam.ByWords):
		return nil, fmt.Errorf("--order %s: use key or words", *order)
	}
	o := tonebeam.Options{By: strings.Split(*by, ","), MinEvidence: *least}
	w := tonebeam.WriteOptions{By: o.By, Order: tonebeam.Order(*order), Top: *top, Format: report.JSONLines}
	if path.Ext(*output) == ".csv" {
		w.Format = report.CSV
	}
	if *lexFile != "" {
		f, err := os.Open(*lexFile)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if o.Lexicon, err = lexicon.Parse(f, *lexFile); err != nil {
			return nil, err
		}
	}
	p, s := beam.NewPipelineWithRoot()
	names, failures := tonebeam.Match(s, beam.CreateList(s, globs))
	all := []beam.PCollection{failures}
	var statements []beam.PCollection
	for _, share := range tonebeam.Spread(s, names, shares()) {
		records, failed := tonebeam.Read(s, share, tonebeam.ReadOptions{Format: transcript.Format(*format), Columns: columns})
		statements = append(statements, tonebeam.Statements(s, records, tonebeam.AttributionOptions{MinConfidence: *sure, MinSpeaker: *named, SaidOnly: *said}))
		all = append(all, failed)
	}
	tonebeam.Write(s, *output, tonebeam.Profiles(s, o, statements...), w)
	tonebeam.WriteFailures(s, errorsFile(), beam.Flatten(s, all...))
	return p, nil
}

func errorsFile() string {
	if *errs != "" {
		return *errs
	}
	return (*output)[:strings.LastIndexAny(*output, `/\`)+1] + "errors.csv"
}

func shares() int {
	switch *runners.Runner {
	case "", "prism", "PrismRunner":
		if *spread == 0 {
			return runtime.GOMAXPROCS(0)
		}
	}
	return max(*spread, 1)
}

// run runs the pipeline and returns how many inputs and records failed.
func run(ctx context.Context, p *beam.Pipeline) (failed int64, err error) {
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil || result == nil {
		return 0, err
	}
	found := result.Metrics().Query(func(r metrics.SingleResult) bool { return r.Name() == tonebeam.FailuresCounter })
	for _, c := range found.Counters() {
		failed += c.Result()
	}
	return failed, nil
}
