/** Words that a newsroom puts for one another, a group a line; inflected alike within a place of the line. */
const GROUPS = `
said stated|declared|announced|remarked
says states|declares|argues
killed slain|shot dead|murdered
died passed away|perished|lost their lives
injured wounded|hurt
arrested detained|taken into custody|seized
police officers|law enforcement
began started|commenced|opened
begin start|commence
ended finished|concluded|closed
announced unveiled|revealed|made public
released issued|published|put out
bought acquired|purchased
buy acquire|purchase
company firm|business|corporation
companies firms|businesses
government administration|authorities
officials authorities|representatives
country nation|state
people residents|persons|individuals
children youngsters|kids
man male|suspect
woman female|lady
attack assault|strike|raid
attacks assaults|strikes|raids
fire blaze|inferno
crash accident|collision
ship vessel|boat
quake tremor|earthquake
earthquake quake|tremor
storm tempest|gale
struck hit|battered
near close to|not far from
about roughly|around|approximately|some
more than over|upwards of|in excess of
after following|in the wake of
before ahead of|prior to
because since|as
also too|as well
many numerous|scores of|a lot of
several a number of|various
big large|huge|major
large big|sizeable|substantial
new fresh|recent|latest
small minor|little
killing murder|slaying
murder killing|homicide
charged accused|indicted
court tribunal|judges
trial hearing|case
prison jail|custody
jail prison|custody
sentenced condemned|handed a term
guilty culpable|responsible
won secured|captured|took
win secure|claim|take
lost dropped|conceded
game match|contest
match game|encounter
team side|squad
season campaign|year
player footballer|athlete
coach manager|trainer
fans supporters|followers
film movie|picture
movie film|picture
actor performer|star
star lead|celebrity
award prize|honour
show programme|series
plan scheme|proposal|blueprint
plans intends|proposes|means
deal agreement|accord|pact
agreement accord|pact|deal
talks negotiations|discussions
meeting session|gathering|summit
vote ballot|poll
election poll|ballot
support backing|endorsement
supported backed|endorsed
opposed resisted|objected to
rejected dismissed|turned down|refused
accepted agreed to|took up
asked requested|urged
told informed|advised
called described as|termed|labelled
warned cautioned|alerted
showed indicated|demonstrated|revealed
found discovered|located|uncovered
find discover|locate
help aid|assist|assistance
helped aided|assisted
rise increase|climb|jump
rose climbed|increased|went up
fell dropped|declined|slipped
fall decline|drop|slide
increase rise|growth|jump
money cash|funds
cost price|expense
market sector|trade
workers employees|staff
jobs posts|positions
build construct|erect
built constructed|erected
destroyed wrecked|demolished|ruined
damage harm|destruction
damaged harmed|hit
home house|residence
homes houses|residences
area region|district|zone
city town|municipality
town city|community
north northern part
south southern part
morning early hours
night late hours
year twelve months
years decades
first initial|opening
last final|latest
early initial|first
quickly rapidly|swiftly|fast
immediately at once|straight away
important significant|vital|key
difficult hard|tough|challenging
possible potential|likely
leader chief|head
president head of state
spokesman spokesperson|representative
minister secretary|member of the cabinet
army military|troops
soldiers troops|servicemen
troops soldiers|forces
weapons arms|guns
gun firearm|weapon
shot fired at|gunned down
car vehicle|automobile
vehicle car|automobile
plane aircraft|jet
hospital clinic|medical centre
doctors physicians|medics
patients sick people|cases
disease illness|condition
drug medicine|medication
school college|academy
students pupils|learners
study research|survey
report account|document
reported recounted|noted
according based on what was told by
shows reveals|indicates
expected due|likely|set
planned intended|meant
continue go on|carry on
stop halt|end
stopped halted|ended
used employed|utilised
use employ|utilise
made produced|created
make produce|create
took seized|grabbed
left departed|quit
arrived came|landed
came arrived|turned up
went travelled|headed
moved shifted|relocated
work labour|effort
problem issue|difficulty
problems issues|difficulties
decision ruling|choice
change shift|alteration
changes shifts|alterations
chance opportunity|prospect
part section|portion
group organisation|party
members participants|representatives
dead killed|lifeless
victims casualties|those hurt
family relatives|kin
friends companions|mates
thousands large numbers
hundreds scores
million m
percent per cent
`

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.trim()
    .split('\n')
    .map((line) => {
      const [word = '', ...rest] = line.split(' ')
      return [word, rest.join(' ').split('|')]
    }),
)

/** What may stand for a word, written small, or nothing. */
export function synonymsOf(word: string): readonly string[] {
  return SYNONYMS.get(word) ?? []
}
