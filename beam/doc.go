// Package tonebeam is detente as Apache Beam transforms: the same scores and profiles over
// collections that are spread over many machines, on any of Beam's runners.
//
//	p, s := beam.NewPipelineWithRoot()
//	records, failures := tonebeam.Read(s, beam.Create(s, "gs://crawl/*.jsonl.gz"), tonebeam.ReadOptions{})
//	statements := tonebeam.Statements(s, records, tonebeam.AttributionOptions{})
//	profiles := tonebeam.Profiles(s, tonebeam.Options{By: []string{"speaker", "month"}}, statements)
//	tonebeam.Write(s, "gs://results/profiles.jsonl", profiles, tonebeam.WriteOptions{By: []string{"speaker", "month"}})
//
// Command detente-beam is such a pipeline, ready to run.
//
// # Terms
//
// Those of package tone. Besides: a record is what a reader of package tone/transcript gives,
// a labelled statement or an article. Sums are an accumulator in its binary form, of one group
// or several; sums of one lexicon and the same columns add up, in any order.
//
// # The law
//
// Profiles are those of tone.Analyzer.Collect, to the byte, however the runner spreads the
// work, repeats it or orders it: sums are integers, an example is the first of all by
// document, line and place, and the documents of a group meet in one accumulator before the
// interval is taken. Statements keep the lines of their records, because a file is read
// whole by one worker.
//
// # What it costs
//
// Statements are added where they are read: only sums go over the wire, one for each bundle
// and group, of some 300 bytes and 100 for each document and 250 for each entry found in it.
// A group's accumulator is held by one worker at the end. Write holds all profiles at one
// worker, some kilobytes each.
//
// A file is the unit of work: cut what is large, to a few files for each core. Prism, the
// runner inside the program, does each step of a pipeline in one bundle, on one core; Spread
// gives it several.
package tonebeam
