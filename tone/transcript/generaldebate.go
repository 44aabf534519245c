package transcript

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/seed-f57f835e/detente/tone"
)

// The UN General Debate Corpus (Baturo, Dasandi and Mikhaylov 2017,
// Understanding State Preferences With Text As Data) has a file a speech, whose
// name is ISO3_SESSION_YEAR.txt: the country's ISO 3166-1 code, the session of
// the General Assembly and the year.
var debateName = regexp.MustCompile(`^([A-Z]{2,4})_(\d{1,3})_((?:19|20)\d\d)\.txt$`)

func namedGeneralDebate(base string, _ []byte) bool {
	return debateName.MatchString(base)
}

// readGeneralDebate reads a speech. Its speaker is the country.
func readGeneralDebate(in *input) error {
	name := debateName.FindStringSubmatch(baseName(in.o.Name))
	if name == nil {
		return fmt.Errorf("not a file of the UN General Debate Corpus: its name must be ISO3_SESSION_YEAR.txt, such as KEN_75_2020.txt")
	}
	text, err := in.readAll(min(maxText, in.limit))
	if err != nil || strings.TrimSpace(text) == "" {
		return err
	}
	when, _ := time.Parse("2006", name[3])
	in.yield(Record{Labelled: true, Statement: tone.Statement{
		Speaker: countryOf(name[1]), Doc: in.o.Name, Line: 1, Text: text, When: when,
		Meta: []tone.Column{{Name: "iso3", Value: name[1]}, {Name: "session", Value: name[2], Raw: true}},
	}}, nil)
	return nil
}

// countryOf returns the name of the country with a code, or the code.
func countryOf(code string) string {
	if name := countryCodes()[code]; name != "" {
		return name
	}
	return code
}

// countryCodes are those of ISO 3166-1 and of its former part 3 that the
// members and observers of the United Nations have had.
var countryCodes = pairs(`
AFG Afghanistan
AGO Angola
ALB Albania
AND Andorra
ARE United Arab Emirates
ARG Argentina
ARM Armenia
ATG Antigua and Barbuda
AUS Australia
AUT Austria
AZE Azerbaijan
BDI Burundi
BEL Belgium
BEN Benin
BFA Burkina Faso
BGD Bangladesh
BGR Bulgaria
BHR Bahrain
BHS Bahamas
BIH Bosnia and Herzegovina
BLR Belarus
BLZ Belize
BOL Bolivia
BRA Brazil
BRB Barbados
BRN Brunei Darussalam
BTN Bhutan
BWA Botswana
CAF Central African Republic
CAN Canada
CHE Switzerland
CHL Chile
CHN China
CIV Côte d'Ivoire
CMR Cameroon
COD Democratic Republic of the Congo
COG Congo
COL Colombia
COM Comoros
CPV Cabo Verde
CRI Costa Rica
CSK Czechoslovakia
CUB Cuba
CYP Cyprus
CZE Czechia
DDR German Democratic Republic
DEU Germany
DJI Djibouti
DMA Dominica
DNK Denmark
DOM Dominican Republic
DZA Algeria
ECU Ecuador
EGY Egypt
ERI Eritrea
ESP Spain
EST Estonia
ETH Ethiopia
EU European Union
FIN Finland
FJI Fiji
FRA France
FSM Micronesia
GAB Gabon
GBR United Kingdom
GEO Georgia
GHA Ghana
GIN Guinea
GMB Gambia
GNB Guinea-Bissau
GNQ Equatorial Guinea
GRC Greece
GRD Grenada
GTM Guatemala
GUY Guyana
HND Honduras
HRV Croatia
HTI Haiti
HUN Hungary
IDN Indonesia
IND India
IRL Ireland
IRN Iran
IRQ Iraq
ISL Iceland
ISR Israel
ITA Italy
JAM Jamaica
JOR Jordan
JPN Japan
KAZ Kazakhstan
KEN Kenya
KGZ Kyrgyzstan
KHM Cambodia
KIR Kiribati
KNA Saint Kitts and Nevis
KOR Republic of Korea
KWT Kuwait
LAO Lao People's Democratic Republic
LBN Lebanon
LBR Liberia
LBY Libya
LCA Saint Lucia
LIE Liechtenstein
LKA Sri Lanka
LSO Lesotho
LTU Lithuania
LUX Luxembourg
LVA Latvia
MAR Morocco
MCO Monaco
MDA Republic of Moldova
MDG Madagascar
MDV Maldives
MEX Mexico
MHL Marshall Islands
MKD North Macedonia
MLI Mali
MLT Malta
MMR Myanmar
MNE Montenegro
MNG Mongolia
MOZ Mozambique
MRT Mauritania
MUS Mauritius
MWI Malawi
MYS Malaysia
NAM Namibia
NER Niger
NGA Nigeria
NIC Nicaragua
NLD Netherlands
NOR Norway
NPL Nepal
NRU Nauru
NZL New Zealand
OMN Oman
PAK Pakistan
PAN Panama
PER Peru
PHL Philippines
PLW Palau
PNG Papua New Guinea
POL Poland
PRK Democratic People's Republic of Korea
PRT Portugal
PRY Paraguay
PSE State of Palestine
QAT Qatar
ROU Romania
RUS Russian Federation
RWA Rwanda
SAU Saudi Arabia
SCG Serbia and Montenegro
SDN Sudan
SEN Senegal
SGP Singapore
SLB Solomon Islands
SLE Sierra Leone
SLV El Salvador
SMR San Marino
SOM Somalia
SRB Serbia
SSD South Sudan
STP Sao Tome and Principe
SUR Suriname
SVK Slovakia
SVN Slovenia
SWE Sweden
SWZ Eswatini
SYC Seychelles
SYR Syrian Arab Republic
TCD Chad
TGO Togo
THA Thailand
TJK Tajikistan
TKM Turkmenistan
TLS Timor-Leste
TON Tonga
TTO Trinidad and Tobago
TUN Tunisia
TUR Türkiye
TUV Tuvalu
TZA United Republic of Tanzania
UGA Uganda
UKR Ukraine
URY Uruguay
USA United States of America
UZB Uzbekistan
VAT Holy See
VCT Saint Vincent and the Grenadines
VEN Venezuela
VNM Viet Nam
VUT Vanuatu
WSM Samoa
YDYE Democratic Yemen
YEM Yemen
YMD Democratic Yemen
YUG Yugoslavia
ZAF South Africa
ZMB Zambia
ZWE Zimbabwe
`)
