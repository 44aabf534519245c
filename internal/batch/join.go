package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/seed-f57f835e/detente/tone"
)

// fanIn is how many accumulators are merged at once: so many files are open, each with a
// buffer of 32 KiB.
const fanIn = 64

// A joiner joins parts.
type joiner struct {
	ctx      context.Context
	dir      string // of the result
	settings Settings
	analyzer *tone.Analyzer
	*stock
	rows []place // in the order of the inputs
}

// join makes the tables in the directory, and ends with the manifest.
func (j *joiner) join(inputs []Input, progress func(done, total int64)) (*manifest, error) {
	t := j.settings.tables()
	m := &manifest{Settings: j.settings, Counts: j.counts(), Inputs: inputs}
	var err error
	if m.Companions, err = j.companions(); err != nil {
		return nil, err
	}
	steps := []func() error{
		j.sums,
		func() (err error) { m.Groups, err = j.profiles(&t.profiles); return err },
		func() error { return t.statements.join(j) },
		func() error { return t.evidence.join(j) },
		func() error { return t.failures.join(j) },
		func() error { return m.write(j.dir) },
	}
	for i, step := range steps {
		if err := context.Cause(j.ctx); err != nil {
			return nil, err
		}
		progress(int64(i), int64(len(steps)))
		if err := step(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// sums merges the parts' accumulators, in several levels where there are many.
func (j *joiner) sums() error {
	files := make([]string, len(j.dirs))
	for i, dir := range j.dirs {
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
		return j.analyzer.NewAccumulator(j.settings.By...).WriteBinary(w)
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
			err = w.write(p)
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

// A stretch is rows that follow each other in an open file of a part: from, to are as in
// made.To; to < 0: to the end.
type stretch struct {
	*os.File
	part     int32
	from, to int64
}

// stretches calls each with the rows of one kind of file, in order. A file is open from its
// first rows to its last, so about as many as there were workers.
func (j *joiner) stretches(file string, number int, each func(stretch) error) (err error) {
	left := make([]int, len(j.dirs)) // pieces of each part
	for _, at := range j.rows {
		left[at.part]++
	}
	open := map[int32]*os.File{}
	defer func() {
		for _, f := range open {
			f.Close()
		}
	}()
	for i := 0; i < len(j.rows); {
		at, n := j.rows[i], j.together(j.rows[i:])
		f := open[at.part]
		if f == nil {
			if f, err = os.Open(filepath.Join(j.dirs[at.part], file)); err != nil {
				return err
			}
			open[at.part] = f
		}
		from, to := j.extent(at, n, number)
		if err := each(stretch{f, at.part, from, to}); err != nil {
			return err
		}
		i += n
		if left[at.part] -= n; left[at.part] == 0 {
			delete(open, at.part)
			f.Close()
		}
	}
	return nil
}

// together returns how many of the next pieces follow each other in one part.
func (j *joiner) together(rows []place) int {
	n := 1
	for n < len(rows) && rows[n].part == rows[0].part && rows[n].at == rows[n-1].at+1 {
		n++
	}
	return n
}

// extent returns where the rows of n pieces begin and end.
func (j *joiner) extent(at place, n, number int) (from, to int64) {
	if at.at == allOfIt {
		return 0, -1
	}
	pieces := j.indexes[at.part].Pieces
	if at.at > 0 {
		from = pieces[at.at-1].To[number]
	}
	return from, pieces[int(at.at)+n-1].To[number]
}
