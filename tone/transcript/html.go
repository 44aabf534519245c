package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-f57f835e/detente/tone"
)

// A Page is the article of an HTML page.
type Page struct {
	Text string        // its paragraphs, blank lines between them
	When time.Time     // when it was published; zero where the page does not say
	Meta []tone.Column // what else the page says of itself, such as its title
}

// looksHTML: the first tag is that of a page.
func looksHTML(head []byte, _ map[string]string) bool {
	s := bytes.ToLower(head[:min(len(head), 4096)])
	for {
		s = bytes.TrimSpace(s)
		after := []byte(nil)
		switch {
		case bytes.HasPrefix(s, []byte("<!doctype html")), bytes.HasPrefix(s, []byte("<html")), bytes.HasPrefix(s, []byte("<head>")):
			return true
		case bytes.HasPrefix(s, []byte("<!--")):
			_, after, _ = bytes.Cut(s, []byte("-->"))
		case bytes.HasPrefix(s, []byte("<?xml")):
			_, after, _ = bytes.Cut(s, []byte("?>"))
		}
		if after == nil {
			return false
		}
		s = after
	}
}

// isPage reports whether an input that is said to be text is a page, whose
// text has to be taken out first.
func (in *input) isPage(f Format) bool {
	return (f == Text || f == Article) && in.o.HTML != nil && looksHTML(in.peek(headSize), nil)
}

// readHTML reads a page whose text is a transcript or an article. Its lines
// are not the input's, so the records have none.
func readHTML(in *input) error {
	if in.o.HTML == nil {
		return errors.New("an HTML page: give Options.HTML, such as package tone/transcript/html has it, or save the page as text")
	}
	b, err := in.readAll(min(maxText, in.limit))
	if err != nil || strings.TrimSpace(b) == "" {
		return err
	}
	page, err := in.o.HTML([]byte(b))
	if err != nil {
		return err
	}
	if strings.TrimSpace(page.Text) == "" {
		return errors.New("no article in this HTML page: its text is written by a script, or it is a list of links")
	}
	if f := in.o.Format; f == Text || f != Article && looksTranscript([]byte(page.Text), nil) {
		return in.readTurns(page)
	}
	in.yield(Record{Statement: tone.Statement{Doc: in.o.Name, Text: page.Text, When: page.When, Meta: page.Meta}}, nil)
	return nil
}

func (in *input) readTurns(page Page) error {
	found := false
	for s := range turns(tone.Document{ID: in.o.Name, Text: page.Text}) {
		found = true
		s.Line, s.When = 0, page.When
		s.Meta = append(slices.Clip(page.Meta), s.Meta...)
		if !in.emitTurn(s) {
			return nil
		}
	}
	if !found {
		return fmt.Errorf("%w in this page", ErrNoTurns)
	}
	return nil
}
