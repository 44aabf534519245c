// Package transcript reads transcripts and tables and gives their statements.
//
// # Terms
//
//   - record: the unit of an input that fails or succeeds by itself: a line of
//     JSON Lines, a row of CSV or TSV, a turn of a transcript, a whole article.
//   - labelled: said of a record that names its speaker. A record that does not
//     is a document, whose speakers somebody else has to find.
//   - turn: one stretch of a transcript between two labels.
//   - label: the words that name the speaker at the beginning of a turn.
//   - direction: a line that tells what happened and that nobody said, such as
//     "(Laughter.)"; it belongs to no turn.
//   - field: what this package knows of a record: speaker, text, doc, id, when
//     and format. A field stands in a column.
//   - column: a named value of a record. Columns that are no field are the
//     user's own and are carried along, in order.
//
// # Formats
//
// The list is in formats.go, a file each:
//
//	transcript  speaker turns in plain text, by the rules below
//	srt, vtt    SubRip; WebVTT, with <v Name>, several voices in a cue
//	tei         ParlaMint's and others' TEI: <u who ana>, speakers by the header
//	whisper     the JSON of speech recognisers, with speakers where they are told apart
//	convokit    utterances.jsonl, with the meta of the utterance and its speaker
//	ungdc       the UN General Debate Corpus: ISO3_SESSION_YEAR.txt
//	html        a page's article or transcript, through Options.HTML
//	jsonl, csv, tsv, article
//
// Each gives its own columns beside the text's: "timestamp" (where a cue or a
// segment begins), "role", "party" and "gender" (TEI), "iso3" and "session"
// (ungdc), "title", "byline" and "site" (html), all members of meta (ConvoKit).
// Those of a transcript stand below. For subtitles, recognisers, TEI and pages
// the document that Parts refer to is the extracted text. A recogniser's or
// subtitles' text without any speaker is one document; where only some pieces
// have no speaker these are the speaker "".
//
// # Which format an input has
//
// A name says it where it can (KEN_75_2020.txt, utterances.jsonl), then the
// extension, without what a compressor has added to it; of formats that share
// one it is the first that the bytes look like. Otherwise the formats are tried
// in the order of the list on the first 64 KiB. An input that begins with an
// object is JSON Lines, unless its keys are those of another format; one whose
// first line is a header and whose next lines have as many cells is TSV or CSV;
// one with speaker labels is a transcript; everything else is an article. A
// byte order mark at the beginning of an input is no part of its text. UTF-16,
// archives, PDF and the like are refused with the advice to convert them; see
// tone/transcript/corpus for gzip and zstd, and for folders.
//
// JSON Lines, CSV, TSV, TEI and recognisers' JSON are streamed: one record is
// held at a time, and what Companions keeps. A transcript, subtitles and a page
// are held whole, and more than 256 MiB of them are an error.
//
// # How a transcript is split into turns
//
// Labels are found line by line (rules 1 to 5 and 10), then accepted or refused
// by what the whole text does (rules 6 to 10), then resolved (rule 11).
//
//  1. A label stands at the beginning of a line, after white space, ">>", "**",
//     a timestamp or a question's number ("Q2. [903417]"). It is a name of at most eight words, then any number of
//     parentheses, then a colon. The name may stand in brackets.
//  2. A name begins with a capital; so do all of its words but particles ("of",
//     "van", "al-"). It has no sentence punctuation; a full stop only ends an
//     abbreviation or an initial. Words that head a paragraph but do not speak
//     ("Note", "Update", "Monday") are no names.
//  3. "Q" needs no colon. "A" is a label only where there is a "Q".
//  4. A name on a line of its own, after a blank line, with what the person is behind two
//     hyphens or without, is a label where it recurs or has a timestamp beside it, or where it begins with a title and
//     another one recurs. One word alone is not, unless it is in capitals or a
//     role. Such lines are labels only where at least two names have them, and
//     more of them are accepted than labels with a colon: headings recur too.
//  5. A line that only goes on from a long line without a stop is wrapped text
//     and begins no turn, unless its label is in capitals.
//  6. A label is sure where it begins with a title ("Mr.", "SECRETARY"), is a
//     role ("QUESTION", "The President"), has a country, a language or a
//     timestamp beside it, or recurs.
//  7. Where the sure labels are in capitals, labels of another style that are
//     not sure of themselves are speech ("Human Rights: we ...").
//  8. One word that does not recur is a label only after a sure one, where it
//     is in capitals as they are or is a part of a longer label, or where half of
//     the paragraphs have labels.
//  9. A text is taken for a transcript only where at least two labels are
//     accepted, they begin in its first half, and they begin half of the
//     paragraphs, or two of them are sure and they begin one in forty.
//  10. Other labels: a name with a title, or one that recurs, before a dash ("Mr
//     Doe - ", "Jane Doe (PPE). – "), where three of them are sure, or two with
//     a full stop, and they are more than those with a colon; such a label in
//     capitals with a full stop ("HON. J. DOE.- ") stands inside a paragraph
//     too, behind the end of a sentence. A title and a name, or a role, before a full stop
//     at the beginning of a paragraph ("    Mr. Doe of Ohio. I yield."), where there are
//     three, of two speakers, and more than other labels. Where names have ">>" before them it
//     begins a turn anywhere in a line, of the speaker "" if no name follows.
//  11. Variants of one speaker's name become one: the same name in other letters
//     or with other titles; a family name, a first word or initials that one
//     longer name has; an office ("THE PRESIDENT") that one named speaker has,
//     or that names its holder in parentheses. Not where titles are a man's and
//     a woman's, or of two offices, where countries differ, or where two longer
//     names fit; an office never where speakers stand for countries. Roles that
//     many have ("QUESTION") are left alone. Of a group the fullest name with
//     the fewest titles is taken, the first of equals.
//
// A turn goes from its label to the next. Directions inside it cut it into
// parts, which its text joins with a blank line; paragraphs do not. The heads
// and feet of the pages of United Nations records are directions. So are headings
// between paragraphs: in capitals and without the end of a sentence ("ORAL ARGUMENT OF
// ANN LI"), where not a third of all paragraphs are so; of several words that begin with
// capitals, or numbered, behind the end of a sentence and before a label ("2. Fisheries").
// Not where labels stand on lines of their own. What stands before the first label, or
// after "END" or "The House adjourned at 17:12", is in no turn.
//
// The speaker is a name as the text writes it. Where the label is another one
// by rule 11 it stands in the column LabelColumn, "speaker_label". What stands
// beside the name becomes a column: "country", "affiliation" (also what follows
// a comma: "JANE DOE, ANCHOR"), "language" ("spoke in Russian"), "note" ("via
// translator") or "timestamp". Speakers of tables, corpora, TEI and of WebVTT's
// voices are labelled and never renamed.
package transcript
