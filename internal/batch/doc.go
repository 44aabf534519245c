// Package batch turns many inputs into tables, and loses nothing on the way.
//
// # Terms
//
// The inputs are files, in a fixed order. A source is one large input, or several small ones
// that follow each other. A piece is a stretch of a source's records; a part is what one
// worker made of some pieces: a directory with their rows of each table, their accumulator
// and their failures, and an index that says which pieces they are.
//
// # The law
//
//  1. Where sources and pieces begin and end depends on the inputs alone: on their sizes,
//     and on the records in them. Each piece makes a row group of its own. Which pieces meet
//     in a part shows nowhere in the result, because sums are exact and rows are put in
//     order. So it does not matter how many workers there are, how fast they are, or how
//     often the work was interrupted.
//  2. A part is written beside its place, synced, and then renamed into it: it is there
//     whole or not at all. So the parts that there are say how far the work has come, and
//     there is no journal to be torn. A part takes 32 pieces or ten seconds, whichever is
//     less: what it costs to finish one is nothing beside what it cost to make it, and that
//     much of each worker's work is done again after a kill.
//  3. The plan (plan.json) has the size and the SHA-256 of each input and all settings that
//     the result depends on. It is written first; a run that finds one goes on with it, or
//     refuses where its own differs.
//  4. When all pieces are there they are joined in order: rows one after the other, Parquet by
//     copying row groups, accumulators by merging them as streams. Each table is renamed into
//     its place when it is whole; manifest.json comes last and ends the batch. Then the parts
//     are removed.
//  5. A shard makes its share of the pieces and leaves its parts; Merge joins those of all
//     shards. A finished batch has the files of a part, so Merge joins finished batches too.
//
// # What it needs
//
// Memory: for each worker two pieces (1 MiB of text each, or one record where that is longer)
// with their rows; 32 MiB, for all workers together, of accumulators; and for joining one
// group's entries and a few buffers. It does not grow with the inputs but for some 200 bytes
// an input and a piece. Disk: until the parts are removed, the rows twice and the sums of each
// part.
package batch
