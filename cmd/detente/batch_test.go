package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/internal/generate"
)

// The size of the corpora; for the figures of the documentation
// go test ./cmd/detente -run AtScale -v -timeout 2h -documents 100000 -bytes 10000.
var (
	documents = flag.Int("documents", 140, "documents in the tests of batch")
	docBytes  = flag.Int("bytes", 2000, "bytes of a document there")
)

// asCommand makes the test binary the command.
const asCommand = "DETENTE_TEST_AS_COMMAND"

func command(t testing.TB, args ...string) *exec.Cmd {
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	return cmd
}

// mustRun runs the command and returns what it said; its exit code must be code.
func mustRun(t testing.TB, code int, args ...string) string {
	t.Helper()
	cmd := command(t, args...)
	out, _ := cmd.CombinedOutput()
	require.Equal(t, code, cmd.ProcessState.ExitCode(), "%v: %s", args, out)
	return string(out)
}

func corpusOf(t testing.TB, c generate.Corpus) string {
	dir := filepath.Join(t.TempDir(), "corpus")
	require.NoError(t, c.Write(dir))
	return dir
}

var everything = []string{"--part-size", "5000", "--by", "speaker,month", "--tables", "profiles,statements,evidence", "--format", "parquet,csv,jsonl"}

func batchArgs(out string, more ...string) []string {
	return append(append([]string{"batch", "-o", out}, everything...), more...)
}

// filesOf returns the contents of a directory's files.
func filesOf(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[name] = string(b)
		return err
	}))
	return out
}

func sameFiles(t testing.TB, want, got map[string]string, why string) {
	t.Helper()
	for name := range want {
		require.Contains(t, got, name, why)
		require.True(t, want[name] == got[name], "%s: %s differs", why, name)
	}
	require.Len(t, got, len(want), why)
}

// TestBatchSameBytes: any number of workers gives the same bytes, and so do shards that are
// merged.
func TestBatchSameBytes(t *testing.T) {
	in := corpusOf(t, generate.Corpus{Documents: *documents, Bytes: *docBytes, Broken: 20, Seed: 1})
	large := filepath.Join(in, "large.jsonl") // several pieces
	require.NoError(t, generate.Corpus{Documents: 1, Bytes: 1 << 20, Seed: 2}.Write(filepath.Join(in, "x")))
	require.NoError(t, os.Rename(filepath.Join(in, "x", "000", "000000.jsonl"), large))
	dir := t.TempDir()
	one := filepath.Join(dir, "one")
	mustRun(t, 1, batchArgs(one, "--workers", "1", in)...)
	want := filesOf(t, one)

	eight := filepath.Join(dir, "eight")
	mustRun(t, 1, batchArgs(eight, "--workers", "8", in)...)
	sameFiles(t, want, filesOf(t, eight), "eight workers")

	var shards []string
	for i := 1; i <= 3; i++ {
		shard := filepath.Join(dir, fmt.Sprint("shard", i))
		out, _ := command(t, batchArgs(shard, "--shard", fmt.Sprintf("%d/3", i), in)...).CombinedOutput()
		assert.Contains(t, string(out), fmt.Sprintf("shard %d/3 is done", i))
		shards = append(shards, shard)
	}
	merged := filepath.Join(dir, "merged")
	mustRun(t, 1, append([]string{"merge", "-o", merged}, shards...)...)
	sameFiles(t, want, filesOf(t, merged), "three shards")
	assert.Contains(t, mustRun(t, 1, "merge", "-o", filepath.Join(dir, "two"), shards[0], shards[2]), "shard 2/3 is missing")
}

// TestBatchKilled: killed at twenty random moments, with SIGKILL, and started again each
// time, a batch ends with the bytes of an undisturbed run.
func TestBatchKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the command some twenty times")
	}
	in := corpusOf(t, generate.Corpus{Documents: 100, Bytes: 10000, Seed: 3})
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole")
	began := time.Now()
	mustRun(t, 0, batchArgs(whole, in)...)
	took := time.Since(began)

	torn := filepath.Join(dir, "torn")
	rng := rand.New(rand.NewPCG(5, uint64(time.Now().UnixNano())))
	killed, done := 0, false
	for killed < 20 {
		cmd := command(t, batchArgs(torn, in)...)
		require.NoError(t, cmd.Start())
		timer := time.AfterFunc(time.Duration(rng.Int64N(int64(took))), func() { cmd.Process.Kill() })
		done = cmd.Wait() == nil
		timer.Stop()
		if !done {
			killed++
		} else if killed < 20 { // done too soon: once more from the beginning
			sameFiles(t, filesOf(t, whole), filesOf(t, torn), "after some kills")
			require.NoError(t, os.RemoveAll(torn))
		}
		checkWhole(t, filesOf(t, whole), torn)
	}
	mustRun(t, 0, batchArgs(torn, in)...)
	sameFiles(t, filesOf(t, whole), filesOf(t, torn), "killed twenty times")
	assert.Contains(t, mustRun(t, 0, batchArgs(torn, in)...), "finished already")
}

// checkWhole: a table that is there is whole.
func checkWhole(t *testing.T, want map[string]string, dir string) {
	t.Helper()
	for name := range want {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			require.True(t, string(b) == want[name], "%s is torn", name)
		}
	}
}

// TestBatchInterrupted: SIGINT finishes what is in hand and says how to go on.
func TestBatchInterrupted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no signals to send on Windows")
	}
	in := corpusOf(t, generate.Corpus{Documents: 140, Bytes: 20000, Seed: 4})
	out := filepath.Join(t.TempDir(), "out")
	cmd := command(t, batchArgs(out, in)...)
	var said strings.Builder
	cmd.Stderr = &said
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool { found, _ := filepath.Glob(filepath.Join(out, "parts", "[0-9]*")); return len(found) > 0 }, time.Minute, time.Millisecond)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	require.Error(t, cmd.Wait())
	assert.Contains(t, said.String(), "run the same command again, it goes on from there")
	torn, _ := filepath.Glob(filepath.Join(out, "parts", ".tmp*"))
	assert.Empty(t, torn, "what was in hand is finished")
	mustRun(t, 0, batchArgs(out, in)...)
}

// TestBatchBroken: one document in ten that is no text is named, and all others are there.
func TestBatchBroken(t *testing.T) {
	in := corpusOf(t, generate.Corpus{Documents: *documents, Bytes: 500, Broken: 10, Seed: 6})
	out := filepath.Join(t.TempDir(), "out")
	said := mustRun(t, 1, batchArgs(out, in)...)
	assert.Contains(t, said, fmt.Sprintf("%d could not be read: see", *documents/10))
	f, err := os.Open(filepath.Join(out, "errors.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+*documents/10)
	for i, row := range rows[1:] {
		assert.Contains(t, row[0], fmt.Sprintf("%06d.txt", 10*i+5))
		assert.NotEmpty(t, row[3], "the reason")
	}
	statements := filesOf(t, out)["statements.jsonl"]
	for i := range *documents {
		if i%10 != 5 {
			require.Contains(t, statements, fmt.Sprintf("%06d.", i), "a good document")
		}
	}
}

// TestBatchDiskFull: on a disk that is too small there is an error and no torn table; with
// more room the batch goes on.
func TestBatchDiskFull(t *testing.T) {
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk).CombinedOutput(); err != nil {
		t.Skipf("needs the right to mount a tmpfs: %v %s", err, out)
	}
	defer exec.Command("umount", disk).Run()
	in := corpusOf(t, generate.Corpus{Documents: 100, Bytes: 20000, Seed: 7})
	out := filepath.Join(disk, "out")
	said := mustRun(t, 1, batchArgs(out, in)...)
	assert.Contains(t, said, "the disk is full: what is finished is kept")
	for name := range filesOf(t, out) {
		assert.False(t, strings.Contains(name, ".tmp-"), "%s is left over", name)
	}
	require.NoError(t, exec.Command("mount", "-o", "remount,size=400m", disk).Run())
	mustRun(t, 0, batchArgs(out, in)...)
	whole := filepath.Join(t.TempDir(), "whole")
	mustRun(t, 0, batchArgs(whole, in)...)
	sameFiles(t, filesOf(t, whole), filesOf(t, out), "after a full disk")
}

// TestBatchAtScale prints throughput and memory. With its default size it only shows that
// the measurement works.
func TestBatchAtScale(t *testing.T) {
	in := corpusOf(t, generate.Corpus{Documents: *documents, Bytes: *docBytes, Seed: 8})
	var size int64
	for _, b := range sizesOf(t, in) {
		size += b
	}
	dir := t.TempDir()
	for _, c := range []struct {
		name string
		args []string
	}{
		{"analyze", []string{"analyze", "--by", "speaker,month", "-o", "csv", in}},
		{"batch, profiles", []string{"batch", "--tables", "profiles", "--by", "speaker,month", "-o", filepath.Join(dir, "p"), in}},
		{"batch, all tables as Parquet", []string{"batch", "--by", "speaker,month", "-o", filepath.Join(dir, "parquet"), in}},
		{"batch, all tables as Parquet, 1 worker", []string{"batch", "--by", "speaker,month", "--workers", "1", "-o", filepath.Join(dir, "1"), in}},
		{"batch, all tables as Parquet, 8 workers", []string{"batch", "--by", "speaker,month", "--workers", "8", "-o", filepath.Join(dir, "8"), in}},
		{"batch, all tables as CSV", []string{"batch", "--by", "speaker,month", "--format", "csv", "-o", filepath.Join(dir, "csv"), in}},
		{"batch, all tables as JSON Lines", []string{"batch", "--by", "speaker,month", "--format", "jsonl", "-o", filepath.Join(dir, "jsonl"), in}},
	} {
		cmd := command(t, c.args...)
		began := time.Now()
		out, err := cmd.CombinedOutput()
		took := time.Since(began)
		require.NoError(t, err, "%s", out)
		state := cmd.ProcessState
		cpu := state.UserTime() + state.SystemTime()
		t.Logf("%-40s %6.1f MB, %6.1f s, %5.1f MB/s, %4.1f s of CPU (%.2f cores), peak %s", c.name, float64(size)/1e6, took.Seconds(),
			float64(size)/1e6/took.Seconds(), cpu.Seconds(), cpu.Seconds()/took.Seconds(), peak(state))
	}
	want := filesOf(t, filepath.Join(dir, "parquet"))
	for _, workers := range []string{"1", "8"} {
		sameFiles(t, want, filesOf(t, filepath.Join(dir, workers)), workers+" workers")
	}
}

func sizesOf(t testing.TB, dir string) (out []int64) {
	require.NoError(t, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			info, _ := d.Info()
			out = append(out, info.Size())
		}
		return err
	}))
	return out
}
