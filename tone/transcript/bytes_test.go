package transcript

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// What is looked over eight bytes at a time is what a look at each rune says, wherever a fault stands.
func TestValid(t *testing.T) {
	pieces := []string{"a", "harbour", " ", "’", "é", "€", "\U0001F600", "\n", "\x00", "\x1f", "\x7f", "\x80", "\xff", "\xe2\x80", "\xe2\x28\xa1",
		"\xed\xa0\x80", "\xe0\x9f\xbf", "\xf4\x90\x80\x80", "\xc0\xaf"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(pieces[min(r.IntN(len(pieces)), r.IntN(len(pieces)))]) // mostly of the first ones
		}
		s := b.String()
		assert.Equal(t, utf8.ValidString(s), valid(s, 0), "%q", s)
		printed := !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' })
		assert.Equal(t, utf8.ValidString(s) && printed, valid(s, ' '), "%q", s)
	}
}
