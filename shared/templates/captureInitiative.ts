/**
 * A board as an initiative file, in the board's one language. For a board made from a file it holds every entry of the file again: the inverse of
 * `draftExample` in that language. Only what the form has a place for goes along: free cards, drawings, meetings and places on the page do not.
 */
import type { Board, Card } from '../domain/board'
import { choiceOf, isTrue, marksOf, numberOf, openCapture, recordOf, sayMaybe, statementOf, textOf, textsOf, yearOf, type Capture } from './captures/capture'
import { captureActivities, captureIndicators, capturePartners, captureReinforcements, captureTracks } from './captures/plan'
import { factUnits } from './drafts/factUnits'
import { enumValues } from './enumValues'
import type { InitiativeFile } from './initiative'

const horizons = enumValues('goal', 'horizon')

function captureProblem(capture: Capture): Pick<InitiativeFile, 'problem' | 'reframing' | 'facts' | 'external'> {
  const evidence = capture.cards('evidence')
  const [core] = capture.cards('core-problem')
  const [reframing] = capture.cards('reframing')
  const facets = evidence.filter((card) => card.fields.facet === true)
  const isOutside = ({ fields }: Card) => fields.outside === true
  const unitOf = (unit: string | undefined) => Object.entries(factUnits).find(([, words]) => words[capture.board.meta.language] === unit)?.[0] ?? unit
  return {
    problem: core && { statement: capture.say(core.title), facets: facets.map((card) => statementOf(capture, card)), src: textsOf(core.fields.src) },
    reframing: reframing && {
      from: capture.say(textOf(reframing.fields.from) ?? ''),
      to: capture.say(textOf(reframing.fields.to) ?? reframing.title),
      effect: sayMaybe(capture, textOf(reframing.fields.opensFor)),
      inferred: isTrue(reframing.fields.inferred),
      src: textsOf(reframing.fields.src),
    },
    facts: evidence
      .filter((card) => card.fields.facet !== true && !isOutside(card))
      .map((card) => ({ ...statementOf(capture, card), value: numberOf(card.fields.value), unit: unitOf(textOf(card.fields.unit)) })),
    external: evidence.filter(isOutside).map((card) => ({
      id: card.id,
      text: capture.say(card.title),
      url: textOf(card.fields.url),
      values: (Array.isArray(card.fields.values) ? (card.fields.values as readonly Card['fields'][string][]) : []).map((one) => {
        const { value, year, approx } = recordOf(one)
        return { value: numberOf(value), year: yearOf(year), approx: isTrue(approx) }
      }),
    })),
  }
}

function captureAgreement(capture: Capture): Pick<InitiativeFile, 'goal' | 'goals' | 'approach' | 'conditions' | 'decisionRule'> {
  const goals = capture.cards('shared-goal')
  const principles = capture.cards('principle')
  const goal = goals.find((card) => card.id === 'goal')
  const approach = principles.find((card) => card.id === 'approach')
  const rule = principles.find((card) => card.id === 'decision-rule')
  const named = rule && choiceOf(enumValues('body', 'rule'), rule.fields.rule)
  const horizonsOf = ({ horizon, horizons: several }: Card['fields']) => [...textsOf(several), horizon].flatMap((one) => choiceOf(horizons, one) ?? [])
  return {
    goal: goal && capture.say(goal.title),
    goals: goals.filter((card) => card !== goal).map((card) => ({ ...statementOf(capture, card), horizon: horizonsOf(card.fields) })),
    approach: approach && capture.say(approach.title),
    conditions: principles.filter((card) => card !== approach && card !== rule).map((card) => ({ ...statementOf(capture, card), condition: textOf(card.fields.condition) })),
    decisionRule: rule && named ? { rule: named, text: capture.say(rule.title), src: textsOf(rule.fields.src) } : undefined,
  }
}

function captureOrganisation(capture: Capture): NonNullable<InitiativeFile['organisation']> {
  const secretariat = capture.board.cards.get('secretariat')
  const stages = capture.cards('note').filter((card) => numberOf(card.fields.stage) !== undefined)
  const hasPlacement = secretariat !== undefined && !/^(Sekretariat|Secretariat)$/.test(secretariat.title)
  return {
    bodies: capture.cards('body').map((card) => ({
      id: card.id,
      name: capture.say(card.title),
      role: sayMaybe(capture, textOf(card.fields.mandate)),
      seats: numberOf(card.fields.seats),
      src: textsOf(card.fields.src),
    })),
    secretariat: secretariat && {
      placement: hasPlacement ? capture.say(secretariat.title) : undefined,
      anchoring: choiceOf(enumValues('backbone-task', 'anchoring'), secretariat.fields.anchoring),
      fte: numberOf(secretariat.fields.fte),
      src: textsOf(secretariat.fields.src),
    },
    history: stages.map((card) => ({ label: capture.say(textOf(card.fields.label) ?? card.title), order: numberOf(card.fields.stage) ?? 0, src: textsOf(card.fields.src) })),
  }
}

function captureStatements(capture: Capture) {
  const statements = (...kinds: string[]) => kinds.flatMap((kind) => capture.cards(kind)).map((card) => statementOf(capture, card))
  const missions = capture.cards('mission')
  const isPurpose = (card: Card) => card.fields.purpose === true
  return {
    targetPicture: statements('target-statement'),
    missions: missions.filter((card) => !isPurpose(card)).map((card) => statementOf(capture, card)),
    purposes: missions.filter(isPurpose).map((card) => statementOf(capture, card)),
    victories: capture.cards('victory').map((card) => ({ ...statementOf(capture, card), year: yearOf(card.fields.reached) })),
    results: statements('message', 'story', 'other-explanation'),
    challenges: statements('barrier', 'risk'),
    learnings: statements('learning'),
    sourceIssues: statements('data-gap'),
    voices: capture.cards('voice').map((card) => ({
      ...statementOf(capture, card),
      group: textOf(card.fields.group) ?? textOf(card.fields.voice) ?? 'unsaid',
      missing: isTrue(card.fields.missing),
    })),
  } satisfies Partial<InitiativeFile>
}

function captureMeta(capture: Capture): Pick<InitiativeFile, 'id' | 'period' | 'ongoing' | 'statusAsOf' | 'geography' | 'relatedTo' | 'source'> {
  const { period, initiative = {} } = capture.board.meta
  const phases = capture.cards('milestone').filter((card) => card.fields.period !== undefined)
  const [geography, source] = [recordOf(initiative.geography), recordOf(initiative.source)]
  const supplement = recordOf(source.supplement)
  return {
    id: textOf(initiative.id),
    period: period && {
      start: period.start,
      end: period.end,
      label: sayMaybe(capture, period.label),
      note: sayMaybe(capture, textOf(initiative.note)),
      phases: phases.flatMap((card) => {
        const { start, end } = recordOf(card.fields.period)
        const from = yearOf(start)
        return from === undefined ? [] : [{ label: capture.say(textOf(card.fields.label) ?? card.title), start: from, end: yearOf(end), src: textsOf(card.fields.src) }]
      }),
      inferred: isTrue(initiative.inferred),
      src: textsOf(initiative.src),
    },
    ongoing: initiative.ongoing === 'yes' ? true : initiative.ongoing === 'no' ? false : undefined,
    statusAsOf: textOf(initiative.statusAsOf),
    geography:
      initiative.geography === undefined ? undefined : { scale: textOf(geography.scale), place: sayMaybe(capture, textOf(geography.place)), src: textsOf(geography.src) },
    relatedTo: textsOf(initiative.relatedTo),
    source:
      initiative.source === undefined
        ? undefined
        : {
            document: textOf(source.document),
            publication: sayMaybe(capture, textOf(source.publication)),
            pages: textOf(source.pages),
            lines: textOf(source.lines),
            sections: textsOf(source.sections),
            supplement: source.supplement === undefined ? undefined : { document: textOf(supplement.document), lines: textOf(supplement.lines) },
          },
  }
}

/** Can be read by `parseInitiative` again. What nobody says is left out. */
export function captureInitiative(board: Board): InitiativeFile {
  const capture = openCapture(board)
  const [vision] = capture.cards('vision')
  const change = board.cards.get('track-change')
  const tracks = captureTracks(capture)
  const isSuggested = board.meta.usesSuggestedTracks === true
  return {
    schemaVersion: 1,
    title: capture.say(board.meta.title),
    ...captureMeta(capture),
    ...captureProblem(capture),
    ...captureAgreement(capture),
    vision: vision && capture.say(vision.title),
    partners: capturePartners(capture),
    organisation: captureOrganisation(capture),
    tracks: isSuggested ? [] : tracks,
    suggestedTracks: isSuggested ? tracks : [],
    trackChange: change && { text: capture.say(change.title), to: textOf(change.fields.to), src: marksOf(change.fields).src },
    activities: captureActivities(capture),
    reinforcements: captureReinforcements(capture),
    indicators: captureIndicators(capture),
    ...captureStatements(capture),
  }
}
