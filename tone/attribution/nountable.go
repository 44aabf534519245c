package attribution

// nounTable is the table of cue nouns: how often, in percent, a noun behind a
// possessive and before a word marked an attribution in the training articles of
// PolNeAR; for the rarer nouns of saying, the rate of all of them.
const nounTable = `
accusation that=51
accusations that=51
allegation that=51
allegations that=51
announcement that=51
argument that=60
assertion that=63
assertions that=51
assurances that=80
attack that=80
attacks on=50
belief that=51
call for=51
calls for=67
claim that=61
claims that=72
complaint that=51
concern that=67
condemnation of=45
contention that=51
criticism of=55
criticisms of=45
critique of=60
declaration that=51
demand for=45
demands for=45
denunciation of=45
denunciations of=45
embrace of=68
fear that=80
hopes to=86
insistence that=67
observation that=51
pledge that=51
praise for=45 of=45
prediction that=51
promise that=51 to=65
questions about=100
rejection of=45
remarks that=60
reminder that=51
statement about=100 that=51
statements that=60
suggestion that=63
suggestions that=51
view that=51
vow that=51
warning about=45 against=45 that=80
warnings about=45 against=45 that=51
`
