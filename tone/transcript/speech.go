package transcript

import (
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// A speech joins the pieces that one speaker says one after the other, the
// cues of subtitles, the segments of a recogniser, to a turn. The document of
// its turns is their text, a blank line between them.
type speech struct {
	in      *input
	open    tone.Statement
	text    strings.Builder
	end     int  // of the document, up to the last turn
	named   bool // some piece had a speaker
	tooLong bool
	stopped bool
}

// add adds a piece; its statement's text is joined to the turn that is open
// where that is the same speaker's.
func (s *speech) add(piece tone.Statement) bool {
	if piece.Text = strings.TrimSpace(piece.Text); piece.Text == "" {
		return !s.stopped
	}
	same := s.text.Len() > 0 && s.open.Speaker == piece.Speaker
	s.named = s.named || piece.Speaker != ""
	if !same {
		s.flush()
		s.open = piece
	}
	switch {
	case s.tooLong:
	case s.text.Len()+len(piece.Text) > s.in.limit:
		s.tooLong = true
		s.text.WriteByte(' ') // so that the turn is open
	default:
		if same {
			s.text.WriteByte(' ')
		}
		s.text.WriteString(piece.Text)
	}
	return !s.stopped
}

// flush ends the turn that is open. Where no piece had a speaker it is a
// document to be attributed.
func (s *speech) flush() {
	t, text, tooLongNow := s.open, s.text.String(), s.tooLong
	s.text.Reset()
	s.tooLong = false
	if text == "" || s.stopped {
		return
	}
	if tooLongNow {
		s.stopped = !s.in.fail(tooLong(t.Line, s.in.limit))
		return
	}
	s.stopped = !s.in.yield(s.record(t, text), nil)
}

// record makes the record of a turn, and puts it into the document.
func (s *speech) record(t tone.Statement, text string) Record {
	t.Text, t.Kind = text, tone.Turn
	if t.Doc == "" {
		t.Doc = s.in.o.Name
	}
	if !s.named {
		return Record{Statement: t}
	}
	if s.end > 0 {
		s.end += len(partBreak)
	}
	t.Parts = []tone.Part{{Span: tone.Span{Start: s.end, End: s.end + len(text)}}}
	s.end += len(text)
	return Record{Statement: t, Labelled: true}
}
