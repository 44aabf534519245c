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

// TestTooManyPieces: what no Parquet file could hold is refused before the work.
func TestTooManyPieces(t *testing.T) {
	const tb = 1 << 40
	p := &plan{Settings: Settings{PartSize: DefaultPartSize, Tables: Tables, Formats: Formats}, Inputs: []Input{{Size: tb}}}
	err := p.fits()
	require.ErrorIs(t, err, ErrTooMany)
	assert.ErrorContains(t, err, "set --part-size 34603008")
	p.Settings.PartSize = 34603008
	assert.NoError(t, p.fits(), "what the error says is enough")
	p.Settings.PartSize, p.Settings.Formats = DefaultPartSize, []string{CSV}
	assert.NoError(t, p.fits(), "text has no row groups")
	p.Settings.Formats, p.Settings.Tables = Formats, []string{Profiles}
	assert.NoError(t, p.fits(), "profiles have one")
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
	assert.Regexp(t, `(?s)input,line,column,error\n.*a,2,,bad\n.*a-missing,,,no such file or directory\n.*,,,"a folder, not a file: name the files in it"`, files(t, dir)[failuresName])
}

// TestCompanions: a file beside the inputs that is changed, removed or new between two runs
// is refused as a changed input is.
func TestCompanions(t *testing.T) {
	in := inputsOf(t, 10, 10)
	dir := filepath.Dir(in[0])
	there, missing := filepath.Join(dir, "speakers.json"), filepath.Join(dir, "users.json")
	write := func(name, text string) func() {
		return func() { require.NoError(t, os.WriteFile(name, []byte(text), 0o644)) }
	}
	job := func(out string) *Job {
		j := jobOf(t, out, in...)
		j.Companions = &transcript.Companions{Open: func(name string) (io.ReadCloser, error) { return os.Open(name) }}
		records := j.Records
		j.Records = func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
			for _, beside := range []string{there, missing} {
				if f, err := j.Companions.Open(beside); err == nil {
					f.Close()
				}
			}
			return records(name, r)
		}
		return j
	}
	for _, c := range []struct {
		change func()
		want   string
		why    string
	}{
		{func() {}, "", "nothing has changed"},
		{write(there, `{"ana":{}}`), "speakers.json, which stands beside an input, has changed since", "another text"},
		{func() { require.NoError(t, os.Remove(there)) }, "speakers.json, which stands", "removed"},
		{write(missing, "{}"), "users.json, which stands", "new"},
	} {
		os.Remove(missing)
		write(there, "{}")()
		finished, shard := t.TempDir(), t.TempDir()
		_, err := job(finished).Run(t.Context())
		require.NoError(t, err)
		assert.Contains(t, files(t, finished)[manifestName], `"sha256": "44136fa3`)
		half := job(shard)
		half.Shard = Shard{1, 2}
		_, err = half.Run(t.Context())
		require.NoError(t, err)
		c.change()
		for _, again := range []*Job{job(finished), job(shard)} {
			if again.Dir == shard {
				again.Shard = Shard{1, 2}
			}
			_, err := again.Run(t.Context())
			if c.want == "" {
				assert.NoError(t, err, c.why)
				continue
			}
			assert.ErrorIs(t, err, ErrBegun, c.why)
			assert.ErrorContains(t, err, c.want, c.why)
		}
	}
}

// TestCompanionChangedMeanwhile: one that changes between two looks at it ends the run.
func TestCompanionChangedMeanwhile(t *testing.T) {
	in := inputsOf(t, 100)
	beside := filepath.Join(filepath.Dir(in[0]), "speakers.json")
	j := jobOf(t, t.TempDir(), in...)
	j.Companions = &transcript.Companions{Open: func(name string) (io.ReadCloser, error) { return os.Open(name) }}
	inner, n := j.Records, 0
	j.Records = func(name string, r io.Reader) iter.Seq2[transcript.Record, error] {
		return func(yield func(transcript.Record, error) bool) {
			for rec, err := range inner(name, r) {
				n++
				require.NoError(t, os.WriteFile(beside, make([]byte, n/50), 0o644))
				f, openErr := j.Companions.Open(beside)
				require.NoError(t, openErr)
				f.Close()
				if !yield(rec, err) {
					return
				}
			}
		}
	}
	_, err := j.Run(t.Context())
	assert.ErrorContains(t, err, "was changed while the batch ran")
}

// TestBusy: a directory in which a run is at work takes no other.
func TestBusy(t *testing.T) {
	in := inputsOf(t, 3)
	dir := t.TempDir()
	j := jobOf(t, dir, in...)
	statements := j.Statements
	var second, merge error
	j.Statements = func(dst []tone.Statement, rec *transcript.Record) []tone.Statement {
		_, second = jobOf(t, dir, in...).Run(t.Context())
		_, merge = (&Merge{Dir: dir, Dirs: []string{finishedIn(t)}, Lexicon: j.Analyzer.Lexicon}).Run(t.Context())
		return statements(dst, rec)
	}
	_, err := j.Run(t.Context())
	require.NoError(t, err)
	assert.ErrorIs(t, second, ErrBusy)
	assert.ErrorIs(t, merge, ErrBusy)
	assert.NotContains(t, files(t, dir), lockName, "the lock is gone")
	require.NoError(t, os.WriteFile(filepath.Join(dir, lockName), nil, 0o644))
	_, err = jobOf(t, dir, in...).Run(t.Context())
	assert.NoError(t, err, "a file that a killed run has left is no lock")
}

func finishedIn(t *testing.T) string {
	dir := t.TempDir()
	_, err := jobOf(t, dir, inputsOf(t, 2)...).Run(t.Context())
	require.NoError(t, err)
	return dir
}

// TestMergeOverwritesNothing: a table that is no batch's stays, and what a merge that was
// interrupted has left is replaced.
func TestMergeOverwritesNothing(t *testing.T) {
	from := finishedIn(t)
	merge := func(dir string) error {
		_, err := (&Merge{Dir: dir, Dirs: []string{from}, Lexicon: jobOf(t, "").Analyzer.Lexicon, OnProgress: func(Phase, int64, int64) {}}).Run(t.Context())
		return err
	}
	foreign := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(foreign, "profiles.csv"), []byte("mine"), 0o644))
	assert.ErrorContains(t, merge(foreign), "profiles.csv is there already")
	assert.Equal(t, map[string]string{"profiles.csv": "mine"}, files(t, foreign))

	dir := t.TempDir()
	require.NoError(t, merge(dir))
	assert.ErrorContains(t, merge(dir), "a finished batch is there already")
	want := files(t, dir)
	m, err := readManifest(dir)
	require.NoError(t, err)
	require.NoError(t, (&plan{Settings: m.Settings, Inputs: m.Inputs}).write(dir))
	require.NoError(t, os.Remove(filepath.Join(dir, manifestName)))
	require.NoError(t, merge(dir), "after an interruption before the manifest")
	assert.Equal(t, want, files(t, dir))
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
