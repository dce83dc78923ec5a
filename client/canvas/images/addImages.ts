/** Images pasted, dropped or chosen: drawn anew, uploaded, and then shown from the board's own address. */
import type { Editor, TLImageShape } from 'tldraw'
import { createShapeId } from 'tldraw'
import { limits } from '../../../shared/protocol/limits'
import { canvasWords } from '../../words/canvas'
import { assetIdOf } from '../shapes/shapeIds'
import type { Stage } from '../stage'
import { imageAddress } from './imageAddress'
import { isReadableImage, prepareImage, type PreparedImage } from './prepareImage'
import { sha256 } from './sha256'

const maxImagesAtOnce = 12
/** How wide an image lies at first, page pixels. */
const firstWidth = 420
const gap = 24

interface Point {
  readonly x: number
  readonly y: number
}

type Upload = { readonly is: 'done'; readonly hash: string } | { readonly is: 'offline' } | { readonly is: 'refused'; readonly message: string | null }

async function upload(boardId: string, image: PreparedImage): Promise<Upload> {
  const hash = await sha256(image.bytes)
  try {
    const answer = await fetch(imageAddress(boardId, hash), { method: 'PUT', headers: { 'Content-Type': image.mimeType }, body: image.bytes })
    if (answer.ok) return { is: 'done', hash }
    const { error } = (await answer.json().catch(() => ({}))) as { error?: { message?: string } }
    return { is: 'refused', message: error?.message ?? null }
  } catch {
    return { is: 'offline' }
  }
}

function place(editor: Editor, boardId: string, image: PreparedImage, hash: string, altText: string, at: Point): void {
  const assetId = assetIdOf(hash)
  const w = Math.min(firstWidth, image.w)
  const h = Math.max(1, Math.round((image.h * w) / image.w))
  const id = createShapeId()
  editor.run(() => {
    if (!editor.getAsset(assetId)) {
      const props = { name: '', src: imageAddress(boardId, hash), w: image.w, h: image.h, mimeType: image.mimeType, isAnimated: false }
      editor.createAssets([{ id: assetId, typeName: 'asset', type: 'image', props, meta: {} }])
    }
    editor.createShape<TLImageShape>({ id, type: 'image', x: Math.round(at.x - w / 2), y: Math.round(at.y - h / 2), props: { assetId, w, h, altText } })
    editor.setSelectedShapes([id])
  })
}

/** What went wrong in words; null when the image lies on the board. */
async function addImage(stage: Stage, editor: Editor, file: Blob, at: Point): Promise<string | null> {
  const { live, ask, language } = stage
  const words = canvasWords[language]
  if (!isReadableImage(file.type)) return words.imageFailed
  const image = await prepareImage(file).catch(() => null)
  if (image === null) return words.imageFailed
  if (image.bytes.byteLength > limits.maxImageBytes) return words.imageRefused
  const sent = await upload(live.boardId, image)
  if (sent.is === 'offline') return words.imageOffline
  if (sent.is === 'refused') return sent.message ?? words.imageRefused
  const altText = await ask.text(words.altText, '')
  // Who changes their mind here wants no image.
  if (altText === null) return null
  place(editor, live.boardId, image, sent.hash, altText.trim(), at)
  return null
}

/** `at`: page pixels, for the first; the others lie beside it. Refuses politely without a line. */
export async function addImages(stage: Stage, editor: Editor, files: readonly Blob[], at: Point): Promise<void> {
  const words = canvasWords[stage.language]
  if (!stage.live.canEdit || files.length === 0) return
  const isOffline = stage.live.connection.saveState.read().is === 'offline'
  if (isOffline) return stage.ask.say(words.imageOffline)
  if (files.length > maxImagesAtOnce) stage.ask.say(words.tooManyImages(maxImagesAtOnce))
  for (const [index, file] of files.slice(0, maxImagesAtOnce).entries()) {
    const fault = await addImage(stage, editor, file, { x: at.x + index * (firstWidth + gap), y: at.y })
    if (fault !== null) stage.ask.say(fault)
  }
}

/** Lets the person choose images from their device. */
export function chooseImages(onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg,image/webp,image/gif'
  input.multiple = true
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]))
  input.click()
}
