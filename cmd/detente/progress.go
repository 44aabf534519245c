package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/seed-f57f835e/detente/internal/batch"
)

// A progress shows how far long work is: a bar on a terminal, a line a minute elsewhere.
type progress struct {
	errs  io.Writer
	bars  *mpb.Progress // nil off a terminal
	wide  bool          // the terminal has room for a bar
	every time.Duration

	mu    sync.Mutex
	phase batch.Phase
	bar   *mpb.Bar
	begun time.Time
	shown time.Time
}

// lineEvery is how often a line is written where there is no terminal.
const lineEvery = time.Minute

// barWidth is how many columns a bar needs, with what stands beside it; in fewer there is a
// percentage.
const barWidth = 64

func (a *app) newProgress(ctx context.Context) *progress {
	p := &progress{errs: a.errs, every: lineEvery, shown: time.Now()}
	if f, ok := a.errs.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.bars = mpb.NewWithContext(ctx, mpb.WithOutput(f), mpb.WithWidth(40))
		width, _, err := term.GetSize(int(f.Fd()))
		p.wide = err != nil || width >= barWidth
	}
	return p
}

// update shows that so much of a phase is done; a total of 0 is not known. It is safe for
// concurrent use.
func (p *progress) update(phase batch.Phase, done, total int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if phase != p.phase {
		p.next(phase, total)
	}
	if p.bar != nil {
		p.bar.SetCurrent(done)
		return
	}
	if now := time.Now(); p.bars == nil && now.Sub(p.shown) >= p.every {
		p.shown = now
		fmt.Fprintln(p.errs, line(phase, done, total, now.Sub(p.begun)))
	}
}

func (p *progress) next(phase batch.Phase, total int64) {
	p.phase, p.begun = phase, time.Now()
	if p.bars == nil {
		return
	}
	if p.bar != nil {
		p.bar.Abort(true)
	}
	p.bar = p.bars.New(total, p.style(), p.decorators(phase)...)
}

func (p *progress) style() mpb.BarFillerBuilder {
	if p.wide {
		return mpb.BarStyle()
	}
	return mpb.NopStyle()
}

// decorators are what stands beside a bar, or in its place.
func (p *progress) decorators(phase batch.Phase) []mpb.BarOption {
	name := decor.Name(string(phase), decor.WC{W: len(batch.Checking) + 1, C: decor.DindentRight})
	rate, left := decor.AverageSpeed(decor.SizeB1024(0), "% .1f"), decor.AverageETA(decor.ET_STYLE_GO)
	switch {
	case !p.wide:
		return []mpb.BarOption{mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Name(string(phase)+" "), decor.Percentage(), decor.Name(" "), left)}
	case phase == batch.Joining:
		return []mpb.BarOption{mpb.BarRemoveOnComplete(), mpb.PrependDecorators(name)}
	}
	return []mpb.BarOption{mpb.BarRemoveOnComplete(), mpb.PrependDecorators(name, decor.CountersKibiByte("% .0f / % .0f")), mpb.AppendDecorators(rate, decor.Name(" "), left)}
}

// line is the progress in words.
func line(phase batch.Phase, done, total int64, took time.Duration) string {
	const mib = 1 << 20
	if phase == batch.Joining {
		return fmt.Sprintf("detente: %s: step %d of %d", phase, done+1, total)
	}
	rate := float64(done) / took.Seconds()
	out := fmt.Sprintf("detente: %s: %d of %d MiB, %.1f MiB/s", phase, done/mib, total/mib, rate/mib)
	if rate > 0 && total > done {
		out += fmt.Sprintf(", %s left", time.Duration(float64(total-done)/rate*float64(time.Second)).Round(time.Second))
	}
	return out
}

// print writes a line of its own.
func (p *progress) print(s string) {
	if p.bars != nil {
		fmt.Fprintln(p.bars, s)
		return
	}
	fmt.Fprintln(p.errs, s)
}

// stop takes the bar away.
func (p *progress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Abort(true)
	}
	if p.bars != nil {
		p.bars.Wait()
	}
}
