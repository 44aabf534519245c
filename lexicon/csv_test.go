package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadCSV(t *testing.T) {
	for _, c := range []reading{
		{"pattern,pole,weight\ngladly,conciliatory,2\ngrim*,combative,0.5\n", "+ gladly 2\n- grim* 0.5", "poles by name"},
		{"pole;note;pattern\nwarm;x;gladly\ncold;y;grim\n", "+ gladly [warm]\n- grim [cold]", "names of the user's own, any order, other columns, semicolons"},
		{"pattern\tcategory\ngladly\twarm\ngrim\tcold\nsolo\tdull\n", "+ gladly [warm]\n- grim [cold]", "categories in place of poles, tabs"},
		{"pattern,pole,facet,category,why\n\"(give|hand) over\",warm,material,giving,\"so, yes\"\nx,cold,,,\n", "+ (give|hand) over [giving]\n- x [cold]", "the pattern language"},
		{"pattern,pole\nUnited Front,warm\nx,cold\n", "+ United Front [warm]\n- x [cold]", "capitals are the pattern's own"},
		{"pattern,pole,facet\nx,cold,\ngladly,warm,written\n", "- x [cold]\n! :3: \"gladly\": facet \"written\" is not verbal or material: left out", "an unknown facet"},
		{"pattern,pole,weight\nx,cold,\ngladly,warm,much\n", "- x [cold]\n! :3: \"gladly\": \"much\" is not a number: left out", "a weight in words"},
		{"pattern,pole,weight\nx,cold,\ngladly,warm,-1\n", "- x [cold]\n! :3: \"gladly\": weight -1 is not between 0.001 and 1000: left out", "a weight below 0"},
		{"pattern,pole\nx,cold\n(a|b,warm\n,\n", "- x [cold]\n! :3: \"(a|b\": parentheses do not match: left out", "a bad pattern; an empty row is none"},
		{"pattern,pole\nx,cold\ngladly,\n", "- x [cold]\n! :3: \"gladly\": it has no pole: left out", "no pole"},
		{"pattern,pole\n(a|b),cold\nb,cold\n", "- (a|b) [cold]\n! :3: \"b\" stands also on line 2: that one stays", "words of another entry"},
		{"pattern,pole\nx,cold\n(a|b),cold\nb,warm\nb,warm\n", "- x [cold]\n! :4: \"b\" means the other pole on line 3: both are left out\n! :5: \"b\" means the other pole on line 3: left out", "words of an entry of the other pole"},
		{"pattern,pole\n(x|w) ~2 y,cold\nx ~1 y,cold\n", "- (x|w) ~2 y [cold]\n! :3: \"x ~1 y\": no text can reach it: other entries, or the end of a sentence, take its words first: left out", "unreachable"},
		{"pattern,pole,facet,weight\nx,cold,,\nnever,shifter,negator,-\nvery,shifter,negator,much\n", "- x [cold]\n! :4: \"very\": weight: \"much\" is not a number: left out", "shifters"},
		{"word,pole\ngladly,warm\n", "error in:1:1: the header has no column pattern, or neither pole nor category: \"word,pole\"", "no column pattern"},
		{"pattern,pole\n\"gladly,warm\n", "error in: no entry can be used, for 1 reasons such as line 2: extraneous or missing \" in quoted-field: left out", "a quotation mark that is not closed"},
	} {
		c.check(t, CSV)
	}
}

func ExampleReadCSV() {
	table := "pattern,pole,weight\n\"(extend|offer) a hand\",conciliatory,2\nfed up,combative,1\n"
	f, err := ReadCSV(strings.NewReader(table), "my.csv", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	l, err := f.Compile()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Len(), l.Entry(0).Pattern, l.Entry(0).Weight)
	// Output: 2 (extend|offer) a hand 2
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"pattern,pole\ngladly,combative\n", "pole;pattern\n;\n\"a\"b;c\n", "pattern,pole,weight,facet\nno,shifter,-,negator\nx,combative,,\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkReader(t, text, CSV) })
}
