package lexicon

import (
	"embed"
	"errors"
	"io/fs"
	"sync"
)

//go:embed data/english.tsv data/english/*.tsv
var englishFiles embed.FS

// English returns the shipped lexicon of political and diplomatic speech in English.
// It is compiled at the first call; a program that never calls it does not carry it.
func English() *Lexicon { return english() }

var english = sync.OnceValue(func() *Lexicon {
	l, err := readEnglish(false)
	if err != nil {
		panic("lexicon: the shipped lexicon does not compile: " + err.Error())
	}
	return l
})

// readEnglish reads the shipped lexicon; check tries every entry, as Parse does, which
// takes a multiple of the time and is left to a test.
func readEnglish(check bool) (*Lexicon, error) {
	var p parser
	files, err := fs.Glob(englishFiles, "data/english/*.tsv")
	if err != nil {
		return nil, err
	}
	for _, name := range append(files, "data/english.tsv") {
		f, err := englishFiles.Open(name)
		if err != nil {
			return nil, err
		}
		p.read(f, name)
		f.Close()
	}
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return compile(p.src, &p.where, check)
}
