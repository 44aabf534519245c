// Package bench measures detente's speed beside its peers, on texts that it makes itself. It
// is a module of its own, so that the peers stay out of the library's dependencies:
//
//	cd bench && go test -run '^$' -bench . -cpu 1
//
// Figures are of one machine; their ratios carry over to others.
package bench

import (
	"math/rand/v2"
	"strings"
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

// Hostile are texts that slow tools down, each of about n bytes.
func Hostile(n int) map[string]string {
	fill := func(unit string) string { return strings.Repeat(unit, n/len(unit)) }
	return map[string]string{
		"no white space":  fill("abcdefghij"),
		"all quotes":      fill("\"“”‘’'"),
		"all punctuation": fill("!?.,;:()"),
		"one entry":       fill("threat "),
		"open quotes":     fill("“a "),
		"full stops":      fill(".("),
	}
}
