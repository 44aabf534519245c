package main

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// codedLines are statements with labels, in two speeches.
const codedLines = `{"id":"1","speech":"a","label":"combative","text":"We reject these lies."}
{"id":"2","speech":"a","label":"other","text":"The meeting begins at noon."}
{"id":"3","speech":"b","label":"conciliatory","text":"We welcome the dialogue."}
{"id":"4","speech":"b","label":"Combative","text":"They threaten us."}
{"id":"5","speech":"b","label":"conciliatory","text":"The clock stands on the shelf."}
{"id":"6","speech":"b","text":"Nobody coded this."}
{"id":"7","speech":"b","label":null,"text":"Nor this."}
`

func tempFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

// validated returns the validations of a JSON run.
func validated(t *testing.T, stdin string, args ...string) []map[string]any {
	t.Helper()
	code, out, errs := runWith(t, stdin, append([]string{"validate", "-o", "json"}, args...)...)
	require.Equal(t, 0, code, errs)
	assert.Empty(t, errs)
	var got struct{ Validations []map[string]any }
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	return got.Validations
}

func value(x any) any { return x.(map[string]any)["value"] }

func TestValidateJSONLines(t *testing.T) {
	v := validated(t, codedLines, "--errors", "3", "--input", "jsonl", "-")[0]
	assert.Equal(t, "stdin", v["file"])
	assert.Equal(t, 5.0, v["items"])
	assert.Equal(t, 2.0, v["unlabelled"])
	assert.Equal(t, 2.0, v["groups"])
	assert.Equal(t, 1.0, value(v["auc"]))
	assert.Equal(t, 0.25, value(v["silent"]), "of four statements of a pole one has no evidence")
	mistakes := v["mistakes"].([]any)
	require.Len(t, mistakes, 1)
	assert.Equal(t, "5", mistakes[0].(map[string]any)["id"])
	lex := v["lexicon"].(map[string]any)
	assert.Equal(t, "english", lex["name"])
	assert.Len(t, lex["hash"], 64)
}

func TestValidateCSV(t *testing.T) {
	const rows = "body,code,who,note\nWe reject these lies.,conflict,x,1\nWe welcome the dialogue.,peace,x,2\n\"They, too, threaten us.\",hostile,y,3\nA clock.,misc,y,4\n"
	path := tempFile(t, "coded.csv", rows)
	v := validated(t, "", "--column", "text=body", "--column", "label=code", "--column", "group=who",
		"--label", "combative=conflict,Hostile", "--label", "conciliatory=peace", "--label", "other=*", path)[0]
	assert.Equal(t, 4.0, v["items"])
	assert.Equal(t, 2.0, v["groups"])
	assert.Equal(t, 1.0, value(v["auc"]))
	assert.Equal(t, 1.0, value(v["macro_f1"]))
}

func TestValidateNumbers(t *testing.T) {
	const rows = "label\ttext\n-1\tWe reject these lies.\n0\tA clock.\n+1\tWe welcome the dialogue.\n"
	v := validated(t, rows, "--input", "tsv", "-")[0]
	assert.Equal(t, 1.0, value(v["alpha_ordinal"]))
	const mapped = "label,text\n4,We reject these lies.\n1,We welcome the dialogue.\n"
	v = validated(t, mapped, "--input", "csv", "--label", "combative=3,4", "--label", "conciliatory=1,2", "-")[0]
	assert.Equal(t, 1.0, value(v["macro_f1"]))
}

func TestValidateErrors(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		args       []string
		code       int
		errs       string
	}{
		{"no file", "", []string{}, 2, "no input"},
		{"an unknown label, with its line", codedLines + `{"label":"combatve","text":"x"}`, []string{"-"}, 1, `stdin:8: column "label": "combatve" is no label`},
		{"the other statements are validated", codedLines + `{"label":"x","text":"x"}`, []string{"-"}, 1, "--label CLASS=x"},
		{"not a number's turn", `{"label":5,"text":"x"}`, []string{"--label", "other=0", "-"}, 1, `"5" is no label`},
		{"no column, said once", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n", []string{"--input", "jsonl", "-"}, 1, `detente: stdin:1: no such column: "label" for label among []; say which it is with --column label=COLUMN`},
		{"no group of that name", codedLines, []string{"--column", "group=party", "-"}, 1, `"party" for group`},
		{"JSON that is none, with line and column", codedLines + "{\"text\": oops}", []string{"-"}, 1, "stdin:8:10: not JSON"},
		{"no labels", `{"label":"","text":"x"}`, []string{"--input", "jsonl", "-"}, 1, "stdin: none of its 1 records has a label"},
		{"no such file", "", []string{"nowhere.jsonl"}, 1, "nowhere.jsonl: no such file"},
		{"no such lexicon", codedLines, []string{"--against", "nowhere.tsv", "-"}, 1, "nowhere.tsv"},
		{"an article", codedLines, []string{"--input", "article", "-"}, 2, "validate reads jsonl, csv and tsv"},
		{"an unknown format", codedLines, []string{"-o", "pdf", "-"}, 2, "pdf"},
		{"a class that is none", codedLines, []string{"--label", "angry=x", "-"}, 2, "combative, conciliatory or other"},
		{"a label of two classes", codedLines, []string{"--label", "other=x", "--label", "combative=x", "-"}, 2, "means one class"},
		{"a field that is none", codedLines, []string{"--column", "speaker=x", "-"}, 2, "text, label, group and id"},
		{"a picture of another kind", codedLines, []string{"--curves", "x.png", "-"}, 2, ".svg or .html"},
		{"too few resamples", codedLines, []string{"--resamples", "10", "-"}, 2, "at least 39"},
		{"one fold", codedLines, []string{"--folds", "1", "-"}, 2, "at least 2"},
		{"attribution has no page", "{}", []string{"attribution", "-o", "html", "-"}, 2, "html"},
		{"attribution reads JSON Lines", "{}", []string{"attribution", "--input", "csv", "-"}, 2, "reads jsonl"},
		{"a span outside the text", `{"id":"d","text":"abc","attributions":[{"cue":[[1,9]]}]}`, []string{"attribution", "-"}, 1,
			`stdin:1: column "attributions": attribution 1, cue: [1 9] is no span of a text of 3 bytes`},
		{"no attributions", `{"id":"d","text":"abc"}`, []string{"attribution", "-"}, 1, `no such column: "attributions"`},
		{"attributions of another form", `{"text":"abc","attributions":[7]}`, []string{"attribution", "-"}, 1, "write attributions as"},
	} {
		code, out, errs := runWith(t, c.in, append([]string{"validate"}, c.args...)...)
		assert.Equal(t, c.code, code, c.reason)
		assert.Contains(t, errs, c.errs, c.reason)
		if c.code == 2 {
			assert.Empty(t, out, c.reason)
		}
	}
	_, out, errs := runWith(t, codedLines+`{"label":"x","text":"x"}`, "validate", "-")
	assert.Contains(t, out, "5 items", "the rest is written")
	assert.Equal(t, 1, strings.Count(errs, "\n"))
}

func TestValidateAgainst(t *testing.T) {
	code, lex, _ := runWith(t, "", "lexicon", "show")
	require.Equal(t, 0, code)
	path := tempFile(t, "same.tsv", lex)
	v := validated(t, codedLines, "--against", path, "--input", "jsonl", "-")[0]
	auc := v["against"].(map[string]any)["differences"].(map[string]any)["auc"].(map[string]any)
	assert.Equal(t, 0.0, auc["value"])
	assert.Equal(t, v["auc"], v["against"].(map[string]any)["auc"])
}

func TestValidateOutputs(t *testing.T) {
	coded := tempFile(t, "coded.jsonl", codedLines)
	svg, page := filepath.Join(t.TempDir(), "c.svg"), filepath.Join(t.TempDir(), "c.html")
	code, table, errs := runWith(t, "", "validate", "--curves", svg, coded)
	require.Equal(t, 0, code, errs)
	assert.Contains(t, table, "5 items, 2 combative, 1 other, 2 conciliatory, in 2 groups (and 2 without a label, left out)")
	assert.NotContains(t, table, "\x1b")
	b, err := os.ReadFile(svg)
	require.NoError(t, err)
	require.NoError(t, xml.Unmarshal(b, new(struct{ XMLName xml.Name })))
	code, out, _ := runWith(t, "", "validate", "--curves", page, "-o", "html", coded)
	require.Equal(t, 0, code)
	b, err = os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, out, string(b))
	_, out, _ = runWith(t, "", "validate", "-o", "csv", coded)
	_, err = csv.NewReader(strings.NewReader(out)).ReadAll()
	assert.NoError(t, err)
	_, out, _ = runWith(t, "", "validate", "-o", "jsonl", coded, coded)
	assert.Equal(t, 2, strings.Count(out, "\n"))
}

func TestValidateIsDeterministic(t *testing.T) {
	_, one, _ := runWith(t, codedLines, "validate", "--workers", "1", "-")
	_, many, _ := runWith(t, codedLines, "validate", "--workers", "9", "-")
	assert.Equal(t, one, many)
}

func TestValidateAttribution(t *testing.T) {
	const text = "Mayor Ida Holm said the bridge will open in May."
	require.Equal(t, "the bridge will open in May", text[20:47])
	line := fmt.Sprintf(`{"id":"d","text":%q,"attributions":[{"source":[[0,14]],"cue":[[15,19]],"content":[[20,47]]}]}`, text)
	code, out, errs := runWith(t, line, "validate", "attribution", "-o", "json", "-")
	require.Equal(t, 0, code, errs)
	var got struct {
		Validations []struct {
			Attributions int
			Parts        []struct {
				Part         string
				Exact, Words struct{ F1 struct{ Value *float64 } }
			}
			Speaker struct{ Value *float64 } `json:"speaker_of_all_words"`
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	v := got.Validations[0]
	assert.Equal(t, 1, v.Attributions)
	require.Len(t, v.Parts, 3)
	assert.Equal(t, 1.0, *v.Parts[2].Words.F1.Value)
	assert.Equal(t, 1.0, *v.Speaker.Value)
}

// TestValidateAgreesWithTheDefinitions holds the verb's figures on hand-coded data against the
// same figures computed here another way, from what detente score and analyze print: the AUC by
// counting all pairs, Spearman's correlation by counting who stands below whom.
func TestValidateAgreesWithTheDefinitions(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/data/tone/*.jsonl")
	if len(files) == 0 {
		t.Skip("no hand-coded data in ../shared/data/tone")
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			rows := readRows(t, path)
			v := validated(t, "", "--resamples", "-1", path)[0]
			assert.InDelta(t, pairAUC(rows), value(v["auc"]), 1e-6)
			assert.InDelta(t, plainMacroF1(rows), value(v["macro_f1"]), 1e-6)
			assert.InDelta(t, plainSilent(rows), value(v["silent"]), 1e-6)
			if rows[0].Speech != "" {
				assert.InDelta(t, plainSpearman(t, rows), value(v["spearman"]), 1e-6)
			}
		})
	}
}

type codedRow struct {
	ID, Text, Label, Speech string
	net                     float64
	silent                  bool
}

func readRows(t *testing.T, path string) (rows []codedRow) {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		var r codedRow
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		rows = append(rows, r)
	}
	_, out, _ := runWith(t, string(b), "score", "--input", "jsonl", "-o", "jsonl", "-")
	i := 0
	for line := range strings.Lines(out) {
		var s struct {
			Net      float64
			Evidence []json.RawMessage
		}
		require.NoError(t, json.Unmarshal([]byte(line), &s))
		rows[i].net, rows[i].silent = s.Net, len(s.Evidence) == 0
		i++
	}
	require.Len(t, rows, i)
	return rows
}

func pairAUC(rows []codedRow) float64 {
	won, pairs := 0.0, 0.0
	for _, a := range rows {
		for _, b := range rows {
			if a.Label != "combative" || b.Label == "combative" {
				continue
			}
			pairs++
			switch {
			case a.net < b.net:
				won++
			case a.net == b.net:
				won += 0.5
			}
		}
	}
	return won / pairs
}

func plainMacroF1(rows []codedRow) float64 {
	sum := 0.0
	for _, class := range []bool{true, false} {
		var right, called, is float64
		for _, r := range rows {
			c, g := (r.Label == "combative") == class, (r.net < 0) == class
			if c {
				is++
			}
			if g {
				called++
			}
			if c && g {
				right++
			}
		}
		precision, recall := right/called, right/is
		sum += 2 * precision * recall / (precision + recall)
	}
	return sum / 2
}

func plainSilent(rows []codedRow) float64 {
	silent, poles := 0.0, 0.0
	for _, r := range rows {
		if r.Label == "combative" || r.Label == "conciliatory" {
			poles++
			if r.silent {
				silent++
			}
		}
	}
	return silent / poles
}

// plainSpearman takes the speeches' nets from analyze, as a user would.
func plainSpearman(t *testing.T, rows []codedRow) float64 {
	var in strings.Builder
	count, combative := map[string]float64{}, map[string]float64{}
	for _, r := range rows {
		line, _ := json.Marshal(map[string]string{"speaker": r.Speech, "text": r.Text})
		in.Write(append(line, '\n'))
		count[r.Speech]++
		if r.Label == "combative" {
			combative[r.Speech]++
		}
	}
	_, out, _ := runWith(t, in.String(), "analyze", "--input", "jsonl", "-o", "jsonl", "-")
	var share, low []float64
	for line := range strings.Lines(out) {
		var p struct {
			Speaker string
			Net     float64
		}
		require.NoError(t, json.Unmarshal([]byte(line), &p))
		if count[p.Speaker] >= 5 {
			share, low = append(share, combative[p.Speaker]/count[p.Speaker]), append(low, -p.Net)
		}
	}
	x, y := plainRanks(share), plainRanks(low)
	var sx, sy, sxx, syy, sxy float64
	for i := range x {
		sx, sy, sxx, syy, sxy = sx+x[i], sy+y[i], sxx+x[i]*x[i], syy+y[i]*y[i], sxy+x[i]*y[i]
	}
	n := float64(len(x))
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy))
}

// plainRanks counts for each value those below it, and half of its equals.
func plainRanks(values []float64) []float64 {
	out := slices.Clone(values)
	for i, v := range values {
		out[i] = 0.5
		for _, x := range values {
			if x < v {
				out[i]++
			} else if x == v {
				out[i] += 0.5
			}
		}
	}
	return out
}
