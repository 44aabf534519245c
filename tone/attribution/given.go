package attribution

import (
	"strings"
	"sync"
	"unicode/utf8"
)

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

// given returns the gender that a folded first name shows, with accents or without.
func given(low string) gender {
	if g := givenNames()[low]; g != unknown {
		return g
	}
	return givenNames()[strings.Map(plainLetter, low)]
}

// plainLetter returns a small letter of the Latin alphabet without its accent.
func plainLetter(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	for _, letters := range [...]string{"aàáâãäåāăą", "cçćč", "dďđ", "eèéêëēėęě", "gğģ", "iìíîïīįı", "kķ", "lĺļľł", "nñńņň", "oòóôõöøōő", "rŕř", "sśşšș", "tţťț", "uùúûüūůűų", "yýÿ", "zźżž"} {
		if strings.ContainsRune(letters, r) {
			return rune(letters[0])
		}
	}
	return r
}

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
	yevgeny yohannes yosef youssef yunus yuto yuval zac zack zaheer zakir zbigniew zeljko zhenya zoran
	abbas abdallah abdelaziz abdelhamid abdelkader abdi abdirahman abdulaziz abdulla abdulrahman abu achille adekunle adel
	adelmo ademola adewale adnan adolfo aengus afonso agus aharon aigars aires aitor aivar aivars akhil akinwumi akram akwasi
	alaa alain aldo alfredo algirdas alhassan almazbek alok alun amar amedeo amilcar amin amr amrit anand ananth anas andi
	andriy angelo anibal anicet anirban ankit antanas antao ante antonello ants antti anup apisai apostolos aravind arief arif
	arindam arkady armen armindo arnd arnis arsenio arslan arto artur arvid arvo arvydas aryan asad asher ashish ashot ashraf
	askar aslam assaf athanasios attilio aurelien aurelio avelino avi avigdor avinash aviv ayo ayodele azamat azhar aziz azlan
	azman babajide bakhtiyar bakyt baltasar baltazar baraka barasa bartolome bashar bassam bayani beka bekele belmiro benigno
	benny beppe bernardo bernd bertil bevan bhanwar bharat bhaskar bheki bhupinder bikash bikram bimal bishal biswajit boaz
	bobur bohdan bola bolat bongani borislav borys bram brice brock bryn burak caetano camilo carmelo carmine celestin celso cem
	cengiz cesare chaminda chandra chandrashekhar charanjit cheikh cheruiyot chetan chike chirag chisomo christos chukwudi
	chukwuemeka cian cicero cillian ciprian ciro claudio colm conall corentin cornel corrado cosimo costas costin crisanto curt
	custodio daan dae-hyun dae-jung dafydd daire daisuke daniyar dante danylo dario darrell darryl datu daulet davit dawit
	dawood debashish dedi dele delfim demetrio denzel dermot derrick detlef dev devendra devraj diarmuid didace diederik dietmar
	dieudonne dilip dilshod dimitar dimitrios dimitris dinis dipak divakar dmytro domenico domingo donatien donato dorin dorji
	doron dov dragos duane duarte dudi dwayne dylan ebo ebuka eckhard edgars edouard edson eero efrain efren egidio ehsan ehud
	eirik eitan eivind ekkehard eko elad eladio elchin eliezer elio eliseo elmar emad emanuele emilio emlyn emomali emrys ender
	endro engin ennio eoghan eoin epeli epiphane ercan ercole erdal erez erhan erkan erlan erland erol esa espen ettore euan
	eurico eusebio evandro evangelos evaristo ewan eyad eyal ezequiel ezio fabian fabien fabrizio fadi fahad fahd faheem faizan
	fajar faraj farooq farrukh fatih faustin fausto fawaz felicien ferdinando fergal ferhat ferit fermin festus fikret filippo
	fintan florent florin floris floyd folarin fouad franck franco friedhelm fritz frode fuad fulgence fuseini fyodor gadi
	gaetan gaetano gagik ganesh ganga garegin gaspar gaspard gatwech gauthier gediminas gela genaro gennaro genta georgi georgy
	germain german getachew ghassan gheorghe ghislain giancarlo gianfranco gianluca gianluigi gianpaolo gijs gil gilad gilberto
	gilson gino gintaras gints giordano giorgi giorgos girish girma girolamo giulio godfrey godswill godwin gokhan gopal
	gotabaya gottfried govind grady gregoire gregorio grigoris grigory guglielmo guilherme guillermo gunawan gunnar gunter
	guntis gurdeep gurpreet gus gustave haakon habib hadi hafez hafiz haile hailu haim hakim hakimi haluk hamish hannu harbans
	harbhajan hardeep hari harish harjit harlan harri hartmut harun hatem hayato hayk haytham haziq heikki heiner heitor
	helder hemant hemi hendra hendrik heriberto hernan heru hezron hideki hilario hiram hiroaki hiroki hiroyuki hitesh hjalmar
	holger homer horacio horia hosni hossam hossein hovhannes hoyt hristo hryhoriy hugues humberto husam huseyin hussain
	hywel iacopo iannis ichiro idan iddrisu idriss idrissa ifan ihor ikechukwu ilari ilham ilhan ilias ilkka ilyas imad imtiaz
	inacio inaki inder indrajit indrek ingo ioane ionut iqbal irakli irving irwan isamu isikeli islom ismet issa issah itai
	italo itamar itzhak ivano ivar ivars ivaylo iwan jaakko jaan jaanus jaber jabir jacinto jacky jae-in jae-myung jagdish jair
	jakaya jamil janis japheth jari jarmo jaspal jasur jatin jawad jayant jean-baptiste jean-bosco jean-damascene jean-francois
	jean-marie jean-paul jeb jed jejomar jelle jeroen jeronimo jesper ji-hoon jide jigme jiro jitendra joaquim jochen joko jonah
	jone joon-ho jorgen jorma jorn josaia josep josiah jouni jovan juanito judd juha julio juma junichi jurgis juris jurriaan
	jussi justo jusuf juvenal kaan kaare kaarlo kadir kagiso kailash kairat kalev kalevi kalle kamau kamran kanat kapil karlis
	kartik kashif kaspar katsuya kayode kazuo kazuya kebede kedar keiji keisuke kel kenichi kenta keshav kestutis kewal kgosi
	khairuddin khairul khalil khurram kibet kieran kiernan kimani kimmo kipchoge kipchumba kiprono kiprotich kirill kirk kishore
	kjetil knud knut koen koichi kojo kolawole konstantinos koray kosuke krasimir krishna kristjan kristoffer kuldeep kunle
	kwadwo kwaku kwasi kweku kyriakos kyung-soo lalit lamar lamberto lasith latif lauri leandro lebo lekan leland lem lembit len
	leonel leonidas lester lev levan levent levon linas lisandro liviu llew loic lok lonnie lucian lucien lucio luiz lwazi lyman
	lyubomir madan madis mads mahamadou mahathir mahdi mahendra mahesh mahinda mahmood maina maithripala majed majid makoto
	maksym malachy malik mamoru manabu manasa mandisi mandla manish manlio manmohan manny manoel manolis mansoor mansour
	marcello marcio marcos margus maris markku marnix mart marty marwan masahiro masaki masao masaru masashi masato masayuki
	masood massimiliano matheus mathis matias matthijs matti mattias maurizio mauro maximo mayank meir melih menachem mengistu
	mert merv mesut metin michalis mickael mihkel mikaere mikheil mikkel milind milo milorad milt min-jun mindaugas mitsuo modou
	mohamad mohd mohit mohsen moin moises morris moshe motti moussa muhammadu muhyiddin mujahid mukul mulenga mulugeta munir
	murad murali murat murdo murilo mustapha musyoka mutale mutua mwangi mykhailo mykola mzwandile nabil nabin nadav nadeem
	nader naeem nagesh naguib naji najib nandan naoki naoto narayan narendra naresh nasir nasser nat natan navjot nawaz nazri
	nebojsa nels nenad ngugi nicanor nihat niilo nikol nikolaos nikolay nilesh nimal nitin nizam nizar njoroge nkosinathi nnamdi
	nobuo nodar noli noman norberto normunds nuno nurlan nursultan obi obiora ochieng octavian octavio odhiambo ofer ofir
	ogbonna okan okechukwu okello okey ola olabode oladele olav oleh oleksiy olli olof olu olufemi olumide olusegun omer omondi
	omprakash omri onur onyango onyekachi orazio oren oreste orhan orville osamu osaze oskari ostap otabek otavio otieno otmar
	oumar ove ovidiu ozgur paavo pacifique padraic pankaj pape paramjit parth pascual patrice patricio pavlo pavlos peeter per
	peteris petras petri petro petros petru petter phiri piero pieter-bas pino placido plamen poul prabowo prachanda pramod
	pranab prasad prashant pratap praveen preben predrag prem priit puguh qasim radovan raffaele rafiq ragnar rahim rahmat
	rahmon raila raimonds raivo raja rajat rajeev rajendra rajinder raju ralf ram raman ramchandra ramil ramiro ramli randall
	rangi ranil ranjit raoul raphael rashad ratu rauno raza razvan rehan reijo remi renaud renzo rey reynaldo riad ridvan
	riho rimantas rino risto ritesh riyad riyadh rizal rizwan rocco roch rodel rodolphe rohit roi rolando romano rommel
	ronnie roscoe roslan rosli rostyslav rotimi rovshan ruaridh rudi rudiger ruediger ruggero rui rumen rune ruslan rustam
	rutger ruud ruy ryo ryota ryuichi saad sabir sabri sadiq sadyr saeed saif sajid sakari salah saleem saleh sameer sameh
	samvel sanath sandile sandro sang-hoon sangay sani santosh sarath sarfraz sathish satish satoru saturnino sauli saulius
	saurabh sedat segun seiji selcuk semisi semyon seok-youl seppo serdar serhiy serik serkan serzh seumas seun seydou shafiq
	shahid shahrir shahzad shai shailesh shakir shamsul sharad sharif shashi shaukat shaul shavkat shehu shekhar sheldon sher
	sherif sherzod shimon shin shingo shinichi shinzo shiv shlomo shmuel sho shohei shoichi shoji shota shun shunsuke shyam
	siebe sifiso siim silas silvano simba simen sinan sione sitiveni sizwe sjoerd somnath sorin sotiris spyros srdjan srinivas
	stavros steffen stelian stelios stepan stevan stoyan sture suat subhash subramanian sudhir sugeng suharto sukarno sukhbir
	sukhdev suleiman suleyman sumit sung-ho suraj surendra surinder suryo sushil susumu sutrisno syed tadashi tadesse tadhg
	tae-woo tahir taichi takahiro takeo takis takuya talal talgat tama tamati tamer tamir tanel taner taneti tanguy tapani tarek
	tareq tarik taro tarun tatsuo tatsuya tawfiq tayfun tebogo tebwe teguh tejas tekoa temir tendai tengiz tengku teodoro teppo
	terje teruo tesfaye tetsuo tetsuya teun tevita tewodros thad thamsanqa thanasis themba theodoros thijs thodoris thorvald
	thulani tiago tiberiu tigran tihomir tiit tijmen tilo timur tissa tito toby toivo tolga tolu tome tomer tomislav tomohiro
	toomas toralf torben tore tormod torquil torstein toshihiro toshio traian trond tshepo tsutomu tsuyoshi tsvetan tudor tudur
	tullio tuncay tuomas tuomo turgut tzvi uche ufuk ugo ugyen uhuru uldis ulises ulrik ulugbek umesh umit upendra upul urho
	urmas uzi vahan vaino vakhtang valdas valdis valdo valeriu vance vangelis vardan varun vasco vasile vassilis vasyl vegard
	veikko venkat vern vesa vic vicente viggo vikas vilhelm viliame vipin virendra virgilio vishal vitaliy vitor vittorio
	vojislav volkan vugar vuk vusi vyacheslav vytautas wael wafula wagner wahyu wajid wale walker walt wanderley wanjala waqar
	waseem wasim wasiu wekesa widodo wiley wilfredo wilfried willard wiremu wolfram wouter wyatt xavi xolani yaakov yahya yair
	yakubu yannis yared yaron yash yashwant yasin yasir yassine yasuhiro yasuo yavuz yazid yehuda yemi yerlan yigal yigit yilmaz
	yitzhak yngve yoav yoel yogesh yohei yoichi yoram yordan yorgos yoshihide yoshio yossi yosuke younes young-ho younis yousef
	youssouf yudi yuichi yuji yuki yukio yuriy yusril yusuke yuta yutaka yvan zach zafar zahid zaid zain zainal zakhar zakhele
	zaki zdravko zeeshan zeev zeke zenon zhanibek zhivko ziad ziv zubair zuberi zulkifli zurab zvonimir zweli zwelinzima
	zygimantas`

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
	zsuzsanna zuleikha zulema
	aarti abenaa abike abir achieng achol adaobi adau ade-ola adelaida adesuwa adetutu adhiambo adi adina aditi afaf afia agathe
	agnese agnete ahlam aida aigul aikaterini aiko aila ailsa ainura aisatu aissata aizhan ajak akane akanksha akemi akiko
	akinyi akmaral akosiwa albertina aleksandra alena alevtina alia alicja alida aline aliya aliza alka alla almudena alofa alya
	alzira ama amal amani amarachi ambika ambra aminata amna amrita ana-lote ana-maria anabela anahit ananya anastasiya anat
	andree anette angeliki ani aniko anitha anjali anju ankita annalisa anne-lise anne-marie annegret anneli annick antoaneta
	anu anula anuradha anyango aparna araba araksya archana ardith arianna arja arlete arlette armelle armine aroha arpita aruna
	arwa asabe asami asel ashwini asmaa aspasia assunta aster asuka ateca athanasia atieno atsuko auli auma aurelia aurore ausra
	ava avantika avital awa awino axelle aya ayaka ayako ayanda ayelet aygun aynur aysun ayu ayumi aziza azizah azucena bahia
	baiba balaraba banu barbro basma batya belgin belma benedetta benedicte benedita berenice bermet berna berrak berta bessie
	bethlehem betsy bettina bev beyza bhagyashree bharati bilge biljana bintou birgitta birgitte birte birute blanche blandine
	blanka bodil boglarka bojana bolanle bongiwe borbala bose bosiljka bozena branca brandi branka brianna brid brighid britt
	bronwyn brooke bruna buhle bukola burcu bushra busisiwe camelia canan candela candelaria cansu caoimhe capucine carlota
	catrin cecilie celina ceren ceyda chanda chandrika charulata chebet chepkoech chepngetich chhaya chie chiedza chieko chihiro
	chikako chimamanda chipo chiyo chizuko cholpon chrysoula cinzia clarice claudine clemence clodagh clotilde conceicao connie
	cora corazon cordula cornelia costanza coumba cristiane csilla dace dafna daina dalal dalila dalit dalya damini dana danai
	danuta danute darlene deepali deepika della delores demet deolinda derya desislava despina dian diarra didem dijana dilek
	diletta dilma dimitra dinara dineo djamila djeneba doina dominique-marie donatella dorina dorit dorothee dorottya dorte
	dorthe dottie dragana drahomira dulce dunya durga dusanka duygu ebba ebele ebru ece eda edit edite eduarda eeva efe-oma
	efrat eftychia egle eija eila eimear einat eirlys eithne ejiro ekaette ekta ekua eleftheria elettra elfriede eliane eline
	elisabeta elisabete eliska elizaveta ellinor eloisa elza elzbieta eman emanuela emel emi emiko emmanuelle encarnacion
	endang eniko eno enrica eriko ermelinda erzsebet esin esohe esra estefania ester esti eszter etsuko eugenie evangelia
	evdokia evelyne evgenia evija evrim ewa ezgi fabiola fadekemi fanny faridah fariha farzana fatema fatimah fatimah-binta
	fawzia fehmida felisa femke fenna feryal ffion fiammetta fidan figen filipa filiz filomena fiorella fitri flore florentina
	florica folake folashade fotini fran franca francisca franziska friederike fruzsina fumie fumiko fungai funke funmi fusun
	gaelle gaia galia galya gamze gauri gayane gayatri gayle geeta geetha gema georgeta georgette gerd gergana gerlinde
	gertrudis ghada ghazala gheorghita giada gila ginette gintare gioia giorgia giovanna gitte giuseppina gizella gizem gonca
	gordana graca gracia graciela grazia graziela grazyna greet griet gugu guiomar gul gulay gulben gulcan guler gulnaz gulsah
	gulsen gulshat gulsum gulten gunel gunvor gwenaelle gwenda gwerfyl gyorgyi habiba habibah hacer hadar hadas hadeel hagit
	hajnalka hala hale haley halimah halyna hamidah hana hanako handan hande hanneke hannelore harpreet haruko harumi hasmik
	hasnah hatsue hauwa havva hawa hedvig heidemarie heli helle helmi heloisa hema hemlata henrike herminia hiba hikari hilde
	hilkka hina hind hinewai hirut hisako hitomi honoka huda huguette hulya humaira ibironke ibolya ibtisam idalina idia ieva
	ifeyinwa iffat ijeoma ildiko ileana iliana ilknur ilze iman immacolata ina inas inbal inci indah indira indrani inese inez
	inger ingvild inna intisar ioanna iolanda ipek iracema iren iretiola irit irja irmgard iryna isaura iseabail ishbel ishita
	isidora itumeleng iulia ivone iyabo izumi jadranka jale jamilah janaina janine jantine jarmila jaroslava jasmina jasna
	jayanthi jayanti jayashree jeannine jebet jelimo jeptoo jerotich jimena jirina jitka jodi johanne jordana josiane juana
	judite julianna julieta juliette jumana jumoke junko jurate jurema justyna jutta jyotsna kaarina kader kadiatou kadija kadri
	kadriye kagendo kaija kaire kaja kalina kalliopi kalsom kamla kanako kanchan kanika kanini kaori kaoru kareena karine karnit
	karoline kartika katalin katarina katarzyna kateryna katia katrien kavitha kawira kawthar kayo kayoko kazuko keerthi keiko
	keitumetse kelly-ann kemi keren kersti ketevan keti kezban khadijah khanyisile khatia khawla khrystyna kikelomo kira
	kiranjit kiri kirsti kishwar kiyoko kjersti klavdia komal kristiina kristine kristyna krisztina ksenia kudirat kuini kulli
	kumari kumudini kyoko kyriaki laetitia laima laisa lama lamia laraba larisa latha latifa latifah laure laurie laurinda lea
	leena lela leman lene leona leonor lerato-mpho leslie-ann lestari lesya letizia leyla lia liat libuse licia lieke liesel
	liezl liga liina lilia liliane lilla limor lindiwe liselotte litia liudmyla ljubica loida loredana lorella
	lorena loreta lori losaline losana lubna luciana lucrezia lucyna ludivine luigia luminita lusine luzia lynette lyubov maame
	maarja machiko madalena maddalena madhavi madhu madina madoka mae mahima mahnoor maija maiko maimouna maimuna maire mairead
	mairi maisa maj makereta maki makiko malak malathi maliha malini mamata mame mami mamie mamiko mamphela manal manana manisha
	manju manjula marcelle marcy mared margarida marge margie margit margrete margrethe mari mariama mariame mariangela maricar
	maricela marie-claude marie-france marie-laure marie-pierre marieke mariela marijana marijke marilia marinela marinella
	marites mariya marja marjatta marju marketa marlies marsha martine marwa maryna masako masumi matilde maura maysa mayu
	mayuko mayumi mbali mechthild meera megawati megha megumi mehreen mele melek meltem menna meral merav mereana merike
	merja merve meryem meseret mhairi michela michiko midori mieke mieko mihaela miho mikako miki mikiko milada milda milka
	millie mindy minnie mirella miri miriama mirja mirjana miroslava mirta misako mithila mitsuko miwa miyako miyuki mizuho
	mojisola momoko monique montserrat moraa morenike morven mouna mridula muazzez mulu mumtaz muna munevver muthoni mutinta
	mwape mwende mwikali mwila myrna nabila nada nadege nadezda nadezhda nadiya nadja nafula nahed naheed nahla naila naira
	najat najla najwa nalan naliaka nalini namrata nanami nandi nandita nargis nargiza nasima nasreen nataliya natalya natasa
	natercia natia natsuko natsumi nava nazan nazli ndeye ndidi nechama neelam neena neeta neha nene nenita nermin neslihan
	nesrin nesrine nettie neusa nevena nevin nezahat ngaire nia nicoleta nidhi nighat nihal niina nil nilay nilgun nili nilufer
	nimet nirmala nisha nisreen nithya nitza nives njeri njoki nkechi nkem nkiru nneka nnenna noa nobuhle nodira noelia noemia
	noemie noga nogaye nokuthula noluthando nolwazi nomfundo nomsa nomzamo nontobeko noraini norhayati noriko norliza nosipho
	noura noxolo nozipho ntombi nune nuray nurcan nurit nurten nurul nurulain nusrat nwakaego nyadak nyambura nyandeng nyokabi
	oana obioma oby oceane odete ofra ogechi olabisi oleksandra olha olimpia olinda olivera oluchi olufunke oluwatoyin olympia
	omolara omotola onyinye orit orly osnat otilia ottavia oumou outi oya ozge ozlem padmini paivi palesa pallavi palmira pam
	panagiota paraskevi parul parvati patrizia paulette pavithra pavla payal pelin penda perihan pernille perrine pervin petya
	phindile phumzile piera pille pina pinar piret pirjo pirkko piroska pnina poonam prabha prachi pratibha preeti prema prerna
	priscila priyanka purificacion quratulain rabab rabia rachna radha radka radmila rafaela raffaella raghad ragini ragnheidur
	ragnhild rahayu rahmah raija rajaa rajeshwari rakefet rakhi ralitsa raluca ramatoulaye ramatu ramya rana randa randi rani
	rasa rasha rashmi rebeca reem reet refilwe rehab reiko reka rekiya renu renuka rethabile retno revathi reyhan rhona richa
	rie rieko riham riikka riina rikke riko rima rini risa ritsuko ritu ritva rivka robin-ann rocio rodica rohani rokia rokiah
	rolande romana romane ronit ronke rosalba rosana rosangela rosanna rosaria rosella roselyne rosemarie roshni rositsa rosmah
	rosnah roula roza rozalia rubina rudo ruhaini rukmini rumbidzai rumi ruqayya rusudan rut ruta ruvimbo ruwaydah ruxandra
	ruzica ryoko saadet sabah sabiha sachiko sadako sade sadhana sadia safa safia safiatou safiya saime saki sakiko sakshi
	salmah salote saltanat salwa samah samar sana sanaa sanda sandrine sangeeta sanita sanja sanjana sanne santina santoshi
	saori sapna sarala sari sarit sarka saroj sarojini satoko satomi satu savita sawsan sayaka sayuri seda sedef seema seija
	seiko sekinat selam selda sema semra senait sera serap serpil serwaa setsuko sevara sevda severine sevgi sevil sevim sevinc
	seyhan seynabou shadia shaheen shailaja shaima shaimaa shaista shakuntala shanta shanthi sharada sheela shefali sherine
	sherry shigeko shiho shilpa shinobu shira shirly shizuka shizuko shlomit shobha shona shoshana shraddha shruti shubha
	shulamit shweta sibel sidika sidsel sigal signe sigridur sigrun siham silke silvana silviya simbi simge simisola simonetta
	simran sinafea sindisiwe sinikka sira siranush sirimavo sirje sirkka sisi sissel sita siti slavica slobodanka smaranda smita
	smriti sneha snezhana sofiya soha sokhna sola solene solfrid sona sonal sonali songul sonya sopiko sorina souad spyridoula
	sreeja srividya stana stanislava stanislawa stanka stavroula stefanie steinunn stine suad subhadra sucheta sudha sueli
	sughra suha suheyla sulastri sule sulochana suma sumathi sumiko sumitra suna sunanda supriya suraya sushma susie susilowati
	suzuko svetla svitlana swantje swapna swarna synnove tahani tais takako tali tamaki tamiko tanja tanvi tarini tariro tarsila
	tasneem tatevik tecla telma temitope teresita terez terhi terri tetyana thandiwe thordis thuli tiffany tigist tiina tiiu
	timea tineke tirunesh tirza titik titilayo titilia tiziana tomomi tonje torill toshiko tova toyin tri-astuti triin
	trijntje trinidad trisha tshegofatso tsitsi tsuneko tsvetelina tugba tulay tulin tulsi turid turkan tuuli tzipi tzipora
	uchechi uju uliana ulku umeko umida una unaisi unni urmila urve utami ute uzma vaira vaishali valentyna vandana vanesa vani
	vanitha vanya varduhi varsha vasantha vasilica vasilisa vasudha veerle velma veronique vesela vicki viivi vijaya viktoriya
	vilija vimala vineeta violeta violette vira virag virginija virpi vitoria wafaa wairimu waithera wakana wan-azizah wangari
	wangui wanjiru wenche weronika whetu whitney widad wieslawa willemijn wulan wuraola ximena yaa yacine yaffa yamini yamuna
	yanti yardena yasmeen yasmine yasuko yehudit yejide yelda yeliz yifat yildiz yodit yolande yordanka yoriko yoshie yui yuka
	yukari yukiko yuko yuliana yumi yumiko yuriko yusra zainabu zaiton zaleha zamira zandile zane zanele zawadi zehava zeina
	zelia zeliha zhamilya zhanna zhivka zilda zinaida zinhle zoi zoleka zoraida zorana zorica zoya zubaida zubeida zubeyde
	zuraida zuzanna`
