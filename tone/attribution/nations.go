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
america american us u.s usa
andorra andorran
angola angolan
arabia saudi saudis
argentina argentine argentinian
armenia armenian
australia australian aussie
austria austrian
azerbaijan azerbaijani azeri
bahrain bahraini
bangladesh bangladeshi
barbados barbadian bajan
belarus belarusian belarussian
belgium belgian
benin beninese
bhutan bhutanese
bolivia bolivian
bosnia bosnian
botswana botswanan motswana
brazil brazilian
britain british uk u.k english england briton englishman englishwoman
bulgaria bulgarian
burundi burundian
cambodia cambodian
cameroon cameroonian
canada canadian
catalonia catalan
chad chadian
chile chilean
china chinese
colombia colombian
congo congolese
croatia croatian
cuba cuban
cyprus cypriot
czechia czech
denmark danish dane danes
dominica dominican
ecuador ecuadorian
egypt egyptian
emirates emirati uae
eritrea eritrean
estonia estonian
ethiopia ethiopian
europe european eu e.u
fiji fijian
finland finnish finn
france french frenchman frenchwoman
gabon gabonese
gambia gambian
georgia georgian
germany german
ghana ghanaian
greece greek
greenland greenlandic greenlander
guatemala guatemalan
guinea guinean
guyana guyanese
haiti haitian
honduras honduran
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
kurdistan kurdish kurd
kuwait kuwaiti
kyrgyzstan kyrgyz
laos lao laotian
latvia latvian
lebanon lebanese
lesotho basotho mosotho
liberia liberian
libya libyan
lithuania lithuanian
luxembourg luxembourger
macedonia macedonian
madagascar malagasy
malawi malawian
malaysia malaysian
maldives maldivian
mali malian
malta maltese
mauritania mauritanian
mauritius mauritian
mexico mexican
moldova moldovan
mongolia mongolian
montenegro montenegrin
morocco moroccan
mozambique mozambican
myanmar burmese
namibia namibian
nepal nepalese nepali
netherlands dutch dutchman dutchwoman
nicaragua nicaraguan
niger nigerien
nigeria nigerian
norway norwegian
oman omani
pakistan pakistani
palestine palestinian
panama panamanian
paraguay paraguayan
peru peruvian
philippines philippine filipino
poland polish pole
portugal portuguese
qatar qatari
romania romanian
russia russian
rwanda rwandan
salvador salvadoran salvadorean
samoa samoan
scotland scottish scot scotsman scotswoman
senegal senegalese
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
tajikistan tajik
tanzania tanzanian
thailand thai
tibet tibetan
togo togolese
tonga tongan
trinidad trinidadian
tunisia tunisian
turkey turkish turk
turkmenistan turkmen
uganda ugandan
ukraine ukrainian
uruguay uruguayan
uzbekistan uzbek
venezuela venezuelan
vietnam vietnamese
wales welsh welshman welshwoman
yemen yemeni
zambia zambian
zealand zealander kiwi
zimbabwe zimbabwean`

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
