package token

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func texts(text string, tokens []Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = text[t.Start:t.End]
	}
	return out
}

func TestDecisions(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"", "", "no text has no tokens"},
		{"peace", "peace", "a plain word"},
		{"We must, he said.", "We|must|,|he|said|.", "prose's own"},
		{"$100 (net)", "$|100|(|net|)", "prose's prefixes and suffixes"},
		{"the U.S. and U.N.", "the|U.S.|and|U.N.", "prose keeps dotted abbreviations"},
		{"well-known cease-fire", "well-known|cease-fire", "a hyphen does not part"},
		{"Act—and yes/no", "Act|—|and|yes|/|no", "D2: dashes and slashes between letters part"},
		{"Act.—“And”", "Act|.|—|“|And|”", "D2: what lies between dashes goes to prose by itself"},
		{"wait… what -- 2014–2015", "wait|…|what|--|2014|–|2015", "D2: ellipsis, double hyphen, en dash"},
		{"http://a.example/b/c a/b@c", "http://a.example/b/c|a/b@c", "D2: addresses stay whole"},
		{"24/7", "24/7", "D2: a slash between digits does not part"},
		{"«Nein» „nie‚", "«|Nein|»|„|nie|‚", "D2: angle and low marks"},
		{"didn't.", "did|n't|.", "D3: prose loses the full stop and n't"},
		{"Clinton's,", "Clinton|'s|,", "D3: prose loses 's and the comma"},
		{"DON’T!", "DO|N’T|!", "D3: curly, in capitals"},
		{"they'll)", "they|'ll|)", "D3"},
		{"O'Malley O'Reilly's", "O'Malley|O'Reilly|'s", "D3: an apostrophe before a letter is no contraction"},
		{"‘security’ 'sanctions'", "‘|security|’|'|sanctions|'", "D4: prose loses both words"},
		{"'good 'tis ``quoted''", "'|good|'|tis|`|`|quoted|'|'", "D4: opening marks"},
		{"‘“Deep”’", "‘|“|Deep|”|’", "D4: nested marks"},
		{"War. Act. No. End.", "War|.|Act|.|No|.|End|.", "D5: short words lose their full stop"},
		{"Mr. Gen. Sen. Ok.", "Mr.|Gen.|Sen.|Ok|.", "D5: abbreviations keep it"},
		{"they've he'd we’ve", "they've|he'd|we’ve", "D6"},
		{"the country&rsquo;s", "the|country|&rsquo;s", "prose's own entity"},
		{"a\x00b", "a\x00b", "NUL is not white space"},
		{"a\u00a0b\u2003c", "a|b|c", "Unicode's spaces part"},
		{"\u212a's \u0130n't.", "\u212a|'s|\u0130|n't|.", "D7: letters that change length when lowered"},
		{"\xff's x\xfen't", "\xff|'s|x\xfe|n't", "D7: not UTF-8"},
	} {
		want := []string{}
		if c.want != "" {
			want = strings.Split(c.want, "|")
		}
		assert.Equal(t, want, texts(c.text, Append(nil, c.text)), "%s: %q", c.why, c.text)
	}
}

// TestContexts puts a word into every context in which an entry of one word must
// be found: it must come out as a token of its own.
func TestContexts(t *testing.T) {
	for _, word := range []string{"war", "act", "no", "end", "security", "sanction", "reject", "may", "sue", "lie", "mistake", "cease-fire"} {
		for _, w := range []string{word, strings.ToUpper(word[:1]) + word[1:], strings.ToUpper(word)} {
			for _, frame := range []string{"%", "% x", "x %", "%.", "%,", "%)", "(%)", "%—x", "x—%", "x – %", "“%”", "‘%’", `"%"`, "'%'",
				"“%,”", "“%.”", "‘%.’", "%;", "%:", "%?", "%!", "%…", "[%]", "\n% x", "x/%", "“‘%’”", "%”—x", "$%"} {
				text := strings.ReplaceAll(frame, "%", w)
				assert.Contains(t, texts(text, Append(nil, text)), w, "in %q", text)
			}
		}
	}
}

// lawful fails unless tokens obey the package's law on text.
func lawful(t *testing.T, text string, tokens []Token) {
	t.Helper()
	at := 0
	for _, tok := range tokens {
		require.Less(t, tok.Start, tok.End, "an empty token in %q", text)
		require.GreaterOrEqual(t, tok.Start, at, "tokens overlap or are out of order in %q", text)
		require.LessOrEqual(t, tok.End, len(text))
		require.Equal(t, -1, strings.IndexFunc(text[at:tok.Start], notSpace), "text lost before %v in %q", tok, text)
		require.Equal(t, -1, strings.IndexFunc(text[tok.Start:tok.End], unicode.IsSpace), "white space in %v of %q", tok, text)
		if utf8.ValidString(text) {
			require.True(t, utf8.RuneStart(text[tok.Start]), "token %v of %q starts inside a rune", tok, text)
		}
		at = tok.End
	}
	require.Equal(t, -1, strings.IndexFunc(text[at:], notSpace), "text lost at the end of %q", text)
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// sound reports whether prose's tokens of span stand under none of the decisions:
// then ours must equal them.
func sound(span string) bool {
	if len(span) > maxSpan || !utf8.ValidString(span) || strings.ContainsAny(span, "—–―…«»‹›„‚/") || strings.Contains(span, "--") {
		return false
	}
	clean := shownText(span)
	toks := proseTokens(clean)
	if strings.Join(toks, "") != clean { // prose lost a tail, or it was shown other bytes
		return false
	}
	for _, tok := range toks {
		if len(tok) > 1 && openingMark(tok) > 0 || strings.HasSuffix(tok, ".") && shortWord(tok[:len(tok)-1]) {
			return false
		}
		for _, c := range contractions { // D3: a cut before a letter
			if i := strings.Index(strings.ToLower(tok), c); i >= 0 && len(tok) > i+len(c) {
				return false
			}
		}
	}
	return clean == prosesView(span)
}

func shownText(span string) string {
	var s shown
	s.show(span)
	return s.text
}

// TestSplitEqualsProse holds our own rules against prose, with what prose loses tokenized
// again.
func TestSplitEqualsProse(t *testing.T) {
	parts := strings.Fields(`a b's n't 'll 're 'm Mr. War. U.S. . , ! ? ( ) [ ] " ' $ 5 % : ; - _ it é & x.y :) (-8 o DON'T x`)
	rng := rand.New(rand.NewPCG(11, 2))
	own := 0
	for range 30000 {
		var b strings.Builder
		for range 1 + rng.IntN(5) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		if sameAsProse(t, b.String()) {
			own++
		}
	}
	require.Greater(t, own, 15000, "our own rules should know most spans")
}

// sameAsProse fails unless split and prose agree on span, and reports whether split knew it.
func sameAsProse(t *testing.T, span string) bool {
	t.Helper()
	if len(span) > maxSpan || span == "" {
		return false
	}
	var s, ref shown
	s.show(span)
	ref.show(span)
	ends, ok := split(s.ends[:0], s.text)
	if ok {
		require.Equal(t, ref.ask(ref.ends[:0]), ends, "span %q, shown as %q", span, s.text)
	}
	return ok
}

// prosesView is span as prose's own sanitizer leaves it.
func prosesView(span string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "&rsquo;", "'").Replace(span)
}

func agrees(t *testing.T, span string) {
	t.Helper()
	if !sound(span) {
		return
	}
	doc, err := prose.NewDocument(span, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	require.NoError(t, err)
	want := []string{}
	for _, tok := range doc.Tokens() {
		want = append(want, tok.Text)
	}
	got := texts(span, AppendSpan(nil, span))
	for i := range got {
		got[i] = prosesView(got[i])
	}
	require.Equal(t, want, got, "span %q", span)
}

func TestEqualsProseWhereSound(t *testing.T) {
	const pieces = `a b's n't 'll Mr. U.S. . , ! ? ( ) [ ] " ' “ ” ‘ ’ $ 5 % : ; - _ it é &rsquo; & War x.y :) `
	parts := strings.Fields(pieces)
	rng := rand.New(rand.NewPCG(1, 2))
	count := 0
	for range 20000 {
		var b strings.Builder
		for range 1 + rng.IntN(5) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		if sound(b.String()) {
			count++
		}
		agrees(t, b.String())
		lawful(t, b.String(), Append(nil, b.String()))
	}
	require.Greater(t, count, 5000, "most random spans should be comparable")
}

// TestPlainIsOneToken holds the short way against the long one.
func TestPlainIsOneToken(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	runes := []rune("abzAZ019-_%#@+*=é日ß\\~^|<>{}")
	for range 5000 {
		var b strings.Builder
		for range 1 + rng.IntN(8) {
			b.WriteRune(runes[rng.IntN(len(runes))])
		}
		if s := b.String(); Plain(s) {
			require.Equal(t, []Token{{0, len(s)}}, appendChunk(nil, s, 0, len(s)), "%q", s)
		}
	}
}

// TestCommonEqualsChunk holds the short way for common spans against the long way, on spans
// put together from the pieces that either way minds.
func TestCommonEqualsChunk(t *testing.T) {
	parts := strings.Split("a|b|S|T|Mr|War|No|said|well-known|-|--|.|,|:|;|!|?|...|\"|'|''|“|”|‘|’|(|)|[|]|$|/|&|5|é|…|—|'s|n't|’s|n’t|`|_|=|\xe2\x80|\xff|&rsquo;|averyveryverylongword", "|")
	rng := rand.New(rand.NewPCG(8, 8))
	took := 0
	for range 300000 {
		var span string
		for range 1 + rng.IntN(6) {
			span += parts[rng.IntN(len(parts))]
		}
		took += commonEqualsChunk(t, span)
	}
	require.Greater(t, took, 15000, "the spans have what is looked for")
	require.Zero(t, commonEqualsChunk(t, strings.Repeat("ab", maxSpan/2)+"."), "too long")
}

// commonEqualsChunk returns 1 where span is a common one.
func commonEqualsChunk(t *testing.T, span string) int {
	got, ok := appendCommon(nil, span)
	if !ok {
		return 0
	}
	require.Equal(t, appendChunk(nil, span, 0, len(span)), got, "%q", span)
	return 1
}

func FuzzAppend(f *testing.F) {
	for _, s := range []string{"We can't, he said.", "‘security’", "O'Malley's.", "\xff's", "\u212a's", "a--b/c…", "'s's's", "n'tn't.", "\u0130n't", "&rsquo;s", ":-/ (¬_¬)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Append(nil, text)
		lawful(t, text, tokens)
		require.Equal(t, tokens, Append(nil, text), "twice the same")
		for start, end := NextSpan(text, 0); start < end; start, end = NextSpan(text, end) {
			agrees(t, text[start:end])
			sameAsProse(t, text[start:end])
			commonEqualsChunk(t, text[start:end])
		}
	})
}

// TestHostileSpans shows that no span is quadratic: each of these took prose
// alone seconds to hours.
func TestHostileSpans(t *testing.T) {
	for _, unit := range []string{"!", "'", "'s", "n't", "(", "x", "—", "é", "\xff", ".", "\""} {
		text := strings.Repeat(unit, 1<<14/len(unit))
		lawful(t, text, Append(nil, text))
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"WAR", "war", "ASCII"},
		{"war-3", "war-3", "as it is"},
		{strings.Repeat("Ab", 100), strings.Repeat("ab", 100), "long"},
		{"Élan", "élan", "by rune"},
		{"don’t", "don't", "typographic apostrophe"},
		{"co‑operate", "co-operate", "non-breaking hyphen"},
		{"co\u00adoperate", "cooperate", "soft hyphen"},
		{"\ufeffwar", "war", "byte order mark"},
		{"\xffA", "\xffa", "not UTF-8"},
	} {
		assert.Equal(t, c.want, Fold(c.in), c.why)
		assert.Equal(t, c.want, string(AppendFold(nil, c.in)), c.why)
	}
}

func BenchmarkAppend(b *testing.B) {
	text := strings.Repeat("“We must reverse the downward spiral,” Ms. Ode said; they don't agree (yet). ", 1000)
	b.SetBytes(int64(len(text)))
	var dst []Token
	for b.Loop() {
		dst = Append(dst[:0], text)
	}
}

// White space is what unicode says it is, whatever the short ways to tell it.
func TestSpaceLen(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := string(r); unicode.IsSpace(r) != (spaceLen(s+"a", 0) == len(s)) {
			t.Errorf("%U", r)
		}
	}
	for _, s := range []string{"\xe2", "\xe2\x80", "\xe2\x80\x0a", "\xe2\x80 ", "\xc2", "\xe3\x80"} {
		assert.Zero(t, spaceLen(s, 0), "%q", s)
	}
}

// Eight bytes are looked over for what a look at each of them finds.
func TestScanStops(t *testing.T) {
	for a := range 256 {
		for b := range 256 {
			s := string([]byte{'a', byte(a), 'z', byte(b), 'A', '9', ',', '~'})
			marked := scanStops(Load(s, 0))
			for i := range len(s) {
				is := marked>>(8*i+7)&1 != 0
				if want := scanKind[s[i]] != 0; is != want && (want || !ASCIISpace(s[i])) {
					t.Errorf("byte %d of %q: %v", i, s, is)
				}
			}
		}
	}
}

// The signs that are tokens by themselves are told by their bytes.
func TestCutLen(t *testing.T) {
	const signs = "—–―…«»‹›„‚"
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if s, want := string(r), strings.ContainsRune(signs, r); want != (cutLen(s, 0, 0, false) == len(s)) {
			t.Errorf("%U", r)
		}
	}
	for _, s := range []string{"\xe2", "\xe2\x80", "\xc2", "\xe2\x81\x94"} {
		assert.Zero(t, cutLen(s, 0, 0, false), "%q", s)
	}
}

// No contraction is passed over by the short way to tell it.
func TestContractionAt(t *testing.T) {
	for _, c := range contractions {
		for _, s := range []string{c, strings.ToUpper(c)} {
			assert.Equal(t, len(c), contractionAt("a"+s+"a", 1), s)
		}
	}
	for _, s := range []string{"", "'", "n", "n'", "''s", "nt'", "'v"} {
		assert.Zero(t, contractionAt(s, 0), s)
	}
}

// TestMarks holds what marks bytes eight at a time to what is said of one.
func TestMarks(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 9))
	const signs = "  ab!\t\n\x00\x1f\x21\x7f\x80\xa0\xff"
	for range 20000 {
		b := make([]byte, 16)
		for i := range b {
			b[i] = signs[rng.IntN(len(signs))]
		}
		s := string(b)
		w := Load(s, 0)
		if at := strings.IndexByte(s[:8], ' '); at < 0 {
			require.Zero(t, Spaces(w), "%q", s)
		} else {
			require.Equal(t, at, First(Spaces(w)), "%q", s)
			require.Equal(t, w&(1<<(8*at)-1), w&Before(Spaces(w)), "%q", s)
		}
		stop := strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf })
		if stop < 0 {
			stop = 16
		}
		require.Equal(t, stop, FirstStop(s), "%q", s)
	}
}
