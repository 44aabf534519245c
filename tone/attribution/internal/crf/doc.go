// Package crf finds the sources, cues and contents of a news article with a
// linear-chain conditional random field (Lafferty, McCallum and Pereira 2001,
// "Conditional Random Fields").
//
// # Terms
//
//	word      a token of internal/token with what the features see of it
//	chain     what is labelled at once: the words of a paragraph, cut into sentences
//	label     outside, or the first or a later word of a span of one kind
//	memory    the kinds of the last two spans that ended in the sentence
//	state     a label and a memory; a walk goes from state to state, one a word
//	edge      a step from a state to one that may follow it in the sentence
//	pair      the labels at both ends of an edge
//	feature   a hash of something seen at a word: a look weighs labels, a turn pairs,
//	          a place states
//	mark      a double quotation mark, which opens or closes: read for a chain together
//	lore      how often the corpus had a word, or two, in a cue, in a source, or
//	          before a content
//	hint      one of the few numbers that the common looks of a word add up to
//	out       what the hints of the words around weigh: a label, or the end of a span
//	belief    what the sums over all walks say of one word
//
// # The model
//
// The score of a walk is the sum, over the words, of the weight of the edge taken
// (at the start of a sentence: of the pair), of the word's looks for the label, of
// its turns for the pair, of its places for the state, and of the hints around it for the label and
// for the span that ends before it. Decoding sums over all walks
// (forward-backward; Rabiner 1989), but for those through memories that next to none of them have at a
// word, and chooses the spans that promise most (choose.go),
// which finds more than the walk of the highest score does. All weights are whole numbers
// and what is computed of them is rounded step by step, so that every machine chooses the
// same.
//
// Deep inside a quotation a word is read as nothing but that (features.go), which takes next to no
// time: whether the quotation is told, and by whom, is decided at its marks.
//
// A span may run on over the end of a sentence, never over that of a paragraph.
// The memory is empty at the start of each sentence.
package crf
