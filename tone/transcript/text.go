package transcript

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// maxText is the greatest length of a transcript, which is held whole.
const maxText = 256 << 20

// looksTranscript: rule 9.
func looksTranscript(head []byte, _ map[string]string) bool {
	return survey(string(head)).isTranscript()
}

// readText reads a transcript. Each turn is a record.
func readText(in *input) error {
	text, err := in.readAll(maxText)
	if err != nil {
		return err
	}
	found := false
	for s := range turns(tone.Document{ID: in.o.Name, Text: text}) {
		found = true
		if !in.emitTurn(s) {
			return nil
		}
	}
	if !found && strings.TrimSpace(text) != "" {
		return fmt.Errorf("%w in this transcript: each turn begins with NAME: at the beginning of a line; read prose as an article", ErrNoTurns)
	}
	return nil
}

// readArticle gives the whole input as one record.
func readArticle(in *input) error {
	text, err := in.readAll(min(maxText, in.limit))
	if err != nil || strings.TrimSpace(text) == "" {
		return err
	}
	in.yield(Record{Statement: tone.Statement{Doc: in.o.Name, Line: 1, Text: text}}, nil)
	return nil
}

// readAll returns all that is left of the input.
func (in *input) readAll(most int) (string, error) {
	var b strings.Builder
	for {
		b.Write(in.unread())
		in.take(len(in.unread()))
		if b.Len() > most {
			return "", tooLong(0, most)
		}
		if !in.more() {
			return b.String(), in.failed()
		}
	}
}

func (in *input) emitTurn(s tone.Statement) bool {
	if len(s.Text) > in.limit {
		return in.fail(tooLong(s.Line, in.limit))
	}
	return in.yield(Record{Statement: s, Labelled: true}, nil)
}

// emitTurns yields the turns of a record whose text is a transcript. They keep
// its line, its time and its columns.
func (in *input) emitTurns(rec tone.Statement) bool {
	found := false
	for s := range turns(tone.Document{ID: rec.Doc, Text: rec.Text}) {
		found = true
		s.ID, s.Line, s.When = rec.ID, rec.Line, rec.When
		s.Meta = append(slices.Clip(rec.Meta), s.Meta...)
		if !in.yield(Record{Statement: s, Labelled: true, Format: string(Text)}, nil) {
			return false
		}
	}
	if !found {
		return in.fail(&Error{Line: rec.Line, Err: fmt.Errorf(`%w in the record's text: each turn begins with NAME: at the beginning of a line; the format "article" is for prose`, ErrNoTurns)})
	}
	return true
}
