package attribution

import (
	"strings"
	"sync"
)

// nations gives the country of each adjective of a people, and of its own name: folded
// words to one key, so that "Egypt sent Farrag" makes him "the Egyptian envoy".
var nations = sync.OnceValue(func() map[string]string { return keyed(nationTable) })

// parties gives a key for the words that tell the members of a party.
var parties = sync.OnceValue(func() map[string]string { return keyed(partyTable) })

// keyed gives each word of a line of table the line's first word.
func keyed(table string) map[string]string {
	m := make(map[string]string)
	for _, line := range strings.Split(table, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

const partyTable = `
democratic democrat democrats
republican republicans gop
conservative conservatives tory tories
labour
libertarian libertarians
liberal liberals
socialist socialists
green greens
communist communists`

// nationTable has a country a line: its key, then its other names and adjectives.
const nationTable = `
afghanistan afghan afghans
albania albanian
algeria algerian
argentina argentine argentinian
armenia armenian
australia australian aussie
austria austrian
azerbaijan azerbaijani azeri
bangladesh bangladeshi
belarus belarusian belarussian
belgium belgian
bolivia bolivian
bosnia bosnian
brazil brazilian
britain british uk u.k english england briton englishman englishwoman
bulgaria bulgarian
cambodia cambodian
cameroon cameroonian
canada canadian
chile chilean
china chinese
colombia colombian
congo congolese
croatia croatian
cuba cuban
cyprus cypriot
czechia czech
denmark danish dane danes
ecuador ecuadorian
egypt egyptian
estonia estonian
ethiopia ethiopian
europe european eu e.u
finland finnish finn
france french frenchman frenchwoman
georgia georgian
germany german
ghana ghanaian
greece greek
haiti haitian
hungary hungarian
iceland icelandic
india indian
indonesia indonesian
iran iranian
iraq iraqi
ireland irish irishman irishwoman
israel israeli
italy italian
jamaica jamaican
japan japanese
jordan jordanian
kazakhstan kazakh
kenya kenyan
korea korean
kosovo kosovar
kuwait kuwaiti
latvia latvian
lebanon lebanese
libya libyan
lithuania lithuanian
malaysia malaysian
mali malian
malta maltese
mexico mexican
moldova moldovan
mongolia mongolian
montenegro montenegrin
morocco moroccan
myanmar burmese
nepal nepalese nepali
netherlands dutch dutchman dutchwoman
nicaragua nicaraguan
nigeria nigerian
norway norwegian
pakistan pakistani
palestine palestinian
peru peruvian
philippines philippine filipino
poland polish pole
portugal portuguese
qatar qatari
romania romanian
russia russian
rwanda rwandan
scotland scottish scot scotsman scotswoman
serbia serbian
singapore singaporean
slovakia slovak
slovenia slovenian slovene
somalia somali
spain spanish spaniard
sudan sudanese
sweden swedish swede
switzerland swiss
syria syrian
taiwan taiwanese
tanzania tanzanian
thailand thai
tunisia tunisian
turkey turkish turk
uganda ugandan
ukraine ukrainian
america american us u.s usa
uruguay uruguayan
uzbekistan uzbek
venezuela venezuelan
vietnam vietnamese
wales welsh welshman welshwoman
yemen yemeni
zambia zambian
zimbabwe zimbabwean
andorra andorran
angola angolan
arabia saudi saudis
bahrain bahraini
barbados barbadian bajan
benin beninese
bhutan bhutanese
botswana botswanan motswana
burundi burundian
catalonia catalan
chad chadian
dominica dominican
emirates emirati uae
eritrea eritrean
fiji fijian
gabon gabonese
gambia gambian
greenland greenlandic greenlander
guatemala guatemalan
guinea guinean
guyana guyanese
honduras honduran
kurdistan kurdish kurd
kyrgyzstan kyrgyz
laos lao laotian
lesotho basotho mosotho
liberia liberian
luxembourg luxembourger
macedonia macedonian
madagascar malagasy
malawi malawian
maldives maldivian
mauritania mauritanian
mauritius mauritian
mozambique mozambican
namibia namibian
niger nigerien
oman omani
panama panamanian
paraguay paraguayan
salvador salvadoran salvadorean
samoa samoan
senegal senegalese
tajikistan tajik
tibet tibetan
togo togolese
tonga tongan
trinidad trinidadian
turkmenistan turkmen
zealand zealander kiwi`

// demonym reports whether one of a people is called so: the Dutchman, the Pole; not the Dutch.
func (c *cast) demonym(low string) bool {
	return nations()[low] != "" && nations()[low] != low && !capitals[low] && !endsIn(low, "sh", "ch", "ese", "s", "ss", "u", "ic", "k.", "s.") || low == "czech"
}

// capitals stand for their governments: where a sentence begins with one, it is named.
var capitals = list(`abuja accra algiers amman amsterdam ankara astana athens baghdad baku bamako bangkok beijing beirut belgrade berlin
	berne bern bogota bogotá brasilia brasília bratislava brussels bucharest budapest cairo canberra caracas chisinau copenhagen dakar damascus
	dhaka doha dublin dushanbe hanoi harare havana helsinki islamabad jakarta jerusalem kabul kampala kathmandu khartoum kiev kigali kinshasa
	kyiv lima lisbon ljubljana london luanda madrid managua manila maputo minsk mogadishu montevideo moscow muscat nairobi nicosia
	oslo ottawa paris podgorica prague pretoria pyongyang rabat reykjavik riga riyadh rome santiago sarajevo seoul skopje sofia stockholm
	taipei tallinn tashkent tbilisi tehran tirana tokyo tripoli tunis ulaanbaatar vienna vientiane vilnius warsaw washington wellington
	windhoek yangon yaounde yaoundé yerevan zagreb`)
