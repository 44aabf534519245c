package transcript

import (
	"strings"
	"sync"
)

// The word lists of the rules in doc.go. All are lower case, without full
// stops at the end.

func words(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
		return set
	})
}

// titles come before a name and make a label sure (rule 6).
var titles = words(`
	mr mrs ms mx miss messrs dr prof professor sir dame lord lady baroness baron
	president premier chancellor minister secretary undersecretary
	under-secretary senator sen representative rep congressman congresswoman
	delegate governor gov mayor ambassador amb gen admiral adm colonel col major
	maj captain capt lieutenant lt sergeant sgt commander cmdr judge justice
	chairman chairwoman chairperson chair speaker king queen prince princess
	pope cardinal archbishop bishop rabbi imam sheikh reverend rev father sister
	hon attorney commissioner councillor councilman councilwoman spokesperson
	spokesman spokeswoman monsieur madame herr frau leader solicitor paymaster`)

// ranks are titles only before another title or a role ("Vice President").
var ranks = words(`vice prime deputy foreign assistant acting chief senior former
	permanent high general director rt defense defence finance interior`)

// roles speak without a name (rule 6).
var roles = words(`
	question questioner q answer moderator interviewer interviewee host
	co-host anchor presenter narrator reporter journalist correspondent
	speaker operator interpreter translator participant member members
	audience voice unidentified unknown inaudible chair chairman chairwoman
	chairperson chairperson clerk judge court witness counsel president
	vice-president secretary secretary-general minister premier chancellor
	ambassador governor mayor king queen pope spokesperson spokesman
	spokeswoman representative official officials aide staff press male female
	man woman all both several crowd facilitator panelist panellist student
	delegate delegation observer director director-general
	commissioner rapporteur mediator negotiator emcee mc
	cathaoirleach leas-chathaoirleach comhairle taoiseach tánaiste`)

// openers begin a label that has small letters ("Unidentified speaker").
var openers = words(`a an the unidentified unknown male female senior another first second
	third audience government administration state defense some several opposition`)

// particles are the small words inside a name (rule 2).
var particles = words(`i of the de del della der den van von zu zur bin bint ibn
	al el as an ul la le les du da das do dos di e y ten ter te af av and for to ap
	abu ben d l pro tempore tem`)

// functionWords begin headings and sentences, not names.
var functionWords = words(`i we you he she it they this that these those there here who
	what when where why which how whose and but so or nor if because while as at
	by from for with without on in into to not no yes my our your his her its
	their is are was were do does did can could will would should may might must
	let lets let's a an all some any each every more most both`)

// stops head a paragraph but do not speak (rule 2). "." stands for a space.
var stops = words(`
	note notes nb n.b editor's.note editor’s.note editors.note editor.note
	update updated correction corrections clarification warning caution
	important disclaimer source sources photo photos image images picture
	caption video audio credit credits file related see.also also read.more
	read.also read more watch listen share follow contact email e-mail tel
	telephone phone fax website web url link links copyright advertisement
	ad subscribe sign.up summary abstract background context overview analysis
	opinion editorial comment commentary introduction conclusion contents
	headline title subtitle subject topic topics theme agenda date dates time
	times place venue location where when who what why how from to cc bcc re by
	author authors written.by reported.by edited.by published posted filed
	participants attendees present speakers panelists panellists moderators
	hosts guests cast transcript transcript.of remarks event program programme
	page pages chapter part section article paragraph appendix annex table
	figure fig item step example examples exhibit answer.key key points
	fact facts myth reality truth claim claims verdict rating pros cons
	first second third fourth fifth firstly secondly thirdly finally lastly
	next then now today tomorrow yesterday tonight however therefore meanwhile
	moreover again remember look listen.up ps p.s
	monday tuesday wednesday thursday friday saturday sunday january february
	march april june july august september october november december
	breaking breaking.news live latest developing exclusive
	total average number result results score scores answer.sheet
	reference references bibliography footnote footnotes keywords tags
	category categories section.break duration recorded language languages
	classification unclassified via end begin`)

// stopEnds end headings of several words.
var stopEnds = words(`note notes update updates takeaways points more here story
	stories analysis summary reading links background details information info
	briefing transcript conference remarks date time place location problem
	solution facts numbers timeline faq contact release`)

// abbreviations may end in a full stop inside a name; so do single letters,
// "U.S." and the like.
var abbreviations = words(`mr mrs ms mx messrs dr prof sen rep gov gen adm col maj capt lt
	sgt cmdr cpl pvt amb hon rt rev fr st jr sr esq del pres sec min dep asst
	supt atty mme mlle dir ph.d phd lib con dem ret sra srta no
	brig cdr rdml vadm radm ens spc pfc cllr det insp revd ven comm dcm adv exc sgn ens
	inc ltd corp co llc plc`)

// fold returns a word or a label as the lists have it.
func fold(s string) string {
	return strings.TrimRight(strings.ToLower(s), ".,")
}

func stopped(name string) bool {
	return stops()[strings.ReplaceAll(fold(name), " ", ".")]
}

// pronouns are also names ("He Lifeng").
var pronouns = words(`he she you so do`)

// languages that a speaker is said to speak in.
var languages = words(`afrikaans albanian amharic arabic armenian azerbaijani bengali
	bosnian bulgarian burmese cantonese catalan chinese creole croatian czech danish
	dari dutch english estonian farsi finnish french georgian german greek hausa
	hebrew hindi hungarian icelandic indonesian irish italian japanese kazakh
	khmer korean kurdish kyrgyz lao latvian lithuanian macedonian malay mandarin
	mongolian montenegrin nepali norwegian pashto persian polish portuguese
	punjabi romanian russian serbian sinhala slovak slovene slovenian somali
	spanish swahili swedish tagalog tajik tamil thai tigrinya turkish turkmen
	ukrainian urdu uzbek vietnamese welsh yoruba zulu`)

// pairs is a list of a word and what it stands for on each line.
func pairs(list string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		m := map[string]string{}
		for line := range strings.Lines(list) {
			if word, meaning, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				m[word] = meaning
			}
		}
		return m
	})
}
