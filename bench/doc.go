// Package bench measures detente's speed beside its peers, on texts that it makes itself. It
// is a module of its own, so that the peers stay out of the library's dependencies:
//
//	cd bench
//	go run ./table                                # the tables of README, some minutes
//	go test -run '^$' -bench Score -cpu 1         # one benchmark
//
// Figures are of one machine; their ratios carry over to others.
package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/seed-f57f835e/detente/lexicon"
)

// words are frequent words of English news, and tonal ones that the shipped lexicon knows.
var (
	words = strings.Fields(`the of to and a in for is on that by this with it not are from be or as an at have will
	government minister country party people week year officials state law percent region market company police court plan
	vote election leader foreign public economic national military health energy water school city road
	said told according after before during between against over under about more than would could should has had
	was were been its their his her they he she we which who when where while also only other new first last next`)
	tonal = strings.Fields(`agreement cooperation welcome threat sanctions condemn reject support attack accuse dialogue peace`)
)

// tonalShare is one in how many words is a tonal one: so that a sentence has about one entry, as
// in newspapers (a lexicon's entries per sentence of the PolNeAR corpus's articles: 1.07).
const tonalShare = 15

// News returns about n bytes of text like news: sentences of 8 to 30 words with names, numbers,
// quotations and contractions, of which a share of the words is new to any memory.
func News(n int, seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	b.Grow(n + 300)
	for b.Len() < n {
		sentence(&b, rng)
	}
	return b.String()
}

func sentence(b *strings.Builder, rng *rand.Rand) {
	length := 8 + rng.IntN(23)
	quoted := rng.IntN(5) == 0
	if quoted {
		b.WriteString("“")
	}
	for i := range length {
		w := words[rng.IntN(len(words))]
		if rng.IntN(tonalShare) == 0 {
			w = tonal[rng.IntN(len(tonal))]
		}
		switch k := rng.IntN(40); {
		case i == 0:
			w = strings.ToUpper(w[:1]) + w[1:]
		case k == 0:
			w = "didn’t"
		case k == 1:
			w = number(rng)
		case k < 5:
			w = name(rng)
		}
		b.WriteString(w)
		switch {
		case i == length-1:
			b.WriteString(".")
		case rng.IntN(12) == 0:
			b.WriteString(", ")
		default:
			b.WriteString(" ")
		}
	}
	if quoted {
		b.WriteString("”")
	}
	if rng.IntN(6) == 0 {
		b.WriteString("\n\n")
	} else {
		b.WriteString(" ")
	}
}

func number(rng *rand.Rand) string {
	digits := []byte("1234567890")
	out := make([]byte, 1+rng.IntN(5))
	for i := range out {
		out[i] = digits[rng.IntN(len(digits))]
	}
	return string(out)
}

// name makes a name of one in some hundred thousand.
func name(rng *rand.Rand) string {
	const heads, middles, tails = "Ba Ce Do Fi Gu Ha Ke Lo Mi Nu Pa Re So Ti Vu Wa", "la ne ri so tu va mo", "nd rk lm sen ov ski ric ez"
	pick := func(s string) string { f := strings.Fields(s); return f[rng.IntN(len(f))] }
	return pick(heads) + pick(middles) + pick(middles) + pick(middles) + pick(tails)
}

// Transcript returns about n bytes of turns: a speaker's name, a colon, and one to five
// sentences, as in a record of a meeting.
func Transcript(n int, seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 8))
	names := []string{"Mr. BALAND", "Ms. CERIK", "The PRESIDENT", "Q", "SEN. DOTULM"}
	var b strings.Builder
	b.Grow(n + 1000)
	for b.Len() < n {
		b.WriteString(names[rng.IntN(len(names))] + ": ")
		for range 1 + rng.IntN(5) {
			sentence(&b, rng)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// A Stream reads as JSON Lines of statements, size bytes of them or some more, by so many
// speakers: for inputs that are larger than memory. The same two megabytes of news come
// again and again, each time said by others.
type Stream struct {
	size, read, speakers int
	records              []string
	next                 int
	rest                 []byte
}

// NewStream returns a stream from its beginning.
func NewStream(size, speakers int) *Stream {
	s := &Stream{size: size, speakers: speakers}
	for text := range strings.SplitSeq(News(2<<20, 3), "\n\n") {
		quoted, _ := json.Marshal(text) // a string always can be
		s.records = append(s.records, string(quoted))
	}
	return s
}

// Read is io.Reader's.
func (s *Stream) Read(b []byte) (n int, err error) {
	if len(s.rest) == 0 {
		if s.read >= s.size {
			return 0, io.EOF
		}
		s.rest = fmt.Appendf(s.rest, "{\"speaker\": \"speaker %d\", \"text\": %s}\n", s.next*7%s.speakers, s.records[s.next%len(s.records)])
		s.next++
	}
	n = copy(b, s.rest)
	s.rest = s.rest[n:]
	s.read += n
	return n, nil
}

// Lexicon returns a lexicon of n entries, half of them phrases of the words of News.
func Lexicon(n int) (*lexicon.Lexicon, error) {
	src := lexicon.Source{Name: fmt.Sprint(n)}
	for i := range n {
		p := fmt.Sprintf("entry%d", i)
		if i%2 == 0 {
			p = fmt.Sprintf("%s %s x%d", words[i%len(words)], words[i/7%len(words)], i)
		}
		src.Entries = append(src.Entries, lexicon.Entry{Pattern: p, Pole: lexicon.Pole(i % 2), Weight: 1})
	}
	return lexicon.New(src)
}

// Hostile are texts that slow tools down, each of about n bytes.
func Hostile(n int) map[string]string {
	fill := func(unit string) string { return strings.Repeat(unit, n/len(unit)) }
	return map[string]string{
		"no white space":  fill("abcdefghij"),
		"all quotes":      fill("\"“”‘’'"),
		"all punctuation": fill("!?.,;:()"),
		"one entry":       fill("threat "),
		"one denied":      fill("not threat "),
		"one after all":   fill("threat although "),
		"open quotes":     fill("“a "),
		"full stops":      fill(".("),
	}
}
