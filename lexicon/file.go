package lexicon

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// A Format is a way of writing lexicons down.
type Format string

// The formats.
const (
	Native   Format = "detente"  // this package's own: see the package documentation
	LIWC     Format = "liwc"     // .dic of LIWC 2001, 2007 and 2015
	LIWC22   Format = "dicx"     // .dicx of LIWC-22
	Quanteda Format = "quanteda" // YAML dictionaries of quanteda
	VADER    Format = "vader"    // VADER's tab file
	CSV      Format = "csv"      // a table with a header
)

// Formats lists the formats.
func Formats() []Format { return []Format{Native, LIWC, LIWC22, Quanteda, VADER, CSV} }

// FormatOf returns the format that files of that name usually have; "" where the name
// does not tell, as with .txt.
func FormatOf(name string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".tsv":
		return Native
	case ".dic":
		return LIWC
	case ".dicx":
		return LIWC22
	case ".yml", ".yaml":
		return Quanteda
	case ".csv":
		return CSV
	}
	return ""
}

// A File is a lexicon as it was read, before it is compiled: it knows the line of each
// entry, and what could not be used of the file.
type File struct {
	Source     Source
	Categories []CategoryUse // of a foreign format, in the file's order
	Warnings   []*Error      // one for each line that was left out or changed

	at places
}

// A CategoryUse says what became of a category of a foreign format.
type CategoryUse struct {
	Name   string // with its parents, as in affect/negative
	Mapped bool   // to the pole
	Pole   Pole
	Terms  int // terms of the category in the file
	Used   int // of them those that became entries
}

// Compile is New with the places of the entries in its errors.
func (f *File) Compile() (*Lexicon, error) { return compile(f.Source, &f.at, true) }

// Line returns the name and the line that the i-th entry of f.Source was read from.
func (f *File) Line(i int) (name string, line int) {
	if i >= len(f.at.entries) {
		return f.Source.Name, 0
	}
	return f.at.entries[i].name, f.at.entries[i].line
}

// Read reads a lexicon in any of the formats; name stands in errors and warnings.
//
// Foreign formats have categories where this package has poles, so poles says which
// category means which: {"posemo": Conciliatory}. A category under another one is
// named by its path (affect/posemo) or its own name, and belongs to its parent's pole
// where it has none. Names are compared without regard to case. What has no pole is
// left out and counted in File.Categories. Three cases need no word from the user:
// categories called conciliatory and combative, VADER's signs, and CSV's column pole.
//
// A term whose categories mean both poles is left out with a warning, wherever in the
// file they stand, for it cannot tell one pole from the other. So is one that the
// pattern language cannot say and one that no text can reach. The entries that remain
// compile. Foreign terms have weight 1 if the format has no weights, and are put in
// small letters, as the programs that use these formats ignore case; a name such as
// "united nations" is then not found inside a sentence (rule 1 of matching).
//
// An error means that the file is not of the format, that a category of poles is not
// in it, or that nothing of it has a pole.
func Read(r io.Reader, name string, format Format, poles map[string]Pole) (*File, error) {
	switch format {
	case Native:
		return readNative(r, name)
	case LIWC:
		return ReadLIWC(r, name, poles)
	case LIWC22:
		return ReadLIWC22(r, name, poles)
	case Quanteda:
		return ReadQuanteda(r, name, poles)
	case VADER:
		return ReadVADER(r, name, poles)
	case CSV:
		return ReadCSV(r, name, poles)
	}
	return nil, formatError(format)
}

// Write writes a lexicon in any of the formats, and says what of it the format cannot
// hold.
func Write(w io.Writer, s Source, format Format) (lost []string, err error) {
	switch format {
	case Native:
		l, err := compile(s, nil, false)
		if err != nil {
			return nil, err
		}
		return nil, l.Write(w)
	case LIWC:
		return WriteLIWC(w, s)
	case LIWC22:
		return WriteLIWC22(w, s)
	case Quanteda:
		return WriteQuanteda(w, s)
	case VADER:
		return WriteVADER(w, s)
	case CSV:
		return WriteCSV(w, s)
	}
	return nil, formatError(format)
}

func formatError(f Format) error {
	var all []string
	for _, f := range Formats() {
		all = append(all, string(f))
	}
	return fmt.Errorf("lexicon: format %q is not one of %s", f, strings.Join(all, ", "))
}

func readNative(r io.Reader, name string) (*File, error) {
	var p parser
	p.read(r, name)
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	if p.src.Name == "" {
		p.src.Name = name
	}
	return &File{Source: p.src, at: p.where}, nil
}
