package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadVADER(t *testing.T) {
	for _, c := range []reading{
		{"gladly\t1.8\t0.6\t[1, 2, 2]\ngrim\t-2.25\t0.4\t[-2, -3]\n", "+ gladly 1.8 [positive]\n- grim 2.25 [negative]", "sign and magnitude"},
		{"gladly\t1\n", "+ gladly [positive]", "two columns are enough"},
		{"gladly\t1.23456\r\n", "+ gladly 1.235 [positive]", "weights are kept in thousandths"},
		{"gladly\t1\nmeh\t0\t0\t[]\n", "+ gladly [positive]\n! :2: \"meh\": the rating 0 has no pole: left out", "no pole"},
		{"gladly\t1\n:-)\t1.9\t0\t[]\n", "+ gladly [positive]\n! :2:1: \":-)\": \")\" cannot be part of a word of a pattern: left out", "an emoticon"},
		{"gladly\t1\nodd\tmany\n", "+ gladly [positive]\n! :2: \"odd\": the rating \"many\" is not a number: left out", "a rating in words"},
		{"gladly\t1\nodd\tNaN\nodder\t-Inf\n", "+ gladly [positive]\n! :2: \"odd\": the rating \"NaN\" is not a number: left out\n! :3: \"odder\": the rating \"-Inf\" is not a number: left out", "not numbers"},
		{"gladly\t1\nodd 2\n", "+ gladly [positive]\n! :2: not a word and its mean rating, with a tab between: left out", "no tab"},
		{"gladly\t1\nGladly\t2\n", "+ gladly [positive]\n! :2:1: \"gladly\" stands also on line 1: that one stays", "twice, with another weight"},
		{"gladly\t1\nodd\t1\nodd\t-1\n", "+ gladly [positive]\n! :3:1: \"odd\" means the other pole on line 2: both are left out", "both signs"},
		{"gladly\t1\nodd\t1e9\n", "+ gladly [positive]\n! :2:1: \"odd\": weight 1e+09 is not between 0.001 and 1000: left out", "too heavy"},
	} {
		c.check(t, VADER)
	}
}

func ExampleReadVADER() {
	f, err := ReadVADER(strings.NewReader("thankful\t2.1\t0.5\t[2, 2]\nfed up\t-1.4\t0.5\t[-1, -2]\n"), "ratings.txt", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range f.Source.Entries {
		fmt.Println(e.Pattern, e.Pole, e.Weight)
	}
	// Output:
	// thankful conciliatory 2.1
	// fed up combative 1.4
}

func FuzzVADER(f *testing.F) {
	for _, s := range []string{"gladly\t1.8\t0.6\t[1]\n", "a\t-0\nb\t1e-9\n", "~\t1\n#\t2\n", "\xa0\t1", "\xad\t2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkReader(t, text, VADER) })
}
