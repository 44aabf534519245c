package crf

// Label appends the spans of text to dst, sorted, disjoint, without white space
// at their ends. A paragraph is the stretch between two line breaks, as in
// training, and each span lies inside one.
func (m *Model) Label(dst []Span, text string) []Span {
	d := m.decoder()
	defer m.pool.Put(d)
	paragraphs(text, func(start, end int) {
		dst = d.paragraph(m, dst, text, start, end)
	})
	return dst
}

// LabelParagraph appends the spans of the one paragraph text[start:end], with
// offsets in text. It is for callers who know paragraphs better: of text that is
// wrapped at a column, say. Line breaks in it are white space.
func (m *Model) LabelParagraph(dst []Span, text string, start, end int) []Span {
	d := m.decoder()
	defer m.pool.Put(d)
	return d.paragraph(m, dst, text, start, end)
}

func (m *Model) decoder() *decoder {
	if d, ok := m.pool.Get().(*decoder); ok {
		return d
	}
	return &decoder{}
}

// A decoder is the scratch of one call.
type decoder struct {
	chain   chain
	view    view
	lattice lattice
	own     [][labels]int32 // what each word adds for labels
	hinted  hinted
	beliefs []belief
	choices []choice
	missing []uint8 // by sentence, a bit for each kind
	touched uint32  // so that touching slots has a use
}

func (d *decoder) paragraph(m *Model, dst []Span, text string, start, end int) []Span {
	c := &d.chain
	c.lore, c.singles = m.lore, true
	c.read(text, start, end)
	for from := 0; from < len(c.words); {
		to := c.pieceEnd(from)
		d.believe(m, from, to)
		dst = d.choose(dst, from, to)
		from = to
	}
	return dst
}

// pieceEnd returns where the piece of the chain that is decoded from word from on
// ends: behind the last sentence that keeps it within maxChain words.
func (c *chain) pieceEnd(from int) int {
	if len(c.words)-from <= maxChain {
		return len(c.words)
	}
	last := c.sentences[c.spots[from+maxChain].sentence]
	return max(last.from, from+1)
}
