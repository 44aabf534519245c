package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// minPrefix is the shortest prefix, in letters, that catches no strangers as a rule:
// "war*" is also "warm".
const minPrefix = 4

// Lint returns what is no error but should be looked at: one-word prefixes under four
// letters, entries without a category in a lexicon that has categories, categories
// without a definition where others have one, and definitions of categories without
// entries.
func (f *File) Lint() (out []*Error) {
	defined, used := map[string]bool{}, map[string]bool{}
	for _, c := range f.Source.Categories {
		defined[c.Name] = c.Definition != ""
	}
	for _, e := range f.Source.Entries {
		used[e.Category] = true
	}
	seen := map[string]bool{}
	for i, e := range f.Source.Entries {
		at := placeOf(f.at.entries, i, f.Source.Name)
		if p := shortPrefix(e.Pattern); p != "" {
			out = append(out, at.error(fmt.Errorf("%q: the prefix %s* is under %d letters and may catch strangers", e.Pattern, p, minPrefix)))
		}
		switch c := e.Category; {
		case c == "" && len(used) > 1:
			out = append(out, at.error(fmt.Errorf("%q has no category", e.Pattern)))
		case c != "" && len(defined) > 0 && !defined[c] && !seen[c]:
			seen[c] = true
			out = append(out, at.error(fmt.Errorf("category %s has no definition", c)))
		}
	}
	for _, c := range f.Source.Categories {
		if !used[c.Name] {
			out = append(out, &Error{Name: f.Source.Name, Err: fmt.Errorf("category %s is defined and has no entries", c.Name)})
		}
	}
	if len(f.Source.Entries) > 0 && len(f.Source.Shifters) == 0 {
		out = append(out, &Error{Name: f.Source.Name, Err: errors.New("no shifters: \"no threat\" counts as \"threat\"")})
	}
	return out
}

// shortPrefix returns a prefix that is a whole alternative of the pattern and too
// short; "" if there is none.
func shortPrefix(pattern string) string {
	seqs, err := parsePattern(pattern)
	if err != nil {
		return ""
	}
	for _, s := range seqs {
		if len(s) == 1 && s[0].prefix && utf8.RuneCountInString(s[0].word) < minPrefix {
			return s[0].word
		}
	}
	return ""
}

// IsPhrase reports whether the entry's pattern is of several words.
func (e Entry) IsPhrase() bool { return len(strings.Fields(e.Pattern)) > 1 }
