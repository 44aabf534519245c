// Package crf finds the sources, cues and contents of a news article with a
// linear-chain conditional random field (Lafferty, McCallum and Pereira 2001,
// "Conditional Random Fields").
//
// # Terms
//
//	word      a token of internal/token with what the features see of it
//	chain     what is labelled at once: a paragraph, or a run of its sentences
//	label     O, or B or I of one of the three kinds: outside, first and later words of a span
//	memory    the kinds of the last two spans that ended in the sentence
//	state     a label and a memory; the model walks over states, one a word
//	edge      a step from one state to another that may follow it
//	pair      the labels at both ends of an edge
//	feature   a hash of something seen around a word
//
// # The model
//
// The score of a walk is the sum, over the words, of
//
//   - the weight of the edge taken;
//   - for each feature of the word's look (features.go, looks): its weight for the label;
//   - for each feature of the word's turn (turns): its weight for the pair of labels;
//   - for each feature of the word's place (places): its weight for the state.
//
// Decoding finds the walk of the highest score exactly (Viterbi). All weights are
// whole numbers, so that every machine finds the same walk.
//
// A span may run on over the end of a sentence, never over that of a paragraph.
// The memory is empty at the start of each sentence.
package crf
