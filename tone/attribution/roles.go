package attribution

import "strings"

// Words around names. titles precede a name as part of it (Foreign Minister Qin
// Gang); roles are what people are called by (the official); both end a
// description of a person.
var titles = list(`mufti mk mr mr. mrs mrs. ms ms. miss mx. dr dr. prof. prof professor sir dame lord lady sen sen. senator rep rep. congressman
	congresswoman representative gov gov. governor president vice-president premier chancellor minister secretary
	undersecretary ambassador envoy speaker mayor king queen prince princess pope bishop archbishop cardinal rabbi imam
	reverend rev. pastor father sheikh general gen. gen colonel col. captain capt. major maj. lieutenant lt. lt sgt. sergeant
	admiral adm. commander cmdr. justice judge sheriff chief commissioner chairman chairwoman chairperson chair director
	leader coach officer detective deputy attorney councilman councilwoman commentator spokesman spokeswoman spokesperson
	candidate nominee strategist analyst columnist author host manager adviser advisor aide billionaire businessman
	businesswoman journalist reporter editor correspondent anchor activist lawyer professor economist historian pollster
	operative consultant surrogate supporter ex-president then-president agent counsel
	emperor administrator superintendent actor actress comedian singer lawmaker delegate treasurer ceo founder co-founder
	coordinator representative inspector pundit blogger frontrunner front-runner rival contender opponent moderator
	cllr cllr. coun coun. cr cr. councillor councilor alderman baron baroness count countess duke duchess viscount earl marquess sultan emir sheik sheikha
	shri smt kumari pandit swami lama alhaji alhaja hajiya malam chief comrade barrister engineer engr engr. madam madame monsieur herr frau
	commodore brigadier brig. cpl. cpl sgt pte. capt lt. lt-gen lt-col field-marshal rear-admiral vice-admiral marshal airman seaman coxswain bosun
	hon hon. hon'ble ven ven. bro. adv advocate cde cde. begum datuk datin tunku tengku dato' ustaz ustad hajji haji hajia otunba mzee ato
	signor signora señor señora senor senora doña mme mme. mlle maj-gen maj-gen. brig-gen dci dsi det supt supt. insp insp. dcs asp dsp acp
	president-elect mayor-elect governor-general auditor-general inspector-general comptroller-general surgeon-general lieutenant-governor secretary-general director-general attorney-general solicitor-general
	mp mep msp mla mna mpp td tds corporal rev emeritus recorder lance auntie aunty taoiseach tanaiste tánaiste bürgermeister bourgmestre voivode fire-chief viscountess marchioness
	petty ensign midshipman warden elder imam caliph nawab rani raja maharaja dalai lieutenant-commander lieutenant-colonel lieutenant-general
	major-general brigadier-general vice-chancellor pro-vice-chancellor alderwoman councilmember
	co-chair co-chairman co-leader co-director co-president ex-minister ex-mayor
	pm md dg cfo coo cpt cpt. ibu bapak pak encik puan
	sister brother fr fr. monsignor deacon archdeacon canon vicar ayatollah mullah maulana patriarch constable pc superintendent`)

var roles = list(`official officials member man woman mother father son daughter wife husband senator lawmaker politician executive
	expert scholar scientist researcher doctor nurse teacher student voter resident veteran soldier worker farmer priest
	diplomat negotiator ambassador envoy foreman tycoon mogul developer investor banker physician victim witness witnesses
	pair duo insider source person congressman congresswoman mayor prosecutor defendant judge writer critic fellow
	president governor minister secretary spokesman spokeswoman spokesperson premier chancellor chairman chairwoman
	director candidate nominee strategist analyst columnist author host manager adviser advisor aide billionaire
	businessman businesswoman journalist reporter editor correspondent anchor activist lawyer professor economist historian
	pollster operative consultant surrogate supporter leader chief coach officer commissioner general colonel commander
	attorney pastor rabbi imam bishop pope king queen prince representative republican democrat socialist conservative
	frontrunner front-runner rival contender opponent moderator star celebrity comedian actor actress singer founder ceo
	counsel delegate coordinator teenager boy girl owner retiree neighbor neighbour friend brother sister
	parent mother-in-law aunt uncle niece nephew cousin grandmother grandfather grandson granddaughter partner fiance widow widower
	mediator arbitrator broker ombudsman auditor accountant trader analyst commissioner regulator inspector inspectors clerk registrar
	chef cook waiter waitress baker brewer butcher grocer shopkeeper publican landlord landlady tenant caretaker janitor cleaner
	curator librarian archivist conservator museumgoer painter sculptor artist photographer architect designer
	engineer technician mechanic electrician plumber carpenter builder mason welder miner foreman signalman driver conductor pilot captain
	skipper sailor fisherman ferryman lifeguard lighthouse-keeper harbourmaster stationmaster postmaster groundsman gardener forester ranger
	shepherd beekeeper winemaker vintner grower breeder vet veterinarian zookeeper
	physicist chemist biologist geologist astronomer mathematician statistician climatologist oceanographer glaciologist botanist zoologist
	epidemiologist virologist surgeon cardiologist paramedic pharmacist dentist therapist psychologist psychiatrist midwife gp
	solicitor barrister notary magistrate juror bailiff plaintiff suspect accused prisoner inmate
	constable policeman policewoman firefighter fireman marshal
	academic lecturer dean principal headteacher headmaster headmistress tutor pupil graduate vice-chancellor rector provost trustee
	novelist poet playwright essayist biographer translator publisher dramatist
	musician pianist violinist cellist composer bandleader guitarist drummer dancer choreographer ballerina soloist organist producer
	player striker goalkeeper keeper midfielder defender winger wing flanker hooker fly-half scrum-half full-back fullback batsman bowler umpire referee linesman trainer athlete runner sprinter swimmer cyclist
	skier boxer jockey golfer champion rider climber mountaineer guide
	councillor councilor alderman mp mep whip backbencher premier consul attache chancellor treasurer undersecretary
	incumbent challenger counterpart colleague predecessor successor deputy assistant secretary-general boss head executive supervisor
	vicar curate nun monk abbot cleric organiser organizer campaigner protester striker picket steward shopper customer passenger
	traveller traveler commuter tourist visitor spectator fan villager islander resident pensioner survivor
	interpreter courier merchant dealer collector auctioneer broker agent salesman saleswoman
	satirist cartoonist chronicler caricaturist sommelier confectioner cobbler tailor seamstress weaver potter blacksmith farrier thatcher joiner
	glazier plasterer roofer bricklayer surveyor cartographer hydrologist meteorologist seismologist volcanologist entomologist ecologist
	ornithologist archaeologist anthropologist palaeontologist toxicologist pathologist neurologist dermatologist radiologist anaesthetist
	undertaker coroner sexton verger chorister chaplain missionary hermit novice prior prioress abbess
	trucker docker stevedore navigator helmsman boatswain purser steward stewardess dispatcher crewman crewmember astronaut cosmonaut
	smallholder rancher drover fruiterer florist fishmonger greengrocer milkman postman lorry-driver cabbie busker juggler clown acrobat
	puppeteer magician illusionist stuntman screenwriter scriptwriter director cinematographer animator
	sergeant corporal lieutenant brigadier admiral major private cadet recruit gunner sniper sapper medic veteran paratrooper
	whistleblower informant courtier chamberlain butler valet footman equerry usher doorman porter concierge bellboy receptionist typist
	typesetter printer bookseller bookbinder stallholder newsagent pawnbroker moneylender underwriter actuary
	statistician demographer planner developer contractor subcontractor supplier wholesaler retailer importer exporter
	mastermind ringleader gunman kidnapper hijacker robber burglar thief smuggler
	chairholder laureate prizewinner medallist medalist finalist semi-finalist winger forward fullback centre-half flanker prop hooker
	fly-half scrum-half pitcher catcher quarterback linebacker outfielder shortstop umpire timekeeper selector scout physio
	rower oarsman canoeist gymnast hurdler high-jumper vaulter archer fencer wrestler weightlifter snowboarder surfer
	mum dad mam grandad granny gran nan grandpa grandma stepfather stepmother mums dads bride groom bridegroom
	co-author co-pilot co-driver co-owner co-host co-star`)

// shortTitles are titles that a text shortens before a name and writes out without one: Sgt. Ode, the
// sergeant.
var shortTitles = map[string]string{"sgt": "sergeant", "det": "detective", "insp": "inspector", "supt": "superintendent", "capt": "captain", "cpt": "captain",
	"lt": "lieutenant", "col": "colonel", "maj": "major", "gen": "general", "cpl": "corporal", "brig": "brigadier", "adm": "admiral", "cmdr": "commander",
	"sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "cllr": "councillor", "coun": "councillor", "rev": "reverend", "engr": "engineer",
	"pm": "minister", "md": "director", "dg": "director", "cfo": "officer", "coo": "officer", "ag": "attorney"}

// fullTitle returns a title written out.
func fullTitle(low string) string {
	if full := shortTitles[strings.TrimSuffix(low, ".")]; full != "" {
		return full
	}
	return low
}

// roleNames are roles that are also first names.
var roleNames = list(`dean mason marshal hunter page guy earl duke major king baron prior forester gardener fletcher`)

// kin are the roles that relatives have for each other.
var kin = list(`mother father parent son daughter wife husband brother sister aunt uncle niece nephew cousin grandmother grandfather
	grandson granddaughter mother-in-law father-in-law partner fiance fiancee widow widower twin brothers sisters twins siblings
	sons daughters cousins spouses couple parents
	mum dad mam grandad granny gran nan grandpa grandma stepfather stepmother groom bride fiancé fiancée stepson stepdaughter great-uncle great-aunt`)

// inlaws are the kin who bear another last name.
var inlaws = list(`groom bride bridegroom fiance fiancee fiancé fiancée partner mother-in-law father-in-law`)

// firms are words that end the names of firms and clubs.
var firms = list(`ltd ltd. llc plc gmbh co co. holdings industries systems technologies pharmaceuticals motors airlines airways railways
	partners energy oil gas electric steel foods toys brewery bakery hotel hotels stores books media labs studios records shipping lines
	logistics insurance capital financial bancorp united fc afc cf rfc albion rovers wanderers athletic rangers`)

// bodies are the nouns of institutions and of what speaks for them.
var bodies = list(`ministry department government administration campaign committee party company agency commission council
	court parliament senate house congress embassy bank university institute association union federation organization
	organisation group foundation network newspaper magazine paper journal times post tribune herald press news agency police
	bureau office team firm board service corporation inc corp center centers centre centres league club church school college coalition
	kremlin pentagon statement report poll survey study release letter article memo document readout communique panel
	chronicle gazette telegraph forum military army navy force forces city state county country nation union society fund assembly cabinet regime
	broadcaster channel radio television outlet website broadcaster delegation side
	guild league society tribunal authority alliance syndicate treasury observatory laboratory hospital museum gallery theatre theater
	orchestra trust academy chamber consortium cooperative exchange registry directorate inspectorate secretariat brotherhood movement front
	mission consulate senate archive archives library airport port
	coastguard inquiry watchdog regulator charity brigade garrison bureaucracy secretariat ombudsman utility operator think-tank
	confederation commonwealth infirmary clinic hospice shipyard brewery mill factory winery zoo opera ballet academy seminary monastery convent diocese parish synod laboratory`)

// kinship of words to names: parties and peoples before a name are no part of it.
var peoples = list(`republican republicans democrat democrats democratic american chinese russian british french german japanese korean
	israeli palestinian iranian indian pakistani turkish mexican canadian australian european african asian arab ukrainian
	syrian iraqi afghan saudi egyptian italian spanish polish swedish dutch greek hungarian brazilian cuban vietnamese
	taiwanese filipino indonesian libertarian conservative liberal muslim christian catholic jewish islamic latino hispanic
	us u.s. u.s uk u.k. former ex then then-us`)

// placeStarts begin the names of places.
var placeStarts = list(`new los las san santa north south east west united st. saint saudi hong sri el fort mount lake cape costa puerto`)

// suffixes follow a last name.
var suffixes = list(`jr jr. sr sr. ii iii iv`)

// postnominals follow a name and are no part of it.
var postnominals = list(`mp mep msp ms mla td qc kc sc obe mbe cbe dbe kbe frs phd ph.d md m.d esq ret`)

// nameParticles stand inside a name in small letters (Ursula von der Leyen).
var nameParticles = list(`arap ole ould do das du des zu zum af av y de la le van von der den del della di da dos bin ibn al el ul abu ben ter`)

// genderWords show a person's gender.
var genderWords = map[string]gender{
	"mr": he, "mr.": he, "sir": he, "lord": he, "king": he, "prince": he, "pope": he, "father": he, "congressman": he,
	"chairman": he, "spokesman": he, "businessman": he, "councilman": he, "actor": he, "man": he, "son": he, "brother": he,
	"husband": he, "mrs": she, "mrs.": she, "ms": she, "ms.": she, "miss": she, "dame": she, "lady": she, "queen": she,
	"princess": she, "mother": she, "congresswoman": she, "chairwoman": she, "spokeswoman": she, "businesswoman": she,
	"councilwoman": she, "actress": she, "woman": she, "uncle": he, "nephew": he, "grandfather": he, "grandson": he, "boy": he,
	"widower": he, "monk": he, "abbot": he, "father-in-law": he, "waiter": he, "landlord": he, "headmaster": he, "aunt": she, "niece": she,
	"grandmother": she, "granddaughter": she, "girl": she, "widow": she, "nun": she, "mother-in-law": she, "waitress": she,
	"landlady": she, "headmistress": she, "ballerina": she, "daughter": she, "sister": she, "wife": she,
	"mum": she, "mam": she, "granny": she, "gran": she, "nan": she, "grandma": she, "stepmother": she, "bride": she,
	"dad": he, "grandad": he, "grandpa": he, "stepfather": he, "groom": he, "bridegroom": he,
	"he": he, "he'd": he, "she": she, "she'd": she,
}
