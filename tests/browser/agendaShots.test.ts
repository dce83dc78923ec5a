import { test } from 'vitest'
import { putCard } from '../draftBoards'
import { meetingItems } from '../meeting'
import { createBoard, openBrowser, startLastingServer } from './harness'
import { item, title, writer, writeMeeting } from './agendaHands'

test('SHOTS', async () => {
  const browser = await openBrowser()
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: '', example: 'bo-trygt', date: '2026-11-21', place: 'Odense Rådhus' })
  const stock = await writeMeeting(board, meetingItems, { start: '10:00', end: '11:30', chair: 'Direktør, Realdania' })
  putCard(stock.doc, 'steering-meeting.decide', 'd1', 'decision', 'Fælles indgang åbner 1. marts 2027', { number: '2026-7', body: 'Styregruppen', rule: 'consent' })
  putCard(stock.doc, 'steering-meeting.decide', 'd2', 'decision', 'TrygFonden er tovholder', { number: '2026-8', body: 'Styregruppen', rule: 'consent' })
  for (const size of ['laptop', 'wall', 'tablet', 'phone'] as const) {
    const one = await writer(browser, board, 'editor', 'Deltager A', { size, touch: size === 'phone' })
    await item(one.page, 'Eventuelt').waitFor()
    await title(one.page, 'Godkendelse af dagsorden').click()
    await one.page.waitForTimeout(500)
    await one.shoot(`items-${size}`)
    await title(one.page, 'Fælles indgang').click()
    await one.page.keyboard.press('End')
    await item(one.page, 'Fælles indgang').evaluate((e) => e.scrollIntoView())
    await one.page.waitForTimeout(500)
    await one.shoot(`items-${size}-2`)
    await item(one.page, 'Fælles indgang').locator('[data-item-section=decision]').evaluate((e) => e.scrollIntoView())
    await one.page.waitForTimeout(300)
    await one.shoot(`items-${size}-3`)
    console.log(size, one.faults)
    await one.close()
  }
  const reader = await writer(browser, board, 'viewer', 'Læser', {})
  await item(reader.page, 'Eventuelt').waitFor()
  await reader.page.waitForTimeout(300)
  await reader.shoot('items-reader')
  await browser.close()
})
