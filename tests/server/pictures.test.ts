/** Pictures of pages and zones, drawn on the server: whole, readable, and nothing in them that must not be. */
import { Resvg } from '@resvg/resvg-js'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drawPng } from '../../server/export/drawPng'
import { fontFiles } from '../../server/export/pdf/fonts'
import { pictureLimits, renderPicture, type BoardPicture, type PictureInput } from '../../server/export/renderPicture'
import { readPictureHeader } from '../../server/http/images/readPictureHeader'
import { readBoard } from '../../shared/document/readBoard'
import type { Board, Card, Drawing, FieldValue, Zone } from '../../shared/domain/board'
import { boardColors } from '../../shared/domain/colors'
import { zonesOfPage } from '../../shared/domain/boardQueries'
import { layCard } from '../../shared/pictures/drawCard'
import { drawPage, drawZone, layPage, type PictureRequest } from '../../shared/pictures/drawPage'
import { contrast, inks, readable } from '../../shared/pictures/inks'
import { breakLines, fitLine, widthOf } from '../../shared/pictures/measureText'
import { boardForEdition, editions } from '../../shared/reports/editions'
import { cleanText } from '../../shared/reports/normalise'
import { boTrygtWhole, boardOf, card, link } from '../draftBoards'
import { addCard, ask, connectStock, createBoard, joinBoard, smallPng, startServer } from './harness'
import { everyNode, readXml, type XmlNode } from './readXml'

const asked: PictureRequest = { language: 'da', edition: 'internal', date: '2026-11-22' }
const fonts = { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' }

const textOf = (node: XmlNode): string => node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
/** All lines of text, as they stand. */
const linesIn = (svg: string): string[] => everyNode(readXml(svg), 'text').map(textOf)
const joined = (text: string): string => text.replace(/[\s…]+/g, '')

function boardWith(cards: readonly Card[], zones: readonly Zone[] = [], drawings: readonly Drawing[] = [], links: Parameters<typeof boardOf>[1] = []): Board {
  return { ...boardOf(cards, links), pages: new Map([['p', { id: 'p', title: 'Side', templateId: null, order: 'a' }]]), zones: new Map(zones.map((zone) => [zone.id, zone])), drawings: new Map(drawings.map((drawing) => [drawing.id, drawing])) }
}

const zoneAt = (id: string, x: number, y: number, w: number, h: number, of: Partial<Zone> = {}): Zone => ({
  id, pageId: 'p', templateId: null, zoneKey: null, trackId: null, trackNumber: null, title: `Felt ${id}`, question: 'Hvad ved vi, og hvor ved vi det fra?',
  placement: { pageId: 'p', zoneId: null, x, y, pageX: x, pageY: y, order: id }, size: { w, h }, ...of,
})

const place = fc.integer({ min: -3000, max: 3000 })
const side = fc.integer({ min: 140, max: 640 })
const anyWords = fc.oneof(fc.constantFrom('', 'Et kort', 'Børn & unge <b>', 'Naboer, grundejerforeninger og landsbylaug er med', 'a'.repeat(90), '🎉👩‍👩‍👧‍👦 fest', 'Ελλάδα Київ 東京 العربية'), fc.string({ unit: 'binary', maxLength: 60 }))
const anyCard = (id: string): fc.Arbitrary<Card> =>
  fc.record({ title: anyWords, x: place, y: place, w: side, h: side, color: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }), organisation: anyWords, kind: fc.constantFrom('note', 'cause', 'activity', 'xyz'), inZone: fc.boolean() }).map((made) => ({
    ...card(id, made.kind, made.title),
    color: made.color as Card['color'],
    organisation: made.organisation,
    size: { w: made.w, h: made.h },
    placement: { pageId: 'p', zoneId: made.inZone ? 'z' : null, x: made.x, y: made.y, pageX: made.x, pageY: made.y, order: id },
  }))
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constantFrom<FieldValue>(null, true, 'x', 'dashed', 'red', 'xl', [], {}), fc.double({ noDefaultInfinity: true, noNaN: true, min: -1000, max: 1000 }))
const points = fc.array(fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }), z: fc.constant(0.5) }), { maxLength: 12 })
const rich = anyWords.map((text): FieldValue => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }))
const geos = ['rectangle', 'ellipse', 'oval', 'cloud', 'heart', 'diamond', 'triangle', 'trapezoid', 'rhombus', 'rhombus-2', 'pentagon', 'hexagon', 'octagon', 'star', 'arrow-right', 'arrow-left', 'arrow-up', 'arrow-down', 'x-box', 'check-box']
const anyDrawing = (id: string): fc.Arbitrary<Drawing> =>
  fc
    .record({
      type: fc.constantFrom('geo', 'text', 'draw', 'highlight', 'line', 'arrow', 'image', 'frame'),
      place: fc.record({ x: place, y: place, rotation: fc.double({ min: -7, max: 7, noNaN: true }), order: fc.constant('a5') }),
      more: fc.dictionary(fc.constantFrom('color', 'size', 'dash', 'fill', 'scale', 'opacity', 'growY', 'isClosed', 'bend', 'autoSize', 'w', 'crop'), anyValue),
      geo: fc.constantFrom(...geos),
      richText: rich,
      run: points,
      w: side,
      h: side,
      bend: fc.integer({ min: -300, max: 300 }),
    })
    .map(({ type, place: at, more, geo, richText, run, w, h, bend }) => {
      const ends = { start: { x: 0, y: 0 }, end: { x: w, y: h }, bend, text: 'hen til', bindings: [{ to: 'cards/c0', props: { terminal: 'end', isPrecise: false, isExact: false, normalizedAnchor: { x: 0.5, y: 0.5 } } }] }
      const own = type === 'line' ? { points: Object.fromEntries(run.map((point, index) => [`p${index}`, { ...point, id: `p${index}`, index: `a${index}` }])), spline: 'cubic' } : type === 'arrow' ? ends : { segments: [{ type: 'free', points: run }], richText }
      return { id, fields: { w, h, geo, ...own, ...more, type, pageId: 'p', place: at } as Drawing['fields'] }
    })

const anyPage: fc.Arbitrary<Board> = fc
  .record({
    cards: fc.tuple(...Array.from({ length: 6 }, (_, index) => anyCard(`c${index}`))),
    zone: fc.record({ x: place, y: place, w: fc.integer({ min: 60, max: 2000 }), h: fc.integer({ min: 60, max: 1200 }), key: fc.constantFrom(null, 'core', 'causes', 'boundary'), ring: fc.constantFrom('ring-core', 'ring-near', 'ring-system', null) }),
    drawings: fc.tuple(anyDrawing('d0'), anyDrawing('d1'), anyDrawing('d2')),
    links: fc.array(fc.record({ kind: fc.constantFrom('causes', 'reinforces', 'x'.repeat(200)), from: fc.integer({ min: 0, max: 5 }), to: fc.integer({ min: 0, max: 5 }) }), { maxLength: 6 }),
  })
  .map(({ cards, zone: { x, y, w, h, key, ring }, drawings, links }) => {
    const of = ring !== null ? { templateId: 'actor-map', zoneKey: ring } : { templateId: key === null ? null : 'problem-analysis', zoneKey: key }
    return boardWith(cards, [zoneAt('z', x, y, w, h, of)], drawings, links.map(({ kind, from, to }, index) => ({ ...link(kind, `c${from}`, `c${to}`), id: `l${index}` })))
  })

/** What is seen of it, measured by the program that draws it. */
function seen(svg: string): { x: number; y: number; right: number; bottom: number } | null {
  const box = new Resvg(svg, { font: fonts }).getBBox()
  return box === undefined ? null : { x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height }
}

/** What is lost in adding numbers with fractions. */
const hair = 1e-6

describe('a picture of a page', () => {
  test('GP1 is never cropped: all that is drawn lies in what it says it takes, and all of that in the picture', () => {
    fc.assert(
      fc.property(anyPage, (board) => {
        const { things, view } = layPage(board, 'p', asked)!
        const picture = drawPage(board, 'p', asked)!
        const [x = 0, y = 0, w = 0, h = 0] = readXml(picture.svg).attributes.viewBox!.split(' ').map(Number)
        expect(x <= view.x && y <= view.y && x + w >= view.x + view.w - hair && y + h >= view.y + view.h - hair).toBe(true)
        for (const { box } of things) expect([box.x >= view.x, box.y >= view.y, box.x + box.w <= view.x + view.w + hair, box.y + box.h <= view.y + view.h + hair], JSON.stringify(box)).toEqual([true, true, true, true])
        const drawn = seen(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9000 -9000 18000 18000" width="18000" height="18000" font-family="Source Sans 3">${things.map(({ svg }) => svg).join('')}</svg>`)
        if (drawn === null) return
        expect([drawn.x >= x - 1, drawn.y >= y - 1, drawn.right <= x + w + 1, drawn.bottom <= y + h + 1], JSON.stringify({ drawn, x, y, w, h })).toEqual([true, true, true, true])
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('GP2 holds every card of its edition and no word of what the edition holds back', () => {
    const whole = readBoard(boTrygtWhole())
    const secret: Card = { ...card('hemmelig', 'reservation', 'Kommunen tvivler på økonomien', { shown: false }), placement: { pageId: [...whole.pages.keys()][0]!, zoneId: null, x: 0, y: 9000, pageX: 0, pageY: 9000, order: 'z' } }
    const board = { ...whole, cards: new Map([...whole.cards, [secret.id, secret]]) }
    for (const edition of editions) {
      const told = boardForEdition(board, edition)
      const pictures = [...board.pages.keys()].map((id) => drawPage(board, id, { ...asked, edition })!.svg)
      const all = joined(pictures.flatMap(linesIn).join(' '))
      // A measurement is a point of its curve, with its number.
      for (const one of told.cards.values()) if (one.kind !== 'measurement') expect(all, one.title).toContain(joined(cleanText(one.title)).slice(0, 14))
      for (const { id, title } of board.cards.values()) if (!told.cards.has(id) && title.length > 20) expect(all, title).not.toContain(joined(title))
      expect(all.includes('Kommunentvivler')).toBe(edition === 'internal')
    }
  })

  test('GP3 a card grows with its words, none runs out of it, and the widths of letters are the font’s own', () => {
    const own = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="80" font-family="Source Sans 3"><text x="0" y="50" font-size="40">Sødmefyldte jordbær hver dag, også på Ærø</text></svg>`, { font: fonts }).getBBox()!
    expect(Math.abs(own.width - widthOf('Sødmefyldte jordbær hver dag, også på Ærø', 40))).toBeLessThan(12)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('kommunen', 'og', 'partnerskabsaftale', 'W'.repeat(40), 'København-Høje-Taastrup', '🎉', 'ÆØÅ'), { minLength: 1, maxLength: 60 }), side, (parts, w) => {
        const title = parts.join(' ')
        const laid = layCard(boardWith([]), { ...card('c', 'note', title), size: { w, h: 88 } }, 'da')
        for (const line of laid.lines) expect(widthOf(line, 17)).toBeLessThanOrEqual(w - 26)
        expect(joined(laid.lines.join(''))).toBe(joined(title))
        expect(laid.box.h).toBeGreaterThanOrEqual(30 + laid.lines.length * 21)
        expect(laid.box.h).toBeGreaterThanOrEqual(88)
      }),
    )
  })

  test('GP3 lines break at spaces and hyphens, never inside a family of signs, and … says that there is more', () => {
    expect(breakLines('en to tre', { size: 10, width: widthOf('en to', 10) + 0.01 })).toEqual(['en to', 'tre'])
    expect(breakLines('a - b', { size: 10, width: 500 })).toEqual(['a - b'])
    expect(breakLines('en\n\nto', { size: 10, width: 500 })).toEqual(['en', '', 'to'])
    for (const line of breakLines('👩‍👩‍👧‍👦'.repeat(5), { size: 20, width: 60 })) expect(line.replaceAll('👩‍👩‍👧‍👦', '')).toBe('')
    const short = fitLine('en meget lang sætning', { size: 10, width: 50 })
    expect(short).toMatch(/^en .*…$/)
    expect(widthOf(short, 10)).toBeLessThanOrEqual(50)
    expect(breakLines('en to tre fire fem', { size: 10, width: 30, maxLines: 2 }).at(-1)).toMatch(/…$/)
  })

  test('GP4 the same board on the same day gives the same bytes', () => {
    const board = readBoard(boTrygtWhole())
    for (const format of ['svg', 'png', 'zip'] as const) expect(Buffer.compare(Buffer.from(drawn(board, format).bytes), Buffer.from(drawn(board, format).bytes))).toBe(0)
  }, 60_000)
})

function drawn(board: Board, format: PictureInput['format'], of: Partial<PictureInput> = {}) {
  const id = [...board.pages.keys()][0]!
  return renderPicture({ board, places: [{ is: 'page', id, name: 'side' }], format, language: 'da', edition: 'internal', date: '2026-11-22', scale: 1, pictures: new Map(), ...of })
}

describe('as pixels', () => {
  test('GP5 a PNG is the drawing times the scale, and one that would be too large is made smaller and says so', () => {
    const board = boardWith([card('a', 'note', 'Et kort')], [zoneAt('z', 0, 0, 700, 400)])
    const { width, height } = drawPage(board, 'p', asked)!
    for (const scale of [1, 2, 4]) {
      const { bytes, warnings } = drawn(board, 'png', { scale })
      expect(readPictureHeader(Buffer.from(bytes))).toMatchObject({ mime: 'image/png', width: width * scale, height: height * scale })
      expect(warnings).toEqual([])
    }
    const far = boardWith([card('a', 'note', 'Et kort')], [zoneAt('z', 0, 0, 40_000, 900)])
    const { bytes, warnings } = drawn(far, 'png', { scale: 4 })
    const header = readPictureHeader(Buffer.from(bytes))!
    expect(header.width).toBeLessThanOrEqual(pictureLimits.maxSide)
    expect(header.width * header.height).toBeLessThanOrEqual(pictureLimits.maxPixels * 1.001)
    expect(warnings).toEqual([{ code: 'picture-reduced', near: 'side' }])
  })

  test('GP5 what is seen in it is the cards: dark words on light ground', () => {
    const { bytes } = drawn(boardWith([{ ...card('a', 'note', 'Et kort'), color: 1 }], [zoneAt('z', 0, 0, 700, 400)]), 'png', { scale: 1 })
    const { width, height } = readPictureHeader(Buffer.from(bytes))!
    const shown = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}"/></svg>`).render().pixels
    const colours = new Set<string>()
    for (let at = 0; at < shown.length; at += 4) colours.add(shown.subarray(at, at + 3).join(','))
    expect(colours.has('250,247,241')).toBe(true)
    expect(colours.has('220,235,244')).toBe(true)
    expect([...colours].some((colour) => colour.split(',').every((channel) => Number(channel) < 60))).toBe(true)
  })
})

describe('whatever is on the board', () => {
  const hostile = ['<script>alert(1)</script>', ']]> & " \' <', '\u0000\u0007\u202e\ud800 x', '🏳️‍🌈👩🏽‍🚒🇩🇰', 'עברית العربية', '漢字かな交じり文', 'a\u0300\u0301\u0302'.repeat(50), 'x'.repeat(20_000), 'ord '.repeat(5_000)]

  test.each(hostile.map((title, index) => [index, title] as const))('GP6 words of any kind are drawn and well-formed (%i)', (_index, title) => {
    const board = boardWith([{ ...card('a', 'note', title), organisation: title.slice(0, 300) }], [zoneAt('z', 0, 300, 400, 300, { title: title.slice(0, 500), question: title.slice(0, 500) })])
    const { svg } = drawPage(board, 'p', asked)!
    const lines = linesIn(svg)
    expect(joined(lines.join(''))).toContain(joined(cleanText(title)).slice(0, 300))
    expect(everyNode(readXml(svg), 'script')).toEqual([])
    expect(drawn(board, 'png').bytes.length).toBeGreaterThan(500)
  }, 60_000)

  test('GP6 six thousand cards are drawn whole, as pixels too', () => {
    const cards = Array.from({ length: 6_000 }, (_, index) => ({ ...card(`c${index}`, 'cause', `Årsag nummer ${index} af mange`), placement: { pageId: 'p', zoneId: null, x: (index % 80) * 224, y: Math.floor(index / 80) * 104, pageX: (index % 80) * 224, pageY: Math.floor(index / 80) * 104, order: `a${index}` } }))
    const links = cards.slice(1, 500).map(({ id }, index) => link('causes', id, `c${index}`))
    const board = boardWith(cards, [], [], links)
    const all = linesIn(drawPage(board, 'p', asked)!.svg).join('')
    expect(all).toContain('nummer 0 ')
    expect(all).toContain('nummer 5999 ')
    const { bytes, warnings } = drawn(board, 'png', { scale: 2 })
    expect(readPictureHeader(Buffer.from(bytes))!.width).toBeGreaterThan(4_000)
    expect(warnings.map(({ code }) => code)).toEqual(['picture-reduced'])
  }, 60_000)

  test('GP6 an empty page says that it is empty; a page or zone that is not there is none', () => {
    const board = boardWith([])
    expect(linesIn(drawPage(board, 'p', asked)!.svg)).toEqual(['Siden er tom endnu.'])
    expect(drawPage(board, 'nowhere', asked)).toBe(null)
    expect(drawZone(board, 'nowhere', asked)).toBe(null)
  })

  test('GP9 every figure of the drawing tool is drawn with its words, and one it does not know as a framed note', () => {
    const doc = (text: string): FieldValue => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
    const at = (index: number) => ({ x: (index % 5) * 260, y: Math.floor(index / 5) * 200, rotation: 0, order: 'a1' })
    const drawings: Drawing[] = [...geos, 'unheard-of'].map((geo, index) => ({ id: geo, fields: { type: 'geo', pageId: 'p', geo, w: 200, h: 120, place: at(index), richText: doc(`Figur ${geo}`), fill: 'solid', color: 'yellow', dash: 'dashed' } }))
    const others: Drawing[] = [
      { id: 't', fields: { type: 'text', pageId: 'p', place: at(30), richText: doc('Fri tekst'), autoSize: true, size: 'l' } },
      { id: 'a', fields: { type: 'arrow', pageId: 'p', place: at(31), start: { x: 0, y: 0 }, end: { x: 200, y: 80 }, bend: 40, text: 'fører til' } },
      { id: 'l', fields: { type: 'line', pageId: 'p', place: at(32), spline: 'line', points: { a: { x: 0, y: 0, index: 'a1' }, b: { x: 90, y: 20, index: 'a2' } } } },
      { id: 'd', fields: { type: 'draw', pageId: 'p', place: at(33), segments: [{ type: 'free', points: [{ x: 0, y: 0, z: 0.5 }, { x: 40, y: 30, z: 0.5 }] }] } },
      { id: 'n', fields: { type: 'note', pageId: 'p', place: at(34), richText: doc('En gul lap') } },
    ]
    const board = boardWith([], [], [...drawings, ...others])
    const { svg } = drawPage(board, 'p', asked)!
    const lines = linesIn(svg).join('\n')
    for (const geo of geos) expect(lines).toContain(geo.split('-')[0])
    for (const words of ['Fri tekst', 'fører til', 'En gul lap']) expect(lines).toContain(words)
    expect(everyNode(readXml(svg), 'path').length).toBeGreaterThan(geos.length + 3)
  })
})

describe('pictures that lie on the board', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const sha = hash(smallPng)
  const picture: BoardPicture = { mime: 'image/png', width: 1, height: 1, bytes: smallPng }
  const board = boardWith([], [], [{ id: 'i', fields: { type: 'image', pageId: 'p', place: { x: 0, y: 0, rotation: 0, order: 'a1' }, w: 300, h: 200, altText: 'Luftfoto af havnen', image: { hash: sha, w: 1, h: 1, mimeType: 'image/png' } } }])
  const svgWith = (pictures: PictureInput['pictures']) => {
    const { bytes, warnings } = drawn(board, 'svg', { pictures })
    return { svg: new TextDecoder().decode(bytes), warnings }
  }

  test('GP7 are in it, as what they are, with their words', () => {
    const { svg, warnings } = svgWith(new Map([[sha, picture]]))
    const [image] = everyNode(readXml(svg), 'image')
    expect(image!.attributes.href).toBe(`data:image/png;base64,${Buffer.from(smallPng).toString('base64')}`)
    expect(svg).toContain('Luftfoto af havnen')
    expect(warnings).toEqual([])
    expect(drawn(board, 'png', { pictures: new Map([[sha, picture]]) }).warnings).toEqual([])
  })

  test('GP7 one that is missing, too large, a drawing, or not what it says is a frame with its words, and that is said', () => {
    const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const refused: BoardPicture[] = [{ ...picture, mime: 'image/svg+xml', bytes: script }, { ...picture, bytes: script }, { ...picture, mime: 'image/jpeg' }, { ...picture, width: 40_000, height: 40_000 }]
    for (const pictures of [new Map(), ...refused.map((one) => new Map([[sha, one]]))]) {
      const { svg, warnings } = svgWith(pictures)
      expect(everyNode(readXml(svg), 'image')).toEqual([])
      expect(linesIn(svg)).toContain('Luftfoto af havnen')
      expect(warnings).toEqual([{ code: 'picture-missing', near: 'side' }])
    }
  })

  test('GP7 nothing in a picture leads out of it', () => {
    const { svg } = svgWith(new Map([[sha, picture]]))
    const outside = svg.replace(/xmlns(:xlink)?="[^"]*"/g, '').match(/(https?:|url\((?!#|data:font\/woff2)|href="(?!data:image\/png)|@import|on\w+=)/g)
    expect(outside).toBe(null)
  })
})

test('GP8 all words have at least 4.5 to 1 on what they stand on', () => {
  for (const ground of [inks.paper, inks.sheet, ...boardColors.map(({ paper }) => paper)]) {
    expect(contrast(inks.ink, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inks.soft, ground)).toBeGreaterThanOrEqual(4.5)
    for (const colour of ['#f1ac4b', '#ffffff', '#9fa8b2', '#e085f4']) expect(contrast(readable(colour, ground), ground)).toBeGreaterThanOrEqual(4.5)
  }
  for (const { ink, paper } of boardColors) {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inks.white, ink)).toBeGreaterThanOrEqual(4.5)
  }
})

test('GP3 the table of widths says what the font’s files say', () => {
  for (const letter of 'aåæøgWi.—€Æ') {
    const box = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200" font-family="Source Sans 3"><text x="0" y="120" font-size="100">${letter.repeat(40)}|</text></svg>`, { font: fonts }).getBBox()!
    const width = widthOf(`${letter.repeat(40)}|`, 100)
    // Pairs are set a little closer than letter by letter; the last one's own room is not seen.
    expect(Math.abs(box.x + box.width - width), letter).toBeLessThan(30 + width * 0.02)
  }
})

test('GP4 a zone by itself holds its cards, and no others', () => {
  const board = readBoard(boTrygtWhole())
  const zone = zonesOfPage(board, 'track-map').find(({ zoneKey, trackNumber }) => zoneKey === 'track-actors' && trackNumber === 2)!
  const { svg, alt, width, height } = drawZone(board, zone.id, asked)!
  const lines = linesIn(svg).join(' ')
  expect(lines).toContain('Dansk Erhverv')
  expect(lines).not.toContain('Offerrådgivningen')
  expect(alt).toContain('7 kort')
  expect(width).toBeGreaterThanOrEqual(zone.size.w)
  expect(height).toBeGreaterThanOrEqual(zone.size.h)
  expect(drawPng(svg, width).length).toBeGreaterThan(1_000)
})

describe('through the front door', () => {
  test('GP10 pages and zones come as PNG, SVG and all of them in a zip, in the edition that was asked for', async () => {
    const { address } = await startServer()
    const board = await createBoard(address, { templates: ['problem-analysis', 'track-map'] })
    const facilitator = await joinBoard(board, 'facilitator')
    const client = await connectStock(board, facilitator.cookie)
    addCard(client.doc, 'aaben', 'Et åbent kort')
    await client.whenSaved()
    const get = (file: string) => ask(address, 'GET', `/api/boards/${board.boardId}/export/${file}`, undefined, { Cookie: facilitator.cookie })
    const svg = await get('page.svg?page=problem-analysis&language=en')
    expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    const text = await svg.text()
    expect(linesIn(text).join(' ')).toContain('Core problem')
    expect(everyNode(readXml(text), 'style')).toHaveLength(1)
    const png = await get('page.png?page=problem-analysis&scale=1')
    const header = readPictureHeader(Buffer.from(await png.arrayBuffer()))!
    expect(header.width).toBe(Number(readXml(text).attributes.width))
    const zone = await get('zone.svg?zone=problem-analysis.causes')
    expect(linesIn(await zone.text())).toContain('Årsager')
    const zip = unzipSync(new Uint8Array(await (await get('pages.zip')).arrayBuffer()))
    expect(Object.keys(zip)).toEqual(['01-problemanalyse.png', '01-problemanalyse.svg', '02-firesporskort.png', '02-firesporskort.svg'])
    for (const file of ['page.png?page=nowhere', 'zone.svg?zone=nowhere']) expect((await get(file)).status, file).toBe(404)
    expect((await get('page.png?page=problem-analysis&edition=nobody')).status).toBe(404)
  }, 60_000)
})
