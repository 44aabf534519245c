package attribution

import "sync"

// givenNames tells the gender that a first name shows, for names that are seldom borne by the
// other one. It is a hint: titles, kinship and pronouns of the text go before it.
var givenNames = sync.OnceValue(func() map[string]gender {
	m := make(map[string]gender)
	for low := range list(maleNames) {
		m[low] = he
	}
	for low := range list(femaleNames) {
		m[low] = she
	}
	return m
})

const maleNames = `aaron abdul abdullah abraham adam adrian ahmed ahmad aidan alan alasdair albert alberto alejandro aleksandr
	alessandro alexander alexei alfonso alfred ali allan allen alvaro amir amit anders andreas andrei andres andrew andrzej angus
	anil ansgar anthony antoine anton antonio antony archie arjun arnaud arne arnold arthur arturo asif ashok barack
	baptiste barry bart bartholomew benedict benjamin benoit bernard bernie bert bilal bill billy bjorn bob bobby boris brad bradley
	brendan brett brian bruce bruno bryan byron caleb callum calum calvin carl carlo carlos cedric cesar charles charlie chad
	chris christian christoph christophe christopher clarence claude clive colin connor conor craig crispin curtis cyril
	damian damien dan daniel daniele darius darren dave david dean declan denis dennis derek dick didier diego dieter dietrich dimitri dirk dmitri
	dmitry dominic dominique don donald doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin egil eli elias elijah elliot
	emile emil emmanuel enrico enrique eric erik ernest ernesto ethan etienne eugene evan evgeny fabio fabrice farid federico felipe felix ferdinand
	fergus fernando filip finn florian francesco francis francisco francois frank franz fraser fred frederic frederick
	friedrich gabriel gareth gary gaston gavin geoff geoffrey george georges georg gerald gerard gerhard giacomo gianni giles
	giorgio giovanni giuseppe glen glenn gordon graham greg gregory guido guillaume gunther gustav guy hamid hank hans harald haris harold
	harry harvey hassan hasan hector hugo henri henrik henry herbert herman herve hisham horst howard hugh hussein
	iain ian ibrahim ignacio igor imran isaac ismail ivan ivo jack jackson jacob jacques jaime jakob jakub james jamie jamal jan jared
	jason javier jay jean-claude jean-luc jean-marc jean-pierre jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy
	joachim joao joaquin joe joel johan johann johannes john johnny jon jonas jonathan joost jorge jose josef joseph joshua juan
	jules julian julien julius jurgen justin kamal kareem karel karim karl keith ken kenneth kevin khalid klaus kofi konrad konstantin kurt
	kyle lachlan lance larry lars laurence laurent lawrence leo leon leonard leonardo leonid leroy leslie lewis lloyd
	lorenzo louis luc luca lucas ludwig luigi luis lukas luke lyle lyndon magnus mahmoud malcolm manfred manuel marc marcel marcelo marco
	marcus mario mark marko marshall martin massimo mateo mathieu mathias matt matteo matthew matthias matthieu maurice
	mauricio max maxim maximilian michael michal michel miguel mikael mike mikhail milan milos miroslav mitch mitt mohamed mohammad mohammed
	muhammad moritz morten mustafa nathan nathaniel neil nelson newt nicholas nick nicolas nigel nikolai nikos niklas nils noah noel
	norman olaf ole oleg oliver olivier omar orlando oscar osama otto owen pablo paolo pascal patrick paul paulo pavel pedro
	percy pete peter petr philip philippe phillip piers pierre piet pieter piotr rafael raj rajesh rajiv ralph ramon randy rashid raul
	ravi ray raymond recep reginald reinhard rene reuben rex reza ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger roland
	rolf roman ron ronald rory roy ruben rudolf rudy rupert russell ryan salman salvador salvatore sam sami samuel sanjay saul scott
	sean sebastian selim serge sergei sergey sergio seth shaun shawn sidney sigmar silvio simon soren stan stanislav stanley stefan
	stefano stephane stephen steve steven stewart stuart sunil surya sven taras tariq ted terence terry theo theodore thierry thomas
	tim timothy tobias todd tom tomas tomasz tommaso tommy tony travis trevor tristan ulrich umar uri uwe vaclav valentin vernon victor
	viktor vince vincent vincenzo vito vlad vladimir volodymyr wade walter warren wayne wendell werner wilfred wilhelm will willem
	william willy wim wolfgang xavier yann yannick yasser yiannis yuri yusuf yves zachary zoltan`

const femaleNames = `abigail ada adele adelaide adriana agata agatha agnes agnieszka aicha aisha alana alberta alejandra alessandra
	alexandra alexandria alice alicia alina alison allison alma almaz amalia amanda amelia amelie amina amy ana anastasia andrea angela
	angelica angelina anita anja anke ann anna annabel anne anneliese annette annie annika anouk antonia april ariana arlene astrid
	audrey aurelie aurora ayesha barbara beata beatrice beatrix becky bella bernadette bernice bertha beth bethany betty bianca
	birgit blanca bonnie brenda bridget brigid brigitte britta brittany camilla camille candice carla carmen carol carole carolina
	caroline carolyn carrie cassandra catalina catherine cathy cecilia cecile celeste celia celine chantal charlotte chelsea cheryl chiara
	chloe christa christiane christina christine cindy claire clara clarissa claudia colette colleen condoleezza constance consuelo
	cordelia corinne cristina cynthia daisy dalia danielle daniela daphne dawn deborah debbie debra deirdre delia delphine denise
	diana diane dolores dominika donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena eleni elisa elisabeth elise
	eliza elizabeth ella ellen elodie eloise elsa elsie elvira emilia emilie emily emma erica erika erin esmeralda esther estelle ethel
	eugenia eva evelyn fatima fatou faye felicia felicity fernanda fiona flora florence fatma frances francesca francine francoise
	freya frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina gisela giulia giuliana gladys
	gloria grace greta gretchen grethe gro gudrun guadalupe gwen gwendolyn hannah hanna harriet hazel heather heidi helen helena helene helga
	henrietta hilary hilda hillary hortense huma ida ilana ilse imelda imogen ines inga ingeborg ingrid irena irene iris irina irma isabel
	isabella isabelle isla ivana ivanka jacqueline jana jane janet janice jasmine jeanette jeanne jelena jennifer jenny jessica
	jill joan joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine
	kamala karen karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katja katrin katrina katya kayleigh
	kelly-anne kellyanne kerry-ann kirsten kirsty kristen kristin kristina laila lara latisha laura lauren leah leila lena leonie leticia lidia lila
	lilian lillian lily lina linda lisa liv liz liza lois lola loretta lorna lorraine louisa louise lucia lucie lucille lucinda
	lucy luisa luz lydia lynn lynne mabel madeleine madeline madison magda magdalena maggie maia maja malala malia mandy manuela mara marcela
	marcia margaret margarita margaux margot maria mariam marian mariana marianne marie marilyn marina marine marion marjorie marlene
	marta martha martina mary maryam mathilde matilda maud maureen mavis maxine maya megan meghan mehwish melania melanie melinda melissa mercedes
	meredith mette mia michaela michelle mildred mina miranda mirela miriam moira molly mona monica monika morag morwenna muriel myra myrtle nadia
	nadine nancy naomi natalia natalie natasha nell nicola nicole nikki nina noelle nora noreen norma octavia odette odile olena olga olivia oksana
	opal ophelia oprah pamela paola patience patricia patsy patty paula paulina pauline pearl peggy penelope penny petra philippa phoebe
	phyllis pilar polly priscilla priya queenie rachel ramona rebecca regina renata renee rhoda rita roberta rosa rosalind rosario rose rosemary rosie
	roxana roxanne ruby ruth sabina sabine sabrina sadie sally salma samantha sandra sara sarah saskia selma serena shannon sheila shelley
	sheryl shirley sibylle sigrid silvia simone siobhan sofia sofie solange sonia sophia sophie soraya stacey stella stephanie sue sunniva susan susana
	susanna susanne suzanne svetlana sybil sylvia sylvie tabitha tamara tammy tanya tara tatiana tatyana teresa tessa thelma theresa therese tina
	tracy trudy ulrike ursula valentina valeria valerie vanessa vera verity veronica veronika victoria viktoria viola violet virginia vivian viviane
	wanda wendy wilhelmina wilma winifred winnie xenia yasmin yolanda yvette yvonne zainab zara zdenka zelda zeynep zoe zofia zsofia zuzana`
