package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/report"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

func (a *app) attributeCommand() *cobra.Command {
	return a.verb("attribute", "Find who said what in each document",
		`attribute finds the direct, indirect and mixed speech of a news article and the speaker
of each, with the places of source, cue and content in the text. The turns of a
transcript come as they are labelled. With each stand how sure it is, how sure its speaker,
and why; what is believed, wanted or feared is told from what is said. Aliases name
speakers over all articles:

  Wang Yi: [Wang, China's top diplomat]
  US State Department: [State Department, Foggy Bottom]`,
		`  detente attribute article.txt
  detente attribute --aliases names.yaml --known cabinet.txt --said-only article.txt
  detente attribute --min-confidence 0.7 --min-speaker 0.8 article.txt
  detente attribute --input jsonl --output jsonl articles.jsonl`, a.attribute)
}

func (a *app) attribute(ctx context.Context, inputs []string) error {
	at, err := a.attributor()
	if err != nil {
		return err
	}
	format, err := report.ParseFormat(a.output)
	if err != nil {
		return usageError{err}
	}
	records, err := a.records(ctx, inputs)
	if err != nil {
		return err
	}
	lines := report.Quotes(format, report.Options{Color: colour(a.out)})
	w := newItems(a.out)
	var turns report.Quoted // of the transcript at hand: they come one by one
	flush := func() error {
		if len(turns.Quotes) == 0 {
			return nil
		}
		q := turns
		turns = report.Quoted{}
		return w.write(lines.Head, lines.Sep, func(b []byte) []byte { return lines.Append(b, q) })
	}
	quoted := ordered(ctx, records, a.workerCount(), func(rec transcript.Record) report.Quoted { return quotes(at, rec) })
	for q := range quoted {
		if q.Format == transcriptFormat && q.Document.ID == turns.Document.ID && len(turns.Quotes) > 0 {
			turns.Quotes = append(turns.Quotes, q.Quotes...)
			continue
		}
		if err := flush(); err != nil {
			return err
		}
		turns = q
		if q.Format != transcriptFormat {
			turns = report.Quoted{}
			if err := w.write(lines.Head, lines.Sep, func(b []byte) []byte { return lines.Append(b, q) }); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return w.end(ctx, lines.Head, lines.Tail)
}

const (
	articleFormat    = string(transcript.Article)
	transcriptFormat = string(transcript.Text)
)

// quotes returns who said what in a record.
func quotes(at *attribution.Attributor, rec transcript.Record) report.Quoted {
	s := rec.Statement
	doc := tone.Document{ID: documentID(s), Text: s.Text}
	if !rec.Labelled {
		return report.Quoted{Document: doc, Format: articleFormat, Quotes: at.Quotes(doc)}
	}
	q := attribution.Quote{Speaker: s.Speaker, Kind: s.Kind, Confidence: 1, SpeakerConfidence: 1, Why: "labelled", Content: s.DocSpans(0, len(s.Text))}
	return report.Quoted{Document: doc, Format: transcriptFormat, Quotes: []attribution.Quote{q}}
}

// documentID is the document's own name, or the record's.
func documentID(s tone.Statement) string {
	if s.ID != "" {
		return s.ID
	}
	return s.Doc
}
