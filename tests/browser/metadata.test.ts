/** A photo tells where and with what it was taken. Nothing of that reaches the server's disk, by our own client or past it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellingJpeg, tellingPng, tellingWebp, tells } from '../pictures'
import { ask, createBoard, joinBoard as joinAsProgram, newFolder, startProcess } from '../server/harness'
import { joinBoard, newPerson, openBrowser } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const size = { width: 64, height: 48 }

/** A picture as this browser writes it. */
async function drawn(page: Page, mime: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([type, { width, height }]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d', { alpha: false })
      context?.fillRect(8, 8, 20, 20)
      return canvas.toDataURL(type, 0.8).split(',')[1] ?? ''
    },
    [mime, size] as const,
  )
  return Buffer.from(base64, 'base64')
}

const withMetadata: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': tellingJpeg,
  'image/png': tellingPng,
  'image/webp': (bytes) => tellingWebp(bytes, size.width, size.height),
}

const picturesIn = (folder: string, boardId: string): Buffer[] => {
  const path = join(folder, 'images', boardId)
  return readdirSync(path).map((name) => readFileSync(join(path, name)))
}

const widthOf = (page: Page, address: string): Promise<number> =>
  page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src })
    await image.decode()
    return image.naturalWidth
  }, address)

test('TA22 a photo dropped on the board, and one sent past our client, lie on the disk without place, camera or author, and are still drawn', async () => {
  const folder = newFolder()
  const { address } = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const board = await createBoard(address, { title: 'Fotos', templates: ['problem-analysis'] })
  const anna = await newPerson(browser, address)
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'canvas' })
  await anna.page.locator('.zone:visible').first().waitFor()

  const photo = tellingJpeg(await drawn(anna.page, 'image/jpeg'))
  expect(tells(photo)).toBe(true)
  await anna.page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], 'IMG_0001.jpg', { type: 'image/jpeg' }))
    const canvas = document.querySelector('.tl-container')
    canvas?.querySelector('.tl-canvas')?.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX: 500, clientY: 400, bubbles: true, cancelable: true }))
  }, photo.toString('base64'))
  await anna.page.getByRole('dialog').getByRole('textbox').fill('Et hus')
  await anna.page.keyboard.press('Enter')
  await anna.page.getByRole('img', { name: 'Et hus' }).locator('img').last().waitFor()
  expect(picturesIn(folder, board.boardId).map(tells)).toEqual([false])

  const { cookie } = await joinAsProgram(board, 'editor', 'Program')
  for (const [mime, add] of Object.entries(withMetadata)) {
    const bytes = add(await drawn(anna.page, mime))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect([mime, tells(bytes), await widthOf(anna.page, `data:${mime};base64,${bytes.toString('base64')}`)]).toEqual([mime, true, size.width])
    const path = `/api/boards/${board.boardId}/images/${sha256}`
    expect((await ask(address, 'PUT', path, new Uint8Array(bytes), { Cookie: cookie, 'Content-Type': mime })).status).toBe(201)
    expect([mime, await widthOf(anna.page, path)]).toEqual([mime, size.width])
  }
  expect(picturesIn(folder, board.boardId).map(tells)).toEqual([false, false, false, false])
  expect(anna.faults).toEqual([])
})
