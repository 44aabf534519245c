package tonebeam_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	tonebeam "github.com/seed-f57f835e/detente/beam"
	"github.com/seed-f57f835e/detente/tone"
)

// A pipeline from statements to a table of profiles. A program calls beam.Init first.
func Example() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	table := filepath.Join(dir, "profiles.csv")

	p, s := beam.NewPipelineWithRoot()
	statements := beam.Create(s,
		tone.Statement{Speaker: "Ana Ruiz", Doc: "monday", Text: "We remain ready for dialogue."},
		tone.Statement{Speaker: "Ben Oduya", Doc: "monday", Text: "There is no room for compromise."},
		tone.Statement{Speaker: "Ana Ruiz", Doc: "tuesday", Text: "We welcome the agreement."},
	)
	profiles := tonebeam.Profiles(s, tonebeam.Options{}, statements)
	tonebeam.Write(s, table, profiles, tonebeam.WriteOptions{Format: "csv", Top: 1})
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal(err)
	}

	b, err := os.ReadFile(table)
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		fmt.Println(strings.Join(strings.SplitN(line, ",", 7)[:6], ","))
	}
	// Output:
	// speaker,statements,documents,sentences,sentences_with_evidence,words
	// Ana Ruiz,2,2,2,2,9
	// Ben Oduya,1,1,1,1,6
}
