package lexicon

import (
	"bytes"
	"crypto/sha256"
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
	l, err := imagedEnglish()
	if err != nil {
		l, err = readEnglish(false)
	}
	if err != nil {
		panic("lexicon: the shipped lexicon does not compile: " + err.Error())
	}
	return l
})

// imagedEnglish reads the shipped lexicon with its image, and fails where that is not of its text.
func imagedEnglish() (*Lexicon, error) {
	p := parser{trusting: true}
	sum, err := p.english()
	if err != nil {
		return nil, err
	}
	l, _, err := newLexicon(p.src, nil)
	if err != nil {
		return nil, err
	}
	return l, readImage(l, englishImage, sum)
}

// readEnglish reads and compiles the shipped lexicon; check tries every entry, as Parse does,
// which takes a multiple of the time and is left to a test.
func readEnglish(check bool) (*Lexicon, error) {
	var p parser
	if _, err := p.english(); err != nil {
		return nil, err
	}
	return compile(p.src, &p.where, check)
}

// english reads the shipped lexicon's text, and returns its sum.
func (p *parser) english() (sum [sha256.Size]byte, err error) {
	files, err := fs.Glob(englishFiles, "data/english/*.tsv")
	if err != nil {
		return sum, err
	}
	all := sha256.New()
	for _, name := range append(files, "data/english.tsv") {
		text, err := englishFiles.ReadFile(name)
		if err != nil {
			return sum, err
		}
		all.Write(text)
		p.read(bytes.NewReader(text), name)
	}
	all.Sum(sum[:0])
	return sum, errors.Join(p.errs...)
}
