// Package corpus finds and opens the inputs that people name: files, folders,
// patterns, lists of files and standard input, compressed or not.
//
//	for name, err := range corpus.Names("speeches", "more/**/*.txt.gz") {
//		r, err := corpus.Open(name)
//		... transcript.Records(r, transcript.Options{Name: name})
//	}
//
// It is apart from tone/transcript so that a program which reads its own
// streams carries no decompressor.
package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Stdin is the name of standard input.
const Stdin = "-"

// Causes of errors, for errors.Is.
var (
	// ErrNoFiles: a folder has no files, or a pattern matches none.
	ErrNoFiles = errors.New("no files")

	// ErrFolder: a folder was to be opened.
	ErrFolder = errors.New("a folder")
)

// Names yields the names of the inputs that args mean, in order:
//
//   - "-" is itself;
//   - the name of a file is itself;
//   - a folder is all files in it and in its folders, sorted byte by byte, the
//     names of each folder together;
//   - another name with one of *?[{ is a pattern, with ** for any folders, and
//     is the files that match, sorted.
//
// In a folder hidden files (.name), sound, pictures and films are passed over,
// and beside a ConvoKit corpus's utterances.jsonl what belongs to it. Links to
// files are followed, links to folders are not. A name that means nothing
// gives an error, and the others go on.
func Names(args ...string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, arg := range args {
			if !expand(arg, yield) {
				return
			}
		}
	}
}

func expand(arg string, yield func(string, error) bool) bool {
	if arg == Stdin {
		return yield(arg, nil)
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return walk(arg, yield)
	case err != nil && errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[{"):
		return match(arg, yield)
	case err != nil:
		return yield("", fail(arg, err))
	}
	return yield(arg, nil)
}

// walk yields the files of a folder.
func walk(root string, yield func(string, error) bool) bool {
	found, on := false, true
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			found = true
			if on = yield("", fail(name, err)); !on {
				return fs.SkipAll
			}
			return nil
		}
		hidden := name != root && strings.HasPrefix(d.Name(), ".") || d.Name() == "__MACOSX"
		if d.IsDir() && hidden {
			return fs.SkipDir
		}
		if d.IsDir() || hidden || !isFile(name, d) || isMedia(name) || isCompanion(name) {
			return nil
		}
		found = true
		if on = yield(name, nil); !on {
			return fs.SkipAll
		}
		return nil
	})
	if err == nil && !found {
		err = ErrNoFiles
	}
	if on && err != nil {
		return yield("", fail(root, err))
	}
	return on
}

func match(pattern string, yield func(string, error) bool) bool {
	names, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly())
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("%w match this pattern", ErrNoFiles)
	}
	if err != nil {
		return yield("", fail(pattern, err))
	}
	slices.Sort(names)
	for _, name := range names {
		if !yield(name, nil) {
			return false
		}
	}
	return true
}

// isFile follows links.
func isFile(name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(name)
		return err != nil || info.Mode().IsRegular() // a broken link is an error when it is opened
	}
	return d.Type().IsRegular()
}

// mediaExtensions are those of files that stand beside transcripts and hold no
// text.
var mediaExtensions = []string{
	".mp3", ".mp4", ".m4a", ".m4v", ".wav", ".flac", ".ogg", ".opus", ".aac", ".webm", ".mkv", ".mov", ".avi",
	".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".ico", ".bmp", ".tif", ".tiff",
}

func isMedia(name string) bool {
	return slices.Contains(mediaExtensions, strings.ToLower(filepath.Ext(name)))
}

// isCompanion: what ConvoKit keeps beside the utterances.
func isCompanion(name string) bool {
	dir, base := filepath.Split(name)
	switch {
	case slices.Contains([]string{"speakers.json", "users.json", "conversations.json", "corpus.json", "index.json"}, base):
	case strings.HasPrefix(base, "info.") && strings.HasSuffix(base, ".jsonl"), strings.HasPrefix(base, "vectors."):
	default:
		return false
	}
	for _, end := range []string{"", ".gz", ".zst"} {
		if _, err := os.Stat(filepath.Join(dir, "utterances.jsonl"+end)); err == nil {
			return true
		}
	}
	return false
}

// fail puts the name before an error once.
func fail(name string, err error) error {
	if path, ok := errors.AsType[*os.PathError](err); ok {
		err = path.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}
