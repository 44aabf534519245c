package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/lexicon"
)

const (
	smallDic = "%\n1\tgoodwill\n2\tgrudge\n3\tdull\n%\nthankful*\t1\nin good faith\t1\nfed up\t2\nsolo\t3\nlike\t(1)2/3\n"
	smallTSV = "agree\tconciliatory\tverbal\t2\tassent\tplain\nhand* over\tconciliatory\tmaterial\t1\tgiving\t\nwar*\tcombative\tmaterial\t3\tstrife\t\nnever\tshifter\tnegator\t-\t\t\n"
)

// folder writes files, by name, and makes their folder the current one.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
}

func TestLexiconCheck(t *testing.T) {
	folder(t, map[string]string{"a.tsv": smallTSV, "bad.tsv": "agree\tconciliatory\tspoken\t1\t\t\n", "a.dic": smallDic})
	code, out, errs := runWith(t, "", "lexicon", "check", "a.tsv")
	assert.Equal(t, 0, code, errs)
	assert.Regexp(t, `^a.tsv: 3 entries, 1 shifters, hash [0-9a-f]{12}\n`, out)
	for _, row := range []string{"all 2 1 3", "material 1 1 2", "verbal 1 0 1", "phrases 1 0 1", "words 1 1 2", "assent 1 0 1", "strife 0 1 1"} {
		assert.Contains(t, squeeze(out), "\n "+row+"\n", "counts")
	}
	assert.Equal(t, "detente: warning: a.tsv:3: \"war*\": the prefix war* is under 4 letters and may catch strangers\n", errs)

	code, out, errs = runWith(t, "", "lexicon", "check", "bad.tsv", "nosuch.tsv", "a.tsv")
	assert.Equal(t, 1, code, "one file failed")
	assert.Contains(t, errs, "detente: bad.tsv:1:20: facet: \"spoken\" is not verbal or material\n")
	assert.Contains(t, errs, "nosuch.tsv")
	assert.Contains(t, out, "a.tsv: 3 entries", "the rest is written")

	code, _, errs = runWith(t, "", "lexicon", "check", "--strict", "a.tsv")
	assert.Equal(t, 1, code, "--strict: %s", errs)

	code, out, errs = runWith(t, "", "lexicon", "check", "--map", "goodwill=conciliatory", "--map", "grudge=combative", "a.dic")
	assert.Equal(t, 0, code, errs)
	assert.Contains(t, out, "a.dic: 3 entries")
	assert.Contains(t, errs, "a.dic:10:1: \"like\": the condition (1) on its context cannot be said: left out")
	assert.Contains(t, errs, "a.dic: category dull is not mapped: 1 of its 1 terms are left out")

	code, out, errs = runWith(t, smallTSV, "lexicon", "check", "-")
	assert.Equal(t, 0, code, errs)
	assert.Contains(t, out, "stdin: 3 entries")
}

// squeeze makes each stretch of blanks one.
func squeeze(s string) string {
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}

func TestLexiconShow(t *testing.T) {
	folder(t, map[string]string{"a.tsv": smallTSV})
	for _, c := range []struct {
		args []string
		want string
		why  string
	}{
		{nil, "@name\ta.tsv\n@scale\t8\nagree\tconciliatory\tverbal\t2\tassent\tplain\nhand* over\tconciliatory\tmaterial\t1\tgiving\t\nwar*\tcombative\tmaterial\t3\tstrife\t\nnever\tshifter\tnegator\t-\tshifters\t\n", "all of it"},
		{[]string{"--category", "giving", "--category", "strife"}, "@name\ta.tsv\n@scale\t8\nhand* over\tconciliatory\tmaterial\t1\tgiving\t\nwar*\tcombative\tmaterial\t3\tstrife\t\n", "two categories"},
		{[]string{"--pole", "conciliatory", "--facet", "material"}, "@name\ta.tsv\n@scale\t8\nhand* over\tconciliatory\tmaterial\t1\tgiving\t\n", "a pole and a facet"},
		{[]string{"--pole", "combative", "-o", "jsonl"}, `{"pattern":"war*","pole":"combative","facet":"material","weight":3,"category":"strife","why":""}` + "\n", "an entry a line"},
		{[]string{"--pole", "combative", "-o", "csv"}, "pattern,pole,weight,facet,category,why\nwar*,combative,3,material,strife,\n", "a table"},
	} {
		code, out, errs := runWith(t, "", append([]string{"lexicon", "show", "a.tsv"}, c.args...)...)
		assert.Equal(t, 0, code, "%s: %s", c.why, errs)
		assert.Equal(t, c.want, out, c.why)
	}
	code, out, errs := runWith(t, "", "lexicon", "show", "-o", "json", "a.tsv")
	require.Equal(t, 0, code, errs)
	var got struct {
		Hash     string
		Scale    float64
		Entries  []map[string]any
		Shifters []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Len(t, got.Hash, 64)
	assert.Equal(t, 8.0, got.Scale)
	assert.Len(t, got.Entries, 3)
	assert.Equal(t, []map[string]any{{"pattern": "never", "kind": "negator", "why": ""}}, got.Shifters)

	code, out, _ = runWith(t, "", "lexicon", "show", "-o", "csv")
	assert.Equal(t, 0, code)
	assert.Greater(t, strings.Count(out, "\n"), lexicon.English().Len(), "the shipped one")
}

func TestLexiconConvert(t *testing.T) {
	folder(t, map[string]string{"a.dic": smallDic, "ratings.txt": "thankful\t2\t0\t[]\nfed up\t-1.5\t0\t[]\n"})
	code, out, errs := runWith(t, "", "lexicon", "convert", "--map", "goodwill=conciliatory", "--map", "grudge=combative", "a.dic", "a.tsv")
	require.Equal(t, 0, code, errs)
	assert.Empty(t, out)
	assert.Contains(t, errs, "no shifters, so \"no threat\" counts as \"threat\"")
	b, err := os.ReadFile("a.tsv")
	require.NoError(t, err)
	assert.Equal(t, "@name\ta.dic\n@scale\t8\nin good faith\tconciliatory\tverbal\t1\tgoodwill\t\nthankful*\tconciliatory\tverbal\t1\tgoodwill\t\nfed up\tcombative\tverbal\t1\tgrudge\t\n", string(b))

	code, out, errs = runWith(t, "", "lexicon", "convert", "--to", "vader", "a.tsv")
	assert.Equal(t, 0, code, errs)
	assert.Equal(t, "in good faith\t1\t0\t[]\nfed up\t-1\t0\t[]\n", out)
	assert.Contains(t, errs, "detente: vader cannot hold entries with a prefix, a gap or too many alternatives: 1, such as \"thankful*\"\n", "what is lost is said")

	code, out, errs = runWith(t, "", "lexicon", "convert", "--from", "vader", "--to", "quanteda", "ratings.txt")
	assert.Equal(t, 0, code, errs)
	assert.Equal(t, "conciliatory:\n  positive:\n    - thankful\ncombative:\n  negative:\n    - fed up\n", out)
	assert.Contains(t, errs, "weights other than 1: 2, such as \"thankful\"")

	code, out, errs = runWith(t, "", "lexicon", "convert", "--shifters", "english", "a.tsv")
	assert.Equal(t, 0, code, errs)
	assert.Contains(t, out, "\tshifter\tnegator\t")
	assert.NotContains(t, errs, "no shifters")

	for _, format := range []string{"liwc", "dicx", "quanteda", "vader", "csv"} {
		code, out, errs = runWith(t, "", "lexicon", "convert", "--to", format, "a.tsv")
		require.Equal(t, 0, code, errs)
		code, out, errs = runWith(t, out, "lexicon", "convert", "--from", format, "--to", "csv", "-")
		require.Equal(t, 0, code, errs)
		assert.Contains(t, out, "fed up,combative,1,verbal", "%s and back", format)
	}
}

func TestConvertLeavesTheOldFileOnFailure(t *testing.T) {
	folder(t, map[string]string{"bad.tsv": "agree\n", "out.csv": "old"})
	code, _, errs := runWith(t, "", "lexicon", "convert", "bad.tsv", "out.csv")
	assert.Equal(t, 1, code)
	assert.Contains(t, errs, "bad.tsv:1")
	b, err := os.ReadFile("out.csv")
	require.NoError(t, err)
	assert.Equal(t, "old", string(b))
}

func TestManyWarningsAreCounted(t *testing.T) {
	folder(t, nil)
	text := "agree\t1\n" + strings.Repeat("odd\tx\n", 99)
	_, _, errs := runWith(t, text, "lexicon", "check", "--from", "vader", "-")
	assert.Contains(t, errs, "detente: 49 more warnings: see --warnings\n")
	_, _, errs = runWith(t, text, "lexicon", "check", "--warnings", "-1", "--from", "vader", "-")
	assert.Equal(t, 99, strings.Count(errs, "odd"))
}

func TestLexiconMerge(t *testing.T) {
	folder(t, map[string]string{"a.tsv": smallTSV, "b.csv": "pattern,pole,weight\nagree,conciliatory,3\nnew,combative,1\n", "c.csv": "pattern,pole\nagree,combative\n"})
	code, out, errs := runWith(t, "", "lexicon", "merge", "--name", "both", "a.tsv", "b.csv")
	assert.Equal(t, 0, code, errs)
	assert.Contains(t, out, "@name\tboth\n")
	assert.Contains(t, out, "agree\tconciliatory\tverbal\t3\t\t\n")
	assert.Contains(t, out, "new\tcombative")
	assert.Contains(t, errs, "b.csv:2: \"agree\" takes the place of a.tsv:1: weight 2 -> 3")

	code, out, errs = runWith(t, "", "lexicon", "merge", "a.tsv", "c.csv")
	assert.Equal(t, 1, code)
	assert.Empty(t, out)
	assert.Equal(t, "detente: c.csv:2: \"agree\" is combative here and conciliatory in a.tsv:1: prefer one of the two\n", errs)

	code, _, errs = runWith(t, "", "lexicon", "merge", "--prefer", "last", "--out", "m.tsv", "a.tsv", "c.csv")
	assert.Equal(t, 0, code, errs)
	b, err := os.ReadFile("m.tsv")
	require.NoError(t, err)
	assert.Contains(t, string(b), "agree\tcombative")
}

func TestLexiconDiff(t *testing.T) {
	folder(t, map[string]string{"a.tsv": smallTSV, "b.tsv": "agree\tconciliatory\tverbal\t3\tassent\tplain\nwar*\tcombative\tmaterial\t3\tstrife\t\nstrike\tcombative\tmaterial\t2\tstrife\t\nnever\tshifter\tnegator\t-\t\t\n"})
	code, out, errs := runWith(t, "", "lexicon", "diff", "a.tsv", "b.tsv")
	assert.Equal(t, 0, code, errs)
	assert.Equal(t, `~ lexicon     name a.tsv -> b.tsv
~ agree       weight 2 -> 3
- hand* over  conciliatory, 1, material, giving
+ strike      combative, 2, material, strife
1 added, 1 removed, 2 changed
`, out)
	code, out, errs = runWith(t, "", "lexicon", "diff", "-o", "jsonl", "a.tsv", "b.tsv")
	assert.Equal(t, 0, code, errs)
	assert.Contains(t, out, `{"change":"changed","what":"entry","name":"agree","old":{"weight":"2"},"new":{"weight":"3"}}`+"\n")
	assert.Contains(t, out, `{"change":"added","what":"entry","name":"strike","new":{`)

	code, out, _ = runWith(t, "", "lexicon", "diff", "a.tsv", "a.tsv")
	assert.Equal(t, 0, code)
	assert.Equal(t, "0 added, 0 removed, 0 changed\n", out)
}

func TestDiffColours(t *testing.T) {
	var b strings.Builder
	require.NoError(t, writeChanges(&b, []lexicon.Change{{What: "entry", Name: "new", New: true}}, true))
	assert.Contains(t, b.String(), "\x1b[32m+ new")
}

// fitLines are statements in which the word issue tells nothing.
func fitLines() string {
	var b strings.Builder
	for i := range 60 {
		label, text := "conciliatory", "We agree on an issue."
		if i%2 == 1 {
			label, text = "combative", "They refuse. An issue of issues."
		}
		fmt.Fprintf(&b, `{"text":%q,"label":%q,"group":"day %d"}`+"\n", text, label, i/2%5)
	}
	return b.String()
}

func TestLexiconFit(t *testing.T) {
	folder(t, map[string]string{
		"a.tsv":       "agree\tconciliatory\tverbal\t1\tassent\t\nrefuse\tcombative\tverbal\t1\trefusal\t\nissue*\tcombative\tverbal\t3\tfiller\t\n",
		"coded.jsonl": fitLines(),
		"odd.jsonl":   `{"text":"We agree.","label":"kind"}` + "\n" + `{"text":"We agree."}` + "\n",
		"news.csv":    "text,code,day\nWe agree.,conciliatory,1\nThey refuse.,combative,2\n",
	})
	code, out, errs := runWith(t, "", "lexicon", "fit", "--lexicon", "a.tsv", "--category-ridge", "0.5", "--entry-ridge", "1", "coded.jsonl")
	require.Equal(t, 0, code, errs)
	assert.Regexp(t, `(?m)^ *coded.jsonl +60 +5 +\d\.\d{3} +\d\.\d{3} +\d\.\d{3} +\d\.\d{3} *$`, errs)
	assert.Contains(t, errs, "cross-validated")
	assert.NotContains(t, out, "issue*\tcombative\tverbal\t3", "what tells nothing becomes light")
	_, again, _ := runWith(t, "", "lexicon", "fit", "--lexicon", "a.tsv", "--category-ridge", "0.5", "--entry-ridge", "1", "coded.jsonl")
	assert.Equal(t, out, again, "the same input, the same weights")

	code, _, errs = runWith(t, "", "lexicon", "fit", "--lexicon", "a.tsv", "--out", "f.tsv", "coded.jsonl", "odd.jsonl")
	assert.Equal(t, 1, code, "two records failed, the rest is fitted")
	assert.Contains(t, errs, `odd.jsonl:1: label "kind" is not combative, conciliatory or other`)
	assert.Contains(t, errs, `odd.jsonl:2: no column label`)
	assert.FileExists(t, filepath.Join(".", "f.tsv"))

	code, _, errs = runWith(t, "", "lexicon", "fit", "--lexicon", "a.tsv", "--label", "code", "--group", "day", "--categories-only", "news.csv")
	assert.Equal(t, 1, code, "too little to leave a fold out")
	assert.Contains(t, errs, "no set of the samples has two labels")
}

func TestLexiconUsage(t *testing.T) {
	folder(t, map[string]string{"a.tsv": smallTSV, "a.dic": smallDic})
	for _, c := range []struct {
		args, want string
	}{
		{"check", "requires at least 1 arg"},
		{"check --map goodwill a.dic", "write CATEGORY=POLE"},
		{"check --map goodwill=kind a.dic", `"kind" is not conciliatory or combative`},
		{"check --map goodwill=combative a.tsv", "read as detente's own format"},
		{"check --from latin a.dic", "--from latin: use detente, liwc"},
		{"convert --to latin a.tsv", "--to latin: use detente, liwc"},
		{"convert --shifters french a.tsv", "use none or english"},
		{"convert", "accepts between 1 and 2 arg"},
		{"merge a.tsv", "requires at least 2 arg"},
		{"merge --prefer mine a.tsv a.tsv", "use first or last"},
		{"diff a.tsv", "accepts 2 arg"},
		{"diff - -", "only one of A and B"},
		{"diff -o csv a.tsv a.tsv", "use table or jsonl"},
		{"show --pole warm", "use conciliatory or combative"},
		{"show --facet warm", "use verbal or material"},
		{"show --category nosuch a.tsv", "there is none"},
		{"show -o xml", "use tsv, json, jsonl or csv"},
		{"fit", "requires at least 1 arg"},
		{"fit --folds 1 x", "at least 2"},
		{"fit --category-ridge 0 x", "a number above 0"},
		{"fit --entry-ridge -1 x", "a number above 0"},
		{"fit --input xml x", "use auto"},
		{"mend a.tsv", `unknown verb "mend"`},
	} {
		code, out, errs := runWith(t, "", append([]string{"lexicon"}, strings.Fields(c.args)...)...)
		assert.Equal(t, 2, code, c.args)
		assert.Contains(t, errs, c.want, c.args)
		assert.Empty(t, out, c.args)
	}
}

// TestLexiconHelp: every verb shows examples that the command understands.
func TestLexiconHelp(t *testing.T) {
	for _, verb := range []string{"check", "show", "convert", "merge", "diff", "fit"} {
		code, out, errs := runWith(t, "", "lexicon", verb, "--help")
		assert.Equal(t, 0, code, errs)
		assert.Contains(t, out, "Examples:\n  detente lexicon", verb)
	}
}
