package validate

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// capitalised finds the words of a name: from a capital of the Latin alphabet on.
var capitalised = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Z][\p{L}\p{N}_'’-]*`) })

// notNames are capitalised words that name nobody: titles, pronouns, articles.
var notNames = strings.Fields(`the mr mrs ms dr sen gov rep president secretary minister he she they it we i but and a an in
	his her jr sr those many some one another both`)

// nameWords returns the capitalised words of a name in their order, in lower case, without
// possessive endings, titles and pronouns.
func nameWords(text string) (out []string) {
	for _, w := range capitalised().FindAllString(text, -1) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if w = strings.ToLower(w); !slices.Contains(notNames, w) {
			out = append(out, w)
		}
	}
	return out
}

// maxNameWords is how long a name may be: a list of words would hold any name.
const maxNameWords = 6

// named reports whether a resolved speaker is whom the words of the coded source name: the last
// name of either stands in the other, and the speaker is a name.
func named(speaker string, coded []string) bool {
	mine := nameWords(speaker)
	if len(mine) == 0 || len(coded) == 0 || len(strings.Fields(speaker)) > maxNameWords {
		return false
	}
	return slices.Contains(coded, mine[len(mine)-1]) || slices.Contains(mine, coded[len(coded)-1])
}
