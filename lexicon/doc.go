// Package lexicon finds the entries of a weighted lexicon of conciliatory and combative
// words and phrases in text, with the shifters that turn or scale them.
//
// # Terms
//
// An entry is one line of a lexicon: a pattern with its pole, facet and weight. A pattern is
// a word or a phrase:
//
//	threaten            the word
//	threat*             any word that begins so
//	at any cost         a phrase
//	(call|calls) on     one of several words
//	lift* ~ sanctions   a gap of 0 to 3 words; ~N is a gap of 0 to N, N up to 6
//	United              a pattern with a capital matches capitalised words only
//
// A shifter is a pattern that turns or scales the entries in its scope; its kinds, their
// factors and reach are one table in shifter.go. What a token is, internal/token says; a
// pattern is cut into tokens as text is, so "won't yield" can be written as it is spoken.
//
// # Matching
//
//  1. A capitalised word inside a sentence matches no pattern in small letters (it is a
//     name), unless the sentence is in capitals altogether. The first word of a sentence, of a
//     quotation and behind a colon is not inside; that of a sentence is a name too where
//     another capitalised word or an apposition with a name follows, or where neither the
//     lexicon nor a closed class of words has it. "I" is none. Letters are folded rune by rune and
//     typographic quotation marks, apostrophes and dashes to ASCII, for matching only.
//  2. A match lies inside one sentence; a single line break does not end one.
//  3. The leftmost match counts, then the longest in tokens, gaps included, over both poles.
//     Of equally long ones an exact word beats a prefix, a longer prefix a shorter one, and no
//     gap a gap. The same pattern twice is an error.
//  4. The words of a match count for no other entry. A shifter inside a longer entry acts on
//     nothing else, and a shifter that is an entry does not shift itself. A negator or a
//     reverser in an entry's gap acts on that entry ("offered no help").
//  5. Shifters act forward, within their clause and their reach in words, the nearest first,
//     each once on a match. Of several negators two and two cancel, and one right before
//     another shifter reaches as far as that does ("do not deny that ..."); those before the
//     items of one list do not cancel ("no threats and no attacks"). Where a word is shifters
//     of several kinds, the first kind with an effect on the pole acts. A demand before a
//     reverser of conflict takes back what that turned; one on a party by name ("Ruritania
//     must", "call on Ruritania to") is a challenge, which turns what it asks for. An undoing acts backwards, on its
//     subject ("the talks collapsed"), and a combative entry that undoes conflict turns with it.
//  6. A clause ends at . ; : ! ? … ( ) [ ] or a dash, and before "but", "however", "although",
//     "while", "because", "if" and the like. A comma ends every reach, unless a list goes on
//     over it ("no threats, insults or attacks"). "And" ends the reach of negators and
//     demands, not that of reversers; "or" ends none.
//     A contrast at a sentence's beginning weighs the sentence before too.
//     A name before a combative hit in its clause strengthens it: it is a charge. An act
//     told as the background of what stands before it, in a relative clause or after "after",
//     weighs less where that is of the other pole. A hit counts less in a question; in quotation marks that keep a distance a good word turns and a bad
//     one counts less.
//  7. Shifting changes the pole and the weight of a hit, and the hit names the shifters.
//  8. An entry that no text can reach is an error of New and Parse.
//
// # Format
//
// A lexicon is plain text in UTF-8. Lines that begin with # are comments, lines with @ are
// directives: @name, @version, @scale (k, see package tone) and @category, each followed by a
// tab and its value. Every other line has six fields with tabs between: pattern, pole
// (conciliatory, combative, or shifter), facet (verbal or material; for a shifter its kind),
// weight (for a shifter its factor, or - for its kind's), category, and a word on why.
package lexicon
