package tonebeam_test

import (
	"context"
	"flag"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})))
	os.Exit(tests(m))
}

// scratch is a folder that all tests share.
var scratch string

func tests(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "detente"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(scratch)
	return m.Run()
}

// run runs a pipeline on Prism.
func run(t testing.TB, p *beam.Pipeline) {
	t.Helper()
	_, err := prism.Execute(context.Background(), p)
	require.NoError(t, err)
}

var module, _ = os.Getwd() // before any test leaves it

func build(path string) *exec.Cmd {
	cmd := exec.Command("go", "build", "-o", path, "github.com/seed-f57f835e/detente/cmd/detente")
	cmd.Dir = module
	return cmd
}

// command builds the command once and returns its path.
var command = sync.OnceValues(func() (string, error) {
	path := filepath.Join(scratch, "detente.exe")
	out, err := build(path).CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return path, err
})

// detente runs the command in dir and returns what it prints; exit code 1 is fine, it says
// that some input failed.
func detente(t testing.TB, dir string, args ...string) []byte {
	t.Helper()
	path, err := command()
	require.NoError(t, err)
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if exit, ok := err.(*exec.ExitError); ok && exit.ExitCode() == 1 {
		err = nil
	}
	require.NoError(t, err)
	return out
}
