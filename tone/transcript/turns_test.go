package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
)

func TestTurns(t *testing.T) {
	for _, c := range []struct {
		reason string
		marked string // with the marks of the golden texts
	}{
		{"no labels, no turns", "We met. Nobody spoke."},
		{"nothing", ""},
		{"one label is enough in what is a transcript", "Jane Doe: ⟦Jane Doe⟧Hello.⟦/⟧"},
		{"a byte order mark before the label", "\ufeffJane Doe: ⟦Jane Doe⟧Hello.⟦/⟧"},
		{"a sentence with a colon", "MR. A: ⟦MR. A⟧Yes.\nHe said this: no.\nThe rule is plain: go.⟦/⟧"},
		{"a word that heads a paragraph", "MR. A: ⟦MR. A⟧Yes.\n\nNote: no.\n\nImportant: no.⟦/⟧"},
		{"a heading in another style", "MR. A: ⟦MR. A⟧Yes.\n\nHuman Rights: no.⟦/⟧\nMR. B: ⟦MR. B⟧So.⟦/⟧"},
		{"a clock time", "MR. A: ⟦MR. A⟧We met.\nSunday 10:30 was fine.\n10:45 was not.⟦/⟧"},
		{"an address", "MR. A: ⟦MR. A⟧See\nHttps://example.org for more.⟦/⟧"},
		{"a question or an exclamation is no name", "MR. A: ⟦MR. A⟧Listen!\nWhy? Why: because.\nStop! Go: now.⟦/⟧"},
		{"nine words are no name", "MR. A: ⟦MR. A⟧Yes.\nOne Two Three Four Five Six Seven Eight Nine: ten.⟦/⟧"},
		{"initials and abbreviations", "J. R. Doe Jr.: ⟦J. R. Doe Jr.⟧Yes.⟦/⟧\nU.S. Rep. Ann Li: ⟦U.S. Rep. Ann Li⟧No.⟦/⟧\nAmb. C. O'Neil-Ruiz: ⟦Amb. C. O'Neil-Ruiz⟧So.⟦/⟧"},
		{"particles", "Ursula von der Leyen: ⟦Ursula von der Leyen⟧Yes.⟦/⟧\nBashar al-Said: ⟦Bashar al-Said⟧No.⟦/⟧\nHead of the Union: ⟦Head of the Union⟧So.⟦/⟧"},
		{"small letters in a role", "Unidentified speaker: ⟦Unidentified speaker⟧Hey!⟦/⟧\nA senior official: ⟦A senior official⟧Yes?⟦/⟧"},
		{"a name that is a pronoun", "He Lifeng: ⟦He Lifeng⟧Yes.⟦/⟧\nYou Quan: ⟦You Quan⟧No.⟦/⟧"},
		{"roles with numbers", "Speaker 1: ⟦Speaker 1⟧Yes.⟦/⟧\nSpeaker 2: ⟦Speaker 2⟧No.\nPart 2: the end.⟦/⟧"},
		{"variants of one name become one", "SECRETARY PALMER: ⟦SECRETARY PALMER⟧Yes.⟦/⟧\nSecretary Palmer: ⟦SECRETARY PALMER; speaker_label=Secretary Palmer⟧No.⟦/⟧"},
		{"the presider", "The President of the Council: ⟦The President of the Council⟧Order.⟦/⟧\nThe Vice President: ⟦The Vice President⟧Order!⟦/⟧"},
		{"one word that speaks once among capitals", "JANE DOE: ⟦JANE DOE⟧Yes.⟦/⟧\nJANE DOE: ⟦JANE DOE⟧No.⟦/⟧\n\nLI: ⟦LI⟧So.⟦/⟧"},
		{"one word before the first sure label is a header", "PARIS: Monday.\n\nPress room.\n\nNo cameras.\n\nMR. DOE: ⟦MR. DOE⟧Yes.\n\nGood.\n\nWell.⟦/⟧\n\nMR. DOE: ⟦MR. DOE⟧No.⟦/⟧"},
		{"one word that is a part of a longer label", "Jane Doe: ⟦Jane Doe⟧Yes.\n\nMore.\n\nMore.\n\nMore.⟦/⟧\n\nJane Doe: ⟦Jane Doe⟧Yes.\n\nRemember this.\n\nAgain.⟦/⟧\n\nDoe: ⟦Jane Doe; speaker_label=Doe⟧No.⟦/⟧"},
		{"Q without a colon", "MS. LI: ⟦MS. LI⟧Yes?⟦/⟧\n\nQ\t⟦Q⟧Did you?⟦/⟧"},
		{"Q and A with full stops", "Q. ⟦Q⟧Where were you?⟦/⟧\nA. ⟦A⟧At home.⟦/⟧\nQ. ⟦Q⟧Why?⟦/⟧\nA. ⟦A⟧Rain.⟦/⟧"},
		{"A without a Q is an article", "MR. DOE: ⟦MR. DOE⟧Two points.\nA. The first.⟦/⟧"},
		{"wrapped text begins no turn", "MR. DOE: ⟦MR. DOE⟧It was in the evening that they went and told the\nPresident: we cannot go on like this.⟦/⟧"},
		{"unless the label is in capitals", "MR. DOE: ⟦MR. DOE⟧It was in the evening that they went and told the --\nand then, and then it all came to an end, all of it⟦/⟧\nMR. LI: ⟦MR. LI⟧What?⟦/⟧"},
		{"a label with nothing said", "MR. DOE:\n\n(Laughter.)\n\nMR. LI: ⟦MR. LI⟧What?⟦/⟧"},
		{"a direction inside a paragraph is speech", "MR. DOE: ⟦MR. DOE⟧Yes. (Laughter.) No.\n(Applause.) And so.⟦/⟧"},
		{"a direction that is not closed is speech", "MR. DOE: ⟦MR. DOE⟧Yes.\n(Laughter.\n\nNo.⟦/⟧"},
		{"nested brackets", "MR. DOE: ⟦MR. DOE⟧Yes.⟦/⟧\n[Applause (long).]\n⟦+⟧No.⟦/⟧"},
		{"what stands beside the name", "Wang Yi (China) (spoke in Chinese; interpretation provided): ⟦Wang Yi; country=China; language=Chinese; note=interpretation provided⟧Yes.⟦/⟧\nAnn Li (in New York): ⟦Ann Li; note=in New York⟧No.⟦/⟧\nREP. DOE (D-NH) (via phone): ⟦REP. DOE; affiliation=D-NH; note=via phone⟧So.⟦/⟧"},
		{"a note behind the colon", "WANG: (through interpreter) ⟦WANG; note=through interpreter⟧Yes.⟦/⟧\nWANG: ⟦WANG⟧(Laughs) No.⟦/⟧"},
		{"nothing after the end", "MR. DOE: ⟦MR. DOE⟧Bye.⟦/⟧\n\nEND\n\nOffice of the press."},
		{"labels with a full stop", "    Mr. LI. ⟦Mr. LI⟧I yield to Ms. Roe. She knows.⟦/⟧\n    Ms. ROE of Ohio. ⟦Ms. ROE of Ohio⟧Thanks.⟦/⟧\n    The PRESIDING OFFICER (Ms. Doe). ⟦Ms. Doe; speaker_label=The PRESIDING OFFICER⟧Without objection.⟦/⟧\n    Mr. LI. ⟦Mr. LI⟧Good.⟦/⟧"},
		{"two of them are prose", "MR. DOE: ⟦MR. DOE⟧I asked for him.\n\n    Mr. Li. He came.\n\n    Mr. Li. He left.⟦/⟧"},
		{"brackets that end a wrapped sentence", "MR. DOE: ⟦MR. DOE⟧I yield two minutes to the gentlewoman from Ohio\n(Ms. Li).\nShe knows.⟦/⟧\n(Laughter).\n⟦+⟧Yes.⟦/⟧"},
		{"a heading in capitals is said by nobody", "MR. DOE: ⟦MR. DOE⟧I rest.⟦/⟧\n\nCROSS-EXAMINATION\n\nBY MS. LINDGREN:\n\nMS. LI: ⟦MS. LI⟧Did you?⟦/⟧\n\nMR. DOE: ⟦MR. DOE⟧I did.\n\nI DID NOT!\n\nNo.⟦/⟧"},
		{"a title before a label", "MR. DOE: ⟦MR. DOE⟧I rest.\n\nOn Human Rights\n\nwe agree.⟦/⟧\n\nFerries (Islay)\n\nMR. LI: ⟦MR. LI⟧Yes\n\nI Did It⟦/⟧\n\nMR. DOE: ⟦MR. DOE⟧So.⟦/⟧"},
		{"an office that no list has, and its holder", "The Taoiseach (Jane Doe): ⟦Jane Doe; speaker_label=The Taoiseach⟧Yes.⟦/⟧\nThe Taoiseach: ⟦Jane Doe; speaker_label=The Taoiseach⟧Yes.⟦/⟧\nThe Grand Ferrier (Ann Li): ⟦Ann Li; speaker_label=The Grand Ferrier⟧No.⟦/⟧"},
		{"how a sitting ends", "MR. DOE: ⟦MR. DOE⟧The House adjourned at noon and came back.\nThe House is full.⟦/⟧\n\nThe House adjourned at 17:12."},
		{"names and posts on lines of their own", "Operator\n\n⟦Operator⟧Welcome.⟦/⟧\n\nJane Doe -- Doe & Co. -- Analyst\n\n⟦Jane Doe; affiliation=Doe & Co. -- Analyst⟧Thanks.⟦/⟧\n\nOperator\n\n⟦Operator⟧Bye.⟦/⟧"},
		{"a label at the end of the text", "MR. DOE: ⟦MR. DOE⟧Bye.⟦/⟧\nMR. LI:"},
	} {
		text := marks.ReplaceAllString(c.marked, "")
		assert.Equal(t, c.marked, render(text, Turns(tone.Document{Text: text})), c.reason)
	}
}

func TestTurnLines(t *testing.T) {
	turns := Turns(tone.Document{ID: "d", Text: "Head\r\n\r\nMR. DOE (spoke in\nDutch): One.\nTwo.\n\nMR. LI:\nThree."})
	require.Len(t, turns, 2)
	assert.Equal(t, 3, turns[0].Line)
	assert.Equal(t, 7, turns[1].Line)
	assert.Equal(t, "d", turns[1].Doc)
	assert.Equal(t, tone.Turn, turns[1].Kind)
}

func FuzzTurns(f *testing.F) {
	for _, text := range []string{
		"MR. A: One.\n(Laughter.)\nTwo.\n\nQ  Three?\nA. Four.\nEND\n", "Jane Doe  0:01\nYes.\n\nLi Wei  0:02\nNo.",
		"[Jane Doe]: a\n[0:01] **Li** (China) (spoke in\nFrench): b", "\ufeff王：一\r\n", "A: \xff\nQ:\x00", "(a\n(b)\n", ">>", "JANE\n\nx\n\nJANE\n\nLI\n\ny\n\nLI",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := tone.Document{Text: text}
		turns := Turns(d)
		at, line := 0, 0
		for _, s := range turns {
			if !strings.Contains(text, ">>") {
				require.NotEmpty(t, s.Speaker)
			}
			require.NotEmpty(t, s.Parts)
			require.GreaterOrEqual(t, s.Line, line)
			line = s.Line
			var pieces []string
			for _, p := range s.Parts {
				require.LessOrEqual(t, at, p.Span.Start, "spans are sorted and disjoint")
				require.Less(t, p.Span.Start, p.Span.End)
				require.LessOrEqual(t, p.Span.End, len(text))
				piece := text[p.Span.Start:p.Span.End]
				require.Equal(t, piece, s.Text[p.Start:p.Start+p.Span.Len()], "the text is the document's")
				require.Equal(t, strings.TrimSpace(piece), piece)
				pieces = append(pieces, piece)
				at = p.Span.End
			}
			require.Equal(t, strings.Join(pieces, "\n\n"), s.Text)
		}
		require.Equal(t, turns, Turns(d), "the same twice")
		Detect([]byte(text), "")
	})
}
