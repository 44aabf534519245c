package transcript_test

import (
	"fmt"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func ExampleRead() {
	table := `speaker,text,city
Ann Li,"We are ready to talk, today.",Bergen
Tom Roe
Tom Roe,We will not yield.,Oslo
`
	for s, err := range transcript.Read(strings.NewReader(table), transcript.Options{Name: "talks.csv"}) {
		if err != nil {
			fmt.Println(err) // about one row; the next ones come
			continue
		}
		fmt.Printf("line %d, %s in %s: %s\n", s.Line, s.Speaker, s.Meta[0].Value, s.Text)
	}
	// Output:
	// line 2, Ann Li in Bergen: We are ready to talk, today.
	// talks.csv:3: the row has 1 cells, the header 3: quote cells that contain ',' or line breaks
	// line 4, Tom Roe in Oslo: We will not yield.
}

func ExampleTurns() {
	meeting := tone.Document{ID: "meeting 9", Text: `The Chair: Please, Mr. Roe.

Mr. Roe (Norway) (spoke in Norwegian): We came to talk.

(Applause.)

And we will talk.
`}
	for _, s := range transcript.Turns(meeting) {
		fmt.Printf("%s %v\n", s.Speaker, s.Meta)
		for _, p := range s.Parts {
			fmt.Printf("  %3d %q\n", p.Span.Start, meeting.Text[p.Span.Start:p.Span.End])
		}
	}
	// Output:
	// The Chair []
	//    11 "Please, Mr. Roe."
	// Mr. Roe [{country Norway false} {language Norwegian false}]
	//    68 "We came to talk."
	//    99 "And we will talk."
}
