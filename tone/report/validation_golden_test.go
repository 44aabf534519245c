package report

// Written by go test -update-validation.

const goldenValidation = `dir/a&b.jsonl  60 items, 20 combative, 20 other, 20 conciliatory, in 20 groups (and 3 without a label, left out)
                                   value  95 % interval
AUC, combative against the rest    0.905  0.806 .. 0.961
macro-F1 at 0                      0.792  0.691 .. 0.876
macro-F1 at the best threshold     0.648  0.487 .. 0.780    net below +0.000; 10 folds: -0.225 .. +0.000
Krippendorff's alpha, nominal      0.437  0.322 .. 0.539
  ordinal                          0.767  0.711 .. 0.806
  interval                         0.768  0.712 .. 0.810
Spearman's correlation, groups        -  the values do not vary
Brier score, out of fold           0.124  0.085 .. 0.167    skill 0.442, mean error 0.086
pole without evidence              0.100
combative net without a pole       0.500

class at 0      items  called  precision  recall     F1  with evidence  net < 0 net > 0
combative          20      28      0.643   0.900  0.750         90.0 %   90.0 %   0.0 %
other              20       6      0.333   0.100  0.154         90.0 %   50.0 %  40.0 %
conciliatory       20      26      0.692   0.900  0.783         90.0 %    0.0 %  90.0 %

P(combative)   items  mean   observed, 95 % interval
0.0 .. 0.1        18  0.030  0.000     0.000 .. 0.176  ·│···················
0.1 .. 0.2         9  0.153  0.111     0.020 .. 0.435  ██·│·················
0.2 .. 0.3         8  0.255  0.375     0.137 .. 0.694  █████│██·············
0.3 .. 0.4         4  0.374  0.250     0.046 .. 0.699  █████··│·············
0.4 .. 0.5         2  0.454  0.500     0.095 .. 0.905  █████████│···········
0.5 .. 0.6         4  0.531  0.750     0.301 .. 0.954  ███████████│███······
0.6 .. 0.7         5  0.643  0.600     0.231 .. 0.882  ████████████·│·······
0.7 .. 0.8         4  0.739  0.500     0.150 .. 0.850  ██████████·····│·····
0.8 .. 0.9         3  0.848  1.000     0.439 .. 1.000  █████████████████│██·
0.9 .. 1.0         3  0.945  1.000     0.439 .. 1.000  ███████████████████│·
P(combative) = 1 / (1 + exp(+1.255 +8.538 net)), fitted on all items

A first against B second  same items, paired resamples
                                       A       B   A - B  95 % interval         p
AUC, combative against the rest    0.905   0.659  +0.246  +0.104 .. +0.411  0.0200
macro-F1 at 0                      0.792   0.633  +0.159  +0.015 .. +0.313  0.0400
macro-F1 at the best threshold     0.648   0.689  -0.041  -0.205 .. +0.128  0.6100
Krippendorff's alpha, nominal      0.437  -0.023  +0.460  +0.314 .. +0.623  0.0100
Spearman's correlation, groups         -       -  the values do not vary

Worst mistakes
other         -0.250  sw  a <b> & c
                        word (combative 2)
other         +0.250  sz  a <b> & c
                        word (combative 2)

note: only 20 groups: intervals from so few are too narrow
intervals: percentile bootstrap, whole groups resampled; a net below 0 is called combative.
lexicon: first 1, HASH

one.csv  1 item, 1 combative, in 1 group
                                   value  95 % interval
AUC, combative against the rest       -  all items are coded combative
macro-F1 at 0                         -  all items are coded combative
macro-F1 at the best threshold        -  all items are coded combative
Krippendorff's alpha, nominal         -  the values do not vary
Spearman's correlation, groups        -  fewer than 3 groups have 3 items
Brier score, out of fold              -  all items are coded combative
pole without evidence              0.000
combative net without a pole          -  no item is of neither pole

class at 0      items  called  precision  recall     F1  with evidence  net < 0 net > 0
combative           1       1      1.000   1.000  1.000        100.0 %  100.0 %   0.0 %

intervals: percentile bootstrap, whole groups resampled; a net below 0 is called combative.
lexicon: first 1, HASH
`

const goldenSpans = `x.jsonl  2 documents, 2 attributions coded, 2 with a named source
part     by       coded   found    both  precision  recall     F1  95 % interval
source   span         2       2       2      1.000   1.000  1.000  1.000 .. 1.000
         word         4       4       4      1.000   1.000  1.000  1.000 .. 1.000
cue      span         2       0       0          -   0.000  0.000  0.000 .. 0.000
         word         2       0       0          -   0.000  0.000  0.000 .. 0.000
content  span         2       2       0      0.000   0.000  0.000  0.000 .. 0.000
         word         6       4       4      1.000   0.667  0.800  0.800 .. 0.800

named speaker right, all words     0.000  0.000 .. 0.000
  of the words attributed          0.000  0.000 .. 0.000

Attributions     attributions    words
missed                      0        0
wrong speaker               2        6
unnamed                     0        0
too short                   0        0
too long                    0        0
shifted                     0        0
right                       0        0
spurious                    0        0

   coded   missed spurious  speaker    right  Worst documents
       3        1        0        3      0/1  d

Most words missed
   3 of    3 words  Ann Lee  given to Per Dahl
                    d: the bridge holds.

note: only 2 documents: intervals from so few are too narrow
intervals: percentile bootstrap, whole documents resampled.
`
