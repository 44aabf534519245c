// Transcripts profiles the speakers of several transcripts, on all processors, with the
// same result for any number of them.
package main

import (
	"context"
	"fmt"
	"iter"
	"os"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

var transcripts = map[string]string{
	"monday": `MS. ADEYEMI: Thank you all for coming. We welcome the agreement.

QUESTION: Is it enough?

MS. ADEYEMI: It is a first step. We look forward to further talks.
`,
	"tuesday": `MS. ADEYEMI: We condemn last night's attack.

MR. OSTROWSKI: We reject that accusation. It is groundless.
`,
}

func main() {
	var a tone.Analyzer
	profiles, err := a.Collect(context.Background(), read("monday", "tuesday"), tone.CollectOptions{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err) // what could be read is in the profiles
	}
	for p := range profiles.All() {
		fmt.Printf("%-13s %d statements in %d documents, %d words, net %+.3f\n", p.Name(), p.Statements, p.Documents, p.Words, p.Net)
	}
}

// read yields the statements of the named transcripts, one after the other.
func read(names ...string) iter.Seq2[tone.Statement, error] {
	return func(yield func(tone.Statement, error) bool) {
		for _, name := range names {
			for s, err := range transcript.Read(strings.NewReader(transcripts[name]), transcript.Options{Name: name}) {
				if !yield(s, err) {
					return
				}
			}
		}
	}
}
