package transcript

import (
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	const speech = "We are ready to talk about the harbour, and we will not be moved by threats of any kind. "
	long := strings.Repeat(speech, 4)
	for _, c := range []struct {
		format Format
		head   string
		record string
	}{
		{JSONLines, "", `{"id":"1","speaker":"Ann Li","date":"2024-05-01","text":"` + long + `","n":3}` + "\n"},
		{CSV, "id,speaker,date,text\n", `1,Ann Li,2024-05-01,"` + long + "\"\n"},
		{TSV, "id\tspeaker\tdate\ttext\n", "1\tAnn Li\t2024-05-01\t" + long + "\n"},
		{Text, "", "MS. LI: " + long + "\n\n" + long + "\n\nQUESTION: " + speech + "\n\n"},
		{"short lines of brackets", "", strings.Repeat("(\n", 200)},
		{"short labels", "", strings.Repeat("Q a\n", 100)},
	} {
		in := c.head + strings.Repeat(c.record, 1<<20/len(c.record))
		format := c.format
		if formatIndex(format) < 0 {
			format = Text
		}
		b.Run(string(c.format), func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				for range Read(strings.NewReader(in), Options{Format: format}) {
				}
			}
		})
	}
}
