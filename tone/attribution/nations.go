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
afghanistan afghan
albania albanian
algeria algerian
argentina argentine argentinian
armenia armenian
australia australian
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
denmark danish dane
ecuador ecuadorian
egypt egyptian
estonia estonian
ethiopia ethiopian
europe european eu e.u
finland finnish
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
zimbabwe zimbabwean`
