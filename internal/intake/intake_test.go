package intake

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-f57f835e/detente/tone/attribution"
)

func TestRecords(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"", "x: empty", "nothing to read"},
		{"Fine.\nA \xff byte.", "x:2:3: not UTF-8", "no UTF-8"},
		{"\x00\x01", "x:1:1: a NUL byte", "no text"},
		{"\x1f\x8b\x08 but no gzip", "x: gzip", "damaged compression"},
	} {
		o := Options()
		o.Name = "x"
		var last error
		for _, err := range Compressed(strings.NewReader(c.text), o) {
			last = err
		}
		assert.ErrorContains(t, last, c.want, c.why)
	}
}

func TestStatements(t *testing.T) {
	o := Options()
	o.Name = "article.txt"
	for rec, err := range Records(strings.NewReader("“We will keep these talks going,” said Ana Ode."), o) {
		assert.NoError(t, err)
		said := AppendStatements(nil, &attribution.Attributor{}, &rec)
		if assert.Len(t, said, 1) {
			assert.Equal(t, "Ana Ode", said[0].Speaker)
			assert.Equal(t, "article.txt", said[0].Doc)
		}
	}
}
