// Package generate writes corpora for tests of scale: documents of mixed formats, of made-up
// speech, the same for the same seed.
package generate

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// A Corpus says what to write.
type Corpus struct {
	Documents int
	Bytes     int // of a document, on average
	Broken    int // one in so many cannot be read; 0: none
	Seed      uint64
}

// Write writes the corpus into dir, a thousand documents a folder.
func (c Corpus) Write(dir string) error {
	for i := range c.Documents {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if i%1000 == 0 {
			if err := os.MkdirAll(folder, 0o777); err != nil {
				return err
			}
		}
		d := &document{rng: rand.New(rand.NewPCG(c.Seed, uint64(i))), number: i}
		ext, text := d.write(c.Bytes/2 + d.rng.IntN(c.Bytes+1))
		if c.Broken > 0 && i%c.Broken == c.Broken/2 {
			ext, text = ".txt", append(text[:len(text)/2:len(text)/2], 0xff, 0xfe, 0)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d%s", i, ext)), text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// A document is being made up.
type document struct {
	rng    *rand.Rand
	number int
}

// write makes about n bytes in one of the formats.
func (d *document) write(n int) (ext string, text []byte) {
	formats := []struct {
		ext  string
		make func(n int) []byte
	}{
		{".jsonl", d.jsonLines}, {".csv", d.table}, {".txt", d.transcript}, {".txt", d.article},
		{".vtt", d.subtitles}, {".jsonl", d.jsonLines}, {".jsonl.gz", func(n int) []byte { return squeeze(d.jsonLines(n)) }},
	}
	f := formats[d.number%len(formats)]
	return f.ext, f.make(n)
}

func (d *document) jsonLines(n int) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for i := 0; b.Len() < n; i++ {
		enc.Encode(map[string]string{"id": fmt.Sprintf("%d-%d", d.number, i), "speaker": d.speaker(), "date": d.date(), "party": d.pick(parties), "text": d.speech(1 + d.rng.IntN(6))})
	}
	return b.Bytes()
}

func (d *document) table(n int) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write([]string{"speaker", "date", "party", "text"})
	for w.Flush(); b.Len() < n; w.Flush() {
		w.Write([]string{d.speaker(), d.date(), d.pick(parties), d.speech(1 + d.rng.IntN(6))})
	}
	return b.Bytes()
}

func (d *document) transcript(n int) []byte {
	var b bytes.Buffer
	for b.Len() < n {
		fmt.Fprintf(&b, "%s: %s\n\n", strings.ToUpper(d.speaker()), d.speech(1+d.rng.IntN(6)))
	}
	return b.Bytes()
}

func (d *document) article(n int) []byte {
	var b bytes.Buffer
	for b.Len() < n {
		who, said := d.speaker(), d.sentence()
		switch d.rng.IntN(3) {
		case 0:
			fmt.Fprintf(&b, "“%s,” said %s. ", strings.TrimSuffix(said, "."), who)
		case 1:
			fmt.Fprintf(&b, "%s said that %s ", who, strings.ToLower(said[:1])+said[1:])
		}
		fmt.Fprintf(&b, "%s\n\n", d.speech(2))
	}
	return b.Bytes()
}

func (d *document) subtitles(n int) []byte {
	b := bytes.NewBufferString("WEBVTT\n\n")
	for t := 0; b.Len() < n; t += 4 {
		fmt.Fprintf(b, "%02d:%02d:%02d.000 --> %02d:%02d:%02d.000\n<v %s>%s\n\n", t/3600, t/60%60, t%60, (t+3)/3600, (t+3)/60%60, (t+3)%60, d.speaker(), d.sentence())
	}
	return b.Bytes()
}

func squeeze(b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b)
	z.Close()
	return out.Bytes()
}

func (d *document) speaker() string { return d.pick(firstNames) + " " + d.pick(lastNames) }

func (d *document) date() string {
	return fmt.Sprintf("%d-%02d-%02d", 2000+d.rng.IntN(20), 1+d.rng.IntN(12), 1+d.rng.IntN(28))
}

func (d *document) speech(sentences int) string {
	list := make([]string, sentences)
	for i := range list {
		list[i] = d.sentence()
	}
	return strings.Join(list, " ")
}

func (d *document) sentence() string {
	s := fmt.Sprintf(d.pick(frames), d.pick(subjects), d.pick(deeds), d.pick(matters))
	return strings.ToUpper(s[:1]) + s[1:]
}

func (d *document) pick(list []string) string { return list[d.rng.IntN(len(list))] }

var (
	parties    = []string{"Harbour", "Meadow", "Union", "Lantern"}
	firstNames = []string{"Ana", "Bo", "Cyra", "Dov", "Elin", "Faro", "Gita", "Hale", "Ines", "Jory"}
	lastNames  = []string{"Adeyemi", "Brandt", "Castell", "Dorn", "Ekwall", "Farkas", "Grieve", "Holm", "Ibarra", "Juhl"}
	frames     = []string{
		"%s %s %s.", "after a long week %s %s %s.", "%s %s %s, and the hall was quiet.", "on the second day %s %s %s in front of the committee.",
		"in the view of the ministry %s %s %s.", "as the record of the meeting shows, %s %s %s.",
	}
	subjects = []string{"we", "the delegation", "our side", "the council", "their government", "the union of ferry crews", "the two ports", "the committee", "the mayor", "my colleagues", "the opposition", "they"}
	deeds    = []string{
		"will not accept", "rejected", "welcomed", "is ready to discuss", "strongly condemned", "remains committed to", "walked away from", "proposed a joint study of",
		"threatened to end", "thanked all sides for", "measured", "published", "postponed", "read out", "would never agree to", "hopes for dialogue on", "looked at", "counted",
	}
	matters = []string{
		"the new harbour fees", "an agreement on the river", "the attack on the convoy", "the schedule of the summer ferries", "a lasting peace in the valley", "the tariffs on timber",
		"the cooperation of the two ports", "the report on school buildings", "the deployment of patrol boats", "the talks about wages", "the census", "the bridge at Orrin",
	}
)
