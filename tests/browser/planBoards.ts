/** Boards for the views of the plan, filled through the front door. */
import type { Browser } from 'playwright'
import type * as Y from 'yjs'
import type { ColorNumber } from '../../shared/domain/board'
import { addPartner } from '../../shared/document/boardRecords'
import { addCard, placementInZone } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { tracksInOrder } from '../../shared/domain/boardQueries'
import { orderAfterAll } from '../../shared/domain/order'
import { connectStock, joinBoard as joinServer, until, type TestBoard } from '../server/harness'
import { joinBoard, newPerson, type Person, type PersonOptions } from './harness'

export interface PlanSize {
  readonly partners: number
  readonly activities: number
  readonly links?: number
}

const places = ['Ærø', 'Odense', 'Aarhus', 'Ødis', 'Viborg', 'Åbenrå', 'Randers', 'Skive', 'Hjørring', 'Thisted', 'Løgstør', 'Tønder', 'Ribe', 'Varde', 'Kolding', 'Vejle', 'Horsens', 'Samsø', 'Assens', 'Faaborg', 'Nyborg', 'Slagelse']
const deeds = ['Åben rådgivning', 'Ungepanel', 'Fælles datagrundlag', 'Naboring', 'Kursus for frivillige', 'Mentorordning', 'Kampagne om tryghed', 'Kvartersvært', 'Netværk for ledere', 'Pilotprojekt i skolen']
const statuses = ['running', 'planned', 'done', 'idea', 'running']

/** Seven tracks with names, partners with æ, ø and å, activities spread over both; the same every time. */
export function fillPlan(doc: Y.Doc, size: PlanSize): void {
  doc.transact(() => {
    for (const [index, place] of places.slice(0, size.partners).entries()) {
      addPartner(doc, { id: `p${index}`, title: `${place} Kommune`, sector: 'municipality', type: 'core', fields: index === 2 ? { memberOf: 'p1' } : {} })
    }
  })
  const board = readBoard(doc)
  const tracks = tracksInOrder(board)
  let at = placementInZone(board, 'activity-plan.matrix')!
  // No update may be larger than the server takes.
  for (let first = 0; first < size.activities; first += 200) {
    doc.transact(() => {
      for (let index = first; index < Math.min(first + 200, size.activities); index++) {
        const track = tracks[(index * 5) % tracks.length]!
        const owner = `p${(index * 4) % size.partners}`
        const fields = {
          owner,
          track: track.id,
          status: statuses[index % statuses.length]!,
          ...(index % 3 === 0 && { with: [`p${(index * 4 + 3) % size.partners}`] }),
          ...(index % 4 !== 1 && { period: { start: 2022 + (index % 5), end: index % 5 === 0 ? null : 2023 + (index % 5) + (index % 3) } }),
        }
        const title = `${deeds[index % deeds.length]} i ${places[index % places.length]}`
        addCard(doc, { id: `act${index}`, kind: 'activity', title, placement: at, color: track.color as ColorNumber, fields, author: null, organisation: '', createdAt: '2026-01-01T10:00:00Z' })
        at = { ...at, order: orderAfterAll([at.order]) }
      }
    })
  }
  doc.transact(() => {
    for (let index = 0; index < (size.links ?? 0); index++) {
      const [from, to] = [index % size.activities, (index * 3 + 1) % size.activities]
      if (from !== to) addLink(doc, { id: `r${index}`, kind: 'reinforces', from: `act${from}`, to: `act${to}`, why: 'De samme familier er med begge steder', author: null, createdAt: '', fields: index % 2 === 0 ? { confirmedBy: 'p1' } : {} })
    }
  })
}

/** Changes a board as another participant would, and waits until the server has it. */
export async function changeBoard(board: TestBoard, change: (doc: Y.Doc) => void): Promise<void> {
  const { cookie } = await joinServer(board, 'editor', 'Den, der fylder')
  const client = await connectStock(board, cookie)
  await until(() => client.doc.getMap('zones').size > 0, 'the board')
  change(client.doc)
  await client.whenSaved()
  client.close()
}

/** Opens the plan of a board as a person of that name. */
export async function openPlan(browser: Browser, address: string, link: string, name: string, options: PersonOptions = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, link, { name, organisation: 'Sekretariatet', view: 'list' })
  await person.page.getByRole('button', { name: 'Plan', exact: true }).click()
  await person.page.locator('.plan-panel').waitFor()
  return person
}
