// Package tonebeam is detente as Apache Beam transforms: statements to scores, statements to
// profiles, inputs and articles to statements. Profiles are those that "detente batch" makes
// of the same inputs, to the byte, on any runner and for any number of workers: what goes
// over the network are sums of integers (see tone.Accumulator), added in any order.
//
//	p, s := beam.NewPipelineWithRoot()
//	records := tonebeam.Read(s, tonebeam.Reading{}, beam.CreateList(s, files))
//	statements := tonebeam.Statements(s, tonebeam.Attribution{}, records)
//	profiles := tonebeam.Profiles(s, tonebeam.Scoring{By: []string{"speaker", "month"}}, statements)
//	tonebeam.WriteProfiles(s, tonebeam.Scoring{...}, "profiles.csv", profiles)
//
// cmd/detente-beam is this pipeline, ready to run.
package tonebeam
