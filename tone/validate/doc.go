// Package validate holds a tool's answers against hand-coded ones: tone scores of statements
// against a coder's classes, and spans of attributions against a coder's spans. It takes plain
// labels, numbers and spans, whatever made them.
//
//	r, err := validate.Measure(items, validate.Options{})
//	fmt.Println("AUC", r.AUC)
//
// # Terms
//
//   - item: a statement with a code, which a coder gave it, and a net, which the tool did.
//   - class: combative, other or conciliatory; of a code and of a net, their sign. The scheme is
//     the set of classes that the coder used.
//   - group: items that hang together, such as the sentences of one speech.
//   - unit: what is resampled, and is never on both sides of a split: the group where items have
//     one, else the item.
//   - figure: a value with its interval; or without, and then with the reason.
//   - coded, found: of attributions, by hand and by the tool.
//
// # Figures
//
//  1. AUC: the probability that an item coded combative has a lower net than one that is not,
//     ties counting half; the area under the ROC curve (Hanley and McNeil 1982; Fawcett 2006).
//  2. Macro-F1: the mean of the F1 of "combative" and of "the rest", where a net below 0 is
//     called combative (Opitz and Burst 2019). A class that is never called rightly has 0.
//  3. Threshold: the same, where each fold's threshold is the best on the other folds (Stone
//     1974): 0 or the middle between two nets, of equals the nearest to 0. Folds, 10 as a rule,
//     are made of whole units.
//  4. Classes: precision, recall and F1 of each class of the scheme. The tool's class is the sign
//     of its net; where the scheme has no such class, the one on the same side, and 0 goes with
//     the conciliatory side: in a scheme of two poles a silent item is called conciliatory.
//  5. Alpha: Krippendorff's, between coder and tool as two coders, over the same classes
//     (Krippendorff 2011). Nominal; with three classes also ordinal and interval, which with two
//     are the same.
//  6. Spearman: the rank correlation, over groups with at least 5 items, of the mean code and the
//     mean net, the latter weighted by sentences as a speaker's profile is.
//  7. Coverage: of each class, the share of items with evidence, and with a net on either side.
//     Silent is the share of items of a pole without evidence, Overcalled the share of items of
//     neither pole with a net below 0.
//  8. Calibration: of the probability "combative" that a logistic map makes of the net, with
//     Platt's (1999) targets, fitted without the item's fold: the Brier score (1950), its skill
//     against the other folds' share of combative items, and the reliability in ten bins of
//     equal width with Wilson's (1927) intervals. A logistic map has two numbers to fit and so
//     holds on the small samples that people code; an isotonic one needs about a thousand
//     items (Niculescu-Mizil and Caruana 2005). The map is given, to make probabilities of nets.
//  9. Attributions: precision, recall and F1 of source, cue and content, by exact spans (white
//     space at the ends aside) and by words, which are runs without white space and belong to a
//     span in which they begin; and the share of the content words of named sources that went to
//     whom the source names: the last name of either stands in the other. A coded source
//     without a capitalised name, such as a pronoun, is not held against anything.
//
// # Intervals
//
// Intervals are 95 %, by the percentile bootstrap over units (Davison and Hinkley 1997; Field
// and Welsh 2007 on whole groups): 1,999 resamples, values number 50 and 1,950. The seed is
// fixed and its generator our own, so the same items in the same order have the same intervals.
// Thresholds and maps are not fitted anew in a resample. There is no interval where more than
// one resample in twenty leaves the figure undefined.
//
// Share of 300 simulated samples whose interval of the AUC holds the true one, groups of ten
// items (TestIntervalsHold):
//
//	groups                                5      10     20     55     200
//	alike, whole groups resampled        0.850  0.913  0.897  0.953  0.953
//	unlike, whole groups resampled       0.827  0.887  0.897  0.967  0.950
//	unlike, items resampled              0.880  0.900  0.863  0.930  0.900
//
// So groups matter where they are unlike, and below 30 units a note says that the intervals
// are too narrow (see also Cameron, Gelbach and Miller 2008). They say what other statements
// from the same source might have given; not what another coder might.
//
// Two score sets are compared on the same resamples; see Compare.
//
// # Rounding
//
// All figures, intervals and thresholds are rounded to 6 decimals, p to 4. Nothing is ever NaN.
package validate
