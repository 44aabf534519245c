package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/seed-f57f835e/detente/tone"
)

// fanIn is how many accumulators are merged at once: so many files are open, each with a
// buffer of 32 KiB.
const fanIn = 64

// A joiner joins parts, which are directories in the order of the inputs.
type joiner struct {
	ctx      context.Context
	dir      string // of the result
	settings Settings
	analyzer *tone.Analyzer
	parts    []string
}

// join joins parts in dir and ends with the manifest.
func join(ctx context.Context, dir string, s Settings, a *tone.Analyzer, inputs []Input, parts []string, progress func(done, total int64)) (*manifest, error) {
	j := &joiner{ctx, dir, s, a, parts}
	t := s.tables()
	m := &manifest{Settings: s, Inputs: inputs}
	steps := []func() error{
		func() error { return j.count(&m.Counts) },
		j.sums,
		func() (err error) { m.Groups, err = j.profiles(&t.profiles); return err },
		func() error { return t.statements.join(dir, slices.Values(parts)) },
		func() error { return t.evidence.join(dir, slices.Values(parts)) },
		func() error { return t.failures.join(dir, slices.Values(parts)) },
		func() error { return m.write(dir) },
	}
	for i, step := range steps {
		if err := context.Cause(ctx); err != nil {
			return nil, err
		}
		progress(int64(i), int64(len(steps)))
		if err := step(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// count adds what the parts say is in them; a finished batch says it in its manifest.
func (j *joiner) count(c *Counts) error {
	for _, dir := range j.parts {
		var part Counts
		found, err := readJSON(filepath.Join(dir, partName), &part)
		if err == nil && !found {
			found, err = readJSON(filepath.Join(dir, manifestName), &part)
		}
		if err != nil || !found {
			return errors.Join(err, fmt.Errorf("%s is no part of a batch", dir))
		}
		c.add(part)
	}
	return nil
}

// sums merges the parts' accumulators, in several levels where there are many.
func (j *joiner) sums() error {
	files := make([]string, len(j.parts))
	for i, dir := range j.parts {
		files[i] = filepath.Join(dir, sumsName)
	}
	for level := 0; len(files) > fanIn; level++ {
		var above []string
		for i := 0; i < len(files); i += fanIn {
			if err := context.Cause(j.ctx); err != nil {
				return err
			}
			path := filepath.Join(j.dir, fmt.Sprintf("%ssums-%d-%d", unfinished, level, i/fanIn))
			defer os.Remove(path)
			if err := writeFile(path, func(w io.Writer) error { return j.merge(w, files[i:min(i+fanIn, len(files))]) }); err != nil {
				return err
			}
			above = append(above, path)
		}
		files = above
	}
	return whole(filepath.Join(j.dir, sumsName), func(w io.Writer) error { return j.merge(w, files) })
}

func (j *joiner) merge(w io.Writer, files []string) error {
	if len(files) == 0 {
		b, err := j.analyzer.NewAccumulator(j.settings.By...).MarshalBinary()
		if err == nil {
			_, err = w.Write(b)
		}
		return err
	}
	var in []io.Reader
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = append(in, f)
	}
	return j.analyzer.MergeAccumulators(w, in...)
}

// profiles writes the table of profiles from the merged accumulator.
func (j *joiner) profiles(t *table[tone.Profile]) (groups int64, err error) {
	f, err := os.Open(filepath.Join(j.dir, sumsName))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	temp := filepath.Join(j.dir, unfinished+"profiles")
	if err := os.MkdirAll(temp, 0o777); err != nil {
		return 0, full(err)
	}
	defer os.RemoveAll(temp)
	w, err := t.create(temp)
	if err != nil {
		return 0, err
	}
	for p, readErr := range j.analyzer.ProfilesOf(bufio.NewReader(f)) {
		if err = readErr; err == nil {
			err = w.write(&p)
		}
		if err != nil {
			break
		}
	}
	if err := errors.Join(err, w.close()); err != nil {
		return 0, err
	}
	for _, format := range t.formats {
		if err := os.Rename(filepath.Join(temp, t.file(format)), filepath.Join(j.dir, t.file(format))); err != nil {
			return 0, err
		}
	}
	return w.n, syncDir(j.dir)
}

// partsOf returns the parts of a plan's sources, in order, wherever they are among dirs.
func partsOf(p *plan, dirs ...string) (parts []string, err error) {
	for i := range p.sources() {
		pieces, known := 0, false
		for _, dir := range dirs {
			if n, ok, err := readEnd(dir, i); err != nil {
				return nil, err
			} else if ok {
				pieces, known = n, true
			}
		}
		if !known {
			return nil, fmt.Errorf("the parts of source %d are missing", i)
		}
		for k := range pieces {
			at := slices.IndexFunc(dirs, func(dir string) bool { return exists(partDir(dir, i, k)) })
			if at < 0 {
				return nil, fmt.Errorf("part %d of source %d is missing", k, i)
			}
			parts = append(parts, partDir(dirs[at], i, k))
		}
	}
	return parts, nil
}
