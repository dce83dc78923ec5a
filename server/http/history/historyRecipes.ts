/** `/api/boards/:id/versions…` and a card's history. */
import type { FieldChange } from '../../../shared/domain/differencesOf'
import { languages, type Language } from '../../../shared/domain/language'
import { readBoard } from '../../../shared/document/readBoard'
import type { CardChangeAnswer, VersionAnswer } from '../../../shared/protocol/answers'
import { nameVersionSchema, type NameVersionRequest } from '../../../shared/protocol/http'
import { fieldChangeWords } from '../../../shared/reports/changeWords'
import { composeSinceLast } from '../../../shared/reports/sinceLast'
import type { Board } from '../../../shared/domain/board'
import type { MayRead } from '../../access/authorise'
import type { Gate } from '../../access/Gate'
import type { StoredChange, StoredVersion } from '../../store/VersionStore'
import { FirstVisit, VersionGone, type History } from '../../sync/openHistory'
import type { Rooms } from '../../sync/openRooms'
import { describe } from '../boards/describeBoard'
import { Refusal } from '../errorWords'
import { serve, type Kitchen, type Needed, type Recipe } from '../recipe'

type People = ReadonlyMap<string, { readonly name: string; readonly organisation: string }>

function peopleOf(gate: Gate, right: MayRead): People {
  return new Map(gate.participants(right).map(({ participant, name, organisation }) => [participant, { name, organisation }]))
}

function versionAnswer({ id, made, kind, name, participant, people, size }: StoredVersion, known: People): VersionAnswer {
  return { id, made, kind, name, by: known.get(participant ?? '')?.name ?? '', people, bytes: size }
}

const languageFrom = (asked: unknown, otherwise: Language): Language => languages.find((known) => known === asked) ?? otherwise

async function refusing<Answer>(act: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof VersionGone) throw new Refusal('no-such-version')
    throw error instanceof FirstVisit ? new Refusal('no-earlier-visit') : error
  }
}

const idOf = (params: Readonly<Record<string, string>>): string => params.version ?? ''

function listVersions(gate: Gate, history: History): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/versions',
    needs: 'read',
    act({ right }) {
      const known = peopleOf(gate, right)
      return { json: { versions: history.list(right).map((version) => versionAnswer(version, known)).reverse() } }
    },
  }
}

function nameVersion(gate: Gate, history: History): Recipe<'edit', NameVersionRequest> {
  return {
    method: 'post',
    path: '/api/boards/:id/versions',
    needs: 'edit',
    body: nameVersionSchema,
    act: async ({ right, body }) => ({ status: 201, json: versionAnswer(await history.keep(right, body.name), peopleOf(gate, right)) }),
  }
}

function readVersion(history: History): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/versions/:version/board',
    needs: 'read',
    async act({ right, params }) {
      const { board, agendas } = await refusing(() => history.read(right, idOf(params)))
      return { json: describe(board, agendas) }
    },
  }
}

/** For our own client, which draws it as it draws the board of today. */
function readDocument(history: History): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/versions/:version/document',
    needs: 'read',
    async act({ right, params, response }) {
      const bytes = await refusing(() => history.document(right, idOf(params)))
      response.type('application/octet-stream').send(Buffer.from(bytes))
      return null
    },
  }
}

function restoreVersion(gate: Gate, history: History): Recipe<'facilitate', undefined> {
  return {
    method: 'post',
    path: '/api/boards/:id/versions/:version/restore',
    needs: 'facilitate',
    async act({ right, params }) {
      const { before, restored } = await refusing(() => history.restore(right, idOf(params)))
      const known = peopleOf(gate, right)
      return { json: { before: versionAnswer(before, known), restored: versionAnswer(restored, known) } }
    },
  }
}

function compareVersions(history: History): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/versions/compare',
    needs: 'read',
    async act({ right, request, language }) {
      const { from, to } = request.query
      const moment = (given: unknown, otherwise: string) => (typeof given === 'string' && given !== '' ? given : otherwise)
      const { before, now, span, agendas } = await refusing(() => history.compare(right, moment(from, 'last-session'), moment(to, 'now')))
      return { json: composeSinceLast(before, now, span, languageFrom(request.query.language, language), agendas) }
    },
  }
}

function changeAnswer(stored: StoredChange, board: Board, kind: string, people: People, language: Language): CardChangeAnswer {
  const by = stored.participants.split(' ').flatMap((id) => people.get(id) ?? [])
  const fields = JSON.parse(stored.fields) as readonly FieldChange[]
  const words = fields.map((field) => fieldChangeWords({ before: board, now: board, language }, kind, field))
  return { at: stored.at, what: stored.what, by, fields: fields.map((field, index) => ({ ...field, words: words[index] ?? '' })) }
}

function cardHistory(gate: Gate, rooms: Rooms, history: History): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/cards/:card/history',
    needs: 'read',
    act({ right, params, request, language }) {
      const board = rooms.read(right, readBoard)
      const cardId = params.card ?? ''
      const people = peopleOf(gate, right)
      const told = languageFrom(request.query.language, language)
      const kind = board.cards.get(cardId)?.kind ?? ''
      return { json: { changes: history.changesOfCard(right, cardId).map((change) => changeAnswer(change, board, kind, people, told)).reverse() } }
    },
  }
}

/** Each puts its own route on. */
export function historyRecipes(gate: Gate, rooms: Rooms, history: History): readonly ((kitchen: Kitchen) => void)[] {
  const on = <Name extends Needed, Body>(recipe: Recipe<Name, Body>) => (kitchen: Kitchen) => serve(kitchen, recipe)
  return [
    on(listVersions(gate, history)),
    on(nameVersion(gate, history)),
    on(compareVersions(history)),
    on(readVersion(history)),
    on(readDocument(history)),
    on(restoreVersion(gate, history)),
    on(cardHistory(gate, rooms, history)),
  ]
}
