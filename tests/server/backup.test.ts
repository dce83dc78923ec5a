import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { admin, obeyed } from './adminHarness'
import { addCard, ask, connectStock, contentOf, createBoard, isSame, joinBoard, keyOf, newFolder, smallPng, sleep, startServer, titleOf, until, type TestServer } from './harness'

const sha256 = createHash('sha256').update(smallPng).digest('hex')

/** The one backup in a folder. */
function onlyBackup(folder: string): string {
  const [name, ...others] = readdirSync(folder)
  if (name === undefined || others.length > 0) throw new Error(`not one backup: ${readdirSync(folder).join()}`)
  return join(folder, name)
}

/** A stopped server's folder with a board, a card and a picture, and a backup of it. */
async function backedUp(): Promise<{ readonly server: TestServer; readonly board: Awaited<ReturnType<typeof createBoard>>; readonly backup: string }> {
  const server = await startServer()
  const board = await createBoard(server.address, { title: 'Gemt', example: 'bo-trygt' })
  const { cookie } = await joinBoard(board, 'editor')
  const put = await ask(server.address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: cookie })
  if (put.status !== 201) throw new Error(`the picture was answered ${put.status}`)
  const folder = newFolder()
  await obeyed(server.dataDir, 'backup', folder)
  return { server, board, backup: onlyBackup(folder) }
}

describe('backup and restore', () => {
  test('O30 a backup made while several write is whole, holds what was saved before it, and restored elsewhere it is the same board that the old links open', async () => {
    const server = await startServer()
    const board = await createBoard(server.address, { title: 'Under arbejde', example: 'bo-trygt' })
    const writers = await Promise.all(['A', 'B', 'C'].map(async (name) => connectStock(board, (await joinBoard(board, 'editor', name)).cookie)))
    const [first] = writers
    if (first === undefined) throw new Error('no writer')
    await ask(server.address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: (await joinBoard(board, 'editor')).cookie })
    addCard(first.doc, 'før', 'Gemt før kopien')
    await first.whenSaved()
    let isWriting = true
    const writing = writers.map(async ({ doc }, index) => {
      for (let number = 0; isWriting; number++) {
        addCard(doc, `k${index}-${number}`, 'x'.repeat(200))
        titleOf(doc, `k${index}-${number}`).insert(0, `${number}`)
        await sleep(20)
      }
    })
    await sleep(200)
    const folder = newFolder()
    const said = await obeyed(server.dataDir, 'backup', folder)
    await sleep(100)
    isWriting = false
    await Promise.all([...writing, ...writers.map((writer) => writer.whenSaved())])
    await until(() => writers.every((writer) => isSame(writer.doc, first.doc)), 'the same board at all')
    expect(said[0]).toMatch(/1 boards, 3 files/)
    const backup = onlyBackup(folder)
    expect(await obeyed(server.dataDir, 'verify', backup)).toEqual([expect.stringMatching(/^All is whole: 1 boards, \d+ cards, 1 pictures\.$/)])
    expect((await obeyed(server.dataDir, 'verify')).at(-1)).toMatch(/^All is whole/)

    const elsewhere = join(newFolder(), 'ny')
    expect((await obeyed(elsewhere, 'restore', backup)).at(-1)).toMatch(new RegExp(`is in ${elsewhere}`))
    const again = await startServer({ DATA_DIR: elsewhere })
    const moved = { ...board, address: again.address }
    const { cookie } = await joinBoard(moved, 'editor', 'Ny')
    const reader = await connectStock(moved, cookie)
    expect(reader.doc.getMap('cards').has('før')).toBe(true)
    // A moment of the board: what it holds all the writers have, and with what came later it is what they have.
    const later = new Y.Doc()
    Y.applyUpdate(later, Y.encodeStateAsUpdate(reader.doc))
    Y.applyUpdate(later, Y.encodeStateAsUpdate(first.doc))
    expect(contentOf(later)).toBe(contentOf(first.doc))
    expect(Y.encodeStateAsUpdate(reader.doc, Y.encodeStateVector(first.doc)).byteLength).toBeLessThan(200)
    const picture = await ask(again.address, 'GET', `/api/boards/${board.boardId}/images/${sha256}`, undefined, { Cookie: cookie })
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(smallPng)
    addCard(reader.doc, 'efter', 'Videre herfra')
    await reader.whenSaved()
  })

  test('O31 with the server stopped the backup holds exactly what there is, for its owner alone', async () => {
    const { server, board, backup } = await backedUp()
    await server.stop()
    const folder = newFolder()
    await obeyed(server.dataDir, 'backup', folder)
    expect(statSync(onlyBackup(folder)).mode & 0o077).toBe(0)
    expect(readdirSync(backup).sort()).toEqual(['faellestavle.db', 'images', 'manifest.json', 'master.key'])
    const elsewhere = newFolder()
    await obeyed(server.dataDir, 'restore', onlyBackup(folder), elsewhere)
    const contents = await Promise.all(
      [server.dataDir, elsewhere].map(async (dataDir) => {
        const again = await startServer({ DATA_DIR: dataDir })
        const moved = { ...board, address: again.address }
        return contentOf((await connectStock(moved, (await joinBoard(moved, 'viewer')).cookie)).doc)
      }),
    )
    expect(contents[0]).toBe(contents[1])
    expect(contents[0]).toContain('Bo trygt')
  })

  test('O32 restoring never writes over anything, and a backup that is not whole is refused with the file named', async () => {
    const { server, backup } = await backedUp()
    expect((await admin(server.dataDir, ['restore', backup])).complaints).toEqual([expect.stringContaining('is not empty')])
    for (const path of ['faellestavle.db', 'master.key', join('images', readdirSync(join(backup, 'images'))[0] ?? '', sha256)]) {
      const broken = join(newFolder(), 'kopi')
      cpSync(backup, broken, { recursive: true })
      const bytes = readFileSync(join(broken, path))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
      writeFileSync(join(broken, path), bytes)
      const target = newFolder()
      for (const words of [['restore', broken], ['verify', broken]]) {
        const { code, lines, complaints } = await admin(target, words)
        expect([code, lines, complaints]).toEqual([1, [expect.stringContaining(path)], [expect.stringContaining('is not whole')]])
      }
      expect(readdirSync(target)).toEqual([])
    }
    expect((await admin(newFolder(), ['restore', newFolder()], 'da')).complaints).toEqual([expect.stringContaining('er ikke en sikkerhedskopi')])
  })

  test('O33 a manifest that names other files, or comes from a newer program, is refused', async () => {
    const { backup } = await backedUp()
    const path = join(backup, 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: { path: string }[] }
    const refusal = async (changed: object) => {
      writeFileSync(path, JSON.stringify({ ...manifest, ...changed }))
      const target = newFolder()
      const { code, complaints } = await admin(target, ['restore', backup])
      expect([code, readdirSync(target)]).toEqual([1, []])
      return complaints.join()
    }
    expect(await refusal({ files: [...manifest.files, { ...manifest.files[0], path: '../../ude.txt' }] })).toMatch(/is no backup/)
    expect(await refusal({ format: 99 })).toMatch(/newer program/)
    expect(await refusal({ schema: 99 })).toMatch(/newer program/)
    expect(await refusal({ files: [] })).toMatch(/not whole/)
  })

  test('O34 a backup inside the data folder is refused, and one that cannot be finished leaves nothing behind', async () => {
    const { server } = await backedUp()
    expect((await admin(server.dataDir, ['backup', join(server.dataDir, 'kopier')])).complaints).toEqual([expect.stringContaining('must lie outside')])
    rmSync(join(server.dataDir, 'master.key'))
    const folder = newFolder()
    expect((await admin(server.dataDir, ['backup', folder])).code).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('O35 a picture that is gone is told, and the rest is backed up', async () => {
    const { server, board } = await backedUp()
    rmSync(join(server.dataDir, 'images', board.boardId, sha256))
    const folder = newFolder()
    const { code, lines } = await admin(server.dataDir, ['backup', folder])
    expect([code, lines.join('\n')]).toEqual([1, expect.stringContaining(sha256)])
    expect(existsSync(join(onlyBackup(folder), 'manifest.json'))).toBe(true)
    expect((await admin(server.dataDir, ['verify'])).lines.join('\n')).toMatch(/Faults: 1\. Whole: 1 boards/)
  })
})

describe('verify', () => {
  test('O36 verify names the board that cannot be read and the key that does not fit, and counts the rest', async () => {
    const { server, board } = await backedUp()
    const whole = await createBoard(server.address)
    await server.stop()
    const database = new Database(join(server.dataDir, 'faellestavle.db'))
    database.prepare('update snapshots set bytes = ? where board = ?').run(Buffer.from([1, 2, 3, 4, 5]), board.boardId)
    database.close()
    const { code, lines } = await admin(server.dataDir, ['verify'], 'da')
    expect([code, lines[0]]).toEqual([1, `Tavlen ${board.boardId} kan ikke læses.`])
    expect(lines.at(-1)).toMatch(/^Fejl: 1\. Hele: 1 tavler/)
    expect((await obeyed(server.dataDir, 'list')).join('\n')).toMatch(new RegExp(`${board.boardId}  \\(cannot be read\\)`))
    expect(keyOf((await obeyed(server.dataDir, 'links', whole.boardId))[0] ?? '')).toBe(keyOf(whole.links.facilitator))
  })
})
