// Train trains the model of package crf and writes it.
//
//	go run ./tone/attribution/internal/crf/train [-corpus FILE] [-out FILE] [-seed N]
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
	data := "../shared/data/attribution/"
	corpus := flag.String("corpus", data+"polnear-train.jsonl", "")
	dev := flag.String("dev", "", "")
	devs := flag.String("devs", "", "")
	out := flag.String("out", "", "")
	held := flag.Int("held", -1, "")
	sub := flag.Int("sub", 1, "")
	flag.Uint64Var(&s.Seed, "seed", 1, "")
	flag.IntVar(&s.Models, "models", 0, "")
	flag.IntVar(&s.Epochs, "epochs", 0, "")
	flag.IntVar(&s.Least, "least", 0, "")
	flag.IntVar(&s.Most, "most", 0, "")
	flag.Float64Var(&s.Rate, "rate", 0, "")
	flag.Float64Var(&s.Keep, "keep", 0, "")
	flag.Float64Var(&crf.Alone, "alone", 0, "")
	flag.Parse()
	articles := read(*corpus)
	var train, test []crf.Article
	for _, a := range articles {
		h := int(sha1.Sum([]byte(a.ID))[1])
		if *held >= 0 && h%10 == *held {
			test = append(test, a)
		} else if (h/10)%*sub == 0 {
			train = append(train, a)
		}
	}
	if len(test) > 0 {
		crf.X = func(n int, m *crf.Model) {
			report(m, fmt.Sprint("most ", n), test)
		}
	}
	t := time.Now()
	m := crf.Train(train, s, func(f string, a ...any) {
		fmt.Fprintf(os.Stderr, "%5.0fs "+f+"\n", append([]any{time.Since(t).Seconds()}, a...)...)
	})
	fmt.Println("trained in", time.Since(t))
	if *out != "" {
		data, err := m.AppendBinary(nil)
		if err != nil {
			panic(err)
		}
		fmt.Println("bytes", len(data))
		if err := os.WriteFile(*out, data, 0o644); err != nil {
			panic(err)
		}
		if m, err = crf.Parse(data); err != nil {
			panic(err)
		}
	}
	if len(test) > 0 {
		report(m, "held", test)
	}
	if *dev != "" {
		report(m, "dev", read(*dev))
	}
	if *devs != "" {
		f, _ := os.Open(*devs)
		tagged, err := crf.ReadTagged(f)
		if err != nil {
			panic(err)
		}
		var read, check, all crf.Measure
		var rd []crf.Tagged
		for i := range tagged {
			x := &check
			if sha1.Sum([]byte(tagged[i].ID))[0]%2 == 1 {
				x = &read
				rd = append(rd, tagged[i])
			}
			x.AddTagged(m, &tagged[i])
			all.AddTagged(m, &tagged[i])
		}
		dump(m, rd, "/tmp/crfwork/dump.txt")
		fmt.Println("sentences read ", read.String())
		fmt.Println("sentences check", check.String())
		fmt.Println("sentences all  ", all.String())
	}
}

func report(m *crf.Model, name string, articles []crf.Article) {
	var whole, alone crf.Measure
	n := 0
	t := time.Now()
	for i := range articles {
		n += len(articles[i].Text)
		m.Label(nil, articles[i].Text)
	}
	d := time.Since(t)
	for i := range articles {
		whole.AddArticle(m, &articles[i])
		alone.AddAlone(m, &articles[i])
	}
	fmt.Println(name, "whole", whole.String())
	fmt.Println(name, "alone", alone.String())
	fmt.Printf("%.2f MB/s\n", float64(n)/1e6/d.Seconds())
}

func read(name string) []crf.Article {
	f, err := os.Open(name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	all, err := crf.ReadCorpus(f)
	if err != nil {
		panic(err)
	}
	return all
}
