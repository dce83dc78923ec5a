/** Danish and English words for every value a field can be chosen from. */
import type { Words } from '../domain/language'

type Values = Readonly<Record<string, Words>>

const w = (da: string, en: string): Words => ({ da, en })

export const voiceWords: Values = {
  lived: w('egen erfaring', 'lived experience'),
  close: w('pårørende og netværk', 'relatives and network'),
  frontline: w('frontpersonale', 'frontline staff'),
  civil: w('civilsamfund', 'civil society'),
  institution: w('offentlig institution', 'public institution'),
  politician: w('politisk niveau', 'political level'),
  business: w('erhvervsliv', 'business'),
  funder: w('fond', 'foundation'),
  knowledge: w('forskning og viden', 'research'),
  backbone: w('sekretariat', 'backbone'),
  unsaid: w('ikke oplyst', 'not stated'),
}

/** The phases of an initiative, those of the field and anchoring, since foundations leave. */
export const phaseWords: Values = {
  forarbejde: w('Forarbejde', 'Groundwork'),
  opstart: w('Opstart', 'Start-up'),
  drift: w('Drift', 'Running'),
  forankring: w('Forankring', 'Anchoring'),
}

export const sectorWords: Values = {
  philanthropy: w('fond', 'foundation'),
  municipality: w('kommune', 'municipality'),
  region: w('region', 'region'),
  state: w('stat', 'state'),
  'local-gov-association': w('kommunernes forening', 'local government association'),
  'interest-organisation': w('interesseorganisation', 'interest organisation'),
  'civil-society': w('civilsamfund', 'civil society'),
  'user-organisation': w('brugerorganisation', 'user organisation'),
  housing: w('boligorganisation', 'housing organisation'),
  business: w('erhverv', 'business'),
  utility: w('forsyning', 'utility'),
  education: w('uddannelse og dagtilbud', 'education and childcare'),
  culture: w('kultur', 'culture'),
  knowledge: w('vidensinstitution', 'knowledge institution'),
  police: w('politi', 'police'),
  'public-fund': w('offentlig pulje', 'public fund'),
  network: w('netværk', 'network'),
  media: w('medier', 'media'),
  eu: w('EU', 'EU'),
  citizens: w('borgere', 'citizens'),
  profession: w('faggruppe', 'profession'),
}

const horizon: Values = {
  short: w('kort sigt', 'short term'),
  medium: w('mellemlangt sigt', 'medium term'),
  long: w('langt sigt', 'long term'),
}

const rule: Values = {
  consensus: w('konsensus', 'consensus'),
  consent: w('samtykke', 'consent'),
  majority: w('flertal', 'majority'),
  chair: w('formanden afgør', 'chair decides'),
  advice: w('rådgivende', 'advice only'),
  unset: w('ikke aftalt', 'not agreed'),
}

const rhythm: Values = {
  month: w('hver måned', 'every month'),
  quarter: w('hvert kvartal', 'every quarter'),
  'half-year': w('hvert halve år', 'every half-year'),
  year: w('hvert år', 'every year'),
  'two-years': w('hvert andet år', 'every two years'),
  once: w('én gang', 'once'),
  'as-needed': w('efter behov', 'as needed'),
}

const colors: Values = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => [number, w(`farve ${number}`, `colour ${number}`)]))

/** Keyed `kind.field`; for what a relation holds, `relation.field`. */
const words: Readonly<Record<string, Values>> = {
  'evidence.sourceKind': {
    register: w('register', 'register'),
    survey: w('spørgeskema', 'survey'),
    research: w('forskning', 'research'),
    evaluation: w('evaluering', 'evaluation'),
    interview: w('interview', 'interview'),
    lived: w('egen erfaring', 'lived experience'),
    practice: w('praksis', 'practice'),
    media: w('medier', 'media'),
  },
  'evidence.strength': {
    strong: w('stærk', 'strong'),
    some: w('nogen', 'some'),
    weak: w('svag', 'weak'),
    unknown: w('ukendt', 'unknown'),
  },
  'voice.voice': voiceWords,
  'target-statement.testedWith': voiceWords,
  'seat.voice': voiceWords,
  'voice.how': {
    'in-the-room': w('i rummet', 'in the room'),
    interview: w('interview', 'interview'),
    workshop: w('workshop', 'workshop'),
    survey: w('spørgeskema', 'survey'),
    observation: w('observation', 'observation'),
    'told-by-others': w('fortalt af andre', 'told by others'),
  },
  'voice.consent': {
    'board-only': w('kun tavlen', 'the board only'),
    agenda: w('den fælles agenda', 'the common agenda'),
    public: w('offentligheden', 'the public'),
  },
  'effect.horizon': horizon,
  'goal.horizon': horizon,
  'shared-goal.horizon': horizon,
  'core-problem.agreed': {
    draft: w('udkast', 'draft'),
    shared: w('delt', 'shared'),
    agreed: w('vedtaget', 'agreed'),
  },
  'cause.influence': {
    direct: w('ja, direkte', 'yes, directly'),
    together: w('ja, sammen', 'yes, together'),
    'only-others': w('kun andre kan', 'only others can'),
    no: w('nej', 'no'),
  },
  'condition.condition': {
    policies: w('politiske rammer', 'policies'),
    practices: w('praksis', 'practices'),
    'resource-flows': w('ressourceflow', 'resource flows'),
    relationships: w('relationer og netværk', 'relationships'),
    power: w('magtdynamikker', 'power dynamics'),
    'mental-models': w('mentale modeller', 'mental models'),
  },
  'condition.movable': {
    moving: w('i bevægelse', 'moving'),
    stuck: w('sidder fast', 'stuck'),
    unknown: w('ukendt', 'unknown'),
  },
  'boundary-item.place': {
    in: w('med', 'in'),
    watch: w('holder vi øje med', 'watch'),
    out: w('udenfor', 'out'),
  },
  'data-gap.agreement': {
    'none-needed': w('ikke nødvendig', 'not needed'),
    'to-be-made': w('skal laves', 'to be made'),
    made: w('indgået', 'made'),
    'not-possible': w('ikke mulig', 'not possible'),
  },
  'track.color': colors,
  'track.state': {
    active: w('aktivt', 'active'),
    merged: w('lagt sammen', 'merged'),
    split: w('delt op', 'split'),
    closed: w('afsluttet', 'closed'),
  },
  'track-actor.role': {
    leads: w('leder', 'leads'),
    delivers: w('udfører', 'delivers'),
    funds: w('finansierer', 'funds'),
    knows: w('bidrager med viden', 'brings knowledge'),
    'opens-doors': w('åbner døre', 'opens doors'),
    authority: w('er myndighed', 'is the authority'),
    voice: w('taler fra egen erfaring', 'speaks from lived experience'),
  },
  'initiative.exists': {
    running: w('kører', 'running'),
    planned: w('planlagt', 'planned'),
    idea: w('idé', 'idea'),
  },
  'barrier.type': {
    law: w('lovgivning', 'law'),
    money: w('økonomi', 'money'),
    practice: w('praksis', 'practice'),
    relation: w('relationer', 'relations'),
    power: w('magt', 'power'),
    mindset: w('tankegang', 'mindset'),
    capacity: w('kapacitet', 'capacity'),
  },
  'partner.sector': sectorWords,
  'actor.sector': sectorWords,
  'partner.type': {
    core: w('kernepartner', 'core partner'),
    partner: w('partner', 'partner'),
    participant: w('deltagende part', 'participating party'),
    funder: w('bevillingsgiver', 'funder'),
    secretariat: w('sekretariat', 'secretariat'),
    external: w('uden for kredsen', 'outside the circle'),
    absent: w('ikke med endnu', 'not in yet'),
  },
  'activity.type': {
    analysis: w('analyse', 'analysis'),
    pilot: w('pilotprojekt', 'pilot'),
    service: w('ydelse', 'service'),
    project: w('projekt', 'project'),
    infrastructure: w('infrastruktur', 'infrastructure'),
    training: w('kompetenceudvikling', 'training'),
    network: w('netværk', 'network'),
    partnership: w('partnerskab', 'partnership'),
    campaign: w('kampagne', 'campaign'),
    communication: w('kommunikation', 'communication'),
    advocacy: w('fortalervirksomhed', 'advocacy'),
    policy: w('politik og rammer', 'policy'),
    funding: w('finansiering', 'funding'),
    tool: w('værktøj', 'tool'),
    research: w('forskning', 'research'),
    monitoring: w('monitorering', 'monitoring'),
    evaluation: w('evaluering', 'evaluation'),
    involvement: w('inddragelse', 'involvement'),
    community: w('fællesskab', 'community'),
    event: w('arrangement', 'event'),
    facilitation: w('facilitering', 'facilitation'),
    governance: w('organisering og ledelse', 'governance'),
    strategy: w('strategi', 'strategy'),
    plan: w('plan', 'plan'),
    scaling: w('udbredelse', 'scaling'),
    'business-development': w('erhvervsudvikling', 'business development'),
  },
  'activity.status': {
    idea: w('idé', 'idea'),
    planned: w('planlagt', 'planned'),
    running: w('kører', 'running'),
    done: w('afsluttet', 'done'),
    stalled: w('gået i stå', 'stalled'),
    stopped: w('stoppet', 'stopped'),
  },
  'election.type': {
    'municipal-election': w('kommunalvalg', 'municipal election'),
    'national-election': w('folketingsvalg', 'national election'),
    reform: w('reform', 'reform'),
    'funding-end': w('bevilling udløber', 'funding ends'),
    'leadership-change': w('lederskifte', 'change of leadership'),
  },
  'state-statement.state': {
    current: w('nuværende', 'current'),
    desired: w('ønsket', 'desired'),
  },
  'commitment.state': {
    offered: w('tilbudt', 'offered'),
    agreed: w('aftalt', 'agreed'),
    kept: w('holdt', 'kept'),
    renegotiated: w('genforhandlet', 'renegotiated'),
    lapsed: w('bortfaldet', 'lapsed'),
  },
  'reservation.type': {
    'not-public-affairs': w('ikke politisk påvirkning', 'no public affairs'),
    'no-money': w('ikke penge', 'no money'),
    'no-data': w('ikke data', 'no data'),
    'mandate-needed': w('kræver mandat', 'mandate needed'),
    other: w('andet', 'other'),
  },
  'proposal.rule': rule,
  'decision.rule': rule,
  'proposal.state': {
    draft: w('udkast', 'draft'),
    clarify: w('opklarende spørgsmål', 'clarifying questions'),
    react: w('reaktionsrunde', 'reaction round'),
    object: w('indvendingsrunde', 'objection round'),
    integrate: w('integration', 'integration'),
    decided: w('besluttet', 'decided'),
    withdrawn: w('trukket tilbage', 'withdrawn'),
  },
  'objection.state': {
    raised: w('rejst', 'raised'),
    integrated: w('indarbejdet', 'integrated'),
    'concern-noted': w('noteret som bekymring', 'noted as a concern'),
    withdrawn: w('trukket tilbage', 'withdrawn'),
  },
  'indicator.level': {
    outcome: w('effekt', 'outcome'),
    output: w('resultat', 'output'),
    process: w('proces', 'process'),
    resource: w('ressource', 'resource'),
    context: w('baggrund', 'context'),
  },
  'indicator.direction': {
    up: w('op', 'up'),
    down: w('ned', 'down'),
    keep: w('fastholdes', 'keep'),
    watch: w('følges', 'watch'),
  },
  'indicator.cadence': rhythm,
  'indicator.audience': {
    group: w('gruppen', 'the group'),
    partners: w('partnerkredsen', 'the partners'),
    public: w('offentligheden', 'the public'),
  },
  'measurement.quality': {
    measured: w('målt', 'measured'),
    estimated: w('skønnet', 'estimated'),
    approximate: w('ca.', 'approx.'),
    'at-least': w('mindst', 'at least'),
    derived: w('beregnet', 'derived'),
    statement: w('udsagn', 'statement'),
  },
  'other-explanation.weight': {
    major: w('stor', 'major'),
    some: w('nogen', 'some'),
    small: w('lille', 'small'),
    unknown: w('ukendt', 'unknown'),
  },
  'actor.brings': {
    authority: w('myndighed', 'authority'),
    money: w('penge', 'money'),
    knowledge: w('viden', 'knowledge'),
    access: w('adgang', 'access'),
    practice: w('praksis', 'practice'),
    voice: w('stemme', 'voice'),
    data: w('data', 'data'),
    legitimacy: w('legitimitet', 'legitimacy'),
  },
  'actor.stance': {
    drives: w('driver på', 'drives'),
    supports: w('støtter', 'supports'),
    waits: w('venter', 'waits'),
    sceptical: w('skeptisk', 'sceptical'),
    opposes: w('imod', 'opposes'),
    unknown: w('ukendt', 'unknown'),
  },
  'actor.invited': {
    in: w('er med', 'in'),
    invited: w('inviteret', 'invited'),
    'to-invite': w('skal inviteres', 'to be invited'),
    declined: w('har sagt nej', 'declined'),
    left: w('er gået ud', 'left'),
  },
  'marker.type': {
    energy: w('energi', 'energy'),
    blockage: w('blokering', 'blockage'),
    opportunity: w('mulighed', 'opportunity'),
  },
  'body.role': {
    funds: w('finansierer', 'funds'),
    decides: w('beslutter', 'decides'),
    advises: w('rådgiver', 'advises'),
    'carries-out': w('udfører', 'carries out'),
    coordinates: w('koordinerer', 'coordinates'),
    local: w('lokalt organ', 'local body'),
    reference: w('følgegruppe', 'reference group'),
  },
  'body.rule': rule,
  'body.meets': rhythm,
  'backbone-task.task': {
    'vision-strategy': w('vision og strategi', 'vision and strategy'),
    'align-activities': w('samordning af aktiviteter', 'aligning activities'),
    'shared-measurement': w('fælles effektmåling', 'shared measurement'),
    'public-will': w('folkelig opbakning', 'public will'),
    policy: w('politiske rammer', 'policy'),
    resources: w('ressourcer', 'resources'),
  },
  'backbone-task.anchoring': {
    local: w('lokalt', 'local'),
    foundation: w('i en fond', 'in a foundation'),
    'core-actors': w('hos kerneaktørerne', 'with the core actors'),
    independent: w('selvstændigt', 'independent'),
  },
  'since-item.change': {
    added: w('kommet til', 'added'),
    changed: w('ændret', 'changed'),
    status: w('ny status', 'new status'),
    measured: w('målt', 'measured'),
    victory: w('lille sejr', 'small victory'),
    decided: w('besluttet', 'decided'),
    left: w('gået ud', 'left'),
    joined: w('trådt ind', 'joined'),
    overdue: w('over tiden', 'overdue'),
  },
  'agenda-item.outcome': {
    inform: w('orientering', 'information'),
    discuss: w('drøftelse', 'discussion'),
    decide: w('beslutning', 'decision'),
    celebrate: w('fejring', 'celebration'),
  },
  'action.state': {
    open: w('åben', 'open'),
    done: w('udført', 'done'),
    late: w('forsinket', 'late'),
    dropped: w('opgivet', 'dropped'),
  },
  'risk.type': {
    politics: w('politik', 'politics'),
    turnover: w('personskift', 'staff turnover'),
    money: w('økonomi', 'money'),
    fatigue: w('træthed', 'fatigue'),
    reform: w('reform', 'reform'),
    trust: w('tillid', 'trust'),
    data: w('data', 'data'),
  },
  'message.audience': {
    citizens: w('borgere', 'citizens'),
    partners: w('partnere', 'partners'),
    politicians: w('politikere', 'politicians'),
    press: w('pressen', 'the press'),
  },
  'assumption.state': {
    untested: w('ikke afprøvet', 'untested'),
    supported: w('underbygget', 'supported'),
    doubted: w('draget i tvivl', 'doubted'),
    wrong: w('forkert', 'wrong'),
  },
  'anchor.how': {
    'in-operation': w('i driften', 'in operation'),
    'in-law': w('i lovgivningen', 'in law'),
    'in-budget': w('i budgettet', 'in the budget'),
    'in-training': w('i uddannelsen', 'in training'),
    'in-association': w('i en forening', 'in an association'),
    'not-yet': w('ikke endnu', 'not yet'),
  },
  'reinforces.strength': {
    '1': w('lidt', 'a little'),
    '2': w('noget', 'some'),
    '3': w('meget', 'much'),
  },
  'relates.strength': {
    weak: w('svag', 'weak'),
    medium: w('middel', 'medium'),
    strong: w('stærk', 'strong'),
  },
  'relates.quality': {
    good: w('god', 'good'),
    tense: w('anspændt', 'tense'),
    blocked: w('blokeret', 'blocked'),
    unknown: w('ukendt', 'unknown'),
  },
}

/** `kind`: a card kind, or a relation's id for what the relation holds. A value nobody has words for is shown as it is. */
export function enumWords(kind: string, field: string, value: string): Words {
  const values = words[`${kind}.${field}`]
  return values !== undefined && Object.hasOwn(values, value) ? values[value]! : w(value, value)
}

/** Whether the value has words of its own. */
export function hasEnumWords(kind: string, field: string, value: string): boolean {
  const values = words[`${kind}.${field}`]
  return values !== undefined && Object.hasOwn(values, value)
}
