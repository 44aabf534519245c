// Command detente-beam makes tone profiles of many inputs as an Apache Beam pipeline: those of
// detente batch, to the byte.
//
// On this machine, by the Prism runner that is built in:
//
//	detente-beam --input 'speeches/*.jsonl' --output profiles.csv --by speaker,month
//
// On Flink (Spark alike), by its Beam job server:
//
//	detente-beam --runner flink --endpoint flink-jobs:8099 --environment_type LOOPBACK --input 'gs://bucket/*.jsonl.gz' --output gs://bucket/profiles.csv
//
// On Dataflow:
//
//	detente-beam --runner dataflow --project P --region R --staging_location gs://bucket/staging --input 'gs://bucket/*.jsonl.gz' --output gs://bucket/profiles.csv
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	tonebeam "github.com/seed-f57f835e/detente/beam"
)

var (
	input   = flag.String("input", "", "inputs: a pattern of file names, on any file system (required)")
	output  = flag.String("output", "", "the file of profiles, .csv or .jsonl (required)")
	by      = flag.String("by", "speaker", "columns that make a group: speaker, doc, kind, year, quarter, month, day or your own")
	top     = flag.Int("top", 10, "strongest entries shown of each pole; -1 for all")
	format  = flag.String("format", "auto", "format of the inputs, as of detente --input")
	lexFile = flag.String("lexicon", "", "a lexicon file to use in place of the shipped one")
)

func init() { register.Function1x1(path) }

func main() {
	flag.Parse()
	beam.Init()
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "detente-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	if *input == "" || *output == "" {
		return errors.New("needs --input and --output; see --help")
	}
	how := tonebeam.Scoring{By: strings.Split(*by, ",")}
	if *lexFile != "" {
		text, err := os.ReadFile(*lexFile)
		if err != nil {
			return err
		}
		how.Lexicon = string(text)
	}
	p, s := beam.NewPipelineWithRoot()
	files := beam.ParDo(s, path, fileio.MatchFiles(s, *input))
	records := tonebeam.Read(s, tonebeam.Reading{Format: *format}, files)
	statements := tonebeam.Statements(s, tonebeam.Attribution{}, records)
	if err := tonebeam.WriteProfiles(s, how, *top, *output, tonebeam.Profiles(s, how, statements)); err != nil {
		return err
	}
	return beamx.Run(ctx, p)
}

func path(f fileio.FileMetadata) string { return f.Path }
