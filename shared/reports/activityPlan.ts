/** The activity plan: who does what in which track, and every activity with what is known of it. */
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { nameOfCard, nameOfRef, nameOfTemplatePage, refsIn } from './boardNames'
import { cell, sheet, soft, table } from './build'
import { nameOrder } from './dates'
import { fieldOf } from './fieldWords'
import type { Cell, Column, ReportBlock, Sheet } from './report'
import { reportWords } from './reportWords'
import { findTracks, labelOfTrack, nameOfTrack, tracksByActivity, type Track } from './tracks'

interface Planned {
  readonly card: Card
  readonly name: string
  /** Ids of the tracks on the board that it serves. */
  readonly tracks: readonly string[]
  /** Ids or names: the responsible first. */
  readonly partners: readonly string[]
  readonly owners: readonly string[]
  /** Stopped work leaves the plan, but not the list. */
  readonly isInPlan: boolean
}

interface Plan {
  readonly board: Board
  readonly language: Language
  readonly tracks: readonly Track[]
  /** Those that something is written on, in the order of their main track. */
  readonly activities: readonly Planned[]
}

function readActivity(card: Card, tracks: readonly string[], language: Language): Planned {
  const owners = refsIn(card.fields.owner)
  const partners = [...new Set([...owners, ...refsIn(card.fields.with)])]
  return { card, name: nameOfCard(card, language), tracks, partners, owners, isInPlan: card.fields.status !== 'stopped' }
}

function readPlan(board: Board, language: Language): Plan {
  const tracks = findTracks(board)
  const place = new Map(tracks.map((track, index) => [track.id, index]))
  const activities = [...tracksByActivity(board)]
    .filter(([card]) => card.title.trim() !== '')
    .map(([card, ids]) => readActivity(card, ids.filter((id) => place.has(id)), language))
  const at = (activity: Planned) => place.get(activity.tracks[0] ?? '') ?? tracks.length
  return { board, language, tracks, activities: activities.sort((a, b) => at(a) - at(b)) }
}

interface Row {
  /** Partner id or a name somebody typed; null gathers what has no partner. */
  readonly ref: string | null
  readonly name: string
}

/** Partners in alphabetical order, never by size: those of the circle, and whoever does something. */
function partnerRows({ board, language, activities }: Plan): Row[] {
  const active = activities.filter((activity) => activity.isInPlan)
  const circle = [...board.partners.values()].filter((partner) => partner.type !== 'external' && partner.type !== 'absent').map((partner) => partner.id)
  const byName = nameOrder(language)
  const refs = [...new Set([...circle, ...active.flatMap((activity) => activity.partners)])]
  const rows: Row[] = refs.map((ref) => ({ ref, name: nameOfRef(board, ref, language) })).sort((a, b) => byName(a.name, b.name))
  return active.some((activity) => activity.partners.length === 0) ? [...rows, { ref: null, name: reportWords[language].noPartner }] : rows
}

function matrixCell(plan: Plan, { ref }: Row, trackId: string | null): Cell {
  const isHere = ({ partners, tracks, isInPlan }: Planned) =>
    isInPlan && (ref === null ? partners.length === 0 : partners.includes(ref)) && (trackId === null ? tracks.length === 0 : tracks.includes(trackId))
  const mark = ({ name, owners }: Planned) => (ref !== null && owners.includes(ref) ? `${name} (${reportWords[plan.language].isResponsible})` : name)
  return cell(...plan.activities.filter(isHere).map(mark))
}

function matrixColumns({ tracks, activities, language }: Plan): (Column & { readonly trackId: string | null })[] {
  const columns = tracks.map((track) => ({ key: track.id, trackId: track.id as string | null, title: labelOfTrack(track, language), width: 20 }))
  const isLoose = activities.some((activity) => activity.isInPlan && activity.tracks.length === 0)
  return isLoose ? [...columns, { key: 'none', trackId: null, title: reportWords[language].noTrack, width: 20 }] : columns
}

function matrixSheet(plan: Plan): Sheet {
  const words = reportWords[plan.language]
  const columns = matrixColumns(plan)
  const rows = partnerRows(plan).map((row) => [cell(row.name), ...columns.map((column) => matrixCell(plan, row, column.trackId))])
  return sheet(words.matrix, [{ key: 'partner', title: words.partner, width: 18 }, ...columns.map(({ key, title, width }) => ({ key, title, width }))], rows)
}

function activityRow({ board, language, tracks }: Plan, { card, name, tracks: served }: Planned): Cell[] {
  const field = (fieldName: string) => cell(fieldOf(board, card, fieldName, language))
  return [
    cell(name),
    cell(...tracks.filter((track) => served.includes(track.id)).map((track) => labelOfTrack(track, language))),
    field('owner'),
    cell(...refsIn(card.fields.with).map((ref) => nameOfRef(board, ref, language)).sort(nameOrder(language))),
    field('period'),
    field('status'),
    field('indicators'),
    field('anchorOwner'),
  ]
}

function listSheet(plan: Plan): Sheet {
  const words = reportWords[plan.language]
  const columns = [
    { key: 'activity', title: words.activity, width: 20 },
    { key: 'tracks', title: words.activityTracks, width: 16 },
    { key: 'owner', title: words.responsible, width: 13 },
    { key: 'with', title: words.takingPart, width: 16 },
    { key: 'period', title: words.period, width: 10 },
    { key: 'status', title: words.status, width: 9 },
    { key: 'indicators', title: words.indicator, width: 14 },
    { key: 'anchorOwner', title: words.carriedOnBy, width: 11 },
  ]
  return sheet(words.activities, columns, plan.activities.map((activity) => activityRow(plan, activity)))
}

function planSheets(plan: Plan): Sheet[] {
  if (plan.activities.length === 0) return []
  return plan.tracks.length === 0 ? [listSheet(plan)] : [matrixSheet(plan), listSheet(plan)]
}

/** Partners by tracks (when there are tracks), then every activity. None when nothing is planned. */
export function activitySheets(board: Board, language: Language): Sheet[] {
  return planSheets(readPlan(board, language))
}

/** The empty columns and rows of the matrix in words, so that nobody has to look for holes. */
function holes(plan: Plan): ReportBlock[] {
  const words = reportWords[plan.language]
  const active = plan.activities.filter((activity) => activity.isInPlan)
  const tracks = plan.tracks.filter((track) => !active.some((activity) => activity.tracks.includes(track.id)))
  const partners = partnerRows(plan).filter(({ ref }) => ref !== null && !active.some((activity) => activity.partners.includes(ref)))
  return [
    ...(tracks.length === 0 ? [] : [soft(words.tracksWithout(tracks.map((track) => nameOfTrack(track, plan.language)).join('; ')))]),
    ...(partners.length === 0 ? [] : [soft(words.partnersWithout(partners.map((row) => row.name).join('; ')))]),
  ]
}

export function activityBlocks(board: Board, language: Language): ReportBlock[] {
  const plan = readPlan(board, language)
  const [first, ...rest] = planSheets(plan)
  if (first === undefined) return [soft(reportWords[language].planEmpty(nameOfTemplatePage(board, 'activity-plan', language)))]
  return [table(first), ...(rest.length === 0 ? [] : holes(plan)), ...rest.map(table)]
}

/** Partners by tracks, and which of them stand empty. */
export function matrixBlocks(board: Board, language: Language): ReportBlock[] {
  const plan = readPlan(board, language)
  if (plan.activities.length === 0) return [soft(reportWords[language].planEmpty(nameOfTemplatePage(board, 'activity-plan', language)))]
  return [table(matrixSheet(plan)), ...holes(plan)]
}
