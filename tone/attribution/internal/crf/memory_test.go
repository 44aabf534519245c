package crf

import (
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
)

// size is what a slice holds on to, in bytes.
func size[T any](s []T) int {
	var x T
	return cap(s) * int(unsafe.Sizeof(x))
}

// The model in memory and what decoding takes of the longest piece of a chain stay within 16 MB, whatever
// the text.
func TestMemory(t *testing.T) {
	m := Default()
	model := size(m.table.heard.seeds) + size(m.table.heardKeys) + size(m.table.heardRows) + size(m.table.plain.seeds) + size(m.table.plainRows) +
		size(m.turn.hash.seeds) + size(m.turn.keys) + size(m.turn.rows) + size(m.place.hash.seeds) + size(m.place.keys) + size(m.place.rows) +
		size(m.lore.hash.seeds) + size(m.lore.rows) + int(unsafe.Sizeof(*m.hinter)+unsafe.Sizeof(*m.flow)+unsafe.Sizeof(*m.power))
	var d decoder
	text := strings.Repeat("“We go on,” Maria Lind said on Monday, and told the mayor that the harbour would stay open. ", 300)
	d.paragraph(m, nil, text, 0, len(text))
	assert.Greater(t, len(d.chain.words), 2*maxChain, "it takes several pieces")
	piece := int(unsafe.Sizeof(d)) + size(d.lattice.word) + size(d.lattice.alpha) + size(d.lattice.live) + size(d.own) + size(d.hinted.hint) +
		size(d.hinted.sum) + size(d.beliefs) + size(d.choices) + size(d.missing)
	t.Logf("model %d, piece of %d words %d bytes", model, maxChain, piece)
	assert.Less(t, model+piece, 16_000_000)
}
