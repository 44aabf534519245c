package tonebeam

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"reflect"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

// An Order is one in which profiles are written.
type Order string

// The orders.
const (
	ByKey   Order = "key"   // as "detente batch" writes them
	ByWords Order = "words" // those with the most words first, as "detente analyze" does
)

// WriteOptions say how profiles are written.
type WriteOptions struct {
	By     []string      // the grouping columns, as in Options
	Format report.Format // "": JSON Lines
	Order  Order         // "": ByKey
	Top    int           // entries of each pole; 0: 10; below 0: all
}

func init() {
	beam.RegisterType(reflect.TypeFor[WriteOptions]())
	beam.RegisterDoFn(reflect.TypeFor[writeFn]())
	beam.RegisterDoFn(reflect.TypeFor[writeFailuresFn]())
	register.Iter1[Profile]()
	register.Iter1[Failure]()
}

// Write writes a collection of Profile into one file, in order. One worker does it and holds
// them all. The file is there also where there are no profiles; in local files it appears
// when it is whole.
func Write(s beam.Scope, filename string, profiles beam.PCollection, o WriteOptions) {
	s = s.Scope("tonebeam.Write")
	beam.ParDo0(s, &writeFn{filename, o}, beam.Impulse(s), beam.SideInput{Input: profiles})
}

type writeFn struct {
	Filename string
	Options  WriteOptions
}

func (f *writeFn) ProcessElement(ctx context.Context, _ []byte, next func(*Profile) bool) error {
	list := gathered(next)
	slices.SortFunc(list, func(a, b Profile) int {
		byWords := 0
		if f.Options.Order == ByWords {
			byWords = cmp.Compare(b.Words, a.Words)
		}
		return cmp.Or(byWords, slices.Compare(a.Key, b.Key))
	})
	format := cmp.Or(f.Options.Format, report.JSONLines)
	lines := report.Profiles(format, report.Options{By: f.Options.By, Top: cmp.Or(f.Options.Top, 10)})
	return writeFile(ctx, f.Filename, func(w io.Writer) error { return writeAll(w, lines, list) })
}

func writeAll(w io.Writer, lines report.Lines[tone.Profile], list []Profile) error {
	_, err := io.WriteString(w, lines.Head)
	var buf []byte
	for i := range list {
		buf = buf[:0]
		if i > 0 {
			buf = append(buf, lines.Sep...)
		}
		if _, e := w.Write(lines.Append(buf, list[i].shown())); err == nil {
			err = e
		}
	}
	_, e := io.WriteString(w, lines.Tail)
	return cmp.Or(err, e)
}

// gathered returns all that an iterator of Beam's gives.
func gathered[T any](next func(*T) bool) (list []T) {
	var v T
	for next(&v) {
		list = append(list, v)
		v = *new(T)
	}
	return list
}

// unfinished ends the names of what is being written.
const unfinished = ".unfinished"

// writeFile writes a file whole or not at all, where the file system can rename. Object
// stores show what is written when it is closed.
func writeFile(ctx context.Context, name string, write func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	renamer, local := fs.(filesystem.Renamer)
	temp := name
	if local {
		temp += unfinished
	}
	w, err := fs.OpenWrite(ctx, temp)
	if err != nil {
		return err
	}
	buf := bufio.NewWriterSize(w, 1<<16)
	if err := errors.Join(write(buf), buf.Flush(), w.Close()); err != nil || !local {
		return err
	}
	return renamer.Rename(ctx, temp, name)
}
