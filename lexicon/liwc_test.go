package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const liwcHead = "%\n1\twarm\n2\tcold\n3\tdull\n%\n"

func TestReadLIWC(t *testing.T) {
	for _, c := range []reading{
		{liwcHead + "gladly\t1\ngrim*\t2\n", "+ gladly [warm]\n- grim* [cold]", "tabs"},
		{liwcHead + "gladly  1\ngrim* 2 3\n", "+ gladly [warm]\n- grim* [cold]", "spaces"},
		{"\ufeff%\r\n1\twarm\r\n%\r\ngladly\t1\r\n", "+ gladly [warm]", "a byte order mark and CRLF"},
		{"%\r1\twarm\r%\rgladly\t1\r", "+ gladly [warm]", "carriage returns alone, as an old Mac writes"},
		{"% \n1\twarm\n%\t\ngladly\t1", "+ gladly [warm]", "white space behind the marks, no last line feed"},
		{"\n%\n\n01\twarm\n\n%\n\ngladly\t001\n", "+ gladly [warm]", "blank lines, and leading zeros"},
		{"%\n1\twarm (Warm Words)\n%\ngladly\t1\n", "+ gladly [warm]", "LIWC 2015: a description behind the name"},
		{"%\n1\tfeeling\n\t2\twarm\n\t3\tcold\n4\trest\n%\ngladly\t1\t2\ngrim\t3\nlukewarm\t1\n", "+ gladly [feeling/warm]\n- grim [feeling/cold]", "a hierarchy; its parent has no pole"},
		{"%\n1\tcold\n\t2\ticy\n%\nglacial\t2\n", "- glacial [cold/icy]", "a child belongs to its parent's pole"},
		{liwcHead + "out of reach\t2\nhelping hand 1\n", "- out of reach [cold]\n+ helping hand [warm]", "phrases, with a tab and without"},
		{liwcHead + "24 7\t1\n", "+ 24 7 [warm]", "digits before the tab belong to the term"},
		{liwcHead + "GLADLY\t1\n", "+ gladly [warm]", "small letters"},
		{"%\n1\twarm\n%\ncaf\xe9\t1\n\x91quoted\x92\t1\n", "+ café [warm]\n+ ‘quoted’ [warm]\n! :4: not UTF-8 from here on: the file is read as Windows-1252", "Windows-1252"},
		{liwcHead + "gladly\t1\nsolo\t3\n", "+ gladly [warm]", "categories without a pole are left out silently"},
		{liwcHead + "gladly\t1\nbitter\t1\t2\n", "+ gladly [warm]\n! :7:1: \"bitter\" is in categories of both poles (warm, cold): left out", "both poles on one line"},
		{liwcHead + "gladly\t1\nbitter\t1\nbitter\t2\n", "+ gladly [warm]\n! :8:1: \"bitter\" means the other pole on line 7: both are left out", "both poles on two lines"},
		{liwcHead + "gladly\t1\ngladly\t1\t3\n", "+ gladly [warm]", "twice the same"},
		{liwcHead + "kind\t<of>2/1\n", "- kind of [cold]\n+ kind [warm]", "a condition on what follows"},
		{liwcHead + "kind\t<of>2/1\t3\n", "- kind of [cold]\n+ kind [warm]", "and a category besides"},
		{liwcHead + "kind\t<of>2\n", "- kind of [cold]", "a condition without an alternative"},
		{liwcHead + "gladly\t1\nkind\t<of>3/1\n", "+ gladly [warm]\n! :7:1: \"kind\" but not before \"of\" cannot be said: left out", "the phrase has no pole: the word would count it"},
		{liwcHead + "gladly\t1\nlike\t(02 3)2/1\n", "+ gladly [warm]\n! :7:1: \"like\": the condition (02 3) on its context cannot be said: left out", "LIWC 2007: a condition on the category before"},
		{liwcHead + "gladly\t1\nlike (you) 02/1\n", "+ gladly [warm]\n! :7:1: \"like\": the condition (you) on its context cannot be said: left out", "with words and a space"},
		{liwcHead + "like\t(02 3)2/3 1\n", "+ like [warm]\n! :6:1: \"like\": the condition (02 3) on its context cannot be said: left out", "what is unconditional stays"},
		{liwcHead + "gladly\t1\n:)\t1\n", "+ gladly [warm]\n! :7:1: \":)\": \")\" cannot be part of a word of a pattern: left out", "an emoticon"},
		{liwcHead + "gladly\t1\n*ness\t1\n", "+ gladly [warm]\n! :7:1: \"*ness\": \"*ness\": * stands at the end of a word, for any ending: left out", "* in front"},
		{liwcHead + "gladly\t1\n#thanks\t1\n", "+ gladly [warm]\n! :7:1: \"#thanks\": a lexicon's text keeps lines that begin with # for itself: left out", "# would be a comment"},
		{liwcHead + "gladly\t1\nodd\t9\n", "+ gladly [warm]\n! :7: \"odd\": the header has no category 9", "an unknown number"},
		{liwcHead + "gladly\t1\nodd\n", "+ gladly [warm]\n! :7:1: \"odd\" is not a category's number: the line is left out", "no number"},
		{liwcHead + "gladly\t1\nodd\tx\t1\n", "+ gladly [warm]\n! :7:5: \"x\" is not a category's number: the line is left out", "something else between"},
		{liwcHead + "gladly\t1\n( 1\n", "+ gladly [warm]\n! :7:1: \"(\": \"(\" cannot be part of a word of a pattern: left out", "an open bracket"},
		{liwcHead + "gladly\t1\n" + strings.Repeat("a ", 40000) + "1\n", "+ gladly [warm]\n! :7: a line longer than 65536 bytes: left out", "a line that would take long"},
		{liwcHead + "gladly\t1\n" + strings.Repeat("a ", 3000) + "1\n", "+ gladly [warm]\n! :7:1: \"" + strings.Repeat("a ", 30) + "…\": longer than 4096 bytes: left out", "a term that would take long"},
		{"gladly\t1\n", "error in:1: no header: categories stand between two lines of %, before the entries", "no header"},
		{"%\n1\twarm\ngladly\t1\n", "error in:1: no header: categories stand between two lines of %, before the entries", "a header without an end"},
		{"%\nwarm\n%\n", "error in:2: \"warm\" is not a category's number and name", "a category without number"},
		{"%\n1\twarm\n01\tcold\n%\n", "error in:3: category 1 is warm already", "a number twice"},
		{"x\n%\n1\twarm\n%\n", "error in:1: a line before the header", "something before the header"},
		{"%\n1\tdull\n%\nsolo\t1\n", "error in: no category \"cold\": there are dull", "a mapped category that is not there"},
		{liwcHead + "solo\t3\nbitter\t1\t2\n", "error in: no entry can be used, for 1 reasons such as line 7: \"bitter\" is in categories of both poles (warm, cold): left out", "nothing has one pole"},
	} {
		c.check(t, LIWC)
	}
}

func TestUnmappedCategoriesAreCounted(t *testing.T) {
	f, err := ReadLIWC(strings.NewReader(liwcHead+"gladly\t1\t3\nsolo\t3\nalone\t3\n"), "in", feelings)
	require.NoError(t, err)
	assert.Equal(t, []CategoryUse{
		{Name: "warm", Mapped: true, Pole: Conciliatory, Terms: 1, Used: 1},
		{Name: "cold", Mapped: true, Pole: Combative},
		{Name: "dull", Terms: 3, Used: 1},
	}, f.Categories)
}

func TestReadLIWC22(t *testing.T) {
	for _, c := range []reading{
		{"DicTerm,warm,cold\ngladly,X,\ngrim*,,x\n", "+ gladly [warm]\n- grim* [cold]", "marks"},
		{"\ufeffDicTerm,warm,cold\r\n\"helping hand\",X,\r\n", "+ helping hand [warm]", "a byte order mark, quotes, a phrase"},
		{"DicTerm,warm,cold\ngladly,2.5,0\n", "+ gladly 2.5 [warm]", "a weight"},
		{"DicTerm;warm;cold\ngladly;X;\n", "+ gladly [warm]", "semicolons"},
		{"DicTerm,warm,cold\ngladly,X\nodd,yes,\n", "+ gladly [warm]\n! :3: \"odd\": \"yes\" in column warm is neither X nor a weight: left out", "a short row, and a cell that is no mark"},
		{"DicTerm,warm,cold\ngladly,X,\nbitter,X,X\n", "+ gladly [warm]\n! :3:1: \"bitter\" is in categories of both poles (warm, cold): left out", "both poles"},
		{"DicTerm,warm,cold\ngladly,X,\na\"b,X,\n", "+ gladly [warm]\n! :3:2: bare \" in non-quoted-field: left out", "a row that is not CSV"},
		{"word,warm,cold\ngladly,X,\n", "error in:1:1: the header is not DicTerm and the names of categories but \"word,warm,cold\"", "another header"},
	} {
		c.check(t, LIWC22)
	}
}

func ExampleReadLIWC() {
	dic := "%\n1\tgoodwill\n2\tgrudge\n%\nthankful*\t1\nfed up\t2\n"
	f, err := ReadLIWC(strings.NewReader(dic), "my.dic", map[string]Pole{"goodwill": Conciliatory, "grudge": Combative})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range f.Source.Entries {
		fmt.Println(e.Pattern, e.Pole, e.Category)
	}
	// Output:
	// thankful* conciliatory goodwill
	// fed up combative grudge
}

func ExampleReadLIWC22() {
	dicx := "DicTerm,goodwill,grudge\nthankful*,X,\nfed up,,X\n"
	f, err := ReadLIWC22(strings.NewReader(dicx), "my.dicx", map[string]Pole{"goodwill": Conciliatory, "grudge": Combative})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(f.Source.Entries), f.Source.Entries[1].Pole)
	// Output: 2 combative
}

func FuzzLIWC(f *testing.F) {
	for _, s := range []string{liwcHead + "gladly\t1\n", "%\n\t\t1\twarm\n%\nkind <of>1/1 (2)1/1\n", "%\n1 warm\n%\n((((<<<<\t1\n:) 1", "\xff%\r1 x\r%\r\xe9 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkReader(t, text, LIWC) })
}

func FuzzLIWC22(f *testing.F) {
	f.Add("DicTerm,warm,cold\ngladly,X,\n\"a\"b,X\n")
	f.Fuzz(func(t *testing.T, text string) { checkReader(t, text, LIWC22) })
}

// checkReader holds any text to the laws of the readers: no panic, the same result
// twice, entries that compile, and warnings with a line of the text.
func checkReader(t *testing.T, text string, format Format) {
	poles := map[string]Pole{}
	if strings.Contains(text, "warm") {
		poles["warm"] = Conciliatory
	}
	f, err := Read(strings.NewReader(text), "in", format, poles)
	g, again := Read(strings.NewReader(text), "in", format, poles)
	if err != nil {
		require.EqualError(t, again, err.Error())
		return
	}
	require.Equal(t, told(f), told(g))
	_, err = f.Compile()
	require.NoError(t, err)
	count := 1 + strings.Count(text, "\n") + strings.Count(text, "\r") + strings.Count(text, "\u2028") + strings.Count(text, "\u2029") + strings.Count(text, "\u0085")
	for _, w := range f.Warnings {
		require.True(t, w.Line >= 1 && w.Line <= count, "%v is of a line", w)
	}
}
