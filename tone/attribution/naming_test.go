package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A naming case is a text, who speaks in it, quote by quote, and the rule that it is for.
type namingCase struct{ text, want, why string }

func check(t *testing.T, cases []namingCase) {
	for _, c := range cases {
		assert.Equal(t, c.want, speakers(new(Attributor), c.text), "%s: %s", c.why, c.text)
	}
}

func TestTitles(t *testing.T) {
	check(t, []namingCase{
		{`Cllr Anna Ode said it was late. Cllr Ode said it rained.`, "Anna Ode; Anna Ode", "a councillor"},
		{`Shri Karl Ode said it was late.`, "Karl Ode", "an honorific"},
		{`Its president, Comrade Karl Ode, said it was late.`, "Karl Ode", "a comrade"},
		{`Goalkeeper Renato said it was late.`, "Renato", "a role before a name of one word, where a sentence begins"},
		{`Rev Anna Ode said it was late.`, "Anna Ode", "a vicar"},
		{`Labour MP Anna Ode said it was late.`, "Anna Ode", "a party and an office"},
		{`Anna Ode MP said it was late.`, "Anna Ode", "letters behind a name"},
		{`Father-of-three Karl Ode said it was late.`, "Karl Ode", "a role with a number"},
		{`The rider, the Estonian Tarmo Ode, said it was late.`, "Tarmo Ode", "a people before a name"},
		{`Stephen King said it was late.`, "Stephen King", "a last name that is a title"},
		{`The General Dockers' Federation said it was late.`, "General Dockers' Federation", "a title in an institution's name"},
		{`The European Union (EU) said it was late. The EU said it rained.`, "European Union; European Union", "a continent in an institution's name"},
		{`Questions went to the Minister of Health, Dr Anna Ode. The minister said it was late.`, "Anna Ode", "an office behind a preposition"},
		{`Anna Ode, a chemist, left. Dr Ode said it was late.`, "Anna Ode", "a degree makes nobody another"},
		{`Yesterday Coun Anna Ode said it was late.`, "Anna Ode", "a councillor of the north"},
		{`Yesterday County Prosecutor Anna Ode said it was late.`, "Anna Ode", "an office of two words"},
		{`Leader of the Opposition Karl Ode said it was late. Mr Ode said it rained.`, "Karl Ode; Karl Ode", "who leads the opposition"},
		{`Yesterday Datuk Seri Karl Ode said it was late.`, "Karl Ode", "two honours"},
		{`The Auditor-General Wanja Ode said it was late.`, "Wanja Ode", "an office in two parts"},
		{`Yesterday Independent TD Anna Ode said it was late.`, "Anna Ode", "a member of the Dáil without a party"},
		{`Yesterday Chief Executive Wanja Ode said it was late.`, "Wanja Ode", "an office of two words, before a name on no list"},
		{`The Minister for Education Anna Ode said it was late.`, "Anna Ode", "an office with for"},
		{`A spokeswoman for Van der Ode said it was late.`, "spokeswoman for Van der Ode", "no office with for"},
		{`The Philippine Coast Guard said it was late.`, "Philippine Coast Guard", "a people in an institution's name"},
	})
}

func TestShortNames(t *testing.T) {
	check(t, []namingCase{
		{`Ignacio Varela Sousa left. Varela said it was late. Varela Sousa said it rained.`, "Ignacio Varela Sousa; Ignacio Varela Sousa", "the first of two last names; both"},
		{`Varela said it was late. Ignacio Varela Sousa left.`, "Ignacio Varela Sousa", "before the full name"},
		{`Pieter van der Ode left. "It is late," Van der Ode said.`, "Pieter van der Ode", "particles in capitals"},
		{`Luis de la Ode Prado left. De la Ode said it was late.`, "Luis de la Ode Prado", "particles and the first of two last names"},
		{`Maria do Carmo Ode left. Do Carmo said it was late.`, "Maria do Carmo Ode", "a particle that is also an auxiliary"},
		{`Sheikh Hamad al-Ode left. "It is late," al-Ode said. Ode said it rained.`, "Hamad al-Ode; Hamad al-Ode", "a name with its article, and without"},
		{`Gwen and Eluned Ode left. Gwen said it was late. Eluned said it rained.`, "Gwen Ode; Eluned Ode", "first names where a sentence begins"},
		{`Nguyen Thi Ode left. Ms Ode said it was late.`, "Nguyen Thi Ode", "the given name comes last"},
		{`Kim "Bo" Ode left. Ode said it was late.`, `Kim "Bo" Ode`, "a nickname inside"},
		{`Kiprono arap Ode left. Mr Ode said it was late.`, "Kiprono arap Ode", "a particle of the Rift Valley"},
		{`Its secretary, Lim Ode Soon, said it was late.`, "Lim Ode Soon", "a name that is also an adverb"},
		{`The Border Observer Mission in Lund (BOML) left. BOML said it was late.`, "Border Observer Mission in Lund", "an institution with a preposition, by its acronym"},
	})
}

func TestNamesakes(t *testing.T) {
	check(t, []namingCase{
		{`Senator Karl Ode met Judge Ben Ode. Senator Ode said it was late. Judge Ode said it rained.`, "Karl Ode; Ben Ode", "titles"},
		{`Karl Ode, a judge, met Ben Ode, a senator. Judge Ode said it was late. Senator Ode said it rained.`, "Karl Ode; Ben Ode", "offices told before"},
		{`Karl Ode and his brother Ben left. Ben said it was late.`, "Ben Ode", "a relative has the last name"},
		{`Karl Ode's sister Anna left. Anna said it was late.`, "Anna Ode", "so has the relative of an owner"},
		{`Anna Ode's groom, Kyle, left. Kyle said it was late.`, "Kyle", "a groom has not"},
		{`Karl and Ben Ode left. "It is late," said Karl. "It rains," said his twin.`, "Karl Ode; Ben Ode", "the other of two"},
		{`Anna and Karl Ode left. Their son, Finn, said it was late. "It rains," said his father.`, "Finn Ode; Karl Ode", "the only one of that name and gender"},
		{`Maureen and Ted Ode left. Their son, Finn, stayed. The Odes said it was late.`, "Maureen Ode and Ted Ode", "those named together"},
	})
}

func TestDescriptions(t *testing.T) {
	check(t, []namingCase{
		{`The shotfirer, Anna Ode, left. Karl Roe left. The shotfirer said it was late.`, "Anna Ode", "a head on no list"},
		{`Karl Roe left. The shotfirer said it was late. The shotfirer, Anna Ode, left.`, "Anna Ode", "introduced only later"},
		{`Anna Ode, the town's planner, left. Karl Roe left. The planner said it was late.`, "Anna Ode", "behind a possessive"},
		{`Karl Roe, its manager, left. Anna Ode, a judge, left. The manager said it was late.`, "Karl Roe", "with an owner"},
		{`The Minister of Power, Engineer Karl Ode, left. Anna Roe left. The minister said it was late.`, "Karl Ode", "a title between"},
		{`"It is late," said the mission's chief, Major General Anna Ode of Lund.`, "Anna Ode", "a place behind the apposition"},
		{`The mediator, retired judge Karl Ode, said it was late. The judge said it rained.`, "Karl Ode; Karl Ode", "a participle in the apposition"},
		{`Outside court, Karl Ode's lawyer, Anna Roe, said it was late.`, "Anna Roe", "a place before the source"},
		{`The senator representing Lund, Mrs Anna Ode, said it was late. The lawmaker said it rained.`, "Anna Ode; Anna Ode", "a participle behind the role"},
		{`Gonzalo Ode lost his place. "It is late," the Uruguayan said.`, "Gonzalo Ode", "one of a people of whom no country is told"},
		{`General Karl Ode commands the northern garrison, General Ben Ode the southern one. The southern general said it was late.`, "Ben Ode", "what one does"},
		{`Baptiste Ode could not sleep. The Frenchman said it was late.`, "Baptiste Ode", "a people with its gender"},
		{`The governor, Anna Ode, left. Senator Karl Roe stayed. The governor, a Democrat, said it was late. The Republican said it rained.`, "Anna Ode; Karl Roe", "the party that the other has not"},
		{`Karl Ode, 44, left. The 44-year-old said it was late.`, "Karl Ode", "an age"},
		{`Sir Karl Ode, minister until May, came first. "It is late," the former minister said. His successor, Anna Roe, came next. The minister said it rained.`,
			"Karl Ode; Anna Roe", "a successor has the office"},
		{`The governor, Anna Ode, left. The governor's predecessor, Karl Roe, said it was late. The former governor said it rained. The governor said it snowed.`,
			"Karl Roe; Karl Roe; Anna Ode", "a predecessor had it"},
		{`According to the captain, Renato saved everything. Captain Gonzalo Ode left. The captain said it was late.`, "Gonzalo Ode; Gonzalo Ode", "an introduction describes nobody"},
		{`The governor, Anna Ode, left. The bank's head, Karl Roe, thinks the governor waits. "It is late," the governor said.`, "Karl Roe; Anna Ode", "an apposition ends at a verb"},
		{`Jodie Ode has written to the mayor. "It is late," the letter begins.`, "Jodie Ode", "who wrote says what the letter says"},
		{`The prisons inspectors left. They said it was late.`, "prisons inspectors", "a plural subject is spoken of"},
		{`Anna Ode met the mayor. He said it was late.`, "mayor", "a person without a name, where nobody else fits"},
		{`A third official denied the report. That official said it was late.`, "third official; third official", "that official"},
		{`A third official called. That official said it was late.`, "third official", "that official, who had not spoken"},
		{`Karl Roe left. Anna Ode said it was late. "It rains," the former rower said.`, "Anna Ode; Anna Ode", "what nobody was told to have been, of whom was last spoken"},
		{`Karl Roe left. Anna Ode said it was late. "It rains," the 36-year-old bank clerk said.`, "Anna Ode; Anna Ode", "an age before a job"},
		{`A boatman, who gave his name as Karl, said it was late.`, "Karl", "who gives a name"},
		{`A rower who would be identified only as Karl said it was late.`, "Karl", "whoever is to be called something"},
		{`In a note seen by The Lund Post, its president, Karl Ode, said it was late.`, "Karl Ode", "an office between two names"},
		{`In a note signed by its spokesman, Karl Ode, Polder later said it was late.`, "Polder", "no apposition, as no comma ends it"},
		{`He opened a letter from a grower in Lund, who wrote that it was late.`, "grower in Lund", "who, behind a letter"},
		{`Senator Anna Ode and her colleague, Karl Roe, who have led the talks, said it was late.`, "Anna Ode and Karl Roe", "who, of two"},
		{`Anna Ode met Karl Roe, a judge. She and Roe said it was late.`, "Anna Ode and Karl Roe", "a pronoun and a name"},
		{`"It is late," a senior Liberal said. "It rains," the Liberal said.`, "senior Liberal; senior Liberal", "a member of a party without a name"},
		{`Anna Ode, prosecuting, left. The prosecutor said it was late.`, "Anna Ode", "what somebody does in court"},
		{`A prosecutor told a jury it was late.

Anna Ode, prosecuting, said it rained.`, "Anna Ode; Anna Ode", "named only in the next paragraph"},
		{`Anna Ode and her co-author, Karl Roe, left. Karl Roe went home. The co-author said it was late. Two letters came. Ode, an author, and Roe met. In print, the two authors said it rained.`, "Karl Roe; Anna Ode and Karl Roe", "a co-author is an author"},
		{`The lawyer, Karl Roe, put it to him that it was late. "No," he replied.`, "Karl Roe; -", "who replies is not who asked"},
		{`Growers left a road that they say is unsafe at night.`, "Growers", "they, of the same sentence"},
		{`Two officials briefed on an internal audit said it was late.`, "Two officials briefed on an internal audit", "a long description"},
		{`Anna Ode and Karl Roe met. "It is late," Ode said. Her counterpart said it rained.`, "Anna Ode; Karl Roe", "the other of two"},
		{`The Greek minister, Anna Ode, left. Her Turkish counterpart, Karl Roe, left. The two ministers said it was late.`, "Anna Ode and Karl Roe", "a counterpart has the office"},
		{`Anna Ode and Karl Roe came. Both said it was late.`, "Anna Ode and Karl Roe", "both"},
		{`According to the captain's lawyer, Anna Ode, it was late.`, "Anna Ode", "a name behind the source"},
		{`Two researchers left. Professor Anna Ode said it was late. The researcher said it rained.`, "Anna Ode; Anna Ode", "several are not one"},
		{`An official of the Depot Owners Forum said it was late.`, "official of the Depot Owners Forum", "whose official, not who"},
		{`Karl Ode waited. “The manager told us fuel would come by noon,” he said.`, "Karl Ode; manager", "he is not of whom he tells"},
		{`A former engineer told an inquiry it was late.

Anna Ode, who worked for the port until May, said it rained.`, "Anna Ode; Anna Ode", "whose name begins the next paragraph"},
		{`An official told an inquiry it was late.

Anna Ode, who worked for the port until May, said it rained.`, "official; Anna Ode", "officials stay without one"},
		{`The energy ministers of the two countries said it was late.

Mr Karl Ode and Datuk Azlan Roe said in a joint statement it rained. Both ministers said it snowed.`, "Karl Ode and Azlan Roe; Karl Ode and Azlan Roe; Karl Ode and Azlan Roe", "two, named in the next paragraph"},
		{`Justice Anna Ode said it was late. The judge said it rained.`, "Anna Ode; Anna Ode", "a justice is a judge"},
		{`Anna Ode, the assistant coroner, left. The coroner said it was late.`, "Anna Ode", "who acts for the coroner"},
		{`Karl Ode testified for an hour. The witness said it was late.`, "Karl Ode", "who testified"},
		{`Anna Ode told the inquest it was late. Karl Roe, a barrister, told the coroner it rained. The witness said it snowed.`, "Anna Ode; Karl Roe; Anna Ode", "who told a court, but counsel"},
		{`Ben Ode came. Under questioning by Karl Roe, he said it was late.`, "Ben Ode", "he, whom another questions"},
		{`Polder Freight, which carries maize, left. The Lund-based carter said it was late.`, "Polder Freight", "a firm by its seat"},
		{`The Council for the Study of the Sea said it was late.`, "Council for the Study of the Sea", "a name with two complements"},
		{`The Confederation of Rail and Coach Workers said it was late.`, "Confederation of Rail and Coach Workers", "a title inside a name"},
		{`The Lund Harbour Authority left. The L.H.A. said it was late.`, "Lund Harbour Authority", "an acronym with stops"},
		{`The World Health Organization left. The WHO hopes to come by May.`, "World Health Organization", "WHO is no relative"},
		{`Drill maker Polder said it was late. It rained, the company said.`, "Polder; Polder", "a firm behind its noun"},
		{`Karl Ode and Anna Roe met. Roe and Ode said it was late.`, "Karl Ode and Anna Roe", "two in the order of their first mention"},
		{`Anna Roe runs a shop in the village of Holm. She said it was late.`, "Anna Roe", "a village is no person"},
		{`The owners want a wall along the canal.`, "owners", "what somebody wants"},
		{`The mayor of Lund am See, Dr Karl Ode, said it was late.`, "Karl Ode", "a name behind an office with a name"},
		{`District Attorney Anna Ode came. Karl Roe, a baker, came. The prosecutor said it was late.`, "Anna Ode", "an attorney prosecutes"},
		{`Yesterday co-founder and chief executive Anna Ode said it was late.`, "Anna Ode", "two offices before a name"},
		{`The leaders of both parties, Anna Ode and Karl Roe, said it was late.`, "Anna Ode and Karl Roe", "two names behind their office"},
		{`Tariq Roe met Hervé Ode and Sigrún Holm. She said it was late.`, "Sigrún Holm", "first names with accents"},
		{`Anna Ode left. Ode herself said it was late.`, "Anna Ode", "herself"},
		{`A neighbour who did not want her name published said it was late.`, "neighbour", "who gives no name"},
		{`Anna Ode, who leads the Harbour Union, left. Karl Roe left. The Harbour Union leader said it was late.`, "Anna Ode", "what somebody leads"},
		{`His wife said it was late.`, "wife", "a description has no possessive"},
		{`It is late, according to a study that will please gardeners.`, "study", "nor a relative clause"},
		{`Ben Roe left. Tanner Ode, whose wife sails, got a call. He said it was late.`, "Tanner Ode", "who has a wife is a person"},
		{`Karl Ode, a striker, left. On Polder the striker said it was late.`, "Karl Ode", "behind the place where it is said"},
		{`The council's leaflet said it was late.`, "leaflet", "nor an owner"},
		{`The mayor's office said it was late.`, "mayor's office", "but an office is nothing without"},
		{`It is late, according to a report by two engineers.`, "report", "a report is named without who wrote it"},
		{`Residents of a harbour town flooded for the third time in five years said it was late.`, "Residents of a harbour town", "a long description up to its participle"},
		{`ULM: Parents at Lund House have said it was late.`, "Parents at Lund House", "a capital behind a dateline says nothing"},
		{`Sources close to Ode hit back last night, claiming that it was late.`, "Sources close to Ode", "close to whom"},
		{`One of them, a Danish baker, said it was late.`, "Danish baker", "what one of them is"},
		{`A member of the Danish delegation, who asked not to be named, said it was late.`, "member of the Danish delegation; member of the Danish delegation", "who, of a member"},
		{`Nineteen-year-old Anna Ode left. Ode said it was late.`, "Anna Ode", "an age is no name"},
		{`The prize went to 10-year-old Anna Ode, who said it was late.`, "Anna Ode", "nor in digits"},
		{`Polder Air Flight 7 fell. Polder Air said it was late.`, "Polder Air", "nor is a flight"},
		{`The group Night Ferry Now said it was late.`, "Night Ferry Now", "a name that begins with a time"},
		{`The All Lund Union said it was late.`, "All Lund Union", "or with all"},
		{`Bakers for Rivers (BFR) left. BFR said it was late.`, "Bakers for Rivers", "or with a role"},
		{`Anna Ode left. Ode nevertheless said it was late.`, "Anna Ode", "an adverb behind a name"},
	})
}

// A list of quotations, each with a dash and a name behind it.
func TestCredits(t *testing.T) {
	list := "“He is a disgrace to the town. We have to go now, and we want our people to be there.” @Anna Ode\n“He said we live in the mud. He knows nothing of our lives.”@Karl Roe\u00a0\n“He must stop saying that we are all thieves.”\u00a0@Ben Holm.\n"
	for _, dash := range []string{"— ", "― ", "– "} {
		assert.Equal(t, "Anna Ode; Karl Roe; Ben Holm", speakers(new(Attributor), strings.ReplaceAll(list, "@", dash)), "behind %q", dash)
	}
}

func TestToldInside(t *testing.T) {
	check(t, []namingCase{
		{`“The boss says the river is cooler in the dark,” Anna Ode said.`, "Anna Ode; boss", "a subject and its verb"},
		{`“He said he'd look at it again,” Anna Ode said.`, "Anna Ode; -", "a pronoun with its verb drawn in"},
		{`“The engineers say that the road would bring a doctor,” Anna Ode said.`, "Anna Ode; engineers", "several of one role"},
		{`“They say the road would bring a doctor,” Anna Ode said.`, "Anna Ode", "they are nobody"},
		{`“The engineers say the bridge will hold and I believe them,” Anna Ode said.`, "Anna Ode; engineers", "what another says ends before I"},
		{`“I reported it to Mr Roe,” Anna Ode said. “He said the pumps were on a ship.”`, "Anna Ode; Roe", "he, of whom the speaker told last"},
		{`Anna Ode said her father had telephoned. “He said the food was good,” she said.`, "Anna Ode; Anna Ode; father", "he, who has no name"},
		{`“Damascus says its new dam is for its own villages,” Anna Ode said.`, "Anna Ode; Damascus", "a capital that begins a quotation"},
		{`“My husband says I sniff everything like a dog,” Anna Ode said.`, "Anna Ode; husband", "I and a verb"},
		{`Anna Ode said Polder Tools had assured her the bridge would hold until May.`, "Anna Ode; Polder Tools", "a clause without that, behind a verb that has one"},
		{`“My grandfather used to say that the dyke never sleeps,” Anna Ode said.`, "Anna Ode; grandfather", "what somebody used to say"},
		{`“The nurse told me to sit down and wait,” Anna Ode said.`, "Anna Ode; nurse", "what somebody was told to do"},
		{`Anna Ode said surveyors believed the wall had been damp for years.`, "Anna Ode; surveyors", "what others hold, inside what is told"},
		{`Anna Ode said the driver had told her from the cab that he had seen two lights.`, "Anna Ode; driver", "words between the verb and what is told"},
		{`“He asked, he waited and he left,” Anna Ode said.`, "Anna Ode", "a verb without what is asked"},
		{`“I am not saying the wall is damp,” Anna Ode said.`, "Anna Ode", "what is not said"},
		{`Anna Ode said she would ask the court to stop the works.`, "Anna Ode", "what is not said yet"},
		{`Anna Ode said that an engineer had once told her that the road was safe.`, "Anna Ode; engineer", "an adverb in the verb"},
		{`Anna Ode said she had been assured by an engineer two years ago that the road was safe.`, "Anna Ode; engineer", "a passive"},
		{`Anna Ode said her mother had begged her to leave the road at once.`, "Anna Ode; mother", "a plea"},
		{`The US would stay, Anna Ode said, according to the statement.`, "statement; Anna Ode", "US is no pronoun, so this is a clause"},
	})
}

func TestInstitutions(t *testing.T) {
	check(t, []namingCase{
		{`The central bank of Lund left its rate. "It is late," the bank said.`, "central bank of Lund", "described in a subject"},
		{`The bank left its rate. In a statement it said it was late.`, "bank", "it, behind a statement"},
		{`The coastguard ended its search. It said it was late.`, "coastguard", "it"},
		{`The minutes are long. It is late, they say.`, "minutes", "a document"},
		{`The foreign ministry's driver left. The ministry said it was late.`, "foreign ministry", "told of with more words"},
		{`Beijing was not won over. It said it was late.`, "Beijing", "a capital where a sentence begins"},
		{`A Japanese reporter left. Manila was calm. It said it was late.`, "Manila", "the adjective of a people is nobody"},
		{`The State Highway Patrol came. The patrol said it was late.`, "State Highway Patrol", "by the last word of its name"},
		{`The Department of Water has a new roof. The agency said it was late.`, "Department of Water", "by a general noun, with its head first"},
		{`Karl Ode plays for LDV. The club said it was late.`, "LDV", "by a noun that its name does not show"},
		{`Shares in Polder Tools fell. The company said it was late.`, "Polder Tools", "shares in a firm are not in a place"},
		{`Anna Ode, head of Ode & Roe Water, said it was late.`, "Anna Ode", "a firm with &"},
		{`The Congress of Retail and Allied Workers said it was late.`, "Congress of Retail and Allied Workers", "a name with and"},
		{`The Ministry of Defence left. The MoD said it was late.`, "Ministry of Defence", "letters of small words, too"},
		{`The Director-General of the agency, Prof. Anna Ode, came from Lund. The boss said it was late.`, "Anna Ode", "a title before the name, and one more"},
		{`Karl Ode's company, Roe Supply, left. It said it was late.`, "Roe Supply", "the name behind its owner's"},
		{`The Joint Chiefs of Staff (JCS) left. The JCS said it was late.`, "Joint Chiefs of Staff", "a name spelt out by its letters"},
		{`The minister, Karl Ode, left. In a post on Facebook, he said it was late.`, "Karl Ode", "nobody is a platform"},
		{`Lund-based Ode Lines said it was late.`, "Ode Lines", "where a firm is based"},
		{`The watchdog said it was late.

The Harbour Authority left.`, "Harbour Authority", "named only later"},
		{`The tie-up of Polder Tools and Ode Lines was blocked. The companies said it was late.`, "Polder Tools and Ode Lines", "two firms"},
		{`The Tarnshire Police came. The force said it was late.`, "Tarnshire Police", "a force"},
		{`The charity Hands of Cedar left. Hands of Cedar said it was late.`, "Hands of Cedar", "a name with of"},
		{`A group calling itself Grey Heron came. It said it was late. The group said it rained.`, "Grey Heron; Grey Heron; Grey Heron", "a name that a group gives itself"},
		{`The Karasai University left. Karasai said it was late.`, "Karasai University", "by its first word"},
		{`Ode Electric Power Co. left. "It is late," Ode Electric said.`, "Ode Electric Power Co.", "without what only says that it is a firm"},
		{`The rail operator Polderbahn left. The company said it was late.`, "Polderbahn", "told of as a firm before its name"},
		{`The Friends of the Elm Street Library said it was late.`, "Friends of the Elm Street Library", "friends of something"},
		{`The Federation of Workers' Unions said it was late.`, "Federation of Workers' Unions", "a plural that owns a plural"},
		{`The Department of Education left. The Department said it was late.`, "Department of Education", "by its head"},
		{`The charity Bread for Islands left. Bread for Islands said it was late.`, "Bread for Islands", "a name with for"},
		{`The Luzon Grid Corporation left. Luzon Grid said it was late.`, "Luzon Grid Corporation", "without Corporation"},
		{`The St. Brendan's Health Centre said it was late.`, "St. Brendan's Health Centre", "a saint's"},
		{`Lund - A former engineer told an inquiry it was late.

Anna Ode, who worked for the port until May, said it rained.`, "Anna Ode; Anna Ode", "a dateline in small letters"},
		{`Peru and Chile will meet, their foreign ministers said on Tuesday.

Anna Ode and her Chilean counterpart, Karl Roe, met for an hour.`, "Anna Ode and Karl Roe", "ministers who are named in the next paragraph"},
		{`ULM, May 3 - The council said it was late.`, "council", "a dateline"},
		{`ULM: “It is late,” the council said.`, "council", "a dateline with a colon"},
		{`The Lund Infirmary is full. The hospital said it was late.`, "Lund Infirmary", "by a general noun"},
		{`His team, Polder-Lund, left. The team said it was late.`, "Polder-Lund", "by its apposition"},
		{`Westrail is about to close the line. The company said it was late.`, "Westrail", "a name where a sentence begins, before an auxiliary"},
		{`The Centers for Flood Warning and Relief said it was late.`, "Centers for Flood Warning and Relief", "for and a part more"},
		{`The Church in Norway said it was late.`, "Church in Norway", "a church by its country"},
		{`The king of Vardia left. State television was calm. It said it was late.`, "State television", "a country behind a role is a place"},
	})
}

func TestTogether(t *testing.T) {
	check(t, []namingCase{
		{`Karl Ode met Ben Roe. The two men said it was late. They said it rained.`, "Karl Ode and Ben Roe; Karl Ode and Ben Roe", "the last two"},
		{`Ode beat Roe at noon. Karl Ode and Ben Roe fell. "It is late," the two of them said.`, "Karl Ode and Ben Roe", "the two of them"},
		{`General Karl Ode met General Ben Ode. The two men said it was late. General Anna Roe left. Both generals said it rained.`,
			"Karl Ode and Ben Ode; Karl Ode and Ben Ode", "those who spoke as one, though there is a third"},
		{`Gwen and Eluned Ode left. The sisters said it was late. The twins said it rained.`, "Gwen Ode and Eluned Ode; Gwen Ode and Eluned Ode", "relatives"},
		{`Ben Roe, the mayor, and Karl Ode of Lund said it was late.`, "Ben Roe and Karl Ode", "with an office and a place between"},
		{`Dr Wu Meilin and her team left. They said it was late.`, "Wu Meilin and her team", "a name and those who have none"},
		{`Greek minister Anna Ode and her Turkish counterpart Karl Roe met. The two ministers said it was late.`, "Anna Ode and Karl Roe", "a counterpart has the office"},
		{`Egypt and Sudan met. Both governments said it was late.`, "Egypt and Sudan", "countries"},
		{`Anna Ode, Ben Roe and Karl Lund left. All three said it was late.`, "Anna Ode, Ben Roe and Karl Lund", "all three"},
		{`Anna Ode and Ben Roe left. Ode and Roe both said it was late.`, "Anna Ode and Ben Roe", "both behind the names"},
		{`Two ambassadors left. The ambassador said it was late.`, "ambassador", "two are not the one"},
	})
}

// TestQuotedBy names what the sequence model seldom labels: the pronouns inside a quotation.
func TestQuotedBy(t *testing.T) {
	a := read(`"I told Ben that he was late," Karl Ode said.`)
	n := newNamer(a, new(Attributor))
	word := func(low string) int {
		for i := range a.words {
			if a.words[i].low == low {
				return i
			}
		}
		t.Fatal(low)
		return -1
	}
	ode := word("karl")
	n.listen([]attribution{{source: run{ode, ode + 2}, content: []run{{0, ode - 1}}}})
	i, he := word("i"), word("he")
	assert.Equal(t, "Karl Ode", n.nameOf(n.resolve(0, run{i, i + 1}).entity), "I is who says the quotation")
	assert.Equal(t, "Ben", n.nameOf(n.resolve(0, run{he, he + 1}).entity), "he is not, but who was named before")
}

func TestQuotedSpeakers(t *testing.T) {
	check(t, []namingCase{
		{"Karl Ode sat down and told us all.\n\n\"It was late. I was below.\n\n\"Then it rained.\"", "Karl Ode", "a quotation that opens behind a person"},
		{"\"Is it late?\" I ask.\n\n\"It is,\" says Anna Ode.\n\n\"And the rain?\"\n\n\"It has stopped.\"", "-; Anna Ode; -; Anna Ode", "the writer asks"},
		{`Karl Ode has been here. On the last visit he took off his shoes. "It is late."`, "Karl Ode", "a subject behind an introduction"},
		{"Ute Roe opened the file. Roe said that it was thin.\n\nAnna Ode, who runs the office, was not surprised. \"It always is,\" she said.", "Ute Roe; Anna Ode", "a paragraph has its own subject"},
		{`Liisa Ode is calm. Old Rautio, she tells me, was late.`, "Liisa Ode", "whoever is named in what she says is not she"},
		{`In Lund the poet who calls himself Karl was calm. He said it was late.`, "Karl; Karl", "who calls himself so"},
	})
}

func TestDelayedIdentification(t *testing.T) {
	check(t, []namingCase{
		{"The mayor of Lund said it was late.\n\nKarl Ode said the bridge was closed. The mayor said it rained.", "Karl Ode; Karl Ode; Karl Ode", "the name comes in the second paragraph"},
		{"The leader of the council said it was late.\n\nCllr Anna Ode said it rained.", "Anna Ode; Anna Ode", "with a title that many have"},
		{"The mayor of Lund said it was late.\n\nKarl Ode, a lawyer, said it rained.", "mayor of Lund; Karl Ode", "somebody with another office"},
		{"The mayor of Lund said it was late.\n\nKarl Ode of the union said it rained.", "mayor of Lund; Karl Ode", "somebody who is from elsewhere"},
		{"It was cold.\n\nThe mayor of Lund said it was late.\n\nKarl Ode said it rained.", "mayor of Lund; Karl Ode", "not behind the first paragraph"},
	})
}

func TestTellers(t *testing.T) {
	check(t, []namingCase{
		{"Karl Ode came. Ode said the referee had told the captain that it was late.", "Karl Ode; referee", "who tells what the referee said is another one"},
		{"A developer left. Anna Ode of Polder said the developer had assured her that it was late.", "Anna Ode; developer", "a firm that has no name, while another one has"},
	})
}

func TestCoordination(t *testing.T) {
	check(t, []namingCase{
		{"Karl Ode came in late, put his hat on the table and asked who wanted to go first.", "Karl Ode", "a verb that goes on with the subject"},
		{"The club, known as Polder, said on Monday that the roads were closed.", "Polder", "what it is called"},
		{"Anna Ode is the first leader here. The second leader, Karl Roe of Ulm, left early. \"It is late,\" he said.", "Karl Roe", "an apposition with an ordinal is somebody new"},
		{"A report to the council found that it was late. A poll by the Deich Institute found that it rained.", "report; poll", "a document, and whose it is"},
	})
}

func TestFormer(t *testing.T) {
	check(t, []namingCase{
		{"The leader, Anna Ode, came. Karl Roe, who led the council until May, came too. The former leader said it was late.", "Karl Roe", "told by a verb of another stem"},
		{"The mayor, Karl Ode, came. It was Ode's predecessor, Anna Roe, who built it. The former mayor said it was late.", "Anna Roe", "the predecessor"},
		{"Chris Roe left with her. He said it was late.", "Chris Roe", "who leaves with her is not she"},
	})
}

func TestFirmsAndNewcomers(t *testing.T) {
	check(t, []namingCase{
		{`The government of Anna Ode fell. The minister said it was late.`, "Anna Ode", "who leads a government"},
		{`Anna Ode's cabinet met. The premier said it was late.`, "Anna Ode", "and has a cabinet"},
		{`Karl Ode left. Roe Materials, the larger of the two licensed companies, closed. He said it was late.`, "Karl Ode", "one of several companies is no person"},
		{`Karl Ode left. His team, Rovers, lost. He said it was late.`, "Karl Ode", "nor is a team"},
		{`Tall Paper will close two mills. The company said it was late.`, "Tall Paper", "a firm's name may end as a newspaper's"},
		{`Karl Ode left.` + "\n\n" + `It rained.` + "\n\n" + `It snowed. A boatman said otherwise. "It is late," he said.`, "boatman; boatman", "whom the sentence before begins to tell of, rather than who was last named long ago"},
		{`The chief, Marijke ten Ode, left. Ten Ode said it was late.`, "Marijke ten Ode", "a particle that is also a number"},
	})
}

func TestFlatLeavesOneSpaceBetweenWords(t *testing.T) {
	for in, want := range map[string]string{
		"":              "",
		" ":             "",
		"Anna Ode":      "Anna Ode",
		" Anna  Ode ":   "Anna Ode",
		"Anna\nOde":     "Anna Ode",
		"Anna\u00a0Ode": "Anna Ode",
		"\xff Ödé":      "\xff Ödé",
	} {
		assert.Equal(t, want, flat(in), "%q", in)
	}
}
