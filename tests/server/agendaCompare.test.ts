/** What an agenda said then and says now, asked for over HTTP. */
import { expect, test } from 'vitest'
import { agendaText } from '../../shared/document/boardRecords'
import { writeRichText } from '../../shared/document/writeRichText'
import { readBoard } from '../../shared/document/readBoard'
import type { VersionAnswer } from '../../shared/protocol/answers'
import type { SinceLast } from '../../shared/reports/sinceLast'
import { heading, paragraph } from '../../shared/text/build'
import { ask, connectStock, createBoard, joinBoard, startServer } from './harness'

test('TC17 what is different in an agenda text is answered in words and as data, in the language asked for', async () => {
  const board = await createBoard((await startServer()).address)
  const member = await joinBoard(board, 'editor')
  const client = await connectStock(board, member.cookie)
  const [session] = [...readBoard(client.doc).sessions.values()]
  const agenda = agendaText(client.doc, session?.id ?? '')
  if (session === undefined || agenda === null) throw new Error('a board begins with a meeting')
  const write = async (...lines: readonly string[]) => {
    agenda.delete(0, agenda.length)
    writeRichText(agenda, [heading(2, 'Status'), ...lines.map((line) => paragraph(line))])
    await client.whenSaved()
  }
  const api = <Answer>(method: string, path: string, body?: unknown) => ask(board.address, method, `/api/boards/${board.boardId}${path}`, body, { Cookie: member.cookie }).then((answer) => answer.json() as Promise<Answer>)
  await write('Vi mødes hver måned hos kommunen.', 'Regnskabet er godkendt.')
  const version = await api<VersionAnswer>('POST', '/versions', { name: 'Før' })
  await write('Vi mødes hver anden måned hos kommunen.')
  const told = await api<SinceLast>('GET', `/versions/compare?from=${version.id}&language=en`)
  expect(told.total).toBe(1)
  expect(told.groups[0]?.changes[0]).toMatchObject({
    root: 'sessions',
    id: session.id,
    words: expect.stringMatching(/: 1 paragraph changed, 1 paragraph removed$/),
    agenda: [
      { is: 'changed', under: 'Status', pieces: [{ is: 'same', text: 'Vi mødes hver ' }, { is: 'added', text: 'anden ' }, { is: 'same', text: 'måned hos kommunen.' }] },
      { is: 'removed', under: 'Status', text: 'Regnskabet er godkendt.' },
    ],
  })
})
