package attribution

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestSoup holds the laws for texts of words that the rules ask for by name, in any order: a
// rule that looks past the end of a name that is all title, or of a text that ends too soon, is
// found here long before random bytes spell it.
func TestSoup(t *testing.T) {
	texts := 20000
	if testing.Short() {
		texts = 2000
	}
	words := soupWords()
	random := rand.New(rand.NewPCG(1, 2))
	for range texts {
		text := soup(random, words)
		func() {
			defer func() {
				if p := recover(); p != nil {
					t.Fatalf("%q: %v", text, p)
				}
			}()
			laws(t, text)
		}()
		if t.Failed() {
			t.Fatalf("%q", text)
		}
	}
}

// soupWords returns lists of words to draw from, each list as likely as another.
func soupWords() [][]string {
	var lists [][]string
	for _, l := range []map[string]bool{titles, roles, honours, kin, inlaws, firms, firmWords, firmNames, firmEnds, bodies, organs, peoples, suffixes,
		postnominals, nameParticles, nameArticles, placeStarts, givenToo, roleNames, courtesies, ranks, commonStarts, platforms, offices, officesFor,
		anonymous, somebody, companions, pairs, personal, possessives, papers, works, documents, callings, introducers, articles, bindsLeft,
		beForms, haveForms, saidToo, asks, reflexives, subordinator, statesmen, capitals, closed[conjunction], closed[pronoun], closed[determiner], closed[preposition]} {
		lists = append(lists, slices.Sorted(maps.Keys(l)))
	}
	lists = append(lists,
		slices.Sorted(maps.Keys(nations())), slices.Sorted(maps.Keys(parties())), slices.Sorted(maps.Keys(givenNames())),
		strings.Fields(`Ode Roe Karl Anna Wexley Tarn A. J. O'Ode Ode's IOU`),
		strings.Fields(`said says told added according claimed that who to of`))
	signs := strings.Fields("\" \" “ ” '' ``  ' ‘ ’ , , . . ? ! : ; ( ) - — … 's / & @ 7 $5 [ ]")
	return append(lists, signs, signs, signs, signs, []string{"\n", "\n\n"})
}

func soup(random *rand.Rand, lists [][]string) string {
	var b strings.Builder
	for range 1 + random.IntN(1+random.IntN(30)) {
		list := lists[random.IntN(len(lists))]
		word := list[random.IntN(len(list))]
		if first, n := utf8.DecodeRuneInString(word); random.IntN(2) == 0 {
			word = string(unicode.ToUpper(first)) + word[n:]
		}
		if random.IntN(6) > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	return b.String()
}
