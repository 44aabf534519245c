package tonebeam_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var sentences = []string{
	"We welcome the agreement and remain ready for dialogue.", "There is no room for compromise on the dam.",
	"They attacked the village, and we condemn it.", "We will not impose sanctions.", "The harvest was good this year.",
	"We appreciate your support and will cooperate — gladly.", "Nobody rejects talks <here> & now.",
}

var speakers = []string{"Ana Ruiz", "Ben Oduya", "Chloé \"CC\" Blanc", "王毅", " "}

// statement is a record as a table has it; some name their document, some their date.
func statement(rng *rand.Rand) map[string]string {
	rec := map[string]string{"speaker": speakers[rng.IntN(len(speakers)-1)], "party": []string{"red", "blue"}[rng.IntN(2)]}
	if rng.IntN(2) == 0 {
		rec["doc"] = fmt.Sprintf("sitting %d", rng.IntN(9))
	}
	if rng.IntN(3) > 0 {
		rec["date"] = fmt.Sprintf("2024-%02d-07", 1+rng.IntN(12))
	}
	rec["text"] = text(rng)
	return rec
}

func text(rng *rand.Rand) string {
	var list []string
	for range 1 + rng.IntN(5) {
		list = append(list, sentences[rng.IntN(len(sentences))])
	}
	return strings.Join(list, " ")
}

func article(rng *rand.Rand, id int) map[string]string {
	name := []string{"Mira Sanz", "Tomas Keel"}[rng.IntN(2)]
	return map[string]string{"id": fmt.Sprintf("article %d", id), "date": "2024-05-03", "party": "press", "text": fmt.Sprintf(
		"Talks went on in the port on Friday.\n\n“%s” minister %s said. “%s”\n\nThe union said that it would reject the offer.", text(rng), name, text(rng))}
}

// corpus writes files of several formats, good and bad, and returns their folder.
func corpus(t testing.TB, files, records int) string {
	t.Helper()
	dir := t.TempDir()
	rng := rand.New(rand.NewPCG(6, 5))
	for i := range files {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		for j := range records {
			rec := statement(rng)
			if rng.IntN(10) == 0 {
				rec = article(rng, i*records+j)
			}
			require.NoError(t, enc.Encode(rec))
		}
		write(t, dir, fmt.Sprintf("s%02d.jsonl", i), b.Bytes())
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	fmt.Fprintf(w, "speaker,text,party\nAna Ruiz,\"We condemn it, and we will attack.\",red\nBen Oduya,We welcome it.,blue\n")
	require.NoError(t, w.Close())
	write(t, dir, "table.csv.gz", packed.Bytes())
	write(t, dir, "briefing.txt", []byte("MS. LARK: We welcome the talks.\n\nQUESTION: Will you reject the treaty?\n\nMS. LARK: There is no room for compromise.\n\nQUESTION: Thank you.\n"))
	write(t, dir, "broken.jsonl", []byte("{\"speaker\": \"Ana Ruiz\", \"text\": \"We welcome it.\"}\n{\"speaker\":\n{\"speaker\": \"Ben Oduya\", \"text\": \"We condemn it.\"}\n"))
	write(t, dir, "empty.txt", nil)
	write(t, dir, "latin.txt", []byte("Caf\xe9 talks: we welcome them.\n"))
	write(t, dir, "nul.txt", []byte("We welcome\x00 them.\n"))
	return dir
}

func write(t testing.TB, dir, name string, b []byte) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), b, 0o666))
}
