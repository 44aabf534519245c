package transcript

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// A cue is a stretch of subtitles.
type cue struct {
	line  int    // 1-based
	start string // "00:01:05.250"
	said  []said
}

// A said is what one voice says in a cue.
type said struct{ voice, text string }

// A cueSheet is subtitles that were read. Their document is the text of the
// cues, a line break after each.
type cueSheet struct {
	in     *input
	text   strings.Builder
	pieces []piece
	voices bool
}

// A piece of the document comes from one cue.
type piece struct {
	at, line     int
	start, voice string
}

// add adds a cue, and reports whether there is room for more.
func (c *cueSheet) add(q cue) error {
	for _, s := range q.said {
		text := strings.TrimSpace(s.text)
		if text == "" {
			continue
		}
		c.voices = c.voices || s.voice != ""
		c.pieces = append(c.pieces, piece{c.text.Len(), q.line, q.start, s.voice})
		c.text.WriteString(dialogue(text))
		c.text.WriteByte('\n')
	}
	if c.text.Len() > maxText {
		return tooLong(q.line, maxText)
	}
	return nil
}

// emit yields the turns: those of the voices where there are any, else those
// of the labels inside the text, else the whole as a document.
func (c *cueSheet) emit() error {
	text := withColons(c.text.String())
	switch {
	case c.voices:
		c.emitVoices(text)
	case c.eachLabelled(text):
		c.emitLabelled(text)
	case survey(text).isTranscript():
		for s := range turns(tone.Document{ID: c.in.o.Name, Text: text}) {
			p := c.pieceAt(s.Parts[0].Span.Start)
			s.Line = p.line
			if !slices.ContainsFunc(s.Meta, isTimestamp) {
				s.Meta = append(s.Meta, tone.Column{Name: "timestamp", Value: p.start})
			}
			if !c.in.emitTurn(s) {
				return nil
			}
		}
	case len(text) > c.in.limit:
		return tooLong(0, c.in.limit)
	case text != "":
		text = withoutArrows(text)
		c.in.yield(Record{Statement: tone.Statement{Doc: c.in.o.Name, Line: c.pieces[0].line, Text: text}}, nil)
	}
	return nil
}

// dialogue writes arrows for the dashes that begin the lines of a cue in which
// two people speak.
func dialogue(text string) string {
	if !strings.HasPrefix(text, "-") && !strings.Contains(text, "\n-") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if said, ok := strings.CutPrefix(strings.TrimSpace(line), "-"); ok && !strings.HasPrefix(said, "-") {
			lines[i] = arrows + " " + strings.TrimSpace(said)
		}
	}
	return strings.Join(lines, "\n")
}

// bracketed is how subtitles for the hard of hearing name who speaks.
var bracketed = regexp.MustCompile(`(?m)^((?:>> )?)\[(\p{Lu}[^\]\n]{0,60})\] (\S)`)

// withColons writes " Name: " for "[Name] " where a name recurs, so that the
// text is as long as before. "[Sighs] " is no name.
func withColons(text string) string {
	if !strings.Contains(text, "[") {
		return text
	}
	times := map[string]int{}
	for _, m := range bracketed.FindAllStringSubmatch(text, -1) {
		times[m[2]]++
	}
	return bracketed.ReplaceAllStringFunc(text, func(s string) string {
		m := bracketed.FindStringSubmatch(s)
		if _, ok := judge(m[2]); times[m[2]] < 2 || !ok || sounds()[fold(strings.Fields(m[2])[0])] {
			return s
		}
		return m[1] + " " + m[2] + ": " + m[3]
	})
}

// sounds begin what subtitles say of how somebody speaks.
var sounds = words(`sighs laughs chuckles laughing laughter applause music cheering coughs gasps sobs sobbing crying cries
	speaking in whispers whispering shouting shouts yells screams groans grunts clears scoffs sniffles silence
	inaudible indistinct crosstalk foreign singing speaks mutters exhales inhales giggles snickers`)

func withoutArrows(text string) string {
	return strings.TrimPrefix(strings.ReplaceAll("\n"+text, "\n"+arrows+" ", "\n"), "\n")
}

// cueLabel is how meeting programs begin each cue: with whatever name somebody
// has given himself.
var cueLabel = regexp.MustCompile(`^([^\s:>][^:\n]{0,60}): +\S`)

// eachLabelled reports whether four of five cues begin with a label, few names
// come again and again, and the rules for transcripts know fewer of them.
func (c *cueSheet) eachLabelled(text string) bool {
	names, all := map[string]bool{}, 0
	for _, p := range c.pieces {
		if m := cueLabel.FindStringSubmatch(text[p.at:]); m != nil {
			names[m[1]] = true
			all++
		}
	}
	return all >= 4 && all*5 >= len(c.pieces)*4 && len(names)*2 <= all && survey(text).count(byColon) < all
}

// emitLabelled yields a turn a label.
func (c *cueSheet) emitLabelled(text string) {
	s := speech{in: c.in}
	for i, p := range c.pieces {
		said := text[p.at:c.pieceEnd(i, len(text))]
		t := tone.Statement{Speaker: s.open.Speaker, Line: p.line, Text: said}
		if m := cueLabel.FindStringSubmatch(said); m != nil {
			s.flush()
			t.Speaker, t.Text = m[1], said[len(m[1])+1:]
			if l, ok := parseLabel(said); ok {
				t.Speaker, t.Meta, t.Text = l.name, l.meta, said[l.end:]
			}
		}
		t.Meta = append(t.Meta, tone.Column{Name: "timestamp", Value: p.start})
		if !s.add(t) {
			return
		}
	}
	s.flush()
}

func (c *cueSheet) pieceEnd(i, size int) int {
	if i+1 < len(c.pieces) {
		return c.pieces[i+1].at
	}
	return size
}

func (c *cueSheet) emitVoices(text string) {
	s := speech{in: c.in}
	for i, p := range c.pieces {
		end := c.pieceEnd(i, len(text))
		if !s.add(tone.Statement{
			Speaker: p.voice, Line: p.line, Text: withoutArrows(text[p.at:end]),
			Meta: []tone.Column{{Name: "timestamp", Value: p.start}},
		}) {
			return
		}
	}
	s.flush()
}

// pieceAt returns the piece that a place in the document belongs to.
func (c *cueSheet) pieceAt(at int) piece {
	i := sort.Search(len(c.pieces), func(i int) bool { return c.pieces[i].at > at })
	return c.pieces[max(i-1, 0)]
}

func isTimestamp(c tone.Column) bool { return c.Name == "timestamp" }

// timing parses "00:01:05,250 --> 00:01:08,000", perhaps with more behind it,
// and returns the start, with a full stop.
func timing(line string) (start string, ok bool) {
	from, to, ok := strings.Cut(line, "-->")
	if !ok {
		return "", false
	}
	to, _, _ = strings.Cut(strings.TrimLeft(to, " \t"), " ")
	from = strings.TrimSpace(from)
	if !isCueTime(from) || !isCueTime(strings.TrimSpace(to)) {
		return "", false
	}
	return strings.ReplaceAll(from, ",", "."), true
}

// isCueTime: "01:05.250", "00:01:05,250".
func isCueTime(s string) bool {
	colons := strings.Count(s, ":")
	return colons > 0 && colons < 3 && len(s) <= 20 && strings.Trim(s, "0123456789:.,") == "" && isDigit(s[0]) && isDigit(s[len(s)-1])
}

// block returns the next lines of the input up to a blank one, without their
// line breaks, and the number of the first. It returns none at the end.
func (in *input) block() (lines []string, at int, err error) {
	size := 0
	for {
		line, err := in.nextLine()
		if err != nil {
			if _, bad := err.(*Error); bad {
				return lines, at, err
			}
			return lines, at, in.failed()
		}
		text := strings.TrimRight(string(line), "\r\n")
		if strings.TrimSpace(text) == "" {
			if len(lines) > 0 {
				return lines, at, nil
			}
			continue
		}
		if len(lines) == 0 {
			at = in.lineTaken(line)
		}
		if size += len(text); size > in.limit {
			in.skipBlock()
			return nil, 0, tooLong(at, in.limit)
		}
		lines = append(lines, text)
	}
}

// skipBlock moves to the next blank line.
func (in *input) skipBlock() {
	for {
		line, err := in.nextLine()
		if _, bad := err.(*Error); bad {
			continue
		}
		if err != nil || strings.TrimSpace(string(line)) == "" {
			return
		}
	}
}

// readCues reads blocks as cues until the end; parse says what to do with one.
func (in *input) readCues(parse func(lines []string, at int) (cue, error)) error {
	sheet := cueSheet{in: in}
	for {
		lines, at, err := in.block()
		if err == nil && len(lines) == 0 {
			return sheet.emit()
		}
		var q cue
		if err == nil {
			q, err = parse(lines, at)
		}
		if err == nil {
			err = sheet.add(q)
		}
		if err == nil {
			continue
		}
		if e, bad := err.(*Error); !bad || e.Line == 0 {
			return err
		}
		if !in.fail(err) {
			return nil
		}
	}
}
