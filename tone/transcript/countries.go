package transcript

import (
	"strings"
	"sync"
)

// isCountry reports whether what stands in parentheses beside a name is a
// country, an observer state or a union that speaks as one.
func isCountry(s string) bool {
	return countries()[strings.TrimPrefix(strings.ToLower(s), "the ")]
}

// countries: the members and observers of the United Nations under the names
// that its records use, and the short names that others do.
var countries = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for name := range strings.SplitSeq(countryNames, "\n") {
		set[strings.ToLower(strings.TrimSpace(name))] = true
	}
	delete(set, "")
	return set
})

const countryNames = `
Afghanistan
Albania
Algeria
Andorra
Angola
Antigua and Barbuda
Argentina
Armenia
Australia
Austria
Azerbaijan
Bahamas
Bahrain
Bangladesh
Barbados
Belarus
Belgium
Belize
Benin
Bhutan
Bolivia
Bosnia and Herzegovina
Botswana
Brazil
Britain
Brunei
Brunei Darussalam
Bulgaria
Burkina Faso
Burma
Burundi
Cabo Verde
Cambodia
Cameroon
Canada
Cape Verde
Central African Republic
Chad
Chile
China
Colombia
Comoros
Congo
Costa Rica
Côte d'Ivoire
Côte d’Ivoire
Croatia
Cuba
Cyprus
Czech Republic
Czechia
Democratic People's Republic of Korea
Democratic People’s Republic of Korea
Democratic Republic of the Congo
Denmark
Djibouti
Dominica
Dominican Republic
Ecuador
Egypt
El Salvador
Equatorial Guinea
Eritrea
Estonia
Eswatini
Ethiopia
European Union
Fiji
Finland
France
Gabon
Gambia
Georgia
Germany
Ghana
Greece
Grenada
Guatemala
Guinea
Guinea-Bissau
Guyana
Haiti
Holy See
Honduras
Hungary
Iceland
India
Indonesia
Iran
Iraq
Ireland
Islamic Republic of Iran
Israel
Italy
Ivory Coast
Jamaica
Japan
Jordan
Kazakhstan
Kenya
Kiribati
Kosovo
Kuwait
Kyrgyzstan
Lao People's Democratic Republic
Lao People’s Democratic Republic
Laos
Latvia
Lebanon
Lesotho
Liberia
Libya
Liechtenstein
Lithuania
Luxembourg
Macedonia
Madagascar
Malawi
Malaysia
Maldives
Mali
Malta
Marshall Islands
Mauritania
Mauritius
Mexico
Micronesia
Moldova
Monaco
Mongolia
Montenegro
Morocco
Mozambique
Myanmar
Namibia
Nauru
Nepal
Netherlands
New Zealand
Nicaragua
Niger
Nigeria
North Korea
North Macedonia
Norway
Oman
Pakistan
Palau
Palestine
Panama
Papua New Guinea
Paraguay
Peru
Philippines
Poland
Portugal
Qatar
Republic of Korea
Republic of Moldova
Romania
Russia
Russian Federation
Rwanda
Saint Kitts and Nevis
Saint Lucia
Saint Vincent and the Grenadines
Samoa
San Marino
Sao Tome and Principe
Saudi Arabia
Senegal
Serbia
Seychelles
Sierra Leone
Singapore
Slovakia
Slovenia
Solomon Islands
Somalia
South Africa
South Korea
South Sudan
Soviet Union
Spain
Sri Lanka
State of Palestine
Sudan
Suriname
Sweden
Switzerland
Syria
Syrian Arab Republic
Taiwan
Tajikistan
Tanzania
Thailand
Timor-Leste
Togo
Tonga
Trinidad and Tobago
Tunisia
Türkiye
Turkey
Turkmenistan
Tuvalu
Uganda
Ukraine
Union of Soviet Socialist Republics
United Arab Emirates
United Kingdom
United Kingdom of Great Britain and Northern Ireland
United Republic of Tanzania
United States
United States of America
Uruguay
Uzbekistan
Vanuatu
Vatican
Venezuela
Viet Nam
Vietnam
Yemen
Yugoslavia
Zambia
Zimbabwe
`
