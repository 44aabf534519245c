// Package batch turns many inputs into tables, and loses nothing on the way.
//
// # Terms
//
// The inputs are files, in a fixed order. A source is one large input, or several small ones
// that follow each other. A piece is a stretch of a source's records; a part is what became
// of a piece: a directory with its rows of each table, its accumulator and its failures.
//
// # The law
//
//  1. Where sources and pieces begin and end depends on the inputs alone: on their sizes,
//     and on the records in them. So it does not matter how many workers there are, or how
//     often the work was interrupted.
//  2. A part is written beside its place, synced, and then renamed into it: it is there
//     whole or not at all. So the parts that there are say how far the work has come, and
//     there is no journal to be torn.
//  3. The plan (plan.json) has the size and the SHA-256 of each input and all settings that
//     the result depends on. It is written first; a run that finds one goes on with it, or
//     refuses where its own differs.
//  4. When all parts are there they are joined in order: rows one after the other, Parquet by
//     copying row groups, accumulators by merging them as streams. Each table is renamed into
//     its place when it is whole; manifest.json comes last and ends the batch. Then the parts
//     are removed.
//  5. A shard makes its share of the parts and leaves them; Merge joins those of all shards.
//     A finished batch has the files of a part, so Merge joins finished batches too.
//
// # What it needs
//
// Memory: for each worker two pieces (1 MiB of text each, or one record where that is longer)
// with their rows, and for joining one group's entries and a few buffers. It does not grow
// with the inputs but for some 200 bytes an input. Disk: until the parts are removed, the
// result twice.
package batch
