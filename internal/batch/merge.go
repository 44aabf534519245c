package batch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// A Merge puts the results of several batches together.
type Merge struct {
	Dir        string           // for the result
	Dirs       []string         // of all shards of one batch, or of finished batches
	Lexicon    *lexicon.Lexicon // that of the results
	OnProgress func(phase Phase, done, total int64)
}

// Run merges. The result of all shards is what one run over all inputs gives, byte for byte;
// that of finished batches has their rows one after the other, and the profiles of all.
func (m *Merge) Run(ctx context.Context) (Summary, error) {
	p, parts, rows, err := m.collect()
	if err != nil {
		return Summary{}, err
	}
	if m.Lexicon.Hash() != p.Settings.Lexicon.Hash {
		return Summary{}, fmt.Errorf("the results are of lexicon %s %s: name it with --lexicon, and --facet where there was one", p.Settings.Lexicon.Name, p.Settings.Lexicon.Version)
	}
	unlock, err := lock(m.Dir)
	if err != nil {
		return Summary{}, err
	}
	defer unlock()
	if exists(filepath.Join(m.Dir, manifestName)) {
		return Summary{}, fmt.Errorf("%s: a finished batch is there already: name another directory", m.Dir)
	}
	if err := begin(m.Dir, p); err != nil {
		return Summary{}, err
	}
	analyzer := &tone.Analyzer{Lexicon: m.Lexicon, MinEvidence: p.Settings.MinEvidence}
	done, err := (&joiner{ctx, m.Dir, p.Settings, analyzer, parts, rows}).join(p.Inputs, func(done, total int64) { m.OnProgress(Joining, done, total) })
	if err != nil && ctx.Err() != nil {
		err = fmt.Errorf("%w (%s)", ErrInterrupted, m.Dir)
	}
	if err != nil {
		return Summary{}, err
	}
	return done.summary(false), clean(m.Dir)
}

// collect returns what was to be done, all inputs together, the parts, and their rows in
// order.
func (m *Merge) collect() (*plan, *stock, []place, error) {
	var finished []*manifest
	var shards []*plan
	for _, dir := range m.Dirs {
		done, err := readManifest(dir)
		if err != nil {
			return nil, nil, nil, err
		}
		if done != nil {
			finished = append(finished, done)
			continue
		}
		p, err := readPlan(dir)
		if err != nil {
			return nil, nil, nil, err
		}
		if p == nil {
			return nil, nil, nil, fmt.Errorf("%s: no batch is there", dir)
		}
		if p.Shard.Of == 0 {
			return nil, nil, nil, fmt.Errorf("%s: its batch is not finished: run it again", dir)
		}
		shards = append(shards, p)
	}
	switch {
	case len(finished) == 0:
		return m.shards(shards)
	case len(shards) == 0:
		return m.finished(finished)
	}
	return nil, nil, nil, errors.New("shards and finished batches do not merge: merge the shards first")
}

// shards checks that all shards of one batch are there, and puts their plans together.
func (m *Merge) shards(plans []*plan) (*plan, *stock, []place, error) {
	first := plans[0]
	seen := make([]bool, first.Shard.Of)
	whole := &plan{Settings: first.Settings, Inputs: slices.Clone(first.Inputs)}
	for i, p := range plans {
		if err := first.otherShard(p); err != nil {
			return nil, nil, nil, fmt.Errorf("%s and %s are not of one batch: %w", m.Dirs[0], m.Dirs[i], err)
		}
		if seen[p.Shard.Index-1] {
			return nil, nil, nil, fmt.Errorf("%s: shard %s is there twice", m.Dirs[i], p.Shard)
		}
		seen[p.Shard.Index-1] = true
		for k := range p.Inputs {
			if err := whole.Inputs[k].meet(&p.Inputs[k]); err != nil {
				return nil, nil, nil, fmt.Errorf("%s: %w", m.Dirs[i], err)
			}
		}
	}
	if i := slices.Index(seen, false); i >= 0 {
		return nil, nil, nil, fmt.Errorf("shard %s is missing", Shard{i + 1, len(seen)})
	}
	parts, err := readStock(m.Dirs...)
	if err != nil {
		return nil, nil, nil, err
	}
	rows, err := parts.places(len(whole.sources()))
	if err != nil {
		err = fmt.Errorf("%w: a shard is not finished; run it again", err)
	}
	return whole, parts, rows, err
}

// otherShard says why q is no shard of p's batch.
func (p *plan) otherShard(q *plan) error {
	if err := p.Settings.differs(&q.Settings); err != nil {
		return err
	}
	if p.Shard.Of != q.Shard.Of {
		return fmt.Errorf("shards of %d and of %d", p.Shard.Of, q.Shard.Of)
	}
	if !slices.EqualFunc(p.Inputs, q.Inputs, func(a, b Input) bool { return a.Name == b.Name && a.Size == b.Size }) {
		return errors.New("their inputs are others")
	}
	return nil
}

// meet takes over what another shard knows of an input.
func (in *Input) meet(o *Input) error {
	if in.SHA256 != "" && o.SHA256 != "" && in.SHA256 != o.SHA256 {
		return fmt.Errorf("the input %s is another than in the other shards", in.Name)
	}
	if in.SHA256 == "" {
		in.SHA256 = o.SHA256
	}
	if in.Error == "" {
		in.Error = o.Error
	}
	return nil
}

// finished puts finished batches of equal settings together.
func (m *Merge) finished(list []*manifest) (*plan, *stock, []place, error) {
	whole := &plan{Settings: list[0].Settings}
	from := map[Input]string{}
	for i, f := range list {
		if err := whole.Settings.differs(&f.Settings); err != nil {
			return nil, nil, nil, fmt.Errorf("%s and %s do not merge: %w", m.Dirs[0], m.Dirs[i], err)
		}
		for _, in := range f.Inputs {
			if dir, twice := from[in]; twice && in.Error == "" {
				return nil, nil, nil, fmt.Errorf("the input %s is in %s and in %s: it would count twice", in.Name, dir, m.Dirs[i])
			}
			from[in] = m.Dirs[i]
		}
		whole.Inputs = append(whole.Inputs, f.Inputs...)
	}
	parts, rows := ofFinished(m.Dirs, list)
	return whole, parts, rows, nil
}
