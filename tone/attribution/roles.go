package attribution

// Words around names. titles precede a name as part of it (Foreign Minister Qin
// Gang); roles are what people are called by (the official); both end a
// description of a person.
var titles = list(`mr mr. mrs mrs. ms ms. miss mx. dr dr. prof. prof professor sir dame lord lady sen sen. senator rep rep. congressman
	congresswoman representative gov gov. governor president vice-president premier chancellor minister secretary
	undersecretary ambassador envoy speaker mayor king queen prince princess pope bishop archbishop cardinal rabbi imam
	reverend rev. pastor father sheikh general gen. gen colonel col. captain capt. major maj. lieutenant lt. lt sgt. sergeant
	admiral adm. commander cmdr. justice judge sheriff chief commissioner chairman chairwoman chairperson chair director
	leader coach officer detective deputy attorney councilman councilwoman commentator spokesman spokeswoman spokesperson
	candidate nominee strategist analyst columnist author host manager adviser advisor aide billionaire businessman
	businesswoman journalist reporter editor correspondent anchor activist lawyer professor economist historian pollster
	operative consultant surrogate supporter ex-president then-president agent counsel
	emperor administrator superintendent actor actress comedian singer lawmaker delegate treasurer ceo founder co-founder
	coordinator representative inspector pundit blogger frontrunner front-runner rival contender opponent moderator`)

var roles = list(`official officials man woman mother father son daughter wife husband senator lawmaker politician executive
	expert scholar scientist researcher doctor nurse teacher student voter resident veteran soldier worker farmer priest
	diplomat negotiator ambassador envoy foreman tycoon mogul developer investor banker physician victim witness witnesses
	pair duo insider source person congressman congresswoman mayor prosecutor defendant judge writer critic fellow
	president governor minister secretary spokesman spokeswoman spokesperson premier chancellor chairman chairwoman
	director candidate nominee strategist analyst columnist author host manager adviser advisor aide billionaire
	businessman businesswoman journalist reporter editor correspondent anchor activist lawyer professor economist historian
	pollster operative consultant surrogate supporter leader chief coach officer commissioner general colonel commander
	attorney pastor rabbi imam bishop pope king queen prince representative republican democrat socialist conservative
	frontrunner front-runner rival contender opponent moderator star celebrity comedian actor actress singer founder ceo
	counsel delegate coordinator teenager boy girl owner retiree neighbor friend brother sister`)

// bodies are the nouns of institutions and of what speaks for them.
var bodies = list(`ministry department government administration campaign committee party company agency commission council
	court parliament senate house congress embassy bank university institute association union federation organization
	organisation group foundation network newspaper magazine paper journal times post tribune herald press news agency police
	bureau office team firm board service corporation inc corp center centre league club church school college coalition
	kremlin pentagon statement report poll survey study release letter article memo document readout communique panel
	military army navy force forces city state county country nation union society fund assembly cabinet regime
	broadcaster channel radio television outlet website broadcaster delegation side`)

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

// nameParticles stand inside a name in small letters (Ursula von der Leyen).
var nameParticles = list(`de la le van von der den del della di da dos bin ibn al el ul abu ben ter`)

// A gender is what is known of a person's pronoun.
type gender uint8

const (
	unknown gender = iota
	he
	she
)

// genderWords show a person's gender.
var genderWords = map[string]gender{
	"mr": he, "mr.": he, "sir": he, "lord": he, "king": he, "prince": he, "pope": he, "father": he, "congressman": he,
	"chairman": he, "spokesman": he, "businessman": he, "councilman": he, "actor": he, "man": he, "son": he, "brother": he,
	"husband": he, "mrs": she, "mrs.": she, "ms": she, "ms.": she, "miss": she, "dame": she, "lady": she, "queen": she,
	"princess": she, "mother": she, "congresswoman": she, "chairwoman": she, "spokeswoman": she, "businesswoman": she,
	"councilwoman": she, "actress": she, "woman": she, "daughter": she, "sister": she, "wife": she,
	"he": he, "he'd": he, "she": she, "she'd": she,
}
