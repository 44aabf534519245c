package attribution

// measuredVerbs is the table of cue verbs: how often, in percent, a verb with what
// follows it (its frame) marked an attribution in the 840 training articles of
// PolNeAR (Newell et al. 2018, "An Attribution Relations Corpus for Political
// News"). Rare ones are drawn towards the rate of their verb and of their frame;
// what lies below 35 is left out. A frame is
//
//	c    a clause: that it was late, he was late
//	q    a quotation
//	w    a question: whether, how, what
//	n    anything else: a noun phrase, a clause that begins with one
//	t    to and a verb, behind whom one speaks to
//	e    nothing: the content precedes
//	for  and the like: that preposition; with a colon, behind whom one speaks to
//	r    the verb may name whom one speaks to (told reporters)
//
// with + before it for a participle (saying), ^ for an infinitive (to say). Words
// for other verbs stand in judgedVerbs.
const measuredVerbs = `
accept c=53
accuse c=86 e=62 n=85 of=35 q=63 +c=77 +n=59 +q=55
acknowledge as=73 c=91 e=93 for=69 n=88 q=85 to=72 w=79 +c=76 +q=53 +to=62 ^c=35
add about=79 c=95 e=96 q=93 w=77 +c=94 +n=39 +of=63 +q=92
admire n=36
admit as=62 c=85 e=91 n=76 q=84 to=55 +c=73
advocate for=38 ^for=52
affirm c=81 e=53 n=49 q=65
agree c=83 e=78 n=40 on=59 q=74 to=56 with=49 +to=42 ^on=48
aim n=50 to=53 +to=53
allege c=89 e=87 n=54 q=63 +c=68
allow c=59
allude to=60 +to=62
announce as=67 c=93 e=96 n=90 q=65 w=79 +c=82 +n=52 +q=53
answer e=72 q=70 +n=46 ^n=35
anticipate c=81
apologize c=58 e=68 for=74 to=66
appeal e=38
appear as=38 c=56 n=62 q=71 t=67 to=63 +to=37
applaud c=51 e=62 n=63 q=51 +n=52
appoint e=73 n=40
approve c=72 n=54
argue against=72 c=99 e=83 for=81 n=76 q=74 +against=71 +c=90 +n=78 +q=86 ^c=59
articulate n=59
ask :about=93 :to=44 about=48 as=62 c=87 e=89 for=61 n=71 of=45 q=82 t=58 to=67 w=84 +:to=62 +c=79 +for=68 +n=46 +q=71 +t=72 +w=87 r=1
aspire to=44
assail c=80 e=93 n=77 q=80 ^n=45
assert c=96 e=80 n=70 q=80 to=71 +c=81 ^c=46
assume c=55 +c=56
assure c=96 e=95 q=80 ^c=45 r=1
attack against=47 c=38 n=36
attribute c=74 n=50
authorize c=53 e=53 n=60 q=53
back e=37 +n=44
balk at=58
ban n=45
bash n=59
begin e=45
believe c=62 e=87 in=59 to=39 w=60 +c=65 +n=58 +q=53 ^c=49 ^n=41
belittle e=91
bemoan c=88 e=80 n=76 q=80
blame c=67 e=74 for=70 n=82 q=67 +c=84 +n=63
blast as=67 c=78 e=78 n=91 out=88 q=86 +n=57
bless +q=62
blurt c=63
boast about=82 c=89 e=61 of=71 q=61 to=64
boo e=64 n=50
brag :about=82 about=80 c=89
brand c=70 e=75 of=37
bristle at=53
broadcast +n=36
brush n=57
calculate c=77
call c=90 e=71 for=84 n=54 on=77 out=77 over=43 q=54 to=47 w=67 +c=75 +for=75 +into=62 +n=75 +on=74 +q=62 ^for=47 ^into=59 ^n=40 ^on=40 ^out=41
cast e=77 n=43
caution against=65 c=88 e=65 n=63 q=80 +c=80
challenge e=47 n=36
champion n=47
chant c=53 e=83 of=53 q=70 +q=71
characterize as=41 c=57 e=57 n=69 q=57
charge c=71 e=43
cheer n=55
chide n=70 +n=59
chime in=40
choose t=53 +t=38
chuckle e=70
circulate n=46
cite c=80 e=95 n=89 q=87 +c=74 +n=86 +q=89
claim c=83 e=84 n=67 q=78 to=84 +c=66 +n=41 ^n=39
clarify c=83 +c=58
clash n=35
comment :about=61 about=60 c=47 e=57 for=38 on=45 +on=56 ^on=46
commit +to=42
compare e=53 n=63
complain :about=83 about=71 c=93 e=91 n=77 of=69 q=72 to=77 ^about=65 ^c=49
concede c=93 e=91 n=64 q=74 w=76 +c=74 ^c=45
concern about=54 c=53 for=37
conclude c=92 e=97 n=58 q=92 with=63 +c=74
condemn c=67 e=67 n=72 q=80 +c=53 +n=49 +q=77
confess e=91
confirm c=93 e=74 n=67 q=65 +c=80
congratulate c=53 e=53 n=58 q=53 +n=36
consider c=39 n=36 w=54 +n=38 +w=63
contemplate n=69 w=72
contend c=88 e=69 n=54 q=69 +c=80
continue c=74 e=89 q=82
contradict c=53 e=84 n=50 q=53 w=66
convince c=66 +c=36 ^c=43 r=1
correct n=43
corroborate e=90
counter c=74 to=37 w=61
crack q=63
credit n=45 +n=59
criticise n=59
criticize as=55 c=71 e=96 for=67 n=85 q=71 w=77 +n=46 ^n=40
cry c=53 e=53 out=59 q=78
debate about=38 c=37 +w=72
decide about=62 against=38 c=39 on=37 t=64 to=46 w=42 +n=40 +t=62 +w=65
declare as=65 c=90 e=91 for=55 n=68 of=65 q=90 w=76 +c=84 +n=36 +q=49 ^c=49 ^n=41
decline c=64 e=55 n=73 q=64 to=85
decry c=89 e=74 n=80 q=74
deem about=68 n=59
defend c=85 e=90 n=81 q=68 +n=39
define ^w=59
deflect e=71 n=57
deliver e=55 +n=48
demand c=72 e=75 n=51 to=45 +c=58
demonstrate c=68 +c=74 ^c=56
denounce c=76 e=93 n=86 q=85 w=78 +c=55 +n=60 +q=55
deny c=92 e=62 n=68 q=61 to=65
depict n=43 +n=36
deplore +w=72
deride c=87 n=69
describe as=65 c=76 e=94 n=87 q=68 w=83 +c=72 +n=72 +q=72 +w=85
detail e=41 n=40 w=45 +n=47
determine c=50 to=37 w=41 +c=69
devote n=42 to=36
disagree c=50 e=50 q=50 with=42
disavow n=46
disclose :about=76 c=58 e=58 n=56 q=58 to=61
discover c=66 e=46
discuss c=64 e=87 for=63 n=78 q=64 w=67 +c=75 +n=47 +w=73 ^n=41 ^w=67
dislike n=40
dismiss c=87 e=92 n=84 q=73 +n=64
disparage n=51
dispute c=52 e=78 n=45
distance c=50 e=50 n=63 q=50
doubt about=48 c=83
downplay e=85 n=47
echo c=83 e=56 n=60 q=56 +n=38
elaborate e=67 q=73
embrace c=51 e=74 n=44 of=49 w=60
emphasize c=87 e=74 n=81 q=84 +c=74 +n=40 ^n=46
encourage c=42 e=72 n=39 ^n=52
endorse c=81 e=81 n=64 q=53 +n=44 ^n=47
enjoy n=37 q=64 +n=36
envision c=60 e=60 n=57 q=60 w=73
eschew n=43
estimate c=76 e=77 n=44 of=43
exclaim q=77
excoriate +q=60
exhort e=90
expect c=64 e=73 n=37 to=42 +n=63 +to=67
explain c=95 e=98 n=82 q=89 to=73 w=87 with=64 +c=79 +n=51 +q=82 +w=89 ^n=43 ^to=45 ^w=42
express c=68 e=73 n=88 q=73 +n=45 ^n=53
favor n=39
fear c=69 n=51 of=38 q=70 +c=86 +n=60
feel about=56 c=38 e=42 for=39 n=39 ^n=53
fight +to=37
figure c=46 +out=71
file c=70 n=38
find c=70 e=83 out=62 q=62 +c=47
fire c=71 n=39 q=72
float e=85 n=47
focus +on=38 ^on=35
forbid e=63
forecast c=88 n=62
foresee n=65
frame n=42 ^n=45
fume e=90
give e=38
gloat q=77
go out=62
guarantee c=44 n=36
guess c=61 n=59
gush about=74
hail c=80 e=80 n=76 q=80
hammer n=43
hate c=64
hawk e=70
highlight c=51 e=51 n=65 q=51 +n=41 +w=59 ^n=40
hint at=62 c=63 e=82 of=46 q=51
hope c=65 e=51 for=53 n=71 to=67 +c=80 +for=62 +q=62 +to=65
identify as=43 n=65 with=37
ignore e=71
illustrate e=64
imagine n=51
imply c=71 e=62 n=70 q=62 to=62 +c=83 +q=62 ^c=45
indicate c=85 e=80 n=64 q=66 w=74 +c=74 ^c=45
inform c=83 +:about=63 +c=62 r=1
insist c=95 e=93 n=86 on=46 q=85 to=71 +c=83 +q=70 +to=68 ^c=59
interject q=87 to=64
interpret n=51
intimate c=85
introduce n=38
invoke e=60 n=58
issue n=36
jab c=81 n=50 ^n=45
joke about=80 c=89 e=90 q=87 with=49 +c=78
judge c=53
justify ^n=46
knock n=66
know c=51 e=51 n=38 w=47 +w=51 ^about=60 ^c=39 ^w=46
label c=45 e=73 n=36 q=49
lambaste n=57
lament c=91 e=93 n=83 q=80 +n=57 +w=82
lash c=80 e=80 out=84 q=80
laud n=57
laugh e=49
lay out=63 +c=53 +n=45 +out=74 +q=53
learn :about=43 c=74 n=41 of=51 w=60
lecture +q=80
like q=38 to=60
liken c=81 e=60 n=62 q=60 to=58
link e=64 +to=45
list e=73 n=60 q=66 +n=40
look at=35 e=41 to=55 +out=46
love q=66 to=63
maintain c=58 e=67
mark ^n=38
mean e=49
mention as=51 c=68 e=62 n=83 of=57 +n=68
message about=63 q=74 to=39
mock c=68 e=92 n=77 q=68 +c=50 +n=51 +q=50
moot e=70
mouth +q=80
mull n=59
muse about=78 e=92 n=62
name c=54 e=63 q=58 ^n=41
nominate n=46
note about=72 c=98 e=99 for=69 from=51 n=83 of=40 q=91 to=44 w=82 +c=97 +n=70 +q=76 ^c=62
notice c=74 n=37
observe e=83
offer e=66 n=58 q=51 to=63 +q=64
opine e=91
oppose c=87 e=68 n=62
opt to=43
order c=67 e=66 n=59 to=49
outline c=60 e=51 n=66 q=51 w=56 +n=38 +w=71
paint n=47 +n=45
pass c=54 e=36 n=41 q=39 with=43
perceive as=38 e=61 n=43 to=44
persuade ^:to=66 r=1
petition for=38
pitch n=36
plan e=37
plead c=55 e=55 n=65 q=55 to=60 with=38
pledge c=68 e=77 q=66 t=62 to=55 +c=84 +to=71
point about=51 at=45 c=63 out=94 to=70 +c=56 +n=63 +out=78 +q=56 +to=61 ^out=56
ponder w=68
portray c=64 e=87 n=72 q=64 +c=53 +n=51 +q=53 ^n=64 ^q=64
posit c=85
post about=66 c=45 e=68 n=61 q=81
praise c=72 e=95 for=67 from=43 n=88 of=66 q=84 +c=53 +n=49 +q=77
preach n=63
predict about=79 c=96 e=94 n=71 q=84 +c=77 +n=40
prefer :to=50 c=38 e=49 n=62 q=49 t=74 to=70
present e=43 n=37 +n=45
press for=49 +n=45
proclaim c=67 e=88 n=65 q=67 to=61 +q=80
profess +n=36
prohibit n=62
project c=61 e=51
promise c=86 e=78 n=62 q=61 t=78 to=74 w=76 +c=86 +e=62 +q=72 +to=74 r=1
promote c=55 e=86 n=71 q=55
pronounce n=65
propose c=89 e=87 n=70 q=59 to=53 +c=80 +n=55
protest against=57 c=69 q=65
prove ^c=51
publish n=47 q=61
push c=35 e=60 for=61 to=46 +for=43
put c=75 out=41
query w=68
question about=47 c=40 e=71 n=55 q=49 to=40 w=78 +c=64 +n=61 +q=64 +w=84 ^n=44 ^w=72
quip q=79
quote about=64 n=58 +n=52
rail about=78 against=80 at=68 c=74 e=74 q=74 +against=51
raise about=42 e=51
rank c=61
rant about=67 e=71
ratify n=43
react e=74
read c=54 e=93 n=38 q=68 +q=66
reaffirm c=89 n=71
realize c=59 n=60 ^c=41
reason +c=80
rebuff n=44
rebuke c=50 e=82 n=68 q=50
rebut n=62
recall c=90 e=89 n=79 of=54 q=82 w=72 +c=82 +n=71 +q=68 +w=81
recite e=85 n=47 ^n=45
reckon with=47
recognize c=80 +c=70 +n=61
recommend c=80 e=79 n=42
recount c=70 e=89 n=71 q=70
refer c=53 e=53 n=44 q=53 to=67 +:to=67 +c=66 +q=66 +to=81
reference c=62 e=86 n=67 q=62 to=72 +n=47
reflect e=39 on=43 +on=36
refuse c=61 e=66 n=71 q=61 to=74 +to=57
refute ^n=45
regard n=44
reiterate c=91 e=90 n=76 q=83 to=68 +n=52
reject c=85 e=86 n=73 q=63 +n=36
release c=39 e=50 n=43
relish n=62
remark about=43 c=42 e=67 q=51 +c=74 +q=78
remember c=69 e=90 n=61 q=59 w=75 +c=77 +n=40
remind :about=86 c=91 e=93 n=76 q=80 +c=87 r=1
renew c=72 n=40
repeat c=84 e=88 for=52 n=74 q=67 +c=70 +n=73 +q=70 ^n=37
reply c=83 e=94 q=91 t=75 to=49
report :about=72 about=68 c=75 e=91 n=46 of=40 q=64 to=45 w=66 +c=57 ^n=43
reprimand n=57
repudiate e=91
request c=39 n=43 to=56
require to=52
resent c=77
resist n=52 q=73
respond :to=50 c=87 e=91 q=83 t=74 to=49 with=56 +c=70 +to=43 ^:to=63
restrict +c=60 +n=59 +q=60
retort q=66
retweet c=77 e=50 n=53 q=50
reveal c=89 e=89 n=69 q=61 w=66
revise n=37
ridicule n=40
rip e=80 n=48
rule against=36 c=41 e=46 out=46 +c=64 +q=70
savage n=37
say :about=66 :to=82 about=82 as=77 c=94 e=99 for=82 from=74 into=62 n=92 of=93 over=71 q=95 to=89 w=90 with=83 +c=86 +e=67 +n=82 +q=87 +w=86 ^about=57 ^c=63 ^n=61 ^q=81 ^w=38
scoff e=91
scold e=85
scream e=90
see about=61 c=60 e=45 for=56 n=44 q=41 +c=49
seek n=40 out=37 q=63 t=65 to=55 +to=42
seem :to=63 e=52 n=64 t=72 to=73
sense c=62 +c=80
sentence n=39
share e=48 n=39 with=36 +w=66
shoot c=69 e=57 q=71
shout c=80 e=93 out=76 q=87 +q=70
show :about=60 c=71 e=71 n=67 to=57 w=45 +c=41 +w=55 ^c=41 r=1
side with=41
sign e=47
signal c=79 n=43
sing q=83
single out=59 +out=71
sketch out=35 +out=71
slam c=67 e=70 n=82 q=67 +c=69 +n=70 +q=69
smile e=83
sound e=69 n=50
speak :about=63 about=87 of=60 out=73 +of=46 +out=36 ^:about=58
speculate about=76 c=86 e=67 q=67
spell out=69
spotlight n=37 +n=36
stand for=38
start e=53 out=37
state c=40 e=41 q=47 +c=92 +n=68 +q=87 ^n=57 ^q=62
stress c=87 e=88 n=63 q=63
submit n=44
suggest c=92 e=93 n=79 q=86 to=71 +c=76 +n=53 +q=78 ^c=62
sum c=37
support c=36 e=41 n=35 of=60
surmise e=91
suspect c=70
swear c=85
take c=36 e=40
talk :about=72 about=73 c=74 to=41 with=39 +:about=63 +about=58 +to=48 ^about=57
taunt n=43
telegraph e=90
tell :about=81 c=90 e=98 n=91 q=84 t=73 w=82 +:about=53 +:to=37 +c=77 +e=68 +n=70 +q=81 +t=60 +w=66 ^c=60 ^w=61 r=1
testify :about=59 e=78 q=70
thank e=76 n=75
think :about=66 about=39 c=52 e=64 n=42 +about=41 +c=42 ^about=47
threaten c=49 e=49 q=49 t=74 to=66 +c=50 +n=45 +to=69
title q=59
tolerate c=65
touch on=43
tout c=75 e=75 n=84 q=75 w=77 +n=64 ^n=45
trash e=91
trumpet n=49 +w=78
trust c=64
tweet about=54 c=69 e=97 n=58 q=93 t=76 w=73 +about=67 +c=70 +e=52 +n=71 +out=76 +q=65
underestimate n=40
underline n=43
underscore c=71 n=42 ^c=49
understand c=47 w=43 +c=50 ^w=44
unveil n=43
urge :to=84 c=91 e=96 n=86 q=77 t=90 +:to=54 +c=50 +n=50 +t=65 r=1
utter e=66 n=55
value e=37
vent about=67
venture c=37
veto n=59
view as=47 c=58 n=38
voice e=77 n=60
vote against=44 ^against=43
vouch for=66
vow c=90 e=93 n=76 q=86 t=90 to=89 +c=53 +q=53 +to=59
want e=42 n=40 q=38 to=39 w=48
warn :about=85 about=69 against=80 c=97 e=95 n=80 of=74 q=90 t=85 +about=47 +c=79 +of=45 +t=67 r=1
weigh in=48
welcome n=39 q=66
wish c=62 n=44
wonder about=73 c=64 e=89 n=62 q=64 w=67 +w=78 ^w=57
worry about=48 c=79 e=62 n=63 q=50 ^about=61
write about=81 c=91 e=98 for=69 n=70 of=77 q=94 to=71 w=66 +about=63 +c=76 +n=58 +q=72
yell c=67 e=88 q=78 +q=74
`

// judgedVerbs are verbs of communication and of judgment (Levin 1993, classes 37
// and 33) that reports on diplomacy use and that those articles hardly have: rates
// by analogy with the measured verbs of their class. The higher rate counts.
const judgedVerbs = `
advise t=75 r=1
affirm c=81 e=70 n=60 q=65 +c=70
applaud n=70
beg c=60 q=75 t=80 r=1
brand n=82
castigate n=75 q=75
commend n=75 +n=50
condemn c=67 e=70 n=85 q=80 +n=60
direct t=75 r=1
deplore c=70 n=75 q=70 +n=55
deride n=65
exhort n=70 t=80
hail n=76 +n=55
forbid t=70 r=1
implore n=70 t=80 r=1
instruct c=70 t=75 r=1
label n=82
lambast n=80
lambaste n=80
laud n=75
order t=75 r=1
proclaim c=80 e=80 n=60 q=75 +c=70
reaffirm c=89 n=75 q=75 +c=75 +n=60
rebuke n=75
regret c=65 n=55
reiterate c=90 n=80 q=85 +c=85 +n=60
reprimand n=60
salute n=55
signal c=75 n=45
stress c=90 e=88 n=78 q=80 w=75 +c=85 +n=60
term n=82
underline c=85 e=75 n=65 q=75 +c=75 +n=55
underscore c=80 e=70 n=60 q=75 +c=70 +n=50
welcome n=55 +n=40
`
