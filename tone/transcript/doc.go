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
// # Which format an input has
//
// Formats are tried in the order of one list (see formats in formats.go): first
// by the file's extension, then by its first 64 KiB. An input that begins with
// an object is JSON Lines; one whose first line is a header and whose next lines
// have as many cells is TSV or CSV; one with speaker labels is a transcript;
// everything else is an article. A byte order mark at the beginning of an input
// is no part of its text. UTF-16, archives, PDF and the like are refused with
// the advice to convert them.
//
// JSON Lines, CSV and TSV are streamed: one record is held at a time. A
// transcript is held whole, and one of more than 256 MiB is an error.
//
// # How a transcript is split into turns
//
// Labels are found line by line (rules 1 to 5), then accepted or refused by
// what the whole text does (rules 6 to 9).
//
//  1. A label stands at the beginning of a line, after white space, ">>", "**"
//     or a timestamp. It is a name of at most eight words, then any number of
//     parentheses, then a colon. The name may stand in brackets.
//  2. A name begins with a capital; so do all of its words but particles ("of",
//     "van", "al-"). It has no sentence punctuation; a full stop only ends an
//     abbreviation or an initial. Words that head a paragraph but do not speak
//     ("Note", "Update", "Monday") are no names.
//  3. "Q" needs no colon. "A" is a label only where there is a "Q".
//  4. A name on a line of its own, after a blank line, is a label where it
//     recurs or has a timestamp beside it, or where it begins with a title and
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
//
// A turn goes from its label to the next. Directions inside it cut it into
// parts, which its text joins with a blank line; paragraphs do not. What stands
// before the first label, or after "END", is in no turn.
//
// The speaker is the name exactly as it is written. What stands in parentheses
// beside it becomes a column: "country", "affiliation", "language" ("spoke in
// Russian"), "note" ("via translator") or "timestamp".
package transcript
