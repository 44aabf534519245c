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

const maleNames = `aaron ben abdul abdullah abraham adam adrian ahmed ahmad aidan alan alasdair albert alberto alejandro aleksandr
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
	iain ian ibrahim ignacio igor imran isaac ismail ivan ivo jack jackson jacob jacques jaime jakob jakub james jamal jan jared
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
	rolf roman ron ronald rory roy ruben rudolf rudy rupert russell ryan salman salvador salvatore sami samuel sanjay saul scott
	sean sebastian selim serge sergei sergey sergio seth shaun shawn sidney sigmar silvio simon soren stan stanislav stanley stefan
	stefano stephane stephen steve steven stewart stuart sunil surya sven taras tariq ted terence terry theo theodore thierry thomas
	tim timothy tobias todd tom tomas tomasz tommaso tommy tony travis trevor tristan ulrich umar uri uwe vaclav valentin vernon victor
	viktor vince vincent vincenzo vito vlad vladimir volodymyr wade walter warren wayne wendell werner wilfred wilhelm will willem
	william willy wim wolfgang xavier yann yannick yasser yiannis yuri yusuf yves zachary zoltan
	abdullahi abebe abel abubakar adebayo adeyemi adil aditya agustin ahmet aiden ajay akash akin akira aladdin albin alec aled
	aleksei alessio alexandre alexandros alf alistair alphonse amadou ambrose amos anatoly andre andrej andris anselm anwar aram
	ari armando armin arsene artem arthit arun ashwin atul augusto axel ayman babak babatunde bambang barnaby bashir basil bastian
	benito benjy bertram bertrand birger bishnu blaine blaise bo bogdan boniface boubacar brady branko brent bryce budi cameron
	carsten casper cathal chidi chijioke chinedu chukwuma ciaran clement clifford clint clyde cody cormac cornelius cosmin cristian
	cristobal cuthbert dag dale danilo danny darko darragh daud davide davor deepak demetrius denys deon desmond devon dewi dexter
	dhruv dinesh dominik donal donovan dragan drago driss dusan eamon eamonn edgardo edin edmund edoardo edvard efraim egon einar
	eliot elmer elon emanuel emeka emre emyr enda enoch enzo erdem erich erwin esteban eugenio evander everett ezra faisal farouk
	feliks femi fidel finlay flavio fortunato fredrik fumio gael galen garrett garth gaurav geir gennady geraint gerardo gethin
	gideon gilbert gilles giuliano gonzalo goran graeme gregor gustaf gustavo gwilym hakan hal halvard hamza haruki heath hedley
	heinrich helmut henning heribert hermann hideo hiro hiroshi horace hubert humphrey huw ibrahima idris ieuan ifeanyi ignatius
	ikenna ilya imre ingvar ioannis iolo irfan isaiah ishaan ishmael isidro ismael istvan ivor jabulani jacek jacopo jae jai jalal
	janos janusz jaroslav jarrod jasper jaswinder jeevan jens jeremiah jeremias jiri joakim jomo jordi joris josip jude juergen jukka
	jun kai kamil karan karsten kasper kazimierz kees kehinde keiran kelechi kelvin kemal kenji kerem khaled kjell klemens koji kolja
	kostas kristian kristof krzysztof kumar kurtis kwabena kwame kwesi ladislav lamine lasse laszlo lawson leander leif lennart lenny
	leopold levi liam lionel lorcan lothar lubomir luciano ludovic maarten maciej madhav maksim mamadou manoj manolo marat marek
	mariano marius marlon marten marvin matej mateusz mathew mats mehdi mehmet melvin merlin mervyn micah mihai mikel mikhael mikko
	miklos milton mircea mirko mohan moses mthunzi mukesh murray musa nadir naveen ned nestor niall nico nicolae nicolo niels nikhil
	niko nikola nikolas norbert obinna odd odin oisin olamide oleksandr oluf oluwaseun oluwole omari orson osman osvaldo otis ottavio
	ousmane owain ozan padraig panagiotis pasquale patrik paulino pawel pekka percival philipp pierce pietro pradeep prakash pranav
	quentin quincy radoslav radu rafal rafe raheem rahul rainer rajan rakesh ramesh rasmus ravindra regis reidar remy renato rhodri
	rhys riccardo rico rinaldo rishi rodolfo rogelio rohan romain romulo ronaldo ronan rupesh sachin salim samir sampson sandeep
	sander sandor sanjeev santiago satoshi seamus sebastien sekou selwyn senthil severin shane shankar sherman shigeru shinji
	sibusiso siddharth siegfried sigurd simeon sipho slavko slobodan soheil solomon souleymane spencer stellan sten stig sulaiman
	suresh sverre swen sylvain tadeusz takashi takeshi tamas tanvir tapio tarmo tayo teddy teemu tegwyn teodor terrence thabiso thabo
	thaddeus theodor thibault thor thorsten tibor timo tobi tobin tor torsten toru trygve tunde tyler tyrone uchenna uday udo ulf
	ulysses umberto usman utku vadim valdemar valentino valerio vasil vasily veli venkatesh vidar vihaan vijay vikram ville vinay
	vinod virgil vitaly vivek vladislav volker waldemar walid wes wesley wilbur wilf wilson winston wojciech yao yaroslav yaw yegor
	yevgeny yohannes yosef youssef yunus yuto yuval zac zack zaheer zakir zbigniew zeljko zhenya zoran`

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
	wanda wendy wilhelmina wilma winifred winnie xenia yasmin yolanda yvette yvonne zainab zara zdenka zelda zeynep zoe zofia zsofia zuzana
	abena abimbola adaeze adela adelina adwoa afua agneta aileen aimee aino aisling aissatou akosua akua alba alessia alexa alexia
	amaka amalie amandine amara ambar amira amparo anahita anais anastasija anca andreea aneta angelika angelique ania anika
	annabelle annamaria anneke annelies annemarie antje antonella antonina anushka anya aoife apinya araceli araminta ariadne ariane
	arundhati arwen asha ashanti asma assumpta asuncion athena aud augusta ayse aysel babette bahar bathsheba bea beatriz begona
	belen belinda bente berit bernadine beryl bess bhavna bibi blessing branwen brenna bronagh bronwen bryony caitlin camila candace
	caridad carina carlotta carmela carys catarina caterina catriona celestine ceri chanel charlene charmaine chiamaka chidinma
	chinwe chioma chitra christel christelle christiana ciara cindi claudette clementine cleo cleopatra concepcion concetta cosima
	cressida dagmar dagny damaris danica daria darya davina debora deepa delyth denisa devika dilnoza dina dinah divya dolly domenica
	dominga doria dorota drusilla dunja edwina edyta efua eilidh eirini ekaterina elaina elea eleonora elif elin elina elisabetta
	elisenda elke elmira elodia elspeth eluned emina emine emmeline ena enid erna ersilia esi esme estela estrella etta eudora
	eulalia eunice eva-maria evangeline evelina fabiana fabienne fadila faiza farah farida fathima fatoumata faustina federica
	felicitas feodora feride filippa fionnuala flavia fleur flor florencia floriana frederica frederika funmilayo galina gaynor
	genoveva gerda germaine ghislaine gianna gilda ginevra gisele giselle gita glenda glenys gosia grainne graziella greer guinevere
	gulnara gunilla gwenllian gwyneth hadiza hafsa hajar hajra halima halina hanan hanne harleen haruka hasna hatice hattie hedda
	hedwig heidrun heike heledd hella henriette hermione hester hettie hildegard hiroko honor honora hyacinth ifeoma ilaria ilka
	ilona imani imke inaya inge ingrida inmaculada ioana iolanthe irini isabela isobel isolde ivy iwona izabela jacinta jacoba jade
	jadwiga jamila janelle janina jaya jean jeannette jemima jemma jenna jessamy jette jo joana jodie jody joelle jolanta jolene
	jorunn josefa josefina josette josie jovana judit jule juliane julita kaisa kajsa kalinda kalpana kamila karolina kasia kathrin
	kavita kay kayla keisha kendra kerstin keziah khadija kiera kinga kirsi kirsteen klara klaudia kornelia krystyna kumiko lakshmi
	lalita lana larissa lata laurel laverne lavinia layla leanne leda leela leigh lenka leonora lesley liane libby liesbeth
	lieselotte liesl ligia liisa liliana lilith lilja linnea lisbeth lise lissa livia ljiljana llinos lotta lotte luana lucienne
	lucilla ludmila luiza lulu lupe lydie lyn lyudmila mab madhuri maeva maeve mafalda magali magdolna maha mahnaz maike maisie
	makena malgorzata malin mamta mandisa manon marcella mareike margareta margarethe margherita marguerite maribel maricel mariella
	marietta marija marika mariko marilou marisa marisol marit marita maritza marjan marlena marloes marthe maryse masha mathilda
	maude mayra meena meenakshi meike mela melike melina melisa mercy mererid merete merle micaela michele milagros milena milica
	millicent milly mimi minerva minna mira mireille mirjam mirka misaki morgana mukta mwajuma myfanwy myriam naima naledi nandini
	naoko nasrin natacha nathalie nawal nerea nerys nesta ngaio ngozi niamh nicoletta nika nilda nilufar nimisha noemi nomvula
	nonhlanhla norah nuala nuria nyasha oda odalys ofelia olwen ondine oonagh orla ornella orsolya ottilie ottoline padma paige
	paloma pandora parisa parveen pascale paz pepita perla perpetua petronella petula philomena philomene pia pippa polina pooja
	poppy portia prudence purnima quynh radhika rahel raisa rajani rakel ramla rania raquel rashida ratna raya rebekah regine reina
	rekha rena renate reshma rhian rhiannon rhonda ria rianne ricarda riitta rika rina riva roisin romy rona ronja rosalia rosalie
	rosalinda rosamund roswita roswitha rowena rukhsana rumana runa rupa saara sadaf saffron saga sagal sahar saima sakura salome
	saloni samia samira sandhya sania sanna saoirse saraswati sarita savitri selin selina serafina seren shabana shabnam shahnaz
	shakira shalini shanice shanti sharmila sharon shauna shazia sheena sheetal shireen shreya sian sibongile sidonie siiri simona
	sina sinead sini siri sirpa siv snezana soledad solveig sonja sorcha stacy stefania steffi stina sujata sukhjit sumaya sunita
	suzanna svenja swati sylwia tahira taina tallulah tamar tamsin tania tarja tatjana tegan teodora tereza thandeka thandi theodora
	theodosia thirza tilda tilly toini tomoko tonya tora tove tracey tricia trina trine trish tuba tuija tuula tyra ulla uma urszula
	usha vaiva valda valerija valeriya vanda vanja varvara vasiliki venetia vera-lynn verena vesna vibeke vidya vigdis vilma vinita
	viorica virginie vita vittoria viviana vlasta wafa waltraud wambui wanjiku wencke wiebke winnifred xiomara yael yana yara yasemin
	yasmina yelena yesenia yetunde yevgenia ylva yoko yoshiko yulia yuliya zahra zarina zehra zeinab zita zlata zodwa zora zosia
	zsuzsanna zuleikha zulema`
