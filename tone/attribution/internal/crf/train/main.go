// Train trains the model of package crf and writes it.
//
//	go run ./tone/attribution/internal/crf/train [-corpus FILE] [-out FILE] [-seed N]
//
// The same corpus and seed give the same bytes on one platform. With -fold K of 0
// to 9 it leaves a tenth of the articles out, prints scores on them and writes
// nothing.
package main

import (
	"crypto/sha1"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/seed-f57f835e/detente/tone/attribution/internal/crf"
)

func main() {
	var s crf.Settings
	corpus := flag.String("corpus", "../shared/data/attribution/polnear-train.jsonl", "articles with attributions, JSON Lines")
	out := flag.String("out", "tone/attribution/internal/crf/model.bin", "the model")
	fold := flag.Int("fold", -1, "leave out this tenth of the articles and score on it")
	flag.Uint64Var(&s.Seed, "seed", 1, "of the order of articles and of dropout")
	flag.IntVar(&s.Models, "models", 0, "models to average (0: as shipped)")
	flag.IntVar(&s.Epochs, "epochs", 0, "passes over the articles (0: as shipped)")
	flag.Parse()
	if err := run(*corpus, *out, *fold, s); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(corpus, out string, fold int, s crf.Settings) error {
	articles, err := read(corpus)
	if err != nil {
		return err
	}
	learn, held := split(articles, fold)
	file, err := crf.Train(learn, s, progress())
	if err != nil {
		return err
	}
	m, err := crf.Parse(file)
	if err != nil {
		return err
	}
	if fold >= 0 {
		report("left out", m, held)
		return nil
	}
	report("trained on, so far too good", m, learn)
	fmt.Printf("%s: %d bytes\n", out, len(file))
	return os.WriteFile(out, file, 0o644)
}

func read(name string) ([]crf.Article, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return crf.ReadCorpus(f)
}

// split parts the articles by a hash of their names.
func split(articles []crf.Article, fold int) (learn, held []crf.Article) {
	for _, a := range articles {
		if int(sha1.Sum([]byte(a.ID))[1])%10 == fold {
			held = append(held, a)
		} else {
			learn = append(learn, a)
		}
	}
	return learn, held
}

func progress() func(format string, args ...any) {
	start := time.Now()
	return func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.1f s  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
}

func report(name string, m *crf.Model, articles []crf.Article) {
	var whole, alone crf.Measure
	for i := range articles {
		whole.AddArticle(m, &articles[i])
		alone.AddAlone(m, &articles[i])
	}
	fmt.Printf("%d articles (%s)\nwhole      %v\nsentences  %v\n", len(articles), name, &whole, &alone)
}
