// Package attribution finds who said what in a news article: direct, indirect and
// mixed speech, each with the bytes where it stands and the resolved name of its
// speaker.
//
// # Terms
//
//   - an attribution has a source (who says), a cue (the words that mark the
//     saying: "said", "according to") and a content (what is said, with its
//     quotation marks), which may be in pieces;
//   - a speaker is the name a source resolves to inside one document ("Wang Yi" for
//     "Wang", "he", "China's top diplomat"); "" where nobody fits;
//   - direct content stands wholly in quotation marks, indirect content wholly
//     outside, mixed content is both;
//   - a quotation is a stretch of text in quotation marks, whatever it is;
//   - a frame is what follows a cue verb: a clause, a quotation, "for".
//
// # Steps
//
// A text is cut into paragraphs (paragraph.go), quotations (quotation.go: rules Q1
// to Q5), sentences and words (article.go). Then three steps follow, which know of
// each other only what they hand on:
//
//  1. Labelling gives runs of words a role: source, cue or content. The rules (label.go:
//     labelRules) read sentence by sentence. They find "according to" (nouns.go), verbs
//     (clause.go, by the tables of verbtable.go; their sources in source.go,
//     inverted.go and subject.go; where their contents end in extent.go), nouns
//     ("Wang's claim that"), a name behind a quotation and a dash, and the
//     quotations that are left. Each label has the weight of its rule, and labels of
//     one finding share a group.
//  2. Linking (link.go: quotationRules) joins labels into attributions: groups as
//     they are, labels without a group by nearness (adjacent.go), a cue without a source
//     to the subject that its verb goes on with, quotations by the sentences and
//     paragraphs around them: also a question that is a paragraph to the writer who says
//     "I asked", and one behind a paragraph about a person to that person. A quotation that belongs
//     to none is kept, as nobody's, where the model is sure that it is told.
//  3. Naming (resolve.go: rules N1 to N9) resolves sources to speakers. First the cast of
//     the article is collected: names (names.go), institutions and their acronyms (body.go),
//     names joined by "and" (joint.go), and what the words beside them say: roles, nations,
//     genders (describe.go; the words in roles.go, given.go, nations.go). Then each source
//     finds its entity: pronouns by salience (pronoun.go, salience.go), names (named.go), last
//     names among namesakes (namesake.go), descriptions by role (role.go): somebody's relative
//     or counterpart (relative.go), whom the next paragraph names (delayed.go), the company
//     (firm.go), two ministers (plural.go), a word that nobody was called by yet (bridge.go).
//     Who tells what "the referee" said is not the referee.
//
// Paragraphs that an article prints as a transcript has them are turns (turns.go), with those between
// them that have no label.
//
// Of the first step there are two: a sequence model trained on PolNeAR (trained.go,
// internal/crf; what its labels often want is put right in mend.go, contents that break off in
// whole.go), which finds more, and the rules of label.go. The model's labels are flat, so the rules
// add what they find inside its contents, around and beside them, and inside quotations (nested.go),
// and the quotations it leaves, whose layout is theirs; and the model reads what is told once more,
// as a text of its own (inner.go).
//
// # Which cues count
//
// Verbs of saying, asking, judging (criticized, praised), thinking and intending
// (vowed to), as the annotators of PolNeAR counted them. Confidence is how often such a
// finding lay in an attribution there: of the model's, by how probable it holds each word to be
// told and by whether there is a source and a cue (weigh.go); of the rules', by the verb, by what
// follows it and by the source. SpeakerConfidence is how often such a source was resolved
// rightly. What is believed, wanted or feared is marked as Held
// (held.go), unless its words stand in quotation marks. Where speech reports speech, Quotes
// gives both quotes, Statements each word to the innermost speaker who has a name;
// but what others mean to do, as somebody tells it ("Qin said both sides agreed to
// talk"), stays his who tells it.
//
// # What it cannot do
//
// There is no parser and no tagger. Known weaknesses of the rules, which the tests pin down: a
// clause inside a noun phrase is not told from the main clause behind it ("his claim
// that it was late was false"); capitals are needed, so a headline in title case
// yields little; passives ("was quoted as saying", "is expected to") are not read;
// the end of an indirect content is a guess where neither a comma nor another cue
// ends it; speech without any cue and without marks is nobody's; a pronoun takes the
// most salient person of no other gender, whatever the sentence means; who is called by
// a role that nothing in the text gives (the sheriff) keeps it for a name; speech inside
// speech is the outer speaker's where it is not told in a clause of its own ("asked for more time"),
// or where nobody says whose it is ("we were told"); what "you" say or know is not told at all; block
// quotations without marks are not seen.
// testdata/coref/known.txt lists statements given to the wrong speaker.
package attribution
