package batch

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// jobOf is a job whose inputs have a record a line, SPEAKER TEXT.
func jobOf(t *testing.T, dir string, inputs ...string) *Job {
	t.Helper()
	l, err := lexicon.Parse(strings.NewReader("@name\tsmall\nreject*\tcombative\tverbal\t3\tact\twhy\nagree*\tconciliatory\tverbal\t3\tact\twhy\n"), "small")
	require.NoError(t, err)
	return &Job{
		Dir: dir, Inputs: inputs, Workers: 2, Analyzer: &tone.Analyzer{Lexicon: l},
		Settings: Settings{Layout: Layout, PartSize: 1500, Tables: Tables, Formats: Formats, By: []string{"speaker"}, Lexicon: Lexicon{Name: l.Name(), Hash: l.Hash()}},
		Records: func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
			return func(yield func(transcript.Record, error) bool) {
				b, err := io.ReadAll(r)
				if err != nil {
					yield(transcript.Record{}, err)
					return
				}
				for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
					speaker, text, _ := strings.Cut(line, " ")
					rec := transcript.Record{Labelled: true, Statement: tone.Statement{Speaker: speaker, Doc: name, Line: i + 1, Text: text}}
					if speaker == "bad" {
						if !yield(transcript.Record{}, &transcript.Error{Name: name, Line: i + 1, Err: errors.New("bad")}) {
							return
						}
					} else if !yield(rec, nil) {
						return
					}
				}
			}
		},
		Statements: func(dst []tone.Statement, rec *transcript.Record) []tone.Statement { return append(dst, rec.Statement) },
		OnFailure:  func(Failure) {},
		OnProgress: func(Phase, int64, int64) {},
	}
}

// inputsOf writes inputs of n lines each.
func inputsOf(t *testing.T, lines ...int) (names []string) {
	dir := t.TempDir()
	for i, n := range lines {
		var b strings.Builder
		for k := range n {
			b.WriteString([]string{"Ana We reject that.\n", "Bo We agree.\n", "Cy We rejected what they agreed.\n"}[k%3])
		}
		name := filepath.Join(dir, string(rune('a'+i)))
		require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o644))
		names = append(names, name)
	}
	return names
}

func files(t *testing.T, dir string) map[string]string {
	out := map[string]string{}
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range list {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		require.NoError(t, err)
		out[e.Name()] = string(b)
	}
	return out
}

func TestPartsDependOnInputsAlone(t *testing.T) {
	p := &plan{Settings: Settings{PartSize: 100}, Inputs: []Input{{Size: 40}, {Size: 60}, {Size: 1}, {Size: 500}, {Size: 10}, {Size: 10}}}
	assert.Equal(t, []source{{0, 2, 100, false}, {2, 3, 1, false}, {3, 4, 500, true}, {4, 6, 20, false}}, p.sources())
	for i, s := range p.sources() {
		for k := range 9 {
			owners := 0
			for n := range 4 {
				if (Shard{n + 1, 4}).owns(i, k, s) {
					owners++
				}
			}
			assert.Equal(t, 1, owners, "each piece is one shard's")
		}
	}
}

// TestStopped: stopped by an error after each number of parts and run again, a batch ends
// with the same bytes.
func TestStopped(t *testing.T) {
	in := inputsOf(t, 3, 10, 1, 4, 30)
	whole := t.TempDir()
	sum, err := jobOf(t, whole, in...).Run(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 48, sum.Records)
	want := files(t, whole)
	for stop := range 4 {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		j, seen := jobOf(t, dir, in...), 0
		j.Workers = 1
		inner := j.Statements
		j.Statements = func(dst []tone.Statement, rec *transcript.Record) []tone.Statement {
			if seen++; seen == 1+12*stop {
				cancel()
			}
			return inner(dst, rec)
		}
		_, err := j.Run(ctx)
		require.ErrorIs(t, err, ErrInterrupted)
		_, err = jobOf(t, dir, in...).Run(t.Context())
		require.NoError(t, err)
		require.Equal(t, want, files(t, dir), "stopped at record %d", 1+12*stop)
	}
}

func TestRefusals(t *testing.T) {
	in := inputsOf(t, 3, 3)
	begin := func() string { // a batch that is begun and not finished
		dir := t.TempDir()
		j := jobOf(t, dir, in...)
		j.Shard = Shard{1, 2}
		_, err := j.Run(t.Context())
		require.NoError(t, err)
		return dir
	}
	for _, c := range []struct {
		change    func(*Job)
		want, why string
	}{
		{func(j *Job) { j.Inputs = j.Inputs[:1] }, "begun with 2 inputs, not 1", "fewer inputs"},
		{func(j *Job) { j.Inputs = []string{in[1], in[0]} }, "its input 1 was", "another order"},
		{func(j *Job) { j.Settings.Top = 3 }, "another top: 0, not 3", "another setting"},
		{func(j *Job) { j.Settings.Lexicon.Hash = "x" }, "another lexicon", "another lexicon"},
		{func(j *Job) { j.Shard = Shard{2, 2} }, "begun with --shard 1/2, not 2/2", "another shard"},
		{func(*Job) { require.NoError(t, os.WriteFile(in[0], []byte("Ana No.\n"), 0o644)) }, "has changed since", "an input that was written to"},
	} {
		dir := begin()
		j := jobOf(t, dir, in...)
		j.Shard = Shard{1, 2}
		c.change(j)
		_, err := j.Run(t.Context())
		assert.ErrorIs(t, err, ErrBegun, c.why)
		assert.ErrorContains(t, err, c.want, c.why)
	}
}

// TestChangedWhileItRan: an input that changes after its hash was taken is an error.
func TestChangedWhileItRan(t *testing.T) {
	in := inputsOf(t, 3)
	j := jobOf(t, t.TempDir(), in...)
	records := j.Records
	j.Records = func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
		require.NoError(t, os.WriteFile(in[0], []byte("Ana Other words now.\n"), 0o644))
		return records(name, r)
	}
	_, err := j.Run(t.Context())
	assert.ErrorContains(t, err, "changed while the batch ran")
}

func TestFailures(t *testing.T) {
	in := inputsOf(t, 3)
	require.NoError(t, os.WriteFile(in[0], []byte("Ana We agree.\nbad record\nBo We agree.\n"), 0o644))
	dir := t.TempDir()
	sum, err := jobOf(t, dir, in[0], in[0]+"-missing", filepath.Dir(in[0])).Run(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 3, sum.Failures)
	assert.EqualValues(t, 2, sum.Statements)
	assert.Regexp(t, `(?s)input,line,column,error\n.*a,2,,bad\n.*a-missing,,,no such file or directory\n.*,,,"not a file`, files(t, dir)[failuresName])
}

func TestParseShard(t *testing.T) {
	s, err := ParseShard("3/64")
	require.NoError(t, err)
	assert.Equal(t, Shard{3, 64}, s)
	for _, bad := range []string{"0/3", "4/3", "3", "3/", "a/b", "1/2/3", "-1/2", "1/2x"} {
		_, err := ParseShard(bad)
		assert.Error(t, err, bad)
	}
}

func TestFullSaysWhatToDo(t *testing.T) {
	assert.ErrorIs(t, full(&os.PathError{Err: syscall.ENOSPC}), ErrFull)
	assert.NotErrorIs(t, full(io.EOF), ErrFull)
}
