package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-f57f835e/detente/tone"
)

func TestCheckText(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"any characters are text", "Caf\u00e9, \ufffd, \u738b", ""},
		{"a NUL byte, before anything else", "a\nb\x00\xff", "in.txt:5:2: a NUL byte: this is not a text"},
		{"a byte of another encoding, after a replacement character", "\ufffd Caf\xe9", "in.txt:4:8: not UTF-8: convert the text first, for example with iconv -f WINDOWS-1252 -t UTF-8"},
	}
	for _, tt := range tests {
		err := CheckText("in.txt", tone.Statement{Line: 4, Text: tt.text})
		if tt.want == "" {
			assert.NoError(t, err, tt.reason)
			continue
		}
		assert.EqualError(t, err, tt.want, tt.reason)
	}
}
