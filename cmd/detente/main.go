// Command detente analyses rhetoric tone: who spoke how, and how sure are we?
//
// It reads news articles, transcripts and tables of statements, works out who said
// what, weighs every statement against a conciliatory and a combative lexicon, and
// gives each speaker a tone profile with its evidence and its uncertainty. Run
// detente --help for its verbs.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	paceStart()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // some input failed; the rest is written
	exitUsage  = 2
)

// run runs the command and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	a := &app{in: in, out: out, errs: errs}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil && a.failed == 0:
		return exitOK
	case err == nil:
		return exitFailed
	case errors.Is(err, syscall.EPIPE): // the reader has seen enough
		return exitOK
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "detente: interrupted")
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "detente: %v\n", err)
		return exitUsage
	}
	fmt.Fprintf(errs, "detente: %v\n", err)
	return exitFailed
}

// A usageError is a wrong call of the command.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }
