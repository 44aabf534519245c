package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"detente": main})
}

// TestScripts runs the scripts in testdata/script; go test -run Scripts -update rewrites
// their golden parts.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			article, err := os.ReadFile(filepath.Join("..", "..", "testdata", "beijing-talks.txt"))
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "article.txt"), article, 0o644)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"repeat": repeat},
	})
}

// repeat FILE N TEXT writes TEXT N times to FILE.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n := 0
	for _, c := range args[1] {
		n = n*10 + int(c-'0')
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(strings.ReplaceAll(args[2], `\n`, "\n"), n)), 0o644))
}

// runWith runs the command in this process.
func runWith(t *testing.T, stdin string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e strings.Builder
	code = run(t.Context(), args, strings.NewReader(stdin), &o, &e)
	return code, o.String(), e.String()
}

func TestWorkersChangeNothing(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		b.WriteString(`{"speaker":"s` + string(rune('a'+i%7)) + `","text":"We reject that, but we remain ready for dialogue. No threats."}` + "\n")
	}
	for _, verb := range []string{"analyze", "score", "attribute"} {
		var want string
		for _, workers := range []string{"1", "2", "16"} {
			code, out, errs := runWith(t, b.String(), verb, "--output", "jsonl", "--workers", workers, "-")
			require.Equal(t, 0, code, errs)
			if want == "" {
				want = out
			}
			require.True(t, want == out, "%s with %s workers", verb, workers)
		}
	}
}

// TestModelCase is the job that README shows: Wang beside Qin, from one article.
func TestModelCase(t *testing.T) {
	code, out, errs := runWith(t, "", "compare", "--a", "Wang Yi", "--b", "Qin Gang", "../../testdata/beijing-talks.txt")
	require.Equal(t, 0, code, errs)
	assert.Contains(t, out, "Wang Yi has the lower (more combative) net, on too little text to say more.")
	assert.Contains(t, out, "no room for compromise")
	assert.Contains(t, out, "reverse the downward spiral")
}

func TestInterrupted(t *testing.T) {
	for _, verb := range []string{"analyze", "score", "attribute"} {
		var o, e strings.Builder
		code := run(cancelled(t), []string{verb, "-"}, strings.NewReader(strings.Repeat("{\"speaker\":\"a\",\"text\":\"No.\"}\n", 1000)), &o, &e)
		assert.Equal(t, 1, code, verb)
		assert.Contains(t, e.String(), "interrupted", verb)
	}
}

func cancelled(t *testing.T) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}

// TestBrokenPipe: a reader that has seen enough is no failure.
func TestBrokenPipe(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	r.Close()
	var e strings.Builder
	code := run(t.Context(), []string{"score", "-o", "jsonl", "-"}, strings.NewReader(strings.Repeat("{\"text\":\"We reject that.\"}\n", 20000)), w, &e)
	assert.Equal(t, 0, code)
	assert.Empty(t, e.String())
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		why  string
	}{
		{[]string{"score", "-"}, 0, "success"},
		{[]string{"--help"}, 0, "help is no failure"},
		{[]string{"score", "nosuchfile", "-"}, 1, "one input failed"},
		{[]string{"compare", "--a", "x", "--b", "y", "-"}, 1, "an unknown name"},
		{[]string{"score"}, 2, "no input"},
		{[]string{"score", "--workers", "many", "-"}, 2, "a flag's value"},
		{[]string{"score", "--column", "text", "-"}, 2, "a column without a name"},
		{[]string{"analyze", "--min-evidence", "1", "-"}, 2, "an interval of one unit"},
		{[]string{"talk"}, 2, "an unknown verb"},
	} {
		code, _, errs := runWith(t, "{\"speaker\":\"a\",\"text\":\"We agree.\"}\n", c.args...)
		assert.Equal(t, c.code, code, "%s: %v %s", c.why, c.args, errs)
		assert.Equal(t, c.code == 0, errs == "", "%s: an error is told, success is silent", c.why)
	}
}
