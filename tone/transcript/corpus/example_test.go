package corpus_test

import (
	"fmt"

	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
	"github.com/seed-f57f835e/detente/tone/transcript/html"
)

// Everything in a folder, in any of the formats, compressed or not.
func Example() {
	files := &transcript.Companions{Open: corpus.Open}
	for name, err := range corpus.Names("testdata/mixed") {
		if err != nil {
			fmt.Println(err)
			continue
		}
		r, err := corpus.Open(name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		o := transcript.Options{Name: name, HTML: html.Page, Companions: files}
		for s, err := range transcript.Read(r, o) {
			if err != nil {
				fmt.Println(err)
				continue
			}
			fmt.Printf("%s: %.30q\n", s.Speaker, s.Text)
		}
		r.Close()
	}
	// Output:
	// Kenya: "Mr. President, we will not giv"
	// MR. RUIZ: "We agree."
	// Q: "Do you?"
	// MR. RUIZ: "Yes."
	// Bo: "We do not."
	// Ana: "We agree."
	// SPEAKER_00: "Good morning."
}
