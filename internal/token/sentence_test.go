package token

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, why string }{ // | marks where a sentence ends
		{"We agree. |They do not.", "plain"},
		{"Mr. Ode met Gen. Roe. |They spoke.", "S5: titles"},
		{"J. R. Ode spoke. |He left.", "S6: initials"},
		{"The U.S. Embassy spoke for the U.S. |The talks went on.", "S6: the next word decides"},
		{"He came to the U.S. in May.", "S4: a small letter"},
		{"“Really?” he asked. |“Yes!” she cried.", "S4 behind a question mark"},
		{"On Jan. 5, Ode left. |It rained.", "S6: a number behind a month"},
		{"It cost 1.5 million. |Fine.", "decimals"},
		{"A heading\n\n|A text. |Another.", "S2: a blank line"},
		{"A line\nthat goes on. |Next.", "S3: a single line break does not end a sentence"},
		{"It ends.\n|And begins.", "S3: but a full stop before it does"},
		{"“We go.” |“They stay.”", "closing marks belong to the left"},
		{"Stop! |Now? |Yes.", "other marks"},
		{"end!Next one.", "S1: no break inside a span"},
		{"Acme Inc. Chairman Ode spoke. |He left Acme Inc. |The firm fell.", "S6: other abbreviations"},
		{"Wait... |No. |We go on... and on.", "dots"},
		{"See No. 5 and Art. 7 of it. |Good.", "S5: joiners"},
		{"First.\r\n\r\n|Second.", "CRLF"},
	} {
		text := strings.ReplaceAll(c.text, "|", "")
		want := strings.Split(c.text, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		assert.Equal(t, want, texts(text, Sentences(nil, text)), c.why)
	}
	assert.Empty(t, Sentences(nil, " \n\t "), "white space is no sentence")
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"Mr. Ode. U.S. The\n\nend. “Yes?” he", ".((((", "a.\u2029b", "\xff. A", "!\n a\n\nb", "0\r\f0", "!" + strings.Repeat(" ", 300) + "I", "0\f\n\xe2", "\n00. 0. \xf3\n\n0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Sentences(nil, text)
		sameSentences(t, text)
		at := 0
		for _, s := range got {
			require.Less(t, s.Start, s.End)
			require.Equal(t, -1, strings.IndexFunc(text[at:s.Start], notSpace), "text lost in %q", text)
			inner := text[s.Start:s.End]
			require.Equal(t, strings.TrimFunc(inner, unicode.IsSpace), inner)
			at = s.End
		}
		require.Equal(t, -1, strings.IndexFunc(text[at:], notSpace), "text lost at the end of %q", text)
		require.Equal(t, got, Sentences(nil, text))
		// Tokens of the sentences are the tokens of the text.
		var parts []Token
		for _, s := range got {
			for _, tok := range Append(nil, text[s.Start:s.End]) {
				parts = append(parts, Token{s.Start + tok.Start, s.Start + tok.End})
			}
		}
		require.Equal(t, Append(nil, text), parts)
	})
}

// plainBreaks is breaks as its rules say it, rune by rune.
func plainBreaks(text string, left, right int) bool {
	isIn := func(set string) func(rune) bool { return func(r rune) bool { return strings.ContainsRune(set, r) } }
	gap, before := text[left:right], text[max(0, left-maxGap):left]
	if gap == "" || left == 0 || right == len(text) {
		return false
	}
	if blankLine(gap) {
		return true
	}
	before = strings.TrimRightFunc(before, isIn("\"'”’)]»›"))
	body := strings.TrimRightFunc(before, isIn(".!?…。！？"))
	if body == before {
		return false
	}
	mark, n := utf8.DecodeLastRuneInString(before)
	fields := strings.FieldsFunc(" "+before[:len(before)-n]+"-", unicode.IsSpace)
	word := strings.TrimLeftFunc(strings.TrimSuffix(fields[len(fields)-1], "-"), isIn("\"'“‘([«‹—–-*_"))
	behind := text[right:min(len(text), right+maxGap)]
	next, _, _ := strings.Cut(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, strings.TrimLeftFunc(behind, isIn("\"'“‘”’([«‹*_`"))), " ")
	runes, nextRunes := []rune(word), []rune(next)
	stands := standings[strings.ToLower(word)]
	switch {
	case next != "" && unicode.IsLower(nextRunes[0]):
		return false
	case mark != '.':
		return true
	case stands&(title|joiner) != 0 || stands&counter != 0 && next != "" && '0' <= next[0] && next[0] <= '9':
		return false
	case len(runes) == 1 && unicode.IsUpper(runes[0]) || strings.Contains(word, ".") || stands&ender != 0:
		return standings[strings.ToLower(next)]&starter != 0
	}
	return true
}

// TestBreaksEqualsPlain holds breaks, at every place, against its rules.
func TestBreaksEqualsPlain(t *testing.T) {
	parts := strings.Split("a|A|the|The|ÉTÉ|été|mr|Mr|o\u212Ala|U.S|no|No|5|1.5|x\xff|.|.|!|?|…|”|“|’|‘|)|(|—|-| | | |\u00a0|\n|\t|\v|\f|\u2029|»|«|›|*|_|`|\x80|,", "|")
	rng := rand.New(rand.NewPCG(3, 9))
	for range 100000 {
		var b strings.Builder
		for range 1 + rng.IntN(12) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		text := b.String()
		for at := range len(text) {
			if left, right := trimRight(text, at), trimLeft(text, at); utf8.RuneStart(text[at]) && left <= right {
				require.Equal(t, plainBreaks(text, left, right), breaks(text, left, right), "%q at %d to %d", text, left, right)
			}
		}
	}
}

// TestHostileSentences is about growth, not about speed: the limit is hundreds of
// times what these take.
func TestHostileSentences(t *testing.T) {
	for _, unit := range []string{".", ".(", ". ", "a. 1", "(", "“", "\n", "U.S. ", ".\n", "A.", "? \""} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		Sentences(nil, text)
		Sentences(nil, "."+strings.Repeat(unit[:1], 1<<20))
		assert.Less(t, time.Since(start), time.Minute, "%q", unit)
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("We must reverse the downward spiral, Ms. Ode said; they do not agree yet. ", 1000)
	b.SetBytes(int64(len(text)))
	var dst []Token
	for b.Loop() {
		dst = Sentences(dst[:0], text)
	}
}

// TestScanEqualsSegmentation holds our own form of UAX #29 against the library's.
func TestScanEqualsSegmentation(t *testing.T) {
	parts := strings.Split(`a |A |the |The |. |.|! |?|, |; |: |- |— |“|” |‘|’ |" |( |) |Mr. |U.S. |No. |5 |1.5 |é|É |...|\n|\r\n|\r|\f|J. |e.g. |x|'|_|*|{|}|$ |%`, "|")
	rng := rand.New(rand.NewPCG(21, 2))
	for range 50000 {
		var b strings.Builder
		for range 1 + rng.IntN(12) {
			b.WriteString(strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\f`, "\f").Replace(parts[rng.IntN(len(parts))]))
		}
		sameSentences(t, b.String())
	}
}

func sameSentences(t *testing.T, text string) {
	t.Helper()
	if len(text) < maxPiece {
		require.Equal(t, texts(text, segmented(nil, text, 0, len(text))), texts(text, Sentences(nil, text)), "%q", text)
	}
}

// TestEndsByBytes holds what is told of a sentence's end byte by byte to what the standard library says.
func TestEndsByBytes(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 9))
	parts := strings.Split("a|Z|9|.|!|…|。|\"|'|”|’|“|‘|–|)|]|»|›|«| |\n|\n\n|\f|\t|\r\n|\u00a0|\u2003|\u2029|\u2028|\x80|\x9d|\xe2|\xe2\x80|\xc2|é|中", "|")
	for range 50000 {
		var b, gap strings.Builder
		for range rng.IntN(8) {
			p := parts[rng.IntN(len(parts))]
			b.WriteString(p)
			if strings.TrimFunc(p, unicode.IsSpace) == "" {
				gap.WriteString(p)
			}
		}
		s := b.String()
		require.Equal(t, strings.TrimRight(s, "\"'”’)]»›"), trimClosing(s), "%q", s)
		word := strings.TrimLeftFunc(s[max(0, strings.LastIndexFunc(s, unicode.IsSpace)):], unicode.IsSpace)
		require.Equal(t, word, s[wordStart(s):], "%q", s)
		g := gap.String()
		lines := strings.Count(g, "\n")
		require.Equal(t, lines > 1 || strings.ContainsAny(g, "\f\u2029"), blankLine(g), "%q", g)
		require.Equal(t, len(strings.TrimRightFunc(s, unicode.IsSpace)), trimRight(s, len(s)), "%q", s)
		require.Equal(t, len(s)-len(strings.TrimLeftFunc(s, unicode.IsSpace)), trimLeft(s, 0), "%q", s)
	}
}

func TestStandingOf(t *testing.T) {
	for word, want := range standings {
		for _, s := range []string{word, strings.ToUpper(word), strings.ReplaceAll(word, "k", "\u212a")} { // the Kelvin sign's small form is a k
			require.Equal(t, want, standingOf(s), s)
		}
		require.Equal(t, standings[word+"q"], standingOf(word+"q"), "no word begins so")
	}
	for _, s := range []string{"", "q", "\xff", "accordingly", "中"} {
		require.Zero(t, standingOf(s), s)
	}
}
