// Command table prints the tables of speed that README quotes: what is measured and its peers
// take turns, and of each the best turn counts, so that other work on the machine does not
// favour one of them.
//
//	go run ./table [-turns N] [-megabytes N]
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"time"

	words29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/jonreiter/govader"

	"github.com/seed-f57f835e/detente/bench"
	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/attribution"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

var (
	turns     = flag.Int("turns", 15, "how often each takes its turn")
	megabytes = flag.Int("megabytes", 256, "the longest stream")
)

func main() {
	flag.Parse()
	machine()
	streams() // first, for their memory is the process's
	kernels()
	hostile()
	lengths()
	entries()
	goroutines()
}

// machine prints what the figures are of.
func machine() {
	model := runtime.GOARCH
	if b, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(b)) {
			if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				model = strings.TrimSpace(value)
				break
			}
		}
	}
	fmt.Printf("%s, %d processors, %s, %s", model, runtime.NumCPU(), runtime.GOOS, runtime.Version())
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if strings.Contains(m.Path, "govader") || strings.Contains(m.Path, "uax29") || strings.Contains(m.Path, "prose") {
				fmt.Printf(", %s %.24s", m.Path[strings.Index(m.Path, "/")+1:], m.Version)
			}
		}
	}
	fmt.Println()
}

// A task is work on some bytes of text. Where reset is not nil it comes before each turn, and
// is not measured.
type task struct {
	name  string
	size  int
	do    func()
	reset func()
}

// measure lets the tasks take turns and returns the best time of each.
func measure(tasks []task) []time.Duration {
	best := make([]time.Duration, len(tasks))
	for range *turns {
		for i, t := range tasks {
			if t.reset != nil {
				t.reset()
			}
			start := time.Now()
			t.do()
			if d := time.Since(start); best[i] == 0 || d < best[i] {
				best[i] = d
			}
		}
	}
	return best
}

// table prints the speed of each task, and its ratio to that of the one at index base.
func table(title, of string, base int, tasks []task) {
	best := measure(tasks)
	speed := func(i int) float64 { return float64(tasks[i].size) / 1e6 / best[i].Seconds() }
	fmt.Printf("\n| %s | MB/s | %s |\n|---|---|---|\n", title, of)
	for i, t := range tasks {
		fmt.Printf("| %s | %.3g | %.2f |\n", t.name, speed(i), speed(i)/speed(base))
	}
}

// scoring returns a task that scores a text, over and over.
func scoring(name string, a *tone.Analyzer, text string) task {
	var s tone.Score
	return task{name: name, size: len(text), do: func() { a.AppendScore(&s, text) }}
}

// statements returns a task that scores each paragraph of a text, over and over.
func statements(name string, a *tone.Analyzer, text string) task {
	var s tone.Score
	paragraphs := strings.SplitAfter(text, "\n\n")
	return task{name: name, size: len(text), do: func() {
		for _, p := range paragraphs {
			a.AppendScore(&s, p)
		}
	}}
}

const size = 1 << 20

func kernels() {
	a := &tone.Analyzer{Lexicon: lexicon.English()}
	news, short := bench.News(size, 1), bench.News(1<<16, 2)
	var cold *tone.Analyzer
	vader := govader.NewSentimentIntensityAnalyzer()
	var at attribution.Attributor
	table("one goroutine, news-like text", "of govader", 0, []task{
		{name: "govader", size: len(short), do: func() { vader.PolarityScores(short) }},
		statements("detente, score", a, news),
		statements("detente, score, transcript-like text", a, bench.Transcript(size, 1)),
		{name: "detente, score, nothing seen before", size: len(news), do: func() { cold.Score(news) }, reset: func() {
			l, err := lexicon.English().With()
			if err != nil {
				log.Fatal(err)
			}
			cold = &tone.Analyzer{Lexicon: l}
		}},
		{name: "detente, attribute", size: len(short), do: func() { at.Quotes(tone.Document{Text: short}) }},
		{name: "prose, tokens alone", size: len(short), do: func() {
			if _, err := prose.NewDocument(short, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false)); err != nil {
				log.Fatal(err)
			}
		}},
		{name: "uax29, words alone", size: len(news), do: func() {
			for it := words29.FromString(news); it.Next(); {
			}
		}},
		{name: "bytes.Fields, a plain word count", size: len(news), do: func() { _ = len(bytes.Fields([]byte(news))) }},
	})
}

// hostile measures texts of 16 MB too, which is as long as a record may be.
func hostile() {
	a := &tone.Analyzer{Lexicon: lexicon.English()}
	for _, n := range []int{size, 16 * size} {
		tasks := []task{scoring("news-like text", a, bench.News(n, 1))}
		texts := bench.Hostile(n)
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			tasks = append(tasks, scoring(name, a, texts[name]))
		}
		table(fmt.Sprintf("hostile text, %d MB", n>>20), "of news-like", 0, tasks)
	}
}

func lengths() {
	a := &tone.Analyzer{Lexicon: lexicon.English()}
	var tasks []task
	for _, n := range []int{1 << 10, 16 << 10, 256 << 10, 4 << 20, 100 << 20} {
		t := scoring(fmt.Sprintf("%d KB", n>>10), a, bench.News(n, 1))
		if times := size / n; times > 1 { // so that a turn is long enough to be measured
			once := t.do
			t.size *= times
			t.do = func() {
				for range times {
					once()
				}
			}
		}
		tasks = append(tasks, t)
	}
	table("length of the text", "of 256 KB", 2, tasks)
}

func entries() {
	var tasks []task
	news := bench.News(size, 1)
	for _, n := range []int{300, 3000, 30000} {
		l, err := bench.Lexicon(n)
		if err != nil {
			log.Fatal(err)
		}
		tasks = append(tasks, statements(fmt.Sprint(n), &tone.Analyzer{Lexicon: l}, news))
	}
	table("entries", "of 300", 0, tasks)
}

func goroutines() {
	a := &tone.Analyzer{Lexicon: lexicon.English()}
	var tasks []task
	for n := 1; n <= runtime.NumCPU(); n *= 2 {
		parts := make([]task, n)
		for i := range parts {
			parts[i] = statements("", a, bench.News(size, uint64(i)))
		}
		tasks = append(tasks, task{name: fmt.Sprint(n), size: n * size, do: func() {
			var wg sync.WaitGroup
			for _, p := range parts {
				wg.Go(p.do)
			}
			wg.Wait()
		}})
	}
	table("goroutines", "of one", 0, tasks)
}

// streams reads JSON Lines to profiles, of a thousand speakers, and prints the memory that it
// took.
func streams() {
	fmt.Printf("\n| stream of 1,000 speakers | MB/s | memory |\n|---|---|---|\n")
	var a tone.Analyzer
	for n := 16; n <= *megabytes; n *= 4 {
		runtime.GC()
		debug.FreeOSMemory()
		stop := make(chan bool)
		peak := watch(stop)
		start := time.Now()
		records := transcript.Read(bench.NewStream(n<<20, 1000), transcript.Options{Format: transcript.JSONLines})
		if _, err := a.Collect(context.Background(), records, tone.CollectOptions{}); err != nil {
			log.Fatal(err)
		}
		took := time.Since(start)
		close(stop)
		fmt.Printf("| %d MB | %.3g | %d MiB |\n", n, float64(n<<20)/1e6/took.Seconds(), <-peak>>20)
	}
}

// watch returns the most memory that the process holds until stop is closed.
func watch(stop <-chan bool) <-chan uint64 {
	out := make(chan uint64)
	go func() {
		var most uint64
		samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		for {
			metrics.Read(samples)
			most = max(most, samples[0].Value.Uint64()-samples[1].Value.Uint64())
			select {
			case <-stop:
				out <- most
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return out
}
